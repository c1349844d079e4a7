"""Segments made units: words counted, lists and tables gathered."""

import pytest

from newsbot.document import document
from newsbot.extraction.body.units import Unit, units, word_count
from newsbot.extraction.body.wholes import CELL_WORDS_MAX
from newsbot.extraction.segments import segments
from newsbot.items import Page

SENTENCE = "The harbour was rebuilt twice in a century, and the town paid for it."
LONG = "word " * CELL_WORDS_MAX + "word"


def read(inside: str) -> list[Unit]:
    html = f"<html><head><meta charset=utf-8></head><body>{inside}</body></html>"
    return units(segments(document(Page(body=html.encode()))))[0]


@pytest.mark.parametrize(
    "text",
    [
        "plain words here",
        "Grüße an “alle” – bald…",
        "平壤的冬天",
        "สวัสดีชาวโลก",
        "안녕하세요 여러분",
        "emoji 🎉 and é",
        "हिन्दी में पाठ",
    ],
)
def test_words_are_counted_alike_on_pages_of_every_script(text: str) -> None:
    assert [unit.words for unit in read(f"<p>{text}</p><p>é</p>")] == [word_count(text), 1]


@pytest.mark.parametrize(
    ("inside", "texts"),
    [
        pytest.param("<ul><li>one</li><li>two</li></ul>", ["one\ntwo"], id="list"),
        pytest.param("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a | b\nc"], id="table"),
        pytest.param("<ul><li>one<ul><li>in</li></ul></li><li>two</li></ul>", ["one\nin\ntwo"], id="list in a list"),
        pytest.param(
            f"<ul><li><p>{LONG}</p></li><li>two</li></ul>", [LONG, "two"], id="a list with a paragraph is a layout"
        ),
        pytest.param(
            f"<table><tr><td><p>{LONG}</p><ul><li>one</li><li>two</li></ul></td></tr></table>",
            [LONG, "one\ntwo"],
            id="a whole list in a layout",
        ),
        pytest.param(
            f"<table><tr><td><p>{SENTENCE}</p><p>Short.</p></td></tr></table>",
            [SENTENCE, "Short."],
            id="one cell of text",
        ),
        pytest.param(
            f"<table><tr><td>Menu</td><td><p>{SENTENCE}</p></td></tr></table>", ["Menu", SENTENCE], id="one row of text"
        ),
        pytest.param(
            f"<table><tr><td>Head</td></tr><tr><td>{SENTENCE}<br><br>{SENTENCE}</td></tr></table>",
            ["Head", SENTENCE, SENTENCE],
            id="two paragraphs in a cell",
        ),
        pytest.param(
            f"<table><tr><td>a</td><td>{SENTENCE}</td></tr><tr><td>b</td><td>{SENTENCE}</td></tr></table>",
            [f"a | {SENTENCE}\nb | {SENTENCE}"],
            id="a sentence in each row is a table",
        ),
        pytest.param(
            f"<table><tr><td><pre>1 2</pre></td><td><pre>{SENTENCE}</pre></td></tr></table>",
            [f"1 2 | {SENTENCE}"],
            id="a listing beside its line numbers",
        ),
        pytest.param("<ul><li><h2>Head</h2></li><li>two</li></ul>", ["Head", "two"], id="a list with a heading"),
        pytest.param("<ul><li>one</li></ul><p>mid</p><ul><li>two</li></ul>", ["one", "mid", "two"], id="two lists"),
    ],
)
def test_lists_and_tables_are_one_unit_unless_they_lay_out_a_page(inside: str, texts: list[str]) -> None:
    assert [unit.text for unit in read(inside)] == texts


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("<p>x</p>", "paragraph"),
        ("<h3>x</h3>", "heading"),
        ("<blockquote><div><p>x</p></div></blockquote>", "quote"),
        ("<blockquote><div><div><div><div><p>x</p></div></div></div></div></blockquote>", "paragraph"),
        ("<pre>x</pre>", "code"),
        ("<figure><figcaption><div><div><span>x</span></div></div></figcaption></figure>", "caption"),
        ("<div class='pullquote'><h3>x</h3></div>", "pull_quote"),
        ("<div class='wp-caption-text'>x</div>", "caption"),
    ],
    ids=[
        "plain",
        "heading",
        "quotation",
        "a quotation too far above",
        "code",
        "caption",
        "pull quote",
        "caption's class",
    ],
)
def test_a_unit_has_the_kind_that_its_markup_makes_it(inside: str, kind: str) -> None:
    assert [unit.kind for unit in read(inside)] == [kind]
