"""`newsbot read`: pages to records on standard output."""

import datetime as dt
import itertools
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import typer

from newsbot import sites
from newsbot.cli import answering, paths
from newsbot.cli.answering import Answer, answer_of
from newsbot.cli.console import log_to, say
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
from newsbot.errors import UsageError
from newsbot.items import Article
from newsbot.sites import Site

# Pages handed to a worker at a time: large enough that passing them costs nothing, small enough that the
# first records come at once and memory stays flat.
_CHUNK = 8
# Pages under way or waiting to be written, a worker: enough that none stands idle, few enough that memory stays flat
# when whoever takes the records is slow.
_AHEAD = 8 * _CHUNK


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
    answer_to = partial(answering.answer, site=site, now=now, explain=explain, folders=where)
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
    answer_to: "partial[Answer]",
    fetched: dict[str, list[Answer]],
) -> Iterator[Answer]:
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


def _in_processes(references: Iterable[Reference], answer_to: "partial[Answer]", jobs: int) -> Iterator[Answer]:
    if jobs == 1:
        yield from map(answer_to, references)
        return
    room, is_over = threading.Semaphore(jobs * _AHEAD), threading.Event()
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        try:
            for answer in pool.imap(answer_to, _paced(references, room, is_over), _CHUNK):
                room.release()
                yield answer
        finally:
            # Whoever stops early must not leave the feeding thread waiting for room.
            is_over.set()
            room.release()


def _paced(references: Iterable[Reference], room: threading.Semaphore, is_over: threading.Event) -> Iterator[Reference]:
    """The references, each handed out when there is room for its answer."""
    for reference in references:
        room.acquire()
        if is_over.is_set():
            return
        yield reference


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


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _fetched(
    urls: list[str], site: Site | None, allow: list[str] | None, contact: str | None, where: tuple[str, ...]
) -> dict[str, list[Answer]]:
    """The answers for addresses, fetched as a crawl of single pages; a page that cannot be had has a message."""
    answers: dict[str, list[Answer]] = {}
    if not urls:
        return answers
    # Here and not above: files are read without Scrapy.
    from newsbot import crawling
    from newsbot.crawling import CrawlOptions
    from newsbot.walking import Scope

    got: dict[str, list[Article]] = {}
    targets = [site or sites.site_for(url, where) for url in urls]
    options = [
        CrawlOptions(scope=Scope(single_pages=(url,)), allow=crawling.allowance(allow or ()), contact=contact)
        for url in urls
    ]
    results = crawling.run_each(
        list(zip(targets, options, strict=True)), lambda number: got.setdefault(urls[number], []).append
    )
    for url, (_, summary) in zip(urls, results, strict=True):
        lost = [f"{one.url}: {one.reason}" + (f" ({one.detail})" if one.detail else "") for one in summary.missing]
        answers[url] = [answer_of(article, None, explain=False) for article in got.get(url, ())] or [
            Answer(line=None, message="; ".join(lost) or summary.message or f"{url}: nothing came back")
        ]
    return answers
