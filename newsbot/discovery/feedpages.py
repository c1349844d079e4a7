"""The further pages of a feed: those that it names, and those that WordPress has without naming them.

named(head, page, site) -> links           unnamed(head, entries, page, site) -> links
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from newsbot.discovery.elements import Entry
from newsbot.discovery.entries import next_page
from newsbot.items import Link, Page
from newsbot.sites import Site

# RFC 5005: "next" is the following part of one long list, "prev-archive" the month before.
_NEXT = ("next", "prev-archive")
PAGED = "feed:paged"
"""Rule of a page that may not be there."""
# WordPress gives ten entries where nobody changed it; what has fewer than this is the last page, or all there is.
ENTRIES_MIN = 5
_NUMBER_DIGITS_MAX = 5
# Where WordPress has its feeds; many papers hide which system they use.
_PLACE = re.compile(r"/feed(?:/(?:rss2?|atom))?/?\?|\?(?:.*&)?feed=")


def named(head: Entry, page: Page, site: Site) -> tuple[Link, ...]:
    """The links to further parts of the feed, on the site or the host of the feed itself."""
    found: dict[str, Link] = {}
    for relation in _NEXT:
        for link in head.fields:
            if link.name == "link" and (link.attribute("rel") or "").lower() == relation:
                following = next_page(link.attribute("href"), f"feed:{relation}", page, site)
                if following is not None:
                    found.setdefault(following.url, following)
    return tuple(found.values())


def unnamed(head: Entry, entries: int, page: Page, site: Site) -> tuple[Link, ...]:
    """The next page of a feed that may be WordPress's, "?paged=2", which goes back to the first post; () for any other.

    `entries` counts those of this page. Behind the last page WordPress answers 404; another system may answer with the
    first page again.
    """
    address = page.address
    if address is None or entries < ENTRIES_MIN or not site.has_host(address):
        return ()
    parts = urlsplit(address)
    systems = list(head.texts("generator"))
    is_wordpress = any("wordpress.org" in text or "wordpress.com" in text for text in systems)
    if not is_wordpress and (systems or not _PLACE.search(f"{parts.path}?{parts.query}")):
        return ()
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    number = query.get("paged", "1")
    if not number.isdecimal() or len(number) > _NUMBER_DIGITS_MAX:
        return ()
    query["paged"] = str(int(number) + 1)
    return (Link(url=parts._replace(query=urlencode(query), fragment="").geturl(), source=PAGED),)
