"""A crawl from start to end: the one place that starts Scrapy.

    run(sites, options) -> tuple[(spider, Summary), ...]      one a site, in the order given

A site whose state cannot be used, or whose crawl does not start, has a summary that says so and no spider; the others
go on.  Twisted's reactor runs once a process, so `run` does too; `newsbot.crawl` starts a process for each call.
"""

import asyncio
import contextlib
import datetime as dt
import logging
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings
from twisted.internet.error import ReactorNotRunning

from newsbot import settings as newsbot_settings
from newsbot.errors import NewsbotError, UsageError
from newsbot.items import Article
from newsbot.reports import Summary
from newsbot.safety import Allowance
from newsbot.sites import Site
from newsbot.spiders.article import ArticleSpider
from newsbot.spiders.keeper import Keeper
from newsbot.version import VERSION
from newsbot.walking import Scope

logger = logging.getLogger(__name__)

Sink = Callable[[Article], None]

# Up to here a site's owner hardly notices a stranger; beyond it they must know whom to write to.
PAGES_WITHOUT_CONTACT = 50
# What is under way when a crawl is told to end may come within this time; a request takes up to 30 seconds, a pause
# that a site asked for up to 300, and whoever ends a service kills it after ten (systemd takes 90, Docker 10).
ENDING_SECONDS = 5.0

Result = tuple[ArticleSpider | None, Summary]
"""What came of one site; the spider is None where the crawl did not begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOptions:
    """What a user may say of a crawl."""

    scope: Scope = field(default_factory=Scope)
    max_minutes: float | None = None
    allow: tuple[str, ...] = ()
    """HOST:PORT pairs that may be fetched although they are not public."""
    delay_seconds: float | None = None
    """Pause between two requests; None takes the site's, else the default."""
    concurrency: int = 1
    """Requests at a time to one host."""
    contact: str | None = None
    """E-mail or address in the user agent."""
    folder: Path | None = None
    """Where records and state are kept, a folder a site in it; None keeps nothing."""
    clock: Callable[[], dt.datetime] | None = None
    """What time it is, for those who try how a crawl goes on days later; None takes the machine's clock."""


def run(
    sites: Sequence[Site],
    options: CrawlOptions,
    sink_for: Callable[[Site], Sink | None],
) -> tuple[Result, ...]:
    """Crawls the sites side by side, each at its own pace; gives each spider with its summary."""
    return run_each([(site, options) for site in sites], lambda number: sink_for(sites[number]))


def run_each(
    jobs: Sequence[tuple[Site, CrawlOptions]],
    sink_for: Callable[[int], Sink | None],
) -> tuple[Result, ...]:
    """The same with options of its own for each site; `sink_for` gets the number of the job."""
    process = AsyncCrawlerProcess(_settings(jobs))
    begun: list[Crawler | Summary] = []
    for number, (site, options) in enumerate(jobs):
        try:
            keeper = _keeper(site, options, sink_for(number))
        except NewsbotError as error:
            begun.append(_not_begun(site, error))
            continue
        crawler = process.create_crawler(ArticleSpider)
        _pace(crawler.settings, site, options)
        process.crawl(crawler, site=site, scope=options.scope, keeper=keeper, clock=options.clock)
        begun.append(crawler)
    ending = _Ending(process)
    if process.crawlers:
        ending.start()
    return tuple(
        (None, one) if isinstance(one, Summary) else _result(one, site, was_told=ending.was_told)
        for one, (site, _) in zip(begun, jobs, strict=True)
    )


class _Ending:
    """Runs the crawls of a process until they are done or SIGINT or SIGTERM ends them.

    The first signal ends each crawl as soon as nothing is under way, after ENDING_SECONDS all the same; the second at
    once.  Scrapy's own handlers wait for what is under way as long as that takes.
    """

    def __init__(self, process: AsyncCrawlerProcess) -> None:
        self.was_told = False
        """Whether a signal came."""
        self._process = process
        self._stopping: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Returns when all crawls are over."""
        told = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self._signalled) for number in told}
        try:
            self._process.start(install_signal_handlers=False)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        # No more than this: whatever was interrupted may hold the lock of a log or a stream.
        _reactor().callFromThread(self._at_once if self.was_told else self._gently)
        self.was_told = True

    def _gently(self) -> None:
        logger.info("ending; what is under way is asked again by the next crawl")
        self._stopping = asyncio.ensure_future(self._process.stop())
        _reactor().callLater(ENDING_SECONDS, self._at_once)

    def _at_once(self) -> None:
        with contextlib.suppress(ReactorNotRunning):
            _reactor().stop()


def _reactor() -> Any:
    """Twisted's reactor; importing it installs one, so that it must not be done before Scrapy chose."""
    from twisted.internet import reactor

    return reactor


