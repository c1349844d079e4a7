"""Where on the page something stands, seen from the headline.

context(segment, headline) -> str          the part of the page, for Candidate.context
contexts(segments, headline) -> list       those of all segments
rank(segment, headline) -> tuple           a key that sorts what stands nearest the headline first
"""

from collections.abc import Sequence

from newsbot.extraction.nodes import Segment

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
_BY_ZONE: dict[str, str] = {
    "comment": "comment",
    "related": "related",
    "nav": "related",
    "aside": "related",
    "footer": "footer",
}
_FAR_ABOVE = {**_BY_ZONE, "main": "header", "header": "header"}
_FAR_BELOW = {**_BY_ZONE, "main": "body", "header": "body"}


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


def contexts(segments: Sequence[Segment], headline: int | None) -> list[str]:
    """The parts of the page that all segments of a page stand in."""
    zones = [segment.zone for segment in segments]
    if headline is None:
        return [_FAR_ABOVE[zone] if zone != "main" else "body" for zone in zones]
    found = [_FAR_ABOVE[zone] for zone in zones[:headline]] + [_FAR_BELOW[zone] for zone in zones[headline:]]
    # Only close to the headline does it count how far off one stands.
    start = max(0, headline - NEAR_BEFORE)
    near = segments[start : headline + NEAR_AFTER + 1]
    found[start : start + len(near)] = [context(segment, headline) for segment in near]
    return found


def distance(segment: Segment, headline: int | None) -> int:
    """How far from the headline, in segments; above it counts more."""
    if headline is None:
        return segment.index
    steps = segment.index - headline
    return steps if steps >= 0 else -steps * ABOVE_FACTOR


def rank(segment: Segment, headline: int | None) -> tuple[int, int]:
    """A key that sorts what stands nearest the headline first, comments last."""
    return _ORDER[context(segment, headline)], distance(segment, headline)
