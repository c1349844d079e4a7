"""Pauses, Retry-After, back-off, second tries, blocks: when each request goes out, and whether again."""

import asyncio
import datetime as dt
import logging
import random
import time
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadConnectionRefusedError, DownloadTimeoutError
from scrapy.http import Response
from scrapy.utils.misc import load_object

from newsbot.middlewares.compression import fault_of
from newsbot.politeness import Pace, Trouble, challenge, retry_after_seconds, tries, trouble_of_status, wait_seconds
from newsbot.resolver import private_hosts
from newsbot.safety import is_unclosed, masked
from newsbot.spiders.faults import CHALLENGE_REMEDY, CLOSED, RefusedError, is_certificate_fault

logger = logging.getLogger(__name__)

# A wait is cut into pieces, so that the end of the crawl ends it.
WAIT_PIECE_SECONDS = 0.25
# Pages to be tried again come behind all others: the wait passes while others are fetched.
PRIORITY_BEHIND = -1_000
# So many answers in a row that name a longer wait than we have mean the host, not the page.
FAR_AWAY_MAX = 3
# So many pages of a host that name no length, are not closed, and were the same twice: its pages are written that way.
UNCLOSED_MAX = 3
_BLOCKED = (403, 999)
_FAULTS: dict[str, tuple[str, Trouble | None]] = {
    "cut short": ("answer cut short", "broken"),
    "damaged": ("answer damaged", "broken"),
    "too large": ("answer too large", None),
    "unknown encoding": ("answer in an unknown encoding", None),
}


