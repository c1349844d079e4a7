"""What machines write: ISO 8601 in its common shapes, and seconds since 1970."""

import datetime as dt
import re
from functools import lru_cache

from newsbot.items import When
from newsbot.normalise.date.clock import Clock, at, offset, site_zone

_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:(?:[T_]|\s{1,3})(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,:]\d{1,12})?)?"
    r"\s?(?P<zone>z|utc|gmt|[+\-−]\s?\d\d(?::?\d\d)?)?)?)?(?:\[[\w/+\-]+\])?",
    re.IGNORECASE | re.ASCII,
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>z|[+\-]\d\d:?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_WEEK = re.compile(r"(\d{4})-?W(\d\d)(?:-?([1-7]))", re.ASCII)
_EPOCH = re.compile(r"(\d{9,10})(?:\.\d+|(\d{3}))?", re.ASCII)
# The sources of a page say much the same, and each is asked for the date and for the last change.
_STAMPS_KEPT = 128


@lru_cache(maxsize=_STAMPS_KEPT)
def stamp(text: str, timezone: str | None) -> When | None:
    """What an ISO 8601 stamp says, its offset kept as given; None for anything else.

    >>> str(stamp("2019-04-30T15:10:10+0900", None))
    '2019-04-30T15:10:10+09:00'
    """
    match = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if match:
        return _when(match, timezone)
    week = _WEEK.fullmatch(text)
    if week:
        try:
            return When(moment=dt.date.fromisocalendar(int(week[1]), int(week[2]), int(week[3])), precision="day")
        except ValueError:
            return None
    return None


def stamp_within(text: str, timezone: str | None) -> When | None:
    """The first ISO stamp with day and time inside a longer text, or None."""
    for match in _ISO.finditer(text):
        if match["hour"] and not text[: match.start()][-1:].isdigit():
            return _when(match, timezone)
    return None


def epoch(text: str, timezone: str | None) -> When | None:
    """The moment of seconds or milliseconds since 1970, in the site's zone when it is known, else UTC.

    >>> str(epoch("1531126200", "Asia/Seoul"))
    '2018-07-09T17:50:00+09:00'
    """
    match = _EPOCH.fullmatch(text)
    if not match:
        return None
    zone = site_zone(timezone) or dt.UTC
    return When(moment=dt.datetime.fromtimestamp(int(match[1]), tz=zone), precision="second")


def is_stamp(text: str) -> bool:
    """Whether a machine wrote it."""
    return bool(_ISO.fullmatch(text) or _COMPACT.fullmatch(text) or _EPOCH.fullmatch(text))


def _when(match: re.Match[str], timezone: str | None) -> When | None:
    year, month = int(match["year"]), int(match["month"])
    if match["day"] is None:
        first = day_of(year, month, 1)
        return When(moment=first, precision="month") if first else None
    day = day_of(year, month, int(match["day"]))
    if day is None:
        return None
    alone = When(moment=day, precision="day")
    if match["hour"] is None:
        return alone
    zone = offset(match["zone"].lower().replace(" ", "")) if match["zone"] else None
    hour, minute, second = int(match["hour"]), int(match["minute"]), match["second"]
    is_midnight = hour == minute == int(second or 0) == 0
    # A stamp at midnight without zone is a day that a machine filled up; 24:00 and beyond is no time of day.
    if hour > 23 or minute > 59 or (zone is None and is_midnight):
        return alone
    time = Clock(hour=hour, minute=minute, second=min(int(second), 59) if second else None, zone=zone)
    return at(day, time, timezone)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The calendar day, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
