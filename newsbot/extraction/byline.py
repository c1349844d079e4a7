"""Who wrote and who edited, as a reader sees it.

    bylines(document, segments, headline) -> tuple[authors, editors]

Each way of marking a name is a source of its own; the names that one source gives beside one headline are
joined by "\\n".  A name that signs the end of the body is no candidate: one such line in ten names the author.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.dateform import dated
from newsbot.extraction.place import CLOSE_AFTER, CLOSE_BEFORE, NEAR_AFTER, context, distance, rank
from newsbot.extraction.segments import Segment
from newsbot.extraction.signs import (
    BY,
    BY_ALONE,
    BY_CHARS_MAX,
    BY_INSIDE,
    CUT,
    EDITED,
    INSIDE,
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
from newsbot.text import squeeze

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
    for element, raw, rel in segment.marks:
        if len(raw) > 2 * BYLINE_CHARS_MAX:
            continue
        has_rel = rel and "author" in rel.split()
        href = element.get("href") if not has_rel else None
        is_authors = has_rel or (href and is_author_path(href) and is_link_text(squeeze(raw)))
        names_class = element.get("class")
        has_class = names_class and has_author_class(names_class.lower())
        if (is_authors or has_class) and element.tag != "time":
            shown = squeeze(raw)
            if is_authors:
                names.add("visible:rel-author" if has_rel else "visible:author-link", segment, shown)
            if has_class and len(shown) <= BYLINE_CHARS_MAX:
                names.add("visible:byline-class", segment, shown)


def _take_line(names: _Names, segment: Segment, previous: Segment | None, *, opens: bool) -> None:
    """Names that the words of a line give away; `opens` says whether an opener may stand at its start."""
    line = segment.text
    match = BY.match(line) if opens else None
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
        and len(line) <= NAME_CHARS_MAX
        and len(previous.text) <= BY_CHARS_MAX
        and starts_like_a_name(line)
        and may_open(previous.text)
        and text.fold(previous.text).strip(" :：") in BY_ALONE
    ):
        names.add("visible:label", segment, line, previous.text)
    else:
        inside = BY_INSIDE.search(line) if any(map(line.__contains__, INSIDE)) else None
        if inside and len(line) <= BYLINE_CHARS_MAX and (dated(line) or segment.index == names.headline):
            names.add("visible:by", segment, CUT.split(inside["name"], maxsplit=1)[0], inside["label"])
        elif (name := _beside_date(line)) and segment.zone == "main":
            names.add("visible:beside-date", segment, name)


def _beside_date(line: str) -> str | None:
    """The one name in a line of date and name, "4 February 2022 | 13:10 | Ada Lovelace"; None for any other line."""
    if len(line) > 2 * NAME_CHARS_MAX or " " not in line or not dated(line):
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
    close = range(0) if headline is None else range(headline - CLOSE_BEFORE, headline + CLOSE_AFTER + 1)
    for place, segment in enumerate(segments):
        where = context(segment, headline)
        if where in ("comment", "related"):
            continue
        line = segment.text
        if segment.marks and where != "footer" and len(line) <= 4 * BYLINE_CHARS_MAX:
            _take_marks(names, segment)
        if len(line) > BYLINE_CHARS_MAX or segment.embed:
            continue
        opens = may_open(line)
        edited = EDITED.match(line) if opens else None
        if edited and starts_like_a_name(edited["name"]):
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
        if where == "footer":
            continue
        if _is_name_element(segment):
            names.add("visible:byline-class", segment, line)
        is_near = where in ("headline", "header") and (headline is None or place - headline <= NEAR_AFTER)
        if is_near or (headline is None and where == "body"):
            _take_line(names, segment, segments[place - 1] if place else None, opens=opens)
        if place in close and segment.zone == "main" and is_name(line) and _is_beside_date(segments, place):
            names.add("visible:beside-date", segment, line)
    return names.candidates(), tuple(editors)


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
