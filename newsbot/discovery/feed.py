"""The articles that a feed lists: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed.

    feed(page, site, source) -> Found

Nothing of the form is demanded: header, encoding, well-formedness, a single root.  Each entry leads to the first
address that is a page of the site, of these: feedburner:origLink, <link>, atom:link rel="alternate", a <guid> that is
an address and not told to be none, rdf:about, an Atom <id> that is an address.
"""

import re
from collections.abc import Iterator
from itertools import islice

from newsbot import urls
from newsbot.discovery.decoding import decoded
from newsbot.discovery.elements import Entry, Field, Shape, attribute
from newsbot.discovery.entries import Listed, Sorted, joined, sorted_out, web_address
from newsbot.discovery.feedpages import named, unnamed
from newsbot.discovery.jsonfeed import json_feed
from newsbot.discovery.markup import Scan
from newsbot.items import Found, Page
from newsbot.sites import Site, Source
from newsbot.text import squeeze

SHAPE = Shape.of(
    roots="rss rdf feed channel",
    holders="item entry",
    fields="title link guid id pubdate published updated issued created modified date dc:title dc:date dc:created "
    "dc:modified feedburner:origlink pheedo:origlink thr:in-reply-to opensearch:totalresults generator",
    # What has titles and links of its own, or holds the article.
    skipped="source author contributor image textinput content content:encoded description summary dc:description "
    "media:group media:content media:description",
)
_PUBLISHED = ("published", "pubdate", "issued", "dc:date", "dc:created", "created", "date")
_MODIFIED = ("updated", "modified", "dc:modified")
_ORIGINAL = ("feedburner:origlink", "pheedo:origlink")
_COMMENTS_PATH = re.compile(
    r"/comments/(?:feed|rss2?|atom|default)\b|/feed/comments|[?&]feed=comments|/comments\.(?:rss|xml|atom)",
    re.IGNORECASE,
)
_COMMENTS_TITLE = re.compile(r"comments (?:on|for)\b", re.IGNORECASE)
_TOTAL_DIGITS_MAX = 7
# Ten times the largest feed that was met; to read so many takes under two seconds.
FEED_ENTRIES_MAX = 10_000


def feed(page: Page, site: Site, source: Source | None = None) -> Found:
    """The entries of a feed that lead to pages of the site, in their order, and the feed's next page.

    Broken markup gives its entries all the same.  What is no feed gives nothing, and `problem` says what it is.
    `source` changes nothing: its selectors are for listing pages.
    """
    text, problem = decoded(page)
    if text.lstrip()[:1] in ("{", "["):
        return json_feed(text, problem, page, site)
    scan = Scan(text, SHAPE)
    sorted_ = sorted_out(islice(_listed(scan, page, site), FEED_ENTRIES_MAX), page, site)
    if scan.root not in SHAPE.roots and scan.root not in SHAPE.holders:
        return Found(problem=" ".join(filter(None, (problem, _no_feed(text, scan.root)))))
    return sorted_.found(
        problem,
        _cut(scan, sorted_) if not problem or _is_full(sorted_) else None,
        next_pages=named(scan.head, page, site) or unnamed(scan.head, len(sorted_.links), page, site),
        total=_total(scan.head),
    )


def _cut(scan: Scan, entries: Sorted) -> str | None:
    """Why not all of a feed was read; None when it was."""
    if _is_full(entries):
        return f"Only the first {FEED_ENTRIES_MAX} entries were read."
    return "The feed ends too early; what came was read." if scan.is_cut else None


def _is_full(entries: Sorted) -> bool:
    return len(entries.links) + sum(entries.left_out.values()) >= FEED_ENTRIES_MAX


def _no_feed(text: str, root: str | None) -> str:
    if not text.strip():
        return "The feed is empty."
    if root in ("urlset", "sitemapindex"):
        return "This is a sitemap, no feed; name it as a source of the kind sitemap."
    what = "an HTML page" if root in ("html", "head", "body", "meta", "div", "p") else "neither RSS, Atom nor JSON Feed"
    return f"This is {what}, no feed; it begins with {squeeze(text[:200])[:60]!r}."


def _listed(scan: Scan, page: Page, site: Site) -> Iterator[Listed]:
    base: str | None = None
    rule, are_comments, is_first = "feed", False, True
    for entry in scan.entries():
        if is_first:
            is_first = False
            base = _base(scan, page, site)
            rule = f"{'atom' if scan.root == 'feed' or entry.name == 'entry' else 'rss'}:{entry.name}"
            are_comments = _are_comments(scan.head, page)
        own = attribute(entry.attributes, "xml:base")
        yield Listed(
            addresses=tuple(_addresses(entry)),
            base=joined(base, own) if own else base,
            title=next(entry.texts("title", "dc:title"), None),
            published=tuple(entry.texts(*_PUBLISHED)),
            modified=tuple(entry.texts(*_MODIFIED)),
            is_comment=are_comments or any(field.name == "thr:in-reply-to" for field in entry.fields),
            is_surely_article=True,
            source=rule,
        )


def _addresses(entry: Entry) -> Iterator[str]:
    """Where an entry may lead, best first."""
    yield from entry.texts(*_ORIGINAL)
    links = [field for field in entry.fields if field.name == "link"]
    yield from (link.text.strip() for link in links if link.text.strip())
    yield from _alternates(links)
    for guid in entry.fields:
        if guid.name == "guid" and (guid.attribute("ispermalink") or "true").strip().lower() != "false":
            yield from filter(urls.is_web, (guid.text.strip(),))
    yield from filter(None, (attribute(entry.attributes, "about"),))
    yield from filter(urls.is_web, entry.texts("id"))


def _alternates(links: list[Field]) -> Iterator[str]:
    """Addresses of atom:link elements to the page itself, HTML first."""
    found: list[tuple[bool, str]] = []
    for link in links:
        href, relation = link.attribute("href"), (link.attribute("rel") or "alternate").lower()
        if href and relation.rpartition("/")[2] == "alternate":
            own = link.attribute("xml:base")
            address = (joined(own, href) or href) if own else href
            found.append(("html" not in (link.attribute("type") or "html"), address))
    yield from (href for _, href in sorted(found, key=lambda pair: pair[0]))


def _base(scan: Scan, page: Page, site: Site) -> str | None:
    """What relative links of a feed are relative to: xml:base, the feed's own page if of the site, the feed."""
    own = attribute(scan.root_attributes, "xml:base")
    if own:
        return joined(page.address, own)
    for link in scan.head.fields:
        if link.name == "link" and (link.attribute("rel") or "alternate").lower() == "alternate":
            url = web_address(link.text.strip() or link.attribute("href") or "", page.address, site)
            if url is not None and site.has_host(url):
                return url
    return page.address


def _are_comments(head: Entry, page: Page) -> bool:
    """Whether a feed lists the comments of readers."""
    title = squeeze(next(head.texts("title"), ""))
    return bool(_COMMENTS_PATH.search(page.address or "") or _COMMENTS_TITLE.match(title))


def _total(head: Entry) -> int | None:
    """How many entries all parts of the feed have together (OpenSearch), None where it does not say."""
    for text in head.texts("opensearch:totalresults"):
        if text.isdecimal() and len(text) <= _TOTAL_DIGITS_MAX:
            return int(text)
    return None
