"""Words of what stands around an article, a row a language. Regular expressions, matched without regard to case."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Patterns of lines that are no body text, each for one whole line."""

    photo: tuple[str, ...]
    """Openers of a picture's credit, plain words: "photo", "image", "foto"."""
    featured: tuple[str, ...]
    """Openers of the lead picture's credit, plain words: "featured image", "cover photo"."""
    newsletter: tuple[str, ...]
    """Invitations to subscribe."""
    read_more: tuple[str, ...]
    """Lead-ins to other articles: "read more:", "see also:"."""
    toolbar: tuple[str, ...]
    """Controls: "skip to content", "share this article", "print", "menu"."""
    disclaimer: tuple[str, ...]
    """"The views expressed are the author's own"."""
    paywall: tuple[str, ...]
    """"Subscribe to continue reading"."""
    end: tuple[str, ...]
    """Headings at which the article is over: "about the author", "related articles", "comments"."""
    older: tuple[str, ...]
    """Texts of links to the next page of a list, plain words: "older posts", "next", "»"."""
    login: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    consent: tuple[str, ...] = ()
    """Titles of pages of these kinds."""
    common: tuple[str, ...] = ()
    """Fifteen to thirty of the language's commonest short words, to tell the language of a text."""


FURNITURE: Mapping[str, Furniture] = MappingProxyType({
    "en": Furniture(
        photo=("photo",), featured=("featured image",), newsletter=(), read_more=(r"read more\b.*",),
        toolbar=(r"skip to \w+",), disclaimer=(), paywall=(), end=(r"about the author",), older=("older posts",),
    ),
})
