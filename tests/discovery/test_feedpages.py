"""Which page of a feed comes next."""

import pytest

from newsbot.discovery import feed
from newsbot.items import Page
from newsbot.sites import undescribed

HOME = "https://www.example.com/"
WORDPRESS = "<generator>https://wordpress.org/?v=6.1.9</generator>"
NAMED = '<atom:link rel="next" href="https://www.example.com/feed/older/"/>'


def following(head: str, *, entries: int = 10, path: str = "feed/", host: str = HOME) -> list[str]:
    """Where a feed goes on, without the host."""
    items = "".join(f"<item><link>{HOME}2025/05/who-pays-{number}/</link></item>" for number in range(entries))
    page = Page(body=f"<rss><channel>{head}{items}</channel></rss>".encode(), url=f"{host}{path}")
    return [link.url.removeprefix(HOME) for link in feed(page, undescribed(HOME)).next_pages]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("feed/", "feed/?paged=2", id="first"),
        pytest.param("feed/?paged=7", "feed/?paged=8", id="seventh"),
        pytest.param("?feed=rss2", "?feed=rss2&paged=2", id="plain addresses"),
        pytest.param("category/opinion/feed/", "category/opinion/feed/?paged=2", id="of a section"),
    ],
)
def test_feed_of_wordpress_goes_on_though_it_names_no_next_page(path: str, expected: str) -> None:
    assert following(WORDPRESS, path=path) == [expected]


@pytest.mark.parametrize("path", ["feed/", "feed", "opinion/feed/atom/", "?feed=rss2"])
def test_feed_in_a_place_of_wordpress_may_go_on(path: str) -> None:
    assert len(following("", path=path)) == 1


def test_feed_that_names_its_next_page_goes_on_there() -> None:
    assert following(WORDPRESS + NAMED) == ["feed/older/"]


@pytest.mark.parametrize(
    ("head", "given"),
    [
        pytest.param("<generator>Hugo</generator>", {}, id="another system"),
        pytest.param("", {"path": "rss.xml"}, id="no word of the system, and a place of any"),
        pytest.param(WORDPRESS, {"entries": 4}, id="last page"),
        pytest.param(WORDPRESS, {"path": "feed/?paged=x"}, id="no number"),
        pytest.param(WORDPRESS, {"host": "https://feeds.feedburner.com/"}, id="carried by another host"),
    ],
)
def test_other_feeds_end_with_their_first_page(head: str, given: dict[str, object]) -> None:
    assert following(head, **given) == []  # type: ignore[arg-type]
