"""What the marked-up elements of a page say: microdata, RDFa, hAtom classes and rel=author.

    microdata(document) -> Finds

Values of the item that is the page's own article come first; items of other articles are left out. What stands in
comments is never read. Zones are not judged here: `context` stays None.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.finds import Finds, candidates, listed
from newsbot.extraction.identity import identity, is_alike, located
from newsbot.extraction.marks import TEXT_CHARS_MAX, marked, text_of, value
from newsbot.items import Candidate

# Longer "names" and "dates" are wrappers around half of the page.
SHORT_CHARS = 300
# No article names more authors; lists of readers do.
_NAMED_MAX = 50
# Bylines list their authors' links side by side, or each in an element of its own.
_BYLINE_LEVELS = 2

FIELDS = {
    "title": ("headline", "name"),
    "subtitle": ("alternativeheadline", "description"),
    "author": ("author", "creator"),
    "editor": ("editor",),
    "date": ("datepublished", "datecreated", "uploaddate"),
    "modified": ("datemodified",),
    "section": ("articlesection",),
    "tags": ("keywords",),
    "language": ("inlanguage",),
    "publication": ("publisher",),
}
_NAMES = frozenset(name for names in FIELDS.values() for name in names) | {"isaccessibleforfree", "mainentityofpage"}
_PREFIXES = ("schema:", "http://schema.org/", "https://schema.org/", "rnews:", "dc:", "dcterms:")
_ARTICLE_ENDINGS = ("article", "posting", "report", "review")
_FN = etree.XPath(".//*[contains(concat(' ', normalize-space(@class), ' '), ' fn ')]")
_NAME = etree.XPath(".//*[@itemprop='name' or @property='name' or @property='schema:name']")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Property:
    """A value with its name and the item it belongs to."""

    name: str
    source: str
    element: etree._Element
    scope: etree._Element | None


def microdata(document: Document) -> Finds:
    """All rivals in marked-up elements; an empty Finds for a page without any."""
    elements = marked(document)
    if not elements:
        return Finds()
    properties = [one for element in elements for one in _properties(element)]
    own = _own(properties, document)
    found: dict[str, list[Candidate]] = defaultdict(list)
    for field, keys in FIELDS.items():
        for key in keys:
            found[field] += _candidates(document, field, [one for one in own if one.name == key])
    _add_hatom(document, elements, found)
    found["author"] += _by_rel(document, elements)
    return Finds(
        **{field: tuple(dict.fromkeys(values)) for field, values in found.items()},  # type: ignore[arg-type]
        canonical=tuple(_canonical(own, document)),
        rights=tuple(
            dict.fromkeys(
                ("isAccessibleForFree", value(one.element).rpartition("/")[2])
                for one in own
                if one.name == "isaccessibleforfree"
            )
        ),
        types=tuple(dict.fromkeys(filter(None, (_type(one.scope) for one in own)))),
    )


def _properties(element: etree._Element) -> Iterator[_Property]:
    """The microdata and RDFa properties that an element carries."""
    for attribute, source in (("itemprop", "microdata:"), ("property", "rdfa:")):
        for name in (element.get(attribute) or "").split()[:5]:
            bare = name
            for prefix in _PREFIXES:
                bare = bare.removeprefix(prefix)
            if bare.lower() in _NAMES:
                yield _Property(name=bare.lower(), source=source + bare, element=element, scope=_scope(element))


def _scope(element: etree._Element) -> etree._Element | None:
    """The item that a property of this element belongs to; None outside any."""
    parent = element.getparent()
    while parent is not None:
        if parent.get("itemscope") is not None or parent.get("itemtype") or parent.get("typeof"):
            return parent
        parent = parent.getparent()
    return None


def _type(scope: etree._Element | None) -> str | None:
    """The type of an item, without address; None where it has none."""
    if scope is None:
        return None
    names = (scope.get("itemtype") or scope.get("typeof") or "").split()
    return names[0].rstrip("/").replace(":", "/").rpartition("/")[2] or None if names else None


def _own(properties: list[_Property], document: Document) -> list[_Property]:
    """Properties of the page's own article, or of the page and of no item when there is no such article."""
    items: dict[etree._Element | None, list[_Property]] = defaultdict(list)
    for one in properties:
        items[one.scope].append(one)
    articles = [scope for scope in items if (_type(scope) or "").lower().endswith(_ARTICLE_ENDINGS)]
    if len(articles) > 1:
        page = identity(document)
        alike = [
            scope
            for scope in articles
            if any(one.name in ("headline", "name") and is_alike(value(one.element), page) for one in items[scope])
        ]
        articles = alike or articles[:1]
    own = [one for scope in articles for one in items[scope]]
    for scope, members in items.items():
        kind = (_type(scope) or "").lower()
        if kind.endswith("page") or (not kind and not articles):
            # "name" outside an article is mostly that of a person or of a menu's entry.
            own += [one for one in members if one.name != "name"]
    return own


