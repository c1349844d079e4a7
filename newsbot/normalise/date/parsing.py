"""Text to When: every form of date, the cheapest first."""

import datetime as dt
import re
from collections.abc import Sequence

from newsbot.items import When
from newsbot.normalise.date.clock import at, clock, site_zone
from newsbot.normalise.date.printed import printed, yearless
from newsbot.normalise.date.relative import relative
from newsbot.normalise.date.stamps import epoch, stamp, stamp_within
from newsbot.text import clean
from newsbot.words.calendar import CALENDARS, MONTHS

# A date line with its labels is shorter; what is longer is a paragraph, and its end is not read.
_TEXT_MAX = 300
# dateparser takes milliseconds a text and finds a date in nearly any: it gets short ones alone.
_LAST_RESORT_MAX = 50
# Time of day may stand this far from its date: " à ", ", um ", " г., ".
_TIME_REACH = 32
# Digits and signs of Arabic and of full width.
_DIGITS = str.maketrans(
    {
        **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)},
        "：": ":",
        "／": "/",
        "．": ".",
        "،": ",",
        "\u200e": "",
        "\u200f": "",
    }
)
# "Nov 18, 14:30" is a date of this year; in a longer line it may be anything.
_YEARLESS_MAX = 40
# Somewhere it is tomorrow already.
_AHEAD = dt.timedelta(days=1)
_YEAR = re.compile(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")
# English with one of these regions, or with none at all, writes the month first.
_MONTH_FIRST = re.compile(r"en(?:-latn)?(?:-(?:us|ph))?", re.IGNORECASE)


def parse(
    text: str,
    *,
    language: str | None = None,
    timezone: str | None = None,
    fetched_at: dt.datetime | None = None,
    languages: Sequence[str] = (),
    is_metadata: bool = False,
    month_first: bool | None = None,
) -> When | None:
    """The date that `text` names, or None; raises nothing.

    `language` (BCP 47) decides the names of months and, where `month_first` is None, whether 07/09 is July; `languages`
    are further ones to try at last. A time without offset takes `timezone` (an IANA name), and is left out without one.
    "2 hours ago" counts from `fetched_at`. Seconds since 1970 are read only where `is_metadata`.

    >>> str(parse("Published July 9th, 2018", language="en"))
    '2018-07-09'
    >>> str(parse("2018-07-09T14:30:00Z"))
    '2018-07-09T14:30:00+00:00'
    """
    text = text[:_TEXT_MAX].strip()
    when = stamp(text, timezone)
    if when or not text:
        return when
    if is_metadata and text.isascii() and text[:9].isdigit():
        return epoch(text, timezone)
    text = clean(text.translate(_DIGITS) if not text.isascii() else text)
    when = stamp_within(text, timezone)
    if when:
        return when
    text = text.lower()
    if not any(map(str.isdigit, text)):
        return relative(text, language, timezone, fetched_at)
    found = printed(text, language, is_month_first(language, timezone) if month_first is None else month_first)
    if found is None and fetched_at and len(text) <= _YEARLESS_MAX:
        found = yearless(text, language, fetched_at.date() + _AHEAD)
    if found and found.has_day:
        after, before = text[found.end :][:_TIME_REACH], text[: found.start][-_TIME_REACH:]
        return at(found.day, clock(after) or clock(before), timezone)
    if found:
        return When(moment=found.day, precision="month")
    return relative(text, language, timezone, fetched_at) or _last_resort(
        text, [name for name in (language, *languages) if name], timezone
    )


def is_month_first(language: str | None, timezone: str | None) -> bool:
    """Whether 07/09 is the ninth of July: in American English, and in English from nowhere in particular.

    >>> is_month_first("en-GB", None), is_month_first("en", None), is_month_first("en", "Asia/Seoul")
    (False, True, False)
    """
    if not language or not _MONTH_FIRST.fullmatch(language):
        return False
    return language.lower().endswith("-us") or not timezone or timezone.startswith(("America/", "US/"))


def _last_resort(text: str, languages: Sequence[str], timezone: str | None) -> When | None:
    """What dateparser makes of a short text with a year, in the languages given and no other."""
    # In the languages of the tables everything that it would find is found by now.
    known = [
        name
        for name in dict.fromkeys(tag.split("-")[0].lower() for tag in languages)
        if name not in MONTHS and name not in CALENDARS
    ]
    if not known or len(text) > _LAST_RESORT_MAX or not _YEAR.search(text):
        return None
    import dateparser  # takes half a second to import, and hardly a page needs it

    try:
        moment = dateparser.parse(
            text,
            languages=known,
            settings={
                "PARSERS": ["absolute-time"],
                "REQUIRE_PARTS": ["day", "month", "year"],
                "DATE_ORDER": "DMY",
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
    except Exception:  # a foreign parser over foreign text raises what it likes
        return None
    if moment is None:
        return None
    zone = moment.tzinfo or site_zone(timezone)
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0) or zone is None:
        return When(moment=moment.date(), precision="day")
    return When(moment=moment.replace(tzinfo=zone), precision="second" if moment.second else "minute")
