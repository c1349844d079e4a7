"""The front pages that a front page stands for: its frames, and those of the site in other languages.

frames(document, site) -> addresses        editions(document, site) -> addresses
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newsbot import urls
from newsbot.discovery.anchors import anchors
from newsbot.discovery.frontpage import is_home
from newsbot.document import Document
from newsbot.sites import Site

# A frameset of 1998 has a menu, a page, and a head or a foot.
FRAMES_MAX = 4
# A site in more languages is an institution's, whose languages show the same.
EDITIONS_MAX = 8
# What a link to another language says: its code, or its name in one word or two.
_NAME_CHARS_MAX = 20
_LANGUAGE = re.compile(r"/[a-z]{2}(?:[-_][a-z]{2,4})?/?", re.IGNORECASE)


def frames(document: Document, site: Site) -> tuple[str, ...]:
    """The pages that a frameset shows together; () for a page without one."""
    root = document.root
    if root is None or next(root.iter("frameset"), None) is None:
        return ()
    sources = (urls.absolute(document.base, frame.get("src") or "") for frame in root.iter("frame"))
    return _others(document, site, (url for url in sources if url))[:FRAMES_MAX]


def editions(document: Document, site: Site) -> tuple[str, ...]:
    """The front pages of the same site in other languages, as the head and the links of a page name them."""
    return _others(document, site, _languages(document, site))[:EDITIONS_MAX]


def _languages(document: Document, site: Site) -> Iterator[str]:
    for link in document.root.iter("link") if document.root is not None else ():
        if link.get("hreflang") and "alternate" in (link.get("rel") or "").lower().split():
            url = urls.absolute(document.base, link.get("href") or "")
            if url and is_home(url) and _LANGUAGE.fullmatch(urlsplit(url).path):
                yield url
    for anchor in anchors(document, site):
        text = anchor.text or anchor.label or ""
        if _LANGUAGE.fullmatch(anchor.parts.path) and not anchor.parts.query and 0 < len(text) <= _NAME_CHARS_MAX:
            yield anchor.url


def _others(document: Document, site: Site, found: Iterable[str]) -> tuple[str, ...]:
    """The addresses of the site among these, each once, without the page itself."""
    own = {urls.key(url) for url in (document.page.url, document.page.fetched_url) if url and urls.is_web(url)}
    kept: dict[str, str] = {}
    for url in found:
        if site.has_host(url) and urls.key(url) not in own:
            kept.setdefault(urls.key(url), url)
    return tuple(kept.values())
