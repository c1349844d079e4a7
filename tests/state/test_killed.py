"""After SIGKILL at any moment the state is what the last commit had, and the crawl goes on."""

import contextlib
import multiprocessing
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from newsbot.state import State
from tests.state.processes import COMMIT_EVERY, NOW, crawl, record, step

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a thing of POSIX")

# After so many commits, and so many milliseconds more, the process is killed: in the midst of whatever it does then.
MOMENTS = ((1, 0.0), (2, 0.4), (1, 1.1), (3, 2.3), (1, 3.7), (2, 5.9), (4, 8.3), (1, 13.0))


def killed(folder: Path, commits: int, milliseconds: float) -> int:
    """Records in the last commit that a process told of before it was killed."""
    # A fork of this process starts at once, and no state is open in it.
    context = multiprocessing.get_context("fork")
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=crawl, args=(folder, tells))
    process.start()
    tells.close()
    told = [hears.recv() for _ in range(commits)]
    time.sleep(milliseconds / 1_000)
    process.kill()
    process.join()
    with contextlib.suppress(EOFError, OSError), hears:
        while True:
            told.append(hears.recv())
    return int(told[-1])


def contents(path: Path) -> list[str]:
    """All rows of a closed state, as SQL, but for what the clock said at the last commit."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        return [line for line in db.iterdump() if '"clock"' not in line]


def test_a_killed_crawl_is_as_its_last_commit_had_it_each_time_it_is_killed(tmp_path: Path) -> None:
    crashed, calm = tmp_path / "crashed", tmp_path / "calm"
    crashed.mkdir()
    done = 0
    for commits, milliseconds in MOMENTS:
        told = killed(crashed, commits, milliseconds)
        with (
            State.open(crashed / "state.sqlite", now=NOW) as state,
            State.open(calm / "state.sqlite", now=NOW) as expected,
        ):
            expected.begin(now=NOW, scope="all")
            begun = state.begin(now=NOW, scope="all")
            # The commit after the last that was told may have been done just before the end.
            assert begun.records in (told, told + COMMIT_EVERY)
            written = (crashed / "records.jsonl").read_bytes()[: begun.offset]
            assert written == b"".join(record(number) for number in range(1, begun.records + 1))
            for number in range(done + 1, begun.records + 1):
                step(expected, number)
            done = begun.records
            expected.wrote(records_file="records.jsonl", offset=begun.offset, records=done)
            expected.commit()
            state.commit()
            assert (state.waiting(), state.taken()) == (expected.waiting(), 0)
        assert contents(crashed / "state.sqlite") == contents(calm / "state.sqlite")
    assert done >= COMMIT_EVERY * len(MOMENTS)


def test_the_lock_of_a_killed_process_is_gone(tmp_path: Path) -> None:
    killed(tmp_path, 1, 0)
    State.open(tmp_path / "state.sqlite", now=NOW).close()
