"""Units and the tree above them as arrays: what stands where, how much text it holds, where the article lives.

    layout(units, tree, headline) -> Layout

What stands below an element is one run of the units, so every sum over a part of the tree is the difference of two
sums over the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsbot.extraction.body.branches import branches, descended, foreign
from newsbot.extraction.body.tree import Tree
from newsbot.extraction.body.units import Unit
from newsbot.text import words as folded_words

Row = NDArray[Any]
"""One number for each unit (or, where said so, for each node)."""

# A unit of running text: sentences, not labels.
RUNNING_WORDS = 12
RUNNING_LINK_SHARE = 0.33

KINDS = ("paragraph", "heading", "quote", "list", "table", "code", "caption", "pull_quote")
ZONES = ("main", "header", "nav", "aside", "footer", "comment", "related")
_KIND_CODES = {name: code for code, name in enumerate(KINDS)}
_ZONE_CODES = {name: code for code, name in enumerate(ZONES)}
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_ENDS = {**dict.fromkeys(".!?。！？।…", 1), ":": 2, "：": 2, ",": 3, ";": 3}
_CLOSERS = frozenset("\"'”’»«)]」』")
_BASE = (
    "words",
    "links",
    "chars",
    "node",
    "kind",
    "zone",
    "level",
    "hidden",
    "bold",
    "italic",
    "embed",
    "ending",
    "opening",
    "commas",
    "marks",
)


@dataclass(slots=True, eq=False)
class Layout:
    """Units and nodes as arrays."""

    tree: Tree
    base: dict[str, Row]
    """For each unit what is known of it alone, by the names in _BASE."""
    size: int
    """How many units there are."""
    is_running: NDArray[np.bool_]
    prose: Row
    """For each unit its words, if it is running text outside of foreign parts; else 0."""
    node: Row
    """For each unit its node."""
    up: Row
    """For each unit the node above its own."""
    parents: Row
    """For each node the one above."""
    first: Row
    """For each node its first unit."""
    last: Row
    """For each node the place behind its last unit."""
    main: int
    """The node that holds the article; 0 when nothing speaks for another."""
    chain: list[int]
    """The nodes from `main` up to the root."""
    tops: list[int]
    """For each node the highest one of its branch, below the meeting point with the chain."""
    steps: list[int]
    """For each node how many steps one must go up from `main` to meet its branch; 0 inside of it."""
    branch: list[int]
    """For each node the groups of all nodes on its branch, as bits."""
    title: int | None
    """The unit that shows the headline; None when there is none."""

    def summed(self, values: Row) -> Row:
        """For each node the sum of a row over all units in it."""
        sums = cumulated(values)
        return np.asarray(sums[self.last] - sums[self.first])


def cumulated(values: Row) -> Row:
    """For each place the sum of all before it; one longer than the row."""
    sums = np.zeros(len(values) + 1)
    np.cumsum(values, out=sums[1:])
    return sums


def _of_unit(unit: Unit) -> tuple[float, ...]:
    """What is known of a unit alone, in the order of _BASE."""
    text, segment = unit.text, unit.segment
    last, opening = text[-1], text[0]
    if last in _CLOSERS and len(text) > 1:
        last = text[-2]
    return (
        unit.words,
        unit.link_share,
        len(text),
        unit.node,
        _KIND_CODES[unit.kind],
        _ZONE_CODES[segment.zone],
        _LEVELS.get(unit.tag, 0),
        segment.hidden,
        segment.bold,
        segment.italic,
        segment.embed,
        _ENDS.get(last, 0),
        1 if opening.isupper() else 3 if opening.islower() else 2 if opening.isdigit() else 0,
        text.count(",") + text.count("、"),
        len(segment.marks),
    )


def layout(units: Sequence[Unit], tree: Tree, headline: str | None) -> Layout:
    """The arrays of a page with at least one unit."""
    table = np.array([_of_unit(unit) for unit in units], dtype=np.float32).T
    base: dict[str, Row] = dict(zip(_BASE, table, strict=True))
    words, kind = base["words"], base["kind"]
    running = (words >= RUNNING_WORDS) & (base["links"] < RUNNING_LINK_SHARE) & (kind != _KIND_CODES["caption"])
    nodes = [unit.node for unit in units]
    node, parents = np.array(nodes), np.array(tree.parents)
    first, last = _extents(tree.parents, nodes)
    title = headline_place(units, running.tolist(), headline)
    weight = np.where(running, words, np.float32(0))
    sums = cumulated(weight)
    whole = sums[last] - sums[first]
    outside = foreign(tree, None if title is None else nodes[title], whole.tolist())
    prose = np.where(np.array(outside)[node], np.float32(0), weight)
    if not prose.any():
        prose = weight
    sums = cumulated(prose)
    main = descended(tree, parents, sums[last] - sums[first])
    chain = [main]
    while chain[-1]:
        chain.append(tree.parents[chain[-1]])
    tops, steps, branch = branches(tree, chain)
    return Layout(
        tree,
        base,
        len(units),
        running,
        prose,
        node,
        parents[node],
        parents,
        first,
        last,
        main,
        chain,
        tops,
        steps,
        branch,
        title,
    )


def _extents(parents: list[int], nodes: list[int]) -> tuple[Row, Row]:
    """For each node its first unit, and the place behind its last one; both 0 where it has none of its own."""
    end = len(nodes)
    first, last = [end] * len(parents), [0] * len(parents)
    for place in range(end - 1, -1, -1):
        first[nodes[place]] = place
    for place, node in enumerate(nodes, start=1):
        last[node] = place
    for node in range(len(parents) - 1, 0, -1):
        parent = parents[node]
        if first[node] < first[parent]:
            first[parent] = first[node]
        if last[node] > last[parent]:
            last[parent] = last[node]
    return np.minimum(first, last), np.array(last)


def headline_place(units: Sequence[Unit], running: Sequence[bool], headline: str | None) -> int | None:
    """Where the headline is shown: the last <h1> with its words above the text, else the first <h1>, else None."""
    first: int | None = None
    shown: int | None = None
    wanted = folded_words(headline or "")
    for place, unit in enumerate(units):
        if shown is not None and running[place]:
            break
        if unit.tag == "h1":
            first = place if first is None else first
            shown = place if wanted and folded_words(unit.text) == wanted else shown
    return first if shown is None else shown
