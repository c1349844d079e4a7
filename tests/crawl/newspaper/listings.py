"""Lists of stories and the many ways to their further pages.

path      numbered links to /opinion/page/2/        query     numbered links to /opinion/?page=2
rel       <link rel=next> in the head alone         older     a bare link "Older posts"
fragment  a button whose data-url answers HTML      json      a button whose data-href answers JSON with HTML in it
scroll    an address that answers the items as JSON, with the address of the next ones
cursor    the same with a cursor alone, which the reader's script puts into the address
"""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from tests.crawl.newspaper import answer, traps
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import WORDS

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

_PAGED = re.compile(r"(?P<list>/.*)page/(?P<number>\d{1,9})/")
# Page numbers shown around the current one.
_AROUND = 2
FRAGMENT, PIECE, ITEMS = "/fragments/more", "/api/more", "/api/items"
_ASKED = {
    FRAGMENT: frozenset({"fragment"}),
    PIECE: frozenset({"json"}),
    ITEMS: frozenset({"scroll", "cursor"}),
}


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """A page of a list, a further piece of one, or the front page; None for any other path."""
    if path in (FRAGMENT, PIECE, ITEMS):
        return _piece(site, path, query)
    match = _PAGED.fullmatch(path)
    place, number = (match["list"], int(match["number"])) if match else (path, 1)
    style = next(iter(sorted(site.styles("listing"))), "path")
    if style == "query" and not match and query.get("page", "").isdigit():
        number = int(query["page"])
    if place == "/" and number == 1 and not query.get("s"):
        return _front(site)
    if place not in site.desk.lists or (match and style == "query"):
        return None
    if match and number == 1:
        return answer.redirect(site.url(quote(place)))
    heading, stories = site.desk.lists[place]
    return shown(site, quote(place), heading, stories, number, style, query)


