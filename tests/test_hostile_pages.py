"""Pages that nobody should write and somebody does: reading them ends soon, in a record that holds."""

import json
import re
import time
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

import newsbot
from newsbot import records
from newsbot.encoding import detected

SCHEMA = jsonschema.Draft202012Validator(records.schema())
# A bound for machines that do much else; an ordinary one needs a fifth of it.
CPU_SECONDS_MAX = 8.0
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
NUMBERS = ("one", "two", "three", "four", "five", "six")
TEXT = "".join(
    f"<p>The harbour of town number {number} was closed on that morning, and nobody who lived there could "
    "say why all the ships had gone away.</p>"
    for number in NUMBERS
)
ADDRESS = "https://example.org/2019/ships"


def page(inside: str = "", head: str = "") -> str:
    return (
        f"<html><head><title>The ships have gone</title>{head}</head><body><article><h1>The ships have gone</h1>"
        f"<p class=byline>By Ada Lovelace</p>{TEXT}{inside}</article></body></html>"
    )


def linked(data: str) -> str:
    return page(head=f'<script type="application/ld+json">{data}</script>')


def article(**members: object) -> str:
    return json.dumps({"@type": "NewsArticle", "headline": "The ships have gone", **members})


def texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield (*path, "key"), name
            yield from texts(member, (*path, name))
    elif isinstance(value, list):
        for member in value:
            yield from texts(member, path)


def read(body: bytes | str, **known: Any) -> dict[str, Any]:
    """The record of a page, after all that must be true of every record."""
    raw = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    began = time.process_time()
    record = newsbot.record(newsbot.read(raw, url=known.pop("url", ADDRESS), **known))
    spent = time.process_time() - began
    SCHEMA.validate(record)
    assert len(records.line(record).splitlines()) == 1
    for path, text in texts(record):
        assert not CONTROL.search(text), path
        assert path[-1] in ("body", "text") or not re.search(r"[\t\n]", text), path
    assert spent < CPU_SECONDS_MAX
    return record


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>" * 100_000 + TEXT, id="divs never closed"),
        pytest.param(page("<span>" * 50_000 + "deep" + "</span>" * 50_000), id="spans"),
        pytest.param(page("<ul><li>" * 50_000), id="lists"),
        pytest.param(page("<table><tr><td>" * 30_000), id="tables"),
        pytest.param(page("<b><a href=x>x" * 5_000), id="links in links"),
        pytest.param(page("<p " + " ".join(f"a{n}=v" for n in range(50_000)) + ">t</p>"), id="50,000 attributes"),
        pytest.param(page('<p class="' + "comment-foo " * 50_000 + '">t</p>'), id="50,000 classes"),
        pytest.param("x" * 5_000_000, id="a line without spaces"),
        pytest.param(page('<img src="data:image/png;base64,' + "A" * 2_000_000 + '">'), id="data address"),
        pytest.param(
            page("".join(f"<time datetime=2019-01-02>2 January 2019</time> {n}" for n in range(5_000))),
            id="5,000 times in a line",
        ),
        pytest.param(
            "<title>The ships</title>" + "".join(f"<h1>The ships {n}</h1>" for n in range(3_000)) + TEXT,
            id="3,000 headlines",
        ),
        pytest.param(
            page("".join(f"<p><a rel=author href=/author/{n}>Ada N{n}</a></p>" for n in range(4_000))),
            id="4,000 authors' links",
        ),
        pytest.param(page("<li><a href=/a>A link to some page</a>" * 5_000), id="5,000 entries"),
        pytest.param(linked("[" * 300_000), id="arrays never closed"),
        pytest.param(linked('{"a":' * 5_000 + "1" + "}" * 5_000), id="objects 5,000 deep"),
        pytest.param(linked('{"a":"' * 20_000), id="strings never closed"),
        pytest.param(linked("[" + "[]," * 100_000 + "[]]"), id="100,000 arrays"),
        pytest.param("<!--" * 50_000 + page(), id="comments never closed"),
    ],
)
def test_a_page_out_of_all_measure_is_read_in_seconds(body: str) -> None:
    read(body)


