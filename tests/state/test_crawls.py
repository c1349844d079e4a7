"""A crawl goes on where it was when the process ended, however it ended."""

import datetime as dt
from pathlib import Path

import pytest

from newsbot.errors import StateError
from newsbot.state import Crawl, CrawlRow, State
from newsbot.state.crawls import CRAWLS_WITH_FAILURES

DAY = dt.timedelta(days=1)


def want(state: State, name: str) -> bool:
    return state.want(kind="article", key=name, url=f"https://example.com/{name}")


def test_an_unended_crawl_is_resumed_with_what_it_committed(path: Path, now: dt.datetime) -> None:
    with State.open(path, now=now) as state:
        assert state.begin(now=now, scope="all") == Crawl(number=1, started=now, scope="all", resumed=False)
        want(state, "a")
        want(state, "b")
        assert state.take(now) is not None
        state.wrote(records_file="x.jsonl", offset=100, records=2)
        state.commit()
        want(state, "c")
        state.wrote(records_file="x.jsonl", offset=999, records=9)
    with State.open(path, now=now + DAY) as state:
        assert state.begin(now=now + DAY, scope="all") == Crawl(
            number=1,
            started=now,
            scope="all",
            resumed=True,
            goes_on=True,
            records_file="x.jsonl",
            offset=100,
            records=2,
        )
        assert (state.waiting(), state.taken()) == (2, 0)
        assert want(state, "c")


def test_another_scope_keeps_what_waits_and_the_records(path: Path, now: dt.datetime) -> None:
    with State.open(path, now=now) as state:
        state.begin(now=now, scope="all")
        want(state, "a")
        state.wrote(records_file="x.jsonl", offset=100, records=2)
        state.commit()
    with State.open(path, now=now) as state:
        crawl = state.begin(now=now, scope="since 2020")
        assert (crawl.number, crawl.resumed, crawl.scope, crawl.records_file, crawl.offset) == (
            1,
            True,
            "since 2020",
            "x.jsonl",
            100,
        )
        assert state.waiting() == 1
        state.commit()
    with State.open(path, now=now) as state:
        assert state.begin(now=now, scope="since 2020").scope == "since 2020"


def test_the_next_crawl_is_a_new_one_and_may_want_all_again(state: State, now: dt.datetime) -> None:
    want(state, "a")
    visit = state.take(now)
    assert visit is not None
    state.settle(visit.number)
    want(state, "b")
    state.finish(now=now, status=3, summary='{"records": 0}')
    state.commit()
    crawl = state.begin(now=now + DAY, scope="all")
    assert (crawl.number, crawl.resumed, crawl.offset) == (2, False, 0)
    assert state.waiting() == 1
    assert (want(state, "a"), want(state, "b")) == (True, False)
    assert state.last_crawls(5) == (
        CrawlRow(number=2, started=now + DAY, ended=None, status=None, summary=None, records_file=None, records=0),
        CrawlRow(number=1, started=now, ended=now, status=3, summary='{"records": 0}', records_file=None, records=0),
    )


def test_crawls_stand_in_the_order_in_which_they_were_begun_whatever_the_clock_says(
    state: State, now: dt.datetime
) -> None:
    state.finish(now=now, status=0, summary="{}")
    state.begin(now=now - 100 * DAY, scope="all")
    assert [crawl.number for crawl in state.last_crawls(2)] == [2, 1]


def test_failures_of_crawls_long_past_are_forgotten(state: State, now: dt.datetime) -> None:
    for _ in range(CRAWLS_WITH_FAILURES + 1):
        state.failure(key="a", url="https://example.com/a", now=now, reason="timeout")
        state.finish(now=now, status=3, summary="{}")
        state.begin(now=now, scope="all")
    assert [len(state.failures(number)) for number in (1, 2, CRAWLS_WITH_FAILURES + 1)] == [0, 1, 1]


def test_a_closed_state_says_so(state: State, now: dt.datetime) -> None:
    state.close()
    state.close()
    with pytest.raises(StateError, match="is closed"):
        state.take(now)
    with pytest.raises(StateError, match="is closed"):
        state.commit()
