"""Captions, credits and "edited by": how a line says them, a row of the table of words each.

caption_parts(text, language) -> (caption, credit)      a text that is known to be a caption
rows(language) -> rows of the table                     those to ask for a language
caption(code), credit(code), editor(code) -> Pattern    whole lines
barred(code) -> Pattern                                 what parts a caption from its credit
"""

import re
from functools import cache, lru_cache

from newsbot import words

# Longer lines are paragraphs: the longest caption of NK News has 240 characters, agencies' reach 600.
CAPTION_CHARS_MAX = 700
CREDIT_CHARS_MAX = 90


def caption_parts(text: str, language: str | None) -> tuple[str | None, str | None]:
    """Caption and credit of a text that is known to be a caption, the credit behind a full stop or a bar.

    >>> caption_parts("The hall at noon. Photo: Ann Lee", "en")
    ('The hall at noon.', 'Ann Lee')
    """
    for row in rows(language):
        if match := _credited(row.language).fullmatch(text[-CAPTION_CHARS_MAX:]):
            start = len(text) - len(text[-CAPTION_CHARS_MAX:])
            return text[:start] + match["caption"].strip(), match["credit"].strip()
    return text, None


@lru_cache(maxsize=64)
def rows(language: str | None) -> tuple[words.Words, ...]:
    """The rows to ask: that of the language, and English, in which many templates speak."""
    row = words.of(language)
    return (row,) if row.language == "en" else (row, words.of("en"))


# Below, `code` is the language of a row: it is what the caches know, however many tags there are for it.


@cache
def barred(code: str) -> re.Pattern[str]:
    """What parts a caption from its credit in a line that is both."""
    photo = _alternatives(tuple(word for row in rows(code) for word in row.furniture.photo))
    return re.compile(rf"[|｜(\[]\s*(?:{photo})\s?[:：=/]", re.IGNORECASE)


@cache
def caption(code: str) -> re.Pattern[str]:
    """ "Caption | Photo: Credit", the bar or a bracket parting them."""
    photo = _alternatives(words.of(code).furniture.photo)
    return re.compile(
        rf"(?P<caption>.{{3,{CAPTION_CHARS_MAX}}}?)\s*[|｜(\[]\s*(?:{photo})\s?[:：=/]\s*"
        rf"(?P<credit>[^|:：]{{2,{CREDIT_CHARS_MAX}}}?)[)\]]?",
        re.IGNORECASE,
    )


@cache
def _credited(code: str) -> re.Pattern[str]:
    """ "Caption. Photo: Credit": behind the end of a sentence, or a dash or bar."""
    photo = _alternatives(words.of(code).furniture.photo)
    return re.compile(
        rf"(?P<caption>.{{3,}}?(?:[.!?…。»”\")](?=\s)|(?=\s[-–—|/]\s)))\s*[-–—|/]?\s*(?:{photo})\s?[:：=/]\s*"
        rf"(?P<credit>[^:：]{{2,{CREDIT_CHARS_MAX}}}?)\.?",
        re.IGNORECASE,
    )


@cache
def credit(code: str) -> re.Pattern[str]:
    """A whole line that is a credit."""
    return re.compile(credit_pattern(credit_openers(words.of(code))), re.IGNORECASE)


def credit_openers(row: words.Words) -> tuple[str, ...]:
    """The words that open a picture's credit."""
    return (*row.furniture.featured, *row.furniture.photo)


def credit_pattern(openers: tuple[str, ...]) -> str:
    """ "Featured image: Credit" or "Photo: Credit" alone; a full sentence behind it is no credit."""
    return (
        rf"[(\[]?(?:{_alternatives(openers)})\s?(?:[:：=|]|(?<=\bby)\s)\s*"
        rf"(?P<credit>(?:[^:：.!?。]|(?<=\b\w)\.){{2,{CREDIT_CHARS_MAX}}}?)[)\]]?\.?"
    )


@cache
def editor(code: str) -> re.Pattern[str]:
    """A whole line that names an editor."""
    return re.compile(editor_pattern(words.of(code).bylines.editors), re.IGNORECASE)


def editor_pattern(openers: tuple[str, ...]) -> str:
    """ "Edited by Name", with nothing behind the names."""
    return rf"[(\[]?(?:{_alternatives(openers)})\b\s?[:：]?\s*(?P<name>[^\W\d_][^\d:!?;]{{1,80}}?)[)\]]?\.?"


def _alternatives(openers: tuple[str, ...]) -> str:
    return "|".join(re.escape(opener) for opener in sorted(openers, key=len, reverse=True)) or "(?!)"
