"""Segments gathered into what is judged as one: a paragraph, a whole list, a whole table.

units(segments, tree, places) -> tuple[Unit, ...]
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsbot.extraction.body.branches import Node
from newsbot.extraction.segments import Segment, Zone
from newsbot.items import BlockKind

_WORD = re.compile(r"\w+")
# Scripts that are written without spaces; two of their signs make about one word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_LISTS = frozenset({"ul", "ol", "dl"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A list or table with more words is a layout: its parts are judged one by one.
UNIT_WORDS_MAX = 600
# A cell or item with more words in one segment is a paragraph of a layout.
CELL_WORDS_MAX = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Text that is taken or left as a whole."""

    kind: BlockKind
    text: str
    tag: str
    segment: Segment
    """The first of its segments."""
    node: int
    """The node it hangs on: the list or table, else the element of its segment."""
    words: int
    link_share: float
    """Share of its characters inside links."""
    items: int = 1
    in_quote: bool = False

    @property
    def zone(self) -> Zone:
        return self.segment.zone


def word_count(text: str) -> int:
    """Words of a text; in scripts without spaces two signs count as one word.

    >>> word_count("one two, three"), word_count("平壤的冬天")
    (3, 2)
    """
    if text.isascii():
        return len(_WORD.findall(text))
    bare, signs = _UNSPACED.subn(" ", text)
    return len(_WORD.findall(bare)) + signs // 2


def units(segments: Sequence[Segment], tree: tuple[Node, ...], places: Sequence[int]) -> tuple[Unit, ...]:
    """The segments in order, those of one list or one table made one unit."""
    counts = [word_count(segment.text) for segment in segments]
    wholes = _wholes(segments, tree, places, counts)
    made: list[Unit] = []
    start = 0
    while start < len(segments):
        whole = wholes[start]
        stop = start + 1
        while whole is not None and stop < len(segments) and wholes[stop] == whole:
            stop += 1
        if whole is None:
            made.append(_single(segments[start], tree, places[start], counts[start]))
        else:
            made.append(_gathered(segments[start:stop], places[start:stop], tree, whole, sum(counts[start:stop])))
        start = stop
    return tuple(made)


def _wholes(
    segments: Sequence[Segment], tree: tuple[Node, ...], places: Sequence[int], counts: Sequence[int]
) -> list[int | None]:
    """For each segment the node of the outermost list or table it belongs to that is one whole; else None."""
    words = [0] * len(tree)
    layout = [False] * len(tree)
    for segment, place, count in zip(segments, places, counts, strict=True):
        words[place] += count
        layout[place] = layout[place] or segment.tag in _HEADINGS or count > CELL_WORDS_MAX
    for place in range(len(tree) - 1, 0, -1):
        parent = tree[place].parent
        words[parent] += words[place]
        layout[parent] = layout[parent] or layout[place]
    whole: list[int | None] = []
    for place, node in enumerate(tree):
        above = whole[node.parent] if node.parent >= 0 else None
        is_whole = (node.tag in _LISTS or node.tag == "table") and words[place] <= UNIT_WORDS_MAX
        # Long items are still a list when nothing but text stands in them.
        fits = is_whole and (not layout[place])
        whole.append(above if above is not None else place if fits else None)
    return [whole[place] for place in places]


def _gathered(parts: Sequence[Segment], places: Sequence[int], tree: tuple[Node, ...], whole: int, words: int) -> Unit:
    chars = sum(len(part.text) for part in parts)
    is_table = tree[whole].tag == "table"
    lines: list[list[str]] = []
    last: int | None = None
    for part, place in zip(parts, places, strict=True):
        line = _line(tree, place, "tr" if is_table else "li", whole)
        if last is not None and line == last:
            lines[-1].append(part.text)
        else:
            lines.append([part.text])
        last = line
    text = "\n".join((" | " if is_table else " ").join(line) for line in lines)
    return Unit(
        kind="table" if is_table else "list",
        text=text,
        tag="table" if is_table else "li",
        segment=parts[0],
        node=whole,
        words=words,
        link_share=sum(part.link_chars for part in parts) / max(1, chars),
        items=len(lines),
    )


def _line(tree: tuple[Node, ...], place: int, tag: str, whole: int) -> int:
    """The nearest row or item around a node."""
    climb = place
    while climb != whole and climb >= 0:
        if tree[climb].tag in (tag, "dt", "dd"):
            return climb
        climb = tree[climb].parent
    return place


def _single(segment: Segment, tree: tuple[Node, ...], place: int, words: int) -> Unit:
    kind, in_quote = _kind(segment, tree, place)
    return Unit(
        kind=kind,
        text=segment.text,
        tag=segment.tag,
        segment=segment,
        node=place,
        words=words,
        link_share=min(1.0, segment.link_chars / max(1, len(segment.text))),
        in_quote=in_quote,
    )


# How far above a text a caption's, quotation's or pull quote's element is looked for.
_KIND_STEPS = 5


def _kind(segment: Segment, tree: tuple[Node, ...], place: int) -> tuple[BlockKind, bool]:
    """What the markup makes of a segment, and whether it stands in a blockquote."""
    in_quote = in_list = pull = code = caption = False
    climb = place
    for step in range(_KIND_STEPS):
        if climb < 0:
            break
        node = tree[climb]
        in_quote = in_quote or node.tag == "blockquote"
        in_list = in_list or (node.tag == "li" and step < 2)
        pull = pull or "pull" in node.groups or (node.tag == "aside" and in_quote)
        code = code or node.tag == "pre"
        caption = caption or node.tag == "figcaption" or (step < 2 and _is_caption(node))
        climb = node.parent
    if pull:
        return "pull_quote", in_quote
    if caption:
        return "caption", in_quote
    if segment.tag in _HEADINGS:
        return "heading", in_quote
    if in_quote:
        return "quote", True
    if code:
        return "code", False
    return "list" if in_list else "paragraph", False


_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:captions?|caption-?text|image-?credit|photo-?credit|credits?|bildunterschrift|legende?)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)


def _is_caption(node: Node) -> bool:
    return "caption" in node.groups and bool(_CAPTION.search(node.signature.partition(".")[2]))
