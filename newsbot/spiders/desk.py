"""What is done with the answer of an article's address, from the answer to the record."""

from dataclasses import replace

from scrapy.http import Response

from newsbot import discovery, reading, records, urls
from newsbot.document import Document, document
from newsbot.extraction.joining import joined
from newsbot.items import Article, Missing, Problem, RawArticle
from newsbot.judging import ARTICLE, WAIT
from newsbot.safety import masked
from newsbot.spiders import exchange, faults
from newsbot.spiders.rooms import Rooms
from newsbot.state import Address, Visit
from newsbot.walking import BEFORE, refusal

# An article of more pages than this is a gallery or a trap.
PARTS_MAX = 40


class Desk:
    """The articles of one site in one crawl."""

    def __init__(self, rooms: Rooms) -> None:
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
        self._under_way: dict[int, tuple[Visit, RawArticle, dict[str, str | None]]] = {}

    @property
    def max_reached(self) -> bool:
        return self._scope.max_articles is not None and self._read >= self._scope.max_articles

    @property
    def _read(self) -> int:
        """Records of this crawl."""
        crawl = self._keeper.crawl
        return self._ledger.read + (crawl.records if crawl.goes_on else 0)

    def validators(self, visit: Visit) -> Address | None:
        """What the site gave with the last answer of an address; None where it gave no record yet."""
        return self._asking.validators(visit)

    # ── the answer ──

    async def article(self, response: Response, visit: Visit) -> Article | None:
        """The article of an answer, its fields not chosen yet; None when it gives no record, which is noted."""
        if exchange.confirms(response):
            self._ledger.unchanged += 1
            self._asking.confirmed(visit, self._now())
            self._done(visit)
            return None
        missing = faults.of_answer(response)
        if missing is not None:
            self.missing(visit, missing)
            return None
        page = document(exchange.page(response, visit.found_in, self._now()))
        if page.root is None and page.text is None:
            detail = page.problems[0].message if page.problems else None
            self.missing(visit, Missing(url=masked(response.url), reason="unreadable", detail=detail))
            return None
        return await self._begun(page, response, visit)

    async def _begun(self, page: Document, response: Response, visit: Visit) -> Article | None:
        """The article of a page; None, noted, when the page is none or was read under another address."""
        article = self._asking.dated(exchange.discreet(reading.begin(page, self._site)), visit)
        validators = exchange.validators(response)
        if article.kind not in reading.ARTICLE_KINDS and not self._asking.is_asked_for(visit):
            self._gate.vain(visit.url)
            self._skipped(visit, "no article", f"no article: {article.kind}", validators)
            return None
        visit = self._asking.learn(visit, article)
        if self._asking.is_twin(visit, _identity(article)):
            self._gate.vain(visit.url)
            self._skipped(visit, "article", "same article under another address", {}, _identity(article))
            return None
        if self._walk.wanders:
            self._wandering.meet(discovery.group_links(page, self._site))
            self._wandering.pass_by(discovery.neighbours(page, self._site))
        article = await self._whole(page, article)
        is_settled = visit.note is not None or self._asking.validators(visit) is not None
        verdict = ARTICLE if is_settled else self._gate.met(page, article, visit, validators)
        return None if verdict == WAIT else self._let_in(article, visit, validators, verdict)

    def _let_in(
        self, article: Article, visit: Visit, validators: dict[str, str | None], verdict: str
    ) -> Article | None:
        """The article, where the verdict is that it is one; None, noted, where it is none."""
        if verdict != ARTICLE:
            self._skipped(visit, "no article", verdict, validators)
            return None
        self._under_way[id(article.raw)] = visit, article.raw, validators
        return article

    def released(self, *, is_last: bool = False) -> list[Article]:
        """Articles that waited for more of the site to be known; `is_last` when nothing more is to be had."""
        most = self._scope.max_articles
        left = None if most is None else max(0, most - self._read)
        told = self._gate.released(left=left, is_last=is_last)
        let_in = (self._let_in(one.article, one.visit, one.validators, verdict) for one, verdict in told)
        return [article for article in let_in if article is not None]

    async def _whole(self, page: Document, article: Article) -> Article:
        """The article with the text of its further pages in order; as it is where it has none.

        A page that shows the whole article at once is read instead. A further page that cannot be had leaves a
        problem: what there is of the article is kept.
        """
        parts = discovery.parts(page, self._site, is_read=True)
        if parts.whole is not None:
            whole = await self._part(parts.whole.url)
            if whole is not None:
                return replace(article, raw=reading.begin(whole, self._site).raw)
        raws, had = [article.raw], {urls.key(page.page.address or "")}
        following = list(parts.following)
        while following and len(raws) < PARTS_MAX:
            url = following.pop(0).url
            if urls.key(url) in had:
                continue
            had.add(urls.key(url))
            part = await self._part(url)
            if part is None:
                lost = Problem(field="body", code="part-missing", message=f"A further page cannot be had: {url}.")
                article = replace(article, problems=(*article.problems, lost))
                break
            raws.append(reading.begin(part, self._site).raw)
            following += [
                link for link in discovery.parts(part, self._site, is_read=True).following if link not in following
            ]
        return replace(article, raw=joined(raws)) if len(raws) > 1 else article

    async def _part(self, url: str) -> Document | None:
        """A further page of an article; None where it cannot be had."""
        answer = await self._fetch(url)
        return None if isinstance(answer, Missing) else document(answer)

    def missing(self, visit: Visit, missing: Missing) -> None:
        """Notes that an article could not be had; one that was read before is missing, and gone if it stays so."""
        visit = self._asking.present(visit)
        state, now = self._keeper.state, self._now()
        before = state.address(visit.key)
        was_read = before is not None and before.article is not None
        if missing.reason in exchange.NOT_THERE and (self._ledger.has_answers or not was_read):
            became = state.missing(key=visit.key, url=visit.url, now=now, reason=missing.reason)
            if was_read:
                (self._ledger.gone if became == "gone" else self._ledger.vanished).append(missing)
            else:
                self._ledger.missing.append(missing)
        else:
            state.fetched(key=visit.key, url=visit.url, now=now, outcome="failed", reason=missing.reason)
            self._ledger.missing.append(missing)
        state.failure(key=visit.key, url=visit.url, now=now, reason=missing.reason, detail=missing.detail)
        self._done(visit)

    # ── the article ──

    def refusal(self, article: Article) -> str | None:
        """Why an article with its date known is not wanted; None when it is."""
        reason = "beyond --max" if self.max_reached else self._scope.refuses_article(article)
        reason = reason or refusal(article, sections=self._site.only_sections, languages=self._site.only_languages)
        if reason:
            self._ledger.skipped[reason] += 1
            visit = self._visit(article)
            if visit is not None and not self.max_reached:
                self._asking.visited(visit, "refused", self._now(), reason=reason)
                if reason == BEFORE:
                    self._walk.too_old(visit.source)
        return reason

    def keep(self, article: Article) -> Article | None:
        """The article as it was recorded; None where the last record says the same."""
        visit = self._visit(article)
        validators = self._under_way[id(article.raw)][2] if visit else {}
        kept = self._keeper.keep(article, now=self._now())
        if kept.is_written:
            self._ledger.keep(kept.article)
        elif kept.is_twin:
            self._ledger.skipped["same article under another address"] += 1
        else:
            self._ledger.unchanged += 1
        if visit is not None:
            if not kept.is_twin:
                self._walk.read(visit.source)
            self._asking.visited(visit, "article", self._now(), article=_identity(article), validators=validators)
            self._done(visit)
            del self._under_way[id(article.raw)]
        return kept.article if kept.is_written else None

    def lost(self, visit: Visit) -> None:
        """Notes that newsbot itself failed on the answer of an address."""
        self._asking.visited(visit, "failed", self._now(), reason="newsbot failed")
        self._done(visit)

    def left(self, article: Article, *, has_failed: bool = False) -> None:
        """Settles the visit of an article that gave no record; one that newsbot failed on is asked again."""
        visit = self._visit(article)
        if visit is not None:
            self.lost(visit) if has_failed else self._done(visit)
            del self._under_way[id(article.raw)]

    def _visit(self, article: Article) -> Visit | None:
        entry = self._under_way.get(id(article.raw))
        return entry[0] if entry else None

    def _skipped(
        self, visit: Visit, outcome: str, reason: str, validators: dict[str, str | None], article: str | None = None
    ) -> None:
        self._ledger.skipped[reason] += 1
        self._asking.visited(visit, outcome, self._now(), reason=reason, article=article, validators=validators)
        self._done(visit)

    def _done(self, visit: Visit) -> None:
        self._keeper.state.settle(visit.number)


def _identity(article: Article) -> str:
    return records.identity(article.url or "")
