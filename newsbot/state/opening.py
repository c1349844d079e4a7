"""How a state file is opened: folder, connection, whose file it is, version, soundness."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from newsbot.errors import StateError
from newsbot.state import schema
from newsbot.state.database import broken, complaint

# Memory for pages, whatever the size of the file.
CACHE_KIB = 16 * 1024
# The log is folded into the file when it is this long; a page that changes often is then written once for many commits.
LOG_PAGES = 8_000
# Files up to this size are checked whole when opened (a tenth of a second); larger ones as they are read.
CHECKED_WHOLE_BYTES = 16 * 1024 * 1024
BUSY_SECONDS = 5.0
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"


def unwritable(path: str, error: OSError) -> StateError:
    """What to tell a user of a folder or file that cannot be made."""
    return StateError(
        path,
        f"cannot be made or written ({error.strerror or error}). Give this user the right to write there, make room on "
        f"the disk, or choose another folder with --out.",
    )


def folder(path: Path) -> None:
    """Makes the folder of a state file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(str(path.parent), error) from error


def temporary() -> sqlite3.Connection:
    """A private database that spills to a nameless file and ends with its connection."""
    return sqlite3.connect("", isolation_level=None)


def database(path: Path) -> sqlite3.Connection:
    """A connection to the file at `path`, which is no other program's and not cut short."""
    _check_file(path)
    try:
        return sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    except sqlite3.Error as error:
        raise complaint(str(path), error) from error


@contextmanager
def _closed_on_failure(db: sqlite3.Connection, path: str) -> Iterator[None]:
    """Closes a connection that cannot be used; what SQLite complains of becomes a StateError."""
    try:
        yield
    except sqlite3.Error as error:
        db.close()
        raise complaint(path, error) from error
    except BaseException:
        db.close()
        raise


def _check_file(path: Path) -> None:
    """Raises StateError when the bytes of the file cannot be a state, before SQLite touches them."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER_BYTES)
            size = path.stat().st_size
    except FileNotFoundError:
        return
    except OSError as error:
        raise unwritable(str(path), error) from error
    if not head:
        return
    if len(head) < _HEADER_BYTES or not head.startswith(_MAGIC):
        raise broken(str(path), f"this is no SQLite file (it begins with {head[:16]!r})")
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        return
    page = int.from_bytes(head[16:18], "big")
    promised = (65_536 if page == 1 else page) * int.from_bytes(head[28:32], "big")
    if size < promised:
        raise broken(str(path), f"the file is cut short ({size} bytes of {promised})")


def prepare(db: sqlite3.Connection, path: str) -> None:
    """Readies a connection: settings, owner, version, tables. Closes it and raises StateError when that fails."""
    with _closed_on_failure(db, path):
        db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        _check_owner(db, path)
        db.execute("PRAGMA journal_mode = WAL").fetchone()
        db.execute("PRAGMA synchronous = FULL")
        db.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        db.execute("BEGIN IMMEDIATE")
        _bring_up_to_date(db)
        db.execute("COMMIT")


def _number(db: sqlite3.Connection, pragma: str) -> int:
    with closing(db.execute(f"PRAGMA {pragma}")) as cursor:
        return int(cursor.fetchone()[0])


def _is_empty(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def _check_owner(db: sqlite3.Connection, path: str) -> None:
    """Raises StateError for another program's database, a newer newsbot's, and one that is broken."""
    if _is_empty(db):
        return
    if _number(db, "application_id") != schema.APPLICATION_ID:
        raise broken(path, "this is a database of another program, no state of newsbot")
    found = _number(db, "user_version")
    if found < 1:
        raise broken(path, "this state has no version")
    if found > schema.version():
        raise StateError(
            path,
            f"this state was written by a newer newsbot (version {found} of the file, this newsbot knows "
            f"{schema.version()}). Update newsbot, or choose another folder with --out.",
        )
    if _number(db, "page_count") * _number(db, "page_size") <= CHECKED_WHOLE_BYTES:
        verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise broken(path, f"the file is broken (SQLite says: {verdict})")


def _bring_up_to_date(db: sqlite3.Connection) -> None:
    if _is_empty(db):
        schema.create(db)
        return
    found = _number(db, "user_version")
    if found < schema.version():
        schema.migrate(db, found)
