"""What can go wrong around a crawl: it says which file and what to do, and what was written stays whole."""

import contextlib
import datetime as dt
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsbot.state.lock import lock
from tests.crawl.later import SECONDS_MAX, command, crawled, environment, records
from tests.crawl.newspaper import Newspaper

ARTICLES = 12
KINDS = "listing:path"


@pytest.fixture
def paper() -> Iterator[Newspaper]:
    with Newspaper(articles=ARTICLES, kinds=KINDS, extras=False) as opened:
        yield opened


def urls(folder: Path) -> list[str]:
    """Addresses of all records, sorted; a torn line would be no JSON."""
    return sorted(record["url"] for record in records(folder))


def wanted(paper: Newspaper) -> list[str]:
    return sorted(row["url"] for row in paper.wanted)


def site_folder(folder: Path, paper: Newspaper) -> Path:
    return folder / "out" / paper.authority.replace(":", "_")


# ── nowhere to write ──


@pytest.mark.parametrize("limit_bytes", [20_000, 60_000, 100_000], ids=lambda size: f"{size // 1000} kB")
def test_a_limit_on_the_size_of_files_ends_the_crawl_and_the_next_one_goes_on(
    limit_bytes: int, tmp_path: Path, paper: Newspaper
) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))

    met = crawled(paper, tmp_path, status=1, preexec_fn=limit)
    assert str(Path("out") / site_folder(tmp_path, paper).name) in met.said
    assert "run the same command again" in met.said
    before = urls(tmp_path)
    crawled(paper, tmp_path)
    assert urls(tmp_path) == wanted(paper)
    assert set(before) <= set(wanted(paper))


@pytest.mark.skipif(os.geteuid() != 0 or sys.platform != "linux", reason="only root may mount a small disk")
def test_a_full_disk_ends_the_crawl_and_the_next_one_goes_on(tmp_path: Path, paper: Newspaper) -> None:
    disk = tmp_path / "out"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "none", disk], check=False, capture_output=True)
    if done.returncode:
        pytest.skip("this root may not mount")
    try:
        filler = disk / "filler"
        filler.write_bytes(b"x" * 250_000)
        met = crawled(paper, tmp_path, status=1)
        assert "out/" in met.said
        assert "run the same command again" in met.said
        urls(tmp_path)
        filler.unlink()
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        crawled(paper, tmp_path)
        assert urls(tmp_path) == wanted(paper)
    finally:
        subprocess.run(["umount", disk], check=True)


def unprivileged(arguments: tuple[str, ...]) -> list[str]:
    """The same for a user whom rights bind; root asks nobody unless it gives up that power."""
    if os.geteuid() != 0:
        return list(arguments)
    tool = shutil.which("setpriv")
    if tool is None:
        pytest.skip("root needs setpriv to give up its power over files")
    return [tool, "--bounding-set=-dac_override,-dac_read_search,-fowner", *arguments]


@contextlib.contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def refused(paper: Newspaper, folder: Path) -> str:
    """What a crawl says that cannot be done for want of rights."""
    done = subprocess.run(
        unprivileged(tuple(command(paper))),
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, paper: Newspaper) -> None:
    (tmp_path / "out").mkdir()
    with mode(tmp_path / "out", 0o500):
        said = refused(paper, tmp_path)
    assert f"out/{site_folder(tmp_path, paper).name}: cannot be made or written" in said
    assert "choose another folder with --out" in said
    crawled(paper, tmp_path)
    with mode(site_folder(tmp_path, paper), 0o500):
        said = refused(paper, tmp_path)
    assert "choose another" in said
    assert f"out/{site_folder(tmp_path, paper).name}/state." in said
    assert urls(tmp_path) == wanted(paper)


def test_a_state_that_may_not_be_written_is_named(tmp_path: Path, paper: Newspaper) -> None:
    crawled(paper, tmp_path)
    state = site_folder(tmp_path, paper) / "state.sqlite"
    with mode(state, 0o400):
        said = refused(paper, tmp_path)
    assert f"out/{state.parent.name}/state.sqlite: it may not be written" in said
    assert "Give this user the right" in said
    assert crawled(paper, tmp_path)["read"] == 0
    assert urls(tmp_path) == wanted(paper)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path, paper: Newspaper) -> None:
    (tmp_path / "out").write_text("mine")
    met = crawled(paper, tmp_path, status=1)
    assert "out" in met.said
    assert "choose another folder with --out" in met.said
    assert (tmp_path / "out").read_text() == "mine"


def test_a_broken_state_is_named_and_records_stay(tmp_path: Path, paper: Newspaper) -> None:
    crawled(paper, tmp_path)
    state = site_folder(tmp_path, paper) / "state.sqlite"
    state.write_bytes(b"{}\n" * 4_000)
    met = crawled(paper, tmp_path, status=1)
    assert f"out/{state.parent.name}/state.sqlite: this is no SQLite file" in met.said
    assert "Move it and the files beside it" in met.said
    assert urls(tmp_path) == wanted(paper)
    assert state.read_bytes() == b"{}\n" * 4_000


