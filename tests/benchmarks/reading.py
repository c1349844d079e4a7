"""Prints what reading a page costs, stage by stage, in milliseconds and in parses.

    python -m tests.benchmarks.reading CORPUS_DIR [--pages N] [--rounds R] [--growth READINGS]

CORPUS_DIR holds gold.jsonl with "id" and "url" and the pages as ID.html.gz.  A parse is what lxml needs for the tree
alone, `lxml.html.document_fromstring` of the decoded bytes, measured for each page just before it is read.  All times
are processor time of this process; of several rounds each page's best counts.
"""

import argparse
import gc
import gzip
import json
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import lxml.html

from newsbot import extraction, normalise, reading, records, validation
from newsbot.encoding import decoded
from newsbot.items import Article, Page
from newsbot.sites import Site

STAGES: tuple[tuple[ModuleType, str, str], ...] = (
    (reading, "document", "document: bytes to tree"),
    (extraction, "jsonld", "extraction: JSON-LD"),
    (extraction, "metatags", "extraction: meta elements"),
    (extraction, "microdata", "extraction: microdata"),
    (extraction, "segments", "extraction: segments"),
    (extraction, "visible", "extraction: what a reader sees"),
    (extraction, "body", "extraction: body"),
    (extraction, "kind", "extraction: kind"),
    (extraction, "language", "extraction: language"),
    (extraction, "has_paywall_line", "extraction: paywall"),
    (validation, "problems", "validation"),
    (records, "record", "record"),
    (records, "line", "line"),
)
PARSE, WHOLE, REST = "parse by lxml alone", "whole reading", "all else"
# Memory is taken for the first time when every cache has seen this many readings.
_WARM_READINGS = 2_000
_MB = 1_048_576


def main() -> None:
    """Reads the pages and prints the table."""
    parser = argparse.ArgumentParser(description="Measures what reading a page costs.")
    parser.add_argument("corpus", type=Path, help="folder with gold.jsonl and SOURCE/NAME.html.gz")
    parser.add_argument("--pages", type=int, default=0, help="only so many pages, evenly spaced")
    parser.add_argument("--rounds", type=int, default=1, help="read every page so often, the best counts")
    parser.add_argument("--growth", type=int, default=0, help="then read so many pages and print how memory grew")
    options = parser.parse_args()
    pages = _pages(options.corpus, options.pages)
    _warm_up(pages[:: max(1, len(pages) // 20)])
    _print_table(_measured(pages, options.rounds), pages)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if options.growth:
        _print_growth(pages, options.growth)


def _pages(corpus: Path, count: int) -> list[Page]:
    """The pages of a corpus, or so many of them."""
    with (corpus / "gold.jsonl").open(encoding="utf-8") as lines:
        golds = [json.loads(line) for line in lines if line.strip()]
    if count:
        golds = [golds[at * len(golds) // count] for at in range(min(count, len(golds)))]
    return [
        Page(body=gzip.decompress((corpus / f"{gold['id']}.html.gz").read_bytes()), url=gold.get("url") or None)
        for gold in golds
    ]


def _read(page: Page) -> str:
    return records.line(records.record(reading.read(page)))


def _warm_up(pages: Sequence[Page]) -> None:
    """Compiles what is compiled at first use; a process does it once."""
    for page in pages:
        _read(page)


def _parse(page: Page) -> float:
    """Seconds for the tree alone."""
    markup = decoded(page.body, page.content_type)[1].encode("utf-8", "replace")
    parser = lxml.html.HTMLParser(encoding="utf-8")
    began = time.process_time()
    try:
        lxml.html.document_fromstring(markup, parser=parser)
    except (lxml.etree.ParserError, ValueError):
        return 0.0
    return time.process_time() - began


@contextmanager
def _timed(spent: Counter[str]) -> Iterator[None]:
    """Every stage notes its seconds in `spent`."""

    def noting(function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def timed(*args: Any, **named: Any) -> Any:
            began = time.process_time()
            try:
                return function(*args, **named)
            finally:
                spent[name] += time.process_time() - began

        return timed

    steps: list[Callable[[Article, Site], Article]] = [
        noting(step, f"normalise: {step.__name__}") for step in normalise.STEPS
    ]
    with mock.patch.object(normalise, "STEPS", tuple(steps)):
        patches = [mock.patch.object(room, name, noting(getattr(room, name), label)) for room, name, label in STAGES]
        for patch in patches:
            patch.start()
        try:
            yield
        finally:
            for patch in patches:
                patch.stop()


def _measured(pages: Sequence[Page], rounds: int) -> list[dict[str, float]]:
    """For each page the seconds of each stage, of the whole and of a parse."""
    best: list[dict[str, float]] = [{} for _ in pages]
    spent: Counter[str] = Counter()
    for _ in range(rounds):
        for page, known in zip(pages, best, strict=True):
            spent.clear()
            spent[PARSE] = _parse(page)
            with _timed(spent):
                began = time.process_time()
                _read(page)
                spent[WHOLE] = time.process_time() - began
            for name, seconds in spent.items():
                known[name] = min(seconds, known.get(name, seconds))
    return best


def _print_table(measured: Sequence[dict[str, float]], pages: Sequence[Page]) -> None:
    names = [PARSE, WHOLE, *(label for _, _, label in STAGES)]
    names += sorted({name for known in measured for name in known} - set(names))
    for known in measured:
        known[REST] = known[WHOLE] - sum(seconds for name, seconds in known.items() if name not in (WHOLE, PARSE))
    names.append(REST)
    parse = statistics.fmean(known[PARSE] for known in measured)
    print(f"{len(pages)} pages, processor time\n\n{'':34}{'ms mean':>9}{'median':>9}{'parses':>9}")
    for name in names:
        seconds = [known.get(name, 0.0) for known in measured]
        mean = statistics.fmean(seconds)
        print(f"{name:34}{mean * 1000:9.2f}{statistics.median(seconds) * 1000:9.2f}{mean / parse:9.2f}")
    shares = [known[WHOLE] / known[PARSE] for known in measured if known[PARSE]]
    slowest = max(range(len(pages)), key=lambda at: measured[at][WHOLE])
    print(f"\nparses a page: mean {statistics.fmean(shares):.2f}, median {statistics.median(shares):.2f}")
    print(
        f"slowest page: {measured[slowest][WHOLE]:.2f} s, {len(pages[slowest].body) // 1000} kB, {pages[slowest].url}"
    )


def _resident_bytes() -> int:
    """Memory of this process now; 0 where the system has no /proc."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * resource.getpagesize() if status.exists() else 0


def _print_growth(pages: Sequence[Page], readings: int) -> None:
    """Reads the pages round and round, and prints memory after a warm-up, at every fifth and at the end."""
    warm = min(_WARM_READINGS, readings // 5)
    first = 0
    for number in range(readings + 1):
        if number == warm or (number > warm and number % max(1, readings // 5) == 0):
            gc.collect()
            first = first or _resident_bytes()
            grown = (_resident_bytes() - first) / _MB
            print(f"{number:7} readings: {_resident_bytes() / _MB:.1f} MB, {grown:+.1f} MB since reading {warm}")
        _read(pages[number % len(pages)])


if __name__ == "__main__":
    main()
