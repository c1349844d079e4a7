"""What is noted of a page before its finders look."""

import pytest

from newsbot.document import document
from newsbot.extraction.datelabel import label
from newsbot.extraction.glance import AUTHOR, AUTHOR_ABOVE, CRUMBS, LOGO, TAGS, glance
from newsbot.extraction.place import context, contexts
from newsbot.extraction.segments import segments
from newsbot.extraction.signs import has_author_class
from newsbot.items import Page
from newsbot.words.calendar import MODIFIED, PUBLISHED

ZONES = ("div", "header", "nav", "aside", "footer", "div class=comments", "div class=related-posts")


def _page(body: str) -> Page:
    return Page(body=f"<html><body>{body}</body></html>".encode(), url="https://a.example/b")


def test_the_part_of_the_page_is_the_same_for_one_segment_and_for_all() -> None:
    body = "".join(f"<{zone}><p>One of {at}</p></{zone.split()[0]}>" for at in range(20) for zone in ZONES)
    walked = segments(document(_page(body)))
    assert {segment.zone for segment in walked} >= {"main", "header", "nav", "aside", "footer", "comment", "related"}
    for headline in (None, 0, 3, 70, len(walked) - 1):
        assert contexts(walked, headline) == [context(segment, headline) for segment in walked]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p class=breadcrumbs>x</p>", CRUMBS, id="crumbs"),
        pytest.param("<div class=bread-crumb><div><p>x</p></div></div>", CRUMBS, id="crumbs-two-above"),
        pytest.param("<div class=breadcrumb><div><div><p>x</p></div></div></div>", 0, id="crumbs-too-far"),
        pytest.param("<div class=tag-list><p>x</p></div>", TAGS, id="tags"),
        pytest.param("<p class=stage>x</p>", 0, id="letters-of-tags-alone"),
        pytest.param("<div class=site-title><p>x</p></div>", LOGO, id="logo"),
        pytest.param("<div class=logo><div><p>x</p></div></div>", 0, id="logo-too-far"),
        pytest.param("<p class=byline>x</p>", AUTHOR, id="author"),
        pytest.param("<div class=author><p>x</p></div>", AUTHOR_ABOVE, id="author-above"),
        pytest.param("<div class='author tags'><p class=vcard>x</p></div>", AUTHOR | AUTHOR_ABOVE | TAGS, id="several"),
    ],
)
def test_what_classes_tell(body: str, expected: int) -> None:
    page = document(_page(body))
    assert list(glance(page, segments(page), None).told) == [expected]


@pytest.mark.parametrize(
    "name",
    [
        "byline",
        "by-line",
        "author",
        "authors",
        "autor",
        "autorin",
        "auteurs",
        "autore",
        "author-name",
        "post-author",
        "vcard",
        "fn",
        "writer",
        "creator-name",
        "writtenby",
        "written-by",
        "contributors",
        "signature",
        "redakteur",
        "journalist",
        "reporter",
        "columnist",
    ],
)
def test_every_class_of_authors_is_known(name: str) -> None:
    assert has_author_class(name)
    assert has_author_class(f"item {name} left")


@pytest.mark.parametrize("word", sorted({*PUBLISHED, *MODIFIED}))
def test_every_label_of_a_date_is_found(word: str) -> None:
    found, _ = label(f"x {word}: ")
    assert found is not None
    assert found in word
