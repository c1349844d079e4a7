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
    state.fetched(key="c", url="https://example.com/c", now=now, outcome="article", article="a")
    assert due(state, now) == ["c"]


def test_an_article_that_the_site_confirms_is_due_again_by_its_age(state: State, now: dt.datetime) -> None:
    keep(state, "a", now - 30 * DAY, next_check=now, date=now.date() - 30 * DAY)
    state.confirmed(key="a", now=now)
    known = state.article("a")
    assert known is not None
    assert (known.last_read, known.revision) == (now, 1)
    assert known.next_check > now + 28 * DAY
    assert due(state, now) == []


def test_what_fails_is_asked_at_once_and_then_ever_more_rarely(state: State, now: dt.datetime) -> None:
    keep(state, "a", now, next_check=now)
    asked = []
    for hour in range(24 * 21):
        at = now + hour * HOUR
        if hour == 0 or state.failed(at, limit=9):
            asked.append(hour)
            state.fetched(key="a", url="https://example.com/a", now=at, outcome="failed", reason="timeout")
        assert due(state, at) == []
    assert asked == [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 424]
    state.fetched(key="a", url="https://example.com/a", now=at, outcome="article", article="a")
    assert state.failed(at + 999 * DAY, limit=9) == ()
    assert state.address("a").failed_since is None  # type: ignore[union-attr]


def test_a_clock_set_back_makes_nothing_look_as_if_this_crawl_had_read_it(path: Path, now: dt.datetime) -> None:
    wrong = now + 365 * DAY
    with State.open(path, now=wrong) as state:
        state.begin(now=wrong, scope="all")
        state.saw(key="a", url="https://example.com/a", source="https://example.com/", now=wrong)
        keep(state, "a", wrong)
        state.walked("https://example.com/", wrong)
        state.commit()
    with State.open(path, now=now) as state:
        crawl = state.begin(now=now, scope="all")
        known, read = state.address("a"), state.article("a")
        assert known is not None
        assert read is not None
        assert known.fetched_at is not None
        assert max(crawl.started, known.fetched_at, read.last_read, read.last_changed) < now
        assert state.unseen_since("https://example.com/", now)[0].key == "a"


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
