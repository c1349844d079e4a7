"""Young articles are looked at often, old ones rarely, changed ones soon."""

import datetime as dt

import pytest

from newsbot.state.rhythm import LONGEST, SHORTEST, SPREAD, next_check

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def interval(
    age_days: float | None,
    *,
    quiet: dt.timedelta = dt.timedelta(0),
    revision: int | None = 1,
    spread: str | None = None,
) -> dt.timedelta:
    date = None if age_days is None else (NOW - age_days * DAY).date()
    changed = NOW - quiet
    return next_check(date=date, last_changed=changed, last_read=NOW, now=NOW, revision=revision, spread=spread) - NOW


@pytest.mark.parametrize(
    ("age_days", "quiet", "revision", "expected"),
    [
        pytest.param(0, 0, 1, 0.25, id="today"),
        pytest.param(-3, 0, 1, 0.25, id="a date in the future"),
        pytest.param(None, 0, 1, 0.25, id="no date, new"),
        pytest.param(None, 9, 1, 9, id="no date, quiet for nine days"),
        pytest.param(10, 0, 1, 9.5, id="ten days old"),
        pytest.param(9_000, 0, 1, 180, id="old, first read"),
        pytest.param(9_000, 0, 2, 22.5, id="old, just changed"),
        pytest.param(9_000, 40, 2, 40, id="old, changed forty days ago"),
        pytest.param(9_000, 400, 2, 180, id="old, changed long ago"),
        pytest.param(10, 0, 2, 9.5 / 8, id="ten days old, just changed"),
        pytest.param(2, 0, 5, 0.25, id="two days old, just changed"),
        pytest.param(10, 0, None, 9.5 / 8, id="nobody knows whether it changed"),
    ],
)
def test_interval_follows_age_and_change(
    age_days: float | None, quiet: float, revision: int | None, expected: float
) -> None:
    found = interval(age_days, quiet=quiet * DAY, revision=revision)
    assert abs(found - expected * DAY) <= dt.timedelta(seconds=1)


def test_an_article_is_due_fourteen_times_in_its_first_year() -> None:
    read, visits = NOW, 0
    while read < NOW + 365 * DAY:
        read = next_check(date=NOW.date(), last_changed=NOW, last_read=read, now=read, revision=1)
        visits += 1
    assert visits == 14


def test_articles_of_one_day_fall_due_over_a_quarter_of_their_interval_and_always_at_the_same_moment() -> None:
    found = [interval(400, spread=f"{number:016x}") for number in range(200)]
    assert found == [interval(400, spread=f"{number:016x}") for number in range(200)]
    assert LONGEST <= min(found) < LONGEST * (1 + SPREAD * 0.05)
    assert LONGEST * (1 + SPREAD * 0.95) < max(found) <= LONGEST * (1 + SPREAD)


def test_a_clock_set_back_does_not_put_an_article_off() -> None:
    future = NOW + 3_650 * DAY
    found = next_check(date=NOW.date(), last_changed=future, last_read=future, now=NOW, revision=2)
    assert found == NOW + SHORTEST
