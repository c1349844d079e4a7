"""Articles on several pages made one."""

import pytest

from newsbot.extraction.joining import joined
from newsbot.items import Block, Candidate, Image, PageKind, RawArticle


def text(*lines: str) -> tuple[Block, ...]:
    """Blocks that are taken; a line that begins with "-" is not."""
    return tuple(Block(kind="paragraph", text=line.removeprefix("-"), taken=not line.startswith("-")) for line in lines)


def raw(*lines: str, kind: PageKind = "article", images: tuple[Image, ...] = ()) -> RawArticle:
    title = (Candidate(value="The long road", source="h1"),)
    author = (Candidate(value="Ada Miller", source="byline"),)
    return RawArticle(kind=kind, title=title, author=author, blocks=text(*lines), images=images)


def taken(*parts: RawArticle) -> list[str]:
    return [block.text for block in joined(parts).blocks if block.taken]


@pytest.mark.parametrize(
    ("parts", "body"),
    [
        pytest.param([["A b.", "C d."], ["E f."]], ["A b.", "C d.", "E f."], id="in order"),
        pytest.param(
            [["A b."], ["The Long Road", "By Ada Miller", "E f."]], ["A b.", "E f."], id="headline and byline"
        ),
        pytest.param([["Dek.", "A b."], ["Dek.", "E f."]], ["Dek.", "A b.", "E f."], id="same opening"),
        pytest.param(
            [["A b.", "Continued on page 2"], ["(Continued from page 1)", "E f.", "1 2 3", "Next page »"]],
            ["A b.", "E f."],
            id="lines of the pager",
        ),
        pytest.param(
            [["A b.", "Ada lives here."], ["E f.", "Ada lives here."]],
            ["A b.", "E f.", "Ada lives here."],
            id="same close",
        ),
        pytest.param([["A b.", "C d."], ["A b.", "C d."]], ["A b.", "C d."], id="page that is the first again"),
        pytest.param(
            [["A b.", "Refrain."], ["E f.", "Refrain.", "G h."]],
            ["A b.", "Refrain.", "E f.", "Refrain.", "G h."],
            id="refrain",
        ),
        pytest.param([["A b.", "Related articles"], ["E f."]], ["A b.", "E f."], id="end of the first part"),
        pytest.param([["A b."], []], ["A b."], id="empty part"),
    ],
)
def test_texts_are_joined(parts: list[list[str]], body: list[str]) -> None:
    assert taken(*(raw(*lines) for lines in parts)) == body


@pytest.mark.parametrize("kind", ["login", "not-found", "consent", "search"])
def test_form_or_error_adds_nothing(kind: PageKind) -> None:
    assert taken(raw("A b."), raw("Please log in.", kind=kind)) == ["A b."]


def test_what_stands_around_the_text_comes_from_the_first_and_the_last_part() -> None:
    parts = (raw("-Menu", "A b.", "-Foot"), raw("-Menu", "E f.", "-Ad", "G h.", "-Foot 2"))
    assert [block.text for block in joined(parts).blocks] == ["Menu", "A b.", "E f.", "Ad", "G h.", "Foot 2"]


def test_pictures_come_once_and_in_order() -> None:
    one, two, credit = Image(url="https://a.example/1.jpg"), Image(url="https://a.example/2.jpg"), Image(credit="AP")
    parts = (raw("A b.", images=(one, credit)), raw("E f.", images=(one, two, credit)))
    assert joined(parts).images == (one, credit, two)


def test_one_part_stays_as_it_is() -> None:
    first = raw("A b.")
    assert joined([first]) is first


def test_no_part_at_all_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one"):
        joined([])
