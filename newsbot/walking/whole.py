"""What shows everything that a site has: WordPress's REST interface, and sitemaps.

look_for_whole(work, offers, robots)
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import parse_qsl, urlsplit

from newsbot import discovery
from newsbot.discovery import Offers
from newsbot.items import Missing
from newsbot.sites import Source
from newsbot.walking.looking import PLACES_MAX, USUAL, Looking, is_within, usual

Robots = Callable[[], Awaitable[Sequence[str]]]
"""Gets the sitemaps that the site's robots.txt names."""

# Sitemaps tried that robots.txt or the page names; more are the parts of an index, written out.
SITEMAPS_MAX = 50
_TYPE = re.compile(r"wp-sitemap-posts-(?P<core>[\w-]+?)-\d+\.xml|(?P<yoast>[\w-]+?)-sitemap\d*\.xml")
NAMED = "robots.txt or the page names it"
OTHER_TYPE = "a kind of posts that the WordPress REST interface may not show"


async def look_for_whole(work: Looking, offers: Offers, robots: Robots) -> None:
    """Looks for what shows everything: REST, and for a whole site its sitemaps."""
    roots = [offers.rest_root] if offers.rest_root else usual(offers, "rest")[:1]
    section = offers.rest_category, offers.rest_author, offers.rest_tag
    known: frozenset[str] = frozenset()
    if roots and (offers.is_home or any(section)):
        category, author, tag = section if not offers.is_home else (None, None, None)
        posts = discovery.rest_posts(roots[0], category=category, author=author, tag=tag)
        if await work.look("wordpress", [posts], "WordPress's REST interface", is_named=bool(offers.rest_root)):
            known = await _types(work, roots[0]) if offers.is_home else frozenset()
    if not offers.is_home:
        return
    named = dict.fromkeys(
        url
        for url in (*await robots(), *(link.url for link in offers.sitemaps))
        if is_within(url, offers.folder, work.site)
    )
    places = [url for url in usual(offers, "sitemap") if url not in named][:PLACES_MAX]
    if work.met.has_whole and not work.wants_all:
        await _look_for_types(work, (*named, *places)[:1], known)
        for url in (*tuple(named)[:SITEMAPS_MAX], *places[:1]):
            work.met.add(Source(kind="sitemap", url=url), NAMED if url in named else USUAL)
        return
    for url in tuple(named)[:SITEMAPS_MAX]:
        await work.look("sitemap", [url], NAMED, is_named=True)
    if not work.met.has_whole:
        await work.look("sitemap", places, USUAL, is_named=False)


async def _types(work: Looking, root: str) -> frozenset[str]:
    """The names of the other types of posts that REST shows; they become a source."""
    source = Source(kind="wordpress", url=discovery.rest_types(root))
    answer = await work.fetch(source.url)
    if isinstance(answer, Missing):
        return frozenset()
    found = discovery.found(answer, work.site, source)
    work.met.add(source, "WordPress's other kinds of posts", page=answer, found=found)
    return frozenset(link.text for link in found.sources if link.text)


async def _look_for_types(work: Looking, indexes: Sequence[str], known: frozenset[str]) -> None:
    """Looks for types of posts beside those `known` from REST, which tells more of them: WordPress's own sitemap and
    Yoast's have a file for each."""
    for url in indexes:
        answer = await work.fetch(url) if work.site.has_host(url) else None
        if answer is None or isinstance(answer, Missing):
            continue
        for link in discovery.found(answer, work.site, Source(kind="sitemap", url=url)).sources:
            kind = _type_of(link.url)
            if (
                kind
                and kind not in ("post", "posts", "page", *known)
                and discovery.sitemap_rank(link.url).holds_articles
            ):
                work.met.add(Source(kind="sitemap", url=link.url), OTHER_TYPE, is_apart=True)


def _type_of(url: str) -> str | None:
    """The type of posts that a sitemap of WordPress lists, by its name; None for any other.

    >>> _type_of("https://a.example/wp-sitemap-posts-column-1.xml"), _type_of("https://a.example/column-sitemap2.xml")
    ('column', 'column')
    """
    parts = urlsplit(url)
    match = _TYPE.fullmatch(parts.path.rpartition("/")[2])
    return match["core"] or match["yoast"] if match else dict(parse_qsl(parts.query)).get("sitemap-subtype")
