"""Whatever a page, a list or a header names that is not the site's own is not fetched; the rest of it is read."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import plain
from tests.crawl.hostile.canaries import Canaries, has_ipv6
from tests.crawl.hostile.newspaper import article, listing, lost, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer, Exchange

FEED = "application/rss+xml"
XML = "application/xml"
# A name that leads to this machine, and that the user allowed: only that it is another site keeps newsbot away.
FOREIGN = "elsewhere.example"
HEADLINE = "The bridge of {} waits for its council"


def targets(port: int, other: int) -> tuple[str, ...]:
    """Another port, another address with the site's own port, another spelling, and another site."""
    return (
        f"http://127.0.0.1:{other}",
        f"http://127.0.0.2:{port}",
        f"http://2130706433:{other}",
        f"http://{FOREIGN}:{other}",
        *((f"http://[::1]:{port}",) if has_ipv6() else ()),
    )


def each(places: tuple[str, ...], line: str) -> str:
    """The line once for each place, "@" being the place."""
    return "\n".join(line.replace("@", place) for place in places)


def head(places: tuple[str, ...]) -> str:
    """What the head of a home page may name."""
    return each(
        places,
        """<link rel=alternate type=application/rss+xml href=@/x/feed-of-head/>
        <link rel=next href=@/x/rel-next-of-list/><link rel=prev href=@/x/rel-prev/>
        <link rel=canonical href=@/x/canonical-of-list/><link rel=amphtml href=@/x/amp-of-list/>
        <link rel="https://api.w.org/" href=@/x/wp-json/><link rel=sitemap type=application/xml href=@/x/map-of-head.xml>
        <link rel=stylesheet href=@/x/style.css><link rel=icon href=@/x/icon.png><link rel=manifest href=@/x/m.json>
        <link rel=preload as=script href=@/x/preload.js><link rel=prefetch href=@/x/prefetch/>
        <link rel=dns-prefetch href=@><link rel=preconnect href=@><link rel=search href=@/x/search.xml>
        <script src=@/x/script.js></script><meta property=og:image content=@/x/og-image.jpg>""",
    )


def foot(places: tuple[str, ...]) -> str:
    """What the rest of a page may name."""
    return each(
        places,
        """<iframe src=@/x/iframe/></iframe><img src=@/x/img.jpg srcset="@/x/img-2.jpg 2x">
        <video src=@/x/film.mp4 poster=@/x/poster.jpg><source src=@/x/source.mp4><track src=@/x/track.vtt></video>
        <object data=@/x/object.swf></object><embed src=@/x/embed.swf><form action=@/x/form/><input name=q></form>
        <a class=next rel=next href=@/x/next-of-list/>Next page</a><a href=@/page/2/>2</a><a href=@/page/3/>3</a>
        <a href=@/feed/>RSS</a><a href=@/sitemap.xml>Sitemap</a><a href=@/archive/>Archive</a>
        <button class=load-more data-url=@/x/load-more/?page=2 data-href=@/x/load-more-2/>Load more</button>
        <div data-infinite-scroll data-endpoint=@/x/scroll/ data-cursor=c data-next-url=@/x/scroll-next/></div>
        <nav><a href=@/opinion/>Opinion</a><a href=@/category/towns/>Towns</a></nav>""",
    )


def feed(places: tuple[str, ...]) -> str:
    items = each(
        places,
        """<item><title>A story of another place, told at length</title><link>@/2024/05/a-story-of-another-place/</link>
        <guid isPermaLink="true">@/2024/05/a-guid-of-another-place/</guid><comments>@/x/comments/</comments>
        <enclosure url="@/x/enclosure.mp3" type="audio/mpeg" length="9"/><media:content url="@/x/media.jpg"/>
        <source url="@/x/source.xml">x</source><content:encoded>&lt;img src=@/x/encoded.png&gt;</content:encoded></item>
        <item><title>Another story of another place</title><guid>@/2024/05/guid-alone-of-another-place/</guid></item>""",
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "'
        + places[0]
        + '/x/rss.dtd" [<!ENTITY x SYSTEM "'
        + places[0]
        + '/x/e">]>'
        '<?xml-stylesheet href="' + places[0] + '/x/style.xsl"?>'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>&x;</title>'
        + each(
            places,
            '<atom:link rel="next" href="@/x/feed-next/"/><atom:link rel="self" href="@/x/feed-self/"/>'
            '<atom:link rel="hub" href="@/x/hub/"/><link>@/</link><image><url>@/x/logo.png</url></image>',
        )
        + f"<item><title>{HEADLINE.format('feed')}</title><link>{path('feed')}</link></item>{items}</channel></rss>"
    )


