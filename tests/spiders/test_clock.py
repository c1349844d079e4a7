"""A clock that never goes back within a crawl."""

import datetime as dt

import pytest

from newsbot.spiders import clock

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def test_a_clock_that_is_set_back_stands_still_until_it_is_later_again() -> None:
    looks = iter([NOON, NOON + HOUR, NOON - 9 * HOUR, NOON + 2 * HOUR])
    now = clock.steady(lambda: next(looks))
    assert [now(), now(), now()] == [NOON + HOUR, NOON + HOUR, NOON + 2 * HOUR]


def test_the_machine_s_clock_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([100.0, 107.0])
    monkeypatch.setattr(clock.time, "monotonic", lambda: next(seconds))
    before = dt.datetime.now(dt.UTC)
    passed = clock.steady(None)() - before
    assert dt.timedelta(seconds=7) <= passed < dt.timedelta(seconds=67)
