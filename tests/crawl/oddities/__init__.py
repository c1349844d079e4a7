"""Sites that make it hard to tell an article from another page: odd addresses, pages that read like articles, and
plugins that call everything an article.

Oddity("p-number", claims="seo", shown="sitemap")      on a port of the loopback interface; .address .truth .requests

others.py      the pages that are no articles
"""

import html
import json
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.server import Server, conditional
from tests.crawl.newspaper.story import Story
from tests.crawl.oddities.others import OTHERS, Other, thing
from tests.crawl.platforms.press import NAME, Press, feed, long_day, names, press, prose, sitemap, teaser

PAGE = 10
_WORDS = (
    "about-face",
    "tag-der-arbeit",
    "author-of-the-year",
    "contact-sport",
    "a",
    "b",
    "x-ray",
    "event-horizon",
    "search-for-meaning",
    "jobs-for-the-boys",
    "shop-till-you-drop",
    "terms-of-endearment",
    "feed-the-birds",
    "print-the-legend",
    "login-to-life",
    "category-error",
    "page-turner",
    "archive-fever",
    "help",
    "privacy-is-dead",
    "uber-uns-selbst",
    "2020",
    "1984",
    "404",
    "team-spirit",
    "gallery-of-rogues",
    "amp-up",
)
_FOREIGN = ("über-alle-wasser", "größe", "мост", "паром-без-капитана", "橋の話", "港", "한국의-다리", "L’été", "Ñandú")


def _word(story: Story) -> str:
    """A word of the list, and a number behind it where a site has more stories than there are words."""
    turn, at = divmod(story.number, len(_WORDS))
    return _WORDS[at] + (f"-no-{turn}" if turn else "")


def _foreign(story: Story) -> str:
    return f"{_FOREIGN[story.number % len(_FOREIGN)]}-{story.number}"


ADDRESSES: Mapping[str, Callable[[Story], str]] = {
    "slug": lambda story: f"/{story.slug}/",
    "p-number": lambda story: f"/p/{story.number}",
    "query-id": lambda story: f"/?id={story.number}",
    "php-story": lambda story: f"/read.php?story={story.number}",
    "number": lambda story: f"/{story.number + 1990}",
    "word": lambda story: f"/{_word(story)}",
    "foreign": lambda story: f"/{_foreign(story)}/",
    "shouted": lambda story: f"/News/{story.slug.title()}.HTML",
    "hash": lambda story: f"/a/{abs(hash_of(story.slug)):x}",
    "mixed": lambda story: tuple(ADDRESSES.values())[story.number % 9](story),
}
"""Name -> the path of a story."""
CLAIMS = ("honest", "silent", "yoast", "seo")
"""What pages say of themselves: each its own type; nothing at all; "WebPage" with dates and og:type "article" beside
articles; an article's JSON-LD with author and date on each page."""
SHOWN = ("list", "sitemap", "both")
"""Where articles are found: a list of ten with further pages; a sitemap of all pages, other ones too; or both, with a feed."""


def hash_of(text: str) -> int:
    """A number like those that stand in addresses."""
    return int.from_bytes(text.encode()[:6].ljust(6, b"x"), "big") * 2654435761 % 2**44


