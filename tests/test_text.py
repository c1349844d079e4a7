"""Text as people mean it: the quick ways say the same as the long ones."""

import re
import unicodedata

import pytest

from newsbot.text import clean, fold, is_same, squeeze, unescape, words

LINES = (
    "",
    " ",
    "Plain words, in ASCII.",
    "two  spaces \t and a\nbreak ",
    "It’s “here” — and ‘there’ – again…",
    "no-break\xa0space and zero\u200bwidth",
    "Café, cafe\u0301, ŒUVRE, Straße, İstanbul, ﬁne ㎏ ½ x²",
    "snake_case and 12,5 % of 3´ or `4`",
    "한국어 문장과 日本語の文、そして 中文。",
    "مرحبا بالعالم हिन्दी में ไทย",
    "a\x1b[31mb\u202ec\x85d\ufeffe",
    "″quoted″ «here» „there‟ −5 ― ‑",
    "Straße, ŒUVRE, Žižek, Ÿ: 5 µm, ½ l, x², ª and º, Marke™",
    "an → arrow, a ✓ and a️ mark; ͺ",
    "Gdańsk → Łódź, é and ﬁne",
)


@pytest.mark.parametrize("line", LINES, ids=ascii)
def test_words_are_those_of_the_folded_text(line: str) -> None:
    assert words(line) == tuple(re.findall(r"\w+", fold(line)))


def test_words_are_those_of_the_folded_text_for_any_two_characters_of_western_europe() -> None:
    letters = [bytes((code,)).decode("cp1252", "ignore") for code in range(128, 256)]
    for one in letters:
        line = " ".join(f"a{one}{other}b {one}{other}" for other in letters)
        assert words(line) == tuple(re.findall(r"\w+", fold(line))), one


@pytest.mark.parametrize("line", LINES, ids=ascii)
def test_clean_text_is_composed_and_squeezed_and_stays_so(line: str) -> None:
    cleaned = clean(line)
    assert cleaned == squeeze(unicodedata.normalize("NFC", cleaned))
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  a  b ", "a b", id="spaces"),
        pytest.param("a\x00b\u202e", "ab", id="controls"),
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("a\u200bb\xa0c", "a b c", id="unseen-spaces"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_fold_makes_signs_case_and_space_one() -> None:
    assert fold("“It’s  HERE” – ﬁne") == fold('"it\'s here" - fine')


def test_texts_of_the_same_words_are_the_same() -> None:
    assert is_same("“Fire and fury”: a year", "Fire and Fury - A YEAR")
    assert not is_same("Fire and fury", "Fury and fire")


def test_entities_escaped_twice_are_resolved() -> None:
    assert unescape("R&amp;amp;D") == "R&D"
