"""Archives by date: a page of links to all months, and lists of a year, a month and a day."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tests.crawl.newspaper import answer, listings, pieces
from tests.crawl.newspaper.answer import Answer

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

_DATED = re.compile(r"/(?P<year>\d{4})/(?:(?P<month>\d\d)/)?(?:(?P<day>\d\d)/)?(?:page/(?P<page>\d{1,9})/)?")


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """The page of an archive; None for any other path, and for a time without stories."""
    if not site.has("archive"):
        return None
    if path == "/archive/":
        return _overview(site)
    match = _DATED.fullmatch(path)
    if match is None:
        return None
    place = f"/{'/'.join(filter(None, (match['year'], match['month'], match['day'])))}/"
    stories = site.desk.dated.get(place)
    if not stories:
        return _empty(site, match) if "calendar" in site.trapped and match["month"] else None
    number = int(match["page"] or 1)
    return listings.shown(site, place, f"Archive {place.strip('/')}", stories, number, "path")


def calendar_of(site: "Site", month: dt.date) -> str:
    """The calendar of a month, with the ways to the months around it."""
    days = {story.date.day for story in site.desk.dated.get(f"{month:/%Y/%m/}", ())}
    known = sorted(site.months())
    this = f"{month:%Y/%m}"
    if "calendar" in site.trapped:
        before, after = _step(month, -1), _step(month, 1)
    else:
        before = next((one for one in reversed(known) if one < this), None)
        after = next((one for one in known if one > this), None)
    return pieces.month_calendar(month, days, before and f"/{before}/", after and f"/{after}/")


def _step(month: dt.date, by: int) -> str | None:
    index = month.year * 12 + month.month - 1 + by
    year, number = divmod(index, 12)
    return f"{year:04}/{number + 1:02}" if 1 <= year <= dt.MAXYEAR else None


def _overview(site: "Site") -> Answer:
    years: dict[str, list[str]] = {}
    for month in site.months():
        years.setdefault(month[:4], []).append(month)
    rows = "".join(
        f'<h2><a href="/{year}/">{year}</a></h2><ul class="wp-block-archives">'
        f"{pieces.anchors([(month, f'/{month}/') for month in months])}</ul>"
        for year, months in years.items()
    )
    html = site.skin.page(
        site, title="Archive", content=f"<h1>Archive</h1>{rows}", css="page", language=site.options.language
    )
    return answer.page(html, "list")


def _empty(site: "Site", match: re.Match[str]) -> Answer | None:
    """A month in which nothing was published, whose calendar leads on for ever."""
    try:
        month = dt.date(int(match["year"]), int(match["month"]), 1)
    except ValueError:
        return None
    content = f"<h1>{month:%B %Y}</h1><p>Nothing was published in this month.</p>{calendar_of(site, month)}"
    html = site.skin.page(site, title=f"{month:%B %Y}", content=content, css="archive", language=site.options.language)
    return answer.page(html, "trap")
