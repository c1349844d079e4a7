"""The walk over the tree that parts its text at the borders of blocks.

    walked(root) -> Walk      its segments, all in zone "main" yet, and the spans that hint at zones

No recursion: a page may be as deep as it likes.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from newsbot.extraction.tags import BOLD, HEADINGS, INLINE, ITALIC, SKIPPED, TELLING
from newsbot.extraction.zones import ATTRIBUTE_CHARS, NO_TRAITS, ZONE_TAGS, Span, Traits, Zone, hint, traits
from newsbot.text import squeeze

_KEEPING = HEADINGS | {"blockquote", "figcaption", "caption", "pre", "address"}
# With these something new begins: a list item may hold a whole article, a table the whole page.
_RESETTING = frozenset(("article", "section", "main", "table", "aside", "nav", "header", "footer", "ul", "ol", "form"))
_CLASSES_KEPT = 4
# The longest of 1,342 news pages has 6,219 segments, the next 1,715; each costs a twentieth of a millisecond.
SEGMENTS_MAX = 6_500
# What the walk does with a tag; None for a block.
_SKIP, _BREAK, _SPAN, _LINK, _BOLD, _ITALIC = range(6)
_KINDS = {
    **dict.fromkeys(SKIPPED, _SKIP),
    **dict.fromkeys(INLINE, _SPAN),
    **dict.fromkeys(BOLD, _BOLD),
    **dict.fromkeys(ITALIC, _ITALIC),
    "a": _LINK,
    "br": _BREAK,
}


class Mark(NamedTuple):
    """An inline element that may say what its text is: a link, a time, an element with a class."""

    element: etree._Element
    raw: str
    rel: str
    """Its attribute of that name, lower case; "" for none."""

    @property
    def text(self) -> str:
        """What it shows, white space collapsed; may be empty."""
        return squeeze(self.raw)


@dataclass(slots=True, eq=False)
class Segment:
    """A run of text with the element that holds it; not to be changed once its zone is known.

    (A page has hundreds: to freeze them would double the time that they take to make.)
    """

    index: int
    """Place in document order."""
    element: etree._Element
    """The nearest block element around the text."""
    tag: str
    """Its nearest telling tag: p, h1 to h6, li, blockquote, figcaption, td, pre, div …"""
    holder: etree._Element
    """The element of that tag: the blocks inside one <h1> share it."""
    text: str
    """White space collapsed, never empty."""
    link_chars: int
    """Characters of `text` inside links."""
    zone: Zone
    hidden: bool
    """Whether it, or an ancestor, is marked hidden."""
    bold: bool
    """Whether all of it is set in <b> or <strong>."""
    italic: bool
    """Whether all of it is set in <i> or <em>."""
    in_article: bool
    """Whether an <article> stands around it."""
    embed: bool
    """Whether it is a post of a social network, shown inside this page."""
    classes: tuple[str, ...]
    """Class and id, lower case, of its block element, its parent and so on, four at most; "" for none."""
    marks: tuple[Mark, ...]
    """The telling inline elements inside, in the order they end."""

    @property
    def has_time(self) -> bool:
        """Whether a <time> stands in it or around it."""
        for mark in self.marks:
            if mark.element.tag == "time":
                return True
        return bool(self.element.tag == "time")

    @property
    def link_share(self) -> float:
        """Linked characters as a share of all, 0 to 1."""
        return self.link_chars / len(self.text)


@dataclass(slots=True, eq=False)
class Frame:
    """What the walk knows inside one block element."""

    element: etree._Element
    tag: str
    holder: etree._Element
    in_article: bool
    embed: bool
    above: "Frame | None"
    own: Traits
    names: tuple[str | None, str | None]
    """Class and id."""
    span: Span | None = None
    classes: tuple[str, ...] | None = None
    """Words of class and id from here upwards; None while nobody has asked."""
    hidden: bool = False

    def settle(self) -> tuple[str, ...]:
        """Looks up what only text needs, here and in the blocks around: whether it is hidden, and `classes`."""
        path: list[Frame] = []
        frame: Frame | None = self
        while frame is not None and frame.classes is None:
            path.append(frame)
            frame = frame.above
        above = frame
        for one in reversed(path):
            classes, identity = one.names
            name = (f"{classes or ''} {identity}".lstrip() if identity else classes or "").rstrip().lower()
            if above is None:
                one.classes = ("",)
            else:
                one.hidden = above.hidden or one.own.is_screen_reader_only or _is_marked_hidden(one.element)
                one.classes = (name, *(above.classes or ())[: _CLASSES_KEPT - 1]) if above.above else (name,)
            above = one
        return self.classes or ("",)


@dataclass(slots=True, eq=False)
class Walk:
    """What a walk has gathered."""

    segments: list[Segment] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    """Texts of the segment that has not ended yet."""
    marks: list[Mark] = field(default_factory=list)
    """Its inline elements that have ended."""

    def end_segment(self, frame: Frame, link_chars: int, *, bold: bool, italic: bool) -> None:
        """Makes a segment of the pieces."""
        pieces, marks = self.pieces, self.marks
        raw = pieces[0] if len(pieces) == 1 else "".join(pieces)
        text = " ".join(raw.split()) if raw.isascii() else squeeze(raw)
        if text:
            classes = frame.classes or frame.settle()
            self.segments.append(
                Segment(
                    len(self.segments),
                    frame.element,
                    frame.tag,
                    frame.holder,
                    text,
                    min(link_chars, len(text)),
                    "main",
                    frame.hidden,
                    bold,
                    italic,
                    frame.in_article,
                    frame.embed,
                    classes,
                    tuple(marks) if marks else (),
                )
            )
        pieces.clear()
        marks.clear()

    def entered(self, element: etree._Element, tag: str, above: Frame) -> Frame:
        """The frame of a block element that begins."""
        telling, holder = tag, element
        if above.tag in TELLING and tag not in _RESETTING:
            telling, holder = _telling(tag, element, above)
        classes, identity = element.get("class"), element.get("id")
        own = NO_TRAITS
        if classes or identity:
            classes, identity = _cut(classes), _cut(identity)
            own = traits(classes, identity)
        in_article = above.in_article or tag == "article"
        names = classes, identity
        frame = Frame(element, telling, holder, in_article, above.embed or own.is_embed, above, own, names)
        if own.hint is not None or tag in ZONE_TAGS:
            own_hint = hint(tag, own, above.in_article)
            if own_hint is not None:
                frame.span = Span(own_hint.zone, own_hint.weak, len(self.segments))
                self.spans.append(frame.span)
        return frame

    def stop(self, frame: Frame | None) -> None:
        """Ends all spans here: the rest of the page is not read."""
        while frame is not None:
            if frame.span is not None:
                frame.span.end = len(self.segments)
            frame = frame.above


def _cut(names: str | None) -> str | None:
    """A class or id; its beginning when a generator gone wrong made it."""
    return names if names is None or len(names) <= ATTRIBUTE_CHARS else names[:ATTRIBUTE_CHARS]


def _is_marked_hidden(element: etree._Element) -> bool:
    """Whether `hidden` or aria-hidden stands on an element."""
    return element.get("hidden") is not None or element.get("aria-hidden") == "true"


def _telling(tag: str, element: etree._Element, above: Frame) -> tuple[str, etree._Element]:
    """The tag that tells what text directly inside an element is, and the element of that tag."""
    if above.tag in _KEEPING:
        return (tag, element) if tag in HEADINGS else (above.tag, above.holder)
    if tag == "p" and above.tag == "li" and above.element is above.holder:
        return "li", above.holder
    if tag not in TELLING and above.tag == "p":
        return "p", above.holder
    return tag, element


def _is_not_shown(element: etree._Element, tag: str, style: str) -> bool:
    """Whether a style says that nothing of an element is shown; hidden blocks are read and marked."""
    if "display:none" not in style.replace(" ", "").lower() or tag in ("body", "html"):
        return False
    return element.find(".//h1") is None


def walked(root: etree._Element) -> Walk:
    """The walk, done.

    One long function, its state in local names: what is done for each of a thousand elements is written here and
    called nowhere, for a call costs more than the work.
    """
    walk = Walk()
    pieces, segments = walk.pieces, walk.segments
    top = frame = Frame(root, "html", root, False, False, None, NO_TRAITS, (None, None))
    # Inline elements not ended yet, with the number of segments and pieces at their start.
    open_marks: list[tuple[etree._Element, int, int]] = []
    links = bolds = italics = breaks = link_chars = 0
    is_bold = is_italic = True
    skipped: etree._Element | None = None
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        kind = _KINDS.get(tag)
        starts = event == "start"
        if starts:
            style = None if kind == _SKIP else element.get("style")
            is_skipped = kind == _SKIP or (style is not None and _is_not_shown(element, tag, style))
            if not is_skipped and kind is not None and kind >= _SPAN:
                classes = element.get("class")
                # In a line for the eye, words for the ear are left out.
                is_for_ear = classes and frame.tag in TELLING and traits(_cut(classes), None).is_screen_reader_only
                is_skipped = is_for_ear or _is_marked_hidden(element)
            if is_skipped:
                skipped = element
                walker.skip_subtree()
                continue
            text = element.text
        else:
            text = element.tail
        if element is skipped:
            skipped = None
        elif kind is None or kind == _BREAK:
            if kind == _BREAK:
                breaks += starts
            if pieces and (kind is None or (starts and breaks > 1)):
                walk.end_segment(frame, link_chars, bold=is_bold, italic=is_italic)
                link_chars = breaks = 0
                is_bold = is_italic = True
                if len(segments) >= SEGMENTS_MAX:
                    walk.stop(frame)
                    return walk
            elif pieces and starts:
                pieces.append("\n")
            if kind is None and starts:
                frame = walk.entered(element, tag, frame)
            elif kind is None:
                if frame.span is not None:
                    frame.span.end = len(segments)
                frame = frame.above or top
        elif starts:
            if kind == _LINK:
                links += 1
            elif kind == _BOLD:
                bolds += 1
            elif kind == _ITALIC:
                italics += 1
            if classes or kind == _LINK or tag == "time" or element.get("rel"):
                open_marks.append((element, len(segments), len(pieces)))
        else:
            if kind == _LINK:
                links -= 1
            elif kind == _BOLD:
                bolds -= 1
            elif kind == _ITALIC:
                italics -= 1
            if open_marks and open_marks[-1][0] is element:
                _, begun, first = open_marks.pop()
                if begun == len(segments):
                    walk.marks.append(Mark(element, "".join(pieces[first:]), (element.get("rel") or "").lower()))
        if text:
            if text.isspace():
                if pieces:
                    pieces.append(" ")
                continue
            pieces.append(text)
            breaks = 0
            if links:
                link_chars += len(text.strip())
            if not bolds:
                is_bold = False
            if not italics:
                is_italic = False
    if pieces:
        walk.end_segment(frame, link_chars, bold=is_bold, italic=is_italic)
    return walk