class Patience:
    """Takes the place of Scrapy's delays, AutoThrottle and RetryMiddleware.

    A host's pauses count from one request to the next and never shrink below what the user or robots.txt named.
    `closed` says which hosts will not be asked again in this crawl, and why.
    """

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._least_seconds = settings.getfloat("DOWNLOAD_DELAY")
        self._far_seconds = settings.getfloat("NEWSBOT_RETRY_AFTER_MAX")
        self._step_seconds = settings.getfloat("NEWSBOT_RETRY_SECONDS") or max(0.5, 2 * self._least_seconds)
        self._errors = tuple(load_object(name) for name in settings.getlist("RETRY_EXCEPTIONS"))
        self._paces: dict[str, Pace] = {}
        self._far_away: dict[str, int] = {}
        self._unclosed: dict[str, int] = {}
        self.closed: dict[str, tuple[str, str]] = {}
        crawler.signals.connect(self._opened, signals.spider_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Patience":
        return cls(crawler)

    def _opened(self) -> None:
        # The pauses are kept here: Scrapy's own would shrink below a Crawl-delay by their jitter.
        assert self._crawler.engine is not None
        self._crawler.engine.downloader._delay = 0.0

    # ── before a request ──

    async def process_request(self, request: Request) -> None:
        host = _host(request)
        due = request.meta.get("newsbot_due", 0.0)
        chance = random.random()
        while True:
            if host in self.closed:
                raise RefusedError(*self.closed[host], is_over=True)
            pace = self._pace(host, request)
            now = time.monotonic()
            left = max(pace.opens_at(chance), due) - now
            if left <= 0:
                break
            if self._is_closing():
                raise RefusedError("not fetched", "the crawl ended before", is_over=True)
            await asyncio.sleep(min(left, WAIT_PIECE_SECONDS))
        self._paces[host] = pace.sent(now)

    def _pace(self, host: str, request: Request) -> Pace:
        pace = self._paces.get(host) or Pace(least_seconds=self._least_seconds, step_seconds=self._step_seconds)
        asked = request.meta.get("newsbot_pause")
        if asked is not None and asked != pace.asked_seconds:
            pace = pace.asking(asked)
        return pace

    def _is_closing(self) -> bool:
        slot = getattr(self._crawler.engine, "_slot", None)
        return slot is None or slot.closing is not None

    # ── after it ──

    def process_response(self, request: Request, response: Response) -> Request | Response:
        host, status = _host(request), response.status
        is_robots = bool(request.meta.get("newsbot_robots"))
        fault = fault_of(response)
        # Of a robots.txt the beginning is enough; it was stopped there by the guard.
        if fault is not None and not (is_robots and (fault == "too large" or "download_stopped" in response.flags)):
            return self._faulty(host, request, fault)
        is_open = status == 200 and "partial" in response.flags and is_unclosed(response.body)
        if is_open and (again := self._unsure(request, response)) is not None:
            return again
        who = challenge(status, _headers(response), response.body)
        # A robots.txt with a status below 500 needs no reading: whoever blocks it blocks the pages as well.
        if who is not None and not (is_robots and status < 500):
            self._block(host, request, reason := f"blocked by {who} ({status})")
            raise RefusedError(reason, CHALLENGE_REMEDY)
        if status in _BLOCKED:
            self._block(host, request, f"blocked ({status})")
            return response
        trouble = trouble_of_status(status)
        if trouble in ("refused", "overloaded"):
            return self._turned_away(host, request, response, trouble)
        if trouble is not None:
            return self._failed(request, trouble, f"server error ({status})") or response
        self._paces[host] = self._pace(host, request).answered(self._latency(request))
        self._far_away.pop(host, None)
        return response

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        if _host(request) in private_hosts or is_certificate_fault(exception):
            return None
        if isinstance(exception, DownloadTimeoutError):
            return self._failed(request, "silent", "no answer in time")
        if isinstance(exception, (CannotResolveHostError, DownloadConnectionRefusedError)):
            return self._failed(request, "unreachable", "no connection")
        if isinstance(exception, self._errors):
            return self._failed(request, "broken", "connection broken")
        return None

    def _failed(self, request: Request, trouble: Trouble, reason: str) -> Request | None:
        """After no answer, or an error of the server."""
        host = _host(request)
        if _tried(request) == 1:
            pace = self._paces[host] = self._pace(host, request).failed()
            if pace.is_over:
                self._close(host, reason, f"{pace.failures} pages in a row")
        return self._again(request, trouble, reason)

    def _faulty(self, host: str, request: Request, fault: str) -> Request:
        """After a body that cannot be unpacked: once more, where that may help."""
        reason, trouble = _FAULTS[fault]
        self._paces[host] = self._pace(host, request).answered(self._latency(request))
        again = self._again(request, trouble, reason) if trouble else None
        if again is None:
            raise RefusedError(reason, f"{_tried(request)} times" if trouble else None)
        return again

    def _unsure(self, request: Request, response: Response) -> Request | None:
        """A page without a length ("partial" to Scrapy) and without an end, once more: the same size is whole."""
        host, size = _host(request), len(response.body)
        is_same = request.meta.get("newsbot_size") == size
        self._unclosed[host] = self._unclosed.get(host, 0) + is_same
        if is_same or self._unclosed[host] >= UNCLOSED_MAX:
            return None
        again = self._again(request, "broken", "answer cut short", wait=0.0)
        if again is None:
            raise RefusedError("answer cut short", f"{_tried(request)} times, each time at another place")
        again.meta["newsbot_size"] = size
        # Before the others: what is learned from it spares them the second question.
        return again.replace(priority=max(request.priority, 0) + 1)

    def _turned_away(self, host: str, request: Request, response: Response, trouble: Trouble) -> Request | Response:
        """After 429 and 503: the page later, and with 429 the whole host."""
        named = response.headers.get("Retry-After")
        asked = retry_after_seconds(named.decode("latin-1") if named else None, dt.datetime.now(dt.UTC))
        pace = self._pace(host, request)
        wait = wait_seconds(max(_tried(request), pace.refusals + 1), self._step_seconds)
        if asked is not None and asked > self._far_seconds:
            return self._far(host, request, response, pace, asked)
        wait = asked if asked is not None else wait
        now = time.monotonic()
        pace = pace.refused(now, wait) if trouble == "refused" else pace.overloaded(now, wait)
        self._paces[host] = pace
        if pace.is_over:
            self._close(host, f"too many requests ({response.status})", f"{pace.refusals} times in a row")
        return self._again(request, trouble, f"status {response.status}", wait) or response

    def _far(self, host: str, request: Request, response: Response, pace: Pace, asked: float) -> Response:
        """A page that may be asked for later than we wait is given up; several in a row mean the host."""
        self._far_away[host] = self._far_away.get(host, 0) + 1
        self._paces[host] = pace.refused(time.monotonic(), self._step_seconds)
        when = f"asks to come back in {asked:,.0f} s"
        if self._far_away[host] >= FAR_AWAY_MAX:
            self._close(host, f"asks to come back later ({response.status})", when)
        raise RefusedError(
            f"asks to come back later ({response.status})",
            f"{when}; newsbot waits {self._far_seconds:,.0f} s at most. The next crawl asks again",
            is_over=True,
        )

    def _block(self, host: str, request: Request, reason: str) -> None:
        pace = self._pace(host, request).blocked()
        self._paces[host] = pace
        self._crawler.stats.inc_value("newsbot/politeness/blocked")
        if pace.is_over:
            self._close(host, reason, f"{pace.blocks} pages in a row")

    def _close(self, host: str, reason: str, why: str) -> None:
        """Asks a host for nothing more in this crawl."""
        if host in self.closed:
            return
        since = dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
        detail = f"so with {host} since {since} ({why}). Ask its owner, or crawl later and more slowly (--delay)"
        self.closed[host] = (reason, detail)
        self._crawler.stats.set_value(CLOSED, f"{reason}: {detail}")
        logger.warning("%(reason)s: %(detail)s", {"reason": reason, "detail": detail})

    def _again(self, request: Request, trouble: Trouble, reason: str, wait: float | None = None) -> Request | None:
        """The request to be made again; None when it has been made often enough."""
        tried = _tried(request)
        if tried >= tries(trouble) or request.meta.get("dont_retry"):
            return None
        wait = wait_seconds(tried, self._step_seconds) if wait is None else wait
        self._crawler.stats.inc_value("newsbot/politeness/tried_again")
        logger.debug(
            "again in %(wait).1f s (%(reason)s): %(url)s", {"wait": wait, "reason": reason, "url": masked(request.url)}
        )
        again: Request = request.replace(dont_filter=True, priority=min(request.priority, 0) + PRIORITY_BEHIND)
        again.meta.update(retry_times=tried, newsbot_due=time.monotonic() + wait)
        again.meta.pop("newsbot_received", None)
        return again

    @staticmethod
    def _latency(request: Request) -> float:
        return float(request.meta.get("download_latency") or 0.0)


def _host(request: Request) -> str:
    return (urlsplit(request.url).hostname or "").rstrip(".")


def _tried(request: Request) -> int:
    """How often a request was made, this time included."""
    return int(request.meta.get("retry_times", 0)) + 1


def _headers(response: Response) -> dict[str, str]:
    return {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