def sitemap_index(own: str, places: tuple[str, ...]) -> str:
    more = each(places, "<sitemap><loc>@/x/map-of-index.xml</loc></sitemap>")
    return (
        f'<?xml version="1.0"?><!DOCTYPE sitemapindex [<!ENTITY % d SYSTEM "{places[0]}/x/dtd"> %d;]>'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{more}'
        f"<sitemap><loc>{own}/map-1.xml</loc></sitemap></sitemapindex>"
    )


def sitemap(own: str, places: tuple[str, ...]) -> str:
    more = each(
        places,
        """<url><loc>@/2024/05/a-page-of-another-place/</loc></url>""",
    )
    extras = each(places, '<image:image><image:loc>@/x/i.jpg</image:loc></image:image><xhtml:link href="@/x/lang/"/>')
    return (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" '
        f'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xi="http://www.w3.org/2001/XInclude">{more}'
        f'<xi:include href="{places[0]}/x/include.xml"/><url><loc>{own}{path("map")}</loc>{extras}</url></urlset>'
    )


def posts(own: str, places: tuple[str, ...]) -> str:
    links = [*(f"{place}/2024/05/a-post-of-another-place/" for place in places), f"{own}{path('rest')}"]
    return json.dumps(
        [
            {
                "id": number,
                "type": "post",
                "link": link,
                "slug": "x",
                "date_gmt": "2024-05-07T09:00:00",
                "title": {"rendered": HEADLINE.format("rest")},
                "_links": {"self": [{"href": f"{places[0]}/x/self/"}], "next": [{"href": f"{places[0]}/x/next/"}]},
            }
            for number, link in enumerate(links)
        ]
    )


def with_head(name: str, head: str) -> str:
    return article(name).replace("<head>", "<head>" + head)


def with_foot(name: str, foot: str) -> str:
    return article(name).replace("</article>", foot + "</article>")


# Name of an article -> its page, where it names other places.
ARTICLES: dict[str, Callable[[str, tuple[str, ...]], str]] = {
    "canonical": lambda name, places: with_head(name, each(places, "<link rel=canonical href=@/x/canonical/>")),
    "canonical-home": lambda name, places: with_head(name, "<link rel=canonical href=/>"),
    "canonical-404": lambda name, places: with_head(name, "<link rel=canonical href=/2024/05/nowhere-to-be-found/>"),
    "canonical-relative": lambda name, places: with_head(
        name, "<link rel=canonical href=../the-bridge-of-canonical-relative/>"
    ),
    "og-url": lambda name, places: with_head(name, each(places, "<meta property=og:url content=@/x/og/>")),
    "amphtml": lambda name, places: with_head(name, each(places, "<link rel=amphtml href=@/x/amp/>")),
    "base": lambda name, places: with_head(name, f"<base href={places[0]}/x/base/><link rel=next href=2/>"),
    "base-foreign": lambda name, places: with_head(name, f"<base href=http://{FOREIGN}:{places[0][-5:]}/x/base/>"),
    "rel-next": lambda name, places: with_head(name, each(places, "<link rel=next href=@" + path(name) + "2/>")),
    "parts": lambda name, places: with_foot(
        name,
        f"<div class=page-links>Pages: {each(places, f'<a href=@{path(name)}2/>2</a><a href=@{path(name)}3/>3</a>')}</div>",
    ),
    "whole": lambda name, places: with_foot(
        name, each(places, f"<div class=pagination><a href=@{path(name)}?page=all>Read on one page</a></div>")
    ),
    "iframe": lambda name, places: with_foot(name, foot(places)),
    "structured": lambda name, places: with_head(
        name,
        "<script type=application/ld+json>"
        + json.dumps(
            [
                {
                    "@context": f"{place}/x/context.json",
                    "@type": "NewsArticle",
                    "@id": f"{place}/x/id",
                    "url": f"{place}/x/url/",
                    "mainEntityOfPage": f"{place}/x/main/",
                    "image": f"{place}/x/image.jpg",
                    "author": {"@type": "Person", "name": "Ada Marsh", "url": f"{place}/x/ada/"},
                }
                for place in places
            ]
        )
        + "</script>",
    ),
    "frameset": lambda name, places: with_head(name, each(places, "<frameset><frame src=@/x/frame/></frameset>")),
}
HEADERS: dict[str, Callable[[str], dict[str, str]]] = {
    "link-canonical": lambda place: {"Link": f"<{place}/x/link-canonical/>; rel=canonical"},
    "link-next": lambda place: {"Link": f"<{place}/x/link-next/>; rel=next, <{place}/x/pre>; rel=preload"},
    "content-location": lambda place: {"Content-Location": f"{place}/x/content-location/"},
    "location-200": lambda place: {"Location": f"{place}/x/location/"},
    "alternative-service": lambda place: {"Alt-Svc": f'h2="{place.removeprefix("http://")}"; ma=99'},
    "report-to": lambda place: {"Report-To": json.dumps({"group": "x", "endpoints": [{"url": place}]})},
}


