"""Articles on several pages, a folder a case; and what must not be taken for one."""

from pathlib import Path

import pytest

from newsbot.discovery.parts import Parts, parts
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import undescribed
from tests.discovery.cases import expected, folders, told

URL = "https://www.example.com/2024/05/the-long-road/"
HEAD = '<meta property="og:type" content="article">'


def found(body: str, url: str = URL, head: str = HEAD) -> Parts:
    html = f"<html><head><title>x</title>{head}</head><body><article><p>Text</p>{body}</article></body></html>"
    return parts(document(Page(body=html.encode(), url=url)), undescribed(URL))


@pytest.mark.parametrize("case", folders("parts"), ids=lambda case: case.name)
def test_page_knows_its_parts(case: Path) -> None:
    url = told(case)["url"]
    answer = parts(document(Page(body=(case / "page.html").read_bytes(), url=url)), undescribed(url))
    assert {
        "number": answer.number,
        "others": [link.url for link in answer.others],
        "following": [link.url for link in answer.following],
        "whole": answer.whole.url if answer.whole else None,
    } == expected(case)


@pytest.mark.parametrize(
    ("url", "body", "others"),
    [
        pytest.param(URL, '<a href="2/">2</a>', ["2/"], id="relative"),
        pytest.param(URL, '<a href="?page=2">Next page</a>', ["?page=2"], id="next page"),
        pytest.param(URL + "2/", f'<a href="{URL}">1</a><a href="{URL}3/">3</a>', ["", "3/"], id="second"),
        pytest.param(URL + "2/", f'<a href="{URL}">1</a>', [""], id="last of two"),
        pytest.param(URL, f'<a href="{URL}seite-2">Seite 2</a>', ["seite-2"], id="German"),
        pytest.param(URL, f'<a href="{URL}page/2/">Página siguiente</a>', ["page/2/"], id="Spanish"),
        pytest.param(URL, f'<a href="{URL}2" rel="next">→</a>', ["2"], id="rel next"),
        pytest.param(URL, f'<a href="{URL}2/">« Next page »</a>', ["2/"], id="quotation marks as arrows"),
    ],
)
def test_parts_are_found(url: str, body: str, others: list[str]) -> None:
    assert [link.url.removeprefix(URL) for link in found(body, url).others] == others


def test_parts_of_a_file_are_numbered_before_its_suffix() -> None:
    answer = found('<a href="/a/long-road-home-2.html">2</a>', "https://www.example.com/a/long-road-home.html")
    assert [link.url for link in answer.others] == ["https://www.example.com/a/long-road-home-2.html"]


@pytest.mark.parametrize(
    "link",
    [
        pytest.param("【2】", id="Chinese brackets"),
        pytest.param("（2）", id="wide brackets"),
        pytest.param('<img src="/next.gif" alt="下一页">', id="picture of the next page"),
        pytest.param("Next page", id="words"),
    ],
)
def test_part_of_a_numbered_file_is_told_by_its_link(link: str) -> None:
    url = "https://www.example.com/n1/2024/0503/c1003-4001747.html"
    assert [one.url for one in found(f'<a href="c1003-4001747-2.html">{link}</a>', url).others] == [
        "https://www.example.com/n1/2024/0503/c1003-4001747-2.html"
    ]


def test_parts_of_an_article_that_its_query_alone_names() -> None:
    body = (
        '<nav class="page-links"><span>1</span> <a href="/?p=13&#038;page=2" class="post-page-numbers">Page 2</a></nav>'
    )
    answer = found(body, "https://www.example.com/?p=13")
    assert [link.url for link in answer.others] == ["https://www.example.com/?p=13&page=2"]
    first = '<nav class="page-links"><a href="/?p=13" class="post-page-numbers">Page 1</a> <span>2</span></nav>'
    assert found(first, "https://www.example.com/?p=13&page=2").number == 2


def test_pages_of_a_list_that_the_query_alone_names_are_no_parts() -> None:
    body = '<nav class="pagination"><a class="page-numbers" href="/?paged=3">3</a></nav>'
    assert found(body, "https://www.example.com/?paged=2", head="") == Parts()


@pytest.mark.parametrize(
    ("text", "path", "is_whole"),
    [
        pytest.param("Auf einer Seite lesen", "komplettansicht", True, id="German"),
        pytest.param("Single page", "?page=all", True, id="query"),
        pytest.param("View all", "?comments=all", False, id="comments"),
        pytest.param("Single page", "/other-story/?page=all", False, id="another article"),
    ],
)
def test_page_with_all_parts(text: str, path: str, is_whole: bool) -> None:
    assert (found(f'<a href="{path}">{text}</a>').whole is not None) is is_whole


@pytest.mark.parametrize(
    ("url", "body"),
    [
        pytest.param(URL, '<a rel="next" href="/2024/05/the-long-road-2/">Next</a>', id="next article of that name"),
        pytest.param(URL, '<a rel="next" href="/2024/06/another/">Next page</a>', id="next article"),
        pytest.param(
            "https://www.example.com/story/12345", '<a rel="next" href="/story/12346">Next</a>', id="next number"
        ),
        pytest.param(URL, '<div id="comments"><a href="?page=2">2</a></div>', id="comments"),
        pytest.param(URL, '<a href="comment-page-2/">2</a>', id="pages of comments"),
        pytest.param(URL, '<div class="photo-gallery"><a href="2/">2</a></div>', id="gallery"),
        pytest.param(URL, '<div class="related-posts"><a href="?page=2">2</a></div>', id="related articles"),
        pytest.param(
            URL, '<a href="#page2">2</a><a href="javascript:p(2)">2</a><a href="http://[x/2">2</a>', id="no pages"
        ),
        pytest.param(URL, '<a href="https://b.example/2024/05/the-long-road/2/">2</a>', id="another site"),
        pytest.param(URL, '<a href="7/">7</a>', id="number without neighbours"),
        pytest.param(URL, '<a href="?page=1">2</a>', id="numbers that disagree"),
        pytest.param("https://www.example.com/opinion/", '<a href="page/2/">2</a>', id="list"),
        pytest.param(
            "https://www.example.com/category/opinion-and-analysis-of-all/", '<a href="?page=2">2</a>', id="shelf"
        ),
        pytest.param("https://www.example.com/", '<a href="page/2/">2</a>', id="home"),
        pytest.param("https://www.example.com/2024/05/", '<a href="/2024/05/2/">2</a>', id="month"),
        pytest.param(
            "https://www.example.com/galleries/the-long-road-home/", '<a href="2/">2</a>', id="gallery by address"
        ),
    ],
)
def test_page_is_no_part(url: str, body: str) -> None:
    assert found(body, url) == Parts()


def test_list_that_says_it_is_an_archive_has_no_parts() -> None:
    html = '<html><body class="archive"><p>x</p><a href="?page=2">2</a></body></html>'
    page = Page(body=html.encode(), url="https://www.example.com/long-reads-of-the-year/")
    assert parts(document(page), undescribed(URL)) == Parts()


def test_a_page_that_was_read_as_an_article_need_not_say_so() -> None:
    html = (
        f"<html><body><h1>The Long Road</h1><p>Text</p><center><b>1</b> <a href='{URL}2/'>2</a></center></body></html>"
    )
    page = document(Page(body=html.encode(), url=URL))
    assert not parts(page, undescribed(URL)).is_one
    assert [link.url for link in parts(page, undescribed(URL), is_read=True).following] == [f"{URL}2/"]


def test_no_more_parts_than_an_article_can_have() -> None:
    assert len(found("".join(f'<a href="{URL}{n}/">{n}</a>' for n in range(2, 99))).others) <= 50
