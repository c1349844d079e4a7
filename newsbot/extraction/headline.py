"""The headline a reader sees.

    headlines(document, segments, finds) -> Headlines

An <h1> is often the name of the site, a menu or two lines of which one is the headline; so what the metadata
say is the witness, and what the page shows is the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.finds import Finds
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate

# Share of words that a heading and the metadata must have in common to be the same headline: half of them, a
# judgement; with it 867 of 1,029 first rivals are the title of the truth, nearly all others another of its titles.
SHARED_WORDS_MIN = 0.5
# A heading that no metadata know is believed from this length on.
PLAUSIBLE_WORDS_MIN = 3
# The same where words are not parted by spaces.
UNSPACED_CHARS_MIN = 8
HEADLINE_CHARS_MAX = 400
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
# Signs that part the name of a site, its sections and a headline.
_PARTING = re.compile(r"\s(?:[|»›·•:–—-]|::|>>)\s|:\s")
# The address of a front page.
_HOME = re.compile(r"(?:https?://[^/?#]+/?|/)(?:(?:index|home|default)\.\w{3,5})?")
HOME_LINK_SHARE_MIN = 0.9
_TITLE_CLASS = re.compile(
    r"(?<![a-z])(?:entry|post|article|story|news|content|main|page)?[-_]*(?:title|headline|heading|titulo|titre|titolo)"
    r"(?![a-z])"
)
_SITE_CLASS = re.compile(r"site-?title|site-?name|logo|brand")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """The rivals, and where the best of them stands."""

    rivals: tuple[Candidate, ...] = ()
    index: int | None = None
    """Index of the headline's first segment; None when the page shows none."""
    last: int | None = None
    """Index of its last segment."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading of the page with how well it is witnessed."""

    value: str
    source: str
    first: Segment
    last: Segment
    score: float


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Words in common as a share of the shorter, where that has at least three; else of the longer."""
    if not one or not other:
        return 0.0
    common = len(one & other)
    shorter, longer = sorted((len(one), len(other)))
    return common / shorter if shorter >= PLAUSIBLE_WORDS_MIN else common / longer


class _Witnesses:
    """What the metadata call the page."""

    def __init__(self, finds: Finds) -> None:
        names = [text.unescape(candidate.value)[:HEADLINE_CHARS_MAX] for candidate in finds.title]
        self.titles = [text.words(name) for name in names]
        self.sets = [frozenset(words) for words in self.titles]
        self.sites = {text.words(text.unescape(candidate.value)) for candidate in finds.publication}
        self.parts = {text.words(part) for name in names for part in _PARTING.split(name)[1:]} - self.sites

    def support(self, value: str) -> float:
        """3 for a heading equal to one of the titles, 2 for the start or end of one, below that the words shared."""
        words = text.words(value)
        if not words:
            return 0.0
        if words in self.titles:
            return 3.0
        # "Headline" in "A Daily » Archive » Headline": what stands first is as likely the name of the site.
        if words in self.parts and (len(words) > 1 or (not value.isascii() and len(value) >= UNSPACED_CHARS_MIN)):
            return 2.0
        size = len(words)
        if any(title[:size] == words or title[-size:] == words for title in self.titles) and (
            size >= PLAUSIBLE_WORDS_MIN or len(value) >= 15
        ):
            return 2.0
        own = frozenset(words)
        return max((_shared(own, other) for other in self.sets), default=0.0)

    def is_site(self, value: str) -> bool:
        """Whether a heading is the name of the publication."""
        return text.words(value) in self.sites


def _values(blocks: Sequence[Segment], witnesses: _Witnesses) -> list[str]:
    """What one heading may say, likeliest first: all its blocks, or one of them."""
    whole = " ".join(block.text for block in blocks)
    if len(blocks) == 1:
        return [whole]
    parts = sorted(dict.fromkeys(block.text for block in blocks), key=len, reverse=True)
    rivals = [whole, *parts[:3]]
    best = max(rivals, key=lambda value: (witnesses.support(value), value == parts[0], len(value)))
    return [best, *(value for value in rivals if value != best)]


def _score(segment: Segment, value: str, witnesses: _Witnesses) -> float:
    """How surely a heading is the headline; 0 for one that cannot be."""
    support = witnesses.support(value)
    if support < 3 and _links_home(segment):
        return 0.0
    if (witnesses.is_site(value) and support < 3) or _SITE_CLASS.search(segment.classes[0]):
        return 0.0
    if text.fold(value) in _CHROME and support < 3:
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


def _first_headings(segments: Sequence[Segment], witnesses: _Witnesses) -> list[_Heading]:
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


def _other_headings(segments: Sequence[Segment], witnesses: _Witnesses) -> list[_Heading]:
    """Other headings and lines with a title's class that metadata confirm."""
    result = []
    for segment in segments:
        if segment.tag == "h1" or len(segment.text) > HEADLINE_CHARS_MAX or segment.zone == "comment":
            continue
        is_heading = segment.tag in ("h2", "h3", "h4")
        if not is_heading and not _TITLE_CLASS.search(segment.classes[0]):
            continue
        if witnesses.support(segment.text) >= 2:
            score = _score(segment, segment.text, witnesses) * (0.6 if is_heading else 0.5)
            source = f"visible:{segment.tag}" if is_heading else "visible:title-class"
            if score > 0:
                result.append(_Heading(segment.text, source, segment, segment, score))
    return result


def headlines(document: Document, segments: Sequence[Segment], finds: Finds) -> Headlines:
    """The headline's rivals, best first, and the place of the best."""
    witnesses = _Witnesses(finds)
    found = _first_headings(segments, witnesses)
    if not any(heading.score >= SHARED_WORDS_MIN for heading in found):
        found += _other_headings(segments, witnesses)
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
    return Headlines(rivals=tuple(dict.fromkeys(rivals)), index=found[0].first.index, last=found[0].last.index)
