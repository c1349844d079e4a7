"""Answers of WordPress's REST API, a folder a case; and the addresses to ask it by."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsbot.discovery.rest import rest_posts, rest_route, rest_types
from newsbot.discovery.wordpress import wordpress
from newsbot.items import Page
from newsbot.sites import Source, undescribed
from tests.discovery.cases import expected, folders, shown, told

SITE = replace(undescribed("https://www.example.com/"), timezone="Asia/Seoul")
API = "https://www.example.com/wp-json/wp/v2/posts"


def answer(value: object, url: str = API) -> Page:
    return Page(body=json.dumps(value).encode(), url=url, content_type="application/json")


@pytest.mark.parametrize("case", folders("wordpress"), ids=lambda case: case.name)
def test_answer_gives_its_posts_and_next_page(case: Path) -> None:
    case_told = told(case)
    page = Page(body=(case / "answer.json").read_bytes(), url=case_told["url"])
    source = Source(kind="wordpress", url=case_told["source"]) if "source" in case_told else None
    pages, total = case_told.get("total_pages"), case_told.get("total")
    assert shown(wordpress(page, SITE, source, total_pages=pages, total=total)) == expected(case)


@pytest.mark.parametrize(
    ("url", "count", "pages", "total", "following"),
    [
        pytest.param(f"{API}?per_page=2", 2, None, None, f"{API}?per_page=2&page=2", id="full page"),
        pytest.param(f"{API}?per_page=2", 1, None, None, None, id="page that is not full"),
        pytest.param(
            f"{API}?per_page=2&page=3", 1, 5, None, f"{API}?per_page=2&page=4", id="number of pages outdoes it"
        ),
        pytest.param(f"{API}?per_page=2&page=5", 2, 5, None, None, id="last by the number of pages"),
        pytest.param(f"{API}?per_page=2", 2, None, 3, f"{API}?per_page=2&page=2", id="number of posts"),
        pytest.param(f"{API}?per_page=2&page=2", 1, None, 3, None, id="last by the number of posts"),
        pytest.param(f"{API}?per_page=500", 100, None, None, f"{API}?per_page=500&page=2", id="no more than a hundred"),
        pytest.param(f"{API}?per_page=2&offset=4", 2, None, 9, f"{API}?per_page=2&offset=6", id="offset"),
        pytest.param(API, 10, None, None, f"{API}?page=2", id="ten by default"),
    ],
)
def test_next_page_is_told_by_numbers(
    url: str, count: int, pages: int | None, total: int | None, following: str | None
) -> None:
    posts = [{"link": f"https://www.example.com/{number}/"} for number in range(count)]
    found = wordpress(answer(posts, url), SITE, total_pages=pages, total=total)
    assert [link.url for link in found.next_pages] == ([following] if following else [])


def test_empty_page_before_the_end_is_a_problem_and_ends_the_list() -> None:
    found = wordpress(answer([], f"{API}?page=3"), SITE, total_pages=1_000_000)
    assert (found.next_pages, found.problem) == ((), "Page 3 of 1000000 is empty, and the list breaks off there.")


def test_envelope_holds_posts_and_headers() -> None:
    value = {"body": [{"link": "https://www.example.com/a/"}], "status": 200, "headers": {"X-WP-TotalPages": 2}}
    found = wordpress(answer(value), SITE)
    assert [link.url for link in (*found.articles, *found.next_pages)] == [
        "https://www.example.com/a/",
        f"{API}?page=2",
    ]


@pytest.mark.parametrize("body", [b"", b"[" * 100_000, b"\xff\xfe", b"null", b"17", b'"x"', b"{}"])
def test_answer_without_posts_is_a_problem(body: bytes) -> None:
    assert wordpress(Page(body=body, url=API), SITE).problem


def test_addresses_hold_what_is_asked_for() -> None:
    day = dt.datetime(2024, 5, 1, 9, tzinfo=dt.timezone(dt.timedelta(hours=9)))
    fields = "id,link,date,date_gmt,modified,modified_gmt,status,type,title,content.protected,excerpt.protected"
    assert [
        rest_posts("https://a.example/wp-json/", category=7, modified_after=day, per_page=500),
        rest_posts("https://a.example/?rest_route=/", page=0, author=3, tag=4, before=day, per_page=20),
    ] == [
        "https://a.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&categories=7"
        f"&modified_after=2024-05-01T00:00:00Z&_fields={fields}",
        "https://a.example/?rest_route=/wp/v2/posts&per_page=20&page=1&orderby=date&order=desc&author=3&tags=4"
        f"&before=2024-05-01T00:00:00Z&_fields={fields}",
    ]


@pytest.mark.parametrize(
    ("url", "route"),
    [
        pytest.param("https://a.example/wp-json/wp/v2/posts?page=2", "posts", id="speaking address"),
        pytest.param("https://a.example/blog/?rest_route=%2Fwp%2Fv2%2Fcolumns", "columns", id="quoted route"),
        pytest.param("https://a.example/wp-json/", None, id="root"),
        pytest.param("http://[x", None, id="no address"),
    ],
)
def test_route_is_read_from_both_forms_of_address(url: str, route: str | None) -> None:
    assert rest_route(url) == route


@pytest.mark.parametrize("root", ["https://www.example.com/wp-json/", "https://www.example.com/?rest_route=/"])
def test_types_lead_to_lists_of_those_that_may_be_articles(root: str) -> None:
    told = {
        "post": {"rest_base": "posts"},
        "page": {"rest_base": "pages"},
        "wp_block": {"rest_base": "blocks"},
        "column": {"rest_base": "columns"},
        "product": {"rest_base": "product"},
        "strange": {"rest_base": "../x"},
        "other": {"rest_base": "others", "rest_namespace": "shop/v1"},
        "broken": None,
    }
    found = wordpress(answer(told, rest_types(root)), SITE)
    assert [link.url for link in found.sources] == [rest_posts(root, route="columns")]
    post = {"id": 1, "link": "https://www.example.com/columns/a/", "type": "column", "status": "publish"}
    assert len(wordpress(answer([post], found.sources[0].url), SITE).articles) == 1
