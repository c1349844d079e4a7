"""newsbot against a hostile site, as a process with settings of the test.

As a program (`python -m tests.crawl.hostile.running SETTINGS ARGUMENTS`) it is `newsbot ARGUMENTS` with small waits,
in a world where every name that ends in ".example" leads to this machine.
"""

import json
import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.command import REPOSITORY, records
from tests.crawl.hostile.newspaper import lost
from tests.crawl.hostile.server import Answer, HostileServer

# Waits of a test: large enough to be told from nothing, small enough to be waited for. The time limit is one that an
# honest answer keeps on a machine that does much else; IMPATIENT is for tests that wait for it.
QUICK = {"DOWNLOAD_TIMEOUT": 10, "NEWSBOT_RETRY_SECONDS": 0.05}
IMPATIENT = {"DOWNLOAD_TIMEOUT": 1.5}
SECONDS_MAX = 300
_USUAL = ("--delay", "0", "--contact", "tests@example.org")
_PEAK = "peak memory in kB: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """What came of a crawl."""

    status: int
    seconds: float
    records: tuple[dict[str, Any], ...]
    summary: dict[str, Any]
    messages: str
    """What stood on standard error."""
    log: str
    peak_bytes: int
    server: HostileServer

    @property
    def names(self) -> set[str]:
        """Towns whose bridge was read, from the titles."""
        return {(record["title"] or "").removeprefix("The bridge of ").split(" ")[0] for record in self.records}

    def reason(self, part: str) -> str:
        """Why the article whose address holds `part` is missing."""
        missing = [*self.summary["missing"], *self.summary["failed_sources"]]
        return "; ".join(f"{one['reason']}: {one['detail'] or ''}" for one in missing if part in one["url"])


def crawl(
    answers: Mapping[str, Answer],
    folder: Path,
    *options: str,
    settings: Mapping[str, Any] | None = None,
    environment: Mapping[str, str] | None = None,
    otherwise: Answer | None = None,
    allow: bool = True,
    host: str | None = None,
    port: int = 0,
    target: str | None = None,
    tls: ssl.SSLContext | None = None,
) -> Crawl:
    """A crawl of a site that gives these answers; `target` is what the command is given in place of its address."""
    with HostileServer(answers, otherwise or lost(), tls, port=port) as server:
        authority = f"{host}:{server.port}" if host else server.authority
        allowed = ("--allow", authority) if allow else ()
        arguments = (
            "crawl",
            target or f"{'https' if tls else 'http'}://{authority}/",
            *allowed,
            *_USUAL,
            "--out",
            str(folder),
            *options,
        )
        return _run(server, folder, {**QUICK, **(settings or {})}, arguments, environment or {})


def _run(
    server: HostileServer,
    folder: Path,
    settings: Mapping[str, Any],
    arguments: tuple[str, ...],
    environment: Mapping[str, str],
) -> Crawl:
    begun = time.monotonic()
    process = subprocess.run(
        [sys.executable, "-m", "tests.crawl.hostile.running", json.dumps(settings), *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=SECONDS_MAX,
        env={**os.environ, "COLUMNS": "400", "PYTHONPATH": str(REPOSITORY), **environment},
        check=False,
    )
    seconds = time.monotonic() - begun
    return Crawl(
        status=process.returncode,
        seconds=seconds,
        records=tuple(record for path in _files(folder, ".jsonl") for record in records(path.read_text("utf-8"))),
        summary=next((json.loads(path.read_text("utf-8")) for path in _files(folder, ".summary.json")), {}),
        messages=process.stderr,
        log="".join(path.read_text("utf-8") for path in _files(folder, ".log")),
        peak_bytes=1024 * int(process.stderr.rpartition(_PEAK)[2].split()[0] if _PEAK in process.stderr else 0),
        server=server,
    )


def _files(folder: Path, ending: str) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.name.removesuffix(".part").endswith(ending))


def _resolve_examples() -> None:
    """Names end where a resolver of their owner could lead them: at a private address."""
    true = socket.getaddrinfo

    def resolve(host: Any, *arguments: Any, **named: Any) -> Any:
        return true("127.0.0.1" if str(host).rstrip(".").endswith(".example") else host, *arguments, **named)

    socket.getaddrinfo = resolve


def _peak_kilobytes() -> int:
    """Most memory that this process held. A child's getrusage begins with what its parent held."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def _main() -> None:
    _resolve_examples()
    from newsbot import cli
    from newsbot import settings as newsbot_settings

    for name, value in json.loads(sys.argv[1]).items():
        setattr(newsbot_settings, name, value)
    sys.argv = ["newsbot", *sys.argv[2:]]
    try:
        cli.main()
    finally:
        print(f"{_PEAK}{_peak_kilobytes()}", file=sys.stderr)


if __name__ == "__main__":
    _main()
