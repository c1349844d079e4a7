"""What a single line is: part of the text, or one of the things that stand around it.

    line(text, rules, language) -> Line             what a whole line is
    clean_line(text, rules, language) -> Line       the same for one that `text.clean` would leave as it is
    without_notices(text, rules, language) -> str   a paragraph without the notices glued to its front

A definition's patterns (`Site.text`) are asked first, then the table of words.  The table's patterns match
whole lines alone: a sentence of an author that has such words in it stays.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsbot import words
from newsbot.normalise import captions
from newsbot.normalise.captions import CAPTION_CHARS_MAX
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
    "advertisement",
    "end",
    "dropped",
]

# Longer lines are paragraphs, and no notices.
NOTICE_CHARS_MAX = 300
# A notice may be glued before another, never more than a handful.
_NOTICES_MAX = 4
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
    return clean_line(clean(text), rules, language)


def clean_line(text: str, rules: TextRules, language: str | None) -> Line:
    """The same for a text that `clean` would leave as it is."""
    return by_definition(text, rules) or _by_words(text, language) or _TEXT


def without_notices(text: str, rules: TextRules, language: str | None) -> str:
    """`text` without the notices and the byline sentence at its front; "" when nothing else is there.

    >>> without_notices("The views expressed are the author's own. Rain fell.", TextRules(), "en")
    'Rain fell.'
    """
    text = clean(text)
    known = (*rules.disclaimer, *rules.byline, *_notices(captions.rows(language)[0].language))
    for _ in range(_NOTICES_MAX):
        match = next(
            (found for pattern in known if (found := pattern.match(text)) and found.end()),
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
    if len(text) > CAPTION_CHARS_MAX:
        return None
    rows = captions.rows(language)
    if not _may_tell(text, rows):
        return None
    for row in rows:
        furniture = row.furniture
        if match := captions.caption(row.language).fullmatch(text):
            return Line(kind="caption", caption=match["caption"].strip(), credit=match["credit"].strip())
        if len(text) > NOTICE_CHARS_MAX:
            continue
        if match := captions.credit(row.language).fullmatch(text):
            return Line(kind="credit", credit=match["credit"].strip())
        if match := captions.editor(row.language).fullmatch(text):
            return Line(kind="editor", name=match["name"].strip(" .:"))
        if is_one_of(text, furniture.paywall) or is_one_of(text, furniture.offer):
            return Line(kind="paywall")
        if is_one_of(text, furniture.advertisement):
            return Line(kind="advertisement")
        if is_one_of(text, furniture.end):
            return Line(kind="end")
        if is_one_of(text, furniture.newsletter):
            return Line(kind="newsletter")
        if is_one_of(text, furniture.read_more):
            return Line(kind="read_more")
        if is_one_of(text, furniture.toolbar):
            return Line(kind="toolbar")
    return None


def _may_tell(text: str, rows: tuple[words.Words, ...]) -> bool:
    """Whether one of the patterns of `_by_words` fits: hardly a line of a text has to be asked for each of them."""
    if len(text) <= NOTICE_CHARS_MAX and any(_telling(row.language).fits(text) for row in rows):
        return True
    has_bar = "|" in text or "(" in text or "[" in text or "｜" in text
    return has_bar and captions.barred(rows[0].language).search(text) is not None


def _group(match: re.Match[str], name: str) -> str | None:
    value = match.groupdict().get(name)
    return clean(value).strip(" |") or None if value else None


@cache
def _telling(code: str) -> Lines:
    """All patterns for whole lines that `_by_words` asks one after another, as one question."""
    row = words.of(code)
    own = row.furniture
    # An expression a word: what a line does not begin with is not compiled for it.
    credits_ = (captions.credit_pattern((opener,)) for opener in captions.credit_openers(row))
    editors = (captions.editor_pattern((opener,)) for opener in row.bylines.editors)
    return standing(
        (
            *(_GROUP.sub("(?:", pattern) for pattern in (*credits_, *editors)),
            *own.paywall,
            *own.offer,
            *own.advertisement,
            *own.end,
            *own.newsletter,
            *own.read_more,
            *own.toolbar,
        )
    )


@cache
def _notices(code: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of the table for notices and byline sentences, which may be glued to a text."""
    patterns = [
        joined(kind) for row in captions.rows(code) for kind in (row.furniture.disclaimer, row.furniture.byline)
    ]
    return tuple(pattern for pattern in patterns if pattern)
