"""Sitemaps and feeds that lie, loop, burst or name files of this machine: dropped or read, and the others unaffected."""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import plain
from tests.crawl.hostile.bombs import gzip_bomb
from tests.crawl.hostile.canaries import Canaries
from tests.crawl.hostile.newspaper import article, lost, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer, Exchange

pytestmark = pytest.mark.hostile

XML, FEED = "application/xml", "application/rss+xml"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
PEAK_BYTES_MAX = 400_000_000
SECRET = "a-word-of-this-machine-alone"


def urlset(own: str, name: str, more: str = "", attributes: str = SPACE) -> str:
    """A sitemap of one article."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><urlset {attributes}>{more}'
        f"<url><loc>{own}{path(name)}</loc></url></urlset>"
    )


def entities(count: int, levels: int) -> str:
    """Definitions each of which names the one before `count` times."""
    lines = ['<!ENTITY l0 "lol">', *(f'<!ENTITY l{n} "{f"&l{n - 1};" * count}">' for n in range(1, levels + 1))]
    return "<!DOCTYPE urlset [" + "".join(lines) + "]>"


# Name -> the body of a sitemap that holds the article of this name; all are to be read.
SITEMAPS: dict[str, Callable[[str], bytes | str]] = {
    "gz-under-any-name": lambda own: gzip.compress(urlset(own, "gz-under-any-name").encode()),
    "text": lambda own: f"{own}{path('text')}\n\n{own}/2024/05/\n",
    "byte-order-mark": lambda own: b"\xef\xbb\xbf" + urlset(own, "byte-order-mark").encode(),
    "utf-16": lambda own: urlset(own, "utf-16").replace("UTF-8", "UTF-16").encode("utf-16"),
    "blank-lines": lambda own: "\n\n  \r\n" + urlset(own, "blank-lines"),
    "no-namespace": lambda own: urlset(own, "no-namespace", attributes=""),
    "white-space": lambda own: (
        urlset(own, "white-space").replace("<loc>", "<loc>\n   ").replace("</loc>", " \n\t</loc>")
    ),
    "cdata": lambda own: urlset(own, "cdata").replace("<loc>", "<loc><![CDATA[").replace("</loc>", "]]></loc>"),
    "wrong-lastmod": lambda own: urlset(own, "wrong-lastmod").replace("</loc>", "</loc><lastmod>31-31-99999</lastmod>"),
    "news": lambda own: urlset(
        own, "news", attributes=SPACE + ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    ).replace(
        "</loc>",
        "</loc><news:news><news:publication_date>2024-05-07</news:publication_date><news:title>The bridge</news:title></news:news>",
    ),
    "unescaped": lambda own: urlset(own, "unescaped", f"<url><loc>{own}/?a=1&b=2</loc></url>"),
    "cut": lambda own: urlset(own, "cut", "").replace("</urlset>", f"<url><loc>{own}/2024/05/the-bri"),
    "foreign-50000": lambda own: urlset(
        own,
        "foreign-50000",
        "".join(f"<url><loc>http://elsewhere.example/2024/05/a-story-{n}/</loc></url>" for n in range(50_000)),
    ),
    "long-loc": lambda own: urlset(own, "long-loc", f"<url><loc>{own}/{'a' * 3_000_000}</loc></url>"),
    "laughs": lambda own: entities(10, 9) + urlset(own, "laughs", "<url><loc>&l9;</loc></url>").partition("?>")[2],
    "quadratic": lambda own: (
        '<!DOCTYPE urlset [<!ENTITY a "'
        + "a" * 100_000
        + '">]>'
        + urlset(own, "quadratic", f"<url><loc>{'&a;' * 30_000}</loc></url>").partition("?>")[2]
    ),
    "entity-that-calls-itself": lambda own: (
        '<!DOCTYPE urlset [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'
        + urlset(own, "entity-that-calls-itself", "<url><loc>&a;</loc></url>").partition("?>")[2]
    ),
    "deep-behind": lambda own: urlset(own, "deep-behind") + "<a>" * 100_000,
    # The limit of sitemaps.org: 50,000 addresses, 50 MB.
    "of-45-mb": lambda own: urlset(
        own, "of-45-mb", "".join(f"<url><loc>{own}/tag/{n:05}/</loc><x>{'a' * 850}</x></url>" for n in range(49_000))
    ),
}
# Nothing comes of these, and nothing is lost by them.
BAD_SITEMAPS: dict[str, Callable[[str], bytes | str]] = {
    "bomb": lambda own: gzip_bomb(1_200),
    "bomb-in-a-bomb": lambda own: gzip.compress(gzip_bomb(1_200)),
    "levels": lambda own: "<urlset>" + "<url>" * 100_000,
    "html": lambda own: "<!DOCTYPE html><html><body>Not here</body></html>",
    "empty": lambda own: b"",
    "gz-cut": lambda own: gzip.compress(urlset(own, "nowhere").encode())[:-30],
    "of-60-mb": lambda own: "<urlset>" + "<!-- x -->" * 6_000_000,
    "binary": lambda own: bytes(range(256)) * 400,
}
FEEDS: dict[str, Callable[[str], tuple[str, bytes | str]]] = {
    "ampersand": lambda own: (FEED, rss(item(own, "ampersand", title="Bread & butter &nbsp; &foo; <b>x"))),
    "cut": lambda own: (FEED, rss(item(own, "cut")).removesuffix("</channel></rss>") + "<item><title>The bri"),
    "undated": lambda own: (
        FEED,
        rss(item(own, "undated").replace("<pubDate>Tue, 07 May 2024 09:00:00 GMT</pubDate>", "")),
    ),
    "wrong-date": lambda own: (FEED, rss(item(own, "wrong-date").replace("Tue, 07 May 2024", "Foo, 99 Mai 20240"))),
    "relative": lambda own: (FEED, rss(item("", "relative"))),
    "rdf": lambda own: (
        "text/xml",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        f'<channel/><item rdf:about="{own}{path("rdf")}"><title>x</title><link>{own}{path("rdf")}</link></item></rdf:RDF>',
    ),
    "atom": lambda own: (
        "application/atom+xml",
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{own}/2024/"><entry><title>x</title>'
        f'<link href="05/the-bridge-of-atom/"/></entry></feed>',
    ),
    "guid-alone": lambda own: (FEED, rss(f"<item><title>x</title><guid>{own}{path('guid-alone')}</guid></item>")),
    "as-page": lambda own: ("text/html", rss(item(own, "as-page"))),
    "control": lambda own: (FEED, rss(item(own, "control", title="a\x00\x01\x1b[31mb\x0b"))),
    "utf-16": lambda own: (FEED, rss(item(own, "utf-16")).encode("utf-16")),
    "json": lambda own: (
        "application/feed+json",
        json.dumps({"version": "1", "items": [{"url": own + path("json"), "title": "x"}]}),
    ),
    "of-100000": lambda own: (
        FEED,
        rss(item(own, "of-100000") + "<item><title>x</title><link>http://elsewhere.example/x/</link></item>" * 99_999),
    ),
    "laughs": lambda own: (
        FEED,
        entities(10, 9).replace("urlset", "rss") + rss("<item><title>&l9;</title></item>" + item(own, "laughs")),
    ),
}


def item(own: str, name: str, title: str = "x") -> str:
    return (
        f"<item><title>{title}</title><link>{own}{path(name)}</link><pubDate>Tue, 07 May 2024 09:00:00 GMT</pubDate></item>"
        "<item><title>Another place</title><link>http://elsewhere.example/2024/05/another-place/</link></item>"
    )


def rss(items: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Ferryman</title>{items}</channel></rss>'


def external(own: str, canary: str, secret: str) -> Mapping[str, str]:
    """Sitemaps that would have the parser open a file or an address, each with an article of its name."""

    def declared(name: str, declarations: str, inside: str, head: str = "urlset [") -> str:
        return f"<!DOCTYPE {head}{declarations}]>" + urlset(own, name, inside).partition("?>")[2]

    used = "<url><loc>" + own + "/2024/05/&x;/</loc></url>"
    return {
        "xxe-file": declared("xxe-file", f'<!ENTITY x SYSTEM "file://{secret}">', used),
        "xxe-http": declared("xxe-http", f'<!ENTITY x SYSTEM "{canary}/xxe">', used),
        "xxe-parameter": declared("xxe-parameter", f'<!ENTITY % p SYSTEM "{canary}/p.dtd"> %p;', used),
        "xxe-public": declared("xxe-public", f'<!ENTITY x PUBLIC "-//X" "{canary}/public">', used),
        "dtd": declared("dtd", "", "", f'urlset SYSTEM "{canary}/urlset.dtd" ['),
        "xinclude": urlset(
            own,
            "xinclude",
            f'<xi:include href="file://{secret}" parse="text"/><xi:include href="{canary}/xi"/>',
            SPACE + ' xmlns:xi="http://www.w3.org/2001/XInclude"',
        ),
        "stylesheet": f'<?xml-stylesheet type="text/xsl" href="{canary}/x.xsl"?>'
        + urlset(own, "stylesheet").partition("?>")[2],
        "schema": urlset(
            own,
            "schema",
            "",
            SPACE + f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x {canary}/x.xsd"',
        ),
    }


def definition(folder: Path, own: str, kinds: Mapping[str, str]) -> Path:
    """A definition that names each source; `kinds` maps address to kind."""
    folder.mkdir(exist_ok=True)
    lines = [
        'title = "The Ferryman"',
        f'address = "{own}/"',
        'exclude = ["^/tag/"]',
        f'allow = ["{own.removeprefix("http://")}"]',
    ]
    for url, kind in kinds.items():
        lines += ["[[sources]]", f'kind = "{kind}"', f'url = "{url}"']
    (folder / "ferryman.toml").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def canaries() -> Iterator[Canaries]:
    with Canaries() as canaries:
        yield canaries


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("secret") / "secret.txt"
    file.write_text(SECRET, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def result(canaries: Canaries, secret: Path, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    own, canary = f"http://127.0.0.1:{canaries.port}", f"http://127.0.0.1:{canaries.other}"
    bodies = {name: make(own) for name, make in {**SITEMAPS, **BAD_SITEMAPS}.items()} | external(
        own, canary, str(secret)
    )
    answers: dict[str, Answer] = {f"/map-{name}.xml": plain(body, content_type=XML) for name, body in bodies.items()}
    answers["/map-labelled.xml"] = plain(
        gzip.compress(urlset(own, "labelled").encode()), content_type=XML, headers={"Content-Encoding": "gzip"}
    )
    answers["/map-labelled-45.xml"] = plain(
        gzip.compress(str(SITEMAPS["of-45-mb"](own)).replace("of-45-mb", "labelled-45").encode(), 1),
        content_type=XML,
        headers={"Content-Encoding": "gzip"},
    )
    loops = "".join(
        f"<sitemap><loc>{own}/map-{name}.xml</loc></sitemap>" for name in ("loop", "loop-back", "loop-leaf")
    )
    answers["/map-loop.xml"] = answers["/map-loop-back.xml"] = plain(
        f"<sitemapindex {SPACE}>{loops}</sitemapindex>", content_type=XML
    )
    answers["/map-loop-leaf.xml"] = plain(urlset(own, "loop-leaf"), content_type=XML)
    names = [*bodies, "labelled", "labelled-45", "loop", "breed"]
    articles = [*SITEMAPS, *external("", "", ""), "labelled", "labelled-45", "loop-leaf"]
    answers |= {path(name): plain(article(name)) for name in articles}
    answers["/robots.txt"] = plain("", 404)

    async def otherwise(exchange: Exchange) -> bool | None:
        if "/map-breed" in exchange.asked.path:
            stem = exchange.asked.path.removesuffix(".xml")
            more = "".join(f"<sitemap><loc>{own}{stem}-{n}.xml</loc></sitemap>" for n in range(5))
            return await plain(f"<sitemapindex {SPACE}>{more}</sitemapindex>", content_type=XML)(exchange)
        return await lost()(exchange)

    folder = definition(tmp_path_factory.mktemp("sites"), own, {f"{own}/map-{name}.xml": "sitemap" for name in names})
    return crawl(
        answers,
        tmp_path_factory.mktemp("sitemaps"),
        "--sites",
        str(folder),
        target="ferryman",
        port=canaries.port,
        otherwise=otherwise,
        settings={"DOWNLOAD_TIMEOUT": 10},
    )


@pytest.mark.parametrize("name", [*SITEMAPS, *external("", "", ""), "labelled", "labelled-45", "loop-leaf"])
def test_a_sitemap_is_read(result: Crawl, name: str) -> None:
    assert [record for record in result.records if record["url"].endswith(path(name))], result.reason(f"map-{name}")


@pytest.mark.parametrize("name", BAD_SITEMAPS)
def test_a_sitemap_that_is_none_is_dropped_and_that_is_said(result: Crawl, name: str) -> None:
    notes = [note for note in result.summary["notes"] if f"map-{name}.xml" in note]
    assert notes or result.reason(f"map-{name}.xml") or name in ("levels", "of-60-mb")


def test_no_file_and_no_address_that_an_entity_names_is_opened(result: Crawl, canaries: Canaries) -> None:
    assert (canaries.visitors(), canaries.connections) == ([], 0)
    everything = str(result.records) + str(result.summary) + result.log + result.messages + str(result.server.paths())
    assert SECRET not in everything


def test_indexes_that_breed_or_loop_are_bounded(result: Crawl) -> None:
    assert len([asked for asked in result.server.paths() if "/map-breed" in asked]) <= 160
    assert len([asked for asked in result.server.paths() if "/map-loop" in asked]) <= 6


def test_memory_and_requests_stay_small(result: Crawl) -> None:
    print(f"peak: {result.peak_bytes / 1e6:.0f} MB")
    assert 0 < result.peak_bytes < PEAK_BYTES_MAX
    assert len(result.server.asked) < 1_200


@pytest.fixture(scope="module")
def feeds(canaries: Canaries, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    with Canaries() as others:
        own = f"http://127.0.0.1:{others.port}"
        made = {name: make(own) for name, make in FEEDS.items()}
        answers: dict[str, Answer] = {
            f"/feed-{name}": plain(body, content_type=kind) for name, (kind, body) in made.items()
        }
        answers |= {path(name): plain(article(name)) for name in FEEDS} | {"/robots.txt": plain("", 404)}
        folder = definition(tmp_path_factory.mktemp("sites"), own, {f"{own}/feed-{name}": "feed" for name in FEEDS})
        return crawl(
            answers,
            tmp_path_factory.mktemp("feeds"),
            "--sites",
            str(folder),
            target="ferryman",
            port=others.port,
            settings={"DOWNLOAD_TIMEOUT": 10},
        )


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_read(feeds: Crawl, name: str) -> None:
    assert [record for record in feeds.records if record["url"].endswith(path(name))], feeds.reason(f"feed-{name}")


def test_of_feeds_nothing_foreign_is_fetched(feeds: Crawl) -> None:
    assert {asked.headers["host"] for asked in feeds.server.asked} == {feeds.server.authority}
    assert len(feeds.records) == len(FEEDS)
    assert feeds.peak_bytes < PEAK_BYTES_MAX
