"""What a front page stands for: its frames, and the site in other languages."""

import pytest

from newsbot.discovery import editions, frames
from newsbot.document import Document, document
from newsbot.items import Page
from newsbot.sites import undescribed

HOME = "https://www.example.com/"
SITE = undescribed(HOME)


def page(html: str, url: str = HOME) -> Document:
    return document(Page(body=html.encode(), url=url, content_type="text/html"))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            '<frameset><frame src="menu.htm"><frame src="/main.htm"></frameset>', ["menu.htm", "main.htm"], id="frames"
        ),
        pytest.param(
            '<frameset><frame src="a.htm"><frameset><frame src="b.htm"><frame src="a.htm"></frameset></frameset>',
            ["a.htm", "b.htm"],
            id="frames in frames, each once",
        ),
        pytest.param('<frameset><frame src="https://ads.example.org/top.htm"></frameset>', [], id="another host"),
        pytest.param('<frameset><frame src="/"><frame></frameset>', [], id="itself, and nothing"),
        pytest.param('<body><iframe src="/embed.htm"></iframe></body>', [], id="a page of its own with a frame in it"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_frameset_stands_for_its_frames(html: str, expected: list[str]) -> None:
    assert [url.removeprefix(HOME) for url in frames(page(html), SITE)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param('<link rel="alternate" hreflang="de" href="/de">', ["de"], id="named in the head"),
        pytest.param('<a href="/de">DE</a> | <a href="/fr/">Français</a>', ["de", "fr/"], id="linked"),
        pytest.param(
            '<link rel="alternate" hreflang="de" href="/de/"><a href="/de">DE</a>', ["de/"], id="both, taken once"
        ),
        pytest.param('<link rel="alternate" hreflang="de" href="/de/ueber-uns">', [], id="no front page"),
        pytest.param('<link rel="alternate" hreflang="de" href="https://example.de/">', [], id="another host"),
        pytest.param('<link rel="alternate" hreflang="x-default" href="/">', [], id="itself"),
        pytest.param('<a href="/tv"><img src="/a.png"></a>', [], id="no name"),
        pytest.param('<a href="/de">Unsere lange Geschichte in Bildern</a>', [], id="a headline"),
    ],
)
def test_front_page_stands_for_those_in_other_languages(html: str, expected: list[str]) -> None:
    assert [url.removeprefix(HOME) for url in editions(page(html), SITE)] == expected


def test_a_page_is_no_edition_of_itself() -> None:
    html = '<a href="/en">EN</a><a href="/de">DE</a>'
    assert editions(page(html, f"{HOME}en"), SITE) == (f"{HOME}de",)
