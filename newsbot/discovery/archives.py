"""The dated archives that a page leads to: links, calendars, and the <select> called "Archives".

archive(document, site, source) -> Found, its `sources` the months and days, latest first
dated(document, site) -> the same links alone
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from newsbot import urls
from newsbot.discovery.anchors import visible
from newsbot.discovery.listing import listing
from newsbot.discovery.periods import Period, period
from newsbot.discovery.teasers import is_sentence
from newsbot.document import Document
from newsbot.items import Found, Link
from newsbot.sites import Site, Source

# A daily archive of thirty years.
SOURCES_MAX = 11_000
LINKS_MAX = 50_000
# Links to years say "2020", "Older" or "Previous year"; of 1,027 headlines 45 have fewer words than this.
HEADLINE_WORDS_MIN = 3
# Of the days that a month links, those of which its page shows articles. A box of the ten most read has them of a fifth
# (tests/crawl/platforms/strangers/arquivo.py); a small paper whose calendar links every day has articles on a third.
SHOWN_SHARE_MIN = 0.3


def archive(document: Document, site: Site, source: Source | None = None) -> Found:
    """The months and days that a page leads to, latest first, and the articles that it shows itself.

    A year is given only when none of its months is, a day only when its month is not: each list stands for its
    whole time. `published` of such a link is the first moment of that time in UTC. Nothing is made up: what the page
    does not link is not given, nor are times before 1990 and after the moment of reading.
    """
    found = listing(document, site, source)
    sources = dated(document, site, is_shown=False)
    own = _own(document)
    inner = [one for link in sources if (one := period(link.url)) and any(_holds(mine, one) for mine in own)]
    if inner and _is_shown(found, own, inner):
        sources = dated(document, site)
    lists = {urls.key(link.url, site.drop_query) for link in sources}
    # What is read as a list need not be asked as an article, too.
    articles = tuple(link for link in found.articles if urls.key(link.url, site.drop_query) not in lists)
    return replace(found, articles=articles, sources=sources)


def _own(document: Document) -> set[Period]:
    """The time that a page itself stands for; at most one for each of its addresses."""
    return {found for url in (document.page.url, document.page.fetched_url) if url and (found := period(url))}


def _is_shown(found: Found, own: Iterable[Period], inner: Sequence[Period]) -> bool:
    """Whether a page shows the articles of its own time, so that the parts of it, `inner`, need no reading.

    Boxes of the most read show those of any day, or of the last days of the latest month.
    """
    days = [day for link in found.articles if (day := _day(link)) is not None]
    if not days:
        return bool(found.articles)
    inside = [day for day in days if any(mine.first <= day <= mine.last for mine in own)]
    if 2 * len(inside) < len(days):
        return False
    goes_on = any((time := period(link.url)) is None or time in own for link in found.next_pages)
    shown = sum(any(one.first <= day <= one.last for day in set(inside)) for one in inner)
    return goes_on or shown >= SHOWN_SHARE_MIN * len(inner)


def _day(link: Link) -> dt.date | None:
    """The day of an article, as its list or its address tells it; None where neither does."""
    if link.published is not None:
        return link.published.date()
    year, month, day = urls.date_in(link.url) or (None, None, None)
    try:
        return dt.date(year, month, day or 1) if year and month else None
    except ValueError:
        return None


def dated(document: Document, site: Site, *, is_shown: bool = True) -> tuple[Link, ...]:
    """The archives that a page leads to, latest first. `is_shown`: whether the page itself shows the articles of its
    own time, so that the days of its calendar need no reading."""
    latest = _latest_day(document)
    own = _own(document)
    links: dict[Period, Link] = {}
    for url, text, rule in islice(_addresses(document, site), LINKS_MAX):
        found = period(url)
        if found is None or found in links or found in own or (latest and found.first > latest):
            continue
        if found.month is None and _is_headline(text, found.year):
            continue
        if not site.has_host(url) or (is_shown and any(_holds(mine, found) for mine in own)):
            continue
        start = dt.datetime.combine(found.first, dt.time(), dt.UTC)
        links[found] = Link(url=url, text=text, source=rule, published=start)
    kept = _without_covered({one: links[one] for one in _without_filters(links, own)})
    return tuple(links[one] for one in sorted(kept, key=lambda one: (one.first, one.last), reverse=True))[:SOURCES_MAX]


def _is_headline(text: str | None, year: int) -> bool:
    """Whether the text of a link to what may be a year is a headline: then the year is the number of an article.

    >>> _is_headline("Who pays for it?", 2020), _is_headline("All articles of 2020", 2020), _is_headline("Older", 2020)
    (True, False, False)
    """
    return text is not None and str(year) not in text and (len(text.split()) >= HEADLINE_WORDS_MIN or is_sentence(text))


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
