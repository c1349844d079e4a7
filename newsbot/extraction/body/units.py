"""Segments gathered into what is judged as one: a paragraph, a whole list, a whole table.

units(segments) -> (list[Unit], Tree)
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsbot.extraction.body.tree import GROUPS, Skeleton, Tree, skeleton, tree
from newsbot.extraction.segments import Segment, Zone
from newsbot.extraction.tags import HEADINGS
from newsbot.items import BlockKind

# Scripts that are written without spaces; two of their signs make about one word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_LISTS = frozenset({"ul", "ol", "dl", "table"})
# A list or table with more words is a layout: its parts are judged one by one.
UNIT_WORDS_MAX = 600
# A cell or item with more words in one segment is a paragraph of a layout.
CELL_WORDS_MAX = 60


class Unit(NamedTuple):
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
    items: int

    @property
    def zone(self) -> Zone:
        return self.segment.zone


def word_count(text: str) -> int:
    """Words of a text, counted by the spaces; in scripts without spaces two signs count as one word.

    >>> word_count("one two, three"), word_count("平壤的冬天")
    (3, 3)
    """
    count = text.count(" ") + 1
    if not text.isascii():
        count += len(_UNSPACED.findall(text)) // 2
    return count


def units(segments: Sequence[Segment], is_marked: bool = True) -> tuple[list[Unit], Tree]:
    """The segments in order, those of one list or one table made one unit; and the tree above the units.

    `is_marked`: whether the page may mark an element as the body.
    """
    bones = skeleton(segments)
    counts = [word_count(segment.text) for segment in segments]
    wholes = _wholes(segments, bones, counts)
    nodes = [place if wholes[place] < 0 else wholes[place] for place in bones.places]
    above, index = tree(bones, nodes, is_marked)
    kinds: dict[tuple[int, str], BlockKind] = {}
    made: list[Unit] = []
    start, end = 0, len(segments)
    while start < end:
        segment, node = segments[start], index[nodes[start]]
        whole = wholes[bones.places[start]]
        if whole < 0:
            text, tag = segment.text, segment.tag
            kind = kinds.get((node, tag))
            if kind is None:
                kind = kinds[node, tag] = _kind(tag, above, node)
            links = segment.link_chars
            made.append(Unit(kind, text, tag, segment, node, counts[start], links / len(text) if links else 0.0, 1))
            start += 1
            continue
        stop = start + 1
        while stop < end and nodes[stop] == whole:
            stop += 1
        made.append(_gathered(segments, range(start, stop), bones, whole, node, sum(counts[start:stop])))
        start = stop
    return made, above


def _wholes(segments: Sequence[Segment], bones: Skeleton, counts: Sequence[int]) -> list[int]:
    """For each node the outermost list or table around it that is one whole; -1 for none."""
    tags, parents = bones.tags, bones.parents
    if _LISTS.isdisjoint(tags):
        return [-1] * len(tags)
    words = [0] * len(tags)
    layout = [False] * len(tags)
    for segment, place, count in zip(segments, bones.places, counts, strict=True):
        words[place] += count
        if count > CELL_WORDS_MAX or segment.tag in HEADINGS:
            layout[place] = True
    for place in range(len(tags) - 1, 0, -1):
        parent = parents[place]
        words[parent] += words[place]
        if layout[place]:
            layout[parent] = True
    whole: list[int] = []
    for place, tag in enumerate(tags):
        above = whole[parents[place]] if place else -1
        if above < 0 and tag in _LISTS and words[place] <= UNIT_WORDS_MAX and not layout[place]:
            above = place
        whole.append(above)
    return whole


def _gathered(segments: Sequence[Segment], parts: range, bones: Skeleton, whole: int, node: int, words: int) -> Unit:
    """The unit of a list or table."""
    is_table = bones.tags[whole] == "table"
    ends = ("tr", "dt", "dd") if is_table else ("li", "dt", "dd")
    between = " | " if is_table else " "
    pieces: list[str] = []
    chars = links = items = 0
    last = -1
    for part in parts:
        segment, line = segments[part], bones.places[part]
        climb = line
        while climb != whole:
            if bones.tags[climb] in ends:
                line = climb
                break
            climb = bones.parents[climb]
        if pieces:
            pieces.append(between if line == last else "\n")
        items += line != last
        last = line
        pieces.append(segment.text)
        chars += len(segment.text)
        links += segment.link_chars
    kind: BlockKind = "table" if is_table else "list"
    tag = "table" if is_table else "li"
    return Unit(kind, "".join(pieces), tag, segments[parts.start], node, words, min(1.0, links / chars), items)


# How far above a text a caption's, quotation's or pull quote's element is looked for.
_KIND_STEPS = 5
_PULL, _CAPTION = GROUPS["pull"], GROUPS["caption"]


def _kind(own: str, tree: Tree, place: int) -> BlockKind:
    """What the markup makes of a segment of this tag."""
    in_quote = in_list = code = False
    climb = place
    caption = False
    for step in range(_KIND_STEPS):
        tag = tree.tags[climb]
        bits = tree.groups[climb]
        in_quote = in_quote or tag == "blockquote"
        in_list = in_list or (tag == "li" and step < 2)
        code = code or tag == "pre"
        if bits & _PULL or (in_quote and tag == "aside"):
            return "pull_quote"
        caption = caption or tag == "figcaption" or bool(step < 2 and bits & _CAPTION and _is_caption(tree, climb))
        if not climb:
            break
        climb = tree.parents[climb]
    if caption:
        return "caption"
    if own in HEADINGS:
        return "heading"
    if in_quote:
        return "quote"
    if code:
        return "code"
    return "list" if in_list else "paragraph"


_CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:captions?|caption-?text|image-?credit|photo-?credit|credits?|bildunterschrift|legende?)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)


def _is_caption(tree: Tree, place: int) -> bool:
    return bool(_CAPTION_NAME.search(tree.signatures[place].partition(".")[2]))
