"""Which text of a page is the article?

body(document, segments, site, headline, description) -> (blocks, images)

units.py      segments gathered into what is judged as one: a paragraph, a whole list, a whole table
branches.py   the tree above the text: the main container, and what leads away from it
features.py   what is known of each unit, as names
weights.py    what each name is worth
scoring.py    names to chances, chances to runs
verdicts.py   runs to a verdict on each unit, with its reason
pictures.py   the article's pictures, their captions and credits
"""

from newsbot.document import Document
from newsbot.extraction import selectors
from newsbot.extraction.body import branches as trees
from newsbot.extraction.body import features, pictures, scoring, verdicts
from newsbot.extraction.body.units import Unit
from newsbot.extraction.body.units import units as gathered
from newsbot.extraction.body.weights import WEIGHTS
from newsbot.extraction.segments import Segment
from newsbot.items import Block, Image
from newsbot.sites import Site

__all__ = ["body"]


def body(
    document: Document, segments: tuple[Segment, ...], site: Site, headline: str | None, description: str | None
) -> tuple[tuple[Block, ...], tuple[Image, ...]]:
    """Every block of the page with its verdict, and the article's pictures, both in order.

    `headline` and `description` are the page's best title and summary, to know them again where they are shown.
    Captions and pull quotes are taken when they belong to the article; whoever tidies moves them out.
    """
    if not segments or document.root is None:
        return (), ()
    tree, places = trees.nodes([segment.element for segment in segments])
    parts = gathered(segments, tree, places)
    title = features.headline_place(parts, headline)
    weights = [part.words if features.is_running(part) else 0 for part in parts]
    branches = trees.branches(
        tree, [part.node for part in parts], weights, parts[title].node if title is not None else None
    )
    rows = features.features(parts, branches, headline, description)
    scores = scoring.blended(parts, branches, scoring.chances(rows, WEIGHTS))
    layout = _chosen(document, site, tree)
    found = verdicts.verdicts(parts, branches, rows, scores, layout)
    blocks = tuple(_block(document, part, verdict) for part, verdict in zip(parts, found, strict=True))
    return blocks, pictures.pictures(document, parts, [verdict.taken for verdict in found], branches, title)


def _chosen(document: Document, site: Site, tree: tuple[trees.Node, ...]) -> tuple[bool, ...] | None:
    """For each node whether the site's layout has it in the body; None where no layout finds one."""
    chosen = set(selectors.elements(document, site, "body"))
    if not chosen:
        return None
    removed = set(selectors.elements(document, site, "remove"))
    inside: list[bool] = []
    for node in tree:
        above = node.parent >= 0 and inside[node.parent]
        inside.append((above or node.element in chosen) and node.element not in removed)
    return tuple(inside) if any(inside) else None


def _block(document: Document, part: Unit, verdict: verdicts.Verdict) -> Block:
    return Block(
        kind=part.kind,
        text=part.text,
        score=round(verdict.score, 3),
        taken=verdict.taken,
        reason=verdict.reason,
        place=document.place(part.segment.element),
    )
