"""What does a site offer that nobody described?

    plan = await survey(site, fetch, robots, article_at)

The start page comes first; it names feeds, sitemaps and WordPress's REST interface.  What nobody names is looked
for in its usual place, few places a kind, and only as long as nothing better was found.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from newsbot import discovery, urls
from newsbot.discovery import Offers
from newsbot.document import Document, document
from newsbot.items import Found, Link, Missing, Page
from newsbot.sites import Site, Source, SourceKind
from newsbot.walking.plan import OTHER_TYPE, Met, Plan, choose

Fetch = Callable[[str], Awaitable[Page | Missing]]
"""Gets one page of the site, or says why not."""
Robots = Callable[[], Awaitable[Sequence[str]]]
"""Gets the sitemaps that the site's robots.txt names."""
ArticleAt = Callable[[Document], str | None]
"""Address of the article that a page is; None when it is none."""

# Places tried for a kind of source that the site does not name. Each costs a request.
PLACES_MAX = 2
# Sitemaps tried that robots.txt or the page names; more are the parts of an index, written out.
SITEMAPS_MAX = 50
# Section lists that are walked where the start page has no next page of its own.
SECTIONS_MAX = 40
# Lists of authors and topics, of which a large paper has thousands.
GROUPS_MAX = 200
_TYPE = re.compile(r"wp-sitemap-posts-(?P<core>[\w-]+?)-\d+\.xml|(?P<yoast>[\w-]+?)-sitemap\d*\.xml")
NAMED = "robots.txt or the page names it"
USUAL = "it stands in a usual place"
"""Why a source is met that nobody names: it may not be there."""


@dataclass(slots=True, kw_only=True)
class _Survey:
    """A survey under way."""

    site: Site
    fetch: Fetch
    wants_all: bool
    met: Met = field(default_factory=Met)

    async def look(self, kind: SourceKind, addresses: Iterable[str], why: str, *, is_named: bool) -> bool:
        """Whether one of the addresses is a source of this kind; the first that is, is kept."""
        for url in addresses:
            if not self.site.has_host(url):
                continue
            answer = await self.fetch(url)
            if isinstance(answer, Missing):
                if is_named:
                    self.met.missing.append(answer)
                continue
            source = Source(kind=kind, url=url)
            found = discovery.found(answer, self.site, source)
            if found.articles or found.sources or (found.total is not None and not found.problem):
                self.met.add(source, _why(why, found), page=answer, found=found)
                return True
        return False


async def survey(site: Site, fetch: Fetch, robots: Robots, article_at: ArticleAt, *, wants_all: bool = False) -> Plan:
    """The plan for a site: its sources with their first pages.  `robots` gives the sitemaps of robots.txt.

    A start page that cannot be had ends it; every other fault costs one source alone.
    """
    start = await fetch(site.address)
    if isinstance(start, Missing):
        return Plan(failure=start)
    page = document(start)
    source = Source(kind="listing", url=site.address)
    found = discovery.found(start, site, source)
    offers = discovery.offers(page, start.headers, site)
    if _is_article(page, site, found, offers, article_at):
        return Plan(article=start)
    work = _Survey(site=site, fetch=fetch, wants_all=wants_all)
    await _look_for_whole(work, offers, robots)
    await _look_for_feed(work, offers)
    work.met.add(source, _why("the address that was asked for", found), page=start, found=found)
    if not (work.met.has_whole or found.next_pages):
        await _look_for_all(work, offers)
    _add_lists(work.met, offers, site)
    return Plan(planned=choose(work.met.planned, wants_all=wants_all), missing=_missing(work.met))


def _missing(met: Met) -> tuple[Missing, ...]:
    """The sources that were named and could not be had; but a REST interface, which many papers switch off and go on
    naming, is no loss beside a sitemap."""
    return tuple(one for one in met.missing if not (met.has_whole and discovery.rest_route(one.url)))


async def _look_for_whole(work: _Survey, offers: Offers, robots: Robots) -> None:
    """Looks for what shows everything: REST, and for a whole site its sitemaps."""
    roots = [offers.rest_root] if offers.rest_root else _usual(offers, "rest")[:1]
    section = offers.rest_category, offers.rest_author, offers.rest_tag
    if roots and (offers.is_home or any(section)):
        category, author, tag = section if not offers.is_home else (None, None, None)
        posts = discovery.rest_posts(roots[0], category=category, author=author, tag=tag)
        if await work.look("wordpress", [posts], "WordPress's REST interface", is_named=bool(offers.rest_root)):
            types = Source(kind="wordpress", url=discovery.rest_types(roots[0]))
            if offers.is_home:
                work.met.add(types, "WordPress's other kinds of posts")
    if not offers.is_home:
        return
    named = dict.fromkeys(
        url
        for url in (*await robots(), *(link.url for link in offers.sitemaps))
        if _is_within(url, offers.folder, work.site)
    )
    places = [url for url in _usual(offers, "sitemap") if url not in named][:PLACES_MAX]
    if work.met.has_whole and not work.wants_all:
        await _look_for_types(work, (*named, *places)[:1])
        for url in (*tuple(named)[:SITEMAPS_MAX], *places[:1]):
            work.met.add(Source(kind="sitemap", url=url), NAMED if url in named else USUAL)
        return
    for url in tuple(named)[:SITEMAPS_MAX]:
        await work.look("sitemap", [url], NAMED, is_named=True)
    if not work.met.has_whole:
        await work.look("sitemap", places, USUAL, is_named=False)


