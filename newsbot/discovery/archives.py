"""The dated archives that a page leads to: links, calendars, and the <select> called "Archives".

archive(document, site, source) -> Found, its `sources` the months and days, latest first
dated(document, site) -> the same links alone
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from newsbot import urls
from newsbot.discovery.anchors import visible
from newsbot.discovery.listing import listing
from newsbot.discovery.periods import Period, period
from newsbot.document import Document
from newsbot.items import Found, Link
from newsbot.sites import Site, Source

# A daily archive of thirty years.
SOURCES_MAX = 11_000
LINKS_MAX = 50_000


def archive(document: Document, site: Site, source: Source | None = None) -> Found:
    """The months and days that a page leads to, latest first, and the articles that it shows itself.

    A year is given only when none of its months is, a day only when its month is not: each list stands for its
    whole time. `published` of such a link is the first moment of that time in UTC. Nothing is made up: what the page
    does not link is not given, nor are times before 1990 and after the moment of reading.
    """
    found = listing(document, site, source)
    return replace(found, sources=dated(document, site, is_shown=bool(found.articles)))


def dated(document: Document, site: Site, *, is_shown: bool = True) -> tuple[Link, ...]:
    """The archives that a page leads to, latest first. `is_shown`: whether the page itself shows the articles of its
    own time, so that the days of its calendar need no reading."""
    latest = _latest_day(document)
    own = {found for url in (document.page.url, document.page.fetched_url) if url and (found := period(url))}
    links: dict[Period, Link] = {}
    for url, text, rule in islice(_addresses(document, site), LINKS_MAX):
        found = period(url)
        if found is None or found in links or found in own or (latest and found.first > latest):
            continue
        if not site.has_host(url) or (is_shown and any(_holds(mine, found) for mine in own)):
            continue
        start = dt.datetime.combine(found.first, dt.time(), dt.UTC)
        links[found] = Link(url=url, text=text, source=rule, published=start)
    kept = _without_covered({one: links[one] for one in _without_filters(links, own)})
    return tuple(links[one] for one in sorted(kept, key=lambda one: (one.first, one.last), reverse=True))[:SOURCES_MAX]


def _latest_day(document: Document) -> dt.date | None:
    """The last day that can have articles, in any zone; None when nobody knows what day it is."""
    moment = document.page.read_at or document.page.fetched_at
    return None if moment is None else (moment.astimezone(dt.UTC) + dt.timedelta(hours=14)).date()


def _addresses(document: Document, site: Site) -> Iterator[tuple[str, str | None, str]]:
    """(address, text, rule) of each link and option of a page."""
    if document.root is None:
        return
    base = document.base
    for element in document.root.iter("a", "area", "option"):
        is_option = element.tag == "option"
        href = (element.get("value") or element.get("data-url")) if is_option else element.get("href")
        # An address without four digits names no year.
        if not href or len(href) > 500 or sum(map(str.isdigit, href)) < 4:
            continue
        if is_option and not href.startswith(("/", "?", "http://", "https://")):
            continue
        url = urls.absolute(base, href)
        if url:
            text = visible(element)
            yield url, text, "archive:option" if is_option else "archive:link"


def _holds(outer: Period, inner: Period) -> bool:
    """Whether one period is a part of the other, of the same list."""
    return (
        outer.scope == inner.scope
        and outer.year == inner.year
        and (outer.month is None or outer.month == inner.month)
        and (outer.day is None or outer.day == inner.day)
    )


def _without_filters(links: Iterable[Period], own: Iterable[Period]) -> list[Period]:
    """The times without those that only filter or sort a list which is there without a query, too."""
    bare = {_bare(one) for one in (*links, *own) if "?" not in one.scope}
    return [one for one in links if "?" not in one.scope or _bare(one) not in bare]


def _bare(one: Period) -> tuple[str, int, int | None, int | None]:
    return one.scope.partition("?")[0], one.year, one.month, one.day


def _without_covered(links: dict[Period, Link]) -> list[Period]:
    """Years without months, months, and days whose month is not among them."""
    months: dict[tuple[str, int], set[int]] = defaultdict(set)
    for one in links:
        if one.month is not None and one.day is None:
            months[one.scope, one.year].add(one.month)
    finer = {(one.scope, one.year) for one in links if one.month is not None}
    return [
        one
        for one in links
        if (one.month is None and (one.scope, one.year) not in finer)
        or (one.month is not None and (one.day is None or one.month not in months[one.scope, one.year]))
    ]
