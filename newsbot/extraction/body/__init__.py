"""Which text of a page is the article?

body(document, segments, site, headline, description) -> (blocks, images)

tree.py       the elements above the text
names.py      what class and id of an element say
wholes.py     lists and tables that are one thing, and those that lay out a page
units.py      segments gathered into what is judged as one: a paragraph, a whole list, a whole table
branches.py   the main container, and what leads away from it
layout.py     units and tree as arrays
traits.py  containers.py  rows.py  wording.py      what is known of each unit, as a table of numbers
forest.py     the table to chances, by trees learned from known articles (forest.json)
scoring.py    chances to runs
verdicts.py   runs to a verdict on each unit, and its reason for who asks
sequels.py    articles that the page shows below its own
pictures.py   the article's pictures, their captions and credits
"""

from dataclasses import replace

from newsbot.document import Document
from newsbot.extraction import selectors
from newsbot.extraction.body import forest, pictures, scoring, verdicts
from newsbot.extraction.body.layout import layout
from newsbot.extraction.body.sequels import next_article
from newsbot.extraction.body.traits import traits
from newsbot.extraction.body.tree import Tree
from newsbot.extraction.body.units import units
from newsbot.extraction.body.wording import about
from newsbot.extraction.identity import holds
from newsbot.extraction.segments import Segment
from newsbot.items import Block, Image
from newsbot.sites import Site

__all__ = ["body"]


def body(
    document: Document, segments: tuple[Segment, ...], site: Site, headline: str | None, description: str | None
) -> tuple[tuple[Block, ...], tuple[Image, ...]]:
    """Every block of the page with its verdict, and the article's pictures, both in order.

    `headline` and `description` are the page's best title and summary, to know them again where they are shown.
    Captions and pull quotes are taken when they belong to the article; whoever tidies moves them out.  Reasons are
    given for documents that shall explain.
    """
    if not segments or document.root is None:
        return (), ()
    end = next_article(segments, headline)
    parts, above = units(segments[:end], holds(document, b"articleBody"))
    page = layout(parts, above, headline)
    known = traits(parts, page, about(headline, description))
    chances = forest.judge().chances(parts, page, known)
    scores = scoring.blended(chances, page.base["words"], known.kin)
    chosen = _chosen(document, site, above)
    taken = verdicts.decided(parts, page, known, scores, chosen)
    blocks = [
        Block(kind=part.kind, text=part.text, score=score, taken=is_taken)
        for part, score, is_taken in zip(parts, scores.round(3).tolist(), taken, strict=True)
    ]
    if document.explain:
        reasons = verdicts.reasons(parts, page, known, taken, chosen)
        places = [document.place(part.segment.element) for part in parts]
        blocks = [
            replace(block, reason=reason, place=place)
            for block, reason, place in zip(blocks, reasons, places, strict=True)
        ]
    below = [] if end is None else [_below(document, segment) for segment in segments[end:]]
    return (*blocks, *below), pictures.pictures(document, parts, taken, page)


def _chosen(document: Document, site: Site, above: Tree) -> tuple[bool, ...] | None:
    """For each node whether the site's layout has it in the body; None where no layout finds one."""
    if not site.layouts:
        return None
    chosen = set(selectors.elements(document, site, "body"))
    if not chosen:
        return None
    removed = set(selectors.elements(document, site, "remove"))
    inside: list[bool] = []
    for place, element in enumerate(above.elements):
        is_inside = place > 0 and inside[above.parents[place]]
        inside.append((is_inside or element in chosen) and element not in removed)
    return tuple(inside) if any(inside) else None


def _below(document: Document, segment: Segment) -> Block:
    """A block below the page's own article, where the next one has begun."""
    place = document.place(segment.element) if document.explain else None
    return Block(kind="paragraph", text=segment.text, score=0.0, taken=False, reason="the next article", place=place)
