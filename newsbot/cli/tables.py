"""Tables for people: what a crawl did, and what it would do."""

from collections import Counter

from rich.table import Table

from newsbot.crawling import CrawlOptions, user_agent
from newsbot.reports import Missing, Summary
from newsbot.spiders.article import ArticleSpider
from newsbot.text import clean
from newsbot.walking.plan import Planned, name

# More lines of one kind than this say no more to a person; the summary's JSON has all.
LINES_MAX = 8
# Articles of one source in a plan: enough to see that it is the right list.
SHOWN_MAX = 3
# Addresses of interfaces are long; the summary's JSON has them whole.
LINE_CHARS = 160


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
    for block in summary.blocks:
        table.add_row("kept out", str(block.pages), clean(f"of {block}"))
    if summary.waiting:
        table.add_row("left", str(summary.waiting), "for the next crawl")
    if summary.revisions or summary.unchanged:
        table.add_row("changed", str(summary.revisions), f"and {summary.unchanged} asked again that are as they were")
    _add_accounts(table, summary)
    _add_missing(table, "missing", summary.missing)
    _add_missing(table, "vanished", summary.vanished)
    _add_missing(table, "gone", summary.gone)
    _add_missing(table, "lists missing", summary.failed_sources)
    for note in summary.notes[:LINES_MAX]:
        table.add_row("note", "", clean(note))
    for problem, count in sorted(summary.problems.items(), key=lambda item: -item[1])[:LINES_MAX]:
        table.add_row("problem", str(count), clean(problem))
    return table


def _add_accounts(table: Table, summary: Summary) -> None:
    """What one source showed and no other did, months without any article, and how many there may be in all."""
    alone = [one for one in summary.sources if one.only_here]
    if sum(one.shown > 0 for one in summary.sources) > 1:
        for one in sorted(alone, key=lambda one: -one.only_here)[:SHOWN_MAX]:
            table.add_row(
                "in one list", str(one.only_here), clean(f"only in the {name(one.kind)} {one.url}")[:LINE_CHARS]
            )
    empty = [month for month, count in summary.months.items() if not count]
    if empty:
        shown = ", ".join(empty[:LINES_MAX]) + (", …" if len(empty) > LINES_MAX else "")
        table.add_row("empty months", str(len(empty)), f"without any article: {shown}")
    if summary.estimate is not None:
        known = sum(summary.months.values())
        table.add_row(
            "estimate", str(summary.estimate), f"articles in all, as two lists tell; {known} are known by date"
        )


def plan_table(spider: ArticleSpider, summary: Summary, options: CrawlOptions) -> Table:
    """What a crawl would do: each source of the site, whether it is walked and why, and what it shows first."""
    table = _table(f"{summary.site}: the plan")
    plan = spider.lists.plan
    spare = 0
    for one in plan.planned if plan else ():
        spare += not one.is_chosen
        if not one.is_chosen and spare > LINES_MAX:
            continue
        label = name(one.source.kind)
        table.add_row(_role(one, label), "", clean(one.source.url))
        table.add_row("", "", clean(one.why))
        for link in (one.found.articles if one.found and one.is_chosen else ())[:SHOWN_MAX]:
            table.add_row("", "", f"  {clean(link.text or '')[:60]}  {clean(link.url)}")
        for link in (one.found.next_pages if one.found and one.is_chosen else ())[:1]:
            table.add_row("next page", "", f"{clean(link.url)} ({clean(link.source)})")
    if spare > LINES_MAX:
        table.add_row(
            "not", str(spare - LINES_MAX), "further lists, which are read if articles turn up that these lack"
        )
    if plan and plan.article:
        table.add_row("article", "", clean(plan.article.address or ""))
    delay = options.delay_seconds if options.delay_seconds is not None else spider.site.delay_seconds
    table.add_row(
        "pace", "", f"{1.0 if delay is None else delay:g} s between requests, {options.concurrency} at a time"
    )
    table.add_row("user agent", "", user_agent(options.contact))
    _add_missing(table, "lists missing", summary.failed_sources)
    return table


def _role(one: Planned, label: str) -> str:
    return f"test {label}" if one.is_test else label if one.is_chosen else f"not {label}"


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
