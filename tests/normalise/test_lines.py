"""What a line is, by a definition's patterns and by the table of words."""

import re

import pytest

from newsbot import words
from newsbot.normalise.lines import line, without_notices
from newsbot.sites import TextRules
from newsbot.words.furniture import FURNITURE, is_one_of, joined

NONE = TextRules()


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        pytest.param("The pier at dusk | Photo: Ann Lee", "en", "caption", id="caption with credit"),
        pytest.param("Der Hafen (Foto: Anna Lee/dpa)", "de", "caption", id="German caption in brackets"),
        pytest.param("Featured image: U.S. Harbor Department", "en", "credit", id="credit of the lead picture"),
        pytest.param("[사진=연합뉴스]", "ko", "credit", id="Korean credit"),
        pytest.param("Photo: he said it was stolen. Nobody believed it.", "en", "text", id="a sentence is no credit"),
        pytest.param("Edited by Ann Lee", "en", "editor", id="editor"),
        pytest.param("Subscribe to our daily newsletter", "en", "newsletter", id="newsletter"),
        pytest.param("Read more: The ferry that never came", "en", "read_more", id="lead-in"),
        pytest.param("Lesen Sie auch: Die Fähre", "de", "read_more", id="German lead-in"),
        pytest.param("Skip to content", "de", "toolbar", id="English control on a German page"),
        pytest.param("Already a subscriber? Log in", "en", "paywall", id="paywall"),
        pytest.param("About the author", "en", "end", id="end"),
        pytest.param("Об авторе", "ru", "end", id="Russian end"),
        pytest.param("À lire aussi : la digue", "fr", "read_more", id="French lead-in"),
        pytest.param(
            "Comments were few, and the harbor master read them all.",
            "en",
            "text",
            id="a sentence that begins like an end",
        ),
        pytest.param(
            "He was asked to share this article with nobody, and he did.",
            "en",
            "text",
            id="control words inside a sentence",
        ),
        pytest.param("", "en", "text", id="nothing"),
    ],
)
def test_line_is_of_the_kind_that_a_reader_sees(text: str, language: str, kind: str) -> None:
    assert line(text, NONE, language).kind == kind


def test_the_definition_is_asked_first() -> None:
    rules = TextRules(
        caption=(re.compile(r"^(?P<credit>Post \(file\)) \| (?P<caption>.+)$"),), drop=(re.compile("^Skip"),)
    )
    found = line("Post (file) | The pier", rules, "en")
    assert (found.caption, found.credit) == ("The pier", "Post (file)")
    assert line("Skip to content", rules, "en").kind == "dropped"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("The views expressed are the author's own. Rain fell.", "Rain fell.", id="notice before text"),
        pytest.param(
            "The views expressed in this article are the author's own.As the year ends", "As the year ends", id="glued"
        ),
        pytest.param(
            "The following article is a column by Robert R. Lee, a fellow at a U.S. college. Views expressed in it are"
            " exclusively the author’s own.",
            "",
            id="byline sentence and notice",
        ),
        pytest.param(
            "Rain fell. The views expressed are the author's own.",
            "Rain fell. The views expressed are the author's own.",
            id="a notice behind text stays",
        ),
    ],
)
def test_notices_at_the_front_are_taken_off(text: str, rest: str) -> None:
    assert without_notices(text, NONE, "en") == rest


@pytest.mark.parametrize("language", FURNITURE)
def test_all_patterns_of_a_row_compile_and_stay_fast_on_long_lines(language: str) -> None:
    row = FURNITURE[language]
    for name in (
        "newsletter",
        "read_more",
        "toolbar",
        "disclaimer",
        "paywall",
        "end",
        "login",
        "not_found",
        "search",
        "consent",
    ):
        patterns = getattr(row, name)
        assert patterns
        assert not is_one_of("x " * 2000, patterns)
        assert joined(patterns) is not None


def test_the_table_has_the_same_languages_as_the_others() -> None:
    assert set(FURNITURE) == {"en", "de", "fr", "ko", "ru", "es", "it", "pt", "ja", "zh", "ar"}
    assert set(words.ROWS) == set(FURNITURE)
