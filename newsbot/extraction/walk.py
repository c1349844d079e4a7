"""The walk over the tree that parts its text at the borders of blocks.

    walked(root) -> Walk      runs of text in order, and the runs of them inside elements that hint at zones

No recursion: a page may be as deep as it likes.
"""

import re
from dataclasses import dataclass
from operator import attrgetter, methodcaller

from lxml import etree

from newsbot.extraction.nodes import Mark, Node
from newsbot.extraction.states import Above, Span, is_screen_reader_only
from newsbot.extraction.tags import BOLD, INLINE, ITALIC, SKIPPED
from newsbot.text import squeeze

# The longest of 1,342 news pages has 6,219 segments, the next 1,715; each costs a twentieth of a millisecond.
SEGMENTS_MAX = 6_500
# What the walk does with a tag; None for a block.
_SKIP, _BREAK, _SPAN, _BOLD, _ITALIC, _LINK, _TIME = range(7)
_KINDS = {
    **dict.fromkeys(SKIPPED, _SKIP),
    **dict.fromkeys(INLINE, _SPAN),
    **dict.fromkeys(BOLD, _BOLD),
    **dict.fromkeys(ITALIC, _ITALIC),
    "a": _LINK,
    "br": _BREAK,
    "time": _TIME,
}
_TAG, _KEYS, _PARENT = attrgetter("tag"), methodcaller("keys"), methodcaller("getparent")


@dataclass(slots=True, eq=False)
class Walk:
    """Runs of text; the lists run alongside."""

    nodes: list[Node]
    """The nearest block around each."""
    texts: list[str]
    """White space collapsed; some may be empty."""
    links: list[int]
    """Characters inside links, spaces counted as they stand in the page."""
    bold: list[bool]
    italic: list[bool]
    marks: list[tuple[Mark, ...]]
    spans: list[Span]


# Words for the ear alone, as "opens new tab" behind a link, are cut down to a point.
_CLIPPED = re.compile(r"clip:rect\((?:0|1px)[,)0p]|clip-path:inset\((?:50|100)%")


def _is_not_shown(element: etree._Element) -> bool:
    """Whether a style says that nothing of an element is shown; hidden blocks are read and marked."""
    style = (element.get("style") or "").replace(" ", "").lower()
    if element.tag == "span" and _CLIPPED.search(style):
        return True
    return "display:none" in style and element.tag not in ("body", "html") and element.find(".//h1") is None


def _is_between_styles(element: etree._Element) -> bool:
    """Whether a <br> stands between two <font> elements that look different: byline and standfirst of old pages."""
    before, behind = element.getprevious(), element.getnext()
    if before is None or behind is None or before.tag != "font" or behind.tag != "font":
        return False
    return before.items() != behind.items() and not ((before.tail or "") + (element.tail or "")).strip()


def walked(root: etree._Element) -> Walk:
    """The walk, done."""
    above = Above.at(root)
    # All pieces of text, and all inline elements that ended, with rel and the range of their pieces.
    pieces: list[str] = []
    marks: list[tuple[etree._Element, str, int, int]] = []
    # For each run of text that has ended: node, linked characters, bold, italic, place behind its last piece and mark.
    runs: list[tuple[Node, int, bool, bool, int, int]] = []
    _fill(root, above, pieces, marks, runs)
    above.stop(len(runs))
    return _walk(runs, pieces, marks, above.spans)


