"""The tree above the text: every element that stands above a piece of it, and what its names say.

    skeleton(segments) -> Skeleton    which stands above which
    tree(skeleton, nodes) -> Tree     the part of it that is needed, with its names
    groups(element) -> int            names of one element as bits
    GROUPS  bits_of("nav ad")         the bits by name

A parent always comes before its children, and what stands below an element is one run of the text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from newsbot.extraction.nodes import Node, Segment, State

# Words in class and id of an element and what they say about the text in it; each is looked for in a part of a name
# ("post-relatedLinks" has the parts post, related and links) ...
_PARTS = {
    "comment": r"^comment|disqus|^respond$|^replies$|talkback|^discussion|leserbrief|kommentar|reacties|comentario",
    "newsletter": r"newsletter|^subscri|^signup|^optin|mailchimp|^mailing",
    "paywall": r"paywall|regwall|^piano|^login|^register",
    "related": r"^relat(?!ive)|recommend|recirc|readmore|readnext|alsoread|teaser|promo|outbrain|taboola|trending"
    r"|popular|mostread|^latest|^prev(?:ious)?$|^further|linklist|topstor|^cards?$|carousel|slider|suggest|crosslink|^next$",
    "social": r"social|^shar(?:e|ing)|^follow|facebook|whatsapp|addtoany|sharedaddy",
    "embed": r"embed|tweet|instagram|tiktok|youtube|^video|^player|^media",
    "cookie": r"cookie|consent|gdpr|privacy|onetrust|^ot$",
    "overlay": r"modal|popup|overlay|lightbox",
    "nav": r"^nav|menu|breadcrumb|pagination|^pager$|toolbar|^skip|^toc$|navigation",
    "ad": r"^ads?$|^advert|sponsor|banner|^dfp|affiliate|commercial|anzeige|werbung",
    "pull": r"pullquote|quotepull|^pulled$",
    "caption": r"caption|^credit|^legend|bildunterschrift|^image|^photo|^picture|^figure|gallery|copyright",
    "byline": r"byline|author|^bio|^meta$|metadata|dateline|^date|timestamp|published|^posted|contributor|writer",
    "standfirst": r"standfirst|^dek$|^deck|subtitle|subheadline",
    "summary": r"summary|excerpt|^intro|^lead$|^lede|kicker|abstract"
    r"|teasertext",
    "title": r"headline|title|heading",
    "tags": r"^tags?$|^topics?$|keyword|^categor|^label",
    "box": r"infobox|factbox|^facts?$|^fakta|^box|sidebar|widget|aside|callout|highlight|^note$",
    "legal": r"footer|^legal$|disclaimer|imprint|colophon",
    "body": r"articlebody|articlecontent|articletext|storybody|storycontent|entrycontent|postbody|postcontent|richtext"
    r"|bodytext|^text$|paragraph|^content|^body|^prose$|^copy$",
    "live": r"^live(?:blog)?$|liveticker|^ticker$|timeline",
    "product": r"^product|^price|^deal|^shop|^rating|^review",
}
# ... and these in whole names whose parts alone say less.
_WHOLES = {
    "newsletter": r"sign-?up|opt-?in\b",
    "related": r"more-?(?:stories|news|articles|on|from)|read-?(?:more|also|next)|see-?also|also-?read"
    r"|most-?(?:read|viewed)|link-list|top-stories",
    "nav": r"table-of-contents",
    "byline": r"article-info$",
    "pull": r"pull-?quote|quote-?pull",
    "standfirst": r"sub-title",
    "box": r"info-?box|fact-?box|side-bar",
    "body": r"article-?(?:body|content|text|main)|story-?(?:body|content|text)|entry-?content"
    r"|post-?(?:body|content|text)|rich-?text|body-?(?:text|content|copy)",
}
_WHOLE_SIGNS = frozenset(
    (
        "sign",
        "opt",
        "more",
        "read",
        "see",
        "also",
        "most",
        "link",
        "top",
        "table",
        "pull",
        "quote",
        "sub",
        "info",
        "fact",
    )
    + ("side", "article", "story", "entry", "post", "rich", "body")
)
_BY_TAG = {
    "nav": "nav",
    "aside": "box",
    "footer": "legal",
    "figcaption": "caption",
    "form": "newsletter",
}
GROUPS = MappingProxyType({name: 1 << place for place, name in enumerate((*_PARTS, "is-body"))})
"""For each group its bit."""


def bits_of(names: str) -> int:
    """The bits of all groups named, parted by spaces."""
    return sum(GROUPS[name] for name in names.split())


_PART = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PARTS.items()))
_WHOLE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _WHOLES.items()))
_TAG_BITS = {tag: GROUPS[name] for tag, name in _BY_TAG.items()}
_MARKED = GROUPS["is-body"]
# Class lists of builders run to thousands of characters; what the element is stands in front.
NAMES_CHARS = 240
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTERS = re.compile(r"[a-z]+")
# Below these elements stands the whole page: their classes speak of the page, not of a part.
_WHOLE_PAGE = frozenset({"html", "body"})
# Blog software writes the topics of an article into its class: "tag-foreign-relations", "category-video".
_TOPIC = re.compile(r"(?:tag|category|cat|topic|author|format)-|(?:post|page)-?(?:id-)?\d|type-|status-", re.IGNORECASE)


class Skeleton(NamedTuple):
    """Nodes above text in document order; the lists run alongside, with gaps where nothing is shown."""

    nodes: list[Node | None]
    tags: list[str]
    parents: list[int]
    """Index of the parent; 0, itself, for the root."""
    places: list[int]
    """For each segment the index of its node."""


@dataclass(slots=True, eq=False)
class Tree:
    """The elements above the units, in document order of their first text; the lists run alongside."""

    elements: list[etree._Element]
    tags: list[str]
    parents: list[int]
    """Index of the parent; 0, itself, for the root."""
    groups: list[int]
    """What its own names say, as bits."""
    signatures: list[str]
    """Tag and class."""


@lru_cache(maxsize=4096)
def _part_bits(part: str) -> int:
    return sum({GROUPS[match.lastgroup or ""] for match in _PART.finditer(part)})


@lru_cache(maxsize=16384)
def _word_bits(word: str) -> int:
    if _TOPIC.match(word):
        return 0
    plain = _CAMEL.sub("-", word).lower()
    parts = _LETTERS.findall(plain)
    bits = 0
    for part in parts:
        bits |= _part_bits(part)
    if len(parts) > 1 and not _WHOLE_SIGNS.isdisjoint(parts):
        for match in _WHOLE.finditer("-".join(parts)):
            bits |= GROUPS[match.lastgroup or ""]
    return bits


@lru_cache(maxsize=8192)
def _names_bits(names: str) -> int:
    """Groups of all words in `names`."""
    bits = 0
    for word in names[:NAMES_CHARS].split():
        bits |= _word_bits(word)
    return bits


def groups(element: etree._Element) -> int:
    """What tag, class and id of an element say of it, as bits of GROUPS."""
    tag = element.tag
    if tag in _WHOLE_PAGE:
        return 0
    bits = _TAG_BITS.get(tag, 0)
    for name in ("class", "id"):
        if value := element.get(name):
            bits |= _names_bits(value)
    return bits


def skeleton(segments: Sequence[Segment]) -> Skeleton:
    """All nodes above the segments, by their indexes; and for each segment its node's."""
    places = [segment.node.index for segment in segments]
    # A parent's index is smaller than that of what it holds.
    size = max(places, default=-1) + 1
    nodes: list[Node | None] = [None] * size
    tags, parents = [""] * size, [0] * size
    for segment in segments:
        node: Node | None = segment.node
        while node is not None and nodes[node.index] is None:
            nodes[node.index] = node
            tags[node.index] = node.state.tag
            above = node.parent
            if above is not None:
                parents[node.index] = above.index
            node = above
    return Skeleton(nodes, tags, parents, places)


