"""Whether a reader of the page sees a name.

Shown(raw).has("Ada Lovelace") -> bool
"""

from functools import cached_property

from newsbot.items import RawArticle
from newsbot.text import fold
from newsbot.text import words as text_words

# Shorter words are particles, which names have in small letters.
WORD_LETTERS_MIN = 4
# Stands between two lines, in no name.
_BORDER = " \ufffc "


class Shown:
    """The text of a page, asked for names."""

    def __init__(self, raw: RawArticle) -> None:
        lines = [block.text for block in raw.blocks]
        lines += [rival.value for rival in raw.author if rival.context is not None]
        self._text = f" {_BORDER.join(lines)} "
        self._is_known = any(block.taken for block in raw.blocks)
        self._answers: dict[str, bool] = {}

    def has(self, name: str) -> bool:
        """Whether the page prints `name`, or its first and last word; True where nobody knows what the page prints.

        A page whose text was found in metadata alone is drawn by a program, and so is its byline.
        """
        if not self._is_known:
            return True
        answer = self._answers.get(name)
        if answer is None:
            answer = self._answers[name] = name in self._text or self._has_words(name)
        return answer

    def has_small(self, name: str) -> bool:
        """Whether the page has a longer word of `name` in small letters."""
        longer = [word.lower() for word in name.split() if len(word) >= WORD_LETTERS_MIN and word[0].isupper()]
        return any(f" {word} " in self._text for word in longer)

    def _has_words(self, name: str) -> bool:
        found = text_words(name)
        if fold(name) in self._folded:
            return True
        return len(found) > 1 and self._has_word(found[0]) and self._has_word(found[-1])

    def _has_word(self, word: str) -> bool:
        """Whether the page has a folded word, whole."""
        text, at = self._folded, self._folded.find(word)
        while at >= 0:
            behind = at + len(word)
            if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[behind : behind + 1])):
                return True
            at = text.find(word, at + 1)
        return False

    @cached_property
    def _folded(self) -> str:
        return fold(self._text)


def _is_of_word(sign: str) -> bool:
    """Whether a character may stand in a word; not for none."""
    return sign.isalnum() or sign == "_"
