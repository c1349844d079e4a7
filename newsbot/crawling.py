"""A crawl from start to end: the one place that starts Scrapy.

    run(sites, options) -> tuple[Summary, ...]      one summary a site, in the order given

Twisted's reactor runs once a process, so `run` does too; `newsbot.crawl` starts a process for each call.
"""

import datetime as dt
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from newsbot import settings as newsbot_settings
from newsbot.errors import CrawlError, UsageError
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
) -> tuple[tuple[ArticleSpider, Summary], ...]:
    """Crawls the sites side by side, each at its own pace; gives each spider with its summary."""
    return run_each([(site, options) for site in sites], lambda number: sink_for(sites[number]))


def run_each(
    jobs: Sequence[tuple[Site, CrawlOptions]],
    sink_for: Callable[[int], Sink | None],
) -> tuple[tuple[ArticleSpider, Summary], ...]:
    """The same with options of its own for each site; `sink_for` gets the number of the job."""
    process = AsyncCrawlerProcess(_settings(jobs))
    crawlers: list[Crawler] = []
    for number, (site, options) in enumerate(jobs):
        crawler = process.create_crawler(ArticleSpider)
        _pace(crawler.settings, site, options)
        crawlers.append(crawler)
        keeper = _keeper(site, options, sink_for(number))
        process.crawl(crawler, site=site, scope=options.scope, keeper=keeper, clock=options.clock)
    process.start()
    return tuple(_result(crawler) for crawler in crawlers)


def _keeper(site: Site, options: CrawlOptions, sink: Sink | None) -> Keeper:
    """The state and record file of a site. Raises StateError and CrawlError when they cannot be used."""
    folder = options.folder / site.name if options.folder and not options.scope.dry_run else None
    now = (options.clock or _now)()
    keeper = Keeper(folder, now, options.scope.text_at(site.address), write=sink)
    if keeper.warning:
        logger.warning(keeper.warning)
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


def _result(crawler: Crawler) -> tuple[ArticleSpider, Summary]:
    """The spider of a crawl that is over, with its summary. Raises CrawlError when it never began."""
    spider = crawler.spider
    if not isinstance(spider, ArticleSpider):
        raise CrawlError("The crawl did not start; the log says why.")
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
