"""Rows of the table that say in which parts of the tree a unit stands.

of_parts(rows, layout, sums)          the element, its parents and its branch
of_containers(rows, layout, sums)     the containers that may hold the article
of_kin(rows, layout, sums) -> Row     all units with the same tag and class
"""

from collections.abc import Hashable, Iterable

import numpy as np

from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.names import GROUPS
from newsbot.extraction.body.rows import Rows, Sums, named

_OWN = named("own:", ("words", "prose", "density", "links"))
_PART = ("words", "prose", "density", "links", "units", "headings", "running")
_PARTS = tuple(named(part, _PART) for part in ("up1:", "up2:", "up3:", "branch:"))
_CONTAINERS = tuple(
    f"{container}:{what}"
    for container in ("main", "most", "best", "article", "marked")
    for what in ("in", "done", "left")
)
_CHILDREN = ("main:child", "most:child", "up1:direct", "up2:passed")
_KIN = ("prose", "count", "mean", "links", "sentences")
_KINS = tuple(name for kin in ("kin:", "wide kin:", "branch kin:") for name in named(kin, _KIN))


def of_parts(rows: Rows, page: Layout, sums: Sums) -> None:
    """What the elements around a unit hold: its own, three above, and the highest of its branch."""
    shares = np.empty((len(_PART), len(page.parents)), dtype=np.float32)
    np.divide(sums.words, sums.page_words, out=shares[0])
    np.divide(sums.prose, sums.page_prose, out=shares[1])
    for row, values in enumerate((sums.density, sums.links, sums.units, sums.headings, sums.running), start=2):
        shares[row] = values
    rows.gather(_OWN, shares[: len(_OWN)], page.node)
    for names, node in zip(_PARTS, (page.up, sums.up2, sums.up3, page.top), strict=True):
        rows.gather(names, shares, node)
    main_prose = sums.prose[page.main] or 1.0
    rows.add("branch:of main", sums.prose.take(page.top) / main_prose)
    rows.add("steps", page.step)


def of_containers(rows: Rows, page: Layout, sums: Sums) -> None:
    """Where a unit stands in each container that may hold the article, and how much of it is before and behind."""
    size = len(page.parents)
    direct = np.bincount(page.up, page.prose, size)
    passed = direct + np.bincount(sums.up2, page.prose / 2, size) + np.bincount(sums.up3, page.prose / 3, size)
    most, best = int(direct.argmax()), int(passed.argmax())
    article = _heaviest([node for node, tag in enumerate(page.tree.tags) if tag == "article"], sums)
    body = GROUPS["is-body"]
    marked = _heaviest([node for node, bits in enumerate(page.tree.groups) if bits & body], sums)
    _of_each(rows.room(_CONTAINERS), page, sums, (page.main, most, best, article, marked))
    room = rows.room(_CHILDREN)
    np.equal(page.up, page.main, out=room[0])
    np.equal(page.up, most, out=room[1])
    np.divide(direct.take(page.up), sums.page_prose, out=room[2])
    np.divide(passed.take(sums.up2), sums.page_prose, out=room[3])
    rows.add("page:main share", sums.prose[page.main] / sums.page_prose)
    rows.add("page:main links", sums.links[page.main])


def _heaviest(nodes: list[int], sums: Sums) -> int | None:
    return nodes[int(sums.prose.take(nodes).argmax())] if nodes else None


def _of_each(room: Row, page: Layout, sums: Sums, containers: tuple[int | None, ...]) -> None:
    """Three rows for each container: -1 before, 0 in it and 1 behind; what is done of its text, and what is left."""
    nodes = [node for node in containers if node is not None]
    first, last = page.first.take(nodes), page.last.take(nodes)
    own = sums.prose.take(nodes)
    own[own == 0] = 1.0
    own = own[:, None]
    before = sums.prose_before
    rows = room.reshape(len(containers), 3, page.size)
    if len(nodes) < len(containers):
        rows[[place for place, node in enumerate(containers) if node is None]] = -1
    found = np.empty((len(nodes), 3, page.size))
    np.subtract(sums.at >= last[:, None], sums.at < first[:, None], out=found[:, 0], dtype=np.int8)
    np.divide(before[:-1] - before.take(first)[:, None], own, out=found[:, 1])
    np.divide(before.take(last)[:, None] - before[1:], own, out=found[:, 2])
    np.minimum(np.maximum(found, -1.0, out=found), 2.0, out=found)
    rows[[place for place, node in enumerate(containers) if node is not None]] = found


def of_kin(rows: Rows, page: Layout, sums: Sums) -> Row:
    """What all units of the same tag and class have in common; the answer is a number for each such kin.

    Three kins: with the parent's tag and class too, with the tag and first class alone, and by the branch's top.
    """
    own, signatures = page.tree.kin, page.tree.signatures
    firsts = _codes(signature.partition(" ")[0] for signature in signatures)
    size, count = page.size, len(signatures)
    nodes, ups, tops = page.node.tolist(), page.tree.parents, page.tops
    # Keys of the three kins lie apart, so that all are counted at once.
    keys = [own[node] * count + own[ups[node]] for node in nodes]
    keys += [-1 - firsts[own[node]] for node in nodes]
    keys += [count * count + own[tops[node]] for node in nodes]
    codes = np.array(_codes(keys))

    def total(values: Row) -> Row:
        """For each kin the sum of its units."""
        return np.bincount(codes, np.concatenate((values, values, values)))

    words, units = total(page.base["words"]), np.bincount(codes)
    table = np.empty((len(_KIN), len(units)), dtype=np.float32)
    np.divide(total(page.prose), sums.page_prose, out=table[0])
    table[1] = units
    np.divide(words, units, out=table[2])
    np.divide(total(sums.linked), words, out=table[3])
    np.divide(total(sums.is_sentence), units, out=table[4])
    room = rows.room(_KINS).reshape(3, len(_KIN), size)
    room[:] = table.take(codes, axis=1).reshape(len(_KIN), 3, size).swapaxes(0, 1)
    return codes[:size]


def _codes(keys: Iterable[Hashable]) -> list[int]:
    """The same number for the same key, from 0."""
    known: dict[Hashable, int] = {}
    return [known.setdefault(key, len(known)) for key in keys]
