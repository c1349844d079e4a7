"""A crawl that is killed at any moment, and started again: every article once, no torn line."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawl.newspaper import Newspaper

# A crawl that did not end by then hangs.
PATIENCE_SECONDS = 240


def started(paper: Newspaper, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsbot", "crawl", f"{paper.address}/", "--allow", paper.authority]
    command += ["--delay", "0", "--out", "out", "--quiet"]
    root = str(Path(__file__).parents[2])
    return subprocess.Popen(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": root}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def lines(folder: Path, suffix: str) -> list[str]:
    return [
        line for file in sorted((folder / "out").glob(f"*/*{suffix}")) for line in file.read_text().splitlines() if line
    ]


def wait_until(is_so: Callable[[], bool]) -> None:
    """Returns when something is so, or after PATIENCE_SECONDS."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so() and time.monotonic() < until:
        time.sleep(0.01)


def crawl_with(signals: int, number: int, paper: Newspaper, folder: Path, seed: int) -> None:
    """Crawls a paper, ending the process at random moments, then lets it finish; checks what is there."""
    chance = random.Random(seed)
    for _ in range(number):
        met = len(paper.requests)
        process = started(paper, folder)
        # From the first request on it works; the machine may take a while to get there.
        wait_until(lambda met=met, process=process: len(paper.requests) > met or process.poll() is not None)
        time.sleep(chance.random() * 2.5)
        process.send_signal(signals)
        told = time.monotonic()
        out, _ = process.communicate(timeout=PATIENCE_SECONDS)
        if signals != signal.SIGKILL and process.returncode != 0:
            assert process.returncode == 130 or process.returncode < 0, out.decode()
            assert time.monotonic() - told < 10
    # What appears while the last process reads is the next crawl's.
    shown = {row["url"] for row in paper.wanted}
    process = started(paper, folder)
    out, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0, out.decode()
    assert list((folder / "out").glob("*/*.part")) == []
    urls = Counter(json.loads(line)["url"] for line in lines(folder, ".jsonl"))
    assert [url for url, count in urls.items() if count > 1] == []
    assert shown - set(urls) == set()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=["SIGKILL", "SIGTERM"])
def test_an_ended_crawl_goes_on_where_it_was(how: signal.Signals, tmp_path: Path) -> None:
    with Newspaper(articles=100, kinds="listing:path,feed", wait_seconds=0.02) as paper:
        crawl_with(how, 3 if how == signal.SIGKILL else 1, paper, tmp_path, seed=7)


@pytest.mark.hostile
@pytest.mark.parametrize("shifts", [0, 7], ids=["calm lists", "lists that shift"])
def test_twenty_kills_lose_and_double_nothing(shifts: int, tmp_path: Path) -> None:
    with Newspaper(articles=300, kinds="listing:path,feed", wait_seconds=0.05, insert_every=shifts) as paper:
        crawl_with(signal.SIGKILL, 20, paper, tmp_path, seed=11)
