"""Rows of a table as they come, and the sums over parts of the page that many of them need.

Rows(size).add("words", row)
Sums(layout)
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

    def add_all(self, prefix: str, names: tuple[str, ...], rows: Any) -> None:
        """Rows with a common beginning of their names."""
        first = len(self.names)
        self.names += [prefix + name for name in names]
        self._table[first : len(self.names)] = rows


class Sums:
    """For each node what all units in it have together, and what the whole page has."""

    def __init__(self, page: Layout) -> None:
        words, links = page.base["words"], page.base["links"]
        first, last = page.first, page.last
        self.at = np.arange(page.size)
        """For each unit its place."""
        self.linked = words * links
        """For each unit its linked words."""
        self.is_heading = page.base["kind"] == 1
        self.is_sentence = page.base["ending"] == 1
        self.words_before, self.prose_before = cumulated(words), cumulated(page.prose)
        """For each unit what stands before it; one longer, the last being the whole page."""
        self.page_words = float(self.words_before[-1])
        self.page_prose = float(self.prose_before[-1]) or 1.0
        self.units = last - first
        some = np.maximum(self.units, 1)
        self.words = self.words_before[last] - self.words_before[first]
        self.prose = self.prose_before[last] - self.prose_before[first]
        self.headings = page.summed(self.is_heading)
        self.running = page.summed(page.is_running) / some
        self.links = page.summed(self.linked) / np.maximum(self.words, 1)
        self.density = self.prose / np.maximum(self.words, 1)
