"""Which known addresses are asked again."""

import datetime as dt

import pytest

from newsbot.items import Article, Candidate, Link, RawArticle
from newsbot.state import State
from newsbot.walking import Asking, Scope
from tests.walking.places import HOME, NOW, SITE


@pytest.mark.parametrize(
    ("reason", "recheck", "after", "is_asked"),
    [
        pytest.param("no article: gallery", False, dt.timedelta(days=30), False, id="a gallery stays one"),
        pytest.param("no article: gallery", True, dt.timedelta(days=1), True, id="a recheck asks all"),
        pytest.param("no article: login", False, dt.timedelta(minutes=1), False, id="a password is not asked at once"),
        pytest.param("no article: login", False, dt.timedelta(days=30), True, id="a password may be taken away"),
    ],
)
def test_what_was_no_article_is_asked_again_where_it_may_have_become_one(
    reason: str, recheck: bool, after: dt.timedelta, is_asked: bool
) -> None:
    url = f"{HOME}a"
    with State.open(None, now=NOW) as state:
        state.begin(now=NOW, scope="")
        before = Asking(SITE, state, Scope(), NOW)
        before.want(Link(url=url, source="test"), told_by=HOME, source=HOME, found_in=HOME, now=NOW)
        visit = state.take(NOW)
        assert visit is not None
        before.visited(visit, "no article", NOW + dt.timedelta(seconds=1), reason=reason)
        state.settle(visit.number)
        state.finish(now=NOW, status=0, summary="{}")
        later = NOW + after
        state.begin(now=later, scope="")
        asking = Asking(SITE, state, Scope(recheck=recheck), later)
        found = asking.want(Link(url=url, source="test"), told_by=HOME, source=HOME, found_in=HOME, now=later)
        assert found.is_wanted == is_asked


NOON = dt.datetime(2025, 5, 3, 12, tzinfo=dt.timezone(dt.timedelta(hours=9)))
PAGE = Candidate(value="2025-05-01", source="meta:date")


@pytest.mark.parametrize(
    ("told", "own", "expected"),
    [
        pytest.param(NOON, (), ["list 2025-05-03T12:00:00+09:00"], id="moment of an interface or a feed"),
        pytest.param(NOON.replace(hour=0), (), ["list 2025-05-03"], id="day that stands beside an entry"),
        pytest.param(NOON, (PAGE,), ["meta:date 2025-05-01"], id="page that tells its date"),
        pytest.param(None, (), [], id="nobody tells"),
    ],
)
def test_an_article_whose_page_tells_no_date_has_that_of_its_list(
    told: dt.datetime | None, own: tuple[Candidate, ...], expected: list[str]
) -> None:
    link = Link(url=f"{HOME}a", source="test", published=told)
    with State.open(None, now=NOW) as state:
        state.begin(now=NOW, scope="")
        asking = Asking(SITE, state, Scope(), NOW)
        asking.want(link, told_by=HOME, source=HOME, found_in=HOME, now=NOW)
        visit = state.take(NOW)
        assert visit is not None
        found = asking.dated(Article(url=link.url, raw=RawArticle(date=own)), visit)
    assert [f"{date.source} {date.value}" for date in found.raw.date] == expected


def test_the_date_that_one_list_tells_keeps_another_that_tells_none_from_asking() -> None:
    url = f"{HOME}a"
    with State.open(None, now=NOW) as state:
        state.begin(now=NOW, scope="")
        asking = Asking(SITE, state, Scope(since=dt.date(2025, 6, 1)), NOW)
        for published in (NOON, None):
            link = Link(url=url, source="test", published=published)
            found = asking.want(link, told_by=HOME, source=HOME, found_in=HOME, now=NOW)
            assert (found.is_wanted, found.reason) == (False, "before --since")
