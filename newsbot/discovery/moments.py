"""When lists say that something was published: ISO 8601, RFC 822 and what programs make of them.

    moment(text, zone, latest) -> datetime | None

What cannot be, or is the zero of some machine, is None: a list's date only helps to choose what to fetch, so none is
better than a wrong one.
"""

import datetime as dt
import re
from collections.abc import Mapping
from types import MappingProxyType

from newsbot.words import ROWS

# The first page of the web is of 1990; earlier moments are zeros: 0001, 1899, 1904, 1970.
FIRST_YEAR = 1990
# Without a clock there is still an end to what can be.
LAST_YEAR = 2100
# Zones reach 14 hours to either side of UTC; an offset beyond is a slip, and so is a moment that far in the future.
OFFSET_MINUTES_MAX = 14 * 60
AHEAD_MAX = dt.timedelta(days=1)
# The longest real one has 40 characters.
_CHARS_MAX = 80

_TIME = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,12})?)?\s?(?P<half>[ap]\.?m\.?(?!\w))?"
)
_ZONE = (
    r"[\s(]*(?P<zone>[+\-−]\s?\d{1,2}:?(?:\d\d)?|(?:GMT|UTC?)\s?[+\-]\s?\d{1,2}:?(?:\d\d)?|[A-Za-z]{1,5}(?![A-Za-z]))?"
)
_TAIL = rf"(?:[\sT,_-]{{0,5}}{_TIME}{_ZONE})?.{{0,30}}"
_ISO = re.compile(rf"(?P<year>\d{{4}})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d){_TAIL}", re.IGNORECASE | re.ASCII)
_ISO_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?\s?(?P<zone>Z|[+\-]\d\d:?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
# What may be a weekday ends with a sign or a space: "Mar" and "ch" are none.
_WEEKDAY = r"(?:[^\W\d_]{2,12}(?:[.,]{1,2}\s{0,5}|\s{1,5}))?"
_RFC = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?[\s/-]{{0,3}}(?:de\s)?{_MONTH},?[\s/-]{{0,3}}(?:de\s)?(?P<year>\d{{4}}|\d\d){_TAIL}",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"{_WEEKDAY}{_MONTH}\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}}){_TAIL}", re.IGNORECASE
)
# As asctime and the services of Twitter write: the year behind the time.
_ASCTIME = re.compile(
    rf"{_WEEKDAY}{_MONTH}\s{{1,3}}(?P<day>\d{{1,2}})\s{{1,3}}{_TIME}{_ZONE}\s{{1,3}}(?P<year>\d{{4}})", re.IGNORECASE
)
_DOTTED = re.compile(rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}}){_TAIL}", re.IGNORECASE | re.ASCII)
_EPOCH = re.compile(r"(\d{9,10})(?:\d{3})?", re.ASCII)
_OFFSET = re.compile(r"(?:GMT|UTC?)?\s?([+\-−])\s?(\d{1,2}?):?(\d\d)?", re.IGNORECASE)

# Hours that the usual abbreviations are ahead of UTC; those that mean several zones (IST) are left out.
_ABBREVIATIONS = (
    "z=0 gmt=0 ut=0 utc=0 wet=0 est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7 akst=-9 hst=-10 bst=1 cet=1 "
    "mez=1 west=1 cest=2 mesz=2 eet=2 sast=2 eest=3 msk=3 hkt=8 sgt=8 awst=8 kst=9 jst=9 aest=10 aedt=11 nzst=12 "
    "nzdt=13"
)
_HOURS: Mapping[str, int] = MappingProxyType(
    {name: int(hours) for name, hours in re.findall(r"(\w+)=(-?\d+)", _ABBREVIATIONS)}
)


def _month_numbers() -> Mapping[str, int]:
    """Names of months in all languages; English goes before others, what means two months elsewhere is left out."""
    numbers: dict[str, set[int]] = {}
    for row in ROWS.values():
        for number, names in enumerate(row.calendar.months, start=1):
            for name in names:
                numbers.setdefault(name.lower(), set()).add(number)
    sure = {name: next(iter(found)) for name, found in numbers.items() if len(found) == 1}
    english = ROWS["en"].calendar.months
    return MappingProxyType(sure | {name: at for at, names in enumerate(english, start=1) for name in names})


MONTHS = _month_numbers()
"""Number of a month by its name, lower case, in all languages of newsbot."""


def moment(text: str, zone: dt.tzinfo = dt.UTC, latest: dt.datetime | None = None) -> dt.datetime | None:
    """The moment that a list's date names, or None; a day alone is its first moment.

    `zone` is for dates without one, or with one that nobody knows.  What lies more than a day after `latest`, the
    moment of reading, is None; None knows no such end.  The name of the weekday is not asked.

    >>> str(moment("Tue, 9 Jul 2018 17:50:00 EDT"))
    '2018-07-09 17:50:00-04:00'
    >>> moment("31 Feb 2018") is None
    True
    """
    text = " ".join(text[: _CHARS_MAX * 2].split())
    if not text or len(text) > _CHARS_MAX:
        return None
    found = _epoch(text) or _written(text, zone)
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None
    return None if latest is not None and found - latest > AHEAD_MAX else found


def _epoch(text: str) -> dt.datetime | None:
    match = _EPOCH.fullmatch(text)
    return dt.datetime.fromtimestamp(int(match[1]), tz=dt.UTC) if match else None


def _written(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    for pattern in (_ISO, _ISO_COMPACT, _RFC, _AMERICAN, _ASCTIME, _DOTTED):
        match = pattern.fullmatch(text)
        if match:
            return _built(match, zone)
    return None


def _built(match: re.Match[str], zone: dt.tzinfo) -> dt.datetime | None:
    parts = match.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else MONTHS.get(parts["month"].lower(), 0)
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        # RFC 2822, section 4.3: 00 to 49 are of this century.
        year += 2000 if year < 50 else 1900
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    half = (parts.get("half") or "")[:1].lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = min(int(parts["second"] or 0), 59)
    try:
        if (hour, minute, second) == (24, 0, 0):
            return dt.datetime(year, month, int(parts["day"]), tzinfo=_zone(parts["zone"], zone)) + dt.timedelta(days=1)
        return dt.datetime(year, month, int(parts["day"]), hour, minute, second, tzinfo=_zone(parts["zone"], zone))
    except (ValueError, OverflowError):
        return None


def _zone(text: str | None, default: dt.tzinfo) -> dt.tzinfo:
    """The zone of an offset or an abbreviation; `default` for what nobody knows."""
    if not text:
        return default
    hours = _HOURS.get(text.lower())
    if hours is not None:
        return dt.timezone(dt.timedelta(hours=hours)) if hours else dt.UTC
    match = _OFFSET.fullmatch(text)
    if not match:
        return default
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > OFFSET_MINUTES_MAX:
        return default
    return dt.timezone(dt.timedelta(minutes=-minutes if match[1] != "+" else minutes)) if minutes else dt.UTC
