"""Scrapy's download handler with an end to what comes before the body, and an eye for bodies that end early.

Twisted bounds one header line, but neither their number nor what precedes an answer (RFC 9110 section 15.2): lines
without end would fill the memory for as long as the time limit lets them.  And it takes a body without a length for
whole when the connection breaks, and one with too small a length for as long as that.
"""

import asyncio
from typing import Any

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadTimeoutError
from scrapy.http import Response
from twisted.internet.error import ConnectionDone
from twisted.internet.protocol import connectionDone
from twisted.python.failure import Failure
from twisted.web._newclient import BODY
from twisted.web.http import _DataLoss

# Browsers take 256 KiB; what comes with the last of it may be body already.
HEAD_BYTES_MAX = 512_000
# After the time limit, for Scrapy to end a request in its own way.
GRACE_SECONDS = 5.0


class Downloading(HTTP11DownloadHandler):
    """For http and https."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _BoundedFactory
        self._limit_seconds = crawler.settings.getfloat("DOWNLOAD_TIMEOUT")

    async def download_request(self, request: Request) -> Response:
        """The answer, or an error, within the time limit and a little more.

        Scrapy's own limit ends nothing once a fault in the reading of an answer has lost sight of its connection.
        """
        limit_seconds = float(request.meta.get("download_timeout") or self._limit_seconds) + GRACE_SECONDS
        try:
            return await asyncio.wait_for(super().download_request(request), limit_seconds)
        except TimeoutError as error:
            raise DownloadTimeoutError(f"no end after {limit_seconds:.0f} s") from error


class _BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Breaks a connection off whose answer does not come to its body."""

    _head_bytes = 0

    def request(self, request: Any) -> Any:
        self._head_bytes = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802  (Twisted's name)
        parser = self._parser
        if parser is not None and parser.state != BODY:
            self._head_bytes += len(data)
            if self._head_bytes > HEAD_BYTES_MAX:
                assert self.transport is not None
                self.transport.abortConnection()
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]

    def connectionLost(self, reason: Failure = connectionDone) -> None:  # noqa: N802
        # RFC 9112 section 9.8: without a length, only a connection that is closed as it should be ends a body.
        if self._parser is not None and self._parser.state == BODY and not isinstance(reason.value, ConnectionDone):
            self._note_loss()
        super().connectionLost(reason)  # type: ignore[no-untyped-call]

    def _finishResponse(self, rest: bytes) -> None:  # noqa: N802
        behind = rest.lstrip()
        # What follows a body is a second answer, or the end of a page whose length was counted wrongly.
        if behind and not behind.startswith(b"HTTP/"):
            self._note_loss()
            self._giveUp(connectionDone)  # type: ignore[no-untyped-call]
            return
        super()._finishResponse(rest)
        if behind and self.transport is not None:
            self.transport.loseConnection()  # type: ignore[misc]

    def _note_loss(self) -> None:
        """Makes the body that is being read end as one that is not whole."""
        if self._parser is not None and self._parser.bodyDecoder is not None:
            self._parser.bodyDecoder = _Lost()  # type: ignore[assignment]


class _Lost:
    """A decoder of a body that is not whole. Duck-typed as one of Twisted's."""

    def dataReceived(self, data: bytes) -> None:  # noqa: N802
        pass

    def noMoreData(self) -> None:  # noqa: N802
        raise _DataLoss


class _BoundedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _BoundedProtocol:  # noqa: N802
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
