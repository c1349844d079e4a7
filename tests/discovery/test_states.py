"""The values that a page holds for its scripts."""

import json
import time
from typing import Any

import pytest

from newsbot.discovery.states import states
from newsbot.document import document
from newsbot.items import Page

VALUE = {
    "feed": [{"url": "/harbour/fog", "headline": 'Who "owns" the fog?', "text": "a/b " * 40}],
    "on": True,
    "no": None,
}
TEXT = json.dumps(VALUE)
PLAIN = TEXT.replace('"on": true', "on: !0").replace('"no": null', "no:undefined,").replace('"feed"', "feed")


def found(body: str) -> list[Any]:
    return list(
        states(document(Page(body=f"<html><body>{body}</body></html>".encode(), url="https://www.example.com/")))
    )


def script(text: str, attributes: str = "") -> str:
    return f"<script {attributes}>{text}</script>"


def in_program(text: str, quote: str = '"') -> str:
    """A text as a string of a program."""
    return quote + text.replace("\\", "\\\\").replace(quote, f"\\{quote}").replace("/", "\\x2f") + quote


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(script(TEXT, 'id="__NEXT_DATA__" type="application/json"'), id="Next.js"),
        pytest.param(script(f"window.__INITIAL_STATE__={TEXT};window.env={{}}"), id="assigned"),
        pytest.param(script(f"(function(){{var a=1;self['__data'] = {TEXT} }})()"), id="assigned within a function"),
        pytest.param(script(f"App = JSON.parse({in_program(TEXT)});"), id="JSON.parse"),
        pytest.param(script(f"App = JSON.parse({in_program(TEXT, chr(39))});"), id="JSON.parse, single quotes"),
        pytest.param(script(f"var s={PLAIN};s.x=1"), id="object of a program"),
        pytest.param(f"<div id='app' data-page='{TEXT.replace(chr(39), '&#39;')}'></div>", id="attribute"),
    ],
)
def test_state_is_read(body: str) -> None:
    assert found(body) == [VALUE]


def test_rows_of_server_components_are_put_together() -> None:
    rows = '1:I["chunk"]\n2:["$","main",null,{"posts":[{"url":"/harbour/fog"}]}]\n3:T5,hello4:{"broken":\n5:{"a":1}\n'
    pieces = [rows[at : at + 30] for at in range(0, len(rows), 30)]
    body = "".join(script(f"self.__next_f.push([1,{json.dumps(piece)}])") for piece in pieces)
    assert found(body) == [["$", "main", None, {"posts": [{"url": "/harbour/fog"}]}], {"a": 1}]


def test_list_whose_members_name_each_other_by_number_is_joined() -> None:
    rows = [
        ["Reactive", 1],
        {"items": 2, "next": 6},
        [3],
        {"url": 4, "date": 5},
        "/harbour/fog",
        ["Date", "2024-05-01"],
        "x" * 99,
    ]
    body = script(json.dumps(rows), 'type="application/json" id="__NUXT_DATA__"')
    assert found(body) == [{"items": [{"url": "/harbour/fog", "date": "2024-05-01"}], "next": "x" * 99}]


def test_list_that_names_itself_is_no_trap() -> None:
    rows = [{"url": 0, "next": 1}, [0, 1], "x" * 200]
    [value] = found(script(json.dumps(rows), 'type="application/json"'))
    assert value["url"] is value


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(script(TEXT, 'type="application/ld+json"'), id="metadata of the article"),
        pytest.param(script(f"window.x = {TEXT[:-1]}"), id="cut off"),
        pytest.param(script(TEXT[:-1], 'type="application/json"'), id="broken"),
        pytest.param(script('window.x = {"url": "/a"}'), id="too short for a list"),
        pytest.param(script('App = JSON.parse("' + "\\" * 301), id="string that does not end"),
        pytest.param(script("x=[" + "a" * 300 + " url:"), id="no data"),
    ],
)
def test_what_is_no_state_is_left(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('x={"url":"/a","n":' + "[" * 5_000 + "]" * 5_000 + "}", id="deep"),
        pytest.param("url: " + "a" * 2_000_000 + "={b" * 1_000, id="long names"),
        pytest.param('url: "' + '\\"' * 1_000_000 + "={a", id="quotes"),
        pytest.param('"url":' + '=["a",' * 300_000, id="lists within lists"),
        pytest.param('"url":' + "={a:" * 500_000, id="objects of a program"),
        pytest.param('self.__next_f.push([1,"' + "1:[[[\\n" * 300_000 + '"])', id="rows of server components"),
        pytest.param("__next_f.push([1," + '"\\' * 1_000_000, id="rows that do not end"),
        pytest.param('"url":=["' + '={","' * 500_000, id="lists that end too early"),
    ],
)
def test_hostile_script_ends_quickly(text: str) -> None:
    begun = time.process_time()
    assert found(script(text)) == []
    assert time.process_time() - begun < 4
