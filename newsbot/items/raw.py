"""What a page says: all rivals for a field, untouched, best first."""

from dataclasses import dataclass
from typing import Literal

PageKind = Literal[
    "article", "live", "listing", "tag", "search", "login", "consent", "not-found", "gallery", "video", "other"
]
BlockKind = Literal["paragraph", "heading", "quote", "list", "table", "code", "caption", "pull_quote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One rival for a field, as the page has it."""

    value: str
    """Untouched but for white space at both ends; never empty."""
    source: str
    """Which finder and which key: "jsonld:datePublished", "meta:og:title", "selector:h1.entry-title"."""
    context: str | None = None
    """For what a reader sees, the part of the page it stands in: "header" (site name, today's date), "above" (a bare
    line just above the headline), "headline" (close to it), "body", "comment", "related", "footer"; None for
    metadata."""
    label: str | None = None
    """The word printed with it, if any: "Published", "Updated", "Edited by"."""
    place: str | None = None
    """Line and path in the page, for --explain alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of text in document order, with the verdict of the body finder."""

    kind: BlockKind
    """What the markup makes of it."""
    text: str
    """White space collapsed; the items of a list stand on lines of their own."""
    score: float = 0.0
    """0 (surely not body) to 1 (surely body)."""
    taken: bool = False
    """Whether the finder takes it for body; captions and pull quotes are taken when they belong to it."""
    reason: str | None = None
    """Why, in words a person understands."""
    place: str | None = None
    """Line and path in the page, for --explain alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of the article."""

    url: str | None = None
    """Absolute address; None when only a caption or credit tells of it."""
    caption: str | None = None
    credit: str | None = None
    """Photographer, agency or both, as printed, without "Photo:"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """All that extraction found on one page."""

    kind: PageKind = "other"
    kind_reason: str | None = None
    """Why this kind, in words a person understands."""
    types: tuple[str, ...] = ()
    """What the page calls itself: schema.org's names ("NewsArticle"), and og:type behind "og:" ("og:article")."""
    canonical: tuple[Candidate, ...] = ()
    """Addresses that the page gives itself, absolute."""
    publication: tuple[Candidate, ...] = ()
    """Names of the site or paper: og:site_name, publisher, the logo's text."""
    title: tuple[Candidate, ...] = ()
    subtitle: tuple[Candidate, ...] = ()
    author: tuple[Candidate, ...] = ()
    """One candidate a source; several authors that a source lists one by one are joined by "\\n"."""
    editor: tuple[Candidate, ...] = ()
    date: tuple[Candidate, ...] = ()
    modified: tuple[Candidate, ...] = ()
    section: tuple[Candidate, ...] = ()
    tags: tuple[Candidate, ...] = ()
    """One candidate a source; several tags are joined by "\\n"."""
    language: tuple[Candidate, ...] = ()
    blocks: tuple[Block, ...] = ()
    """Every block of the page in order, taken or not."""
    images: tuple[Image, ...] = ()
    """Pictures of the article in order: the lead picture, then those among the taken blocks."""
    access: Literal["full", "preview", "unknown"] = "unknown"
    rights: tuple[tuple[str, str], ...] = ()
    """What the site says of use: ("robots", "noindex"), ("tdm-reservation", "1"), ("isAccessibleForFree", "False")."""
