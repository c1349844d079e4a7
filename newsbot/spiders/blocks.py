"""Which hosts keep newsbot out, and since when: over all crawls of a site, as far as its state remembers.

noted(site, state, ledger, now) -> tuple[Block, ...]
"""

import datetime as dt
from urllib.parse import urlsplit

from newsbot.items import Missing
from newsbot.reports import Block
from newsbot.sites import Site
from newsbot.spiders.ledger import Ledger
from newsbot.state import State

# How the reasons begin that mean a host rather than a page.
_REASONS = (
    "blocked",
    "too many requests",
    "asks to come back later",
    "asks for too long a pause",
    "robots.txt cannot be had",
    "login needed",
)
_REMEDY = "ask the site's owner to let newsbot in, or crawl more slowly (--delay)"
# The name under which the state keeps the moment; no list of a site has such an address.
_PLACE = "blocked since: {host}"


def noted(site: Site, state: State, ledger: Ledger, now: dt.datetime) -> tuple[Block, ...]:
    """The hosts that kept newsbot out of some or all of their pages in this crawl, those with most pages first.

    The first such crawl is noted in the state, and forgotten with the first one that meets no refusal there.
    """
    met: dict[str, list[Missing]] = {}
    for one in (*ledger.missing, *ledger.failed_sources):
        if one.reason.startswith(_REASONS) and (host := _host(one.url)):
            met.setdefault(host, []).append(one)
    if ledger.read or ledger.unchanged or ledger.unchanged_lists or ledger.listing_pages:
        for host in site.authorities - set(met):
            _forget(state, host)
    found = []
    for host, pages in met.items():
        place = _PLACE.format(host=host)
        if not state.told(place):
            state.tell(place, int(now.timestamp()))
        since = dt.datetime.fromtimestamp(state.told(place) or 0, dt.UTC)
        remedy = next((one.detail for one in pages if one.detail), _REMEDY)
        found.append(Block(host=host, since=since, pages=len(pages), reason=pages[0].reason, remedy=remedy))
    return tuple(sorted(found, key=lambda block: -block.pages))


def _forget(state: State, host: str) -> None:
    """Ends the block of a host that refused nothing in a crawl which got something."""
    place = _PLACE.format(host=host)
    if state.told(place):
        state.tell(place, 0)


def _host(url: str) -> str | None:
    """The host of an address, as a site names its own."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].removeprefix("www.") or None
    except ValueError:
        return None