async def _look_for_types(work: _Survey, indexes: Sequence[str]) -> None:
    """Looks for types of posts that REST does not show: WordPress's own sitemap and Yoast's have a file for each."""
    for url in indexes:
        answer = await work.fetch(url) if work.site.has_host(url) else None
        if answer is None or isinstance(answer, Missing):
            continue
        for link in discovery.found(answer, work.site, Source(kind="sitemap", url=url)).sources:
            kind = _type_of(link.url)
            if kind and kind not in ("post", "posts", "page") and discovery.sitemap_rank(link.url).holds_articles:
                work.met.add(Source(kind="sitemap", url=link.url), OTHER_TYPE)


def _type_of(url: str) -> str | None:
    """The type of posts that a sitemap of WordPress lists, by its name; None for any other.

    >>> _type_of("https://a.example/wp-sitemap-posts-column-1.xml"), _type_of("https://a.example/column-sitemap2.xml")
    ('column', 'column')
    """
    parts = urlsplit(url)
    match = _TYPE.fullmatch(parts.path.rpartition("/")[2])
    return match["core"] or match["yoast"] if match else dict(parse_qsl(parts.query)).get("sitemap-subtype")


async def _look_for_feed(work: _Survey, offers: Offers) -> None:
    """Looks for the feed, which shows what is new in one request; REST shows it as well."""
    if work.met.has("wordpress") and not work.wants_all:
        return
    named = [link.url for link in offers.feeds][:PLACES_MAX]
    if await work.look("feed", named, "the page names it", is_named=True):
        return
    if offers.is_home and not named and (work.wants_all or not work.met.has_whole):
        await work.look("feed", _usual(offers, "feed")[:PLACES_MAX], USUAL, is_named=False)


async def _look_for_all(work: _Survey, offers: Offers) -> None:
    """Looks for the one list that goes on through all articles, or names all months of them."""
    for link in _within(offers.all_articles, offers, work.site)[:PLACES_MAX]:
        answer = await work.fetch(link.url)
        if isinstance(answer, Missing):
            continue
        for kind in ("listing", "archive"):
            source = Source(kind=kind, url=link.url)
            found = discovery.found(answer, work.site, source)
            if found.next_pages or found.sources:
                work.met.add(source, _why("it calls itself the list of all articles", found), page=answer, found=found)
                return


def _add_lists(met: Met, offers: Offers, site: Site) -> None:
    """Adds the lists that are walked page by page where nothing shows everything: sections, archives, then groups."""
    for link in _within(offers.all_articles, offers, site)[:PLACES_MAX]:
        met.add(Source(kind="listing", url=link.url), "it calls itself the list of all articles")
    for link in _within(offers.sections, offers, site)[:SECTIONS_MAX] if offers.is_home else ():
        met.add(Source(kind="listing", url=link.url), "a section of the site")
    for link in _within(offers.archives, offers, site):
        met.add(Source(kind="archive", url=link.url), "a part of the dated archive")
    # The lists of authors and topics show the same articles in pieces: the last way in.
    for link in _within(offers.groups, offers, site)[:GROUPS_MAX] if offers.is_home else ():
        met.add(Source(kind="listing", url=link.url), f"a list by {link.source}")


def _within(links: Sequence[Link], offers: Offers, site: Site) -> tuple[Link, ...]:
    """The links that belong to what was asked for: all of a home page, of a section those below its address."""
    own = offers.folder if offers.is_home else site.address
    return tuple(link for link in links if _is_within(link.url, own, site))


def _is_within(url: str, own: str | None, site: Site) -> bool:
    """Whether an address is another's, but for its query, or stands below it; all do where there is none."""
    if own is None:
        return True
    path, above = (urls.key(one, site.drop_query).partition("?")[0] for one in (url, own))
    return path == above or path.startswith(f"{above}/")


def _usual(offers: Offers, kind: str) -> list[str]:
    return [link.url for link in offers.usual if link.source == f"usual:{kind}"]


def _is_article(page: Document, site: Site, found: Found, offers: Offers, article_at: ArticleAt) -> bool:
    """Whether the start page is itself an article: its text says so, and no list goes on behind it."""
    if offers.is_home or found.next_pages or not discovery.may_be_article(site.address, site):
        return False
    url = article_at(page)
    return url is not None and urls.key(url, site.drop_query) == urls.key(
        page.page.address or site.address, site.drop_query
    )


def _why(why: str, found: Found) -> str:
    if found.total is not None:
        return f"{why}; it lists {found.total} articles"
    if found.sources:
        return f"{why}; it names {len(found.sources)} further lists"
    return f"{why}; its first page shows {len(found.articles)} articles"
