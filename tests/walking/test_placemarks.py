"""Which parameters of addresses are learnt to mark the place of a link alone."""

import pytest

from newsbot.walking.placemarks import PlaceMarks
from tests.walking.places import HOME, SITE, paper

Met = tuple[str, str]


def learnt(*met: Met, bare: tuple[str, ...] = ()) -> frozenset[str]:
    """The parameters that are left out after articles were met, each asked at one path and called another; `bare` are
    those whose pages call themselves nothing."""
    with paper() as one:
        marks = PlaceMarks(SITE, one.state)
        for asked, own in met:
            marks.met(HOME + asked, HOME + own, has_claim=True)
        for asked in bare:
            marks.met(HOME + asked, HOME + asked, has_claim=False)
        return marks.names


def articles(form: str, own: str, count: int = 3) -> list[Met]:
    return [(form.format(number), own.format(number)) for number in range(count)]


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        pytest.param(articles("a{0}?iref=top_{0}", "a{0}"), {"iref"}, id="three articles without it"),
        pytest.param(articles("a{0}?iref=top_{0}", "a{0}", 2), set(), id="two articles"),
        pytest.param(articles("a?iref=top_{0}", "a"), set(), id="one article three times"),
        pytest.param(articles("a?id={0}&iref=x", "a?id={0}"), {"iref"}, id="beside one that tells the article"),
        pytest.param(articles("a?id={0}", "story-{0}"), set(), id="another name"),
        pytest.param(articles("a{0}?id={0}", "a{0}?id={0}"), set(), id="never left out"),
        pytest.param([("b?x=1", "b?x=1"), *articles("a{0}?x=1", "a{0}")], set(), id="left out by some"),
        pytest.param([*articles("a{0}?x=1", "a{0}"), ("b?x=1", "b?x=1")], set(), id="left out by some, met late"),
        pytest.param(articles("a{0}?utm_source=x", "a{0}"), set(), id="known to be none"),
    ],
)
def test_a_parameter_is_left_out_when_three_articles_do_without(met: list[Met], expected: set[str]) -> None:
    assert learnt(*met) == expected


def test_a_parameter_of_pages_that_call_themselves_nothing_is_kept() -> None:
    assert learnt(*articles("a{0}?x=1", "a{0}"), bare=("show?x=7",)) == frozenset()


def test_addresses_that_differ_by_a_place_alone_share_a_key() -> None:
    with paper() as one:
        marks = PlaceMarks(SITE, one.state)
        for asked, own in articles("a{0}?iref=top", "a{0}"):
            marks.met(HOME + asked, HOME + own, has_claim=True)
        assert marks.key(f"{HOME}b?iref=left") == marks.key(f"{HOME}b")
        assert PlaceMarks(SITE, one.state).names == {"iref"}
