"""Accounts of the whole site, and the plan of its sources."""

import datetime as dt

from newsbot.state import KnownArticle, KnownSource, State

DAY = dt.timedelta(days=1)
FEED, SITEMAP, HOME = "https://example.com/feed", "https://example.com/sitemap.xml", "https://example.com/"


def show(state: State, source: str, names: str, now: dt.datetime) -> None:
    for name in names:
        state.saw(key=name, url=f"https://example.com/{name}", source=source, now=now, modified=None)


def read(state: State, names: str, now: dt.datetime) -> None:
    for name in names:
        state.fetched(key=name, url=f"https://example.com/{name}", now=now, outcome="article", article=name)


def test_each_source_is_credited_with_what_it_showed(state: State, now: dt.datetime) -> None:
    show(state, FEED, "ab", now)
    show(state, FEED, "bc", now + DAY)
    show(state, SITEMAP, "bcdefx", now)
    show(state, HOME, "af", now)
    read(state, "abcdef", now)
    state.plan([KnownSource(url=url, kind="x", chosen=True, why="y") for url in (FEED, SITEMAP)], start=HOME)
    assert (state.only_in(FEED), state.only_in(SITEMAP), state.only_in(HOME)) == (1, 3, 0)
    assert (state.overlap(FEED, SITEMAP), state.overlap(SITEMAP, FEED), state.overlap(FEED, HOME)) == (2, 2, 1)
    assert (state.overlap(FEED, FEED), state.overlap(FEED, "https://example.com/unknown")) == (3, 0)


def test_outcomes_and_months_are_counted(state: State, now: dt.datetime) -> None:
    show(state, FEED, "abcd", now)
    read(state, "abc", now)
    for name, date in (("a", dt.date(2018, 7, 9)), ("b", dt.date(2018, 7, 31)), ("c", None)):
        state.kept(
            article=KnownArticle(
                id=name,
                url=name,
                revision=1,
                content_hash="x",
                date=date,
                first_read=now,
                last_read=now,
                last_changed=now,
                next_check=now,
            )
        )
    assert state.counts() == {"article": 3, "seen": 1}
    assert state.months() == {"2018-07": 2}


def test_what_fell_out_of_a_list_is_told_those_asked_longest_ago_first(state: State, now: dt.datetime) -> None:
    show(state, FEED, "abcd", now)
    show(state, SITEMAP, "abcd", now + DAY)
    read(state, "c", now)
    read(state, "ab", now + DAY)
    show(state, FEED, "b", now + DAY)
    assert [found.key for found in state.unseen_since(FEED, now + DAY)] == ["c", "a"]
    assert [found.key for found in state.unseen_since(FEED, now + DAY, limit=1)] == ["c"]
    assert [found.key for found in state.unseen_since(FEED, now + DAY, "seen")] == ["d"]
    assert state.unseen_since(SITEMAP, now + DAY) == ()


def test_the_plan_is_replaced_and_what_was_walked_and_shown_stays(state: State, now: dt.datetime) -> None:
    show(state, FEED, "ab", now)
    state.plan(
        [
            KnownSource(url=SITEMAP, kind="sitemap", chosen=True, why="it holds all", walked_at=now - DAY),
            KnownSource(url=FEED, kind="feed", chosen=True, why="it is the newest"),
        ]
    )
    state.walked(FEED, now)
    state.plan(
        [
            KnownSource(url=FEED, kind="feed", chosen=False, why="the sitemap has all of it", shown=99),
            KnownSource(url=HOME, kind="listing", chosen=True, is_main=True, why="nothing else"),
            KnownSource(url=FEED, kind="feed", chosen=False, why="named twice"),
        ]
    )
    assert state.sources() == (
        KnownSource(url=FEED, kind="feed", chosen=False, why="named twice", walked_at=now, shown=2),
        KnownSource(url=HOME, kind="listing", chosen=True, is_main=True, why="nothing else"),
    )


def test_each_start_has_a_plan_of_its_own(state: State, now: dt.datetime) -> None:
    plans = {HOME: "the whole site", FEED: "a section"}
    for start, why in plans.items():
        state.plan([KnownSource(url=SITEMAP, kind="sitemap", chosen=True, why=why)], start=start)
    state.plan([], start=FEED)
    assert [source.why for source in state.sources(start=HOME)] == ["the whole site"]
    assert state.sources(start=FEED) == state.sources() == ()


def test_what_a_source_said_it_holds_is_given_back_the_next_time(state: State) -> None:
    assert state.told(FEED) is None
    state.tell(FEED, 12)
    state.tell(FEED, 11)
    assert (state.told(FEED), state.told(HOME)) == (11, None)


def test_lists_of_the_newest_articles_are_told_by_the_dates_of_the_articles(state: State, now: dt.datetime) -> None:
    for number, name in enumerate("abcd"):
        show(state, f"https://example.com/list/{name}", name, now)
        read(state, name, now)
        state.kept(
            article=KnownArticle(
                id=name,
                url=name,
                revision=1,
                content_hash=name,
                date=dt.date(2018, 7, 1 + number) if name != "d" else None,
                first_read=now,
                last_read=now,
                last_changed=now,
                next_check=now,
            )
        )
    assert state.newest_in(limit=2) == {"https://example.com/list/c", "https://example.com/list/b"}
