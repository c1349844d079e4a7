"""Sitemaps as sites have them.

single  /sitemap.xml                          months  /sitemap.xml, an index of one file a month
yoast   /sitemap_index.xml, by type           core    /wp-sitemap.xml, by type, as WordPress itself
gz      /sitemap.xml.gz                       txt     /sitemap.txt
news    /news-sitemap.xml: the last two days
"""

import datetime as dt
import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from tests.crawl.newspaper import answer, pieces
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.desk import author_path, section_path, tag_path
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import NAME

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

USUAL = {
    "single": "/sitemap.xml",
    "months": "/sitemap.xml",
    "yoast": "/sitemap_index.xml",
    "core": "/wp-sitemap.xml",
    "gz": "/sitemap.xml.gz",
    "txt": "/sitemap.txt",
    "news": "/news-sitemap.xml",
}
NEWS_SPAN = dt.timedelta(hours=48)
_NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
Entry = tuple[str, dt.datetime | None]


def chief(site: "Site") -> list[str]:
    """Paths of the sitemaps that a robots.txt names."""
    styles = sorted(site.styles("sitemap"))
    return [site.options.sitemap_at or USUAL[style] for style in styles[:1]] + [USUAL[style] for style in styles[1:]]


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """The sitemap at a path; None for any other path."""
    styles = sorted(site.styles("sitemap"))
    if not styles:
        return None
    for at, style in zip(chief(site), styles, strict=True):
        if path == at:
            return _chief(site, style)
    if path == "/sitemap.xml" and not site.options.sitemap_at and {"yoast", "core"} & set(styles):
        return answer.redirect(site.url(chief(site)[0]))
    parts: dict[str, Sequence[Entry]] = {}
    for style in styles:
        parts |= _parts(site, style)
    return answer.document(urlset(site, parts[path]), "sitemap") if path in parts else None


def _chief(site: "Site", style: str) -> Answer:
    match style:
        case "months" | "yoast" | "core":
            return answer.document(_index(site, _parts(site, style)), "sitemap")
        case "news":
            return answer.document(_news(site), "sitemap")
        case "txt":
            text = "\n".join(site.url(path) for path, _ in [*_fixed(), *_stories(site)])
            return answer.document(text + "\n", "sitemap", "text/plain; charset=utf-8")
    text = urlset(site, [*_fixed(), *_stories(site)])
    if style == "single":
        return answer.document(text, "sitemap")
    packed = gzip.compress(text.encode(), mtime=0)
    return Answer(kind="sitemap", body=packed, headers={"Content-Type": "application/x-gzip"})


def urlset(site: "Site", entries: Iterable[Entry]) -> str:
    """Addresses with the moments of their last change."""
    rows = "".join(
        f"<url><loc>{escape(site.url(path))}</loc>{_lastmod(site, moment)}</url>\n" for path, moment in entries
    )
    return f"{_XML}<urlset {_NS}>\n{rows}</urlset>\n"


def _lastmod(site: "Site", moment: dt.datetime | None) -> str:
    return f"<lastmod>{moment.isoformat()}</lastmod>" if moment and site.options.sitemap_dates else ""


def _index(site: "Site", parts: Mapping[str, Sequence[Entry]]) -> str:
    def newest(entries: Sequence[Entry]) -> dt.datetime | None:
        return max((moment for _, moment in entries if moment), default=None)

    rows = "".join(
        f"<sitemap><loc>{escape(site.url(path))}</loc>{_lastmod(site, newest(entries))}</sitemap>\n"
        for path, entries in parts.items()
    )
    return f"{_XML}<sitemapindex {_NS}>\n{rows}</sitemapindex>\n"


def _parts(site: "Site", style: str) -> dict[str, Sequence[Entry]]:
    """Path -> addresses of the files that an index names."""
    if style == "months":
        months: dict[str, list[Entry]] = {}
        for story in _listed(site):
            months.setdefault(f"/sitemaps/{story.date:%Y-%m}.xml", []).append((story.path, story.changed))
        return {"/sitemaps/pages.xml": _fixed(), **months}
    if style not in ("yoast", "core"):
        return {}
    groups: list[tuple[str, str, list[Entry]]] = [
        ("post", "posts-post", _stories(site)),
        ("page", "posts-page", _fixed()),
    ]
    for kind, yoast, core, path_of in (
        ("sections", "category", "taxonomies-category", section_path),
        ("tags", "post_tag", "taxonomies-post_tag", tag_path),
        ("authors", "author", "users", author_path),
    ):
        if site.has(kind):
            groups.append((yoast, core, _named(site, kind, path_of)))
    size = site.options.sitemap_entries
    parts: dict[str, Sequence[Entry]] = {}
    for yoast, core, entries in groups:
        for start in range(0, max(len(entries), 1), size):
            number = start // size + 1
            path = (
                f"/wp-sitemap-{core}-{number}.xml"
                if style == "core"
                else f"/{yoast}-sitemap{number if number > 1 else ''}.xml"
            )
            parts[path] = entries[start : start + size]
    return parts


def _stories(site: "Site") -> list[Entry]:
    """Oldest first, as both WordPress and Yoast have them; posts behind a password are left out."""
    return [(story.path, story.changed) for story in reversed(_listed(site))]


def _listed(site: "Site") -> list[Story]:
    """The stories that sitemaps have, newest first."""
    options = site.options
    hidden = site.desk.sections[0] if options.columns in ("rest", "lists") else None
    stories = [
        story
        for story in site.desk.newest
        if story.kind != "protected" and story.section != hidden and not site.desk.leaks(story, "sitemap")
    ]
    return stories[options.sitemap_lags :][: options.sitemap_newest or None]


def _fixed() -> list[Entry]:
    return [("/", None), *((path, None) for _, path in pieces.STATICS[:8])]


def _named(site: "Site", kind: str, path: Callable[[str], str]) -> list[Entry]:
    def values(story: Story) -> tuple[str, ...]:
        return {"sections": (story.section,), "tags": story.tags, "authors": story.authors}[kind]

    latest: dict[str, dt.datetime] = {}
    for story in reversed(site.desk.newest):
        latest.update((value, story.changed) for value in values(story))
    return [(path(value), moment) for value, moment in sorted(latest.items())]


def _news(site: "Site") -> str:
    rows = "".join(
        f"<url><loc>{escape(site.url(story.path))}</loc><news:news><news:publication><news:name>{NAME}</news:name>"
        f"<news:language>{story.language}</news:language></news:publication>"
        f"<news:publication_date>{story.date.isoformat()}</news:publication_date><news:title>{escape(story.title)}</news:title></news:news></url>\n"
        for story in site.desk.newest
        if story.date > site.desk.clock - NEWS_SPAN and story.kind != "protected"
    )
    return f'{_XML}<urlset {_NS} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n{rows}</urlset>\n'
