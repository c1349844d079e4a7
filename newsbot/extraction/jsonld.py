"""What the page says of itself in JSON-LD (schema.org).

    jsonld(document) -> Finds

Articles come first; what WebPage and other works say ranks behind, with sources like "jsonld:WebPage.name".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newsbot.document import Document
from newsbot.extraction.finds import Finds, candidates, listed
from newsbot.extraction.graph import Graph, Node, addresses, graph, types_of
from newsbot.extraction.identity import located
from newsbot.items import Candidate, Image

# Values nested deeper than a list of roles of persons are no names.
_NESTING_MAX = 4
_VALUES_MAX = 200
_IMAGES_MAX = 20
_ORGANISATION_ENDINGS = ("organization", "corporation", "website", "newspaper", "brand")


@dataclass(slots=True)
class _Rivals:
    """The fields while they fill."""

    canonical: list[Candidate] = field(default_factory=list)
    publication: list[Candidate] = field(default_factory=list)
    title: list[Candidate] = field(default_factory=list)
    subtitle: list[Candidate] = field(default_factory=list)
    author: list[Candidate] = field(default_factory=list)
    editor: list[Candidate] = field(default_factory=list)
    date: list[Candidate] = field(default_factory=list)
    modified: list[Candidate] = field(default_factory=list)
    section: list[Candidate] = field(default_factory=list)
    tags: list[Candidate] = field(default_factory=list)
    language: list[Candidate] = field(default_factory=list)


def jsonld(document: Document) -> Finds:
    """All rivals in the JSON-LD of a page; an empty Finds when it has none."""
    found = graph(document)
    if not found.types:
        return Finds()
    rivals = _Rivals()
    nodes = [(node, "jsonld:") for node in found.articles]
    nodes += [(node, f"jsonld:{types_of(node)[0]}.") for node in found.pages]
    for node, source in nodes:
        _add(rivals, found, node, source, document)
    for node, source in nodes:
        # Dates of making and uploading are worth less than any date of publication.
        rivals.date += candidates(_texts(node.get("dateCreated")), source + "dateCreated")
        rivals.date += candidates(_texts(node.get("uploadDate")), source + "uploadDate")
    rivals.author.sort(key=lambda one: one.source.endswith(".organization"))
    rivals.publication += _publications(found)
    own = found.articles or found.pages[:1]
    return Finds(
        **{name: tuple(dict.fromkeys(getattr(rivals, name))) for name in _Rivals.__dataclass_fields__},
        images=_images(found, own, document),
        rights=_rights(own + found.pages),
        types=found.types,
        article_body=_body(found.articles),
    )


def _add(rivals: _Rivals, found: Graph, node: Node, source: str, document: Document) -> None:
    """The fields of one node, behind those of the nodes before it."""
    own = (located(document, address) for address in addresses(node))
    rivals.canonical += candidates(own, source + "url")
    rivals.title += candidates(_texts(node.get("headline")), source + "headline")
    rivals.title += candidates(_texts(node.get("name")), source + "name")
    for key in ("description", "alternativeHeadline", "alternateName"):
        rivals.subtitle += candidates(_texts(node.get(key)), source + key)
    for key in ("author", "creator"):
        persons, organisations = names(found, node.get(key))
        rivals.author += listed(persons, source + key)
        rivals.author += listed(organisations, f"{source}{key}.organization")
    rivals.editor += listed(names(found, node.get("editor"))[0], source + "editor")
    rivals.date += candidates(_texts(node.get("datePublished")), source + "datePublished")
    rivals.modified += candidates(_texts(node.get("dateModified")), source + "dateModified")
    rivals.section += candidates(_texts(node.get("articleSection")), source + "articleSection")
    rivals.tags += listed(_keywords(node.get("keywords")), source + "keywords")
    rivals.language += candidates(_languages(node.get("inLanguage")), source + "inLanguage")
    persons, organisations = names(found, node.get("publisher"))
    rivals.publication += candidates(organisations + persons, source + "publisher")
    whole = found.resolved(node.get("isPartOf"))
    if isinstance(whole, dict) and not any(name.endswith("Page") for name in types_of(whole)):
        rivals.publication += candidates(_texts(whole.get("name")), source + "isPartOf")


def _texts(value: object, depth: int = 0) -> Iterator[str]:
    """The texts of a value that may be a text, an object with a name, or a list of such."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < _NESTING_MAX:
        for item in value[:_VALUES_MAX]:
            yield from _texts(item, depth + 1)
    elif isinstance(value, dict) and depth < _NESTING_MAX:
        yield from _texts(value.get("@value") or value.get("name"), depth + 1)


