"""The words that say what a date is of: "Published", "zuletzt geändert".

label(before) -> (word, whether it tells of a change)            right before a date
label_behind(behind) -> likewise                                 right behind one
is_labelled(above, line) -> bool                                 in a line or the one above it
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsbot.extraction.dateform import shortest
from newsbot.words.calendar import MODIFIED, PUBLISHED

# A label stands this close before its date.
LABEL_CHARS_MAX = 40
# A list of articles has the same few words before each of its dates.
_LABELS_KEPT = 1_024
# Between a date and the label behind it, and a word before that label.
_BETWEEN = " |•·–—-,:(/"
_OPENING = re.compile(r"(?:originally|first|last|zuletzt|erstmals|originalmente)\s", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NOBODY = (None, False)


def _alternatives(entries: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for plain words as whole words, longest first."""
    names = sorted({entry for entry in entries if entry}, key=len, reverse=True)
    if not names:
        return None
    return re.compile(
        "|".join(
            (r"\b" if name[0].isascii() else "")
            + re.escape(name)
            + (r"\b" if name[-1].isascii() and name[-1].isalnum() else "")
            for name in names
        ),
        re.IGNORECASE,
    )


_LABELS = shortest((*PUBLISHED, *MODIFIED))
# Labels in ASCII begin and end at the border of a word: a line with one of them has its first word among its own.
_FIRST_WORDS = frozenset(_WORD.findall(label.lower())[0] for label in (*PUBLISHED, *MODIFIED) if label.isascii())
# Others need one of these signs, and then are looked for one by one.
_FOREIGN_LABELS = tuple(label.lower() for label in _LABELS if not label.isascii())
_FOREIGN_SIGNS = frozenset(sign for label in _FOREIGN_LABELS for sign in label if not sign.isascii())
_PUBLISHED = _alternatives(PUBLISHED)
_MODIFIED = _alternatives(MODIFIED)


def label(before: str) -> tuple[str | None, bool]:
    """The word that labels a date, from the text before it, and whether it tells of a change."""
    near = before[-LABEL_CHARS_MAX:]
    return _label_in(near) if near and not near.isspace() else _NOBODY


@lru_cache(maxsize=_LABELS_KEPT)
def _label_in(near: str) -> tuple[str | None, bool]:
    if not _may_hold(near.lower()):
        return _NOBODY
    best: tuple[int, str, bool] | None = None
    for pattern, is_change in ((_PUBLISHED, False), (_MODIFIED, True)):
        for match in pattern.finditer(near) if pattern else ():
            if best is None or match.end() >= best[0]:
                best = (match.end(), match[0], is_change)
    return (best[1], best[2]) if best else _NOBODY


def _may_hold(lowered: str) -> bool:
    """Whether a label may stand in a text; hardly one has it, and the patterns take ten times as long."""
    if not _FIRST_WORDS.isdisjoint(_WORD.findall(lowered)):
        return True
    if lowered.isascii() or _FOREIGN_SIGNS.isdisjoint(lowered):
        return False
    return any(map(lowered.__contains__, _FOREIGN_LABELS))


def label_behind(behind: str) -> tuple[str | None, bool]:
    """The word right behind a date that labels it: "3 Sept 2024 | Originally published"."""
    start = behind.lstrip(_BETWEEN)[:LABEL_CHARS_MAX]
    if not start:
        return _NOBODY
    opening = _OPENING.match(start)
    for pattern, is_change in ((_PUBLISHED, False), (_MODIFIED, True)):
        match = pattern.match(start, opening.end() if opening else 0) if pattern else None
        if match:
            return match[0], is_change
    return _NOBODY


def is_labelled(above: str, line: str) -> bool:
    """Whether a short line, or the one above it, calls a date that of publication."""
    return any(label(part)[0] is not None for part in (above, line[:LABEL_CHARS_MAX]))
