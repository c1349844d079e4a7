"""The pages that a sitemap lists, and the sitemaps that an index lists.

    sitemap(page, site, source) -> Found

Read are urlset and sitemapindex of sitemaps.org under any namespace, Google's news extension, sitemaps that are plain
text with an address a line, and feeds at the address of a sitemap.  What extensions say of images, videos and other
languages is left out.  Loops and depth of indexes are the caller's.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from newsbot import urls
from newsbot.discovery.decoding import decoded
from newsbot.discovery.elements import Shape
from newsbot.discovery.entries import ENTRIES_MAX, Listed, site_zone, sorted_out, web_address
from newsbot.discovery.feed import SHAPE as FEED_SHAPE
from newsbot.discovery.feed import feed
from newsbot.discovery.markup import Scan, root
from newsbot.discovery.moments import moment
from newsbot.items import Found, Link, Page
from newsbot.sites import Site, Source
from newsbot.text import squeeze

SHAPE = Shape.of(
    roots="urlset sitemapindex rss rdf feed channel",
    holders="url sitemap",
    fields="loc lastmod news:publication_date publication_date news:title",
    skipped="image image:image video video:video xhtml:link link mobile:mobile pagemap news:publication publication "
    "entry item",
)
# An index of more is met nowhere: at 50,000 addresses each this is half a billion.
SOURCES_MAX = 10_000
# That many pages changed within a minute says when the file was made, or when all were imported; a person who saves
# an article does not do ten a minute.  In the sitemaps of two recorded sites 361 of 361 and 106 of 109 lastmods
# differ.  To drop true ones costs requests; to believe false ones hides what changed.
SAME_MOMENT_MIN_ENTRIES = 10
SAME_MOMENT_SECONDS = 60
# Of the lines of a sitemap that is plain text so many are addresses.
TEXT_ADDRESSES_SHARE_MIN = 0.5


def sitemap(page: Page, site: Site, source: Source | None = None) -> Found:
    """Pages of the site that a sitemap lists, in its order, and further sitemaps as `sources`.

    `published` is what Google's news extension says, `modified` is lastmod, unless all lastmods of the file are one.
    What is no sitemap gives nothing, and `problem` says what it is.
    """
    text, problem = decoded(page)
    if text.lstrip()[:1] == "{" or root(text, SHAPE) in FEED_SHAPE.roots:
        return feed(page, site, source)
    if not text.lstrip().startswith("<"):
        lines = _lines(text)
        if lines:
            return sorted_out(_listed_lines(lines), page, site).found(problem)
    scan = Scan(text, SHAPE)
    sources = _Sources(page, site)
    sorted_ = sorted_out(_listed(scan, sources), page, site)
    if scan.root not in SHAPE.roots and scan.root not in SHAPE.holders:
        return Found(problem=" ".join(filter(None, (problem, _no_sitemap(text, scan.root)))))
    found = sorted_.found(
        problem,
        "The sitemap ends too early; what came was read." if scan.is_cut and not problem else None,
        f"Only the first {SOURCES_MAX} sitemaps of the index were taken." if sources.is_more else None,
    )
    left_out = MappingProxyType(dict(Counter(found.left_out) + sources.left_out))
    return replace(
        found,
        articles=_trusted(found.articles),
        sources=_trusted(tuple(sources.links.values())),
        left_out=left_out,
    )


def _no_sitemap(text: str, root: str | None) -> str:
    if not text.strip():
        return "The sitemap is empty."
    what = "an HTML page" if root in ("html", "head", "body", "meta", "div", "p") else "no XML that lists addresses"
    return f"This is {what}, no sitemap; it begins with {squeeze(text[:200])[:60]!r}."


class _Sources:
    """The sitemaps of an index."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page, self.site = page, site
        self.links: dict[str, Link] = {}
        self.left_out: Counter[str] = Counter()
        self.is_more = False
        self._zone, self._latest = site_zone(site), page.read_at or page.fetched_at

    def add(self, address: str, lastmod: str | None) -> None:
        """Takes a sitemap of the site's hosts or of the index's own."""
        own = self.page.address
        url = web_address(address, own, self.site)
        if url is None:
            self.left_out["no address"] += 1
        elif not self.site.has_host(url) and not (own is not None and urls.is_same_host(url, own)):
            self.left_out["another site"] += 1
        elif len(self.links) >= SOURCES_MAX:
            self.is_more = True
        elif url != own:
            modified = moment(lastmod, self._zone, self._latest) if lastmod else None
            self.links.setdefault(url, Link(url=url, source="sitemap:sitemap", modified=modified))


def _listed(scan: Scan, sources: _Sources) -> Iterator[Listed]:
    """The pages of a sitemap; the sitemaps it names go to `sources`."""
    for count, entry in enumerate(scan.entries()):
        address = next(entry.texts("loc"), "")
        if entry.name == "sitemap":
            if count >= ENTRIES_MAX:
                sources.is_more = True
                return
            sources.add(address, next(entry.texts("lastmod"), None))
            continue
        published = tuple(entry.texts("news:publication_date", "publication_date"))
        yield Listed(
            addresses=(address,),
            base=sources.page.address,
            title=next(entry.texts("news:title"), None),
            published=published,
            modified=tuple(entry.texts("lastmod")),
            is_surely_article=bool(published),
            source="sitemap:news" if published else "sitemap:url",
        )


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a sitemap that is plain text; () for anything else."""
    lines = tuple(line.strip() for line in text[: ENTRIES_MAX * 500].splitlines() if line.strip()[:1] not in ("", "#"))
    are_addresses = sum(line.startswith(("http://", "https://")) for line in lines)
    return lines if are_addresses > TEXT_ADDRESSES_SHARE_MIN * len(lines) else ()


def _listed_lines(lines: Sequence[str]) -> Iterator[Listed]:
    for line in lines:
        yield Listed(addresses=(line,), source="sitemap:line")


def _trusted(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links as they are, without the moments of change where all are the same."""
    moments = [link.modified for link in links if link.modified is not None]
    if len(moments) < SAME_MOMENT_MIN_ENTRIES:
        return links
    if max(moments) - min(moments) > dt.timedelta(seconds=SAME_MOMENT_SECONDS):
        return links
    return tuple(replace(link, modified=None) for link in links)
