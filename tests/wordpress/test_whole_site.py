"""Given its home page alone, a crawl brings every article that a real WordPress publishes, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.wordpress.crawling import Crawl, crawl, judged
from tests.wordpress.paper import ARTICLE_TYPES, BLOCKS, CLASSIC, DATED, PLAIN, Setup, WordPress

pytestmark = pytest.mark.wordpress

NO_REST = ("rest",)
NO_TRACE_OF_REST = ("rest", "rest links")
LISTS_ALONE = ("rest", "rest links", "sitemaps", "feeds")
# Requests an article. Seven articles stand on several pages, three posts want a password, every list costs as well.
REQUESTS_MAX = 1.3
# Without REST and sitemaps a list shows ten articles a page, and the lists of tags and authors are looked through too.
REQUESTS_OF_LISTS_MAX = 2.0

SETUPS = {
    "all sources": Setup(),
    "all sources, theme of blocks": Setup(theme=BLOCKS),
    "plain permalinks": Setup(permalinks=PLAIN),
    "in a subfolder": Setup(base="/blog"),
    "REST refused": Setup(without=NO_REST),
    "REST refused, plain permalinks": Setup(without=NO_REST, permalinks=PLAIN, theme=BLOCKS),
    "no trace of REST, in a subfolder": Setup(without=NO_TRACE_OF_REST, base="/blog"),
    "feed and lists": Setup(without=(*NO_TRACE_OF_REST, "sitemaps")),
    "lists alone": Setup(without=LISTS_ALONE, theme=BLOCKS),
    "lists alone, plain permalinks, in a subfolder": Setup(without=LISTS_ALONE, permalinks=PLAIN, base="/blog"),
}


def promised(setup: Setup) -> tuple[str, ...]:
    """The types of post that a crawl must bring; the others it may bring.

    REST does not know the notes, which a sitemap does; without both only the menu knows the site's own types.
    """
    if "rest" not in setup.without:
        return "post", "column"
    return ("post",) if "sitemaps" in setup.without else ARTICLE_TYPES


@pytest.mark.parametrize("name", SETUPS)
def test_every_article_of_the_site_and_nothing_else(paper: WordPress, tmp_path: Path, name: str) -> None:
    setup = SETUPS[name]
    paper.set_up(setup)
    made = crawl(paper, tmp_path)
    truth = paper.truth()
    # The classic theme prints no date for types of post that it does not know.
    found = judged(made, truth, undated=("column", "note") if setup.theme == CLASSIC else ())
    types = {row["url"]: row["type"] for row in truth}
    assert not [url for url in found.missing if types[url] in promised(setup)]
    assert replace(found, missing=()).perfect
    assert made.status == 0
    assert len(made.requests) <= (REQUESTS_OF_LISTS_MAX if "sitemaps" in setup.without else REQUESTS_MAX) * found.found
    check_discretion(made, paper)


def check_discretion(made: Crawl, paper: WordPress) -> None:
    """Nothing that visitors may not read is in the records, no address was asked twice, and no door was tried."""
    hidden = [entry.title for entry in paper.entries.values() if entry.status not in ("publish", "inherit")]
    assert len(hidden) >= 14
    text = "\n".join(f"{record['title']}\n{record['body']}" for record in made.records)
    assert not [title for title in hidden if title in text]
    assert not [target for target in made.asked if "wp-login" in target or "/wp-admin" in target or "xmlrpc" in target]
    assert [target for target, times in made.asked.items() if times > 1] == []


@pytest.mark.parametrize("without", [(), LISTS_ALONE], ids=["REST", "lists alone"])
@pytest.mark.parametrize("permalinks", [DATED, PLAIN], ids=["dated", "plain"])
def test_a_category_is_its_own_posts_alone(
    paper: WordPress, tmp_path: Path, permalinks: str, without: tuple[str, ...]
) -> None:
    paper.set_up(Setup(permalinks=permalinks, without=without))
    truth = [row for row in paper.truth(types=("post",)) if "Opinion" in row["categories"]]
    made = crawl(paper, tmp_path, url=paper.category("Opinion"))
    found = judged(made, truth)
    assert found.wanted >= 25
    assert found.perfect
    assert made.status == 0
    assert len(made.requests) <= 1.5 * found.found


def test_since_reads_the_latest_alone(paper: WordPress, tmp_path: Path) -> None:
    paper.set_up(Setup())
    made = crawl(paper, tmp_path, "--since", "2025-06-01")
    truth = [row for row in paper.truth(types=("post",)) if row["date"] >= "2025-06-01"]
    posts = [record for record in made.records if "/columns/" not in record["url"] and "/notes/" not in record["url"]]
    assert {record["url"] for record in posts} == {row["url"] for row in truth if row["kind"] == "article"}
    # Notes, of which nobody tells the date, are all read for the few that are wanted.
    wanted = [row for row in paper.truth() if row["date"] >= "2025-06-01" and row["kind"] == "article"]
    assert len(made.requests) <= 2 * len(wanted)
