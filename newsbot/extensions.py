"""Scrapy's extensions of newsbot."""

import logging
import time
from dataclasses import replace

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from newsbot.demo import DEMO_PORT, DemoServer, server
from newsbot.reports import Missing
from newsbot.safety import masked_text
from newsbot.spiders.article import ArticleSpider
from newsbot.spiders.faults import shown

logger = logging.getLogger(__name__)

# A line every ten seconds tells a log reader that the crawl lives, and is six lines a minute at most.
PROGRESS_SECONDS = 10.0


class DemoServing:
    """Serves the demo site over loopback for as long as its spider runs."""

    def __init__(self, crawler: Crawler) -> None:
        self._server: DemoServer | None = None
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "DemoServing":
        return cls(crawler)

    def opened(self, spider: Spider) -> None:
        if not isinstance(spider, ArticleSpider) or spider.site.name != "demo":
            return
        self._server = server()
        self._server.start()
        port = self._server.port
        if port != DEMO_PORT:
            logger.warning(
                "port %(usual)d is taken: the demo site is at port %(port)d this time",
                {"usual": DEMO_PORT, "port": port},
            )
            address = spider.site.address.replace(f":{DEMO_PORT}", f":{port}")
            spider.site = replace(spider.site, address=address, hosts=(), sources=(), allow=(f"127.0.0.1:{port}",))

    def closed(self, spider: Spider) -> None:
        if self._server is not None:
            self._server.stop()


class Losses:
    """Counts an article that newsbot itself failed on as missing, so that no fault of ours is silent."""

    def __init__(self, crawler: Crawler) -> None:
        crawler.signals.connect(self.page_failed, signals.spider_error)
        crawler.signals.connect(self.item_failed, signals.item_error)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Losses":
        return cls(crawler)

    def page_failed(self, failure: Failure, response: Response | None, spider: Spider) -> None:
        """After a fault in a callback, or in the spider's start, where there is no answer yet."""
        if not isinstance(spider, ArticleSpider):
            return
        if response is None:
            spider.ledger.failed_sources.append(_fault(spider.site.address, failure))
            return
        self._count(spider, response.url, failure)
        if response.request is not None:
            spider.lost(response.request)

    def item_failed(self, item: object, failure: Failure, spider: Spider) -> None:
        self._count(spider, getattr(item, "fetched_url", None) or "?", failure)

    def _count(self, spider: Spider, url: str, failure: Failure) -> None:
        if isinstance(spider, ArticleSpider):
            spider.ledger.missing.append(_fault(url, failure))


def _fault(url: str, failure: Failure) -> Missing:
    detail = f"{failure.type.__name__ if failure.type else 'fault'}: {failure.value}; please report it"
    return Missing(url=shown(url), reason="newsbot failed", detail=masked_text(detail))


class Progress:
    """Says every few seconds how far a crawl is: to the spider's observer, or as a line in the log."""

    def __init__(self, crawler: Crawler) -> None:
        self._told = time.monotonic()
        crawler.signals.connect(self.told, signals.response_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Progress":
        return cls(crawler)

    def told(self, spider: Spider) -> None:
        now = time.monotonic()
        if isinstance(spider, ArticleSpider) and now - self._told >= PROGRESS_SECONDS:
            self._told = now
            logger.info(
                "%(site)s: %(found)d found, %(read)d read",
                {"site": spider.site.name, "found": spider.ledger.found, "read": spider.ledger.read},
            )
