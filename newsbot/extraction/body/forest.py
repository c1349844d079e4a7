"""The model that judges units: decision trees, learned from pages with known articles.

    forest() -> Forest                       the one that is shipped (forest.json)
    Forest.of(text, name) -> Forest          another one, as the trainer writes it
    with using(judge): ...                   reads pages with another judge: the trainer, and tests

A tree asks "is this trait at most so much?" until it comes to a leaf; the leaves' values of all trees add up to
log-odds.  All questions of all trees are asked at once, for all units of a page: a question answered with no strikes
out the leaves below its yes branch, and the first leaf that is left counts.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Protocol

import numpy as np

from newsbot.errors import UnreadableError
from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.traits import Traits
from newsbot.extraction.body.units import Unit

FILE = "forest.json"
# Leaves of a tree are kept as bits of a number with so many bits.
LEAVES_MAX = 16
# What the first trees find lost (log-odds), the others are not asked about: half of the units of 180 pages, none of
# which had a chance above .35 with all 200 trees.
FIRST_TREES = 30
LOST = -2.0
# Nearer to 0 or 1 no model is trusted to be.
_SURENESS = 30.0


class Judge(Protocol):
    """Whoever says how likely each unit of a page is the article's."""

    def chances(self, units: list[Unit], page: Layout, known: Traits) -> Row:
        """For each unit its chance by itself, 0 to 1."""
        ...


@dataclass(frozen=True, eq=False)
class Forest:
    """Decision trees as arrays: a column a tree, a row for its first question, its second and so on.

    A tree with fewer questions than others has some more that everything answers with yes.  (Without slots: what it
    has rearranged once it keeps.)
    """

    names: tuple[str, ...]
    """The traits it was learned from, in the order of the table."""
    traits: Row
    """For each question the row of the table that it looks at."""
    limits: Row
    """For each question the highest number that is answered with yes."""
    struck: Row
    """For each question the leaves below its yes branch, as bits."""
    values: Row
    """For each tree, a row, the values of its leaves."""

    @classmethod
    def of(cls, text: str, name: str = FILE) -> "Forest":
        """The forest in a text of JSON: {"traits": [name …], "trees": [[[trait, limit, struck] …], [value …]] …]}.

        Raises UnreadableError where it is no such text.
        """
        try:
            found = json.loads(text)
            trees = found["trees"]
            shape = (LEAVES_MAX - 1, len(trees))
            traits, struck = np.zeros(shape, dtype=np.intp), np.zeros(shape, dtype=np.uint16)
            limits = np.full(shape, np.inf, dtype=np.float32)
            values = np.zeros((len(trees), LEAVES_MAX), dtype=np.float32)
            for number, (questions, leaves) in enumerate(trees):
                values[number, : len(leaves)] = leaves
                for place, (trait, limit, bits) in enumerate(questions):
                    traits[place, number], limits[place, number], struck[place, number] = trait, limit, bits
            return cls(tuple(found["traits"]), traits, limits, struck, values)
        except (ValueError, KeyError, IndexError, TypeError, OverflowError) as error:
            message = f"expected decision trees as `make train` writes them, found no such thing ({error})."
            raise UnreadableError(name, message) from error

    def chances(self, units: list[Unit], page: Layout, known: Traits) -> Row:
        """For each unit its chance by itself; raises UnreadableError when the traits are not those learned from."""
        if known.names != self.names:
            differing = sorted(set(known.names) ^ set(self.names)) or ["their order"]
            message = f"learned from other traits of the text ({', '.join(differing[:5])}). Run `make train`."
            raise UnreadableError(FILE, message)
        return _logistic(self.log_odds(known.table))

    def log_odds(self, table: Row) -> Row:
        """For each column of a table of traits the sum of its leaves; for a lost one that of the first trees alone."""
        first, others = self._parts
        sums = first.sum(table)
        open_ = (sums > LOST).nonzero()[0]
        if len(self.values) > FIRST_TREES and len(open_):
            sums[open_] += others.sum(table.take(open_, axis=1))
        return sums

    @cached_property
    def _parts(self) -> tuple["_Trees", "_Trees"]:
        """The first trees and the others."""
        return _Trees.of(self, slice(0, FIRST_TREES)), _Trees.of(self, slice(FIRST_TREES, None))


@dataclass(frozen=True, slots=True, eq=False)
class _Trees:
    """Some of a forest's trees, as it is quickest to ask them: all first questions, then all second ones and so on."""

    traits: Row
    limits: Row
    struck: Row
    values: Row
    first: Row
    """For each tree the place of its first value."""

    @classmethod
    def of(cls, forest: Forest, trees: slice) -> "_Trees":
        values = forest.values[trees]
        return cls(
            traits=forest.traits[:, trees].ravel(),
            limits=forest.limits[:, trees].reshape(-1, 1),
            struck=forest.struck[:, trees].reshape(-1, 1),
            values=values.ravel(),
            first=np.arange(len(values), dtype=np.intp)[:, None] * LEAVES_MAX,
        )

    def sum(self, table: Row) -> Row:
        """The sum of the leaves that a table's columns come to."""
        is_no = table.take(self.traits, axis=0) > self.limits
        struck = (is_no * self.struck).reshape(LEAVES_MAX - 1, len(self.first), table.shape[1])
        leaves = _first_left().take(np.bitwise_or.reduce(struck, axis=0)) + self.first
        return np.asarray(self.values.take(leaves).sum(axis=0, dtype=np.float64))


@cache
def _first_left() -> Row:
    """For each set of struck leaves, as bits, the first leaf that is left."""
    places = np.zeros(1 << LEAVES_MAX, dtype=np.uint8)
    for leaf in range(LEAVES_MAX - 1, -1, -1):
        # Numbers whose lowest zero is this leaf's bit.
        places[(1 << leaf) - 1 :: 1 << (leaf + 1)] = leaf
    return places


def _logistic(values: Row) -> Row:
    return np.asarray(1.0 / (1.0 + np.exp(-values.clip(-_SURENESS, _SURENESS))))


@cache
def forest() -> Forest:
    """The forest that is shipped, read once."""
    text = resources.files(__package__ or "newsbot.extraction.body").joinpath(FILE).read_text(encoding="utf-8")
    return Forest.of(text)


_CHOSEN: ContextVar[Judge | None] = ContextVar("judge", default=None)


@contextmanager
def using(chosen: Judge) -> Iterator[None]:
    """Reads pages with another judge than the one that is shipped, as long as it lasts."""
    before = _CHOSEN.set(chosen)
    try:
        yield
    finally:
        _CHOSEN.reset(before)


def judge() -> Judge:
    """Who judges now."""
    return _CHOSEN.get() or forest()
