"""What a link looks like among its neighbours: a headline, a sentence, a tag, a few words of a paragraph."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from lxml import etree

from newsbot.discovery.anchors import Anchor, visible
from newsbot.discovery.zones import HEADINGS, NAME_MAX_CHARACTERS, NAMES_MAX
from newsbot.words import ROWS

SENTENCE_MIN_WORDS = 4
SENTENCE_MIN_SYLLABLES = 8
INLINE_MIN_CHARACTERS = 40
PROSE_MIN_TIMES = 2

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_READ_MORE = re.compile(
    "|".join(f"(?:{pattern})" for row in ROWS.values() for pattern in row.furniture.read_more) or r"(?!)", re.IGNORECASE
)
_NUMERIC = re.compile(r"[\d\W_]*")
_TITLE_NAME = re.compile(r"(?:.*[-_])?(?:title|headline|heading|subject|tit)(?:[-_](?:link|text))?", re.IGNORECASE)
_NO_ARTICLE_NAME = re.compile(
    r"(?:[\w-]*[-_])?(?:authors?|byline|by|tags?|tag-links?|cat|cats|category|categories|cat-links|kicker|comments?|"
    r"comments-link|page-numbers|share|social|avatar|edit-link)(?:[-_](?:name|link|links|url|fn))?",
    re.IGNORECASE,
)
_CARD_NAME = re.compile(
    r"(?:[\w-]*[-_])?(?:h?entry|post|teaser|card|story|article|news)(?:[-_]?(?:item|card|title|box|\d+))?",
    re.IGNORECASE,
)
# Elements whose classes tell of the whole teaser, not of one link in it.
_CARDS = frozenset(("article", "li", "section", "main", "body", "ul", "ol"))
_CARD_DEPTH = 3
_CARD_MAX_ELEMENTS = 60
# "Read more about the harvest" is long; a headline that begins with "More" is longer still or ends in no arrow.
_READ_MORE_MAX_CHARACTERS = 40


def is_refused(anchor: Anchor) -> bool:
    """Whether the link itself says that it leads to an author, a tag, comments or a numbered page."""
    if "author" in anchor.rel or "tag" in anchor.rel or ("category" in anchor.rel and "bookmark" not in anchor.rel):
        return True
    if anchor.text is not None and _NUMERIC.fullmatch(anchor.text):
        return True
    if anchor.heading:
        return False
    return _is_any(_NO_ARTICLE_NAME, _classes(anchor))


def is_titled(anchor: Anchor) -> bool:
    """Whether the classes of a link call it a title."""
    return _is_any(_TITLE_NAME, _classes(anchor))


def is_in_card(anchor: Anchor) -> bool:
    """Whether a link stands in an <article> or in what its classes call a post, card or teaser."""
    element = anchor.element.getparent()
    for _ in range(_CARD_DEPTH + 1):
        if element is None or element.tag in ("body", "main"):
            return False
        if element.tag == "article" or _is_any(_CARD_NAME, element.get("class") or ""):
            return True
        element = element.getparent()
    return False


def _classes(anchor: Anchor) -> str:
    """Class names of a link and of what it stands in, unless that is the whole teaser."""
    parent = anchor.element.getparent()
    names = anchor.element.get("class") or ""
    return names if parent is None or parent.tag in _CARDS else f"{names} {parent.get('class') or ''}"


@lru_cache(maxsize=4096)
def _is_any(pattern: re.Pattern[str], names: str) -> bool:
    """Whether one of some class names fits a pattern."""
    return any(pattern.fullmatch(name) for name in names.split()[:NAMES_MAX] if len(name) <= NAME_MAX_CHARACTERS)


def is_sentence(text: str | None) -> bool:
    """Whether a text has the length of a headline."""
    if not text or (len(text) < 60 and _READ_MORE.fullmatch(text)):
        return False
    return len(text.split()) >= SENTENCE_MIN_WORDS or len(_CJK.findall(text)) >= SENTENCE_MIN_SYLLABLES


def is_inline(anchor: Anchor, prose: dict[etree._Element, bool]) -> bool:
    """Whether a link is a few words of a paragraph; `prose` remembers the paragraphs seen."""
    parent = anchor.element.getparent()
    if parent is None or parent.tag != "p" or anchor.text is None or anchor.heading:
        return False
    if parent not in prose:
        prose[parent] = _is_prose(parent)
    return prose[parent]


def _is_prose(paragraph: etree._Element) -> bool:
    """Whether a paragraph says more between its links than in them."""
    plain, linked = len((paragraph.text or "").strip()), 0
    for child in paragraph:
        plain += len((child.tail or "").strip())
        if child.tag == "a":
            linked += len(child.text or "")
    return plain > max(INLINE_MIN_CHARACTERS, PROSE_MIN_TIMES * linked)


def card_heading(anchor: Anchor) -> str | None:
    """The only heading of the card that a link without words of its own stands in."""
    if anchor.text is not None and not (
        len(anchor.text) < _READ_MORE_MAX_CHARACTERS and _READ_MORE.fullmatch(anchor.text)
    ):
        return None
    card = anchor.element.getparent()
    for _ in range(_CARD_DEPTH):
        if card is None or card.tag in ("body", "main"):
            return None
        headings = [element for element in islice(card.iter(), _CARD_MAX_ELEMENTS) if element.tag in HEADINGS]
        if headings:
            return visible(headings[0]) if len(headings) == 1 else None
        card = card.getparent()
    return None


def best_text(links: Sequence[Anchor]) -> str | None:
    """The best text among the links to an address: headline, then words, then what stands behind a picture."""
    ranked: list[tuple[int, str]] = []
    for anchor in links:
        if anchor.text and not anchor.has_fragment and not _READ_MORE.fullmatch(anchor.text):
            ranked.append((0 if anchor.heading or is_titled(anchor) else 1, anchor.text))
        heading = card_heading(anchor)
        if heading:
            ranked.append((2, heading))
        if anchor.label:
            ranked.append((3, anchor.label))
        if anchor.text:
            ranked.append((4, anchor.text))
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None
