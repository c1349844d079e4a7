"""Scrapy's scheduler of newsbot: the frontier lives in the state, not in memory.

The state gives one visit after the other as the engine asks for them, so that none is lost however the process
ends.  Retries and redirects are requests of a visit that is under way; they wait here, for the visit itself is
asked again if the process dies.  Scrapy's own duplicate filter is not used: the state wants each address once.
"""

import time
from collections import deque

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from newsbot.spiders.article import ArticleSpider


class FrontierScheduler(BaseScheduler):
    """Gives the requests of an ArticleSpider's state."""

    def __init__(self) -> None:
        # Redirects, and pages without an end, of which a second answer tells at once what to think.
        self._at_once: deque[Request] = deque()
        self._retries: list[Request] = []
        self._spider: ArticleSpider | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "FrontierScheduler":
        return cls()

    def open(self, spider: Spider) -> None:
        if not isinstance(spider, ArticleSpider):
            raise TypeError(
                f"newsbot's scheduler serves ArticleSpider, not {type(spider).__name__}; "
                "set SCHEDULER = 'scrapy.core.scheduler.Scheduler' for spiders of your own"
            )
        self._spider = spider

    def enqueue_request(self, request: Request) -> bool:
        if request.priority < 0:
            self._retries.append(request)
        else:
            self._at_once.append(request)
        return True

    def next_request(self) -> Request | None:
        """What follows at once, then retries whose wait is over, then what is new, then the other retries."""
        assert self._spider is not None
        if self._at_once:
            return self._at_once.popleft()
        now = time.monotonic()
        due = next((retry for retry in self._retries if retry.meta.get("newsbot_due", 0.0) <= now), None)
        chosen = due or self._spider.next_visit(self._spider.now()) or next(iter(self._retries), None)
        if chosen in self._retries:
            self._retries.remove(chosen)
        return chosen

    def has_pending_requests(self) -> bool:
        assert self._spider is not None
        return bool(self._at_once or self._retries) or self._spider.has_visits
