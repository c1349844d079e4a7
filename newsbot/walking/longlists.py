"""Lists that are walked page by page where nothing shows everything: the feed, the list of all, sections, months.

look_for_feed(work, offers)    settle_guesses(work)    look_for_all(work, offers)    add_lists(met, offers, site)
"""

from collections.abc import Sequence
from dataclasses import replace

from newsbot import discovery
from newsbot.discovery import Offers
from newsbot.items import Found, Link, Missing
from newsbot.sites import Site, Source
from newsbot.walking.looking import PLACES_MAX, USUAL, Looking, is_within, usual, why_of
from newsbot.walking.plan import Met, Planned

# Section lists that are walked where the start page has no next page of its own.
SECTIONS_MAX = 40
# Lists of authors and topics, of which a large paper has thousands.
GROUPS_MAX = 200


async def look_for_feed(work: Looking, offers: Offers) -> None:
    """Looks for the feed, which shows what is new in one request; REST shows it as well."""
    if work.met.has("wordpress") and not work.wants_all:
        return
    named = [link.url for link in offers.feeds][:PLACES_MAX]
    if await work.look("feed", named, "the page names it", is_named=True):
        return
    if offers.is_home and not named and (work.wants_all or not work.met.has_whole):
        await work.look("feed", usual(offers, "feed")[:PLACES_MAX], USUAL, is_named=False)


async def settle_guesses(work: Looking) -> None:
    """Leaves out the further pages that a feed may have without naming them, unless nothing else goes on and the first
    of these shows other articles."""
    is_needed = not (work.met.has_whole or work.met.goes_on)
    for at, one in enumerate(work.met.planned):
        if one.is_guess and one.found is not None and not (is_needed and await _shows_more(work, one, one.found)):
            work.met.planned[at] = replace(one, found=replace(one.found, next_pages=()))


async def _shows_more(work: Looking, one: Planned, first: Found) -> bool:
    """Whether the page behind the first one of a list shows articles that the first does not show."""
    answer = await work.fetch(first.next_pages[0].url)
    if isinstance(answer, Missing):
        return False
    seen = {link.url for link in first.articles}
    return any(link.url not in seen for link in discovery.found(answer, work.site, one.source).articles)


async def look_for_all(work: Looking, offers: Offers) -> None:
    """Looks for the one list that goes on through all articles, or names all months of them."""
    for link in _within(offers.all_articles, offers, work.site)[:PLACES_MAX]:
        answer = await work.fetch(link.url)
        if isinstance(answer, Missing):
            continue
        for kind in ("listing", "archive"):
            source = Source(kind=kind, url=link.url)
            found = discovery.found(answer, work.site, source)
            if found.next_pages or found.sources:
                work.met.add(
                    source, why_of("it calls itself the list of all articles", found), page=answer, found=found
                )
                return


def add_lists(met: Met, offers: Offers, site: Site) -> None:
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
    return tuple(link for link in links if is_within(link.url, own, site))
