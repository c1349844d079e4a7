"""What class and id of an element say."""

import re

import pytest

from newsbot.extraction.body import names
from newsbot.extraction.body.names import NAMES_CHARS, bits_of, names_bits


@pytest.mark.parametrize(
    ("said", "groups"),
    [
        pytest.param("wp-block-group has-background", "", id="nothing"),
        pytest.param("post-relatedLinks", "related", id="a part behind a capital"),
        pytest.param("relative", "", id="a word that only begins like one"),
        pytest.param("css-1x2y3z COMMENT_list", "comment", id="capitals and figures"),
        pytest.param("ad ads adsense", "ad", id="with and without the last letter"),
        pytest.param("headache", "", id="an anchored word inside another"),
        pytest.param("pagesubtitle", "standfirst", id="the longer of two words at one place"),
        pytest.param("entry-content", "body", id="a whole name"),
        pytest.param("story sign-up", "newsletter", id="a whole name beside another"),
        pytest.param("story-opt-input", "", id="a whole name that goes on"),
        pytest.param("article content-info", "body", id="parts of two words make no whole name"),
        pytest.param("tag-comment category-video type-product", "", id="topics of the article"),
        pytest.param("Tag-Comment", "", id="a topic in capitals"),
        pytest.param("hash-tag-cloud", "tags", id="a topic's word inside of a name"),
        pytest.param("x" * NAMES_CHARS + " comment", "", id="behind a very long name"),
        pytest.param("コメント comment-é", "comment", id="letters of other scripts"),
        pytest.param("", "", id="empty"),
    ],
)
def test_names_say_what_their_words_mean(said: str, groups: str) -> None:
    assert names_bits(said) == bits_of(groups)


def _words() -> list[str]:
    """Each word that any pattern knows, alone, with something before and behind, and without its last letter."""
    patterns = "|".join((*names._PARTS.values(), *names._WHOLES.values()))
    known = sorted({word for word in re.findall("[a-z]+", patterns) if len(word) > 1})
    return [form for word in known for form in (word, f"x{word}", f"{word}x", word[:-1], f"{word}s")]


def test_the_quick_question_whether_a_part_says_anything_loses_nothing() -> None:
    quick = {word: names._part_bits(word) for word in _words()}
    slow = {word: sum({names.GROUPS[match.lastgroup or ""] for match in names._PART.finditer(word)}) for word in quick}
    assert quick == slow


def test_names_read_at_once_say_the_same_as_word_by_word() -> None:
    words = _words()
    pairs = [f"{one} {other}-{one}" for one, other in zip(words, reversed(words), strict=True)]
    single = [names._word_bits(one.split()[0]) | names._word_bits(one.split()[1]) for one in pairs]
    assert [names_bits(pair) for pair in pairs] == single
