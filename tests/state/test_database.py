"""How keys are stored and found."""

import pytest

from newsbot.state.database import hashed, packed, unpacked


def test_a_key_is_found_by_sixteen_bytes() -> None:
    assert len(hashed("article", "example.com/a")) == 16


@pytest.mark.parametrize(
    ("group", "key"),
    [
        pytest.param("list", "example.com/2018/07/a", id="another group"),
        pytest.param("article", "example.com/2018/07/b", id="another page"),
        pytest.param("article", "example.com/2018/08/a", id="another folder"),
        pytest.param("article", "", id="nothing"),
    ],
)
def test_different_keys_are_told_apart(group: str, key: str) -> None:
    assert hashed(group, key) != hashed("article", "example.com/2018/07/a")


def test_pages_of_one_folder_lie_close_together() -> None:
    one, other, elsewhere = (hashed("article", f"example.com/{path}") for path in ("2018/a", "2018/b", "2019/a"))
    assert one[:4] == other[:4] != elsewhere[:4]


@pytest.mark.parametrize(
    ("key", "url"),
    [
        pytest.param("example.com/a", "https://www.example.com/a/", id="a part of the address"),
        pytest.param("example.com/?a=1&b=2", "https://example.com/?b=2&a=1", id="another order"),
        pytest.param("123", "https://example.com/", id="digits"),
        pytest.param("", "https://example.com/", id="empty"),
        pytest.param("example.com/\u00fc", "https://example.com/\u00fc", id="not ASCII"),
        pytest.param("a" * 65_535, "a" * 65_535, id="as long as a place can tell"),
        pytest.param("a" * 65_536, "a" * 65_536, id="longer"),
    ],
)
def test_a_key_comes_back(key: str, url: str) -> None:
    assert unpacked(packed(key, url), url) == key
