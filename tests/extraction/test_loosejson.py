"""Broken JSON is read as far as it goes."""

import time

import pytest

from newsbot.extraction.loosejson import SIZE_LIMIT_CHARS, values

WANTED = {"headline": "A day", "author": {"name": "Ada"}}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"headline": "A day", "author": {"name": "Ada"}}', id="sound"),
        pytest.param('{"headline": "A day", "author": {"name": "Ada",},}', id="trailing-commas"),
        pytest.param('{"headline": "A day" "author": {"name": "Ada"}}', id="missing-comma-in-line"),
        pytest.param('{"headline": "A day"\n "author": {"name": "Ada"}}', id="missing-comma"),
        pytest.param('{"headline": "A day", "author": {"name": "Ada"', id="cut-behind-a-value"),
        pytest.param('{"headline": "A day", "author": {"name": "Ada"}, "articleBody": "It was', id="cut-in-a-text"),
        pytest.param('<!-- {"headline": "A day", "author": {"name": "Ada"}} -->', id="html-comment"),
        pytest.param('//<![CDATA[\n{"headline": "A day", "author": {"name": "Ada"}}\n//]]>', id="cdata"),
        pytest.param('/*<![CDATA[*/{"headline": "A day", "author": {"name": "Ada"}}/*]]>*/', id="cdata-in-comments"),
        pytest.param('{"headline": "A day", /* who */ "author": {"name": "Ada"}} // end', id="comments"),
        pytest.param(
            "{&quot;headline&quot;: &quot;A day&quot;, &quot;author&quot;: {&quot;name&quot;: &quot;Ada&quot;}}",
            id="escaped-quotes",
        ),
        pytest.param("{'headline': 'A day', 'author': {'name': 'Ada'}}", id="single-quotes"),
        pytest.param('{headline: "A day", author: {name: Ada}}', id="bare-words"),
        pytest.param('{"headline": "A day", "author": {"name": "Ada"}};', id="semicolon"),
        pytest.param('{"headline": "A day", "author": {"name": "Ada"}}}}', id="brackets-too-many"),
        pytest.param('{"headline": "A day", "author": {"name": "Ada"}, "image": undefined}', id="undefined"),
    ],
)
def test_what_can_be_read_is_read(text: str) -> None:
    assert values(text) == [WANTED]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        pytest.param('{"headline": "She said "no", and left", "x": 1}', 'She said "no", and left', id="quotes-inside"),
        pytest.param('{"headline": "He is "out""}', 'He is "out"', id="quotes-at-the-end"),
        pytest.param('{"headline": "one\ntwo\tthree"}', "one\ntwo\tthree", id="raw-line-break"),
        pytest.param(r'{"headline": "it\'s"}', "it's", id="bad-escape"),
        pytest.param(r'{"headline": "a\ud800b \ud83d\ude00"}', "ab 😀", id="half-a-character"),
        pytest.param(r'{"headline": "\u00e9\ud83d\ude00",,', "é😀", id="escapes-in-broken-text"),
        pytest.param('{"headline": "A &amp; B"}', "A &amp; B", id="entities-stay"),
    ],
)
def test_texts_are_whole(text: str, headline: str) -> None:
    found = values(text)[0]
    assert isinstance(found, dict)
    assert found["headline"] == headline


def test_several_values_in_a_row_are_all_read() -> None:
    assert values('{"a": "1"}\n{"b": "2"}') == [{"a": "1"}, {"b": "2"}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("no JSON at all", id="prose"),
        pytest.param("}{", id="brackets"),
        pytest.param('"', id="quote"),
    ],
)
def test_what_is_no_json_gives_nothing(text: str) -> None:
    assert [value for value in values(text) if value] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 5_000, id="deep-lists"),
        pytest.param('{"a":' * 5_000 + "1" + "}" * 5_000, id="deep-objects"),
        pytest.param("[" + "[]," * 100_000 + "]", id="many-lists"),
        pytest.param("[] " * 100_000, id="many-values"),
        pytest.param('{"a": ' + "9" * 10_000 + ",}", id="long-number"),
        pytest.param('{"a": "' + '" ' * 100_000, id="many-quotes"),
        pytest.param('{"a": ' + "/* " * 100_000, id="many-comments"),
        pytest.param('{"a": "' + "\\" * 200_000, id="many-backslashes"),
        pytest.param('{"a"' + " " * 400_000, id="much-space"),
        pytest.param("[" * (SIZE_LIMIT_CHARS + 1), id="too-long"),
    ],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    begin = time.process_time()
    values(text)
    assert time.process_time() - begin < 5
