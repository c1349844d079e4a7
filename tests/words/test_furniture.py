"""Lines of page furniture: what a pattern asks of them, and that the quick question answers like the slow one."""

import re

import pytest

from newsbot.words.furniture import FURNITURE, Lines, everywhere, is_one_of
from newsbot.words.furniture.demands import demand
from newsbot.words.furniture.model import framed

FIELDS = (
    "newsletter",
    "read_more",
    "toolbar",
    "paywall",
    "offer",
    "advertisement",
    "end",
    "login",
    "not_found",
    "search",
    "consent",
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("menu", ["men"], id="letters"),
        pytest.param("Menu", ["men"], id="capital"),
        pytest.param("(?:please )?share", ["ple", "sha"], id="group-that-may-be-missing"),
        pytest.param("(?:log|sign)[ -]?in", ["log", "sig"], id="alternatives"),
        pytest.param("[«»]ab?c", ["»ab", "»ac", "«ab", "«ac"], id="class-and-a-letter-that-may-be-missing"),
        pytest.param(r"\d+ shares", ["0"], id="digits-however-many"),
        pytest.param(r"\d\s?x", ["0 x", "0x"], id="digit-and-white-space"),
        pytest.param(r"\b(?:©|\(c\)) x", ["(c)", "© x"], id="border-and-escape"),
        pytest.param("a{0,3}bcd", ["a", "bcd"], id="none-or-more"),
        pytest.param("a{2}b", ["a"], id="exactly-so-many"),
        pytest.param("(?P<name>x)yz", ["xyz"], id="named-group"),
        pytest.param("(?!x)yz", ["yz"], id="look-ahead"),
        pytest.param("a*?b|c++d", ["a", "b", "c"], id="lazy-and-possessive"),
        pytest.param("x.y", ["x"], id="anything-behind-a-letter"),
        pytest.param("ßıK", ["sik"], id="letters-that-are-others-without-case"),
        pytest.param("(?-i:A)b", [""], id="group-of-another-kind"),
        pytest.param(".{0,9}x", ["", "x"], id="anything"),
        pytest.param(r"\w+", [""], id="word"),
        pytest.param("[^a]b", [""], id="class-of-what-is-left-out"),
        pytest.param("[a-z]b", [""], id="range"),
        pytest.param("x?", ["", "x"], id="nothing-at-all"),
    ],
)
def test_a_pattern_tells_with_what_its_lines_begin(pattern: str, expected: list[str]) -> None:
    assert sorted(demand(pattern).beginnings) == sorted(expected)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param(".{0,9}구독.{0,9}", ["구독"], id="letters"),
        pytest.param(".{0,9}Newsletters?", ["newsletter"], id="but-for-one-that-may-be-missing"),
        pytest.param(".{0,9}(?:abc|defg) x", ["abc", "defg"], id="one-of-two"),
        pytest.param(".{0,9}(?:abc|.)", [], id="one-of-two-of-which-one-is-anything"),
        pytest.param(".{0,9}(?:abc)?x", ["x"], id="letters-that-may-be-missing"),
        pytest.param("ab[cd]efg", ["efg"], id="the-longest-run"),
        pytest.param("(?!abc)x", ["x"], id="look-ahead"),
        pytest.param(".{0,9}", [], id="nothing"),
    ],
)
def test_a_pattern_tells_what_its_lines_must_hold(pattern: str, expected: list[str]) -> None:
    assert sorted(demand(pattern).needles) == expected


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        pytest.param("MENU", True, id="case"),
        pytest.param("３ shares", True, id="digit-of-another-script"),
        pytest.param("Æ anything", False, id="a-beginning-nobody-names"),
        pytest.param("our newsletter", True, id="pattern-that-begins-with-anything"),
        pytest.param("our menu", False, id="only-a-part"),
        pytest.param("OUR NEWSLETTER", True, id="case-of-what-must-stand-inside"),
        pytest.param("my newſletter", True, id="letter-that-is-another-without-case"),
        pytest.param("Mİ newsletter", True, id="capital-of-Turkish"),
        pytest.param("me", False, id="shorter-than-a-beginning"),
        pytest.param("", False, id="empty"),
    ],
)
def test_a_line_fits_when_one_pattern_has_all_of_it(line: str, fits: bool) -> None:
    assert Lines(("menu", r"\d+ shares", ".{1,9}newsletter")).fits(line) is fits


@pytest.mark.parametrize("field", FIELDS)
def test_the_first_characters_hide_no_pattern(field: str) -> None:
    patterns = [pattern for row in FURNITURE.values() for pattern in getattr(row, field)]
    whole = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    bare = (re.sub(r"\(\?:|[()?\\]|\{\d*,?\d*\}|\bb\b", "", pattern) for pattern in patterns)
    lines = {line for text in bare for line in (*text.split("|"), text.replace("|", " ")) if line}
    for line in (*lines, *map(str.upper, lines), *map(str.title, lines)):
        assert everywhere(field).fits(line) == (whole.fullmatch(line) is not None), line


@pytest.mark.parametrize(
    ("line", "is_wall"),
    [
        pytest.param("この記事は有料会員限定です。", True, id="for-members"),
        pytest.param("この記事は有料記事です。", True, id="this-article-is-paid"),
        pytest.param("残り：1,234文字／全文：2,000文字", True, id="so-many-signs-left"),
        pytest.param("続きを読むにはログインが必要です", True, id="log-in-for-the-rest"),
        pytest.param("無料会員に登録すると、月３本まで有料記事が読めます", False, id="banner-that-sells-memberships"),
    ],
)
def test_a_japanese_wall_speaks_of_this_article(line: str, is_wall: bool) -> None:
    assert everywhere("paywall").fits(line) is is_wall


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        pytest.param("Anzeige", True, id="bare"),
        pytest.param("- Anzeige -", True, id="dashes"),
        pytest.param("[ANZEIGE]", True, id="brackets"),
        pytest.param("【anzeige】", True, id="brackets-of-the-east"),
        pytest.param("- Anzeige gegen unbekannt", False, id="with-words-behind"),
    ],
)
def test_a_framed_line_may_stand_between_dashes_and_brackets(line: str, fits: bool) -> None:
    assert is_one_of(line, framed("anzeige")) is fits
