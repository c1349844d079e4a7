"""Where a redirect led instead of to the article."""

import pytest

from newsbot.safety import diversion

ARTICLE = "https://a.example/2024/05/the-bridge-waits/"


@pytest.mark.parametrize(
    ("landed", "expected"),
    [
        pytest.param(ARTICLE, None, id="no redirect"),
        pytest.param("https://www.a.example/2024/05/the-bridge-waits", None, id="slash and www"),
        pytest.param("https://a.example/opinion/the-bridge-waits/", None, id="another section"),
        pytest.param("https://a.example/", "the home page", id="home"),
        pytest.param("https://a.example/?utm_source=old", "the home page", id="home with query"),
        pytest.param("https://a.example/index.html", "the home page", id="index"),
        pytest.param("https://a.example/en/", "the home page", id="home of a language"),
        pytest.param("https://a.example/?p=123", None, id="article in the query"),
        pytest.param("https://a.example/login?next=/x", "a login page", id="login"),
        pytest.param("https://a.example/account/sign-in/", "a login page", id="sign in"),
        pytest.param("https://a.example/wp-login.php", "a login page", id="WordPress login"),
        pytest.param("https://a.example/subscribe/", "a login page", id="subscribe"),
        pytest.param("https://a.example/2024/05/the-author-of-accounting/", None, id="words that hold such words"),
        pytest.param("https://a.example/privacy-gate/?x", "a consent page", id="consent"),
        pytest.param("https://a.example/404.html", "an error page", id="error"),
        pytest.param("http://[bad/", None, id="no address"),
    ],
)
def test_what_a_redirect_led_to(landed: str, expected: str | None) -> None:
    assert diversion(ARTICLE, landed) == expected


def test_who_asks_for_the_home_page_may_be_led_to_one() -> None:
    assert diversion("https://a.example/", "https://a.example/en/") is None
