"""Menus that nothing calls so."""

import time

import pytest

from newsbot.discovery.offers import offers
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import undescribed

URL = "https://www.example.com/"
NAMES = ("Towns", "Work", "Culture", "Science")
HEADLINE = '<div><a href="/towns/who-pays-for-the-new-bridge">Who pays for the new bridge</a></div>'


def linked(between: str = "|", tag: str = "", names: tuple[str, ...] = NAMES) -> str:
    opening, closing = (f"<{tag}>", f"</{tag}>") if tag else ("", "")
    return between.join(f'{opening}<a href="/{name.lower()}/index.html">{name}</a>{closing}' for name in names)


def sections(body: str) -> list[str]:
    page = document(Page(body=f"<html><body>{body}</body></html>".encode(), url=URL))
    return [link.text or "" for link in offers(page, {}, undescribed(URL)).sections]


@pytest.mark.parametrize(
    "menu",
    [
        pytest.param(f'<div class="top">{linked()}</div>', id="strokes"),
        pytest.param(f"<font>{linked('<br>&nbsp;&middot; ')}</font>", id="breaks and dots"),
        pytest.param(f"<div>{linked('<b>|</b> ')}</div>", id="strokes in elements of their own"),
        pytest.param(f"<ul>{linked('', 'li')}</ul>", id="list"),
        pytest.param(f"<table><tr>{linked('', 'td')}</tr></table>", id="table"),
        pytest.param(f"<div>{linked('', 'span')}<script>x()</script></div>", id="script beside it"),
        pytest.param(
            f"<p><a href='/pay'>Subscribe for a pound an issue</a></p><div>{linked()}</div>", id="offer before it"
        ),
    ],
)
def test_run_of_short_links_before_the_headlines_is_a_menu(menu: str) -> None:
    assert sections(menu + HEADLINE) == list(NAMES)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(HEADLINE * 3 + f"<div>{linked()}</div>", id="behind the headlines"),
        pytest.param(f"<div>{linked(names=NAMES[:3])}</div>", id="three links"),
        pytest.param(f"<div>{linked(' &gt; ')}</div>", id="breadcrumb"),
        pytest.param(f"<div>See also {linked(', ')}</div>", id="sentence"),
        pytest.param(f"<p>{linked()}</p>", id="paragraph"),
        pytest.param(f'<div class="footer">{linked()}</div>', id="footer"),
        pytest.param("<div>" + linked(names=("One", "Two", "Three") * 400) + "</div>" + "x" * 9, id="three addresses"),
    ],
)
def test_other_links_are_no_menu(body: str) -> None:
    assert sections(body) == []


def test_page_of_links_alone_ends_quickly() -> None:
    begun = time.process_time()
    sections("<div><div><div>" * 50 + "<i><a href='/a/'>A</a></i>" * 20_000)
    assert time.process_time() - begun < 10
