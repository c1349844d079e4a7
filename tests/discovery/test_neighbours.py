"""Where an article's page leads, and the last page of a list."""

import pytest

from newsbot.discovery.lastpage import last_page
from newsbot.discovery.neighbours import neighbours
from newsbot.document import Document, document
from newsbot.items import Page
from newsbot.sites import undescribed

SITE = undescribed("https://www.example.com/")


def page(body: str, path: str) -> Document:
    return document(Page(body=f"<html><body>{body}</body></html>".encode(), url=f"https://www.example.com{path}"))


def test_article_leads_to_the_one_before_and_to_what_it_names_but_not_to_itself() -> None:
    body = (
        '<p><a rel="prev" href="/one-before">Before</a> <a rel="next" href="/tag/bridges/">Tag</a></p>'
        '<h3><a href="/2024/05/the-harbour-waits-for-nobody/">The harbour waits for nobody</a></h3>'
        '<a href="/?p=4711">Permalink of this article</a><a href="/2024/05/who-pays-for-it/print-version-12/">Print</a>'
    )
    found = [
        link.url.removeprefix("https://www.example.com")
        for link in neighbours(page(body, "/2024/05/who-pays-for-it/"), SITE)
    ]
    assert found == ["/one-before", "/2024/05/the-harbour-waits-for-nobody/"]


@pytest.mark.parametrize(
    ("body", "path", "expected"),
    [
        pytest.param('<a href="/a/page/2/">2</a> <a href="/a/page/87/">87</a>', "/a/", "/a/page/87/", id="path"),
        pytest.param('<a href="/a?page=2">2</a> <a href="/a?page=9">9</a>', "/a", "/a?page=9", id="query"),
        pytest.param('<a href="/a/page/87/">87</a>', "/a/page/87/", None, id="the last page itself"),
        pytest.param('<a href="/a/page/2/">2</a>', "/a/", None, id="two pages"),
        pytest.param('<a href="/b/page/9/">9</a>', "/a/", None, id="another list"),
        pytest.param('<a href="/a/page/2/">Next</a>', "/a/", None, id="no number"),
    ],
)
def test_pager_shows_the_last_page_of_its_list(body: str, path: str, expected: str | None) -> None:
    found = last_page(page(body, path), SITE)
    assert (found.url.removeprefix("https://www.example.com") if found else None) == expected
