"""The frontier: visits that the crawl under way wants, has under way, and has dealt with."""

import datetime as dt
from typing import Any

from newsbot.state.database import Database, hashed, maybe_moment, microseconds, moment, packed, unpacked
from newsbot.state.model import Visit

# 2 is taken, 3 dealt with (see `schema`).
_READY, _LATER = 0, 1
# "article" has a key space of its own: the page of a list may be wanted as an article too, and the other way round.
ARTICLE = "article"
LIST = "list"


def group(kind: str) -> str:
    """The key space of a kind of visit."""
    return ARTICLE if kind == ARTICLE else LIST


class Frontier(Database):
    """Visits, each key wanted once in a crawl; a hundred bytes of disk each, none of memory."""

    _next_number = 1
    _ready = _later = _under_way = 0

    def _count_visits(self, *, as_they_are: bool = False) -> None:
        """Takes up the frontier as it stands in the file; visits that were taken wait again, but for `as_they_are`."""
        if not as_they_are:
            self._run("UPDATE visit SET step = ? WHERE step = 2", (_READY,))
        self._next_number = (self._one("SELECT max(number) FROM visit")[0] or 0) + 1
        self._ready = self._one("SELECT count(*) FROM visit WHERE step = 0")[0]
        self._later = self._one("SELECT count(*) FROM visit WHERE step = 1")[0]
        self._under_way = self._one("SELECT count(*) FROM visit WHERE step = 2")[0]

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
        due: dt.datetime | None = None,
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
            microseconds(due),
            _READY if due is None else _LATER,
        )
        added = self._run(
            "INSERT INTO visit (number, hash, kind, key, url, priority, source, found_in, note, due, step) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
            values,
        ).rowcount
        if not added:
            return False
        self._next_number += 1
        if due is None:
            self._ready += 1
        else:
            self._later += 1
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
            tries=0,
            due=None,
        )

    def again(self, *, kind: str, key: str) -> bool:
        """Whether a key was dealt with: then it may be wanted once more. One that waits or is under way stays."""
        done = self._run("DELETE FROM visit WHERE hash = ? AND step = 3", (hashed(group(kind), key),)).rowcount
        return done > 0

    def take(self, now: dt.datetime) -> Visit | None:
        """The visit that is due with the highest priority, the oldest of these; None when none is. It is under way."""
        self._check_open()
        at = self._at(now)
        if self._later:
            self._wake(at)
        if not self._ready:
            return None
        row = self._one(
            "SELECT number, kind, key, visit.url, priority, source.url, found_in.url, note, tries, due FROM visit "
            "LEFT JOIN place AS source ON source.id = source LEFT JOIN place AS found_in ON found_in.id = found_in "
            "WHERE step = 0 ORDER BY priority DESC, number LIMIT 1"
        )
        self._run("UPDATE visit SET step = 2 WHERE number = ?", (row[0],))
        self._ready -= 1
        self._under_way += 1
        return _visit(row)

    def _wake(self, at: int) -> None:
        """Lets those take part that have become due."""
        woken = self._run("UPDATE visit SET step = 0 WHERE step = 1 AND due <= ?", (at,)).rowcount
        self._later -= woken
        self._ready += woken

    def settle(self, number: int) -> None:
        """Ends a visit that was taken: it is dealt with. Any other number changes nothing."""
        settled = self._run("UPDATE visit SET step = 3 WHERE number = ? AND step = 2", (number,)).rowcount
        self._under_way -= settled

    def put_back(self, number: int, *, due: dt.datetime | None = None, has_failed: bool = False) -> None:
        """Lets a visit that was taken wait again, at its old place, until `due`. Any other number changes nothing."""
        step = _READY if due is None else _LATER
        changed = self._run(
            "UPDATE visit SET step = ?, due = ?, tries = tries + ? WHERE number = ? AND step = 2",
            (step, microseconds(due), int(has_failed), number),
        ).rowcount
        self._under_way -= changed
        if step == _READY:
            self._ready += changed
        else:
            self._later += changed

    def drop(self, kind: str | None = None, source: str | None = None) -> int:
        """How many waiting visits were forgotten: those of this kind and source, all of them without either."""
        known = None if source is None else self._one("SELECT id FROM place WHERE url = ?", (source,))
        if source is not None and known is None:
            return 0
        values = (kind, kind, known and known[0], known and known[0])
        sql = "DELETE FROM visit WHERE step = {} AND (? IS NULL OR kind = ?) AND (? IS NULL OR source = ?)"
        ready = self._run(sql.format(_READY), values).rowcount
        later = self._run(sql.format(_LATER), values).rowcount
        self._ready -= ready
        self._later -= later
        return ready + later

    def waiting(self) -> int:
        """How many visits wait, due or not."""
        return self._ready + self._later

    def taken(self) -> int:
        """How many visits are under way."""
        return self._under_way

    def next_due(self) -> dt.datetime | None:
        """The earliest moment at which one that waits becomes due; None if one can be taken now, or none waits."""
        if self._ready or not self._later:
            return None
        return moment(self._one("SELECT min(due) FROM visit WHERE step = 1")[0])


def _visit(row: Any) -> Visit:
    number, kind, key, url, priority, source, found_in, note, tries, due = row
    return Visit(
        number=number,
        kind=kind,
        key=unpacked(key, url),
        url=url,
        priority=priority,
        source=source,
        found_in=found_in,
        note=note,
        tries=tries,
        due=maybe_moment(due),
    )
