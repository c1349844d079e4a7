"""Kinds of pages, by all signs together."""

import pytest

from newsbot.document import Document, document
from newsbot.extraction.finds import Finds
from newsbot.extraction.kind import kind
from newsbot.extraction.kind.address import read
from newsbot.extraction.segments import segments
from newsbot.items import Page

LINE = "The council met on Tuesday and spoke about the bridge that nobody had crossed since the flood. "
STORY = "<h1>Bridge opens again</h1>" + f"<p>{LINE * 2}</p>" * 4
ITEM = f"<h2><a href=/a>Bridge opens again today</a></h2><p>{LINE}</p>"
DATED = f"<div><a href=/a>Bridge opens again today</a></div><div>3 March 2019</div><p>{LINE}</p>"
LED = f"<table><tr><td><a href=/a>Bridge opens again</a><br>3 March 2019 - Ada Brown<br>{LINE}</td></tr></table>"
NAMED = f"<h2><a name=part>The bridge that was closed</a></h2><p>{LINE * 2}</p>"
NOTE = "<article><h1>Bridge opens</h1><p>The bridge over the river opened again on Tuesday morning.</p></article>"


def _kind(
    body: str,
    *,
    url: str = "https://a.example/2019/03/bridge-opens-again-today",
    types: tuple[str, ...] = (),
    title: str = "",
    status: int | None = None,
    names: str = "",
) -> str:
    page: Document = document(
        Page(
            body=f"<html><head><title>{title}</title></head><body class='{names}'>{body}</body></html>".encode(),
            url=url,
            status=status,
        )
    )
    return kind(page, segments(page), Finds(types=types))[0]


@pytest.mark.parametrize(
    ("body", "given", "expected"),
    [
        pytest.param(STORY, {}, "article", id="story"),
        pytest.param(STORY + ITEM * 6, {}, "article", id="story-with-boxes-behind"),
        pytest.param(NOTE, {"types": ("NewsArticle",)}, "article", id="note-of-ten-words"),
        pytest.param(NOTE, {}, "article", id="note-without-types"),
        pytest.param(STORY, {"types": ("LiveBlogPosting",)}, "live", id="live"),
        pytest.param("<h1>News</h1>" + ITEM * 6, {"types": ("og:article",)}, "listing", id="listing-that-says-article"),
        pytest.param("<h1>News</h1>" + DATED * 6, {}, "listing", id="dated-items-without-headings"),
        pytest.param(LED * 6, {"url": "https://a.example/l.asp?c=5&pag=2"}, "listing", id="rows-that-a-link-leads"),
        pytest.param(
            "<h1>Bridges</h1>" + NAMED * 5,
            {"url": "https://a.example/docs/x.html"},
            "article",
            id="headings-with-names",
        ),
        pytest.param(ITEM * 6, {"url": "https://a.example/2019/03/"}, "listing", id="month"),
        pytest.param(STORY, {"url": "https://a.example/1927"}, "article", id="number-that-is-no-year"),
        pytest.param(
            STORY + f"<p>{LINE * 2}</p>",
            {"url": "https://a.example/topic/bridges"},
            "article",
            id="text-at-the-address-of-a-topic",
        ),
        pytest.param(ITEM * 4, {"url": "https://a.example/topic/bridges"}, "tag", id="topic"),
        pytest.param(STORY, {"names": "page page-id-7 blog"}, "article", id="page-in-the-dress-of-a-blog"),
        pytest.param(
            "<h1>Sorry, says the bridge keeper</h1><p>The keeper of the old bridge said sorry on Tuesday.</p>",
            {"url": "https://a.example/sorry-says-the-bridge-keeper/"},
            "article",
            id="headline-of-an-error-that-its-address-repeats",
        ),
        pytest.param(STORY, {"url": "https://a.example/"}, "listing", id="front-page"),
        pytest.param(STORY, {"url": "https://a.example/?p=12"}, "article", id="article-by-number"),
        pytest.param(ITEM * 4, {"url": "https://a.example/tag/bridge/"}, "tag", id="tag"),
        pytest.param(ITEM * 4, {"url": "https://a.example/author/ada/page/2/"}, "listing", id="author"),
        pytest.param(
            "<h1>Search results for: bridge</h1>" + ITEM * 4,
            {"url": "https://a.example/?s=bridge"},
            "search",
            id="search",
        ),
        pytest.param(ITEM * 4, {"names": "archive category"}, "listing", id="class-of-body"),
        pytest.param(STORY, {"names": "single single-post postid-7"}, "article", id="class-of-body-single"),
        pytest.param(STORY, {"status": 410}, "not-found", id="gone"),
        pytest.param("<h1>Page not found</h1><p>Sorry.</p>", {}, "not-found", id="soft-404"),
        pytest.param("<h1>Seite nicht gefunden</h1><p>Leider.</p>", {}, "not-found", id="soft-404-german"),
        pytest.param("<p>죄송합니다</p>", {"title": "페이지를 찾을 수 없습니다"}, "not-found", id="soft-404-korean"),
        pytest.param("<h1>404 days at sea</h1>" + f"<p>{LINE * 3}</p>" * 5, {}, "article", id="number-in-a-headline"),
        pytest.param("<h1>Log in</h1><form><input type=password></form>", {}, "login", id="login"),
        pytest.param("<h1>Before you continue</h1><p>We use cookies.</p>", {}, "consent", id="consent"),
        pytest.param(
            "<h1>Pictures of the day</h1><p>Ten pictures.</p>", {"types": ("ImageGallery",)}, "gallery", id="gallery"
        ),
        pytest.param("<h1>See it move</h1><p>A film.</p>", {"types": ("VideoObject",)}, "video", id="video"),
        pytest.param("", {}, "other", id="empty"),
    ],
)
def test_kind_of_page(body: str, given: dict[str, object], expected: str) -> None:
    assert _kind(body, **given) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param("/node/2020", (False, False), id="below the word for one article"),
        pytest.param("/story/1999/", (False, False), id="the same with a slash"),
        pytest.param("/2020/", (False, True), id="year or number"),
        pytest.param("/blog/2020", (False, True), id="year or number in a folder"),
        pytest.param("/news/1985", (False, False), id="before the web"),
        pytest.param("/blog/2020/05/", (True, False), id="month"),
    ],
)
def test_an_address_is_that_of_a_list_or_may_be_that_of_a_year(path: str, told: tuple[bool, bool]) -> None:
    found = read(f"https://paper.example{path}", ("Who pays?",))
    assert (found.is_list, found.is_year) == told


YEAR = "https://paper.example/news/2020"
TEASER = '<h2><a href="/news/{0}">Who pays for the bridge, part {0}</a></h2><p>{1}</p>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(f"<h1>Who pays?</h1><p>{'A line of text. ' * 40}</p>", "article", id="text under a headline"),
        pytest.param("".join(TEASER.format(n, "A line. " * 30) for n in range(9)), "listing", id="headings that link"),
        pytest.param(f"<h1>2020</h1>{TEASER.format(7, 'A line. ' * 70)}", "listing", id="one teaser"),
        pytest.param("<h1>2020</h1>" + '<li><a href="/a">Who pays for it</a></li>' * 9, "listing", id="links"),
        pytest.param("<h1>Who pays?</h1><p>A line of text.</p>", "listing", id="too little text"),
    ],
)
def test_what_stands_at_the_address_of_a_year_is_told_by_its_page(body: str, expected: str) -> None:
    assert _kind(body, url=YEAR) == expected
