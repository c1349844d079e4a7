"""Challenge pages are told from articles."""

import time

import pytest

from newsbot.politeness import challenge

TEXT = "<p>" + "The council met for the third time this spring, and again it could not agree. " * 20 + "</p>"


@pytest.mark.parametrize(
    ("status", "headers", "body", "who"),
    [
        pytest.param(403, {"cf-mitigated": "challenge"}, "", "Cloudflare", id="header"),
        pytest.param(202, {"x-amzn-waf-action": "challenge"}, "", "AWS WAF", id="header of a 202"),
        pytest.param(
            503,
            {},
            "<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/b/orchestrate/></script>",
            "Cloudflare",
            id="challenge with 503",
        ),
        pytest.param(
            200, {}, "<title>Just a moment...</title><p>Checking your browser</p>", "a bot check", id="with 200"
        ),
        pytest.param(
            200,
            {},
            "<html><script src=https://ct.captcha-delivery.com/c.js></script></html>",
            "DataDome",
            id="script alone",
        ),
        pytest.param(
            200,
            {},
            "<html><body>Request unsuccessful. Incapsula incident ID: 1-2<iframe src=/_Incapsula_Resource?x></iframe>",
            "Imperva",
            id="iframe",
        ),
        pytest.param(
            403,
            {},
            "<html><head><title>Access Denied</title></head><body>Reference #18 https://errors.edgesuite.net/18</body>",
            "Akamai",
            id="access denied",
        ),
        pytest.param(
            200,
            {},
            "<title>Making sure you're not a bot!</title><script id=anubis_challenge>{}</script>",
            "Anubis",
            id="proof of work",
        ),
        pytest.param(403, {}, "<h1>403 Forbidden</h1><p>nginx</p>", None, id="a plain refusal"),
        pytest.param(404, {}, "<h1>Page not found</h1>", None, id="not found"),
        pytest.param(
            200, {}, f"<title>Just a moment with the mayor</title>{TEXT}", None, id="an article of that title"
        ),
        pytest.param(
            200,
            {},
            f"<title>Bridge</title>{TEXT}<script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>",
            None,
            id="an article behind the same guard",
        ),
        pytest.param(
            200,
            {},
            "<title>Note</title><p>Our site is closed to automated access for a day, the editor writes.</p>",
            None,
            id="a short note on the matter",
        ),
        pytest.param(
            200,
            {},
            "<rss><channel><title>News</title><item><title>Are you a bot? A quiz</title></item></channel></rss>",
            None,
            id="a feed",
        ),
        pytest.param(200, {}, '{"title": "just a moment"}', None, id="JSON"),
        pytest.param(200, {}, "", None, id="empty"),
    ],
)
def test_who_stands_in_the_way(status: int, headers: dict[str, str], body: str, who: str | None) -> None:
    assert challenge(status, headers, body.encode()) == who


@pytest.mark.parametrize("piece", [b"<", b"<script", b"<script>", b"<!--", b"<a ", b"cf-", b"<title>", b"verify "])
def test_a_hostile_page_takes_little_time(piece: bytes) -> None:
    begun = time.process_time()
    challenge(200, {}, b"<html>" + piece * (2_000_000 // len(piece)))
    challenge(503, {}, b"<html>" + piece * (60_000 // len(piece)))
    assert time.process_time() - begun < 2
