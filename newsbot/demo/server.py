"""The demo site on a socket of the loopback interface."""

import datetime as dt
import socket
import socketserver
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from newsbot.demo.generator import articles
from newsbot.demo.site import DemoSite

# Below the ranges from which Linux (32768 up) and others (49152 up) take ports for outgoing connections, and
# none of the round numbers that development servers use.
DEMO_PORT = 18808
# Four listing pages of ten: enough to see pagination, the feed's limit and every layout, and a crawl that
# pauses a second between pages still ends within a minute.
DEMO_ARTICLES = 40
# A connection that says nothing for so long is closed; crawlers pause for less between two requests.
_IDLE_SECONDS = 30.0
# How often the server looks whether it shall stop: stopping is felt in every test.
_POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request that the server answered."""

    method: str
    path: str
    """Path and query, as asked."""
    headers: Mapping[str, str]
    status: int


class DemoServer:
    """Serves a site in a thread between `start` and `stop`; also a context manager.

    >>> with server(count=12) as running:
    ...     running.address.startswith("http://127.0.0.1:")
    True
    """

    def __init__(
        self, site_factory: Callable[[str], DemoSite], *, port: int = DEMO_PORT, host: str = "127.0.0.1"
    ) -> None:
        """`site_factory` gets the address, known only after the port is taken, and gives the site."""
        self._site_factory = site_factory
        self._http: _Http | None = None
        self._thread: threading.Thread | None = None
        self.host = host
        self.port = port
        """The port in use: a free one when the port asked for was taken."""
        self.requests: list[Request] = []
        """Everything that was asked, in order."""

    @property
    def address(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        return f"http://{self.host}:{self.port}"

    @property
    def site(self) -> DemoSite:
        """The site that is served; assign another one to change it while the server runs."""
        return self._site

    @site.setter
    def site(self, site: DemoSite) -> None:
        self._site = site

    def start(self) -> "DemoServer":
        """Itself, once it accepts connections."""
        if self._http is not None:
            return self
        try:
            self._http = _Http((self.host, self.port), self)
        except OSError:
            self._http = _Http((self.host, 0), self)
        self.port = self._http.server_address[1]
        self._site = self._site_factory(self.address)
        self._thread = threading.Thread(
            target=self._http.serve_forever, args=(_POLL_SECONDS,), name=f"demo site at {self.address}", daemon=True
        )
        self._thread.start()
        return self

    def stop(self) -> None:
        """Closes the port and every open connection; does nothing when the server does not run."""
        if self._http is None or self._thread is None:
            return
        self._http.shutdown()
        self._http.hang_up()
        self._http.server_close()
        self._thread.join()
        self._http = self._thread = None

    def __enter__(self) -> "DemoServer":
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()


def serve(site_factory: Callable[[str], DemoSite], *, port: int = DEMO_PORT, host: str = "127.0.0.1") -> DemoServer:
    """A server, not yet started, for the site that `site_factory` makes for an address."""
    return DemoServer(site_factory, port=port, host=host)


def server(
    count: int = DEMO_ARTICLES, *, seed: int = 1, port: int = DEMO_PORT, today: dt.date | None = None, **options: Any
) -> DemoServer:
    """A server, not yet started, for the demo site with `count` articles.

    `today` is the date in the header, by default the true one.  `options` go to `DemoSite`.
    """
    day = today or dt.datetime.now().astimezone().date()
    return serve(lambda address: DemoSite(articles(count, seed=seed), address, today=day, **options), port=port)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    # On Windows this option would let two servers share one port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, address: tuple[str, int], owner: DemoServer) -> None:
        self.owner = owner
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        # http.server asks the name service for the host's full name here, which can take seconds.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """Ends the connections that clients keep alive, so that their threads end too."""
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:  # the client was faster
                    continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"
    server_version = "LoopbackReview"
    timeout = _IDLE_SECONDS
    wbufsize = -1  # head and body in one packet: else each answer waits for the client's delayed acknowledgement
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        owner = self.server.owner
        answer = owner.site.response(self.path, dict(self.headers.items()))
        owner.requests.append(
            Request(method=self.command, path=self.path, headers=dict(self.headers.items()), status=answer.status)
        )
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are kept in `DemoServer.requests`."""
