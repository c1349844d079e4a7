"""The plan for a site that nobody described: what is walked, what is read for a test, what is kept in reserve."""

import asyncio
import json
from collections.abc import Mapping, Sequence

import pytest

from newsbot.document import Document
from newsbot.items import Missing, Page
from newsbot.sites import undescribed
from newsbot.walking import Plan, survey

HOME = "https://paper.example/"
ARTICLES = "".join(
    f'<article><h2><a href="/2025/05/{day:02}/who-pays-for-the-bridge-{day}/">Who pays for the bridge {day}</a></h2></article>'
    for day in range(1, 6)
)
PAGER = '<a class="next" rel="next" href="{}page/2/">Older posts</a>'
MENU = "<nav>{}</nav>"
MONTHS = "".join(f'<li><a href="/2024/{month:02}/">2024/{month}</a></li>' for month in range(1, 9))
SITEMAP = "<urlset><url><loc>https://paper.example/2025/05/01/who-pays-for-the-bridge-1/</loc></url></urlset>"
FEED = "<rss><channel><item><link>https://paper.example/2025/05/01/who-pays-for-the-bridge-1/</link></item></channel></rss>"


def plan(
    pages: Mapping[str, str],
    *,
    start: str = HOME,
    sitemaps: Sequence[str] = (),
    further: Mapping[str, str] | None = None,
) -> tuple[Plan, list[str]]:
    """The plan for a site of these pages, and what was asked for it; `further` are pages that have their queries."""
    asked = []

    async def fetch(url: str) -> Page | Missing:
        asked.append(url.removeprefix(HOME))
        if further is not None and "paged=" in url:
            body = further.get(url.removeprefix(HOME))
            return Missing(url=url, reason="not found (404)") if body is None else Page(body=body.encode(), url=url)
        body = next((body for path, body in pages.items() if url.partition("?")[0] == HOME + path), None)
        return Missing(url=url, reason="not found (404)") if body is None else Page(body=body.encode(), url=url)

    async def robots() -> Sequence[str]:
        return [HOME + path for path in sitemaps]

    def article_at(page: Document) -> str | None:
        return None

    return asyncio.run(survey(undescribed(start), fetch, robots, article_at)), asked


def roles(made: Plan) -> list[str]:
    """Each source with what is done with it."""
    return [
        f"{'test' if one.is_test else 'walk' if one.is_chosen else 'spare'} {one.source.kind} "
        f"{one.source.url.removeprefix(HOME).partition('?')[0]}"
        for one in made.planned
    ]


def menu(*paths: str) -> str:
    return MENU.format("".join(f'<a href="/{path}/">{path.title()}</a>' for path in paths))


@pytest.mark.parametrize(
    ("pages", "sitemaps", "expected"),
    [
        pytest.param(
            {"": menu("opinion") + ARTICLES, "sitemap.xml": SITEMAP},
            ["sitemap.xml"],
            ["walk sitemap sitemap.xml", "test listing ", "spare listing opinion/"],
            id="a sitemap, tested by the home page",
        ),
        pytest.param(
            {"": ARTICLES + PAGER.format("/") + menu("opinion") + MONTHS},
            [],
            ["walk listing ", "spare listing opinion/"]
            + [f"spare archive 2024/{month:02}/" for month in range(8, 0, -1)],
            id="a home page that goes on",
        ),
        pytest.param(
            {"": ARTICLES + menu("all-articles", "towns"), "all-articles/": ARTICLES + PAGER.format("/all-articles/")},
            [],
            ["test listing ", "walk listing all-articles/", "spare listing towns/"],
            id="a list that calls itself that of all articles",
        ),
        pytest.param(
            {"": ARTICLES + menu("archive", "towns"), "archive/": MONTHS},
            [],
            ["test listing ", "walk archive archive/", "spare listing towns/"],
            id="months that are named on the page of the archive alone",
        ),
        pytest.param(
            {"": ARTICLES + MONTHS + menu("towns")},
            [],
            ["walk listing ", "spare listing towns/"] + [f"walk archive 2024/{month:02}/" for month in range(8, 0, -1)],
            id="a dated archive",
        ),
        pytest.param(
            {"": ARTICLES + menu("towns", "sea") + '<p><a href="/author/ann/">Ann</a></p>'},
            [],
            ["walk listing ", "walk listing towns/", "walk listing sea/", "spare listing author/ann/"],
            id="sections",
        ),
        pytest.param(
            {"": ARTICLES + '<p><a href="/author/ann/">Ann</a></p>'},
            [],
            ["walk listing ", "walk listing author/ann/"],
            id="lists of authors alone",
        ),
    ],
)
def test_the_cheapest_way_to_every_article_is_walked(
    pages: Mapping[str, str], sitemaps: Sequence[str], expected: list[str]
) -> None:
    assert roles(plan(pages, sitemaps=sitemaps)[0]) == expected