def _not_begun(site: Site, error: NewsbotError) -> Summary:
    """The account of a crawl that could not begin."""
    return Summary(site=site.name, finish="cannot begin", message=str(error))


def _keeper(site: Site, options: CrawlOptions, sink: Sink | None) -> Keeper:
    """The state and record file of a site. Raises StateError and CrawlError when they cannot be used."""
    folder = options.folder / site.name if options.folder and not options.scope.dry_run else None
    now = (options.clock or _now)()
    keeper = Keeper(folder, now, options.scope.text_at(site.address), write=sink)
    for warning in keeper.warnings:
        logger.warning(warning)
    return keeper


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def needs_contact(site: Site, options: CrawlOptions) -> bool:
    """Whether a crawl is too large to be done without saying who crawls."""
    if options.contact or options.scope.dry_run or options.scope.single_pages:
        return False
    most = options.scope.max_articles
    host = site.address.split("//", 1)[-1].split("/")[0].rsplit(":", 1)[0].strip("[]")
    is_loopback = host == "localhost" or host.startswith("127.") or host == "::1"
    return not is_loopback and (most is None or most > PAGES_WITHOUT_CONTACT)


def user_agent(contact: str | None) -> str:
    """An honest user agent: name, version and whom to write to."""
    if contact and any(ord(character) < 32 or ord(character) > 126 for character in contact):
        raise UsageError(
            f"--contact {contact!r} holds characters that a header cannot carry; "
            "give an e-mail address or a web address in ASCII"
        )
    return f"newsbot/{VERSION}" + (f" (+{contact})" if contact else "")


def _settings(jobs: Sequence[tuple[Site, CrawlOptions]]) -> Settings:
    """Settings of the whole process; the jobs of one call share all but site, scope and pace."""
    options = jobs[0][1]
    allowed = {text for site, options in jobs for text in (*options.allow, *site.allow)}
    settings = Settings()
    settings.setmodule(newsbot_settings, priority="project")
    settings.set("USER_AGENT", user_agent(options.contact), "cmdline")
    # The command line has set up logging already.
    settings.set("LOG_INSTALL_ROOT_HANDLER", False, "cmdline")
    settings.set("NEWSBOT_ALLOW", sorted(allowed), "cmdline")
    settings.set("CONCURRENT_REQUESTS_PER_DOMAIN", options.concurrency, "cmdline")
    # One crawler serves one site: what is taken up beyond its concurrency would only wait in the downloader, and
    # would still be fetched after the crawl has all it wants.
    settings.set("CONCURRENT_REQUESTS", options.concurrency, "cmdline")
    if options.max_minutes is not None:
        settings.set("CLOSESPIDER_TIMEOUT", options.max_minutes * 60, "cmdline")
    return settings


def _pace(settings: Settings, site: Site, options: CrawlOptions) -> None:
    """Sets the pause of one site: the user's word, else the definition's, else the default."""
    delay = options.delay_seconds if options.delay_seconds is not None else site.delay_seconds
    if delay is None:
        return
    settings.set("DOWNLOAD_DELAY", delay, "cmdline")


def _result(crawler: Crawler, site: Site, *, was_told: bool) -> Result:
    """The spider of a crawl that is over, with its summary."""
    spider = crawler.spider
    if not isinstance(spider, ArticleSpider):
        finish = "interrupted" if was_told else "cannot begin"
        message = None if was_told else "The crawl did not start; the log says why."
        return None, Summary(site=site.name, finish=finish, message=message)
    # A crawl that was ended by force, or by a signal before its first page, has not closed its spider.
    spider.closed("shutdown")
    assert spider.summary is not None
    return spider, spider.summary


def allowance(texts: Sequence[str]) -> tuple[str, ...]:
    """The HOST:PORT texts of --allow. Raises UsageError for what is none."""
    try:
        Allowance.parsed(texts)
    except ValueError as error:
        raise UsageError(f"--allow: {error}") from error
    return tuple(texts)
