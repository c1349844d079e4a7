"""The last page of a list, where its pager shows it.

last_page(document, site) -> Link, or None
"""

from newsbot.discovery.anchors import anchors
from newsbot.discovery.places import places
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site

# Two pages are read anyway, one after the other.
NUMBER_MIN = 3


def last_page(document: Document, site: Site) -> Link | None:
    """The page with the highest number that the pager of the list at hand links, shown as that number.

    None for a list without numbers, with less than three pages, and for its last page.
    """
    address = document.page.address
    if address is None:
        return None
    own = {place.stem: place.number or 1 for place in places(address, site)}
    best: tuple[int, Link] | None = None
    for anchor in anchors(document, site):
        text = (anchor.text or "").strip(" .[]")
        if not text.isdecimal() or len(text) > 6 or int(text) < NUMBER_MIN:
            continue
        for place in places(anchor.url, site):
            is_later = place.number == int(text) and place.number > own.get(place.stem, place.number)
            if is_later and (best is None or int(text) > best[0]):
                best = int(text), Link(url=anchor.url, text=anchor.text, source="last-page")
    return best[1] if best else None
