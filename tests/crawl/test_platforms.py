"""Sites as the usual publishing systems make them, none of them described: every article once, and nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import newsbot
from tests.crawl.platforms import PLATFORMS, Site
from tests.crawl.scoring import Score, read, score

# More than two pages of the longest list, two files of Blogger's feed.
ARTICLES = 27
# Of each system what an article may cost in requests; lists by month or by day, and second addresses, cost most.
REQUESTS_AN_ARTICLE = {"movable-type": 2.5, "arc": 2.5, "joomla": 2.6}
REQUESTS_USUAL = 1.5


def wrong(made: Score, truth: list[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """Fields that are wrong; a standfirst may stand above the body as well."""
    deks = {row["url"]: row["subtitle"] for row in truth}
    return [
        error
        for error in made.errors
        if not (
            error[0] == "body"
            and deks[error[1]]
            and error[2:] == (f"too much: {[deks[error[1]][:80]]}", "too little: []")
        )
    ]


def crawled(site: Site, folder: Path) -> tuple[Score, dict[str, Any], str]:
    """The score of all records so far, the summary and the messages of one more crawl of the site's home page."""
    site.requests.clear()
    host = site.address.removeprefix("http://")
    done = newsbot("crawl", f"{site.address}/", "--allow", host, "--delay", "0", "--out", "out", folder=folder)
    summary = json.loads(max(folder.rglob("*.summary.json")).read_text(encoding="utf-8"))
    rows = [row for file in sorted(folder.rglob("*.jsonl")) for row in read(file) if row["kind"] != "live"]
    assert done.returncode == 0, done.stderr
    return score(rows, site.truth), summary, done.stderr


def asked(site: Site) -> set[str]:
    """The articles that the last crawl asked for."""
    return {row["url"].removeprefix(site.address) for row in site.truth} & set(site.requests)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_article_of_a_system_is_found_and_read_once(platform: str, tmp_path: Path) -> None:
    with Site(platform, articles=ARTICLES) as site:
        made, _, said = crawled(site, tmp_path)
        assert (made.missing, made.extra, made.duplicates, made.addresses) == ((), (), (), ()), f"{made}\n{said}"
        assert not wrong(made, site.truth), made
        assert len(site.requests) <= REQUESTS_AN_ARTICLE.get(platform, REQUESTS_USUAL) * ARTICLES, site.requests

        _, summary, said = crawled(site, tmp_path)
        assert (summary["read"], summary["missing"]) == (0, []), said
        assert not asked(site)
