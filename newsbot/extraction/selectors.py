"""What a site's own definition selects on the page.

    selectors(document, site) -> Finds                 values, for the fields that are texts
    elements(document, site, field) -> elements        for body, remove, image and pull_quote

Layouts are tried in the order the day of capture suggests; within a layout its selectors stand best first.
"""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.finds import Finds, candidates, listed
from newsbot.extraction.marks import text_of
from newsbot.extraction.tags import SILENT
from newsbot.items import Candidate
from newsbot.sites.model import SelectedField, Selector, Site
from newsbot.text import squeeze

FIELDS: tuple[SelectedField, ...] = ("title", "subtitle", "author", "editor", "date", "modified", "section", "tags")
_JOINED = frozenset({"author", "editor", "tags"})
# A selector that catches more than this catches the wrong thing; the rest would only cost time.
_NODES_MAX = 1_000
_NAMESPACES = {"re": "http://exslt.org/regular-expressions"}


def selectors(document: Document, site: Site) -> Finds:
    """All values that the definition's selectors give, best first; an empty Finds when there are none."""
    if document.root is None or not site.layouts:
        return Finds()
    return Finds(**{field: tuple(_rivals(document, site, field)) for field in FIELDS})  # type: ignore[arg-type]


def elements(document: Document, site: Site, field: SelectedField) -> list[etree._Element]:
    """The elements that the selectors of a field give, best first, each once."""
    if document.root is None:
        return []
    found = (node for selector in _selectors(document, site, field) for node in _nodes(document.root, selector))
    return list(dict.fromkeys(node for node in found if isinstance(node, etree._Element)))


def _selectors(document: Document, site: Site, field: SelectedField) -> Iterator[Selector]:
    moment = document.page.fetched_at
    for layout in site.layouts_on(moment.date() if moment else None):
        yield from layout.selectors.get(field, ())


def _rivals(document: Document, site: Site, field: SelectedField) -> Iterator[Candidate]:
    assert document.root is not None
    for selector in _selectors(document, site, field):
        nodes = _nodes(document.root, selector)
        element = next((node for node in nodes if isinstance(node, etree._Element)), None)
        place = None if element is None else document.place(element)
        is_list = field in _JOINED
        make = listed if is_list else candidates
        yield from make(_texts(nodes, are_apart=is_list), f"selector:{selector.text}", place)


def _nodes(root: etree._Element, selector: Selector) -> list[object]:
    """What a selector gives: elements, texts and values of attributes."""
    try:
        result = _compiled(selector.xpath)(root)
    except etree.XPathError:
        return []
    return list(result[:_NODES_MAX]) if isinstance(result, list) else [result]


@lru_cache(maxsize=4_096)
def _compiled(xpath: str) -> etree.XPath:
    return etree.XPath(xpath, namespaces=_NAMESPACES)


def _texts(nodes: list[object], *, are_apart: bool) -> list[str]:
    """The text of each node. Texts of one element are one; so are those of elements inside it unless `are_apart`."""
    texts: list[str] = []
    top: etree._Element | None = None
    for node in nodes:
        parent = None
        if isinstance(node, etree._Element):
            texts.append(_value(node))
        elif isinstance(node, str):
            parent = _holder(node)
            if parent is not None and parent.tag in SILENT:
                continue
            if parent is not None and top is not None and _is_one_text(top, parent, are_apart=are_apart):
                texts[-1] += str(node)
                continue
            texts.append(str(node))
        top = parent
    return [squeeze(text) for text in texts]


def _holder(text: str) -> etree._Element | None:
    """The element that a text stands in; None for an attribute and for what an expression made."""
    if not isinstance(text, etree._ElementUnicodeResult) or text.is_attribute:
        return None
    parent: etree._Element | None = text.getparent()
    return parent.getparent() if parent is not None and text.is_tail else parent


def _is_one_text(top: etree._Element, parent: etree._Element, *, are_apart: bool) -> bool:
    return parent is top or (not are_apart and top in parent.iterancestors())


def _value(element: etree._Element) -> str:
    """The text of an element; the content of a <meta>, the moment of an otherwise empty <time>."""
    if element.tag == "meta":
        return (element.get("content") or "").strip()
    text = "" if element.tag in SILENT else text_of(element)
    return text or (element.get("datetime") or "").strip()
