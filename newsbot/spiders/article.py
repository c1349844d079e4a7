"""The spider: from the lists of a site to its articles.

The state says what is to be fetched (`next_visit`); each answer is noted there in the same breath as what it led
to.  How a crawl begins and what is done with lists stands in `lists`, with articles in `desk`, how lists are walked in
`newsbot.walking`, how records are kept in `keeper`.
"""

import asyncio
import datetime as dt
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.core.engine import ExecutionEngine
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from newsbot.errors import NewsbotError
from newsbot.items import Article, Missing, Page
from newsbot.judging import LEFT_OUT, Gate
from newsbot.reports import Summary
from newsbot.sites import Site
from newsbot.spiders import exchange, faults
from newsbot.spiders.clock import Clock, steady
from newsbot.spiders.desk import Desk
from newsbot.spiders.ending import ended
from newsbot.spiders.keeper import COMMIT_EVERY, Keeper
from newsbot.spiders.ledger import Ledger
from newsbot.spiders.lists import Lists
from newsbot.spiders.outgoing import RobotsOf, page_at, sitemaps_of
from newsbot.spiders.rooms import Rooms
from newsbot.spiders.typed import site_at
from newsbot.state import Visit
from newsbot.walking import ARTICLE, Asking, Scope, Walk, Wandering

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
        clock: Clock | None = None,
        **arguments: Any,
    ) -> None:
        self.site = site or self.described_site or site_at(url, allow)
        super().__init__(name=self.name, **arguments)
        self.scope = scope or Scope()
        self.now = steady(clock)
        self._begun = self.now()
        self.ledger = Ledger()
        self.summary: Summary | None = None
        """What the crawl did, once it is over."""
        self.trouble: NewsbotError | None = None
        """What ended the crawl early, if something could not be kept."""
        self.closing: asyncio.Future[None] | None = None
        self.walk: Walk | None = None
        self.gate: Gate
        self.desk: Desk
        self.lists: Lists
        self.robots: RobotsOf | None = None
        """What the robots.txt of an address says; set by the middleware that keeps to it."""
        self._given = keeper
        self._releasing: asyncio.Future[None] | None = None
        self._committed = time.monotonic()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "ArticleSpider":
        spider: ArticleSpider = super().from_crawler(crawler, *args, **kwargs)
        if spider._given is None:
            out = crawler.settings.get("NEWSBOT_OUT")
            folder = Path(out) / spider.site.name if out else None
            spider._given = Keeper(folder, spider.now(), spider.scope.text_at(spider.site.address))
        crawler.signals.connect(spider.item_left, signals.item_dropped)
        crawler.signals.connect(spider.item_failed, signals.item_error)
        crawler.signals.connect(spider.idle, signals.spider_idle)
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
        asks_all = bool(self.scope.recheck or self.scope.audit or self.scope.single_pages)
        self.gate = Gate(self.site, state, asks_all=asks_all)
        news_since = self.now() if crawl.resumed else None
        asking = Asking(self.site, state, self.scope, crawl.started, news_since=news_since)
        self.walk = Walk(self.site, state, self.scope, asking, crawl)
        rooms = Rooms(
            site=self.site,
            walk=self.walk,
            asking=asking,
            wandering=Wandering(self.site, asking),
            keeper=self.keeper,
            ledger=self.ledger,
            gate=self.gate,
            scope=self.scope,
            fetch=self._fetch,
            now=self.now,
        )
        self.desk = Desk(rooms)
        self.lists = Lists(rooms, robots=self._sitemaps)
        with self._kept_up():
            if self.desk.max_reached:
                self.stop("max")
                return
            await self.lists.begin()
            self.commit()
        return
        yield  # all requests come from the state

    # ── the frontier ──

    def next_visit(self, now: dt.datetime) -> Request | None:
        """The request of the next visit that is due; None when there is none or the crawl ends."""
        if self.closing is not None or self.scope.dry_run:
            return None
        with self._kept_up():
            if time.monotonic() - self._committed > COMMIT_SECONDS:
                self.commit()
            while (visit := self.keeper.state.take(now)) is not None:
                if visit.kind != ARTICLE or self.gate.is_asked(visit):
                    return self._request(visit)
        return None

    def idle(self) -> None:
        """Lets the crawl go on where what was read shows that there is more; Scrapy calls it when nothing waits."""
        if self.closing is not None or self.scope.dry_run:
            return
        if self._releasing is not None and not self._releasing.done():
            raise DontCloseSpider
        request = None
        with self._kept_up():
            request = self.next_visit(self.now()) if self.lists.go_on() else None
        if request is not None:
            # Scrapy looks for the others once it has this one.
            self._engine.crawl(request)
            raise DontCloseSpider
        articles: list[Article] = []
        with self._kept_up():
            articles = self.desk.released(is_last=True)
        if articles and self.closing is None:
            self._releasing = asyncio.ensure_future(self._release(articles))
            raise DontCloseSpider

    async def _release(self, articles: Sequence[Article]) -> None:
        """Gives the pipelines what waited to the last, and ends the crawl if that brings nothing more to ask."""
        for article in articles:
            await self._engine.scraper.start_itemproc_async(article, response=None)
        if self.closing is not None:
            return
        request = None
        with self._kept_up():
            request = self.next_visit(self.now()) or (self.next_visit(self.now()) if self.lists.go_on() else None)
        if request is not None:
            self._engine.crawl(request)
        elif not self.gate.holds:
            self.stop("finished")

    @property
    def has_visits(self) -> bool:
        """Whether the frontier holds anything, due or not."""
        return self.closing is None and not self.scope.dry_run and self.keeper.state.waiting() > 0

    def _request(self, visit: Visit) -> Request:
        is_article = visit.kind == ARTICLE
        return exchange.request(
            visit.url,
            visit,
            self.desk.validators(visit) if is_article else self.lists.validators(visit),
            callback=self.parse_article if is_article else self.parse_list,
            errback=self.article_failed if is_article else self.list_failed,
            cb_kwargs={"visit": visit},
        )

    async def _fetch(self, url: str) -> Page | Missing:
        return await page_at(url, self._engine, self.now)

    async def _sitemaps(self) -> tuple[str, ...]:
        return await sitemaps_of(self.robots, self.site.address)

    def commit(self, *, at_least: int = 0) -> None:
        """Makes what was done so far last; with `at_least`, only when so many records wait for it."""
        if not at_least:
            self.gate.keep()
        self.keeper.commit(at_least=at_least)
        self._committed = time.monotonic()

    # ── answers ──

    async def parse_list(self, response: Response, visit: Visit) -> None:
        """Notes what a page of a list leads to."""
        with self._kept_up():
            await self.lists.answer(response, visit)
            self.commit(at_least=COMMIT_EVERY)

    def list_failed(self, failure: Failure) -> None:
        if self._is_over(failure):
            return
        with self._kept_up():
            self.lists.missing(_visit_of(failure), faults.of_failure(failure))

    async def parse_article(self, response: Response, visit: Visit) -> AsyncIterator[Article]:
        """The article of an answer, for the pipelines; nothing where it gives none, which is noted."""
        if self.closing is not None:
            return
        articles: list[Article] = []
        with self._kept_up():
            article = await self.desk.article(response, visit)
            articles = [*([article] if article is not None else ()), *self.desk.released()]
        for one in articles:
            yield one

    def article_failed(self, failure: Failure) -> None:
        if self._is_over(failure):
            return
        with self._kept_up():
            self.desk.missing(_visit_of(failure), faults.of_failure(failure))

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
        kept = None
        with self._kept_up():
            kept = self.desk.keep(article)
            self.commit(at_least=COMMIT_EVERY)
        if self.desk.max_reached and not self.scope.single_pages:
            self.stop("max")
        return kept

    def item_left(self, item: Any) -> None:
        """Settles the visit of an article that a pipeline dropped."""
        self._left(item, has_failed=False)

    def item_failed(self, item: Any) -> None:
        """Notes that newsbot itself failed on an article: the next crawl asks again."""
        self._left(item, has_failed=True)

    def _left(self, item: Any, *, has_failed: bool) -> None:
        with self._kept_up():
            if isinstance(item, Article) and self.closing is None:
                self.desk.left(item, has_failed=has_failed)

    def lost(self, request: Request) -> None:
        """Notes that newsbot itself failed on an answer: the next crawl asks again."""
        visit = request.meta.get(exchange.VISIT)
        with self._kept_up():
            if isinstance(visit, Visit) and visit.kind == ARTICLE and self.closing is None:
                self.desk.lost(visit)

    # ── the end ──

    def closed(self, reason: str) -> None:
        """Ends the crawl in state and files; Scrapy calls it when nothing is under way any more."""
        if self.summary is not None:
            return
        stats = self.crawler.stats
        if self.walk is not None:
            with self._kept_up():
                self.gate.keep()
            self.ledger.notes += self.gate.notes()
            self.ledger.skipped.update({LEFT_OUT: self.gate.left_out} if self.gate.left_out else {})
        self.summary, self.trouble = ended(
            self.site,
            self.scope,
            self.ledger,
            self.keeper,
            self.walk,
            reason=reason,
            trouble=self.trouble,
            requests=int(stats.get_value("downloader/request_count", 0)) if stats else 0,
            begun=self._begun,
            now=self.now(),
        )

    @contextmanager
    def _kept_up(self) -> Iterator[None]:
        """Ends the crawl where what it does cannot be kept."""
        try:
            yield
        except NewsbotError as error:
            self.stop("cannot write", error)

    def stop(self, reason: str, trouble: NewsbotError | None = None) -> None:
        """Ends the crawl; what is under way is left, and asked again by the next one."""
        self.trouble = self.trouble or trouble
        if self.closing is None:
            self.closing = asyncio.ensure_future(self._engine.close_spider_async(reason=reason))


def _visit_of(failure: Failure) -> Visit:
    visit: Visit = failure.request.meta[exchange.VISIT]  # type: ignore[attr-defined]
    return visit
