"""A MariaDB of its own: data and socket in a folder, no port, ended with the tests."""

import os
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.wordpress.packages import WITH_US

START_SECONDS_MAX = 60


class Database:
    """`with Database(folder) as database:` a server that listens on `database.socket` alone.

    The path of a socket has 107 characters at most, so the folder's must be short.
    """

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "mariadb.sock"
        self._data = folder / "mariadb"
        self._log = folder / "mariadb.log"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        user = [f"--user={os.environ.get('USER', 'root')}"] if os.geteuid() == 0 else []
        with self._log.open("wb") as log:
            subprocess.run(
                [
                    "mariadb-install-db",
                    "--no-defaults",
                    f"--datadir={self._data}",
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    *user,
                ],
                stdout=log,
                stderr=log,
                check=True,
            )
            self._process = subprocess.Popen(
                [
                    *WITH_US,
                    "mariadbd",
                    "--no-defaults",
                    f"--datadir={self._data}",
                    f"--socket={self.socket}",
                    f"--pid-file={self._data / 'mariadb.pid'}",
                    "--skip-networking",
                    "--skip-log-bin",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-flush-log-at-trx-commit=0",
                    *user,
                ],
                stdout=log,
                stderr=log,
            )
        self._wait(self._process)
        return self

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + START_SECONDS_MAX
        while not self.socket.exists():
            if process.poll() is not None or time.monotonic() > end:
                self.__exit__(None, None, None)
                raise RuntimeError(f"MariaDB did not start:\n{self._log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.05)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(START_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
