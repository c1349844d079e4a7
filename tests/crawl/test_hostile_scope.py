"""Crawls of sites that send newsbot to where it must not go, watched by sockets that nobody shall touch."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsbot import settings as newsbot_settings
from tests.crawl.hostile.answers import plain, redirect
from tests.crawl.hostile.canaries import Canaries
from tests.crawl.hostile.elsewhere import elsewhere
from tests.crawl.hostile.newspaper import article, listing, lost, newspaper, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer, Exchange, HostileServer

GOOD = 8
SECRET = "s3cr3t-word"
# A refresh within a page takes the same way as a redirect once its address is read.
REFRESHED = ("other-port", "other-loopback", "decimal", "loopback-6", "name-to-private", "userinfo", "file", "data")


def leading(kind: str, name: str) -> Answer:
    """An answer of this site that leads to one of the addresses, once its port is known."""

    async def answer(exchange: Exchange) -> bool | None:
        port = int(exchange.authority.rpartition(":")[2])
        target = elsewhere(port, OTHER["port"])[name]
        if kind == "location":
            raw_target = target.encode("utf-8").decode("latin-1")
            return await redirect(raw_target)(exchange)
        if kind == "header":
            return await plain("moved", headers={"Refresh": f"0; url={target}"})(exchange)
        return await plain(
            f'<html><head><meta http-equiv=refresh content="0; url={target}"></head><body>moved</body></html>'
        )(exchange)

    return answer


OTHER: dict[str, int] = {}


@pytest.fixture(scope="module")
def canaries() -> Iterator[Canaries]:
    with Canaries() as canaries:
        OTHER["port"] = canaries.other
        yield canaries


@pytest.fixture(scope="module")
def result(canaries: Canaries, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    names = elsewhere(canaries.port, canaries.other)
    hostile = {
        **{f"location-{name}": leading("location", name) for name in names},
        **{f"refresh-{name}": leading("refresh", name) for name in names if name in REFRESHED},
        **{f"header-{name}": leading("header", name) for name in REFRESHED},
        "loop": redirect(path("loop")),
        "loop-of-two": redirect(path("loop-back")),
        "loop-back": redirect(path("loop-of-two")),
        "no-location": redirect(None),
        "empty-location": redirect(""),
        "garbage-location": redirect("%%%\x01\x7f<>"),
        "home": redirect("/"),
        "login": redirect("/account/login/?next=x"),
        "cookie": plain(article("cookie"), headers={"Set-Cookie": f"session={SECRET}; Path=/"}),
        **{
            f"moved-{status}": redirect(path(f"moved-{status}") + "new/", status)
            for status in (301, 302, 303, 307, 308)
        },
        "chain-of-five": redirect("/chain/5/1/"),
        "chain-of-25": redirect("/chain/25/1/"),
        "growing": redirect(path("growing") + "a/"),
    }
    links = [
        *((html.escape(target), f"A story from {name} that leads somewhere else") for name, target in names.items()),
        (f"/2024/05/the-bridge-of-secrets/?access_token={SECRET}&id=1", "The bridge of secrets waits for its council"),
        (f"/2024/05/the-bridge-of-tokens/?access_token={SECRET}&id=2", "The bridge of tokens waits for its council"),
        (f"http://ann:{SECRET}@127.0.0.1/2024/05/an-article-with-a-password/", "An article with a password in it"),
    ]
    answers = newspaper(
        hostile, good=GOOD, links=links, more=f'<a class=next rel=next href="/list/?key={SECRET}">Next</a>'
    )
    answers[f"/2024/05/the-bridge-of-secrets/?access_token={SECRET}&id=1"] = plain(article("secrets"), 403)
    answers[f"/2024/05/the-bridge-of-tokens/?access_token={SECRET}&id=2"] = plain(article("tokens"))
    answers[f"/list/?key={SECRET}"] = plain(listing([(path("listed"), "The bridge of listed waits for its council")]))
    answers[path("listed")] = plain(article("listed"))
    answers["/account/login/?next=x"] = plain("<html><h1>Log in</h1><form><input type=password></form></html>")
    for status in (301, 302, 303, 307, 308):
        answers[path(f"moved-{status}") + "new/"] = plain(article(f"moved-{status}"))
    for step in range(1, 25):
        answers[f"/chain/25/{step}/"] = redirect(f"/chain/25/{step + 1}/")
    for step in range(1, 5):
        answers[f"/chain/5/{step}/"] = redirect(f"/chain/5/{step + 1}/" if step < 4 else path("chain-end"))
    answers[path("chain-end")] = plain(article("chain-end"))

    async def otherwise(exchange: Exchange) -> bool | None:
        if exchange.asked.path.startswith(path("growing")):
            return await redirect(exchange.asked.path + "a" * 200 + "/")(exchange)
        return await lost()(exchange)

    return crawl(answers, tmp_path_factory.mktemp("scope"), "-vv", otherwise=otherwise, port=canaries.port)


def test_nothing_but_the_site_itself_is_contacted(result: Crawl, canaries: Canaries) -> None:
    assert (canaries.visitors(), canaries.connections) == ([], 0)
    assert {asked.headers["host"] for asked in result.server.asked} == {result.server.authority}


def test_all_honest_articles_are_read(result: Crawl) -> None:
    assert {name for name in result.names if name.startswith("town-")} == {f"town-{n:02}" for n in range(GOOD)}


@pytest.mark.parametrize("name", [*(f"moved-{status}" for status in (301, 302, 303, 307, 308)), "chain-end"])
def test_redirects_are_followed(result: Crawl, name: str) -> None:
    assert name in result.names


@pytest.mark.parametrize(
    "name", ["loop", "loop-of-two", "no-location", "empty-location", "garbage-location", "chain-of-25", "growing"]
)
def test_a_redirect_that_leads_nowhere_ends(result: Crawl, name: str) -> None:
    assert result.reason(path(name)) or result.reason("/chain/25/") or result.reason("growing")
    assert len([asked for asked in result.server.paths() if f"-of-{name}" in asked or f"/{name[-2:]}/" in asked]) <= 30


@pytest.mark.parametrize("name", elsewhere(1, 2))
def test_no_record_comes_of_a_redirect_to_elsewhere(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if f"location-{name}/" in record["url"]]


def test_a_redirect_to_the_home_page_or_a_login_gives_no_record(result: Crawl) -> None:
    assert not {"home", "login"} & result.names
    assert not [record for record in result.records if "Log in" in record["title"] or "Opinion" in record["title"]]


def test_secrets_of_addresses_stand_in_no_log_no_summary_and_no_record(result: Crawl) -> None:
    asked = " ".join(result.server.paths())
    assert f"access_token={SECRET}" in asked
    assert f"/list/?key={SECRET}" in asked
    assert {"tokens", "listed"} <= result.names
    for text in (result.log, result.messages, str(result.summary), str(result.records)):
        assert SECRET not in text


def test_cookies_are_not_sent_back(result: Crawl) -> None:
    assert not [asked for asked in result.server.asked if "cookie" in asked.headers or "authorization" in asked.headers]


def test_a_name_that_leads_to_a_private_address_is_not_contacted(tmp_path: Path) -> None:
    result = crawl(newspaper({}, good=1), tmp_path, allow=False, host="paper.example")
    assert (result.status, result.server.connections) == (1, 0)
    assert f"--allow paper.example:{result.server.port}" in result.messages


@pytest.mark.hostile
def test_a_name_that_is_allowed_with_its_port_is_crawled(tmp_path: Path) -> None:
    result = crawl(newspaper({}, good=2), tmp_path, host="paper.example")
    assert (result.status, len(result.records)) == (0, 2)


@pytest.mark.hostile
def test_requests_go_through_the_proxy_of_the_environment_with_their_names_checked(tmp_path: Path) -> None:
    good = newspaper({}, good=2, links=[("http://10.0.0.1/2024/05/an-inner-article-of-ours/", "An inner article")])

    async def proxy(exchange: Exchange) -> bool | None:
        return await good.get("/" + exchange.asked.path.split("/", 3)[3], lost())(exchange)

    with HostileServer({}, proxy) as server:
        result = crawl({}, tmp_path, host="paper.example", allow=False, environment={"http_proxy": server.address})
        assert result.server.connections == 0
        assert {asked.headers["host"].split(":")[0] for asked in server.asked} <= {"paper.example"}
    assert (result.status, len(result.records)) == (0, 2)
    assert "through a proxy" in result.log


# The middlewares and the resolver that keep newsbot where it belongs; Scrapy's own in their place.
UNGUARDED = {
    "DOWNLOADER_MIDDLEWARES": {
        place: None if place.endswith(".AddressGuard") else order
        for place, order in newsbot_settings.DOWNLOADER_MIDDLEWARES.items()
    },
    "TWISTED_DNS_RESOLVER": "scrapy.resolver.CachingHostnameResolver",
}

# What even Scrapy alone does not reach: no address of the web, another machine, or a spelling that it cannot read.
UNREACHABLE = {
    *("backslashes", "broken", "compatible", "data", "encoded-host", "file", "ftp", "gopher", "javascript", "metadata"),
    *("no-port", "port-below-zero", "private", "tls", "userinfo", "userinfo-encoded", "view-source", "web-socket"),
    *("localhost-final-dot", "loopback-6-zone", "other-loopback-final-dot", "other-port-final-dot"),
    # This one leads to the site itself, under a name that is not its own.
    "name-to-private-own-port",
}


@pytest.mark.hostile
def test_without_the_guards_the_same_redirects_would_lead_there(canaries: Canaries, tmp_path: Path) -> None:
    """What the other tests of this file prove, they prove only as long as this one passes."""
    names = elsewhere(canaries.port, canaries.other)
    with Canaries() as others:
        OTHER["port"] = others.other
        answers = newspaper({f"location-{name}": leading("location", name) for name in names}, good=2)
        crawl(answers, tmp_path, port=others.port, settings=UNGUARDED)
        OTHER["port"] = canaries.other
        reached = {name for name in names if any(f"/x/{name}/" in visitor for visitor in others.visitors())}
    assert set(names) - reached == UNREACHABLE
