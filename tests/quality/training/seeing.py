"""Pages as the body finder sees them before anything is judged.

seen(page) -> Seen | None
"""

from dataclasses import dataclass, field

import numpy as np

from newsbot import reading
from newsbot.document import document
from newsbot.extraction.body import forest
from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.traits import Traits
from newsbot.extraction.body.units import Unit
from newsbot.items import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A page's units without its tree: hundreds of trees would fill the memory."""

    texts: tuple[str, ...]
    names: tuple[str, ...]
    """Of the traits."""
    table: Row
    """Traits by units."""


@dataclass(slots=True)
class _Onlooker:
    """A judge that takes nothing and notes what it was shown."""

    found: list[Seen] = field(default_factory=list)

    def chances(self, units: list[Unit], page: Layout, known: Traits) -> Row:
        texts = tuple(unit.text for unit in units)
        self.found.append(Seen(texts=texts, names=known.names, table=known.table))
        return np.zeros(page.size)


def seen(page: Page) -> Seen | None:
    """The units of a page; None for a page without text."""
    onlooker = _Onlooker()
    with forest.using(onlooker):
        reading.begin(document(page), None)
    return onlooker.found[0] if onlooker.found else None
