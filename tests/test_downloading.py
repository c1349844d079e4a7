"""The head of an answer has an end; and what newsbot relies on in Scrapy and Twisted, of which they promise nothing."""

import asyncio
import sys
from types import SimpleNamespace
from typing import Any

import pytest
import scrapy
from scrapy.core.downloader.handlers import http11
from scrapy.exceptions import DownloadTimeoutError
from scrapy.settings import Settings
from twisted.internet.error import ConnectionDone, ConnectionLost
from twisted.internet.protocol import Protocol
from twisted.internet.testing import MemoryReactorClock, StringTransport
from twisted.python.failure import Failure
from twisted.web import _newclient
from twisted.web.client import Headers, HTTPConnectionPool

from newsbot import downloading, settings

MOVED = (
    "newsbot.downloading hangs on a private part of Scrapy or Twisted that is not what it was: {}. Until it is mended, "
    "a server that sends header lines without end fills the memory. See Downloading and _BoundedProtocol; "
    "tests/crawl/test_hostile_resources.py (head-without-end) shows whether the bound holds."
)


class Transport(StringTransport):
    """Tells whether the connection was broken off."""

    is_aborted = False

    def abortConnection(self) -> None:  # noqa: N802  (Twisted's name)
        self.is_aborted = True


class Request(_newclient.Request):
    """A plain GET."""

    def __init__(self) -> None:
        super().__init__(b"GET", b"/", Headers({b"host": [b"paper.example"]}), None, persistent=True)


@pytest.fixture
def connection() -> tuple[Any, Transport]:
    protocol = downloading._BoundedProtocol()
    transport = Transport()
    protocol.makeConnection(transport)
    protocol.request(Request()).addErrback(lambda failure: None)
    return protocol, transport


