"""Dates in the programs of a page."""

import time

import pytest

from newsbot import extraction
from newsbot.document import Document, document
from newsbot.extraction.scripts import SCRIPT_CHARS_MAX, script_dates
from newsbot.items import Page
from newsbot.sites import Site


def read(*scripts: str, body: str = "") -> list[tuple[str, str]]:
    return [(one.source, one.value) for one in script_dates(_page(*scripts, body=body))]


def _page(*scripts: str, body: str = "") -> Document:
    markup = "".join(f"<script>{script}</script>" for script in scripts)
    return document(Page(body=f"<html><body>{body}{markup}</body></html>".encode(), url="https://a.example/b"))


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param('{"datePublished":"2024-05-03T10:00:00Z"}', "2024-05-03T10:00:00Z", id="json"),
        pytest.param(
            '"{\\"published_at\\":\\"2019-03-02T06:22:28+01:00\\"}"', "2019-03-02T06:22:28+01:00", id="escaped"
        ),
        pytest.param('dataLayer.push({"articlePublishDate": "2024-05-03"})', "2024-05-03", id="analytics"),
        pytest.param("var page = {'pubDate': 1531126200000}", "1531126200000", id="milliseconds"),
        pytest.param('{"firstPublishedDate": "2024/05/03"}', "2024/05/03", id="slashes"),
    ],
)
def test_a_date_of_publication_in_a_program_is_found(script: str, expected: str) -> None:
    assert [value for _, value in read(script)] == [expected]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param('{"dateModified":"2024-05-03T10:00:00Z"}', id="change"),
        pytest.param('{"published_at":null}', id="nothing"),
        pytest.param('{"published_at":"today"}', id="no-date"),
        pytest.param("", id="empty"),
    ],
)
def test_nothing_else_is(script: str) -> None:
    assert read(script) == []


def test_a_list_of_articles_tells_no_date() -> None:
    assert read(*(f'{{"published_at":"2024-05-0{day}"}}' for day in (1, 2, 3))) == []


def test_they_are_asked_only_where_the_page_tells_no_date_elsewhere() -> None:
    site = Site(name="a", address="https://a.example/")
    script = '{"published_at":"2024-05-03"}'
    told = extraction.extract(_page(script, body="<h1>The bridge opens again</h1><p>2 May 2024</p>"), site).date
    silent = extraction.extract(_page(script, body="<h1>The bridge opens again</h1><p>It is open.</p>"), site).date
    assert [one.value for one in told] == ["2 May 2024"]
    assert [one.value for one in silent] == ["2024-05-03"]


@pytest.mark.parametrize("sign", ['"', '"publish', '"published_at', "\\", " ", '"a'])
def test_programs_gone_wrong_take_no_time(sign: str) -> None:
    start = time.process_time()
    assert read(sign * (SCRIPT_CHARS_MAX // len(sign))) == []
    assert time.process_time() - start < 2
