"""A socket for a newspaper: threads, a log of requests, validators, and a hand that changes the paper while it runs."""

import hashlib
import socketserver
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.crawl.newspaper.answer import Answer

_POLL_SECONDS = 0.02
_IDLE_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request and what came of it."""

    method: str
    path: str
    """Path and query, as asked."""
    headers: Mapping[str, str]
    status: int
    kind: str
    """What stood there; see `Answer.kind`."""
    moment: float
    """Seconds since 1970."""
    size_bytes: int

    @property
    def conditional(self) -> bool:
        """Whether it asked for a change since an earlier visit."""
        return bool({"if-none-match", "if-modified-since"} & {name.lower() for name in self.headers})


Reply = Callable[[str, str, Mapping[str, str]], Answer]


class Server(ThreadingHTTPServer):
    """Answers by `reply(method, target, headers)`, which also keeps the log."""

    daemon_threads = True
    request_queue_size = 128
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, reply: Reply, port: int) -> None:
        self.reply = reply
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except OSError:
            super().__init__(("127.0.0.1", 0), _Handler)

    def server_bind(self) -> None:
        # http.server asks the name service for the host's full name here, which can take seconds.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def start(self) -> None:
        """Serves in a thread of its own."""
        threading.Thread(target=self.serve_forever, args=(_POLL_SECONDS,), daemon=True).start()

    def stop(self) -> None:
        """Closes the port."""
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "HarbourCourier"
    timeout = _IDLE_SECONDS
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        answer = self.server.reply(self.command, self.path, dict(self.headers.items()))
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    do_HEAD = do_POST = do_GET  # noqa: N815  # names that http.server calls

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the newspaper keeps the log."""


def conditional(answer: Answer, headers: Mapping[str, str]) -> Answer:
    """The answer with its validators, or 304 where the conditions of the request hold (RFC 9110, section 13)."""
    if answer.status != 200 or answer.kind == "control":
        return answer
    tag = f'"{hashlib.blake2b(answer.body, digest_size=10).hexdigest()}"'
    given = {name.lower(): value for name, value in headers.items()}
    known = {**answer.headers, "ETag": tag}
    if answer.changed is not None:
        known["Last-Modified"] = formatdate(answer.changed, usegmt=True)
    if "if-none-match" in given:
        same = any(one.strip().removeprefix("W/") in (tag, "*") for one in given["if-none-match"].split(","))
    else:
        same = answer.changed is not None and _since(given.get("if-modified-since"), answer.changed)
    body = b"" if same else answer.body
    return Answer(kind=answer.kind, status=304 if same else 200, headers=known, body=body, changed=answer.changed)


def _since(header: str | None, changed: float) -> bool:
    try:
        return header is not None and parsedate_to_datetime(header).timestamp() >= int(changed)
    except ValueError:
        return False


def now() -> float:
    """The moment, in seconds since 1970."""
    return time.time()
