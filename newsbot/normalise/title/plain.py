"""A title as printed: entities resolved, mark-up gone, white space collapsed, said once.

plain(value) -> str
said(text) -> tuple[str, ...]      its words, remembered
"""

import re
from functools import lru_cache

from newsbot.text import clean, fold, unescape, words

# What is longer is no headline and no standfirst; so much of it shows that.
VALUE_CHARS_MAX = 2_000
# "New York, New York" is a title; six words said twice are a template's fault.
_DOUBLED_WORDS_MIN = 6
_DOUBLED_CHARS_MIN = 24
_INLINE = re.compile(r"</?(?:i|em|b|strong|span|br|sup|sub|u|mark|cite)\b[^<>]{0,80}>", re.IGNORECASE)
_WORD = re.compile(r"\w+")
# How UTF-8 looks when it was read as Latin-1 and written again.
_MISREAD = re.compile(r"[ÂÃ][\u0080-\u00bf]|â€")
# The rivals of a page are few and say much the same; the first paragraphs are compared with each.
said = lru_cache(maxsize=256)(words)


def plain(value: str) -> str:
    """A title or standfirst as printed."""
    text = unescape(value[:VALUE_CHARS_MAX])
    if "<" in text:
        text = _INLINE.sub("", text)
    return _once(_read_right(clean(text)))


def _read_right(text: str) -> str:
    """`text` as it was meant, where a system took UTF-8 for Latin-1.

    >>> _read_right("fÃ¼r alle")
    'für alle'
    """
    if text.isascii() or not _MISREAD.search(text):
        return text
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _once(text: str) -> str:
    """`text` without its second half when that repeats the first.

    >>> _once("Why the river rose in May Why the river rose in May")
    'Why the river rose in May'
    """
    half, odd = divmod(len(text), 2)
    if len(text) < _DOUBLED_CHARS_MIN:
        return text
    if not odd and text[:half] == text[half:]:
        return text[:half]
    # Without its first word a second time nothing is said twice.
    first = text.split(" ", 1)[0]
    if text.count(first) < 2 and fold(text).count(fold(first).strip("\"'([")) < 2:
        return text
    found = list(_WORD.finditer(text))
    middle, odd = divmod(len(found), 2)
    if odd or len(found) < _DOUBLED_WORDS_MIN:
        return text
    start = found[middle].start()
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    one, other = text[:start].rstrip(" |-–—·•/"), text[start:]
    return one if fold(one) == fold(other) else text
