"""A crawl whose process dies at any step of keeping its records: the next one ends with each of them once."""

import contextlib
import datetime as dt
import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from newsbot.exports import recordfile
from newsbot.items import Article, RawArticle
from newsbot.records import identity
from newsbot.spiders.keeper import Keeper
from newsbot.state import State

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a thing of POSIX")

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
URLS = [f"https://example.com/{number}" for number in range(7)]
COMMIT_EVERY = 3


def article(url: str) -> Article:
    return Article(raw=RawArticle(kind="article"), url=url, title=f"Title of {url}")


def crawl(folder: Path) -> None:
    """What a spider does of which a keeper knows: it keeps what it has not, commits now and then, and ends."""
    keeper = Keeper(folder, NOW, "all")
    for number, url in enumerate(URLS):
        if keeper.state.article(identity(url)) is None:
            keeper.keep(article(url), now=NOW)
            keeper.state.fetched(key=url, url=url, now=NOW, outcome="article", article=identity(url))
        if number % COMMIT_EVERY == COMMIT_EVERY - 1:
            keeper.commit()
    summary = {"read": len(URLS)}
    keeper.finish(status=0, summary=json.dumps(summary), now=NOW)
    keeper.tell(summary)


class Death:
    """Counts steps, and ends the process at one of them."""

    def __init__(self, step: int, when: str) -> None:
        self.steps = 0
        self._last = step
        self._when = when

    def at(self, do: Callable[[], Any], half: Callable[[], Any] | None = None) -> Any:
        """Does one step; dies before it, after it, or with half of it done."""
        self.steps += 1
        if self.steps != self._last:
            return do()
        if self._when == "after":
            do()
        elif self._when == "amid" and half is not None:
            half()
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("still alive")


@contextlib.contextmanager
def mortal(death: Death) -> Iterator[None]:
    """Makes a step of each write, flush, rename and commit."""
    patched = pytest.MonkeyPatch()

    class Growing(FileIO):
        def write(self, data: Any) -> int:
            write = super().write
            return int(death.at(lambda: write(data), lambda: write(bytes(data)[: len(data) // 2])))

    def run(state: State, sql: str, values: Any = ()) -> Any:
        return (
            death.at(lambda: plain(state, sql, values))
            if sql in ("COMMIT", "BEGIN IMMEDIATE")
            else plain(state, sql, values)
        )

    plain, fsync, rename, replace = State._run, os.fsync, Path.rename, Path.replace
    patched.setattr(State, "_run", run)
    patched.setattr(recordfile, "FileIO", Growing)
    patched.setattr(os, "fsync", lambda number: death.at(lambda: fsync(number)))
    patched.setattr(Path, "rename", lambda path, to: death.at(lambda: rename(path, to)))
    patched.setattr(Path, "replace", lambda path, to: death.at(lambda: replace(path, to)))
    try:
        yield
    finally:
        patched.undo()


def dies(folder: Path, step: int, when: str) -> bool:
    """Whether a crawl in a process of its own died at this step; it has fewer otherwise."""

    def lives() -> None:
        with mortal(Death(step, when)):
            crawl(folder)

    process = multiprocessing.get_context("fork").Process(target=lives)
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def whole(folder: Path) -> list[str]:
    """Addresses of the records in files that are whole."""
    return [
        json.loads(line)["url"] for path in sorted(folder.glob("*.jsonl")) for line in path.read_text().splitlines()
    ]


@pytest.mark.parametrize("when", ["before", "amid", "after"])
def test_a_crawl_killed_at_any_step_loses_and_doubles_nothing(when: str, tmp_path: Path) -> None:
    step = 1
    while dies(folder := tmp_path / str(step), step, when):
        crawl(folder)
        assert whole(folder) == URLS, step
        assert list(folder.glob("*.part")) == []
        assert list(folder.glob("*.new")) == []
        summaries = [json.loads(path.read_text()) for path in folder.glob("*.summary.json")]
        assert {one["read"] for one in summaries} == {len(URLS)}
        step += 1
    assert step > 25


def test_a_crawl_killed_at_every_step_in_turn_comes_to_its_end(tmp_path: Path) -> None:
    for step in range(1, 40):
        dies(tmp_path, 1 + step % 9, ("before", "amid", "after")[step % 3])
    crawl(tmp_path)
    assert whole(tmp_path) == URLS
