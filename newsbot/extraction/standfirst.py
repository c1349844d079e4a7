"""The standfirst a reader sees: what stands below the headline and tells what follows.

standfirsts(document, segments, found, finds) -> candidates      best first
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.dateform import dates_in
from newsbot.extraction.finds import Finds
from newsbot.extraction.headline import Headlines
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate

# A standfirst stands this close behind the headline, or above it.
SUBTITLE_AFTER = 12
SUBTITLE_BEFORE = 3
SUBTITLE_CHARS_MIN = 15
SUBTITLE_CHARS_MAX = 600
# Descriptions are cut and reworded at the end: their first so many words must be the same.
SAME_WORDS = 12
PARAGRAPH_CHARS_MIN = 80
# A container with a telling class is a standfirst's when it holds no more lines than this, and not more text beside
# it: publishing systems name the field of the whole text by what its first lines may be.
CONTAINER_LINES_MAX = 2
# Nobody wraps a standfirst deeper.
_LEVELS_MAX = 6

_SUBTITLE_CLASS = re.compile(
    r"(?<![a-z])(?:stand-?first|(?:post|article|entry|story)-description|dek|deck|sub-?titles?|sub-?head(?:line|ing)?s?|lede|lead|intro(?:duction|text)?|"
    r"excerpt|(?<!with-)summary|chapo|chapeau|entradilla|bajada|copete|sapo|vorspann|anrei(?:ss|ß)er|teaser|untertitel|"
    r"subtitulo|sottotitolo|sommario|ingress|manchet|onderkop|alt-?baslik|spot|strapline|tagline|kicker-text)(?![a-z])"
)
_SITE_CLASS = re.compile(r"site|logo|brand|header-title|tagline|masthead")


def standfirsts(
    document: Document,
    segments: Sequence[Segment],
    found: Headlines,
    finds: Finds,
) -> tuple[Candidate, ...]:
    """Standfirsts: what the description repeats, what the class says, the heading below the headline."""
    if found.index is None or found.last is None:
        return ()
    # Several keys give the same description, and the same title.
    told = dict.fromkeys(text.unescape(candidate.value) for candidate in finds.subtitle)
    descriptions = [text.words(description)[:SAME_WORDS] for description in told]
    titles = dict.fromkeys(candidate.value for candidate in (*finds.title, *found.rivals))
    rivals: list[tuple[int, int, Candidate]] = []
    start = max(0, found.index - SUBTITLE_BEFORE)
    for place in range(start, min(len(segments), found.last + SUBTITLE_AFTER + 1)):
        segment = segments[place]
        if found.index <= place <= found.last or segment.zone not in ("main", "header") or segment.hidden:
            continue
        if not SUBTITLE_CHARS_MIN <= len(segment.text) <= SUBTITLE_CHARS_MAX or segment.link_share > 0.5:
            continue
        own = text.words(segment.text)
        source = _source(segments, place, own, descriptions, place - found.last)
        if (
            source is None
            or any(own == text.words(title) for title in titles)
            or (source != "visible:subtitle-class" and _is_body_paragraph(segments, place))
        ):
            continue
        order = ("visible:description", "visible:subtitle-class", "visible:subheading").index(source)
        rivals.append(
            (
                order,
                abs(place - found.last),
                Candidate(value=segment.text, source=source, context="headline", place=document.place(segment.element)),
            )
        )
    rivals.sort(key=lambda rival: rival[:2])
    return tuple(candidate for _, _, candidate in rivals)


def _source(
    segments: Sequence[Segment],
    place: int,
    own: tuple[str, ...],
    descriptions: Sequence[tuple[str, ...]],
    steps: int,
) -> str | None:
    """What makes a segment a standfirst; None when nothing does."""
    segment = segments[place]
    if any(len(words) >= 4 and own[: len(words)] == words for words in descriptions):
        return "visible:description"
    names = segment.classes[0] or (segment.classes[1] if len(segment.classes) > 1 else "")
    if _SUBTITLE_CLASS.search(names) and not _SITE_CLASS.search(names) and _fills_container(segments, place):
        return "visible:subtitle-class"
    if segment.tag in ("h2", "h3") and 0 < steps <= 2 and next(dates_in(segment.text), None) is None:
        return "visible:subheading"
    return None


def _fills_container(segments: Sequence[Segment], place: int) -> bool:
    """Whether the element whose class tells of a standfirst holds hardly more than this line."""
    segment = segments[place]
    container = segment.element if segment.classes[0] else segment.element.getparent()
    chars = 0
    for lines, other in enumerate(_inside(segments, place, container), start=1):
        chars += len(other.text)
        if lines >= CONTAINER_LINES_MAX or chars > len(segment.text):
            return False
    return True


def _inside(segments: Sequence[Segment], place: int, container: etree._Element | None) -> Iterator[Segment]:
    """The other segments in an element that holds the one at `place`."""
    for steps in (range(place + 1, len(segments)), range(place - 1, -1, -1)):
        for at in steps:
            if not _is_in(segments[at].element, container):
                break
            yield segments[at]


def _is_in(element: etree._Element | None, container: etree._Element | None) -> bool:
    for _ in range(_LEVELS_MAX):
        if element is None or element is container:
            break
        element = element.getparent()
    return element is not None and element is container


def _is_body_paragraph(segments: Sequence[Segment], place: int) -> bool:
    """Whether a paragraph has others like it beside it: the first of the body, no standfirst."""
    own = segments[place]
    parent = own.element.getparent()
    for others in (segments[place + 1 : place + 6], segments[max(0, place - 3) : place][::-1]):
        for other in others:
            is_long = len(other.text) >= PARAGRAPH_CHARS_MIN and other.link_share < 0.5
            if (
                is_long
                and other.element.getparent() is parent
                and other.element.tag == own.element.tag
                and (other.classes[0] == own.classes[0] and other.bold == own.bold)
            ):
                return True
    return False
