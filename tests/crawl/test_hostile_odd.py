"""One crawl of a site that does what nobody thought of: every answer ends, and no half page is taken for a whole one."""

import asyncio
import gzip
import itertools
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import HTML, chunks, gzipped, head, in_turn, packed, plain, raw, redirect
from tests.crawl.hostile.bombs import gzip_bomb
from tests.crawl.hostile.newspaper import article, listing, lost, newspaper, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer, Exchange

pytestmark = pytest.mark.hostile

GOOD = 8
END = "the next meeting of the council."
MEGABYTE = 1_000_000
PEAK_BYTES_MAX = 400_000_000
REQUESTS_MAX = 12


def page(name: str) -> bytes:
    return article(name).encode()


def honest(name: str) -> bytes:
    return head(200, {"Content-Type": HTML, "Content-Length": str(len(page(name)))}) + page(name)


def slow_head(every_seconds: float) -> Answer:
    """A header line now and then, for ever."""

    async def answer(exchange: Exchange) -> None:
        await exchange.send(b"HTTP/1.1 200 OK\r\n")
        for number in itertools.count():
            await exchange.send(b"X-%d: y\r\n" % number)
            await asyncio.sleep(every_seconds)

    return answer


def slow_hints(every_seconds: float) -> Answer:
    """Early hints for ever."""

    async def answer(exchange: Exchange) -> None:
        while True:
            await exchange.send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n")
            await asyncio.sleep(every_seconds)

    return answer


def onward(name: str, kind: str) -> Answer:
    """To itself with another query, for ever."""

    async def answer(exchange: Exchange) -> bool | None:
        target = f"{path(name)}?step={len(exchange.asked.path)}{exchange.asked.path[-1]}{exchange.visit}x"
        if kind == "location":
            return await redirect(target)(exchange)
        if kind == "header":
            return await plain("moved", headers={"Refresh": f"0;url={target}"})(exchange)
        return await plain(f"<html><head><meta http-equiv=refresh content='0;url={target}'></head>moved</html>")(
            exchange
        )

    return answer


def body_without_length_then_reset(name: str) -> Answer:
    async def answer(exchange: Exchange) -> None:
        await exchange.send(head(200, {"Content-Type": HTML}) + page(name)[:-300])
        await asyncio.sleep(0.05)
        exchange.reset()

    return answer


def many(names: str, count: int) -> bytes:
    return b"".join(names.encode() % number for number in range(count))


def cut_elsewhere(name: str) -> Answer:
    """Without a length, and each time cut at another place."""

    async def answer(exchange: Exchange) -> bool | None:
        return await raw(head(200, {"Content-Type": HTML}) + page(name)[: 600 + 100 * exchange.visit])(exchange)

    return answer


def cut_once(name: str) -> Answer:
    whole = raw(head(200, {"Content-Type": HTML}) + page(name))
    return in_turn(raw(head(200, {"Content-Type": HTML}) + page(name)[:-300]), whole)


