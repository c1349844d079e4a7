"""What looks like a date in a line, in any language.

dates_in(line, loose=False) -> (start, text) ...      "3 January 2019, 10:30 am"; loose: "3 January" too
dated(line) -> bool                                   whether a short line holds one
has_figures(line), may_hold_date(line) -> bool        what a line with a date has, and one with a year
passed(line) -> match                                 "5 days ago"
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newsbot import text, words
from newsbot.words.calendar import MONTHS

# Dates stand in short lines; in longer ones they are part of the story.
LINE_CHARS_MAX = 200
_WORD = r"[^\W\d_]{3,15}"
_TIME = (
    r"(?:[\s,|•·–—@/-]{0,5}(?:[^\W\d_]{1,3}\.?\s{1,2}){0,2}\d{1,2}[:.h時시]\s?\d{2}(?::\d{2})?분?"
    r"(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:(?-i:[A-Z]{2,5})\b|Uhr|[+-]\d{2}:?\d{2}))?)?"
)
_OF = r"(?:[\s.,/-]{1,3}(?:del?\s|d['’]|of\s|di\s)?)"
# A year of two digits ("20 Jan, 20") ends its line or its part of the line; "5 May 20 people met" has none.
_YEAR = r"(?:\d{4}(?!\d)|['’]?\d{2}(?=\s*(?:$|[|•·,)])))"
_DATE = re.compile(
    r"(?<![\w.])(?:"
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    rf"|\d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]{_TIME}"
    rf"|\d{{4}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?\d{{1,2}}(?!\d){_TIME}"
    rf"|\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:19|20)?\d{{2}}(?!\d){_TIME}"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?{_OF}(?P<word>{_WORD})\.?{_OF}{_YEAR}{_TIME}"
    rf"|(?P<first>{_WORD})\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}{_TIME}"
    rf"|\d{{4}}\.?[\s,]{{1,2}}(?P<middle>{_WORD})\.?\s\d{{1,2}}(?!\d)\.?{_TIME}"
    r")",
    re.IGNORECASE,
)
_YEARLESS = re.compile(
    rf"(?<![\w.])(?:\d{{1,2}}\.?\s(?P<after>{_WORD})|"
    rf"(?P<before>{_WORD})\.?\s\d{{1,2}}(?![\d:.])){_TIME}",
    re.IGNORECASE,
)
_FIGURE, _TWO_FIGURES = re.compile(r"\d"), re.compile(r"\d\d")
# Several finders ask for the same lines of a page.
_LINES_KEPT = 1_024
# A group of a pattern with all groups inside it, and a class like "\\d".
_GROUP = re.compile(r"\(\?P<\w+>[^()]*(?:\([^()]*\)[^()]*)*\)|\\\w")


def shortest(entries: Iterable[str]) -> tuple[str, ...]:
    """The entries that hold no other: whatever holds one of all holds one of these."""
    kept: list[str] = []
    for entry in sorted(set(entries), key=len):
        if not any(short in entry for short in kept):
            kept.append(entry)
    return tuple(kept)


_CALENDARS = tuple(row.calendar for row in words.ROWS.values())
_MONTHS = frozenset(text.fold(name) for months in MONTHS.values() for month in months for name in month)
_AGO = tuple(
    re.compile(re.sub(r"\(\?P<\w+>", "(?:", pattern), re.IGNORECASE)
    for calendar in _CALENDARS
    for pattern in calendar.ago
)
# Words of which a line that counts from the moment of capture has one: "ago", "vor", "hace".
_AGO_SIGNS = shortest(
    word
    for calendar in _CALENDARS
    for pattern in calendar.ago
    for word in re.findall(r"[^\W\d_]{2,}|[전前]", _GROUP.sub(" ", pattern))
)


def dates_in(line: str, *, loose: bool = False) -> Iterator[tuple[int, str]]:
    """Start and text of what looks like a date in a line; with `loose` also dates without a year.

    >>> list(dates_in("Published on 3 January 2019, 10:30 am by us"))
    [(13, '3 January 2019, 10:30 am')]
    """
    line = line[: 2 * LINE_CHARS_MAX]
    found = list(_matches(_DATE, line, ("word", "first", "middle"), loose)) if may_hold_date(line) else []
    if loose and not found:
        found = list(_matches(_YEARLESS, line, ("after", "before"), False))
    for match in found:
        yield match.start(), match[0].strip(" ,|•·–—@/-")


def _matches(pattern: re.Pattern[str], line: str, names: Sequence[str], loose: bool) -> Iterator[re.Match[str]]:
    """Matches whose word is a month; with `loose` any word that may be one in a language the table lacks."""
    match = pattern.search(line)
    while match:
        name = next((match[name] for name in names if match[name]), None)
        if name is None or text.fold(name) in _MONTHS or (loose and not name.isascii()):
            yield match
            match = pattern.search(line, match.end())
        else:
            match = pattern.search(line, match.start() + 1)


def has_figures(line: str) -> bool:
    return _FIGURE.search(line) is not None


def may_hold_date(line: str) -> bool:
    """Whether a line has two figures side by side, as the year of every date has."""
    return _TWO_FIGURES.search(line) is not None


def dated(line: str) -> bool:
    """Whether a short line holds a date."""
    return len(line) <= LINE_CHARS_MAX and may_hold_date(line) and _dated(line)


@lru_cache(maxsize=_LINES_KEPT)
def _dated(line: str) -> bool:
    return next(dates_in(line), None) is not None


def passed(line: str) -> re.Match[str] | None:
    """Where a line counts from the moment of capture, "5 days ago"; None for any other line."""
    lowered = line.lower()
    if not any(map(lowered.__contains__, _AGO_SIGNS)):
        return None
    return next(filter(None, (pattern.search(line) for pattern in _AGO)), None)
