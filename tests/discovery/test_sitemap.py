"""Sitemaps of our own writing, a folder a case; hostile ones; what their names promise."""

import datetime as dt
import gzip
import importlib
from pathlib import Path

import pytest

from newsbot.discovery import decoding, entries
from newsbot.discovery.sitemap import sitemap
from newsbot.discovery.sitemap_names import sitemap_rank
from newsbot.items import Found, Page
from tests.discovery.lists import SITE, answer, cases, expected

maps = importlib.import_module("newsbot.discovery.sitemap")
URL = "https://www.example.com/sitemap.xml"
TEA = "https://www.example.com/2018/07/tea/"
ENTRY = f"<url><loc>{TEA}</loc></url>"
MAP = f"<urlset>{ENTRY}</urlset>"


def read(body: str | bytes, url: str | None = URL) -> Found:
    return sitemap(Page(body=body.encode() if isinstance(body, str) else body, url=url), SITE)


def addresses(body: str | bytes) -> list[str]:
    return [link.url for link in read(body).articles]


@pytest.mark.parametrize("case", cases("sitemap"), ids=lambda case: case.name)
def test_sitemap_gives_its_pages_and_sitemaps(case: Path) -> None:
    assert answer(case, sitemap) == expected(case)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\n \n", id="blank lines"),
        pytest.param(b"<html><body>Not found</body></html>", id="web page"),
        pytest.param(b"Not found", id="words"),
        pytest.param(b"{}", id="JSON"),
        pytest.param(b"\x1f\x8b\x08\x00", id="head of gzip"),
        pytest.param(bytes(range(256)) * 4, id="binary"),
        pytest.param(b"<opml><outline url='x'/></opml>", id="other XML"),
    ],
)
def test_what_is_no_sitemap_gives_nothing_and_says_so(body: bytes) -> None:
    found = read(body)
    assert found.articles == found.sources == ()
    assert found.problem


def test_sitemap_without_pages_is_no_problem() -> None:
    assert read("<urlset></urlset>") == Found()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(gzip.compress(MAP.encode()), id="gzip"),
        pytest.param(gzip.compress(gzip.compress(MAP.encode())), id="gzip twice"),
        pytest.param(gzip.compress(MAP[:20].encode()) + gzip.compress(MAP[20:].encode()), id="two members"),
        pytest.param(gzip.compress(MAP.encode()) + b"\0" * 99, id="zeros behind"),
    ],
)
def test_packed_sitemap_is_unpacked_whatever_its_name(body: bytes) -> None:
    found = read(body)
    assert ([link.url for link in found.articles], found.problem) == ([TEA], None)


@pytest.mark.parametrize("damage", [lambda body: body[:-40], lambda body: body[:9_000] + b"\0" * 500 + body[9_500:]])
def test_damaged_gzip_gives_what_can_be_unpacked(damage) -> None:  # type: ignore[no-untyped-def]
    listed = "".join(f"<url><loc>https://www.example.com/2018/07/{n * n * 7919}-tea/</loc></url>" for n in range(5_000))
    found = read(damage(gzip.compress(f"<urlset>{listed}</urlset>".encode())))
    assert len(found.articles) > 50
    assert "gzip" in (found.problem or "")


def test_gzip_bomb_is_cut_while_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding.unpacked, "__defaults__", (100_000,))
    found = read(gzip.compress(b"<urlset>" + ENTRY.encode() + b" " * 20_000_000))
    assert [link.url for link in found.articles] == [TEA]
    assert "100000 bytes" in (found.problem or "")


def test_three_layers_of_gzip_are_not_unpacked() -> None:
    body = gzip.compress(gzip.compress(gzip.compress(MAP.encode())))
    assert (read(body).articles, "twice" in (read(body).problem or "")) == ((), True)


def test_body_above_the_limit_is_read_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "SIZE_LIMIT_BYTES", 1_000)
    found = read(f"<urlset>{ENTRY}" + " " * 1_000 + f"{ENTRY}</urlset>")
    assert ([link.url for link in found.articles], "1000 bytes" in (found.problem or "")) == ([TEA], True)


def test_sitemap_is_cut_anywhere_and_gives_no_half_address() -> None:
    body = f"<urlset>{ENTRY}{ENTRY.replace('tea', 'milk')}</urlset>"
    whole = addresses(body)
    for end in range(len(body)):
        found = addresses(body[:end])
        assert found == whole[: body[:end].count("</loc>")]


