"""crawl(paper, folder) -> Crawl: newsbot run as a user does, and what it asked for and wrote."""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.command import newsbot
from tests.crawl.scoring import Score, score
from tests.wordpress.paper import Request, WordPress

# 150 pages that PHP makes one after the other take 20 seconds on two idle cores, and 100 on busy ones.
SECONDS_MAX = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """What one run came to."""

    status: int
    """Exit status."""
    said: str
    """What it printed to the terminal."""
    summary: dict[str, Any]
    records: list[dict[str, Any]]
    """Records of this run alone."""
    requests: tuple[Request, ...]

    @property
    def asked(self) -> Counter[str]:
        """Targets -> how often they were asked for."""
        return Counter(request.target for request in self.requests)


def crawl(paper: WordPress, folder: Path, *more: str, url: str | None = None) -> Crawl:
    """One run of `newsbot crawl` with its state in the folder; from the home page where no address is given."""
    files = set(folder.glob("out/*/*.jsonl"))
    paper.requests()
    done = newsbot(
        "crawl",
        url or paper.home,
        "--allow",
        paper.authority,
        "--delay",
        "0",
        "--out",
        "out",
        "--contact",
        "tests@gazette.example",
        *more,
        folder=folder,
        seconds_max=SECONDS_MAX,
    )
    lines = [
        line
        for file in sorted(set(folder.glob("out/*/*.jsonl")) - files)
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    latest = max(folder.glob("out/*/*.summary.json"), key=lambda path: path.name)
    return Crawl(
        status=done.returncode,
        said=done.stdout + done.stderr,
        summary=json.loads(latest.read_text(encoding="utf-8")),
        records=[json.loads(line) for line in lines],
        requests=tuple(paper.requests()),
    )


def judged(made: Crawl, truth: Sequence[dict[str, Any]], *, undated: Collection[str] = ()) -> Score:
    """The score of a crawl, printed with its cost; articles of the types `undated` show no date on their pages."""
    found = score(made.records, truth)
    spared = {row["url"] for row in truth if row["type"] in undated}
    errors = tuple(
        error for error in found.errors if not (error[0] == "date" and error[1] in spared and error[2] == "None")
    )
    found = replace(found, errors=errors)
    print(
        f"{len(made.requests)} requests, {len(made.requests) / max(found.found, 1):.2f} an article\n{found}\n{made.said}"
    )
    return found
