"""The part of the tree that holds text, and where in it the article lives.

    branches(places, weights, headline) -> Branches

Each element that stands above a piece of text is a node; a parent always comes before its children, so sums run
backwards and inheritance runs forwards, each in one pass.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

# Words in class, id and role of an element and what they say about the text in it.
_GROUPS = re.compile(
    r"(?P<comment>comment|disqus|respond\b|replies|talkback|discussion|leserbrief|komment|reactie)"
    r"|(?P<newsletter>newsletter|subscri|sign-?up|opt-?in\b|mailchimp|mailing)"
    r"|(?P<paywall>paywall|regwall|piano|premium-|login|register)"
    r"|(?P<related>relat(?!ive)|recommend|recirc|more-?(?:stories|news|articles|on|from)|read-?(?:more|also|next)|see-?also"
    r"|also-?read|teaser|promo|outbrain|taboola|trending|popular|most-?(?:read|viewed)|latest|next-|previous|\bprev"
    r"|further|linklist|link-list|topstories|top-stories|cards?\b|carousel|slider|suggest)"
    r"|(?P<social>social|shar(?:e|ing)|follow|facebook|whatsapp)"
    r"|(?P<embed>embed|twitter-tweet|tweet|instagram|tiktok|youtube|video|player|media)"
    r"|(?P<cookie>cookie|consent|gdpr|privacy|onetrust|\bot-)"
    r"|(?P<overlay>modal|popup|overlay|lightbox)"
    r"|(?P<nav>\bnav|menu|breadcrumb|pagination|pager|toolbar|skip|toc\b|table-of-contents|navigation)"
    r"|(?P<ad>\bads?\b|advert|sponsor|banner|dfp|affiliate|commercial|anzeige|werbung)"
    r"|(?P<pull>pull-?quote|quote-?pull|pulled)"
    r"|(?P<caption>caption|credit|legend|bildunterschrift|image-|photo|picture|figure|gallery|copyright)"
    r"|(?P<byline>byline|author|\bbio|meta\b|metadata|dateline|\bdate|timestamp|published|posted|contributor|writer)"
    r"|(?P<summary>standfirst|\bdek\b|deck|summary|subtitle|sub-title|subheadline|excerpt|intro|lead\b|lede|kicker|abstract)"
    r"|(?P<title>headline|title|heading)"
    r"|(?P<tags>\btags?\b|topics?\b|keyword|categor|label)"
    r"|(?P<box>info-?box|fact-?box|\bfacts?\b|\bfakta|\bbox\b|sidebar|side-bar|widget|aside|callout|highlight|factbox|infobox|note\b)"
    r"|(?P<legal>footer|legal|disclaimer|imprint|colophon)"
    r"|(?P<body>article-?(?:body|content|text|main)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content|text)"
    r"|rich-?text|body-?(?:text|content|copy)|article__|\btext\b|paragraph|content)"
)
# Class lists of builders run to thousands of characters; what the element is stands in front.
_CLASS_CHARS = 240
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Below these elements stands the whole page: their classes speak of the page, not of a part.
_WHOLE_PAGE = frozenset({"html", "body"})
# A part of this name is never where the article is, unless the headline stands in it.
_FOREIGN = frozenset({"comment", "related", "nav", "cookie", "newsletter", "legal", "overlay"})
_ALWAYS_FOREIGN = frozenset({"comment", "cookie", "legal", "nav", "related"})
# A "lightbox-wrapper" or "subscriber-content" with this share of the running text holds the article.  The others are
# foreign at any length: with the limit for them too, consent texts, footers and link lists beat short articles.
FOREIGN_SHARE_MAX = 0.5
_NO_CONTAINERS = frozenset({"p", "blockquote", "ul", "ol", "dl", "figure"})
# The main container is the deepest element that one can reach by always stepping into a child that holds this
# share of the paragraph weight.  0.6 comes from an earlier trial; no other value was tried here.
DESCENT_SHARE = 0.6
# An element that holds this share of the article is the article, whatever its class says.
BRANCH_SHARE_MAX = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An element above some text."""

    element: etree._Element
    tag: str
    parent: int
    """Index of the parent node; -1 for the root."""
    groups: frozenset[str]
    """What its own class, id and role say."""
    signature: str
    """Tag and class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branches:
    """The nodes in document order of their first text, with what is known of each."""

    nodes: tuple[Node, ...]
    weight: tuple[float, ...]
    """Words of running text in it."""
    main: int
    """Index of the element that holds the article; 0 when nothing speaks for another."""
    steps: tuple[int, ...]
    """How many steps one must go up from `main` to meet the branch of a node; 0 inside of it."""
    top: tuple[int, ...]
    """The highest node of the branch that a node is on, below the meeting point."""
    near: tuple[frozenset[str], ...]
    """Groups of all nodes on the branch."""


_BY_TAG = {"nav": "nav", "aside": "box", "footer": "legal", "figcaption": "caption", "form": "newsletter"}


# Blog software writes the topics of an article into its class: "tag-foreign-relations", "category-video".
_TOPIC = re.compile(r"(?:tag|category|cat|topic|author|format)-|(?:post|page)-?(?:id-)?\d|type-|status-", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _word_groups(word: str) -> frozenset[str]:
    if _TOPIC.match(word):
        return frozenset()
    plain = _CAMEL.sub("-", word).lower().replace("_", "-")
    return frozenset(match.lastgroup or "" for match in _GROUPS.finditer(plain))


def groups(element: etree._Element) -> frozenset[str]:
    """What tag, class, id and role of an element say of it, as names of groups."""
    tag = element.tag
    if tag in _WHOLE_PAGE:
        return frozenset()
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"[:_CLASS_CHARS]
    return _named_groups(names, _BY_TAG.get(tag) if isinstance(tag, str) else None)


@lru_cache(maxsize=8192)
def _named_groups(names: str, own: str | None) -> frozenset[str]:
    """Groups of all words in `names`, and the group that the tag gives."""
    found = frozenset[str]().union(*map(_word_groups, names.split()))
    return found | {own} if own else found


def nodes(elements: Sequence[etree._Element]) -> tuple[tuple[Node, ...], tuple[int, ...]]:
    """All elements above the given ones as nodes, and for each given one its node."""
    index: dict[etree._Element, int] = {}
    made: list[Node] = []
    places = []
    for element in elements:
        path = []
        climb: etree._Element | None = element
        while climb is not None and climb not in index:
            path.append(climb)
            climb = climb.getparent()
        parent = index[climb] if climb is not None else -1
        for step in reversed(path):
            tag = step.tag if isinstance(step.tag, str) else ""
            signature = f"{tag}.{(step.get('class') or '')[:_CLASS_CHARS]}"
            made.append(Node(element=step, tag=tag, parent=parent, groups=groups(step), signature=signature))
            parent = index[step] = len(made) - 1
        places.append(parent)
    return tuple(made), tuple(places)


def branches(tree: tuple[Node, ...], places: Sequence[int], weights: Sequence[float], headline: int | None) -> Branches:
    """Where the article lives.

    `places` and `weights` say for each piece of text its node and its words of running text; `headline` is the
    node of the headline, None when it was not found.
    """
    above = _ancestors(tree, headline) if headline is not None else frozenset()
    whole = _sums(tree, places, weights, [False] * len(tree))
    weight = _sums(tree, places, weights, _foreign(tree, above, whole))
    if weight[0] <= 0:
        weight = whole
    main = _descended(tree, weight)
    return _with_branches(tree, weight, main)


def _ancestors(tree: tuple[Node, ...], node: int) -> frozenset[int]:
    found = set()
    while node >= 0:
        found.add(node)
        node = tree[node].parent
    return frozenset(found)


def _foreign(tree: tuple[Node, ...], above_headline: frozenset[int], whole: Sequence[float]) -> list[bool]:
    """For each node whether it is in a part that is not the article's."""
    foreign: list[bool] = []
    limit = FOREIGN_SHARE_MAX * whole[0]
    for place, node in enumerate(tree):
        named = bool(node.groups & _FOREIGN) and "body" not in node.groups and place not in above_headline
        own = named and (whole[place] < limit or bool(node.groups & _ALWAYS_FOREIGN))
        foreign.append(own or (node.parent >= 0 and foreign[node.parent]))
    return foreign


