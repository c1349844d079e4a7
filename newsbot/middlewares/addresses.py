"""Only public or allowed addresses, only pages of the spider's own site."""

import logging
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError

from newsbot.resolver import private_hosts, proxies
from newsbot.safety import Allowance, refusal
from newsbot.spiders.article import ArticleSpider
from newsbot.spiders.faults import RefusedError

logger = logging.getLogger(__name__)


class AddressGuard:
    """Lets through only what is public or allowed, and only pages of the spider's own site.

    Redirects come by here again, since Scrapy makes a new request of each.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._allowed = Allowance.parsed(crawler.settings.getlist("NEWSBOT_ALLOW"))
        if proxies():
            logger.warning(
                "requests go through a proxy: newsbot checks the names of hosts before, but not the addresses "
                "that the proxy takes them for"
            )

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "AddressGuard":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        spider = self._crawler.spider
        allowed = self._allowed
        if isinstance(spider, ArticleSpider):
            # A robots.txt may stand on another host than the pages that it speaks for (RFC 9309 section 2.3.1.2).
            if not spider.site.has_host(request.url) and not request.meta.get("newsbot_robots"):
                raise RefusedError("not fetched", "leads to another site")
            allowed = Allowance(pairs=allowed.pairs | Allowance.parsed(spider.site.allow).pairs)
        reason = refusal(request.url, allowed)
        if reason:
            raise RefusedError("not fetched", reason)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Says of a name that leads to a private address that it does, instead of that there is none."""
        parts = urlsplit(request.url)
        host = (parts.hostname or "").rstrip(".")
        if isinstance(exception, CannotResolveHostError) and host in private_hosts:
            port = parts.port or (443 if parts.scheme == "https" else 80)
            raise RefusedError(
                "not fetched",
                f"{host} leads to an address that is not public; to allow just this one add --allow {host}:{port}",
            ) from exception
