"""One walk over the tree: its text in segments, which all finders share.

    segments(document) -> tuple[Segment, ...]

A segment is the text between two borders of block elements (or two <br> in a row); inline elements do not
part it.  Scripts, forms' controls and hidden dialogs are not walked (walk.py).  Which part of the page a segment
stands in is decided after the walk (zones.py): only then is it known which containers hold most of the page.
"""

from dataclasses import dataclass

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.walk import Draft, Mark, walked
from newsbot.extraction.zones import Zone, zones

__all__ = ["Mark", "Segment", "Zone", "segments"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of text with the element that holds it."""

    index: int
    """Place in document order."""
    element: etree._Element
    """The nearest block element around the text."""
    tag: str
    """Its nearest telling tag: p, h1 to h6, li, blockquote, figcaption, td, pre, div …"""
    holder: etree._Element
    """The element of that tag: the blocks inside one <h1> share it."""
    text: str
    """White space collapsed, never empty."""
    link_chars: int
    """Characters of `text` inside links."""
    zone: Zone
    hidden: bool
    """Whether it, or an ancestor, is marked hidden."""
    bold: bool
    """Whether all of it is set in <b> or <strong>."""
    italic: bool
    """Whether all of it is set in <i> or <em>."""
    in_article: bool
    """Whether an <article> stands around it."""
    embed: bool
    """Whether it is a post of a social network, shown inside this page."""
    classes: tuple[str, ...]
    """Class and id, lower case, of its block element, its parent and so on, four at most; "" for none."""
    marks: tuple[Mark, ...]
    """The telling inline elements inside, in the order they end."""

    @property
    def has_time(self) -> bool:
        """Whether a <time> stands in it or around it."""
        return self.element.tag == "time" or any(mark.element.tag == "time" for mark in self.marks)

    @property
    def link_share(self) -> float:
        """Linked characters as a share of all, 0 to 1."""
        return self.link_chars / len(self.text)


def _segment(index: int, draft: Draft, zone: Zone) -> Segment:
    """A draft with its zone."""
    frame = draft.frame
    return Segment(
        index=index,
        element=frame.element,
        tag=frame.tag,
        holder=frame.holder,
        text=draft.text,
        link_chars=draft.link_chars,
        zone=zone,
        hidden=frame.hidden,
        bold=draft.bold,
        italic=draft.italic,
        in_article=frame.in_article,
        embed=frame.embed,
        classes=frame.classes,
        marks=draft.marks,
    )


def segments(document: Document) -> tuple[Segment, ...]:
    """All segments of a page in order; () for a page without a tree."""
    if document.root is None:
        return ()
    walk = walked(document.root)
    lines = [(draft.frame.tag, draft.text, draft.link_chars) for draft in walk.drafts]
    found = zones(document.root, walk.spans, lines)
    return tuple(_segment(index, draft, found[index]) for index, draft in enumerate(walk.drafts))
