"""Dates a reader sees, in any language.

    datelines(document, segments, headline) -> tuple[dates, modified]

Only what looks like a date is picked out here, with the label beside it; what day it is normalise says.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newsbot import text, words
from newsbot.document import Document
from newsbot.extraction.place import context, rank
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate
from newsbot.words.calendar import MODIFIED, MONTHS, PUBLISHED

# Dates stand in short lines; in longer ones they are part of the story.
LINE_CHARS_MAX = 200
# A label stands this close before its date.
LABEL_CHARS_MAX = 40
CANDIDATES_MAX = 60

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
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights", re.IGNORECASE)
_DATE_CLASS = re.compile(r"date|time|publish|posted|meta|byline|fecha|datum|updated|modified")
_MODIFIED_CLASS = re.compile(r"updat|modif")
_DIGIT = re.compile(r"\d")


def _alternatives(entries: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for plain words as whole words, longest first."""
    names = sorted({entry for entry in entries if entry}, key=len, reverse=True)
    if not names:
        return None
    return re.compile(
        "|".join(
            (r"\b" if name[0].isascii() else "")
            + re.escape(name)
            + (r"\b" if name[-1].isascii() and name[-1].isalnum() else "")
            for name in names
        ),
        re.IGNORECASE,
    )


def _shortest(entries: Iterable[str]) -> tuple[str, ...]:
    """The entries that hold no other: whatever holds one of all holds one of these."""
    kept: list[str] = []
    for entry in sorted(set(entries), key=len):
        if not any(short in entry for short in kept):
            kept.append(entry)
    return tuple(kept)


_CALENDARS = tuple(row.calendar for row in words.ROWS.values())
_MONTHS = frozenset(text.fold(name) for months in MONTHS.values() for month in months for name in month)
_LABELS = _shortest((*PUBLISHED, *MODIFIED))
_PUBLISHED = _alternatives(PUBLISHED)
_MODIFIED = _alternatives(MODIFIED)
_AGO = tuple(
    re.compile(re.sub(r"\(\?P<\w+>", "(?:", pattern), re.IGNORECASE)
    for calendar in _CALENDARS
    for pattern in calendar.ago
)


def dates_in(line: str, *, loose: bool = False) -> Iterator[tuple[int, str]]:
    """Start and text of what looks like a date in a line; with `loose` also dates without a year.

    >>> list(dates_in("Published on 3 January 2019, 10:30 am by us"))
    [(13, '3 January 2019, 10:30 am')]
    """
    line = line[: 2 * LINE_CHARS_MAX]
    found = list(_matches(_DATE, line, ("word", "first", "middle"), loose))
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


def dated(line: str) -> bool:
    """Whether a short line holds a date."""
    return len(line) <= LINE_CHARS_MAX and bool(_DIGIT.search(line)) and next(dates_in(line), None) is not None


def _label(before: str) -> tuple[str | None, bool]:
    """The word that labels a date, from the text before it, and whether it tells of a change."""
    near = before[-LABEL_CHARS_MAX:]
    lowered = near.lower()
    # Hardly a line has one, and to look for the words takes a tenth of the time of the patterns.
    if not any(label in lowered for label in _LABELS):
        return None, False
    best: tuple[int, str, bool] | None = None
    for pattern, is_change in ((_PUBLISHED, False), (_MODIFIED, True)):
        for match in pattern.finditer(near) if pattern else ():
            if best is None or match.end() >= best[0]:
                best = (match.end(), match[0], is_change)
    return (best[1], best[2]) if best else (None, False)


def _found(segment: Segment, before: str, loose: bool) -> Iterator[tuple[str, str, str | None, bool]]:
    """Value, source, label and whether it is a change, for the dates of one segment."""
    line = segment.text
    times = (mark for mark in segment.marks if mark.element.tag == "time")
    for mark in islice(times, CANDIDATES_MAX):
        stamp = (mark.element.get("datetime") or "").strip()
        shown = mark.text
        start = line.find(shown) if shown else 0
        label, is_change = _label(
            (before + " " + line[: max(start, 0)])
            if start <= LABEL_CHARS_MAX
            else line[start - LABEL_CHARS_MAX : start]
        )
        if label is None:
            label, is_change = _label(shown)
        if label is None:
            is_change = bool(_MODIFIED_CLASS.search((mark.element.get("class") or "").lower()))
        if stamp and _DIGIT.search(stamp):
            yield stamp, "visible:time[datetime]", label, is_change
        if shown and len(shown) <= LINE_CHARS_MAX and _DIGIT.search(shown) and not stamp:
            yield shown, "visible:time", label, is_change
    if len(line) > LINE_CHARS_MAX or not _DIGIT.search(line) or _COPYRIGHT.search(line):
        return
    end = 0
    for start, value in dates_in(line, loose=loose):
        own = line[end:start]
        label, is_change = _label(before + " " + own if end == 0 and start <= LABEL_CHARS_MAX else own)
        end = start + len(value)
        yield value, "visible:date", label, is_change
    if loose and end == 0:
        for pattern in _AGO:
            match = pattern.search(line)
            if match:
                yield match[0], "visible:ago", *_label(before + " " + line[: match.start()])
                break


def datelines(
    document: Document,
    segments: Sequence[Segment],
    headline: int | None,
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Dates of publication and of change that the page shows, each best first."""
    dates: list[tuple[tuple[int, ...], Candidate]] = []
    modified: list[tuple[tuple[int, ...], Candidate]] = []
    before = ""
    for segment in segments:
        line = segment.text
        if not segment.has_time and (len(line) > LINE_CHARS_MAX or not _DIGIT.search(line)):
            before = line if len(line) <= LABEL_CHARS_MAX else ""
            continue
        where = context(segment, headline)
        loose = where == "headline" and len(segment.text) <= LINE_CHARS_MAX // 2
        for value, source, label, is_change in _found(segment, before, loose):
            part, far = rank(segment, headline)
            is_dateline = label is not None or source != "visible:date" or bool(_DATE_CLASS.search(segment.classes[0]))
            penalty = (0 if label else 2) + (0 if is_dateline else 6) + len(segment.text) // 40
            is_above = headline is not None and segment.index < headline and not segment.in_article
            is_bare = source == "visible:date" and label is None
            candidate = Candidate(
                value=value,
                source=source,
                context="above" if where == "headline" and is_above and is_bare else where,
                label=label,
                place=document.place(segment.element),
            )
            (modified if is_change else dates).append(((part, far + penalty, segment.index), candidate))
        before = segment.text if len(segment.text) <= LABEL_CHARS_MAX else ""
    return _sorted(dates), _sorted(modified)


def _sorted(found: list[tuple[tuple[int, ...], Candidate]]) -> tuple[Candidate, ...]:
    found.sort(key=lambda entry: entry[0])
    return tuple(candidate for _, candidate in found[:CANDIDATES_MAX])
