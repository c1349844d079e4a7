"""Bodies are unpacked whole, up to a limit, or with the reason why not."""

import gzip
import time
import zlib

import brotli
import pytest

from newsbot.safety import decoded, unpacked
from tests.crawl.hostile.bombs import brotli_bomb, deflate_bomb, gzip_bomb, zstd, zstd_bomb

PAGE = (
    "<html><body>" + "".join(f"<p>Paragraph {n} of the page.</p>" for n in range(9_000)) + "</body></html>"
).encode()
LIMIT_BYTES = 1_000_000


def raw_deflate(body: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-15)
    return machine.compress(body) + machine.flush()


PACKED = {
    "gzip": gzip.compress(PAGE),
    "x-gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "raw deflate": raw_deflate(PAGE),
    "br": brotli.compress(PAGE),
    "zstd": zstd.compress(PAGE),
}
LABEL = {"raw deflate": "deflate"}


@pytest.mark.parametrize("kind", PACKED)
def test_each_encoding_is_unpacked(kind: str) -> None:
    result = decoded(PACKED[kind], [LABEL.get(kind, kind)], LIMIT_BYTES)
    assert (result.fault, result.body) == (None, PAGE)


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        pytest.param(PAGE, [], id="no label"),
        pytest.param(PAGE, ["identity"], id="identity"),
        pytest.param(PAGE, ["", " , "], id="empty labels"),
        pytest.param(gzip.compress(PAGE), ["GZip "], id="upper case"),
        pytest.param(gzip.compress(PAGE[:99]) + gzip.compress(PAGE[99:]), ["gzip"], id="two members"),
        pytest.param(
            b"".join(gzip.compress(PAGE[n : n + 97]) for n in range(0, len(PAGE), 97)), ["gzip"], id="members"
        ),
        pytest.param(gzip.compress(PAGE) + b"garbage", ["gzip"], id="garbage behind gzip"),
        pytest.param(gzip.compress(PAGE) + b"\0" * 600, ["gzip"], id="padding behind gzip"),
        pytest.param(zlib.compress(PAGE) + b"garbage", ["deflate"], id="garbage behind deflate"),
        pytest.param(raw_deflate(PAGE) + b"garbage", ["deflate"], id="garbage behind raw deflate"),
        pytest.param(zstd.compress(PAGE) + b"garbage", ["zstd"], id="garbage behind zstd"),
        pytest.param(zstd.compress(PAGE[:99]) + zstd.compress(PAGE[99:]), ["zstd"], id="two frames"),
        pytest.param(gzip.compress(gzip.compress(PAGE)), ["gzip"], id="twice with one label"),
        pytest.param(gzip.compress(gzip.compress(PAGE)), ["gzip", "gzip"], id="twice with two labels"),
        pytest.param(gzip.compress(brotli.compress(PAGE)), ["br, gzip"], id="two encodings"),
        pytest.param(gzip.compress(PAGE), [], id="gzip without label"),
        pytest.param(gzip.compress(PAGE), ["gzip, gzip"], id="once with two labels"),
        pytest.param(PAGE, ["gzip"], id="gzip label on plain"),
        pytest.param(PAGE, ["deflate"], id="deflate label on plain"),
        pytest.param(PAGE, ["br"], id="br label on plain"),
        pytest.param(PAGE, ["zstd"], id="zstd label on plain"),
    ],
)
def test_a_page_is_recovered(body: bytes, labels: list[str]) -> None:
    result = decoded(body, labels, LIMIT_BYTES)
    assert (result.fault, result.body) == (None, PAGE)


def test_a_plain_page_in_two_bytes_a_character_under_a_wrong_label_is_recovered() -> None:
    page = PAGE.decode().encode("utf-16")
    assert decoded(page, ["gzip"], LIMIT_BYTES).body == page


@pytest.mark.parametrize("kind", PACKED)
@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.99])
def test_an_early_end_is_noticed(kind: str, share: float) -> None:
    body = PACKED[kind]
    result = decoded(body[: max(12, int(len(body) * share))], [LABEL.get(kind, kind)], LIMIT_BYTES)
    assert result.fault is not None
    assert PAGE.startswith(result.body)