def names(found: Graph, value: object, depth: int = 0) -> tuple[list[str], list[str]]:
    """Names of persons and names of organisations in a value of author, editor or publisher.

    >>> names(Graph(by_id={}), [{"givenName": "Ada", "familyName": "Lovelace"}, "https://example.com/ada"])
    (['Ada Lovelace'], [])
    """
    value = found.resolved(value)
    persons: list[str] = []
    organisations: list[str] = []
    if depth > _NESTING_MAX:
        return persons, organisations
    if isinstance(value, str) and not _is_address(value):
        persons.append(value)
    elif isinstance(value, list):
        for item in value[:_VALUES_MAX]:
            more = names(found, item, depth + 1)
            persons += more[0]
            organisations += more[1]
    elif isinstance(value, dict):
        # Role and @list are wrappers: https://schema.org/Role repeats the key it stands at.
        inner = value.get("@list") or value.get("author") or value.get("creator")
        if inner is not None and "name" not in value:
            return names(found, inner, depth + 1)
        (organisations if _is_organisation(value) else persons).extend(_own_names(value))
    return persons, organisations


def _own_names(node: Node) -> list[str]:
    """The name of a person or organisation; several where one object holds a list."""
    found = [name for name in _texts(node.get("name")) if not _is_address(name)]
    if not any(name.strip() for name in found):
        parts = [next(_texts(node.get(key)), "") for key in ("givenName", "additionalName", "familyName")]
        found = [" ".join(part for part in parts if part)]
    return found


def _is_organisation(node: Node) -> bool:
    kinds = [name.lower() for name in types_of(node)]
    return "person" not in kinds and any(name.endswith(_ORGANISATION_ENDINGS) for name in kinds)


def _is_address(text: str) -> bool:
    text = text.strip()
    return text.startswith(("http:", "https:", "//", "www.", "/", "#", "@"))


def _keywords(value: object) -> list[str]:
    """Keywords one by one: pages write lists, texts with commas, and lists of texts with commas."""
    texts = list(_texts(value))
    if isinstance(value, str) or len(texts) == 1:
        return [part for text in texts for part in text.split("," if "," in text else ";")]
    return texts


def _languages(value: object) -> Iterator[str]:
    """Language tags; a Language object keeps its tag in alternateName."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from _texts(item.get("alternateName") or item.get("name"))
        else:
            yield from _texts(item)


def _publications(found: Graph) -> list[Candidate]:
    known: list[Candidate] = []
    for node in found.publications:
        known += candidates(_texts(node.get("name")), f"jsonld:{types_of(node)[0]}.name")
    return known


def _images(found: Graph, nodes: Iterable[Node], document: Document) -> tuple[Image, ...]:
    """Pictures of the article. Of several crops without caption the first stands for all."""
    for node in nodes:
        value = node.get("image")
        items = value if isinstance(value, list) else [value]
        images = [image for image in (_image(found, item, document) for item in items[:_IMAGES_MAX]) if image]
        told: dict[str | None, Image] = {}
        for image in images:
            told.setdefault(image.caption, image)
        if len(told) > 1:
            told.pop(None, None)
        if told:
            return tuple(told.values())
    return ()


def _image(found: Graph, value: object, document: Document) -> Image | None:
    value = found.resolved(value)
    if isinstance(value, str):
        url = located(document, value)
        return Image(url=url) if url else None
    if not isinstance(value, dict):
        return None
    address = next(_texts(value.get("contentUrl") or value.get("url") or value.get("@id")), "")
    url = located(document, address)
    caption = next(_texts(value.get("caption") or value.get("description")), "").strip() or None
    credit = next(_texts(value.get("creditText")), "").strip()
    if not credit:
        persons, organisations = names(found, value.get("creator") or value.get("author"))
        credit = ", ".join(name.strip() for name in persons + organisations if name.strip())
    return Image(url=url, caption=caption, credit=credit or None) if url or caption else None


def _rights(nodes: Iterable[Node]) -> tuple[tuple[str, str], ...]:
    """isAccessibleForFree of the article, of its page and of its parts."""
    found: dict[tuple[str, str], None] = {}
    for node in nodes:
        for prefix, part in [("", node), *(("hasPart.", part) for part in _parts(node))]:
            value = part.get("isAccessibleForFree")
            for text in [str(value)] if isinstance(value, bool) else _texts(value):
                found[prefix + "isAccessibleForFree", text.strip().rpartition("/")[2]] = None
    return tuple(found)


def _parts(node: Node) -> list[Node]:
    value = node.get("hasPart")
    items = value if isinstance(value, list) else [value]
    return [item for item in items[:_VALUES_MAX] if isinstance(item, dict)]


def _body(nodes: Iterable[Node]) -> str | None:
    """The longest articleBody; None without any."""
    texts = [text.strip() for node in nodes for text in _texts(node.get("articleBody"))]
    return max(texts, key=len, default="") or None
