"""The state of a site: opened, committed, closed. The parts of its interface are told in the package's docstring."""

import contextlib
import datetime as dt
import sqlite3
from io import FileIO
from pathlib import Path
from typing import Self

from newsbot.errors import StateError
from newsbot.state import opening
from newsbot.state.database import TEMPORARY
from newsbot.state.lock import locked
from newsbot.state.parameters import Parameters


class State(Parameters):
    """What is known of one site, in one SQLite file.

    One transaction holds everything since the last `commit`; whoever writes records flushes them to the disk, calls
    `wrote`, then `commit`.  A process that dies leaves the state as the last `commit` had it.
    """

    _lock: FileIO | None = None

    @classmethod
    def open(cls, path: Path | None, *, now: dt.datetime) -> Self:
        """The state at `path`, made if there is none; None gives a private one that ends with this process.

        Visits that were taken wait again.  Raises StateError when it is in use, broken, no state of newsbot, of a
        newer newsbot, or cannot be written.
        """
        if path is None:
            return cls._opened(opening.temporary(), TEMPORARY, now)
        opening.folder(path)
        lock = _locked(path, now)
        try:
            state = cls._opened(opening.database(path), str(path), now)
        except BaseException:
            lock.close()
            raise
        state._lock = lock
        return state

    @classmethod
    def _opened(cls, db: sqlite3.Connection, path: str, now: dt.datetime) -> Self:
        opening.prepare(db, path)
        state = cls(db, path, now=now)
        state._run("BEGIN IMMEDIATE")
        state._count_visits()
        state._last_moment()
        return state

    def commit(self) -> None:
        """Makes everything since the last commit durable. Raises StateError when that cannot be done."""
        self._run("UPDATE clock SET latest = ?1 WHERE latest <> ?1", (self._moment,))
        self._run("COMMIT")
        self._run("BEGIN IMMEDIATE")

    def close(self) -> None:
        """Lets go of the file and the lock; what is not committed is undone. Again does nothing."""
        if self._failed is None:
            self._failed = StateError(self._path, "the state is closed. Open it again.")
            # Closing rolls back. What cannot be folded into the file now is folded in when it is opened again.
            with contextlib.suppress(sqlite3.Error):
                self._db.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _locked(path: Path, now: dt.datetime) -> FileIO:
    file = path.with_suffix(".lock")
    try:
        return locked(file, str(path), now=now)
    except OSError as error:
        raise opening.unwritable(str(file), error) from error
