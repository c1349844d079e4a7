"""A server of raw sockets: what it sends is what the test wrote, byte for byte."""

import asyncio
import socket
import ssl
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request that came in."""

    path: str
    at: float
    """Seconds of time.monotonic()."""
    headers: Mapping[str, str]
    """Names in lower case."""


@dataclass(slots=True, kw_only=True)
class Exchange:
    """What an answer may use: the request, how often its path was asked for, and the wire."""

    asked: Asked
    visit: int
    """1 for the first request of this path."""
    writer: asyncio.StreamWriter = field(repr=False)
    authority: str

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def reset(self) -> None:
        """Breaks the connection off with RST instead of FIN."""
        raw = self.writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.writer.transport.abort()


Answer = Callable[[Exchange], Awaitable[bool | None]]
"""Sends one answer; True keeps the connection for the next request."""


class HostileServer:
    """Serves `answers` (path with query -> Answer), `otherwise` for any other path; `asked` tells what came in."""

    def __init__(
        self,
        answers: Mapping[str, Answer],
        otherwise: Answer,
        tls: ssl.SSLContext | None = None,
        *,
        host: str = HOST,
        port: int = 0,
    ) -> None:
        """`host` is the address to listen at; with `port` 0 there is one of the system's choice once it runs."""
        self.answers = dict(answers)
        self.otherwise = otherwise
        self.asked: list[Asked] = []
        self.connections = 0
        self.most_at_once = 0
        self._tls = tls
        self._readers: set[asyncio.StreamReader] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._host = host
        self.port = port

    @property
    def authority(self) -> str:
        return f"[{self._host}]:{self.port}" if ":" in self._host else f"{self._host}:{self.port}"

    @property
    def address(self) -> str:
        return f"http://{self.authority}/"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def times(self, path: str) -> list[float]:
        return [asked.at for asked in self.asked if asked.path == path]

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, self._host, self.port, ssl=self._tls))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._readers = {other for other in self._readers if not other.at_eof() and other.exception() is None}
        self._readers.add(reader)
        self.most_at_once = max(self.most_at_once, len(self._readers))
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ssl.SSLError):
            pass
        finally:
            self._readers.discard(reader)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        line, *rest = head.split("\r\n")
        path = line.split(" ")[1]
        headers = {name.lower(): value.strip() for name, _, value in (text.partition(":") for text in rest if text)}
        asked = Asked(path=path, at=time.monotonic(), headers=headers)
        self.asked.append(asked)
        answer = self.answers.get(path, self.otherwise)
        exchange = Exchange(asked=asked, visit=len(self.times(path)), writer=writer, authority=self.authority)
        return bool(await answer(exchange))


class Canary:
    """A listening socket that nobody shall touch; `connections` counts who did."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        self._socket.bind((host, port))
        self._socket.listen(64)
        self._socket.setblocking(False)
        self.port: int = self._socket.getsockname()[1]

    @property
    def connections(self) -> int:
        """How many connected so far; they wait in the queue of the socket until they are counted."""
        count = 0
        while True:
            try:
                other, _ = self._socket.accept()
            except BlockingIOError:
                return count
            other.close()
            count += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