def _sums(
    tree: tuple[Node, ...], places: Sequence[int], weights: Sequence[float], skipped: Sequence[bool]
) -> list[float]:
    total = [0.0] * len(tree)
    for place, weight in zip(places, weights, strict=True):
        if not skipped[place]:
            total[place] += weight
    for place in range(len(tree) - 1, 0, -1):
        parent = tree[place].parent
        if parent >= 0:
            total[parent] += total[place]
    return total


def _descended(tree: tuple[Node, ...], weight: Sequence[float]) -> int:
    heaviest: dict[int, int] = {}
    for place, node in enumerate(tree):
        if node.parent not in heaviest or weight[place] > weight[heaviest[node.parent]]:
            heaviest[node.parent] = place
    main = 0
    # The paragraph itself is no container: the last step would always lead into a page's only paragraph.
    while main in heaviest and weight[heaviest[main]] >= DESCENT_SHARE * weight[main] > 0:
        below = heaviest[main]
        if tree[below].tag in _NO_CONTAINERS or below not in heaviest:
            break
        if tree[below].tag == "table" and weight[heaviest[below]] <= 0:
            break
        main = below
    return main


def _with_branches(tree: tuple[Node, ...], weight: Sequence[float], main: int) -> Branches:
    distance: dict[int, int] = {}
    climb = main
    while climb >= 0:
        distance[climb] = len(distance)
        climb = tree[climb].parent
    steps: list[int] = []
    top: list[int] = []
    near: list[frozenset[str]] = []
    for place, node in enumerate(tree):
        if place in distance:
            steps.append(distance[place])
            top.append(place)
            near.append(frozenset())
            continue
        is_top = node.parent in distance
        steps.append(steps[node.parent])
        top.append(place if is_top else top[node.parent])
        is_article = weight[place] >= BRANCH_SHARE_MAX * (weight[main] or 1.0)
        own: frozenset[str] = frozenset() if is_article else node.groups
        near.append(own if is_top else own | near[node.parent])
    return Branches(nodes=tree, weight=tuple(weight), main=main, steps=tuple(steps), top=tuple(top), near=tuple(near))
