"""The parts of a page that links stand in: content, sidebars, header, menus, footer.

Zones(root).of(element) -> Zone
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Literal

from lxml import etree

Zone = Literal["content", "page", "aside", "header", "menu", "footer"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Class names are short and few; what is not is made by a machine and names nothing.
NAME_MAX_CHARACTERS = 40
NAMES_MAX = 12
_WHOLE = r"(?:site|main|page|global|top|primary|secondary|sub|wp|the|colophon)"
_PART = r"(?:area|wrap|wrapper|container|inner|content|list|bar|links|top|bottom|left|right|nav|menu|column|col|\d+)"
_MENU = re.compile(
    rf"(?:{_WHOLE}[-_]?)?(?:nav(?:igation|bar)?|(?:drop|mega|sub)?menu|breadcrumbs?|gnb|lnb|snb|tag-?cloud|"
    rf"toolbar|calendar)(?:[-_]{_PART})*|(?:menu|cat|page|nav)[-_]item|widget_(?:nav_menu|categories|archive|tag_cloud)",
    re.IGNORECASE,
)
_FOOTER = re.compile(rf"(?:{_WHOLE}[-_]?)?(?:footer|colophon|copyright)(?:[-_]{_PART})*", re.IGNORECASE)
_ASIDE = re.compile(rf"(?:{_WHOLE}[-_]?)?(?:sidebar|aside|widgets?|breaking|ticker)(?:[-_]{_PART})*", re.IGNORECASE)
_COMMENTS = re.compile(r"(?:recent|latest|wp-block-latest)?-?comments?(?:-(?:area|list|section|wrap))?", re.IGNORECASE)
_HEADER = re.compile(rf"(?:{_WHOLE}[-_]?)?(?:masthead|{_WHOLE}[-_]?header)(?:[-_]{_PART})*", re.IGNORECASE)
# A page has one header; what comes three times in the same dress belongs to teasers.
_REPEATED_MIN = 3


class Zones:
    """Which part of the page an element stands in; remembers what it has told."""

    def __init__(self, root: etree._Element) -> None:
        self._known: dict[etree._Element, Zone] = {root: "page"}
        self._repeated = {
            dress
            for dress, count in Counter(_dress(element) for element in root.iter("header", "footer", "aside")).items()
            if count >= _REPEATED_MIN
        }

    def of(self, element: etree._Element) -> Zone:
        """The zone of an element, told by its nearest ancestor that says one."""
        path = []
        current: etree._Element | None = element
        while current is not None and current not in self._known:
            path.append(current)
            current = current.getparent()
        zone: Zone = "page" if current is None else self._known[current]
        for step in reversed(path):
            zone = self._entered(step, zone)
            self._known[step] = zone
        return zone

    def _entered(self, element: etree._Element, outer: Zone) -> Zone:
        if outer in ("menu", "footer", "aside"):
            return outer
        tag = element.tag
        if tag == "body" or tag in HEADINGS:
            return outer
        role = element.get("role")
        if tag in ("main", "article") or role in ("main", "article"):
            return "content"
        if tag == "nav" or role in ("navigation", "menu", "menubar", "search"):
            return "menu"
        if tag in ("header", "footer", "aside") and _dress(element) not in self._repeated:
            if tag == "aside":
                return "aside"
            if outer != "content":
                return "header" if tag == "header" else "footer"
        return _named(element, outer)


def _named(element: etree._Element, outer: Zone) -> Zone:
    """The zone that class and id of an element name, else `outer`."""
    names, identity = element.get("class"), element.get("id")
    for zone, is_outside in (_zones_named(names) if names else ()) + (_zones_named(identity) if identity else ()):
        if outer == "page" or not is_outside:
            return zone
    return outer


@lru_cache(maxsize=4096)
def _zones_named(names: str) -> tuple[tuple[Zone, bool], ...]:
    """The zones that class names stand for, and whether only outside of the content."""
    return tuple(
        (zone, pattern in _OUTSIDE)
        for name in names.split()[:NAMES_MAX]
        if len(name) <= NAME_MAX_CHARACTERS
        for pattern, zone in _BY_NAME
        if pattern.fullmatch(name)
    )


_BY_NAME: tuple[tuple[re.Pattern[str], Zone], ...] = (
    (_MENU, "menu"),
    (_FOOTER, "footer"),
    (_COMMENTS, "aside"),
    (_ASIDE, "aside"),
    (_HEADER, "header"),
)
# Inside <main> or <article> these names are given to teasers too.
_OUTSIDE = frozenset((_FOOTER, _ASIDE, _HEADER))


def _dress(element: etree._Element) -> tuple[str, str | None]:
    return str(element.tag), element.get("class")