def test_thousands_of_foreign_addresses_are_counted_and_not_given() -> None:
    foreign = "".join(f"<url><loc>https://other.example.org/2018/07/{n}/</loc></url>" for n in range(5_000))
    found = read(f"<urlset>{foreign}{ENTRY}</urlset>")
    assert ([link.url for link in found.articles], found.left_out) == ([TEA], {"another site": 5_000})


def test_more_addresses_than_the_limit_are_not_read_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "ENTRIES_MAX", 100)
    found = read("<urlset>" + "<url/>" * 101 + "</urlset>")
    assert (found.left_out, "100 entries" in (found.problem or "")) == ({"no address": 100}, True)


def test_index_that_breeds_gives_no_more_sitemaps_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maps, "SOURCES_MAX", 100)
    children = "".join(f"<sitemap><loc>https://www.example.com/{n}.xml</loc></sitemap>" for n in range(109))
    found = read(f"<sitemapindex>{children}</sitemapindex>")
    assert (len(found.sources), "100 sitemaps" in (found.problem or "")) == (100, True)


def test_index_that_names_itself_gives_no_loop() -> None:
    assert read(f"<sitemapindex><sitemap><loc>{URL}</loc></sitemap></sitemapindex>").sources == ()


def test_sitemaps_on_the_host_of_the_index_are_taken_though_it_is_not_the_site() -> None:
    index = "<sitemapindex><sitemap><loc>https://maps.example.net/1.xml</loc></sitemap></sitemapindex>"
    assert [link.url for link in read(index, "https://maps.example.net/index.xml").sources] == [
        "https://maps.example.net/1.xml"
    ]
    assert read(index).left_out == {"another site": 1}


def test_address_of_megabytes_is_left_out_alone() -> None:
    found = read(f"<urlset><url><loc>https://www.example.com/{'a' * 3_000_000}</loc></url>{ENTRY}</urlset>")
    assert ([link.url for link in found.articles], found.left_out) == ([TEA], {"no address": 1})


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<urlset>" + "<a>" * 100_000, id="depth"),
        pytest.param("<urlset>" + "<url>" * 60_000, id="depth of entries"),
        pytest.param("<urlset><url>" + "<loc>" * 60_000, id="depth of a field"),
        pytest.param("<urlset>" + "<image:image>" * 60_000, id="depth of what is skipped"),
        pytest.param("\n" * 3_000_000, id="lines"),
        pytest.param("https://" + "a" * 3_000_000, id="long line"),
    ],
)
def test_hostile_sitemap_of_megabytes_gives_nothing_and_ends(body: str) -> None:
    assert read(body).articles == ()


def test_entities_that_a_sitemap_declares_are_never_expanded() -> None:
    lol = '<!DOCTYPE u [<!ENTITY a "https://www.example.com/2018/07/secret/"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    found = read(f"{lol}<urlset><url><loc>&a;</loc></url><url><loc>{TEA}&f;</loc></url>{ENTRY}</urlset>")
    assert [link.url for link in found.articles if "secret" in link.url or "root" in link.url] == []
    assert TEA in [link.url for link in found.articles]


def test_few_equal_lastmods_are_believed() -> None:
    listed = "".join(f"<url><loc>{TEA}{n}/</loc><lastmod>2018-07-09</lastmod></url>" for n in range(9))
    assert {str(link.modified) for link in read(f"<urlset>{listed}</urlset>").articles} == {"2018-07-09 00:00:00+00:00"}


@pytest.mark.parametrize(
    "name",
    [
        *(
            "category-sitemap.xml",
            "post_tag-sitemap2.xml",
            "author-sitemap.xml",
            "page-sitemap.xml",
        ),
        *(
            "page-sitemap12.xml",
            "attachment-sitemap1.xml",
            "image-sitemap-1.xml",
            "video-sitemap.xml",
        ),
        *(
            "product_cat-sitemap.xml",
            "local/tags/sitemap.xml",
            "wp-sitemap-taxonomies-category-1.xml",
        ),
        *(
            "wp-sitemap-taxonomies-region-1.xml",
            "wp-sitemap-users-1.xml",
            "wp-sitemap-posts-page-1.xml",
            "?sitemap=posts&sitemap-subtype=page&paged=1",
            "?sitemap=taxonomies&sitemap-subtype=opinion&paged=1",
            "?sitemap=users&paged=1",
        ),
        *(
            "sitemap-tax-category.xml",
            "sitemap-pt-page-2018-07.xml",
            "sitemap-tags-a.xml.gz",
        ),
        *(
            "sitemap-authors.xml",
            "sitemap_pages_1.xml?from=1&to=2",
            "sitemap.xml?type=tag",
            "?sitemap=page",
        ),
        *(
            "sitemap/kategorien.xml",
            "etiquetas-sitemap.xml",
            "sitemap-autores.xml",
            "schlagworte.xml",
        ),
        "sitemap-auteurs.xml",
    ],
)
def test_name_says_that_a_sitemap_holds_no_articles(name: str) -> None:
    assert not sitemap_rank(f"https://www.example.com/{name}").holds_articles


