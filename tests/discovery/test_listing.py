"""Listing pages of our own writing, a folder a case; and what single links are taken for."""

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from newsbot.discovery import listing
from newsbot.document import Document, document
from newsbot.items import Page
from newsbot.sites import Selector, Site, Source, undescribed

FIXTURES = Path(__file__).parents[2] / "fixtures" / "discovery" / "listing"
CASES = sorted(path.parent for path in FIXTURES.glob("*/case.toml"))
URL = "https://www.example.com/opinion/"
SITE = undescribed(URL)


def page(body: str, url: str = URL) -> Document:
    return document(Page(body=f"<html><body>{body}</body></html>".encode(), url=url, content_type="text/html"))


def found(body: str, url: str = URL, site: Site = SITE) -> list[str]:
    return [link.url for link in listing(page(body, url), site).articles]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_list_gives_its_articles_and_next_page(case: Path) -> None:
    told = tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))
    body = (case / "page.html").read_bytes()
    shown = document(Page(body=body, url=told["url"], content_type="text/html; charset=utf-8"))
    site = replace(undescribed(told["url"]), drop_query=tuple(told.get("drop_query", ())))
    answer = listing(shown, site)
    assert {
        "articles": [[link.url, link.text] for link in answer.articles],
        "next_pages": [link.url for link in answer.next_pages],
    } == json.loads((case / "expected.json").read_text(encoding="utf-8"))


MENU = "<p><a href='/'>The Tern</a> / <a href='/essays'>essays</a> / <a href='/colophon'>colophon</a></p>"


def test_in_a_list_written_by_hand_a_day_beside_a_short_link_tells_an_article() -> None:
    names = ("essays/tern", "essays/kiln", "notes/kite")
    rows = [f"<li>2024-0{month}-19 <a href='/{name}'>Marsh Fires</a></li>" for month, name in enumerate(names, start=1)]
    body = f"{MENU}<ul>{''.join(rows)}<li><a href='/essays/how-i-work'>How I work</a></li></ul>"
    assert found(body, "https://www.example.com/") == [f"https://www.example.com/{name}" for name in names]


CARDS = "".join(
    f"<div class=item><a href='/{name}/'><img src=/i.png></a> <a href='/{name}/'>{name.title()} Fires</a></div>"
    for name in ("tern", "kiln", "kite", "marsh", "quay")
)


def test_a_start_page_without_any_sign_gives_what_stands_alike() -> None:
    home = "https://www.example.com/"
    shown = listing(page(MENU + CARDS, home), undescribed(home), Source(kind="listing", url=home))
    assert [link.url for link in shown.articles] == [
        f"{home}{name}/" for name in ("tern", "kiln", "kite", "marsh", "quay")
    ]


@pytest.mark.parametrize(
    ("body", "start"),
    [
        pytest.param(CARDS, "https://www.example.com/other/", id="another list than the one that was asked for"),
        pytest.param(CARDS.replace(" Fires", ""), "https://www.example.com/", id="single words: a row of sections"),
        pytest.param(CARDS[: CARDS.index("marsh")], "https://www.example.com/", id="too few"),
    ],
)
def test_what_stands_alike_is_no_list_elsewhere(body: str, start: str) -> None:
    home = "https://www.example.com/"
    shown = listing(page(MENU + body, home), undescribed(home), Source(kind="listing", url=start))
    assert shown.articles == ()


def test_one_day_beside_a_link_makes_no_list() -> None:
    assert found(f"{MENU}<p>2024-05-04 <a href='/essays/tern'>Marsh Fires</a></p>", "https://www.example.com/") == []