READ: dict[str, Callable[[str], Answer]] = {
    "continue-before": lambda name: raw(b"HTTP/1.1 100 Continue\r\n\r\n" + honest(name), keeps=True),
    "many-headers": lambda name: raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        + many("X-%d: y\r\n", 3_000)
        + b"Content-Length: %d\r\n\r\n" % len(page(name))
        + page(name)
    ),
    "many-cookies": lambda name: raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        + many("Set-Cookie: c%d=1; Path=/; Domain=.example\r\n", 4_000)
        + b"Content-Length: %d\r\n\r\n" % len(page(name))
        + page(name)
    ),
    "length-twice-the-same": lambda name: raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        + b"Content-Length: %d\r\n" % len(page(name)) * 2
        + b"\r\n"
        + page(name)
    ),
    "lines-end-in-LF": lambda name: raw(honest(name).replace(b"\r\n", b"\n", 4)),
    "folded-header": lambda name: raw(honest(name).replace(b"\r\n", b"\r\nX-Folded: a\r\n b\r\n", 1)),
    "no-reason-phrase": lambda name: raw(honest(name).replace(b" Some Reason", b"")),
    "chunks-of-one-byte": lambda name: chunks([bytes([byte]) for byte in page(name)]),
    "chunk-size-padded": lambda name: raw(
        head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"})
        + b"%012x\r\n" % len(page(name))
        + page(name)
        + b"\r\n0\r\n\r\n"
    ),
    "gzip-then-zeros": lambda name: packed("", "gzip", gzip.compress(page(name)) + b"\0" * 10_000),
    "gzip-then-page": lambda name: packed("", "gzip", gzip.compress(page(name)) + b"<html>" + page("stowaway")),
    "gzip-empty-member-before": lambda name: packed("", "gzip", gzip.compress(b"") + gzip.compress(page(name))),
    "deflate-with-checksum-missing": lambda name: packed("", "deflate", zlib.compress(page(name))[2:-4]),
    "type-twice": lambda name: raw(honest(name).replace(b"\r\n", b"\r\nContent-Type: text/plain\r\n", 1)),
    "type-none": lambda name: plain(article(name), content_type=""),
    "closed-after-each": lambda name: raw(honest(name)),
    "tag-of-60-kb": lambda name: plain(article(name), headers={"ETag": '"' + "t" * 9_000 + '"'}),
    "tag-of-odd-bytes": lambda name: plain(
        article(name), headers={"ETag": '"\xff\x01\x80"', "Last-Modified": "\x1b[2J"}
    ),
    "location-with-200": lambda name: plain(article(name), headers={"Location": "/somewhere-else/"}),
    "range-of-all": lambda name: plain(
        article(name), headers={"Content-Range": "bytes 0-9/9", "Accept-Ranges": "bytes"}
    ),
    "links-by-thousands": lambda name: plain(
        article(name), headers={"Link": ", ".join(f"</p{n}>; rel=preload" for n in range(700))}
    ),
    "no-length-cut-once": cut_once,
    "page-in-a-page": lambda name: plain(page(name) + page("another")),
}
LOST: dict[str, tuple[Callable[[str], Answer], str]] = {
    "only-a-body": (lambda name: raw(page(name)), "connection broken|no answer"),
    "only-a-head": (
        lambda name: raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"),
        "connection broken|answer cut",
    ),
    "nothing": (lambda name: raw(b""), "connection broken"),
    "head-for-ever": (lambda name: slow_head(0.2), "no answer in time"),
    "hints-for-ever": (lambda name: slow_hints(0.2), "no answer in time"),
    "other-protocol": (
        lambda name: raw(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n" + page(name)
        ),
        "unexpected status (101)|connection broken|no answer",
    ),
    "second-version": (lambda name: raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + page(name)), "connection broken"),
    "ssh": (lambda name: raw(b"SSH-2.0-OpenSSH_9.6\r\n"), "connection broken"),
    "status-0": (
        lambda name: raw(b"HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n"),
        "unexpected status|server error|connection broken",
    ),
    "status-9999": (
        lambda name: raw(b"HTTP/1.1 9999 X\r\nContent-Length: 0\r\n\r\n"),
        "unexpected status|server error|connection broken",
    ),
    "status-word": (lambda name: raw(b"HTTP/1.1 OK\r\nContent-Length: 0\r\n\r\n"), "connection broken"),
    "unchanged-unasked": (lambda name: raw(b"HTTP/1.1 304 Not Modified\r\n\r\n", keeps=True), "unchanged, though"),
    "query-for-ever": (lambda name: onward(name, "location"), "too many redirects"),
    "refresh-for-ever": (lambda name: onward(name, "meta"), "too many redirects"),
    "location-of-60-kb": (lambda name: redirect("/" + "a" * 15_000), "not fetched|connection broken"),
    "teapot": (lambda name: plain(article(name), 418), "unexpected status (418)"),
    "reset-without-length": (body_without_length_then_reset, "connection broken|answer cut short"),
    "trailers-for-ever": (
        lambda name: chunks([page(name)], trailers=b"X: y\r\n" * 4_000_000),
        "connection broken|answer cut short|answer too large|no answer in time",
    ),
    "bomb-in-a-bomb": (
        lambda name: packed("", "gzip, gzip, gzip", gzip.compress(gzip.compress(gzip_bomb(400)))),
        "answer too large",
    ),
    "no-length-cut-elsewhere": (cut_elsewhere, "answer cut short"),
    "forty-encodings": (lambda name: packed("", ", ".join(["gzip"] * 40), gzip.compress(page(name))), "answer damaged"),
    "too-early": (lambda name: plain("", 425), "unexpected status (425)|server error"),
    "login-429-at-once": (lambda name: plain("", 503, headers={"Retry-After": "0"}), "server error (503)"),
}
# Whatever comes of it: no half page, no other page, and an end.
SURVIVED: dict[str, Callable[[str], Answer]] = {
    "body-behind-length-0": lambda name: raw(head(200, {"Content-Type": HTML, "Content-Length": "0"}) + page(name)),
    "two-answers-at-once": lambda name: raw(honest(name) + honest("stowaway"), keeps=True),
    "length-in-words": lambda name: raw(head(200, {"Content-Type": HTML, "Content-Length": "many"}) + page(name)),
    "length-with-plus": lambda name: raw(
        head(200, {"Content-Type": HTML, "Content-Length": f"+{len(page(name))}"}) + page(name)
    ),
    "length-of-2-to-the-70": lambda name: raw(
        head(200, {"Content-Type": HTML, "Content-Length": str(2**70)}) + page(name)
    ),
    "encoding-gzip-chunked": lambda name: raw(
        head(200, {"Content-Type": HTML, "Transfer-Encoding": "gzip, chunked"}) + page(name)
    ),
    "length-too-small": lambda name: raw(
        head(200, {"Content-Type": HTML, "Content-Length": "700"}) + page(name), keeps=True
    ),
    "refresh-header-for-ever": lambda name: onward(name, "header"),
    "colon-before-name": lambda name: raw(honest(name).replace(b"\r\n", b"\r\n: nothing\r\nno colon at all\r\n", 1)),
    "nul-in-header": lambda name: raw(honest(name).replace(b"\r\n", b"\r\nX-\0: \0\r\n", 1)),
    "brotli-without-end": lambda name: packed("", "br", b"\x8b\x80" + b"\x00" * 3_000_000),
}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    hostile = {
        **{name: make(name) for name, make in READ.items()},
        **{name: make(name) for name, (make, _) in LOST.items()},
        **{name: make(name) for name, make in SURVIVED.items()},
    }
    onwards = {path(name): make(name) for name, make in (*READ.items(), *SURVIVED.items()) if "for-ever" in name}
    onwards |= {path(name): make(name) for name, (make, _) in LOST.items() if "for-ever" in name}

    async def otherwise(exchange: Exchange) -> bool | None:
        return await onwards.get(exchange.asked.path.split("?")[0], lost())(exchange)

    folder = tmp_path_factory.mktemp("odd")
    return crawl(newspaper(hostile, good=GOOD), folder, settings={"DOWNLOAD_TIMEOUT": 5}, otherwise=otherwise)


