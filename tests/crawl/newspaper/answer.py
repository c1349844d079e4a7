"""What the newspaper says at one address."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response, and of what kind the page is, for counting."""

    kind: str
    """"article", "variant", "list", "feed", "sitemap", "rest", "robots", "page", "redirect", "missing", "trap", "media"
    or "control"."""
    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": HTML})
    changed: float | None = None
    """What Last-Modified tells, in seconds since 1970; None for a page without."""


def page(html: str, kind: str, *, status: int = 200, changed: float | None = None) -> Answer:
    """A page of HTML."""
    return Answer(kind=kind, body=html.encode(), status=status, changed=changed)


def document(text: str, kind: str, content_type: str = XML, *, changed: float | None = None) -> Answer:
    """A text that is no HTML."""
    return Answer(kind=kind, body=text.encode(), headers={"Content-Type": content_type}, changed=changed)


def data(value: Any, kind: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Answer:
    """JSON."""
    head = {"Content-Type": "application/json; charset=UTF-8", **(headers or {})}
    return Answer(kind=kind, body=json.dumps(value, ensure_ascii=False).encode(), status=status, headers=head)


def redirect(url: str, status: int = 301) -> Answer:
    """The way to another address."""
    return Answer(kind="redirect", status=status, headers={"Location": url, "Content-Type": HTML})
