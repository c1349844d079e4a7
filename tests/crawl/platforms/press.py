"""The stories that every imitated site prints, and what their pages share."""

import datetime as dt
import html
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from newsbot.items import BlockKind
from tests.crawl.newspaper import Options
from tests.crawl.newspaper.answer import Answer, page
from tests.crawl.newspaper.press import stories
from tests.crawl.newspaper.story import Story, truth

NAME = "Saltmarsh Review"
Query = Mapping[str, str]
MARKS: Mapping[BlockKind, str] = {"paragraph": "p", "heading": "h2", "quote": "blockquote"}
ABOUT = (
    "The Saltmarsh Review was founded in a boathouse. It has four editors, one of whom can row, and is read by "
    "people who like their arguments long and their ferries slow. Write to the editors with any complaint.",
    "We print letters, corrections and the tide tables. We do not print horoscopes.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What an imitated site has to print."""

    base: str
    stories: tuple[Story, ...]
    """Newest first, each with the path its platform gives it."""

    @property
    def truth(self) -> list[dict[str, Any]]:
        """What a crawl must bring, in the form that tests/crawl/scoring.py reads."""
        return [truth(story, self.base) for story in self.stories]

    def at(self, target: str) -> Story | None:
        """The story of a path, with its query where it has one."""
        return next((story for story in self.stories if story.path == target), None)

    def slice(self, start: int, size: int) -> tuple[Story, ...]:
        """So many stories after the first `start`."""
        return self.stories[max(start, 0) : max(start, 0) + size]


Platform = Callable[[Press, str, Query], Answer | None]
"""(press, path, query) -> the answer; None where nothing stands."""


def press(base: str, count: int, path: Callable[[Story], str]) -> Press:
    """`count` stories of one page each, with paths by `path`."""
    made, _ = stories(Options(articles=count, extras=False, templates=("classic",)), 0)
    return Press(base=base, stories=tuple(replace(story, path=path(story), modified=None) for story in reversed(made)))


def answered(platform: Platform, shelf: Press, target: str) -> Answer:
    """What the platform says at a path with its query; 404 where nothing stands."""
    parts = urlsplit(target)
    found = platform(shelf, parts.path, dict(parse_qsl(parts.query, keep_blank_values=True)))
    return found or page(
        f"<html><title>Not found</title><h1>Not found</h1><a href='/'>{NAME}</a></html>", "missing", status=404
    )


def e(text: str | None) -> str:
    """Text as HTML."""
    return html.escape(text or "")


def prose(story: Story, size: int | None = None) -> str:
    """The blocks of a story as paragraphs, headings, quotes and lists."""
    return "\n".join(_block(kind, text) for kind, text in story.blocks[:size])


def _block(kind: BlockKind, text: str) -> str:
    if kind == "list":
        return "<ul>" + "".join(f"<li>{e(line)}</li>" for line in text.split("\n")) + "</ul>"
    return f"<{MARKS[kind]}>{e(text)}</{MARKS[kind]}>"


def teaser(story: Story) -> str:
    """The first words of a story, as lists print them."""
    return e(story.subtitle or " ".join(story.blocks[0][1].split()[:25]) + " …")


def whole(number: str | None, most: int = 10_000) -> int:
    """A number of a query; 0 for none and for nonsense."""
    return min(int(number), most) if number and number.isdigit() else 0


def long_day(day: dt.date) -> str:
    """ "March 4, 2024"."""
    return f"{day:%B} {day.day}, {day.year}"


def names(story: Story) -> str:
    """The authors as a byline prints them."""
    return e(" and ".join(story.authors))


def feed(shelf: Press, shown: Sequence[Story], *, full: bool = False) -> str:
    """RSS 2.0 of the stories."""
    items = "".join(
        f"<item><title>{e(story.title)}</title><link>{shelf.base}{e(story.path)}</link>"
        f"<pubDate>{story.date:%a, %d %b %Y %H:%M:%S %z}</pubDate><guid>{shelf.base}{e(story.path)}</guid>"
        f"<description>{e(prose(story) if full else teaser(story))}</description></item>"
        for story in shown
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{NAME}</title><link>{shelf.base}/</link>{items}</channel></rss>'


def sitemap(base: str, rows: Sequence[tuple[str, dt.datetime | None]]) -> str:
    """A sitemap of paths with the dates of their last change."""
    urls = "".join(
        f"<url><loc>{base}{e(path)}</loc>" + (f"<lastmod>{when:%Y-%m-%d}</lastmod>" if when else "") + "</url>"
        for path, when in rows
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'


def index(base: str, paths: Sequence[str]) -> str:
    """A sitemap index."""
    maps = "".join(f"<sitemap><loc>{base}{e(path)}</loc></sitemap>" for path in paths)
    return f'<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'


def linked(press: Press, story: Story, kind: str = "Article") -> str:
    record = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": story.title,
        "url": press.base + story.path,
        "datePublished": story.date.isoformat(),
        "dateModified": story.date.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "Organization", "name": NAME},
        "description": story.subtitle,
    }
    return f'<script type="application/ld+json">{json.dumps(record)}</script>'