def test_all_honest_articles_are_read(result: Crawl) -> None:
    assert {name for name in result.names if name.startswith("town-")} == {f"town-{n:02}" for n in range(GOOD)}


@pytest.mark.parametrize("name", READ)
def test_an_odd_answer_is_read(result: Crawl, name: str) -> None:
    [record] = [record for record in result.records if path(name) in record["url"]]
    assert record["body"].endswith(END)
    assert f"the bridge of {name.lower()}" in record["title"].lower()


@pytest.mark.parametrize("name", LOST)
def test_what_is_no_answer_gives_no_record_but_its_reason(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if path(name) in record["url"]]
    reason = result.reason(path(name)) or result.reason("/" + "a" * 50)
    assert any(words in reason for words in LOST[name][1].split("|")), reason


@pytest.mark.parametrize("name", SURVIVED)
def test_an_answer_that_contradicts_itself_gives_the_whole_article_or_none(result: Crawl, name: str) -> None:
    for record in result.records:
        if path(name) in record["url"]:
            assert record["body"].endswith(END)
            assert f"the bridge of {name.lower()}" in record["title"].lower()


def test_no_answer_is_taken_for_that_to_another_question(result: Crawl) -> None:
    assert not [record["url"] for record in result.records if "stowaway" in str(record)]
    for record in result.records:
        name = record["url"].split("the-bridge-of-")[1].strip("/").split("/")[0]
        assert record["title"].lower().startswith(f"the bridge of {name.lower()}")


def test_no_address_is_asked_for_without_end(result: Crawl) -> None:
    paths = [asked.split("?")[0] for asked in result.server.paths()]
    assert max(paths.count(one) for one in set(paths)) <= REQUESTS_MAX