@pytest.mark.parametrize(
    "href",
    [
        pytest.param("https://other.example.org/2020/05/06/a-long-way-to-go-home/", id="another host"),
        pytest.param("/tag/a-long-way-to-go-home/", id="tag"),
        pytest.param("/categoria/a-long-way-to-go-home/", id="category in Spanish"),
        pytest.param("/author/anna-maria-von-der-heide/", id="author"),
        pytest.param("/content_author/anna-maria-von-der-heide/page/2/", id="author by another word"),
        pytest.param("/2020/", id="archive of a year"),
        pytest.param("/2020/05/", id="archive of a month"),
        pytest.param("/2020/05/06/", id="archive of a day"),
        pytest.param("/uploads/2020/05/a-long-way-to-go-home.pdf", id="file"),
        pytest.param("/2020/05/a-long-way-to-go-home/feed/", id="feed"),
        pytest.param("/2020/05/a-long-way-to-go-home/comment-page-2/", id="comments"),
        pytest.param("/privacy-policy-of-this-paper/", id="privacy"),
        pytest.param("/?s=a+long+way+home", id="search"),
        pytest.param("mailto:a@example.com", id="mail"),
        pytest.param("javascript:void(0)", id="script"),
        pytest.param("/opinion/", id="the page itself"),
        pytest.param("/", id="home page"),
        pytest.param("http://[broken/2020/05/06/x", id="no address"),
    ],
)
def test_link_is_no_article(href: str) -> None:
    assert found(f'<main><h2><a href="{href}">A long way to go home again</a></h2></main>') == []


@pytest.mark.parametrize(
    ("href", "text"),
    [
        pytest.param("/2020/05/06/x/", "X", id="day in the address"),
        pytest.param("/a-long-way-home/", "A long way home", id="slug and sentence"),
        pytest.param("/view?articleid=12345", "A long way home", id="number in the query"),
        pytest.param("/news/12345.html", "Home", id="number and suffix"),
        pytest.param("/n/771234", "먼 길을 걸어 집으로 돌아가다", id="Korean headline"),
        pytest.param("/2020", "A long way home", id="number like a year"),
        pytest.param("/news/2020", "A long way home", id="number like a year in a folder"),
    ],
)
def test_link_is_an_article(href: str, text: str) -> None:
    assert found(f'<main><div><a href="{href}">{text}</a></div></main>') == [f"https://www.example.com{href}"]


@pytest.mark.parametrize(
    "around",
    [
        pytest.param("<nav>{}</nav>", id="nav"),
        pytest.param('<div class="main-menu">{}</div>', id="menu by its class"),
        pytest.param('<div id="footer">{}</div>', id="footer by its id"),
        pytest.param("<footer>{}</footer>", id="footer"),
    ],
)
def test_links_of_menus_and_footers_are_left_out(around: str) -> None:
    assert found(around.format('<a href="/2020/05/06/a-long-way-home/">A long way to go home</a>')) == []


def test_header_of_a_teaser_is_no_header_of_the_page() -> None:
    teasers = "".join(
        f'<div class="post"><header><h2><a href="/2020/05/0{n}/x/">X</a></h2></header></div>' for n in range(1, 5)
    )
    assert len(found(teasers)) == 4


def test_sidebar_serves_when_there_is_nothing_else() -> None:
    assert found('<aside><a href="/2020/05/06/a-long-way-home/">A long way to go home</a></aside>') != []


def test_headline_is_preferred_to_read_more_and_picture() -> None:
    [link] = listing(
        page(
            '<main><div><a href="/2020/05/06/x/"><img alt="A ship"></a><a href="/2020/05/06/x">Ships at night</a>'
            '<a href="/2020/05/06/x/">Read more</a></div></main>'
        ),
        SITE,
    ).articles
    assert (link.url, link.text) == ("https://www.example.com/2020/05/06/x/", "Ships at night")


def test_links_within_prose_are_no_teasers_but_a_paragraph_of_links_is_a_list() -> None:
    prose = '<p>She grew up in a village, an experience that you can <a href="/blog/x-y-z-a/">read about</a> here.</p>'
    titles = (f'May {n} <a href="/2020/05/0{n}/x/">A title of the day</a>' for n in range(1, 4))
    lines = f"<p>{'<br>'.join(titles)}</p>"
    assert [found(prose), len(found(lines))] == [[], 3]