def _candidates(document: Document, field: str, properties: list[_Property]) -> list[Candidate]:
    """Candidates of one field from properties of one name."""
    if not properties:
        return []
    source, place = properties[0].source, document.place(properties[0].element)
    if field in ("author", "editor", "publication"):
        names = [name for one in properties[:_NAMED_MAX] for name in _names(one.element)]
        return candidates(names, source, place) if field == "publication" else listed(names, source, place)
    if field == "tags":
        texts = [value(one.element) for one in properties]
        return listed(texts if len(texts) > 1 else texts[0].split(","), source, place)
    limit = TEXT_CHARS_MAX if field == "subtitle" else SHORT_CHARS
    return [
        one
        for item in properties
        for one in candidates([value(item.element)], item.source, document.place(item.element))
        if len(one.value) <= limit
    ]


def _names(element: etree._Element) -> list[str]:
    """Names of persons in an element that is marked as author."""
    inner = _inside(_NAME, element)[:_NAMED_MAX]
    values = [value(one) for one in inner] or [value(element)]
    return [
        name for name in values if name and len(name) <= SHORT_CHARS and not name.startswith(("http:", "https:", "/"))
    ]


def _inside(path: etree.XPath, element: etree._Element) -> list[etree._Element]:
    found = path(element)
    return [one for one in found if isinstance(one, etree._Element)] if isinstance(found, list) else []


def _canonical(properties: Iterable[_Property], document: Document) -> list[Candidate]:
    for one in properties:
        address = one.element.get("itemid") or one.element.get("href") or one.element.get("content")
        if one.name == "mainentityofpage" and address:
            return candidates([located(document, address)], one.source)
    return []


def _add_hatom(document: Document, elements: list[etree._Element], found: dict[str, list[Candidate]]) -> None:
    """hAtom (http://microformats.org/wiki/hatom): entry-title, published, updated and the author's vcard.

    A page that shows several entries has its own first; a class for both dates means that nothing changed since.
    """
    fields: dict[str, etree._Element] = {}
    for element in elements:
        tokens = frozenset((element.get("class") or "").lower().split())
        if "entry-title" in tokens:
            fields.setdefault("title", element)
        if tokens & {"published", "entry-date", "dt-published"}:
            fields.setdefault("date", element)
        elif tokens & {"updated", "dt-updated"}:
            fields.setdefault("modified", element)
        if "vcard" in tokens:
            fields.setdefault("author", element)
    for field, element in fields.items():
        inner = _inside(_FN, element) if field == "author" else []
        said = value(inner[0] if inner else element)
        if len(said) <= SHORT_CHARS:
            key = {"title": "entry-title", "date": "published", "modified": "updated", "author": "vcard"}[field]
            found[field] += candidates([said], f"hatom:{key}", document.place(element))


def _by_rel(document: Document, elements: list[etree._Element]) -> list[Candidate]:
    """Texts of links to authors: those of the first byline joined, others as rivals of their own."""
    links = [
        element
        for element in elements
        if element.tag == "a" and "author" in (element.get("rel") or "").lower().split() and text_of(element)
    ]
    if not links:
        return []
    byline = links[0]
    for _ in range(_BYLINE_LEVELS):
        parent = byline.getparent()
        byline = byline if parent is None else parent
    near = [link for link in links if byline in link.iterancestors()]
    first = listed(map(text_of, near), "rel:author", document.place(links[0]))
    others = (candidates([text_of(link)], "rel:author", document.place(link)) for link in links if link not in near)
    return [*first, *(one for rivals in others for one in rivals)]
