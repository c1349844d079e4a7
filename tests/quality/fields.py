"""How right an answer for title, authors, date and snippets is.

title_is_right, counts_of_authors, date_is_right, counts_of_snippets
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from .agreement import WORD, harmonic
from .corpus import Gold

_SPACE = re.compile(r"\s+")


class Counts(NamedTuple):
    """What was found, what was given wrongly, what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)


def summed(counts: Iterable[Counts]) -> Counts:
    """All counts together."""
    return Counts(*map(sum, zip(*counts, strict=True)))


def _plain(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def title_is_right(gold: str, given: str) -> bool:
    """Whether two headlines have the same words.

    >>> title_is_right("Rain, again", "RAIN AGAIN")
    True
    """
    return _plain(gold) == _plain(given)


def counts_of_authors(gold: Iterable[str], given: Iterable[str]) -> Counts:
    """Names that agree, whatever their case and punctuation.

    >>> counts_of_authors(["Ada Lovelace"], ["ada lovelace", "Staff"])
    Counts(right=1, wrong=1, missed=0)
    """
    wanted, found = ({" ".join(_plain(name)) for name in names} - {""} for names in (gold, given))
    return Counts(len(wanted & found), len(found - wanted), len(wanted - found))


def counts_of_snippets(gold: Gold, given: str) -> Counts:
    """Snippets that are in a text, those that should not be, and those that are missing."""
    text = _SPACE.sub(" ", given)
    found = sum(_squeezed(one) in text for one in gold.must)
    return Counts(found, sum(_squeezed(one) in text for one in gold.must_not), len(gold.must) - found)


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def date_is_right(gold: str, given: str) -> bool | None:
    """Whether two dates are one calendar day, in one of their zones or in UTC; None for a gold that is no date.

    >>> date_is_right("2024-05-03T01:00:00+02:00", "2024-05-02T23:00:00+00:00")
    True
    """
    wanted, found = _moment(gold), _moment(given)
    if wanted is None or found is None:
        return None if wanted is None else False
    days, shown = {wanted.date()}, {found.date()}
    if wanted.tzinfo:
        days.add(wanted.astimezone(dt.UTC).date())
    if wanted.tzinfo and found.tzinfo:
        shown.add(found.astimezone(wanted.tzinfo).date())
    return bool(days & shown)


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text.strip())
    except ValueError:
        match = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip())
    try:
        return dt.datetime(*map(int, match.groups())) if match else None
    except ValueError:
        return None
