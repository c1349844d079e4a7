"""Tables for people: what a crawl did, and what it would do."""

from collections import Counter

from rich.table import Table

from newsbot.crawling import CrawlOptions, user_agent
from newsbot.reports import Missing, Summary
from newsbot.spiders.article import ArticleSpider
from newsbot.text import clean

# More lines of one kind than this say no more to a person; the summary's JSON has all.
LINES_MAX = 8


def summary_table(summary: Summary) -> Table:
    """Found, read, skipped and why, missing and why, problems by field."""
    table = _table(f"{summary.site}: {_verdict(summary)}")
    table.add_row(
        "found",
        f"{summary.found}",
        f"on {summary.listing_pages} list pages, {summary.requests} requests, {summary.seconds:.1f} s",
    )
    table.add_row("read", f"{summary.read}", clean(summary.output) if summary.output else "")
    for reason, count in sorted(summary.skipped.items(), key=lambda item: -item[1]):
        table.add_row("skipped", str(count), clean(reason))
    _add_missing(table, "missing", summary.missing)
    _add_missing(table, "lists missing", summary.failed_sources)
    for problem, count in sorted(summary.problems.items(), key=lambda item: -item[1])[:LINES_MAX]:
        table.add_row("problem", str(count), clean(problem))
    return table


def plan_table(spider: ArticleSpider, summary: Summary, options: CrawlOptions) -> Table:
    """What a crawl would do, after a look at the first page of each list."""
    table = _table(f"{summary.site}: the plan")
    for source in spider.site.sources:
        table.add_row("list", "", source.url)
    if not spider.site.sources:
        table.add_row("list", "", f"{spider.site.address} (links found by itself)")
    articles = [link for kind, link in spider.shown if kind == "article"]
    table.add_row("articles", str(len(articles)), "on the first page")
    for link in articles[:LINES_MAX]:
        table.add_row("", "", f"{clean(link.text or '')[:60]}  {clean(link.url)}")
    for kind, link in spider.shown:
        if kind == "next page":
            table.add_row("next page", "", f"{clean(link.url)} ({clean(link.source)})")
    delay = options.delay_seconds if options.delay_seconds is not None else spider.site.delay_seconds
    table.add_row(
        "pace", "", f"{1.0 if delay is None else delay:g} s between requests, {options.concurrency} at a time"
    )
    table.add_row("user agent", "", user_agent(options.contact))
    _add_missing(table, "lists missing", summary.failed_sources)
    return table


def _table(title: str) -> Table:
    table = Table(
        title=clean(title), title_justify="left", show_header=False, box=None, pad_edge=False, padding=(0, 2, 0, 0)
    )
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    return table


def _add_missing(table: Table, label: str, missing: tuple[Missing, ...]) -> None:
    counts = Counter(one.reason for one in missing)
    for reason, count in counts.most_common():
        detail = next((one.detail for one in missing if one.reason == reason and one.detail), None)
        table.add_row(label, str(count), clean(reason + (f": {detail}" if detail else "")))
        for one in [one for one in missing if one.reason == reason][:LINES_MAX]:
            table.add_row("", "", clean(one.url))


def _verdict(summary: Summary) -> str:
    if summary.finish == "interrupted":
        return "interrupted; the records so far are kept"
    if summary.finish == "time" and summary.status != 1:
        return "time is up; what was found and not read is left"
    return {0: "done", 1: "could not be done", 3: "done, but something is missing"}[summary.status]
