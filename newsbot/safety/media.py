"""What kind of file an answer is, by its first bytes and by what its header says.

medium(content_type, body) -> str | None     "application/pdf" and the like; None for what may be a page
"""

import re

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x00\x00\x00\x18ftyp", "video/mp4"),
    (b"\x00\x00\x00\x20ftyp", "video/mp4"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ\x90", "application/x-executable"),
    (b"wOF2", "font/woff2"),
    (b"wOFF", "font/woff"),
)
_PAGES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "text/markdown")
_OTHERS = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "application/",
    "text/css",
    "text/javascript",
    "text/csv",
    "text/calendar",
)
_MARKUP_BYTES = 1_024
# RFC 6838 section 4.2; what is longer or has other signs is not shown to anybody.
_LABEL = re.compile(r"[a-z]{1,30}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}")


def medium(content_type: str | None, body: bytes) -> str | None:
    """The kind of file that an answer is; None for a page, or for what may be one.

    A page under a wrong label is still a page, when markup stands near its start: many servers send pages as
    application/octet-stream or as nothing at all. A picture is a picture whatever its label.

    >>> medium("text/html", b"%PDF-1.7"), medium("application/json", b'{"a": 1}'), medium("image/png", b"<html>")
    ('application/pdf', 'application/json', None)
    """
    for magic, name in _MAGIC:
        if body.startswith(magic):
            return name
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "image/webp"
    label = (content_type or "").split(";")[0].strip().lower()
    start = body[:_MARKUP_BYTES].lower()
    if b"<html" in start or b"<!doctype html" in start:
        return None
    if label in _PAGES or not label:
        return "application/octet-stream" if _is_binary(body) else None
    if not label.startswith(_OTHERS):
        return None
    return label if _LABEL.fullmatch(label) else "application/octet-stream"


def _is_binary(body: bytes) -> bool:
    """Whether the start is full of NUL bytes where no text in two bytes a character has them."""
    start = body[:_MARKUP_BYTES]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    even, odd = start[::2].count(0), start[1::2].count(0)
    # UTF-16 has its NUL bytes at every second place alone; pictures and programs have them anywhere.
    return min(even, odd) > len(start) // 100
