"""The links of a page, each seen once: address, text, and the part of the page it stands in.

anchors(document, site) -> the <a> elements that lead to another page of the site, in the order shown
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from lxml import etree

from newsbot import urls
from newsbot.document import Document
from newsbot.sites import Site
from newsbot.text import clean

Zone = Literal["content", "page", "aside", "header", "menu", "footer"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A link text of a reader's page is a headline or a teaser; what is longer is a whole article inside a link.
TEXT_MAX_CHARACTERS = 400
# Class names are short and few; what is not is made by a machine and names nothing.
NAME_MAX_CHARACTERS = 40
NAMES_MAX = 12
# A link and the paragraph around it hold a few elements; a thousand links in one paragraph are looked at once each.
PIECES_MAX = 100
_SKIPPED = ("#", "mailto:", "tel:", "javascript:", "data:", "whatsapp:", "sms:", "about:", "blob:")
# What urls.absolute leaves as it is.
_PLAIN = re.compile(
    r"(?:(?P<scheme>https?)://(?P<host>[a-z0-9.-]+(?::\d{1,4})?))?(?P<path>/[\w/%:@!$&'()*+,;=~.-]*)?"
    r"(?:\?(?P<query>[\w/%:@!$&'()*+,;=~.?\[\]-]+))?",
    re.ASCII,
)
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Anchor:
    """One <a> with an address of the site."""

    element: etree._Element
    url: str
    parts: SplitResult
    has_fragment: bool
    text: str | None
    """What a reader sees: the heading inside the link, else all its text."""
    label: str | None
    """What stands behind it for who sees no picture: aria-label, title, the alt of its picture."""
    zone: Zone
    heading: bool
    """Whether it stands in a heading or holds one."""
    rel: tuple[str, ...] = ()
    """The words of its rel attribute."""


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


def anchors(document: Document, site: Site) -> tuple[Anchor, ...]:
    """Every <a> of the page that leads to the site itself, in the order shown."""
    root = document.root
    if root is None:
        return ()
    resolver, zones = _Resolver(document.base, site), Zones(root)
    found = []
    for element in root.iter("a", "area"):
        href = element.get("href")
        if not href:
            continue
        bare, _, fragment = href.strip().partition("#")
        if not bare or bare[:12].lower().startswith(_SKIPPED):
            continue
        target = resolver.target(bare)
        if target is not None:
            found.append(_anchor(element, target, bool(fragment), zones))
    return tuple(found)


class _Resolver:
    """Turns the links of one page into addresses of its site; remembers what it has told."""

    def __init__(self, base: str | None, site: Site) -> None:
        self._base, self._site = base, site
        self._root = urlsplit(base) if base and urls.is_web(base) else None
        self._known: dict[str, tuple[str, SplitResult] | None] = {}
        self._hosts: dict[tuple[str, str], bool] = {}

    def target(self, href: str) -> tuple[str, SplitResult] | None:
        """The address that `href` leads to, whole and in parts; None for other sites and what is no web address."""
        if href not in self._known:
            found = self._plain(href)
            if found is None:
                url = urls.absolute(self._base, href)
                found = (url, urlsplit(url)) if url else None
            self._known[href] = found if found is not None and self._is_own(found[1]) else None
        return self._known[href]

    def _plain(self, href: str) -> tuple[str, SplitResult] | None:
        """The same without the toil of joining, for an address that has nothing to join or to quote."""
        match = _PLAIN.fullmatch(href)
        if match is None or "/." in href:
            return None
        scheme, host, path, query = match["scheme"], match["host"], match["path"], match["query"] or ""
        if host is None:
            if self._root is None or not path or href[:2] == "//":
                return None
            scheme, host = self._root.scheme, self._root.netloc
        path = path or "/"
        return f"{scheme}://{host}{path}" + (f"?{query}" if query else ""), SplitResult(scheme, host, path, query, "")

    def _is_own(self, parts: SplitResult) -> bool:
        authority = (parts.scheme, parts.netloc)
        if authority not in self._hosts:
            self._hosts[authority] = self._site.has_host(f"{parts.scheme}://{parts.netloc}/")
        return self._hosts[authority]


def _anchor(element: etree._Element, target: tuple[str, SplitResult], has_fragment: bool, zones: Zones) -> Anchor:
    # A kicker may be a heading too: the highest heading is the headline.
    inner = min(element.iter(*HEADINGS), key=lambda heading: str(heading.tag), default=None) if len(element) else None
    parent = element.getparent()
    grandparent = None if parent is None else parent.getparent()
    heading = inner is not None or any(above is not None and above.tag in HEADINGS for above in (parent, grandparent))
    return Anchor(
        element=element,
        url=target[0],
        parts=target[1],
        has_fragment=has_fragment,
        text=visible(element if inner is None else inner),
        label=_label(element),
        zone=zones.of(element),
        heading=heading,
        rel=tuple((element.get("rel") or "").lower().split()),
    )


def visible(element: etree._Element) -> str | None:
    """The text of an element without scripts, white space collapsed; None without any."""
    # len(element) would count all children.
    text = element.text or "" if next(iter(element), None) is None else "".join(_pieces(element))
    return clean(text[: 4 * TEXT_MAX_CHARACTERS])[:TEXT_MAX_CHARACTERS] or None


def _pieces(element: etree._Element) -> Iterator[str]:
    """The texts of an element, no more than make a headline."""
    for inner in islice(element.iter(), PIECES_MAX):
        if inner.text and inner.tag not in ("script", "style", "noscript", "template"):
            yield inner.text
        if inner.tail and inner is not element:
            yield inner.tail


def _label(element: etree._Element) -> str | None:
    for text in (element.get("aria-label"), element.get("title")):
        if text and text.strip():
            return clean(text)
    for image in element.iter("img") if len(element) else ():
        if (image.get("alt") or "").strip():
            return clean(image.get("alt") or "")
    return None
