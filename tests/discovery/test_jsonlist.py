"""Lists that come as JSON, a folder a case; and what odd answers give."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsbot.discovery.jsonlist import json_list
from newsbot.items import Found, Page
from newsbot.sites import Source, undescribed
from tests.discovery.cases import expected, folders, shown, told

SITE = replace(undescribed("https://www.example.com/"), timezone="Asia/Seoul")
URL = "https://www.example.com/api/list"


def found(value: object, url: str = URL) -> Found:
    return json_list(Page(body=json.dumps(value).encode(), url=url, content_type="application/json"), SITE)


def teaser(number: int = 1, **more: object) -> dict[str, object]:
    return {"title": f"Story {number}", "url": f"/2024/05/story-{number}/", "date": "2024-05-01", **more}


@pytest.mark.parametrize("case", folders("json"), ids=lambda case: case.name)
def test_answer_gives_its_articles_and_next_page(case: Path) -> None:
    case_told = told(case)
    page = Page(body=(case / "answer.json").read_bytes(), url=case_told["url"])
    source = Source(kind="json", url=case_told["url"], **case_told["source"]) if "source" in case_told else None
    assert shown(json_list(page, SITE, source)) == expected(case)


@pytest.mark.parametrize(
    ("beside", "url", "following"),
    [
        pytest.param({"next_page": 3}, f"{URL}?page=2", f"{URL}?page=3", id="number"),
        pytest.param({"next_cursor": 40}, f"{URL}?s=1", f"{URL}?s=1&cursor=40", id="cursor that is a number"),
        pytest.param({"nextOffset": 20}, f"{URL}?offset=10", f"{URL}?offset=20", id="offset"),
        pytest.param({"next_page": 2}, f"{URL}?page=2", None, id="the page itself"),
        pytest.param({"more": 12}, f"{URL}?page=2", f"{URL}?page=3", id="number of more articles"),
        pytest.param({"next": "?page=3"}, f"{URL}?page=2", f"{URL}?page=3", id="relative address"),
        pytest.param({"links": {"next": {"href": "/api/list?c=x"}}}, URL, f"{URL}?c=x", id="address in an object"),
        pytest.param({"next": "https://other.example/?page=3"}, f"{URL}?page=2", None, id="another site"),
        pytest.param({"next": "javascript:alert(1)"}, f"{URL}?page=2", f"{URL}?page=3", id="script"),
        pytest.param({"nextCursor": "x y"}, f"{URL}?cursor=a", f"{URL}?cursor=x+y", id="cursor"),
        pytest.param({"nextPageToken": "T"}, URL, f"{URL}?pageToken=T", id="cursor of the first page"),
        pytest.param({"hasMore": False}, f"{URL}?page=2", None, id="no more"),
        pytest.param({"hasMore": True}, f"{URL}?page=2", f"{URL}?page=3", id="more"),
        pytest.param({"total_pages": 9}, URL, f"{URL}?page=2", id="number of pages"),
        pytest.param({"total_pages": 2}, f"{URL}?page=2", None, id="last of the pages"),
        pytest.param({"total": 3}, f"{URL}?offset=2&limit=1", None, id="last of the articles"),
        pytest.param({}, f"{URL}?page=2&per_page=20", None, id="page that is not full"),
        pytest.param({}, URL, None, id="nothing said"),
        pytest.param({}, "https://www.example.com/api/page/2", "https://www.example.com/api/page/3", id="path"),
    ],
)
def test_next_page(beside: dict[str, object], url: str, following: str | None) -> None:
    pages = found({"items": [teaser()], **beside}, url).next_pages
    assert [link.url for link in pages] == ([following] if following else [])


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"menu": [{"title": "Sport", "url": "/sport"}, {"title": "World", "url": "/world"}]}, id="menu"),
        pytest.param(
            {"list": [{"title": "Sport", "url": "/sport"}, {"title": "World", "url": "/world"}]}, id="sections"
        ),
        pytest.param({"authors": [{"title": "Ann", "url": "/a/ann-of-the-hill"}]}, id="authors"),
        pytest.param({"data": [{"title": "x", "url": "https://other.example/2024/05/x-y-z"}]}, id="another site"),
        pytest.param({"data": [{"title": "x", "url": "javascript:x"}]}, id="script"),
        pytest.param({"data": [{"title": "A", "url": "/wp-json/wp/v2/posts/1", "date": "2024-05-01"}]}, id="machine"),
    ],
)
def test_what_is_no_article_is_left_out(value: object) -> None:
    assert found(value).articles == ()


def test_list_with_days_outdoes_lists_without() -> None:
    value = {"promo": [{"title": "Join", "url": "/join-us-here-today"}], "posts": [teaser(1), {"ad": True}, teaser(2)]}
    assert [link.text for link in found(value).articles] == ["Story 1", "Story 2"]


def test_own_address_is_preferred_to_that_of_the_interface() -> None:
    [link] = found([teaser(url="https://www.example.com/api/articles/5", permalink="/2024/05/five/")]).articles
    assert link.url == "https://www.example.com/2024/05/five/"


@pytest.mark.parametrize("answer", [0, -1, False, None, "", [], {}], ids=repr)
def test_empty_answer_is_the_end(answer: object) -> None:
    assert found(answer) == Found()


@pytest.mark.parametrize("body", [b"", b'{"a":' * 100_000, b"\xff\xfe\x00", b"<p>Sorry</p>", b"not json"])
def test_answer_that_cannot_be_read_is_a_problem(body: bytes) -> None:
    read = json_list(Page(body=body, url=URL), SITE)
    assert read.problem
    assert read.articles == ()


def test_deep_and_long_answers_are_read_up_to_a_bound() -> None:
    deep: object = [teaser()]
    for _ in range(60):
        deep = {"x": deep}
    assert found(deep).articles == ()
    assert len(found([teaser(number) for number in range(12_000)]).articles) == 10_000


def test_callback_around_the_answer_is_taken_off() -> None:
    body = f"cb({json.dumps([teaser()])});".encode()
    assert len(json_list(Page(body=body, url=URL), SITE).articles) == 1