@pytest.mark.parametrize(
    "run",
    [
        " ",
        "1",
        ".",
        '"',
        "'",
        "-",
        "/",
        "(",
        "A.",
        "Ab ",
        "\u00a0",
        ", ",
        " by ",
        "1 jan ",
        "&amp;",
        "[",
        "12:",
        "’",
        "“a” ",
        "가 ",
    ],
)
def test_a_long_run_of_one_sign_is_read_in_seconds(run: str) -> None:
    long = run * (20_000 // len(run))
    short = (run * 150)[:150]
    inside = (
        f"<time>{long}</time><p>{long}</p><p>{short}</p><p class=byline>By {short}</p><figure><img src=x>"
        f"<figcaption>{long}</figcaption></figure>"
    )
    safe = long.replace('"', "'")
    read(
        page(
            inside,
            f'<meta name=author content="{safe}"><meta name=date content="{safe}">'
            f'<meta property=og:title content="{safe}">',
        )
    )


def test_a_page_of_many_bytes_says_that_it_was_cut() -> None:
    assert "cut" in {problem["code"] for problem in read("<p>x</p> \n" + " " * 9_000_000)["problems"]}


def test_a_text_of_many_lines_says_that_it_was_cut() -> None:
    assert "cut" in {problem["code"] for problem in read("word\n" * 200_000)["problems"]}


def test_an_element_with_too_many_attributes_keeps_its_text() -> None:
    crowd = " ".join(f"a{n}" for n in range(3_000))
    record = read(page(f"<p {crowd}>And in the evening they all came back, as if they had never been away at all.</p>"))
    assert "as if they had never been away" in (record["body"] or "")


def test_text_behind_a_deep_element_is_read() -> None:
    assert "harbour" in (read("<title>The ships</title><h1>The ships</h1>" + "<div>" * 500 + TEXT)["body"] or "")


@pytest.mark.parametrize(
    "sign",
    [
        "\0",
        "\x1b[31m",
        "\x1b]0;evil\x07",
        "\x9b31m",
        "\u202e",
        "\u2066",
        "\u061c",
        "\ufffe",
        "\uffff",
        "&#xD800;",
        "&#xDFFF;",
        "&#x1b;",
        "&#8;",
        "&#x202e;",
        "&#xFFFE;",
        "&#x2028;",
        "\u2029",
        "\x85",
        "\r",
    ],
)
def test_signs_that_no_author_means_reach_no_field(sign: str) -> None:
    head = "".join(
        f'<meta {key} content="Sea{sign} birds">'
        for key in (
            "property=og:title",
            "name=author",
            "name=description",
            "property=article:section",
            "property=article:tag",
            "name=robots",
            "property=article:published_time",
            "name=language",
            "property=og:image",
            "property=og:url",
        )
    )
    text = page(
        f"<ul><li>One{sign} thing<li>Another{sign} thing</ul><figure><img src='/a{sign}b.jpg'><figcaption>The"
        f" quay{sign} at dawn. Photo: Ada{sign} Lovelace</figcaption></figure>",
        head,
    )
    read(text.replace("The ships", f"The{sign} ships").replace("Ada Love", f"Ada{sign} Love"))


def test_half_characters_of_json_reach_no_field() -> None:
    read(
        linked(
            r'{"@type":"NewsArticle","headline":"The \ud83d ships","author":{"name":"A\udc00da Love"},'
            r'"keywords":["\ud800"],"articleSection":"\udfff","isAccessibleForFree":"\ud800"}'
        )
    )


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "}",
        "null",
        "5",
        '"text"',
        "[[[[]]]]",
        '{"@type":["NewsArticle",5,null,{}],"headline":["a",["b"]]}',
        '{"@type":"NewsArticle","author":{"name":null},"image":[null,5,[]],"publisher":5,"hasPart":[5],"keywords":{"a":1}}',
        '{"@graph":{"@graph":[5,null]}}',
        '{"@type":{"x":1},"headline":{"@value":"x"}}',
        '{"@type":"NewsArticle","headline":' + "9" * 10_000 + ',"datePublished":' + "9" * 5_000 + "}",
        '{"@type":"NewsArticle","headline":NaN,"datePublished":Infinity}',
        "{'@type':'NewsArticle','headline':'it\\'s'}",
        '{"@id":"a","author":{"@id":"a"},"@type":"NewsArticle","url":"http://[","mainEntityOfPage":{"@id":"//"}}',
        article(author=[{"name": f"Ada Number{n}"} for n in range(2_000)]),
        article(datePublished=10**30, dateModified=1e300, author=[1, 2.5, None, True, {"name": 5}]),
    ],
)
def test_structured_data_out_of_order_leave_the_page_readable(broken: str) -> None:
    assert read(linked(broken))["kind"] == "article"


