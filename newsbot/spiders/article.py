"""The spider: from the lists of a site to its articles."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.misc import arg_to_iter
from twisted.python.failure import Failure

from newsbot import discovery, reading, sites, urls
from newsbot.document import Document, document
from newsbot.errors import NewsbotError, UsageError
from newsbot.items import Article, Link, Page
from newsbot.reports import Missing
from newsbot.sites import Site, Source
from newsbot.spiders import faults
from newsbot.spiders.ledger import Ledger

# Articles go before further lists: it keeps the queue short however long the archive is.
_ARTICLE_PRIORITY = 10
# Lists shift while they are read, so a page may show nothing new; three in a row are the end or a trap.
STALE_PAGES_MAX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which articles a crawl is for."""

    since: dt.date | None = None
    """First day, inclusive."""
    until: dt.date | None = None
    """Last day, inclusive."""
    max_articles: int | None = None
    """No more records than this."""
    dry_run: bool = False
    """Fetch the first page of each list alone, and no article."""
    single_pages: tuple[str, ...] = ()
    """Read just these addresses, whatever they are, and no list."""


class ArticleSpider(Spider):
    """Crawls one site: its sources, the next pages of each, and every article they show."""

    name = "url"
    described_site: Site | None = None
    """The site of a spider that the loader made for a definition."""

    def __init__(
        self,
        *,
        url: str | None = None,
        allow: str = "",
        site: Site | None = None,
        scope: Scope | None = None,
        sink: Callable[[Article], None] | None = None,
        **arguments: Any,
    ) -> None:
        self.site = site or self.described_site or _site_at(url, allow)
        super().__init__(name=self.name, **arguments)
        self.scope = scope or Scope()
        self.ledger = Ledger()
        self.sink = sink
        self.shown: list[tuple[str, Link]] = []
        """What a dry run saw: ("article" or "next page", link)."""
        self.trouble: NewsbotError | None = None
        """What ended the crawl early, if the sink could not keep an article."""
        self.closing: asyncio.Future[None] | None = None
        self._seen: set[str] = set()
        self._kept: set[str] = set()
        self._stale_pages = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "ArticleSpider":
        spider: ArticleSpider = super().from_crawler(crawler, *args, **kwargs)
        return spider

    @property
    def max_reached(self) -> bool:
        return self.scope.max_articles is not None and self.ledger.read >= self.scope.max_articles

    async def start(self) -> AsyncIterator[Request]:
        for url in self.scope.single_pages:
            yield self._article_request(Link(url=url, source="asked for"), found_in=None)
        if self.scope.single_pages:
            return
        for source in self.site.sources or (Source(kind="listing", url=self.site.address),):
            yield self._listing_request(source.url, source, is_first=True)

    # ── lists ──

    def _listing_request(self, url: str, source: Source, *, is_first: bool = False) -> Request:
        self._seen.add("list " + urls.key(url, self.site.drop_query))
        return Request(
            url,
            callback=self.parse_listing,
            errback=self.listing_failed,
            dont_filter=True,
            cb_kwargs={"source": source, "is_first": is_first},
        )

    def parse_listing(self, response: Response, source: Source, is_first: bool) -> Iterator[Request | Article]:
        if response.status != 200:
            # Past the last page many sites answer 404: the end of the list, not a loss.
            if is_first or response.status not in (404, 410):
                self.ledger.failed_sources.append(faults.of_response(response))
            return
        self.ledger.listing_pages += 1
        page = document(_page(response, found_in=None))
        found = discovery.listing(page, self.site, source)
        if self.scope.dry_run:
            self.shown += [("article", link) for link in found.articles]
            self.shown += [("next page", link) for link in found.next_pages[:1]]
            return
        new = [link for link in found.articles if self._is_new(link.url)]
        for link in new:
            self.ledger.found += 1
            yield self._article_request(link, found_in=response.url)
        if is_first and not found.articles:
            yield from self._single_article(page)
        self._stale_pages = 0 if new else self._stale_pages + 1
        if self._stale_pages < STALE_PAGES_MAX and not self._is_before_scope(found.articles):
            yield from self._next_listing(found.next_pages, source)

    def _next_listing(self, links: tuple[Link, ...], source: Source) -> Iterator[Request]:
        """The best next page that was not walked yet, on this site."""
        for link in links:
            if self.site.has_host(link.url) and "list " + urls.key(link.url, self.site.drop_query) not in self._seen:
                yield self._listing_request(link.url, source)
                return

    def _is_before_scope(self, links: tuple[Link, ...]) -> bool:
        """Whether all addresses of a list name a month before --since: what follows is older still."""
        since = self.scope.since
        dates = [urls.date_in(link.url) for link in links]
        if since is None or not dates:
            return False
        return all(date is not None and date[:2] < (since.year, since.month) for date in dates)

    def _single_article(self, page: Document) -> Iterator[Article]:
        """The page itself, when the start address shows no list but is an article."""
        article = reading.begin(page, self.site)
        if article.kind in reading.ARTICLE_KINDS:
            self.ledger.found += 1
            yield from self._accepted(article)

    def listing_failed(self, failure: Failure) -> None:
        self.ledger.failed_sources.append(faults.of_failure(failure))

    # ── articles ──

    def _is_new(self, url: str) -> bool:
        key = urls.key(url, self.site.drop_query)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _article_request(self, link: Link, found_in: str | None) -> Request:
        return Request(
            link.url,
            callback=self.parse_article,
            errback=self.article_failed,
            dont_filter=True,
            priority=_ARTICLE_PRIORITY,
            cb_kwargs={"found_in": found_in},
        )

    def parse_article(self, response: Response, found_in: str | None) -> Iterator[Article]:
        if self.max_reached:
            return
        if response.status != 200:
            self.ledger.missing.append(faults.of_response(response))
            return
        page = document(_page(response, found_in))
        if page.root is None and page.text is None:
            self.ledger.missing.append(
                Missing(
                    url=response.url, reason="unreadable", detail=page.problems[0].message if page.problems else None
                )
            )
            return
        article = reading.begin(page, self.site)
        if self.scope.single_pages or article.kind in reading.ARTICLE_KINDS:
            yield from self._accepted(article)
        else:
            self.ledger.skipped[f"no article: {article.kind}"] += 1
            self.logger.debug(
                "no article (%(kind)s: %(reason)s): %(url)s",
                {"kind": article.kind, "reason": article.raw.kind_reason, "url": response.url},
            )

    def _accepted(self, article: Article) -> Iterator[Article]:
        key = urls.key(article.url or "", self.site.drop_query)
        if key in self._kept:
            self.ledger.skipped["same article under another address"] += 1
            return
        self._kept.add(key)
        yield article

    def article_failed(self, failure: Failure) -> None:
        self.ledger.missing.append(faults.of_failure(failure))

    # ── what the pipelines ask ──

    def scope_refusal(self, article: Article) -> str | None:
        """Why an article with its date known is not wanted; None when it is."""
        day = article.date.day if article.date else None
        reason = None
        if self.max_reached:
            reason = "beyond --max"
        elif day and self.scope.since and day < self._first_day(article):
            reason = "before --since"
        elif day and self.scope.until and day > self.scope.until:
            reason = "after --until"
        if reason:
            self.ledger.skipped[reason] += 1
        return reason

    def _first_day(self, article: Article) -> dt.date:
        """--since, moved to the first of its month for an article of which the month alone is known."""
        since = self.scope.since or dt.date.min
        return since.replace(day=1) if article.date and article.date.precision == "month" else since

    def keep(self, article: Article) -> None:
        """Hands a finished article to the sink, counts it, and ends the crawl at --max."""
        if self.closing is not None:
            return
        if self.sink is not None:
            try:
                self.sink(article)
            except NewsbotError as error:
                self.trouble = error
                self.stop("cannot write")
                return
        self.ledger.keep(article)
        if self.max_reached and not self.scope.single_pages:
            self.stop("max")

    def stop(self, reason: str) -> None:
        """Ends the crawl; what is under way is left."""
        if self.closing is None:
            self.closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=reason))


def _site_at(url: str | None, allow: str) -> Site:
    """The site of `scrapy crawl url`: a person typed its address, so that host and port may be fetched."""
    if not url:
        raise UsageError('The spider "url" needs an address: scrapy crawl url -a url=https://example.com/opinion/')
    site = sites.site_for(url)
    authority = urlsplit(urls.canonical(url)).netloc
    typed = authority if ":" in authority else f"{authority}:{443 if url.startswith('https:') else 80}"
    return replace(site, allow=(*site.allow, typed, *(text for text in allow.split(",") if text)))


def _page(response: Response, found_in: str | None) -> Page:
    def header(name: str) -> str | None:
        values = [value.decode("latin-1") for value in arg_to_iter(response.headers.getlist(name))]
        return ", ".join(values) or None

    redirected_from = response.meta.get("redirect_urls") or ()
    now = dt.datetime.now(dt.UTC)
    return Page(
        body=response.body,
        url=redirected_from[0] if redirected_from else response.url,
        fetched_url=response.url,
        content_type=header("Content-Type"),
        robots_tag=header("X-Robots-Tag"),
        status=response.status,
        fetched_at=now,
        read_at=now,
        found_in=(found_in,) if found_in else (),
    )
