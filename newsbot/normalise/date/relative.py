"""Dates that count from the moment of capture: "5 days ago", "gestern, 14:30 Uhr"."""

import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType

from newsbot.items import When
from newsbot.normalise.date.clock import at, clock, site_zone
from newsbot.words.calendar import CALENDARS, Calendar

# Longer spans are rounded so far that not even the month is known.
_MONTHS_MAX = 11
_SECONDS = {"minute": 60, "hour": 3600, "day": 86400}


def _days(row: Calendar) -> re.Pattern[str]:
    today, yesterday = ("|".join(map(re.escape, words)) for words in (row.today, row.yesterday))
    return re.compile(rf"(?<!\w)(?:(?P<today>{today})|(?P<yesterday>{yesterday}))(?!\w)")


_AGO: Mapping[str, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {code: tuple(re.compile(rf"(?<!\w){pattern}") for pattern in row.ago) for code, row in CALENDARS.items()}
)
_DAYS: Mapping[str, re.Pattern[str]] = MappingProxyType({code: _days(row) for code, row in CALENDARS.items()})


def relative(
    text: str,
    language: str | None,
    timezone: str | None,
    fetched_at: dt.datetime | None,
) -> When | None:
    """The date that `text` (lower case) names by its distance from `fetched_at`, or None.

    The time that passed is rounded, so only the day is given, and the month for weeks and months.

    >>> str(relative("5 days ago", "en", None, dt.datetime(2024, 5, 6, tzinfo=dt.UTC)))
    '2024-05-01'
    """
    if fetched_at is None:
        return None
    zone = site_zone(timezone)
    now = fetched_at.astimezone(zone) if zone else fetched_at
    code = (language or "").split("-")[0].lower()
    for row in dict.fromkeys((code, "en")) if code in CALENDARS else CALENDARS:
        when = _ago(text, row, now) or _named_day(text, row, timezone, now)
        if when:
            return when
    return None


def _ago(text: str, code: str, now: dt.datetime) -> When | None:
    for pattern in _AGO[code]:
        match = pattern.search(text)
        unit = CALENDARS[code].units.get(match["unit"]) if match else None
        if match and unit:
            number = int(match["n"]) if match["n"].isdigit() else 1
            return _before(now, number, unit)
    return None


def _before(now: dt.datetime, number: int, unit: str) -> When | None:
    try:
        if unit in _SECONDS:
            day = (now - dt.timedelta(seconds=number * _SECONDS[unit])).date()
            return When(moment=day, precision="day")
        if unit == "week":
            return When(moment=(now - dt.timedelta(weeks=number)).date().replace(day=1), precision="month")
    except OverflowError:
        return None
    if unit == "month" and number <= _MONTHS_MAX:
        months = now.year * 12 + now.month - 1 - number
        return When(moment=dt.date(months // 12, months % 12 + 1, 1), precision="month")
    return None


def _named_day(text: str, code: str, timezone: str | None, now: dt.datetime) -> When | None:
    match = _DAYS[code].search(text)
    if not match:
        return None
    day = now.date() - dt.timedelta(days=1 if match["yesterday"] else 0)
    return at(day, clock(text[match.end() :]), timezone)
