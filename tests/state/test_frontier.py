"""Each key is wanted once, taken in order, and never lost."""

import datetime as dt
from pathlib import Path

import pytest

from newsbot.state import State, Visit

HOUR = dt.timedelta(hours=1)


def want(state: State, name: str, *, kind: str = "article", **more: object) -> bool:
    return state.want(kind=kind, key=f"example.com/{name}", url=f"https://example.com/{name}", **more)  # type: ignore[arg-type]


def names(state: State, now: dt.datetime) -> list[str]:
    """The names of all that can be taken, in order."""
    return [visit.key.removeprefix("example.com/") for visit in iter(lambda: state.take(now), None)]


def test_a_visit_comes_back_whole(state: State, now: dt.datetime) -> None:
    due = now - HOUR
    assert state.want(
        kind="feed",
        key="example.com/a?x=1&y=2",
        url="https://example.com/a?y=2&x=1",
        priority=3,
        source="https://example.com/feed",
        found_in="https://example.com/",
        note='{"page": 2}',
        due=due,
    )
    assert state.take(now) == Visit(
        number=1,
        kind="feed",
        key="example.com/a?x=1&y=2",
        url="https://example.com/a?y=2&x=1",
        priority=3,
        source="https://example.com/feed",
        found_in="https://example.com/",
        note='{"page": 2}',
        tries=0,
        due=due,
    )


def test_a_key_is_wanted_once_in_a_crawl(state: State, now: dt.datetime) -> None:
    assert want(state, "a")
    assert not want(state, "a")
    visit = state.take(now)
    assert visit is not None
    assert not want(state, "a")
    state.settle(visit.number)
    assert not want(state, "a")


def test_articles_and_lists_have_keys_of_their_own(state: State) -> None:
    assert [want(state, "a", kind=kind) for kind in ("article", "listing", "feed")] == [True, True, False]


def test_the_highest_priority_comes_first_then_the_oldest(state: State, now: dt.datetime) -> None:
    for name, priority in (("a", 0), ("b", 5), ("c", -1), ("d", 5), ("e", 0)):
        want(state, name, priority=priority)
    assert names(state, now) == ["b", "d", "a", "e", "c"]


def test_nothing_is_taken_before_it_is_due(state: State, now: dt.datetime) -> None:
    want(state, "later", due=now + HOUR, priority=9)
    want(state, "latest", due=now + 2 * HOUR)
    assert state.take(now) is None
    assert state.next_due() == now + HOUR
    want(state, "now")
    assert state.next_due() is None
    assert names(state, now) == ["now"]
    assert names(state, now + HOUR) == ["later"]
    assert state.next_due() == now + 2 * HOUR


def test_what_is_put_back_keeps_its_place_and_counts_its_failures(state: State, now: dt.datetime) -> None:
    want(state, "a")
    want(state, "b")
    first = state.take(now)
    assert first is not None
    state.put_back(first.number, due=now + HOUR, has_failed=True)
    assert names(state, now) == ["b"]
    again = state.take(now + HOUR)
    assert again is not None
    assert (again.key, again.tries, again.due) == (first.key, 1, now + HOUR)
    state.put_back(again.number)
    third = state.take(now)
    assert third is not None
    assert (third.tries, third.due) == (1, None)


def test_counts_follow_each_step(state: State, now: dt.datetime) -> None:
    seen = [(state.waiting(), state.taken())]
    want(state, "a")
    want(state, "b", due=now + HOUR)
    seen.append((state.waiting(), state.taken()))
    visit = state.take(now)
    assert visit is not None
    seen.append((state.waiting(), state.taken()))
    state.put_back(visit.number, due=now)
    seen.append((state.waiting(), state.taken()))
    visit = state.take(now)
    assert visit is not None
    state.settle(visit.number)
    state.settle(visit.number)
    state.put_back(visit.number)
    seen.append((state.waiting(), state.taken()))
    assert seen == [(0, 0), (2, 0), (1, 1), (2, 0), (1, 0)]


@pytest.mark.parametrize(
    ("kind", "source", "left"),
    [
        pytest.param(None, None, [], id="all"),
        pytest.param("article", None, ["c"], id="a kind"),
        pytest.param(None, "https://example.com/feed", ["b"], id="a source"),
        pytest.param("article", "https://example.com/feed", ["b", "c"], id="both"),
        pytest.param(None, "https://example.com/unknown", ["a", "b", "c", "d"], id="an unknown source"),
    ],
)
def test_dropped_visits_are_forgotten(
    state: State, now: dt.datetime, kind: str | None, source: str | None, left: list[str]
) -> None:
    want(state, "a", source="https://example.com/feed")
    want(state, "b")
    want(state, "c", kind="feed", source="https://example.com/feed")
    want(state, "d", source="https://example.com/feed", due=now)
    assert state.drop(kind, source) == 4 - len(left)
    assert state.waiting() == len(left)
    assert names(state, now) == left
    assert want(state, "a") is ("a" not in left)


def test_a_visit_under_way_is_not_dropped(state: State, now: dt.datetime) -> None:
    want(state, "a")
    assert state.take(now) is not None
    assert state.drop() == 0
    assert state.taken() == 1


def test_numbers_of_dropped_visits_are_not_used_again(state: State, now: dt.datetime) -> None:
    want(state, "a")
    state.drop()
    want(state, "b")
    visit = state.take(now)
    assert visit is not None
    assert visit.number == 2


def test_a_clock_set_back_leaves_nobody_waiting(state: State, now: dt.datetime) -> None:
    assert state.take(now) is None
    want(state, "a", due=now + HOUR)
    assert state.take(now - 365 * 24 * HOUR) is None
    assert state.next_due() == now - 364 * 24 * HOUR - 23 * HOUR


def test_a_clock_set_back_between_two_crawls_leaves_nobody_waiting(path: Path, now: dt.datetime) -> None:
    wrong = now + 3_650 * 24 * HOUR
    with State.open(path, now=wrong) as state:
        state.begin(now=wrong, scope="all")
        want(state, "a", due=wrong + HOUR)
        state.commit()
    with State.open(path, now=now) as state:
        assert state.next_due() == now + HOUR


def test_hostile_texts_are_kept(state: State, now: dt.datetime) -> None:
    url = "https://example.com/\ud800\x00'\"; DROP TABLE visit;--"
    assert state.want(kind="article", key=url, url=url, note="\udfff")
    assert not state.want(kind="article", key=url, url=url)
    visit = state.take(now)
    assert visit is not None
    assert (visit.url, visit.key, visit.note) == (url.replace("\ud800", "?"), url.replace("\ud800", "?"), "?")


def test_a_key_longer_than_its_place_can_tell_is_kept(state: State, now: dt.datetime) -> None:
    key = "example.com/" + "a" * 70_000
    assert state.want(kind="article", key=key, url=f"https://{key}")
    visit = state.take(now)
    assert visit is not None
    assert visit.key == key


def test_a_key_that_was_dealt_with_may_be_wanted_again_and_one_that_waits_stays(state: State, now: dt.datetime) -> None:
    want(state, "a", kind="feed")
    assert not state.again(kind="feed", key="example.com/a")
    visit = state.take(now)
    assert visit is not None
    state.settle(visit.number)
    assert not want(state, "a", kind="feed")
    assert state.again(kind="feed", key="example.com/a")
    assert want(state, "a", kind="feed")
