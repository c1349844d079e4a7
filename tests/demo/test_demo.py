"""The Loopback Review holds what it says, in every layout and list, and answers like a proper site."""

import http.client
import json
import re
import time
import urllib.error
import urllib.request
from collections import Counter
from urllib.parse import urljoin

import pytest
from lxml import etree
from lxml import html as lxml_html

from newsbot.demo import LAYOUTS, DemoArticle, DemoServer, DemoSite, articles, serve, server
from newsbot.demo.article import hand_written
from newsbot.text import squeeze

BASE = "http://127.0.0.1:18808"
MANY = 600
SECONDS_MAX = 2.0


@pytest.fixture(scope="module")
def site() -> DemoSite:
    return DemoSite(articles(45), BASE)


def tree(site: DemoSite, path: str) -> lxml_html.HtmlElement:
    answer = site.response(path)
    assert answer.status == 200, path
    return lxml_html.document_fromstring(answer.body.decode())


def visible(element: lxml_html.HtmlElement) -> str:
    return squeeze(" ".join(element.itertext()))


def article_links(page: lxml_html.HtmlElement) -> list[str]:
    return [link for link in page.xpath("//main//a/@href") if re.match(r"/\d{4}/\d\d/", link)]


def pages_of(site: DemoSite, path: str | None) -> list[lxml_html.HtmlElement]:
    pages = []
    while path is not None:
        pages.append(tree(site, path))
        path = next(iter(pages[-1].xpath("//a[@rel='next']/@href")), None)
    return pages


def test_generator_is_deterministic_unique_and_quick() -> None:
    began = time.perf_counter()
    many = articles(MANY)
    assert time.perf_counter() - began < SECONDS_MAX
    assert many == articles(MANY)
    assert many != articles(MANY, seed=2)
    assert articles(40) == many[:40]
    paragraphs = [text for article in many for text in article.paragraphs]
    for values in ([article.title for article in many], [article.path for article in many], paragraphs):
        assert max(Counter(values).values()) == 1


def test_generator_leaves_no_slot_and_no_choice_open() -> None:
    for article in articles(MANY):
        text = "\n".join([article.title, article.subtitle or "", article.body])
        assert not re.search(r"[{}|\[\]]| {2}|\ba [aeio]\w", text.replace("a one", "")), text


def test_hand_written_articles_are_a_dozen_in_five_languages() -> None:
    written = hand_written()
    assert len(written) == 12
    assert Counter(article.language for article in written) == {"en": 8, "de": 1, "fr": 1, "ko": 1, "ru": 1}
    assert {article.layout for article in written} == set(LAYOUTS)
    assert any(len(article.authors) == 2 for article in written)
    assert any(article.authors == ("Editorial Board",) for article in written)
    assert any(article.access == "preview" for article in written)
    assert any(article.modified for article in written)
    assert {kind for article in written for kind, _ in article.blocks} == {"paragraph", "heading", "list"}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("article", articles(20), ids=lambda article: article.slug[:30])
def test_article_page_holds_the_whole_article(article: DemoArticle, layout: str) -> None:
    page = tree(DemoSite(articles(20), BASE, layouts=(layout,)), article.path)
    whole = {visible(element) for element in page.iter("p", "li", "h2")}
    assert [text for _, block in article.blocks for text in block.split("\n") if text not in whole] == []
    shown = visible(page)
    for text in (
        article.title,
        *article.authors,
        *article.editors,
        *article.pull_quotes,
        *filter(None, (article.subtitle, *(image.caption for image in article.images))),
    ):
        assert text in shown


def test_preview_ends_at_the_wall(site: DemoSite) -> None:
    article = next(article for article in site.articles if article.access == "preview")
    page = site.response(article.path).body.decode()
    assert len(article.blocks) == 4
    assert "It has not understood who makes it" not in page
    assert "This article is for subscribers." in page


