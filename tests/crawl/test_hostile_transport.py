"""One crawl of a site whose answers are broken in every way that HTTP has."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from tests.crawl.hostile.answers import (
    HTML,
    chunks,
    deflated,
    dripping,
    gzipped,
    head,
    in_turn,
    packed,
    plain,
    raw,
    reset_after,
    reset_at_once,
    short,
    silent,
    stalled,
)
from tests.crawl.hostile.bombs import zstd
from tests.crawl.hostile.newspaper import article, newspaper, path
from tests.crawl.hostile.running import IMPATIENT, Crawl, crawl
from tests.crawl.hostile.server import Answer

REQUESTS_MAX = 12
GOOD = 16


def good(name: str) -> Answer:
    return plain(article(name))


def failing(name: str, *answers: Answer) -> Answer:
    """These first, then the article."""
    return in_turn(*answers, good(name))


def error(status: int) -> Answer:
    return plain("<h1>Sorry</h1>", status)


def cut(data: bytes) -> bytes:
    return data[: len(data) * 6 // 10]


def page(name: str) -> bytes:
    return article(name).encode()


# Name -> (answer, is it recovered).
RECOVERED: dict[str, Callable[[str], Answer]] = {
    "error-500-once": lambda name: failing(name, error(500)),
    "error-502-once": lambda name: failing(name, error(502)),
    "error-504-twice": lambda name: failing(name, error(504), error(504)),
    "reset-once": lambda name: failing(name, reset_at_once()),
    "reset-in-the-body-once": lambda name: failing(name, reset_after(page(name)[:300])),
    "short-once": lambda name: failing(name, short(article(name))),
    "chunks-without-end-once": lambda name: failing(name, chunks([page(name)[:700]], ends=False)),
    "gzip-cut-once": lambda name: failing(name, packed("", "gzip", cut(gzip.compress(page(name))))),
    "br-cut-once": lambda name: failing(name, packed("", "br", cut(brotli.compress(page(name))))),
    "zstd-cut-once": lambda name: failing(name, packed("", "zstd", cut(zstd.compress(page(name))))),
    "deflate-cut-once": lambda name: failing(name, packed("", "deflate", cut(zlib.compress(page(name))))),
    "status-line-bad-once": lambda name: failing(name, raw(b"\x16\x03\x01 not http at all\r\n\r\n")),
    "gzip": lambda name: gzipped(article(name)),
    "gzip-upper-case": lambda name: gzipped(article(name), "GZIP"),
    "x-gzip": lambda name: gzipped(article(name), "x-gzip"),
    "gzip-members": lambda name: packed("", "gzip", gzip.compress(page(name)[:500]) + gzip.compress(page(name)[500:])),
    "gzip-with-garbage": lambda name: packed("", "gzip", gzip.compress(page(name)) + b"\0\0garbage"),
    "gzip-label-on-plain": lambda name: packed("", "gzip", page(name)),
    "br-label-on-plain": lambda name: packed("", "br", page(name)),
    "gzip-twice-one-label": lambda name: packed("", "gzip", gzip.compress(gzip.compress(page(name)))),
    "gzip-twice-two-labels": lambda name: packed("", "gzip, gzip", gzip.compress(gzip.compress(page(name)))),
    "gzip-without-label": lambda name: plain(gzip.compress(page(name))),
    "deflate": lambda name: deflated(article(name), is_raw=False),
    "deflate-raw": lambda name: deflated(article(name), is_raw=True),
    "br": lambda name: packed("", "br", brotli.compress(page(name))),
    "zstd": lambda name: packed("", "zstd", zstd.compress(page(name))),
    "early-hints": lambda name: raw(
        b"HTTP/1.1 103 Early Hints\r\nLink: </x.css>; rel=preload\r\n\r\n"
        + head(200, {"Content-Type": HTML, "Content-Length": str(len(page(name)))})
        + page(name)
    ),
    "http-1-0-close": lambda name: raw(head(200, {"Content-Type": HTML}, version="1.0") + page(name)),
    "chunk-extensions": lambda name: chunks([page(name)[:9], page(name)[9:]], extension=';a="b"'),
    "trailers": lambda name: chunks([page(name)], trailers=b"X-Sum: 1\r\n"),
}
NO_RECORD: dict[str, tuple[Callable[[str], Answer], str]] = {
    "error-500-always": (lambda name: error(500), "server error (500)"),
    "reset-always": (lambda name: reset_after(page(name)[:900]), "connection broken|answer cut short"),
    "short-always": (lambda name: short(article(name), 0.9), "answer cut short"),
    "chunks-without-end-always": (lambda name: chunks([page(name)], ends=False), "answer cut short"),
    "gzip-cut-always": (lambda name: packed("", "gzip", gzip.compress(page(name))[:-12]), "answer cut short"),
    "br-cut-always": (lambda name: packed("", "br", brotli.compress(page(name))[:-6]), "answer cut short"),
    "zstd-cut-always": (lambda name: packed("", "zstd", zstd.compress(page(name))[:-6]), "answer cut short"),
    "deflate-cut-always": (lambda name: packed("", "deflate", zlib.compress(page(name))[:-9]), "answer cut short"),
    "status-line-bad": (lambda name: raw(b"\x16\x03\x01 not http at all\r\n\r\n"), "connection broken"),
    "header-of-200-kb": (
        lambda name: plain(article(name), headers={"X-Large": "y" * 200_000}),
        "connection broken",
    ),
    "status-204": (lambda name: raw(b"HTTP/1.1 204 No Content\r\n\r\n", keeps=True), "empty answer (204)"),
    "empty-200": (lambda name: plain(""), "unreadable|empty answer"),
    "status-206": (lambda name: plain(article(name), 206), "part of a page (206)"),
    "status-403": (lambda name: plain(article(name), 403), "blocked (403)"),
    "status-404": (lambda name: plain(article(name), 404), "not found (404)"),
    "status-410": (lambda name: plain(article(name), 410), "gone (410)"),
    "status-451": (lambda name: plain(article(name), 451), "legal reasons (451)"),
    "status-999": (lambda name: plain(article(name), 999), "blocked (999)"),
    "challenge-200": (
        lambda name: plain("<html><title>Just a moment...</title><h1>Checking your browser</h1></html>"),
        "blocked by a bot check (200)",
    ),
    "challenge-503": (
        lambda name: plain("<html><title>Just a moment...</title></html>", 503, headers={"CF-Mitigated": "challenge"}),
        "blocked by Cloudflare (503)",
    ),
}
# Either is right, as long as no half page is taken for a whole one and the crawl goes on.
SURVIVED: dict[str, Callable[[str], Answer]] = {
    "length-with-encoding": lambda name: raw(
        head(200, {"Content-Type": HTML, "Content-Length": "10", "Transfer-Encoding": "chunked"})
        + f"{len(page(name)):x}\r\n".encode()
        + page(name)
        + b"\r\n0\r\n\r\n"
    ),
    "two-lengths": lambda name: raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n" + page(name)
    ),
    "length-below-zero": lambda name: raw(head(200, {"Content-Type": HTML, "Content-Length": "-1"}) + page(name)),
    "chunk-length-bad": lambda name: raw(
        head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"}) + b"zz\r\n" + page(name)
    ),
}


SLOW: dict[str, Callable[[str], Answer]] = {
    "silent-always": lambda name: silent(5),
    "stalled-always": lambda name: stalled(page(name)[:900], 5),
    "dripping-always": lambda name: dripping(page(name), 0.1),
}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    hostile = {
        **{name: make(name) for name, make in RECOVERED.items()},
        **{name: make(name) for name, (make, _) in NO_RECORD.items()},
        **{name: make(name) for name, make in SURVIVED.items()},
    }
    return crawl(newspaper(hostile, good=GOOD), tmp_path_factory.mktemp("transport"))


def test_all_honest_articles_are_read_whatever_stands_among_them(result: Crawl) -> None:
    assert {name for name in result.names if name.startswith("town-")} == {f"town-{n:02}" for n in range(GOOD)}
    assert result.status == 3


@pytest.mark.parametrize("name", RECOVERED)
def test_an_article_is_recovered(result: Crawl, name: str) -> None:
    [record] = [record for record in result.records if path(name) in record["url"]]
    assert record["body"].endswith("the next meeting of the council.")


@pytest.mark.parametrize("name", NO_RECORD)
def test_what_is_no_article_gives_no_record_but_its_reason(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if path(name) in record["url"]]
    assert any(words in result.reason(path(name)) for words in NO_RECORD[name][1].split("|")), result.reason(path(name))


@pytest.mark.parametrize("name", SURVIVED)
def test_an_answer_that_contradicts_itself_gives_a_whole_article_or_none(result: Crawl, name: str) -> None:
    bodies = [record["body"] for record in result.records if path(name) in record["url"]]
    assert all(body.endswith("the next meeting of the council.") for body in bodies)
    assert bodies or result.reason(path(name))


def test_no_address_is_asked_for_without_end(result: Crawl) -> None:
    paths = result.server.paths()
    assert max(paths.count(path) for path in set(paths)) <= REQUESTS_MAX


def test_one_connection_at_a_time_is_opened(result: Crawl) -> None:
    assert result.server.most_at_once <= 2


@pytest.mark.hostile
def test_the_time_limit_holds_for_the_whole_of_a_request(tmp_path: Path) -> None:
    hostile = {name: make(name) for name, make in SLOW.items()}
    hostile["silent-once"] = failing("silent-once", silent(5))
    result = crawl(newspaper(hostile, good=4), tmp_path, settings=IMPATIENT)
    assert result.names == {"silent-once", *(f"town-{n:02}" for n in range(4))}
    for name in SLOW:
        first, second = result.server.times(path(name))
        assert second - first < 10
        assert "no answer in time" in result.reason(path(name))
