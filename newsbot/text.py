"""Text as people mean it: white space, entities, quotation marks, and what counts as the same."""

import html
import re
import unicodedata

_SPACE = re.compile(r"[\s\u00a0\u200b\u2060\ufeff]+")
# C0 and C1 controls but tab and newline, bidirectional overrides and isolates, lone surrogates: they
# redraw a terminal or break a file, and no author means them.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_QUOTES = str.maketrans({**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"')})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_WORD = re.compile(r"\w+")


def squeeze(text: str) -> str:
    """`text` with each run of white space made one space, none at the ends.

    >>> squeeze(" a\\u00a0 b\\n")
    'a b'
    """
    return _SPACE.sub(" ", text).strip()


def clean(text: str) -> str:
    """`text` squeezed, control characters gone, Unicode composed (NFC).

    >>> clean("a\\x1b[31mb\\u202e")
    'a[31mb'
    """
    if text.isascii() and text.isprintable():
        return squeeze(text)
    return squeeze(unicodedata.normalize("NFC", _CONTROL.sub("", text)))


def unescape(text: str) -> str:
    """`text` with HTML entities resolved, those that were escaped twice too.

    >>> unescape("R&amp;amp;D")
    'R&D'
    """
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return text


def fold(text: str) -> str:
    """`text` for comparing: case, quotation marks, dashes, compatibility forms and white space made one.

    >>> fold("It’s  HERE") == fold("it's here")
    True
    """
    text = unicodedata.normalize("NFKC", text.translate(_QUOTES).translate(_DASHES))
    return squeeze(text).casefold()


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, folded, without punctuation.

    >>> words("“Fire and fury”: a year")
    ('fire', 'and', 'fury', 'a', 'year')
    """
    return tuple(_WORD.findall(fold(text)))


def is_same(one: str, other: str) -> bool:
    """Whether two texts have the same words in the same order, whatever their case and punctuation."""
    return words(one) == words(other)
