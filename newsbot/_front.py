"""The calls behind the front door."""

import datetime as dt
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence

from newsbot import reading, records, sites
from newsbot.errors import CrawlError, UsageError
from newsbot.items import Article, Page
from newsbot.sites import Site

_INCOMPLETE = 3


def read(
    page: bytes | str,
    *,
    url: str | None = None,
    site: Site | str | None = None,
    content_type: str | None = None,
    fetched_at: dt.datetime | None = None,
) -> Article:
    """The article on a page of HTML or plain text; never raises for what the page holds.

    `site` is a Site, or the name of a definition; without it the address decides. `fetched_at`, with zone,
    is what relative times ("2 hours ago") count from. Raises UnknownSiteError for a name nobody knows.

    >>> read("<h1>Ships</h1><p>By Ada Lovelace</p>", url="https://example.org/ships").url
    'https://example.org/ships'
    """
    body = page.encode("utf-8", "replace") if isinstance(page, str) else page
    if isinstance(page, str) and content_type is None:
        content_type = "text/html; charset=utf-8" if "<" in page else "text/plain; charset=utf-8"
    if isinstance(site, str):
        site = sites.site_for(site)
    elif site is None and url is not None:
        site = sites.site_for(url)
    return reading.read(
        Page(body=body, url=url, content_type=content_type, fetched_at=fetched_at, read_at=dt.datetime.now(dt.UTC)),
        site,
    )


def crawl(
    *targets: str,
    since: dt.date | None = None,
    until: dt.date | None = None,
    max_articles: int | None = None,
    allow: Sequence[str] = (),
    delay_seconds: float | None = None,
    contact: str | None = None,
) -> Iterator[Article]:
    """Articles of sites, as they come: names of definitions, or addresses of a home page or section.

    Runs in a process of its own (so it works in a notebook) and keeps no state. Raises CrawlError when the
    crawl could not be done; that some articles could not be had is no error.
    """
    if not targets:
        raise UsageError('newsbot.crawl needs a site: newsbot.crawl("demo")')
    options: list[tuple[str, object]] = [
        ("--since", since),
        ("--until", until),
        ("--max", max_articles),
        ("--delay", delay_seconds),
        ("--contact", contact),
    ]
    command = [sys.executable, "-m", "newsbot", "crawl", *targets, "--out", "-", "--quiet"]
    command += [part for name, value in options if value is not None for part in (name, str(value))]
    command += [part for text in allow for part in ("--allow", text)]
    # Messages go to a file: a pipe that nobody reads meanwhile would stop the crawl once it is full.
    with (
        tempfile.TemporaryFile(mode="w+", encoding="utf-8") as messages,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages, encoding="utf-8") as process,
    ):
        try:
            for line in process.stdout or ():
                yield records.article(json.loads(line))
        except GeneratorExit:
            process.terminate()
            raise
        process.wait()
        messages.seek(0)
        said = messages.read()
    if process.returncode not in (0, _INCOMPLETE):
        raise CrawlError(said.strip() or f"the crawl of {', '.join(targets)} ended with status {process.returncode}")
