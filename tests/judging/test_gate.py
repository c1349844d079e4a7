"""What is let in, what waits, and what is asked at all."""

import datetime as dt
from collections.abc import Iterator

import pytest

from newsbot import reading
from newsbot.document import document
from newsbot.items import Link, Page
from newsbot.judging import ARTICLE, WAIT, Gate
from newsbot.state import KnownSource, State, Visit
from tests.judging.pages import HOME, SITE

NOW = dt.datetime(2025, 6, 1, 12, tzinfo=dt.UTC)
SITEMAP, FEED = HOME + "sitemap.xml", HOME + "feed"
SIGNED = "<p>By Ada Quill, May 3, 2024</p>"
TEXT = "<p>" + "The tide comes in whether or not anybody has asked it to, and goes out again. " * 4 + "</p>"


@pytest.fixture
def state() -> Iterator[State]:
    with State.open(None, now=NOW) as made:
        made.begin(now=NOW, scope="all")
        sources = [
            KnownSource(url=SITEMAP, kind="sitemap", chosen=True, why="y"),
            KnownSource(url=FEED, kind="feed", chosen=True, why="y"),
            KnownSource(url=HOME, kind="listing", chosen=True, why="y"),
        ]
        made.plan(sources, start=HOME)
        yield made


def wanted(state: State, path: str, source: str = SITEMAP) -> Visit:
    """The visit of an address that a list shows."""
    key = f"paper.example/{path}"
    state.saw(key=key, url=HOME + path, source=source, now=NOW)
    state.want(kind="article", key=key, url=HOME + path, source=source, priority=10)
    visit = state.take(NOW)
    assert visit is not None
    return visit


def met(gate: Gate, visit: Visit, above: str = "") -> str:
    """The verdict on a page with these lines above its text."""
    html = (
        "<html><head><title>Who owns the tides?</title></head><body><main><h1>Who owns the tides?</h1>"
        f"{above}{TEXT}{TEXT}</main></body></html>"
    )
    page = document(Page(body=html.encode(), url=visit.url))
    return gate.met(page, reading.begin(page, SITE), visit, {})


def read(gate: Gate, state: State, count: int) -> None:
    """So many signed articles."""
    for number in range(count):
        visit = wanted(state, f"the-story-of-number-{number}-x")
        assert met(gate, visit, SIGNED) == ARTICLE
        state.fetched(key=visit.key, url=visit.url, now=NOW, outcome="article", article=str(number))


def test_what_waits_is_released_with_a_verdict(state: State) -> None:
    gate = Gate(SITE, state, asks_all=False)
    visit = wanted(state, "services/hulls")
    assert (met(gate, visit), gate.holds) == (WAIT, True)
    read(gate, state, 20)
    assert gate.released(left=None) == []
    ((held, verdict),) = gate.released(left=None, is_last=True)
    assert (held.visit, verdict, gate.holds) == (visit, "no article: unlike the articles of the site", False)


def test_a_list_that_shows_it_later_makes_a_page_an_article(state: State) -> None:
    gate = Gate(SITE, state, asks_all=False)
    visit = wanted(state, "services/hulls")
    assert met(gate, visit) == WAIT
    read(gate, state, 20)
    state.saw(key=visit.key, url=visit.url, source=FEED, now=NOW)
    assert [verdict for _, verdict in gate.released(left=None, is_last=True)] == [ARTICLE]


def test_no_more_waits_than_the_crawl_may_still_bring(state: State) -> None:
    gate = Gate(SITE, state, asks_all=False)
    for number in range(12):
        assert met(gate, wanted(state, f"services/hull-{'abcdefghijkl'[number]}")) == WAIT
    assert [verdict for _, verdict in gate.released(left=5)] == [ARTICLE] * 7


def test_the_same_page_has_the_same_verdict_in_the_next_crawl(state: State) -> None:
    gate = Gate(SITE, state, asks_all=False)
    visit = wanted(state, "services/hulls")
    assert met(gate, visit) == WAIT
    read(gate, state, 20)
    before = [verdict for _, verdict in gate.released(left=None, is_last=True)]
    gate.keep()
    following = Gate(SITE, state, asks_all=True)
    assert met(following, visit) == WAIT
    assert [verdict for _, verdict in following.released(left=None, is_last=True)] == before


def test_a_visit_is_put_off_or_left_out_and_comes_back(state: State) -> None:
    gate = Gate(SITE, state, asks_all=False)
    for letter in "abcdefghij":
        gate.vain(f"{HOME}shop/thing-{letter}")
    visit = wanted(state, "shop/mug")
    assert (gate.is_asked(visit), gate.left_out, state.taken(), state.waiting()) == (False, 1, 0, 0)
    assert met(gate, wanted(state, "shop/towel"), SIGNED) == ARTICLE
    assert (gate.left_out, state.waiting()) == (0, 1)
    again = state.take(NOW)
    assert again is not None
    assert (again.url, gate.is_asked(again)) == (visit.url, True)


@pytest.mark.parametrize(
    ("source", "asks_all", "is_listed", "expected"),
    [
        pytest.param(SITEMAP, False, False, False, id="a sitemap alone"),
        pytest.param(SITEMAP, True, False, True, id="all are asked"),
        pytest.param(HOME, False, False, False, id="articles alone, whose links count as the front page's"),
        pytest.param(FEED, False, False, True, id="a feed"),
        pytest.param(HOME + "post-sitemap.xml", False, False, True, id="a sitemap of posts"),
        pytest.param(SITEMAP, False, True, True, id="a list shows one of its kind"),
    ],
)
def test_only_what_no_list_shows_is_left_out(
    source: str, asks_all: bool, is_listed: bool, expected: bool, state: State
) -> None:
    gate = Gate(SITE, state, asks_all=asks_all)
    for letter in "abcdefghij":
        gate.vain(f"{HOME}shop/thing-{letter}")
    if is_listed:
        gate.listed("listing", HOME, [Link(url=f"{HOME}shop/cap", source="heading")])
    assert gate.is_asked(wanted(state, "shop/mug", source)) is expected
