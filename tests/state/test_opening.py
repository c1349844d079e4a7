"""What cannot be used says which file it is, what was found, and what to do; and it is left as it was."""

import datetime as dt
import os
import resource
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from newsbot.errors import StateError
from newsbot.state import State, opening, schema
from newsbot.state.database import hashed
from tests.state.processes import in_fork

FULL = "the disk is full. Make room and run the same command again"
ANEW = "Move it and the files beside it"


def show(state: State, count: int, now: dt.datetime) -> None:
    """Shows a state `count` addresses."""
    for number in range(count):
        state.saw(key=str(number), url=f"https://example.com/{number}", source="x", now=now, modified=None)


def filled(path: Path, now: dt.datetime, count: int = 500) -> None:
    """Makes a state of `count` addresses at `path`."""
    with State.open(path, now=now) as state:
        state.begin(now=now, scope="all")
        show(state, count, now)
        state.commit()


def make_garbage(path: Path, _: dt.datetime) -> None:
    path.write_bytes(b"{}\n" * 1_000)


def make_short_garbage(path: Path, _: dt.datetime) -> None:
    path.write_bytes(b"SQLite format 3\0")


def make_foreign(path: Path, _: dt.datetime) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE moz_places (id INTEGER)")


def make_newer(path: Path, now: dt.datetime) -> None:
    filled(path, now)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


def make_truncated(path: Path, now: dt.datetime) -> None:
    filled(path, now)
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def make_overwritten(path: Path, now: dt.datetime) -> None:
    filled(path, now)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size - size // 2))


def make_folder(path: Path, _: dt.datetime) -> None:
    path.mkdir()


def make_without_version(path: Path, now: dt.datetime) -> None:
    filled(path, now)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 0")


