"""One look over all segments of a page, for all finders of what a reader sees.

    glance(document, segments, headline) -> Glance

What is cheap and asked for again and again is noted once: the part of the page each segment stands in, what the
classes around it tell, which inline elements have a rel.  Each finder then looks only where it may find something.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsbot.document import Document
from newsbot.extraction.nodes import Mark, Segment
from newsbot.extraction.place import contexts
from newsbot.extraction.signs import AUTHOR_CLASS_SIGNS, has_author_class

# What classes tell, as bits.
CRUMBS, TAGS, LOGO, AUTHOR, AUTHOR_ABOVE = 1, 2, 4, 8, 16
_CRUMB_CLASS = re.compile(r"bread-?crumbs?")
_TAGS_CLASS = re.compile(r"(?<![a-z])(?:tags?|tag-?list|tag-?links|post-?tags|keywords|topics?)(?![\w-])")
_LOGO_CLASS = re.compile(r"site-?title|site-?name|site-?logo|(?<![a-z])logo|brand")
# A class that tells anything holds one of these.
_SIGN = re.compile("|".join(("crumb", "tag", "keyword", "topic", "site", "logo", "brand", *AUTHOR_CLASS_SIGNS)))
# The classes of a page, and of the pages of a site, are few, and each stands on many elements.
_CLASSES_KEPT = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What one look over a page tells; the sequences run alongside the segments."""

    document: Document
    segments: Sequence[Segment]
    headline: int | None
    """Index of the headline; None when the page shows none."""
    contexts: Sequence[str]
    """The part of the page each stands in, as `place.context` has it."""
    told: Sequence[int]
    """What the classes of each tell, a sum of the bits above."""
    related: Sequence[tuple[int, Mark]]
    """Inline elements with a rel, each with the index of its segment."""


def glance(document: Document, segments: Sequence[Segment], headline: int | None) -> Glance:
    """The look itself."""
    states = [segment.node.state for segment in segments]
    told = {state: _told(state.classes) for state in dict.fromkeys(states)}
    return Glance(
        document=document,
        segments=segments,
        headline=headline,
        contexts=contexts(segments, headline),
        told=[told[state] for state in states],
        related=[(segment.index, mark) for segment in segments for mark in segment.marks if mark.rel],
    )


def _told(classes: Sequence[str]) -> int:
    """What classes tell, the nearest block's first: a logo two blocks away, crumbs and tags three."""
    own = _of_name(classes[0])
    if len(classes) == 1:
        return own
    above = _of_name(classes[1])
    told = own | above & ~AUTHOR
    if above & AUTHOR:
        told |= AUTHOR_ABOVE
    return told | _of_name(classes[2]) & (CRUMBS | TAGS) if len(classes) > 2 else told


@lru_cache(maxsize=_CLASSES_KEPT)
def _of_name(name: str) -> int:
    """What the class and id of one block tell, but for AUTHOR_ABOVE."""
    if _SIGN.search(name) is None:
        return 0
    return (
        CRUMBS * (_CRUMB_CLASS.search(name) is not None)
        + TAGS * (_TAGS_CLASS.search(name) is not None)
        + LOGO * (_LOGO_CLASS.search(name) is not None)
        + AUTHOR * has_author_class(name)
    )