def test_selectors_choose_alone() -> None:
    source = Source(kind="listing", url=URL, articles=(Selector(text=".a a", xpath="//*[@class='a']//a"),))
    body = '<div class="a"><a href="/x">X</a></div><h2><a href="/2020/05/06/a-long-way/">A long way to go</a></h2>'
    [link] = listing(page(body), SITE, source).articles
    assert (link.url, link.text, link.source) == ("https://www.example.com/x", "X", "selector:.a a")


def test_selectors_that_no_longer_fit_do_not_lose_the_page() -> None:
    source = Source(kind="listing", url=URL, articles=(Selector(text=".gone", xpath="//*[@class='gone']"),))
    assert listing(page('<h2><a href="/2020/05/06/x/">X</a></h2>'), SITE, source).articles != ()


def test_definition_limits_what_is_found() -> None:
    site = replace(SITE, exclude=(re.compile("/podcast/"),))
    assert found('<h2><a href="/podcast/2020/05/06/x/">A long way to go</a></h2>', site=site) == []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x89PNG\r\n", id="picture"),
        pytest.param(b"plain words", id="text"),
        pytest.param(b"<a href=", id="cut"),
        pytest.param(b"<p><a href='//['>x</a>", id="bad host"),
        pytest.param(b"<h1><div>" * 5000, id="deep"),
    ],
)
def test_odd_pages_give_nothing(body: bytes) -> None:
    answer = listing(document(Page(body=body, url=URL)), SITE)
    assert answer.articles == answer.next_pages == ()


def test_page_without_address_is_read_with_its_base() -> None:
    body = b'<html><base href="https://www.example.com/b/"><h2><a href="2020/05/06/x">X</a></h2></html>'
    shown = document(Page(body=body))
    assert [link.url for link in listing(shown, SITE).articles] == ["https://www.example.com/b/2020/05/06/x"]


COPIED = "".join(
    f'<h2><a href="http://old.example.com/2019/03/0{n}/x/">A long way to go home</a></h2>' for n in range(1, 6)
)


def test_copied_page_whose_links_lead_to_its_old_host_is_read_as_if_they_led_to_its_own() -> None:
    pager = '<a class="next" href="http://old.example.com/opinion/page/5/">Older</a>'
    answer = listing(page(COPIED + pager, "https://www.example.com/opinion/page/4/"), SITE)
    assert [link.url for link in answer.articles] == [f"https://www.example.com/2019/03/0{n}/x/" for n in range(1, 6)]
    assert [link.url for link in answer.next_pages] == ["https://www.example.com/opinion/page/5/"]


@pytest.mark.parametrize(
    ("body", "url"),
    [
        pytest.param(COPIED, "https://www.example.com/opinion/page/4/", id="no link to the page itself"),
        pytest.param(COPIED + '<a href="http://old.example.com/">Home</a>', "https://www.example.com/", id="home page"),
        pytest.param(
            COPIED.replace("old.example.com", "example.org") + '<a href="http://example.org/opinion/page/5/">Older</a>',
            "https://www.example.com/opinion/page/4/",
            id="another domain",
        ),
        pytest.param(
            COPIED + '<a href="http://old.example.com/opinion/page/5/">Older</a><nav><a href="/help/">Help</a></nav>',
            "https://www.example.com/opinion/page/4/",
            id="links of its own",
        ),
    ],
)
def test_links_to_another_host_stay_there(body: str, url: str) -> None:
    assert found(body, url) == []


def test_section_and_article_that_share_a_parameter_are_told_apart() -> None:
    rows = "".join(
        f'<tr><td><font><a href="read.asp?cat=5&amp;id={n}">A long way to go home {n}</a></font></td></tr>'
        for n in (1474, 1467, 1460)
    )
    body = f'<table><tr><td><a href="list.asp?cat=5">Opinion</a></td></tr>{rows}</table>'
    assert found(body, "https://www.example.com/default.asp") == [
        f"https://www.example.com/read.asp?cat=5&id={n}" for n in (1474, 1467, 1460)
    ]