@pytest.mark.parametrize("missing", [1, 4, 8])
def test_an_early_end_of_gzip_is_noticed_in_its_last_bytes(missing: int) -> None:
    assert decoded(gzip.compress(PAGE)[:-missing], ["gzip"], LIMIT_BYTES).fault == "cut short"


def test_a_second_member_that_ends_early_is_noticed() -> None:
    body = gzip.compress(PAGE[:99]) + gzip.compress(PAGE[99:])[:-20]
    assert decoded(body, ["gzip"], LIMIT_BYTES).fault == "cut short"


@pytest.mark.parametrize(
    ("body", "labels", "fault"),
    [
        pytest.param(gzip.compress(PAGE)[:500] + b"\xff" * 400, ["gzip"], "damaged", id="damaged inside"),
        pytest.param(b"\x00\x01\x02" * 90, ["gzip"], "damaged", id="binary"),
        pytest.param(b"\x00\x01\x02" * 90, ["zstd"], "damaged", id="binary as zstd"),
        pytest.param(PAGE, ["aes128gcm"], "unknown encoding", id="unknown"),
        pytest.param(gzip.compress(PAGE), ["sdch, gzip"], "unknown encoding", id="unknown below a known one"),
        pytest.param(PAGE, ["gzip"] * 50, "damaged", id="layers without end"),
    ],
)
def test_what_cannot_be_unpacked_says_why(body: bytes, labels: list[str], fault: str) -> None:
    assert decoded(body, labels, LIMIT_BYTES).fault == fault


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_an_empty_body_is_empty_whatever_its_label(name: str) -> None:
    result = decoded(b"", [name], LIMIT_BYTES)
    assert (result.fault, result.body) == (None, b"")


@pytest.mark.parametrize(
    ("body", "label"),
    [
        pytest.param(gzip_bomb(40), "gzip", id="gzip"),
        pytest.param(brotli_bomb(40), "br", id="br"),
        pytest.param(deflate_bomb(40, is_raw=False), "deflate", id="deflate"),
        pytest.param(deflate_bomb(40, is_raw=True), "deflate", id="raw deflate"),
        pytest.param(zstd_bomb(40), "zstd", id="zstd"),
        pytest.param(gzip.compress(gzip_bomb(40)), "gzip", id="in two layers"),
    ],
)
def test_a_bomb_is_cut_at_the_limit(body: bytes, label: str) -> None:
    begun = time.process_time()
    result = decoded(body, [label], LIMIT_BYTES)
    assert (result.fault, len(result.body)) == ("too large", LIMIT_BYTES)
    assert time.process_time() - begun < 1


def test_a_body_of_just_the_limit_is_whole() -> None:
    body = b"a" * LIMIT_BYTES
    for packed, label in ((gzip.compress(body), "gzip"), (brotli.compress(body), "br"), (zstd.compress(body), "zstd")):
        assert decoded(packed, [label], LIMIT_BYTES).fault is None


def test_a_large_body_that_packs_badly_is_unpacked_in_time_of_its_length() -> None:
    machine = zlib.compressobj(0, wbits=31)
    packed = machine.compress(bytes(range(256)) * 60_000) + machine.flush()
    begun = time.process_time()
    assert decoded(packed, ["gzip"], 16_000_000).fault is None
    assert time.process_time() - begun < 2


def test_a_window_that_would_fill_the_memory_is_refused() -> None:
    machine = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 27})
    body = machine.compress(PAGE) + machine.flush()
    assert decoded(body, ["zstd"], LIMIT_BYTES).fault == "damaged"


def test_a_body_that_is_itself_gzip_is_unpacked_and_any_other_left_alone() -> None:
    assert unpacked(gzip.compress(b"<urlset/>"), LIMIT_BYTES).body == b"<urlset/>"
    assert unpacked(b"<urlset/>", LIMIT_BYTES).body == b"<urlset/>"
    assert unpacked(gzip.compress(PAGE)[:-30], LIMIT_BYTES).fault == "cut short"
