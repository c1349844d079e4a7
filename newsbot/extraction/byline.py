"""Who wrote and who edited, as a reader sees it.

    bylines(document, segments, headline) -> tuple[authors, editors]

Each way of marking a name is a source of its own; the names that one source gives beside one headline are
joined by "\\n".  A name that signs the end of the body is no candidate: one such line in ten names the author.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from newsbot import text, words
from newsbot.document import Document
from newsbot.extraction.dateline import dated
from newsbot.extraction.place import CLOSE_AFTER, CLOSE_BEFORE, context, distance, rank
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate

# A line with names is no longer than this, and one name no longer than that.
BYLINE_CHARS_MAX = 160
NAME_CHARS_MAX = 60
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
_AUTHOR_CLASS = re.compile(
    r"(?<![a-z])(?:by-?line|authors?|autor(?:en|in|es)?|auteurs?|autore|author-?name|post-?author|entry-?author|vcard|"
    r"fn|writer|writtenby|written-by|contributors?|signature|redakteur|journalist|reporter|columnist)(?![a-z])"
)
_NO_AUTHOR_CLASS = re.compile(
    r"bio|avatar|image|photo|img|social|follow|date|time|comment|descri|more|count|icon|job|role"
)
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autore|people|person|staff|profiles?|profil|by|contributors?|"
    r"journalists?|reporters?|redakteure?|columnists?|writers?|users?|team)(?:/|\?|=)[^/?#]",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:authors?|autor(?:in|es|a)?|auteure?s?|autore|auteur|författare|forfatter|yazar|yazan|автор|автори|autorzy|"
    r"kirjoittaja|skribent|tekst|texto?e?|szerző|συντάκτης|記者|记者|作者|責任編集|기자|글|文|penulis|oleh|tác giả|"
    r"الكاتب|نویسنده|מאת|लेखक)\s?[:：]\s?(?P<name>\S.*)$",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*[|•·–—]\s|\s{2,}|\s/\s")
_NAME = re.compile(
    r"^(?:[^\W\d_a-zß-ÿ][\w’'.-]*|de|van|von|der|den|del|di|da|la|le|du|dos|das|bin|al|ter|ten|y|e|af|zu)"
    r"(?:\s(?:[^\W\d_a-zß-ÿ][\w’'.-]*|de|van|von|der|den|del|di|da|la|le|du|dos|das|bin|al|ter|ten|y|e|af|zu)){1,4}$"
)
_SPEAKS = re.compile(r"[.!?:;…]$|[@#/\\<>{}=|]|\d{3}")

_ROWS = tuple(row.bylines for row in words.ROWS.values())


def _openers(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern for an opener at the start of a line, with white space or a colon behind it."""
    names = "|".join(re.escape(name) for name in sorted(set(entries), key=len, reverse=True))
    return re.compile(rf"(?P<label>{names})(?:\s?[:：]\s?|\s+)(?P<name>\S.*)", re.IGNORECASE)


_BY = _openers(opener for row in _ROWS for opener in row.by)
_BY_ALONE = frozenset(text.fold(opener) for row in _ROWS for opener in row.by)
# In the middle of a line only openers of their own: "de" and "di" are everywhere.
_BY_INSIDE = re.compile(r"(?<=[\s|,•·–—-])(?P<label>by|von|par|por|door)\s(?P<name>[^\W\d_a-zß-ÿ].*)")
_EDITED = _openers(opener for row in _ROWS for opener in row.editors)
_AFTER = tuple(opener for row in _ROWS for opener in row.after)


def _is_name(line: str) -> bool:
    """Whether a line may be a person's name and nothing else, in scripts with capitals.

    >>> _is_name("Ada King of Lovelace"), _is_name("Vincent van Gogh")
    (False, True)
    """
    return len(line) <= NAME_CHARS_MAX and not _SPEAKS.search(line) and bool(_NAME.match(line))


def _starts_like_a_name(line: str) -> bool:
    return line[:1].isupper() or (not line[:1].isascii() and line[:1].isalpha() and not line[:1].islower())


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


