"""What a link says of the page it leads to: its number, "next" or "older", and whether it stands in a pager.

shown_number(anchor) -> int | None
says_next(anchor) -> bool
is_in_pager(anchor) -> bool
number_in(text) -> int | None
"""

import re
from functools import lru_cache

from newsbot.discovery.anchors import Anchor
from newsbot.discovery.partwords import CLOSING, OPENING
from newsbot.discovery.zones import NAME_MAX_CHARACTERS, NAMES_MAX
from newsbot.text import fold
from newsbot.words import ROWS

_NUMBER_TEXT = re.compile(
    rf"{OPENING}(?:[^\W\d]{{1,12}}\W{{1,2}})?(?P<number>\d{{1,5}})\s?(?:페이지|쪽|ページ|页|頁|\.)?{CLOSING}"
)
_NEXT_NAME = re.compile(
    r"(?:.*[-_])?(?:next|older)(?:[-_].*)?|(?:[\w-]{0,20}[-_])?(?:load|show|view)-?_?more(?:[-_][\w-]{0,20})?",
    re.IGNORECASE,
)
_PAGER_NAME = re.compile(
    r"(?:.*[-_])?(?:pagination|pager|paging|paginate|page-?navi?|pages|pagenavi?|page-numbers|nav-links|load-?more)"
    r"(?:[-_].*)?",
    re.IGNORECASE,
)
_ARROWS = frozenset(("»", "›", "→", ">", ">>", "»»", "▶", "►", "≫", "next"))
_EDGES = ' \t.:…·|"«»‹›←→<>≪≫◀▶◄►'
_NUMBER_CHARS = 24
# "Older posts from this section" still says "older"; a headline that begins with "Next" is longer.
_SAYING_MAX_WORDS = 5
_SAYING_MAX_CHARACTERS = 60
_PAGER_DEPTH = 4

_OLDER = frozenset(fold(words).strip(_EDGES) for row in ROWS.values() for words in row.furniture.older) - {""}
_OLDER_START = re.compile(
    f"(?:{'|'.join(sorted(map(re.escape, _OLDER), key=len, reverse=True)) or '(?!)'})"
    r"(?:\b|(?<=[\u3040-\u9fff\uac00-\ud7a3]))"
)


def number_in(text: str) -> int | None:
    """The number that a text is: "3", "[3]", "page 3"; None for any other."""
    match = _NUMBER_TEXT.fullmatch(text) if len(text) < _NUMBER_CHARS else None
    return int(match["number"]) if match else None


def shown_number(anchor: Anchor) -> int | None:
    """The number that a link shows; None when it shows none."""
    return number_in(anchor.text or anchor.label or "")


def says_next(anchor: Anchor) -> bool:
    """Whether text, label or class of a link say "next" or "older"."""
    if _is_saying(anchor.text) or _is_saying(anchor.label):
        return True
    parent = anchor.element.getparent()
    return any(
        names and _is_next_name(names)
        for names in (anchor.element.get("class"), parent.get("class") if parent is not None else None)
    )


@lru_cache(maxsize=4096)
def _is_next_name(names: str) -> bool:
    return any(_NEXT_NAME.fullmatch(name) for name in names.split()[:NAMES_MAX] if len(name) <= NAME_MAX_CHARACTERS)


@lru_cache(maxsize=4096)
def _is_saying(text: str | None) -> bool:
    """Whether the words of a link say "next" or "older"."""
    if not text or len(text) > _SAYING_MAX_CHARACTERS:
        return False
    words = fold(text).strip(_EDGES)
    if text.strip().casefold() in _ARROWS or words in _OLDER:
        return True
    return len(words.split()) <= _SAYING_MAX_WORDS and bool(_OLDER_START.match(words))


def is_in_pager(anchor: Anchor) -> bool:
    """Whether a link stands in what its classes call a pager."""
    element = anchor.element
    for _ in range(_PAGER_DEPTH):
        names = (element.get("class") or "").split() + [element.get("id") or ""]
        if any(_PAGER_NAME.fullmatch(name) for name in names if len(name) <= NAME_MAX_CHARACTERS):
            return True
        parent = element.getparent()
        if parent is None or parent.tag == "body":
            return False
        element = parent
    return False
