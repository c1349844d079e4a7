"""Lists that a page holds as the state that its scripts draw from."""

import json

import pytest

from newsbot.discovery import found
from newsbot.items import Found, Page
from newsbot.sites import Source, undescribed

URL = "https://www.example.com/towns"
SITE = undescribed("https://www.example.com/")


def row(number: int, **more: object) -> dict[str, object]:
    """A teaser of the state."""
    return {
        "url": f"/towns/story-of-bench-{number}",
        "headline": f"The story of bench {number}",
        "publishedAt": f"2024-05-{number:02}T08:00:00+00:00",
        "section": {"name": "Towns", "url": "/towns"},
        **more,
    }


ROWS = [row(number) for number in range(1, 5)]
BOX = [row(number) for number in range(20, 23)]
DRAWN = "".join(
    f'<article><h2><a href="/towns/story-of-bench-{number}">The story of bench {number}</a></h2></article>'
    for number in range(1, 5)
)


def listed(state: object, drawn: str = "<p>Loading…</p>") -> Found:
    body = f"<html><body><main>{drawn}</main><script>window.__STATE__={json.dumps(state)}</script></body></html>"
    return found(Page(body=body.encode(), url=URL), SITE, Source(kind="listing", url=URL))


def paths(shown: Found) -> list[str]:
    return [link.url.removeprefix("https://www.example.com/towns/story-of-") for link in shown.articles]


@pytest.mark.parametrize(
    ("state", "articles"),
    [
        pytest.param({"feed": {"items": ROWS}}, [1, 2, 3, 4], id="list"),
        pytest.param(
            {"feed": {"items": [*ROWS[:2], {"type": "ad", "url": "https://b.example/"}]}}, [1, 2], id="advertisement"
        ),
        pytest.param({"mostRead": BOX, "feed": ROWS}, [1, 2, 3, 4], id="box of the most read"),
        pytest.param({"mostRead": {"items": BOX}}, [20, 21, 22], id="nothing but such a box"),
        pytest.param(
            {"sections": [{"name": "A", "stories": ROWS[:2]}, {"name": "B", "stories": ROWS[2:]}]},
            [1, 2, 3, 4],
            id="sections",
        ),
        pytest.param(
            {"articles": {"byId": {str(number): one for number, one in enumerate(ROWS)}}}, [1, 2, 3, 4], id="by number"
        ),
        pytest.param(
            {
                f"{kind}:{number}": one if kind == "Article" else {"__typename": kind, "id": number}
                for number, one in enumerate(ROWS)
                for kind in ("Author", "Article", "Image", "Query")
            },
            [1, 2, 3, 4],
            id="store of all types",
        ),
        pytest.param(
            {"menu": [{"title": "Towns", "url": "/towns/all"}, {"title": "Work", "url": "/work/all"}]}, [], id="menu"
        ),
        pytest.param({"feed": {"items": []}}, [], id="empty list"),
        pytest.param({"section": row(9), "theme": {"dark": "x" * 99}}, [], id="the section itself"),
    ],
)
def test_articles_of_the_state_are_given(state: object, articles: list[int]) -> None:
    assert paths(listed(state)) == [f"bench-{number}" for number in articles]


def test_day_and_headline_come_from_the_state() -> None:
    [link] = listed({"feed": {"items": ROWS[:1], "pad": "x" * 150}}).articles
    assert (link.text, link.source) == ("The story of bench 1", "state:record")
    assert link.published is not None
    assert link.published.isoformat() == "2024-05-01T08:00:00+00:00"


@pytest.mark.parametrize(
    ("beside", "following"),
    [
        pytest.param({"links": {"next": "/api/feed?offset=4"}}, "/api/feed?offset=4", id="address in an object"),
        pytest.param({"nextPage": "/towns?page=2"}, "/towns?page=2", id="address"),
        pytest.param({"pageInfo": {"nextPage": 2}}, "/towns?page=2", id="number"),
        pytest.param({"pageInfo": {"hasNextPage": True, "endCursor": "YWJj"}}, None, id="cursor without an address"),
        pytest.param({"links": {"next": None}}, None, id="last page"),
        pytest.param({"neighbour": {"next": {"url": "/towns/story-of-bench-9"}}}, None, id="next article"),
        pytest.param({"links": {"next": "https://b.example/api"}}, None, id="another site"),
        pytest.param({"next": "/towns/story-of-bench-2"}, None, id="article of the list"),
    ],
)
@pytest.mark.parametrize("drawn", [pytest.param("", id="shell"), pytest.param(DRAWN, id="drawn by the server")])
def test_next_page_of_the_state_is_given(beside: dict[str, object], following: str | None, drawn: str) -> None:
    pages = listed({"feed": {"items": ROWS, **beside}}, drawn).next_pages
    assert [link.url.removeprefix("https://www.example.com") for link in pages] == ([following] if following else [])


def test_what_the_page_shows_itself_is_its_list() -> None:
    shown = listed({"latest": {"items": BOX, "links": {"next": "/api/latest?offset=3"}}}, DRAWN)
    assert paths(shown) == [f"bench-{number}" for number in range(1, 5)]
    assert shown.next_pages == ()


def metadata(value: object) -> Found:
    body = f'<html><body><script type="application/ld+json">{json.dumps(value)}</script></body></html>'
    return found(Page(body=body.encode(), url=URL), SITE, Source(kind="listing", url=URL))


@pytest.mark.parametrize(
    "elements",
    [
        pytest.param([{"@type": "ListItem", "url": f"/towns/story-of-bench-{n}"} for n in (1, 2)], id="addresses"),
        pytest.param(
            [{"@type": "ListItem", "item": {"@type": "Article", "url": f"/towns/story-of-bench-{n}"}} for n in (1, 2)],
            id="things",
        ),
        pytest.param(
            [{"@type": "ListItem", "item": f"/towns/story-of-bench-{n}"} for n in (1, 2)], id="names of things"
        ),
    ],
)
def test_list_of_the_metadata_gives_articles_where_the_markup_shows_none(elements: list[object]) -> None:
    whole = {"@graph": [{"@type": "CollectionPage", "mainEntity": {"@type": "ItemList", "itemListElement": elements}}]}
    assert paths(metadata(whole)) == ["bench-1", "bench-2"]


def test_way_to_a_page_is_no_list_of_articles() -> None:
    ways = [{"@type": "ListItem", "item": {"@id": f"/towns/story-of-bench-{n}", "name": "x"}} for n in (1, 2)]
    assert paths(metadata({"@type": "BreadcrumbList", "itemListElement": ways})) == []
