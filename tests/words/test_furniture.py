"""Lines of page furniture: which pattern may begin with what, and that the quick question answers like the slow one."""

import re

import pytest

from newsbot.words.furniture import FURNITURE, Lines, everywhere
from newsbot.words.furniture.lines import opening

FIELDS = ("newsletter", "read_more", "toolbar", "paywall", "end", "login", "not_found", "search", "consent")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("menu", "m", id="letter"),
        pytest.param("Menu", "m", id="capital"),
        pytest.param("(?:please )?share", "ps", id="group-that-may-be-missing"),
        pytest.param("(?:log|sign)[ -]?in", "ls", id="alternatives"),
        pytest.param(r"\d+ shares", "0", id="digits"),
        pytest.param(r"\b(?:©|\(c\))", "(©", id="border-and-escape"),
        pytest.param("a{0,3}b", "ab", id="none-or-more"),
        pytest.param("a{2}b", "a", id="exactly-so-many"),
        pytest.param("[«»]x", "«»", id="class"),
        pytest.param("(?P<name>x)y", "x", id="named-group"),
        pytest.param("(?!x)y", "y", id="look-ahead"),
        pytest.param("a*?b|c++d", "abc", id="lazy-and-possessive"),
        pytest.param(".{0,9}x", None, id="anything"),
        pytest.param(r"\w+", None, id="word"),
        pytest.param("[^a]b", None, id="class-of-what-is-left-out"),
        pytest.param("[a-z]b", None, id="range"),
        pytest.param("x?", None, id="nothing-at-all"),
    ],
)
def test_a_pattern_tells_with_what_its_lines_begin(pattern: str, expected: str | None) -> None:
    asked = opening(pattern)
    assert (None if asked.may_be_empty else asked.chars) == (None if expected is None else frozenset(expected))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param(".{0,9}구독.{0,9}", False, id="letters"),
        pytest.param(".{0,9}(?:구독)?x", True, id="letters-that-may-be-missing"),
        pytest.param("(?:구독|x)", True, id="one-of-two"),
        pytest.param("[구x]", True, id="class-with-both"),
        pytest.param("[구독]", False, id="class-without-ascii"),
        pytest.param("(?!구)x", True, id="look-ahead"),
    ],
)
def test_a_pattern_tells_whether_ascii_is_enough(pattern: str, expected: bool) -> None:
    assert opening(pattern).may_be_ascii is expected


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        pytest.param("MENU", True, id="case"),
        pytest.param("３ shares", True, id="digit-of-another-script"),
        pytest.param("Æ anything", False, id="a-beginning-nobody-names"),
        pytest.param("our newsletter", True, id="pattern-that-begins-with-anything"),
        pytest.param("our menu", False, id="only-a-part"),
        pytest.param("", False, id="empty"),
    ],
)
def test_a_line_fits_when_one_pattern_has_all_of_it(line: str, fits: bool) -> None:
    assert Lines(("menu", r"\d+ shares", ".{1,9}newsletter")).fits(line) is fits


@pytest.mark.parametrize("field", FIELDS)
def test_the_first_character_hides_no_pattern(field: str) -> None:
    patterns = [pattern for row in FURNITURE.values() for pattern in getattr(row, field)]
    whole = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    bare = (re.sub(r"\(\?:|[()?\\]|\{\d*,?\d*\}|\bb\b", "", pattern) for pattern in patterns)
    lines = {line for text in bare for line in (*text.split("|"), text.replace("|", " ")) if line}
    for line in (*lines, *map(str.upper, lines), *map(str.title, lines)):
        assert everywhere(field).fits(line) == (whole.fullmatch(line) is not None), line