def test_linked_data_tells_the_truth(site: DemoSite) -> None:
    for article in (article for article in site.articles if article.layout == "wordpress"):
        graph = json.loads(tree(site, article.path).xpath("string(//script[@type='application/ld+json'])"))["@graph"]
        assert graph[0]["headline"] == article.title
        assert graph[0]["datePublished"] == article.date.isoformat()
        assert graph[0].get("dateModified") == (article.modified.isoformat() if article.modified else None)
        assert tuple(author["name"] for author in graph[0]["author"]) == article.authors


def test_plain_layout_has_no_metadata_and_prints_today_above_the_date() -> None:
    some = DemoSite(articles(15), BASE, layouts=("plain",))
    article = some.articles[0]
    page = some.response(article.path).body.decode()
    assert not re.search(r"<meta (?!charset|name=\"viewport\")|ld\+json|datetime=\"2025-09-18", page)
    assert page.index("Friday, September 19th, 2025") < page.index("| September 18th, 2025")


def test_listing_pages_link_every_article_exactly_once(site: DemoSite) -> None:
    pages = pages_of(site, "/opinion/")
    links = [link for page in pages for link in article_links(page)]
    assert len(pages) == 5
    assert links == [article.path for article in site.articles]
    assert article_links(tree(site, "/")) == links[:10]
    assert tree(site, "/").xpath("//a[text()='Older posts']/@href") == ["/opinion/page/2/"]


def test_author_section_and_tag_pages_list_their_articles(site: DemoSite) -> None:
    paths = {
        path
        for article in site.articles
        for path in tree(site, article.path).xpath("//a/@href")
        if re.match("/(author|tag|opinion)/.", path)
    }
    for path in paths:
        for page in pages_of(site, path):
            assert article_links(page), path
    lists = pages_of(site, "/author/maren-oldcastle/")
    assert [link for page in lists for link in article_links(page)] == [
        article.path for article in site.articles if "Maren Oldcastle" in article.authors
    ]


def test_every_link_of_the_site_leads_somewhere(site: DemoSite) -> None:
    seen, waiting = set(), ["/"]
    while waiting:
        path = waiting.pop()
        answer = site.response(path)
        assert answer.status in (200, 301), path
        seen.add(path)
        if answer.headers["Content-Type"].startswith("text/html") and answer.body:
            found = lxml_html.document_fromstring(answer.body.decode()).xpath("//a/@href | //img/@src")
            waiting += {urljoin(path, link) for link in found} - seen - set(waiting)
    assert {article.path for article in site.articles} <= seen


def test_feed_and_sitemap_are_xml_with_the_articles(site: DemoSite) -> None:
    feed = etree.fromstring(site.response("/feed/").body)
    assert feed.xpath("//item/guid/text()") == [BASE + article.path for article in site.articles[:20]]
    assert feed.xpath("//item/title/text()") == [article.title for article in site.articles[:20]]
    sitemap = etree.fromstring(site.response("/sitemap.xml").body)
    locations = sitemap.xpath("//*[local-name()='loc']/text()")
    assert {BASE + article.path for article in site.articles} < set(locations)


@pytest.mark.parametrize(
    ("kinds", "there", "gone"),
    [
        pytest.param({"feed"}, "/feed/", ("/opinion/", "/sitemap.xml"), id="feed alone"),
        pytest.param({"sitemap"}, "/sitemap.xml", ("/opinion/", "/feed/"), id="sitemap alone"),
        pytest.param({"listing"}, "/opinion/", ("/feed/", "/sitemap.xml"), id="listing alone"),
    ],
)
def test_site_shows_its_articles_only_in_the_ways_asked_for(kinds: set, there: str, gone: tuple[str, ...]) -> None:
    some = DemoSite(articles(12), BASE, kinds=kinds)
    assert some.response(there).status == 200
    assert [some.response(path).status for path in gone] == [404] * len(gone)
    robots = some.response("/robots.txt").body.decode()
    assert "Disallow: /login/" in robots
    assert ("Sitemap:" in robots) == ("sitemap" in kinds)
    front = tree(some, "/")
    assert bool(article_links(front)) == ("listing" in kinds)
    assert bool(front.xpath("//link[@rel='alternate']")) == ("feed" in kinds)


