"""Lists and tables that are one thing to a reader, and those that only lay out a page.

wholes(segments, skeleton, word counts) -> for each segment the node of the list or table that it is judged with
"""

from collections import Counter
from collections.abc import Sequence

from newsbot.extraction.body.tree import Skeleton
from newsbot.extraction.nodes import Segment
from newsbot.extraction.tags import HEADINGS

_TABLE, _CELLS = "table", frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "dl", "table"})
# A list or table with more words is a layout: its parts are judged one by one.
UNIT_WORDS_MAX = 600
# A cell or item with more words in one segment is a paragraph of a layout.
CELL_WORDS_MAX = 60
# A paragraph of running text in a cell has so many; two of them in one cell are none of a table of data.
PARAGRAPH_WORDS_MIN = 12


def wholes(segments: Sequence[Segment], bones: Skeleton, counts: Sequence[int]) -> list[int]:
    """For each segment the node of the outermost list or table around it that is one whole; -1 for none."""
    if _LISTS.isdisjoint(bones.tags):
        return [-1] * len(segments)
    # For each node the nearest list around it, or itself; -1 for none.
    nearest: list[int] = []
    # For each list, outer ones first, the next one around it.
    lists: dict[int, int] = {}
    for place, (tag, parent) in enumerate(zip(bones.tags, bones.parents, strict=True)):
        around = nearest[parent] if place else -1
        if tag in _LISTS:
            lists[place] = around
            around = place
        nearest.append(around)
    homes = [nearest[place] for place in bones.places]
    words = dict.fromkeys(lists, 0)
    layouts: set[int] = set()
    for segment, home, count in zip(segments, homes, counts, strict=True):
        if home >= 0:
            words[home] += count
            if count > CELL_WORDS_MAX or segment.tag in HEADINGS:
                layouts.add(home)
    if _TABLE in bones.tags:
        layouts |= _laid_out(segments, bones, homes, counts)
    for inner, around in reversed(lists.items()):
        if around >= 0:
            words[around] += words[inner]
            if inner in layouts:
                layouts.add(around)
    found = {-1: -1}
    for place, around in lists.items():
        whole = found[around]
        is_whole = whole < 0 and words[place] <= UNIT_WORDS_MAX and place not in layouts
        found[place] = place if is_whole else whole
    return [found[home] for home in homes]


def _laid_out(segments: Sequence[Segment], bones: Skeleton, homes: Sequence[int], counts: Sequence[int]) -> set[int]:
    """Tables that lay out a page: one row with running text, or a cell that holds several paragraphs of it.

    A listing of a program beside its line numbers is no such table.
    """
    # For each node the row and the cell around it inside of its table, or itself.
    row_of: list[int] = []
    cell_of: list[int] = []
    for place, (tag, parent) in enumerate(zip(bones.tags, bones.parents, strict=True)):
        is_new = tag in _LISTS or place == parent
        row_of.append(place if is_new or tag == "tr" else row_of[parent])
        cell_of.append(place if is_new or tag in _CELLS else cell_of[parent])
    rows: dict[int, set[int]] = {}
    running: set[int] = set()
    cells: Counter[tuple[int, int]] = Counter()
    for segment, place, home, count in zip(segments, bones.places, homes, counts, strict=True):
        if home < 0 or bones.tags[home] != _TABLE:
            continue
        rows.setdefault(home, set()).add(row_of[place])
        if count >= PARAGRAPH_WORDS_MIN and segment.tag != "pre":
            running.add(home)
            cells[home, cell_of[place]] += 1
    found = {home for (home, _), count in cells.items() if count > 1}
    return found | {home for home in running if len(rows[home]) == 1}
