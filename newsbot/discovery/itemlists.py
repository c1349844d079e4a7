"""Lists that a page names in its metadata: schema.org's ItemList.

item_lists(document) -> {"itemlist": [{"url": …, "title": …}]} for each

"A list of items of any sort" (schema.org/ItemList): each element is a ListItem with a `url`, or with the thing itself
as its `item`.  The way to a page (BreadcrumbList) is none.
"""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from newsbot.document import Document

SCRIPTS_MAX = 50
VALUES_MAX = 20_000
ITEMS_MAX = 2_000
_TITLES = ("headline", "name", "title")
_DATES = ("datePublished", "dateCreated")


def item_lists(document: Document) -> Iterator[Mapping[str, Any]]:
    """The lists of a page's metadata as a state has them; broken metadata give none."""
    for script in document.tagged["script"][:SCRIPTS_MAX]:
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or "itemListElement" not in text:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _lists(value)


def _lists(value: Any) -> Iterator[Mapping[str, Any]]:
    stack = [value]
    for _ in range(VALUES_MAX):
        if not stack:
            return
        item = stack.pop()
        if isinstance(item, dict):
            elements = item.get("itemListElement")
            if isinstance(elements, list) and "Breadcrumb" not in str(item.get("@type")):
                yield {"itemlist": [_row(one) for one in islice(elements, ITEMS_MAX) if isinstance(one, dict)]}
            stack.extend(reversed([inner for inner in item.values() if isinstance(inner, dict | list)]))
        elif isinstance(item, list):
            stack.extend(reversed([inner for inner in item if isinstance(inner, dict | list)]))


def _row(element: Mapping[str, Any]) -> Mapping[str, Any]:
    """Address, headline and day of an element, or of the thing that it holds."""
    item = element.get("item")
    thing = item if isinstance(item, dict) else element
    url = thing.get("url") or element.get("url") or (item if isinstance(item, str) else None) or thing.get("@id")
    told = {"url": url, "title": next((thing[name] for name in _TITLES if thing.get(name)), url)}
    day = next((thing[name] for name in _DATES if thing.get(name)), None)
    return told | ({"datePublished": day} if day else {})
