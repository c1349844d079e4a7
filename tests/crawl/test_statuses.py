"""Exit statuses, as scripts see them: 0 all done, 1 not done, 2 wrong usage, 3 something missing, 130 interrupted."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.command import REPOSITORY, newsbot
from tests.crawl.hostile.answers import plain, raw, silent
from tests.crawl.hostile.newspaper import article, lost, newspaper, path
from tests.crawl.hostile.running import crawl
from tests.crawl.hostile.server import Answer, HostileServer

GOOD = 2


@pytest.mark.hostile
def test_0_when_all_is_done(tmp_path: Path) -> None:
    result = crawl(newspaper({}, good=GOOD), tmp_path)
    assert (result.status, len(result.records), result.summary["message"]) == (0, GOOD, None)


@pytest.mark.hostile
@pytest.mark.parametrize(
    ("answers", "words"),
    [
        pytest.param({"/": plain("no", 403), "/robots.txt": plain("", 404)}, "blocked (403)", id="blocked"),
        pytest.param({"/": plain("no", 404), "/robots.txt": plain("", 404)}, "not found (404)", id="no such page"),
        pytest.param({"/": raw(b""), "/robots.txt": plain("", 404)}, "connection broken", id="broken"),
        pytest.param({"/": plain("x"), "/robots.txt": plain("x", 500)}, "robots.txt cannot be had", id="no robots.txt"),
        pytest.param(
            {"/": plain("x"), "/robots.txt": plain("User-agent: *\nDisallow: /", content_type="text/plain")},
            "forbidden by robots.txt",
            id="forbidden",
        ),
        pytest.param({"/": plain("<h1>Hello</h1>"), "/robots.txt": plain("", 404)}, "no links that look", id="no list"),
    ],
)
def test_1_when_it_could_not_be_done_with_the_reason(answers: Mapping[str, Answer], words: str, tmp_path: Path) -> None:
    result = crawl(answers, tmp_path)
    assert (result.status, result.records) == (1, ())
    assert words in result.messages
    assert "Traceback" not in result.messages


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["crawl", "https://paper.example/"], "--contact you@example.org", id="nobody to reach"),
        pytest.param(["crawl", "no-such-site"], "no-such-site", id="unknown site", marks=pytest.mark.hostile),
        pytest.param(
            ["crawl", "https://paper.example/", "--max", "many"], "--max", id="no number", marks=pytest.mark.hostile
        ),
        pytest.param(
            ["crawl", "https://paper.example/", "--no-option"],
            "no-option",
            id="unknown option",
            marks=pytest.mark.hostile,
        ),
    ],
)
def test_2_for_wrong_usage_before_anything_is_fetched(arguments: list[str], words: str, tmp_path: Path) -> None:
    done = newsbot(*arguments, folder=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.rglob("*.sqlite")) == []


def test_3_when_articles_could_not_be_had_with_each_reason(tmp_path: Path) -> None:
    hostile = {"gone": plain("gone", 410), "short": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx")}
    result = crawl(newspaper(hostile, good=GOOD, robots=plain("", 404)), tmp_path)
    assert (result.status, len(result.records)) == (3, GOOD)
    assert "gone (410)" in result.reason(path("gone"))
    assert "answer cut short" in result.reason(path("short"))
    assert "gone (410)" in result.messages


@pytest.mark.hostile
def test_130_when_it_is_interrupted_and_the_same_command_goes_on(tmp_path: Path) -> None:
    answers = newspaper({f"slow-{n}": silent(20) for n in range(4)}, good=GOOD)
    with HostileServer(answers, lost()) as server:
        command = [
            sys.executable,
            "-m",
            "newsbot",
            "crawl",
            server.address,
            "--allow",
            server.authority,
            "--delay",
            "0",
        ]
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE)
        begun = time.monotonic()
        while not any("slow" in asked for asked in server.paths()) and time.monotonic() - begun < 60:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, messages = process.communicate(timeout=60)
        assert process.returncode == 130, messages.decode()
        for name in (f"slow-{n}" for n in range(4)):
            server.answers[path(name)] = plain(article(name))
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr.decode()
    lines = [line for file in tmp_path.rglob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == GOOD + 4
