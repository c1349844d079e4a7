"""Each key is wanted once, taken in order, and never lost."""

import datetime as dt

from newsbot.state import State, Visit

HOUR = dt.timedelta(hours=1)


def want(state: State, name: str, *, kind: str = "article", **more: object) -> bool:
    return state.want(kind=kind, key=f"example.com/{name}", url=f"https://example.com/{name}", **more)  # type: ignore[arg-type]


def names(state: State, now: dt.datetime) -> list[str]:
    """The names of all that can be taken, in order."""
    return [visit.key.removeprefix("example.com/") for visit in iter(lambda: state.take(now), None)]


def test_a_visit_comes_back_whole(state: State, now: dt.datetime) -> None:
    assert state.want(
        kind="feed",
        key="example.com/a?x=1&y=2",
        url="https://example.com/a?y=2&x=1",
        priority=3,
        source="https://example.com/feed",
        found_in="https://example.com/",
        note='{"page": 2}',
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


def test_counts_follow_each_step(state: State, now: dt.datetime) -> None:
    seen = [(state.waiting(), state.taken())]
    want(state, "a")
    want(state, "b")
    seen.append((state.waiting(), state.taken()))
    visit = state.take(now)
    assert visit is not None
    seen.append((state.waiting(), state.taken()))
    state.settle(visit.number)
    state.settle(visit.number)
    seen.append((state.waiting(), state.taken()))
    assert seen == [(0, 0), (2, 0), (1, 1), (1, 0)]


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
