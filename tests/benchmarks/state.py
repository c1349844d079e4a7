"""Speed and memory of the state: `python -m tests.benchmarks.state [--urls N ...] [--folder DIR]`.

For each N, in a process of its own: N addresses are shown by a sitemap and wanted, then taken, fetched, kept and settled,
with a commit after each thousand; then the same N are shown again, as the next crawl sees them; then the file is opened
again and asked for its accounts.  In the end the figures stand beside their limits.  Needs Linux: memory is read from
/proc.  Times hold on a machine that does nothing else.
"""

import argparse
import datetime as dt
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from newsbot.state import KnownArticle, State

SIZES = (10_000, 100_000, 1_000_000)
# What a state of the largest size may cost; the growth is that of the processor's time an address, from the smallest
# size to the largest.
MEMORY_KIB_MAX = 0.3
OPEN_SECONDS_MAX = 1.0
GROWTH_MAX = 2.0
COMMIT_EVERY = 1_000
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
SITEMAP = "https://www.example.com/sitemap.xml"
FEED = "https://www.example.com/feed/"
_FIELDS = dict.fromkeys(("title", "subtitle", "authors", "date", "body"), "0123456789abcdef")


def rss_kib() -> int:
    """Resident memory of this process."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


def addresses(count: int) -> Iterator[tuple[str, str]]:
    """Key and address of `count` articles, newest first, as a sitemap has them."""
    for number in range(count, 0, -1):
        year, month = 1990 + number * 36 // count, 1 + number % 12
        url = f"https://www.example.com/{year}/{month:02}/what-the-committee-did-next-{number:07}/"
        yield url[12:-1], url


def discover(state: State, count: int, now: dt.datetime = NOW) -> None:
    for number, (key, url) in enumerate(addresses(count), start=1):
        if state.saw(key=key, url=url, source=SITEMAP, now=now, modified=NOW).is_new:
            state.want(kind="article", key=key, url=url, source=SITEMAP, found_in=SITEMAP)
        if number % COMMIT_EVERY == 0:
            state.commit()
    state.commit()


def visit(state: State, count: int) -> None:
    for number in range(1, count + 1):
        found = state.take(NOW)
        assert found is not None
        name = f"{hash(found.key) & (1 << 64) - 1:016x}"
        state.fetched(
            key=found.key,
            url=found.url,
            now=NOW,
            outcome="article",
            article=name,
            etag='"5f3c-18a7c2b1e40"',
            last_modified="Thu, 01 Jan 2026 00:00:00 GMT",
            body_hash="0123456789abcdef",
        )
        state.kept(
            article=KnownArticle(
                id=name,
                url=found.url,
                revision=1,
                content_hash="0123456789abcdef",
                field_hashes=_FIELDS,
                date=NOW.date() - dt.timedelta(days=number % 9_000),
                first_read=NOW,
                last_read=NOW,
                last_changed=NOW,
                next_check=NOW + dt.timedelta(hours=number % 3_000),
            )
        )
        state.settle(found.number)
        if number % COMMIT_EVERY == 0:
            state.wrote(records_file="x.jsonl", offset=number * 4_000, records=number)
            state.commit()
    state.commit()


def measure(what: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the wall and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    what()
    return time.perf_counter() - wall, time.process_time() - processor


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What one size came to."""

    count: int
    memory_kib: float
    """An address."""
    open_seconds: float
    processor_microseconds: float
    """An address, from being shown to being settled."""


def run(count: int, folder: str, told: Connection) -> None:
    """Prints one line of the table, and tells the figures that have limits."""
    path = Path(folder) / "state.sqlite"
    warm = State.open(None, now=NOW)
    warm.begin(now=NOW, scope="")
    discover(warm, 100)
    visit(warm, 100)
    warm.close()
    before = rss_kib()
    state = State.open(path, now=NOW)
    state.begin(now=NOW, scope="all")
    found = measure(lambda: discover(state, count))
    visited = measure(lambda: visit(state, count))
    again = measure(lambda: discover(state, count, NOW + dt.timedelta(hours=1)))
    grown = rss_kib() - before
    state.close()
    opened: list[State] = []
    opening = measure(lambda: opened.append(State.open(path, now=NOW)))
    state = opened[0]
    accounts = measure(lambda: (state.counts(), state.months(), state.only_in(SITEMAP), state.overlap(SITEMAP, FEED)))
    due = measure(lambda: state.due_for_check(NOW + dt.timedelta(days=30), limit=1_000))
    unseen = measure(lambda: state.unseen_since(SITEMAP, NOW + dt.timedelta(days=1)))
    ended = measure(lambda: (state.finish(now=NOW, status=0, summary="{}"), state.commit()))
    state.close()
    each = "  ".join(f"{1e6 * wall / count:6.0f} ({1e6 * cpu / count:4.0f})" for wall, cpu in (found, visited, again))
    print(
        f"{count:>9,}  {each}  {count / (found[0] + visited[0]):>8,.0f}  {grown / 1024:>5.1f} ({grown / count:6.3f})  "
        f"{path.stat().st_size / 1024 / 1024:>6.0f}  {1000 * opening[0]:>6.0f}  {1000 * accounts[0]:>6.0f}  "
        f"{1000 * due[0]:>5.0f}  {1000 * unseen[0]:>6.0f}  {1000 * ended[0]:>6.0f}",
        flush=True,
    )
    told.send(
        Figures(
            count=count,
            memory_kib=grown / count,
            open_seconds=opening[0],
            processor_microseconds=1e6 * (found[1] + visited[1]) / count,
        )
    )


def print_limits(figures: list[Figures]) -> None:
    """The figures of the largest size beside their limits."""
    least, most = figures[0], figures[-1]
    growth = most.processor_microseconds / least.processor_microseconds
    # A small state is as large as its cache.
    share = most.memory_kib * min(1.0, most.count / SIZES[-1])
    for what, value, limit in (
        (f"KiB of memory an address of {max(SIZES[-1], most.count):,}", share, MEMORY_KIB_MAX),
        (f"seconds to open {most.count:,}", most.open_seconds, OPEN_SECONDS_MAX),
        (f"times the processor's time an address at {least.count:,}", growth, GROWTH_MAX),
    ):
        print(f"{value:>8.3f} {what}; limit {limit:g}: {'kept' if value <= limit else 'NOT KEPT'}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of the state.")
    parser.add_argument("--urls", type=int, nargs="+", default=SIZES, help="how many addresses, several sizes")
    parser.add_argument("--folder", help="where the files go; a temporary folder without it")
    options = parser.parse_args()
    print("microseconds an address by the wall (of the processor); memory grown in MiB (KiB an address); milliseconds")
    print(
        f"{'addresses':>9}  {'saw+want':>13}  {'take…settle':>13}  {'saw again':>13}  {'1/s':>8}  {'MiB (KiB)':>14}  "
        f"{'file':>6}  {'open':>6}  {'counts':>6}  {'due':>5}  {'unseen':>6}  {'finish':>6}"
    )
    context, figures = multiprocessing.get_context("spawn"), []
    for count in sorted(options.urls):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            hears, tells = context.Pipe(duplex=False)
            process = context.Process(target=run, args=(count, folder, tells))
            process.start()
            tells.close()
            figures.append(hears.recv())
            process.join()
    print_limits(figures)


if __name__ == "__main__":
    main()
