"""How the lists of a site are walked: what is followed, what is left, and what a later crawl asks."""

import datetime as dt

import pytest

from newsbot.walking import Scope
from tests.walking.places import HOME, NOW, Paper, days, paper, source


def later(one: Paper, after: dt.timedelta) -> Paper:
    """The same site in a crawl that begins so much later."""
    one.walk.finish(NOW)
    one.state.finish(now=NOW, status=0, summary="{}")
    return Paper(one.state, Scope(), now=NOW + after)


def test_calendar_of_empty_months_ends_by_itself() -> None:
    with paper() as one:
        one.plan(source("2024/12/", "archive"))
        one.shows("2024/12/", days(5, 2), lists=["2024/11/"])
        for month in range(11, 5, -1):
            one.shows(f"2024/{month:02}/", [], lists=[f"2024/{month - 1:02}/"])
        one.shows("2024/05/", [], lists=["2024/04/"])
        one.read()


def test_months_that_lead_from_one_to_the_next_are_followed_as_long_as_they_have_articles() -> None:
    with paper() as one:
        one.plan(source("2024/12/", "archive"))
        for month in range(12, 1, -1):
            one.shows(f"2024/{month:02}/", days(month, 2), lists=[f"2024/{month - 1:02}/"])
        one.shows("2024/01/", days(1, 2))
        assert one.read() == 24


def test_a_month_that_is_over_and_was_walked_is_asked_once_a_week() -> None:
    with paper() as one:
        plan = [source("2025/06/", "archive"), source("2024/12/", "archive")]
        one.plan(*plan)
        one.shows("2025/06/", days(5, 2))
        one.shows("2024/12/", days(4, 2))
        one.read()
        second = later(one, dt.timedelta(days=1))
        second.plan(*plan)
        assert second.waiting() == ["archive 2025/06/"]
        second.state.finish(now=second.now, status=0, summary="{}")
        third = Paper(second.state, Scope(), now=NOW + dt.timedelta(days=8))
        third.plan(*plan)
        assert third.waiting() == ["archive 2025/06/", "archive 2024/12/"]


def test_a_list_that_is_read_for_a_test_is_not_followed() -> None:
    with paper() as one:
        one.plan(source("", is_test=True))
        one.shows("", days(5, 3), following="page/2")
        assert one.read() == 3


@pytest.mark.parametrize("kind", ["listing", "feed", "json"])
def test_a_list_is_left_after_three_pages_that_show_nothing_new(kind: str) -> None:
    with paper() as one:
        one.plan(source("a", kind))
        one.shows("a", days(5, 3), following="a/2")
        for page in range(2, 5):
            one.shows(f"a/{page}", days(5, 3), following=f"a/{page + 1}")
        assert one.read() == 3


def test_what_a_narrow_crawl_refuses_is_not_hidden_from_the_next_by_not_modified() -> None:
    with paper(since=dt.date(2025, 5, 1)) as one:
        one.plan(source("a"))
        one.shows("a", days(5, 3))
        one.read()
        assert one.state.list_page(one.asking.key(HOME + "a")) is None


def test_a_listing_of_which_the_first_page_is_as_it_was_is_not_noted_as_walked_to_its_end() -> None:
    with paper() as one:
        one.plan(source("a"))
        visit = one.state.take(NOW)
        assert visit is not None
        one.walk.unchanged(visit)
        one.walk.finish(NOW)
        assert [known.walked_at for known in one.state.sources(start=HOME)] == [None]


def test_articles_that_fell_out_of_a_listing_are_asked_when_it_was_walked_to_its_end() -> None:
    with paper() as one:
        one.plan(source("a"), source("front"))
        one.shows("a", days(5, 3), following="a/2")
        one.shows("front", days(3, 2))
        one.shows("a/2", days(4, 3))
        one.read()
        second = later(one, dt.timedelta(days=8))
        second.plan(source("a"), source("front"))
        second.shows("a", days(5, 3), following="a/2")
        second.shows("front", days(5, 1))
        second.shows("a/2", days(4, 1))
        assert second.waiting() == ["article a/2025-04-02", "article a/2025-04-03"]
