"""Bytes to a tree: encoding, limits, one parse for everything that looks at a page.

    document(page) -> Document

What encoding a page has is found in encoding.py.
A page that is no text gives a Document without root and a Problem that says so.
"""

import codecs
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from newsbot import encoding as encodings
from newsbot.items import Page, Problem
from newsbot.text import squeeze

# A news page has 50 kB to 2 MB; what is longer is read up to here, and said so.
SIZE_LIMIT_BYTES = 8_000_000
# Deeper trees come from generators gone wrong or from attackers; libxml2 drops what lies below.
_PARSER_OPTIONS = {"remove_comments": True, "remove_pis": True, "huge_tree": True, "no_network": True, "recover": True}
_BINARY_SIGNS = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"RIFF")
_MARKUP = re.compile(
    rb"<(?:!doctype|html|head|body|meta|title|div|p|article|section|main|table|h1|a|span)\b", re.IGNORECASE
)
# Prose has a semicolon in 300 characters and hardly a brace; programs and style sheets have one in twenty.
CODE_SIGNS_SHARE_MIN = 0.02
# The longest of 1,342 news pages has a tenth of these lines and characters.
PLAIN_LINES_MAX = 8_000
PLAIN_CHARS_MAX = 2_000_000
# libxml2 compares each attribute of an element with all before it; no element of a page has so many.
ATTRIBUTES_MAX = 1_000
# A tag with so many attributes has at least this length.
_LONG_TAG_BYTES = 2 * ATTRIBUTES_MAX
_LONG_TAG = re.compile(rb"([A-Za-z][\w:-]{0,40})(\s[^<>]{%d,})" % _LONG_TAG_BYTES)
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
# Longer ones come from generators gone wrong, and every link of the page would carry them.
_BASE_CHARS_MAX = 2_000
_TEXT_TYPES = ("text/plain",)
_MARKUP_TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
# Text has none of these bytes in any encoding; a tenth of compressed data are such.
CONTROLS_SHARE_MIN = 0.04
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NULS = bytes((*range(0x09), 0x0B, *range(0x0E, 0x20)))
# Tags whose elements several finders ask for: one walk over the tree gathers them all.
_GATHERED = ("base", "meta", "link", "title", "h1", "script", "img", "input", "time")


@dataclass(frozen=True, kw_only=True)
class Document:
    """A page, decoded and parsed once. (Without slots: what it has looked up once it keeps.)"""

    page: Page
    root: etree._Element | None
    """The <html> element; None for plain text and for what cannot be read."""
    text: str | None
    """The text of a page that was saved as plain text; None for markup."""
    encoding: str
    problems: tuple[Problem, ...] = ()
    explain: bool = False
    """Whether candidates and blocks shall say their place."""

    @cached_property
    def base(self) -> str | None:
        """What relative links of the page are relative to."""
        for element in self.tagged["base"][:1]:
            href = element.get("href")
            if href and len(href) <= _BASE_CHARS_MAX and href.startswith(("http://", "https://")):
                return href
        return self.page.address

    @cached_property
    def tagged(self) -> Mapping[str, Sequence[etree._Element]]:
        """Tag -> all elements of that tag in document order; for the tags base, meta, link, title, h1, script, img,
        input and time alone."""
        found: dict[str, list[etree._Element]] = {tag: [] for tag in _GATHERED}
        for element in self.root.iter(*_GATHERED) if self.root is not None else ():
            found[element.tag].append(element)
        return found

    def place(self, element: etree._Element) -> str | None:
        """Line and path of an element for a person to find it; None unless `explain`."""
        if not self.explain:
            return None
        names = [_short_name(element)]
        parent = element.getparent()
        while parent is not None and len(names) < 3 and parent.tag not in ("html", "body"):
            names.append(_short_name(parent))
            parent = parent.getparent()
        return f"line {element.sourceline or '?'}, " + " > ".join(reversed(names))


def _short_name(element: etree._Element) -> str:
    classes = (element.get("class") or "").split()
    identity = element.get("id")
    return str(element.tag) + (f"#{identity}" if identity else f".{classes[0]}" if classes else "")


def _is_binary(body: bytes) -> bool:
    head = body[:1024].lstrip(b"\r\n\t \xef\xbb\xbf")
    if head.startswith(_BINARY_SIGNS):
        return True
    if (
        head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        or _MARKUP.search(head)
        or (encodings.unmarked_utf16(body))
    ):
        return False
    return len(_CONTROLS.findall(head)) > CONTROLS_SHARE_MIN * len(head)


