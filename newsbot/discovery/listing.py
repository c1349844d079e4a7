"""The links of a listing page that may be articles.

    listing(document, site, source) -> Found

Without selectors each address is judged by what its links look like: what stands in a heading, names a day or has
a long slug in its address, or says a sentence.  Then the page itself teaches: links that stand where most articles
stand, or whose addresses are built like theirs, are articles too.  Too many are better than one lost, for the page
behind a link is judged again; menus, tags and authors are left out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from urllib.parse import SplitResult, urlsplit

from lxml import etree

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors
from newsbot.discovery.boxes import outside
from newsbot.discovery.entries import site_zone
from newsbot.discovery.entrydates import entry_dates
from newsbot.discovery.frontpage import is_home
from newsbot.discovery.pagination import following
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.discovery.selecting import selected
from newsbot.discovery.teasers import best_text, card_heading, is_in_card, is_inline, is_refused, is_sentence, is_titled
from newsbot.document import Document
from newsbot.items import Found, Link
from newsbot.sites import Site, Source

# Points of an address; tests/discovery and pages of eight sites: 3 needs two signs, or a day in the address.
ARTICLE_MIN_POINTS = 3
DATED_POINTS = 3
HEADING_POINTS = 2
CARD_POINTS = 1
SLUG_POINTS = 2
NUMBER_POINTS = 2
SENTENCE_POINTS = 2
SUFFIX_POINTS = 1
# What the page teaches: a place or a shape of which more than half (at least two) are articles.
TAUGHT_POINTS = 2
TAUGHT_MIN_ADDRESSES = 2
TAUGHT_MIN_SHARE = 0.5
INLINE_POINTS = -2

SLUG_MIN_HYPHENS = 3
SLUG_MIN_FOREIGN_CHARACTERS = 8
# Below this number of articles in the content, those of the margins are taken too.
CONTENT_MIN_ARTICLES = 3

# Four digits by themselves, or six behind letters: "p4633" is a section.
_NUMBER = re.compile(r"(?<![a-z\d])\d{4,}(?!\d)|\d{6,}")
_NUMBER_QUERY = re.compile(
    r"(?:^|&)(?:\w{0,16}(?:id|no|idx|num|seq|key|code)|p|article|story|a|n)=\d{3,}", re.IGNORECASE
)
_SUFFIX = re.compile(r"\.(?:s?html?|php|aspx?|jsp|ece|story|article)$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_CONTENT = frozenset(("content", "page"))
_MARGINS = frozenset(("aside", "header"))
_SIGNATURE_DEPTH = 4


@dataclass(slots=True, kw_only=True)
class _Address:
    """All links of a page to one address."""

    url: str
    anchors: list[Anchor]
    points: int = 0
    rule: str = "place"

    @property
    def zone(self) -> str:
        """The best zone that shows it."""
        return self.anchors[0].zone


def listing(document: Document, site: Site, source: Source | None = None) -> Found:
    """The articles that a listing page shows, in its order, and its next pages, best first."""
    found = anchors(document, site)
    next_pages = following(document, site, source, found)
    articles: tuple[Link, ...] = ()
    if source is not None and source.articles:
        articles = _selected(document, site, source)
    return Found(articles=articles or _found(document, site, source, found, next_pages), next_pages=next_pages)


def _selected(document: Document, site: Site, source: Source) -> tuple[Link, ...]:
    """What the selectors of the source give; () when they no longer fit the page."""
    links: dict[str, Link] = {}
    for url, text, rule in selected(document, source.articles):
        key = urls.key(url, site.drop_query)
        if site.refuses(url) is None and (key not in links or links[key].text is None):
            links[key] = Link(url=url, text=text, source=rule)
    return tuple(links.values())


def _found(
    document: Document, site: Site, source: Source | None, found: Sequence[Anchor], next_pages: Sequence[Link]
) -> tuple[Link, ...]:
    """What looks like an article, without any selector."""
    addresses = _addresses(document, site, found, next_pages)
    prose: dict[etree._Element, bool] = {}
    for address in addresses:
        _judge(address, prose)
    _teach(addresses)
    chosen = [address for address in addresses if address.points >= ARTICLE_MIN_POINTS]
    content = _shown(chosen, document.page.address, site, source)
    page = document.page
    dates = entry_dates([address.anchors for address in content], site_zone(site), page.read_at or page.fetched_at)
    return tuple(
        Link(url=address.url, text=best_text(address.anchors), source=address.rule, published=date)
        for address, date in zip(content, dates, strict=True)
    )


def _shown(chosen: Sequence[_Address], own: str | None, site: Site, source: Source | None) -> Sequence[_Address]:
    """The articles that the list itself shows; those of the margins where it shows none, or a front page few.

    The list of a section is read without the boxes of what the whole site has.
    """
    if not is_home(site.address):
        # The first page of a list may be made of such boxes alone; a further one that shows nothing else is empty.
        is_further = (
            source is not None and own is not None and urls.is_web(own) and urls.key(own) != urls.key(source.url)
        )
        is_shown = outside([address.anchors for address in chosen], may_be_empty=is_further)
        chosen = list(compress(chosen, is_shown))
    content = [address for address in chosen if address.zone in _CONTENT]
    if not content or (is_home(own) and len(content) < CONTENT_MIN_ARTICLES):
        content = [address for address in chosen if address.zone in _MARGINS or address.zone in _CONTENT]
    return content


def _addresses(document: Document, site: Site, found: Sequence[Anchor], next_pages: Sequence[Link]) -> list[_Address]:
    """The addresses that may be articles, in the order shown, without those of menus and footers."""
    own = {
        urls.key(url, site.drop_query)
        for url in (document.page.url, document.page.fetched_url)
        if url and urls.is_web(url)
    }
    own_names = segments(urlsplit(document.page.address)) if document.page.address else ()
    keys: dict[str, str | None] = {link.url: None for link in next_pages}
    groups: dict[str, _Address] = {}
    for anchor in sorted(found, key=lambda anchor: anchor.zone not in _CONTENT):
        if anchor.zone in ("menu", "footer") or is_refused(anchor):
            continue
        if anchor.url not in keys:
            keys[anchor.url] = _key(anchor, site, own, own_names)
        key = keys[anchor.url]
        if key is not None:
            groups.setdefault(key, _Address(url=anchor.url, anchors=[])).anchors.append(anchor)
    return list(groups.values())


def _key(anchor: Anchor, site: Site, own: set[str], own_names: tuple[str, ...]) -> str | None:
    """The key of an address that may be an article; None for one that cannot."""
    names = segments(anchor.parts)
    if is_no_article(anchor.parts, names) or (not anchor.parts.query and names == own_names[: len(names)]):
        return None
    if site.refuses(anchor.url) is not None:
        return None
    key = urls.key(anchor.url, site.drop_query)
    return None if key in own else key


def _judge(address: _Address, prose: dict[etree._Element, bool]) -> None:
    """Gives an address its points."""
    parts = address.anchors[0].parts
    names = segments(parts)
    last = names[-1] if names else ""
    signs = []
    if urls.date_in(address.url):
        signs.append(("dated-address", DATED_POINTS))
    elif _NUMBER.search("/".join(names[-2:])) or _NUMBER_QUERY.search(parts.query):
        signs.append(("numbered-address", NUMBER_POINTS))
    stem = _SUFFIX.sub("", last)
    if (
        stem.count("-") + stem.count("_") >= SLUG_MIN_HYPHENS
        or sum(not character.isascii() for character in stem) >= SLUG_MIN_FOREIGN_CHARACTERS
    ):
        signs.append(("slug", SLUG_POINTS))
    if stem != last:
        signs.append(("suffix", SUFFIX_POINTS))
    plain = [anchor for anchor in address.anchors if not anchor.has_fragment]
    headed = [
        anchor
        for anchor in plain
        if anchor.heading or "bookmark" in anchor.rel or is_titled(anchor) or card_heading(anchor)
    ]
    if headed:
        signs.insert(0, ("heading", HEADING_POINTS))
    if any(is_in_card(anchor) for anchor in headed):
        signs.append(("card", CARD_POINTS))
    if any(is_sentence(anchor.text or anchor.label) for anchor in plain) or any(
        is_sentence(card_heading(anchor)) for anchor in plain
    ):
        signs.append(("sentence", SENTENCE_POINTS))
    if all(is_inline(anchor, prose) for anchor in address.anchors):
        signs.append(("inline", INLINE_POINTS))
    address.points = sum(points for _, points in signs)
    address.rule = signs[0][0] if signs else "place"


def _teach(addresses: Sequence[_Address]) -> None:
    """Gives points to addresses that stand or are built like most articles of the page."""
    groups: dict[tuple[str, ...], list[_Address]] = defaultdict(list)
    for address in addresses:
        shape = _shape(address.anchors[0].parts)
        places = {_place(anchor) for anchor in address.anchors if not anchor.has_fragment}
        for group in places | ({shape} if shape else set()):
            groups[group].append(address)
    taught: Counter[int] = Counter()
    for members in groups.values():
        articles = sum(address.points >= ARTICLE_MIN_POINTS for address in members)
        if articles >= TAUGHT_MIN_ADDRESSES and articles > TAUGHT_MIN_SHARE * len(members):
            taught.update({id(address): 1 for address in members})
    for address in addresses:
        address.points += TAUGHT_POINTS * min(taught[id(address)], 2)


def _place(anchor: Anchor) -> tuple[str, ...]:
    """Tag and first class of the link and of what it stands in."""
    names: list[str] = []
    element: etree._Element | None = anchor.element
    while element is not None and len(names) < _SIGNATURE_DEPTH:
        dress = (element.get("class") or "").split()
        names.append(f"{element.tag}.{_DIGITS.sub('', dress[0])}" if dress else str(element.tag))
        element = element.getparent()
    return ("place", anchor.zone, *names)


def _shape(parts: SplitResult) -> tuple[str, ...] | None:
    """How an address is built; None for one that is built like any."""
    names = segments(parts)
    if parts.query:
        return ("shape", parts.path, *sorted(pair.partition("=")[0] for pair in parts.query.split("&")))
    suffix = _SUFFIX.search(names[-1]) if names else None
    if len(names) < 2 and not suffix:
        return None
    return ("shape", str(len(names)), _DIGITS.sub("0", names[0]) if len(names) > 1 else "", suffix[0] if suffix else "")
