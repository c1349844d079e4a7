"""The open database of a state: statements run, and what goes wrong told as a StateError."""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Sequence
from typing import Any

from newsbot.errors import StateError

TEMPORARY = "the temporary database of this crawl"
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_FOLDER_BYTES = 4
_HASH_BYTES = 12
# An address can hold a text of up to this length as a place in it: 16 bits tell the length, the rest the start.
_LENGTH_BITS = 16
# A clock that goes back by no more than this (microseconds) was only put right: what waits may wait that much longer.
_CLOCK_STEP = 60_000_000
# Addresses of sources and lists whose numbers are kept in memory (about 200 bytes each).
_PLACES_KEPT = 1_000

_ANEW = (
    'Move it and the files beside it that begin with the same name ("-wal", "-shm") away; the next crawl then reads '
    "everything again, and its records get revision 1 again"
)
_REMEDIES = {
    sqlite3.SQLITE_FULL: (
        "the disk is full. Make room and run the same command again: it goes on from the last commit"
    ),
    sqlite3.SQLITE_READONLY: (
        "it may not be written. Give this user the right to write the file and its folder, or choose another --out"
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "it cannot be opened for writing. Give this user the right to write in its folder, or choose another --out"
    ),
    sqlite3.SQLITE_IOERR: (
        "reading or writing failed; the disk may be full, broken or gone, or a limit on the size of files was met "
        "(ulimit -f). Mend that and run the same command again: it goes on from the last commit"
    ),
    sqlite3.SQLITE_BUSY: ("another program is writing it. Let that program end, then run the same command again"),
    sqlite3.SQLITE_CORRUPT: f"the file is broken. {_ANEW}",
    sqlite3.SQLITE_NOTADB: f"this is no SQLite file. {_ANEW}",
}
_PRIMARY_CODE = 0xFF