def _unreadable(page: Page, message: str) -> Document:
    problem = Problem(field="page", code="unreadable", message=message)
    return Document(page=page, root=None, text=None, encoding="", problems=(problem,))


def document(page: Page, *, explain: bool = False) -> Document:
    """The page decoded and parsed; never raises for what a page holds."""
    body = page.body
    if not body.strip():
        return _unreadable(page, "The page is empty.")
    if _is_binary(body):
        kind = "a PDF file" if body.startswith(b"%PDF-") else "no text but a binary file"
        return _unreadable(page, f"The page is {kind}; newsbot reads HTML and plain text.")
    problems: tuple[Problem, ...] = ()
    if len(body) > SIZE_LIMIT_BYTES:
        body = body[:SIZE_LIMIT_BYTES]
        problems = (
            Problem(
                field="page",
                code="cut",
                message=f"Only the first {SIZE_LIMIT_BYTES} bytes of {len(page.body)} were read.",
            ),
        )
    encoding, text = encodings.decoded(body, page.content_type)
    media_type = (page.content_type or "").split(";")[0].strip().lower()
    if media_type in _TEXT_TYPES or (media_type not in _MARKUP_TYPES and not _looks_like_markup(text)):
        if _is_code(text[:PLAIN_CHARS_MAX]):
            return _unreadable(page, f"The page is data or program code; it begins with {squeeze(text[:60])!r}.")
        lines = text[:PLAIN_CHARS_MAX].splitlines(keepends=True)
        short = "".join(lines[:PLAIN_LINES_MAX])
        if len(short) < len(text):
            problems += (
                Problem(
                    field="page",
                    code="cut",
                    message=f"Only the first {len(short)} characters of {len(text)} were read.",
                ),
            )
        return Document(page=page, root=None, text=short, encoding=encoding, problems=problems, explain=explain)
    root = _parsed(_uncrowded(_utf8(body, encoding, text).translate(None, _NULS)))
    if root is None:
        return _unreadable(page, f"The page holds no HTML element; it begins with {squeeze(text[:60])!r}.")
    return Document(page=page, root=root, text=None, encoding=encoding, problems=problems, explain=explain)


def _is_code(text: str) -> bool:
    """Whether a plain text is JSON, one value or one on each line, or a program or style sheet."""
    if text.lstrip()[:1] in ("{", "["):
        for part in (text, text.lstrip().partition("\n")[0]):
            try:
                json.loads(part)
            except (ValueError, RecursionError):
                continue
            return True
    return sum(map(text.count, "{};=")) > CODE_SIGNS_SHARE_MIN * len(text) and "{" in text


def _utf8(body: bytes, encoding: str, text: str) -> bytes:
    """The text as UTF-8; the body itself where that is it already."""
    if encoding == "utf-8" and "\ufffd" not in text and not body.startswith(codecs.BOM_UTF8):
        return body
    return text.encode("utf-8", "replace")


def _uncrowded(markup: bytes) -> bytes:
    """The markup with start tags that have too many attributes made bare."""
    kept: list[bytes] = []
    copied = 0
    for place in _long_parts(markup):
        if markup.find(b">", place, place + _LONG_TAG_BYTES) >= 0:
            continue
        end = markup.find(b"<", place)
        tag = _LONG_TAG.match(markup, place, end if end >= 0 else len(markup))
        if tag and len(_QUOTED.sub(b'""', tag[2]).split()) > ATTRIBUTES_MAX:
            kept += (markup[copied:place], tag[1])
            copied = tag.end()
    return b"".join((*kept, markup[copied:])) if kept else markup


def _long_parts(markup: bytes) -> Iterator[int]:
    """The places behind each "<" that is followed by no other for longer than a tag is.

    From one "<" to the last one near it, and so on: a few hundred steps for a page.
    """
    place = markup.find(b"<")
    while place >= 0:
        place += 1
        far = markup.rfind(b"<", place, place + _LONG_TAG_BYTES + 1)
        if far < 0:
            if len(markup) - place > _LONG_TAG_BYTES:
                yield place
            far = markup.find(b"<", place + _LONG_TAG_BYTES)
        place = far


def _looks_like_markup(text: str) -> bool:
    return bool(_MARKUP.search(text[:20_000].encode("utf-8", "ignore")))


_PARSER = etree.HTMLParser(encoding="utf-8", **_PARSER_OPTIONS)  # type: ignore[arg-type]


def _parsed(markup: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(markup, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
