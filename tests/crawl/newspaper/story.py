"""One article of the newspaper as it truly is."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from newsbot.demo.article import slug
from newsbot.items import BlockKind, Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article, a live blog, or a post behind a password; an edit makes another one with the same number."""

    number: int
    slug: str
    old_slug: str | None = None
    """The slug it had before; its old address redirects."""
    title: str
    subtitle: str | None
    authors: tuple[str, ...]
    date: dt.datetime
    modified: dt.datetime | None = None
    touched: dt.datetime | None = None
    """When the page was last built anew without a change of its text."""
    section: str
    also_in: str | None = None
    """A second section, which shows it at an address of its own."""
    tags: tuple[str, ...]
    language: str
    template: str
    blocks: tuple[tuple[BlockKind, str], ...]
    image: Image | None = None
    pages: int = 1
    kind: str = "article"
    """"article", "live" or "protected"."""
    access: str = "full"
    version: int = 1
    path: str = ""

    @property
    def changed(self) -> dt.datetime:
        """What Last-Modified and lastmod tell: the last edit, or rebuild."""
        return max(moment for moment in (self.date, self.modified, self.touched) if moment)

    def part(self, page: int) -> tuple[tuple[BlockKind, str], ...]:
        """The blocks of one page, counted from 1."""
        size = -(-len(self.blocks) // self.pages)
        return self.blocks[(page - 1) * size : page * size]

    def page_path(self, page: int) -> str:
        """The path of one page, counted from 1; WordPress puts the number in the path, others in the query."""
        if page == 1:
            return self.path
        return f"{self.path}{page}/" if self.path.endswith("/") else f"{self.path}?page={page}"


def body(blocks: tuple[tuple[BlockKind, str], ...]) -> str:
    """The text of blocks, parted by an empty line."""
    return "\n\n".join(text for _, text in blocks)


def path(story: Story, permalinks: str) -> str:
    """The path of a story's address, percent-encoded."""
    section = slug(story.section)
    match permalinks:
        case "dated":
            text = f"/{story.date:%Y/%m}/{story.slug}/"
        case "bare":
            text = f"/{story.slug}/"
        case "section":
            text = f"/{section}/{story.slug}"
        case "number":
            text = f"/article/{story.number}"
        case _:
            text = f"/{section}/{story.slug}-{story.number}.html"
    return quote(text)


def old_path(story: Story, permalinks: str) -> str | None:
    """The path under which a moved story stood before; None when it never moved."""
    if story.old_slug is None or permalinks == "number":
        return None
    return path(story, permalinks).replace(quote(story.slug), quote(story.old_slug))


def truth(story: Story, base: str) -> dict[str, Any]:
    """What a reader of the page should find, as one line of the truth file."""
    return {
        "id": story.number,
        "url": base + story.path,
        "kind": story.kind,
        "title": story.title,
        "subtitle": story.subtitle,
        "authors": list(story.authors),
        "date": story.date.isoformat(),
        "modified": story.modified.isoformat() if story.modified else None,
        "section": story.section,
        "also_in": story.also_in,
        "tags": list(story.tags),
        "language": story.language,
        "template": story.template,
        "access": story.access,
        "body": body(story.blocks),
        "pages": [body(story.part(page + 1)) for page in range(story.pages)],
    }
