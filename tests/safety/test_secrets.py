"""Nothing secret stands in what is shown."""

import time

import pytest

from newsbot.safety import masked, masked_text, without_keys


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://a.example/x?id=7&page=2#top", "https://a.example/x?id=7&page=2#top", id="nothing secret"),
        pytest.param("https://ann:pw@a.example/x", "https://***@a.example/x", id="user and password"),
        pytest.param("https://ann@a.example/x", "https://***@a.example/x", id="user"),
        pytest.param("https://a:b%40c@a.example:81/x", "https://***@a.example:81/x", id="encoded password"),
        pytest.param("https://a.example/?token=abc&x=1", "https://a.example/?token=***&x=1", id="token"),
        pytest.param("https://a.example/?x=1&ACCESS_TOKEN=abc", "https://a.example/?x=1&ACCESS_TOKEN=***", id="case"),
        pytest.param("https://a.example/?api_key=abc", "https://a.example/?api_key=***", id="key"),
        pytest.param("https://a.example/?apikey=abc", "https://a.example/?apikey=***", id="apikey"),
        pytest.param("https://a.example/?key=a/b?c=d", "https://a.example/?key=***", id="signs in the value"),
        pytest.param("https://a.example/?password=p%26w&y=1", "https://a.example/?password=***&y=1", id="password"),
        pytest.param("https://a.example/?PHPSESSID=1f2e", "https://a.example/?PHPSESSID=***", id="PHP session"),
        pytest.param(
            "https://a.example/x;jsessionid=1F2E?p=1", "https://a.example/x;jsessionid=***?p=1", id="in the path"
        ),
        pytest.param("https://a.example/?sid=1&sessionid=2", "https://a.example/?sid=***&sessionid=***", id="sessions"),
        pytest.param("https://s.example/?X-Amz-Signature=abc", "https://s.example/?X-Amz-Signature=***", id="signed"),
        pytest.param("https://a.example/?user[password]=x", "https://a.example/?user[password]=***", id="in brackets"),
        pytest.param("https://a.example/#access_token=abc", "https://a.example/#access_token=***", id="fragment"),
        pytest.param("https://a.example/?keyword=bridge", "https://a.example/?keyword=bridge", id="keyword is no key"),
        pytest.param("https://a.example/?author=ann&monkey=1", "https://a.example/?author=ann&monkey=1", id="no keys"),
        pytest.param("https://a.example/a@b?x=1", "https://a.example/a@b?x=1", id="at in the path"),
        pytest.param("no address", "no address", id="no address"),
        pytest.param("", "", id="empty"),
    ],
)
def test_an_address_is_shown_without_its_secrets(url: str, expected: str) -> None:
    assert masked(url) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Crawled (200) <GET https://a.example/?token=S3CRET> (referer: https://b:S3CRET@c.example/?sid=S3CRET)",
        "Redirecting (302) to <GET https://a.example/#auth=S3CRET> from <GET https://u:S3CRET@a.example/>",
        "{'Authorization': [b'Basic S3CRET'], 'Cookie': [b'S3CRET']}",
        "Authorization: Bearer S3CRET",
        "Set-Cookie: S3CRET",
    ],
)
def test_a_line_is_shown_without_its_secrets(line: str) -> None:
    shown = masked_text(line)
    assert "S3CRET" not in shown
    assert "***" in shown


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param(
            "https://a.example/view?key=1&hash=2&id=3", "https://a.example/view?key=1&hash=2&id=3", id="names"
        ),
        pytest.param(
            "https://a.example/x?access_token=abc&id=3", "https://a.example/x?access_token=***&id=3", id="token"
        ),
        pytest.param("https://a.example/x;jsessionid=1F?p=1", "https://a.example/x;jsessionid=***?p=1", id="session"),
        pytest.param(
            "https://a.example/x?API-KEY=a#password=b", "https://a.example/x?API-KEY=***#password=***", id="case"
        ),
        pytest.param("https://ann:pw@a.example/x", "https://***@a.example/x", id="user"),
        pytest.param(
            "https://a.example/the-password=of-the-harbour/",
            "https://a.example/the-password=of-the-harbour/",
            id="path",
        ),
    ],
)
def test_a_record_holds_an_address_without_what_opens_doors(url: str, expected: str) -> None:
    assert without_keys(url) == expected


@pytest.mark.parametrize("piece", ["http://", "a://b:", "?key", "&token=", "x.", "authorization: ", ";", "key_", "%5B"])
def test_a_hostile_line_takes_little_time(piece: str) -> None:
    begun = time.process_time()
    masked_text(piece * (400_000 // len(piece)))
    without_keys("x://?=" + piece * (400_000 // len(piece)))
    assert time.process_time() - begun < 2