def shown(
    site: "Site",
    place: str,
    heading: str,
    stories: Sequence[Story],
    number: int,
    style: str,
    query: Mapping[str, str] | None = None,
) -> Answer | None:
    """Page `number` of a list; None when there are fewer."""
    size = site.options.page_size
    last = max(1, -(-len(stories) // size))
    true_number = number
    if number > last and "endless" in site.trapped:
        number = last
    if not 1 <= number <= last:
        return None
    part = list(stories[(number - 1) * size : number * size])
    cards = "\n".join(site.skin.card(site, story) for story in part)
    if site.options.sticky and number == 1 and len(stories) > size:
        pinned = stories[len(stories) // 2]
        cards = f"{site.skin.card(site, pinned, sticky=True)}\n{cards}"
    has_more = number < last or ("endless" in site.trapped and last > 1)
    head, pager = _pager(site, place, true_number, max(last, true_number), style, has_more)
    if "facets" in site.trapped:
        pager += traps.facets(place, query or {})
    title = heading if number == 1 else f"{heading} – page {number}"
    return answer.page(site.skin.listing(site, heading=title, cards=cards, pager=pager, head=head), "list")


def address(place: str, number: int, style: str) -> str:
    """Path of a page of a list, counted from 1."""
    if number == 1:
        return place
    return f"{place}?page={number}" if style == "query" else f"{place}page/{number}/"


def _front(site: "Site") -> Answer:
    newest = site.desk.newest[: site.options.page_size]
    cards = "\n".join(site.skin.card(site, story) for story in newest)
    more = '<p><a href="/opinion/">All opinions</a></p>' if site.has("listing") else ""
    return answer.page(site.skin.listing(site, heading="The Harbour Courier", cards=cards, pager=more), "list")


def _pager(site: "Site", place: str, number: int, last: int, style: str, has_more: bool) -> tuple[str, str]:
    """Links for the head, and what stands below a list."""
    words = WORDS[site.options.language]
    after = address(place, number + 1, style)
    before = address(place, number - 1, style) if number > 1 else None
    if style in ("path", "query"):
        return "", _numbers(place, number, last, style, has_more)
    if not has_more and style != "older":
        return "", ""
    match style:
        case "rel":
            return f'<link rel="next" href="{site.url(after)}">', ""
        case "older":
            links = [f'<a href="{after}">{words.older}</a>'] if has_more else []
            links += [f'<a href="{before}">Newer posts</a>'] if before else []
            return "", f"<div>{' '.join(links)}</div>"
        case "fragment":
            return "", _button(site, place, site.options.page_size)
        case "json":
            href = escape(f"{PIECE}?{urlencode({'list': place, 'page': 2})}")
            return "", f'<button type="button" class="load-more" data-href="{href}">{words.more}</button>'
        case "scroll":
            href = escape(f"{ITEMS}?{urlencode({'list': place, 'cursor': f'c{site.options.page_size}'})}")
            return "", f'<div data-infinite-scroll="true" data-next-url="{href}"></div>'
        case _:
            href = escape(f"{ITEMS}?{urlencode({'list': place})}")
            cursor = f"c{site.options.page_size}"
            return "", f'<div data-infinite-scroll="true" data-endpoint="{href}" data-cursor="{cursor}"></div>'


def _numbers(place: str, number: int, last: int, style: str, has_more: bool) -> str:
    if last == 1 and not has_more:
        return ""
    shown = sorted({1, last, *range(max(1, number - _AROUND), min(last, number + _AROUND) + 1)})
    parts = [
        f'<span aria-current="page" class="page-numbers current">{one}</span>'
        if one == number
        else f'<a class="page-numbers" href="{address(place, one, style)}">{one}</a>'
        for one in shown
    ]
    if has_more:
        parts.append(f'<a class="next page-numbers" href="{address(place, number + 1, style)}">Next »</a>')
    return f'<nav class="navigation pagination" aria-label="Posts"><div class="nav-links">{" ".join(parts)}</div></nav>'


def _button(site: "Site", place: str, offset: int) -> str:
    href = escape(f"{FRAGMENT}?{urlencode({'list': place, 'offset': offset})}")
    return f'<button class="load-more" data-url="{href}">{WORDS[site.options.language].more}</button>'


def _piece(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """What a button or an endless list asks for."""
    place, size = query.get("list", ""), site.options.page_size
    known = {quote(path): stories for path, (_, stories) in site.desk.lists.items()}
    asked = _ASKED[path] & site.styles("listing")
    if not asked or place not in known:
        return None
    style, stories = min(asked), known[place]
    number = _number(query.get({"fragment": "offset", "json": "page"}.get(style, "cursor"), ""))
    start = max(0, number - 1) * size if style == "json" else number
    part, has_more = stories[start : start + size], start + size < len(stories)
    if style in ("scroll", "cursor"):
        return _items(site, place, part, start + size if has_more else None, style)
    cards = "\n".join(site.skin.card(site, story) for story in part)
    if style == "fragment":
        return answer.page(cards + (_button(site, place, start + size) if has_more else ""), "list")
    after = f"{PIECE}?{urlencode({'list': place, 'page': number + 1})}" if has_more else None
    return answer.data({"success": True, "html": cards, "next": after}, "list")


def _number(text: str) -> int:
    digits = text.removeprefix("c")
    return int(digits) if digits.isdecimal() else 0


def _items(site: "Site", place: str, stories: Sequence[Story], after: int | None, style: str) -> Answer:
    items = [
        {
            "id": story.number,
            "title": story.title,
            "url": story.path,
            "date": story.date.isoformat(),
            "teaser": site.teaser(story),
        }
        for story in stories
    ]
    cursor = None if after is None else f"c{after}"
    if style == "cursor":
        return answer.data({"items": items, "nextCursor": cursor, "hasMore": cursor is not None}, "list")
    following = f"{ITEMS}?{urlencode({'list': place, 'cursor': cursor})}" if cursor else None
    return answer.data({"items": items, "next": following}, "list")
