"""Standing pages of sites are known by address and headline."""

import pytest

from newsbot.words.addresses import is_standing, is_standing_title


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(("about-us",), True, id="about"),
        pytest.param(("impressum.html",), True, id="file"),
        pytest.param(("fr", "a-propos"), True, id="below a language"),
        pytest.param(("help",), True, id="help"),
        pytest.param(("story", "help"), False, id="story called help"),
        pytest.param(("privacy-is-dead-says-minister",), False, id="headline about privacy"),
        pytest.param(("2019", "03", "about"), False, id="dated"),
        pytest.param((), False, id="home"),
    ],
)
def test_address_of_a_standing_page(names: tuple[str, ...], expected: bool) -> None:
    assert is_standing(names) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("About us", True, id="en"),
        pytest.param("Über uns", True, id="de"),
        pytest.param("Mentions légales", True, id="fr"),
        pytest.param("Quiénes somos", True, id="es"),
        pytest.param("О редакции", True, id="ru"),
        pytest.param("お問い合わせ", True, id="ja"),
        pytest.param("关于我们", True, id="zh"),
        pytest.param("About us and them: a quarrel", False, id="headline"),
        pytest.param("Contact tracing ends", False, id="another headline"),
    ],
)
def test_headline_of_a_standing_page(line: str, expected: bool) -> None:
    assert is_standing_title(line) is expected
