"""The spider: from the lists of a site to its articles.

The state says what is to be fetched (`next_visit`); each answer is noted there in the same breath as what it led
to.  How a crawl begins and what is done with lists stands in `lists`, with articles in `desk`, how lists are walked in
`newsbot.walking`, how records are kept in `keeper`.
"""

import asyncio
import datetime as dt
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.core.engine import ExecutionEngine
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from newsbot import sites, urls
from newsbot.errors import NewsbotError, UsageError
from newsbot.items import Article, Missing, Page
from newsbot.politeness import Robots
from newsbot.reports import Summary
from newsbot.sites import Site
from newsbot.spiders import exchange, faults, summing
from newsbot.spiders.desk import Desk
from newsbot.spiders.keeper import COMMIT_EVERY, Keeper
from newsbot.spiders.ledger import Ledger
from newsbot.spiders.lists import Lists
from newsbot.state import Visit
from newsbot.walking import ARTICLE, Asking, Scope, Walk

# A crawl that brings little commits by the clock: a crash costs at most so many seconds of asking again. With 5 a
# process killed every three seconds, twenty times, never got beyond its first pages (tests/crawl/test_killed.py).
COMMIT_SECONDS = 1.0


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
        keeper: Keeper | None = None,
        clock: Callable[[], dt.datetime] | None = None,
        **arguments: Any,
    ) -> None:
        self.site = site or self.described_site or _site_at(url, allow)
        super().__init__(name=self.name, **arguments)
        self.scope = scope or Scope()
        self.now = clock or _now
        self.ledger = Ledger()
        self.summary: Summary | None = None
        """What the crawl did, once it is over."""
        self.trouble: NewsbotError | None = None
        """What ended the crawl early, if something could not be kept."""
        self.closing: asyncio.Future[None] | None = None
        self.walk: Walk
        self.desk: Desk
        self.lists: Lists
        self.robots: Callable[[str], Awaitable[Robots]] | None = None
        """What the robots.txt of an address says; set by the middleware that keeps to it."""
        self._given = keeper
        self._committed = time.monotonic()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "ArticleSpider":
        spider: ArticleSpider = super().from_crawler(crawler, *args, **kwargs)
        if spider._given is None:
            out = crawler.settings.get("NEWSBOT_OUT")
            folder = Path(out) / spider.site.name if out else None
            spider._given = Keeper(folder, spider.now(), spider.scope.text_at(spider.site.address))
        crawler.signals.connect(spider.item_left, signals.item_dropped)
        crawler.signals.connect(spider.item_left, signals.item_error)
        return spider

    @property
    def _engine(self) -> ExecutionEngine:
        assert self.crawler.engine is not None
        return self.crawler.engine

    @property
    def keeper(self) -> Keeper:
        assert self._given is not None
        return self._given

    async def start(self) -> AsyncIterator[Request]:
        state, crawl = self.keeper.state, self.keeper.crawl
        news_since = self.now() if crawl.resumed else None
        asking = Asking(self.site, state, self.scope, crawl.started, news_since=news_since)
        self.walk = Walk(self.site, state, self.scope, asking, crawl)
        rooms = (self.site, self.walk, asking, self.keeper, self.ledger, self.scope)
        self.desk = Desk(*rooms, fetch=self.fetch, now=self.now)
        self.lists = Lists(*rooms, fetch=self.fetch, robots=self.robots_sitemaps, now=self.now)
        try:
            await self.lists.begin()
            self.commit()
        except NewsbotError as error:
            self.stop("cannot write", error)
        return
        yield  # all requests come from the state

    # ── the frontier ──

    def next_visit(self, now: dt.datetime) -> Request | None:
        """The request of the next visit that is due; None when there is none or the crawl ends."""
        if self.closing is not None or self.scope.dry_run:
            return None
        try:
            if time.monotonic() - self._committed > COMMIT_SECONDS:
                self.commit()
            visit = self.keeper.state.take(now)
            return self._request(visit) if visit is not None else None
        except NewsbotError as error:
            self.stop("cannot write", error)
            return None

    @property
    def has_visits(self) -> bool:
        """Whether the frontier holds anything, due or not."""
        return self.closing is None and not self.scope.dry_run and self.keeper.state.waiting() > 0

    def _request(self, visit: Visit) -> Request:
        is_article = visit.kind == ARTICLE
        return exchange.request(
            visit.url,
            visit,
            self.desk.validators(visit) if is_article else self.walk.validators(visit),
            callback=self.parse_article if is_article else self.parse_list,
            errback=self.article_failed if is_article else self.list_failed,
            cb_kwargs={"visit": visit},
        )

    async def fetch(self, url: str) -> Page | Missing:
        """One page of the site, past the frontier: for a survey, and for the further pages of an article."""
        request = exchange.request(url, None, None)
        try:
            response = await self._engine.download_async(request)
        except Exception as error:  # whatever the network and the middlewares raise is news, not an error
            failure = Failure(error)  # type: ignore[no-untyped-call]
            failure.request = request  # type: ignore[attr-defined]
            return faults.of_failure(failure)
        return exchange.page(response, None, self.now()) if response.status == 200 else faults.of_response(response)

    async def robots_sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that robots.txt names; () without any, or where nobody reads it."""
        if self.robots is None:
            return ()
        found: Robots = await self.robots(self.site.address)
        absolute = (urls.absolute(self.site.address, text) for text in found.sitemaps)
        return tuple(url for url in absolute if url is not None)

    def commit(self, *, at_least: int = 0) -> None:
        """Makes what was done so far last; with `at_least`, only when so many records wait for it."""
        self.keeper.commit(at_least=at_least)
        self._committed = time.monotonic()

    # ── answers ──

    def parse_list(self, response: Response, visit: Visit) -> None:
        """Notes what a page of a list leads to."""
        try:
            self.lists.answer(response, visit)
            self.commit(at_least=COMMIT_EVERY)
        except NewsbotError as error:
            self.stop("cannot write", error)

    def list_failed(self, failure: Failure) -> None:
        if self._is_over(failure):
            return
        try:
            self.lists.missing(_visit_of(failure), faults.of_failure(failure))
        except NewsbotError as error:
            self.stop("cannot write", error)

    async def parse_article(self, response: Response, visit: Visit) -> AsyncIterator[Article]:
        """The article of an answer, for the pipelines; nothing where it gives none, which is noted."""
        if self.closing is not None:
            return
        try:
            article = await self.desk.article(response, visit)
        except NewsbotError as error:
            self.stop("cannot write", error)
            return
        if article is not None:
            yield article

    def article_failed(self, failure: Failure) -> None:
        if self._is_over(failure):
            return
        try:
            self.desk.missing(_visit_of(failure), faults.of_failure(failure))
        except NewsbotError as error:
            self.stop("cannot write", error)

    def _is_over(self, failure: Failure) -> bool:
        """Whether the site is to be left alone from now on: then the crawl ends, and what it wanted waits.

        One page that may be asked only later is missing, like any other that could not be had.
        """
        if self.closing is not None:
            return faults.is_over(failure)
        is_closed = self.crawler.stats is not None and self.crawler.stats.get_value(faults.CLOSED) is not None
        if not (is_closed and faults.is_over(failure)):
            return False
        self.ledger.failed_sources.append(faults.of_failure(failure))
        self.stop("left alone")
        return True

    # ── what the pipelines ask ──

    def scope_refusal(self, article: Article) -> str | None:
        """Why an article with its date known is not wanted; None when it is."""
        return self.desk.refusal(article)

    def keep(self, article: Article) -> Article | None:
        """The article as it was recorded; None where it gave no record. Ends the crawl at --max."""
        if self.closing is not None:
            return None
        try:
            kept = self.desk.keep(article)
            self.commit(at_least=COMMIT_EVERY)
        except NewsbotError as error:
            self.stop("cannot write", error)
            return None
        if self.desk.max_reached and not self.scope.single_pages:
            self.stop("max")
        return kept

    def item_left(self, item: Any) -> None:
        """Settles the visit of an article that a pipeline dropped or failed on."""
        if isinstance(item, Article) and self.closing is None:
            self.desk.left(item)

    def lost(self, request: Request) -> None:
        """Notes that newsbot itself failed on an answer: the next crawl asks again."""
        visit = request.meta.get(exchange.VISIT)
        if isinstance(visit, Visit) and visit.kind == ARTICLE and self.closing is None:
            self.desk.lost(visit)

    # ── the end ──

    def closed(self, reason: str) -> None:
        """Ends the crawl in state and files; Scrapy calls it when nothing is under way any more."""
        if self.summary is not None:
            return
        try:
            self.summary = self._ended(reason)
        except NewsbotError as error:
            self.trouble = self.trouble or error
            self.summary = self._summary("cannot write")

    def _ended(self, reason: str) -> Summary:
        if reason == "finished" and not self.scope.dry_run:
            self.walk.finish(self.now())
        summary = self._summary(reason)
        path = self.keeper.finish(status=summary.status, summary=json.dumps(summary.as_json()), now=self.now())
        summary = replace(summary, output=str(path) if path else None)
        self.keeper.tell(summary.as_json())
        return summary

    def _summary(self, reason: str) -> Summary:
        stats = self.crawler.stats
        return summing.summary(
            self.site,
            self.scope,
            self.ledger,
            self.keeper,
            reason=reason,
            trouble=self.trouble,
            requests=int(stats.get_value("downloader/request_count", 0)) if stats else 0,
            seconds=(self.now() - self.keeper.crawl.started).total_seconds(),
        )

    def stop(self, reason: str, trouble: NewsbotError | None = None) -> None:
        """Ends the crawl; what is under way is left, and asked again by the next one."""
        self.trouble = self.trouble or trouble
        if self.closing is None:
            self.closing = asyncio.ensure_future(self._engine.close_spider_async(reason=reason))


def _visit_of(failure: Failure) -> Visit:
    visit: Visit = failure.request.meta[exchange.VISIT]  # type: ignore[attr-defined]
    return visit


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _site_at(url: str | None, allow: str) -> Site:
    """The site of `scrapy crawl url`: a person typed its address, so that host and port may be fetched."""
    if not url:
        raise UsageError('The spider "url" needs an address: scrapy crawl url -a url=https://example.com/opinion/')
    site = sites.site_for(url)
    authority = urlsplit(urls.canonical(url)).netloc
    typed = authority if ":" in authority else f"{authority}:{443 if url.startswith('https:') else 80}"
    return replace(site, allow=(*site.allow, typed, *(text for text in allow.split(",") if text)))
