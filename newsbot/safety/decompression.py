"""Bodies unpacked a piece at a time, up to a limit, with their early end noticed.

    decoded(body, encodings, limit_bytes) -> Unpacked     what the Content-Encoding header names
    unpacked(body, limit_bytes) -> Unpacked               a body that is itself gzip, as sitemaps are

RFC 9110 section 8.4 names the encodings, RFC 1950 to 1952 zlib, deflate and gzip, RFC 7932 br, RFC 8878 zstd.
A body whose packing ends early is half a page that looks whole: it is never taken for the page.
"""

import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import brotli  # type: ignore[import-untyped]

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Fault = Literal["cut short", "damaged", "too large", "unknown encoding"]

# So much is unpacked at a time: the limit is kept to within one step, and no step copies the rest of the input.
STEP_BYTES = 65_536
# Servers behind servers pack twice; more layers than this are somebody's game.
LAYERS_MAX = 4
# RFC 9659: the window of zstd as a content encoding is 8 MiB at most.
ZSTD_WINDOW_LOG_MAX = 23
_GZIP_MAGIC = b"\x1f\x8b\x08"
_GZIP_WBITS = 16 + zlib.MAX_WBITS
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
# How far a body is looked at to tell text from packed bytes, and what text has none of.
_TEXT_BYTES = 256
_NO_TEXT = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What came out of a packed body."""

    body: bytes
    """All that could be unpacked, at most the limit."""
    fault: Fault | None = None
    """Why `body` is not the whole of it; None when it is."""


class _TooLargeError(Exception):
    """More comes out than the limit."""


class _DamagedError(Exception):
    """Packed bytes that cannot be."""


class _Sink:
    """Collects what comes out and stops at the limit."""

    def __init__(self, limit_bytes: int) -> None:
        self._pieces: list[bytes] = []
        self._left = limit_bytes

    def take(self, piece: bytes) -> None:
        self._pieces.append(piece[: self._left])
        self._left -= len(piece)
        if self._left < 0:
            raise _TooLargeError

    @property
    def is_empty(self) -> bool:
        return not any(self._pieces)

    def body(self) -> bytes:
        return b"".join(self._pieces)


def decoded(body: bytes, encodings: Sequence[str], limit_bytes: int) -> Unpacked:
    """`body` without its content encodings, and without gzip that nobody named.

    `encodings` are the values of the Content-Encoding headers in order; each may hold several, parted by commas.
    A body that bears a label but is plain text comes back as it is, and so does a body without any.

    >>> decoded(zlib.compress(b"page"), ["Deflate"], 100).body
    b'page'
    """
    names = [name.strip().lower() for value in encodings for name in value.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > LAYERS_MAX:
        return Unpacked(body=body, fault="damaged")
    for name in reversed(names):
        if not body:
            break
        unpack = _UNPACKERS.get(name)
        if unpack is None:
            return Unpacked(body=body, fault="unknown encoding")
        layer = _layer(body, unpack, limit_bytes)
        if layer.fault is not None:
            return layer
        body = layer.body
    return unpacked(body, limit_bytes)


def unpacked(body: bytes, limit_bytes: int) -> Unpacked:
    """`body` out of its gzip layers; any other body as it is.

    >>> import gzip
    >>> unpacked(gzip.compress(b"<urlset/>"), 100).body, unpacked(b"<urlset/>", 100).body
    (b'<urlset/>', b'<urlset/>')
    """
    for _ in range(LAYERS_MAX):
        if not body.startswith(_GZIP_MAGIC):
            break
        layer = _layer(body, _gzip, limit_bytes)
        if layer.fault is not None:
            return layer
        body = layer.body
    return Unpacked(body=body)


def _layer(body: bytes, unpack: Callable[[bytes, _Sink], bool], limit_bytes: int) -> Unpacked:
    """One layer taken off."""
    sink = _Sink(limit_bytes)
    try:
        is_whole = unpack(body, sink)
    except _TooLargeError:
        return Unpacked(body=sink.body(), fault="too large")
    except (_DamagedError, zlib.error, brotli.error, zstd.ZstdError):
        # A label on a plain body is a common mistake behind caches.
        if sink.is_empty and _is_text(body):
            return Unpacked(body=body)
        return Unpacked(body=sink.body(), fault="damaged")
    return Unpacked(body=sink.body(), fault=None if is_whole else "cut short")


def _is_text(body: bytes) -> bool:
    start = body[:_TEXT_BYTES]
    return start.startswith(_BYTE_ORDER_MARKS) or len(start.translate(None, _NO_TEXT)) == len(start)


def _inflate(body: bytes, wbits: int, sink: _Sink) -> bytes | None:
    """What stands behind the end of a zlib stream; None for a stream without end."""
    machine = zlib.decompressobj(wbits)
    for start in range(0, len(body), STEP_BYTES):
        piece = body[start : start + STEP_BYTES]
        while piece and not machine.eof:
            sink.take(machine.decompress(piece, STEP_BYTES))
            piece = machine.unconsumed_tail
        # What zlib still holds back of a full step comes without further input.
        while not machine.eof and (rest := machine.decompress(b"", STEP_BYTES)):
            sink.take(rest)
        if machine.eof:
            return machine.unused_data + body[start + STEP_BYTES :]
    return None


def _gzip(body: bytes, sink: _Sink) -> bool:
    """Whether all members end as they should; what follows the last, if it is no member, is left out."""
    rest: bytes | None = body
    while True:
        rest = _inflate(rest or b"", _GZIP_WBITS, sink)
        if rest is None:
            return False
        if not rest.startswith(_GZIP_MAGIC):
            return True


def _deflate(body: bytes, sink: _Sink) -> bool:
    """Whether a zlib stream ends as it should, or a raw one, which some servers send under this name."""
    try:
        return _inflate(body, zlib.MAX_WBITS, sink) is not None
    except zlib.error:
        if not sink.is_empty:
            raise
    return _inflate(body, -zlib.MAX_WBITS, sink) is not None


def _brotli(body: bytes, sink: _Sink) -> bool:
    """Whether a brotli stream ends as it should; what follows its end is left out."""
    machine = brotli.Decompressor()
    for start in range(0, len(body), STEP_BYTES):
        piece = body[start : start + STEP_BYTES]
        while True:
            out = machine.process(piece, output_buffer_limit=STEP_BYTES)
            sink.take(out)
            if machine.is_finished():
                return True
            piece = b""
            # It says that it takes more while output waits still: only none is the end of it.
            if not out:
                break
        if not machine.can_accept_more_data():
            raise _DamagedError
    return False


def _zstd(body: bytes, sink: _Sink) -> bool:
    """Whether all frames end as they should; what follows the last, if it is no frame, is left out."""
    rest = body
    while True:
        if not rest.startswith(_ZSTD_MAGIC):
            if sink.is_empty:
                raise _DamagedError
            return True
        machine = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW_LOG_MAX})
        for start in range(0, len(rest), STEP_BYTES):
            _drain(machine, rest[start : start + STEP_BYTES], sink)
            if machine.eof:
                rest = machine.unused_data + rest[start + STEP_BYTES :]
                break
        else:
            return False


def _drain(machine: Any, piece: bytes, sink: _Sink) -> None:
    """Feeds one piece to a zstd decompressor and takes all that comes."""
    sink.take(machine.decompress(piece, STEP_BYTES))
    while not machine.eof and not machine.needs_input:
        sink.take(machine.decompress(b"", STEP_BYTES))


_UNPACKERS: dict[str, Callable[[bytes, _Sink], bool]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