def test_memory_and_time_stay_small(result: Crawl) -> None:
    print(f"peak: {result.peak_bytes / 1e6:.0f} MB")
    assert 0 < result.peak_bytes < PEAK_BYTES_MAX
    assert result.seconds < 250


def test_a_site_that_gives_one_article_at_every_address_gives_one_record(tmp_path: Path) -> None:
    links = [(f"/2024/05/the-bridge-of-copy-{n}/", f"The bridge of copy {n} waits for its council") for n in range(40)]
    answers = {"/": plain(listing(links)), "/robots.txt": plain("", 404)}
    result = crawl(answers, tmp_path, otherwise=plain(article("copies")))
    assert len(result.records) == 1
    assert len(result.server.asked) < 80


def test_a_path_that_grows_with_every_page_is_left_soon(tmp_path: Path) -> None:
    async def otherwise(exchange: Exchange) -> bool | None:
        if exchange.asked.path == "/robots.txt":
            return await plain("", 404)(exchange)
        links = [
            ("deeper/the-bridge-of-the-deep-waits-below/", "The bridge of the deep waits far below the town"),
            (f"/map/{len(exchange.asked.path)}/", "A map of all bridges that wait for a council"),
        ]
        more = f'<a class=next rel=next href="deeper/?page={exchange.visit}">Next page</a>'
        return await plain(listing(links, more))(exchange)

    result = crawl({}, tmp_path, "--max-minutes", "2", otherwise=otherwise)
    assert len(result.server.asked) < 1_200
    assert result.summary["finish"] == "finished"


def test_robots_txt_that_unpacks_to_a_thousand_megabytes_is_read_as_far_as_it_counts(tmp_path: Path) -> None:
    text = b"User-agent: *\nDisallow: /*town-01\n" + b"# padding\n" * 5_000_000
    bomb = plain(gzip.compress(text), content_type="text/plain", headers={"Content-Encoding": "gzip"})
    result = crawl(newspaper({}, good=3, robots=bomb), tmp_path)
    assert result.names == {"town-00", "town-02"}
    assert result.peak_bytes < PEAK_BYTES_MAX


def test_a_list_of_a_hundred_thousand_links_is_read_in_time(tmp_path: Path) -> None:
    links = "".join(f'<a href="/tag/{n}/">x{n}</a> ' for n in range(100_000))
    result = crawl(
        {
            **newspaper({}, good=3),
            "/": gzipped(
                listing(
                    [(path(f"town-0{n}"), f"The bridge of town-0{n} waits for its council") for n in range(3)], links
                )
            ),
        },
        tmp_path,
        settings={"DOWNLOAD_TIMEOUT": 10},
    )
    assert {"town-00", "town-01", "town-02"} <= result.names
    assert result.peak_bytes < PEAK_BYTES_MAX
    assert len(result.server.asked) < 1_200


def test_a_second_run_sends_back_no_tag_that_would_break_it(tmp_path: Path) -> None:
    answers = newspaper(
        {
            "long": plain(article("long"), headers={"ETag": '"' + "t" * 9_000 + '"'}),
            "odd": plain(article("odd"), headers={"ETag": '"\x80\xff"', "Last-Modified": "\x01\x02"}),
            "good": plain(article("good"), headers={"ETag": '"abc"'}),
        },
        good=2,
    )
    crawl(answers, tmp_path)
    second = crawl(answers, tmp_path, "--recheck")
    tags = {asked.path: asked.headers.get("if-none-match") for asked in second.server.asked}
    assert not any(value and value != '"abc"' for value in tags.values())


def test_pages_that_are_written_without_an_end_are_asked_twice_only_until_that_is_known(tmp_path: Path) -> None:
    names = [f"open-{n}" for n in range(12)]
    pages = {name: article(name).removesuffix("</body></html>").removesuffix("</main>") for name in names}
    hostile = {name: raw(head(200, {"Content-Type": HTML}) + text.encode()) for name, text in pages.items()}
    result = crawl(newspaper(hostile, good=1), tmp_path)
    assert set(names) <= result.names
    assert sum(len(result.server.times(path(name))) for name in names) <= 12 + 6


def test_an_answer_that_is_refused_at_first_is_one_record(tmp_path: Path) -> None:
    answers = newspaper({"flip": in_turn(plain("x", 503), raw(b""), plain(article("flip")))}, good=1)
    assert crawl(answers, tmp_path).names == {"flip", "town-00"}