def test_wordpress_is_asked_by_its_interface_with_all_types_and_by_the_sitemaps_of_types_it_may_hide() -> None:
    posts = json.dumps([{"id": 1, "link": f"{HOME}2025/05/01/who-pays-for-the-bridge-1/", "status": "publish"}])
    home = f'<link rel="https://api.w.org/" href="{HOME}wp-json/">{ARTICLES}'
    names = (
        "wp-sitemap-posts-post-1",
        "wp-sitemap-posts-column-1",
        "wp-sitemap-posts-note-1",
        "wp-sitemap-posts-page-1",
        "wp-sitemap-users-1",
    )
    index = "".join(f"<sitemap><loc>{HOME}{name}.xml</loc></sitemap>" for name in names)
    types = json.dumps({name: {"rest_base": f"{name}s", "rest_namespace": "wp/v2"} for name in ("post", "column")})
    pages = {
        "": home,
        "wp-json/wp/v2/posts": posts,
        "wp-json/wp/v2/types": types,
        "wp-sitemap.xml": f"<sitemapindex>{index}</sitemapindex>",
    }
    made, asked = plan(pages, sitemaps=["wp-sitemap.xml"])
    assert roles(made)[:4] == [
        "walk wordpress wp-json/wp/v2/posts",
        "walk wordpress wp-json/wp/v2/types",
        "walk sitemap wp-sitemap-posts-note-1.xml",
        "spare sitemap wp-sitemap.xml",
    ]
    assert roles(made)[-1] == "test listing "
    assert [address.partition("?")[0] for address in asked] == [*pages]


def test_a_section_means_that_section() -> None:
    body = menu("towns", "sea") + ARTICLES + MONTHS + '<a href="/towns/2024/03/">March</a>'
    made, asked = plan({"towns/": body, "sitemap.xml": SITEMAP}, start=f"{HOME}towns/", sitemaps=["sitemap.xml"])
    assert roles(made) == ["walk listing towns/", "walk archive towns/2024/03/"]
    assert asked == ["towns/"]


def test_a_start_page_that_cannot_be_had_ends_the_survey() -> None:
    made, _ = plan({})
    assert made.failure is not None
    assert made.planned == ()


def feed_of(*days: int) -> str:
    items = "".join(f"<item><link>{HOME}2025/05/{day:02}/who-pays-{day}/</link></item>" for day in days)
    return f"<rss><channel>{items}</channel></rss>"


@pytest.mark.parametrize(
    ("home", "second", "expected"),
    [
        pytest.param(ARTICLES, range(11, 20), ["walk feed feed/", "test listing "], id="no list goes on"),
        pytest.param(ARTICLES, range(1, 11), ["walk feed feed/", "walk listing "], id="first page again"),
        pytest.param(ARTICLES, None, ["walk feed feed/", "walk listing "], id="no second page"),
        pytest.param(
            ARTICLES + PAGER.format("/"), range(11, 20), ["test feed feed/", "walk listing "], id="home page goes on"
        ),
    ],
)
def test_the_feed_of_wordpress_is_walked_back_where_no_list_goes_on(
    home: str, second: Sequence[int] | None, expected: list[str]
) -> None:
    feed = feed_of(*range(1, 11))
    further = {} if second is None else {"feed/?paged=2": feed_of(*second)}
    head = '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    assert roles(plan({"": head + home, "feed/": feed}, further=further)[0]) == expected


def test_a_page_of_frames_stands_for_what_its_frames_show() -> None:
    pages = {
        "": '<html><frameset><frame src="menu.htm"><frame src="main.htm"></frameset></html>',
        "menu.htm": '<a href="archive.htm">Archive</a>',
        "main.htm": ARTICLES,
        "archive.htm": MONTHS,
    }
    assert roles(plan(pages)[0]) == ["test listing ", "test listing menu.htm", "test listing main.htm"] + [
        "walk archive archive.htm"
    ]


GERMAN = ARTICLES.replace('href="/', 'href="/de/')


@pytest.mark.parametrize(
    ("german", "start", "expected"),
    [
        pytest.param(
            GERMAN + PAGER.format("/de/"),
            HOME,
            ["walk listing ", "walk listing opinion/", "walk listing de"],
            id="front page that goes on",
        ),
        pytest.param(
            GERMAN + menu("de/meinung"),
            HOME,
            ["walk listing ", "walk listing opinion/", "walk listing de", "walk listing de/meinung/"],
            id="front page with sections",
        ),
        pytest.param(GERMAN, f"{HOME}en/", ["walk listing en/"], id="one language asked for"),
    ],
)
def test_the_whole_site_means_all_its_languages(german: str, start: str, expected: list[str]) -> None:
    english = ARTICLES + '<a href="/de">DE</a><a href="/en/">EN</a>'
    pages = {"": english + menu("opinion"), "en/": english, "de": german}
    assert roles(plan(pages, start=start)[0]) == expected
