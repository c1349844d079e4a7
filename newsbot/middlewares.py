"""Scrapy's downloader middlewares of newsbot."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest

from newsbot.safety import Allowance, refusal
from newsbot.spiders.article import ArticleSpider


class Refused(IgnoreRequest):
    """A request that newsbot does not make; `reason` says why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class AddressGuard:
    """Lets through only what is public or allowed, and only pages of the spider's own site.

    Redirects come by here again, since Scrapy makes a new request of each.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._allowed = Allowance.parsed(crawler.settings.getlist("NEWSBOT_ALLOW"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AddressGuard":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        spider = self._crawler.spider
        allowed = self._allowed
        if isinstance(spider, ArticleSpider):
            if not spider.site.has_host(request.url):
                raise Refused("leads to another site")
            allowed = Allowance(pairs=allowed.pairs | Allowance.parsed(spider.site.allow).pairs)
        reason = refusal(request.url, allowed)
        if reason:
            raise Refused(reason)
