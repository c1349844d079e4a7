"""The newspaper as a function: an address in, an answer out; no sockets."""

import datetime as dt
import threading
from collections.abc import Callable, Mapping
from functools import cached_property
from types import ModuleType
from urllib.parse import parse_qsl, unquote

from tests.crawl.newspaper import (
    answer,
    archives,
    classic,
    feeds,
    listings,
    magazine,
    pieces,
    plain,
    rest,
    sitemaps,
    statics,
    traps,
    variants,
)
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.desk import Desk
from tests.crawl.newspaper.options import Options
from tests.crawl.newspaper.story import Story, old_path

SKINS: Mapping[str, ModuleType] = {"classic": classic, "magazine": magazine, "plain": plain}
_TEASER_CHARS = 120


class Site:
    """All pages of one newspaper at one address."""

    def __init__(self, options: Options, base: str) -> None:
        """`base` is scheme, host and port, without a slash at the end."""
        self.options = options
        self.base = base
        self.desk = Desk(options)
        self.trapped = options.trap_set()
        self.lock = threading.RLock()
        self.loads = 0
        """Answers given so far; traps make their addresses of it."""
        self._pages: dict[str, tuple[int, Answer]] = {}
        self._stories: dict[tuple[object, ...], Answer] = {}
        self._sides: dict[str, str] = {}
        self._in_story = False

    def response(self, target: str) -> Answer:
        """The answer at a path with its query."""
        with self.lock:
            self.loads += 1
            if self.trapped & {"sessions", "junk"}:
                return traps.marked(self, self._made(target))
            known = self._pages.get(target)
            if known is None or known[0] != self.desk.version:
                known = self._pages[target] = (self.desk.version, self._made(target))
            return known[1]

    def _made(self, target: str) -> Answer:
        raw, _, query_text = target.partition("#")[0].partition("?")
        path = unquote(traps.bare(raw), errors="replace")
        query = dict(parse_qsl(query_text, keep_blank_values=True))
        story = self.desk.places.get(path) or self.desk.second.get(path)
        if story is not None:
            return self._story(story, query)
        for room in (robots, moved, sitemaps.found, feeds.found, rest.found, variants.found, archives.found):
            made = room(self, path, query)
            if made is not None:
                return made
        for room in (listings.found, statics.found, traps.found):
            made = room(self, path, query)
            if made is not None:
                return made
        return statics.missing(self, path)

    def _story(self, story: Story, query: Mapping[str, str]) -> Answer:
        variant = next((name for name in ("print", "amp") if query.get(name) == "1"), None)
        number = query.get("page", "1")
        page = int(number) if number.isdigit() and 1 <= int(number) <= story.pages else 1
        if variant:
            return variants.made(self, story, variant)
        return self.story_page(story, 1 if story.path.endswith("/") else page)

    def story_page(self, story: Story, number: int) -> Answer:
        """One page of a story, kept until the story or its neighbours change."""
        neighbours = tuple((other.number, href) for other, href in pieces.related(self, story))
        key = (story.number, number, story.version, self.desk.build, neighbours)
        made = self._stories.get(key)
        if made is None:
            self._in_story = True
            if story.kind == "protected":
                html = variants.password(self, story)
            else:
                html = SKINS[story.template].article(self, story, number)
            self._in_story = False
            stamp = f"\n<!-- build {self.desk.build} -->\n"
            kind = "page" if story.kind == "protected" else "article" if number == 1 else "variant"
            made = self._stories[key] = answer.page(html + stamp, kind, changed=story.changed.timestamp())
        return made

    @property
    def skin(self) -> ModuleType:
        """The template of all pages that are no articles."""
        return SKINS[self.options.templates[0]]

    def has(self, kind: str) -> bool:
        """Whether a kind of source is switched on."""
        return bool(self._styles[kind])

    def styles(self, kind: str) -> frozenset[str]:
        """The styles of a kind that are switched on."""
        return self._styles[kind]

    @cached_property
    def _styles(self) -> dict[str, frozenset[str]]:
        names = ("listing", "sections", "authors", "tags", "archive", "feed", "sitemap", "rest")
        return {name: self.options.styles(name) for name in names}

    def url(self, path: str) -> str:
        """`path` as an absolute address."""
        return self.base + path

    def shouted(self, path: str) -> str:
        """`path` as an absolute address whose scheme and host are in capitals."""
        return self.base.upper() + path

    def variant(self, story: Story, name: str) -> str:
        """Path of a story's "print", "amp", "feed" or "comments" version."""
        return variants.path(story, name)

    def old_path(self, story: Story) -> str:
        """The path under which a story stood before; its own when it never moved."""
        return old_path(story, self.options.permalinks) or story.path

    def feeds(self) -> list[str]:
        """Paths of the feeds that are switched on."""
        return [feeds.PATHS[style] for style in sorted(self.styles("feed"))]

    def months(self) -> list[str]:
        """Months with stories, newest first: "2025/09"."""
        return [place.strip("/") for place in self.desk.dated if len(place) == len("/2025/09/")]

    def calendar(self, month: str) -> str:
        """The calendar of one month as HTML."""
        return archives.calendar_of(self, dt.date(int(month[:4]), int(month[5:]), 1))

    def side(self, make: Callable[[], str]) -> str:
        """What `make` gives, kept: beside lists until a list changes, beside stories until the next build.

        So that the page of a story stays as it is when another one is published.
        """
        key = f"build {self.desk.build}" if self._in_story else f"version {self.desk.version}"
        if key not in self._sides:
            self._sides[key] = make()
        return self._sides[key]

    def teaser(self, story: Story) -> str:
        """The beginning of a story, as lists show it."""
        text = story.subtitle or story.blocks[0][1]
        return text if len(text) <= _TEASER_CHARS else text[:_TEASER_CHARS].rsplit(" ", 1)[0] + " …"

    def head_links(self) -> str:
        """Links to feeds and the REST interface, as every page's head has them."""
        types = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
        lines = [
            f'<link rel="alternate" type="{types[style]}" title="All opinions" href="{self.url(feeds.PATHS[style])}">'
            for style in sorted(self.styles("feed"))
        ]
        if self.has("rest"):
            lines.append(f'<link rel="https://api.w.org/" href="{self.url("/wp-json/")}">')
        return "".join(lines)

    def footer_extras(self) -> str:
        """Links into the traps that are switched on."""
        return pieces.anchors(traps.entrances(self), "span")


def robots(site: Site, path: str, query: Mapping[str, str]) -> Answer | None:
    """The rules for robots."""
    if path != "/robots.txt":
        return None
    lines = ["User-agent: *", "Disallow: /login/", "Disallow: /search/"]
    if site.options.robots_names_sitemap:
        lines += ["", *(f"Sitemap: {site.url(at)}" for at in sitemaps.chief(site))]
    return answer.document("\n".join(lines) + "\n", "robots", "text/plain; charset=utf-8")


def moved(site: Site, path: str, query: Mapping[str, str]) -> Answer | None:
    """The way from an old, short or deleted address of a story."""
    if path == "/" and query.get("p", "").isdigit():
        story = site.desk.stories.get(int(query["p"]))
        return answer.redirect(site.url(story.path)) if story else None
    if path in site.desk.moved:
        return answer.redirect(site.url(site.desk.moved[path].path))
    if path in site.desk.deleted:
        return statics.missing(site, path, site.options.gone)
    if not path.endswith("/") and (slashed := site.desk.places.get(f"{path}/")) is not None:
        return answer.redirect(site.url(slashed.path))
    return None
