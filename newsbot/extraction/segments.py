"""One walk over the tree: its text in segments, which all finders share.

    segments(document) -> tuple[Segment, ...]

A segment is the text between two borders of block elements (or two <br> in a row); inline elements do not
part it.  Scripts, forms' controls and hidden dialogs are not walked (walk.py).  Which part of the page a segment
stands in is decided after the walk (zones.py): only then is it known which containers hold most of the page.
"""

from itertools import accumulate

from newsbot.document import Document
from newsbot.extraction.nodes import Mark, Node, Segment
from newsbot.extraction.walk import Walk, walked
from newsbot.extraction.zonenames import Zone
from newsbot.extraction.zones import zones

__all__ = ["Mark", "Node", "Segment", "Zone", "segments"]


def segments(document: Document) -> tuple[Segment, ...]:
    """All segments of a page in order; () for a page without a tree."""
    if document.root is None:
        return ()
    walk = walked(document.root)
    if "" in walk.texts:
        _drop_empty(walk)
    texts, nodes = walk.texts, walk.nodes
    states = [node.state for node in nodes]
    tags = [state.telling for state in states]
    links = list(map(min, walk.links, map(len, texts)))
    made = map(
        Segment,
        range(len(texts)),
        nodes,
        [node.element for node in nodes],
        tags,
        [node.holder for node in nodes],
        texts,
        links,
        zones(document, walk.spans, tags, texts, links),
        [state.hidden for state in states],
        walk.bold,
        walk.italic,
        [state.in_article for state in states],
        [state.embed for state in states],
        [state.classes for state in states],
        walk.marks,
    )
    return tuple(made)


def _drop_empty(walk: Walk) -> None:
    """Leaves out the runs that show nothing: they held signs without width alone."""
    kept = [place for place, text in enumerate(walk.texts) if text]
    before = [0, *accumulate(map(bool, walk.texts))]
    for span in walk.spans:
        span.start, span.end = before[span.start], before[span.end]
    walk.nodes[:] = [walk.nodes[place] for place in kept]
    walk.texts[:] = [walk.texts[place] for place in kept]
    walk.links[:] = [walk.links[place] for place in kept]
    walk.bold[:] = [walk.bold[place] for place in kept]
    walk.italic[:] = [walk.italic[place] for place in kept]
    walk.marks[:] = [walk.marks[place] for place in kept]
