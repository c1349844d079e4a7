"""Dates a reader sees, in any language.

    datelines(document, segments, headline) -> tuple[dates, modified]

What looks like a date (dateform.py) is picked out here, with the label beside it; what day it is normalise says.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.dateform import LINE_CHARS_MAX, dated, dates_in, passed, shortest
from newsbot.extraction.place import context, rank
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate
from newsbot.words.calendar import MODIFIED, PUBLISHED

__all__ = ["dated", "datelines", "dates_in"]

# A label stands this close before its date.
LABEL_CHARS_MAX = 40
CANDIDATES_MAX = 60
# Of 150 lines without label and class that gave a page its date none that was right holds so many other characters, or
# is a sentence of so many words; eight that were wrong do.  So close to the headline the line may be longer.
OTHER_CHARS_MAX = 60
SENTENCE_WORDS_MIN = 7
BESIDE_SEGMENTS = 3
_SENTENCE_ENDS = ".!?…"
# Between a date and the label behind it, and a word before that label.
_BETWEEN = " |•·–—-,:(/"
_OPENING = re.compile(r"(?:originally|first|last|zuletzt|erstmals|originalmente)\s", re.IGNORECASE)

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


_LABELS = shortest((*PUBLISHED, *MODIFIED))
_ASCII_LABELS = tuple(filter(str.isascii, _LABELS))
# A list of articles has the same few words before each of its dates.
_LABELS_KEPT = 1_024
_PUBLISHED = _alternatives(PUBLISHED)
_MODIFIED = _alternatives(MODIFIED)


def _label(before: str) -> tuple[str | None, bool]:
    """The word that labels a date, from the text before it, and whether it tells of a change."""
    return _label_in(before[-LABEL_CHARS_MAX:])


@lru_cache(maxsize=_LABELS_KEPT)
def _label_in(near: str) -> tuple[str | None, bool]:
    lowered = near.lower()
    # Hardly a line has one, and to look for the words takes a tenth of the time of the patterns.
    for label in _ASCII_LABELS if lowered.isascii() else _LABELS:
        if label in lowered:
            break
    else:
        return None, False
    best: tuple[int, str, bool] | None = None
    for pattern, is_change in ((_PUBLISHED, False), (_MODIFIED, True)):
        for match in pattern.finditer(near) if pattern else ():
            if best is None or match.end() >= best[0]:
                best = (match.end(), match[0], is_change)
    return (best[1], best[2]) if best else (None, False)


def _label_behind(behind: str) -> tuple[str | None, bool]:
    """The word right behind a date that labels it: "3 Sept 2024 | Originally published"."""
    start = behind.lstrip(_BETWEEN)[:LABEL_CHARS_MAX]
    opening = _OPENING.match(start)
    for pattern, is_change in ((_PUBLISHED, False), (_MODIFIED, True)):
        match = pattern.match(start, opening.end() if opening else 0) if pattern and start else None
        if match:
            return match[0], is_change
    return None, False


def _is_prose(line: str, value: str, is_beside: bool) -> bool:
    """Whether a line tells of a day among other things: "The fair opens on 5 May 2020 in the old town hall."."""
    rest = line.replace(value, " ")
    return (len(rest) > OTHER_CHARS_MAX and not is_beside) or (
        line[-1] in _SENTENCE_ENDS and len(rest.split()) >= SENTENCE_WORDS_MIN
    )


def _found(
    segment: Segment, before: str, *, loose: bool, is_beside: bool, has_time: bool
) -> Iterator[tuple[str, str, str | None, bool]]:
    """Value, source, label and whether it is a change, for the dates of one segment."""
    line = segment.text
    times = (mark for mark in segment.marks if mark.element.tag == "time") if has_time else ()
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
    has_class = bool(_DATE_CLASS.search(segment.classes[0]))
    for start, value in dates_in(line, loose=loose):
        own = line[end:start]
        label, is_change = _label(before + " " + own if end == 0 and start <= LABEL_CHARS_MAX else own)
        end = start + len(value)
        if label is None and not _DIGIT.search(line, end):
            label, is_change = _label_behind(line[end:])
        if label is None and not has_class and _is_prose(line, value, is_beside):
            continue
        yield value, "visible:date", label, is_change
    if loose and end == 0 and (ago := passed(line)):
        yield ago[0], "visible:ago", *_label(before + " " + line[: ago.start()])


def datelines(
    document: Document,
    segments: Sequence[Segment],
    headline: int | None,
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Dates of publication and of change that the page shows, each best first."""
    dates: list[tuple[tuple[int, ...], Candidate]] = []
    modified: list[tuple[tuple[int, ...], Candidate]] = []
    before = ""
    times = frozenset(document.tagged["time"])
    for segment in segments:
        line = segment.text
        above, before = before, line if len(line) <= LABEL_CHARS_MAX else ""
        is_dated = len(line) <= LINE_CHARS_MAX and _DIGIT.search(line) is not None
        has_time = bool(times) and _has_time(segment, times)
        if not (is_dated or has_time):
            continue
        where = context(segment, headline)
        # Dates of other articles are never taken; that of this one stands there only with its label.
        if where == "comment" or (where == "related" and not _is_labelled(above, line)):
            continue
        is_foot = where == "footer" and segment.in_article
        where = "body" if is_foot else where
        is_beside = headline is not None and abs(segment.index - headline) <= BESIDE_SEGMENTS
        loose = where == "headline" and len(segment.text) <= LINE_CHARS_MAX // 2
        for value, source, label, is_change in _found(
            segment, above, loose=loose, is_beside=is_beside, has_time=has_time
        ):
            part, far = rank(segment, headline)
            is_dateline = label is not None or source != "visible:date" or bool(_DATE_CLASS.search(segment.classes[0]))
            penalty = (0 if label else 2) + (0 if is_dateline else 6) + len(segment.text) // 40
            is_above = headline is not None and segment.index < headline and not segment.in_article
            is_bare = source == "visible:date" and label is None
            # Far below the headline such dates were right on one page of five.
            if is_bare and where == "body" and headline is not None and not (is_dateline or is_foot):
                continue
            candidate = Candidate(
                value=value,
                source=source,
                context="above" if where == "headline" and is_above and is_bare else where,
                label=label,
                place=document.place(segment.element),
            )
            (modified if is_change else dates).append(((part, far + penalty, segment.index), candidate))
    return _sorted(dates), _sorted(modified)


def _has_time(segment: Segment, times: Container[etree._Element]) -> bool:
    """Whether a <time> stands in a segment or around it."""
    for mark in segment.marks:
        if mark.element in times:
            return True
    return segment.element in times


def _is_labelled(above: str, line: str) -> bool:
    """Whether a short line, or the one above it, calls a date that of publication."""
    return any(_label(part)[0] is not None for part in (above, line[:LABEL_CHARS_MAX]))


def _sorted(found: list[tuple[tuple[int, ...], Candidate]]) -> tuple[Candidate, ...]:
    found.sort(key=lambda entry: entry[0])
    return tuple(candidate for _, candidate in found[:CANDIDATES_MAX])