@pytest.mark.parametrize(
    "name",
    [
        *(
            "sitemap.xml",
            "sitemap_index.xml",
            "sitemap-1.xml",
            "post-sitemap.xml",
            "post-sitemap2.xml",
        ),
        *(
            "wp-sitemap-posts-post-1.xml",
            "wp-sitemap-posts-opinion-1.xml",
            "?sitemap=posts&sitemap-subtype=post&paged=1",
            "?sitemap=posts&sitemap-subtype=column&paged=2",
            "sitemap-page-2.xml",
        ),
        *(
            "sitemap.xml?page=2",
            "sitemap-misc.xml",
            "sitemap-category-opinion.xml",
            "tags/foo-sitemap.xml",
        ),
        *(
            "article-tag-sitemap.xml",
            "news-sitemap.xml",
            "web-story-sitemap.xml",
            "sitemap-bild.xml",
        ),
        *("x.php", "sitemap-%E8%A9%95%E8%AB%96.xml", "sitemap-archive-2018.xml", "q.xml?%%%=1&&&"),
    ],
)
def test_sitemap_may_hold_articles(name: str) -> None:
    assert sitemap_rank(f"https://www.example.com/{name}").holds_articles


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("sitemap-2018-07.xml", "2018-07-01", "2018-07-31"),
        ("sitemap.xml?yyyy=2018&mm=07", "2018-07-01", "2018-07-31"),
        ("sitemap.xml?yyyy=2018&mm=02&dd=28", "2018-02-28", "2018-02-28"),
        ("sitemap?year=2018", "2018-01-01", "2018-12-31"),
        ("posts-2018.xml", "2018-01-01", "2018-12-31"),
        ("sitemap_201602.xml.gz", "2016-02-01", "2016-02-29"),
        ("sitemap-20180709.xml", "2018-07-09", "2018-07-09"),
        ("2018/07/sitemap.xml", "2018-07-01", "2018-07-31"),
        ("sitemap-2018-july.xml", "2018-07-01", "2018-07-31"),
        ("juli-2018-sitemap.xml", "2018-07-01", "2018-07-31"),
        ("sitemap-07-2018.xml", "2018-07-01", "2018-07-31"),
        ("sitemap-2018-q3.xml", "2018-07-01", "2018-09-30"),
        ("sitemap-2010-2015.xml", "2010-01-01", "2015-12-31"),
        ("articles-2018-07-01-2018-07-15.xml", "2018-07-01", "2018-07-15"),
        ("sitemap.xml?from=2018-07-01&to=2018-08-02", "2018-07-01", "2018-08-02"),
        ("sitemap-2018-1.xml", "2018-01-01", "2018-12-31"),
    ],
)
def test_name_tells_the_time_of_its_articles(name: str, first: str, last: str) -> None:
    period = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert sitemap_rank(f"https://www.example.com/{name}").period == period


@pytest.mark.parametrize(
    "name",
    ["sitemap.xml", "post-sitemap2018.xml", "sitemap2018.xml", "wp-sitemap-posts-post-2018.xml", "sitemap-14.xml"],
)
def test_numbers_of_parts_are_no_years(name: str) -> None:
    assert sitemap_rank(f"https://www.example.com/{name}").period is None


def test_what_is_newest_is_walked_first_and_what_holds_no_articles_last() -> None:
    names = ["tag-sitemap.xml", "a.xml", "posts-2017.xml", "posts-2018.xml", "news-sitemap.xml"]
    assert sorted(names, key=lambda name: sitemap_rank(f"https://www.example.com/{name}").key) == [
        "news-sitemap.xml",
        "posts-2018.xml",
        "posts-2017.xml",
        "a.xml",
        "tag-sitemap.xml",
    ]
