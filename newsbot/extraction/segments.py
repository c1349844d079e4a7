"""One walk over the tree: its text in segments, which all finders share.

    segments(document) -> tuple[Segment, ...]

A segment is the text between two borders of block elements (or two <br> in a row); inline elements do not
part it.  Scripts, forms' controls and hidden dialogs are not walked.  Which part of the page a segment stands
in is decided after the walk, by zones.py: only then is it known which containers hold most of the page.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.zones import Span, Zone, hint, traits, zones
from newsbot.text import squeeze

__all__ = ["Mark", "Segment", "Zone", "segments"]

_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "input", "dialog",
    "object", "embed", "applet", "head", "video", "audio", "canvas", "datalist", "option", "optgroup", "math",
    "noframes", "frameset", "rt", "rp", "progress", "meter"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "picture", "q", "ruby", "rb", "s", "samp", "small",
    "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"))
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Tags that say what their text is, also for the elements inside them.
_TELLING = _HEADINGS | {"p", "li", "blockquote", "figcaption", "caption", "pre", "td", "th", "dt", "dd",
                        "address", "summary", "legend"}
_KEEPING = _HEADINGS | {"blockquote", "figcaption", "caption", "pre", "address"}
# With these something new begins: a list item may hold a whole article, a table the whole page.
_RESETTING = frozenset((
    "article", "section", "main", "table", "aside", "nav", "header", "footer", "ul", "ol", "form"))
_CLASSES_KEPT = 4


class Mark(NamedTuple):
    """An inline element that may say what its text is: a link, a time, an element with a class."""

    element: etree._Element
    raw: str

    @property
    def text(self) -> str:
        """What it shows, white space collapsed; may be empty."""
        return squeeze(self.raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of text with the element that holds it."""

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
        return self.element.tag == "time" or any(mark.element.tag == "time" for mark in self.marks)

    @property
    def link_share(self) -> float:
        """Linked characters as a share of all, 0 to 1."""
        return self.link_chars / len(self.text)


@dataclass(slots=True)
class _Frame:
    """What the walk knows inside one block element."""

    element: etree._Element
    tag: str
    holder: etree._Element
    hidden: bool
    in_article: bool
    embed: bool
    words: str
    above: "_Frame | None"
    span: Span | None = None
    kept: tuple[str, ...] | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        """Words of class and id from here upwards."""
        if self.kept is None:
            above = self.above.classes if self.above is not None and self.above.above is not None else ()
            self.kept = (self.words, *above[:_CLASSES_KEPT - 1])
        return self.kept


@dataclass(slots=True)
class _Draft:
    """A segment before its zone is known."""

    frame: _Frame
    text: str
    link_chars: int
    bold: bool
    italic: bool
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class _Walk:
    """The state of a walk."""

    frames: list[_Frame]
    drafts: list[_Draft] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    open_marks: list[tuple[etree._Element, int, int]] = field(default_factory=list)
    """Inline elements not ended yet, with the number of drafts and pieces at their start."""
    links: int = 0
    bolds: int = 0
    italics: int = 0
    breaks: int = 0
    chars: int = 0
    link_chars: int = 0
    bold_chars: int = 0
    italic_chars: int = 0

    def add(self, text: str) -> None:
        """Takes a piece of text in."""
        if text.isspace():
            if self.pieces:
                self.pieces.append(" ")
            return
        self.pieces.append(text)
        self.breaks = 0
        size = len(text.strip())
        self.chars += size
        if self.links:
            self.link_chars += size
        if self.bolds:
            self.bold_chars += size
        if self.italics:
            self.italic_chars += size

    def flush(self) -> None:
        """Ends the segment that is being gathered."""
        if not self.pieces:
            return
        raw = "".join(self.pieces)
        text = " ".join(raw.split()) if raw.isascii() else squeeze(raw)
        if text:
            self.drafts.append(_Draft(
                self.frames[-1], text, min(self.link_chars, len(text)), self.bold_chars >= self.chars,
                self.italic_chars >= self.chars, tuple(self.marks)))
        self.pieces.clear()
        self.marks.clear()
        self.chars = self.link_chars = self.bold_chars = self.italic_chars = self.breaks = 0

    def line_break(self) -> None:
        """Takes a <br> in; the second in a row ends the segment."""
        self.breaks += 1
        if self.breaks > 1:
            self.flush()
        elif self.pieces:
            self.pieces.append("\n")

    def open_block(self, element: etree._Element, tag: str) -> None:
        """Enters a block element."""
        if self.pieces:
            self.flush()
        above = self.frames[-1]
        own = traits(element.get("class"), element.get("id"))
        telling, holder = _telling(tag, element, above)
        frame = _Frame(
            element, telling, holder,
            above.hidden or own.is_screen_reader_only or element.get("hidden") is not None
            or element.get("aria-hidden") == "true",
            above.in_article or tag == "article", above.embed or own.is_embed, own.words, above)
        own_hint = hint(tag, own, above.in_article)
        if own_hint is not None:
            frame.span = Span(own_hint.zone, own_hint.weak, len(self.drafts))
            self.spans.append(frame.span)
        self.frames.append(frame)

    def close_block(self) -> None:
        """Leaves a block element."""
        if self.pieces:
            self.flush()
        frame = self.frames.pop()
        if frame.span is not None:
            frame.span.end = len(self.drafts)

    def open_inline(self, element: etree._Element, tag: str) -> None:
        """Enters an inline element."""
        if tag == "a":
            self.links += 1
        elif tag in _BOLD:
            self.bolds += 1
        elif tag in _ITALIC:
            self.italics += 1
        if tag == "a" or tag == "time" or element.get("class") or element.get("rel"):
            self.open_marks.append((element, len(self.drafts), len(self.pieces)))

    def close_inline(self, element: etree._Element, tag: str) -> None:
        """Leaves an inline element."""
        if tag == "a":
            self.links -= 1
        elif tag in _BOLD:
            self.bolds -= 1
        elif tag in _ITALIC:
            self.italics -= 1
        if self.open_marks and self.open_marks[-1][0] is element:
            _, drafts, pieces = self.open_marks.pop()
            if drafts == len(self.drafts):
                self.marks.append(Mark(element, "".join(self.pieces[pieces:])))


