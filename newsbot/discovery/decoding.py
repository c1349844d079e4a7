"""The text of a feed or sitemap: unpacked where it is gzip, decoded, never longer than a limit.

    decoded(page) -> (text, problem)

What is valid UTF-8 is UTF-8, whatever header and declaration say: no text in another encoding is so by chance, and
programs often declare "utf-16" or "iso-8859-1" above UTF-8.  All else is asked in the order of encoding.py.
"""

import codecs
import zlib

from newsbot import encoding as encodings
from newsbot.items import Page

# The limit of sitemaps.org for one file, uncompressed; feeds are smaller by far.
SIZE_LIMIT_BYTES = 50_000_000
# A sitemap packed by the program and again by the server is met; three layers are an attack.
LAYERS_MAX = 2
_GZIP = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(page: Page) -> tuple[str, str | None]:
    """The text of a page and why it is not whole, None when it is; never raises for what a page holds."""
    body, problem = page.body, None
    for _ in range(LAYERS_MAX):
        if not body.startswith(_GZIP):
            break
        body, problem = unpacked(body)
    if len(body) > SIZE_LIMIT_BYTES:
        problem = f"Only the first {SIZE_LIMIT_BYTES} bytes of {len(body)} were read."
        body = body[:SIZE_LIMIT_BYTES]
    if body.startswith(_GZIP):
        return "", "The body is packed more than twice; nothing of it was read."
    return _text(body, page.content_type), problem


def unpacked(body: bytes, limit_bytes: int = SIZE_LIMIT_BYTES) -> tuple[bytes, str | None]:
    """What a gzip body holds, its members one after another, and why that is not all of it, or None.

    What follows the last member is left out: servers append zeros or an error page.
    """
    parts: list[bytes] = []
    room = limit_bytes
    while body.startswith(_GZIP):
        inflater = zlib.decompressobj(wbits=31)
        try:
            part = inflater.decompress(body, room)
        except zlib.error:
            salvaged = _salvaged(body, room)
            return b"".join((*parts, salvaged)), "The gzip body is damaged; what could be unpacked was read."
        parts.append(part)
        room -= len(part)
        if room <= 0 and (inflater.unconsumed_tail or not inflater.eof):
            return b"".join(parts), f"Unpacked it has more than {limit_bytes} bytes; only these were read."
        if not inflater.eof:
            return b"".join(parts), "The gzip body ends too early; what came was read."
        # A copy of the rest for each member: so many members that this counts would hold nothing.
        if len(parts) > 1_000:
            return b"".join(parts), "The gzip body has more than 1000 members; only these were read."
        body = inflater.unused_data
    return b"".join(parts), None


def _salvaged(body: bytes, room: int) -> bytes:
    """What comes out of a damaged member before the damage, to a few kilobytes."""
    inflater = zlib.decompressobj(wbits=31)
    parts: list[bytes] = []
    try:
        for start in range(0, len(body), 4096):
            parts.append(inflater.decompress(body[start : start + 4096], room))
            room -= len(parts[-1])
            if room <= 0:
                break
    except zlib.error:
        pass
    return b"".join(parts)


def _text(body: bytes, content_type: str | None) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace").lstrip("\ufeff")
    if b"\0" not in body[:200] and b"\x1b$" not in body:
        try:
            return body.decode("utf-8").lstrip("\ufeff")
        except UnicodeDecodeError as error:
            if error.start >= len(body) - 4:
                return body[: error.start].decode("utf-8")
    text = encodings.decoded(body, content_type)[1]
    # Told to be UTF-16, bytes of any other encoding lose their markup.
    if b"<" in body and "<" not in text:
        text = body.decode(encodings.detected(body), "replace")
    return text.lstrip("\ufeff")
