"""The plan of sources, and the accounts: what each source showed, what came of it, what no longer shows."""

import datetime as dt
from collections.abc import Mapping, Sequence

from newsbot.state.addresses import SELECT, address_of
from newsbot.state.articles import Articles
from newsbot.state.database import instant, maybe_moment, microseconds
from newsbot.state.model import Address, KnownSource, Outcome

# What the column `chosen` of the plan says.
_NOT_CHOSEN, _CHOSEN, _TEST = 0, 1, 2

_ONLY_IN = (
    "FROM sighting AS mine WHERE source = (SELECT id FROM place WHERE url = ?) AND EXISTS "
    "(SELECT 1 FROM address INDEXED BY address_outcome WHERE outcome = 'article' AND id = mine.address) "
    "AND NOT EXISTS (SELECT 1 FROM sighting AS other WHERE other.address = mine.address "
    "AND other.source <> mine.source AND other.source IN (SELECT place FROM plan))"
)


class Accounts(Articles):
    """Questions about the whole site, each answered by one statement."""

    def sources(self, *, start: str = "") -> tuple[KnownSource, ...]:
        """The plan for crawls that begin at `start`, in the order in which it was given; () without any."""
        rows = self._all(
            "SELECT url, kind, chosen, why, main, walked_at, shown FROM plan JOIN place ON place.id = place "
            "WHERE start = ? ORDER BY position",
            (start,),
        )
        return tuple(
            KnownSource(
                url=url,
                kind=kind,
                chosen=chosen != _NOT_CHOSEN,
                why=why,
                is_test=chosen == _TEST,
                is_main=bool(main),
                walked_at=maybe_moment(walked_at),
                shown=shown,
            )
            for url, kind, chosen, why, main, walked_at, shown in rows
        )

    def plan(self, sources: Sequence[KnownSource], *, start: str = "") -> None:
        """Replaces the plan for crawls that begin at `start`.

        `shown` is counted here, and a walk that was noted stays unless a later one is given.
        """
        self._run("DELETE FROM plan WHERE start = ?", (start,))
        for position, source in enumerate({source.url: source for source in sources}.values()):
            place = self._place(source.url)
            self._run(
                "INSERT INTO plan (start, position, place, kind, chosen, why, main) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (start, position, place, source.kind, _rank(source), source.why, source.is_main),
            )
            if source.walked_at is not None:
                self._run("UPDATE place SET walked_at = ? WHERE id = ?", (microseconds(source.walked_at), place))

    def told(self, url: str) -> int | None:
        """The number that a list told the last time that it was read; None when it never told one.

        It is how many articles a source says that it holds, or when the part of a list is said to have changed.
        """
        row = self._one("SELECT told FROM place WHERE url = ?", (url,))
        return None if row is None or row[0] is None else int(row[0])

    def tell(self, url: str, number: int) -> None:
        """Notes the number that a list tells, once all that it shows has been taken up."""
        self._run("UPDATE place SET told = ? WHERE id = ?", (number, self._place(url)))

    def latest_change(self) -> dt.datetime | None:
        """The latest moment at which lists say that an article changed; None when they never do."""
        return maybe_moment(self._one("SELECT max(told_modified) FROM address")[0])

    def walked(self, url: str, now: dt.datetime) -> None:
        """Notes that a source was walked to its end."""
        self._run("UPDATE place SET walked_at = ? WHERE id = ?", (instant(now), self._place(url)))

    def only_in(self, source: str) -> int:
        """How many addresses of articles this source showed and no other source of the plan did."""
        return int(self._one(f"SELECT count(*) {_ONLY_IN}", (source,))[0])

    def examples_only_in(self, source: str, *, limit: int) -> tuple[str, ...]:
        """Some of these addresses, the latest met first."""
        rows = self._all(
            "SELECT (SELECT url FROM address WHERE id = mine.address) "
            f"{_ONLY_IN} ORDER BY mine.first DESC, mine.address DESC LIMIT ?",
            (source, limit),
        )
        return tuple(url for (url,) in rows)

    def shown_elsewhere(self, sources: Sequence[str], *, limit: int = 1_000) -> tuple[tuple[str, dt.date | None], ...]:
        """(address, day) of articles that a source of any plan showed, but none of these; the latest first.

        An article of several addresses counts as shown where one of them was.
        """
        marks = ", ".join("?" * len(sources))
        rows = self._all(
            "SELECT coalesce(article.url, address.url), article.date FROM address "
            "JOIN article ON article.number = address.article WHERE address.outcome = 'article' AND EXISTS "
            "(SELECT 1 FROM sighting WHERE sighting.address = address.id AND source IN (SELECT place FROM plan)) "
            "AND article.number NOT IN (SELECT shown.article FROM sighting JOIN address AS shown "
            "ON shown.id = sighting.address WHERE shown.article IS NOT NULL AND source IN "
            f"(SELECT id FROM place WHERE url IN ({marks}))) GROUP BY article.number ORDER BY 2 DESC LIMIT ?",
            (*sources, limit),
        )
        return tuple((url, None if day is None else dt.date.fromisoformat(day)) for url, day in rows)

    def latest_day(self, source: str) -> dt.date | None:
        """The day of the newest article that this source showed; None without any."""
        row = self._one(
            "SELECT max(article.date) FROM sighting JOIN address ON address.id = sighting.address JOIN article ON "
            "article.number = address.article WHERE source = (SELECT id FROM place WHERE url = ?)",
            (source,),
        )
        return None if row[0] is None else dt.date.fromisoformat(row[0])

    def newest_in(self, *, limit: int) -> frozenset[str]:
        """Addresses of the lists that ever showed one of the `limit` newest articles, by their dates."""
        rows = self._all(
            "SELECT DISTINCT place.url FROM (SELECT address FROM article WHERE date IS NOT NULL "
            "ORDER BY date DESC LIMIT ?) AS newest JOIN sighting ON sighting.address = newest.address "
            "JOIN place ON place.id = sighting.source",
            (limit,),
        )
        return frozenset(url for (url,) in rows)

    def overlap(self, source_a: str, source_b: str) -> int:
        """How many addresses both sources showed."""
        # From the source that showed less to the other: the cost is that of the smaller one.
        found = self._all("SELECT id FROM place WHERE url IN (?, ?) ORDER BY shown", (source_a, source_b))
        return int(
            self._one(
                "SELECT count(*) FROM sighting AS a CROSS JOIN sighting AS b ON b.address = a.address "
                "WHERE a.source = ? AND b.source = ?",
                (found[0][0], found[-1][0]),
            )[0]
            if len(found) == len({source_a, source_b})
            else 0
        )

    def months(self) -> Mapping[str, int]:
        """ "YYYY-MM" -> how many articles bear a date of that month; articles without date are left out."""
        return dict(
            self._all("SELECT substr(date, 1, 7), count(*) FROM article WHERE date IS NOT NULL GROUP BY 1 ORDER BY 1")
        )

    def counts(self) -> Mapping[Outcome, int]:
        """Outcome of the last visit -> how many addresses had it."""
        return dict(self._all("SELECT outcome, count(*) FROM address GROUP BY 1 ORDER BY 2 DESC"))

    def unseen_since(
        self,
        source: str,
        since: dt.datetime,
        outcome: Outcome = "article",
        *,
        shown_since: dt.datetime | None = None,
        limit: int = 1_000,
    ) -> tuple[Address, ...]:
        """Addresses that this source once showed and has not shown since, those first whose last visit is oldest.

        With the beginning of its latest complete walk as `since`, they are what fell out of the list; with the moment
        of the walk before as `shown_since`, what fell out by the latest one.
        """
        # The numbers first, so that only `limit` rows are sorted whole.
        rows = self._all(
            SELECT
            + "WHERE address.id IN (SELECT address.id FROM sighting JOIN address ON address.id = sighting.address "
            "WHERE source = (SELECT id FROM place WHERE url = ?) AND last < ? AND last >= ? AND outcome = ? "
            "ORDER BY fetched_at, address.id LIMIT ?) ORDER BY fetched_at, address.id",
            (source, instant(since), microseconds(shown_since) or 0, outcome, limit),
        )
        return tuple(address_of(row) for row in rows)


def _rank(source: KnownSource) -> int:
    """How the plan notes a source."""
    return _NOT_CHOSEN if not source.chosen else _TEST if source.is_test else _CHOSEN
