"""By which addresses and titles a page calls itself: to tell its own article from those it links to."""

from dataclasses import dataclass

from lxml import etree

from newsbot import urls
from newsbot.document import Document
from newsbot.text import fold, unescape, words

# A headline belongs to the page when this share of the words of the shorter one of headline and <title> is in
# the other: sites cut, extend and reword their <title>, while two articles share a few small words.
SHARED_WORDS_MIN = 0.6
# The headlines of a page are among its first h1; menus and related lists come later.
_HEADINGS_MAX = 3
# Browsers and servers take no longer address; what is longer holds its own content ("data:").
_ADDRESS_CHARS_MAX = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a page says of itself outside JSON-LD and microdata."""

    keys: frozenset[str]
    """Its addresses as `urls.key` has them: fetched, canonical, og:url."""
    titles: tuple[str, ...]
    """<title>, og:title and the first h1, folded."""


def identity(document: Document) -> Identity:
    """How the page names itself."""
    addresses = [document.page.url, document.page.fetched_url]
    titles: list[str | None] = []
    if document.root is not None:
        headings = 0
        for element in document.root.iter("title", "link", "meta", "h1"):
            tag = element.tag
            if tag == "link" and (element.get("rel") or "").lower() == "canonical":
                addresses.append(located(document, element.get("href")))
            elif tag == "meta" and element.get("property") in ("og:url", "og:title"):
                content = element.get("content") or ""
                if element.get("property") == "og:title":
                    titles.append(content)
                else:
                    addresses.append(located(document, content))
            elif tag == "h1" or (tag == "title" and not titles):
                headings += tag == "h1"
                titles.append(_text(element) if tag == "title" or headings <= _HEADINGS_MAX else None)
    folded = (fold(unescape(title)) for title in titles if title)
    return Identity(
        keys=frozenset(key for key in map(key_of, addresses) if key),
        titles=tuple(dict.fromkeys(title for title in folded if title)),
    )


def located(document: Document, href: str | None) -> str | None:
    """An address of the page made absolute; None when it is no web address.

    Most are absolute already; looking for <base> costs a walk over the tree.
    """
    if not href or len(href) > _ADDRESS_CHARS_MAX:
        return None
    is_absolute = href.lstrip().lower().startswith(("http://", "https://"))
    return urls.absolute(None if is_absolute else document.base, href)


def holds(document: Document, *marks: bytes) -> bool:
    """Whether the page's bytes hold one of some marks (ASCII): asking them is cheaper than asking the tree.

    Encodings that do not write ASCII as ASCII give True, "it may".
    """
    body = document.page.body
    return document.encoding.startswith(("utf-16", "utf-32", "utf-7")) or any(mark in body for mark in marks)


def key_of(address: str | None) -> str | None:
    """`urls.key` of a web address; None for what is none."""
    try:
        return urls.key(address) if address and urls.is_web(address) else None
    except ValueError:
        return None


def is_alike(headline: str, page: Identity) -> bool:
    """Whether a headline is one that the page gives itself.

    >>> page = Identity(keys=frozenset(), titles=("after the debacle – the example times",))
    >>> is_alike("After the Debacle", page), is_alike("Before the storm", page)
    (True, False)
    """
    headline = fold(unescape(headline[:1000]))
    if not headline:
        return False
    own = set(words(headline))
    for title in page.titles:
        if headline in title or title in headline:
            return True
        other = set(words(title))
        if own and other and len(own & other) >= SHARED_WORDS_MIN * min(len(own), len(other)):
            return True
    return False


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))[:1000]
