"""An article that somebody saved as text."""

import textwrap

import pytest

from newsbot.document import document
from newsbot.extraction.paragraphs import paragraphs
from newsbot.extraction.plaintext import plaintext
from newsbot.items import Page, RawArticle
from newsbot.sites import Site

ONE = (
    "The rain came on Monday, and by Tuesday the river had left its bed for the first time in eleven years of drought."
)
TWO = "Nobody in the valley was surprised, since the last bridge had been carried off by a smaller flood in the spring."
SITE = Site(name="a.example", address="https://a.example/")


def _read(text: str) -> RawArticle:
    return plaintext(document(Page(body=text.encode(), content_type="text/plain; charset=utf-8")), SITE)


def _taken(raw: RawArticle) -> list[str]:
    return [block.text for block in raw.blocks if block.taken]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Rain at last\n\nBy Ann Lee\nJuly 9, 2018\n\n{ONE}\n\n{TWO}\n", id="a paragraph a line"),
        pytest.param(
            "\n\n".join(["Rain at last", "By Ann Lee\nJuly 9, 2018", *(textwrap.fill(one, 72) for one in (ONE, TWO))]),
            id="wrapped at 72 columns",
        ),
        pytest.param(f"Rain at last\r\nBy Ann Lee\r\nJuly 9, 2018\r\n{ONE}\r\n{TWO}\r\n", id="no empty lines"),
        pytest.param(
            f"Rain at last\n=====\n\nBy Ann Lee | July 9, 2018\n\n{ONE}\n\n{TWO}", id="byline and date on a line"
        ),
    ],
)
def test_head_and_text_are_told_apart(text: str) -> None:
    raw = _read(text)
    assert raw.kind == "article"
    assert [one.value for one in raw.title] == ["Rain at last"]
    assert [one.value for one in raw.date] == ["July 9, 2018"]
    assert raw.author[0].value.startswith("By Ann Lee")
    assert _taken(raw) == [ONE, TWO]


def test_days_above_the_headline_are_header_dates_and_come_last() -> None:
    raw = _read(
        f"August 20, 2019\nAugust 20, 2019\n\nRain at last\nRain at last\nA river leaves its bed\n"
        f"July 9th, 2018\n\n{ONE}\n\n{TWO}"
    )
    assert [(one.value, one.context) for one in raw.date] == [
        ("July 9th, 2018", "headline"),
        ("August 20, 2019", "header"),
        ("August 20, 2019", "header"),
    ]
    assert [one.value for one in raw.title] == ["Rain at last"]
    assert [one.value for one in raw.subtitle] == ["A river leaves its bed"]
    assert raw.author == ()


def test_the_headline_with_the_name_behind_it_is_the_page_s_title_not_the_headline() -> None:
    raw = _read(
        f"Rain at last | A Paper\nA Paper Logo\nMarch 13, 2025Mar 13, 2025\nOpinion\nRain at last\n"
        f"A river leaves its bed\n\n{ONE}\n\n{TWO}"
    )
    assert raw.title[0].value == "Rain at last"
    assert [one.value for one in raw.section] == ["Opinion"]
    assert [one.value for one in raw.publication] == ["A Paper"]
    assert {one.context for one in raw.date} == {"header"}


def test_a_name_and_a_date_on_one_line_are_parted() -> None:
    raw = _read(f"Rain at last\nAnn Lee July 9, 2018\n\n{ONE}\n\n{TWO}")
    assert [one.value for one in raw.author] == ["Ann Lee"]
    assert [one.value for one in raw.date] == ["July 9, 2018"]


def test_an_editor_is_no_author() -> None:
    raw = _read(f"Rain at last\n\n{ONE}\n\n{TWO}\n\nEdited by Oli Hart")
    assert [one.value for one in raw.editor] == ["Oli Hart"]
    assert raw.author == ()


def test_a_sentence_that_names_the_author_is_a_byline() -> None:
    raw = _read(f"Rain at last\n\nThe following article is a column by Robert R. Lee, a pilot.\n\n{ONE}\n\n{TWO}")
    assert [one.value for one in raw.author] == ["Robert R. Lee"]


def test_items_of_a_list_lose_their_bullets() -> None:
    raw = _read(f"Rain at last\n\n{ONE}\n\n- one boat\n- two piers\n\n{TWO}")
    assert [(block.kind, block.text) for block in raw.blocks if block.kind == "list"] == [
        ("list", "one boat\ntwo piers")
    ]


@pytest.mark.parametrize("text", ["", "\n \n", "one line", "2018-07-09", "a\n" * 50, "— " * 9000, "\u202e\x00"])
def test_any_text_is_survived(text: str) -> None:
    assert plaintext(document(Page(body=(text or " x").encode(), content_type="text/plain")), SITE).kind in (
        "article",
        "other",
    )


def test_a_korean_text_is_read() -> None:
    first = "비는 월요일에 내리기 시작했고 화요일에는 강이 십일 년 만에 처음으로 제방을 넘었다. " * 3
    raw = _read(f"드디어 비가 내리다\n홍길동 기자\n2018년 7월 9일\n\n{first}\n\n{first}")
    assert raw.title[0].value == "드디어 비가 내리다"
    assert raw.date[0].value == "2018년 7월 9일"


def test_wrapped_japanese_is_joined_without_spaces() -> None:
    line = "雨が降り始めたのは月曜日の朝のことだったと人々は言う"
    assert [part.text for part in paragraphs("\n".join([line] * 6))] == [line * 6]


def test_an_address_longer_than_the_width_does_not_make_lines_paragraphs() -> None:
    wrapped = textwrap.fill(" ".join([ONE] * 20), 72)
    assert len(paragraphs(wrapped + "\n" + "https://a.example/" + "x" * 120)) == 1
