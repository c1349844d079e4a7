"""What the site allows, and whether the article is there in full."""

import pytest

from newsbot.document import document
from newsbot.extraction.finds import Finds
from newsbot.extraction.rights import access, rights
from newsbot.items import Page


def test_the_words_of_the_page_come_before_those_of_its_headers() -> None:
    page = document(Page(body=b"<html><body>x</body></html>", robots_tag="noarchive\nbot: noindex"))
    found = rights(page, Finds(rights=(("robots", "noindex"), ("robots", "noindex"), ("tdm-reservation", " 1 "))))
    assert found == (
        ("robots", "noindex"),
        ("tdm-reservation", "1"),
        ("x-robots-tag", "noarchive"),
        ("x-robots-tag", "bot: noindex"),
    )


LOCKED = ("isAccessibleForFree", "False")
LOCKED_PART = ("hasPart.isAccessibleForFree", "false")
FREE = ("isAccessibleForFree", "True")


@pytest.mark.parametrize(
    ("said", "words", "has_line", "expected"),
    [
        pytest.param((), 900, False, "full", id="no-sign"),
        pytest.param((), 40, False, "full", id="short-without-sign"),
        pytest.param((FREE,), 40, True, "full", id="free-whatever-a-line-says"),
        pytest.param((LOCKED,), 80, False, "preview", id="locked-and-short"),
        pytest.param((LOCKED,), 900, False, "unknown", id="locked-but-long"),
        pytest.param((LOCKED,), 900, True, "preview", id="locked-and-cut"),
        pytest.param((LOCKED_PART,), 80, False, "preview", id="locked-part"),
        pytest.param((FREE, LOCKED_PART), 80, False, "preview", id="part-of-a-free-page"),
        pytest.param((), 80, True, "preview", id="line-and-short"),
        pytest.param((), 900, True, "unknown", id="line-and-long"),
        pytest.param((("article:content_tier", "locked"),), 80, False, "preview", id="tier"),
        pytest.param((("article:content_tier", "metered"),), 80, False, "full", id="metered-tells-nothing"),
        pytest.param((), 0, False, "unknown", id="no-body"),
    ],
)
def test_access(said: tuple[tuple[str, str], ...], words: int, has_line: bool, expected: str) -> None:
    assert access(Finds(rights=said), words, has_paywall_line=has_line) == expected
