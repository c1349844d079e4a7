"""Articles on several pages: which part a page is, and where the others are.

parts(document, site) -> Parts

A part's address is that of the article with a number behind it.  The article before or behind this one, the next
page of a list or of the comments, and the pictures of a gallery have other addresses, or stand elsewhere: what is not
sure is left, for a wrong part spoils an article and a missing one only shortens it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors
from newsbot.discovery.partaddresses import PARTS_MAX, Place, places, whole_place
from newsbot.discovery.partmarks import is_article, is_linked
from newsbot.discovery.partwords import ALL, EDGES, NEXT, NUMBER, PAGE, WHOLE
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site
from newsbot.text import fold

_ANCESTORS_MAX = 8

_OWN_NAMES = re.compile(
    r"post-page-numbers|page-links?|post-nav-links|wp-link-pages|link-pages|nextpage-links?", re.IGNORECASE
)
_FOREIGN_NAMES = re.compile(
    r"comment|disqus|gallery|galerie|galeria|slide-?show|carousel|swiper|slick|related|recommend|widget|sidebar|"
    r"most-?(?:read|popular)|trending|latest|archive|search|forum|photo-?(?:set|story)|bildstrecke",
    re.IGNORECASE,
)
_GALLERY = re.compile(
    r"/(?:galler(?:y|ies)|galerie|galeria|fotos?|photos?|slideshows?|pictures|bilder|bildstrecke)/", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a page says of the other pages of its article."""

    number: int = 1
    """Which part the page is."""
    others: tuple[Link, ...] = ()
    """The parts that it links, in order, itself left out; `source` names the rule. A part may know only the next."""
    following: tuple[Link, ...] = ()
    """Those of `others` behind it."""
    whole: Link | None = None
    """The page that holds all parts, to be preferred to them; None when the page names none."""

    @property
    def is_one(self) -> bool:
        """Whether the page is one of several of its article."""
        return bool(self.others or self.whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A link to another part."""

    number: int
    link: Link
    is_own: bool
    """Whether its names are those that WordPress gives to parts alone."""


def parts(document: Document, site: Site, *, is_read: bool = False) -> Parts:
    """The other parts of the article that a page is one of; Parts() for an article of one page, and for a list.

    `is_read`: whether the page was read and is an article, so that it need not say so itself: pages of the first
    years have neither metadata nor telling classes.
    """
    url = document.page.address
    if document.root is None or url is None or not urls.is_web(url) or _GALLERY.search(url):
        return Parts()
    readings = places(url, site)
    if not is_linked(document.root, readings):
        return Parts()
    found = anchors(document, site)
    for mine in readings:
        steps = tuple(_steps(document, site, found, mine))
        if mine.number > 1 and not _has_first(steps, document, mine, site):
            continue
        if not steps and mine.number == 1:
            continue
        if any(step.is_own for step in steps) or is_article(mine, document.root, is_read=is_read):
            return _told(mine, steps, _whole(found, mine, bool(steps), site))
    bare = readings[-1]
    return Parts(whole=_whole(found, bare, False, site) if is_article(bare, document.root, is_read=is_read) else None)


def _told(mine: Place, steps: Sequence[_Step], whole: Link | None) -> Parts:
    known = {step.number: step.link for step in sorted(steps, key=lambda step: not step.is_own)[::-1]}
    order = sorted(known)[:PARTS_MAX]
    # A number without its neighbours belongs to something else.
    if mine.number + 1 not in known and mine.number - 1 not in known:
        return Parts(whole=whole)
    return Parts(
        number=mine.number,
        others=tuple(known[number] for number in order),
        following=tuple(known[number] for number in order if number > mine.number),
        whole=whole,
    )


def _steps(document: Document, site: Site, found: Sequence[Anchor], mine: Place) -> Iterator[_Step]:
    """The links to other parts: by number, by "next page", by rel=next."""
    root = document.root
    for element in islice(root.iter("link"), 500) if root is not None else ():
        rel = (element.get("rel") or "").lower().split()
        url = urls.absolute(document.base, element.get("href") or "")
        if url and site.has_host(url) and ("next" in rel or "prev" in rel):
            number = _number_of(url, mine, site, is_sure=True)
            if number == mine.number + (1 if "next" in rel else -1):
                yield _Step(number=number, link=Link(url=url, source="part:rel"), is_own=False)
    for anchor in found:
        number = _number_of(anchor.url, mine, site, is_sure=False)
        if number is None or number == mine.number or anchor.has_fragment or _is_elsewhere(anchor):
            continue
        shown = _shown(anchor)
        is_next = number == mine.number + 1 and ("next" in anchor.rel or _says(anchor, NEXT))
        is_sure = _says(anchor, PAGE) or _number_of(anchor.url, mine, site, is_sure=True) is not None
        if is_next and not is_sure:
            continue
        if shown == number or is_next:
            rule = "part:number" if shown == number else "part:next"
            yield _Step(
                number=number,
                link=Link(url=anchor.url, text=anchor.text, source=rule),
                is_own=_is_named(anchor.element, _OWN_NAMES, 3),
            )


def _number_of(url: str, mine: Place, site: Site, *, is_sure: bool) -> int | None:
    """Which part of the same article an address is; None for any other."""
    for place in places(url, site):
        if place.stem == mine.stem and (place.is_sure or not is_sure) and place.number <= PARTS_MAX:
            return place.number
    return None


def _shown(anchor: Anchor) -> int | None:
    text = anchor.text or anchor.label or ""
    match = NUMBER.fullmatch(text) if len(text) < 24 else None
    return int(match["number"]) if match else None


def _says(anchor: Anchor, words: frozenset[str]) -> bool:
    return any(fold(text).strip(EDGES) in words for text in (anchor.text, anchor.label) if text and len(text) < 60)


def _is_elsewhere(anchor: Anchor) -> bool:
    """Whether a link stands among comments, pictures or other articles."""
    return anchor.zone == "aside" or _is_named(anchor.element, _FOREIGN_NAMES, _ANCESTORS_MAX)


def _is_named(element: etree._Element, pattern: re.Pattern[str], depth: int) -> bool:
    current: etree._Element | None = element
    for _ in range(depth):
        if current is None or current.tag in ("body", "html", "article", "main"):
            return False
        for names in (current.get("class"), current.get("id")):
            if names and len(names) < 400 and pattern.search(names):
                return True
        current = current.getparent()
    return False


def _has_first(steps: Sequence[_Step], document: Document, mine: Place, site: Site) -> bool:
    """Whether a page that may be a later part links the first or the one before, or has the first's address."""
    if any(step.number == 1 or (step.number == mine.number - 1 and mine.is_sure) for step in steps):
        return True
    root = document.root
    for element in islice(root.iter("link"), 500) if root is not None else ():
        if "canonical" in (element.get("rel") or "").lower().split():
            url = urls.absolute(document.base, element.get("href") or "")
            return bool(url and mine.is_sure and urls.key(url, site.drop_query) == mine.stem and steps)
    return False


def _whole(found: Sequence[Anchor], mine: Place, has_parts: bool, site: Site) -> Link | None:
    """The page that holds all parts: words that say so, at an address that begins with the article's own."""
    for anchor in found:
        if anchor.has_fragment or _is_elsewhere(anchor):
            continue
        place = whole_place(anchor.url, mine, site)
        if place is None:
            continue
        is_said, is_likely = _says(anchor, WHOLE), _says(anchor, ALL)
        if (is_said and (has_parts or place)) or (is_likely and has_parts and place):
            return Link(url=anchor.url, text=anchor.text, source="part:whole")
    return None
