"""One crawl's way through the lists of a site: what a list page leads to, and when a list is over.

    walk.begin(sources)         the first pages are wanted
    walk.took(visit, found)     a list page came: its articles and further pages are wanted
    walk.unchanged(visit)       the site says that the list is as it was

All that has to outlive the process is in the state; what is kept here (how stale a list has become) may begin
anew after a crash.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import cast

from newsbot import discovery
from newsbot.items import Found, Link
from newsbot.sites import Site, Source, SourceKind
from newsbot.state import Crawl, KnownSource, ListPage, State, Visit
from newsbot.walking.asking import KNOWN, Asking, Wanting
from newsbot.walking.plan import WHOLE_KINDS, shows_everything
from newsbot.walking.scope import BEFORE, Scope

# Lists shift while they are read, so a page may show nothing new; three in a row are the end or a trap.
STALE_PAGES_MAX = 3
# Pages of a list that lead to addresses but to no record at all: junk that is made anew on every load.
BARREN_PAGES_MAX = 12
# A listing whose first pages show nothing new is walked to its end once in so long all the same, for articles that
# were added far down.
WHOLE_WALK_EVERY = dt.timedelta(days=7)
# An index of indexes is known; deeper nesting is a trap.
NESTING_MAX = 3
# Lists of one source: 50,000 articles at ten a page.
LISTS_MAX = 5_000
# Articles in a row, in the order of the list, that are older than --since, before a list sorted by date is left: a
# page of ten and two more, for articles that stand out of order.
TOO_OLD_MAX = 12

# WordPress before 5.3 takes a moment for one of the site's own zone.
CHANGED_MARGIN = dt.timedelta(days=1)
_CHANGED = "changed"
"""Note of a visit that asks REST for what changed, and for nothing else."""
_AGAIN = "again"
"""Note of a visit to a list that this crawl read before it was interrupted: it is followed while it brings news."""
_AT_END = "at its end"
_TOO_OLD = "older than --since"
_TESTED = "read for a test"
_NOTHING_NEW = "nothing new"
_SILENT = frozenset((_AT_END, _TOO_OLD, _TESTED, _NOTHING_NEW))


@dataclass(slots=True)
class _Progress:
    """How far one source has been walked by this process."""

    stale: int = 0
    """Pages in a row that showed no address which this walk had not met."""
    barren: int = 0
    """Pages since the last record that it led to."""
    too_old: int = 0
    """Articles in a row that were older than --since."""
    lists: int = 0
    is_cut: bool = False
    """Whether it was left before its end."""
    is_short: bool = False
    """Whether it holds fewer articles than it should, by what it says itself: it is walked to its end."""
    total: int | None = None
    """How many articles it says that it holds; None where it does not say."""
    has_failed: bool = False
    """Whether one of its pages could not be had."""
    seen: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one list page came to."""

    found: int = 0
    """Addresses that were wanted for the first time."""
    known: int = 0
    """Addresses of articles that were read before."""
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Reason -> addresses that are not asked."""
    note: str | None = None
    """Why the list ends here, where that is worth saying."""


class Walk:
    """The lists of one site in one crawl."""

    def __init__(self, site: Site, state: State, scope: Scope, asking: Asking, crawl: Crawl) -> None:
        self._site = site
        self._state = state
        self._scope = scope
        self._asking = asking
        self._started = crawl.started
        self._is_resumed = crawl.resumed
        self._progress: defaultdict[str, _Progress] = defaultdict(_Progress)
        self._known: Mapping[str, KnownSource] = {}
        self._know()

    # ── sources ──

    def begin(self, sources: Sequence[Source]) -> None:
        """Wants the first page of each source; a crawl that goes on asks it again, for what came meanwhile."""
        self._know()
        for source in sources:
            is_again = self._is_resumed and self._state.again(kind=source.kind, key=self._asking.key(source.url))
            self._want(source.kind, source.url, source.url, note=_AGAIN if is_again else None)
            known = self._known.get(source.url)
            if source.kind == "wordpress" and known is not None and known.walked_at and not self._scope.recheck:
                latest = min(known.walked_at, self._state.latest_change() or known.walked_at)
                changed = discovery.rest_changed(source.url, latest - CHANGED_MARGIN)
                self._want(source.kind, changed, source.url, note=_CHANGED)

    def had(self, source: Source) -> Visit:
        """The visit to the first page of a source that a survey fetched already."""
        self._know()
        return self._state.had(kind=source.kind, key=self._asking.key(source.url), url=source.url, source=source.url)

    def source(self, visit: Visit) -> Source:
        """The source that a list belongs to, with the selectors of its definition where it has one."""
        return self.described(visit.kind, visit.source or visit.url)

    def described(self, kind: str, url: str) -> Source:
        """The source of this kind at an address, as the definition has it where it names it."""
        for source in self._site.sources:
            if (source.kind, source.url) == (kind, url):
                return source
        return Source(kind=cast(SourceKind, kind), url=url)

    def _know(self) -> None:
        self._known = {source.url: source for source in self._state.sources(start=self._site.address)}

    def _is_known(self, visit: Visit) -> bool:
        """Whether this source was walked to its end lately, so that only what is new is looked for."""
        known = self._known.get(visit.source or visit.url)
        if known is None or known.walked_at is None or self._scope.audit or self._scope.recheck:
            return False
        return visit.kind in (*WHOLE_KINDS, "feed") or self._started - known.walked_at < WHOLE_WALK_EVERY

    # ── a list page ──

    def validators(self, visit: Visit) -> ListPage | None:
        """What the site gave with the last answer of a list; None where the whole list is wanted anyway."""
        return self._state.list_page(visit.key) if self._is_known(visit) else None

    def unchanged(self, visit: Visit, now: dt.datetime) -> None:
        """Notes that a list is as it was: all that it leads to is known, and what lies behind it too."""
        self._progress[visit.source or visit.url].lists += 1
        self._state.list_fetched(
            key=visit.key, url=visit.url, source=visit.source, now=now, etag=None, last_modified=None, body_hash=None
        )

    def note(self, visit: Visit, validators: Mapping[str, str | None], now: dt.datetime) -> None:
        """Notes what the site gave with the answer of a list."""
        self._state.list_fetched(key=visit.key, url=visit.url, source=visit.source, now=now, **validators)

    def took(self, visit: Visit, address: str, found: Found, now: dt.datetime) -> Step:
        """Notes what a list page shows, and wants what it leads to. `address` is where it answered."""
        source = visit.source or visit.url
        progress = self._progress[source]
        progress.lists += 1
        progress.barren += 1
        left_out: Counter[str] = Counter(found.left_out)
        fresh = wanted = news = known = 0
        for link in found.articles:
            mark = hash(self._asking.key(link.url))
            fresh += mark not in progress.seen
            progress.seen.add(mark)
            one = self._article(link, visit, source, address, now)
            wanted += one.is_wanted
            news += one.is_news
            known += one.reason == KNOWN
            progress.too_old = (
                progress.too_old + 1 if one.reason == BEFORE else 0 if one.is_wanted else progress.too_old
            )
            if one.reason and one.reason != KNOWN:
                left_out[one.reason] += 1
        progress.stale = 0 if fresh else progress.stale + 1
        progress.is_short |= self._is_short(visit, source, found, news)
        end = self._end(visit, found, progress, news)
        if end is None:
            self._go_on(visit, source, found, left_out)
        elif end != _AT_END:
            progress.is_cut = True
        self._want_vanished(visit, found, source)
        stamp = _numbers(visit)[1]
        if stamp is not None and not found.problem:
            self._state.tell(visit.url, stamp)
        return Step(found=wanted, known=known, left_out=left_out, note=None if end in _SILENT else end)

    def _is_short(self, visit: Visit, source: str, found: Found, news: int) -> bool:
        """Whether a list that tells how many articles it holds lost one since the last time: it is walked whole."""
        if found.total is None or visit.note == _CHANGED or visit.url != source:
            return False
        self._progress[source].total = found.total
        before = self._state.told(source)
        return before is not None and found.total != before + news

    def _article(self, link: Link, visit: Visit, source: str, address: str, now: dt.datetime) -> Wanting:
        """What becomes of the address of a link."""
        # A listing was judged link by link; other lists name everything that the site has.
        if visit.kind == "sitemap" and not discovery.may_be_article(link.url, self._site):
            return Wanting(reason="no article address")
        told_by = visit.url if visit.kind == "sitemap" else source
        return self._asking.want(link, told_by=told_by, source=source, found_in=address, now=now)

    def _end(self, visit: Visit, found: Found, progress: _Progress, news: int) -> str | None:
        """Why a list is not followed behind this page; None when it is."""
        if not found.next_pages and not found.sources:
            return _AT_END
        if progress.lists >= LISTS_MAX:
            return f"left after {LISTS_MAX} lists"
        if found.sources or visit.kind == "sitemap" or visit.note == _CHANGED:
            return None
        if progress.stale >= STALE_PAGES_MAX:
            return _AT_END
        if progress.barren >= BARREN_PAGES_MAX:
            return f"left after {BARREN_PAGES_MAX} pages without any article"
        if self._scope.since and progress.too_old >= TOO_OLD_MAX:
            return _TOO_OLD
        if self._is_for_a_test(visit):
            return _TESTED
        if (self._is_known(visit) or visit.note == _AGAIN) and not news and not progress.is_short:
            return _NOTHING_NEW
        return None

    def _is_for_a_test(self, visit: Visit) -> bool:
        """Whether a source is read at its first page alone, beside one that shows everything."""
        if self._scope.audit or visit.kind in WHOLE_KINDS:
            return False
        return any(
            known.chosen and shows_everything(self.described(known.kind, known.url)) for known in self._known.values()
        )

    def _go_on(self, visit: Visit, source: str, found: Found, left_out: Counter[str]) -> None:
        depth = _numbers(visit)[0]
        is_again = visit.note == _AGAIN
        for link in found.next_pages:
            if not self._site.has_host(link.url):
                continue
            note = visit.note
            if is_again and not self._state.again(kind=visit.kind, key=self._asking.key(link.url)):
                note = None
            if self._want(visit.kind, link.url, source, note=note):
                break
        for link in found.sources if depth < NESTING_MAX else ():
            reason = self._refuses_list(link)
            if reason:
                left_out[reason] += 1
            elif self._site.has_host(link.url):
                if is_again and link.modified:
                    self._state.again(kind=visit.kind, key=self._asking.key(link.url))
                self._want(visit.kind, link.url, source, note=f"{depth + 1} {_stamp(link) or ''}".strip())

    def _refuses_list(self, link: Link) -> str | None:
        """Why a sitemap of an index, or a month of an archive, need not be read."""
        rank = discovery.sitemap_rank(link.url)
        if not rank.holds_articles:
            return "list without articles"
        since = self._scope.since
        if rank.period and self._scope.refuses_period(*rank.period):
            return "list before --since"
        if since and link.modified and link.modified.date() + dt.timedelta(days=1) < since:
            return "list before --since"
        if self._scope.audit or self._scope.recheck or link.modified is None:
            return None
        # A stamp is compared with the one before, not with our clock: the site's may go otherwise.
        return "list unchanged" if self._state.told(link.url) == _stamp(link) else None

    def _want_vanished(self, visit: Visit, found: Found, source: str) -> None:
        """Wants the articles that a whole list showed once and shows no more, to see whether they are gone."""
        is_whole = not (found.problem or found.next_pages or found.sources) and visit.note != _CHANGED
        if not is_whole or visit.kind not in WHOLE_KINDS or self._scope.since or self._scope.until:
            return
        told_by = visit.url if visit.kind == "sitemap" else source
        if visit.kind == "wordpress" and self._progress[source].is_cut:
            return
        for address in self._state.unseen_since(told_by, self._started):
            self._asking.want_check(address)

    def _want(self, kind: str, url: str, source: str, *, note: str | None = None) -> bool:
        return self._state.want(kind=kind, key=self._asking.key(url), url=url, source=source, note=note)

    # ── what becomes of it ──

    def read(self, source: str | None) -> None:
        """A record came of an address that this source showed."""
        progress = self._progress[source or ""]
        progress.barren = progress.too_old = 0

    def too_old(self, source: str | None) -> None:
        """An article that this source showed is older than --since."""
        self._progress[source or ""].too_old += 1

    def failed(self, visit: Visit) -> None:
        """A list page could not be had: its source was not walked to its end."""
        progress = self._progress[visit.source or visit.url]
        progress.is_cut = progress.has_failed = True

    def finish(self, now: dt.datetime) -> None:
        """Notes which sources were walked to their end; called when nothing is left to ask.

        A process that went on with the crawl of another cannot know: the next crawl walks them once more.
        """
        if self._scope.since or self._scope.until or self._is_resumed:
            return
        for url, progress in self._progress.items():
            if progress.total is not None and not progress.has_failed:
                self._state.tell(url, progress.total)
            known = self._known.get(url)
            if known is None or not progress.lists or progress.has_failed:
                continue
            # What shows everything in its first pages, and nothing new, need not be walked to its end again.
            is_spared = known.kind in WHOLE_KINDS and known.walked_at is not None
            if not progress.is_cut or is_spared:
                self._state.walked(url, now)


def _stamp(link: Link) -> int | None:
    """When a list is said to have changed, in seconds since 1970; None where nobody says."""
    return int(link.modified.timestamp()) if link.modified else None


def _numbers(visit: Visit) -> tuple[int, int | None]:
    """How deep a list stands in an index, and when it is said to have changed, from the note of its visit."""
    numbers = [int(text) for text in (visit.note or "").split() if text.lstrip("-").isdigit()]
    return (numbers[0] if numbers else 0), (numbers[1] if len(numbers) > 1 else None)
