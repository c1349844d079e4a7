"""Where on the page something stands, seen from the headline.

context(segment, headline) -> str          the part of the page, for Candidate.context
rank(segment, headline) -> tuple           a key that sorts what stands nearest the headline first
"""

from newsbot.extraction.segments import Segment

# Byline and date stand this many segments around the headline.  Measured in elements on 1,342 pages it is 45 before
# to 110 after; a segment has about three elements.
NEAR_BEFORE = 15
NEAR_AFTER = 40
# Closer than this a byline is one even where class words say "related" or "widget".
CLOSE_BEFORE = 6
CLOSE_AFTER = 14
# Themes set the line below the headline as a list that they call a menu.
NAV_AFTER = 2
# What stands above the headline is further off than the same distance below.
ABOVE_FACTOR = 3

_ORDER = {"headline": 0, "body": 1, "header": 2, "footer": 3, "related": 4, "comment": 5}
_BY_ZONE = {"comment": "comment", "related": "related", "nav": "related", "aside": "related", "footer": "footer"}


def context(segment: Segment, headline: int | None) -> str:
    """Part of the page a segment stands in: "headline", "header", "body", "footer", "related" or "comment".

    `headline` is the index of the headline's segment, None when the page shows none.
    """
    zone = segment.zone
    if zone == "comment":
        return "comment"
    if headline is None:
        return _BY_ZONE.get(zone, "header" if zone == "header" else "body")
    distance = segment.index - headline
    if zone in _BY_ZONE:
        is_close = -CLOSE_BEFORE <= distance <= CLOSE_AFTER and (zone != "nav" or 0 < distance <= NAV_AFTER)
        return "headline" if is_close else _BY_ZONE[zone]
    if zone == "header" and distance < 0:
        return "header"
    if -NEAR_BEFORE <= distance <= NEAR_AFTER:
        return "headline"
    return "header" if distance < 0 else "body"


def distance(segment: Segment, headline: int | None) -> int:
    """How far from the headline, in segments; above it counts more."""
    if headline is None:
        return segment.index
    steps = segment.index - headline
    return steps if steps >= 0 else -steps * ABOVE_FACTOR


def rank(segment: Segment, headline: int | None) -> tuple[int, int]:
    """A key that sorts what stands nearest the headline first, comments last."""
    return _ORDER[context(segment, headline)], distance(segment, headline)
