"""What the parts of one crawl share."""

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from newsbot.items import Missing, Page
from newsbot.judging import Gate
from newsbot.sites import Site
from newsbot.spiders.keeper import Keeper
from newsbot.spiders.ledger import Ledger
from newsbot.walking import Asking, Scope, Walk, Wandering


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """One crawl of one site: what it knows, and how it asks."""

    site: Site
    walk: Walk
    asking: Asking
    wandering: Wandering
    keeper: Keeper
    ledger: Ledger
    gate: Gate
    scope: Scope
    fetch: Callable[[str], Awaitable[Page | Missing]]
    """Gets one page of the site past the frontier, or says why not."""
    now: Callable[[], dt.datetime]
