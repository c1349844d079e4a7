"""What a regular expression asks of the texts that fit it, read from the expression itself.

    demand(pattern) -> Demand      how such texts begin, and what must stand in them
    filed(char) -> str             a character as the beginnings have it
    folded(line) -> str            a line as the needles have it

What is not understood may begin with anything and need hold nothing: a demand may ask too little, never too much.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

# So many characters of a beginning are told.  On 400 pages two let 304 expressions be compiled, three 234, four 189,
# and with each the beginnings that lines are remembered by grow by half.
BEGINNING_CHARS = 3
_DIGIT, _SPACE = "0", " "
# All patterns of all languages are some six hundred.
_DEMANDS_KEPT = 1_024
# Lines of a language begin with a few hundred characters, those of all with some thousand.
_CHARS_KEPT = 2_048

# How a text may begin, and whether anything may stand behind that ("s", True) or what follows in the expression.
_Start = tuple[str, bool]


class Demand(NamedTuple):
    """What a regular expression asks of the texts that fit it."""

    beginnings: frozenset[str]
    """One of these every such text begins with, as `filed` has its characters; "" among them for any text."""
    needles: frozenset[str]
    """One of these stands in every such text as `folded` has it; empty where nothing need stand there."""


@lru_cache(maxsize=_DEMANDS_KEPT)
def demand(pattern: str) -> Demand:
    r"""What a regular expression, matched without regard to case, asks of the texts that fit it.

    >>> sorted(demand(r"(?:please )?(?:share|\d shares)\b").beginnings)
    ['0 s', 'ple', 'sha']
    >>> demand(r".{0,60}\b(?:newsletters?|mailings)\b").needles == {"newsletter", "mailings"}
    True
    """
    told = _Reading(pattern).alternatives()
    return Demand(frozenset(text for text, _ in told.starts), told.needles)


@lru_cache(maxsize=_CHARS_KEPT)
def filed(char: str) -> str:
    """A character as beginnings have it: without case, one for all digits and one for all white space."""
    if char.isdecimal():
        return _DIGIT
    # To a regular expression without regard to case the dotless i is an i.
    return _SPACE if char.isspace() else "i" if char == "ı" else char.casefold()[:1]


def folded(line: str) -> str:
    """A line as needles have it: without case, and every i of Turkish an i."""
    return line.lower() if line.isascii() else line.casefold().replace("i\u0307", "i").replace("ı", "i")


class _Told(NamedTuple):
    """What a part of an expression asks."""

    starts: frozenset[_Start]
    needles: frozenset[str] = frozenset()
    literal: str = ""
    """The one text that fits, folded, where there is but one."""


_NOTHING = _Told(frozenset({("", False)}))
_ANYTHING = _Told(frozenset({("", True)}))
_BORDERS = frozenset("bBAZ")
_LOOKS_ROUND = re.compile(r"\?<?[=!]")
_GROUP = re.compile(r"\?:|\?P<\w+>|")
_LETTERS = re.compile(r"[^][(){}.*+?|^$\\]+(?![?*+{])")
_TIMES = re.compile(r"(?:[?*+]|\{(\d*)(?:,\d*)?\})[?+]?")


def _one_of(chars: Iterable[str]) -> _Told:
    listed = list(chars)
    literal = folded(listed[0]) if len(listed) == 1 else ""
    return _Told(frozenset((filed(char), False) for char in listed), literal=literal)


def _behind(one: frozenset[_Start], other: frozenset[_Start]) -> frozenset[_Start]:
    """How a text begins that has one part before the other."""
    short = {start for start in one if not start[1] and len(start[0]) < BEGINNING_CHARS}
    if not short:
        return one
    return one - short | {((text + more)[:BEGINNING_CHARS], is_open) for text, _ in short for more, is_open in other}


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The needles that fewer lines hold: those of which the shortest is longer."""
    return max(one, other, key=lambda needles: (min(map(len, needles), default=0), -len(needles)))


class _Reading:
    """Reads a regular expression from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> _Told:
        """What stands up to the end or the closing bracket."""
        found = self.sequence()
        while self.pattern[self.at : self.at + 1] == "|":
            self.at += 1
            more = self.sequence()
            both = found.needles | more.needles if found.needles and more.needles else frozenset[str]()
            found = _Told(found.starts | more.starts, both)
        return found

    def sequence(self) -> _Told:
        starts, needles, run = _NOTHING.starts, frozenset[str](), ""
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            atom = self.letters() or self.times(self.atom())
            starts = _behind(starts, atom.starts)
            run = run + atom.literal if atom.literal else ""
            needles = _better(needles, frozenset({run}) if run else atom.needles)
        return _Told(starts, needles)

    def letters(self) -> _Told | None:
        """The characters up to the next that says more than itself, but for one that may be missing or stand again."""
        plain = _LETTERS.match(self.pattern, self.at)
        if plain is None:
            return None
        self.at = plain.end()
        first = plain[0][:BEGINNING_CHARS]
        return _Told(frozenset({("".join(map(filed, first)), False)}), literal=folded(plain[0]))

    def atom(self) -> _Told:
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
        return _ANYTHING if char == "." else _one_of(char)

    def group(self) -> _Told:
        looks_round = _LOOKS_ROUND.match(self.pattern, self.at)
        begin = looks_round or _GROUP.match(self.pattern, self.at)
        self.at = begin.end() if begin else self.at
        is_known = self.pattern[self.at] != "?"
        found = self.alternatives()
        self.at += 1
        return _NOTHING if looks_round else found if is_known else _ANYTHING

    def char_class(self) -> _Told:
        """The characters of a class; anything for one that names what is left out, or a range."""
        start = self.at
        self.at += self.pattern[self.at] == "^"
        self.at += self.pattern[self.at] == "]"
        found: list[_Told] = []
        while self.pattern[self.at] != "]":
            char = self.pattern[self.at]
            self.at += 1
            if char == "\\":
                found.append(_escaped(self.pattern[self.at]))
                self.at += 1
            else:
                found.append(_one_of(char))
        inside = self.pattern[start : self.at]
        self.at += 1
        if inside[0] in "^]" or "-" in inside[1:-1]:
            return _ANYTHING
        return found[0] if len(found) == 1 else _Told(frozenset[_Start]().union(*(one.starts for one in found)))

    def times(self, atom: _Told) -> _Told:
        """The same with what says how often the last atom stands, if that follows."""
        times = _TIMES.match(self.pattern, self.at)
        if times is None:
            return atom
        self.at = times.end()
        starts, needles = atom.starts, atom.needles or frozenset(filter(None, (atom.literal,)))
        if times[0][0] != "?":
            # Behind the first another may follow, or what stands behind them.
            starts = frozenset((text, True) for text, _ in starts)
        if times[0][0] in "?*" or (times[0][0] == "{" and int(times[1] or 0) == 0):
            starts, needles = starts | _NOTHING.starts, frozenset()
        return _Told(starts, needles)


def _escaped(char: str) -> _Told:
    """What an escape that stands for one character asks."""
    if char in "ds":
        return _Told(frozenset({(_DIGIT if char == "d" else _SPACE, False)}))
    return _ANYTHING if char.isalnum() else _one_of(char)
