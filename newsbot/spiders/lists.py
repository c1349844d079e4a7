"""The lists of one site in one crawl: how it begins with them, and what is done with their answers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import cache, partial

from scrapy.http import Response

from newsbot import discovery, reading
from newsbot.document import Document, document
from newsbot.items import Found, Missing, Page
from newsbot.safety import masked
from newsbot.sites import Source
from newsbot.spiders import exchange, faults
from newsbot.spiders.rooms import Rooms
from newsbot.state import ListPage, Visit
from newsbot.walking import Plan, Planned, Widening, survey

logger = logging.getLogger(__name__)

# A list of so much takes a quarter of a second to read; a sitemap of 50,000 addresses takes five seconds.
LARGE_BYTES = 400_000


class Lists:
    """Feeds, sitemaps, listings: everything that leads to articles."""

    def __init__(self, rooms: Rooms, *, robots: Callable[[], Awaitable[Sequence[str]]]) -> None:
        """`robots` gives the sitemaps that the site's robots.txt names."""
        self.plan: Plan | None = None
        """What was found out about the sources; None where they were known."""
        self._site = rooms.site
        self._walk = rooms.walk
        self._asking = rooms.asking
        self._wandering = rooms.wandering
        self._keeper = rooms.keeper
        self._ledger = rooms.ledger
        self._scope = rooms.scope
        self._fetch = rooms.fetch
        self._now = rooms.now
        self._gate = rooms.gate
        self._robots = robots
        self._widening = Widening(rooms.site, rooms.keeper.state, rooms.walk, rooms.wandering)

    # ── the beginning ──

    async def begin(self) -> None:
        """Wants what a crawl begins with: the first pages of its sources, beside what an earlier crawl left.

        A crawl that goes on wants them too: what it had already it does not ask again.
        """
        if self._scope.single_pages:
            for url in self._scope.single_pages:
                self._asking.want_asked(url)
            return
        state = self._keeper.state
        if state.waiting():
            logger.info("%(site)s: %(count)d pages were left", {"site": self._site.name, "count": state.waiting()})
        known = () if self._scope.audit or self._scope.dry_run else state.sources(start=self._site.address)
        if self._site.sources:
            await self._described()
        elif any(one.chosen for one in known):
            self._walk.begin(tuple(self._walk.described(one.kind, one.url) for one in known if one.chosen))
        else:
            await self._surveyed()
        self._asking.want_checks(self._now())

    async def _described(self) -> None:
        """Begins with the sources that the definition names."""
        planned = [
            Planned(source=source, is_chosen=True, why="the definition names it") for source in self._site.sources
        ]
        self._keeper.state.plan([one.known for one in planned], start=self._site.address)
        if self._scope.dry_run:
            self.plan = Plan(planned=tuple([await self._looked_at(one) for one in planned]))
        self._walk.begin(tuple(one.source for one in planned))

    async def _looked_at(self, planned: Planned) -> Planned:
        """A source with its first page, for a dry run."""
        answer = await self._fetch(planned.source.url)
        if isinstance(answer, Missing):
            self._ledger.failed_sources.append(answer)
            return planned
        self._ledger.listing_pages += 1
        found = discovery.found(answer, self._site, planned.source)
        return Planned(source=planned.source, is_chosen=True, why=planned.why, page=answer, found=found)

    async def _surveyed(self) -> None:
        """Finds out what the site offers, notes the plan, and takes up the first pages that came with it."""
        self.plan = plan = await survey(
            self._site, self._fetch, self._robots, self._article_at, wants_all=self._scope.audit
        )
        if plan.failure is not None:
            self._ledger.failed_sources.append(plan.failure)
            return
        self._ledger.failed_sources.extend(plan.missing)
        self._ledger.listing_pages += 1
        if plan.article is not None:
            self._asking.want_asked(self._site.address)
            return
        self._keeper.state.plan([one.known for one in plan.planned], start=self._site.address)
        self._walk.begin(tuple(one.source for one in plan.chosen if one.page is None))
        for one in plan.chosen:
            if one.page is not None and one.found is not None:
                self.took(self._walk.had(one.source), one.page, one.found)

    def _article_at(self, page: Document) -> str | None:
        """Address of the article that a page is; None when it is none."""
        article = reading.begin(page, self._site)
        return article.url if article.kind in reading.ARTICLE_KINDS else None

    def go_on(self) -> bool:
        """Whether more is wanted although nothing waits: what was read shows that the plan did not cover everything."""
        if self._scope.single_pages or self._site.sources or self._scope.audit:
            return False
        # What a crawl of some days or of some articles reads says little of the rest.
        may_probe = self.plan is not None and not (self._scope.since or self._scope.until)
        note = self._widening.go_on(self._now(), read=self._ledger.read, may_probe=may_probe)
        if note is None:
            return False
        logger.info("%(site)s: %(note)s", {"site": self._site.name, "note": note})
        self._ledger.notes.append(note)
        return True

    # ── answers ──

    def validators(self, visit: Visit) -> ListPage | None:
        """What the site gave with the last answer of a list; None where the whole list is wanted anyway."""
        return self._walk.validators(visit)

    async def answer(self, response: Response, visit: Visit) -> None:
        """Notes what a page of a list leads to."""
        if exchange.confirms(response):
            self._ledger.unchanged_lists += 1
            self._walk.unchanged(visit)
        elif response.status != 200:
            self.missing(visit, faults.of_response(response))
        else:
            page = exchange.page(response, None, self._now())
            self.took(visit, page, await self._read(page, self._walk.source(visit)))
            self._walk.note(visit, exchange.validators(response), self._now())
        self._keeper.state.settle(visit.number)

    async def _read(self, page: Page, source: Source) -> Found:
        """What a page of a list leads to; a large one is read beside the other sites of the process."""
        if len(page.body) < LARGE_BYTES:
            return discovery.found(page, self._site, source)
        return await asyncio.to_thread(discovery.found, page, self._site, source)

    def took(self, visit: Visit, page: Page, found: Found) -> None:
        """Counts what a list page shows, and wants what it leads to."""
        step = self._walk.took(visit, page.address or visit.url, found, self._now())
        self._gate.listed(visit.kind, visit.source or visit.url, found.articles)
        self._look_around(visit, page)
        self._ledger.listing_pages += 1
        self._ledger.found += step.found
        self._ledger.has_known |= step.known > 0
        self._ledger.skipped.update(step.left_out)
        self._ledger.notes += [f"{masked(visit.url)}: {text}" for text in (step.note, found.problem) if text]

    def _look_around(self, visit: Visit, page: Page) -> None:
        """Notes what a list page shows beside its entries; it is parsed for that once, if any of it is wanted."""
        parsed = cache(partial(document, page))
        if self._walk.is_only_tested(visit):
            self._widening.saw_last_page(visit, discovery.last_page(parsed(), self._site))
        if visit.kind == "listing" and self._gate.wants_menus:
            self._gate.look(parsed())
        if self._walk.wanders and visit.kind == "listing":
            self._wandering.meet(discovery.group_links(parsed(), self._site))
        if self._walk.has_archives and visit.url == self._site.address:
            self._wandering.meet_archives(discovery.dated(parsed(), self._site))

    def missing(self, visit: Visit, missing: Missing) -> None:
        """Notes a list page that could not be had; behind the last page many sites answer 404, which is no loss."""
        if self._walk.is_no_loss(visit):
            self._keeper.state.settle(visit.number)
            return
        is_behind = visit.url != visit.source and visit.kind != "sitemap" and missing.reason in exchange.NOT_THERE
        if not is_behind:
            self._walk.failed(visit)
            self._ledger.failed_sources.append(missing)
            self._keeper.state.failure(
                key=visit.key, url=visit.url, now=self._now(), reason=missing.reason, detail=missing.detail
            )
        self._keeper.state.settle(visit.number)
