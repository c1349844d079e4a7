"""Feeds of our own writing, a folder a case; and what hostile ones cost."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from newsbot.discovery import entries
from newsbot.discovery.feed import feed
from newsbot.items import Found, Page
from newsbot.sites import undescribed
from tests.discovery.lists import SITE, answer, cases, expected

URL = "https://www.example.com/feed/"
ITEM = "<item><title>Tea</title><link>https://www.example.com/2018/07/tea/</link></item>"
TEA = "https://www.example.com/2018/07/tea/"


def read(body: str | bytes, url: str | None = URL, content_type: str | None = None) -> Found:
    data = body.encode() if isinstance(body, str) else body
    return feed(Page(body=data, url=url, content_type=content_type), SITE)


def addresses(body: str | bytes, url: str | None = URL) -> list[str]:
    return [link.url for link in read(body, url).articles]


@pytest.mark.parametrize("case", cases("feed"), ids=lambda case: case.name)
def test_feed_gives_its_articles(case: Path) -> None:
    assert answer(case, feed) == expected(case)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b" \n\t ", id="white space"),
        pytest.param(b"\x1f\x8b", id="head of gzip"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), id="picture"),
        pytest.param(b"<", id="a bracket"),
        pytest.param(b"<rss", id="half a tag"),
        pytest.param(b"{", id="a brace"),
        pytest.param(b'{"items": 3}', id="JSON of another kind"),
        pytest.param(b'[{"id": 1, "link": "https://www.example.com/a/"}]', id="posts of WordPress"),
        pytest.param(b"<urlset><url><loc>https://www.example.com/a/</loc></url></urlset>", id="sitemap"),
        pytest.param(b"<html><body>Not found</body></html>", id="web page"),
        pytest.param(b"Service unavailable", id="words"),
    ],
)
def test_what_is_no_feed_gives_nothing_and_says_so(body: bytes) -> None:
    found = read(body)
    assert found.articles == found.next_pages == ()
    assert found.problem


def test_feed_without_articles_is_no_problem() -> None:
    assert read("<rss><channel><title>T</title></channel></rss>") == Found()


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("R&D & more", id="unescaped ampersand"),
        pytest.param("a&nbsp;b&foo;", id="entities of HTML and of nobody"),
        pytest.param("a < b > c", id="signs of tags"),
        pytest.param("<b>a<i>b</b>", id="tags out of order"),
        pytest.param("\x00\x01\x0b\x1b[31m", id="control characters"),
        pytest.param("<!-- a > b -->", id="comment"),
        pytest.param("<!-- never closed", id="open comment"),
        pytest.param("<?php echo 1 ?>", id="instruction"),
        pytest.param("<![CDATA[<link>https://www.example.com/wrong/</link>]]>", id="CDATA"),
        pytest.param('<q a="1" b=">" c=\'<\'>', id="brackets in attributes"),
        pytest.param('<q a="never closed>', id="open quote"),
        pytest.param("<x:y>undeclared</x:y>", id="undeclared prefix"),
        pytest.param("<title/>", id="empty title"),
    ],
)
def test_damage_in_one_item_loses_none(inside: str) -> None:
    broken = f"<item><title>A {inside}</title><link>https://www.example.com/a/</link></item>"
    assert addresses(f"<rss><channel>{ITEM}{broken}{ITEM.replace('tea', 'milk')}</channel></rss>") == [
        TEA,
        "https://www.example.com/a/",
        "https://www.example.com/2018/07/milk/",
    ]


@pytest.mark.parametrize(
    "front",
    [
        pytest.param("\n\n \t", id="blank lines"),
        pytest.param("\ufeff\ufeff", id="two byte order marks"),
        pytest.param("junk > and < junk\n", id="junk"),
        pytest.param("<br />\n<b>Notice</b>: x in <b>/a.php</b> on line <b>3</b><br />\n", id="warning of PHP"),
        pytest.param("<!-- cached --><?xml-stylesheet href='x'?>", id="comment and style sheet"),
        pytest.param("<!DOCTYPE rss SYSTEM 'http://www.example.com/x.dtd'>", id="DTD"),
        pytest.param("<!DOCTYPE rss [", id="open DTD"),
    ],
)
def test_what_stands_in_front_of_the_feed_does_not_matter(front: str) -> None:
    assert addresses(f"{front}<?xml version='1.0'?><rss><channel>{ITEM}</channel></rss>") == [TEA]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8"])
@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "iso-8859-1", "bogus"])
def test_declaration_of_a_wrong_encoding_loses_no_item(encoding: str, declared: str) -> None:
    text = f"<?xml version='1.0' encoding='{declared}'?><rss><channel>{ITEM.replace('Tea', 'Tëa, très bon')}</channel></rss>"
    [link] = read(text.encode(encoding), content_type=f"text/xml; charset={declared}").articles
    assert link.url == TEA


def test_feed_is_cut_anywhere_and_gives_its_whole_items_and_no_half_address() -> None:
    body = f"<rss><channel>{ITEM}{ITEM.replace('tea', 'milk')}</channel></rss>"
    whole = addresses(body)
    for end in range(len(body)):
        found = addresses(body[:end])
        assert found == whole[: len(found)]
        assert len(found) >= body[:end].count("</link>")


def test_link_relative_to_nothing_is_left_out() -> None:
    assert read(f"<rss>{ITEM}<item><link>/a/</link></item></rss>", url=None).left_out == {"no address": 1}


def test_next_page_on_another_host_is_not_named() -> None:
    links = "".join(
        f'<link rel="next" href="{url}"/>' for url in ("http://127.0.0.1/x", "//other.example.org/", "ftp://a/")
    )
    assert read(f"<feed>{links}</feed>").next_pages == ()


def test_next_page_that_is_the_page_itself_is_not_named() -> None:
    assert read(f'<feed><link rel="next" href="{URL}"/></feed>').next_pages == ()


def test_times_without_zone_take_the_zone_of_the_site() -> None:
    site = replace(undescribed(URL), timezone="Asia/Seoul")
    body = f"<rss>{ITEM.replace('<link>', '<pubDate>2018-07-09 17:50</pubDate><link>')}</rss>".encode()
    [link] = feed(Page(body=body, url=URL), site).articles
    assert str(link.published) == "2018-07-09 17:50:00+09:00"


def test_address_met_twice_stands_once_and_learns_what_it_did_not_say() -> None:
    [link] = read(f"<rss>{ITEM.replace('Tea', '')}{ITEM}{ITEM.replace('Tea', 'Later')}</rss>").articles
    assert link.text == "Tea"


def test_entities_that_a_document_declares_are_never_expanded() -> None:
    steps = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    lol = f'<!DOCTYPE r [<!ENTITY l0 "lol">{steps}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    [link] = read(f"{lol}<rss>{ITEM.replace('Tea', '&l9;&f;')}</rss>").articles
    assert link.text == "&l9;&f;"


SIZE = 60_000


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<rss>" + "<" * SIZE, id="brackets"),
        pytest.param("<rss>" + "<!--" * SIZE, id="open comments"),
        pytest.param("<rss>" + "<![CDATA[" * SIZE, id="open CDATA"),
        pytest.param("<!DOCTYPE a [" * SIZE, id="open DTDs"),
        pytest.param("<rss>" + "<a>" * SIZE, id="depth"),
        pytest.param("<rss><item>" + "<title>" * SIZE, id="depth of a field"),
        pytest.param("<rss>" + '<item "' * (SIZE // 6), id="open quotes"),
        pytest.param("<rss><item><link " + "a" * SIZE + " href='x'/>", id="long attribute"),
        pytest.param("<rss><item><link " + "a='1' " * SIZE + "/>", id="many attributes"),
        pytest.param("<rss><item><link a" + " " * SIZE + "='1'/>", id="long white space"),
        pytest.param("<rss><item><title>" + "&amp;" * SIZE, id="entities"),
        pytest.param("<rss><item><pubDate>" + "1" * SIZE + "</pubDate></item>", id="long number as date"),
        pytest.param('{"items": [' + "[" * SIZE, id="depth of JSON"),
        pytest.param('{"items": [' + "1" * SIZE + "]}", id="long number in JSON"),
        pytest.param('{"items": [' + "," * SIZE, id="commas in JSON"),
        pytest.param("{" + '"items": [' * SIZE, id="many beginnings of JSON"),
    ],
)
def test_hostile_feed_of_megabytes_gives_nothing_and_ends(body: str) -> None:
    assert read(body).articles == ()


def test_text_of_megabytes_is_cut_as_title_and_refused_as_address() -> None:
    long = "a" * 3_000_000
    found = read(f"<rss><item><title>{long}</title><link>https://www.example.com/{long}</link></item>{ITEM}</rss>")
    assert [link.url for link in found.articles] == [TEA]
    [link] = read(f"<rss><item><title>{long}</title><link>{TEA}</link></item></rss>").articles
    assert len(link.text or "") == 1_000


def test_more_entries_than_the_limit_are_not_read_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "ENTRIES_MAX", 100)
    found = read("<rss>" + "<item/>" * 101 + "</rss>")
    assert found.left_out == {"no address": 100}
    assert "100 entries" in (found.problem or "")


def test_thousands_of_items_are_recovered_in_their_order() -> None:
    items = [f"https://www.example.com/2018/07/{n}/" for n in range(5_000)]
    assert addresses("<rss>" + "".join(f"<item><link>{url}</link></item>" for url in items) + "</rss>") == items


def test_big_numbers_and_odd_types_in_json_are_no_addresses() -> None:
    items = [{"url": 5}, {"url": ["x"]}, {"url": None}, {"id": True}, [], 1, {"url": "/a/", "title": {"x": 1}}]
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": items})
    assert addresses(body) == ["https://www.example.com/a/"]


def test_feed_is_read_up_to_a_number_of_entries_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[feed.__module__], "FEED_ENTRIES_MAX", 3)
    items = "".join(ITEM.replace("tea", f"tea-{number}") for number in range(5))
    found = read(f"<rss><channel>{items}</channel></rss>")
    assert len(found.articles) == 3
    assert found.problem == "Only the first 3 entries were read."
