"""Sites that other hands wrote than newsbot's, none of them described: every article once, its fields right, nothing else.

One command crawls all of them, a second one crawls them again.  Of the first 22, 11 were found whole at first sight.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.command import newsbot
from tests.crawl.platforms import Site
from tests.crawl.platforms.strangers import STRANGERS
from tests.crawl.scoring import Score, read, score
from tests.crawl.test_platforms import ARTICLES, wrong

SECONDS_MAX = 500
# What an article may cost in requests: a little more than it did at 27 articles.
REQUESTS_USUAL = 2.0
# A sitemap a day, an issue an article, parts of articles, lists of topics.
REQUESTS_AN_ARTICLE: Mapping[str, float] = {
    "medium": 3.5,
    "nuke": 3.0,
    "review": 3.1,
    "monthly": 3.6,
    "servlet": 2.2,
    "columns": 2.2,
}
# Known, and to be mended: what is lost, what is too much, what is misread.
LOST: Mapping[str, str] = {}
TOO_MUCH = {
    "plone": "events and standing pages with a day and a name stand in the sitemap",
    "nuke": "lists of topics show whole entries",
    "comma": "galleries without text call themselves articles",
    "shinbun": "a notice has a day",
    "columns": "the page about the owner is linked as columns are",
}
MISREAD = {
    "globe": "a line about advertisement inside of the text",
}
# Letters to a review are articles to some readers, and none to others.
EITHER_WAY = "/letters"


def known(*faults: Mapping[str, str]) -> list[Any]:
    """The names of all sites; those with one of the faults are expected to fail."""
    return [
        pytest.param(name, marks=[pytest.mark.xfail(reason=told[name]) for told in faults if name in told], id=name)
        for name in STRANGERS
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """What two crawls of one site brought; the second met nothing new."""

    made: Score
    faults: Sequence[tuple[str, str, str, str]]
    requests: int
    read_again: int
    asked_again: frozenset[str]
    """Articles that the second crawl asked for."""
    said: str


def _summaries(folder: Path, site: Site) -> list[dict[str, Any]]:
    name = site.address.removeprefix("http://").replace(":", "_")
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob(f"out/{name}/*.summary.json"))]


def _score(folder: Path, site: Site) -> Score:
    name = site.address.removeprefix("http://").replace(":", "_")
    rows = [row for file in sorted(folder.glob(f"out/{name}/*.jsonl")) for row in read(file)]
    return score([row for row in rows if row["kind"] != "live" and not row["url"].endswith(EITHER_WAY)], site.truth)


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Met]]:
    """Name of a site -> what two crawls of it brought."""
    folder = tmp_path_factory.mktemp("strangers")
    with ExitStack() as stack:
        sites = {name: stack.enter_context(Site(name, articles=ARTICLES)) for name in STRANGERS}
        asked = [part for site in sites.values() for part in (f"{site.address}/", "--allow", site.address[7:])]
        command = ("crawl", *asked, "--delay", "0", "--out", "out")
        first = newsbot(*command, folder=folder, seconds_max=SECONDS_MAX)
        made = {name: _score(folder, site) for name, site in sites.items()}
        requests = {name: len(site.requests) for name, site in sites.items()}
        for site in sites.values():
            site.requests.clear()
        again = newsbot(*command, folder=folder, seconds_max=SECONDS_MAX)
        assert (first.returncode, again.returncode) == (0, 0), f"{first.stderr}\n{again.stderr}"
        yield {
            name: Met(
                made=made[name],
                faults=wrong(made[name], site.truth),
                requests=requests[name],
                read_again=_summaries(folder, site)[-1]["read"],
                asked_again=frozenset(row["url"].removeprefix(site.address) for row in site.truth)
                & frozenset(site.requests),
                said=first.stderr,
            )
            for name, site in sites.items()
        }


@pytest.mark.parametrize("name", known(LOST))
def test_every_article_of_a_stranger_is_found_once(name: str, met: Mapping[str, Met]) -> None:
    one = met[name]
    assert (one.made.missing, one.made.duplicates) == ((), ()), f"{one.made}\n{one.said}"
    assert one.requests <= REQUESTS_AN_ARTICLE.get(name, REQUESTS_USUAL) * ARTICLES


@pytest.mark.parametrize("name", known(TOO_MUCH))
def test_nothing_of_a_stranger_is_taken_for_an_article_that_is_none(name: str, met: Mapping[str, Met]) -> None:
    assert met[name].made.extra == ()


@pytest.mark.parametrize("name", known(MISREAD))
def test_fields_of_a_stranger_are_right(name: str, met: Mapping[str, Met]) -> None:
    assert list(met[name].faults) == []


@pytest.mark.parametrize("name", known())
def test_second_crawl_of_a_stranger_reads_nothing(name: str, met: Mapping[str, Met]) -> None:
    assert (met[name].read_again, met[name].asked_again) == (0, frozenset())
