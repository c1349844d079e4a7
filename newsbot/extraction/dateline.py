"""Dates a reader sees, in any language.

    datelines(page) -> tuple[dates, modified]

What looks like a date (dateform.py) is picked out here, with the label beside it (datelabel.py); what day it is
normalise says.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from newsbot.extraction.dateform import LINE_CHARS_MAX, dates_in, has_figures, may_hold_date, passed
from newsbot.extraction.datelabel import LABEL_CHARS_MAX, is_labelled, label, label_behind
from newsbot.extraction.glance import Glance
from newsbot.extraction.place import rank
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate

CANDIDATES_MAX = 60
# Of 150 lines without label and class that gave a page its date none that was right holds so many other characters, or
# is a sentence of so many words; eight that were wrong do.  So close to the headline the line may be longer.
OTHER_CHARS_MAX = 60
SENTENCE_WORDS_MIN = 7
BESIDE_SEGMENTS = 3
_SENTENCE_ENDS = ".!?…"

_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights", re.IGNORECASE)
_DATE_CLASS = re.compile(r"date|time|publish|posted|meta|byline|fecha|datum|updated|modified")
_MODIFIED_CLASS = re.compile(r"updat|modif")
# Classes of dates are few, and each stands on many lines.
_CLASSES_KEPT = 4_096


@lru_cache(maxsize=_CLASSES_KEPT)
def _has_date_class(names: str) -> bool:
    return _DATE_CLASS.search(names) is not None


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
    if has_time:
        yield from _of_times(segment, before)
    if len(line) > LINE_CHARS_MAX or not has_figures(line) or _COPYRIGHT.search(line):
        return
    end = 0
    has_class = _has_date_class(segment.classes[0])
    for start, value in dates_in(line, loose=loose):
        own = line[end:start]
        told, is_change = label(before + " " + own if end == 0 and start <= LABEL_CHARS_MAX else own)
        end = start + len(value)
        if told is None and not has_figures(line[end:]):
            told, is_change = label_behind(line[end:])
        if told is None and not has_class and _is_prose(line, value, is_beside):
            continue
        yield value, "visible:date", told, is_change
    if loose and end == 0 and (ago := passed(line)):
        yield ago[0], "visible:ago", *label(before + " " + line[: ago.start()])


def _of_times(segment: Segment, before: str) -> Iterator[tuple[str, str, str | None, bool]]:
    """The same for the <time> elements of a segment."""
    line = segment.text
    for mark in islice((mark for mark in segment.marks if mark.element.tag == "time"), CANDIDATES_MAX):
        stamp = (mark.element.get("datetime") or "").strip()
        shown = mark.text
        start = line.find(shown) if shown else 0
        told, is_change = label(
            (before + " " + line[: max(start, 0)])
            if start <= LABEL_CHARS_MAX
            else line[start - LABEL_CHARS_MAX : start]
        )
        if told is None:
            told, is_change = label(shown)
        if told is None:
            is_change = _MODIFIED_CLASS.search((mark.element.get("class") or "").lower()) is not None
        if stamp and has_figures(stamp):
            yield stamp, "visible:time[datetime]", told, is_change
        if shown and len(shown) <= LINE_CHARS_MAX and has_figures(shown) and not stamp:
            yield shown, "visible:time", told, is_change


def datelines(page: Glance) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Dates of publication and of change that the page shows, each best first."""
    dates: list[tuple[tuple[int, ...], Candidate]] = []
    modified: list[tuple[tuple[int, ...], Candidate]] = []
    segments, headline = page.segments, page.headline
    timed = _timed(page)
    for place, (segment, where) in enumerate(zip(segments, page.contexts, strict=True)):
        line = segment.text
        has_time = place in timed
        is_loose = where == "headline" and len(line) <= LINE_CHARS_MAX // 2
        if not has_time and (len(line) > LINE_CHARS_MAX or not (has_figures if is_loose else may_hold_date)(line)):
            continue
        # Dates of other articles are never taken; that of this one stands there only with its label.
        if where == "comment":
            continue
        above = segments[place - 1].text if place else ""
        above = above if len(above) <= LABEL_CHARS_MAX else ""
        if where == "related" and not is_labelled(above, line):
            continue
        is_foot = where == "footer" and segment.in_article
        where = "body" if is_foot else where
        is_beside = headline is not None and abs(place - headline) <= BESIDE_SEGMENTS
        for value, source, told, is_change in _found(
            segment, above, loose=is_loose, is_beside=is_beside, has_time=has_time
        ):
            part, far = rank(segment, headline)
            is_dateline = told is not None or source != "visible:date" or _has_date_class(segment.classes[0])
            penalty = (0 if told else 2) + (0 if is_dateline else 6) + len(line) // 40
            is_above = headline is not None and place < headline and not segment.in_article
            is_bare = source == "visible:date" and told is None
            # Far below the headline such dates were right on one page of five.
            if is_bare and where == "body" and headline is not None and not (is_dateline or is_foot):
                continue
            candidate = Candidate(
                value=value,
                source=source,
                context="above" if where == "headline" and is_above and is_bare else where,
                label=told,
                place=page.document.place(segment.element),
            )
            (modified if is_change else dates).append(((part, far + penalty, place), candidate))
    return _sorted(dates), _sorted(modified)


def _timed(page: Glance) -> set[int]:
    """The segments with a <time> in them or around them."""
    times = frozenset(page.document.tagged["time"])
    if not times:
        return set()
    inside = {segment.index for segment in page.segments for mark in segment.marks if mark.element in times}
    return inside.union(segment.index for segment in page.segments if segment.element in times)


def _sorted(found: list[tuple[tuple[int, ...], Candidate]]) -> tuple[Candidate, ...]:
    found.sort(key=lambda entry: entry[0])
    return tuple(candidate for _, candidate in found[:CANDIDATES_MAX])
