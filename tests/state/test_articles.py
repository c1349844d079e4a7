"""Articles, and when they are looked at again."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from newsbot.state import GONE_AFTER, KnownArticle, State

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


def article(name: str, now: dt.datetime, **changes: object) -> KnownArticle:
    known = KnownArticle(
        id=name,
        url=f"https://example.com/{name}",
        revision=1,
        content_hash="c1",
        field_hashes={"title": "t1", "body": "b1"},
        date=dt.date(2026, 2, 28),
        first_read=now,
        last_read=now,
        last_changed=now,
        next_check=now + DAY,
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def keep(state: State, name: str, now: dt.datetime, **changes: object) -> None:
    state.fetched(key=name, url=f"https://example.com/{name}", now=now, outcome="article", article=name)
    state.kept(article=article(name, now, **changes))


def due(state: State, now: dt.datetime, limit: int = 10) -> list[str]:
    return [address.key for address in state.due_for_check(now, limit=limit)]


def test_an_article_comes_back_whole_and_its_next_revision_replaces_it(state: State, now: dt.datetime) -> None:
    assert state.article("a") is None
    first = article("a", now)
    state.kept(article=first)
    assert state.article("a") == first
    second = replace(first, revision=2, content_hash="c2", date=None, last_changed=now + DAY, field_hashes={})
    state.kept(article=second)
    assert state.article("a") == second


def test_an_id_without_a_record_is_no_article(state: State, now: dt.datetime) -> None:
    state.fetched(key="a", url="https://example.com/a", now=now, outcome="article", article="a")
    assert state.article("a") is None
    assert due(state, now + 9 * DAY) == []


def test_articles_are_due_in_the_order_in_which_their_time_came(state: State, now: dt.datetime) -> None:
    for name, hours in (("a", 3), ("b", 1), ("c", 2), ("d", 4)):
        keep(state, name, now, next_check=now + hours * HOUR)
    assert due(state, now) == []
    assert due(state, now + 3 * HOUR) == ["b", "c", "a"]
    assert due(state, now + 3 * HOUR, limit=2) == ["b", "c"]


def test_missing_pages_are_due_once_after_two_days(state: State, now: dt.datetime) -> None:
    keep(state, "a", now)
    state.missing(key="a", url="https://example.com/a", now=now, reason="404")
    state.missing(key="b", url="https://example.com/b", now=now + HOUR, reason="404")
    assert due(state, now + GONE_AFTER - HOUR) == []
    assert due(state, now + GONE_AFTER + HOUR) == ["a", "b"]
    state.missing(key="a", url="https://example.com/a", now=now + GONE_AFTER, reason="404")
    assert due(state, now + GONE_AFTER + HOUR) == ["b"]


def test_an_article_is_due_under_the_address_that_last_gave_it(state: State, now: dt.datetime) -> None:
    keep(state, "a", now, next_check=now)
    state.same_as("b", "a")
    assert due(state, now) == ["a"]
    state.fetched(key="c", url="https://example.com/c", now=now, outcome="article", article="a")
    assert due(state, now) == ["c"]


def test_an_article_whose_address_failed_stays_due(state: State, now: dt.datetime) -> None:
    keep(state, "a", now, next_check=now)
    state.fetched(key="a", url="https://example.com/a", now=now, outcome="failed", reason="timeout")
    assert due(state, now) == ["a"]


def test_another_address_of_an_article_is_known_though_nobody_saw_it(state: State, now: dt.datetime) -> None:
    state.kept(article=article("a", now))
    state.same_as("example.com/a?page=1", "a")
    known = state.address("example.com/a?page=1")
    assert known is not None
    assert (known.outcome, known.article, known.fetched_at) == ("article", "a", now)
    assert not state.saw(
        key="example.com/a?page=1", url="https://example.com/a?page=1", source="x", now=now, modified=None
    ).is_new


def test_an_address_that_was_seen_before_becomes_the_articles(state: State, now: dt.datetime) -> None:
    state.saw(key="b", url="https://example.com/b", source="x", now=now, modified=None)
    state.same_as("b", "a")
    known = state.address("b")
    assert known is not None
    assert (known.outcome, known.article, known.url) == ("article", "a", "https://example.com/b")


def test_a_clock_set_back_does_not_put_articles_off(path: Path, now: dt.datetime) -> None:
    wrong = now + 3_650 * DAY
    with State.open(path, now=wrong) as state:
        state.begin(now=wrong, scope="all")
        keep(state, "a", wrong, next_check=wrong + HOUR)
        keep(state, "b", now, next_check=now + 2 * HOUR)
        state.missing(key="c", url="https://example.com/c", now=wrong, reason="404")
        state.commit()
    with State.open(path, now=now) as state:
        assert due(state, now + HOUR) == ["a"]
        assert due(state, now + GONE_AFTER) == ["c", "a", "b"]