LANGUAGES = {
    "cp1251": "Корабли ушли из гавани, и никто в городе не знал почему. Утром рыбаки увидели пустую воду. ",
    "koi8-r": "Корабли ушли из гавани, и никто в городе не знал почему. Утром рыбаки увидели пустую воду. ",
    "euc-kr": "배들이 항구를 떠났고 마을의 아무도 그 이유를 알지 못했다. 아침에 어부들은 텅 빈 바다를 보았다. ",
    "shift_jis": "船は港を出て行き、町の誰もその理由を知らなかった。朝、漁師たちは空っぽの海を見た。",
    "euc-jp": "船は港を出て行き、町の誰もその理由を知らなかった。朝、漁師たちは空っぽの海を見た。",
    "cp1256": "غادرت السفن الميناء ولم يعرف أحد في المدينة السبب. رأى الصيادون في الصباح البحر خاليا. ",
    "cp1255": "הספינות עזבו את הנמל ואיש בעיר לא ידע מדוע. בבוקר ראו הדייגים את הים הריק. ",
    "gb18030": "船离开了港口，镇上没有人知道原因。早上，渔民们看到了空荡荡的大海。",
    "big5": "船離開了港口，鎮上沒有人知道原因。早上，漁民們看到了空蕩蕩的大海。",
    "iso8859-7": "Τα πλοία έφυγαν από το λιμάνι και κανείς στην πόλη δεν ήξερε γιατί. Το πρωί οι ψαράδες. ",
    "cp874": "เรือออกจากท่าเรือไปแล้วและไม่มีใครในเมืองรู้ว่าทำไม ในตอนเช้าชาวประมงเห็นทะเลที่ว่างเปล่า",
    "cp1250": "Statki odpłynęły z portu i nikt w mieście nie wiedział dlaczego. Rano rybacy zobaczyli puste morze. ",
    "cp1252": "Die Schiffe sind fort, und niemand wußte, warum. Früh sahen die Fischer das öde, weiße Meer „schön“. ",
    "utf-16-le": "The ships have left the harbour and nobody in the town knew why they had gone that morning. ",
    "utf-16-be": "The ships have left the harbour and nobody in the town knew why they had gone that morning. ",
}
SAYINGS = {"in the header": ("", True), "in a meta element": ("<meta charset={0}>", False), "nowhere": ("", False)}


@pytest.mark.parametrize("saying", SAYINGS)
@pytest.mark.parametrize("encoding", LANGUAGES)
def test_a_page_in_another_encoding_is_read(encoding: str, saying: str) -> None:
    meta, in_header = SAYINGS[saying]
    text = LANGUAGES[encoding]
    name = {"cp874": "windows-874"}.get(encoding, encoding.replace("cp", "windows-"))
    body = (
        f"<html><head>{meta.format(name)}<title>{text[:24]}</title></head><body><h1>{text[:24]}</h1>"
        + f"<p>{text * 4}</p>" * 5
    ).encode(encoding)
    record = read(body, content_type=f"text/html; charset={name}" if in_header else None)
    assert text[:20] in record["title"]


