"""A crawl of the demo watched from outside: nothing but the site itself is contacted, not even a name server."""

import json
import re
import shutil
import subprocess
import sys

import pytest

from newsbot.demo import DEMO_PORT
from tests.command import REPOSITORY

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed: nobody can watch the crawl"),
]
# connect(7, {sa_family=AF_INET, sin_port=htons(18808), sin_addr=inet_addr("127.0.0.1")}, 16)
_PLACE = re.compile(
    r"sa_family=(?P<family>AF_\w+)(?:.*?sin6?_port=htons\((?P<port>\d+)\))?(?:.*?(?:inet_addr\(|inet_pton\(AF_INET6, )"
    r"\"(?P<host>[^\"]+)\")?"
)


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("watched")
    notes = folder / "trace"
    watch = ("strace", "-f", "-qq", "-o", str(notes), "-e", "trace=connect,sendto,sendmsg,sendmmsg,bind,execve")
    done = subprocess.run(
        [*watch, sys.executable, "-m", "newsbot", "crawl", "demo", "--out", "out", "--quiet"],
        cwd=folder,
        env={"PYTHONPATH": str(REPOSITORY), "PATH": "/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True,
        timeout=300,
        check=False,
    )
    if not notes.exists() or "ptrace" in done.stderr.decode(errors="replace"):
        pytest.skip("strace may not watch here: " + done.stderr.decode(errors="replace")[:200])
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    [summary] = (folder / "out" / "demo").glob("*.summary.json")
    assert json.loads(summary.read_text(encoding="utf-8"))["read"] == 40
    return notes.read_text(encoding="utf-8", errors="replace").splitlines()


def test_only_the_site_is_connected_to(trace: list[str]) -> None:
    places = {
        (match["family"], match["host"], match["port"])
        for line in trace
        if " connect(" in line and (match := _PLACE.search(line))
    }
    assert ("AF_INET", "127.0.0.1", str(DEMO_PORT)) in places
    assert {place for place in places if place[0] in ("AF_INET", "AF_INET6")} == {
        ("AF_INET", "127.0.0.1", str(DEMO_PORT))
    }
    # A socket of the system's own name service cache would be one of AF_UNIX.
    assert places == {("AF_INET", "127.0.0.1", str(DEMO_PORT))}


def test_no_datagram_is_sent(trace: list[str]) -> None:
    addressed = [line for line in trace if re.search(r" send(?:to|msg|mmsg)\(", line) and "sa_family=AF_INET" in line]
    assert addressed == []


def test_no_port_but_that_of_the_demo_is_opened(trace: list[str]) -> None:
    bound = {match["port"] for line in trace if " bind(" in line and (match := _PLACE.search(line)) and match["port"]}
    assert bound <= {str(DEMO_PORT), "0"}


def test_no_program_is_started_but_to_ask_for_the_kind_of_processor(trace: list[str]) -> None:
    started = [re.findall(r'"([^"]*)"', line)[0] for line in trace if re.search(r" execve\(.*= 0$", line)]
    # Python's own platform.processor() calls uname; nothing of a page ever reaches a command line.
    assert {program.rpartition("/")[2] for program in started[1:]} <= {"uname"}
