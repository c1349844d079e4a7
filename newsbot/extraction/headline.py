"""The headline a reader sees.

    headlines(document, segments, finds) -> Headlines

An <h1> is often the name of the site, a menu or two lines of which one is the headline; so what the metadata
say is the witness, and what the page shows is the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.finds import Finds
from newsbot.extraction.segments import Segment
from newsbot.extraction.titleline import title_lines
from newsbot.extraction.witnesses import (
    HEADLINE_CHARS_MAX,
    PLAUSIBLE_WORDS_MIN,
    SHARED_WORDS_MIN,
    UNSPACED_CHARS_MIN,
    Witnesses,
)
from newsbot.items import Candidate

_CHROME = frozenset(
    (
        "menu",
        "log in",
        "login",
        "sign in",
        "search",
        "search results",
        "newsletter",
        "newsletters",
        "comments",
        "kommentare",
        "blog",
        "news",
        "home",
        "archive",
        "archives",
        "archiv",
        "post navigation",
        "navigation",
        "primary menu",
        "main menu",
        "suche",
        "recherche",
        "buscar",
        "cerca",
        "zoeken",
        "sök",
        "szukaj",
        "поиск",
        "related",
        "related articles",
        "related posts",
        "share",
        "subscribe",
        "about",
        "contact",
        "advertisement",
        "page not found",
        "404",
        "메뉴",
        "검색",
        "メニュー",
        "検索",
        "菜单",
        "搜索",
        "меню",
        "menü",
        "anmelden",
    )
)
# The address of a front page.
_HOME = re.compile(r"(?:https?://[^/?#]+/?|/)(?:(?:index|home|default)\.\w{3,5})?")
HOME_LINK_SHARE_MIN = 0.9
_TITLE_CLASS = re.compile(
    r"(?<![a-z])(?:entry|post|article|story|news|content|main|page)?[-_]*(?:title|headline|heading|titulo|titre|titolo)"
    r"(?![a-z])"
)
_ENTRY_CLASS = re.compile(r"(?<![a-z])(?:entry|post|article|story|news)[-_]*(?:title|headline)(?![a-z])")
_SITE_CLASS = re.compile(r"site-?title|site-?name|logo|brand")
_PART = "visible:title-part"
# The classes of a page are few, and each stands on many elements.
_CLASSES_KEPT = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """The rivals, and where the best of them stands."""

    rivals: tuple[Candidate, ...] = ()
    index: int | None = None
    """Index of the headline's first segment; None when the page shows none."""
    last: int | None = None
    """Index of its last segment; None where that goes on with the byline: then no standfirst is set apart."""
    is_marked: bool = True
    """Whether mark-up calls it a headline; False where it is known as a part of the page's title alone."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading of the page with how well it is witnessed."""

    value: str
    source: str
    first: Segment
    last: Segment
    score: float


def _values(blocks: Sequence[Segment], witnesses: Witnesses) -> list[str]:
    """What one heading may say, likeliest first: all its blocks, or one of them."""
    whole = " ".join(block.text for block in blocks)
    if len(blocks) == 1:
        return [whole]
    parts = sorted(dict.fromkeys(block.text for block in blocks), key=len, reverse=True)
    rivals = [whole, *parts[:3]]
    best = max(rivals, key=lambda value: (witnesses.support(value), value == parts[0], len(value)))
    return [best, *(value for value in rivals if value != best)]


def _score(segment: Segment, value: str, witnesses: Witnesses) -> float:
    """How surely a heading is the headline; 0 for one that cannot be."""
    support = witnesses.support(value)
    if support < 3 and _links_home(segment):
        return 0.0
    if (support < 3 and witnesses.is_site(value)) or _has_site_class(segment.classes[0]):
        return 0.0
    if support < 3 and text.fold(value) in _CHROME:
        return 0.0
    if support < SHARED_WORDS_MIN:
        words = text.words(value)
        is_long = len(words) >= PLAUSIBLE_WORDS_MIN or (not value.isascii() and len(value) >= UNSPACED_CHARS_MIN)
        support = 0.4 if is_long else 0.0
    if segment.zone != "main":
        support *= 0.4 if segment.zone in ("header", "footer") else 0.3
    return support * (0.5 if segment.hidden else 1.0)


