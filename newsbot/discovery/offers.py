"""All that a home page or a section offers to find its articles by. Nothing is fetched.

offers(document, page_headers, site) -> Offers
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import parse_qsl, unquote, urlsplit

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors, visible
from newsbot.discovery.archives import dated
from newsbot.discovery.frontpage import is_home
from newsbot.discovery.refusals import segments
from newsbot.discovery.sections import all_articles, groups, sections
from newsbot.discovery.usual import LINKS_MAX, usual_places
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site

FEED_TYPES: Mapping[str, str] = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/rdf+xml": "rdf",
    "text/xml": "xml",
    "application/xml": "xml",
}
_FEED_PATH = re.compile(
    r"(?:.*/)?(?:feed|rss|atom|rdf)(?:/(?:rss2?|atom|rdf))?(?:\.(?:xml|php|aspx?))?/?|.*\.(?:rss|atom|rdf)|"
    r"(?:.*/)?(?:rss2?|feed|atom|index\.rdf)\.(?:xml|json)|.*/feeds?/[\w-]{1,40}(?:\.xml)?/?",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"comments?/(?:feed|default)|/comments?\b|[?&]replytocom|withcomments", re.IGNORECASE)
_COMMENTS_TITLE = re.compile(
    r"\bcomments?\b|kommentare?\b|commentaires?|comentarios|coment[aá]rios|commenti\b|комментари|댓글|コメント|评论|評論|تعليق",
    re.IGNORECASE,
)
_OEMBED = re.compile(r"oembed", re.IGNORECASE)
_TERM = re.compile(r"/wp/v2/(?P<kind>categories|tags|users)/(?P<number>\d{1,10})/?$")
_LINK_HEADER = re.compile(r"<([^<>]{1,2000})>([^<>,]{0,300})")
_API_RELATION = "https://api.w.org/"
_WORDPRESS = re.compile(r"/wp-(?:content|includes|json)/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """The ways that a page shows to its articles, the cheapest first."""

    is_home: bool = False
    """Whether the page is the front page of the site or of one of its languages."""
    folder: str | None = None
    """Address of the folder that a WordPress below another site has for itself; None where the host is all one site."""
    is_wordpress: bool = False
    rest_root: str | None = None
    """Address of WordPress's REST API; None when the page does not name it."""
    rest_category: int | None = None
    rest_tag: int | None = None
    rest_author: int | None = None
    """WordPress's number of the category, tag or author whose list the page is; None when it is none."""
    feeds: tuple[Link, ...] = ()
    """Feeds of articles, the one of the page's own section first."""
    sitemaps: tuple[Link, ...] = ()
    archives: tuple[Link, ...] = ()
    """Months and days, latest first (`archives.dated`)."""
    all_articles: tuple[Link, ...] = ()
    """Pages that call themselves the list of all articles, or the archive."""
    sections: tuple[Link, ...] = ()
    """Listings of the main navigation."""
    groups: tuple[Link, ...] = ()
    """Listings of categories, authors and tags that the page links elsewhere; source "category", "author" or "tag"."""
    usual: tuple[Link, ...] = ()
    """Addresses worth trying although the page does not name them, best first (`usual.usual_places`)."""


def offers(document: Document, page_headers: Mapping[str, str], site: Site) -> Offers:
    """What a page offers, from its tags, its links and the headers of its answer."""
    links = tuple(_head_links(document, page_headers))
    found = anchors(document, site)
    root = next((url for rel, _, url, _ in links if _API_RELATION in rel and site.has_host(url)), None)
    terms = _terms(links)
    is_wordpress = root is not None or _is_wordpress(document)
    folder = _folder(document, root, is_wordpress)
    feeds = _feeds(links, found, document, site)
    return Offers(
        is_home=folder is not None or is_home(document.page.address),
        folder=folder,
        is_wordpress=is_wordpress,
        rest_root=root,
        rest_category=terms.get("categories"),
        rest_tag=terms.get("tags"),
        rest_author=terms.get("users"),
        feeds=feeds,
        sitemaps=_sitemaps(links, found, site),
        archives=dated(document, site),
        all_articles=all_articles(found, site),
        sections=sections(found, document, site),
        groups=groups(found, site),
        usual=usual_places(site, is_wordpress, folder=folder, is_plain=_is_plain(root, feeds)),
    )


def _folder(document: Document, rest_root: str | None, is_wordpress: bool) -> str | None:
    """The address of a WordPress in a folder whose front page this is; None for any other page.

    Its REST interface stands in the same folder, or the page bears the class that WordPress gives to front pages alone.
    """
    address = document.page.address
    if not is_wordpress or address is None or "?" in address or is_home(address):
        return None
    own = f"{address.rstrip('/')}/"
    bare = urls.key(rest_root.partition("?")[0]) if rest_root else None
    body = next(document.root.iter("body"), None) if document.root is not None else None
    classes = (body.get("class") or "").split() if body is not None else []
    is_named = bare in (urls.key(own), urls.key(f"{own}wp-json/"), urls.key(f"{own}index.php"))
    return own if is_named or ("home" in classes and "paged" not in classes) else None


