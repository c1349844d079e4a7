"""What people read: dates in words and numbers, in the languages of the table of months."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsbot.normalise.date.stamps import day_of
from newsbot.words.calendar import MONTHS

# Two digits of a year: up to here they belong to this century (POSIX, strptime %y).
_LAST_SHORT_YEAR = 68
# How far from the name of a month its day and year may stand: "9th day of ", ", de 2018".
_REACH = 28
_LINK = r"(?:(?:of|de|del|di|do|da|den|the|d')\s+)?"
_WORD = re.compile(r"[^\W\d_]{2,}")
_DAY_BEFORE = re.compile(rf"(?<![\d:/])(\d{{1,2}})(?:st|nd|rd|th|er|re|[.ºª°])?(?:\s?[\-/.,]\s?|\s)?{_LINK}$")
_DAY_AFTER = re.compile(r"\.?(?:\s?[\-/.,]\s?|\s{0,2})(?:the\s)?(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?(?![\d:]|\.\d\d\b)")
_YEAR_AFTER = re.compile(
    rf"\.?(?:\s?[\-/.,]\s?|\s)?{_LINK}(?:(\d{{4}})(?!\d)"
    r"|['’]?(\d\d)(?!\d|\s?[:.h]\s?\d|\s?(?:uhr|[ap]\.?m)\b))"
)
_YEAR_LATER = re.compile(r"[\s,]{1,3}\d{1,2}:\d\d(?::\d\d)?\s(?:[a-z]{2,5}\s|[+\-]\d{4}\s)?(\d{4})(?!\d)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(\d{4})(?:\s?[\-/.,]\s?|\s(?:m\.|г\.)?\s?)?$")
_YMD = re.compile(r"(?<!\d)(\d{4})\s?(?:[年년]|[./\-])\s?(\d{1,2})\s?(?:[月월]|[./\-])\s?(\d{1,2})(?!\d)\s?[日일]?\.?")
_DMY = re.compile(r"(?<![\d./\-])(\d{1,2})\s?([./\-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?![./\-]?\d)")
_YM = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?!\s?\d)")


def bare(word: str) -> str:
    """`word` without accents, to be found however it was typed."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


_BY_LANGUAGE: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        language: {bare(name): number for number, names in enumerate(months, start=1) for name in names}
        for language, months in MONTHS.items()
    }
)
# English first, then in the order of the table: the first language to hold a name wins.
_ALL: Mapping[str, int] = MappingProxyType(
    {name: number for months in reversed(list(_BY_LANGUAGE.values())) for name, number in months.items()}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A date found in a text."""

    day: dt.date
    has_day: bool
    """False when only the month is printed; `day` is then its first."""
    start: int
    end: int
    """Where it stands in the text."""


def printed(text: str, language: str | None, month_first: bool) -> Printed | None:
    """The first date in `text` (lower case, white space collapsed), or None. A whole day goes before a month.

    >>> printed("posted on july 9th, 2018", "en", True).day
    datetime.date(2018, 7, 9)
    """
    found = [*_in_numbers(text, month_first), *_in_words(text, language)]
    return min(found, key=lambda date: (not date.has_day, date.start), default=None)


def _in_numbers(text: str, month_first: bool) -> Iterator[Printed]:
    match = _YMD.search(text)
    if match:
        yield from _date(match[1], int(match[2]), match[3], match.start(), match.end())
    match = _DMY.search(text)
    if match:
        first, second = int(match[1]), int(match[3])
        # Full stops are never American; above 12 the number itself decides.
        swapped = (month_first and match[2] != "." and first <= 12) or (second > 12 >= first)
        month, day = (first, second) if swapped else (second, first)
        yield from _date(match[4], month, str(day), match.start(), match.end())
    match = _YM.search(text)
    if match:
        yield from _date(match[1], int(match[2]), None, match.start(), match.end())


def yearless(text: str, language: str | None, today: dt.date) -> Printed | None:
    """The first date without a year in `text`, of the last year that does not put it after `today`; or None.

    >>> yearless("9 july, 14:30", "en", dt.date(2018, 3, 1)).day
    datetime.date(2017, 7, 9)
    """
    for start, end, month, is_known in _month_names(text, language):
        left = text[max(0, start - _REACH) : start]
        before, after = _DAY_BEFORE.search(left), _DAY_AFTER.match(text, end)
        number = before or after
        if not is_known or number is None:
            continue
        days = (day_of(today.year - years, month, int(number[1])) for years in (0, 1))
        day = next((day for day in days if day and day <= today), None)
        if day:
            return Printed(
                day=day,
                has_day=True,
                start=start - len(left) + before.start() if before else start,
                end=end if before else number.end(),
            )
    return None


def _in_words(text: str, language: str | None) -> Iterator[Printed]:
    for start, end, month, is_known in _month_names(text, language):
        yield from _around(text, start, end, month, is_known=is_known)


def _month_names(text: str, language: str | None) -> Iterator[tuple[int, int, int, bool]]:
    """Start, end and number of each name of a month, and whether it is of the language, if that is known."""
    own = _BY_LANGUAGE.get((language or "").split("-")[0].lower(), {})
    for word in _WORD.finditer(text):
        name = bare(word[0])
        month = own.get(name) or _ALL.get(name)
        end = word.end()
        if month is None:
            # Two words: Arabic months of the Levant.
            after = _WORD.match(text, end + 1)
            month = _ALL.get(f"{name} {bare(after[0])}") if after else None
            end = after.end() if after else end
        if month:
            yield word.start(), end, month, name in own or not own


def _around(text: str, start: int, end: int, month: int, *, is_known: bool) -> Iterator[Printed]:
    left, right = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    before, after = _DAY_BEFORE.search(left), _DAY_AFTER.match(right)
    left_start = start - len(left)
    year = _YEAR_AFTER.match(right)
    if before and year:
        yield from _date(year[1] or year[2], month, before[1], left_start + before.start(), end + year.end())
        return
    if after:
        rest = right[after.end() :]
        year = _YEAR_AFTER.match(rest) or _YEAR_LATER.match(rest)
        if year and (year[1] or "," in rest[:3]):
            year_end = end + after.end() + (year.end() if year.re is _YEAR_AFTER else 0)
            yield from _date(year[1] or year[2], month, after[1], start, year_end)
            return
        year = _YEAR_BEFORE.search(left)
        if year:
            yield from _date(year[1], month, after[1], left_start + year.start(), end + after.end())
            return
    if before:
        year = _YEAR_LATER.match(right)
        if year:
            yield from _date(year[1], month, before[1], left_start + before.start(), end)
        return
    year = _YEAR_AFTER.match(right)
    if year and year[1] and is_known:
        yield from _date(year[1], month, None, start, end + year.end())


def _date(year: str, month: int, day: str | None, start: int, end: int) -> Iterator[Printed]:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number <= _LAST_SHORT_YEAR else 1900
    date = day_of(number, month, int(day or 1))
    if date:
        yield Printed(day=date, has_day=day is not None, start=start, end=end)