def complaint(path: str, error: sqlite3.Error) -> StateError:
    """What to tell a user of an error of SQLite: which file, what was found, what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    remedy = _REMEDIES.get(code, f"it cannot be used. If this happens again: {_ANEW[0].lower()}{_ANEW[1:]}")
    return StateError(path, f"{remedy} (SQLite says: {error}).")


def broken(path: str, found: str) -> StateError:
    """What to tell a user of a file that is no sound state; `found` says what it is."""
    return StateError(path, f"{found}. {_ANEW}.")


def microseconds(moment: dt.datetime | None) -> int | None:
    """A moment as it is stored."""
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def instant(moment: dt.datetime) -> int:
    """A moment that is never absent, as it is stored."""
    return (moment - _EPOCH) // _MICROSECOND


def moment(stored: int) -> dt.datetime:
    """A stored moment that is never absent, in UTC."""
    return _EPOCH + dt.timedelta(microseconds=stored)


def maybe_moment(stored: int | None) -> dt.datetime | None:
    """A stored moment, in UTC; None for none."""
    return None if stored is None else moment(stored)


def hashed(group: str, key: str) -> bytes:
    """What a key is found by: 16 bytes, so that a million addresses collide with a chance of 1 in 10^17.

    The first bytes are those of its folder: addresses that a list shows one after another lie close together, and a
    commit writes fewer pages.
    """
    whole = f"{group} {key}".encode("utf-8", "surrogatepass")
    folder = whole.rpartition(b"/")[0]
    return (
        hashlib.blake2b(folder, digest_size=_FOLDER_BYTES).digest()
        + hashlib.blake2b(whole, digest_size=_HASH_BYTES).digest()
    )


def packed(key: str, url: str) -> str | int:
    """A key as it is stored beside its address: its place there, if it is a part of it, else itself.

    >>> unpacked(packed("a.example/x", "https://a.example/x/"), "https://a.example/x/")
    'a.example/x'
    """
    start = url.find(key)
    return key if start < 0 or len(key) >> _LENGTH_BITS else start << _LENGTH_BITS | len(key)


def unpacked(stored: str | int, url: str) -> str:
    """The key that `packed` stored beside `url`."""
    if isinstance(stored, str):
        return stored
    start, length = stored >> _LENGTH_BITS, stored & ((1 << _LENGTH_BITS) - 1)
    return url[start : start + length]


class Database:
    """An open state database. After an error of SQLite it is closed, and each further call raises that error again."""

    def __init__(self, db: sqlite3.Connection, path: str, *, now: dt.datetime) -> None:
        self._db = db
        self._path = path
        self._moment = instant(now)
        self._failed: StateError | None = None
        self._places: dict[str, int] = {}
        self._crawl = 0

    def _run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """The cursor of one statement."""
        try:
            return self._db.execute(sql, values)
        except UnicodeEncodeError:
            return self._run(sql, [_encodable(value) for value in values])
        except sqlite3.Error as error:
            raise self._give_up(error) from error

    def _one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first row, or None."""
        cursor = self._run(sql, values)
        try:
            return cursor.fetchone()
        except sqlite3.Error as error:
            raise self._give_up(error) from error

    def _all(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows."""
        cursor = self._run(sql, values)
        try:
            return cursor.fetchall()
        except sqlite3.Error as error:
            raise self._give_up(error) from error

    def _give_up(self, error: sqlite3.Error) -> StateError:
        """The error to raise. SQLite may have rolled back by itself, so that nothing more may be written."""
        if self._failed is None:
            self._failed = complaint(self._path, error)
            self._db.close()
        return self._failed

    def _check_open(self) -> None:
        """Raises the error that closed the state, for calls that may need no statement."""
        if self._failed is not None:
            raise self._failed

    def _at(self, now: dt.datetime) -> int:
        """`now`, what the clock says, as it is stored; remembered, so that a clock set back is noticed."""
        at = instant(now)
        if at < self._moment - _CLOCK_STEP:
            self._clock_was_set_back(self._moment - at, at)
        self._moment = at
        return at

    def _last_moment(self) -> None:
        """Takes up what the clock said at the last commit."""
        opened, self._moment = self._moment, self._one("SELECT latest FROM clock")[0]
        self._at(moment(opened))

    def _clock_was_set_back(self, by: int, at: int) -> None:
        """Moves what waits for a moment to come along with the clock, lest it wait as long as the clock was wrong.

        Moments of the future become the moment before this one.
        """
        before = at - 1
        self._run("UPDATE article SET next_check = max(next_check - ?, ?) WHERE last_read > ?", (by, at, at))
        self._run("UPDATE address SET missing_since = ?1 WHERE missing_since > ?1 AND gone_at IS NULL", (at,))
        # What a crawl does from now on must not look older than what was done before: a change met now would be taken
        # for one that is known, and an article read long ago for one that this crawl read.
        self._run("UPDATE crawl SET started = ?1 WHERE started > ?1 AND ended IS NULL", (before,))
        self._run("UPDATE address SET fetched_at = ?1 WHERE fetched_at > ?1", (before,))
        self._run(
            "UPDATE article SET last_read = ?1, last_changed = min(last_changed, ?1) WHERE last_read > ?1", (before,)
        )
        self._run("UPDATE sighting SET last = ?1 WHERE last > ?1", (before,))
        self._run("UPDATE place SET walked_at = ?1 WHERE walked_at > ?1", (before,))

    def _place(self, url: str) -> int:
        """The number of a source's or list's address, given to it if it has none."""
        known = self._places.get(url)
        if known is not None:
            return known
        row = self._one("SELECT id FROM place WHERE url = ?", (url,))
        number = int(row[0] if row else self._run("INSERT INTO place (url) VALUES (?)", (url,)).lastrowid or 0)
        if len(self._places) >= _PLACES_KEPT:
            self._places.clear()
        self._places[url] = number
        return number

    def _maybe_place(self, url: str | None) -> int | None:
        return None if url is None else self._place(url)


def _encodable(value: Any) -> Any:
    """A value that SQLite takes: lone surrogates of a text become question marks."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