def _has_author_class(names: str) -> bool:
    return bool(names) and bool(_AUTHOR_CLASS.search(names)) and not _NO_AUTHOR_CLASS.search(names)


def _take_marks(names: _Names, segment: Segment) -> None:
    """Names in links and in inline elements with a class."""
    for mark in segment.marks:
        if mark.element.tag == "time" or not mark.raw.strip() or len(mark.raw) > 2 * BYLINE_CHARS_MAX:
            continue
        shown = mark.text
        rel = (mark.element.get("rel") or "").lower().split()
        if "author" in rel:
            names.add("visible:rel-author", segment, shown)
        elif (
            mark.element.tag == "a"
            and len(shown) <= NAME_CHARS_MAX
            and _AUTHOR_PATH.search((mark.element.get("href") or "")[:500])
        ):
            names.add("visible:author-link", segment, shown)
        if _has_author_class((mark.element.get("class") or "").lower()) and len(shown) <= BYLINE_CHARS_MAX:
            names.add("visible:byline-class", segment, shown)


def _take_line(names: _Names, segment: Segment, previous: Segment | None) -> None:
    """Names that the words of a line give away."""
    line = segment.text
    match = _BY.match(line)
    if _LABEL.match(line) or any(_has_after(line, word) for word in _AFTER):
        names.add("visible:label", segment, line)
    elif match and _starts_like_a_name(match["name"]) and not _SPEAKS.search(line[-1:]):
        names.add("visible:by", segment, line, match["label"])
    elif (
        previous is not None
        and text.fold(previous.text).strip(" :：") in _BY_ALONE
        and (len(line) <= NAME_CHARS_MAX and _starts_like_a_name(line))
    ):
        names.add("visible:label", segment, line, previous.text)
    else:
        inside = _BY_INSIDE.search(line)
        if inside and len(line) <= BYLINE_CHARS_MAX and (dated(line) or segment.index == names.headline):
            names.add("visible:by", segment, _CUT.split(inside["name"], maxsplit=1)[0], inside["label"])


def _has_after(line: str, word: str) -> bool:
    """Whether a short line is a name with the word behind it: "홍길동 기자"."""
    name, found, rest = line.partition(word)
    return bool(found) and 1 < len(name.strip()) <= 12 and len(rest) <= 40


def bylines(
    document: Document,
    segments: Sequence[Segment],
    headline: int | None,
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Authors and editors that the page names, each best first."""
    names = _Names(document, headline)
    editors: list[Candidate] = []
    for place, segment in enumerate(segments):
        where = context(segment, headline)
        if segment.marks and len(segment.text) <= 4 * BYLINE_CHARS_MAX:
            _take_marks(names, segment)
        if len(segment.text) > BYLINE_CHARS_MAX or segment.embed:
            continue
        edited = _EDITED.match(segment.text)
        if edited and _starts_like_a_name(edited["name"]) and where not in ("comment", "related"):
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
        if where in ("headline", "header") or (headline is None and where == "body"):
            _take_line(names, segment, segments[place - 1] if place else None)
        is_close = headline is not None and -CLOSE_BEFORE <= segment.index - headline <= CLOSE_AFTER
        if is_close and segment.zone == "main" and _is_name(segment.text) and _is_beside_date(segments, place):
            names.add("visible:beside-date", segment, segment.text)
    return names.candidates(), tuple(editors)


def _is_name_element(segment: Segment) -> bool:
    """Whether the block element of a segment, or the one around it, has an author's class."""
    own = segment.classes[0]
    if own:
        return _has_author_class(own)
    return len(segment.classes) > 1 and len(segment.text) <= NAME_CHARS_MAX and _has_author_class(segment.classes[1])


def _is_beside_date(segments: Sequence[Segment], place: int) -> bool:
    start = max(0, place - DATE_SEGMENTS)
    return any(near.has_time or dated(near.text) for near in segments[start : place + DATE_SEGMENTS + 1])
