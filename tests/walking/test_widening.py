"""What is walked beside the plan, when other lists show what the walked ones lack."""

from dataclasses import replace

import pytest

from newsbot.items import Link
from newsbot.sites import undescribed
from newsbot.state import State
from newsbot.walking import Scope
from newsbot.walking.widening import Widening, spread
from tests.walking.places import HOME, NOW, Paper, days, paper, source


def widening(one: Paper) -> Widening:
    return Widening(one.site, one.state, one.walk, one.wandering)


def test_nothing_more_is_wanted_where_the_walked_source_knows_all() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"), source("", is_test=True))
        one.shows("sitemap.xml", days(5, 20))
        one.shows("", days(5, 3), following="page/2")
        assert one.read() == 20
        assert widening(one).go_on(NOW, read=0, may_probe=False) is None


def test_a_sitemap_that_lacks_older_articles_is_walked_beside_the_lists() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"), source("", is_test=True), source("columns", chosen=False))
        one.shows("sitemap.xml", days(5, 20))
        one.shows("", [*days(5, 3), *days(4, 2, "column")], following="page/2")
        one.read()
        note = widening(one).go_on(NOW, read=0, may_probe=False)
        assert note is not None
        assert "only other lists show: 2, as https://paper.example/column/2025-04-02" in note
        assert one.waiting() == ["listing page/2", "listing columns"]
        chosen = {known.url: (known.chosen, known.is_test) for known in one.state.sources(start=one.site.address)}
        assert set(chosen.values()) == {(True, False)}


def test_a_sitemap_that_is_behind_is_made_up_for_by_the_newest_pages_alone() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"), source("", is_test=True))
        one.shows("sitemap.xml", days(4, 20))
        one.shows("", days(5, 9)[:-4:-1], following="page/2")
        one.read()
        wider = widening(one)
        note = wider.go_on(NOW, read=0, may_probe=False)
        assert note is not None
        assert "is behind" in note
        one.shows("page/2", [*days(5, 6), *days(4, 20)[-2:]], following="page/3")
        one.shows("page/3", days(4, 18)[::-1], following="page/4")
        assert one.read() == 29
        assert wider.go_on(NOW, read=0, may_probe=False) is None


def test_a_feed_that_reaches_back_to_known_articles_makes_up_for_a_late_sitemap() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"), source("feed", "feed", is_test=True), source("", is_test=True))
        one.shows("sitemap.xml", days(4, 20))
        one.shows("feed", [*days(5, 4), *days(4, 20)[-3:]])
        one.shows("", days(5, 4), following="page/2")
        assert one.read() == 24
        assert widening(one).go_on(NOW, read=0, may_probe=False) is None


def test_a_site_of_author_lists_alone_is_walked_through_all_that_its_pages_name() -> None:
    with paper() as one:
        one.plan(source(""), source("author/ann"))
        assert one.walk.wanders
        one.shows("", days(5, 2))
        one.shows("author/ann", days(5, 2))
        one.wandering.meet([Link(url=f"{HOME}author/{name}/", source="author") for name in ("ann", "bob")])
        one.read()
        wider = widening(one)
        assert wider.go_on(NOW, read=0, may_probe=False) is not None
        assert one.waiting() == ["listing author/bob/"]
        assert wider.go_on(NOW, read=0, may_probe=False) is None


def test_articles_that_others_name_are_asked_as_long_as_they_bring_records() -> None:
    with paper() as one:
        one.plan(source(""))
        one.shows("", days(5, 2))
        one.read()
        one.wandering.pass_by(Link(url=HOME + path, source="test") for path in days(4, 25))
        wider = widening(one)
        assert wider.go_on(NOW, read=2, may_probe=False) is not None
        assert len(one.waiting()) == 20
        assert wider.go_on(NOW, read=9, may_probe=False) is not None
        assert len(one.waiting()) == 5
        assert wider.go_on(NOW, read=9, may_probe=False) is None


def test_a_site_with_a_list_of_all_articles_needs_no_wandering() -> None:
    with paper() as one:
        one.plan(replace(source(""), is_main=True))
        assert not one.walk.wanders


