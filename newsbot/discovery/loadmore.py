"""The address behind a "load more" button or endless scrolling, where the page holds it.

load_more(document, site) -> links, best first; whether they answer HTML or JSON is the caller's to see
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml import etree

from newsbot import urls
from newsbot.discovery.anchors import visible
from newsbot.discovery.cursors import apart
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site

LINKS_MAX = 8
ELEMENTS_MAX = 50_000
SCRIPTS_MAX = 200
# __NEXT_DATA__ of a large page.
SCRIPT_MAX_CHARACTERS = 3_000_000
URL_MAX_CHARACTERS = 2_000
NODES_MAX = 50_000

# Attributes that hold nothing else; and those that share buttons have too.
_SURE = (
    "data-next-url", "data-next-page-url", "data-next-page", "data-next", "data-load-more-url", "data-loadmore-url",
    "data-load-more", "data-more-url", "data-ajax-url", "data-infinite-url", "data-next-href", "data-pagination-url",
)  # fmt: skip
_WITH_NAME = (
    "data-url",
    "data-href",
    "data-src",
    "data-endpoint",
    "data-action",
    "data-path",
    "hx-get",
    "data-hx-get",
    "formaction",
)
_NAME = re.compile(
    r"load[-_ ]?more|more[-_ ]?(?:posts|stories|articles|news|btn|button|link)|(?:show|view|see)[-_ ]?more|infinite|"
    r"\bnext\b|next[-_]page|older|pagination|pager|mehr (?:laden|anzeigen)|voir plus|afficher plus|charger plus|"
    r"cargar m[aá]s|ver m[aá]s|mostrar m[aá]s|carica altr|mostra altr|carregar mais|ver mais|показать ещ[её]|"
    r"загрузить ещ[её]|더 ?보기|もっと見る|加载更多|查看更多|載入更多|المزيد",
    re.IGNORECASE,
)
_SCROLLED = re.compile(r"revealed|intersect", re.IGNORECASE)
_KEYS = (
    r"nextPageUrl|next_page_url|nextUrl|next_url|nextPageLink|nextLink|next_link|loadMoreUrl|load_more_url|nextPage|"
    r"next_page|moreUrl|nextHref"
)
_IN_SCRIPT = re.compile(
    rf"[\"']?\b(?:{_KEYS})[\"']?\s*[:=]\s*(?P<quote>[\"'])(?P<value>(?:\\.|[^\"'\\\n<>]){{1,{URL_MAX_CHARACTERS}}})(?P=quote)"
)
_AJAX = re.compile(r"admin-ajax\.php")
_PAGE_AT = re.compile(r"[\"']?(?:current_?page|startPage|paged)[\"']?\s*[:=]\s*[\"']?(\d{1,5})\b", re.IGNORECASE)
_PAGES = re.compile(r"[\"']?(?:max_?(?:num_?)?pages?|total_?pages?)[\"']?\s*[:=]\s*[\"']?(\d{1,5})\b", re.IGNORECASE)
_PAGES_NAMES = ("max-pages", "max-num-pages", "max-page", "total-pages", "maxpages", "max_num_pages", "max_pages")
_WORDPRESS_PAGE = re.compile(r"(?P<before>.*?)/page/(?P<number>\d{1,5})/?$")
_NEXT_KEYS = frozenset(key.lower().replace("_", "") for key in _KEYS.split("|"))


def load_more(document: Document, site: Site) -> tuple[Link, ...]:
    """Addresses of the site that hold more of the list at hand, best first; () where the page names none."""
    if document.root is None:
        return ()
    own = {urls.key(url) for url in (document.page.url, document.page.fetched_url) if url}
    links: dict[str, Link] = {}
    for href, text in tuple(apart(document, site)) or (*_marked(document.root), *_scripted(document)):
        url = _address(href, document, site)
        if url is not None and urls.key(url) not in own:
            links.setdefault(urls.key(url), Link(url=url, text=text, source="load-more"))
        if len(links) >= LINKS_MAX:
            break
    return tuple(links.values())


def _address(href: str, document: Document, site: Site) -> str | None:
    text = href.strip()
    is_address = text.startswith(("http://", "https://", "/", "?", "./", "../"))
    # A bare word under such a name is a number or a state more often than a path.
    if len(text) > URL_MAX_CHARACTERS or not (is_address or ("/" in text and ":" not in text and " " not in text)):
        return None
    url = urls.absolute(document.base, text)
    return url if url and site.has_host(url) and "{" not in text and "%d" not in text else None


def _marked(root: etree._Element) -> Iterator[tuple[str, str | None]]:
    """(address, text) from <link rel=next> and the attributes of buttons."""
    for element in root.iter("link"):
        if "next" in (element.get("rel") or "").lower().split() and element.get("href"):
            yield element.get("href") or "", None
    sure: list[tuple[str, str | None]] = []
    named: list[tuple[str, str | None]] = []
    for element in islice(root.iter(etree.Element), ELEMENTS_MAX):
        attributes = element.attrib
        if not attributes or element.tag in ("img", "iframe", "source", "video", "script"):
            continue
        sure += [(str(attributes[name]), visible(element)) for name in _SURE if attributes.get(name)]
        named += [
            (str(attributes[name]), visible(element))
            for name in _WITH_NAME
            if attributes.get(name) and _is_named(element, name)
        ]
    yield from sure
    yield from named


def _is_named(element: etree._Element, attribute: str) -> bool:
    """Whether an element says that it loads more: its names, its words, or that it waits to be seen."""
    if "hx-get" in attribute and _SCROLLED.search(element.get("hx-trigger") or element.get("data-hx-trigger") or ""):
        return True
    said = (element.get("class"), element.get("id"), element.get("aria-label"), visible(element))
    return any(text and len(text) <= 200 and _NAME.search(text) for text in said)


def _scripted(document: Document) -> Iterator[tuple[str, str | None]]:
    """(address, None) from the scripts of a page."""
    texts: list[str] = []
    for element in document.tagged["script"][:SCRIPTS_MAX]:
        text = (element.text or "")[:SCRIPT_MAX_CHARACTERS]
        if element.get("id") == "__NEXT_DATA__":
            yield from ((href, None) for href in _of_next(text))
            continue
        for match in islice(_IN_SCRIPT.finditer(text), LINKS_MAX):
            yield _unescaped(match["value"]), None
        texts.append(text)
    # A theme writes the address into one script and the number of pages into another, or into the button.
    if document.root is not None and any(_AJAX.search(text) for text in texts):
        told = (*filter(_PAGES.search, texts), *_numbered(document.root))
        yield from ((href, None) for text in told if (href := _of_wordpress(text, document)))


def _numbered(root: etree._Element) -> Iterator[str]:
    """What the attributes of buttons say of the number of pages, as scripts say it."""
    for element in islice(root.iter(etree.Element), ELEMENTS_MAX):
        attributes = element.attrib
        if any(str(name).startswith("data-") for name in attributes):
            told = {str(name).removeprefix("data-"): str(value) for name, value in attributes.items()}
            pages = next((told[name] for name in _PAGES_NAMES if told.get(name, "").isdecimal()), None)
            if pages is not None:
                # "data-page" is the page at hand with some and the next with others: the address tells it.
                yield f"max_pages={pages[:5]}"


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text.replace("\\/", "/")


def _of_next(text: str) -> Iterator[str]:
    """Addresses of next pages in the data that Next.js writes into a page."""
    try:
        stack: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(NODES_MAX):
        if not stack:
            return
        item = stack.pop()
        if isinstance(item, dict):
            for key, value in item.items():
                if isinstance(value, str) and key.lower().replace("_", "") in _NEXT_KEYS:
                    yield value
            stack.extend(value for value in item.values() if isinstance(value, dict | list))
        elif isinstance(item, list):
            stack.extend(value for value in item if isinstance(value, dict | list))


def _of_wordpress(text: str, document: Document) -> str | None:
    """The page that WordPress itself has behind the one at hand, where a plugin says that there is one.

    The plugin asks admin-ajax.php by POST, which changes from plugin to plugin; each list of WordPress has the same
    pages under /page/2/ (its manual on the rewrite API), or under ?paged=2 without speaking addresses.
    """
    pages, current = _PAGES.search(text), _PAGE_AT.search(text)
    url = document.page.address
    if pages is None or url is None or int(pages[1]) <= (int(current[1]) if current else 1):
        return None
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    match = _WORDPRESS_PAGE.fullmatch(parts.path)
    number = int(match["number"]) if match else int(query["paged"]) if query.get("paged", "").isdecimal() else 1
    number = max(number, int(current[1]) if current else 1)
    if number >= int(pages[1]) or "." in parts.path.rpartition("/")[2]:
        return None
    if match is None and parts.query:
        return urlunsplit(parts._replace(query=urlencode(query | {"paged": str(number + 1)})))
    before = match["before"] if match else parts.path.rstrip("/")
    return urlunsplit(parts._replace(path=f"{before}/page/{number + 1}/"))