def test_unchanged_page_answers_304(site: DemoSite) -> None:
    path = site.articles[0].path
    first = site.response(path)
    again = site.response(path, {"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")
    assert site.response(path, {"if-modified-since": first.headers["Last-Modified"]}).status == 304
    assert site.response(path, {"If-Modified-Since": "Mon, 01 Jan 2018 00:00:00 GMT"}).status == 200
    assert site.response(path, {"If-Modified-Since": "yesterday"}).status == 200
    assert (
        site.response(path, {"If-None-Match": '"other"', "If-Modified-Since": first.headers["Last-Modified"]}).status
        == 200
    )


@pytest.mark.parametrize(
    "path",
    [
        "/favicon.ico",
        "/nothing/",
        "/opinion/page/6/",
        "/opinion/page/0/",
        "/page/2/",
        "/2025/09/",
        "//",
        "/%ff",
        "",
        "/opinion/page/99999999/",
    ],
)
def test_everything_else_is_404(site: DemoSite, path: str) -> None:
    assert site.response(path).status == 404


def test_first_page_by_number_redirects_to_the_list(site: DemoSite) -> None:
    answer = site.response("/opinion/page/1/")
    assert (answer.status, answer.headers["Location"]) == (301, BASE + "/opinion/")


def test_korean_address_is_percent_encoded_and_found_in_every_spelling(site: DemoSite) -> None:
    article = next(article for article in site.articles if article.language == "ko")
    assert article.path.startswith("/2025/06/%EA%B8%B0")
    for path in (article.path, article.path.lower(), f"/2025/06/{article.slug}/", article.path + "?utm_source=x#top"):
        assert site.response(path).status == 200


def test_pages_have_one_title_and_no_element_twice_by_id(site: DemoSite) -> None:
    for path in ("/", "/opinion/", "/about/", "/login/", *(article.path for article in site.articles)):
        page = tree(site, path)
        ids = page.xpath("//@id")
        assert len(page.xpath("//head/title")) == 1
        assert len(ids) == len(set(ids))
        assert page.get("lang")


def test_server_answers_counts_and_stops() -> None:
    running = server(14, port=0).start()
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=5)
    for path, status in (("/opinion/", 200), ("/favicon.ico", 404), (running.site.articles[0].path, 200)):
        connection.request("GET", path)
        answer = connection.getresponse()
        assert (answer.status, len(answer.read()) > 0) == (status, True)
    connection.request("HEAD", "/feed/")
    answer = connection.getresponse()
    assert (answer.read(), int(answer.headers["Content-Length"]) > 0) == (b"", True)
    assert [request.status for request in running.requests] == [200, 404, 200, 200]
    connection.close()
    began = time.perf_counter()
    running.stop()
    running.stop()
    assert time.perf_counter() - began < 1
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(running.address + "/", timeout=2)


def test_server_takes_a_free_port_when_its_own_is_taken() -> None:
    with server(12, port=0) as one, server(12, port=one.port) as other:
        assert one.port != other.port
        with urllib.request.urlopen(other.address + "/sitemap.xml", timeout=5) as answer:
            assert other.address.encode() in answer.read()


def test_site_of_a_running_server_can_be_changed() -> None:
    with serve(lambda address: DemoSite(articles(12), address), port=0) as running:
        assert isinstance(running, DemoServer)
        running.site = DemoSite(articles(13), running.address)
        with urllib.request.urlopen(running.address + "/opinion/page/2/", timeout=5) as answer:
            assert answer.read().count(b'class="teaser"') == 3
