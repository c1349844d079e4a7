"""The links of a page, each seen once: address, text, and the part of the page it stands in.

anchors(document, site) -> the <a> elements that lead to another page of the site, in the order shown
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import SplitResult, urlsplit, urlunsplit

from lxml import etree

from newsbot import urls
from newsbot.discovery.zones import HEADINGS, Zone, Zones
from newsbot.document import Document
from newsbot.sites import Site
from newsbot.text import clean

# A link text of a reader's page is a headline or a teaser; what is longer is a whole article inside a link.
TEXT_MAX_CHARACTERS = 400
# A link and the paragraph around it hold a few elements; a thousand links in one paragraph are looked at once each.
PIECES_MAX = 100
_SKIPPED = ("#", "mailto:", "tel:", "javascript:", "data:", "whatsapp:", "sms:", "about:", "blob:")
# What urls.absolute leaves as it is.
_PLAIN = re.compile(
    r"(?:(?P<scheme>https?)://(?P<host>[a-z0-9.-]+(?::\d{1,4})?))?(?P<path>/[\w/%:@!$&'()*+,;=~.-]*)?"
    r"(?:\?(?P<query>[\w/%:@!$&'()*+,;=~.?\[\]-]+))?",
    re.ASCII,
)
_AUTHORITY = re.compile(r"https?://(?P<authority>(?P<name>[\w.-]+)(?::\d{1,5})?)", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
# A page whose every link leads to another host of its domain has some of them.
MIRROR_LINKS_MIN = 5


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


def anchors(document: Document, site: Site) -> tuple[Anchor, ...]:
    """Every <a> of the page that leads to the site itself, in the order shown."""
    root = document.root
    if root is None:
        return ()
    linked = tuple(_linked(root))
    resolver = _Resolver(document.base, site)
    if not any(resolver.target(bare) for _, bare, _ in linked):
        own = document.page.address
        resolver = _Resolver(document.base, site, mirror=mirror(own, (bare for _, bare, _ in linked)) if own else None)
    zones = Zones(root)
    found = ((element, resolver.target(bare), fragment) for element, bare, fragment in linked)
    return tuple(_anchor(element, target, bool(fragment), zones) for element, target, fragment in found if target)


def _linked(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """The elements that link to a page, each with its address without and its fragment."""
    for element in root.iter("a", "area"):
        bare, _, fragment = (element.get("href") or "").strip().partition("#")
        if bare and not bare[:12].lower().startswith(_SKIPPED):
            yield element, bare, fragment


def mirror(own: str, links: Iterable[str]) -> str | None:
    """The authority of the same domain that a page's links lead to instead of its own; None where none does.

    Sites that were copied or moved keep the links of their old host: /page/4/ of www.a.example then links nothing but
    old.a.example, and /page/5/ there.  One of the links must be the page's own address, numbers aside.
    """
    here = urlsplit(own)
    name = (here.hostname or "").removeprefix("www.")
    path = _NUMBERS.sub("0", here.path.rstrip("/"))
    if not path:
        return None
    counts: Counter[str] = Counter()
    alike = set()
    for link in links:
        match = _AUTHORITY.match(link)
        if match and match["name"].lower().endswith("." + name):
            authority = match["authority"].lower()
            counts[authority] += 1
            if _NUMBERS.sub("0", link[match.end() :].partition("?")[0].rstrip("/")) == path:
                alike.add(authority)
    authority, count = next(iter(counts.most_common(1)), ("", 0))
    return authority if authority in alike and count >= MIRROR_LINKS_MIN else None


class _Resolver:
    """Turns the links of one page into addresses of its site; remembers what it has told."""

    def __init__(self, base: str | None, site: Site, *, mirror: str | None = None) -> None:
        self._base, self._site, self._mirror = base, site, mirror
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
            if found is not None and self._mirror == found[1].netloc.lower() and self._root is not None:
                parts = found[1]._replace(scheme=self._root.scheme, netloc=self._root.netloc)
                found = urlunsplit(parts), parts
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
