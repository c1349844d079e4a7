"""What of a page is text and what is links.

shape(document, segments) -> Shape
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.kind.titles import HEADINGS, TITLE_WORDS_MIN, is_dated, is_led, leads_elsewhere, word_count
from newsbot.extraction.segments import Segment

# So many headings that link make a list, when no run of text between two of them holds half of all text.
LINKED_HEADINGS_MIN = 3
RUN_SHARE_MAX = 0.5
# With so much text above the first of them, the headings belong to the boxes behind an article.
LEADING_WORDS_MIN = 100
# Text that is shorter beside the links of a list is no article's.
_SPARE_WORDS = 8
# In a list without headings most characters are linked.
LIST_LINK_SHARE = 0.6
PARAGRAPH_CHARS_MIN = 60
_NOTE_WORDS_MIN = 5
# A line that is linked by so much of it is a link.
_LINKED_SHARE = 0.7
# A headline of an article has so many words; of 114 listing pages of eight sites none has so long an <h1> without link.
HEADLINE_WORDS_MIN = 6
# Stand among the words of lines for a title and for a linked line.
_TITLE, _LINKED = -1, -2
# So many linked lines in the same dress, each with a line of text behind it, are a list whose titles are no headings.
DRESSED_MIN = 6
_SUBHEADINGS = frozenset(("h2", "h3", "h4"))
_OUTSIDE = frozenset(("nav", "footer", "comment", "related", "aside"))
# Where the name of the site begins in a <title>.
_NAME_CHARS = 200
_TITLE_PARTS = re.compile(r"\s[|–—·»:-]\s|\s?\|\s?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What of a page is text and what is links."""

    names: tuple[str, ...]
    """Its <h1> and <title>."""
    has_headline: bool
    has_own_headline: bool
    """Whether its one <h1> is no link, is as long as a headline, and begins its <title>."""
    paragraphs: int
    """Lines of mostly unlinked text in the longest run between two headings that link."""
    words: int
    """Words of that run."""
    first_words: int
    """Words above the first heading that links."""
    all_words: int
    linked_headings: int
    link_share: float
    """Of the characters outside menus and footers."""
    has_markup: bool
    """Whether an <article> or a <time> stands in it."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Its names, each without the name of the site behind it."""
        return tuple(_TITLE_PARTS.split(name[:_NAME_CHARS], maxsplit=1)[0].strip() for name in self.names)

    @property
    def is_prose(self) -> bool:
        """Whether it is text that headings which link do not part."""
        return self.linked_headings < LINKED_HEADINGS_MIN and self.link_share < LIST_LINK_SHARE

    @property
    def is_list(self) -> bool:
        """Whether headings that link part its text into pieces."""
        return (
            self.linked_headings >= LINKED_HEADINGS_MIN
            and self.first_words < LEADING_WORDS_MIN
            and self.words <= RUN_SHARE_MAX * max(self.all_words, 1) + _SPARE_WORDS
        )


def _title(document: Document) -> str:
    """The <title> of a page; "" without one."""
    for element in document.tagged["title"]:
        head = element.getparent()
        if head is not None and head.tag == "head" and head.getparent() is document.root:
            return text.squeeze(element.text or "")
    return ""


def shape(document: Document, segments: Sequence[Segment]) -> Shape:
    """The shape of a page."""
    title = _title(document)
    pieces = _pieces(document, segments)
    runs = pieces.runs()
    longest = max(runs)
    return Shape(
        names=(*pieces.headlines[:3], title),
        has_headline=bool(pieces.headlines),
        has_own_headline=_is_own(pieces, title),
        words=longest[0],
        first_words=runs[0][0],
        paragraphs=longest[1],
        all_words=sum(words for words, _ in runs),
        linked_headings=len(runs) - 1,
        link_share=pieces.linked / pieces.chars if pieces.chars else 0.0,
        has_markup=pieces.has_markup,
    )


