"""The nodes of a page's JSON-LD that speak of the page itself.

    graph(document) -> Graph

Blocks, lists, @graph and nested nodes are walked without recursion.  A node of another article (a teaser in a
list, a related story) is left out when its address and its headline are not those of the page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from newsbot.document import Document
from newsbot.extraction import loosejson
from newsbot.extraction.identity import Identity, identity, is_alike, key_of, located

# News pages have up to 400 nodes; an attacker's page may have 100,000.
NODES_MAX = 5_000
_LIST_MAX = 1_000
_TYPES_MAX = 50
# Nodes under these keys speak of the same page as the node that holds them; those under others ("itemListElement",
# "mentions", "liveBlogUpdate", "review") are parts or neighbours.
_SAME_PAGE = frozenset({"@graph", "mainEntity", "mainEntityOfPage", "isPartOf", "subjectOf", "@list"})
_ARTICLE_ENDINGS = ("article", "posting", "report", "review")
_NO_ARTICLE = frozenset({"jobposting", "aggregatereview", "productreview", "userreview"})
_WORK_TYPES = frozenset({"creativework", "recipe", "howto", "videoobject", "podcastepisode", "webcontent", "painting"})
_PUBLICATION_ENDINGS = ("website", "organization", "newspaper", "corporation")

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """What JSON-LD says of the page."""

    articles: tuple[Node, ...] = ()
    """Nodes of the page's own article, surest first."""
    pages: tuple[Node, ...] = ()
    """WebPage and the like; then recipes, videos and other works, where there is no article: of 47 works beside
    an article none had its headline."""
    publications: tuple[Node, ...] = ()
    """WebSite and organisations at the top."""
    types: tuple[str, ...] = ()
    """Types of all nodes that speak of the page, without address."""
    by_id: Mapping[str, Node]
    """Nodes by their @id, to follow references."""

    def resolved(self, value: object) -> object:
        """The node that `value` refers to when it is no more than a reference; else `value`."""
        if isinstance(value, dict) and "@id" in value and "name" not in value and "url" not in value:
            return self.by_id.get(str(value["@id"]), value)
        if isinstance(value, str) and value in self.by_id:
            return self.by_id[value]
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    node: Node
    types: tuple[str, ...]
    is_own: bool
    """Whether it hangs at the top or under a key of the same page."""


def graph(document: Document) -> Graph:
    """The nodes that speak of the page, by what they are; an empty Graph when there are none."""
    by_id: dict[str, Node] = {}
    placed: list[_Placed] = []
    for node, is_own in islice(_walk(_blocks(document)), NODES_MAX):
        types = types_of(node)
        identifier = node.get("@id")
        if isinstance(identifier, str) and len(node) > len(by_id.get(identifier, ())):
            by_id[identifier] = node
        if types:
            placed.append(_Placed(node=node, types=types, is_own=is_own))
    articles = [one for one in placed if any(map(_is_article, one.types))]
    own = [one for one in placed if one.is_own]
    pages = tuple(one.node for one in own if any(name.lower().endswith("page") for name in one.types))
    works = tuple(one.node for one in own if any(name.lower() in _WORK_TYPES for name in one.types))
    return Graph(
        articles=_own_articles(document, articles),
        pages=pages if articles else pages + works,
        publications=tuple(
            one.node for one in own if any(name.lower().endswith(_PUBLICATION_ENDINGS) for name in one.types)
        ),
        types=tuple(dict.fromkeys(name for one in own for name in one.types))[:_TYPES_MAX],
        by_id=by_id,
    )


def types_of(node: Node) -> tuple[str, ...]:
    """Names of a node's types, without address and prefix.

    >>> types_of({"@type": ["http://schema.org/NewsArticle", "schema:Report"]})
    ('NewsArticle', 'Report')
    """
    value = node.get("@type") or node.get("type")
    names = value if isinstance(value, list) else [value]
    short = (
        name.strip().replace("#", "/").replace(":", "/").rstrip("/").rpartition("/")[2]
        for name in names[:9]
        if isinstance(name, str)
    )
    return tuple(name for name in short if name)


def _is_article(name: str) -> bool:
    return name.lower().endswith(_ARTICLE_ENDINGS) and name.lower() not in _NO_ARTICLE


def _blocks(document: Document) -> list[object]:
    """The values of all JSON-LD scripts, in order, up to the limit of size."""
    found: list[object] = []
    left = loosejson.SIZE_LIMIT_CHARS
    for script in document.tagged["script"]:
        kind = script.get("type")
        if kind and "ld+json" in kind.lower() and script.text and left > 0:
            found += loosejson.values(script.text[:left])
            left -= len(script.text)
    return found


def _walk(blocks: list[object]) -> Iterator[tuple[Node, bool]]:
    """Every object in document order, and whether it speaks of the page itself."""
    stack: list[tuple[object, bool]] = [(block, True) for block in reversed(blocks)]
    budget = NODES_MAX * 10
    while stack and budget > 0:
        value, is_own = stack.pop()
        budget -= 1
        if isinstance(value, list):
            stack += [(item, is_own) for item in reversed(value[:_LIST_MAX]) if isinstance(item, dict | list)]
        elif isinstance(value, dict):
            yield value, is_own
            stack += [
                (item, is_own and key in _SAME_PAGE)
                for key, item in reversed(value.items())
                if isinstance(item, dict | list)
            ]


def _own_articles(document: Document, articles: list[_Placed]) -> tuple[Node, ...]:
    """The nodes of the page's own article, surest first."""
    if len(articles) == 1 and articles[0].is_own:
        return (articles[0].node,)
    if not articles:
        return ()
    page = identity(document)
    scored = [(_score(one, page, document), one) for one in articles[:_LIST_MAX]]
    sure = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    if sure:
        return tuple(one.node for _, one in sure)
    # Titles and addresses fit none: the first that stands at the top is likeliest.
    return tuple(one.node for one in articles if one.is_own)[:1]


def _score(placed: _Placed, page: Identity, document: Document) -> int:
    """How surely a node is the page's own article: 0 (it is another's) to 3."""
    node = placed.node
    headline = node.get("headline") or node.get("name")
    fits = isinstance(headline, str) and is_alike(headline, page)
    if not placed.is_own:
        return 1 if fits else 0
    keys = set(filter(None, (key_of(located(document, address)) for address in addresses(node))))
    if keys & page.keys:
        return 3 if fits else 2
    if fits:
        return 2
    return 0 if keys or headline else 1


def addresses(node: Node) -> tuple[str, ...]:
    """Addresses that a node gives itself, the surest first."""
    about = node.get("mainEntityOfPage")
    if isinstance(about, list):
        about = next(iter(about), None)
    if isinstance(about, dict):
        about = about.get("@id") or about.get("url")
    values = (node.get("url"), about, node.get("@id"))
    return tuple(value.strip() for value in values if isinstance(value, str) and "/" in value)