# ── nobody reads on ──


def test_a_reader_of_the_records_who_leaves_ends_the_crawl(tmp_path: Path, paper: Newspaper) -> None:
    arguments = [*command(paper), "--out", "-"]
    process = subprocess.Popen(
        arguments, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert json.loads(process.stdout.readline())["url"] in wanted(paper)
    process.stdout.close()
    said = process.stderr.read()
    assert process.wait(SECONDS_MAX) == 1
    process.stderr.close()
    assert "standard output: cannot be written" in said
    assert "the reader of the pipe has gone" in said
    assert "Traceback" not in said


def test_a_crawl_whose_messages_nobody_reads_is_done_all_the_same(tmp_path: Path, paper: Newspaper) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.Popen(
        [*command(paper), "-vv"], cwd=tmp_path, env=environment(), stdout=writing, stderr=writing
    )
    os.close(writing)
    assert process.wait(SECONDS_MAX) == 0
    assert urls(tmp_path) == wanted(paper)


def test_a_crawl_to_a_pipe_that_nobody_reads_ends(tmp_path: Path, paper: Newspaper) -> None:
    reading, writing = os.pipe()
    arguments = [*command(paper), "--out", "-", "-vv"]
    process = subprocess.Popen(arguments, cwd=tmp_path, env=environment(), stdout=writing, stderr=writing)
    os.close(writing)
    os.read(reading, 10)
    os.close(reading)
    assert process.wait(SECONDS_MAX) == 1


@pytest.mark.parametrize(("closed", "status"), [(">&-", 1), ("2>&-", 0)], ids=["standard output", "standard error"])
def test_a_closed_stream_is_no_riddle(closed: str, status: int, tmp_path: Path, paper: Newspaper) -> None:
    arguments = [*command(paper), "--max", "2", "--out", "-"]
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh", *arguments]
    done = subprocess.run(
        shell, cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=SECONDS_MAX, check=False
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    if status:
        assert "standard output: cannot be written" in done.stderr
    else:
        assert len(done.stdout.splitlines()) == 2


# ── the clock ──


def test_a_clock_set_back_between_two_crawls_hides_no_change(tmp_path: Path) -> None:
    with Newspaper(articles=ARTICLES, kinds="sitemap:single", extras=False) as paper:
        crawled(paper, tmp_path, days=400)
        edited = {row["url"] for row in paper.edit(2)}
        new = {row["url"] for row in paper.publish(3)}
        back = crawled(paper, tmp_path)
        assert (back["read"], back["revisions"]) == (5, 2)
        assert {record["url"] for record in records(tmp_path) if record["revision"] == 2} == edited
        assert new <= set(urls(tmp_path))
        assert len(records(tmp_path)) == ARTICLES + 5
        assert crawled(paper, tmp_path)["read"] == 0


@pytest.mark.parametrize("jump", [-400, 400], ids=["back", "ahead"])
def test_a_clock_that_jumps_during_a_crawl_changes_nothing(jump: int, tmp_path: Path) -> None:
    with Newspaper(articles=ARTICLES, kinds="sitemap:single", extras=False) as paper:
        met = crawled(paper, tmp_path, then_days=jump)
        assert urls(tmp_path) == wanted(paper)
        assert met["seconds"] >= 0
        paper.edit(2)
        assert crawled(paper, tmp_path, days=jump)["revisions"] == 2
        assert crawled(paper, tmp_path, days=jump)["read"] == 0


# ── two crawls, several sites ──


@contextlib.contextmanager
def locked(state: Path) -> Iterator[None]:
    """What another crawl of the site does."""
    state.parent.mkdir(parents=True, exist_ok=True)
    with lock(state.with_suffix(".lock"), now=dt.datetime.now(dt.UTC)):
        yield


@contextlib.contextmanager
def broken(state: Path) -> Iterator[None]:
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_bytes(b"{}\n" * 4_000)
    yield
    state.unlink()


@contextlib.contextmanager
def in_the_way(state: Path) -> Iterator[None]:
    """A file where the folder of the site should be."""
    state.parent.parent.mkdir(parents=True, exist_ok=True)
    state.parent.write_text("mine")
    yield
    state.parent.unlink()


def test_a_second_crawl_of_a_site_says_so_and_leaves(tmp_path: Path, paper: Newspaper) -> None:
    state = site_folder(tmp_path, paper) / "state.sqlite"
    with locked(state):
        met = crawled(paper, tmp_path, status=1)
    assert f"another crawl of this site is running (process {os.getpid()} since" in met.said
    assert "the same command then goes on" in met.said
    assert met.requests == 0
    assert crawled(paper, tmp_path)["read"] == ARTICLES


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        pytest.param(locked, "another crawl of this site is running", id="locked"),
        pytest.param(broken, "this is no SQLite file", id="broken"),
        pytest.param(in_the_way, "cannot be made or written", id="no folder"),
    ],
)
def test_the_trouble_of_one_site_does_not_end_the_others(
    trouble: Callable[[Path], contextlib.AbstractContextManager[None]], said: str, tmp_path: Path, paper: Newspaper
) -> None:
    with Newspaper(articles=ARTICLES, kinds=KINDS, extras=False) as other:
        both = (f"{other.address}/", "--allow", other.authority)
        with trouble(site_folder(tmp_path, paper) / "state.sqlite"):
            met = crawled(paper, tmp_path, *both, status=1)
        assert f"{site_folder(tmp_path, paper).name}: could not be done" in met.said
        assert f"{site_folder(tmp_path, other).name}: done" in met.said
        assert said in met.said
        assert urls(tmp_path) == wanted(other)
        crawled(paper, tmp_path, *both)
        assert urls(tmp_path) == sorted([*wanted(paper), *wanted(other)])


