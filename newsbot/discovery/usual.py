"""Where sites keep feeds, sitemaps and interfaces when their pages do not say.

usual_places(site, is_wordpress) -> links to try, best first
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from newsbot.items import Link
from newsbot.sites import Site

LINKS_MAX = 200
"""Ways of one kind that a page may name; what names more is a directory of other things."""

# Feeds: WordPress; plain RSS of older systems; Atom and Hugo; JSON Feed.
_FEEDS = ("/feed/", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")
# Sitemaps: the protocol's own example; WordPress plugins; WordPress 5.5 and later; Google News.
_SITEMAPS = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/news-sitemap.xml")
_SITEMAPS_OF_WORDPRESS = ("/wp-sitemap.xml", "/sitemap_index.xml", "/sitemap.xml", "/news-sitemap.xml")


def usual_places(
    site: Site, is_wordpress: bool, *, folder: str | None = None, is_plain: bool = False
) -> tuple[Link, ...]:
    """Addresses at the root of a site worth one request each, best first; source "usual:rest", "usual:feed" or
    "usual:sitemap". A section's own feed comes before the feed of the whole site.

    `folder` is the address of a WordPress that has a folder for itself, `is_plain` whether its addresses are queries.

    >>> [link.url for link in usual_places(Site(name="a", address="https://a.example/"), False)][:2]
    ['https://a.example/sitemap.xml', 'https://a.example/sitemap_index.xml']
    """
    parts = urlsplit(site.address)
    root = folder.rstrip("/") if folder else f"{parts.scheme}://{parts.netloc}"
    own = "" if folder else parts.path
    return tuple(Link(url=root + path, source=f"usual:{kind}") for kind, path in _paths(own, is_wordpress, is_plain))


def _paths(own: str, is_wordpress: bool, is_plain: bool) -> Iterator[tuple[str, str]]:
    if is_plain:
        yield "rest", "/?rest_route=/"
        yield "sitemap", "/?sitemap=index"
    if is_wordpress:
        yield "rest", "/wp-json/"
        if own.strip("/"):
            yield "feed", f"{own.rstrip('/')}/feed/"
    yield from (("sitemap", path) for path in (_SITEMAPS_OF_WORDPRESS if is_wordpress else _SITEMAPS))
    yield from (("feed", path) for path in (_FEEDS[:1] if is_wordpress else _FEEDS))