@pytest.mark.parametrize(
    ("make", "found", "remedy"),
    [
        pytest.param(make_garbage, "no SQLite file", ANEW, id="garbage"),
        pytest.param(make_short_garbage, "no SQLite file", ANEW, id="a header alone"),
        pytest.param(make_foreign, "a database of another program", ANEW, id="another program's"),
        pytest.param(make_newer, "written by a newer newsbot", "Update newsbot", id="newer"),
        pytest.param(make_truncated, "cut short", ANEW, id="cut short"),
        pytest.param(make_overwritten, "broken", ANEW, id="pages overwritten"),
        pytest.param(make_without_version, "no version", ANEW, id="no version"),
        pytest.param(make_folder, "cannot be made or written", "Give this user the right", id="a folder"),
    ],
)
def test_what_is_no_sound_state_is_refused_and_left_as_it_is(
    path: Path, now: dt.datetime, make: Callable[[Path, dt.datetime], None], found: str, remedy: str
) -> None:
    path.parent.mkdir()
    make(path, now)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StateError) as raised:
        State.open(path, now=now)
    assert raised.value.path == str(path)
    assert str(raised.value).startswith(f"{path}: ")
    assert found in str(raised.value)
    assert remedy in str(raised.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_broken_page_of_a_large_file_is_told_when_it_is_met(
    path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    make_overwritten(path, now)
    monkeypatch.setattr(opening, "CHECKED_WHOLE_BYTES", 0)
    with State.open(path, now=now) as state, pytest.raises(StateError, match=f"broken.*{ANEW}"):
        show(state, 500, now)


@pytest.mark.parametrize("size", [0, 1], ids=["empty", "only just begun"])
def test_a_file_that_was_hardly_begun_is_made_anew(path: Path, now: dt.datetime, size: int) -> None:
    path.parent.mkdir()
    path.touch()
    if size:
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA journal_mode = WAL")
    filled(path, now)
    with State.open(path, now=now) as state:
        assert state.counts() == {"seen": 500}


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path, now: dt.datetime) -> None:
    (tmp_path / "site").write_text("x")
    with pytest.raises(StateError, match="cannot be made or written"):
        State.open(tmp_path / "site" / "state.sqlite", now=now)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nothing can be made")
def test_a_folder_in_which_nothing_can_be_made_is_named(now: dt.datetime) -> None:
    with pytest.raises(StateError, match=r"/proc/self/newsbot: cannot be made or written .* --out"):
        State.open(Path("/proc/self/newsbot/state.sqlite"), now=now)


def test_a_state_that_may_not_be_written_is_named(
    path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, now)
    monkeypatch.setattr(
        opening, "database", lambda path: sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    )
    with pytest.raises(StateError, match=r"may not be written\. Give this user the right"):
        State.open(path, now=now)


def opened(path: Path, now: dt.datetime) -> str:
    """ "opened", or why the state could not be."""
    try:
        State.open(path, now=now).close()
    except StateError as error:
        return str(error)
    return "opened"


def test_a_second_process_is_told_who_has_the_state(path: Path, now: dt.datetime) -> None:
    with State.open(path, now=now):
        assert in_fork(opened, path, now) == (
            f"{path}: another crawl of this site is running (process {os.getpid()} since 2026-03-01T12:00:00+00:00). "
            "Let it end, or stop it; the same command then goes on."
        )
    assert in_fork(opened, path, now) == "opened"


def test_the_same_process_cannot_open_a_state_twice(path: Path, now: dt.datetime) -> None:
    with State.open(path, now=now):
        assert "another crawl of this site is running" in opened(path, now)
    assert opened(path, now) == "opened"


def opened_and_left_to_a_child(path: Path, now: dt.datetime) -> int:
    """The number of a process that was forked off while a state was open, and outlives that."""
    state = State.open(path, now=now)
    child = os.fork()
    if not child:
        time.sleep(60)
        os._exit(0)
    assert state.waiting() == 0
    return child


def test_a_process_forked_off_does_not_hold_the_lock(path: Path, now: dt.datetime) -> None:
    child = in_fork(opened_and_left_to_a_child, path, now)
    assert opened(path, now) == "opened"
    os.kill(child, signal.SIGKILL)


def test_a_failed_opening_lets_go_of_the_lock(path: Path, now: dt.datetime) -> None:
    path.parent.mkdir()
    make_garbage(path, now)
    with pytest.raises(StateError):
        State.open(path, now=now)
    path.unlink()
    State.open(path, now=now).close()


# The tables as the first version had them.
FIRST = {
    ", failed_since INTEGER,\n    told_published TEXT": "",
    ", main INTEGER NOT NULL DEFAULT 0": "",
    "CREATE TABLE parameter (name TEXT PRIMARY KEY) WITHOUT ROWID;": "",
    "CREATE TABLE lesson (kind INTEGER PRIMARY KEY, pages INTEGER NOT NULL);": "",
    "note TEXT, step": "note TEXT, tries INTEGER NOT NULL DEFAULT 0, due INTEGER, step",
    "CREATE INDEX visit_taken": "CREATE INDEX visit_later ON visit (due) WHERE step = 1;\nCREATE INDEX visit_taken",
}


# Kind of source -> why it is walked, in the words of the first version.
PLANNED = {
    "feed": "the page names it; its first page tests that list",
    "listing": "the address that was asked for; its first page shows 10 articles; it goes on from page to page",
}


def layout(path: Path) -> dict[str, list[str]]:
    """Table or index -> its columns."""
    with closing(sqlite3.connect(path)) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'")]
        return {
            name: sorted(str(row[1:]) for row in db.execute(f"SELECT 0, name, type FROM pragma_table_info('{name}')"))
            for name in sorted(names)
        }


@pytest.fixture
def first_version(path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state of the first version with five addresses, one visit that waits for a moment and one under way."""
    tables = schema.TABLES
    for new, old in FIRST.items():
        assert new in tables
        tables = tables.replace(new, old)
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as db, monkeypatch.context() as patched:
        patched.setattr(schema, "TABLES", tables)
        patched.setattr(schema, "MIGRATIONS", ())
        schema.create(db)
        for number in range(5):
            url = f"https://example.com/{number}"
            row = (hashed("article", url), url, url, "failed" if number else "article", number)
            db.execute(
                "INSERT INTO address (hash, key, url, outcome, fetched_at, first_seen) VALUES (?,?,?,?,?,0)", row
            )
        for number in (1, 2):
            url = f"https://example.com/{number}"
            row = (number, hashed("article", url), url, url, number)
            db.execute("INSERT INTO visit VALUES (?, ?, 'article', ?, ?, 0, 1, 1, NULL, 0, 7, ?)", row)
        for number, (kind, why) in enumerate(PLANNED.items()):
            db.execute("INSERT INTO place (id, url) VALUES (?, ?)", (number, f"https://example.com/{kind}"))
            db.execute("INSERT INTO plan VALUES ('', ?, ?, ?, 1, ?)", (number, number, kind, why))
        db.commit()
    return path


def test_a_state_of_the_first_version_is_brought_up_to_date_with_all_it_holds(
    first_version: Path, tmp_path: Path, now: dt.datetime
) -> None:
    with State.open(first_version, now=now) as state:
        assert state.counts() == {"failed": 4, "article": 1}
        assert len(state.failed(now, limit=9)) == 4
        crawl = state.begin(now=now, scope="all")
        assert (crawl.resumed, state.waiting()) == (False, 2)
        visits = (state.take(now), state.take(now))
        assert [visit.key for visit in visits if visit] == ["https://example.com/1", "https://example.com/2"]
        assert {source.kind: source.is_main for source in state.sources()} == {"feed": False, "listing": True}
        state.commit()
    State.open(tmp_path / "new.sqlite", now=now).close()
    assert layout(first_version) == layout(tmp_path / "new.sqlite")
    with closing(sqlite3.connect(first_version)) as db:
        assert db.execute("PRAGMA user_version").fetchall() == [(schema.version(),)]


def killed_while_it_migrates(path: Path, now: dt.datetime) -> None:
    """A process that dies after the last statement of a migration, before its commit."""
    schema.migrate = lambda db, found: (migrate(db, found), os.kill(os.getpid(), signal.SIGKILL))  # type: ignore[assignment, func-returns-value]
    State.open(path, now=now)


migrate = schema.migrate


def test_a_process_killed_while_it_migrates_leaves_the_state_as_it_was(first_version: Path, now: dt.datetime) -> None:
    before = layout(first_version)
    with pytest.raises(EOFError):
        in_fork(killed_while_it_migrates, first_version, now)
    assert layout(first_version) == before
    with State.open(first_version, now=now) as state:
        assert state.counts() == {"failed": 4, "article": 1}


def test_each_further_version_has_a_step_of_its_own(
    path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, now)
    step = "ALTER TABLE clock ADD COLUMN zone TEXT; UPDATE clock SET zone = 'UTC'"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    with State.open(path, now=now) as state:
        assert state.counts() == {"seen": 500}
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT zone FROM clock").fetchall() == [("UTC",)]
        assert db.execute("PRAGMA user_version").fetchall() == [(schema.version(),)]


def test_a_state_of_a_newer_newsbot_is_refused_and_left_as_it_is(
    path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, "SELECT 1"))
        filled(path, now)
    before = path.read_bytes()
    with pytest.raises(StateError, match=r"written by a newer newsbot .* Update newsbot, or choose another folder"):
        State.open(path, now=now)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_state_as_it_was(
    path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, now)
    with monkeypatch.context() as patched:
        step = "ALTER TABLE clock ADD COLUMN zone TEXT; SELECT nonsense"
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
        with pytest.raises(StateError, match="nonsense"):
            State.open(path, now=now)
    with State.open(path, now=now) as state:
        assert state.counts() == {"seen": 500}


def test_a_full_disk_keeps_what_was_committed(path: Path, now: dt.datetime) -> None:
    filled(path, now)
    with State.open(path, now=now) as state:
        state._run(f"PRAGMA max_page_count = {state._one('PRAGMA page_count')[0] + 1}")
        with pytest.raises(StateError, match=FULL) as raised:
            show(state, 5_000, now)
        assert raised.value.path == str(path)
        with pytest.raises(StateError, match=FULL):
            state.commit()
        with pytest.raises(StateError, match=FULL):
            state.take(now)
    with State.open(path, now=now) as state:
        assert state.counts() == {"seen": 500}
        assert state.begin(now=now, scope="all").resumed


def shown_within(path: Path, limit_bytes: int, now: dt.datetime) -> tuple[int, str]:
    """How many addresses were committed before a limit on the size of files was met, and what was said then."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
    committed = 0
    with State.open(path, now=now) as state:
        try:
            for number in range(50, 100_000, 50):
                show(state, number, now)
                state.commit()
                committed = number
        except StateError as error:
            return committed, str(error)
    return committed, ""


def test_a_limit_on_the_size_of_files_keeps_what_was_committed(path: Path, now: dt.datetime) -> None:
    State.open(path, now=now).close()
    committed, said = in_fork(shown_within, path, path.stat().st_size + 100_000, now)
    assert said.startswith(f"{path}: ")
    assert "run the same command again" in said
    assert committed
    with State.open(path, now=now) as state:
        assert state.counts() == {"seen": committed}
