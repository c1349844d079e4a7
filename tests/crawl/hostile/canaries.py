"""Servers at every other place of this machine that a page could name: whoever comes there is noted.

with Canaries() as canaries:
    canaries.port           free at 127.0.0.1: the site's own port, taken at 127.0.0.2 and at ::1
    canaries.other          another port, taken at every address of this machine
    canaries.visitors()     who came
"""

import socket
from types import TracebackType
from typing import Self

from tests.crawl.hostile.answers import plain
from tests.crawl.hostile.newspaper import article
from tests.crawl.hostile.server import HostileServer

_TRIES = 20


def has_ipv6() -> bool:
    """Whether this machine has a loopback address of version 6."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


class Canaries:
    """They answer with an article, so that whoever comes takes home a record too."""

    def __init__(self) -> None:
        self._servers: list[HostileServer] = []
        self.port = 0
        self.other = 0

    def visitors(self) -> list[str]:
        """The Host header and path of each request."""
        return [f"{asked.headers.get('host')}{asked.path}" for server in self._servers for asked in server.asked]

    @property
    def connections(self) -> int:
        """How many connections were opened, with a request or without."""
        return sum(server.connections for server in self._servers)

    def __enter__(self) -> Self:
        self.other = self._take(("0.0.0.0", "::1"), frees="")
        self.port = self._take(("127.0.0.2", "::1"), frees="127.0.0.1")
        return self

    def _take(self, hosts: tuple[str, ...], frees: str) -> int:
        """A port that is taken at all of `hosts` from now on, and is free at `frees`."""
        for _ in range(_TRIES):
            servers: list[HostileServer] = []
            port = _free(hosts[0])
            try:
                for host in (*((frees,) if frees else ()), *hosts):
                    if ":" in host and not has_ipv6():
                        continue
                    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
                        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                        probe.bind((host, port))
            except OSError:
                continue
            for host in hosts:
                if ":" not in host or has_ipv6():
                    servers.append(HostileServer({}, plain(article("nowhere")), host=host, port=port))
                    servers[-1].__enter__()
            self._servers += servers
            return port
        raise RuntimeError("no port is free at all of " + ", ".join(hosts))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in self._servers:
            server.__exit__(kind, error, trace)


def _free(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
    return port
