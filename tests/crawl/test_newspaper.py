"""The Harbour Courier holds what it says: every kind of source leads to every article, and to nothing else."""

import datetime as dt
import gzip
import http.client
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from lxml import etree
from lxml import html as lxml_html

import newsbot
from newsbot import records
from tests.crawl.newspaper import KINDS, TEMPLATES, Newspaper, Options
from tests.crawl.newspaper.site import Site
from tests.crawl.scoring import differences, score

BASE = "http://127.0.0.1:8"
# Enough for one of each oddity, the rarest of which is each 83rd.
COUNT = 90


FOLLOWING = {
    "path": "//a[contains(@class, 'next')]/@href",
    "query": "//a[contains(@class, 'next')]/@href",
    "rel": "//link[@rel='next']/@href",
    "older": "//a[text()='Older posts']/@href",
    "fragment": "//button/@data-url",
    "json": "//button/@data-href",
    "scroll": "//div/@data-next-url",
}


def site(kinds: str = "", **options: Any) -> Site:
    return Site(Options(articles=COUNT, kinds=kinds, **options), BASE)


@cache
def kept(kinds: str = "", **options: Any) -> Site:
    """The same site for all tests that leave it as it is."""
    return site(kinds, **options)


def get(site: Site, target: str, status: int = 200) -> bytes:
    answer = site.response(target.removeprefix(BASE))
    assert answer.status == status, target
    return answer.body


def tree(body: bytes) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(body.decode())


def places(site: Site, *, protected: bool = True) -> list[str]:
    return sorted(story.path for story in site.desk.newest if protected or story.kind != "protected")


def cards(page: lxml_html.HtmlElement) -> list[str]:
    """The stories that a list shows, in its order."""
    links = page.xpath("//h2/a/@href | //h3/a/@href | //td/font[@size='4']/a/@href")
    return [link for link in links if re.match(r"/\d{4}/\d\d/.", link)]


def walk(site: Site, place: str, style: str) -> Iterator[list[str]]:
    """The stories of each page of a list, as a reader comes to them."""
    target: str | None = place
    endpoint = ""
    while target:
        body = get(site, target)
        data = json.loads(body) if body.startswith(b"{") else {}
        if "items" in data:
            yield [item["url"] for item in data["items"]]
            target = data.get("next") or (f"{endpoint}&cursor={data['nextCursor']}" if data.get("hasMore") else None)
            continue
        page = tree(data["html"].encode() if data else body)
        yield cards(page)
        if data:
            target = data["next"]
        elif style == "cursor":
            box = page.xpath("//*[@data-infinite-scroll]")[0]
            endpoint = box.get("data-endpoint")
            target = f"{endpoint}&cursor={box.get('data-cursor')}"
        else:
            target = next(iter(page.xpath(FOLLOWING[style])), None)


@pytest.mark.parametrize(
    ("style", "template"),
    [
        *((style, TEMPLATES[turn % 3]) for turn, style in enumerate(KINDS["listing"])),
        ("path", "magazine"),
        ("path", "plain"),
    ],
)
def test_listing_leads_to_every_story_once(style: str, template: str) -> None:
    one = kept(f"listing:{style},sections", templates=(template,))
    pages = list(walk(one, "/opinion/", style))
    assert [len(page) for page in pages] == [10] * 9
    assert sorted(path for page in pages for path in page) == places(one)
    shown = [path for page in walk(one, quote(f"/category/{one.desk.sections[0].casefold()}/"), style) for path in page]
    wanted = [story.path for story in one.desk.newest if one.desk.sections[0] in (story.section, story.also_in)]
    assert shown == wanted


