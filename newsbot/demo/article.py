"""The articles of the demo site as they truly are, and those that people wrote."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal
from urllib.parse import quote

from newsbot.items import BlockKind, Image

Layout = Literal["wordpress", "plain", "modern"]
LAYOUTS: tuple[Layout, ...] = ("wordpress", "plain", "modern")

_FENCE = "+++"
_MARKS: Mapping[str, BlockKind] = {"## ": "heading", "> ": "quote", "- ": "list"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoArticle:
    """One article of the demo site: the truth that a reader of its page should find."""

    slug: str
    """Last part of the address, in letters (not percent-encoded)."""
    title: str
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    """In the order printed; ("Editorial Board",) when no person signs."""
    editors: tuple[str, ...] = ()
    date: dt.datetime
    """With zone. The layout "plain" prints its day alone."""
    modified: dt.datetime | None = None
    section: str
    tags: tuple[str, ...] = ()
    language: str = "en"
    """ISO 639-1."""
    layout: Layout = "wordpress"
    blocks: tuple[tuple[BlockKind, str], ...]
    """The body as the page shows it: (kind, text), the items of a list on lines of their own."""
    pull_quotes: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    """The lead picture, then those between paragraphs; their addresses are paths on the site."""
    access: Literal["full", "preview"] = "full"
    """"preview" when the page holds the beginning alone and asks for a subscription."""

    @property
    def path(self) -> str:
        """Path of the address, percent-encoded: "/2025/07/slug/"."""
        return quote(f"/{self.date:%Y/%m}/{self.slug}/")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Texts of the plain paragraphs."""
        return tuple(text for kind, text in self.blocks if kind == "paragraph")

    @property
    def body(self) -> str:
        """The text, blocks parted by one empty line."""
        return "\n\n".join(text for _, text in self.blocks)

    @property
    def changed(self) -> dt.datetime:
        """The last moment at which the article became what it is."""
        return self.modified or self.date


def slug(text: str) -> str:
    """`text` as part of an address: lower case, its words joined by hyphens.

    >>> slug("Why I Count Lamp-Posts (Still)")
    'why-i-count-lamp-posts-still'
    """
    return "-".join(re.findall(r"\w+", re.sub(r"['’]", "", text.casefold())))


@cache
def hand_written() -> tuple[DemoArticle, ...]:
    """The articles in the folder `articles`, newest first."""
    folder = resources.files("newsbot.demo") / "articles"
    found = [
        parsed(file.name.removesuffix(".md"), file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".md")
    ]
    return tuple(sorted(found, key=lambda article: (article.date, article.slug), reverse=True))


def parsed(name: str, text: str) -> DemoArticle:
    """The article in one file: front matter in TOML between two lines "+++", then the body.

    Empty lines part the blocks. A block that opens with "## " is a heading, with "> " a quote, with "- " a
    list of one item a line; anything else is a paragraph. `paywall = 3` shows the first three blocks alone.
    """
    _, front, body = text.split(_FENCE, 2)
    fields: dict[str, Any] = tomllib.loads(front)
    paywall = fields.pop("paywall", None)
    images = tuple(Image(**image) for image in fields.pop("images", ()))
    blocks = tuple(_block(block) for block in re.split(r"\n\s*\n", body.strip()))
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in {"slug": name, **fields}.items()
    }
    return DemoArticle(images=images, blocks=blocks[:paywall], access="preview" if paywall else "full", **values)


def _block(text: str) -> tuple[BlockKind, str]:
    for mark, kind in _MARKS.items():
        if text.startswith(mark):
            lines = (line.removeprefix(mark).strip() for line in text.splitlines())
            return kind, ("\n" if kind == "list" else " ").join(lines)
    return "paragraph", " ".join(text.split())
