"""One crawl of a site whose answers are too large: bounded in time and memory, the others unaffected."""

import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import HTML, endless, endless_head, packed, plain, raw
from tests.crawl.hostile.bombs import brotli_bomb, deflate_bomb, gzip_bomb, zstd_bomb
from tests.crawl.hostile.newspaper import article, newspaper, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer

GOOD = 10
PEAK_BYTES_MAX = 400_000_000
MEGABYTE = 1_000_000


def padded(name: str, padding: str) -> Answer:
    """The article with something large before its end."""
    return plain(article(name).replace("</main>", padding + "</main>"))


TOO_LARGE: dict[str, Callable[[], Answer]] = {
    "gzip-of-1200-mb": lambda: packed("", "gzip", gzip_bomb(1_200)),
    "br-of-1200-mb": lambda: packed("", "br", brotli_bomb(1_200)),
    "deflate-of-400-mb": lambda: packed("", "deflate", deflate_bomb(400, is_raw=False)),
    "raw-deflate-of-400-mb": lambda: packed("", "deflate", deflate_bomb(400, is_raw=True)),
    "zstd-of-400-mb": lambda: packed("", "zstd", zstd_bomb(400)),
    "page-of-60-mb": lambda: endless(b"<p>" + b"word " * 20_000, 60 * MEGABYTE),
    "page-of-60-mb-with-length": lambda: plain(b"<p>" + b"a" * 60 * MEGABYTE),
    "without-end": lambda: endless(b"x" * 100_000, 10_000 * MEGABYTE),
}
BROKEN: dict[str, Callable[[], Answer]] = {
    "gzip-without-label": lambda: plain(gzip_bomb(1_200)),
    "gzip-without-label-cut": lambda: plain(gzip.compress(article("cut").encode())[:-20]),
    "head-without-end": lambda: endless_head(2_000 * MEGABYTE),
    "line-without-end": lambda: raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 20 * MEGABYTE),
    "status-line-without-end": lambda: raw(b"HTTP/1.1 200 " + b"y" * 20 * MEGABYTE),
    "early-hints-without-end": lambda: raw(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 400_000),
    "chunk-without-end": lambda: raw(
        f"HTTP/1.1 200 OK\r\nContent-Type: {HTML}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n".encode()
        + b"x" * 20 * MEGABYTE
    ),
    "chunk-extension-without-end": lambda: raw(
        f"HTTP/1.1 200 OK\r\nContent-Type: {HTML}\r\nTransfer-Encoding: chunked\r\n\r\n5;".encode()
        + b"x" * 20 * MEGABYTE
    ),
    "tiny-chunks": lambda: raw(
        f"HTTP/1.1 200 OK\r\nContent-Type: {HTML}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        + b"1\r\nx\r\n" * 300_000
    ),
}
READ: dict[str, Callable[[str], Answer]] = {
    "spaces": lambda name: padded(name, "<p>" + " " * 1_000_000 + "</p>"),
    "digits": lambda name: padded(name, "<script>" + "1" * 1_000_000 + "</script>"),
    "nul-bytes": lambda name: plain(article(name).replace("</p>", "\0" * 20_000 + "</p>")),
    "attributes": lambda name: padded(name, "<i " + " ".join(f"a{n}=v" for n in range(50_000)) + "></i>"),
    "giant-attribute": lambda name: padded(name, f'<i data-x="{"y" * 3_000_000}"></i>'),
    "structured-5000-deep": lambda name: padded(
        name, "<script type=application/ld+json>" + '{"a":' * 5_000 + "1" + "}" * 5_000 + "</script>"
    ),
    "comments": lambda name: padded(name, "<!-- " * 100_000 + "-->"),
    "line-of-5-mb": lambda name: padded(name, "<script>" + "x=1;" * 1_250_000 + "</script>"),
    "data-uri-of-4-mb": lambda name: padded(name, f'<img src="data:image/png;base64,{"A" * 4_000_000}">'),
}


# The text is read as far as it stands above what the parser gives up on.
SURVIVED: dict[str, Callable[[str], Answer]] = {
    "levels-before": lambda name: plain(article(name).replace("<main>", "<div>" * 100_000 + "<main>")),
    "levels-behind": lambda name: plain(article(name).replace("</main>", "<div>" * 100_000 + "</main>")),
    "tables": lambda name: padded(name, "<table><tr><td>" * 20_000),
    "one-word": lambda name: plain("x" * 5_000_000),
}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    hostile = {
        **{name: make() for name, make in TOO_LARGE.items()},
        **{name: make() for name, make in BROKEN.items()},
        **{name: make(name) for name, make in (*READ.items(), *SURVIVED.items())},
    }
    folder = tmp_path_factory.mktemp("resources")
    return crawl(newspaper(hostile, good=GOOD), folder, settings={"DOWNLOAD_TIMEOUT": 10})


pytestmark = pytest.mark.hostile


def test_all_honest_articles_are_read(result: Crawl) -> None:
    assert {name for name in result.names if name.startswith("town-")} == {f"town-{n:02}" for n in range(GOOD)}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_what_is_too_large_gives_no_record_but_its_reason(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if path(name) in record["url"]]
    assert "answer too large" in result.reason(path(name))
    assert len(result.server.times(path(name))) == 1


@pytest.mark.parametrize("name", BROKEN)
def test_an_answer_without_end_gives_no_record_but_its_reason(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if path(name) in record["url"]]
    assert result.reason(path(name))


@pytest.mark.parametrize("name", READ)
def test_an_article_with_something_large_in_it_is_read(result: Crawl, name: str) -> None:
    [record] = [record for record in result.records if path(name) in record["url"]]
    assert record["body"].endswith("the next meeting of the council.")


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory in kB only there")
def test_memory_stays_small(result: Crawl) -> None:
    print(f"peak: {result.peak_bytes / MEGABYTE:.0f} MB")
    assert 0 < result.peak_bytes < PEAK_BYTES_MAX


@pytest.mark.parametrize("name", SURVIVED)
def test_a_tree_out_of_all_measure_gives_an_article_or_a_reason(result: Crawl, name: str) -> None:
    found = [record for record in result.records if path(name) in record["url"]]
    assert found or result.reason(path(name)) or result.summary["skipped"]


def test_time_stays_small(result: Crawl) -> None:
    assert result.seconds < 250


def test_a_small_bomb_is_cut_as_well(tmp_path: Path) -> None:
    result = crawl(newspaper({"bomb": packed("", "gzip", gzip_bomb(20))}, good=1), tmp_path)
    assert "answer too large" in result.reason(path("bomb"))
