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
# What is known of a unit alone: large numbers and shares, and numbers that are bytes.
_LONG = ("words", "links", "chars", "marks", "commas")
_SHORT = ("level", "bold", "italic", "ending", "opening", "kind", "zone")


@dataclass(slots=True, eq=False)
class Layout:
    """Units and nodes as arrays."""

    tree: Tree
    base: dict[str, Row]
    """For each unit what is known of it alone, by name: words, links (their share), chars, marks, commas, level (of a
    heading), bold, italic, ending, opening, kind, zone."""
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
    top: Row
    step: Row
    names: Row
    """For each unit the top of its branch, the steps and the groups: those of its node."""
    tops: list[int]
    """For each node the highest one of its branch, below the meeting point with the chain."""
    steps: list[int]
    """For each node how many steps one must go up from `main` to meet its branch; 0 inside of it."""
    branch: list[int]
    """For each node the groups of all nodes on its branch, as bits."""
    title: int | None
    """The unit that shows the headline; None when there is none."""


def cumulated(values: Row) -> Row:
    """For each place the sum of all before it; one longer than the row.  Of several rows at once, each by itself."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.add.accumulate(values, axis=-1, out=sums[..., 1:])
    return sums


def _openings(firsts: Sequence[str]) -> list[int]:
    """For each first sign of a text: a capital 1, a figure 2, a small letter 3, else 0."""
    known = {one: 1 if one.isupper() else 3 if one.islower() else 2 if one.isdigit() else 0 for one in set(firsts)}
    return [known[one] for one in firsts]


def _commas(texts: Sequence[str]) -> list[int]:
    counts = [text.count(",") for text in texts]
    if any("、" in text for text in texts if not text.isascii()):
        counts = [count + text.count("、") for count, text in zip(counts, texts, strict=True)]
    return counts


def _base(units: Sequence[Unit]) -> dict[str, Row]:
    """What is known of each unit alone, by name; column by column, and small numbers as bytes: NumPy takes three
    times as long to read a list, and forty times as long to read a list of tuples."""
    kinds, texts, tags, segments, _, words, links, _ = zip(*units, strict=True)
    size = len(units)
    long = (words, links, list(map(len, texts)), [len(segment.marks) for segment in segments], _commas(texts))
    short = (
        [_LEVELS.get(tag, 0) for tag in tags],
        [segment.bold for segment in segments],
        [segment.italic for segment in segments],
        [_ENDS.get(text[-2:][0] if text[-1] in _CLOSERS else text[-1], 0) for text in texts],
        _openings([text[0] for text in texts]),
        [_KIND_CODES[kind] for kind in kinds],
        [_ZONE_CODES[segment.zone] for segment in segments],
    )
    table = np.empty((len(_LONG) + len(_SHORT), size), dtype=np.float32)
    for row, column in enumerate(long):
        table[row] = column
    table[len(_LONG) :] = np.frombuffer(b"".join(map(bytes, short)), dtype=np.uint8).reshape(len(_SHORT), size)
    return dict(zip((*_LONG, *_SHORT), table, strict=True))


def layout(units: Sequence[Unit], tree: Tree, headline: str | None) -> Layout:
    """The arrays of a page with at least one unit."""
    base = _base(units)
    words, kind = base["words"], base["kind"]
    running = (words >= RUNNING_WORDS) & (base["links"] < RUNNING_LINK_SHARE) & (kind != _KIND_CODES["caption"])
    nodes = [unit.node for unit in units]
    node, parents = np.array(nodes), np.array(tree.parents)
    first, last = _extents(tree.parents, nodes)
    title = headline_place(units, running.tolist(), headline)
    # Numbers times yes or no: what is not running counts nothing.
    weight = words * running
    sums = cumulated(weight)
    whole = sums.take(last) - sums.take(first)
    outside = foreign(tree, None if title is None else nodes[title], whole.tolist())
    prose = weight
    if True in outside:
        prose = weight * np.logical_not([outside[place] for place in nodes])
        if prose.any():
            sums = cumulated(prose)
            whole = sums.take(last) - sums.take(first)
        else:
            prose = weight
    main = descended(tree, parents, whole)
    chain = [main]
    while chain[-1]:
        chain.append(tree.parents[chain[-1]])
    tops, steps, branch = branches(tree, chain)
    top, step, names = np.array((tops, steps, branch)).take(node, axis=1)
    return Layout(
        tree,
        base,
        len(units),
        running,
        prose,
        node,
        parents.take(node),
        parents,
        first,
        last,
        main,
        chain,
        top,
        step,
        names,
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
