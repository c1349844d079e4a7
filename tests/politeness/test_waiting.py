"""When the next request goes out: Retry-After, pauses, back-off."""

import datetime as dt

import pytest

from newsbot.politeness import Pace, retry_after_seconds, tries, trouble_of_status, wait_seconds
from newsbot.politeness.pace import BLOCKS_MAX, FAILURES_MAX, REFUSALS_MAX

NOW = dt.datetime(2024, 5, 1, 12, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        pytest.param("120", 120.0, id="seconds"),
        pytest.param(" 3 ", 3.0, id="spaces"),
        pytest.param("0", 0.0, id="at once"),
        pytest.param("1.5", 1.5, id="half seconds"),
        pytest.param("1000000000", 1e9, id="thirty years"),
        pytest.param("Wed, 01 May 2024 12:02:00 GMT", 120.0, id="HTTP date"),
        pytest.param("Wednesday, 01-May-24 12:02:00 GMT", 120.0, id="date of RFC 850"),
        pytest.param("Wed May  1 12:02:00 2024", 120.0, id="date of asctime"),
        pytest.param("Wed, 01 May 2024 14:02:00 +0200", 120.0, id="another zone"),
        pytest.param("Wed, 01 May 2024 11:00:00 GMT", 0.0, id="a moment that has passed"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 GMT", 251_687_735_999.0, id="the end of time"),
        pytest.param("-5", None, id="below zero"),
        pytest.param("soon", None, id="a word"),
        pytest.param("Wed, 99 May 2024 12:02:00 GMT", None, id="no date"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="none"),
        pytest.param("1" * 400, None, id="a number without end"),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(value, NOW) == seconds


def test_the_largest_pause_counts() -> None:
    assert Pace(least_seconds=1, asked_seconds=3).pause_seconds == 3
    assert Pace(least_seconds=5, asked_seconds=3).pause_seconds == 5
    assert Pace(least_seconds=0, asked_seconds=3).pause_seconds == 3


def test_a_pause_counts_from_one_request_to_the_next_and_chance_makes_it_longer_alone() -> None:
    pace = Pace(least_seconds=2).sent(100.0)
    assert pace.opens_at() == 102.0
    assert 102.0 < pace.opens_at(1.0) <= 102.5


def test_a_slow_server_is_given_time_unless_the_user_wants_no_pause() -> None:
    assert Pace(least_seconds=1).answered(8.0).pause_seconds == 8.0
    assert Pace(least_seconds=0).answered(8.0).pause_seconds == 0.0
    assert Pace(least_seconds=1).answered(9_999.0).pause_seconds == 60.0


def test_a_refusal_closes_the_host_for_as_long_as_it_said_and_slows_it_after() -> None:
    pace = Pace(least_seconds=1).sent(100.0).refused(100.5, 30.0)
    assert pace.opens_at() == 130.5
    assert pace.pause_seconds == 2.0


def test_refusals_double_the_pause_and_good_answers_bring_it_back() -> None:
    pace, pauses = Pace(least_seconds=0), []
    for number in range(5):
        pace = pace.refused(float(number), 0.0)
        pauses.append(pace.pause_seconds)
    assert pauses == [0.5, 1.0, 2.0, 4.0, 8.0]
    for _ in range(30):
        pace = pace.answered(0.1)
    assert pace.pause_seconds == 0.0
    assert pace.refusals == 0


def test_the_pause_has_an_upper_limit() -> None:
    pace = Pace()
    for _ in range(200):
        pace = pace.refused(0.0, 0.0)
    assert pace.pause_seconds == 120.0


def test_one_page_that_is_not_available_leaves_the_host_open_a_second_one_closes_it() -> None:
    once = Pace().overloaded(10.0, 60.0)
    assert (once.opens_at(), once.pause_seconds) == (Pace().opens_at(), 0.0)
    assert once.overloaded(11.0, 60.0).opens_at() == 71.0
    assert once.answered(0.1).overloaded(12.0, 60.0).opens_at() < 60.0


def test_a_host_that_says_no_often_enough_in_a_row_is_not_asked_again() -> None:
    refused = blocked = Pace()
    for _ in range(REFUSALS_MAX):
        assert not refused.is_over
        refused = refused.refused(0.0, 0.0)
    for _ in range(BLOCKS_MAX):
        assert not blocked.is_over
        blocked = blocked.blocked()
    assert (refused.is_over, blocked.is_over) == (True, True)
    assert Pace(failures=FAILURES_MAX - 1).failed().is_over
    assert not blocked.answered(0.1).is_over


@pytest.mark.parametrize("status", [200, 204, 304, 403, 404, 410, 451, 501, 505, 999])
def test_what_stands_is_not_tried_again(status: int) -> None:
    assert trouble_of_status(status) is None


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 522, 524])
def test_what_may_pass_is_tried_again_but_not_often(status: int) -> None:
    trouble = trouble_of_status(status)
    assert trouble is not None
    assert 2 <= tries(trouble) <= 12


def test_waits_double_up_to_a_limit() -> None:
    assert [wait_seconds(tried, 2.0) for tried in (1, 2, 3, 4, 99)] == [2.0, 4.0, 8.0, 16.0, 120.0]
