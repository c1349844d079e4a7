"""Scheduled crawls of one site: what is new, what changed, what went; and nothing twice."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

from newsbot import urls
from newsbot.state import State
from tests.command import newsbot
from tests.crawl.newspaper import Newspaper

# Enough for two pages of REST and ten of listings, few enough for a second.
ARTICLES = 110


def crawl(paper: Newspaper, folder: Path, *more: str) -> dict[str, Any]:
    """The summary of one crawl of the paper's home page."""
    done = newsbot(
        "crawl", f"{paper.address}/", "--allow", paper.authority, "--delay", "0", "--out", "out", *more, folder=folder
    )
    assert done.returncode == 0, done.stderr
    latest = max((folder / "out").glob("*/*.summary.json"), key=lambda path: path.name)
    summary: dict[str, Any] = json.loads(latest.read_text(encoding="utf-8"))
    return summary


def records(folder: Path) -> list[dict[str, Any]]:
    """All records of all crawls, in the order of their files."""
    files = sorted((folder / "out").glob("*/*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def test_a_second_run_brings_what_is_new_changed_or_gone_and_nothing_else(tmp_path: Path) -> None:
    with Newspaper(articles=ARTICLES, kinds="listing:path,feed,sitemap:yoast,rest") as paper:
        first = crawl(paper, tmp_path)
        wanted = {row["url"] for row in paper.wanted}
        assert wanted <= {record["url"] for record in records(tmp_path)}
        assert first["requests"] <= 1.2 * len(wanted)

        calm = crawl(paper, tmp_path)
        assert (calm["read"], calm["found"]) == (0, 0)
        assert calm["requests"] <= 10

        edited = {row["url"] for row in paper.edit(5)}
        edited -= {row["url"] for row in paper.delete(3)}
        paper.publish(15)
        third = crawl(paper, tmp_path)
        assert (third["read"], third["revisions"], len(third["vanished"]), third["missing"]) == (
            15 + len(edited),
            len(edited),
            3,
            [],
        )

        revised = [record for record in records(tmp_path) if record["revision"] == 2]
        assert {record["url"] for record in revised} == edited
        assert all(record["changed"] for record in revised)
        assert crawl(paper, tmp_path)["read"] == 0
    versions = Counter((record["id"], record["revision"]) for record in records(tmp_path))
    assert set(versions.values()) == {1}


def test_a_site_built_anew_with_the_same_text_gives_no_record(tmp_path: Path) -> None:
    with Newspaper(articles=20, kinds="listing:path,sitemap:single") as paper:
        crawl(paper, tmp_path)
        count = len(records(tmp_path))
        paper.touch()
        assert crawl(paper, tmp_path)["read"] == 0
    assert len(records(tmp_path)) == count


def test_what_max_left_comes_with_the_next_run_though_the_lists_are_as_they_were(tmp_path: Path) -> None:
    with Newspaper(articles=30, kinds="listing:path,feed,sitemap:single") as paper:
        crawl(paper, tmp_path)
        new = {row["url"] for row in paper.publish(12)}
        first = crawl(paper, tmp_path, "--max", "5")
        assert first["read"] == 5
        assert first["waiting"] >= 7
        assert crawl(paper, tmp_path)["read"] == 7
        assert new <= {record["url"] for record in records(tmp_path)}


def test_what_had_no_answer_is_asked_by_the_next_run_though_the_lists_are_as_they_were(tmp_path: Path) -> None:
    with Newspaper(articles=12, kinds="listing:path,sitemap:single", fail_every=3) as paper:
        newsbot(
            "crawl", f"{paper.address}/", "--allow", paper.authority, "--delay", "0", "--out", "out", folder=tmp_path
        )
        state = next((tmp_path / "out").glob("*/state.sqlite"))
        with State.open(state, now=dt.datetime.now(dt.UTC)) as known:
            row = paper.wanted[0]
            key = urls.key(row["url"])
            known.fetched(key=key, url=row["url"], now=dt.datetime.now(dt.UTC), outcome="failed", reason="no answer")
            known.commit()
        before = len(paper.requests)
        crawl(paper, tmp_path)
        assert any(row["url"].endswith(request.path) for request in list(paper.requests)[before:])
