"""How well the metadata of a page bear out that a line is its headline.

Witnesses(finds)      support(line) -> 0 to 3      is_site(line) -> bool
"""

import re
from functools import cached_property

from newsbot import text
from newsbot.extraction.finds import Finds

# Share of words that a heading and the metadata must have in common to be the same headline: half of them, a
# judgement; with it 867 of 1,029 first rivals are the title of the truth, nearly all others another of its titles.
SHARED_WORDS_MIN = 0.5
# A heading that no metadata know is believed from this length on.
PLAUSIBLE_WORDS_MIN = 3
# The same where words are not parted by spaces.
UNSPACED_CHARS_MIN = 8
HEADLINE_CHARS_MAX = 400
# Signs that part the name of a site, its sections and a headline.
_PARTING = re.compile(r"\s(?:[|»›·•:–—-]|::|>>)\s|:\s")


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Words in common as a share of the shorter, where that has at least three; else of the longer."""
    if not one or not other:
        return 0.0
    common = len(one & other)
    shorter, longer = sorted((len(one), len(other)))
    return common / shorter if shorter >= PLAUSIBLE_WORDS_MIN else common / longer


class Witnesses:
    """What the metadata call the page. (Without slots: what it was asked once it keeps.)"""

    def __init__(self, finds: Finds) -> None:
        # Several keys give the same title.
        self.names = dict.fromkeys(text.unescape(one.value)[:HEADLINE_CHARS_MAX] for one in finds.title)
        self.titles = list(dict.fromkeys(map(text.words, self.names)))
        self.sites = {text.words(text.unescape(candidate.value)) for candidate in finds.publication}
        self.supported: dict[str, float] = {}

    @cached_property
    def sets(self) -> list[frozenset[str]]:
        return list(map(frozenset, self.titles))

    @cached_property
    def parts(self) -> set[tuple[str, ...]]:
        return {text.words(part) for name in self.names for part in _PARTING.split(name)[1:]} - self.sites

    @cached_property
    def firsts(self) -> set[tuple[str, ...]]:
        parts = (_PARTING.split(name, maxsplit=1) for name in self.names)
        return {text.words(first) for first, *rest in parts if rest} - self.sites

    def begins(self, value: str) -> bool:
        """Whether a line is all that stands before the first sign in a title: "Tides" in "Tides | A Daily"."""
        words = text.words(value)
        return bool(words) and words in self.firsts

    def support(self, value: str) -> float:
        """3 for a heading equal to one of the titles, 2 for the start or end of one, below that the words shared."""
        known = self.supported.get(value)
        if known is None:
            known = self.supported[value] = self._support(value)
        return known

    def _support(self, value: str) -> float:
        words = text.words(value)
        if not words:
            return 0.0
        if words in self.titles:
            return 3.0
        size = len(words)
        if (size >= PLAUSIBLE_WORDS_MIN or len(value) >= 15) and any(
            title[:size] == words or title[-size:] == words for title in self.titles
        ):
            return 2.0
        # "Headline" in "A Daily » Archive » Headline": what stands first is as likely the name of the site.
        is_name = size > 1 or (not value.isascii() and len(value) >= UNSPACED_CHARS_MIN)
        if is_name and words in self.parts:
            return 2.0
        own = frozenset(words)
        return max((_shared(own, other) for other in self.sets), default=0.0)

    def is_site(self, value: str) -> bool:
        """Whether a heading is the name of the publication."""
        return bool(self.sites) and text.words(value) in self.sites
