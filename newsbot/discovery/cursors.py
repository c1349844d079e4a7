"""The address behind a "load more" button that holds address and place in the list apart.

    apart(document) -> (address, text) of each, surest first

A reader's script puts the place (a cursor, an offset, a page number) into the address as a parameter.  Both stand in
the attributes of one element, or of one and what it stands in, or in one object of a script.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from lxml import etree

from newsbot.discovery.anchors import visible
from newsbot.discovery.places import places
from newsbot.document import Document
from newsbot.sites import Site

ELEMENTS_MAX = 50_000
SCRIPTS_MAX = 200
OBJECTS_MAX = 20_000
# __NEXT_DATA__ of a large page.
SCRIPT_MAX_CHARACTERS = 3_000_000
VALUE_MAX_CHARACTERS = 1_000
# From a button to the list that knows the address.
_STEPS_UP = 4

_ENDPOINTS = (
    "data-endpoint", "data-load-more-url", "data-loadmore-url", "data-ajax-url", "data-api-url", "data-api", "data-url",
    "data-href", "data-action", "data-source", "data-src", "data-path",
)  # fmt: skip
# Name of a place -> the parameter that carries it. What stands for the page at hand is counted on.
_PLACES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("cursor", "next-cursor", "pagination-cursor"), "cursor"),
        **dict.fromkeys(("after", "end-cursor", "next-after"), "after"),
        **dict.fromkeys(("next-token", "page-token", "next-page-token"), "token"),
        "continuation": "continuation",
        **dict.fromkeys(("offset", "next-offset"), "offset"),
        **dict.fromkeys(("start", "next-start"), "start"),
        **dict.fromkeys(("last-id", "max-id"), "last_id"),
        **dict.fromkeys(("page", "next-page", "current-page", "paged"), "page"),
    }
)
# These say of themselves that they are places in a list; other things have offsets and pages too.
_SURE = frozenset(("cursor", "token", "continuation"))
_SIZES = {"data-limit": "limit", "data-per-page": "per_page", "data-page-size": "page_size"}
_LISTS = re.compile(r"infinite|load-?more|scroll|pagina|lazy-?list", re.IGNORECASE)
_NAMED = re.compile(
    r"load[-_ ]?more|more[-_ ]?(?:posts|stories|articles|news)|(?:show|view|see)[-_ ]?more|infinite|pagina|pager|older",
    re.IGNORECASE,
)
_HOLE = re.compile(r"\{+\s*(?:cursor|page|offset|after|token|start)\s*\}+|__(?:cursor|page|offset)__|%(?:d|s)")
_OBJECT = re.compile(r"\{[^{}]{10,4000}\}")
_PAIR = re.compile(
    r"[\"']?\b(?P<key>[A-Za-z_]{2,20})[\"']?\s{0,5}:\s{0,5}(?:\"(?P<text>[^\"\\\n]{0,1000}(?:\\/[^\"\\\n]{0,1000}){0,20})\"|(?P<number>\d{1,9})\b)"
)
_SCRIPT_ENDPOINTS = ("endpoint", "apiurl", "api", "loadmoreurl", "ajaxurl", "baseurl", "url", "path", "href")
_SCRIPT_PLACES = {"nextcursor": "cursor", "cursor": "cursor", "endcursor": "after", "nextpagetoken": "pageToken"}
_SCRIPT_PLACES |= {"nexttoken": "token", "continuation": "continuation", "nextoffset": "offset"}


def apart(document: Document, site: Site) -> Iterator[tuple[str, str | None]]:
    """(address with its place, text) of each button and script that holds the two apart."""
    root = document.root
    if root is None:
        return
    address = document.page.address
    own = max((place.number or 1 for place in places(address, site)), default=1) if address else 1
    for element in islice(root.iter(etree.Element), ELEMENTS_MAX):
        names = element.attrib
        if names and any(str(name).startswith("data-") for name in names):
            yield from ((href, visible(element)) for href in _of_element(element, own))
    for element in islice(root.iter("script"), SCRIPTS_MAX):
        for match in islice(_OBJECT.finditer((element.text or "")[:SCRIPT_MAX_CHARACTERS]), OBJECTS_MAX):
            if "ursor" in match[0] or "oken" in match[0] or "ffset" in match[0] or "ontinuation" in match[0]:
                yield from ((href, None) for href in _of_object(match[0]))


def _of_element(element: etree._Element, own: int) -> Iterator[str]:
    """The address that the attributes of an element make, one at most; `own` numbers the page at hand."""
    for name, value in element.attrib.items():
        key = str(name).removeprefix("data-")
        parameter = _PLACES.get(key) if key != name else None
        if parameter is None or not value or len(value) > VALUE_MAX_CHARACTERS or _is_address(str(value)):
            continue
        if parameter not in _SURE and not (str(value).isdecimal() and _is_list(element)):
            continue
        holder = _endpoint(element)
        if holder is None:
            continue
        endpoint, sizes = holder
        number = str(max(int(value), own + 1)) if parameter == "page" else str(value)
        yield _joined(endpoint, parameter, number, sizes)
        return


def _endpoint(element: etree._Element) -> tuple[str, dict[str, str]] | None:
    """The address that an element or what it stands in holds, and how much it asks for at a time."""
    current: etree._Element | None = element
    for _ in range(_STEPS_UP):
        if current is None or current.tag in ("body", "html"):
            return None
        for name in _ENDPOINTS:
            value = (current.get(name) or "").strip()
            if _is_address(value):
                sizes = {
                    parameter: size
                    for size_name, parameter in _SIZES.items()
                    if (size := element.get(size_name) or current.get(size_name) or "").isdecimal()
                }
                return value, sizes
        current = current.getparent()
    return None


def _is_address(text: str) -> bool:
    return len(text) <= VALUE_MAX_CHARACTERS and text.startswith(("http://", "https://", "/", "?", "./", "../"))


def _is_list(element: etree._Element) -> bool:
    """Whether an element says that more of a list comes by it."""
    if any(_LISTS.search(str(name)) for name in element.attrib):
        return True
    said = (element.get("class"), element.get("id"), element.get("aria-label"))
    return any(text and len(text) <= 200 and _NAMED.search(text) for text in said)


def _of_object(text: str) -> Iterator[str]:
    """The address that one object of a script makes, one at most."""
    told = {
        match["key"].lower().replace("_", ""): (match["text"] or match["number"] or "").replace("\\/", "/")
        for match in _PAIR.finditer(text)
    }
    endpoint = next((told[name] for name in _SCRIPT_ENDPOINTS if _is_address(told.get(name, ""))), None)
    place = next((name for name in _SCRIPT_PLACES if told.get(name) and not _is_address(told[name])), None)
    if endpoint is not None and place is not None:
        yield _joined(endpoint, _SCRIPT_PLACES[place], told[place], {})


def _joined(endpoint: str, parameter: str, value: str, sizes: Mapping[str, str]) -> str:
    """The endpoint with the place in it: in its hole where it has one, else as a parameter.

    >>> _joined("/api/items?list=a", "cursor", "c10", {})
    '/api/items?list=a&cursor=c10'
    """
    if _HOLE.search(endpoint):
        return _HOLE.sub(quote(value, safe=""), endpoint, count=1)
    parts = urlsplit(endpoint)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    query |= {name: size for name, size in sizes.items() if name not in query}
    return urlunsplit(parts._replace(query=urlencode(query | {parameter: value}, safe="/,:[]")))
