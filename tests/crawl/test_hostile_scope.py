"""Crawls of sites that send newsbot to where it must not go, watched by sockets that nobody shall touch."""

import datetime as dt
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.crawl.hostile.answers import plain, redirect
from tests.crawl.hostile.newspaper import article, lost, newspaper, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer, Canary, Exchange, HostileServer

GOOD = 8
SECRET = "s3cr3t-word"


def elsewhere(port: int, canary: int) -> dict[str, str]:
    """Names -> addresses that are not this site: `port` is its own, `canary` another of this machine."""
    return {
        "other-port": f"http://127.0.0.1:{canary}/x-marks-the-spot-of-it/",
        "other-loopback": f"http://127.0.0.2:{port}/x/",
        "decimal": f"http://2130706433:{canary}/x/",
        "decimal-own-port": f"http://2130706433:{port}/x/",
        "hexadecimal": f"http://0x7f000001:{canary}/x/",
        "octal": f"http://0177.0.0.1:{canary}/x/",
        "short": f"http://127.1:{canary}/x/",
        "zero": f"http://0.0.0.0:{canary}/x/",
        "mapped": f"http://[::ffff:127.0.0.1]:{canary}/x/",
        "loopback-6": f"http://[::1]:{canary}/x/",
        "localhost": f"http://localhost:{canary}/x/",
        "localhost-dot": f"http://localhost.:{port}/x/",
        "full-width": f"http://１２７.０.０.１:{canary}/x/",
        "encoded-host": f"http://%31%32%37.0.0.1:{canary}/x/",
        "userinfo": f"http://127.0.0.1:{port}@127.0.0.1:{canary}/x/",
        "backslash": f"http://127.0.0.1:{canary}\\@127.0.0.1:{port}/x/",
        "name-to-private": f"http://rebound.example:{canary}/x/",
        "scheme-relative": f"//127.0.0.1:{canary}/x/",
        "slashes": f"///127.0.0.1:{canary}/x/",
        "metadata": "http://169.254.169.254/latest/meta-data/",
        "file": "file:///etc/passwd",
        "ftp": f"ftp://127.0.0.1:{canary}/x",
        "gopher": f"gopher://127.0.0.1:{canary}/x",
        "data": "data:text/html,<h1>x</h1>",
        "javascript": "javascript:alert(1)",
        "broken": "http://[127.0.0.1/x",
        "no-port": "http://127.0.0.1:99999999/x",
    }


def leading(kind: str, name: str) -> Answer:
    """An answer of this site that leads to one of the addresses, once its port is known."""

    async def answer(exchange: Exchange) -> bool | None:
        port = int(exchange.authority.rpartition(":")[2])
        target = elsewhere(port, CANARY["port"])[name]
        if kind == "location":
            raw_target = target.encode("utf-8").decode("latin-1")
            return await redirect(raw_target)(exchange)
        return await plain(
            f'<html><head><meta http-equiv=refresh content="0; url={target}"></head><body>moved</body></html>'
        )(exchange)

    return answer


CANARY: dict[str, int] = {}


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    with Canary("0.0.0.0") as canary:
        CANARY["port"] = canary.port
        yield canary


@pytest.fixture(scope="module")
def result(canary: Canary, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    names = elsewhere(1, canary.port)
    hostile = {
        **{f"location-{name}": leading("location", name) for name in names},
        **{f"refresh-{name}": leading("refresh", name) for name in names if name in ("other-port", "decimal", "file")},
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
        *((target, f"A story from {name} that leads somewhere else") for name, target in names.items()),
        (f"/2024/05/the-bridge-of-secrets/?access_token={SECRET}&id=1", "The bridge of secrets waits for its council"),
        (f"http://ann:{SECRET}@127.0.0.1/2024/05/an-article-with-a-password/", "An article with a password in it"),
    ]
    answers = newspaper(hostile, good=GOOD, links=links)
    answers[f"/2024/05/the-bridge-of-secrets/?access_token={SECRET}&id=1"] = plain(article("secrets"), 403)
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

    return crawl(answers, tmp_path_factory.mktemp("scope"), otherwise=otherwise)


def test_nothing_but_the_site_itself_is_contacted(result: Crawl, canary: Canary) -> None:
    assert canary.connections == 0
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
    assert len([path_ for path_ in result.server.paths() if name.removesuffix("-of-25") in path_]) <= 30


@pytest.mark.parametrize("name", elsewhere(1, 2))
def test_no_record_comes_of_a_redirect_to_elsewhere(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if f"location-{name}/" in record["url"]]


def test_a_redirect_to_the_home_page_or_a_login_gives_no_record(result: Crawl) -> None:
    assert not {"home", "login"} & result.names
    assert not [record for record in result.records if "Log in" in record["title"] or "Opinion" in record["title"]]


def test_secrets_stand_in_no_log_and_no_summary(result: Crawl) -> None:
    assert f"access_token={SECRET}" in " ".join(result.server.paths())
    assert SECRET not in result.log
    assert SECRET not in result.messages
    assert SECRET not in str(result.summary["missing"])


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


@pytest.mark.hostile
def test_a_certificate_that_nobody_signed_is_refused(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(tmp_path))
    result = crawl(newspaper({}, good=1), tmp_path / "out", tls=context)
    assert result.server.asked == []
    assert result.status == 1
    assert "certificate not valid" in result.messages


def _certificate(folder: Path) -> Path:
    """A certificate for 127.0.0.1 that signs itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    path = folder / "self-signed.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path


def test_the_machine_has_no_other_listener_at_its_second_loopback_address() -> None:
    """The test above means something only where 127.0.0.2 is this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.2", 0))
