"""One crawl's way through the lists of a site: what a list page leads to, and when a list is over.

    walk.begin(sources)         the first pages are wanted
    walk.took(visit, found)     a list page came: its articles and further pages are wanted
    walk.unchanged(visit)       the site says that the list is as it was

All that has to outlive the process is in the state; what is kept here (how stale a list has become) may begin
anew after a crash.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from newsbot import discovery
from newsbot.items import Found, Link
from newsbot.sites import Site, Source, SourceKind
from newsbot.state import Crawl, KnownSource, ListPage, State, Visit
from newsbot.walking.asking import Asking, Wanting
from newsbot.walking.ends import end, is_walked_whole, refuses_list
from newsbot.walking.losses import Losses
from newsbot.walking.plan import WHOLE_KINDS
from newsbot.walking.progress import (
    AGAIN,
    AT_END,
    BEHIND,
    CHANGED,
    GUESS,
    PROBE,
    SILENT,
    TESTED,
    Progress,
    Step,
    numbers,
    stamp,
)
from newsbot.walking.scope import Scope
from newsbot.walking.standing import Standings, newest
from newsbot.walking.tally import Tally

# So many known articles in a feed say that nothing was published between it and them; one may be pinned.
REACH_MIN = 2
# An index of indexes is known; deeper nesting is a trap.
NESTING_MAX = 3
# Months in a row without anything new that lead to further ones: a paper may rest for half a year.
EMPTY_PERIODS_MAX = 6
# WordPress before 5.3 takes a moment for one of the site's own zone.
CHANGED_MARGIN = dt.timedelta(days=1)


class Walk:
    """The lists of one site in one crawl."""

    def __init__(self, site: Site, state: State, scope: Scope, asking: Asking, crawl: Crawl) -> None:
        self._site = site
        self._state = state
        self._scope = scope
        self._asking = asking
        self._started = crawl.started
        self._is_resumed = crawl.resumed
        self._progress: defaultdict[str, Progress] = defaultdict(Progress)
        self._standings = Standings(site, state, scope, asking, crawl.started)
        self._losses = Losses(state, asking, scope, crawl.started)
        # Keys of pages that were taken up and are not noted yet, which name lists and not when these changed.
        self._naming: set[str] = set()

    @property
    def wanders(self) -> bool:
        """Whether the site has no list of all its articles: then every page may name more."""
        return self._standings.wanders

    @property
    def has_archives(self) -> bool:
        """Whether months or years that the start page names are walked."""
        return self._standings.has_archives

    # ── sources ──

    def begin(self, sources: Sequence[Source]) -> None:
        """Wants the first page of each source; a crawl that goes on asks it again, for what came meanwhile."""
        self._standings.look()
        for source in sources:
            if self._standings.is_weekly(source):
                continue
            is_again = self._is_resumed and self._state.again(kind=source.kind, key=self._asking.key(source.url))
            self._want(source.kind, source.url, source.url, note=AGAIN if is_again else None)
            known = self._standings.known.get(source.url)
            is_posts = source.kind == "wordpress" and discovery.rest_route(source.url) != "types"
            if is_posts and known is not None and known.walked_at and not self._scope.recheck:
                latest = min(known.walked_at, self._state.latest_change() or known.walked_at)
                changed = discovery.rest_changed(source.url, latest - CHANGED_MARGIN)
                self._want(source.kind, changed, source.url, note=CHANGED)

    def open(self, sources: Iterable[KnownSource], note: str | None = None) -> int:
        """How many visits are wanted to lists that were not walked so far, or read for a test alone.

        A list whose first page is known goes on behind it.
        """
        self._standings.look()
        wanted = 0
        for source in sources:
            progress = self._progress[source.url]
            progress.is_cut = False
            if progress.following:
                pages, progress.following = progress.following, ()
                wanted += any(self._want(source.kind, link.url, source.url, note=note) for link in pages)
            elif not progress.lists:
                self._state.again(kind=source.kind, key=self._asking.key(source.url))
                wanted += self._want(source.kind, source.url, source.url, note=note)
        return wanted

    def probe(self, url: str, source: KnownSource) -> bool:
        """Whether one page of a list is wanted that is not walked."""
        return self._want(source.kind, url, source.url, note=PROBE)

    def reaches_back(self, url: str, beyond: Iterable[str]) -> bool:
        """Whether a list that was read shows addresses beside those of `beyond`: what is known, or was left out."""
        seen = self._progress[url].seen
        return len(seen) - len(seen & {hash(self._asking.key(one)) for one in beyond}) >= REACH_MIN

    def has_gone_on(self, url: str) -> bool:
        """Whether a source was followed beyond its first page in this process."""
        return self._progress[url].lists > 1

    def is_only_tested(self, visit: Visit) -> bool:
        """Whether a list page is read for a test alone."""
        return visit.kind in ("listing", "archive") and (visit.note == PROBE or self._standings.is_tested(visit))

    def is_no_loss(self, visit: Visit) -> bool:
        """Whether nothing is lost where a list page cannot be had, for nobody said that it is there."""
        return visit.note in (PROBE, GUESS)

    def had(self, source: Source) -> Visit:
        """The visit to the first page of a source that a survey fetched already."""
        self._standings.look()
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

    # ── a list page ──

    def validators(self, visit: Visit) -> ListPage | None:
        """What the site gave with the last answer of a list; None where the whole list is wanted anyway."""
        return self._state.list_page(visit.key) if self._standings.is_known(visit) else None

    def unchanged(self, visit: Visit) -> None:
        """Notes that a list is as it was: all that it leads to is known, and what lies behind it too."""
        progress = self._progress[visit.source or visit.url]
        progress.lists += 1
        self._state.list_confirmed(key=visit.key, now=self._started)
        # A listing whose first page is as it was may have changed further down: it was not walked to its end.
        progress.is_cut |= visit.kind not in WHOLE_KINDS

    def note(self, visit: Visit, validators: Mapping[str, str | None], now: dt.datetime) -> None:
        """Notes what the site gave with the answer of a list; but neither what a narrow crawl refused must be hidden
        from the next one by "not modified", nor what is new in the lists that a list names."""
        if self._scope.is_narrow:
            return
        if visit.key in self._naming:
            self._naming.discard(visit.key)
            validators = {**validators, "etag": None, "last_modified": None}
        self._state.list_fetched(key=visit.key, url=visit.url, source=visit.source, now=now, **validators)

    def took(self, visit: Visit, address: str, found: Found, now: dt.datetime) -> Step:
        """Notes what a list page shows, and wants what it leads to. `address` is where it answered."""
        source = visit.source or visit.url
        progress = self._progress[source]
        progress.lists += 1
        progress.barren += 1
        if any(link.modified is None for link in found.sources):
            self._naming.add(visit.key)
        tally = Tally(left_out=Counter(found.left_out))
        for link in found.articles:
            mark = hash(self._asking.key(link.url))
            is_fresh = progress.meets(mark)
            one = self._article(link, visit, source, address, now)
            is_beyond = visit.note == BEHIND and one.is_news and self._is_beyond(mark)
            tally.count(one, progress, is_fresh=is_fresh, is_beyond=is_beyond)
        progress.turned(has_fresh=tally.fresh > 0, has_news=tally.news > 0)
        if found.total is not None and visit.note != CHANGED and visit.url == source:
            progress.told(found.total, before=self._state.told(source), news=tally.news)
        counted = tally.beyond if visit.note == BEHIND else tally.news
        # Each month names the one before, by which it was reached.
        progress.named.add(hash(visit.key))
        latest = newest(visit.kind, visit.url, found.sources)
        asked = (
            link for link in found.sources if not self._standings.refuses(visit, link, is_newest=link.url in latest)
        )
        leads_on = progress.leads_on(hash(self._asking.key(link.url)) for link in asked)
        why = end(visit, found, progress, counted, self._standings.of(visit), self._scope, leads_on=leads_on)
        if why is None:
            self._go_on(visit, source, found, tally.left_out, has_news=tally.news > 0)
        elif why != AT_END:
            progress.is_cut = True
            progress.following = found.next_pages if why == TESTED and visit.url == source else ()
        progress.has_first |= visit.url == source and not self._is_resumed
        is_cut = progress.is_cut or progress.has_failed or not progress.has_first or why != AT_END
        self._losses.look(visit, found, is_cut=is_cut)
        stamp = numbers(visit)[1]
        if stamp is not None and not found.problem and not self._scope.is_narrow:
            self._state.tell(visit.url, stamp)
        return Step(found=tally.wanted, known=tally.known, left_out=tally.left_out, note=None if why in SILENT else why)

    def _article(self, link: Link, visit: Visit, source: str, address: str, now: dt.datetime) -> Wanting:
        """What becomes of the address of a link."""
        # A listing was judged link by link; other lists name everything that the site has.
        if visit.kind == "sitemap" and not discovery.may_be_article(link.url, self._site):
            return Wanting(reason="no article address")
        told_by = visit.url if visit.kind == "sitemap" else source
        return self._asking.want(link, told_by=told_by, source=source, found_in=address, now=now)

    def _is_beyond(self, mark: int) -> bool:
        """Whether none of the walked sources showed an address in this process."""
        return not any(mark in self._progress[url].seen for url in self._standings.walked)

    def _go_on(self, visit: Visit, source: str, found: Found, left_out: Counter[str], *, has_news: bool) -> None:
        # A month may lead to the one before, for years; only empty ones in a row are a trap.
        depth = 0 if has_news and visit.kind == "archive" else numbers(visit)[0] + 1
        deepest = EMPTY_PERIODS_MAX if visit.kind == "archive" else NESTING_MAX
        is_again = visit.note == AGAIN
        for link in found.next_pages:
            if not self._site.has_host(link.url) or self._standings.is_to_come(link.url):
                continue
            note = visit.note
            if is_again and not self._state.again(kind=visit.kind, key=self._asking.key(link.url)):
                note = None
            if self._want(visit.kind, link.url, source, note=note):
                break
        lists = found.sources if depth <= deepest else ()
        latest = newest(visit.kind, visit.url, lists)
        for link in lists:
            reason = refuses_list(visit.kind, link, self._scope, self._state.told(link.url) if link.modified else None)
            reason = reason or self._standings.refuses(visit, link, is_newest=link.url in latest)
            if reason:
                left_out[reason] += 1
            elif self._site.has_host(link.url):
                if is_again and link.modified:
                    self._state.again(kind=visit.kind, key=self._asking.key(link.url))
                self._want(visit.kind, link.url, source, note=f"{depth} {stamp(link) or ''}".strip())

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
        if self._scope.is_narrow or self._is_resumed:
            return
        for url, progress in self._progress.items():
            if progress.total is not None and not progress.has_failed:
                self._state.tell(url, progress.total)
            known = self._standings.known.get(url)
            if known is not None and is_walked_whole(known, progress):
                self._state.walked(url, now)
