"""What the walk over the tree makes: segments of text, and the elements that stand above them.

Segment    a run of text
Mark       an inline element inside it that may say what the text is
Node       an element above text
State      what is the same for all blocks of one tag and class in one place
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from newsbot.extraction.zonenames import Hint, Zone
from newsbot.text import squeeze


class Mark(NamedTuple):
    """An inline element that may say what its text is: a link, a time, an element with a class."""

    element: etree._Element
    raw: str
    rel: str
    """Its attribute of that name, lower case; "" for none."""

    @property
    def text(self) -> str:
        """What it shows, white space collapsed; may be empty."""
        return squeeze(self.raw)


@dataclass(slots=True, eq=False)
class State:
    """What is known inside a block, but for what it holds: half of a page's blocks share theirs with a neighbour."""

    tag: str
    names: str | None
    """Its class, as written; the beginning of a very long one."""
    identity: str | None
    """Its id, likewise."""
    telling: str
    """The nearest telling tag: p, h1 to h6, li, blockquote, figcaption, td, pre, div …"""
    is_telling: bool
    """Whether that is its own tag, and not that of a block around it."""
    in_article: bool
    embed: bool
    hidden: bool
    classes: tuple[str, ...]
    """Class and id, lower case, from here upwards, four blocks at most; "" for none."""
    hint: Hint | None
    """What it says of the zone of all that it holds."""
    inside: "dict[object, State]" = field(default_factory=dict)
    """The states of blocks directly inside, by tag, class, id and whether they are hidden."""


@dataclass(slots=True, eq=False)
class Node:
    """An element above text: a block, or an inline element around a block."""

    index: int
    """Place in document order among the nodes; a parent comes before what it holds."""
    element: etree._Element
    parent: "Node | None"
    """The element around it; None for the root."""
    holder: etree._Element
    """The nearest element of a telling tag."""
    state: State


@dataclass(slots=True, eq=False)
class Segment:
    """A run of text with the element that holds it; not to be changed.

    (A page has hundreds: to freeze them would double the time that they take to make.)
    """

    index: int
    """Place in document order."""
    node: Node
    """The nearest block element around the text, with what stands around that."""
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
        for mark in self.marks:
            if mark.element.tag == "time":
                return True
        return bool(self.element.tag == "time")

    @property
    def link_share(self) -> float:
        """Linked characters as a share of all, 0 to 1."""
        return self.link_chars / len(self.text)