# ── files that are not what they were ──


def test_a_state_that_is_gone_is_told_before_anything_is_written_twice(tmp_path: Path, paper: Newspaper) -> None:
    crawled(paper, tmp_path)
    for file in site_folder(tmp_path, paper).glob("state.*"):
        file.unlink()
    [first] = site_folder(tmp_path, paper).glob("*.jsonl")
    met = crawled(paper, tmp_path)
    assert f"the state there does not know {first.name}" in met.said
    assert any("put it back before the next crawl" in note for note in met["notes"])
    assert met["read"] == ARTICLES
    again = crawled(paper, tmp_path)
    assert again["read"] == 0


def test_records_that_are_gone_are_told_with_the_way_to_have_them_again(tmp_path: Path, paper: Newspaper) -> None:
    crawled(paper, tmp_path)
    [file] = site_folder(tmp_path, paper).glob("*.jsonl")
    file.unlink()
    met = crawled(paper, tmp_path)
    assert met["read"] == 0
    assert f"{file.name} cannot be found there any more" in met.said
    assert "move state.sqlite away as well" in met.said
    (site_folder(tmp_path, paper) / "state.sqlite").rename(tmp_path / "state.sqlite")
    crawled(paper, tmp_path)
    assert urls(tmp_path) == wanted(paper)


def test_a_folder_that_was_moved_goes_on_as_it_was(tmp_path: Path, paper: Newspaper) -> None:
    crawled(paper, tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").rename(tmp_path / "elsewhere" / "out")
    paper.publish(2)
    met = crawled(paper, tmp_path / "elsewhere")
    assert (met["read"], met["notes"]) == (2, [])
    assert urls(tmp_path / "elsewhere") == wanted(paper)


def interrupted(paper: Newspaper, folder: Path, *options: str) -> Path:
    """The growing file of a crawl that a signal ended after some records."""
    asked: list[str] = []

    def before(path: str) -> None:
        asked.extend([path] if "/20" in path else [])
        if len(asked) == ARTICLES // 2:
            process.send_signal(signal.SIGTERM)
            time.sleep(1)

    paper.before = before
    process = subprocess.Popen(command(paper, *options), cwd=folder, env=environment(), stderr=subprocess.DEVNULL)
    assert process.wait(SECONDS_MAX) == 130
    paper.before = None
    [part] = site_folder(folder, paper).glob("*.part")
    assert 0 < len(part.read_bytes().splitlines()) < ARTICLES
    return part


def test_what_stands_behind_the_last_commit_is_cut_off(tmp_path: Path) -> None:
    with Newspaper(articles=ARTICLES, kinds=KINDS) as paper:
        part = interrupted(paper, tmp_path)
        whole = part.read_bytes()
        part.write_bytes(whole + whole.splitlines(keepends=True)[0] + b'{"torn": "li')
        crawled(paper, tmp_path)
        assert urls(tmp_path) == wanted(paper)


def test_a_growing_file_that_was_shortened_is_told_and_has_no_torn_line(tmp_path: Path, paper: Newspaper) -> None:
    part = interrupted(paper, tmp_path)
    whole = part.read_bytes()
    part.write_bytes(whole[:-100])
    met = crawled(paper, tmp_path)
    assert f"{part.name}: has {len(whole) - 100} bytes, expected {len(whole)}" in met.said
    assert "move the state of this site away too" in met.said
    assert len(urls(tmp_path)) == ARTICLES - 1


def test_a_growing_file_of_another_folder_is_left_alone(tmp_path: Path, paper: Newspaper) -> None:
    part = interrupted(paper, tmp_path)
    before = part.read_bytes()
    crawled(paper, tmp_path, "--out", "other")
    assert part.read_bytes() == before
    assert len(list((tmp_path / "other").glob("*/*.jsonl"))) == 1
    crawled(paper, tmp_path)
    assert urls(tmp_path) == wanted(paper)


def test_max_counts_what_the_same_crawl_brought_before_it_was_interrupted(tmp_path: Path, paper: Newspaper) -> None:
    interrupted(paper, tmp_path, "--max", "8")
    assert crawled(paper, tmp_path, "--max", "8")["read"] == 8
    assert len(urls(tmp_path)) == 8
    crawled(paper, tmp_path)
    assert urls(tmp_path) == wanted(paper)
