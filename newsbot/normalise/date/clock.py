"""The time of day and the zone beside a date."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsbot.items import When

# Only abbreviations that mean one offset wherever news is written; IST and BST (Bangladesh) do not, the
# latter is taken as British because no other paper prints it.
_OFFSET_HOURS = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "wet": 0,
    "bst": 1,
    "cet": 1,
    "mez": 1,
    "cest": 2,
    "mesz": 2,
    "eet": 2,
    "eest": 3,
    "msk": 3,
    "мск": 3,
    "est": -5,
    "edt": -4,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "kst": 9,
    "jst": 9,
    "hkt": 8,
    "sgt": 8,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
}
_REGION = {"et": "America/New_York", "ct": "America/Chicago", "pt": "America/Los_Angeles"}
_AFTERNOON = ("p", "오후", "午後", "下午", "م")
_MORNING = ("a", "오전", "午前", "上午", "ص")
_OFFSET = re.compile(r"(?:gmt|utc)?\s?(?P<sign>[+\-−])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?$")
_HALF = r"(?:\s?(?P<half>[ap]\.?\s?m\b\.?|[صم](?!\w)))?"
_ZONE = r"(?:\s?\(?(?P<zone>(?:gmt|utc)?\s?[+\-−]\d{1,2}:?(?:\d\d)?(?!\d)|(?!am\b|pm\b)[a-zмск]{1,4}\b))?"
_LEAD = r"(?:(?P<lead>오전|오후|午前|午後|上午|下午)\s?)?"
_TIMES = (
    re.compile(
        _LEAD + r"(?<![\d.,:/+\-])(?P<hour>[01]?\d|2[0-3])\s?[:.h시時时点]\s?"
        r"(?P<minute>[0-5]\d|\d(?=\s?[분分]))(?!\d)\s?[분分]?"
        r"(?:\s?[:.]?\s?(?P<second>[0-5]\d)(?:[.,]\d{1,9})?(?!\d)[초秒]?)?" + _HALF + _ZONE
    ),
    re.compile(
        _LEAD + r"(?<![\d.,:/+\-])(?P<hour>[01]?\d|2[0-3])\s?"
        r"(?:(?P<half>[ap]\.?\s?m\b\.?)|uhr\b|h\b(?!\w)|[시時时点])(?P<minute>)(?P<second>)" + _ZONE
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day as printed."""

    hour: int
    minute: int
    second: int | None = None
    zone: dt.tzinfo | None = None
    """The zone printed with it, or None."""


def clock(text: str) -> Clock | None:
    """The first time of day in `text` (lower case), or None.

    >>> clock("at 6:54 pm gmt")
    Clock(hour=18, minute=54, second=None, zone=datetime.timezone.utc)
    """
    for pattern in _TIMES:
        match = pattern.search(text)
        if match:
            half = match["lead"] or match["half"] or ""
            hour = int(match["hour"])
            if half.startswith(_AFTERNOON) and hour < 12:
                hour += 12
            elif half.startswith(_MORNING) and hour == 12:
                hour = 0
            second = int(match["second"]) if match["second"] else None
            zone = _zone(match["zone"])
            return Clock(hour=hour, minute=int(match["minute"] or 0), second=second, zone=zone)
    return None


def _zone(name: str | None) -> dt.tzinfo | None:
    if not name:
        return None
    name = name.strip()
    if name in _REGION:
        return site_zone(_REGION[name])
    hours = _OFFSET_HOURS.get(name)
    return offset(name) if hours is None else dt.timezone(dt.timedelta(hours=hours)) if hours else dt.UTC


def offset(text: str) -> dt.timezone | None:
    """The zone of "+0900", "+09:00", "gmt+9" or "z"; None for what is no offset.

    >>> offset("+0900")
    datetime.timezone(datetime.timedelta(seconds=32400))
    """
    if text in ("z", "utc", "gmt"):
        return dt.UTC
    match = _OFFSET.match(text)
    if not match:
        return None
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    # The widest offsets in use are -12:00 and +14:00.
    if minutes > 14 * 60:
        return None
    return dt.timezone(dt.timedelta(minutes=minutes if match["sign"] == "+" else -minutes))


@lru_cache(maxsize=256)
def site_zone(name: str | None) -> dt.tzinfo | None:
    """The zone of an IANA name; None for None and for a name nobody knows."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def at(day: dt.date, time: Clock | None, timezone: str | None) -> When:
    """The day with its time; the day alone when the time or its zone is not known."""
    zone = (time.zone or site_zone(timezone)) if time else None
    if time is None or zone is None:
        return When(moment=day, precision="day")
    moment = dt.datetime(day.year, day.month, day.day, time.hour, time.minute, time.second or 0, tzinfo=zone)
    return When(moment=moment, precision="minute" if time.second is None else "second")
