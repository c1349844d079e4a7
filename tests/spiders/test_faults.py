"""Each page that could not be had has its reason."""

import pytest
from scrapy import Request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from twisted.python.failure import Failure

from newsbot.spiders.faults import RefusedError, of_answer, of_failure, of_response

URL = "https://paper.example/2024/05/the-bridge-waits/"
PAGE = b"<html><body><p>words</p></body></html>"


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, "empty answer (204)"),
        (206, "part of a page (206)"),
        (302, "redirect that leads nowhere (302)"),
        (403, "blocked (403)"),
        (404, "not found (404)"),
        (410, "gone (410)"),
        (451, "withheld for legal reasons (451)"),
        (418, "unexpected status (418)"),
        (503, "server error (503)"),
        (999, "blocked (999)"),
    ],
)
def test_the_reason_of_a_status(status: int, reason: str) -> None:
    assert of_response(Response(URL, status=status)).reason == reason


def answer(body: bytes = PAGE, url: str = URL, content_type: str = "text/html", asked: str | None = None) -> Response:
    meta = {"redirect_urls": [asked]} if asked else {}
    return Response(url, body=body, headers={"Content-Type": content_type}, request=Request(url, meta=meta))


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        pytest.param(answer(), None, id="page"),
        pytest.param(answer(b" \n"), "empty answer (200)", id="empty"),
        pytest.param(answer(b"%PDF-1.7"), "no page but application/pdf", id="PDF"),
        pytest.param(answer(b'{"a": 1}', content_type="application/json"), "no page but application/json", id="JSON"),
        pytest.param(
            answer(url="https://paper.example/", asked=URL), "redirected to the home page", id="led to the home page"
        ),
        pytest.param(
            answer(url="https://paper.example/login", asked=URL), "redirected to a login page", id="led to a login"
        ),
        pytest.param(answer(url=URL + "new/", asked=URL), None, id="led to another address"),
    ],
)
def test_what_is_no_article_before_it_is_read(response: Response, reason: str | None) -> None:
    missing = of_answer(response)
    assert (missing.reason if missing else None) == reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RefusedError("forbidden by robots.txt", "Disallow: /x"), "forbidden by robots.txt"),
        (IgnoreRequest("max redirections reached"), "too many redirects"),
        (DownloadTimeoutError("30 s"), "no answer in time"),
        (CannotResolveHostError("x"), "no such host"),
        (ResponseDataLossError("x"), "answer cut short"),
        (DownloadCancelledError("x"), "answer too large"),
        (DownloadFailedError("[('SSL routines', '', 'certificate verify failed')]"), "certificate not valid"),
        (DownloadFailedError("x"), "connection broken"),
        (RuntimeError("x"), "no answer"),
    ],
)
def test_the_reason_of_an_error(error: Exception, reason: str) -> None:
    failure = Failure(error)
    failure.request = Request(URL)
    assert of_failure(failure).reason == reason


def test_no_reason_shows_a_secret() -> None:
    url = "https://paper.example/?token=s3cret"
    failure = Failure(DownloadFailedError(f"no answer from {url}"))
    failure.request = Request(url)
    assert "s3cret" not in str(of_failure(failure))
    assert "s3cret" not in str(of_response(Response(url, status=500)))