@pytest.fixture
def handler(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setitem(sys.modules, "twisted.internet.reactor", MemoryReactorClock())
    monkeypatch.delattr("twisted.internet.reactor", raising=False)
    crawler: Any = SimpleNamespace(settings=Settings({"DOWNLOAD_VERIFY_CERTIFICATES": True}), spider=None)
    return downloading.Downloading(crawler)


def test_a_request_that_nothing_ends_is_ended(handler: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(self: Any, request: Any) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr(http11.HTTP11DownloadHandler, "download_request", never)
    monkeypatch.setattr(downloading, "GRACE_SECONDS", 0.01)
    with pytest.raises(DownloadTimeoutError, match="no end after"):
        asyncio.run(handler.download_request(scrapy.Request("http://paper.example/", meta={"download_timeout": 0.02})))


def test_scrapys_pool_makes_the_connections_that_are_bounded(handler: Any) -> None:
    assert isinstance(getattr(handler, "_pool", None), HTTPConnectionPool), MOVED.format("HTTP11DownloadHandler._pool")
    assert handler._pool._factory is downloading._BoundedFactory
    made = handler._pool._factory(lambda protocol: None, "repr").buildProtocol(None)
    assert isinstance(made, downloading._BoundedProtocol), MOVED.format("HTTPConnectionPool._factory")
    assert HTTPConnectionPool._factory is not None, MOVED.format("HTTPConnectionPool has no _factory")


def test_the_parts_of_scrapy_that_are_changed_are_what_they_were() -> None:
    for name, kind in (
        ("_LenientHTTP11ClientProtocol", _newclient.HTTP11ClientProtocol),
        ("_LenientHTTP11ClientFactory", object),
    ):
        assert hasattr(http11, name), MOVED.format(f"scrapy's http11.{name} is gone")
        assert issubclass(getattr(http11, name), kind), MOVED.format(f"scrapy's http11.{name}")
    assert {"dataReceived", "request"} <= set(dir(_newclient.HTTP11ClientProtocol)), MOVED.format(
        "HTTP11ClientProtocol"
    )


def test_the_parser_says_where_the_body_begins(connection: tuple[Any, Transport]) -> None:
    protocol, _ = connection
    assert getattr(protocol, "_parser", None) is not None, MOVED.format("HTTP11ClientProtocol._parser")
    assert protocol._parser.state != _newclient.BODY, MOVED.format("HTTPParser.state before an answer")
    protocol.dataReceived(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nword")
    assert protocol._parser.state == _newclient.BODY, MOVED.format("HTTPParser.state within a body")


def test_both_schemes_have_this_handler() -> None:
    assert (
        settings.DOWNLOAD_HANDLERS["http"] == settings.DOWNLOAD_HANDLERS["https"] == "newsbot.downloading.Downloading"
    )


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param(b"X-Line: word\r\n", id="header lines"),
        pytest.param(b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 ", id="early hints"),
        pytest.param(b" folded line\r\n", id="folded lines"),
        pytest.param(b"Set-Cookie: a=b\r\n", id="cookies"),
    ],
)
def test_a_head_without_end_is_broken_off(connection: tuple[Any, Transport], piece: bytes) -> None:
    protocol, transport = connection
    protocol.dataReceived(b"HTTP/1.1 200 OK\r\nX: y\r\n" if b"HTTP" not in piece else b"HTTP/1.1 ")
    data = (piece if b"HTTP" not in piece else b"103 Early Hints\r\n\r\nHTTP/1.1 ") * 100
    sent = 0
    while not transport.is_aborted and sent < 4 * downloading.HEAD_BYTES_MAX:
        protocol.dataReceived(data)
        sent += len(data)
    assert transport.is_aborted
    assert sent <= downloading.HEAD_BYTES_MAX + len(data)


def test_a_large_body_is_no_large_head_and_each_answer_has_a_head_of_its_own() -> None:
    protocol, transport = downloading._BoundedProtocol(lambda protocol: None), Transport()
    protocol.makeConnection(transport)
    for _ in range(3):
        protocol.request(Request()).addCallback(lambda response: response.deliverBody(_newclient.Protocol()))
        protocol.dataReceived(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 15_000 + b"\r\nContent-Length: 2000000\r\n\r\n")
        for _ in range(20):
            protocol.dataReceived(b"x" * 100_000)
    assert not transport.is_aborted


def answered(*pieces: bytes, reason: type[Exception] = ConnectionDone) -> tuple[bytes, str]:
    """What a reader of the body gets, and how it is told that it ended."""
    protocol, transport = downloading._BoundedProtocol(lambda protocol: None), Transport()
    protocol.makeConnection(transport)
    reader = Reader()
    protocol.request(Request()).addCallback(lambda response: response.deliverBody(reader))
    for piece in pieces:
        protocol.dataReceived(piece)
    if not reader.ending:
        protocol.connectionLost(Failure(reason()))
    return reader.body, reader.ending


class Reader(Protocol):
    """Collects a body."""

    body, ending = b"", ""

    def dataReceived(self, data: bytes) -> None:  # noqa: N802
        self.body += data

    def connectionLost(self, reason: Any = None) -> None:  # noqa: N802
        # Scrapy asks each of the reasons what it is; one that is no Failure would leave its request waiting for ever.
        assert all(isinstance(one, Failure) for one in getattr(reason.value, "reasons", ()))
        self.ending = reason.type.__name__


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    ("pieces", "reason", "expected"),
    [
        pytest.param(
            (HEAD + b"\r\nwords",), ConnectionDone, "PotentialDataLoss", id="no length, closed as it should be"
        ),
        pytest.param((HEAD + b"\r\nwords",), ConnectionLost, "ResponseFailed", id="no length, broken off"),
        pytest.param((HEAD + b"Content-Length: 5\r\n\r\nwords",), ConnectionDone, "ResponseDone", id="length"),
        pytest.param((HEAD + b"Content-Length: 9\r\n\r\nwords",), ConnectionDone, "ResponseFailed", id="length, cut"),
        pytest.param(
            (HEAD + b"Content-Length: 3\r\n\r\nwords",), ConnectionDone, "ResponseFailed", id="length too small"
        ),
        pytest.param((HEAD + b"Content-Length: 5\r\n\r\nwords\r\n",), ConnectionDone, "ResponseDone", id="line behind"),
        pytest.param(
            (HEAD + b"Content-Length: 5\r\n\r\nwordsHTTP/1.1 408 Request Timeout\r\n\r\n",),
            ConnectionDone,
            "ResponseDone",
            id="second answer behind",
        ),
        pytest.param(
            (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n0\r\n\r\n",),
            ConnectionDone,
            "ResponseDone",
            id="chunks",
        ),
        pytest.param(
            (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n",),
            ConnectionDone,
            "ResponseFailed",
            id="chunks, cut",
        ),
    ],
)
def test_a_body_that_is_not_whole_is_told_from_one_that_is(
    pieces: tuple[bytes, ...], reason: type[Exception], expected: str
) -> None:
    body, ending = answered(*pieces, reason=reason)
    assert ending == expected, MOVED.format("how the end of a body is told")
    assert b"words".startswith(body)
