"""Addresses like others that were asked in vain: asked last, or left out, and never for good."""

from collections.abc import Sequence

import pytest

from newsbot.discovery.shapes import Shapes
from newsbot.judging.thrift import ASK, LAST_PRIORITY, LATER, LEAVE, VAIN_MIN, Thrift
from newsbot.state import Visit
from tests.judging.pages import HOME, articles, doubts, seen


def visit(path: str, priority: int = 10) -> Visit:
    return Visit(
        number=1, kind="article", key=path, url=HOME + path, priority=priority, source=None, found_in=None, note=None
    )


def thrift(vain: Sequence[str], *, others: Sequence[str] = ()) -> tuple[Thrift, Shapes]:
    known, shapes = doubts()
    for path in vain:
        shapes.learn(HOME + path, "vain")
    for path in others:
        shapes.learn(HOME + path, "article")
    return Thrift(shapes, known), shapes


def shop(count: int) -> list[str]:
    return [f"shop/thing-{'abcdefghijklmnopqrst'[number % 20]}" for number in range(count)]


@pytest.mark.parametrize(
    ("vain", "others", "expected"),
    [
        pytest.param(shop(VAIN_MIN - 1), [], ASK, id="few were asked"),
        pytest.param(shop(VAIN_MIN), [], LEAVE, id="enough were asked"),
        pytest.param(shop(VAIN_MIN), ["shop/thing"], ASK, id="one was an article"),
        pytest.param(
            shop(VAIN_MIN), ["shop/a-thing-that-has-a-story"], ASK, id="an article of another name beside them"
        ),
        pytest.param(shop(VAIN_MIN), ["opinion/tides"], LEAVE, id="articles elsewhere"),
    ],
)
def test_an_address_is_left_out_where_many_of_its_kind_were_no_articles(
    vain: list[str], others: list[str], expected: str
) -> None:
    made, _ = thrift(vain, others=others)
    assert made.course(visit("shop/mug")) == expected


def test_one_is_asked_whenever_as_many_were_left_out_as_were_asked() -> None:
    made, _ = thrift(shop(VAIN_MIN))
    told = [made.course(visit(f"shop/mug-{letter}")) for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert [at for at, course in enumerate(told) if course == ASK] == [VAIN_MIN, 2 * VAIN_MIN + 1]
    assert made.left_out == 24
    assert made.notes() == ["Left out, as others like them were no articles: 24 addresses like /shop/NAME."]


def test_an_article_among_them_brings_back_what_was_left_out() -> None:
    made, shapes = thrift(shop(VAIN_MIN))
    left = visit("shop/mug")
    assert made.course(left) == LEAVE
    assert made.came_back(HOME + "shop/cap") == [left]
    assert (made.left_out, made.notes(), made.came_back(HOME + "shop/cap")) == (0, [], [])
    shapes.learn(HOME + "shop/cap", "article")
    assert made.course(left) == ASK


def test_what_is_like_doubtful_pages_is_asked_last() -> None:
    known, shapes = doubts([*articles(5), *(seen(path) for path in shop(10))])
    made = Thrift(shapes, known)
    assert made.course(visit("shop/mug")) == LATER
    assert made.course(visit("shop/mug", LAST_PRIORITY)) == ASK
    assert made.course(visit("opinion/tides")) == ASK
