"""`newsbot crawl`: from a site's lists to record files."""

import contextlib
import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import typer

from newsbot import crawling, records, sites
from newsbot.cli.console import console, log_to, say
from newsbot.cli.options import (
    Allow,
    Audit,
    Concurrency,
    Contact,
    Delay,
    DryRun,
    Exclude,
    Include,
    Languages,
    MaxArticles,
    MaxMinutes,
    Out,
    Quiet,
    Recheck,
    Sections,
    Since,
    SitesFolders,
    Targets,
    Until,
    Verbose,
    day,
    folders,
    patterns,
)
from newsbot.cli.progress import Bar
from newsbot.cli.tables import plan_table, summary_table
from newsbot.crawling import CrawlOptions
from newsbot.errors import CrawlError, UsageError
from newsbot.items import Article
from newsbot.reports import Summary
from newsbot.sites import Site
from newsbot.walking import Scope


def crawl(
    targets: Targets,
    out: Out = "newsbot-out",
    since: Since = None,
    until: Until = None,
    section: Sections = None,
    language: Languages = None,
    include: Include = None,
    exclude: Exclude = None,
    max_articles: MaxArticles = None,
    max_minutes: MaxMinutes = None,
    allow: Allow = None,
    delay: Delay = None,
    concurrency: Concurrency = 1,
    contact: Contact = None,
    recheck: Recheck = False,
    audit: Audit = False,
    dry_run: DryRun = False,
    sites_folders: SitesFolders = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> None:
    """Crawl sites: every article their lists show, one JSON record each.

    Exit status: 0 all done; 1 could not be done; 2 wrong usage; 3 done, but some articles could not be had;
    130 interrupted.
    """
    started = dt.datetime.now(dt.UTC)
    options = CrawlOptions(
        scope=Scope(
            since=day(since, "--since"),
            until=day(until, "--until"),
            sections=tuple(section or ()),
            languages=tuple(language or ()),
            include=patterns(include, "--include"),
            exclude=patterns(exclude, "--exclude"),
            max_articles=max_articles,
            dry_run=dry_run,
            recheck=recheck,
            audit=audit,
        ),
        max_minutes=max_minutes,
        allow=crawling.allowance(allow or ()),
        delay_seconds=delay,
        concurrency=concurrency,
        contact=contact,
        folder=None if out == "-" or dry_run else Path(out),
    )
    chosen = tuple(_with_pace(sites.site_for(target, folders(sites_folders))) for target in dict.fromkeys(targets))
    _check(chosen, options)
    log_to(verbose=verbose, quiet=quiet, file=_log_file(options.folder, chosen, started))
    with Bar(console(), shown=not quiet and not verbose and not dry_run) as bar:
        results = crawling.run(chosen, options, lambda site: _sink(site, bar, to_stdout=out == "-"))
    if out == "-":
        results = tuple((spider, replace(summary, output="-")) for spider, summary in results)
    if dry_run:
        _print_plans(results, options)
    elif not quiet:
        for _, summary in results:
            console().print(summary_table(summary))
    for _, summary in results:
        if summary.message:
            say(f"newsbot: {summary.site}: {summary.message}")
    raise typer.Exit(_status(tuple(summary for _, summary in results)))


def _print_plans(results: tuple[crawling.Result, ...], options: CrawlOptions) -> None:
    for spider, summary in results:
        if spider is not None:
            console().print(plan_table(spider, summary, options))


def _with_pace(site: Site) -> Site:
    """The demo site is our own, on loopback: nobody is served by waiting for it."""
    return replace(site, delay_seconds=0.0) if site.name == "demo" and site.delay_seconds is None else site


def _check(chosen: tuple[Site, ...], options: CrawlOptions) -> None:
    """Raises UsageError for what cannot be right, before anything is fetched."""
    since, until = options.scope.since, options.scope.until
    if since and until and since > until:
        raise UsageError(f"--since {since} lies after --until {until}: no day is left")
    names = [site.name for site in chosen]
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise UsageError(f"two of the addresses belong to one site, {twice}: crawl them one after the other")
    for site in chosen:
        if crawling.needs_contact(site, options):
            raise UsageError(
                f"A crawl of {site.name} without --max {crawling.PAGES_WITHOUT_CONTACT} or less is a "
                "bulk crawl, and its owner must be able to "
                f"reach you. Add for instance:\n    --contact you@example.org\n(or set NEWSBOT_CONTACT)"
            )


def _sink(site: Site, bar: Bar, *, to_stdout: bool) -> Callable[[Article], None]:
    """What is done with each record of a site, beside being kept."""

    def take(article: Article) -> None:
        if to_stdout:
            _write_out(article)
        bar.tell(site.name, article)

    return take


def _write_out(article: Article) -> None:
    if sys.stdout is None:
        raise CrawlError("standard output: cannot be written (it is closed); leave it open, or give --out a folder")
    try:
        sys.stdout.write(records.line(records.record(article)) + "\n")
        sys.stdout.flush()
    except OSError as error:
        raise CrawlError(
            f"standard output: cannot be written ({error.strerror}); the reader of the pipe has gone. "
            "Give --out a folder to have the records in a file."
        ) from error


def _log_file(folder: Path | None, chosen: tuple[Site, ...], started: dt.datetime) -> Path | None:
    """The log beside the records of the first site that has a folder; None where nothing is kept or can be kept.

    A folder that cannot be made is told by the crawl of its site.
    """
    for place in (folder / site.name for site in chosen) if folder is not None else ():
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            return place / f"{started:%Y%m%dT%H%M%SZ}.log"
    return None


def _status(summaries: tuple[Summary, ...]) -> int:
    """The worst status of all sites: interrupted, then not done, then incomplete."""
    statuses = {summary.status for summary in summaries}
    return next((status for status in (130, 1, 3) if status in statuses), 0)
