"""A site in memory for tests of walking: its state, and what its lists show."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from newsbot.items import Found, Link
from newsbot.sites import Site, undescribed
from newsbot.state import KnownArticle, KnownSource, State, Visit
from newsbot.walking import Asking, Scope, Walk, Wandering

HOME = "https://paper.example/"
SITE = undescribed(HOME)
NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)


class Paper:
    """A crawl of one site, without any request."""

    def __init__(self, state: State, scope: Scope, site: Site = SITE, now: dt.datetime = NOW) -> None:
        self.state, self.scope, self.site, self.now = state, scope, site, now
        self.crawl = state.begin(now=now, scope=scope.text_at(site.address))
        self.asking = Asking(site, state, scope, now)
        self.walk = Walk(site, state, scope, self.asking, self.crawl)
        self.wandering = Wandering(site, self.asking)
        self.count = 0

    def plan(self, *sources: KnownSource) -> None:
        """Notes the plan and wants the first pages of what is chosen."""
        self.state.plan(sources, start=self.site.address)
        self.walk.begin([self.walk.described(one.kind, one.url) for one in sources if one.chosen])

    def waiting(self) -> list[str]:
        """What is wanted now, as "kind address"; it is taken with this."""
        found = []
        while (visit := self.state.take(self.now)) is not None:
            found.append(f"{visit.kind} {visit.url.removeprefix(HOME)}")
            self.state.settle(visit.number)
        return found

    def shows(
        self, source: str, paths: Sequence[str], *, following: str | None = None, lists: Sequence[str] = ()
    ) -> None:
        """The next list that is asked, which is a page of `source`, shows these articles; others are read before."""
        visit = self._next_list()
        assert visit is not None
        assert visit.url == HOME + source
        self.walk.took(visit, visit.url, found(paths, following=following, lists=lists), self.now)
        self.walk.note(visit, {"etag": None, "last_modified": None, "body_hash": None}, self.now)
        self.state.settle(visit.number)

    def read(self) -> int:
        """How many articles were read in all; no list waits."""
        assert self._next_list() is None
        return self.count

    def _next_list(self) -> Visit | None:
        """The next list to be asked; the articles before it are read, the path says of which day each is."""
        while (visit := self.state.take(self.now)) is not None and visit.kind == "article":
            identity, day = f"{abs(hash(visit.key)):016x}", dt.date.fromisoformat(visit.url.rstrip("/")[-10:])
            self.state.kept(article=article(identity, visit.url, day))
            self.asking.visited(visit, "article", NOW, article=identity)
            self.state.settle(visit.number)
            self.count += 1
        return visit


def article(identity: str, url: str, day: dt.date) -> KnownArticle:
    return KnownArticle(
        id=identity,
        url=url,
        revision=1,
        content_hash=identity,
        date=day,
        first_read=NOW,
        last_read=NOW,
        last_changed=NOW,
        next_check=NOW,
    )


def found(paths: Sequence[str], *, following: str | None = None, lists: Sequence[str] = ()) -> Found:
    return Found(
        articles=tuple(Link(url=HOME + path, source="test") for path in paths),
        next_pages=(Link(url=HOME + following, source="test"),) if following else (),
        sources=tuple(Link(url=HOME + path, source="test") for path in lists),
    )


def source(
    path: str, kind: str = "listing", *, chosen: bool = True, is_test: bool = False, is_main: bool = False
) -> KnownSource:
    return KnownSource(url=HOME + path, kind=kind, chosen=chosen, why="for a test", is_test=is_test, is_main=is_main)


def days(month: int, count: int, name: str = "a") -> list[str]:
    """Paths of articles, one a day from the first of a month in 2025 on."""
    return [f"{name}/2025-{month:02}-{day:02}" for day in range(1, count + 1)]


@contextmanager
def paper(**scope: object) -> Iterator[Paper]:
    with State.open(None, now=NOW) as state:
        yield Paper(state, Scope(**scope))  # type: ignore[arg-type]
