"""Sites with address spaces without end: every article once, few requests, and an end."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.command import REPOSITORY, records
from tests.crawl.hostile.running import SECONDS_MAX
from tests.crawl.newspaper import TRAPS, Newspaper

pytestmark = pytest.mark.hostile

ARTICLES = 40
REQUESTS_MAX = 1_200
# A number of eight digits may be a section; the paper gives them to visits.
_SESSION = re.compile(r"[?;](?:sid|jsessionid)=\w+")
# Without feeds, sitemaps and REST: what would spare the walk through the traps.
LISTS = "listing,sections,authors,tags,archive"


def crawled(paper: Newspaper, folder: Path) -> tuple[int, list[str], dict[str, object]]:
    """Exit status, addresses of the records, and the summary."""
    options = ("--allow", paper.authority, "--delay", "0", "--out", "out")
    command = (sys.executable, "-m", "newsbot", "crawl", f"{paper.address}/", *options)
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=SECONDS_MAX, check=False)
    [summary] = (folder / "out").glob("*/*.summary.json")
    text = "".join(file.read_text(encoding="utf-8") for file in (folder / "out").glob("*/*.jsonl"))
    urls = [_SESSION.sub("", record["url"]) for record in records(text)]
    return done.returncode, urls, json.loads(summary.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "traps",
    [
        pytest.param("endless,calendar", id="lists and calendars that repeat for ever"),
        pytest.param("facets,sessions", id="filters in all combinations, session ids in every link"),
        pytest.param("loops,junk,soft404", id="paths that deepen, fresh junk, missing pages that answer 200"),
        pytest.param(",".join(trap for trap in TRAPS if trap != "home404"), id="all at once"),
    ],
)
def test_a_trap_costs_few_requests_and_no_article(traps: str, tmp_path: Path) -> None:
    with Newspaper(articles=ARTICLES, kinds=LISTS, traps=traps) as paper:
        status, urls, summary = crawled(paper, tmp_path)
        asked = len(paper.requests)
        wanted = {row["url"] for row in paper.wanted}
    assert summary["finish"] == "finished"
    assert asked <= REQUESTS_MAX
    assert wanted - set(urls) == set()
    assert [url for url, count in Counter(urls).items() if count > 1] == []
    assert len(urls) <= len(wanted) + 2
    assert status in (0, 3)


@pytest.mark.parametrize("insert_every", [3], ids=["an article is published after every third request"])
def test_every_article_comes_once_though_lists_shift_and_an_old_one_sticks_to_their_top(
    insert_every: int, tmp_path: Path
) -> None:
    with Newspaper(articles=ARTICLES, kinds="listing", sticky=True, insert_every=insert_every) as paper:
        before = {row["url"] for row in paper.wanted}
        _, urls, _ = crawled(paper, tmp_path)
    assert before - set(urls) == set()
    assert [url for url, count in Counter(urls).items() if count > 1] == []


def test_pages_of_rest_end_where_they_say_and_one_that_fails_is_asked_again(tmp_path: Path) -> None:
    with Newspaper(articles=130, kinds="rest", fail_every=2) as paper:
        status, urls, _ = crawled(paper, tmp_path)
        wanted = {row["url"] for row in paper.wanted}
        pages = Counter(request.path for request in paper.requests if "/wp/v2/posts" in request.path)
    assert wanted - set(urls) == set()
    assert max(pages.values()) <= 4
    assert status in (0, 3)
