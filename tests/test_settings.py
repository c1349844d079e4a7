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
