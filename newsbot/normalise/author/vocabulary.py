"""Sets of the words of bylines.

folded(words) -> frozenset                the words of a list, folded
joints(lines, known) -> list              words between two names
label_words(rows) -> frozenset            words of dates and of what stands beside them
telling_words(words, rows, known)         every word of which a list of bylines is made
"""

from collections.abc import Iterable, Sequence

from newsbot import words
from newsbot.text import fold
from newsbot.text import words as text_words
from newsbot.words.bylines import AGENCIES, ELSEWHERE_JOINTS, PARTICLES


def joints(lines: Iterable[words.Bylines], *, known: bool) -> list[str]:
    """Words between two names; those of languages without a row too where the language is not known."""
    own = [word for row in lines for word in row.conjunctions if word != "&"]
    return own if known else [*own, *ELSEWHERE_JOINTS]


def folded(listed: Iterable[str]) -> frozenset[str]:
    """The words of a list as `fold` makes them."""
    return frozenset(map(fold, listed))


def telling_words(listed: Iterable[str], rows: Sequence[words.Words], *, known: bool) -> frozenset[str]:
    """The folded words of all lists of bylines, parted at every sign that is no letter."""
    lines = [row.bylines for row in rows]
    texts = [
        *listed,
        *(word for row in lines for word in (*row.honorifics, *row.nobody, *row.places)),
        *(word for row in rows for word in row.furniture.common),
        *joints(lines, known=known),
        *label_words(rows),
        *AGENCIES,
        *PARTICLES,
    ]
    return frozenset(word for text in texts for word in text_words(fold(text)))


def label_words(rows: Iterable[words.Words]) -> frozenset[str]:
    """Words of dates and of what stands beside them."""
    found: set[str] = set()
    for row in rows:
        one = row.calendar
        for texts in (one.weekdays, one.today, one.yesterday, one.published, one.modified, row.bylines.places):
            found.update(word for text in texts for word in fold(text).split())
        found.update(word for month in one.months for text in month for word in fold(text).split())
    return frozenset(found) | frozenset("on at am pm the le el il del um den vom der utc gmt".split())  # noqa: SIM905
