"""The walk over the tree that parts its text at the borders of blocks.

    walked(root) -> Walk      its drafts, segments without a zone, and the spans that hint at zones

No recursion: a page may be as deep as it likes.
"""

from dataclasses import dataclass, field
from typing import NamedTuple, cast

from lxml import etree

from newsbot.extraction.zones import ZONE_TAGS, Span, hint, traits
from newsbot.text import squeeze

_SKIPPED = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "button",
        "select",
        "textarea",
        "input",
        "dialog",
        "object",
        "embed",
        "applet",
        "head",
        "video",
        "audio",
        "canvas",
        "datalist",
        "option",
        "optgroup",
        "math",
        "noframes",
        "frameset",
        "rt",
        "rp",
        "progress",
        "meter",
    )
)
_INLINE = frozenset(
    (
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "o:p",
        "picture",
        "q",
        "ruby",
        "rb",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    )
)
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Tags that say what their text is, also for the elements inside them.
_TELLING = _HEADINGS | {
    "p",
    "li",
    "blockquote",
    "figcaption",
    "caption",
    "pre",
    "td",
    "th",
    "dt",
    "dd",
    "address",
    "summary",
    "legend",
}
_KEEPING = _HEADINGS | {"blockquote", "figcaption", "caption", "pre", "address"}
# With these something new begins: a list item may hold a whole article, a table the whole page.
_RESETTING = frozenset(("article", "section", "main", "table", "aside", "nav", "header", "footer", "ul", "ol", "form"))
_CLASSES_KEPT = 4
# The longest of 1,342 news pages has 6,219 segments, the next 1,715; each costs a quarter of a millisecond.
SEGMENTS_MAX = 6_500
# Elements of which an attribute may say that they are not shown: asked for once, not element by element.
_MAYBE_HIDDEN = etree.XPath('//*[@hidden or @aria-hidden="true" or contains(@style, "display")]')


class Mark(NamedTuple):
    """An inline element that may say what its text is: a link, a time, an element with a class."""

    element: etree._Element
    raw: str

    @property
    def text(self) -> str:
        """What it shows, white space collapsed; may be empty."""
        return squeeze(self.raw)


@dataclass(slots=True)
class Frame:
    """What the walk knows inside one block element."""

    element: etree._Element
    tag: str
    holder: etree._Element
    hidden: bool
    in_article: bool
    embed: bool
    words: str
    above: "Frame | None"
    span: Span | None = None
    kept: tuple[str, ...] | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        """Words of class and id from here upwards."""
        if self.kept is None:
            above = self.above.classes if self.above is not None and self.above.above is not None else ()
            self.kept = (self.words, *above[: _CLASSES_KEPT - 1])
        return self.kept


@dataclass(slots=True)
class Draft:
    """A segment before its zone is known."""

    frame: Frame
    text: str
    link_chars: int
    bold: bool
    italic: bool
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Walk:
    """The state of a walk."""

    frames: list[Frame]
    maybe_hidden: frozenset[etree._Element]
    drafts: list[Draft] = field(default_factory=list)
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
            self.drafts.append(
                Draft(
                    self.frames[-1],
                    text,
                    min(self.link_chars, len(text)),
                    self.bold_chars >= self.chars,
                    self.italic_chars >= self.chars,
                    tuple(self.marks),
                )
            )
        self.pieces.clear()
        self.marks.clear()
        self.chars = self.link_chars = self.bold_chars = self.italic_chars = self.breaks = 0

    def stop(self) -> None:
        """Ends all spans here: the rest of the page is not read."""
        self.pieces.clear()
        for frame in self.frames:
            if frame.span is not None:
                frame.span.end = len(self.drafts)

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
        if tag in _RESETTING or above.tag not in _TELLING:
            telling, holder = tag, element
        else:
            telling, holder = _telling(tag, element, above)
        frame = Frame(
            element,
            telling,
            holder,
            above.hidden or own.is_screen_reader_only or (element in self.maybe_hidden and _is_marked_hidden(element)),
            above.in_article or tag == "article",
            above.embed or own.is_embed,
            own.words,
            above,
        )
        if own.hint is not None or tag in ZONE_TAGS:
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

    def open_inline(self, element: etree._Element, tag: str) -> bool:
        """Enters an inline element, or answers True: in a line for the eye, words for the ear are left out."""
        classes = element.get("class")
        if classes and self.frames[-1].tag in _TELLING and traits(classes, None).is_screen_reader_only:
            return True
        if tag == "a":
            self.links += 1
        elif tag in _BOLD:
            self.bolds += 1
        elif tag in _ITALIC:
            self.italics += 1
        if classes or tag == "a" or tag == "time" or element.get("rel"):
            self.open_marks.append((element, len(self.drafts), len(self.pieces)))
        return False

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


def _is_marked_hidden(element: etree._Element) -> bool:
    """Whether `hidden` or aria-hidden stands on an element."""
    return element.get("hidden") is not None or element.get("aria-hidden") == "true"


def _telling(tag: str, element: etree._Element, above: Frame) -> tuple[str, etree._Element]:
    """The tag that tells what text directly inside an element is, and the element of that tag."""
    if above.tag in _KEEPING:
        return (tag, element) if tag in _HEADINGS else (above.tag, above.holder)
    if tag == "p" and above.tag == "li" and above.element is above.holder:
        return "li", above.holder
    if tag not in _TELLING and above.tag == "p":
        return "p", above.holder
    return tag, element


def _is_not_shown(element: etree._Element, tag: str) -> bool:
    """Whether attributes say that nothing of an element is shown; hidden blocks are read and marked."""
    style = (element.get("style") or "").replace(" ", "").lower()
    if "display:none" in style and tag not in ("body", "html"):
        return element.find(".//h1") is None
    return tag in _INLINE and (element.get("aria-hidden") == "true" or element.get("hidden") is not None)


def walked(root: etree._Element) -> Walk:
    """The walk, done."""
    maybe_hidden = cast(list[etree._Element], _MAYBE_HIDDEN(root))
    walk = Walk([Frame(root, "html", root, False, False, False, "", None)], frozenset(maybe_hidden))
    skipped: etree._Element | None = None
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if len(walk.drafts) >= SEGMENTS_MAX:
            walk.stop()
            break
        tag = element.tag
        if event == "start":
            if tag in _SKIPPED or (element in walk.maybe_hidden and _is_not_shown(element, tag)):
                skipped = element
                walker.skip_subtree()
                continue
            if tag in _INLINE:
                if walk.open_inline(element, tag):
                    skipped = element
                    walker.skip_subtree()
                    continue
            elif tag == "br":
                walk.line_break()
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
        if text and (walk.pieces or not text.isspace()):
            walk.add(text)
    walk.flush()
    return walk
