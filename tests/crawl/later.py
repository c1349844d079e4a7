"""Crawls as a user starts them, each at a moment of its own.

    crawled(paper, folder, days=3)      one crawl of the paper's home page, three days from now: its summary
    records(folder)                     all records of all crawls

As a program (`python -m tests.crawl.later SECONDS ARGUMENTS`) it is `newsbot ARGUMENTS` with a clock that runs so
many seconds before the machine's own; with SECONDS:SECONDS it jumps to the second after LOOKS looks at it.
"""

import datetime as dt
import itertools
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.reduction import DupFd
from pathlib import Path
from typing import IO, Any

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
    preexec_fn: Callable[[], None] | None = None,
) -> Crawled:
    """One crawl of the paper's home page from start to end; `preexec_fn` is called in its process first."""
    before = len(paper.requests)
    arguments = command(paper, *options, days=days, then_days=then_days)[3:]
    with tempfile.TemporaryFile(mode="w+", encoding="utf-8") as messages:
        with open(messages.fileno(), "wb", closefd=False) as stream:
            returned = _in_fork(folder, arguments, stream, preexec_fn)
        messages.seek(0)
        said = messages.read()
    assert "Traceback" not in said, said
    assert returned == status, said
    asked = paper.requests[before:]
    files = sorted((folder / "out").glob("*/*.summary.json"), key=lambda path: path.stat().st_mtime_ns)
    return Crawled(
        status=returned,
        summary=json.loads(files[-1].read_text(encoding="utf-8")) if files else {},
        said=said,
        requests=len(asked),
        pages_read=sum(request.kind == "article" and request.status == 200 for request in asked),
    )


def _in_fork(folder: Path, arguments: Sequence[str], stream: IO[bytes], preexec_fn: Callable[[], None] | None) -> int:
    """The exit status of the program in a process that has imported all it needs: half of a small crawl's time."""
    if preexec_fn is not None or not hasattr(os, "fork"):
        whole = [sys.executable, "-m", "tests.crawl.later", *arguments]
        return subprocess.run(
            whole, cwd=folder, env=environment(), stderr=stream, timeout=SECONDS_MAX, preexec_fn=preexec_fn, check=False
        ).returncode
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["newsbot.cli.app", "newsbot.pipelines", "newsbot.middlewares", __name__])
    process = context.Process(target=_run, args=(str(folder), tuple(arguments), DupFd(stream.fileno())))
    process.start()
    process.join(SECONDS_MAX)
    if process.exitcode is None:
        process.kill()
        process.join()
    return -1 if process.exitcode is None else process.exitcode


def _run(folder: str, arguments: tuple[str, ...], stream: Any) -> None:
    os.chdir(folder)
    os.dup2(stream.detach(), 2)
    os.environ["COLUMNS"] = "200"
    sys.argv = [sys.argv[0], *arguments]
    _main()


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
