"""What is let in as an article, and what is asked at all: by all that is known of the site's pages and addresses.

Gate(site, state, …).met(page, article, visit, …)    ARTICLE, WAIT (then it is held here), or why it is none
Gate(site, state, …).released(is_last=…)             what need not wait any more, with its verdict
Gate(site, state, …).is_asked(visit)                 whether a visit is worth its request now
"""

from collections.abc import Iterable
from dataclasses import dataclass

from newsbot import discovery
from newsbot.discovery.shapes import Shapes
from newsbot.document import Document
from newsbot.items import Article, Link
from newsbot.judging.doubts import ARTICLE, WAIT, Doubts, Seen
from newsbot.judging.evidence import evidence
from newsbot.judging.thrift import ASK, LAST_PRIORITY, LATER, Thrift
from newsbot.sites import Site
from newsbot.state import State, Visit

# Addresses of earlier crawls that are learnt from: enough for every shape, and a tenth of a second.
LEARNT_MAX = 20_000
# Pages that wait for a verdict: a hundred kilobytes each.
HELD_MAX = 200
# So many pages later those that wait are looked at again.
LOOK_EVERY = 10

Validators = dict[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A page that waits for a verdict."""

    seen: Seen
    article: Article
    visit: Visit
    validators: Validators


class Gate:
    """What is let in of one site in one crawl."""

    def __init__(self, site: Site, state: State, *, asks_all: bool) -> None:
        """`asks_all` says that every address is asked, whatever its like gave."""
        self._state = state
        self._front = site.address
        self._asks_all = asks_all
        self._shapes = Shapes()
        self._doubts = Doubts(site, self._shapes)
        self._thrift = Thrift(self._shapes, self._doubts)
        self._held: list[Held] = []
        self._learnt = 0
        self._kept: dict[int, int] = {}
        self._remember()

    def _remember(self) -> None:
        """Takes up what earlier crawls taught."""
        for url, is_article, is_listed in self._state.judged(limit=LEARNT_MAX):
            self._shapes.learn(url, "article" if is_article else "vain")
            if is_article and is_listed:
                self._shapes.learn(url, "listed")
        self._kept = dict(self._state.lessons())
        self._doubts.remember(self._kept)

    # ── pages ──

    @property
    def wants_menus(self) -> bool:
        """Whether the menus of a further page tell anything."""
        return self._doubts.wants_menus

    def look(self, page: Document) -> None:
        """Notes what the menus of a page, a list's or an article's, lead to."""
        self._doubts.look(page)

    def listed(self, kind: str, source: str, links: Iterable[Link]) -> None:
        """Notes the entries of a list."""
        if _is_list(source, kind):
            for link in links:
                self._shapes.learn(link.url, "listed")

    def met(self, page: Document, article: Article, visit: Visit, validators: Validators) -> str:
        """ARTICLE, WAIT, or the reason why a page that may be an article is none."""
        self.look(page)
        seen = Seen(
            url=visit.url,
            key=visit.key,
            evidence=evidence(page, article.raw),
            is_listed=self._is_listed(visit.key),
        )
        self._doubts.learn(seen)
        self._learnt += 1
        verdict = self._doubts.verdict(seen)
        if verdict == WAIT:
            self._held.append(Held(seen=seen, article=article, visit=visit, validators=validators))
        else:
            self._tell(visit.url, verdict)
        return verdict

    def keep(self) -> None:
        """Puts into the state what the next crawl is to know; to be called before a commit."""
        lessons = dict(self._doubts.lessons())
        for number, count in lessons.items():
            if self._kept.get(number) != count:
                self._state.teach(number, count)
        self._kept = lessons

    def vain(self, url: str) -> None:
        """Notes an address that gave nothing new: no article, or one that another address had given."""
        self._shapes.learn(url, "vain")

    def released(self, *, left: int | None, is_last: bool = False) -> list[tuple[Held, str]]:
        """What need not wait any more, each with ARTICLE or the reason why it is none; all of it with `is_last`.

        `left` is how many records the crawl may still bring; None where there is no limit: no more may wait.
        """
        if not self._held or not (is_last or self._learnt >= LOOK_EVERY):
            return []
        self._learnt = 0
        limit = HELD_MAX if left is None else min(HELD_MAX, left)
        told, waiting = [], []
        for at, held in enumerate(self._held):
            must = is_last or at < len(self._held) - limit
            seen = held.seen
            if must and not seen.is_listed and self._is_listed(seen.key):
                verdict = ARTICLE
            else:
                verdict = self._doubts.verdict(seen, is_last=must)
            if verdict == WAIT:
                waiting.append(held)
            else:
                told.append((held, verdict))
        self._held = waiting
        for held, verdict in told:
            self._tell(held.seen.url, verdict)
        return told

    @property
    def holds(self) -> bool:
        """Whether anything waits for a verdict."""
        return bool(self._held)

    def _tell(self, url: str, verdict: str) -> None:
        self._shapes.learn(url, "article" if verdict == ARTICLE else "vain")
        for visit in self._thrift.came_back(url) if verdict == ARTICLE else ():
            self._want(visit, visit.priority)

    def _is_listed(self, key: str) -> bool:
        """Whether a list of articles, a feed, an interface or a sitemap of articles alone shows an address."""
        return any(_is_list(url, kind) for url, kind in self._state.shown_by(key))

    # ── visits ──

    def is_asked(self, visit: Visit) -> bool:
        """Whether a visit is worth its request now; one that is not is put off to the end, or left out and counted."""
        if self._asks_all or visit.note is not None:
            return True
        course = self._thrift.course(visit) if not self._is_known(visit) else ASK
        if course == ASK:
            return True
        self._state.settle(visit.number)
        if course == LATER:
            self._want(visit, LAST_PRIORITY)
        return False

    def _is_known(self, visit: Visit) -> bool:
        """Whether an address is asked whatever its like gave: a list shows it, or one of its kind.

        What only the pages of articles name counts as seen on the front page; the entries of that one are known.
        """
        if not self._shapes.of(visit.url).is_vain:
            return True
        shown = self._state.shown_by(visit.key)
        return any(_is_list(url, kind) for url, kind in shown if url != self._front)

    def _want(self, visit: Visit, priority: int) -> None:
        self._state.again(kind=visit.kind, key=visit.key)
        self._state.want(
            kind=visit.kind,
            key=visit.key,
            url=visit.url,
            priority=priority,
            source=visit.source,
            found_in=visit.found_in,
            note=visit.note,
        )

    @property
    def left_out(self) -> int:
        """Addresses that were not asked, since their like were no articles."""
        return self._thrift.left_out

    def notes(self) -> list[str]:
        """What was left out, as a person understands it."""
        return self._thrift.notes()


def _is_list(url: str, kind: str | None) -> bool:
    """Whether what a source shows are articles: not the sitemap of all pages, nor posts of other kinds."""
    if kind in (None, "sitemap"):
        rank = discovery.sitemap_rank(url)
        return rank.is_news or rank.is_named
    return kind != "wordpress" or discovery.rest_route(url) != "types"
