"""A crawl that is told to end while an article's answer does not come: over soon, and the next one goes on."""

import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from tests.crawl.later import command, crawled, environment, records
from tests.crawl.newspaper import Newspaper

# Whoever ends a service kills it after ten seconds at the earliest; told twice, a crawl waits for nothing (it took 2 s, and
# up to 4 on a machine with five times as much to do as it could).
SECONDS_MAX = 10
TWICE_SECONDS_MAX = 5
START_SECONDS = 60


class Stalling:
    """Lets some articles of a paper pass, and keeps the next one waiting."""

    def __init__(self, passing: int) -> None:
        self._passing = passing
        self.reached = threading.Event()
        """Set when an answer waits."""
        self.over = threading.Event()
        """Set when nothing is to wait any more."""

    def __call__(self, path: str) -> None:
        if "/20" not in path or self.over.is_set():
            return
        self._passing -= 1
        if self._passing < 0:
            self.reached.set()
            self.over.wait(START_SECONDS)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param((signal.SIGTERM,), id="SIGTERM"),
        pytest.param((signal.SIGINT,), id="SIGINT"),
        pytest.param((signal.SIGINT, signal.SIGINT), id="SIGINT twice"),
    ],
)
def test_a_crawl_ends_soon_though_an_article_does_not_come(told: tuple[signal.Signals, ...], tmp_path: Path) -> None:
    stalling = Stalling(passing=5)
    with Newspaper(articles=12, kinds="listing:path", before=stalling) as paper:
        process = subprocess.Popen(
            command(paper), cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert stalling.reached.wait(START_SECONDS)
        begun = time.monotonic()
        for number in told:
            process.send_signal(number)
            time.sleep(0.3)
        _, said = process.communicate(timeout=START_SECONDS)
        seconds = time.monotonic() - begun
        stalling.over.set()
        assert process.returncode == 130, said.decode()
        assert b"Traceback" not in said
        assert b"interrupted; the records so far are kept" in said
        assert seconds < (SECONDS_MAX if len(told) == 1 else TWICE_SECONDS_MAX)
        assert len(records(tmp_path)) == 5
        assert [path.suffix for path in (tmp_path / "out").glob("*/*.jsonl*")] == [".part"]

        summary = crawled(paper, tmp_path)
        assert summary["finish"] == "finished"
        urls = [record["url"] for record in records(tmp_path)]
        assert sorted(urls) == sorted(row["url"] for row in paper.wanted)
