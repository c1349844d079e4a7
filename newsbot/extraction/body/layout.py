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

from newsbot.extraction.body.tree import GROUPS, Tree, bits_of
from newsbot.extraction.body.units import Unit
from newsbot.text import words as folded_words

Row = NDArray[Any]
"""One number for each unit (or, where said so, for each node)."""

# A unit of running text: sentences, not labels.
RUNNING_WORDS = 12
RUNNING_LINK_SHARE = 0.33
# The main container is the deepest element that one can reach by always stepping into a child that holds this
# share of the prose.  0.6 comes from an earlier trial; no other value was tried here.
DESCENT_SHARE = 0.6
# A part of this name is never where the article is, unless the headline stands in it.
_FOREIGN = bits_of("comment related nav cookie newsletter legal overlay")
# A "lightbox-wrapper" or "subscriber-content" with this share of the running text holds the article.  These are
# foreign at any length: with the limit for them too, consent texts, footers and link lists beat short articles.
_ALWAYS_FOREIGN = bits_of("comment cookie legal nav related")
FOREIGN_SHARE_MAX = 0.5
_NO_CONTAINERS = frozenset({"p", "blockquote", "ul", "ol", "dl", "figure"})

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
    foreign = _foreign(tree, None if title is None else nodes[title], whole.tolist())
    prose = np.where(np.array(foreign)[node], np.float32(0), weight)
    if not prose.any():
        prose = weight
    sums = cumulated(prose)
    main = _descended(tree, parents, sums[last] - sums[first])
    chain = [main]
    while chain[-1]:
        chain.append(tree.parents[chain[-1]])
    tops, steps, branch = _branches(tree, chain)
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


def _foreign(tree: Tree, headline: int | None, words: Sequence[float]) -> list[bool]:
    """For each node whether it is in a part that is not the article's; `words`: its running text."""
    above = {0}
    while headline:
        above.add(headline)
        headline = tree.parents[headline]
    limit = FOREIGN_SHARE_MAX * words[0]
    body = GROUPS["body"]
    foreign: list[bool] = []
    for place, (bits, parent) in enumerate(zip(tree.groups, tree.parents, strict=True)):
        is_foreign = place > 0 and foreign[parent]
        if bits & _FOREIGN and not is_foreign and not bits & body and place not in above:
            is_foreign = bool(bits & _ALWAYS_FOREIGN) or words[place] < limit
        foreign.append(is_foreign)
    return foreign


def _descended(tree: Tree, parents: Row, prose: Row) -> int:
    """The deepest container with most of the prose of each container around it."""
    main = 0
    fits = np.flatnonzero((prose >= DESCENT_SHARE * prose[parents]) & (prose > 0))
    containers = set(tree.parents)
    for place in fits.tolist():
        if place and tree.parents[place] == main:
            # The paragraph itself is no container: the last step would always lead into a page's only paragraph.
            if tree.tags[place] in _NO_CONTAINERS or place not in containers:
                break
            main = place
    return main


def _branches(tree: Tree, chain: list[int]) -> tuple[list[int], list[int], list[int]]:
    """For each node the top of its branch, the steps from the main container, and the groups on the branch."""
    distance = {node: step for step, node in enumerate(chain)}
    tops: list[int] = []
    steps: list[int] = []
    branch: list[int] = []
    for place, (bits, parent) in enumerate(zip(tree.groups, tree.parents, strict=True)):
        if place in distance:
            tops.append(place)
            steps.append(distance[place])
            branch.append(0)
        elif parent in distance:
            tops.append(place)
            steps.append(steps[parent])
            branch.append(bits)
        else:
            tops.append(tops[parent])
            steps.append(steps[parent])
            branch.append(bits | branch[parent])
    return tops, steps, branch