def test_lists_of_sections_authors_tags_months_and_days_hold_every_story() -> None:
    one = kept("listing,sections,authors,tags,archive")
    tagged = [story.path for story in one.desk.newest if "transport" in story.tags]
    assert [path for page in walk(one, "/tag/transport/", "path") for path in page] == tagged
    for start in ("/category/", "/author/"):
        found = {
            path
            for place in one.desk.lists
            if place.startswith(start)
            for page in walk(one, quote(place), "path")
            for path in page
        }
        assert sorted(found) == places(one), start
    overview = tree(get(one, "/archive/"))
    months = overview.xpath("//ul[@class='wp-block-archives']//a/@href")
    found_in_months = [path for month in months for page in walk(one, month, "path") for path in page]
    assert sorted(found_in_months) == places(one)
    years = overview.xpath("//h2/a/@href")
    assert sorted(path for year in years for page in walk(one, year, "path") for path in page) == places(one)
    newest_day = tree(get(one, "/")).xpath("//table[@class='wp-calendar-table']//a/@href")[-1]
    assert cards(tree(get(one, newest_day)))[0] == one.desk.newest[0].path


@pytest.mark.parametrize("style", [style for style in KINDS["sitemap"] if style != "news"])
def test_sitemap_names_every_story_but_the_protected(style: str) -> None:
    one = kept(f"sitemap:{style},sections,authors,tags", sitemap_entries=50)
    start = get(one, "/robots.txt").decode().split("Sitemap: ")[1].strip()
    body = get(one, start)
    if style == "txt":
        found = body.decode().split()
    else:
        root = etree.fromstring(gzip.decompress(body) if style == "gz" else body)
        files = [root]
        if root.tag.endswith("sitemapindex"):
            files = [etree.fromstring(get(one, url)) for url in root.xpath("//*[local-name()='loc']/text()")]
        found = [url for file in files for url in file.xpath("//*[local-name()='loc']/text()")]
    paths = [url.removeprefix(BASE) for url in found]
    assert sorted(path for path in paths if re.match(r"/\d{4}/", path)) == places(one, protected=False)
    assert len(set(paths)) == len(paths)
    assert all(one.response(path).status == 200 for path in paths)


@pytest.mark.parametrize(("style", "path"), [("rss", "/feed/"), ("atom", "/feed/atom/"), ("json", "/feed.json")])
def test_feed_holds_the_newest(style: str, path: str) -> None:
    one = kept(f"feed:{style}", feed_entries=20)
    body = get(one, path)
    if style == "json":
        found = [item["url"] for item in json.loads(body)["items"]]
    else:
        found = etree.fromstring(body).xpath("//item/link/text() | //*[local-name()='entry']/*[@rel='alternate']/@href")
    newest = [BASE + story.path for story in one.desk.newest if story.kind != "protected"]
    assert found == newest[:20]


def test_rest_pages_through_every_post_and_refuses_as_wordpress_does() -> None:
    one = kept("rest")
    first = one.response("/wp-json/wp/v2/posts?per_page=50&_fields=id,link,title.rendered")
    assert (first.headers["X-WP-Total"], first.headers["X-WP-TotalPages"]) == (str(COUNT), "2")
    rows = [
        row
        for page in (1, 2)
        for row in json.loads(get(one, f"/wp-json/wp/v2/posts?per_page=50&page={page}&_fields=id,link,title.rendered"))
    ]
    assert sorted(row["link"].removeprefix(BASE) for row in rows) == places(one)
    assert all(set(row) == {"id", "link", "title"} for row in rows)
    for query, code in (
        ("page=3&per_page=50", "rest_post_invalid_page_number"),
        ("per_page=101", "rest_invalid_param"),
        ("status=draft", "rest_invalid_param"),
    ):
        assert json.loads(get(one, f"/wp-json/wp/v2/posts?{query}", 400))["code"] == code
    posts = json.loads(get(one, "/wp-json/wp/v2/posts?per_page=100"))
    protected = [post for post in posts if post["content"]["protected"]]
    assert [post["content"]["rendered"] for post in protected] == [""]


