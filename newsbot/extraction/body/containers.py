"""Rows of the table that say in which parts of the tree a unit stands.

of_parts(rows, layout, sums)          the element, its parents and its branch
of_containers(rows, layout, sums)     the containers that may hold the article
of_kin(rows, layout, sums) -> Row     all units with the same tag and class
"""

import numpy as np

from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.rows import Rows, Sums
from newsbot.extraction.body.tree import GROUPS


def of_parts(rows: Rows, page: Layout, sums: Sums) -> None:
    """What the elements around a unit hold: its own, three above, and the highest of its branch."""
    up2 = page.parents[page.up]
    top = np.array(page.tops)[page.node]
    shares = np.array(
        (
            sums.words / sums.page_words,
            sums.prose / sums.page_prose,
            sums.density,
            sums.links,
            sums.units,
            sums.headings,
            sums.running,
        ),
        dtype=np.float32,
    )
    names = ("words", "prose", "density", "links", "units", "headings", "running")
    rows.add_all("own:", names[:4], shares[:4, page.node])
    for name, node in (("up1:", page.up), ("up2:", up2), ("up3:", page.parents[up2]), ("branch:", top)):
        rows.add_all(name, names, shares[:, node])
    main_prose = sums.prose[page.main] or 1.0
    rows.add("branch:of main", sums.prose[top] / main_prose)
    rows.add("steps", np.array(page.steps)[page.node])


def of_containers(rows: Rows, page: Layout, sums: Sums) -> None:
    """Where a unit stands in each container that may hold the article, and how much of it is before and behind."""
    up2 = page.parents[page.up]
    up3 = page.parents[up2]
    size = len(page.parents)
    direct = np.bincount(page.up, page.prose, size)
    passed = direct + np.bincount(up2, page.prose / 2, size) + np.bincount(up3, page.prose / 3, size)
    most, best = int(direct.argmax()), int(passed.argmax())
    article = _heaviest([node for node, tag in enumerate(page.tree.tags) if tag == "article"], sums)
    body = GROUPS["is-body"]
    marked = _heaviest([node for node, bits in enumerate(page.tree.groups) if bits & body], sums)
    for name, node in (("main", page.main), ("most", most), ("best", best), ("article", article), ("marked", marked)):
        _of_container(rows, name, page, sums, node)
    rows.add("main:child", page.up == page.main)
    rows.add("most:child", page.up == most)
    rows.add("up1:direct", direct[page.up] / sums.page_prose)
    rows.add("up2:passed", passed[up2] / sums.page_prose)
    rows.add("page:main share", sums.prose[page.main] / sums.page_prose)
    rows.add("page:main links", sums.links[page.main])


def _heaviest(nodes: list[int], sums: Sums) -> int | None:
    return max(nodes, key=lambda node: float(sums.prose[node])) if nodes else None


def _of_container(rows: Rows, name: str, page: Layout, sums: Sums, node: int | None) -> None:
    names = (f"{name}:in", f"{name}:done", f"{name}:left")
    if node is None:
        for absent in names:
            rows.add(absent, -1)
        return
    first, last = int(page.first[node]), int(page.last[node])
    own = sums.prose[node] or 1.0
    before = sums.prose_before
    rows.add(names[0], (sums.at >= last).astype(np.int8) - (sums.at < first))
    rows.add(names[1], ((before[:-1] - before[first]) / own).clip(-1, 2))
    rows.add(names[2], ((before[last] - before[1:]) / own).clip(-1, 2))


def of_kin(rows: Rows, page: Layout, sums: Sums) -> Row:
    """What all units of the same tag and class have in common; the answer is a number for each such kin.

    Three kins: with the parent's tag and class too, with the tag and first class alone, and by the branch's top.
    """
    signatures = page.tree.signatures
    node, up = page.node.tolist(), page.up.tolist()
    close = _codes([(signatures[own], signatures[above]) for own, above in zip(node, up, strict=True)])
    wide = _codes([signatures[own].partition(" ")[0] for own in node])
    tops = _codes([signatures[page.tops[own]] for own in node])
    words = page.base["words"]
    for name, codes in (("kin", close), ("wide kin", wide), ("branch kin", tops)):
        count = np.bincount(codes)
        total = np.bincount(codes, words)
        table = np.array(
            (
                np.bincount(codes, page.prose) / sums.page_prose,
                count,
                total / count,
                np.bincount(codes, sums.linked) / total,
                np.bincount(codes, sums.is_sentence) / count,
            ),
            dtype=np.float32,
        )
        rows.add_all(f"{name}:", ("prose", "count", "mean", "links", "sentences"), table[:, codes])
    return close


def _codes(keys: list[str] | list[tuple[str, str]]) -> Row:
    """The same number for the same key, from 0."""
    known: dict[object, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys])
