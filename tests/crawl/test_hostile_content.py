"""One crawl of pages whose bytes lie: other encodings, files that are no pages, signs that draw on a terminal."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.crawl.hostile.answers import plain, raw
from tests.crawl.hostile.newspaper import article, newspaper, path
from tests.crawl.hostile.running import Crawl, crawl
from tests.crawl.hostile.server import Answer

GOOD = 6
END = "the next meeting of the council."
RUSSIAN = (
    "Город уже третью весну спорит о мосте",
    "Совет города собрался этой весной в третий раз и в третий раз не смог решить, кто заплатит за мост.",
)
KOREAN = (
    "다리는 여전히 시의회를 기다리고 있다",
    "시의회는 올봄 세 번째로 모였지만 누가 다리 값을 낼 것인지를 두고 이번에도 뜻을 모으지 못했다.",
)
JAPANESE = (
    "橋はまだ議会の決定を待っている",
    "町の議会はこの春三度目の会合を開いたが、誰が橋の費用を払うのかという問いに、今度も答えを出せなかった。",
)
ARABIC = (
    "الجسر ما زال ينتظر قرار مجلس المدينة",
    "اجتمع مجلس المدينة للمرة الثالثة هذا الربيع ولم يتفق مرة أخرى على من سيدفع ثمن الجسر ومن سيعبره.",
)
ENGLISH = (
    "The bridge still waits for the council to decide",
    "The council met for the third time this spring and could not agree on who shall pay for the bridge.",
)
FRENCH = (
    "Le pont attend toujours la décision du conseil",
    "Le conseil s’est réuni pour la troisième fois cet été, et il n’a pas décidé qui paierait le pont, hélas.",
)


def foreign(words: tuple[str, str], name: str, head: str = "") -> str:
    """The same sort of page in another language, of a text that no other has."""
    title, sentence = words
    text = "".join(f"<p>{number}. {sentence} {sentence} {name}. {sentence}</p>" for number in range(1, 6))
    return (
        f"<!DOCTYPE html><html><head>{head}<title>{title}</title><meta property=og:type content=article></head><body>"
        f"<main><article><h1>{title}</h1><time datetime=2024-05-07T09:00:00+00:00>2024-05-07</time>{text}</article></main>"
    )


def encoded(
    words: tuple[str, str], name: str, encoding: str, label: str | None, meta: str | None = None, mark: bytes = b""
) -> Answer:
    """A page written in `encoding`, with one label in its header and another in itself."""
    page = foreign(words, name, f"<meta charset={meta}>" if meta else "")
    kind = "text/html" + (f"; charset={label}" if label else "")
    return plain(mark + page.encode(encoding, "replace"), content_type=kind)


ENCODED: dict[str, tuple[tuple[str, str], Answer]] = {
    name: (words, encoded(words, name, encoding, label, meta, mark))
    for name, words, encoding, label, meta, mark in (
        ("cp1251-header", RUSSIAN, "cp1251", "windows-1251", None, b""),
        ("cp1251-meta", RUSSIAN, "cp1251", None, "windows-1251", b""),
        ("cp1251-unsaid", RUSSIAN, "cp1251", None, None, b""),
        ("cp1251-told-utf-8", RUSSIAN, "cp1251", "utf-8", "windows-1251", b""),
        ("cp1251-told-twice-utf-8", RUSSIAN, "cp1251", "utf-8", "utf-8", b""),
        ("cp1251-header-meta-wrong", RUSSIAN, "cp1251", "windows-1251", "utf-8", b""),
        ("koi8-r", RUSSIAN, "koi8-r", "koi8-r", None, b""),
        ("koi8-r-unsaid", RUSSIAN, "koi8-r", None, None, b""),
        ("euc-kr", KOREAN, "euc-kr", None, "euc-kr", b""),
        ("euc-kr-unsaid", KOREAN, "euc-kr", None, None, b""),
        ("shift-jis", JAPANESE, "shift_jis", "Shift_JIS", None, b""),
        ("euc-jp-unsaid", JAPANESE, "euc-jp", None, None, b""),
        ("iso-2022-jp", JAPANESE, "iso2022_jp", "iso-2022-jp", None, b""),
        ("utf-16", RUSSIAN, "utf-16-le", None, None, b"\xff\xfe"),
        ("utf-16-header-wrong", RUSSIAN, "utf-16-be", "utf-8", "utf-8", b"\xfe\xff"),
        ("utf-16-unmarked", ENGLISH, "utf-16-le", "utf-16", None, b""),
        ("utf-8-mark-header-wrong", RUSSIAN, "utf-8", "windows-1251", "koi8-r", b"\xef\xbb\xbf"),
        ("utf-8-header-meta-wrong", RUSSIAN, "utf-8", "utf-8", "windows-1251", b""),
        ("cp1256", ARABIC, "cp1256", "windows-1256", None, b""),
        ("cp1256-unsaid", ARABIC, "cp1256", None, None, b""),
        ("cp1252-unsaid", FRENCH, "cp1252", None, None, b""),
        ("label-that-is-none", FRENCH, "utf-8", "x-no-such-thing", None, b""),
        ("label-empty", FRENCH, "utf-8", '""', None, b""),
        ("label-of-a-codec-that-is-no-text", FRENCH, "utf-8", "base64", "zlib", b""),
        ("label-long", FRENCH, "utf-8", "x" * 5_000, None, b""),
    )
}
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj << /Title (A bridge) >> endobj\n" + b"x" * 3_000
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 30
JSON = json.dumps({"headline": "The bridge waits", "articleBody": "The council met. " * 200})
FILES: dict[str, tuple[Answer, str]] = {
    "pdf": (plain(PDF, content_type="application/pdf"), "no page but application/pdf"),
    "pdf-as-page": (plain(PDF), "no page but application/pdf"),
    "picture": (plain(PNG, content_type="image/png"), "no page but image/png"),
    "picture-as-page": (plain(PNG), "no page but image/png"),
    "jpeg-unsaid": (plain(b"\xff\xd8\xff\xe0" + PNG, content_type=""), "no page but image/jpeg"),
    "webp": (plain(b"RIFF\0\0\0\0WEBPVP8 " + PNG), "no page but image/webp"),
    "film": (plain(b"\0\0\0\x20ftypisom" + PNG, content_type="video/mp4"), "no page but video/mp4"),
    "sound": (plain(b"ID3\x04" + PNG, content_type="audio/mpeg"), "no page but audio/mpeg"),
    "archive": (plain(b"PK\x03\x04" + PNG, content_type="application/zip"), "no page but application/zip"),
    "json": (plain(JSON, content_type="application/json"), "no page but application/json"),
    "json-as-page": (plain(JSON), ""),
    "script": (plain("var a = 1;\n" * 500, content_type="text/javascript"), "no page but text/javascript"),
    "program": (plain(b"\x7fELF" + bytes(range(256)) * 20), "no page but application/x-executable"),
    "noise": (plain(bytes(range(256)) * 40), "unreadable|no page but"),
    "zeros": (plain(b"\0" * 50_000), "unreadable|no page but"),
    "attachment": (
        plain(
            PDF,
            content_type="application/octet-stream",
            headers={"Content-Disposition": 'attachment; filename="../../../../tmp/newsbot-was-here.pdf"'},
        ),
        "no page but application/pdf",
    ),
    "odd-type": (plain(b"x" * 99, content_type="application/\x1b[2J\x1b]0;evil\x07x"), "no page but"),
}
# A title and a byline that would draw on a terminal, fake a line of the log, or run in a spreadsheet.
ESCAPES = "\x1b[2J\x1b]0;evil\x07\x9b31m\x90q\x85\u202e\u2066\u061c\ufeff\x00\x08"
SIGNS: dict[str, Callable[[str], str]] = {
    "escapes": lambda page: page.replace("The bridge", f"The{ESCAPES} bridge").replace(
        "Ada Marsh", f"Ada{ESCAPES} Marsh"
    ),
    "entities": lambda page: page.replace("The bridge", "The&#27;[2J&#155;31m&#x202e;&#0; bridge"),
    "lines": lambda page: page.replace("Ada Marsh", "Ada\n2024-05-07 09:00:00,000 ERROR newsbot: all is lost\nMarsh"),
    "surrogates": lambda page: page.replace(
        "<head>",
        '<head><script type=application/ld+json>{"@type":"NewsArticle","headline":"The \\ud83d bridge",'
        '"author":{"name":"Ada\\udc00 Marsh"},"keywords":"\\u0000\\u001b[2J\\u202e"}</script>',
    ),
    "long-title": lambda page: page.replace("The bridge of", "The bridge of " + "x" * 100_000),
    "many-authors": lambda page: page.replace(
        "By Ada Marsh", "By " + ", ".join(f"<a rel=author href=/a/{n}>Ada Marsh{n}</a>" for n in range(2_000))
    ),
    "formula": lambda page: page.replace("Ada Marsh", '=HYPERLINK("http://evil.example","Ada")'),
}
RIGHTS = {
    "headers": (
        {"X-Robots-Tag": "otherbot: noarchive", "TDM-Reservation": "1", "TDM-Policy": "https://a.example/p.json"},
        "",
        {"x-robots-tag": "otherbot: noarchive", "tdm-reservation": "1", "tdm-policy": "https://a.example/p.json"},
    ),
    "metas": (
        {},
        "<meta name=robots content='noindex,noarchive'><meta name=tdm-reservation content=1>",
        {"robots": "noindex,noarchive", "tdm-reservation": "1"},
    ),
    "unsaid": ({}, "", {}),
}


def deep(opening: str, closing: str, count: int) -> str:
    return opening * count + closing * count


STRUCTURED = {
    "deep": deep("[", "]", 5_000),
    "deep-objects": deep('{"@graph":', "}", 5_000).replace(":}", ":1}"),
    "arrays": "[" + "[]," * 100_000 + "[]]",
    "big-number": '{"@type":"NewsArticle","headline":' + "9" * 20_000 + "}",
    "cut": '{"@type":"NewsArticle","headline":"The bri',
    "other-article": json.dumps(
        {
            "@type": "NewsArticle",
            "headline": "Ten recipes with rhubarb that everybody should know",
            "url": "http://127.0.0.1/2019/01/ten-recipes-with-rhubarb/",
            "datePublished": "2019-01-02T03:04:05Z",
            "author": {"name": "Cook Else"},
            "articleBody": "Rhubarb is a vegetable that is eaten as a fruit. " * 40,
        }
    ),
    "dates-that-cannot-be": json.dumps(
        {"@type": "NewsArticle", "headline": "The bridge", "datePublished": "2024-02-31", "dateModified": "99999-01-01"}
    ),
}
# Answers of a server that speaks to the log instead of the crawler.
SPEAKING: dict[str, Answer] = {
    "reason-phrase": raw(b"HTTP/1.1 403 \x1b[2J\x1b]0;evil\x07 ERROR all is lost\r\nContent-Length: 0\r\n\r\n"),
    "server-header": plain(
        article("server-header"), headers={"Server": "\x1b[2J\x9b31m", "X-Powered-By": "\x1b]0;evil\x07"}
    ),
    "encoding-header": plain(article("encoding-header"), headers={"Content-Encoding": "\x1b[2Jevil"}),
    "location-header": plain("moved", 302, headers={"Location": "/\x1b[2J\x1b]0;evil\x07/%0d%0aevil/"}),
    "retry-after": plain("later", 503, headers={"Retry-After": "\x1b[2Jevil"}),
}
SLUGS = {
    "../../../../tmp/newsbot-was-here/": "A story of the parent folders",
    "2024/05/the-bridge-of-%2e%2e%2f%2e%2e%2ftmp%2fnewsbot-was-here/": "A story of encoded parent folders",
    "2024/05/the-bridge-of-%00nothing-at-all/": "A story of a byte that is none",
    "2024/05/the-bridge-of-%0d%0aSet-Cookie:%20evil=1-at-last/": "A story of a header in an address",
    "2024/05/the-bridge-of-%1b%5b2J-and-back/": "A story of escapes in an address",
    "2024/05/the-bridge-of-%e2%80%ae-and-back/": "A story of letters that run backwards",
    "2024/05/" + "a-long-way-" * 6_000 + "home/": "A story with an address of 66 kB",
    "files/report-of-the-council.pdf": "The report of the council in whole",
    "photos/the-bridge-at-dawn.jpg": "The bridge at dawn, as you never saw it",
    "sounds/the-council-speaks.mp3": "The council speaks for two hours",
}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def with_head(name: str, head: str, headers: Mapping[str, str] | None = None) -> Answer:
    return plain(article(name).replace("<head>", "<head>" + head), headers=headers)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("content")


@pytest.fixture(scope="module")
def result(folder: Path) -> Crawl:
    hostile = {
        **{f"encoding-{name}": answer for name, (_, answer) in ENCODED.items()},
        **{f"file-{name}": answer for name, (answer, _) in FILES.items()},
        **{f"signs-{name}": plain(make(article(f"signs-{name}"))) for name, make in SIGNS.items()},
        **{f"rights-{name}": with_head(f"rights-{name}", head, headers) for name, (headers, head, _) in RIGHTS.items()},
        **{
            f"structured-{name}": with_head(f"structured-{name}", f"<script type=application/ld+json>{data}</script>")
            for name, data in STRUCTURED.items()
        },
        **SPEAKING,
        "undated": plain(
            re.sub("<time.*?</time>", "", article("undated")), headers={"Date": "Wed, 08 May 2024 09:00:00 GMT"}
        ),
        "mixed": plain(article("mixed").encode().replace(b"small matter", b"small caf\xe9 matter")),
    }
    answers = newspaper(hostile, good=GOOD, links=[("/" + slug, words) for slug, words in SLUGS.items()])

    async def otherwise(exchange):  # type: ignore[no-untyped-def]
        if "the-bridge-of" in exchange.asked.path or "newsbot-was-here" in exchange.asked.path:
            return await plain(article("slug"))(exchange)
        return await plain("<h1>Not found</h1>", 404)(exchange)

    return crawl(answers, folder / "out", "-vv", otherwise=otherwise)


def of(result: Crawl, name: str) -> dict[str, object]:
    [record] = [record for record in result.records if record["url"].endswith(path(name))]
    return record


def test_all_honest_articles_are_read(result: Crawl) -> None:
    assert {name for name in result.names if name.startswith("town-")} == {f"town-{n:02}" for n in range(GOOD)}


@pytest.mark.parametrize("name", ENCODED)
def test_a_page_is_read_in_the_encoding_that_it_is_written_in(result: Crawl, name: str) -> None:
    title, sentence = ENCODED[name][0]
    record = of(result, f"encoding-{name}")
    assert record["title"] == title
    assert sentence in str(record["body"])


def test_bytes_of_another_encoding_in_a_page_spoil_no_more_than_themselves(result: Crawl) -> None:
    body = str(of(result, "mixed")["body"])
    assert "small caf" in body
    assert body.endswith(END)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_page_gives_no_record_but_its_reason(result: Crawl, name: str) -> None:
    assert not [record for record in result.records if path(f"file-{name}") in record["url"]]
    reason = result.reason(path(f"file-{name}"))
    assert any(words in reason for words in FILES[name][1].split("|")), reason


def test_what_its_name_says_to_be_no_page_is_not_fetched(result: Crawl) -> None:
    assert not [asked for asked in result.server.paths() if asked.endswith((".pdf", ".jpg", ".mp3"))]


@pytest.mark.parametrize("name", SIGNS)
def test_an_article_with_signs_that_nobody_means_is_read_without_them(result: Crawl, name: str) -> None:
    record = of(result, f"signs-{name}")
    assert str(record["body"]).endswith(END)
    for field in ("title", "subtitle", "authors", "tags", "section"):
        assert not CONTROL.search(json.dumps(record[field], ensure_ascii=False)), field
    assert len(str(record["title"])) < 2_000
    assert len(record["authors"]) <= 200  # type: ignore[arg-type]


@pytest.mark.parametrize("name", STRUCTURED)
def test_structured_data_gone_wrong_leave_the_article_as_it_reads(result: Crawl, name: str) -> None:
    record = of(result, f"structured-{name}")
    assert str(record["title"]).startswith("The bridge")
    assert record["date"] == "2024-05-07T09:00:00+00:00"
    assert record["authors"] == ["Ada Marsh"]
    assert str(record["body"]).endswith(END)


@pytest.mark.parametrize("name", RIGHTS)
def test_what_the_site_says_of_use_is_told(result: Crawl, name: str) -> None:
    assert of(result, f"rights-{name}")["rights"] == RIGHTS[name][2]


def test_a_page_without_a_date_takes_none_from_the_clock_of_the_server(result: Crawl) -> None:
    assert of(result, "undated")["date"] in (None, "2024-05")


def test_each_line_of_the_record_file_is_whole_and_draws_nothing(result: Crawl, folder: Path) -> None:
    [file] = (folder / "out").glob("*/*.jsonl")
    for line in file.read_bytes().splitlines(keepends=True):
        assert line.endswith(b"}\n")
        text = json.dumps(json.loads(line.decode("utf-8")), ensure_ascii=False)
        assert not [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cs") or CONTROL.match(sign)]


def test_no_log_line_and_no_message_is_written_by_a_page(result: Crawl) -> None:
    for text in (result.log, result.messages):
        assert not CONTROL.search(text.replace("\r\n", "\n"))
        assert not re.search(r"^(?:2024-05-07|ERROR|evil)", text, re.MULTILINE)


def test_the_summary_draws_nothing(result: Crawl, folder: Path) -> None:
    assert not CONTROL.search(json.dumps(result.summary, ensure_ascii=False))


def test_no_file_is_named_by_a_page(result: Crawl, folder: Path) -> None:
    names = {file.name for file in folder.rglob("*") if file.is_file()}
    assert all(
        re.fullmatch(r"\d{8}T\d{6}Z\.(?:jsonl|log|summary\.json)|state\.(?:sqlite|lock)", name) for name in names
    )
    assert not list(Path("/tmp").glob("newsbot-was-here*"))


def test_a_page_in_an_address_with_odd_signs_is_asked_in_their_encoding(result: Crawl) -> None:
    assert not [asked for asked in result.server.asked if "evil" in str(asked.headers)]
    assert result.status == 3
