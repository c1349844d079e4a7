"""Crawls as a user starts them, each at a moment of its own.

    crawled(paper, folder, days=3)      one crawl of the paper's home page, three days from now: its summary
    records(folder)                     all records of all crawls

As a program (`python -m tests.crawl.later SECONDS ARGUMENTS`) it is `newsbot ARGUMENTS` with a clock that runs so
many seconds before the machine's own; with SECONDS:SECONDS it jumps to the second after LOOKS looks at it.
"""

import datetime as dt
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.command import REPOSITORY
from tests.crawl.newspaper import Newspaper

SECONDS_MAX = 240
# A crawl of a dozen articles looks at the clock some fifty times.
LOOKS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawled:
    """What came of one crawl."""

    status: int
    summary: dict[str, Any]
    said: str
    """What stood on standard error."""
    requests: int
    """That the paper met."""
    pages_read: int
    """Articles that the paper gave whole; those it answered "304 Not Modified" are left out."""

    def __getitem__(self, name: str) -> Any:
        return self.summary[name]

    def urls(self, name: str) -> set[str]:
        """Addresses of one of the summary's lists: missing, vanished, gone."""
        return {one["url"] for one in self.summary[name]}


def command(paper: Newspaper, *options: str, days: float = 0, then_days: float | None = None) -> Sequence[str]:
    """The command that crawls a paper so many days from now; with `then_days` its clock jumps there meanwhile."""
    seconds = ":".join(str(each * 86_400) for each in (days, then_days) if each is not None)
    usual = ("--allow", paper.authority, "--delay", "0", "--out", "out")
    return (sys.executable, "-m", "tests.crawl.later", seconds, "crawl", f"{paper.address}/", *usual, *options)


def environment() -> dict[str, str]:
    """Variables of such a command, whatever its folder."""
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), "COLUMNS": "200"}


def crawled(
    paper: Newspaper,
    folder: Path,
    *options: str,
    days: float = 0,
    then_days: float | None = None,
    status: int = 0,
    **given: Any,
) -> Crawled:
    """One crawl of the paper's home page from start to end; `given` goes to subprocess.run."""
    before = len(paper.requests)
    done = subprocess.run(
        command(paper, *options, days=days, then_days=then_days),
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS_MAX,
        check=False,
        **given,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == status, done.stderr
    asked = paper.requests[before:]
    files = sorted((folder / "out").glob("*/*.summary.json"), key=lambda path: path.stat().st_mtime_ns)
    return Crawled(
        status=done.returncode,
        summary=json.loads(files[-1].read_text(encoding="utf-8")) if files else {},
        said=done.stderr,
        requests=len(asked),
        pages_read=sum(request.kind == "article" and request.status == 200 for request in asked),
    )


def records(folder: Path) -> list[dict[str, Any]]:
    """All records of all crawls, whole files and growing ones, in the order of their names."""
    files = sorted((folder / "out").glob("*/*.jsonl*"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def _main() -> None:
    from newsbot import cli, crawling

    ahead = [dt.timedelta(seconds=float(text)) for text in sys.argv[1].split(":")]
    run, looks = crawling.run, itertools.count()

    def clock() -> dt.datetime:
        return dt.datetime.now(dt.UTC) + ahead[next(looks) >= LOOKS and -1]

    def run_later(chosen: Any, options: crawling.CrawlOptions, sink_for: Any) -> Any:
        return run(chosen, replace(options, clock=clock), sink_for)

    crawling.run = run_later
    sys.argv = ["newsbot", *sys.argv[2:]]
    cli.main()


if __name__ == "__main__":
    _main()
