"""One walk over the tree: its text in segments, which all finders share.

    segments(document) -> tuple[Segment, ...]

A segment is the text between two borders of block elements (or two <br> in a row); inline elements do not
part it.  Scripts, forms' controls and hidden dialogs are not walked.
"""

from dataclasses import dataclass
from typing import Literal

from lxml import etree

from newsbot.document import Document

Zone = Literal["main", "header", "nav", "aside", "footer", "comment", "related"]
"""Which part of the page, by tags and by the words in class and id of the ancestors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of text with the element that holds it."""

    index: int
    """Place in document order."""
    element: etree._Element
    """The nearest block element around the text."""
    tag: str
    """Its nearest telling tag: p, h1 to h6, li, blockquote, figcaption, td, pre, div …"""
    text: str
    """White space collapsed, never empty."""
    link_chars: int
    """Characters of `text` inside links."""
    zone: Zone
    hidden: bool
    """Whether it, or an ancestor, is marked hidden."""


def segments(document: Document) -> tuple[Segment, ...]:
    """All segments of a page in order; () for a page without a tree."""
    raise NotImplementedError
