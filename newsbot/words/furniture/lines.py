"""Many patterns for whole lines as one question, quick to answer "no": most lines are none of them.

    Lines(patterns).fits(line) -> bool      whether a whole line is one of the patterns
    opening(pattern) -> Opening             what a pattern asks of the lines that fit it

A line is tried only against the patterns that may begin with its first character, and one in ASCII only against those
that ask for nothing else.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

_DIGIT = "0"
# Lines of a language begin with a few hundred characters, those of all with some thousand.
_CHARS_KEPT = 2_048


class Opening(NamedTuple):
    """What a regular expression asks of the texts that fit it."""

    chars: frozenset[str] | None
    """Characters that they may begin with, as filed by `Lines`; None where it may be any."""
    may_be_empty: bool
    may_be_ascii: bool
    """Whether a text without a character outside ASCII may fit."""


class Lines:
    """Patterns, each for a whole line, matched without regard to case; `tail` may stand behind any of them."""

    def __init__(self, patterns: Iterable[str], tail: str = "") -> None:
        self._tail = tail
        self._patterns = [(pattern, opening(pattern)) for pattern in patterns]
        self._known = frozenset[str]().union(*(own.chars for _, own in self._patterns if own.chars))
        self._compiled: dict[tuple[str, bool], re.Pattern[str] | None] = {}
        # First character -> expression, for lines in ASCII and for others.
        self._asked: dict[bool, dict[str, re.Pattern[str] | None]] = {True: {}, False: {}}

    def fits(self, line: str) -> bool:
        r"""Whether a whole line is one of the patterns.

        >>> Lines((r"skip to \w+", "menu")).fits("Skip to content")
        True
        """
        is_ascii = line.isascii()
        asked = self._asked[is_ascii]
        try:
            pattern = asked[line[:1]]
        except KeyError:
            pattern = self._for(line[:1], is_ascii=is_ascii)
            if len(asked) < _CHARS_KEPT:
                asked[line[:1]] = pattern
        return pattern is not None and pattern.fullmatch(line) is not None

    def _for(self, char: str, *, is_ascii: bool) -> re.Pattern[str] | None:
        """The expression for lines that begin with a character."""
        first = _key(char)
        known = (first if first in self._known else "", is_ascii)
        if known not in self._compiled:
            self._compiled[known] = self._beginning_with(*known)
        return self._compiled[known]

    def _beginning_with(self, first: str, is_ascii: bool) -> re.Pattern[str] | None:
        """The patterns for lines that begin with a character; "" stands for all that no pattern names."""
        fitting = [
            f"(?:{pattern})"
            for pattern, own in self._patterns
            if (own.chars is None or own.may_be_empty or first in own.chars) and (own.may_be_ascii or not is_ascii)
        ]
        return re.compile(f"(?:{'|'.join(fitting)}){self._tail}", re.IGNORECASE) if fitting else None


def _key(char: str) -> str:
    """A character as `Lines` files it: case folded, one for all digits."""
    return _DIGIT if char.isdecimal() else char.casefold()[:1]


def opening(pattern: str) -> Opening:
    r"""What a regular expression asks of the texts that fit it.

    >>> sorted(opening(r"(?:please )?(?:share|\d+ shares)\b").chars or ())
    ['0', 'p', 's']
    >>> opening(r".{0,60}\bрассылка").chars is None, opening(r".{0,60}\bрассылка").may_be_ascii
    (True, False)
    """
    return _Reading(pattern).alternatives()


_NOTHING = Opening(frozenset(), True, True)
_ANYTHING = Opening(None, False, True)
_BORDERS = frozenset("bBAZ")
_LOOKS_ROUND = re.compile(r"\?<?[=!]")
_GROUP = re.compile(r"\?:|\?P<\w+>|")
_TIMES = re.compile(r"(?:[?*+]|\{(\d*)(?:,\d*)?\})[?+]?")


def _either(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return None if one is None or other is None else one | other


def _one_of(chars: frozenset[str]) -> Opening:
    return Opening(chars, False, any(map(str.isascii, chars)))


class _Reading:
    """Reads a regular expression from left to right; what it does not know may begin with anything."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> Opening:
        """What stands up to the end or the closing bracket."""
        found = self.sequence()
        while self.pattern[self.at : self.at + 1] == "|":
            self.at += 1
            more = self.sequence()
            found = Opening(
                _either(found.chars, more.chars),
                found.may_be_empty or more.may_be_empty,
                found.may_be_ascii or more.may_be_ascii,
            )
        return found

    def sequence(self) -> Opening:
        found = _NOTHING
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            atom = self.atom()
            if self.repeated():
                atom = Opening(atom.chars, True, True)
            found = Opening(
                _either(found.chars, atom.chars) if found.may_be_empty else found.chars,
                found.may_be_empty and atom.may_be_empty,
                found.may_be_ascii and atom.may_be_ascii,
            )
        return found

    def atom(self) -> Opening:
        char = self.pattern[self.at]
        self.at += 1
        if char == "(":
            return self.group()
        if char == "[":
            return self.char_class()
        if char == "\\":
            char = self.pattern[self.at]
            self.at += 1
            return _NOTHING if char in _BORDERS else _escaped(char)
        if char in "^$":
            return _NOTHING
        return _ANYTHING if char == "." else _one_of(frozenset((_key(char),)))

    def group(self) -> Opening:
        looks_round = _LOOKS_ROUND.match(self.pattern, self.at)
        begin = looks_round or _GROUP.match(self.pattern, self.at)
        self.at = begin.end() if begin else self.at
        found = self.alternatives()
        self.at += 1
        return _NOTHING if looks_round else found

    def char_class(self) -> Opening:
        """The characters of a class; anything for one that names what is left out, or a range."""
        start = self.at
        self.at += self.pattern[self.at] == "^"
        self.at += self.pattern[self.at] == "]"
        chars: frozenset[str] | None = frozenset()
        while self.pattern[self.at] != "]":
            char = self.pattern[self.at]
            self.at += 1
            if char == "\\":
                chars = _either(chars, _escaped(self.pattern[self.at]).chars)
                self.at += 1
            else:
                chars = _either(chars, frozenset((_key(char),)))
        inside = self.pattern[start : self.at]
        self.at += 1
        return _ANYTHING if chars is None or inside[0] in "^]" or "-" in inside[1:-1] else _one_of(chars)

    def repeated(self) -> bool:
        """Steps over what says how often the last atom stands, and answers whether that may be never."""
        times = _TIMES.match(self.pattern, self.at)
        if times is None:
            return False
        self.at = times.end()
        return times[0][0] in "?*" or (times[0][0] == "{" and int(times[1] or 0) == 0)


def _escaped(char: str) -> Opening:
    """What an escape that stands for one character asks."""
    if char.isalnum() and char != "d":
        return _ANYTHING
    return _one_of(frozenset((_DIGIT if char == "d" else char,)))