def _links_home(segment: Segment) -> bool:
    """Whether all of a heading is a link to the front page: then it is the name of the site."""
    if segment.link_share < HOME_LINK_SHARE_MIN:
        return False
    links = (mark.element for mark in segment.marks if mark.element.tag == "a")
    return any(_HOME.fullmatch((link.get("href") or "")[:HEADLINE_CHARS_MAX]) is not None for link in links)


def _first_headings(segments: Sequence[Segment], witnesses: Witnesses) -> list[_Heading]:
    """The <h1> of the page, each with its readings."""
    result = []
    shown = [segment for segment in segments if segment.tag == "h1"]
    for _, group in groupby(shown, key=lambda segment: segment.holder):
        blocks = list(group)
        for place, value in enumerate(_values(blocks, witnesses)):
            score = _score(blocks[0], value, witnesses) - 0.01 * place
            if score > 0 and len(value) <= HEADLINE_CHARS_MAX:
                result.append(_Heading(value, "visible:h1", blocks[0], blocks[-1], score))
    return result


@lru_cache(maxsize=_CLASSES_KEPT)
def _has_site_class(names: str) -> bool:
    return _SITE_CLASS.search(names) is not None


@lru_cache(maxsize=_CLASSES_KEPT)
def _has_title_class(names: str) -> bool:
    return ("tit" in names or "head" in names) and _TITLE_CLASS.search(names) is not None


def _other_headings(segments: Sequence[Segment], witnesses: Witnesses) -> list[_Heading]:
    """Other headings and lines with a title's class that metadata confirm."""
    result = []
    for segment in segments:
        if segment.tag == "h1" or len(segment.text) > HEADLINE_CHARS_MAX or segment.zone == "comment":
            continue
        is_heading = segment.tag in ("h2", "h3", "h4")
        if not is_heading and not _has_title_class(segment.classes[0]):
            continue
        if witnesses.support(segment.text) >= 2:
            score = _score(segment, segment.text, witnesses) * (0.6 if is_heading else 0.5)
            source = f"visible:{segment.tag}" if is_heading else "visible:title-class"
            if score > 0:
                result.append(_Heading(segment.text, source, segment, segment, score))
        # So short a line may as well be the name of the site, but for its class.
        elif segment.zone == "main" and _ENTRY_CLASS.search(segment.classes[0]) and witnesses.begins(segment.text):
            result.append(_Heading(segment.text, "visible:title-class", segment, segment, SHARED_WORDS_MIN))
    return result


def _title_part(document: Document, segments: Sequence[Segment], witnesses: Witnesses) -> list[_Heading]:
    """The line that is a part of the title, whatever it is set in."""
    lines = title_lines(document, segments, list(witnesses.names), witnesses.sites)
    return [_Heading(line.value, _PART, line.segment, line.segment, SHARED_WORDS_MIN) for line in lines[:1]]


def headlines(document: Document, segments: Sequence[Segment], finds: Finds) -> Headlines:
    """The headline's rivals, best first, and the place of the best."""
    witnesses = Witnesses(finds)
    found = _first_headings(segments, witnesses)
    if not any(heading.score >= SHARED_WORDS_MIN for heading in found):
        found += _other_headings(segments, witnesses)
    if not any(heading.score >= SHARED_WORDS_MIN for heading in found):
        found += _title_part(document, segments, witnesses)
    found.sort(key=lambda heading: (-heading.score, heading.first.index))
    if not found:
        return Headlines()
    rivals = tuple(
        Candidate(
            value=heading.value,
            source=heading.source,
            place=document.place(heading.first.element),
            context="headline" if heading.first.zone == "main" else "header",
        )
        for heading in found
    )
    best = found[0]
    is_marked = best.source != _PART
    goes_on = not is_marked and best.value != best.last.text
    return Headlines(
        rivals=tuple(dict.fromkeys(rivals)),
        index=best.first.index,
        last=None if goes_on else best.last.index,
        is_marked=is_marked,
    )
