"""The tree above the text: every element that stands above a piece of it, and what its names say.

    skeleton(segments) -> Skeleton    which stands above which
    tree(skeleton, nodes) -> Tree     the part of it that is needed, with its names
    groups(element) -> int            names of one element as bits

A parent always comes before its children, and what stands below an element is one run of the text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from lxml import etree

from newsbot.extraction.body.names import GROUPS, NAMES_CHARS, bits_of, names_bits
from newsbot.extraction.nodes import Node, Segment, State

__all__ = ["GROUPS", "Skeleton", "Tree", "bits_of", "groups", "skeleton", "tree"]

_BY_TAG = {
    "nav": "nav",
    "aside": "box",
    "footer": "legal",
    "figcaption": "caption",
    "form": "newsletter",
}
_TAG_BITS = {tag: GROUPS[name] for tag, name in _BY_TAG.items()}
_MARKED = GROUPS["is-body"]
# Below these elements stands the whole page: their classes speak of the page, not of a part.
_WHOLE_PAGE = frozenset({"html", "body"})


class Skeleton(NamedTuple):
    """Nodes above text in document order; the lists run alongside, with gaps where nothing is shown."""

    nodes: list[Node | None]
    tags: list[str]
    parents: list[int]
    """Index of the parent; 0, itself, for the root."""
    places: list[int]
    """For each segment the index of its node."""


@dataclass(slots=True, eq=False)
class Tree:
    """The elements above the units, in document order of their first text; the lists run alongside."""

    elements: list[etree._Element]
    tags: list[str]
    parents: list[int]
    """Index of the parent; 0, itself, for the root."""
    groups: list[int]
    """What its own names say, as bits."""
    kin: list[int]
    """The place of its tag and class in `signatures`."""
    signatures: list[str]
    """Tag and class, each pair once: these do not run alongside."""


def groups(element: etree._Element) -> int:
    """What tag, class and id of an element say of it, as bits of GROUPS."""
    tag = element.tag
    if tag in _WHOLE_PAGE:
        return 0
    bits = _TAG_BITS.get(tag, 0)
    for name in ("class", "id"):
        if value := element.get(name):
            bits |= names_bits(value)
    return bits


def skeleton(segments: Sequence[Segment]) -> Skeleton:
    """All nodes above the segments, by their indexes; and for each segment its node's."""
    ends = [segment.node for segment in segments]
    places = [node.index for node in ends]
    # A parent's index is smaller than that of what it holds.
    size = max(places, default=-1) + 1
    nodes: list[Node | None] = [None] * size
    tags, parents = [""] * size, [0] * size
    for end in ends:
        node: Node | None = end
        while node is not None:
            index = node.index
            if nodes[index] is not None:
                break
            nodes[index] = node
            tags[index] = node.state.tag
            node = node.parent
            if node is not None:
                parents[index] = node.index
    return Skeleton(nodes, tags, parents, places)


def tree(bones: Skeleton, nodes: Iterable[int], is_marked: bool = True) -> tuple[Tree, list[int]]:
    """The part of a skeleton that stands above the given nodes, with its names; and for each node its new index.

    Half of a page's elements stand in lists and tables that are judged as one: nothing need be known of those.
    `is_marked`: whether any element may be marked as the body.
    """
    parents = bones.parents
    is_needed = [False] * len(parents)
    for place in nodes:
        while not is_needed[place]:
            is_needed[place] = True
            place = parents[place]
    index = [-1] * len(parents)
    for new, place in enumerate(compress(range(len(parents)), is_needed)):
        index[place] = new
    kept = [node for node in compress(bones.nodes, is_needed) if node is not None]
    elements = [node.element for node in kept]
    states = [node.state for node in kept]
    signatures: dict[str, int] = {}
    known: dict[State, tuple[int, int]] = {}
    for state in set(states):
        own, signature = _told(state)
        known[state] = own, signatures.setdefault(signature, len(signatures))
    told = [known[state] for state in states]
    tags = list(compress(bones.tags, is_needed))
    bits = [one[0] for one in told]
    if is_marked:
        for place, (element, tag) in enumerate(zip(elements, tags, strict=True)):
            if element.get("itemprop") == "articleBody" and tag not in _WHOLE_PAGE:
                bits[place] |= _MARKED
    return (
        Tree(
            elements,
            tags,
            [index[parent] for parent in compress(parents, is_needed)],
            bits,
            [one[1] for one in told],
            list(signatures),
        ),
        index,
    )


def _told(state: State) -> tuple[int, str]:
    """What tag, class and id say as bits, and tag and class in one."""
    tag, names = state.tag, state.names
    bits = _TAG_BITS.get(tag, 0)
    if tag not in _WHOLE_PAGE:
        if names:
            bits |= names_bits(names)
        if state.identity:
            bits |= names_bits(state.identity)
    return bits, f"{tag}.{names[:NAMES_CHARS]}" if names else tag
