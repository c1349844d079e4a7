"""How each source of a site stands in one crawl: walked whole, for what is new, or read for a test."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from newsbot import discovery
from newsbot.sites import Site, Source
from newsbot.state import KnownSource, State, Visit
from newsbot.walking.asking import Asking
from newsbot.walking.plan import WHOLE_KINDS, is_group, is_walked
from newsbot.walking.progress import BEHIND
from newsbot.walking.scope import Scope
from newsbot.walking.wandering import must_wander

# A listing whose first pages show nothing new is walked to its end once in so long all the same, for articles that
# were added far down.
WHOLE_WALK_EVERY = dt.timedelta(days=7)

# What is published under an older date comes within some weeks, if at all.
LATE_ARTICLES = dt.timedelta(days=40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the source of a list stands in this crawl."""

    is_known: bool
    """Whether it was walked to its end lately, so that only what is new is looked for."""
    is_tested: bool
    """Whether it is read at its first page alone."""
    is_one_of_many: bool
    """Whether it is one of many lists that show the same articles in pieces."""


class Standings:
    """The plan of a site as the state has it."""

    def __init__(self, site: Site, state: State, scope: Scope, asking: Asking, started: dt.datetime) -> None:
        self._site = site
        self._state = state
        self._scope = scope
        self._asking = asking
        self._started = started
        self.known: Mapping[str, KnownSource]
        """Address -> source of the plan."""
        self.walked: tuple[str, ...]
        """Addresses of the sources that are walked to their end."""
        self.wanders: bool
        """Whether the site has no list of all its articles: then every page may name more."""
        self.look()

    def look(self) -> None:
        """Takes up the plan as it is now."""
        self.known = {source.url: source for source in self._state.sources(start=self._site.address)}
        self.walked = tuple(url for url, known in self.known.items() if is_walked(known))
        self.wanders = must_wander(self._site, self.known.values(), self._asking)

    def of(self, visit: Visit) -> Standing:
        """How the source of a list page stands."""
        return Standing(is_known=self.is_known(visit), is_tested=self.is_tested(visit), is_one_of_many=self.wanders)

    @property
    def _wants_whole(self) -> bool:
        return self._scope.audit or self._scope.recheck

    def is_known(self, visit: Visit) -> bool:
        """Whether a source was walked to its end lately, so that only what is new is looked for."""
        known = self.known.get(visit.source or visit.url)
        if known is None or known.walked_at is None or self._wants_whole:
            return False
        return visit.kind in (*WHOLE_KINDS, "feed") or self._started - known.walked_at < WHOLE_WALK_EVERY

    def is_tested(self, visit: Visit) -> bool:
        """Whether a source is read at its first page alone, beside one that shows everything."""
        known = self.known.get(visit.source or visit.url)
        return known is not None and known.is_test and visit.note != BEHIND and not self._scope.audit

    def is_weekly(self, source: Source) -> bool:
        """Whether a list need not be asked by this crawl, being walked lately: of a month that is over, or of an author
        or topic among hundreds."""
        known = self.known.get(source.url)
        is_late = known is None or known.walked_at is None or self._started - known.walked_at >= WHOLE_WALK_EVERY
        if is_late or self._wants_whole:
            return False
        return self.is_over(source.url) if source.kind == "archive" else is_group(source) and self.wanders

    def is_over(self, url: str) -> bool:
        """Whether the time that an archive stands for is over, with a margin for what is added late."""
        period = discovery.archive_period(url)
        return period is not None and period[1] < (self._started - LATE_ARTICLES).date()
