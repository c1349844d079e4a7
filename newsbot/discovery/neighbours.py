"""The articles that an article's page leads to: the one before, the one behind, and what it names beside itself.

neighbours(document, site) -> links, the article before first
"""

import re
from urllib.parse import SplitResult, urlsplit

from newsbot import urls
from newsbot.discovery.anchors import anchors
from newsbot.discovery.listing import listing
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site

# WordPress's own short addresses.
_SHORT = re.compile(r"p=\d+")
_RELATIONS = frozenset(("prev", "previous", "next"))


def neighbours(document: Document, site: Site) -> tuple[Link, ...]:
    """Links of an article's page that may be articles, for a site that has no list of them all."""
    links: dict[str, Link] = {}
    for anchor in anchors(document, site):
        is_beside = not _RELATIONS.isdisjoint(anchor.rel) and not is_no_article(anchor.parts, segments(anchor.parts))
        if is_beside and site.refuses(anchor.url) is None:
            key = urls.key(anchor.url, site.drop_query)
            links.setdefault(key, Link(url=anchor.url, text=anchor.text, source="neighbour"))
    for link in listing(document, site).articles:
        links.setdefault(urls.key(link.url, site.drop_query), link)
    own = urlsplit(document.page.address or site.address)
    return tuple(link for link in links.values() if not _is_same(urlsplit(link.url), own))


def _is_same(parts: SplitResult, own: SplitResult) -> bool:
    """Whether an address is another form of the article's own: its short link, or what stands below it."""
    if _SHORT.fullmatch(parts.query) and not _SHORT.fullmatch(own.query) and parts.path in ("", "/"):
        return True
    return len(own.path) > 1 and parts.path.rstrip("/").startswith(own.path.rstrip("/"))
