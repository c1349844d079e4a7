"""Whether a page may be kept."""

import pytest

from newsbot import reading, records
from newsbot.items import Page
from newsbot.politeness import may_keep
from newsbot.sites import Site


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        pytest.param("robots", "noarchive", False, id="meta"),
        pytest.param("robots", "index, NoArchive", False, id="among others"),
        pytest.param("robots", "none", False, id="none"),
        pytest.param("robots", "noindex, nofollow", True, id="noindex is no noarchive"),
        pytest.param("newsbot", "noarchive", False, id="meta of our name"),
        pytest.param("googlebot", "noarchive", True, id="meta of another name"),
        pytest.param("x-robots-tag", "noarchive", False, id="header"),
        pytest.param("x-robots-tag", "otherbot: noarchive", True, id="header for another"),
        pytest.param("x-robots-tag", "otherbot: noindex, noarchive", True, id="list for another"),
        pytest.param("x-robots-tag", "otherbot: noindex, newsbot: noarchive", False, id="ours behind another's"),
        pytest.param("x-robots-tag", "newsbot: noarchive", False, id="header for us"),
        pytest.param(
            "x-robots-tag", "unavailable_after: 25 Jun 2030 15:00:00 PST, noarchive", False, id="value with colon"
        ),
        pytest.param("x-robots-tag", "max-snippet: 20; noarchive", False, id="semicolon"),
        pytest.param("tdm-reservation", "1", True, id="text mining is another question"),
        pytest.param("isAccessibleForFree", "False", True, id="paywall"),
        pytest.param("robots", "", True, id="empty"),
    ],
)
def test_a_page_may_be_kept_unless_the_site_says_no_to_us(name: str, said: str, expected: bool) -> None:
    assert may_keep([("robots", "index"), (name, said)]) is expected


HEADERS = [("tdm-reservation", "1"), ("tdm-policy", "https://a.example/policy.json")]


@pytest.mark.parametrize(
    ("tag", "headers", "head", "expected"),
    [
        pytest.param(None, {}, "", {}, id="nothing said"),
        pytest.param(None, dict(HEADERS), "", dict(HEADERS), id="headers of the TDM protocol"),
        pytest.param(
            None,
            {"tdm-reservation": "1"},
            "<meta name=tdm-reservation content=1>",
            {"tdm-reservation": "1"},
            id="twice",
        ),
        pytest.param(
            None,
            {"tdm-reservation": "1"},
            "<meta name=TDM-Reservation content=0>",
            {"tdm-reservation": "0, 1"},
            id="page and header differ: both are told",
        ),
        pytest.param(
            None,
            {},
            "<meta name=tdm-policy content=https://a.example/p>",
            {"tdm-policy": "https://a.example/p"},
            id="policy in the page",
        ),
        pytest.param("noindex, noarchive", {}, "", {"x-robots-tag": "noindex, noarchive"}, id="one line"),
        pytest.param("noindex\nnoarchive", {}, "", {"x-robots-tag": "noindex, noarchive"}, id="two lines"),
        pytest.param(
            "otherbot: noarchive\nnoindex",
            {},
            "",
            {"x-robots-tag": "noindex, otherbot: noarchive"},
            id="what is said to all stays said to all",
        ),
        pytest.param(
            "unavailable_after: 25 Jun 2030 15:00:00 PST\nnewsbot: nosnippet",
            {},
            "",
            {"x-robots-tag": "unavailable_after: 25 Jun 2030 15:00:00 PST, newsbot: nosnippet"},
            id="a date is no name",
        ),
        pytest.param(
            "noarchive",
            {},
            "<meta name=robots content='noindex, nofollow'><meta name=robots content=noindex>",
            {"robots": "noindex, nofollow", "x-robots-tag": "noarchive"},
            id="said again in part",
        ),
        pytest.param("x" * 5_000, {}, "", {"x-robots-tag": "x" * 1_000}, id="a line without end"),
        pytest.param("no\x1b[31mindex\r\n\n", {}, "", {"x-robots-tag": "no[31mindex"}, id="control characters"),
    ],
)
def test_a_record_tells_what_the_site_said_of_use(
    tag: str | None, headers: dict[str, str], head: str, expected: dict[str, str]
) -> None:
    body = (
        f"<html><head><title>The bridge waits</title>{head}</head><body><h1>The bridge waits</h1><p>Words.</p>".encode()
    )
    page = Page(body=body, url="https://a.example/x", robots_tag=tag, headers=headers)
    record = records.record(reading.read(page, Site(name="a", address="https://a.example/")))
    assert record["rights"] == expected
