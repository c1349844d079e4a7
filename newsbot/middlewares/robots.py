"""Only what robots.txt allows, at the pace it asks for (RFC 9309)."""

import asyncio
import logging
import time
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, StopDownload
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from twisted.python.failure import Failure

from newsbot.politeness import ROBOTS_BYTES_MAX, Robots
from newsbot.safety import masked
from newsbot.spiders.faults import RefusedError, of_failure

logger = logging.getLogger(__name__)

# RFC 9309 section 2.3.1.2: at least five.
REDIRECTS_MAX = 5
PRIORITY = 1_000
# An old robots.txt that cannot be had anew stays in force, and is asked for again after so long.
AGAIN_SECONDS = 3_600.0
ROBOTS_ATTRIBUTE = "robots"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known of one robots.txt."""

    robots: Robots
    due_at: float
    """When it is to be read again."""
    unreachable: str | None = None
    """Why nothing of its host may be fetched; None when it was read, or when there is none."""


class RobotsGuard:
    """Takes the place of Scrapy's RobotsTxtMiddleware.

    `robots` gives what the robots.txt of an address says, fetching it where need be; for the spider it is there as
    `spider.robots`, so that the Sitemap lines can be read before anything else.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._keep_seconds = crawler.settings.getfloat("NEWSBOT_ROBOTS_SECONDS")
        self._pause_max_seconds = crawler.settings.getfloat("NEWSBOT_CRAWL_DELAY_MAX")
        self._known: dict[str, _Known] = {}
        self._locks: dict[str, asyncio.Lock] = {}
        crawler.signals.connect(self._opened, signals.spider_opened)
        crawler.signals.connect(self._bounded, signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RobotsGuard":
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("newsbot_robots"):
            request.meta["newsbot_received"] = 0
            return
        if request.meta.get("dont_obey_robotstxt"):
            return
        known = await self._of(request.url)
        if known.unreachable is not None:
            raise RefusedError("robots.txt cannot be had", known.unreachable, is_over=True)
        line = known.robots.refusal(request.url)
        if line is not None:
            self._crawler.stats.inc_value("newsbot/politeness/forbidden")
            raise RefusedError("forbidden by robots.txt", line)
        pause = known.robots.pause_seconds or 0.0
        if pause > self._pause_max_seconds:
            raise RefusedError(
                "asks for too long a pause",
                f"robots.txt wants {pause:,.0f} s between two pages; newsbot waits {self._pause_max_seconds:,.0f} s "
                "at most. Ask the site's owner for a way in, or use its feed",
            )
        request.meta["newsbot_pause"] = pause

    async def robots(self, url: str) -> Robots:
        """What the robots.txt that speaks for an address says; nothing where there is none, or none can be had."""
        return (await self._of(url)).robots

    async def _of(self, url: str) -> _Known:
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        async with self._locks.setdefault(place, asyncio.Lock()):
            known = self._known.get(place)
            if known is None or time.monotonic() > known.due_at:
                fresh = await self._read(f"{place}/robots.txt")
                if known is not None and known.unreachable is None and fresh.unreachable is not None:
                    # What was known stays in force while the file cannot be had (RFC 9309 section 2.4).
                    fresh = replace(known, due_at=time.monotonic() + AGAIN_SECONDS)
                known = self._known[place] = fresh
            return known

    def _kept(self, robots: Robots, unreachable: str | None = None) -> _Known:
        return _Known(robots=robots, due_at=time.monotonic() + self._keep_seconds, unreachable=unreachable)

    async def _read(self, url: str) -> _Known:
        request = Request(
            url,
            callback=NO_CALLBACK,
            priority=PRIORITY,
            dont_filter=True,
            meta={
                "newsbot_robots": True,
                "newsbot_unpacked_max": ROBOTS_BYTES_MAX,
                "download_maxsize": 0,
                "redirect_ttl": REDIRECTS_MAX,
            },
        )
        self._crawler.stats.inc_value("newsbot/politeness/robots_requests")
        try:
            assert self._crawler.engine is not None
            response = await self._crawler.engine.download_async(request)
        except IgnoreRequest as error:
            return self._after_refusal(url, error)
        except Exception as error:
            missing = of_failure(Failure(error))  # type: ignore[no-untyped-call]
            return self._unreachable(url, missing.reason)
        return self._after_answer(url, response)

    def _after_answer(self, url: str, response: Response) -> _Known:
        status = response.status
        # Who answers "too many requests" wants no more of them.
        if status >= 500 or status == 429:
            return self._unreachable(url, f"server error ({status})" if status >= 500 else "too many requests (429)")
        robots = Robots.parsed(response.body) if 200 <= status < 300 else Robots()
        return self._kept(robots)

    def _after_refusal(self, url: str, error: IgnoreRequest) -> _Known:
        """Redirects that lead on and on, or to where nobody may go, are no robots.txt; all else is no answer."""
        reason = getattr(error, "reason", None)
        if reason is None or reason == "not fetched":
            logger.info("%(url)s leads nowhere: there is no robots.txt", {"url": masked(url)})
            return self._kept(Robots())
        return self._unreachable(url, str(error))

    def _unreachable(self, url: str, reason: str) -> _Known:
        logger.warning(
            "%(url)s: %(reason)s: nothing of this host is fetched without knowing what it allows (RFC 9309)",
            {"url": masked(url), "reason": reason},
        )
        detail = (
            f"{masked(url)}: {reason}; without it nothing of this host may be fetched (RFC 9309). "
            "Try again later, or tell the site's owner"
        )
        return self._kept(Robots(), detail)

    def _opened(self, spider: Spider) -> None:
        setattr(spider, ROBOTS_ATTRIBUTE, self.robots)

    def _bounded(self, data: bytes, request: Request) -> None:
        """Stops reading a robots.txt where it would not be read on."""
        if request.meta.get("newsbot_robots"):
            request.meta["newsbot_received"] = request.meta.get("newsbot_received", 0) + len(data)
            if request.meta["newsbot_received"] > ROBOTS_BYTES_MAX:
                raise StopDownload(fail=False)
