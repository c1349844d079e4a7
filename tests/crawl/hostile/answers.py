"""Honest answers, and the ways to spoil one."""

import asyncio
import gzip
import zlib
from collections.abc import Mapping, Sequence

from tests.crawl.hostile.server import Answer, Exchange

HTML = "text/html; charset=utf-8"


def head(status: int, headers: Mapping[str, str], version: str = "1.1") -> bytes:
    lines = [f"HTTP/{version} {status} Some Reason", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def plain(
    body: bytes | str, status: int = 200, *, content_type: str = HTML, headers: Mapping[str, str] | None = None
) -> Answer:
    """An honest answer with its length."""
    data = body.encode() if isinstance(body, str) else body

    async def answer(exchange: Exchange) -> bool:
        fields = {"Content-Type": content_type, "Content-Length": str(len(data)), **(headers or {})}
        await exchange.send(head(status, {name: value for name, value in fields.items() if value}) + data)
        return True

    return answer


def raw(data: bytes, *, keeps: bool = False) -> Answer:
    """These bytes and nothing else."""

    async def answer(exchange: Exchange) -> bool:
        await exchange.send(data)
        return keeps

    return answer


def packed(body: str, encoding: str, data: bytes, *, headers: Mapping[str, str] | None = None) -> Answer:
    return plain(data, headers={"Content-Encoding": encoding, **(headers or {})})


def gzipped(body: str, encoding: str = "gzip") -> Answer:
    return packed(body, encoding, gzip.compress(body.encode()))


def deflated(body: str, *, is_raw: bool) -> Answer:
    machine = zlib.compressobj(wbits=-15 if is_raw else 15)
    return packed(body, "deflate", machine.compress(body.encode()) + machine.flush())


def redirect(location: str | None, status: int = 302) -> Answer:
    return plain("moved", status, headers={} if location is None else {"Location": location})


def in_turn(*answers: Answer) -> Answer:
    """The first answer to the first visit and so on; the last one for all further visits."""

    async def answer(exchange: Exchange) -> bool | None:
        return await answers[min(exchange.visit, len(answers)) - 1](exchange)

    return answer


def reset_after(part: bytes, total: int = 100_000) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await exchange.send(head(200, {"Content-Type": HTML, "Content-Length": str(total)}) + part)
        await asyncio.sleep(0.05)
        exchange.reset()

    return answer


def reset_at_once() -> Answer:
    async def answer(exchange: Exchange) -> None:
        exchange.reset()

    return answer


def short(body: str, share: float = 0.6) -> Answer:
    """Content-Length tells of more than comes."""
    data = body.encode()
    start = data[: int(len(data) * share)]
    return raw(head(200, {"Content-Type": HTML, "Content-Length": str(len(data))}) + start)


def chunks(pieces: Sequence[bytes], *, extension: str = "", trailers: bytes = b"", ends: bool = True) -> Answer:
    """Chunked; without its end when `ends` is false."""
    data = b"".join(f"{len(piece):x}{extension}\r\n".encode() + piece + b"\r\n" for piece in pieces)
    end = b"0\r\n" + trailers + b"\r\n" if ends else b""
    return raw(head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"}) + data + end, keeps=ends)


def silent(seconds: float) -> Answer:
    """Takes the request and says nothing."""

    async def answer(exchange: Exchange) -> None:
        await asyncio.sleep(seconds)

    return answer


def stalled(part: bytes, seconds: float) -> Answer:
    """Begins and falls silent."""

    async def answer(exchange: Exchange) -> None:
        await exchange.send(head(200, {"Content-Type": HTML, "Content-Length": "100000"}) + part)
        await asyncio.sleep(seconds)

    return answer


def dripping(body: bytes, every_seconds: float) -> Answer:
    """A byte at a time."""

    async def answer(exchange: Exchange) -> None:
        await exchange.send(head(200, {"Content-Type": HTML, "Content-Length": str(len(body))}))
        for byte in body:
            await exchange.send(bytes([byte]))
            await asyncio.sleep(every_seconds)

    return answer


def endless(piece: bytes, total: int, headers: Mapping[str, str] | None = None) -> Answer:
    """The same again and again, up to `total` bytes, without a length."""

    async def answer(exchange: Exchange) -> None:
        await exchange.send(head(200, {"Content-Type": HTML, **(headers or {})}))
        sent = 0
        while sent < total:
            await exchange.send(piece)
            sent += len(piece)

    return answer


def endless_head(total: int) -> Answer:
    """Header lines without end."""

    async def answer(exchange: Exchange) -> None:
        await exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
        sent = 0
        while sent < total:
            await exchange.send(b"".join(b"X-%d: %s\r\n" % (sent + n, b"y" * 100) for n in range(500)))
            sent += 55_000

    return answer