def _fill(
    root: etree._Element,
    above: Above,
    pieces: list[str],
    marks: list[tuple[etree._Element, str, int, int]],
    runs: list[tuple[Node, int, bool, bool, int, int]],
) -> None:
    """Fills the lists of `walked`, up to SEGMENTS_MAX runs.

    One long function, its state in local names: what is done for each of a thousand elements is written here and
    called nowhere, for a call costs more than the work.
    """
    opened, nodes = above.opened, above.nodes
    # Whether a class of inline elements means that they are for the ear alone.
    known: dict[str, bool] = {}
    count = 0
    # Inline elements not ended yet, with rel and the number of runs and pieces at their start.
    open_marks: list[tuple[etree._Element, str, int, int]] = []
    links = bolds = italics = breaks = link_chars = 0
    has_text = False
    is_bold = is_italic = True
    # All elements in order, and for each what holds the next one: that tells what ends in between.  (A walk of lxml's
    # with an event for each end takes five times as long.)  No element holds the root.
    elements = list(root.iter())
    nothing = parent = etree.Element("nothing")
    followings = [*map(_PARENT, elements[1:]), nothing]
    rows = zip(elements, map(_KINDS.get, map(_TAG, elements)), map(_KEYS, elements), followings, strict=True)
    # What has begun and not ended, with what is done for it.
    stack: list[tuple[etree._Element, int | None]] = [(nothing, None)]
    for element, kind, keys, following in rows:
        if "style" in keys and _is_not_shown(element):
            kind = _SKIP
        is_border = kind is None
        if kind == _BREAK and has_text:
            breaks += 1
            is_border = breaks > 1 or _is_between_styles(element)
            if not is_border:
                pieces.append("\n")
        if is_border and has_text:
            runs.append((nodes[-1], link_chars, is_bold, is_italic, len(pieces), len(marks)))
            count += 1
            if count >= SEGMENTS_MAX:
                return
            link_chars = breaks = 0
            is_bold = is_italic = True
            has_text = False
        if kind is None:
            opened.append((element, keys, parent))
        elif kind >= _SPAN:
            is_mark, rel = kind >= _LINK, ""
            if keys:
                if "class" in keys:
                    names = element.get("class") or ""
                    is_for_ear = known.get(names)
                    if is_for_ear is None:
                        is_for_ear = known[names] = is_screen_reader_only(names)
                    if is_for_ear and above.is_line(count):
                        kind = _SKIP
                    is_mark = is_mark or names != ""
                if "hidden" in keys or ("aria-hidden" in keys and element.get("aria-hidden") == "true"):
                    kind = _SKIP
                if "rel" in keys:
                    rel = (element.get("rel") or "").lower()
                    is_mark = is_mark or rel != ""
            if kind != _SKIP:
                if kind == _LINK:
                    links += 1
                elif kind == _BOLD:
                    bolds += 1
                elif kind == _ITALIC:
                    italics += 1
                if is_mark:
                    open_marks.append((element, rel, count, len(pieces)))
        if kind == _SKIP:
            text = None
            inside = {element}
            while following in inside:
                step, _, _, following = next(rows)
                inside.add(step)
        else:
            text = element.text
        # The text at the start of the element; then what ends before the next one begins, each with the text behind it.
        while True:
            if text:
                if not text.isspace():
                    if len(nodes) < len(opened):
                        above.settle(count)
                    pieces.append(text)
                    has_text = True
                    breaks = 0
                    if links:
                        link_chars += len(text.strip())
                    if not bolds:
                        is_bold = False
                    if not italics:
                        is_italic = False
                elif has_text:
                    pieces.append(" ")
            if element is following:
                stack.append((element, kind))
                parent = element
                break
            if kind is None:
                if has_text:
                    runs.append((nodes[-1], link_chars, is_bold, is_italic, len(pieces), len(marks)))
                    count += 1
                    if count >= SEGMENTS_MAX:
                        return
                    link_chars = breaks = 0
                    is_bold = is_italic = True
                    has_text = False
                opened.pop()
                if len(nodes) > len(opened) and nodes.pop().state.hint is not None:
                    above.close(count)
            elif kind >= _SPAN:
                if kind == _LINK:
                    links -= 1
                elif kind == _BOLD:
                    bolds -= 1
                elif kind == _ITALIC:
                    italics -= 1
                if open_marks and open_marks[-1][0] is element:
                    _, rel, begun, first = open_marks.pop()
                    if begun == count:
                        marks.append((element, rel, first, len(pieces)))
            text = element.tail
            element, kind = stack.pop()


def _walk(
    runs: list[tuple[Node, int, bool, bool, int, int]],
    pieces: list[str],
    ended: list[tuple[etree._Element, str, int, int]],
    spans: list[Span],
) -> Walk:
    """The walk whose runs and marks are ranges of pieces."""
    if not runs:
        return Walk([], [], [], [], [], [], [])
    nodes, links, bold, italic, ends, mark_ends = map(list, zip(*runs, strict=True))
    texts = [
        _squeezed(pieces[first] if end == first + 1 else "".join(pieces[first:end]))
        for first, end in zip([0, *ends], ends, strict=False)
    ]
    raws = [
        pieces[first] if end == first + 1 else "".join(pieces[first:end]) if end > first else ""
        for _, _, first, end in ended
    ]
    marks = [Mark(one[0], raw, one[1]) for one, raw in zip(ended, raws, strict=True)]
    each = [
        tuple(marks[first:end]) if end > first else () for first, end in zip([0, *mark_ends], mark_ends, strict=False)
    ]
    return Walk(nodes, texts, links, bold, italic, each, spans)


def _squeezed(raw: str) -> str:
    """A text with its white space collapsed.

    What can be printed has no white space but the space, and no sign without width: most texts need no closer look.
    """
    text = raw.strip()
    return text if text.isprintable() and "  " not in text else squeeze(raw)
