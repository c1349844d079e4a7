"""What is known of an address: who showed it, what it gave, since when it is missing."""

import datetime as dt

import pytest

from newsbot.state import GONE_AFTER, Address, Failure, ListPage, State

HOUR = dt.timedelta(hours=1)
KEY, URL = "example.com/a", "https://www.example.com/a/"
FEED, SITEMAP = "https://example.com/feed", "https://example.com/sitemap.xml"


def test_an_address_nobody_met_is_unknown(state: State) -> None:
    assert state.address(KEY) is None


def test_a_sighting_gives_the_address_as_it_was_before(state: State, now: dt.datetime) -> None:
    new = Address(key=KEY, url=URL, outcome="seen", first_seen=now, is_new=True)
    assert state.saw(key=KEY, url=URL, source=FEED, now=now, modified=now - HOUR) == new
    before = Address(key=KEY, url=URL, outcome="seen", first_seen=now, told_modified=now - HOUR)
    assert state.saw(key=KEY, url=URL, source=SITEMAP, now=now + HOUR, modified=now) == before
    assert state.saw(key=KEY, url=URL, source=SITEMAP, now=now + HOUR, modified=None).told_modified == now
    assert state.address(KEY) == Address(key=KEY, url=URL, outcome="seen", first_seen=now, told_modified=now)


def test_a_visit_is_remembered_whole(state: State, now: dt.datetime) -> None:
    state.fetched(
        key=KEY, url=URL, now=now, outcome="article", article="f00", etag='"1"', last_modified="Sun", body_hash="b"
    )
    assert state.address(KEY) == Address(
        key=KEY,
        url=URL,
        outcome="article",
        article="f00",
        etag='"1"',
        last_modified="Sun",
        body_hash="b",
        fetched_at=now,
        first_seen=now,
    )


@pytest.mark.parametrize(
    ("given", "etag", "last_modified", "body_hash"),
    [
        pytest.param({"outcome": "article"}, '"1"', "Sun", "b", id="not modified, without validators"),
        pytest.param({"outcome": "article", "etag": '"2"'}, '"2"', "Sun", "b", id="not modified, with a new one"),
        pytest.param({"outcome": "failed", "reason": "timeout"}, '"1"', "Sun", "b", id="failed"),
        pytest.param({"outcome": "article", "body_hash": "c"}, None, None, "c", id="a new body without validators"),
    ],
)
def test_validators_belong_to_the_last_body(
    state: State, now: dt.datetime, given: dict[str, str], etag: str | None, last_modified: str | None, body_hash: str
) -> None:
    state.fetched(
        key=KEY, url=URL, now=now, outcome="article", article="f00", etag='"1"', last_modified="Sun", body_hash="b"
    )
    state.fetched(key=KEY, url=URL, now=now + HOUR, **given)  # type: ignore[arg-type]
    known = state.address(KEY)
    assert known is not None
    assert (known.etag, known.last_modified, known.body_hash) == (etag, last_modified, body_hash)
    assert (known.article, known.outcome, known.fetched_at) == ("f00", given["outcome"], now + HOUR)


@pytest.mark.parametrize(
    ("hours", "verdicts"),
    [
        pytest.param((0,), ["missing"], id="at first"),
        pytest.param((0, 47), ["missing", "missing"], id="too soon"),
        pytest.param((0, 1, 48, 49), ["missing", "missing", "gone", "gone"], id="two days later"),
        pytest.param((0, -999, -952, -951), ["missing", "missing", "missing", "gone"], id="clock set back"),
    ],
)
def test_a_page_is_gone_when_it_is_still_missing_two_days_later(
    state: State, now: dt.datetime, hours: tuple[int, ...], verdicts: list[str]
) -> None:
    found = [state.missing(key=KEY, url=URL, now=now + hour * HOUR, reason="404") for hour in hours]
    assert found == verdicts
    known = state.address(KEY)
    assert known is not None
    assert (known.outcome, known.reason, known.gone_at is not None) == ("missing", "404", verdicts[-1] == "gone")


@pytest.mark.parametrize(
    ("outcome", "is_back"),
    [("article", True), ("no article", True), ("failed", False), ("refused", False), ("missing", False)],
)
def test_only_a_page_ends_being_missing(state: State, now: dt.datetime, outcome: str, is_back: bool) -> None:
    state.missing(key=KEY, url=URL, now=now, reason="404")
    state.missing(key=KEY, url=URL, now=now + GONE_AFTER, reason="404")
    state.fetched(key=KEY, url=URL, now=now + 2 * GONE_AFTER, outcome=outcome)  # type: ignore[arg-type]
    known = state.address(KEY)
    assert known is not None
    expected = (None, None) if is_back else (now, now + GONE_AFTER)
    assert (known.missing_since, known.gone_at) == expected


def test_failures_are_told_in_order_with_their_number_and_what_became_of_them(state: State, now: dt.datetime) -> None:
    state.failure(key=KEY, url=URL, now=now, reason="timeout", detail="30 s")
    state.failure(key="b", url="https://b", now=now, reason="status 503")
    state.failure(key=KEY, url=URL, now=now + HOUR, reason="reset")
    state.failure(key="feed", url=FEED, now=now, reason="timeout")
    state.fetched(key="b", url="https://b", now=now, outcome="no article")
    state.list_fetched(key="feed", url=FEED, source=FEED, now=now, etag=None, last_modified=None, body_hash=None)
    assert state.failures(1) == (
        Failure(key=KEY, url=URL, reason="reset", detail=None, at=now + HOUR, times=2, overcome=False),
        Failure(key="b", url="https://b", reason="status 503", detail=None, at=now, times=1, overcome=True),
        Failure(key="feed", url=FEED, reason="timeout", detail=None, at=now, times=1, overcome=True),
    )
    assert state.failures(2) == ()


def test_a_list_has_validators_of_its_own(state: State, now: dt.datetime) -> None:
    state.fetched(key=KEY, url=URL, now=now, outcome="no article")
    assert state.list_page(KEY) is None
    for moment, etag in ((now, '"1"'), (now + HOUR, '"2"')):
        state.list_fetched(key=KEY, url=URL, source=FEED, now=moment, etag=etag, last_modified="Sun", body_hash="b")
    assert state.list_page(KEY) == ListPage(
        key=KEY, url=URL, source=FEED, etag='"2"', last_modified="Sun", body_hash="b", fetched_at=now + HOUR
    )


def test_moments_of_any_zone_come_back_in_utc_to_the_microsecond(state: State, now: dt.datetime) -> None:
    seoul = dt.datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=dt.timezone(dt.timedelta(hours=9)))
    state.saw(key=KEY, url=URL, source=FEED, now=now, modified=seoul)
    known = state.address(KEY)
    assert known is not None
    assert known.told_modified == seoul
    assert known.told_modified.tzinfo is dt.UTC
