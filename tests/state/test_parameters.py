"""Parameters that are left out of the keys of articles."""

import datetime as dt
from pathlib import Path

from newsbot import urls
from newsbot.state import KnownSource, State

PAPER = "https://paper.example/"


def key(url: str) -> str:
    return urls.key(url, {"place"})


def read(state: State, name: str, article: str, now: dt.datetime) -> None:
    url = PAPER + name
    state.saw(key=urls.key(url), url=url, source=PAPER, now=now)
    state.fetched(key=urls.key(url), url=url, now=now, outcome="article", article=article)


def want(state: State, name: str, note: str | None = None) -> bool:
    return state.want(kind="article", key=urls.key(PAPER + name), url=PAPER + name, note=note)


def test_known_addresses_are_found_without_the_parameter(state: State, now: dt.datetime) -> None:
    read(state, "a?place=1", "a", now)
    read(state, "b?id=2&place=1", "b", now)
    assert state.drop_parameter("place", key)
    found = [state.address(urls.key(PAPER + name)) for name in ("a", "b?id=2")]
    assert [(one.article, one.key) for one in found if one] == [("a", "paper.example/a"), ("b", "paper.example/b?id=2")]


def test_addresses_of_one_article_become_one_with_all_sightings(state: State, now: dt.datetime) -> None:
    lists = [f"{PAPER}list/{number}" for number in range(3)]
    state.plan([KnownSource(url=url, kind="listing", chosen=True, why="x") for url in lists])
    for number, source in enumerate(lists):
        url = f"{PAPER}a?place={number}" if number else f"{PAPER}a"
        state.saw(key=urls.key(url), url=url, source=source, now=now)
    url = f"{PAPER}a?place=2"
    state.fetched(key=urls.key(url), url=url, now=now, outcome="article", article="a")
    assert state.drop_parameter("place", key)
    assert state.counts() == {"article": 1}
    assert [state.overlap(lists[0], source) for source in lists] == [1, 1, 1]
    found = state.address(urls.key(f"{PAPER}a"))
    assert found is not None
    assert (found.url, found.article) == (url, "a")


def test_lists_of_an_address_are_told_by_its_key_of_before_as_well(state: State, now: dt.datetime) -> None:
    read(state, "a?place=1", "a", now)
    before = state.shown_by(urls.key(f"{PAPER}a?place=1"))
    assert state.drop_parameter("place", key)
    assert (
        before == state.shown_by(urls.key(f"{PAPER}a?place=1")) == state.shown_by("paper.example/a") == ((PAPER, None),)
    )


def test_visits_that_wait_for_one_article_twice_or_for_what_was_read_are_over(state: State, now: dt.datetime) -> None:
    read(state, "a", "a", now)
    assert all(want(state, name) for name in ("a?place=1", "b?place=1", "b?place=2", "c", "c?place=1"))
    assert want(state, "a?place=2", note="check")
    assert state.drop_parameter("place", key)
    visits = [state.take(now) for _ in range(state.waiting())]
    assert [visit.url.removeprefix(PAPER) for visit in visits if visit] == ["b?place=1", "c", "a?place=2"]
    assert state.take(now) is None


def test_a_parameter_that_tells_two_articles_apart_is_kept(state: State, now: dt.datetime) -> None:
    read(state, "show?place=1", "a", now)
    read(state, "show?place=2", "b", now)
    assert not state.drop_parameter("place", key)
    assert state.parameters() == frozenset()
    assert state.address(urls.key(f"{PAPER}show?place=1")) is not None


def test_a_parameter_that_tells_an_article_from_the_bare_address_is_kept(state: State, now: dt.datetime) -> None:
    read(state, "show?place=1", "a", now)
    read(state, "show", "b", now)
    assert not state.drop_parameter("place", key)


def test_what_was_learnt_outlives_the_process_until_it_is_taken_back(tmp_path: Path, now: dt.datetime) -> None:
    path = tmp_path / "state.sqlite"
    with State.open(path, now=now) as state:
        assert state.drop_parameter("place", key)
        state.commit()
    with State.open(path, now=now) as state:
        assert state.parameters() == {"place"}
        state.keep_parameter("place")
        assert state.parameters() == frozenset()