def test_french_in_latin_letters_is_no_cyrillic() -> None:
    assert detected("L’été dernier, près de la forêt, il a été décidé à l’unanimité. ".encode("cp1252")) == "cp1252"


@pytest.mark.parametrize(
    "name",
    [
        "x-nonsense",
        "",
        "base64",
        "rot13",
        "hex",
        "zlib",
        "idna",
        "punycode",
        "undefined",
        "uu",
        "x" * 10_000,
        "utf-8\0",
    ],
)
def test_a_charset_that_is_none_is_passed_over(name: str) -> None:
    assert read(page(), content_type=f"text/html; charset={name}")["title"] == "The ships have gone"
    assert read(page(head=f"<meta charset='{name}'>"))["title"] == "The ships have gone"


@pytest.mark.parametrize(
    "claim",
    [
        "http://[",
        "//",
        "javascript:alert(1)",
        "https://example.org:99999/",
        "ftp://x",
        "http://a\x1bb/",
        "data:,",
        "https://other.example/2019/ships",
        "https://example.org\\@evil/",
        "https://u\u202e.example/",
        "x" * 100_000,
    ],
)
def test_an_address_that_is_none_of_its_own_changes_nothing(claim: str) -> None:
    head = f"<base href='{claim}'><link rel=canonical href='{claim}'><meta property=og:url content='{claim}'>"
    assert read(page("<img src=a.jpg width=600>", head))["url"] in (ADDRESS, "https://example.org/2019/ships")
    assert len(read(page(head=head), url=None)["url"] or "") < 5_000


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"\0",
        b"\xff",
        b"\xff\xfe",
        b"<",
        b"&",
        b"<p>",
        b"<html></html>",
        b"<!-- -->",
        b"<html",
        b"<script>",
        b"<frameset><frame src=a></frameset>",
        b"<title>T</title>",
        b"%PDF-1.4",
        b"\n\n%PDF-1.4\n%\xe2\xe3",
        b"\0\0\0\x18ftypmp42" + bytes(99),
        b"<meta http-equiv=refresh content='0;url=https://example.org/x'>",
        b"body { margin: 0 }\n" * 300,
        b"function f(a) { return a + 1; }\n" * 300,
        json.dumps({"a": "The ships have gone. " * 50}).encode(),
    ],
)
def test_what_is_no_article_is_none(body: bytes) -> None:
    record = read(body)
    assert (record["kind"] not in ("article", "live"), record["problems"] != []) == (True, True)


@pytest.mark.parametrize(
    "date",
    [
        "2019-02-31",
        "31 February 2019",
        "0001-01-01",
        "1970-01-01",
        "99999-01-01",
        "2099-01-01",
        "0000-00-00",
        "-1",
        "0",
        "9999-12-31T23:59:59-14:00",
        "2019-01-03T25:61:61Z",
        "1e99",
        "1546510000000000000000",
        "now",
        "today",
        "5 minutes ago",
        "99999999999 years ago",
        "{{date}}",
        "2019年99月99日",
        "²/³/2019",
        "10:30",
        "Monday",
    ],
)
def test_a_date_that_cannot_be_is_not_replaced_by_today(date: str) -> None:
    shown = page(f"<time datetime='{date}'>{date}</time>").replace(
        "Ada Lovelace</p>", f"Ada</p><p>Published {date}</p>"
    )
    for body in (
        linked(article(datePublished=date, dateModified=date)),
        shown,
        page(head=f"<meta property=article:published_time content='{date}'>"),
    ):
        record = read(body)
        assert not [value for value in (record["date"], record["modified"]) if value and value[:4] > "2019"]
