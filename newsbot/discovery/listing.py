"""The links of a listing page that may be articles.

    listing(document, site, source) -> Found

Without selectors each address is judged by what its links look like: what stands in a heading, names a day or has
a long slug in its address, or says a sentence.  Then the page itself teaches: links that stand where most articles
stand, or whose addresses are built like theirs, are articles too.  Too many are better than one lost, for the page
behind a link is judged again; menus, tags and authors are left out.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import compress
from urllib.parse import urlsplit

from lxml import etree

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors
from newsbot.discovery.boxes import outside
from newsbot.discovery.entries import site_zone
from newsbot.discovery.entrydates import entry_dates
from newsbot.discovery.frontpage import is_home
from newsbot.discovery.pagination import following
from newsbot.discovery.points import ARTICLE_MIN_POINTS, DATED_ENTRY_POINTS, Address, judge, take_alike, teach
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.discovery.selecting import selected
from newsbot.discovery.teasers import best_text, is_refused
from newsbot.document import Document
from newsbot.items import Found, Link, Page
from newsbot.sites import Site, Source

# Below this number of articles in the content, those of the margins are taken too.
CONTENT_MIN_ARTICLES = 3

_CONTENT = frozenset(("content", "page"))
_MARGINS = frozenset(("aside", "header"))


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
        judge(address, prose)
    teach(addresses)
    page = document.page
    content = _shown(_chosen(addresses), page.address, site, source)
    if len(content) < CONTENT_MIN_ARTICLES:
        _judge_dates(addresses, page, site)
        content = _shown(_chosen(addresses), page.address, site, source)
    if not content and source is not None and urls.is_web(source.url) and _is_start(source, site):
        # Whoever named this page says that it is a list; what of it is no article, the pages behind the links tell.
        take_alike([address for address in addresses if address.zone in _CONTENT])
        content = _shown(_chosen(addresses), page.address, site, source)
    dates = _dates(content, page, site)
    return tuple(
        Link(url=address.url, text=best_text(address.anchors), source=address.rule, published=date)
        for address, date in zip(content, dates, strict=True)
    )


def _chosen(addresses: Sequence[Address]) -> list[Address]:
    """Those with points enough for an article."""
    return [address for address in addresses if address.points >= ARTICLE_MIN_POINTS]


def _is_start(source: Source, site: Site) -> bool:
    """Whether a list is the one that the crawl was told to begin at."""
    return urls.key(source.url) == urls.key(site.address)


def _dates(addresses: Sequence[Address], page: Page, site: Site) -> tuple[dt.datetime | None, ...]:
    """The day that the page prints beside each of them."""
    return entry_dates([address.anchors for address in addresses], site_zone(site), page.read_at or page.fetched_at)


def _judge_dates(addresses: Sequence[Address], page: Page, site: Site) -> None:
    """Gives points to what has a day of its own beside it; several do, or it is no list."""
    content = [address for address in addresses if address.zone in _CONTENT]
    dated = list(compress(content, _dates(content, page, site)))
    if len(dated) >= CONTENT_MIN_ARTICLES:
        for address in dated:
            address.points += DATED_ENTRY_POINTS
            address.rule = "dated-entry"


def _shown(chosen: Sequence[Address], own: str | None, site: Site, source: Source | None) -> Sequence[Address]:
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


def _addresses(document: Document, site: Site, found: Sequence[Anchor], next_pages: Sequence[Link]) -> list[Address]:
    """The addresses that may be articles, in the order shown, without those of menus and footers."""
    own = {
        urls.key(url, site.drop_query)
        for url in (document.page.url, document.page.fetched_url)
        if url and urls.is_web(url)
    }
    own_names = segments(urlsplit(document.page.address)) if document.page.address else ()
    keys: dict[str, str | None] = {link.url: None for link in next_pages}
    groups: dict[str, Address] = {}
    for anchor in sorted(found, key=lambda anchor: anchor.zone not in _CONTENT):
        if anchor.zone in ("menu", "footer") or is_refused(anchor):
            continue
        if anchor.url not in keys:
            keys[anchor.url] = _key(anchor, site, own, own_names)
        key = keys[anchor.url]
        if key is not None:
            groups.setdefault(key, Address(url=anchor.url, anchors=[])).anchors.append(anchor)
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
