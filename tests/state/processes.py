"""Processes of their own: one that crawls into a state until it is killed, and one that does anything else."""

import datetime as dt
import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from newsbot.state import KnownArticle, State

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
COMMIT_EVERY = 7
RECORDS_MAX = 100_000


def record(number: int) -> bytes:
    """One line of the record file; lines differ in length."""
    return f'{{"id": "{number}", "body": "{"x" * (number % 97)}"}}\n'.encode()


def step(state: State, number: int) -> None:
    """All that a state is told for one record, the same each time it is told."""
    now, name = NOW + dt.timedelta(milliseconds=number), str(number)
    url = f"https://example.com/{name}"
    state.saw(key=name, url=url, source="https://example.com/feed", now=now, modified=now)
    state.want(kind="article", key=name, url=url, priority=number % 3, found_in="https://example.com/")
    state.want(kind="listing", key=name, url=url, priority=-1)
    visit = state.take(now)
    assert visit is not None
    if number % 5 == 0:
        state.failure(key=visit.key, url=visit.url, now=now, reason="timeout")
        state.missing(key=f"m{number % 50}", url=url, now=now, reason="404")
    state.settle(visit.number)
    state.fetched(key=name, url=url, now=now, outcome="article", article=name, etag="e", body_hash=name)
    state.kept(
        article=KnownArticle(
            id=name,
            url=url,
            revision=1,
            content_hash=name,
            date=now.date(),
            first_read=now,
            last_read=now,
            last_changed=now,
            next_check=now,
        )
    )


def crawl(folder: Path, told: Connection) -> None:
    """Goes on with the crawl of `folder` where its state says, and tells the records in each commit."""
    state = State.open(folder / "state.sqlite", now=NOW)
    begun = state.begin(now=NOW, scope="all")
    with (folder / "records.jsonl").open("ab") as file:
        file.truncate(begun.offset)
        for number in range(begun.records + 1, RECORDS_MAX):
            file.write(record(number))
            step(state, number)
            if number % COMMIT_EVERY == 0:
                file.flush()
                os.fsync(file.fileno())
                state.wrote(records_file="records.jsonl", offset=file.tell(), records=number)
                state.commit()
                told.send(number)


def in_fork(what: Callable[..., Any], *arguments: object) -> Any:
    """What `what(*arguments)` gives in a process of its own."""
    context = multiprocessing.get_context("fork")
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=lambda: tells.send(what(*arguments)))
    process.start()
    tells.close()
    try:
        return hears.recv()
    finally:
        process.join()
        hears.close()
