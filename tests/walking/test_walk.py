"""How the lists of a site are walked: what is followed, what is left, and what a later crawl asks."""

import datetime as dt

import pytest

from newsbot.walking import Scope
from tests.walking.places import HOME, NOW, Paper, days, found, paper, source


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
        one.shows("2025/06/", days(5, 3))
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


def test_a_calendar_that_goes_on_for_ever_is_left_though_every_page_names_its_menu() -> None:
    with paper() as one:
        one.plan(source("month?n=0", "archive"))
        one.shows("month?n=0", days(5, 2), following="month?n=1", lists=["menu/"])
        one.shows("month?n=1", [], following="month?n=2", lists=["menu/"])
        one.shows("menu/", [], lists=["menu/"])
        one.shows("month?n=2", [], following="month?n=3", lists=["menu/"])
        assert one.read() == 2


def test_the_months_to_come_are_not_asked() -> None:
    with paper() as one:
        one.plan(source("2025/06/", "archive"))
        one.shows("2025/06/", days(5, 2), following="2025/07/")
        assert one.read() == 2


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param(dt.timedelta(days=1), ["sitemap posts-2025-05-30.xml"], id="within the week"),
        pytest.param(
            dt.timedelta(days=8), ["sitemap posts-2025-05-30.xml", "sitemap posts-2024-01-02.xml"], id="later"
        ),
    ],
)
def test_sitemaps_of_days_that_are_long_over_are_asked_once_a_week(after: dt.timedelta, expected: list[str]) -> None:
    parts = ["posts-2025-05-30.xml", "posts-2024-01-02.xml"]
    with paper() as one:
        plan = source("sitemap.xml", "sitemap")
        one.plan(plan)
        one.shows("sitemap.xml", [], lists=parts)
        one.shows(parts[0], days(5, 2))
        one.shows(parts[1], days(4, 2))
        one.read()
        second = later(one, after)
        second.plan(plan)
        second.shows("sitemap.xml", [], lists=parts)
        assert second.waiting() == expected


def test_a_list_that_is_as_it_was_counts_as_read() -> None:
    with paper() as one:
        plan = source("sitemap.xml", "sitemap")
        one.plan(plan)
        one.shows("sitemap.xml", [], lists=["posts-2024-01-02.xml"])
        one.shows("posts-2024-01-02.xml", days(5, 2))
        one.read()
        second = later(one, dt.timedelta(days=8))
        second.plan(plan)
        second.shows("sitemap.xml", [], lists=["posts-2024-01-02.xml"])
        visit = second.state.take(second.now)
        assert visit is not None
        second.walk.unchanged(visit)
        page = second.state.list_page(visit.key)
        assert page is not None
        assert page.fetched_at == second.now


@pytest.mark.parametrize(
    ("sitemap", "asked"),
    [
        pytest.param("sitemap.xml", ["article a/2025-05-03"], id="of all articles"),
        pytest.param("news-sitemap.xml", [], id="of the newest"),
    ],
)
def test_articles_that_fell_out_of_a_sitemap_are_asked_unless_it_lists_the_newest_alone(
    sitemap: str, asked: list[str]
) -> None:
    with paper() as one:
        one.plan(source(sitemap, "sitemap"))
        one.shows(sitemap, days(5, 3))
        one.read()
        second = later(one, dt.timedelta(days=2))
        second.plan(source(sitemap, "sitemap"))
        second.shows(sitemap, days(5, 2))
        assert second.waiting() == asked


ISSUES = ["issue/9", "issue/8", "issue/7"]


def test_of_issues_that_were_read_within_the_week_the_first_and_the_last_alone_are_asked() -> None:
    with paper() as one:
        one.plan(source("archive", "archive"))
        one.shows("archive", [], lists=ISSUES)
        for number, issue in enumerate(ISSUES):
            one.shows(issue, days(5 - number, 2))
        one.read()
        second = later(one, dt.timedelta(days=1))
        second.plan(*second.state.sources(start=HOME))
        second.shows("archive", [], lists=["issue/10", *ISSUES])
        assert second.waiting() == ["archive issue/10", "archive issue/7"]


def test_the_year_that_shows_the_newest_articles_is_asked_by_every_crawl_though_it_is_over() -> None:
    with paper() as one:
        plan = [source("2019.html", "archive"), source("2018.html", "archive"), source("2017.html", "archive")]
        one.plan(*plan)
        for number, month in enumerate((5, 3, 1)):
            one.shows(f"{2019 - number}.html", days(month, 4))
        one.read()
        second = later(one, dt.timedelta(days=1))
        second.plan(*plan)
        assert second.waiting() == ["archive 2019.html"]


def test_the_list_that_showed_the_newest_articles_is_asked_by_every_crawl_whatever_its_address_says() -> None:
    with paper() as one:
        plan = [source("2019.html", "archive"), source("2018.html", "archive"), source("2017.html", "archive")]
        one.plan(*plan)
        for number, month in enumerate((3, 5, 1)):
            one.shows(f"{2019 - number}.html", days(month, 4))
        one.read()
        second = later(one, dt.timedelta(days=1))
        second.plan(*plan)
        assert second.waiting() == ["archive 2019.html", "archive 2018.html"]


def test_the_latest_year_that_an_archive_names_is_asked_by_every_crawl() -> None:
    years = ["2019/", "2018/", "2017/"]
    with paper() as one:
        one.plan(source("archive", "archive"))
        one.shows("archive", [], lists=years)
        for number, year in enumerate(years):
            one.shows(year, days(5 - number, 2))
        one.read()
        second = later(one, dt.timedelta(days=1))
        second.plan(*second.state.sources(start=HOME))
        second.shows("archive", [], lists=years)
        assert second.waiting() == ["archive 2019/"]


@pytest.mark.parametrize(
    ("lists", "etag"),
    [pytest.param(["2025/05/"], None, id="of lists"), pytest.param([], '"1"', id="of articles alone")],
)
def test_not_modified_says_nothing_of_what_is_new_in_the_lists_that_a_list_names(
    lists: list[str], etag: str | None
) -> None:
    with paper() as one:
        one.plan(source("archive", "archive"))
        visit = one.state.take(NOW)
        assert visit is not None
        one.walk.took(visit, visit.url, found(days(5, 2), lists=lists), NOW)
        one.walk.note(visit, {"etag": '"1"', "last_modified": None, "body_hash": "x"}, NOW)
        page = one.state.list_page(visit.key)
        assert page is not None
        assert page.etag == etag


def test_months_that_are_named_by_the_one_before_are_asked_once_a_week() -> None:
    with paper() as one:
        plan = source("2024/10/", "archive")
        one.plan(plan)
        one.shows("2024/10/", days(4, 2), lists=["2024/11/"])
        one.shows("2024/11/", [], lists=["2024/12/", "2024/10/"])
        one.shows("2024/12/", [], lists=["2024/11/"])
        one.read()
        second = later(one, dt.timedelta(days=1))
        second.plan(plan)
        second.shows("2024/10/", days(4, 2), lists=["2024/11/"])
        assert second.waiting() == []
