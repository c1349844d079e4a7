"""Segments gathered into what is judged as one: a paragraph, a whole list, a whole table.

units(segments) -> (list[Unit], Tree)
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsbot.extraction.body.tree import GROUPS, Skeleton, Tree, skeleton, tree
from newsbot.extraction.body.wholes import wholes
from newsbot.extraction.segments import Segment, Zone
from newsbot.extraction.tags import HEADINGS
from newsbot.items import BlockKind

# Scripts that are written without spaces; two of their signs make about one word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# In UTF-8 each of those signs begins with one of these bytes: Thai with the first.
_SPACED_BYTES = bytes({*range(256)} - {0xE0, *range(0xE3, 0xEE)})


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


def _word_counts(texts: Sequence[str]) -> list[int]:
    """The `word_count` of each text; most pages have no sign of a script without spaces, and are asked for one once."""
    whole = "".join(texts)
    if not whole.isascii() and whole.encode("utf-8", "surrogatepass").translate(None, _SPACED_BYTES):
        return list(map(word_count, texts))
    return [text.count(" ") + 1 for text in texts]


def units(segments: Sequence[Segment], is_marked: bool = True) -> tuple[list[Unit], Tree]:
    """The segments in order, those of one list or one table made one unit; and the tree above the units.

    `is_marked`: whether the page may mark an element as the body.
    """
    bones = skeleton(segments)
    texts = [segment.text for segment in segments]
    counts = _word_counts(texts)
    whole_of = wholes(segments, bones, counts)
    nodes = [place if whole < 0 else whole for place, whole in zip(bones.places, whole_of, strict=True)]
    above, index = tree(bones, nodes, is_marked)
    nearby = _plain(above)
    made: list[Unit] = []
    start, end = 0, len(segments)
    while start < end:
        segment, node, whole = segments[start], index[nodes[start]], whole_of[start]
        if whole < 0:
            text, tag = texts[start], segment.tag
            if nearby[node]:
                kind: BlockKind = "heading" if tag in HEADINGS else "paragraph"
            else:
                kind = _kind(tag, above, node)
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
_KIND_TAGS = frozenset({"blockquote", "li", "pre", "aside", "figcaption"})


def _plain(tree: Tree) -> list[bool]:
    """For each node whether nothing within _KIND_STEPS makes the text on it more than a paragraph or heading."""
    distances: list[int] = []
    for tag, bits, parent in zip(tree.tags, tree.groups, tree.parents, strict=True):
        if tag in _KIND_TAGS or bits & (_PULL | _CAPTION):
            distances.append(0)
        else:
            distances.append(distances[parent] + 1 if distances else _KIND_STEPS)
    return [distance >= _KIND_STEPS for distance in distances]


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
    return bool(_CAPTION_NAME.search(tree.signatures[tree.kin[place]].partition(".")[2]))
