"""Which known addresses are asked again."""

import datetime as dt

import pytest

from newsbot.items import Link
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