def test_one_article_without_a_date_alone_is_no_reason_to_walk_more() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"), source("", is_test=True))
        one.shows("sitemap.xml", days(5, 3))
        one.shows("", ["about/2025-05-01"], following="page/2")
        one.read()
        one.state._run("UPDATE article SET date = NULL WHERE url LIKE '%about%'")
        assert widening(one).go_on(NOW, read=0, may_probe=False) is None


def test_the_cheapest_sources_are_walked_first_until_those_that_are_walked_show_all() -> None:
    with paper() as one:
        one.plan(
            source("wp-json/wp/v2/posts", "wordpress"),
            source("", is_test=True),
            source("sitemap.xml", "sitemap", chosen=False),
            source("columns", chosen=False),
            source("author/ann", chosen=False),
        )
        one.shows("wp-json/wp/v2/posts", days(5, 3))
        one.shows("", days(4, 2, "column"))
        one.read()
        wider, steps = widening(one), []
        while wider.go_on(NOW, read=0, may_probe=False):
            steps.append(one.waiting())
        assert steps == [["sitemap sitemap.xml"], ["listing columns"]]


def test_pages_of_other_lists_are_read_for_a_test_and_the_last_pages_they_show_after_them() -> None:
    with paper() as one:
        one.plan(source("sitemap.xml", "sitemap"), *(source(name, chosen=False) for name in ("all", "b", "c", "d")))
        one.shows("sitemap.xml", days(5, 3))
        one.read()
        wider = widening(one)
        assert wider.go_on(NOW, read=0, may_probe=True) is not None
        assert one.waiting() == ["listing all", "listing c"]
        assert wider.go_on(NOW, read=0, may_probe=True) is not None
        assert one.waiting() == ["listing b"]
        assert wider.go_on(NOW, read=0, may_probe=True) is None


def test_a_year_that_the_start_page_names_for_the_first_time_is_walked_too() -> None:
    with paper() as one:
        one.plan(source(""), source("2024.html", "archive"))
        one.shows("", days(5, 2))
        one.shows("2024.html", days(5, 4))
        one.read()
        assert one.walk.has_archives
        one.wandering.meet_archives([Link(url=f"{HOME}{year}.html", source="test") for year in (2025, 2024)])
        assert widening(one).go_on(NOW, read=0, may_probe=False) is not None
        assert one.waiting() == ["archive 2025.html"]
        known = {known.url: (known.kind, known.chosen) for known in one.state.sources(start=HOME)}
        assert known[f"{HOME}2025.html"] == ("archive", True)


def test_years_beside_the_section_that_was_asked_for_are_not_walked() -> None:
    site = undescribed(f"{HOME}opinion/")
    with State.open(None, now=NOW) as state:
        wandering = Paper(state, Scope(), site=site).wandering
        wandering.meet_archives([Link(url=HOME + path, source="test") for path in ("opinion/2025/", "news/2025/")])
        assert [known.url for known in wandering.met({})] == [f"{HOME}opinion/2025/"]


def test_what_is_spread_begins_in_the_middle() -> None:
    sources = [source(name) for name in "abcdefg"]
    assert [one.url[-1] for one in spread(sources)][:3] == ["d", "b", "e"]
    assert sorted(one.url[-1] for one in spread(sources)) == list("abcdefg")
    assert list(spread([])) == []


@pytest.mark.parametrize(
    ("following", "is_told"),
    [
        pytest.param(None, True, id="no list goes on"),
        pytest.param("page/2", False, id="a list goes on"),
    ],
)
def test_a_site_whose_lists_do_not_go_on_is_told_of_once(following: str | None, is_told: bool) -> None:
    with paper() as one:
        one.plan(source("", is_main=following is not None), source("feed", "feed"))
        one.shows("", days(5, 2), following=following)
        one.shows("feed", days(5, 2))
        if following:
            one.shows(following, days(4, 2))
        one.read()
        wider = widening(one)
        notes = [wider.go_on(NOW, read=2, may_probe=True) for _ in range(2)]
        told = [note is not None and "there may be more" in note for note in notes]
        assert told == [is_told, False]
        assert widening(one).go_on(NOW, read=2, may_probe=False) is None
