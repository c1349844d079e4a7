"""Rows of a table as they come, and the sums over parts of the page that many of them need.

Rows(size).add("words", row)
Sums(layout)

A page has a hundred units: what counts is how often NumPy is called, not how much it is given each time.  So rows
that are made alike are made at once, and where it can NumPy writes into the table itself.
"""

from typing import Any

import numpy as np

from newsbot.extraction.body.layout import Layout, Row, cumulated

# Room for so many rows is made at once.
ROWS_MAX = 192


class Rows:
    """Named rows with a number for each unit."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.names: list[str] = []
        self._table = np.empty((ROWS_MAX, size), dtype=np.float32)

    @property
    def table(self) -> Row:
        """All rows so far, in the order of their names."""
        return self._table[: len(self.names)]

    def add(self, name: str, row: Any) -> None:
        """One more row; a single number is the same for all units of the page."""
        self._table[len(self.names)] = row
        self.names.append(name)

    def room(self, names: tuple[str, ...]) -> Row:
        """The table's next rows, of these names, for whoever fills them."""
        first = len(self.names)
        self.names += names
        return self._table[first : len(self.names)]

    def gather(self, names: tuple[str, ...], values: Row, places: Row) -> None:
        """Rows from another table (of 32-bit numbers): for each unit the column whose place is given."""
        # "clip" spares a copy in between; no place lies outside.
        values.take(places, axis=1, out=self.room(names), mode="clip")


def named(prefix: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names with a common beginning.

    >>> named("up1:", ("words", "links"))
    ('up1:words', 'up1:links')
    """
    return tuple(prefix + name for name in names)


class Sums:
    """For each node what all units in it have together, and what the whole page has."""

    def __init__(self, page: Layout) -> None:
        words, links = page.base["words"], page.base["links"]
        first, last = page.first, page.last
        self.at = np.arange(page.size)
        """For each unit its place."""
        self.up2 = page.parents.take(page.up)
        self.up3 = page.parents.take(self.up2)
        """For each unit the nodes two and three above its own."""
        self.linked = words * links
        """For each unit its linked words."""
        self.is_heading = page.base["kind"] == 1
        self.is_sentence = page.base["ending"] == 1
        each = np.empty((5, page.size))
        for row, values in enumerate((words, page.prose, self.linked, self.is_heading, page.is_running)):
            each[row] = values
        before = cumulated(each)
        self.words_before, self.prose_before = before[0], before[1]
        """For each unit what stands before it; one longer, the last being the whole page."""
        self.page_words = float(self.words_before[-1])
        self.page_prose = float(self.prose_before[-1]) or 1.0
        self.page_linked = before[2][-1]
        inside = before.take(last, axis=1)
        inside -= before.take(first, axis=1)
        self.words, self.prose, self.links, self.headings, self.running = inside
        self.units = last - first
        some = np.maximum(self.words, 1.0)
        self.links /= some
        self.density = self.prose / some
        self.running /= np.maximum(self.units, 1)
