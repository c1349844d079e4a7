"""The blocks around the place where the walk is, and what is known inside each.

    Above.at(root)       `opened` grows and shrinks with the walk; `settle` makes nodes of it where text is found

Half of a page's blocks hold no text and are never looked at; of those that do, half are like one before them.
"""

from dataclasses import dataclass, field

from lxml import etree

from newsbot.extraction.nodes import Node, State
from newsbot.extraction.tags import HEADINGS, TELLING
from newsbot.extraction.zonenames import ATTRIBUTE_CHARS, NO_TRAITS, ZONE_TAGS, hint, traits

_KEEPING = HEADINGS | {"blockquote", "figcaption", "caption", "pre", "address"}
# With these something new begins: a list item may hold a whole article, a table the whole page.
_RESETTING = frozenset(("article", "section", "main", "table", "aside", "nav", "header", "footer", "ul", "ol", "form"))
_CLASSES_KEPT = 4
_INLINE = State("", None, None, "", True, False, False, False, (), None)


@dataclass(slots=True)
class Span:
    """A run of segments inside an element that hints at a zone."""

    state: State
    start: int
    end: int = 0
    """Index behind its last segment."""


@dataclass(slots=True, eq=False)
class Above:
    """The blocks around the place where the walk is."""

    opened: list[etree._Element]
    """Their elements, the outermost first."""
    nodes: list[Node]
    """The nodes of the first of them, as far as text was found inside."""
    attributes: list[list[str]]
    """The names of their attributes."""
    count: int = -1
    """Nodes made so far."""
    inline: dict[etree._Element, Node] = field(default_factory=dict)
    """Inline elements around blocks."""
    spans: list[Span] = field(default_factory=list)
    """Runs of segments inside elements that hint at a zone, in document order."""
    open_spans: list[tuple[int, Span]] = field(default_factory=list)
    """Those that have not ended, each with its place in `nodes`."""

    @classmethod
    def at(cls, root: etree._Element) -> "Above":
        """What stands above the root of a page: nothing."""
        state = State("", None, None, "html", True, False, False, False, ("",), None)
        return cls([root], [Node(-1, root, None, root, state)], [[]])

    def settle(self, segments: int) -> None:
        """Makes nodes of all open blocks; `segments`: how many there are so far."""
        nodes = self.nodes
        above = nodes[-1]
        first = len(nodes)
        for element, keys in zip(self.opened[first:], self.attributes[first:], strict=True):
            tag = element.tag
            key: tuple[str, str | None, str | None, bool] = (tag, None, None, False)
            if keys:
                names = element.get("class") if "class" in keys else None
                identity = element.get("id") if "id" in keys else None
                is_hidden = "hidden" in keys or ("aria-hidden" in keys and element.get("aria-hidden") == "true")
                key = (tag, names, identity, is_hidden)
            state = above.state.inside.get(key)
            if state is None:
                state = above.state.inside[key] = _state(above, *key)
            if above.index < 0:
                parent = None
            else:
                around = element.getparent()
                parent = above if around is above.element or around is None else self._around(around, above)
            self.count += 1
            above = Node(self.count, element, parent, element if state.is_telling else above.holder, state)
            if state.hint is not None:
                span = Span(state, segments)
                self.spans.append(span)
                self.open_spans.append((len(nodes), span))
            nodes.append(above)

    def _around(self, around: etree._Element, above: Node) -> Node:
        """The node of an inline element around a block, inside of the block above."""
        path = []
        step: etree._Element | None = around
        while step is not None and step is not above.element and step not in self.inline:
            path.append(step)
            step = step.getparent()
        node = above if step is None or step is above.element else self.inline[step]
        while path:
            element = path.pop()
            self.count += 1
            state = State(
                element.tag, cut(element.get("class")), cut(element.get("id")), "", True, False, False, False, (), None
            )
            node = self.inline[element] = Node(self.count, element, node, element, state)
        return node

    def is_line(self, segments: int) -> bool:
        """Whether the walk is in a line of text: there, what is for the ear alone is left out."""
        self.settle(segments)
        return self.nodes[-1].state.telling in TELLING

    def close(self, segments: int) -> None:
        """Ends the innermost of `nodes`."""
        self.nodes.pop()
        if self.open_spans and self.open_spans[-1][0] == len(self.nodes):
            self.open_spans.pop()[1].end = segments

    def stop(self, segments: int) -> None:
        """Ends all: the page is at its end, or the rest of it is not read."""
        for _, span in self.open_spans:
            span.end = segments


def cut(names: str | None) -> str | None:
    """A class or id; its beginning when a generator gone wrong made it."""
    return names if names is None or len(names) <= ATTRIBUTE_CHARS else names[:ATTRIBUTE_CHARS]


def is_screen_reader_only(names: str) -> bool:
    """Whether a class means that an element is hidden from the eye."""
    return traits(cut(names), None).is_screen_reader_only


def _state(above: Node, tag: str, names: str | None, identity: str | None, is_hidden: bool) -> State:
    own, name, around = NO_TRAITS, "", above.state
    if names or identity:
        names, identity = cut(names), cut(identity)
        own = traits(names, identity)
        name = (f"{names or ''} {identity}".lstrip() if identity else names or "").rstrip().lower()
    is_own = around.telling not in TELLING or tag in _RESETTING or _is_telling(tag, around)
    has_hint = own.hint is not None or tag in ZONE_TAGS
    return State(
        tag,
        names,
        identity,
        tag if is_own else around.telling,
        is_own,
        around.in_article or tag == "article",
        around.embed or own.is_embed,
        around.hidden or own.is_screen_reader_only or is_hidden,
        (name,) if above.index < 0 else (name, *around.classes[: _CLASSES_KEPT - 1]),
        hint(tag, own, around.in_article) if has_hint else None,
    )


def _is_telling(tag: str, around: State) -> bool:
    """Whether an element's own tag, and not the telling one around it, tells what text directly inside it is."""
    if around.telling in _KEEPING:
        return tag in HEADINGS
    if tag == "p" and around.telling == "li" and around.is_telling:
        return False
    return tag in TELLING or around.telling != "p"
