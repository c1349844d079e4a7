"""Links that the selectors of a definition choose."""

from lxml import etree

from newsbot import urls
from newsbot.discovery.anchors import visible
from newsbot.document import Document
from newsbot.sites import Selector


def selected(document: Document, selectors: tuple[Selector, ...]) -> tuple[tuple[str, str | None, str], ...]:
    """(address, text, rule) of each link that the first fruitful selector finds; () when none does."""
    if document.root is None:
        return ()
    for selector in selectors:
        results = etree.XPath(selector.xpath)(document.root)
        links = []
        for result in results if isinstance(results, list) else [results]:
            for href, text in _links_of(result):
                url = urls.absolute(document.base, href)
                if url is not None:
                    links.append((url, text, f"selector:{selector.text}"))
        if links:
            return tuple(links)
    return ()


def _links_of(result: object) -> list[tuple[str, str | None]]:
    """Address and text of what a selector gave: a link, an element that holds links, or an address itself."""
    if isinstance(result, str):
        owner = result.getparent() if isinstance(result, etree._ElementUnicodeResult) else None
        return [(str(result), None if owner is None else visible(owner))]
    if not isinstance(result, etree._Element):
        return []
    elements = [result] if result.get("href") else list(result.iter("a"))
    if not elements:
        elements = list(result.iterancestors("a"))[:1]
    return [(element.get("href") or "", visible(element)) for element in elements if element.get("href")]
