"""Many patterns for whole lines as one question, quick to answer "no": most lines are none of them.

    Lines(patterns).fits(line) -> bool      whether a whole line is one of the patterns

A line is tried only against the patterns that may begin with its first characters; those that may begin with anything
are tried where the line holds what they all need.  No pattern is compiled before a line may be one of its kind.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from newsbot.words.furniture.demands import BEGINNING_CHARS, demand, filed, folded

# Lines of a language begin in some two thousand ways, of which a tenth is that of a pattern.
_BEGINNINGS_KEPT = 2_048

# A needle, "" for none, and the numbers of the patterns of which it is one.
_Inside = tuple[str, tuple[int, ...]]


class Lines:
    """Patterns, each for a whole line, matched without regard to case; `tail` may stand behind any of them."""

    def __init__(self, patterns: Iterable[str], tail: str = "") -> None:
        self._tail = tail
        self._patterns = tuple(patterns)
        self._by_beginning: dict[str, list[int]] = defaultdict(list)
        inside: dict[str, list[int]] = defaultdict(list)
        for number, (beginnings, needles) in enumerate(map(demand, self._patterns)):
            if "" in beginnings:
                for needle in needles or ("",):
                    inside[needle].append(number)
            else:
                for beginning in beginnings:
                    self._by_beginning[beginning].append(number)
        self._inside = tuple((needle, tuple(numbers)) for needle, numbers in inside.items())
        # A line in ASCII holds no other needles: to look for them would only take time.
        self._inside_ascii = tuple(one for one in self._inside if one[0].isascii())
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        # First characters of a line -> expression.
        self._asked: dict[str, re.Pattern[str] | None] = {}

    def fits(self, line: str) -> bool:
        r"""Whether a whole line is one of the patterns.

        >>> Lines((r"skip to \w+", "menu")).fits("Skip to content")
        True
        """
        first = line[:BEGINNING_CHARS]
        try:
            pattern = self._asked[first]
        except KeyError:
            pattern = self._beginning_with(first)
            if len(self._asked) < _BEGINNINGS_KEPT:
                self._asked[first] = pattern
        if pattern is not None and pattern.fullmatch(line):
            return True
        inside = self._inside_ascii if line.isascii() else self._inside
        return bool(inside) and self._holds(inside, line)

    def _beginning_with(self, first: str) -> re.Pattern[str] | None:
        """The patterns for lines that begin with these characters, and not with just any."""
        own = "".join(map(filed, first))
        numbers = {number for size in range(1, len(own) + 1) for number in self._by_beginning.get(own[:size], ())}
        return self._expression(tuple(sorted(numbers))) if numbers else None

    def _holds(self, inside: tuple[_Inside, ...], line: str) -> bool:
        """Whether a line is one of the patterns that may begin with anything."""
        text = folded(line)
        return any(needle in text and self._expression(numbers).fullmatch(line) for needle, numbers in inside)

    def _expression(self, numbers: tuple[int, ...]) -> re.Pattern[str]:
        """Some of the patterns as one, compiled once."""
        found = self._compiled.get(numbers)
        if found is None:
            fitting = "|".join(f"(?:{self._patterns[number]})" for number in numbers)
            found = self._compiled[numbers] = re.compile(f"(?:{fitting}){self._tail}", re.IGNORECASE)
        return found
