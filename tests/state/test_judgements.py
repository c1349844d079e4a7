"""What earlier visits teach of addresses."""

import datetime as dt

from newsbot.state import KnownSource, State

SITEMAP, HOME = "https://example.com/sitemap.xml", "https://example.com/"


def test_what_came_of_addresses_and_what_shows_them_is_told(state: State, now: dt.datetime) -> None:
    state.plan([KnownSource(url=SITEMAP, kind="sitemap", chosen=True, why="y")], start="a")
    state.plan([KnownSource(url=HOME, kind="listing", chosen=True, why="y")], start="b")
    for name, sources in (("a", (SITEMAP, HOME)), ("b", (SITEMAP,)), ("c", ()), ("d", (SITEMAP,))):
        for source in sources:
            state.saw(key=name, url=HOME + name, source=source, now=now)
    state.fetched(key="a", url=HOME + "a", now=now, outcome="article", article="1")
    state.fetched(key="b", url=HOME + "b", now=now, outcome="no article", reason="no article: other")
    state.fetched(key="c", url=HOME + "c", now=now, outcome="article", article="1", reason="same article")
    assert set(state.judged(limit=9)) == {
        (HOME + "a", True, True),
        (HOME + "b", False, False),
        (HOME + "c", False, False),
    }
    assert len(state.judged(limit=1)) == 1
    assert sorted(state.shown_by("a")) == [(HOME, "listing"), (SITEMAP, "sitemap")]
    assert state.shown_by("never met") == ()


def test_a_part_of_a_list_is_told_without_a_kind(state: State, now: dt.datetime) -> None:
    state.saw(key="a", url=HOME + "a", source=HOME + "post-sitemap.xml", now=now)
    assert state.shown_by("a") == ((HOME + "post-sitemap.xml", None),)


def test_what_was_learnt_of_pages_is_there_again(state: State) -> None:
    assert state.lessons() == {}
    state.teach(5, 1)
    state.teach(9, 3)
    state.teach(5, 2)
    assert state.lessons() == {5: 2, 9: 3}
