"""What a page leads to from its menus and its footer: furniture(document, site) -> addresses."""

from newsbot import urls
from newsbot.discovery.anchors import anchors
from newsbot.document import Document
from newsbot.sites import Site

# A menu of more is a map of the site.
FURNITURE_MAX = 400


def furniture(document: Document, site: Site) -> frozenset[str]:
    """Keys of the addresses that stand in menus and footers of a page and nowhere else on it."""
    inside: dict[str, None] = {}
    outside: set[str] = set()
    for anchor in anchors(document, site):
        key = urls.key(anchor.url, site.drop_query)
        if anchor.zone in ("menu", "footer"):
            inside.setdefault(key)
        else:
            outside.add(key)
    return frozenset([key for key in inside if key not in outside][:FURNITURE_MAX])
