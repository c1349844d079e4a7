"""The signs of an article on a page."""

import pytest

from newsbot.document import document
from newsbot.extraction import extract
from newsbot.items import Page
from newsbot.judging.evidence import NONE, Evidence, Mark, evidence, is_sure
from newsbot.sites import undescribed

URL = "https://paper.example/tides/"
TEXT = "<p>" + "The tide comes in whether or not anybody has asked it to, and goes out again. " * 6 + "</p>"


def shown(head: str = "", above: str = "", *, body: str = "", url: str = URL) -> Evidence:
    html = (
        f"<html><head><title>Who owns the tides?</title>{head}</head><body class='{body}'>"
        f"<main><h1>Who owns the tides?</h1>{above}{TEXT}{TEXT}</main></body></html>"
    )
    page = document(Page(body=html.encode(), url=url))
    return evidence(page, extract(page, undescribed(url)))


def data(kind: str, more: str = "") -> str:
    return f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"{kind}","name":"x"{more}}}</script>'


DATED = ',"datePublished":"2024-05-03T08:00:00Z"'
SIGNED = ',"author":{"@type":"Person","name":"Ada Quill"}'


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        pytest.param("", "", NONE, id="text alone"),
        pytest.param("<meta property='og:type' content='article'>", "", NONE, id="og:type tells nothing"),
        pytest.param(data("WebPage", DATED), "", NONE, id="the day of a page is not an article's"),
        pytest.param(data("NewsArticle"), "", Mark.TYPE, id="a type"),
        pytest.param(
            data("Article", DATED + SIGNED), "", Mark.TYPE | Mark.TOLD_DATE | Mark.TOLD_AUTHOR, id="all metadata"
        ),
        pytest.param("", "<p>May 3, 2024</p>", Mark.PRINTED_DATE, id="a day at the headline"),
        pytest.param(
            "",
            "<p>By Ada Quill, May 3, 2024</p>",
            Mark.PRINTED_DATE | Mark.BYLINE,
            id="a day and a name at the headline",
        ),
    ],
)
def test_a_page_has_the_signs_that_it_shows(head: str, above: str, expected: Mark) -> None:
    assert shown(head, above).marks == expected


@pytest.mark.parametrize(
    ("head", "body", "other", "is_surely_other"),
    [
        pytest.param(data("Product"), "", "Product", True, id="a thing for sale"),
        pytest.param(data("MusicEvent"), "", "MusicEvent", True, id="any event"),
        pytest.param(data("Service"), "", "Service", False, id="a service"),
        pytest.param("", "page page-id-7", "page", False, id="a page of WordPress"),
        pytest.param(data("Organization"), "", None, False, id="what stands on every page"),
        pytest.param(data("Article"), "page page-id-7", None, False, id="an article on a page of WordPress"),
        pytest.param(data("Event"), "single single-event postid-4", "Event", False, id="an event that is a post"),
    ],
)
def test_a_page_may_call_itself_something_else(head: str, body: str, other: str | None, is_surely_other: bool) -> None:
    found = shown(head, body=body)
    assert (found.other, found.is_surely_other) == (other, is_surely_other)


def test_an_event_that_somebody_signed_may_be_an_article_about_it() -> None:
    assert not shown(data("Event"), "<p>By Ada Quill</p>").is_surely_other


def test_post_day_and_length_are_told() -> None:
    found = shown(body="single single-note postid-150", url="https://paper.example/2024/05/tides/")
    assert (found.is_post, found.is_dated, found.words > 100) == (True, True, True)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param(Mark.TOLD_DATE | Mark.BYLINE, True, id="a day and a name"),
        pytest.param(Mark.PRINTED_DATE | Mark.TYPE, True, id="a day and a type"),
        pytest.param(Mark.TYPE | Mark.BYLINE, False, id="no day"),
        pytest.param(Mark.PRINTED_DATE | Mark.TOLD_DATE, False, id="days alone"),
    ],
)
def test_a_day_with_a_name_or_a_type_is_enough(marks: Mark, expected: bool) -> None:
    assert is_sure(marks) is expected
