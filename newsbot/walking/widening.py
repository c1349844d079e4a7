"""Whether the sources that are walked show everything, and what is walked beside them when they do not.

    Widening(site, state, walk, wandering).go_on(now) -> a sentence for the summary, None where nothing more is wanted

It is asked when nothing waits any more.  What the home page, the feed and a few pages of other lists show is compared
with what the walked sources showed: a sitemap may be stale or hold the last thousand articles, a REST interface may
leave out the columns.  Where articles turn up that the walked sources do not know, the next sources are walked in the
same crawl, until nothing more turns up or no source is left.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from newsbot import discovery
from newsbot.items import Link
from newsbot.safety import masked
from newsbot.sites import Site
from newsbot.state import KnownSource, State, Visit
from newsbot.walking.plan import WHOLE_KINDS, is_group, is_walked, name, shows_everything
from newsbot.walking.progress import BEHIND, GUESS
from newsbot.walking.walk import Walk
from newsbot.walking.wandering import Wandering

# Pages of lists that are not walked, read for a test: one for so many addresses shown, within these bounds. On a
# site of 600 articles three requests more, half a hundredth.
ADDRESSES_A_PROBE = 200
# A list that goes on from page to page promises less than a sitemap: it may be of one part of the site.
ADDRESSES_A_PROBE_OF_LISTS = 60
PROBES_MIN = 3
PROBES_MAX = 30
# One article without a date may be a standing page that was misjudged.
UNDATED_MIN = 2
EXAMPLES_MAX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Articles that other lists show and the walked sources do not."""

    articles: tuple[str, ...]
    """Addresses, the latest first."""
    is_behind: bool
    """Whether all of them are newer than what the walked sources show: these are late, and complete up to there."""


def lack(state: State, walked: Sequence[KnownSource]) -> Lack | None:
    """What the walked sources do not know; None where they know everything that was seen."""
    found = state.shown_elsewhere([source.url for source in walked])
    dated = [day for _, day in found if day is not None]
    if not dated and len(found) < UNDATED_MIN:
        return None
    latest = max((day for source in walked if (day := state.latest_day(source.url))), default=dt.date.min)
    return Lack(articles=tuple(url for url, _ in found), is_behind=bool(dated) and min(dated) >= latest)


