"""What the words of a unit say of it.

about(headline, description) -> About         what the page calls itself
wordings(table, units, layout, about)         for each unit a number for each of WORDINGS
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.units import Unit
from newsbot.text import words

# A longer unit is no line: neither headline nor summary nor lead-in.
LINE_WORDS = 80
# Above this share of links a line leads elsewhere, whatever it says.
LINK_SHARE_MAX = 0.5
# Behind so many units after the first running text nobody repeats the headline.
OPENING_UNITS = 4
_LEAD_INS = (
    *("read (?:more|also|next|our|the)", "also read", "see also", "related(?: stor| article)?"),
    *("more (?:on|from|about)", "watch", "listen", "click here", "sign up", "subscribe", "follow (?:us|our|me)"),
    *("join (?:us|our)", "download", "don'?t miss", "recommended"),
    *("lesen sie", "mehr (?:zum|dazu)", "auch interessant"),
    *("lire aussi", "à lire", "lea también", "leer más", "leggi anche", "lees ook", "czytaj", "zobacz"),
    *("läs (?:mer|också)", "les også", "læs også", "lue myös", "leia (?:mais|também)", "по теме", "читайте", "read on"),
    *("advertisement", "anzeige", "werbung", "publicidad", "foto", "photo", "bild", "image", "picture", "video"),
    *("copyright", "©"),
)
_LEAD_IN = re.compile(rf"\W*(?:{'|'.join(_LEAD_INS)})\b")
_LEAD_IN_CHARS = 40
# Each but the sign begins with two letters as they are.
_LEAD_IN_STARTS = frozenset(pattern[:2] for pattern in _LEAD_INS)
WORDINGS = (
    "lead-in",
    "headline share",
    "share of headline",
    "summary share",
    "share of summary",
    "repeats",
    "mail",
)
"""Names of the numbers; a share is that of the unit's words in the headline, and the other way round."""


@dataclass(frozen=True, slots=True)
class About:
    """What the page calls itself, as sets of words."""

    headline: frozenset[str]
    summary: frozenset[str]


def about(headline: str | None, description: str | None) -> About:
    """The page's own headline and summary.

    >>> about("Rain again", None).headline == {"again", "rain"}
    True
    """
    return About(frozenset(words(headline or "")), frozenset(words(description or "")))


def wordings(table: Row, units: Sequence[Unit], page: Layout, known: About) -> None:
    """Fills a table: a row for each of WORDINGS, a column for each unit."""
    texts = [unit.text for unit in units]
    table[0] = 0
    for place in _likely_lead_ins(texts):
        table[0, place] = units[place].words < LINE_WORDS and _is_lead_in(texts[place])
    table[1:5] = 0
    if known.headline or known.summary:
        # The first unit with running text; the first of all where none has.
        opening = int((page.prose > 0).argmax()) + OPENING_UNITS
        for place, unit in enumerate(units[:opening]):
            if unit.words < LINE_WORDS and unit.link_share < LINK_SHARE_MAX:
                shares = _shares(unit.text, known)
                if shares is not None:
                    table[1:5, place] = shares
    table[5] = 1 if len(set(texts)) == len(texts) else [*map(Counter(texts).__getitem__, texts)]
    table[6] = _mails(texts)


def _likely_lead_ins(texts: Sequence[str]) -> list[int]:
    """Places of the texts that may open like "Read more:": all others open with two letters that none does."""
    return [place for place, text in enumerate(texts) if text[:2].lower() in _LEAD_IN_STARTS or not text[0].isalnum()]


def _is_lead_in(text: str) -> bool:
    return _LEAD_IN.match(text[:_LEAD_IN_CHARS].lower()) is not None


def _mails(texts: Sequence[str]) -> list[bool] | bool:
    """For each text whether it speaks of e-mail; most pages do not at all."""
    whole = "\n".join(texts)
    if "@" not in whole and "newsletter" not in whole:
        return False
    return ["@" in text or "newsletter" in text for text in texts]


def _shares(text: str, known: About) -> tuple[float, float, float, float] | None:
    """What a text has in common with headline and summary; None for nothing."""
    mine = frozenset(words(text))
    head, summary = len(mine & known.headline), len(mine & known.summary)
    if not head and not summary:
        return None
    return (
        head / len(mine),
        head / (len(known.headline) or 1),
        summary / len(mine),
        summary / (len(known.summary) or 1),
    )
