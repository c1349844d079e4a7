"""Address spaces without end, each switched on by its name.

endless    pages behind the last of a list repeat it         facets    filters of lists, in all combinations
calendar   months without stories, for ever (archives.py)    loops     relative links that deepen the path
sessions   a new ?sid= or ;jsessionid= in every link         junk      new addresses at every load
soft404    a missing page answers 200 (statics.py)           home404   it redirects to the front page (statics.py)
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from tests.crawl.newspaper import answer, pieces
from tests.crawl.newspaper.answer import Answer

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

JUNK_LINKS = 5
_SESSION = re.compile(r";jsessionid=\w*", re.IGNORECASE)
_HREF = re.compile(rb'href="(/[^"?#]*)(\?[^"#]*)?(#[^"]*)?"')
_FACETS = {"color": ("red", "blue", "green"), "sort": ("asc", "desc", "popular"), "view": ("grid", "list")}


def bare(path: str) -> str:
    """`path` without a session in it."""
    return _SESSION.sub("", path)


def entrances(site: "Site") -> pieces.Links:
    """Links in every page's footer that lead into the traps."""
    links: pieces.Links = []
    if "loops" in site.trapped:
        links.append(("Site map", "/map/a/b/"))
    if "calendar" in site.trapped and site.has("archive"):
        links.append(("Calendar", f"/{site.months()[0]}/"))
    return links


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """A page inside a trap; None outside."""
    if "loops" in site.trapped and path.startswith("/map/") and path.endswith("/"):
        content = f'<h1>Site map</h1><p><a href="a/b/">Further down</a> <a href="../b/a/">Sideways</a> <a href="./c/">{path}</a></p>'
        return _page(site, "Site map", content)
    if "junk" in site.trapped and path.startswith("/partner/"):
        return _page(
            site, "Partner content", "<h1>Partner content</h1><p>Ten things our partners would like you to buy.</p>"
        )
    return None


def _page(site: "Site", title: str, content: str) -> Answer:
    return answer.page(site.skin.page(site, title=title, content=content, css="page", language="en"), "trap")


def facets(place: str, query: Mapping[str, str]) -> str:
    """Links to a list filtered in one more way."""
    chosen = {name: query[name] for name in _FACETS if name in query}
    links = [
        (f"{name}: {value}", f"{place}?{urlencode({**chosen, name: value})}")
        for name, values in _FACETS.items()
        for value in values
        if chosen.get(name) != value
    ]
    return f'<div class="facets">{pieces.anchors(links, "span")}</div>'


def marked(site: "Site", made: Answer) -> Answer:
    """The page with what is new at each load: sessions in its links, links to junk."""
    if not made.headers.get("Content-Type", "").startswith("text/html") or not made.body:
        return made
    body = made.body
    if "junk" in site.trapped:
        links = [(f"Sponsored {number}", f"/partner/offer-{site.loads}-{number}/") for number in range(JUNK_LINKS)]
        body = body.replace(b"</body>", f"<div>{pieces.anchors(links, 'span')}</div></body>".encode())
    if "sessions" in site.trapped:
        # As servers make them: 32 digits of a hash. A short number behind "sid=" would name a story.
        session = hashlib.md5(str(site.loads).encode(), usedforsecurity=False).hexdigest().encode()

        def with_session(match: re.Match[bytes]) -> bytes:
            path, query, fragment = match[1], match[2] or b"", match[3] or b""
            if len(path) % 3 == 0:
                return b'href="' + path + b";jsessionid=" + session + query + fragment + b'"'
            return b'href="' + path + (query + b"&amp;sid=" if query else b"?sid=") + session + fragment + b'"'

        body = _HREF.sub(with_session, body)
    return replace(made, body=body)