@dataclass(slots=True, kw_only=True)
class _Pieces:
    """The lines of a page that count: titles that link, text, and linked lines that may be titles."""

    headlines: list[str]
    plain_headlines: list[str]
    """Those of them that are no links."""
    words: list[int]
    """Words of each line that is text, 0 for a short one; _TITLE or _LINKED for one that links."""
    dressed: dict[tuple[str, ...], list[int]]
    """Places of linked lines that are no headings, by tag and classes."""
    chars: int = 0
    linked: int = 0
    has_markup: bool = False

    def runs(self) -> list[tuple[int, int]]:
        """Words and lines of text between two titles, in order; one run where no title stands."""
        told = _runs(self.words)
        if len(told) > LINKED_HEADINGS_MIN or not self.dressed:
            return told
        parted = list(self.words)
        for places in self.dressed.values():
            filled = sum(self.words[place + 1 : place + 2] >= [0] for place in places)
            if len(places) >= DRESSED_MIN and 2 * filled >= len(places):
                for place in places:
                    parted[place] = _TITLE
        dressed = _runs(parted)
        is_list = max(dressed)[0] <= RUN_SHARE_MAX * sum(words for words, _ in dressed)
        return dressed if is_list else told


def _is_own(pieces: _Pieces, title: str) -> bool:
    """Whether the one headline of a page is long and begins its title: sections have short names."""
    if len(pieces.plain_headlines) != 1 or len(pieces.headlines) != 1:
        return False
    headline = pieces.headlines[0]
    return word_count(headline) >= HEADLINE_WORDS_MIN and text.fold(title).startswith(text.fold(headline))


def _pieces(document: Document, segments: Sequence[Segment]) -> _Pieces:
    """The lines of a page that count, in one pass."""
    pieces = _Pieces(headlines=[], plain_headlines=[], words=[], dressed={})
    counts = pieces.words
    has_times = bool(document.tagged["time"])
    for segment in segments:
        tag, zone = segment.tag, segment.zone
        if tag == "h1" and not segment.hidden:
            pieces.headlines.append(segment.text)
            if not segment.link_chars:
                pieces.plain_headlines.append(segment.text)
        if zone in _OUTSIDE or segment.embed:
            continue
        line = segment.text
        chars, linked = len(line), segment.link_chars
        pieces.chars += chars
        pieces.linked += linked
        if not pieces.has_markup:
            pieces.has_markup = segment.in_article or (has_times and segment.has_time)
        is_linked = linked > _LINKED_SHARE * chars
        is_heading = tag in HEADINGS
        may_be_dated = tag in _SUBHEADINGS or (linked > 0.9 * chars and word_count(line) >= TITLE_WORDS_MIN)
        if (is_heading and is_linked and not leads_elsewhere(document, segment)) or (
            may_be_dated and is_dated(segments, segment)
        ):
            counts.append(_TITLE)
        elif is_linked:
            if zone == "main" and not is_heading and segment.classes[0]:
                pieces.dressed.setdefault((tag, *segment.classes[:2]), []).append(len(counts))
            counts.append(_LINKED)
        else:
            if linked and is_led(segment):
                counts.append(_TITLE)
            is_text = (
                zone == "main" and tag not in ("h1", "figcaption") and (chars >= PARAGRAPH_CHARS_MIN or tag == "p")
            )
            count = word_count(line) if is_text else 0
            counts.append(count if chars >= PARAGRAPH_CHARS_MIN or count >= _NOTE_WORDS_MIN else 0)
    return pieces


def _runs(words: Sequence[int]) -> list[tuple[int, int]]:
    """Words and lines of text in each stretch between two titles."""
    runs = [(0, 0)]
    for count in words:
        if count == _TITLE:
            runs.append((0, 0))
        elif count > 0:
            runs[-1] = (runs[-1][0] + count, runs[-1][1] + 1)
    return runs
