"""Text as people mean it: white space, entities, quotation marks, and what counts as the same."""

import html
import re
import unicodedata
from codecs import charmap_decode, charmap_encode, register_error
from encodings.cp1252 import decoding_table, encoding_table

# White space to a reader, none to Unicode.
_UNSEEN = ("\u200b", "\u2060", "\ufeff")
# C0 and C1 controls but those that are white space, bidirectional marks, overrides and isolates, lone surrogates,
# and what Unicode calls no character: they redraw a terminal or break a file, and no author means them.
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)
_PLAIN = {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
_TYPOGRAPHIC = re.compile(f"[{''.join(_PLAIN)}]")
_WORD = re.compile(r"\w+")
# Letters to small ones, figures and "_" as they are, a space for every other character of ASCII.
_ASCII_WORDS = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or code == ord("_") else ord(" ") for code in range(128)
)
_ASCII_WORDS += bytes(range(128, 256))
_ODD = 0


def _western_word(code: int) -> int:
    """What stands for a character of Windows-1252 in a word: its folded letter, a space for what is in none, _ODD for
    what becomes another number of letters.  ß, whose two letters stand for nothing else, stays."""
    char = decoding_table[code]
    folded = unicodedata.normalize("NFKC", char).casefold()
    if char == "ß":
        return code
    if not _WORD.search(folded):
        return ord(" ")
    try:
        return charmap_encode(folded, "strict", encoding_table)[0][0] if len(folded) == 1 else _ODD
    except UnicodeEncodeError:
        return _ODD


def _other_sign(found: UnicodeError) -> tuple[str, int]:
    """A space for characters beyond Windows-1252 that are in no word; `found` again where one may be in a word."""
    assert isinstance(found, UnicodeEncodeError)
    chars = found.object[found.start : found.end]
    is_mark = any(unicodedata.category(char).startswith("M") for char in chars)
    if is_mark or _WORD.search(unicodedata.normalize("NFKC", chars).casefold()):
        raise found
    return " ", found.end


_OTHER_SIGNS = "newsbot.other-signs"
register_error(_OTHER_SIGNS, _other_sign)
# The same for the languages of western Europe and their quotation marks and dashes.
_WESTERN_WORDS = bytes(map(_western_word, range(256)))


def squeeze(text: str) -> str:
    """`text` with each run of white space made one space, none at the ends.

    >>> squeeze(" a\\u00a0 b\\n")
    'a b'
    """
    if not text.isascii():
        for sign in _UNSEEN:
            text = text.replace(sign, " ")
    return " ".join(text.split())


def clean(text: str) -> str:
    """`text` squeezed, control characters gone, Unicode composed (NFC).

    >>> clean("a\\x1b[31mb\\u202e")
    'a[31mb'
    """
    if not text.isprintable():
        return squeeze(unicodedata.normalize("NFC", _CONTROL.sub("", text)))
    # What can be printed has no white space but the space.
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text


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
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    return squeeze(unicodedata.normalize("NFKC", _TYPOGRAPHIC.sub(_plain, text))).casefold()


def _plain(match: re.Match[str]) -> str:
    return _PLAIN[match[0]]


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, folded, without punctuation.

    >>> words("“Fire and fury”: a year")
    ('fire', 'and', 'fury', 'a', 'year')
    """
    if text.isascii():
        return tuple(text.encode("ascii").translate(_ASCII_WORDS).decode("ascii").split())
    try:
        signs = charmap_encode(text, _OTHER_SIGNS, encoding_table)[0].translate(_WESTERN_WORDS)
    except UnicodeEncodeError:
        return _words(text)
    if _ODD in signs:
        return _words(text)
    plain = signs.decode("ascii") if signs.isascii() else charmap_decode(signs, "strict", decoding_table)[0]
    return tuple(plain.replace("ß", "ss").split())


def _words(text: str) -> tuple[str, ...]:
    """The same for a text in any script."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def is_same(one: str, other: str) -> bool:
    """Whether two texts have the same words in the same order, whatever their case and punctuation."""
    return words(one) == words(other)
