"""Whole crawls from a home page alone: every article is found whatever kind of list the site has, or lacks."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import newsbot
from tests.crawl.newspaper import Newspaper
from tests.crawl.scoring import Score, score

# Enough for several pages of each list, few enough for some seconds.
ARTICLES = 60


def crawled(folder: Path, *more: str, **options: Any) -> tuple[Score, dict[str, Any], int]:
    """How well a crawl of a newspaper told the truth, its summary, and the requests it took."""
    with Newspaper(**{"articles": ARTICLES, "templates": ("classic",), "extras": False, **options}) as paper:
        asked = ("crawl", f"{paper.address}/", "--allow", paper.authority, "--delay", "0", "--out", "out", *more)
        done = newsbot(*asked, folder=folder)
        assert done.returncode == 0, done.stderr
        rows = [json.loads(line) for file in folder.glob("out/*/*.jsonl") for line in file.read_text().splitlines()]
        summary = json.loads(next(folder.glob("out/*/*.summary.json")).read_text())
        return score(rows, paper.truth), summary, len(paper.requests)


@pytest.mark.parametrize(
    ("options", "requests_max"),
    [
        pytest.param({"kinds": "listing:cursor"}, 75, id="cursor apart from its address"),
        pytest.param({"kinds": "authors"}, 110, id="lists of authors alone"),
        pytest.param({"kinds": "feed"}, 130, id="a feed of ten and nothing else"),
        pytest.param({"kinds": "listing,sitemap", "sitemap_lags": 15}, 75, id="sitemap that is behind"),
        pytest.param({"kinds": "sections,sitemap", "sitemap_newest": 30}, 90, id="sitemap of the newest alone"),
        pytest.param({"kinds": "sections,rest", "columns": "rest"}, 75, id="columns under a route of their own"),
        pytest.param(
            {"kinds": "sections,rest,sitemap:yoast", "columns": "sitemap"}, 75, id="columns in the sitemap alone"
        ),
        pytest.param(
            {"kinds": "listing,archive", "traps": "calendar,facets"}, 80, id="calendar and facets without end"
        ),
    ],
)
def test_every_article_is_found_and_nothing_else(options: dict[str, Any], requests_max: int, tmp_path: Path) -> None:
    made, _, requests = crawled(tmp_path, **options)
    assert (made.missing, made.extra, made.duplicates) == ((), (), ())
    assert requests <= requests_max


def test_audit_estimates_how_many_articles_there_are_in_all(tmp_path: Path) -> None:
    _, summary, _ = crawled(tmp_path, "--audit", kinds="listing,sitemap,feed", leaks=0.2, articles=100)
    assert 95 <= summary["estimate"] <= 105
    alone = [one for one in summary["sources"] if one["only_here"]]
    assert len(alone) >= 2
    assert all(one["examples"] for one in alone)


def test_only_what_was_asked_for_is_kept(tmp_path: Path) -> None:
    with Newspaper(articles=30, templates=("classic",), extras=False) as paper:
        section = paper.site.desk.sections[0]
        asked = ("--section", section, "--exclude", "/2019/", "--language", "en")
        done = newsbot(
            "crawl", f"{paper.address}/", "--allow", paper.authority, "--delay", "0", "--out", "out", *asked,
            folder=tmp_path,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        wanted = {
            f"{paper.address}{story.path}"
            for story in paper.site.desk.newest
            if story.section == section and "/2019/" not in story.path
        }
    files = tmp_path.glob("out/*/*.jsonl")
    assert {json.loads(line)["url"] for file in files for line in file.read_text().splitlines()} == wanted
