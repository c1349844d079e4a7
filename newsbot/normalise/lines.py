"""What a single line is: part of the text, or one of the things that stand around it.

    line(text, rules, language) -> Line             what a whole line is
    without_notices(text, rules, language) -> str   a paragraph without the notices glued to its front

A definition's patterns (`Site.text`) are asked first, then the table of words.  The table's patterns match
whole lines alone: a sentence of an author that has such words in it stays.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsbot import words
from newsbot.sites import TextRules
from newsbot.text import clean
from newsbot.words.furniture import Lines, is_one_of, joined, standing

LineKind = Literal[
    "text",
    "caption",
    "credit",
    "editor",
    "disclaimer",
    "newsletter",
    "read_more",
    "toolbar",
    "byline",
    "paywall",
    "end",
    "dropped",
]

# Longer lines are paragraphs: the longest caption of NK News has 240 characters, agencies' reach 600.
NOTICE_CHARS_MAX = 300
CAPTION_CHARS_MAX = 700
CREDIT_CHARS_MAX = 90
# A notice may be glued before another, never more than a handful.
_NOTICES_MAX = 4
_BAR = re.compile(r"[|｜(\[]")
_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line and what it tells."""

    kind: LineKind
    caption: str | None = None
    credit: str | None = None
    name: str | None = None
    """Of an editor or an author."""


_TEXT = Line(kind="text")


def line(text: str, rules: TextRules, language: str | None) -> Line:
    """What a line is; kind "text" for what belongs to the article.

    >>> line("The hall | Photo: Ann Lee", TextRules(), "en")
    Line(kind='caption', caption='The hall', credit='Ann Lee', name=None)
    """
    text = clean(text)
    return by_definition(text, rules) or _by_words(text, language) or _TEXT


def without_notices(text: str, rules: TextRules, language: str | None) -> str:
    """`text` without the notices and the byline sentence at its front; "" when nothing else is there.

    >>> without_notices("The views expressed are the author's own. Rain fell.", TextRules(), "en")
    'Rain fell.'
    """
    text = clean(text)
    for _ in range(_NOTICES_MAX):
        match = next(
            (
                found
                for pattern in (*rules.disclaimer, *rules.byline, *_notices(language))
                if (found := pattern.match(text)) and found.end()
            ),
            None,
        )
        if match is None:
            break
        text = text[match.end() :].lstrip(" .*–—-")
    return text


def by_definition(text: str, rules: TextRules) -> Line | None:
    """What a line is by the definition's patterns alone; None when they do not know it."""
    if not (rules.caption or rules.credit or rules.editor or rules.paywall or rules.end or rules.drop):
        return None
    for pattern in rules.caption:
        if match := pattern.search(text):
            return Line(kind="caption", caption=_group(match, "caption"), credit=_group(match, "credit"))
    for pattern in rules.credit:
        if match := pattern.search(text):
            return Line(kind="credit", credit=_group(match, "credit"))
    for pattern in rules.editor:
        if match := pattern.search(text):
            return Line(kind="editor", name=_group(match, "name"))
    for kind, patterns in (("paywall", rules.paywall), ("end", rules.end), ("dropped", rules.drop)):
        if any(pattern.search(text) for pattern in patterns):
            return Line(kind=kind)  # type: ignore[arg-type]
    return None


def _by_words(text: str, language: str | None) -> Line | None:
    if len(text) > CAPTION_CHARS_MAX or not _may_tell(text, language):
        return None
    for row in _rows(language):
        furniture = row.furniture
        if match := _caption(row.language).fullmatch(text):
            return Line(kind="caption", caption=match["caption"].strip(), credit=match["credit"].strip())
        if len(text) > NOTICE_CHARS_MAX:
            continue
        if match := _credit(row.language).fullmatch(text):
            return Line(kind="credit", credit=match["credit"].strip())
        if match := _editor(row.language).fullmatch(text):
            return Line(kind="editor", name=match["name"].strip(" .:"))
        if is_one_of(text, furniture.paywall):
            return Line(kind="paywall")
        if is_one_of(text, furniture.end):
            return Line(kind="end")
        if is_one_of(text, furniture.newsletter):
            return Line(kind="newsletter")
        if is_one_of(text, furniture.read_more):
            return Line(kind="read_more")
        if is_one_of(text, furniture.toolbar):
            return Line(kind="toolbar")
    return None


def _may_tell(text: str, language: str | None) -> bool:
    """Whether one of the patterns of `_by_words` fits: hardly a line of a text has to be asked for each of them."""
    if len(text) <= NOTICE_CHARS_MAX and _telling(language).fits(text):
        return True
    return _BAR.search(text) is not None and _barred(language).search(text) is not None


