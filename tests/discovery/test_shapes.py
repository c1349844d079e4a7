"""How addresses are built, and what is learnt of each way of building."""

import pytest

from newsbot.discovery import shapes
from newsbot.discovery.shapes import Shapes, names_one, shape

SITE = "https://paper.example"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("/", "/", id="home"),
        pytest.param("/about", "/NAME", id="a word at the root"),
        pytest.param("/Who-Pays-For-The-Bridge/", "/LONG-NAME", id="a headline, in capitals"),
        pytest.param("/2024/05/03/tides/", "/YEAR/NUMBER/NUMBER/NAME", id="a day and a word"),
        pytest.param("/opinion/2024-05-03/tides.html", "/opinion/DATE/NAME.html", id="a section, a day and an ending"),
        pytest.param("/p/512", "/p/NUMBER", id="a number"),
        pytest.param("/512-tides", "/NUMBER-NAME", id="a number in front"),
        pytest.param("/news/tides-4711.html", "/news/NAME-NUMBER.html", id="a number behind"),
        pytest.param("/a/x7k2m9", "/a/ID", id="letters and figures"),
        pytest.param("/read.php?story=512&lang=en", "/read.php?lang=NAME&story=NUMBER", id="a query, in any order"),
        pytest.param("/?id=9", "/?id=NUMBER", id="a query at the root"),
        pytest.param("/%E6%A9%8B%E3%81%AE%E8%A9%B1", "/NAME", id="a short name in another script"),
        pytest.param("/паром-без-капитана", "/LONG-NAME", id="a long name in another script"),
        pytest.param("/who-pays-for-the-bridge/comments", "/LONG-NAME/NAME", id="below one article"),
        pytest.param("/a/b/c/d/e/f/g/h", "/a/b/c/d/e/NAME", id="deeper than anybody looks"),
    ],
)
def test_shape_keeps_folders_and_forgets_names(address: str, expected: str) -> None:
    assert shape(SITE + address) == expected


@pytest.mark.parametrize("address", ["http://[", "x" * 10_000, "https://a.example/" + "%" * 3_000, ""])
def test_no_address_is_too_odd_for_a_shape(address: str) -> None:
    assert shape(address)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("/who-pays-for-the-bridge", True, id="a headline"),
        pytest.param("/p/512", True, id="a number"),
        pytest.param("/read.php?story=512", True, id="a number in the query"),
        pytest.param("/services/hull-repair", False, id="two words"),
        pytest.param("/", False, id="home"),
    ],
)
def test_names_of_one_article_are_long_or_numbered(address: str, expected: bool) -> None:
    assert names_one(SITE + address) is expected


def test_what_came_of_one_address_counts_for_all_that_are_built_alike() -> None:
    learnt = Shapes()
    learnt.learn(f"{SITE}/shop/mug", "vain")
    learnt.learn(f"{SITE}/shop/towel", "vain")
    learnt.learn(f"{SITE}/opinion/tides", "article")
    assert (learnt.of(f"{SITE}/shop/cap").vain, learnt.of(f"{SITE}/shop/cap").is_vain) == (2, True)
    assert not learnt.of(f"{SITE}/opinion/ebb").is_vain
    assert learnt.has_articles_beside(f"{SITE}/opinion/who-pays-for-the-bridge")
    assert not learnt.has_articles_beside(f"{SITE}/shop/who-pays-for-the-mug")


def test_memory_for_shapes_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "SHAPES_MAX", 3)
    learnt = Shapes()
    for name in "abcdefgh":
        learnt.learn(f"{SITE}/{name}/tides", "vain")
    assert [learnt.of(f"{SITE}/{name}/ebb").vain for name in "abcd"] == [1, 1, 1, 0]