def _telling(tag: str, element: etree._Element, above: _Frame) -> tuple[str, etree._Element]:
    """The tag that tells what text directly inside an element is, and the element of that tag."""
    if tag in _RESETTING:
        return tag, element
    if above.tag in _KEEPING and tag not in _HEADINGS:
        return above.tag, above.holder
    if tag == "p" and above.tag == "li" and above.element is above.holder:
        return "li", above.holder
    if tag in _TELLING or above.tag not in _TELLING:
        return tag, element
    return (above.tag, above.holder) if above.tag == "p" else (tag, element)


def _is_skipped(element: etree._Element, tag: str, walk: _Walk) -> bool:
    """Whether nothing of an element is shown."""
    if tag in _SKIPPED:
        return True
    style = element.get("style")
    if style and "display" in style:
        plain = style.replace(" ", "").lower()
        if "display:none" in plain and tag not in ("body", "html"):
            return element.find(".//h1") is None
    if tag in _INLINE:
        if element.get("aria-hidden") == "true" or element.get("hidden") is not None:
            return True
        classes = element.get("class")
        if classes and walk.frames[-1].tag in _TELLING and traits(classes, None).is_screen_reader_only:
            return True
    return False


def _walked(root: etree._Element) -> _Walk:
    """The walk, done."""
    walk = _Walk([_Frame(root, "html", root, False, False, False, "", None)])
    skipped: etree._Element | None = None
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if tag == "br":
                walk.line_break()
            elif _is_skipped(element, tag, walk):
                skipped = element
                walker.skip_subtree()
                continue
            elif tag in _INLINE:
                walk.open_inline(element, tag)
            else:
                walk.open_block(element, tag)
            text = element.text
        else:
            if element is skipped:
                skipped = None
            elif tag in _INLINE:
                walk.close_inline(element, tag)
            elif tag != "br":
                walk.close_block()
            text = element.tail
        if text:
            walk.add(text)
    walk.flush()
    return walk


def _segment(index: int, draft: _Draft, zone: Zone) -> Segment:
    """A draft with its zone."""
    frame = draft.frame
    return Segment(
        index=index, element=frame.element, tag=frame.tag, holder=frame.holder, text=draft.text,
        link_chars=draft.link_chars, zone=zone, hidden=frame.hidden, bold=draft.bold, italic=draft.italic,
        in_article=frame.in_article, embed=frame.embed, classes=frame.classes, marks=draft.marks)


def segments(document: Document) -> tuple[Segment, ...]:
    """All segments of a page in order; () for a page without a tree."""
    if document.root is None:
        return ()
    walk = _walked(document.root)
    lines = [(draft.frame.tag, draft.text, draft.link_chars) for draft in walk.drafts]
    found = zones(document.root, walk.spans, lines)
    return tuple(_segment(index, draft, found[index]) for index, draft in enumerate(walk.drafts))
