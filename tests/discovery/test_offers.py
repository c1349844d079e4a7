"""What home pages and sections offer, a folder a case; and single signs."""

from dataclasses import fields
from pathlib import Path

import pytest

from newsbot.discovery.frontpage import is_home
from newsbot.discovery.offers import Offers, offers
from newsbot.discovery.usual import usual_places
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import Site, undescribed
from tests.discovery.cases import expected, folders, told

URL = "https://www.example.com/"
SITE = undescribed(URL)


def offered(head: str, body: str = "", url: str = URL, headers: dict[str, str] | None = None) -> Offers:
    html = f"<html><head><title>x</title>{head}</head><body><p>News</p>{body}</body></html>"
    return offers(document(Page(body=html.encode(), url=url)), headers or {}, SITE)


def shown(found: Offers) -> dict[str, object]:
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    return {
        name: [[link.url, link.text, link.source] for link in value] if isinstance(value, tuple) else value
        for name, value in values.items()
    }


@pytest.mark.parametrize("case", folders("offers"), ids=lambda case: case.name)
def test_page_offers(case: Path) -> None:
    case_told = told(case)
    page = document(Page(body=(case / "page.html").read_bytes(), url=case_told["url"]))
    headers = {"Link": case_told["link_header"]} if "link_header" in case_told else {}
    assert shown(offers(page, headers, undescribed(case_told["url"]))) == expected(case)


@pytest.mark.parametrize(
    ("head", "is_wordpress"),
    [
        pytest.param('<meta name="generator" content="WordPress 6.4">', True, id="generator"),
        pytest.param('<link rel="stylesheet" href="/wp-content/themes/x.css">', True, id="theme"),
        pytest.param('<link rel="https://api.w.org/" href="/wp-json/">', True, id="interface"),
        pytest.param(
            '<script src="https://other.example/wp-content/x.js"></script>', False, id="script of another site"
        ),
        pytest.param('<meta name="generator" content="Hugo">', False, id="another generator"),
    ],
)
def test_wordpress_is_told_by_its_marks(head: str, is_wordpress: bool) -> None:
    assert offered(head).is_wordpress is is_wordpress


@pytest.mark.parametrize(
    ("href", "category", "tag", "author"),
    [
        pytest.param("/wp-json/wp/v2/categories/5", 5, None, None, id="category"),
        pytest.param("/?rest_route=/wp/v2/tags/7", None, 7, None, id="tag without speaking addresses"),
        pytest.param("/wp-json/wp/v2/users/9", None, None, 9, id="author"),
        pytest.param("/wp-json/wp/v2/posts/11", None, None, None, id="article"),
    ],
)
def test_number_of_a_list_is_read(href: str, category: int | None, tag: int | None, author: int | None) -> None:
    found = offered(f'<link rel="alternate" type="application/json" href="{href}">')
    assert (found.rest_category, found.rest_tag, found.rest_author) == (category, tag, author)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param('<link rel="alternate" type="application/rss+xml" href="/comments/feed/">', id="comments"),
        pytest.param('<link rel="alternate" type="application/rss+xml" title="Kommentare" href="/x">', id="by title"),
        pytest.param(
            '<link rel="alternate" type="application/rss+xml" href="https://b.example/feed/">', id="other site"
        ),
        pytest.param('<link rel="alternate" type="application/rss+xml" href="javascript:x">', id="script"),
        pytest.param('<link rel="alternate" type="application/rss+xml" href="http://[x">', id="no address"),
        pytest.param('<link rel="alternate" type="text/xml" href="/data/prices">', id="other XML"),
    ],
)
def test_feed_is_left_out(head: str) -> None:
    assert offered(head).feeds == ()


@pytest.mark.parametrize(
    "text",
    ["All articles", "Archiv", "Tous les articles", "Hemeroteca", "Tutti gli articoli", "Todos os artigos"]
    + ["Все статьи", "전체기사", "記事一覧", "全部文章", "جميع المقالات »"],
)
def test_list_of_all_articles_is_known_in_eleven_languages(text: str) -> None:
    [link] = offered("", f'<a href="/everything/">{text}</a>').all_articles
    assert link.source == "all-articles:text"


@pytest.mark.parametrize(
    ("path", "is_front"),
    [("", True), ("/en/", True), ("/pt-br", True), ("/index.html", True), ("/opinion/", False), ("/?p=5", False)]
    + [("/?cat=3", False), ("/?author=2", False), ("/?post_type=note", False), ("/?utm_source=x", True)],
)
def test_home_is_the_root_or_that_of_a_language(path: str, is_front: bool) -> None:
    assert is_home(f"https://www.example.com{path}") is is_front


def test_usual_places_of_wordpress_begin_with_its_interface_and_the_feed_of_the_section() -> None:
    found = usual_places(Site(name="x", address="https://a.example/category/opinion/"), True)
    assert [link.url.removeprefix("https://a.example") for link in found][:3] == [
        "/wp-json/",
        "/category/opinion/feed/",
        "/wp-sitemap.xml",
    ]
    assert len(found) <= 10


HOME = '<link rel="https://api.w.org/" href="{api}"><link rel="stylesheet" href="/blog/wp-content/a.css"></head><body class="{body}">'


@pytest.mark.parametrize(
    ("api", "body", "url", "folder"),
    [
        pytest.param("/blog/wp-json/", "x", "/blog/", "/blog/", id="interface in the folder"),
        pytest.param("/blog/index.php?rest_route=/", "x", "/blog/", "/blog/", id="interface in a query"),
        pytest.param("", "home blog", "/blog/", "/blog/", id="class of front pages"),
        pytest.param("/wp-json/", "archive category", "/blog/", None, id="category of the site"),
        pytest.param("/blog/wp-json/", "archive", "/blog/category/opinion/", None, id="category below the folder"),
        pytest.param("", "home blog paged", "/blog/page/2/", None, id="second page"),
        pytest.param("/wp-json/", "home", "/", None, id="root"),
    ],
)
def test_wordpress_in_a_folder_is_known_by_its_front_page(api: str, body: str, url: str, folder: str | None) -> None:
    answer = offered(HOME.format(api=api, body=body), url=f"https://www.example.com{url}")
    assert answer.folder == (f"https://www.example.com{folder}" if folder else None)
    assert answer.is_home is (folder is not None or url == "/")


def test_wordpress_in_a_folder_has_its_usual_places_there() -> None:
    head = HOME.format(api="/blog/index.php?rest_route=/", body="home")
    answer = offered(head, url="https://www.example.com/blog/")
    sitemaps = [link.url for link in answer.usual if link.source == "usual:sitemap"]
    assert sitemaps[:2] == [
        "https://www.example.com/blog/?sitemap=index",
        "https://www.example.com/blog/wp-sitemap.xml",
    ]


def test_page_that_cannot_be_read_offers_only_the_usual_places() -> None:
    found = offers(document(Page(body=b"%PDF-1.7", url=URL)), {"Link": "<http://[x>; rel=next, <"}, SITE)
    assert found == Offers(is_home=True, usual=usual_places(SITE, False))
