"""What fell out of a list is asked about once; what a list keeps silent about is not."""

import datetime as dt

from newsbot.state import State
from newsbot.walking import Scope
from tests.walking.places import HOME, NOW, Paper, days, found, paper, source


def next_crawl(one: Paper, later: dt.timedelta) -> Paper:
    """The same site, crawled again after a while."""
    one.state.finish(now=NOW, status=0, summary="{}")
    return Paper(one.state, Scope(), now=NOW + later)


def read_again(one: Paper, path: str, paths: list[str], *, lists: list[str] | None = None) -> list[str]:
    """What is wanted once a sitemap shows these articles, or names these sitemaps."""
    visit = one.state.had(kind="sitemap", key=one.asking.key(HOME + path), url=HOME + path, source=HOME + path)
    one.walk.took(visit, visit.url, found(paths, lists=lists or []), one.now)
    one.walk.note(visit, {"etag": None, "last_modified": None, "body_hash": None}, one.now)
    return [line for line in one.waiting() if line.startswith("article")]


def test_articles_that_fell_out_of_a_sitemap_are_asked_once() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"))
        one.shows("sitemap.xml", days(5, 5))
        one.read()
        second = next_crawl(one, dt.timedelta(days=1))
        assert read_again(second, "sitemap.xml", days(5, 3)) == ["article a/2025-05-04", "article a/2025-05-05"]
        third = next_crawl(second, dt.timedelta(days=2))
        assert read_again(third, "sitemap.xml", days(5, 3)) == []


def test_articles_of_a_month_that_an_index_names_no_more_are_asked_once_and_stay_known() -> None:
    with paper() as one:
        one.plan(source("index.xml", "sitemap"))
        one.shows("index.xml", [], lists=["4.xml", "5.xml"])
        one.shows("4.xml", days(4, 2))
        one.shows("5.xml", days(5, 2))
        one.read()
        second = next_crawl(one, dt.timedelta(days=1))
        wanted = read_again(second, "index.xml", [], lists=["5.xml"])
        assert wanted == ["article a/2025-04-01", "article a/2025-04-02"]
        assert known(second.state, "a/2025-04-01") == "article"
        third = next_crawl(second, dt.timedelta(days=2))
        assert read_again(third, "index.xml", [], lists=["5.xml"]) == []


def known(state: State, path: str) -> str:
    address = state.address(f"paper.example/{path}")
    assert address is not None
    return address.outcome