def test_rest_filters_by_category_and_change() -> None:
    one = site("rest")
    categories = json.loads(get(one, "/wp-json/wp/v2/categories?per_page=100"))
    assert sum(category["count"] for category in categories) == COUNT + sum(
        story.also_in is not None for story in one.desk.newest
    )
    moment = one.desk.clock.isoformat()
    edited = one.desk.edit(3)
    rows = json.loads(get(one, f"/wp-json/wp/v2/posts?modified_after={quote(moment)}"))
    assert sorted(row["id"] for row in rows) == sorted(story.number for story in edited)


@pytest.mark.parametrize("language", ["en", "de", "ko"])
@pytest.mark.parametrize("template", ["classic", "magazine"])
def test_article_pages_are_read_right(template: str, language: str) -> None:
    with Newspaper(articles=20, templates=(template,), language=language) as paper:
        for row in paper.wanted[:: 5 if language == "en" else 10]:
            got = records.record(
                newsbot.read(paper.site.response(row["url"].removeprefix(paper.address)).body, url=row["url"])
            )
            assert differences(got, {**row, "body": row["pages"][0]}) == []
            assert got["url"] == row["url"]


def test_every_alias_leads_to_its_story_or_names_it_as_canonical() -> None:
    one = kept("sections")
    for story in one.desk.newest:
        if story.kind == "protected":
            continue
        for name in ("print", "amp"):
            assert f'rel="canonical" href="{BASE}{story.path}"' in get(one, one.variant(story, name)).decode()
        assert one.response(f"/?p={story.number}").headers["Location"] == BASE + story.path
        assert one.response(story.path.rstrip("/")).headers["Location"] == BASE + story.path
        if story.old_slug:
            assert one.response(one.old_path(story)).headers["Location"] == BASE + story.path
        if story.also_in:
            second = f"/category/{story.also_in.casefold()}/{quote(story.slug)}/"
            assert (
                f'rel="canonical" href="{BASE}{story.path}"' in get(one, second).decode() or story.template == "plain"
            )


def test_several_pages_hold_the_whole_text() -> None:
    one = kept()
    story = next(story for story in one.desk.newest if story.pages == 3)
    shown = "".join(tree(get(one, story.page_path(page))).text_content() for page in (1, 2, 3))
    assert [text for _, block in story.blocks for text in block.split("\n") if text not in shown] == []
    get(one, story.page_path(4), 404)


@pytest.mark.parametrize(
    "path",
    [
        "/about/",
        "/shop/harbour-mug/",
        "/events/summer-fair/",
        "/jobs/night-editor/",
        "/galleries/harbour-day/",
        "/login/",
        "/search/?q=bus",
        "/privacy/",
    ],
)
def test_pages_that_are_no_articles_are_there(path: str) -> None:
    answer = kept().response(path)
    assert (answer.status, answer.kind) == (200, "page")


@pytest.mark.parametrize("kind", ["listing", "archive", "feed", "sitemap", "rest", "sections"])
def test_kind_that_is_off_answers_404(kind: str) -> None:
    paths = {
        "listing": "/opinion/",
        "archive": "/2025/",
        "feed": "/feed/",
        "sitemap": "/sitemap.xml",
        "rest": "/wp-json/",
        "sections": "/category/towns/",
    }
    assert kept().response(paths[kind]).status == 404
    assert kept(kind).response(paths[kind]).status == 200


def test_site_changes_over_time() -> None:
    with Newspaper(articles=40) as paper:
        before = {row["url"]: row for row in paper.truth}
        new = paper.publish(3)
        assert [row["url"] for row in paper.truth[:3]] == [row["url"] for row in reversed(new)]
        assert paper.published_since(dt.date(2025, 9, 30)) == [
            row for row in paper.wanted if row["date"] >= "2025-09-30"
        ]
        edited, gone = paper.edit(2), paper.delete(2)
        after = {row["url"]: row for row in paper.truth}
        changed = {url for url in before if url in after and after[url]["body"] != before[url]["body"]}
        assert changed == {row["url"] for row in edited if row["url"] in after}
        for row in gone:
            assert paper.site.response(row["url"].removeprefix(paper.address)).status == 410
            assert row["url"] not in paper.site.response("/sitemap.xml").body.decode()
        texts = {row["url"]: row["body"] for row in paper.truth}
        paper.touch()
        assert {row["url"]: row["body"] for row in paper.truth} == texts


