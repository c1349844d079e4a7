"""How each source of a site stands in one crawl: walked whole, for what is new, or read for a test."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsbot import discovery
from newsbot.items import Link
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
# Where the newest articles stood the next ones will stand.  More than one, for a date that is wrong, and for January: a
# columnist's page of the year has one article then (tests/crawl/platforms/strangers/columns.py).
NEWEST_ARTICLES = 3


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
        self._newest = state.newest_in(limit=NEWEST_ARTICLES)
        self.known: Mapping[str, KnownSource]
        """Address -> source of the plan."""
        self.walked: tuple[str, ...]
        """Addresses of the sources that are walked to their end."""
        self.has_archives: bool
        """Whether months or years are among these."""
        self.wanders: bool
        """Whether the site has no list of all its articles: then every page may name more."""
        self.look()

    def look(self) -> None:
        """Takes up the plan as it is now."""
        self.known = {source.url: source for source in self._state.sources(start=self._site.address)}
        self.walked = tuple(url for url, known in self.known.items() if is_walked(known))
        archives = {url: discovery.archive_period(url) for url in self.walked if self.known[url].kind == "archive"}
        self.has_archives = any(archives.values())
        self._latest = _ending_last(archives)
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
        or topic among hundreds; never one that showed the newest articles, or is the latest of the archive."""
        known = self.known.get(source.url)
        is_late = known is None or known.walked_at is None or self._started - known.walked_at >= WHOLE_WALK_EVERY
        if is_late or self._wants_whole or source.url in self._newest or source.url in self._latest:
            return False
        return self.is_over(source.url) if source.kind == "archive" else is_group(source) and self.wanders

    def is_over(self, url: str) -> bool:
        """Whether the time that an archive stands for is over, with a margin for what is added late."""
        return self._is_past(discovery.archive_period(url))

    def refuses(self, visit: Visit, link: Link, *, is_newest: bool) -> str | None:
        """Why a list that another leads to need not be read by this crawl, being read before; None where it must be.

        `is_newest` tells that it may be the latest of its kind (`newest`).
        """
        if is_newest:
            return None
        if visit.kind == "sitemap" and self._is_past(discovery.sitemap_rank(link.url).period):
            return "sitemap of the past, read within the week" if self._is_read(link.url) else None
        if visit.kind != "archive" or not self.is_known(visit):
            return None
        if self.is_over(link.url):
            return "month that was walked"
        is_issue = discovery.archive_period(link.url) is None
        return "issue read within the week" if is_issue and self._is_read(link.url) else None

    def _is_read(self, url: str) -> bool:
        """Whether a list was read within the week."""
        page = None if self._wants_whole else self._state.list_page(self._asking.key(url))
        return page is not None and dt.timedelta(0) <= self._started - page.fetched_at < WHOLE_WALK_EVERY

    def is_to_come(self, url: str) -> bool:
        """Whether the time that an archive stands for has not begun in any zone: calendars go on for ever."""
        period = discovery.archive_period(url)
        return period is not None and period[0] > (self._started + dt.timedelta(days=1)).date()

    def _is_past(self, period: tuple[dt.date, dt.date] | None) -> bool:
        return period is not None and period[1] < (self._started - LATE_ARTICLES).date()


def newest(kind: str, url: str, links: Sequence[Link]) -> frozenset[str]:
    """Those of the lists that a page names among which the latest stands: those of the latest time, and the first and
    the last of those that have none, as issues.

    A month that names the next is no list of months: what stands beside its own time is left out.
    """
    own = _time(kind, url) or (dt.date.min, dt.date.max)
    told = {link.url: _time(kind, link.url) for link in links}
    times = {one: time for one, time in told.items() if not time or own[0] <= time[0] <= time[1] <= own[1]}
    timeless = [url for url, time in times.items() if time is None]
    return _ending_last(times) | frozenset((*timeless[:1], *timeless[-1:]))


def _time(kind: str, url: str) -> tuple[dt.date, dt.date] | None:
    """First and last day that the address of a sitemap or an archive names."""
    return discovery.sitemap_rank(url).period if kind == "sitemap" else discovery.archive_period(url)


def _ending_last(times: Mapping[str, tuple[dt.date, dt.date] | None]) -> frozenset[str]:
    """The addresses whose time ends last."""
    last = max((time[1] for time in times.values() if time), default=None)
    return frozenset(url for url, time in times.items() if time and time[1] == last)
