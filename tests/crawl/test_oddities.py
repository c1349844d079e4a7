"""Sites where articles have odd addresses, other pages read like articles, and plugins call everything an article."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import REPOSITORY, newsbot
from tests.crawl.oddities import Oddity
from tests.crawl.oddities.others import OTHERS
from tests.crawl.scoring import Score, read, score

ARTICLES = 27
# The lists, each article and each other page that its own address does not tell.
REQUESTS_AN_ARTICLE = 1.9


def command(site: Oddity) -> tuple[str, ...]:
    return "crawl", f"{site.address}/", "--allow", site.address.removeprefix("http://"), "--delay", "0", "--out", "out"


def scored(site: Oddity, folder: Path) -> Score:
    return score([row for file in folder.rglob("*.jsonl") for row in read(file)], site.truth)


@pytest.mark.parametrize(
    ("addresses", "claims", "shown"),
    [
        pytest.param("word", "honest", "list", id="words of standing pages, in a list"),
        pytest.param("mixed", "honest", "sitemap", id="all kinds of addresses, each page calls itself what it is"),
        pytest.param("slug", "silent", "sitemap", id="no metadata at all"),
        pytest.param("p-number", "yoast", "both", id="numbers, dates and og:type on every page"),
        pytest.param(
            "query-id", "seo", "sitemap", id="numbers in the query, every page an article with author and date"
        ),
        pytest.param("foreign", "silent", "both", id="other scripts"),
        pytest.param("shouted", "seo", "both", id="capitals and an ending"),
        pytest.param("hash", "silent", "list", id="ids"),
    ],
)
def test_every_article_is_found_and_nothing_else(addresses: str, claims: str, shown: str, tmp_path: Path) -> None:
    with Oddity(addresses, claims=claims, shown=shown, articles=ARTICLES) as site:
        first = newsbot(*command(site), folder=tmp_path)
        made = scored(site, tmp_path)
        assert (made.missing, made.extra, made.duplicates) == ((), (), ()), f"{made}\n{first.stderr}"
        assert len(site.requests) <= REQUESTS_AN_ARTICLE * ARTICLES, site.requests

        site.requests.clear()
        again = newsbot(*command(site), "--recheck", folder=tmp_path)
        assert scored(site, tmp_path).extra == (), again.stderr


def test_things_for_sale_are_not_asked_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Oddity("slug", claims="silent", shown="sitemap", articles=ARTICLES, things=200) as site:
        newsbot(*command(site), "--contact", "us@paper.example", folder=tmp_path)
        made = scored(site, tmp_path)
        assert (made.missing, made.extra) == ((), ()), made
        assert len(site.requests) <= 4 * ARTICLES, site.requests
        summary = json.loads(next(tmp_path.rglob("*.summary.json")).read_text(encoding="utf-8"))
        left_out = summary["skipped"]["left out: addresses like others that were no articles"]
        assert left_out > 100
        assert any(f"{left_out} addresses like /shop/NAME" in note for note in summary["notes"]), summary["notes"]

        site.requests.clear()
        newsbot(*command(site), "--contact", "us@paper.example", folder=tmp_path)
        assert scored(site, tmp_path).extra == ()
        assert len(site.requests) <= ARTICLES, site.requests


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a thing of POSIX")
def test_pages_that_wait_for_a_verdict_outlive_the_process(tmp_path: Path) -> None:
    with Oddity("slug", claims="silent", shown="sitemap", articles=ARTICLES) as site:
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
        with subprocess.Popen(
            [sys.executable, "-m", "newsbot", *command(site)],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            # The sitemap begins with the other pages; some articles are read when the process dies.
            while len(site.requests) < len(OTHERS) + 12 and process.poll() is None:
                time.sleep(0.005)
            process.kill()
        newsbot(*command(site), folder=tmp_path)
        made = scored(site, tmp_path)
        assert (made.missing, made.extra, made.duplicates) == ((), (), ()), made
