"""Who wrote and who edited, as a reader sees it.

    bylines(document, segments, headline) -> tuple[authors, editors]

Each way of marking a name is a source of its own; the names that one source gives beside one headline are
joined by "\\n".  A name that signs the end of the body is no candidate: one such line in ten names the author.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.dateline import dated
from newsbot.extraction.place import CLOSE_AFTER, CLOSE_BEFORE, NEAR_AFTER, context, distance, rank
from newsbot.extraction.segments import Segment
from newsbot.extraction.signs import (
    BY,
    BY_ALONE,
    BY_CHARS_MAX,
    BY_INSIDE,
    CUT,
    EDITED,
    LABEL,
    NAME_CHARS_MAX,
    NEXT_LABEL,
    PARTED,
    has_after,
    has_author_class,
    is_author_path,
    is_link_text,
    is_name,
    may_open,
    starts_like_a_name,
)
from newsbot.items import Candidate

# A line with names is no longer than this.
BYLINE_CHARS_MAX = 160
# Names of one source further apart than this belong to different articles.
SIBLING_SEGMENTS_MAX = 14
# A date in this many segments around makes a bare name a byline.
DATE_SEGMENTS = 2

# Best first.  Names all authors when it fires beside a headline (pages that have one, 1,342 tried): rel .89,
# "By X" .88, links to authors .87, class .85, label .83, a bare name beside a date .71.
_SOURCES = (
    "visible:rel-author",
    "visible:label",
    "visible:by",
    "visible:byline-class",
    "visible:author-link",
    "visible:beside-date",
)


class _Names:
    """Names gathered on one page."""

    def __init__(self, document: Document, headline: int | None) -> None:
        self.document = document
        self.headline = headline
        self.found: list[tuple[str, Segment, str, str | None]] = []

    def add(self, source: str, segment: Segment, value: str, label: str | None = None) -> None:
        value = value.strip(" ,|•·:-–—")
        if value and len(value) <= BYLINE_CHARS_MAX and any(char.isalpha() for char in value):
            self.found.append((source, segment, value, label))

    def candidates(self) -> tuple[Candidate, ...]:
        """One candidate for each source and part of the page, nearest the headline first."""

        def key(entry: tuple[str, Segment, str, str | None]) -> tuple[int, int]:
            return rank(entry[1], self.headline)[0], _SOURCES.index(entry[0])

        result = []
        for _, group in groupby(sorted(self.found, key=key), key=key):
            rivals = sorted(group, key=lambda entry: distance(entry[1], self.headline))
            for cluster in _clusters(rivals):
                source, segment, _, label = cluster[0]
                names = dict.fromkeys(value for _, _, value, _ in sorted(cluster, key=lambda entry: entry[1].index))
                result.append(
                    Candidate(
                        value="\n".join(names),
                        source=source,
                        context=context(segment, self.headline),
                        label=label,
                        place=self.document.place(segment.element),
                    )
                )
        return tuple(dict.fromkeys(result))


def _clusters(
    rivals: Sequence[tuple[str, Segment, str, str | None]],
) -> Iterator[list[tuple[str, Segment, str, str | None]]]:
    """Rivals in groups that stand together, three at most: a page of lists has a name on every line."""
    rest = list(rivals)
    for _ in range(3):
        if not rest:
            return
        first = rest[0][1]
        own = [
            entry
            for entry in rest
            if entry[1].classes[:1] == first.classes[:1] and abs(entry[1].index - first.index) <= SIBLING_SEGMENTS_MAX
        ]
        yield own
        rest = [entry for entry in rest if entry not in own]


def _take_marks(names: _Names, segment: Segment) -> None:
    """Names in links and in inline elements with a class."""
    for mark in segment.marks:
        if len(mark.raw) > 2 * BYLINE_CHARS_MAX:
            continue
        element = mark.element
        source = None
        if mark.rel and "author" in mark.rel.split():
            source = "visible:rel-author"
        elif (href := element.get("href")) and is_author_path(href) and is_link_text(mark.text):
            source = "visible:author-link"
        names_class = element.get("class")
        has_class = names_class is not None and has_author_class(names_class.lower())
        if (source or has_class) and element.tag != "time":
            shown = mark.text
            if source:
                names.add(source, segment, shown)
            if has_class and len(shown) <= BYLINE_CHARS_MAX:
                names.add("visible:byline-class", segment, shown)


def _take_line(names: _Names, segment: Segment, previous: Segment | None) -> None:
    """Names that the words of a line give away."""
    line = segment.text
    match = BY.match(line) if may_open(line) else None
    label = LABEL.search(line) if ":" in line or "：" in line else None
    if label and not label.start():
        names.add("visible:label", segment, line)
    elif label:
        name = NEXT_LABEL.split(label["name"], maxsplit=1)[0]
        names.add("visible:label", segment, name, label[0][: -len(label["name"])])
    elif has_after(line):
        names.add("visible:label", segment, line)
    elif match and starts_like_a_name(match["name"]) and line[-1] not in ".!?:;…@#/\\<>{}=|":
        names.add("visible:by", segment, line, match["label"])
    elif (
        previous is not None
        and len(previous.text) <= BY_CHARS_MAX
        and text.fold(previous.text).strip(" :：") in BY_ALONE
        and (len(line) <= NAME_CHARS_MAX and starts_like_a_name(line))
    ):
        names.add("visible:label", segment, line, previous.text)
    else:
        inside = BY_INSIDE.search(line)
        if inside and len(line) <= BYLINE_CHARS_MAX and (dated(line) or segment.index == names.headline):
            names.add("visible:by", segment, CUT.split(inside["name"], maxsplit=1)[0], inside["label"])
        elif (name := _beside_date(line)) and segment.zone == "main":
            names.add("visible:beside-date", segment, name)


def _beside_date(line: str) -> str | None:
    """The one name in a line of date and name, "4 February 2022 | 13:10 | Ada Lovelace"; None for any other line."""
    if len(line) > 2 * NAME_CHARS_MAX or not dated(line):
        return None
    found = [part for part in PARTED.split(line) if is_name(part)]
    return found[0] if len(found) == 1 and not dated(found[0]) else None


def bylines(
    document: Document,
    segments: Sequence[Segment],
    headline: int | None,
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Authors and editors that the page names, each best first."""
    names = _Names(document, headline)
    editors: list[Candidate] = []
    for place, segment in enumerate(segments):
        if segment.marks and len(segment.text) <= 4 * BYLINE_CHARS_MAX:
            _take_marks(names, segment)
        if len(segment.text) > BYLINE_CHARS_MAX or segment.embed:
            continue
        edited = EDITED.match(segment.text) if may_open(segment.text) else None
        if (
            edited
            and starts_like_a_name(edited["name"])
            and (where := context(segment, headline)) not in ("comment", "related")
        ):
            editors.append(
                Candidate(
                    value=edited["name"],
                    source="visible:edited-by",
                    context=where,
                    label=edited["label"],
                    place=document.place(segment.element),
                )
            )
            continue
        if _is_name_element(segment):
            names.add("visible:byline-class", segment, segment.text)
        if _is_near(segment, headline):
            _take_line(names, segment, segments[place - 1] if place else None)
        is_close = headline is not None and -CLOSE_BEFORE <= segment.index - headline <= CLOSE_AFTER
        if is_close and segment.zone == "main" and is_name(segment.text) and _is_beside_date(segments, place):
            names.add("visible:beside-date", segment, segment.text)
    return names.candidates(), tuple(editors)


def _is_near(segment: Segment, headline: int | None) -> bool:
    """Whether a line stands where bylines do: not far behind the headline, or anywhere where there is none."""
    if headline is None:
        return context(segment, headline) in ("headline", "header", "body")
    return segment.index - headline <= NEAR_AFTER and context(segment, headline) in ("headline", "header")


def _is_name_element(segment: Segment) -> bool:
    """Whether the block element of a segment, or the one around it, has an author's class."""
    own = segment.classes[0]
    if own and has_author_class(own):
        return True
    if len(segment.classes) < 2 or len(segment.text) > NAME_CHARS_MAX or not has_author_class(segment.classes[1]):
        return False
    return not own or is_name(segment.text)


def _is_beside_date(segments: Sequence[Segment], place: int) -> bool:
    start = max(0, place - DATE_SEGMENTS)
    return any(near.has_time or dated(near.text) for near in segments[start : place + DATE_SEGMENTS + 1])
