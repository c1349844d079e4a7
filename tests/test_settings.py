"""What is switched off stays off."""

import pytest

from newsbot import settings


@pytest.mark.parametrize(
    "name", ["TELNETCONSOLE_ENABLED", "REMOTE_CONTROL_ENABLED", "COOKIES_ENABLED", "AUTOTHROTTLE_ENABLED"]
)
def test_what_newsbot_does_without_is_off(name: str) -> None:
    assert getattr(settings, name) is False


def test_certificates_are_verified_and_robots_obeyed() -> None:
    assert settings.DOWNLOAD_VERIFY_CERTIFICATES is True
    assert settings.ROBOTSTXT_OBEY is True


def test_no_address_but_of_the_web_has_a_handler() -> None:
    assert {scheme for scheme, handler in settings.DOWNLOAD_HANDLERS.items() if handler} == {"http", "https"}


@pytest.mark.parametrize(
    "name", ["RobotsTxtMiddleware", "RetryMiddleware", "HttpCompressionMiddleware", "OffsiteMiddleware"]
)
def test_scrapys_own_middleware_does_not_run_beside_ours(name: str) -> None:
    [entry] = [place for place in settings.DOWNLOADER_MIDDLEWARES if place.endswith("." + name)]
    assert settings.DOWNLOADER_MIDDLEWARES[entry] is None


@pytest.mark.parametrize(
    ("name", "most"),
    [
        pytest.param("NEWSBOT_ROBOTS_SECONDS", 86_400, id="robots.txt is kept for a day at most (RFC 9309)"),
        pytest.param("CONCURRENT_REQUESTS_PER_DOMAIN", 1, id="one request at a time a host"),
        pytest.param("DOWNLOAD_TIMEOUT", 60, id="no request takes longer than a minute"),
        pytest.param("DOWNLOAD_MAXSIZE", 20_000_000, id="no page fills the memory"),
        pytest.param("REDIRECT_MAX_TIMES", 10, id="redirects end"),
        pytest.param("MEMUSAGE_LIMIT_MB", 1_024, id="a crawl that grows is ended"),
    ],
)
def test_a_limit_is_set_and_no_higher_than_it_should_be(name: str, most: float) -> None:
    assert 0 < getattr(settings, name) <= most


def test_a_second_lies_between_two_requests() -> None:
    assert settings.DOWNLOAD_DELAY >= 1
