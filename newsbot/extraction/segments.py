"""One walk over the tree: its text in segments, which all finders share.

    segments(document) -> tuple[Segment, ...]

A segment is the text between two borders of block elements (or two <br> in a row); inline elements do not
part it.  Scripts, forms' controls and hidden dialogs are not walked (walk.py).  Which part of the page a segment
stands in is decided after the walk (zones.py): only then is it known which containers hold most of the page.
"""

from newsbot.document import Document
from newsbot.extraction.walk import Mark, Segment, walked
from newsbot.extraction.zones import Zone, zones

__all__ = ["Mark", "Segment", "Zone", "segments"]


def segments(document: Document) -> tuple[Segment, ...]:
    """All segments of a page in order; () for a page without a tree."""
    if document.root is None:
        return ()
    walk = walked(document.root)
    lines = [(segment.tag, segment.text, segment.link_chars) for segment in walk.segments]
    for segment, zone in zip(walk.segments, zones(document, walk.spans, lines), strict=True):
        segment.zone = zone
    return tuple(walk.segments)