def tree(bones: Skeleton, nodes: Iterable[int], is_marked: bool = True) -> tuple[Tree, list[int]]:
    """The part of a skeleton that stands above the given nodes, with its names; and for each node its new index.

    Half of a page's elements stand in lists and tables that are judged as one: nothing need be known of those.
    `is_marked`: whether any element may be marked as the body.
    """
    parents = bones.parents
    index = [-1] * len(parents)
    for place in nodes:
        while index[place] < 0:
            index[place] = 0
            place = parents[place]
    known: dict[State, tuple[int, str]] = {}
    made = Tree([], [], [], [], [])
    for place, mark in enumerate(index):
        node = bones.nodes[place]
        if mark < 0 or node is None:
            continue
        index[place] = len(made.tags)
        told = known.get(node.state)
        if told is None:
            told = known[node.state] = _told(node.state)
        bits, signature = told
        if is_marked and node.element.get("itemprop") == "articleBody" and node.state.tag not in _WHOLE_PAGE:
            bits |= _MARKED
        made.elements.append(node.element)
        made.tags.append(node.state.tag)
        made.parents.append(index[parents[place]])
        made.groups.append(bits)
        made.signatures.append(signature)
    return made, index


def _told(state: State) -> tuple[int, str]:
    """What tag, class and id say as bits, and tag and class in one."""
    tag, names = state.tag, state.names
    bits = _TAG_BITS.get(tag, 0)
    if tag not in _WHOLE_PAGE:
        if names:
            bits |= _names_bits(names)
        if state.identity:
            bits |= _names_bits(state.identity)
    return bits, f"{tag}.{names[:NAMES_CHARS]}" if names else tag