class Oddity:
    """One such site; a context manager."""

    def __init__(self, addresses: str, *, claims: str, shown: str, articles: int = 27, things: int = 0) -> None:
        self.requests: list[str] = []
        """Path and query of everything that was asked, in order."""
        self._claims, self._shown = claims, shown
        self._others = (*OTHERS, *(thing(number) for number in range(things)))
        self._server = Server(self._reply, 0)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._press: Press = press(self.address, articles, ADDRESSES[addresses])

    @property
    def truth(self) -> list[dict[str, Any]]:
        """What a crawl must bring."""
        return self._press.truth

    def _reply(self, method: str, target: str, headers: Mapping[str, str]) -> Answer:
        self.requests.append(target)
        found = self._found(target) or page("<title>Not found</title><h1>Not found</h1>", "missing", status=404)
        return conditional(found, headers)

    def _found(self, target: str) -> Answer | None:
        story = next((one for one in self._press.stories if unquote(one.path) == unquote(target)), None)
        if story is not None:
            return self._article(story)
        other = next((one for one in self._others if one.path == target), None)
        if other is not None:
            return self._other(other)
        parts = urlsplit(target)
        if parts.path == "/" and self._shown != "sitemap":
            return self._list(int(dict(parse_qsl(parts.query)).get("page", "1")))
        if target == "/":
            return self._page("Home", f"<h1>{NAME}</h1><p>Opinion from both sides of the water.</p>", "")
        if target == "/feed.xml" and self._shown == "both":
            return document(feed(self._press, self._press.stories[:10]), "feed")
        if target == "/sitemap.xml" and self._shown != "list":
            rows = [(one.path, one.date) for one in self._press.stories]
            others = [(one.path, self._press.stories[0].date) for one in self._others]
            return document(sitemap(self.address, [*others, *rows]), "sitemap")
        return None

    def _list(self, number: int) -> Answer | None:
        shown = self._press.slice((number - 1) * PAGE, PAGE)
        if not shown:
            return None
        rows = "".join(
            f'<div class="post"><h2><a href="{html.escape(one.path)}">{html.escape(one.title)}</a></h2>'
            f"<p>{teaser(one)}</p></div>"
            for one in shown
        )
        more = (
            f'<a class="next" rel="next" href="/?page={number + 1}">Older</a>'
            if number * PAGE < len(self._press.stories)
            else ""
        )
        return self._page(NAME, f'<div class="posts">{rows}</div>{more}', self._head(NAME, "WebSite", None, ()))

    def _article(self, story: Story) -> Answer:
        content = (
            f"<h1>{html.escape(story.title)}</h1>"
            f'<p class="meta">By <span class="author">{names(story)}</span>, {long_day(story.date)}</p>{prose(story)}'
        )
        return self._page(
            story.title, content, self._head(story.title, "Article", story.date.isoformat(), story.authors)
        )

    def _other(self, other: Other) -> Answer:
        day = f"<p>{other.day}</p>" if other.day else ""
        content = f"<h1>{html.escape(other.title)}</h1>{day}" + "".join(
            f"<p>{html.escape(line)}</p>" for line in other.text
        )
        return self._page(
            other.title, content, self._head(other.title, other.type, "2024-03-01T08:00:00+00:00", ("Webmaster",))
        )

    def _head(self, title: str, kind: str, date: str | None, authors: tuple[str, ...]) -> str:
        """What a page says of itself."""
        if self._claims == "silent":
            return ""
        node: dict[str, object] = {"@context": "https://schema.org", "@type": kind, "name": title}
        if kind == "Article":
            node = {
                **node,
                "headline": title,
                "datePublished": date,
                "author": [{"@type": "Person", "name": one} for one in authors],
            }
        elif self._claims == "yoast":
            node = {**node, "@type": "WebPage", "datePublished": date, "dateModified": date}
        elif self._claims == "seo":
            people = [{"@type": "Person", "name": one} for one in authors]
            node = {**node, "@type": "Article", "headline": title, "datePublished": date, "author": people}
        own = "article" if self._claims != "honest" or kind == "Article" else "website"
        return (
            f'<meta property="og:type" content="{own}"><meta property="og:title" content="{html.escape(title)}">'
            f'<script type="application/ld+json">{json.dumps(node)}</script>'
        )

    def _page(self, title: str, content: str, head: str) -> Answer:
        menu = "".join(f'<li><a href="{one.path}">{html.escape(one.title)}</a></li>' for one in OTHERS if one.in_menu)
        ways = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">' if self._shown == "both" else ""
        return page(
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>{ways}{head}</head>'
            f'<body><header><a href="/">{NAME}</a><nav><ul>{menu}</ul></nav></header><main>{content}</main>'
            f"<footer><p>{NAME}, Quay Street</p></footer></body></html>",
            "page",
        )

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()
