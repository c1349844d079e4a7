"""The blocks around the place where the walk is, and what is known inside each.

    Above.at(root)       `opened` grows and shrinks with the walk; `settle` makes nodes of it where text is found

Half of a page's blocks hold no text and are never looked at; of those that do, half are like one before them.
"""

from collections.abc import Sequence
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


# The states of so many blocks are kept for the pages to come: of a site's pages one has nearly all that the next has,
# and is walked in four fifths of the time.  A page has 180, seldom 1,000; each takes a kilobyte.
STATES_KEPT = 4_096


def _nothing() -> State:
    """The state above the root of a page."""
    return State("", None, None, "html", True, False, False, False, ("",), None)


@dataclass(slots=True)
class _Kept:
    """States of the pages seen: those of a block are found by the blocks around it, and are the same on any page."""

    root: State = field(default_factory=_nothing)
    count: int = 0

    def forget(self) -> None:
        self.root, self.count = _nothing(), 0


_kept = _Kept()


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

    opened: list[tuple[etree._Element, Sequence[str | bytes], etree._Element]]
    """The outermost first: element, names of attributes, and the element around it."""
    nodes: list[Node]
    """The nodes of the first of them, as far as text was found inside."""
    count: int = -1
    """Nodes made so far."""
    inline: dict[etree._Element, Node] = field(default_factory=dict)
    """Inline elements around blocks."""
    spans: list[Span] = field(default_factory=list)
    """Runs of segments inside elements that hint at a zone, in document order."""
    open_spans: list[Span] = field(default_factory=list)
    """Those that have not ended: one for each of `nodes` that hints at a zone."""

    @classmethod
    def at(cls, root: etree._Element) -> "Above":
        """What stands above the root of a page: nothing."""
        if _kept.count > STATES_KEPT:
            _kept.forget()
        state = _kept.root
        return cls([(root, (), root)], [Node(-1, root, None, root, state)])

    def settle(self, segments: int) -> None:
        """Makes nodes of all open blocks; `segments`: how many there are so far."""
        nodes, count = self.nodes, self.count
        above = nodes[-1]
        for element, keys, around in self.opened[len(nodes) :]:
            key: tuple[str, str | None, str | None, bool] = (element.tag, None, None, False)
            if keys:
                names = element.get("class") if "class" in keys else None
                identity = element.get("id") if "id" in keys else None
                is_hidden = "hidden" in keys or ("aria-hidden" in keys and element.get("aria-hidden") == "true")
                key = (element.tag, names, identity, is_hidden)
            state = above.state.inside.get(key)
            if state is None:
                state = _inside(above, *key)
            if around is above.element:
                parent: Node | None = above
            else:
                self.count = count
                parent = self._around(around, above)
                count = self.count
            count += 1
            above = Node(count, element, parent, element if state.is_telling else above.holder, state)
            if state.hint is not None:
                span = Span(state, segments)
                self.spans.append(span)
                self.open_spans.append(span)
            nodes.append(above)
        self.count = count

    def _around(self, around: etree._Element, above: Node) -> Node | None:
        """The node of an inline element around a block, inside of the block above; None for what holds the root."""
        if above.index < 0:
            return None
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
        """Ends the innermost span."""
        self.open_spans.pop().end = segments

    def stop(self, segments: int) -> None:
        """Ends all: the page is at its end, or the rest of it is not read."""
        for span in self.open_spans:
            span.end = segments


def cut(names: str | None) -> str | None:
    """A class or id; its beginning when a generator gone wrong made it."""
    return names if names is None or len(names) <= ATTRIBUTE_CHARS else names[:ATTRIBUTE_CHARS]


def is_screen_reader_only(names: str) -> bool:
    """Whether a class means that an element is hidden from the eye."""
    return traits(cut(names), None).is_screen_reader_only


def _inside(above: Node, tag: str, names: str | None, identity: str | None, is_hidden: bool) -> State:
    """The state of a block not seen there before, which is kept."""
    key = (tag, cut(names), cut(identity), is_hidden)
    known = above.state.inside
    if key not in known:
        known[key] = _state(above, *key)
        _kept.count += 1
    return known[key]


def _state(above: Node, tag: str, names: str | None, identity: str | None, is_hidden: bool) -> State:
    own, name, around = NO_TRAITS, "", above.state
    if names or identity:
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
