"""What stands beside the list of a section is no entry of it."""

import pytest

from newsbot.discovery import listing
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import Source, undescribed

SECTION = "https://www.example.com/opinion/"
HOME = "https://www.example.com/"


def links(*days: int) -> str:
    return "".join(f'<li><h3><a href="/2020/05/{day:02}/x/">A long way to go home</a></h3></li>' for day in days)


def found(body: str, *, start: str = SECTION, url: str | None = None, source: str | None = None) -> list[int]:
    """The days of the articles that a list shows, in a crawl that began at `start`."""
    page = Page(body=f"<html><body>{body}</body></html>".encode(), url=url or start, content_type="text/html")
    shown = listing(document(page), undescribed(start), Source(kind="listing", url=source or start))
    return [int(link.url.split("/")[5]) for link in shown.articles]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param('class="most-read"', id="most read"),
        pytest.param('class="widget popular-posts-widget"', id="popular"),
        pytest.param('id="trending"', id="trending"),
        pytest.param('class="article-related"', id="related"),
        pytest.param('class="mas-leidas"', id="most read in Spanish"),
        pytest.param('class="editors-picks-box"', id="picked by the editors"),
    ],
)
def test_box_of_the_whole_site_gives_no_entries_to_a_section(names: str) -> None:
    body = f"<main><ul>{links(1, 2)}</ul><div {names}><ul>{links(8, 9)}</ul></div></main>"
    assert found(body) == [1, 2]
    assert found(body, start=HOME) == [1, 2, 8, 9]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f'<main class="has-related-posts"><ul>{links(1, 2)}</ul></main>', id="class that tells of a box"),
        pytest.param(
            f'<main><div class="latest-posts"><ul>{links(1, 2)}</ul></div></main>', id="latest in the content"
        ),
        pytest.param(f'<div class="popular"><ul>{links(1, 2)}</ul></div>', id="nothing but the box"),
        pytest.param(f'<p class="unrelated">x</p><ul class="unrelated-most">{links(1, 2)}</ul>', id="part of a word"),
    ],
)
def test_list_of_the_section_itself_is_no_box(body: str) -> None:
    assert found(body) == [1, 2]


def test_box_of_more_than_ten_is_a_list() -> None:
    days = list(range(1, 13))
    body = f'<main><ul>{links(20)}</ul><div class="trending"><ul>{links(*days)}</ul></div></main>'
    assert found(body) == [20, *days]


RECENT = f'<aside><section class="widget_recent_entries"><ul>{links(8, 9)}</ul></section></aside>'


@pytest.mark.parametrize(
    ("url", "days"),
    [
        pytest.param(SECTION, [8, 9], id="first page"),
        pytest.param(f"{SECTION}page/7/", [], id="page behind the last"),
    ],
)
def test_recent_posts_stand_in_for_a_first_page_alone(url: str, days: list[int]) -> None:
    assert found(RECENT, url=url, source=SECTION) == days


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(f"{HOME}?cat=5", id="category"),
        pytest.param(f"{HOME}?author=2", id="author"),
        pytest.param(f"{HOME}?post_type=column", id="kind of posts"),
    ],
)
def test_last_page_of_a_section_that_a_query_names_gives_its_one_entry(start: str) -> None:
    body = f"<main><ul>{links(1)}</ul></main><aside><ul>{links(8, 9)}</ul></aside>"
    assert found(body, start=start, url=f"{start}&paged=4", source=start) == [1]
    assert found(body, start=HOME) == [1, 8, 9]
