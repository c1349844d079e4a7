"""Boxes beside a list that show articles of the whole site: the most read, the latest, what is recommended.

outside(entries, may_be_empty=…) -> which entries of a list stand in no such box
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from lxml import etree

from newsbot.discovery.anchors import Anchor
from newsbot.discovery.zones import NAME_MAX_CHARACTERS, NAMES_MAX

# A box is a heading and a list of links: not more elements lie between it and a link.
BOX_DEPTH = 8
# "Most read" lists have five or ten entries; what shows more is a list of the page itself.
BOX_ENTRIES_MAX = 10

# Class names of WordPress's widgets and blocks, of its plugins and of other systems.
_WHAT = r"(?:articles?|posts?|stories|story|news|entries|items?|content|reads?|list)"
_BEGIN = r"^(?!(?:has|with|no|not|is|show|hide)[-_])(?:.{0,30}[-_])?"
_END = rf"(?:[-_]?{_WHAT})?(?:$|[-_\d])"
# Chosen from the whole site by what readers or editors like, wherever the box stands.
_CHOSEN = re.compile(
    rf"{_BEGIN}(?:most[-_]?(?:read|viewed|shared|popular|commented|discussed|emailed)|popular|trending|recommended|"
    r"recommendations?|related|you[-_]?may[-_]?(?:also[-_]?)?like|editors?[-_]?(?:picks?|choice)|must[-_]?reads?|wpp|"
    rf"outbrain|taboola|meistgelesen|plus[-_]?lus|mas[-_]?leid[oa]s|piu[-_]?letti|mais[-_]?lid[oa]s){_END}",
    re.IGNORECASE,
)
# The latest of the whole site; inside of the content this is what a section calls its own list.
_LATEST = re.compile(rf"{_BEGIN}(?:recent|latest|newest)[-_]?{_WHAT}(?:$|[-_\d])", re.IGNORECASE)


def outside(entries: Sequence[Sequence[Anchor]], *, may_be_empty: bool) -> list[bool]:
    """Which entries of a list stand in no box; each is given as its links.

    All do where there is nothing but boxes and it may not be empty.
    """
    boxes = [_box_of(links) for links in entries]
    sizes = Counter(box for box in boxes if box is not None)
    found = [box is None or sizes[box] > BOX_ENTRIES_MAX for box in boxes]
    return found if may_be_empty or any(found) else [True] * len(found)


def _box_of(links: Sequence[Anchor]) -> etree._Element | None:
    """The box that the first link to an article stands in; None where one of its links stands in none."""
    boxes = [_box_around(link.element, is_aside=link.zone == "aside") for link in links]
    return None if None in boxes else boxes[0]


def _box_around(element: etree._Element, *, is_aside: bool) -> etree._Element | None:
    """The box of articles of the whole site that a link stands in; None where it stands in none.

    `is_aside` tells whether the link stands beside the content: there "latest posts" is a box as well.
    """
    above: etree._Element | None = element
    for _ in range(BOX_DEPTH):
        if above is None or above.tag in ("body", "main"):
            return None
        if any(_is_named(names, is_aside) for names in (above.get("class"), above.get("id")) if names):
            return above
        above = above.getparent()
    return None


@lru_cache(maxsize=4096)
def _is_named(names: str, is_aside: bool) -> bool:
    return any(
        _CHOSEN.search(name) or (is_aside and _LATEST.search(name))
        for name in names.split()[:NAMES_MAX]
        if len(name) <= NAME_MAX_CHARACTERS
    )
