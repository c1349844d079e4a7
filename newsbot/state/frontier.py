"""The frontier: visits that the crawl under way wants, has under way, and has dealt with."""

import datetime as dt
from typing import Any

from newsbot.state.database import Database, hashed, packed, unpacked
from newsbot.state.model import Visit

# "article" has a key space of its own: the page of a list may be wanted as an article too, and the other way round.
ARTICLE = "article"
LIST = "list"


def group(kind: str) -> str:
    """The key space of a kind of visit."""
    return ARTICLE if kind == ARTICLE else LIST


class Frontier(Database):
    """Visits, each key wanted once in a crawl; a hundred bytes of disk each, none of memory."""

    _next_number = 1
    _waiting = _under_way = 0

    def _count_visits(self) -> None:
        """Takes up the frontier as it stands in the file; visits that were taken wait again."""
        self._run("UPDATE visit SET step = 0 WHERE step = 2")
        self._next_number = (self._one("SELECT max(number) FROM visit")[0] or 0) + 1
        self._waiting = self._one("SELECT count(*) FROM visit WHERE step = 0")[0]
        self._under_way = 0

    def _forget_done(self) -> None:
        """Forgets the visits that were dealt with, so that their keys may be wanted again; those that wait stay."""
        self._run("DELETE FROM visit WHERE step = 3")
        self._count_visits()

    def want(
        self,
        *,
        kind: str,
        key: str,
        url: str,
        priority: int = 0,
        source: str | None = None,
        found_in: str | None = None,
        note: str | None = None,
    ) -> bool:
        """Whether this crawl did not want or have that key yet: then it waits from now on."""
        values = (
            self._next_number,
            hashed(group(kind), key),
            kind,
            packed(key, url),
            url,
            priority,
            self._maybe_place(source),
            self._maybe_place(found_in),
            note,
        )
        added = self._run(
            "INSERT INTO visit (number, hash, kind, key, url, priority, source, found_in, note, step) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (hash) DO NOTHING",
            values,
        ).rowcount
        if not added:
            return False
        self._next_number += 1
        self._waiting += 1
        return True

    def had(self, *, kind: str, key: str, url: str, source: str | None = None) -> Visit:
        """A visit that was made past the frontier: this crawl wants its key no more."""
        number = self._next_number
        added = self._run(
            "INSERT INTO visit (number, hash, kind, key, url, priority, source, step) VALUES (?, ?, ?, ?, ?, 0, ?, 3) "
            "ON CONFLICT (hash) DO NOTHING",
            (number, hashed(group(kind), key), kind, packed(key, url), url, self._maybe_place(source)),
        ).rowcount
        self._next_number += added
        return Visit(
            number=number,
            kind=kind,
            key=key,
            url=url,
            priority=0,
            source=source,
            found_in=None,
            note=None,
        )

    def again(self, *, kind: str, key: str) -> bool:
        """Whether a key was dealt with: then it may be wanted once more. One that waits or is under way stays."""
        done = self._run("DELETE FROM visit WHERE hash = ? AND step = 3", (hashed(group(kind), key),)).rowcount
        return done > 0

    def take(self, now: dt.datetime) -> Visit | None:
        """The visit with the highest priority, the oldest of these; None when none waits. It is under way from now on.

        `now` is what the clock says: the state notices one that was set back.
        """
        self._check_open()
        self._at(now)
        if not self._waiting:
            return None
        row = self._one(
            "SELECT number, kind, key, visit.url, priority, source.url, found_in.url, note FROM visit "
            "LEFT JOIN place AS source ON source.id = source LEFT JOIN place AS found_in ON found_in.id = found_in "
            "WHERE step = 0 ORDER BY priority DESC, number LIMIT 1"
        )
        self._run("UPDATE visit SET step = 2 WHERE number = ?", (row[0],))
        self._waiting -= 1
        self._under_way += 1
        return _visit(row)

    def settle(self, number: int) -> None:
        """Ends a visit that was taken: it is dealt with. Any other number changes nothing."""
        settled = self._run("UPDATE visit SET step = 3 WHERE number = ? AND step = 2", (number,)).rowcount
        self._under_way -= settled

    def waiting(self) -> int:
        """How many visits wait."""
        return self._waiting

    def taken(self) -> int:
        """How many visits are under way."""
        return self._under_way


def _visit(row: Any) -> Visit:
    number, kind, key, url, priority, source, found_in, note = row
    return Visit(
        number=number,
        kind=kind,
        key=unpacked(key, url),
        url=url,
        priority=priority,
        source=source,
        found_in=found_in,
        note=note,
    )