def _rows(language: str | None) -> tuple[words.Words, ...]:
    """The rows to ask: that of the language, and English, in which many templates speak."""
    row = words.of(language)
    return (row,) if row.language == "en" else (row, words.of("en"))


def _group(match: re.Match[str], name: str) -> str | None:
    value = match.groupdict().get(name)
    return clean(value).strip(" |") or None if value else None


def _alternatives(openers: tuple[str, ...]) -> str:
    return "|".join(re.escape(opener) for opener in sorted(openers, key=len, reverse=True)) or "(?!)"


@lru_cache(maxsize=64)
def _telling(language: str | None) -> Lines:
    """All patterns for whole lines that `_by_words` asks one after another, as one question."""
    patterns: list[str] = []
    for row in _rows(language):
        own = row.furniture
        patterns += (_credit(row.language).pattern, _editor(row.language).pattern)
        patterns += (*own.paywall, *own.end, *own.newsletter, *own.read_more, *own.toolbar)
    return standing(tuple(_GROUP.sub("(?:", pattern) for pattern in patterns))


@lru_cache(maxsize=64)
def _barred(language: str | None) -> re.Pattern[str]:
    """What parts a caption from its credit in a line that is both."""
    photo = _alternatives(tuple(word for row in _rows(language) for word in row.furniture.photo))
    return re.compile(rf"[|｜(\[]\s*(?:{photo})\s?[:：=/]", re.IGNORECASE)


@lru_cache(maxsize=64)
def _caption(language: str) -> re.Pattern[str]:
    """ "Caption | Photo: Credit", the bar or a bracket parting them."""
    photo = _alternatives(words.of(language).furniture.photo)
    return re.compile(
        rf"(?P<caption>.{{3,{CAPTION_CHARS_MAX}}}?)\s*[|｜(\[]\s*(?:{photo})\s?[:：=/]\s*"
        rf"(?P<credit>[^|:：]{{2,{CREDIT_CHARS_MAX}}}?)[)\]]?",
        re.IGNORECASE,
    )


def caption_parts(text: str, language: str | None) -> tuple[str | None, str | None]:
    """Caption and credit of a text that is known to be a caption, the credit behind a full stop or a bar.

    >>> caption_parts("The hall at noon. Photo: Ann Lee", "en")
    ('The hall at noon.', 'Ann Lee')
    """
    for row in _rows(language):
        if match := _credited(row.language).fullmatch(text[-CAPTION_CHARS_MAX:]):
            start = len(text) - len(text[-CAPTION_CHARS_MAX:])
            return text[:start] + match["caption"].strip(), match["credit"].strip()
    return text, None


@lru_cache(maxsize=64)
def _credited(language: str) -> re.Pattern[str]:
    """ "Caption. Photo: Credit": behind the end of a sentence, or a dash or bar."""
    photo = _alternatives(words.of(language).furniture.photo)
    return re.compile(
        rf"(?P<caption>.{{3,}}?(?:[.!?…。»”\")](?=\s)|(?=\s[-–—|/]\s)))\s*[-–—|/]?\s*(?:{photo})\s?[:：=/]\s*"
        rf"(?P<credit>[^:：]{{2,{CREDIT_CHARS_MAX}}}?)\.?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _credit(language: str) -> re.Pattern[str]:
    """ "Featured image: Credit" or "Photo: Credit" alone; a full sentence behind it is no credit."""
    furniture = words.of(language).furniture
    opener = _alternatives((*furniture.featured, *furniture.photo))
    return re.compile(
        rf"[(\[]?(?:{opener})\s?(?:[:：=|]|(?<=\bby)\s)\s*"
        rf"(?P<credit>(?:[^:：.!?。]|(?<=\b\w)\.){{2,{CREDIT_CHARS_MAX}}}?)[)\]]?\.?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _editor(language: str) -> re.Pattern[str]:
    """ "Edited by Name", with nothing behind the names."""
    opener = _alternatives(words.of(language).bylines.editors)
    return re.compile(rf"[(\[]?(?:{opener})\b\s?[:：]?\s*(?P<name>[^\W\d_][^\d:!?;]{{1,80}}?)[)\]]?\.?", re.IGNORECASE)


@lru_cache(maxsize=64)
def _notices(language: str | None) -> tuple[re.Pattern[str], ...]:
    """Patterns of the table for notices and byline sentences, which may be glued to a text."""
    patterns = [joined(kind) for row in _rows(language) for kind in (row.furniture.disclaimer, row.furniture.byline)]
    return tuple(pattern for pattern in patterns if pattern)
