"""Scrapy's download handler with an end to what comes before the body.

Twisted bounds one header line, but neither their number nor what precedes an answer (RFC 9110 section 15.2): lines
without end would fill the memory for as long as the time limit lets them.
"""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from scrapy.crawler import Crawler
from twisted.web._newclient import BODY

# Browsers take 256 KiB; what comes with the last of it may be body already.
HEAD_BYTES_MAX = 512_000


class Downloading(HTTP11DownloadHandler):
    """For http and https."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _BoundedFactory


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


class _BoundedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _BoundedProtocol:  # noqa: N802
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
