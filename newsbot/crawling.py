"""A crawl from start to end: the one place that starts Scrapy.

    run(sites, options) -> tuple[Summary, ...]      one summary a site, in the order given

Twisted's reactor runs once a process, so `run` does too; `newsbot.crawl` starts a process for each call.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from newsbot import settings as newsbot_settings
from newsbot.errors import CrawlError, UsageError
from newsbot.items import Article
from newsbot.reports import Summary
from newsbot.safety import Allowance
from newsbot.sites import Site
from newsbot.spiders.article import ArticleSpider, Scope
from newsbot.version import VERSION

Sink = Callable[[Article], None]

# Up to here a site's owner hardly notices a stranger; beyond it they must know whom to write to.
PAGES_WITHOUT_CONTACT = 50
_INTERRUPTED = ("shutdown",)


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
    started: dt.datetime | None = None


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
        process.crawl(crawler, site=site, scope=options.scope, sink=sink_for(number))
    process.start()
    return tuple(_result(crawler) for crawler in crawlers)


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
    settings.set("AUTOTHROTTLE_START_DELAY", delay, "cmdline")
    if delay == 0:
        settings.set("AUTOTHROTTLE_ENABLED", False, "cmdline")


def _result(crawler: Crawler) -> tuple[ArticleSpider, Summary]:
    """The spider of a crawl that is over, with its summary. Raises CrawlError when it never began."""
    spider = crawler.spider
    if not isinstance(spider, ArticleSpider):
        raise CrawlError("The crawl did not start; the log says why.")
    return spider, _summary(crawler, spider)


def _summary(crawler: Crawler, spider: ArticleSpider) -> Summary:
    stats, ledger = crawler.stats, spider.ledger
    assert stats is not None
    # A crawl that a signal ends before its first page has no reason in the stats.
    finish = str(stats.get_value("finish_reason", "shutdown"))
    finish = {"closespider_timeout": "time"}.get(finish, finish)
    return Summary(
        site=spider.site.name,
        found=ledger.found,
        read=ledger.read,
        skipped=dict(ledger.skipped),
        missing=tuple(ledger.missing),
        failed_sources=tuple(ledger.failed_sources),
        problems=dict(ledger.problems),
        listing_pages=ledger.listing_pages,
        requests=int(stats.get_value("downloader/request_count", 0)),
        seconds=float(stats.get_value("elapsed_time_seconds", 0.0)),
        finish="interrupted" if finish in _INTERRUPTED else finish,
        message=_message(spider, finish),
    )


def _message(spider: ArticleSpider, finish: str) -> str | None:
    """Why the crawl could not be done; None when it was."""
    ledger, address = spider.ledger, spider.site.address
    if spider.trouble is not None:
        return str(spider.trouble)
    if not ledger.listing_pages and ledger.failed_sources:
        first = ledger.failed_sources[0]
        return f"{first.url}: {first.reason}" + (f" ({first.detail})" if first.detail else "") + "."
    if spider.scope.single_pages or spider.scope.dry_run or finish != "finished":
        return None
    if not ledger.found:
        return (
            f"{address} shows no links that look like articles. Give the address of a section or list, "
            "or write a definition with selectors."
        )
    return None


def allowance(texts: Sequence[str]) -> tuple[str, ...]:
    """The HOST:PORT texts of --allow. Raises UsageError for what is none."""
    try:
        Allowance.parsed(texts)
    except ValueError as error:
        raise UsageError(f"--allow: {error}") from error
    return tuple(texts)