class Widening:
    """What is walked beside the sources of the plan, step by step."""

    def __init__(self, site: Site, state: State, walk: Walk, wandering: Wandering) -> None:
        self._site = site
        self._state = state
        self._walk = walk
        self._wandering = wandering
        self._last: dict[str, str] = {}
        self._probes_left: int | None = None
        self._has_probed = self._has_followed = self._has_warned = False

    def saw_last_page(self, visit: Visit, link: Link | None) -> None:
        """Notes the last page of a list that is read for a test, as its first page shows it."""
        if link is not None and visit.source == visit.url:
            self._last.setdefault(visit.url, link.url)

    def go_on(self, now: dt.datetime, *, read: int, may_probe: bool) -> str | None:
        """What is wanted now and why, as a person understands it; None when nothing more is.

        `read` counts the records of this crawl; `may_probe` tells whether pages of lists that are not walked may be
        read for a test.
        """
        sources = self._state.sources(start=self._site.address)
        walked = [source for source in sources if is_walked(source)]
        met = self._wandering.met({source.url: source for source in sources})
        if met:
            self._state.plan([*sources, *met], start=self._site.address)
            if self._walk.open(met, GUESS):
                return f"Lists that pages name on the way, walked too: {len(met)}."
        passed = self._wandering.want_passed(read, now) if self._walk.wanders else 0
        if passed:
            return f"Articles that only the pages of others name, asked: {passed}."
        if not walked:
            return None
        is_all = len(walked) == len(sources) or self._is_nameless()
        found = None if is_all else lack(self._state, walked)
        if found is not None:
            return self._widen(sources, walked, found)
        if not may_probe:
            return None
        return (None if is_all else self._probe(sources, walked)) or self._warning(walked)

    def _warning(self, walked: Sequence[KnownSource]) -> str | None:
        """What a person should know, once, where no list leads to older articles."""
        is_section = not discovery.is_home(self._site.address)
        if self._has_warned or is_section:
            return None
        if any(shows_everything(one) or self._walk.has_gone_on(one.url) for one in walked):
            return None
        self._has_warned = True
        return (
            f"No list goes on to older articles, and no sitemap or interface shows all ({len(walked)} lists were read, "
            "each to its end): there may be more. Give the address of an archive, or write a definition."
        )

    def _is_nameless(self) -> bool:
        """Whether the crawl is of a section that its query alone names ("/?cat=3"): what other lists show may be of
        any other section, and no address tells."""
        return "?" in self._site.address and not discovery.is_home(self._site.address)

    def _probe(self, sources: Sequence[KnownSource], walked: Sequence[KnownSource]) -> str | None:
        """Wants single pages of lists that are not walked: the oldest month, and sections spread over the menu."""
        if self._probes_left is None:
            shown = sum(source.shown for source in walked)
            is_whole = any(source.kind in WHOLE_KINDS for source in walked)
            share = ADDRESSES_A_PROBE if is_whole else ADDRESSES_A_PROBE_OF_LISTS
            self._probes_left = min(max(PROBES_MIN, shown // share), PROBES_MAX)
        # First pages show the last pages of their lists, which tell more: half is kept for these.
        limit = self._probes_left if self._has_probed else -(-self._probes_left // 2)
        self._has_probed = True
        wanted = list(islice(filter(self._is_probed, self._candidates(sources)), limit))
        self._probes_left -= len(wanted)
        return f"Pages of other lists read, to see whether all articles are known: {len(wanted)}." if wanted else None

    def _is_probed(self, candidate: tuple[str, KnownSource]) -> bool:
        return self._walk.probe(*candidate)

    def _candidates(self, sources: Sequence[KnownSource]) -> Iterator[tuple[str, KnownSource]]:
        """(address, source) of pages worth a look, those that tell most first."""
        yield from ((self._last[source.url], source) for source in sources if source.url in self._last)
        spare = [source for source in sources if not source.chosen]
        months = [source for source in spare if source.kind == "archive"]
        yield from ((source.url, source) for source in sorted(months, key=_age)[:1])
        # The list of all articles comes first, where there is one.
        lists = [source for source in spare if source.kind == "listing" and not is_group(source)]
        yield from ((source.url, source) for source in (*lists[:1], *spread(lists[1:])))

    def _widen(self, sources: Sequence[KnownSource], walked: Sequence[KnownSource], found: Lack) -> str | None:
        example = f"articles that only other lists show: {len(found.articles)}, as {masked(found.articles[0])}"
        what = f"The {name(walked[0].kind)}"
        if found.is_behind and not self._has_followed:
            self._has_followed = True
            feeds = [source.url for source in sources if source.kind == "feed" and not is_walked(source)]
            if any(self._walk.reaches_back(url, found.articles) for url in feeds):
                return None
            late = [source for source in sources if not is_walked(source) and self._is_near(source, walked)]
            if self._walk.open(late, BEHIND):
                return f"{what} is behind ({example}); these are followed until all is known."
        for step in self._steps(sources):
            opened = [replace(source, chosen=True, is_test=False) for source in step]
            if not opened:
                continue
            by_url = {source.url: source for source in opened}
            self._state.plan([by_url.get(source.url, source) for source in sources], start=self._site.address)
            # A place that nobody names may be empty.
            note = GUESS if opened[0].kind in WHOLE_KINDS else None
            if self._walk.open(opened, note):
                kinds = " and ".join(dict.fromkeys(name(source.kind) for source in opened))
                return f"{what} does not show everything ({example}); walked beside it: {kinds}."
            sources = self._state.sources(start=self._site.address)
        return None

    def _steps(self, sources: Sequence[KnownSource]) -> Iterator[list[KnownSource]]:
        """What may be walked beside the plan, the cheapest first."""
        left = [source for source in sources if not is_walked(source)]
        yield [source for source in left if source.kind == "wordpress"]
        yield [source for source in left if source.kind == "sitemap"]
        yield [source for source in left if source.kind not in WHOLE_KINDS and not is_group(source)]
        yield [source for source in left if is_group(source)]

    def _is_near(self, source: KnownSource, walked: Sequence[KnownSource]) -> bool:
        """Whether a list may show what is newer than all that the walked sources show."""
        if source.kind in WHOLE_KINDS or is_group(source):
            return False
        if source.kind != "archive":
            return True
        period = discovery.archive_period(source.url)
        latest = max((day for one in walked if (day := self._state.latest_day(one.url))), default=dt.date.min)
        return period is not None and period[1] >= latest


def spread(sources: Sequence[KnownSource]) -> Iterator[KnownSource]:
    """All sources in an order whose beginning is spread over them: the middle, the quarters, then what is left."""
    done: set[int] = set()
    step = len(sources)
    while len(done) < len(sources):
        for at in range(step // 2, len(sources), max(step, 1)):
            if at not in done:
                done.add(at)
                yield sources[at]
        step //= 2


def _age(source: KnownSource) -> dt.date:
    period = discovery.archive_period(source.url)
    return period[0] if period else dt.date.max
