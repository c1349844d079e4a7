"""Articles that a page shows below its own, for readers who scroll on.

sequels(units, page, is_headline) -> places of the units in them
"""

from collections.abc import Sequence

from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.units import Unit

_ARTICLE, _HEADLINE = "article", "h1"


def sequels(units: Sequence[Unit], page: Layout, is_headline: Row) -> frozenset[int]:
    """Places of all units in another <article> that has an <h1> of its own, below the one that has the headline.

    Outermost elements alone count: what stands inside the headline's is no other article.  One page of 284 news pages
    has such, and no text of theirs was lost by it; scripts bring most of them when a reader scrolls.
    """
    heads = [place for place, unit in enumerate(units) if unit.segment.tag == _HEADLINE]
    first = next((place for place in heads if is_headline[place]), None)
    if first is None or heads[-1] == first:
        return frozenset()
    around = _outermost(page)
    own = around[units[first].node]
    if own is None:
        return frozenset()
    others = {around[units[place].node] for place in heads if place > first} - {own, None}
    return frozenset(place for place, unit in enumerate(units) if place > first and around[unit.node] in others)


def _outermost(page: Layout) -> list[int | None]:
    """For each node the outermost <article> around it, or itself."""
    made: list[int | None] = []
    for node, (tag, parent) in enumerate(zip(page.tree.tags, page.tree.parents, strict=True)):
        above = made[parent] if parent < node else None
        made.append(node if above is None and tag == _ARTICLE else above)
    return made
