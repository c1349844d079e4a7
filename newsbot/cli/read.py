"""`newsbot read`: pages to records on standard output."""

import datetime as dt
import itertools
import multiprocessing
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import typer

from newsbot import crawling, reading, records, sites
from newsbot.cli import paths
from newsbot.cli.console import log_to, say
from newsbot.cli.explain import explanation
from newsbot.cli.options import (
    Address,
    Allow,
    Contact,
    Explain,
    Inputs,
    Jobs,
    Manifest,
    Quiet,
    SiteName,
    SitesFolders,
    Verbose,
    folders,
)
from newsbot.cli.paths import Reference
from newsbot.crawling import CrawlOptions
from newsbot.errors import UnknownSiteError, UnreadableError, UsageError
from newsbot.items import Article, Problem, RawArticle
from newsbot.sites import Site
from newsbot.walking import Scope

# Pages handed to a worker at a time: large enough that passing them costs nothing, small enough that the
# first records come at once and memory stays flat.
_CHUNK = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What one reference gave."""

    line: str | None
    """The record as a line; None for a named file that cannot be read."""
    message: str | None = None
    explanation: str | None = None
    is_empty: bool = False
    """Whether the page gave nothing at all."""


def read(
    inputs: Inputs = None,
    manifest: Manifest = None,
    site_name: SiteName = None,
    url: Address = None,
    jobs: Jobs = 0,
    explain: Explain = False,
    allow: Allow = None,
    contact: Contact = None,
    sites_folders: SitesFolders = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> None:
    """Read pages: one JSON record each, on standard output.

    Exit status: 0 all read; 1 could not be done; 2 wrong usage; 3 some page gave nothing at all.
    """
    if not inputs and manifest is None:
        raise UsageError("newsbot read: no page given. Name a file, a folder, an address, - or --manifest FILE")
    log_to(verbose=verbose, quiet=quiet)
    where = folders(sites_folders)
    site = sites.site_for(site_name, where) if site_name else None
    now = dt.datetime.now(dt.UTC)
    answer_to = partial(_answer, site=site, now=now, explain=explain, folders=where)
    fetched = _fetched([text for text in inputs or () if _is_address(text)], site, allow, contact, where)
    counts = {"written": 0, "lost": 0}
    for answer in _answers(inputs or [], manifest, url, jobs, answer_to, fetched):
        if answer.explanation:
            say(answer.explanation)
        if answer.message and not quiet:
            say(f"newsbot: {answer.message}")
        if answer.line is not None:
            counts["written"] += 1
            sys.stdout.write(answer.line + "\n")
        counts["lost"] += answer.line is None or answer.is_empty
    sys.stdout.flush()
    raise typer.Exit(0 if not counts["lost"] else 3 if counts["written"] else 1)


def _answers(
    inputs: list[str],
    manifest: str | None,
    url: str | None,
    jobs: int,
    answer_to: "partial[_Answer]",
    fetched: dict[str, list[_Answer]],
) -> Iterator[_Answer]:
    """One answer a page, in the order of the inputs and of the manifest."""
    local = (reference for text in inputs for reference in _references(text, url))
    for is_address, group in itertools.groupby(local, key=lambda reference: isinstance(reference, str)):
        if is_address:
            yield from (answer for address in group for answer in fetched[str(address)])
        else:
            files = (reference for reference in group if isinstance(reference, Reference))
            yield from _in_processes(files, answer_to, jobs or 1)
    if manifest is not None:
        yield from _in_processes(paths.in_manifest(manifest), answer_to, jobs or os.cpu_count() or 1)


def _in_processes(references: Iterable[Reference], answer_to: "partial[_Answer]", jobs: int) -> Iterator[_Answer]:
    if jobs == 1:
        yield from map(answer_to, references)
        return
    with multiprocessing.get_context("spawn").Pool(jobs, maxtasksperchild=None) as pool:
        yield from pool.imap(answer_to, references, _CHUNK)


def _references(text: str, url: str | None) -> Iterator[Reference | str]:
    """What an argument stands for: an address as it is, files as references."""
    if _is_address(text):
        yield text
    elif text == "-":
        yield Reference(path=None, url=url)
    elif Path(text).is_dir():
        yield from paths.in_folder(Path(text), url)
    else:
        yield Reference(path=Path(text), url=url)


def _answer(
    reference: Reference, *, site: Site | None, now: dt.datetime, explain: bool, folders: tuple[str, ...]
) -> _Answer:
    """The record of one file."""
    try:
        if reference.fault:
            raise UnreadableError(reference.ref or "?", reference.fault)
        page = paths.page(reference, now)
    except UnreadableError as error:
        if reference.ref is None:
            return _Answer(line=None, message=str(error))
        problem = Problem(field="page", code="unreadable", message=str(error))
        return _of(
            Article(raw=RawArticle(kind="other"), url=reference.url, problems=(problem,)), reference.ref, explain=False
        )
    try:
        article = reading.read(page, site or _described(reference.url, folders), explain=explain)
    except Exception as error:
        problem = Problem(
            field="page", code="newsbot-failed", message=f"newsbot failed on this page, please report it: {error!r}"
        )
        article = Article(raw=RawArticle(kind="other"), url=reference.url, problems=(problem,))
    return _of(article, reference.ref, explain=explain)


def _of(article: Article, ref: str | None, *, explain: bool) -> _Answer:
    record = records.record(article)
    if ref is not None:
        record = {"ref": ref, **record}
    is_empty = article.kind not in reading.ARTICLE_KINDS or not (article.title or article.body)
    message = (
        next((problem.message for problem in article.problems if problem.field == "page"), None) if is_empty else None
    )
    return _Answer(
        line=records.line(record),
        message=message if ref is None else None,
        is_empty=is_empty,
        explanation=explanation(article) if explain else None,
    )


def _described(url: str | None, folders: tuple[str, ...]) -> Site | None:
    """The definition that covers an address, if there is one."""
    if url is None:
        return None
    try:
        return sites.site_for(url, folders)
    except UnknownSiteError:
        return None


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _fetched(
    urls: list[str], site: Site | None, allow: list[str] | None, contact: str | None, where: tuple[str, ...]
) -> dict[str, list[_Answer]]:
    """The answers for addresses, fetched as a crawl of single pages; a page that cannot be had has a message."""
    answers: dict[str, list[_Answer]] = {}
    if not urls:
        return answers
    got: dict[str, list[Article]] = {}
    targets = [site or sites.site_for(url, where) for url in urls]
    options = [
        CrawlOptions(scope=Scope(single_pages=(url,)), allow=crawling.allowance(allow or ()), contact=contact)
        for url in urls
    ]
    results = crawling.run_each(
        list(zip(targets, options, strict=True)), lambda number: got.setdefault(urls[number], []).append
    )
    for url, (spider, summary) in zip(urls, results, strict=True):
        lost = [
            f"{one.url}: {one.reason}" + (f" ({one.detail})" if one.detail else "") for one in spider.ledger.missing
        ]
        answers[url] = [_of(article, None, explain=False) for article in got.get(url, ())] or [
            _Answer(line=None, message="; ".join(lost) or summary.message or f"{url}: nothing came back")
        ]
    return answers
