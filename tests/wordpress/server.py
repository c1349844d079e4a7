"""PHP's own web server on loopback, with a few workers."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.wordpress.packages import WITH_US

WORKERS = 3
START_SECONDS_MAX = 20


class Server:
    """`with Server(root, router, log) as server:` serves the folder `root` at `server.authority`."""

    def __init__(self, root: Path, router: Path, log: Path) -> None:
        self._root = root
        self._router = router
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self.authority = f"127.0.0.1:{_free_port()}"
        self.address = f"http://{self.authority}"

    def __enter__(self) -> Self:
        settings = ("opcache.enable_cli=1", "display_errors=0", "memory_limit=256M", "date.timezone=UTC")
        with self._log.open("wb") as log:
            # The workers are children of the first process; a group of its own lets all of them be ended together.
            self._process = subprocess.Popen(
                [
                    *WITH_US,
                    "php",
                    *(f"-d{setting}" for setting in settings),
                    "-S",
                    self.authority,
                    "-t",
                    self._root,
                    self._router,
                ],
                env={**os.environ, "PHP_CLI_SERVER_WORKERS": str(WORKERS)},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        end = time.monotonic() + START_SECONDS_MAX
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                self.__exit__(None, None, None)
                raise RuntimeError(f"PHP's server did not start:\n{self._log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.05)
        return self

    def _answers(self) -> bool:
        host, port = self.authority.split(":")
        with socket.socket() as one:
            return one.connect_ex((host, int(port))) == 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGTERM)
        try:
            self._process.wait(START_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