def test_publishing_leaves_the_pages_of_other_stories_as_they_are() -> None:
    one = site("listing,archive,tags")
    before = [get(one, path) for path in places(one)]
    paths = places(one)
    one.desk.publish(2)
    assert [get(one, path) for path in paths] == before
    one.desk.touch()
    assert all(get(one, path) != body for path, body in zip(paths, before, strict=True))


def test_server_answers_304_counts_and_obeys_the_control_path() -> None:
    with Newspaper(articles=12, fail_every=3) as paper:
        connection = http.client.HTTPConnection(paper.authority)

        def ask(path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            answer.body = answer.read()  # type: ignore[attr-defined]
            return answer

        path = urlsplit(paper.wanted[0]["url"]).path
        first = ask(path)
        assert ask(path, **{"If-None-Match": first.headers["ETag"]}).status == 304
        assert [ask("/about/").status, ask("/about/").status] == [503, 200]
        assert json.loads(ask("/_control/publish?n=2", "POST").body)["publish"]  # type: ignore[attr-defined]
        assert len(paper.truth) == 14
        counts = paper.counts()
        assert (counts["article"], counts["304"], counts["conditional"], counts["page"], counts["failed"]) == (
            2,
            1,
            1,
            1,
            1,
        )
        connection.close()


def test_list_shifts_while_it_is_read() -> None:
    with Newspaper(articles=12, insert_every=2) as paper:
        connection = http.client.HTTPConnection(paper.authority)
        for _ in range(6):
            connection.request("GET", "/opinion/")
            connection.getresponse().read()
        connection.close()
        assert len(paper.truth) == 15


@pytest.mark.parametrize(
    ("trap", "path", "sign"),
    [
        ("endless", "/opinion/page/1000000/", "/opinion/page/1000001/"),
        ("calendar", "/2031/05/", "/2031/06/"),
        ("facets", "/opinion/?color=red", "color=red&amp;sort=asc"),
        ("sessions", "/", "sid="),
        ("loops", "/map/a/b/a/b/", 'href="a/b/"'),
        ("junk", "/", "/partner/offer-1-0/"),
        ("soft404", "/nothing/", "Page not found"),
    ],
)
def test_trap_is_set_only_when_switched_on(trap: str, path: str, sign: str) -> None:
    assert sign in get(site("listing,archive", traps=trap), path).decode()
    free = site("listing,archive").response(path)
    assert free.status == 404 or sign not in free.body.decode()


def test_unknown_page_leads_home_when_asked_to() -> None:
    assert site(traps="home404").response("/nothing/").headers["Location"] == f"{BASE}/"


@pytest.mark.parametrize("permalinks", ["bare", "section", "number", "html"])
def test_other_permalinks_are_served(permalinks: str) -> None:
    one = kept("sitemap", permalinks=permalinks)
    assert all(one.response(path).kind == "article" for path in places(one, protected=False))
    story = next(story for story in one.desk.newest if story.pages > 1)
    assert "?page=2" in story.page_path(2) or story.path.endswith("/")
    assert get(one, story.page_path(2)) != get(one, story.path)


def test_score_tells_what_is_missing_extra_twice_and_wrong() -> None:
    with Newspaper(articles=12) as paper:
        truth = paper.truth
    rows = [{**row, "revision": 1} for row in paper.wanted]
    assert score(rows, truth).perfect
    spoilt = [
        *rows[1:],
        {**rows[1], "url": rows[1]["url"] + "amp/"},
        {**rows[2], "url": f"{paper.address}/tag/buses/", "body": "Buses"},
    ]
    spoilt[1] = {**spoilt[1], "date": "2001-01-01"}
    made = score(spoilt, truth)
    assert made.missing == (rows[0]["url"],)
    assert made.reasons == {"list": 1}
    assert len(made.duplicates) == 1
    assert made.wrong == {"date": 1}
