"""The lists of one site in one crawl: how it begins with them, and what is done with their answers."""

import datetime as dt
import logging
from collections.abc import Awaitable, Callable, Sequence

from scrapy.http import Response

from newsbot import discovery, reading
from newsbot.document import Document
from newsbot.items import Found, Missing, Page
from newsbot.safety import masked
from newsbot.sites import Site
from newsbot.spiders import exchange, faults
from newsbot.spiders.keeper import Keeper
from newsbot.spiders.ledger import Ledger
from newsbot.state import KnownSource, Visit
from newsbot.walking import Asking, Plan, Planned, Scope, Walk, survey

logger = logging.getLogger(__name__)


class Lists:
    """Feeds, sitemaps, listings: everything that leads to articles."""

    def __init__(
        self,
        site: Site,
        walk: Walk,
        asking: Asking,
        keeper: Keeper,
        ledger: Ledger,
        scope: Scope,
        *,
        fetch: Callable[[str], Awaitable[Page | Missing]],
        robots: Callable[[], Awaitable[Sequence[str]]],
        now: Callable[[], dt.datetime],
    ) -> None:
        self.plan: Plan | None = None
        """What was found out about the sources; None where they were known."""
        self._site = site
        self._walk = walk
        self._asking = asking
        self._keeper = keeper
        self._ledger = ledger
        self._scope = scope
        self._fetch = fetch
        self._robots = robots
        self._now = now

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
        self._keeper.state.plan([_known(one) for one in planned], start=self._site.address)
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
        self._keeper.state.plan([_known(one) for one in plan.planned], start=self._site.address)
        self._walk.begin(tuple(one.source for one in plan.chosen if one.page is None))
        for one in plan.chosen:
            if one.page is not None and one.found is not None:
                self.took(self._walk.had(one.source), one.page, one.found)

    def _article_at(self, page: Document) -> str | None:
        """Address of the article that a page is; None when it is none."""
        article = reading.begin(page, self._site)
        return article.url if article.kind in reading.ARTICLE_KINDS else None

    # ── answers ──

    def answer(self, response: Response, visit: Visit) -> None:
        """Notes what a page of a list leads to."""
        if response.status == 304:
            self._ledger.unchanged_lists += 1
            self._walk.unchanged(visit, self._now())
        elif response.status != 200:
            self.missing(visit, faults.of_response(response))
        else:
            page = exchange.page(response, None, self._now())
            self.took(visit, page, discovery.found(page, self._site, self._walk.source(visit)))
            self._walk.note(visit, exchange.validators(response), self._now())
        self._keeper.state.settle(visit.number)

    def took(self, visit: Visit, page: Page, found: Found) -> None:
        """Counts what a list page shows, and wants what it leads to."""
        step = self._walk.took(visit, page.address or visit.url, found, self._now())
        self._ledger.listing_pages += 1
        self._ledger.found += step.found
        self._ledger.has_known |= step.known > 0
        self._ledger.skipped.update(step.left_out)
        self._ledger.notes += [f"{masked(visit.url)}: {text}" for text in (step.note, found.problem) if text]

    def missing(self, visit: Visit, missing: Missing) -> None:
        """Notes a list page that could not be had; behind the last page many sites answer 404, which is no loss."""
        is_behind = visit.url != visit.source and visit.kind != "sitemap" and missing.reason in exchange.NOT_THERE
        if not is_behind:
            self._walk.failed(visit)
            self._ledger.failed_sources.append(missing)
            self._keeper.state.failure(
                key=visit.key, url=visit.url, now=self._now(), reason=missing.reason, detail=missing.detail
            )
        self._keeper.state.settle(visit.number)


def _known(planned: Planned) -> KnownSource:
    return KnownSource(url=planned.source.url, kind=planned.source.kind, chosen=planned.is_chosen, why=planned.why)
