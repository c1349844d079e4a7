"""What the words of a unit say of it.

about(headline, description) -> About         what the page calls itself
wordings(units, layout, about) -> list        for each unit a number for each of WORDINGS
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsbot.extraction.body.layout import Layout
from newsbot.extraction.body.units import Unit
from newsbot.text import words

# A longer unit is no line: neither headline nor summary nor lead-in.
LINE_WORDS = 80
# Above this share of links a line leads elsewhere, whatever it says.
LINK_SHARE_MAX = 0.5
# Behind so many units after the first running text nobody repeats the headline.
OPENING_UNITS = 4
_LEAD_IN = re.compile(
    r"\W*(?:read (?:more|also|next|our|the)|also read|see also|related(?: stor| article)?|more (?:on|from|about)"
    r"|watch|listen|click here|sign up|subscribe|follow (?:us|our|me)|join (?:us|our)|download|don'?t miss|recommended"
    r"|lesen sie|mehr (?:zum|dazu)|auch interessant|lire aussi|à lire|lea también|leer más|leggi anche|lees ook"
    r"|czytaj|zobacz|läs (?:mer|också)|les også|læs også|lue myös|leia (?:mais|também)|по теме|читайте|read on"
    r"|advertisement|anzeige|werbung|publicidad|foto|photo|bild|image|picture|video|copyright|©)\b"
)
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


def wordings(units: Sequence[Unit], page: Layout, known: About) -> list[tuple[float, ...]]:
    """For each unit the numbers of WORDINGS, in their order."""
    texts = [unit.text for unit in units]
    counts = Counter(texts)
    prose = page.prose.tolist()
    opening = next((place for place, weight in enumerate(prose) if weight), 0) + OPENING_UNITS
    is_told = bool(known.headline or known.summary)
    made = []
    for place, (unit, text) in enumerate(zip(units, texts, strict=True)):
        shares: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)
        is_lead_in = False
        if unit.words < LINE_WORDS:
            is_lead_in = _LEAD_IN.match(text[:40].lower()) is not None
            if is_told and place < opening and unit.link_share < LINK_SHARE_MAX:
                shares = _shares(text, known)
        made.append((is_lead_in, *shares, counts[text], "@" in text or "newsletter" in text))
    return made


def _shares(text: str, known: About) -> tuple[float, float, float, float]:
    mine = frozenset(words(text))
    if not mine:
        return 0.0, 0.0, 0.0, 0.0
    head, summary = len(mine & known.headline), len(mine & known.summary)
    return (
        head / len(mine),
        head / (len(known.headline) or 1),
        summary / len(mine),
        summary / (len(known.summary) or 1),
    )