def answers(own: str, places: tuple[str, ...]) -> dict[str, Answer]:
    """The site at `own`, which names `places` wherever it can."""
    shown = [(path(name), HEADLINE.format(name)) for name in (*ARTICLES, *HEADERS)]
    shown += [(f"{place}/2024/05/a-link-to-another-place/", "A link to another place in the list") for place in places]
    page = listing(shown, foot(places)).replace("<head>", "<head>" + head(places))
    page = page.replace("</head>", f"<link rel=alternate type={FEED} href=/feed.xml></head>")
    link = ", ".join(f'<{place}/x/wp-json/>; rel="https://api.w.org/"' for place in places)
    robots = each(places, "Sitemap: @/x/map-of-robots.xml") + f"\nSitemap: {own}/sitemap.xml\nUser-agent: *\nAllow: /"
    found: dict[str, Answer] = {
        "/": plain(page, headers={"Link": link + f', <{own}/wp-json/>; rel="https://api.w.org/"'}),
        "/robots.txt": plain(robots, content_type="text/plain"),
        "/feed.xml": plain(feed(places), content_type=FEED),
        "/sitemap.xml": plain(sitemap_index(own, places), content_type=XML),
        "/map-1.xml": plain(sitemap(own, places), content_type=XML),
        "/opinion/": plain(
            listing([("the-bridge-of-nowhere-at-all/", "A relative link below a foreign base")]).replace(
                "<head>", f"<head><base href={places[0]}/2024/05/>"
            )
        ),
    }
    found |= {path(name): plain(make(name, places)) for name, make in ARTICLES.items()}
    found |= {path(name): plain(article(name), headers=make(places[0])) for name, make in HEADERS.items()}
    return found | {path(name): plain(article(name)) for name in ("feed", "map", "rest")}


def otherwise(own: str, places: tuple[str, ...]) -> Answer:
    async def answer(exchange: Exchange) -> bool | None:
        if exchange.asked.path.startswith("/wp-json/wp/v2/posts"):
            headers = {"X-WP-Total": "6", "X-WP-TotalPages": "1"}
            return await plain(posts(own, places), content_type="application/json", headers=headers)(exchange)
        return await lost()(exchange)

    return answer


@pytest.fixture(scope="module")
def canaries() -> Iterator[Canaries]:
    with Canaries() as canaries:
        yield canaries


@pytest.fixture(scope="module")
def result(canaries: Canaries, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    own, places = f"http://127.0.0.1:{canaries.port}", targets(canaries.port, canaries.other)
    return crawl(
        answers(own, places),
        tmp_path_factory.mktemp("pointers"),
        "--audit",
        "--allow",
        f"{FOREIGN}:{canaries.other}",
        port=canaries.port,
        otherwise=otherwise(own, places),
    )


def test_nothing_that_is_named_elsewhere_is_contacted(result: Crawl, canaries: Canaries) -> None:
    assert (canaries.visitors(), canaries.connections) == ([], 0)
    assert {asked.headers["host"] for asked in result.server.asked} == {result.server.authority}


def test_every_kind_of_list_was_read_all_the_same(result: Crawl) -> None:
    asked = {asked.split("?")[0] for asked in result.server.paths()}
    assert {"/feed.xml", "/sitemap.xml", "/map-1.xml", "/wp-json/wp/v2/posts"} <= asked
    assert {"feed", "map", "rest"} <= result.names


@pytest.mark.parametrize("name", [*ARTICLES, *HEADERS])
def test_an_article_that_names_other_places_is_read_at_its_own(result: Crawl, name: str) -> None:
    [record] = [record for record in result.records if record["url"].endswith(path(name))]
    assert record["url"] == f"http://{result.server.authority}{path(name)}"
    assert record["body"].endswith("the next meeting of the council.")


def test_no_file_that_belongs_to_a_page_is_fetched(result: Crawl) -> None:
    assert not [asked for asked in result.server.paths() if asked.endswith((".css", ".js", ".jpg", ".png", ".mp4"))]


@pytest.mark.hostile
def test_the_same_names_are_followed_where_they_are_the_sites_own(tmp_path: Path) -> None:
    """What the other tests of this file prove, they prove only as long as this one passes."""
    with Canaries() as canaries:
        own = f"http://127.0.0.1:{canaries.port}"
        site = answers(own, (own,))
        result = crawl(site, tmp_path, "--audit", port=canaries.port, otherwise=otherwise(own, (own,)))
    asked = {asked.split("?")[0] for asked in result.server.paths()}
    assert asked >= {"/x/feed-of-head/", "/x/map-of-robots.xml", "/x/map-of-index.xml", "/x/map-of-head.xml"}
    assert asked >= {"/x/rel-next-of-list/", "/x/feed-next/", f"{path('parts')}2/"}
    print(sorted(asked))
    assert not [one for one in asked if one.endswith((".css", ".js", ".jpg", ".png", ".mp4", ".swf"))]
