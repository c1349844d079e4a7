"""What does a site offer that nobody described?

    plan = await survey(site, fetch, robots, article_at)

The start page comes first; it names feeds, sitemaps and WordPress's REST interface.  What nobody names is looked
for in its usual place, few places a kind, and only as long as nothing better was found.  A page of frames stands for
what its frames show, and a front page for those of the site in other languages.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from newsbot import discovery, urls
from newsbot.discovery import Offers
from newsbot.document import Document, document
from newsbot.items import Found, Missing, Page
from newsbot.sites import Site, Source
from newsbot.walking.longlists import add_lists, look_for_all, look_for_feed, settle_guesses
from newsbot.walking.looking import Fetch, Looking, why_of
from newsbot.walking.plan import Met, Plan, Planned, choose
from newsbot.walking.whole import Robots, look_for_whole

ArticleAt = Callable[[Document], str | None]
"""Address of the article that a page is; None when it is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """A page that a crawl begins at, or what stands for it."""

    page: Page
    document: Document
    found: Found
    """What it shows as a list."""
    offers: Offers

    @classmethod
    def of(cls, page: Page, site: Site, *, url: str) -> "_Start":
        parsed = document(page)
        found = discovery.found(page, site, Source(kind="listing", url=url))
        return cls(page=page, document=parsed, found=found, offers=discovery.offers(parsed, page.headers, site))

    def add_to(self, met: Met, url: str, why: str) -> None:
        """Makes the page a source."""
        met.add(Source(kind="listing", url=url), why_of(why, self.found), page=self.page, found=self.found)


async def survey(site: Site, fetch: Fetch, robots: Robots, article_at: ArticleAt, *, wants_all: bool = False) -> Plan:
    """The plan for a site: its sources with their first pages.  `robots` gives the sitemaps of robots.txt.

    A start page that cannot be had ends it; every other fault costs one source alone.
    """
    answer = await fetch(site.address)
    if isinstance(answer, Missing):
        return Plan(failure=answer)
    start = _Start.of(answer, site, url=site.address)
    if _is_article(start, site, article_at):
        return Plan(article=answer)
    work = Looking(site=site, fetch=fetch, wants_all=wants_all)
    await look_for_whole(work, start.offers, robots)
    await look_for_feed(work, start.offers)
    start.add_to(work.met, site.address, "the address that was asked for")
    starts = [start, *await _frames(work, start)]
    await _add_all(work, starts)
    editions = () if work.met.has_whole else await _editions(work, start)
    return Plan(planned=choose(work.met.planned, wants_all=wants_all) + editions, missing=_missing(work.met))


async def _add_all(work: Looking, starts: Sequence[_Start]) -> None:
    """Adds the lists that lead on from some front pages."""
    for start in starts:
        if not (work.met.has_whole or any(one.found.next_pages for one in starts) or work.met.goes_on):
            await look_for_all(work, start.offers)
    await settle_guesses(work)
    for start in starts:
        add_lists(work.met, start.offers, work.site)


async def _frames(work: Looking, start: _Start) -> list[_Start]:
    """The pages that the start page shows as its frames, which become sources; the frame with the menu is a front page
    too."""
    starts = []
    for url in discovery.frames(start.document, work.site):
        answer = await work.fetch(url)
        if isinstance(answer, Missing):
            work.met.missing.append(answer)
            continue
        one = _Start.of(answer, work.site, url=url)
        one = replace(one, offers=replace(one.offers, is_home=start.offers.is_home, folder=start.offers.folder))
        one.add_to(work.met, url, "a frame of the start page")
        starts.append(one)
    return starts


async def _editions(work: Looking, start: _Start) -> tuple[Planned, ...]:
    """What is walked of the site in other languages, where the whole site was asked for."""
    if urlsplit(work.site.address).path.strip("/") or not start.offers.is_home:
        return ()
    known = {one.source.url for one in work.met.planned}
    shown = {link.url for link in start.found.articles}
    planned: dict[str, Planned] = {}
    for url in discovery.editions(start.document, work.site):
        answer = await work.fetch(url)
        one = None if isinstance(answer, Missing) else _Start.of(answer, work.site, url=url)
        # The language of the start page has a front page of its own at times, which shows the same.
        if one is None or shown.issuperset(link.url for link in one.found.articles):
            continue
        own = Looking(site=work.site, fetch=work.fetch, wants_all=work.wants_all)
        one.add_to(own.met, url, "the site in another language")
        await _add_all(own, [one])
        for each in _apart(choose(own.met.planned, wants_all=work.wants_all), known):
            planned.setdefault(each.source.url, each)
    return tuple(planned.values())


def _apart(planned: Iterable[Planned], known: set[str]) -> tuple[Planned, ...]:
    """The sources of an edition that nobody knew, none of which is the list of all articles of the site."""
    return tuple(replace(one, is_main=False) for one in planned if one.source.url not in known)


def _missing(met: Met) -> tuple[Missing, ...]:
    """The sources that were named and could not be had; but a REST interface, which many papers switch off and go on
    naming, is no loss beside a sitemap."""
    return tuple(one for one in met.missing if not (met.has_whole and discovery.rest_route(one.url)))


def _is_article(start: _Start, site: Site, article_at: ArticleAt) -> bool:
    """Whether the start page is itself an article: its text says so, and no list goes on behind it."""
    if start.offers.is_home or start.found.next_pages or not discovery.may_be_article(site.address, site):
        return False
    url = article_at(start.document)
    own = start.page.address or site.address
    return url is not None and urls.key(url, site.drop_query) == urls.key(own, site.drop_query)