def _is_plain(rest_root: str | None, feeds: Sequence[Link]) -> bool:
    """Whether a WordPress gives its addresses as queries: "/?p=12", "/?feed=rss2"."""
    return any("?rest_route=" in url or "?feed=" in url for url in (rest_root or "", *(link.url for link in feeds)))


def _head_links(
    document: Document, headers: Mapping[str, str]
) -> Iterator[tuple[frozenset[str], str, str, str | None]]:
    """(rel, type, address, title) of each Link header (RFC 8288) and <link> of a page."""
    base = document.base
    told = next((value for name, value in headers.items() if name.lower() == "link"), "")
    for match in islice(_LINK_HEADER.finditer(told[:20_000]), LINKS_MAX):
        rel = re.search(r"\brel=\"?([^\";]+)", match[2], re.IGNORECASE)
        kind = re.search(r"\btype=\"?([^\";]+)", match[2], re.IGNORECASE)
        url = urls.absolute(base, match[1])
        if rel and url:
            yield frozenset(rel[1].lower().split()), kind[1].strip().lower() if kind else "", url, None
    root = document.root
    for element in islice(root.iter("link"), 1_000) if root is not None else ():
        url = urls.absolute(base, element.get("href") or "") if element.get("href") else None
        if url:
            kind_of = (element.get("type") or "").split(";")[0].strip().lower()
            yield frozenset((element.get("rel") or "").lower().split()), kind_of, url, element.get("title")


def _terms(links: Sequence[tuple[frozenset[str], str, str, str | None]]) -> dict[str, int]:
    """categories, tags or users -> the number in the address under which REST knows the page."""
    found: dict[str, int] = {}
    for rel, kind, url, _ in links:
        if "alternate" not in rel or kind != "application/json" or _OEMBED.search(url):
            continue
        parts = urlsplit(url)
        for path in (unquote(parts.path), dict(parse_qsl(parts.query)).get("rest_route", "")):
            match = _TERM.search(path)
            if match:
                found.setdefault(match["kind"], int(match["number"]))
    return found


def _is_wordpress(document: Document) -> bool:
    root = document.root
    for element in islice(root.iter("meta", "link", "script", "img"), 2_000) if root is not None else ():
        if element.tag == "meta":
            said = (element.get("content") or "").lower()
            if (element.get("name") or "").lower() == "generator" and said.startswith("wordpress"):
                return True
            continue
        address = element.get("href") or element.get("src") or ""
        if _WORDPRESS.search(address) and urls.is_same_host(
            urls.absolute(document.base, address) or "", document.page.address or ""
        ):
            return True
    return False


def _feeds(
    links: Sequence[tuple[frozenset[str], str, str, str | None]],
    found: Sequence[Anchor],
    document: Document,
    site: Site,
) -> tuple[Link, ...]:
    """Feeds of articles: of the page's own section first, then those that its head names, then links."""
    feeds: dict[str, Link] = {}

    def add(url: str, text: str | None, rule: str) -> None:
        if len(feeds) < LINKS_MAX and not _COMMENTS.search(url) and not _COMMENTS_TITLE.search(text or ""):
            feeds.setdefault(urls.key(url), Link(url=url, text=text, source=rule))

    for rel, kind, url, title in links:
        is_json = kind == "application/json" and _FEED_PATH.fullmatch(urlsplit(url).path) is not None
        is_typed = kind in FEED_TYPES and (not kind.endswith("/xml") or _FEED_PATH.fullmatch(urlsplit(url).path))
        if not rel.isdisjoint(("alternate", "feed")) and (is_typed or is_json) and _is_feed_host(url, site):
            add(url, title, f"feed:{FEED_TYPES.get(kind, 'json')}")
    for anchor in found:
        if _FEED_PATH.fullmatch(anchor.parts.path) or dict(parse_qsl(anchor.parts.query)).get("feed"):
            add(anchor.url, anchor.text or anchor.label, "feed:link")
    own = segments(urlsplit(document.page.address)) if document.page.address else ()
    return tuple(sorted(feeds.values(), key=lambda link: -_shared(own, segments(urlsplit(link.url)))))


def _is_feed_host(url: str, site: Site) -> bool:
    """Whether a feed is one of the site, or of the services that carried feeds for others."""
    return site.has_host(url) or (urls.host(url) or "") in ("feeds.feedburner.com", "feeds2.feedburner.com")


def _shared(own: Sequence[str], names: Sequence[str]) -> int:
    """How many parts of the page's own path an address repeats from its beginning; 0 unless it repeats all."""
    return len(own) if own and tuple(names[: len(own)]) == tuple(own) else 0


def _sitemaps(
    links: Sequence[tuple[frozenset[str], str, str, str | None]], found: Sequence[Anchor], site: Site
) -> tuple[Link, ...]:
    maps: dict[str, Link] = {}
    for rel, _, url, title in links:
        if "sitemap" in rel and site.has_host(url):
            maps.setdefault(urls.key(url), Link(url=url, text=title, source="sitemap:link"))
    for anchor in found:
        if re.search(r"sitemap[^/]*\.xml(?:\.gz)?$", anchor.parts.path, re.IGNORECASE):
            maps.setdefault(
                urls.key(anchor.url), Link(url=anchor.url, text=visible(anchor.element), source="sitemap:link")
            )
    return tuple(islice(maps.values(), LINKS_MAX))
