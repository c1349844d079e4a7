"""The names of the publication, and a headline without them.

Publication.of(article, site)      every name that the publication goes by
publication.without(title, heard)  the title without a name at its end or front
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from newsbot import urls
from newsbot.items import Article
from newsbot.sites import Site
from newsbot.text import clean, fold, unescape, words

# Where templates join headline, section and name.  A colon parts only at the front, a bar needs no space.
_SEPARATOR = re.compile(r"\s+(?:[-–—―»«›‹:·•/*~>]|--|::|>>)\s+|\s*[|｜¦‖]\s*|:\s+|\s+»\s*")
_BARS = "|｜¦‖"
# One of these each separator has.
_SEPARATING = re.compile(r"[-–—―»«›‹:·•/*~>|｜¦‖]")
# A name with two words more ("Mail" in "Daily Mail Online") is still the name when a bar stands before it.
_EXTRA_WORDS = 2
# "FAZ" for "Frankfurter Allgemeine Zeitung": of fewer words initials are chance.
_INITIALS_MIN = 3
# More parts than any template joins: a title made of bars alone.
_PARTS_MAX = 30
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Headlines of a page, as tuples of words."""

    seen: frozenset[tuple[str, ...]] = frozenset()
    """Those that a reader sees."""
    told: frozenset[tuple[str, ...]] = frozenset()
    """Those that structured data tell."""
    named: frozenset[tuple[str, ...]] = frozenset()
    """Those behind which the page's <title> or its metadata set the publication's name."""

    @classmethod
    def of(cls, *, seen: Iterable[str], told: Iterable[str], named: Iterable[str] = ()) -> "Heard":
        """The words of headlines."""
        return cls(
            seen=frozenset(map(words, seen)), told=frozenset(map(words, told)), named=frozenset(map(words, named))
        )

    def is_whole(self, own: tuple[str, ...]) -> bool:
        """Whether a reader sees a headline of these words, and what names the publication behind it has all of them.

        A name at its front was no template's doing: "Salt Coast: the ferry comes | Salt Coast".
        """
        return own in self.named and own in self.seen


@dataclass(frozen=True, slots=True)
class Publication:
    """Names as folded words without space between them: "nknews"."""

    names: frozenset[str]
    sections: frozenset[str]
    told: frozenset[str] = frozenset()
    """Those of the names that only the page gives."""

    @classmethod
    def of(cls, article: Article, site: Site) -> "Publication":
        """The names that the definition, the page and the address give."""
        given = [*site.publication, site.title or ""]
        told = [one.value for one in article.raw.publication]
        names = {_key(name) for name in given} | {_initials(name) for name in (*given, *told)}
        host = urls.host(article.url or article.fetched_url or site.address) or ""
        labels = host.removeprefix("www.").split(".")
        if len(labels) > 1 and host != "localhost":
            names |= {_key(host.removeprefix("www.")), *(_key(label) for label in labels[:-1] if len(label) > 3)}
        sections = {_key(one) for one in (site.section or "", *(each.value for each in article.raw.section))}
        own = {_key(name) for name in told} - names
        return cls(frozenset(names | own) - {""}, frozenset(sections - {""}), frozenset(own - {""}))

    def believed(self) -> "Publication":
        """The same without the names that only the page gives."""
        return replace(self, names=self.names - self.told, told=frozenset())

    def is_name(self, text: str) -> bool:
        """Whether a text is a name of the publication and nothing else."""
        key = _key(text)
        return bool(key) and (key in self.names or key.translate(_UMLAUTS) in self.names)

    def without(self, title: str, heard: Heard, *, is_seen: bool) -> str:
        """`title` without the publication's name.

        A title that equals one of the headlines seen by a reader stays whole; a part that equals one of these or
        of those told by structured data is what remains.  Nothing else is cut but what is known to be a name.
        `is_seen` says that the title itself is what a reader sees.
        """
        parts = _parts(title)
        if len(parts) < 2:
            return title
        own = words(title)
        if own in heard.seen and not is_seen:
            return title
        rests = [] if is_seen else [one for one in _rests(title, parts) if self._is_headline(one, heard)]
        # A kicker before the headline of structured data ("Kenya: …") is the paper's own: only what follows is cut.
        if own in heard.told:
            rests = [one for one in rests if title.startswith(one)]
        return max(rests, key=len) if rests else self._stripped(title, parts, has_own_front=heard.is_whole(own))

    def before_name(self, title: str) -> str | None:
        """What stands before the publication's name at the end of a title; None where no name stands there."""
        parts = _parts(title)
        return title[: parts[-2][1]] if len(parts) > 1 and self.is_name(title[slice(*parts[-1])]) else None

    def _is_headline(self, text: str, heard: Heard) -> bool:
        found = words(text)
        return (found in heard.seen or found in heard.told) and not self.is_name(text)

    def _stripped(self, title: str, parts: list[tuple[int, int]], *, has_own_front: bool) -> str:
        """`title` without names at its end and front; `has_own_front` says that one before a colon is its own."""
        first, last = 0, len(parts) - 1
        has_name = False
        while first < last:
            tail, head = title[slice(*parts[last])], title[slice(*parts[first])]
            before = title[parts[last - 1][1] : parts[last][0]].strip()
            behind = title[parts[first][1] : parts[first + 1][0]].strip()
            if before != ":" and (self._is_tail(tail, before) or (has_name and _key(tail) in self.sections)):
                last -= 1
            elif self.is_name(head) and not (has_own_front and behind == ":"):
                first += 1
            else:
                break
            has_name = True
        rest = title[parts[first][0] : parts[last][1]].strip()
        return title if self.is_name(rest) or not rest else rest

    def _is_tail(self, part: str, separator: str) -> bool:
        if self.is_name(part):
            return True
        found = words(part)
        if separator not in _BARS or not 1 < len(found) <= _EXTRA_WORDS + 4:
            return False
        ends = [found[:size] for size in range(1, len(found))] + [found[size:] for size in range(1, len(found))]
        return any(len(found) - len(end) <= _EXTRA_WORDS and self.is_name(" ".join(end)) for end in ends)


def _rests(title: str, parts: list[tuple[int, int]]) -> Iterable[str]:
    """What is left of a title without some of its parts at the front or at the end."""
    for cut in range(1, len(parts)):
        yield title[: parts[cut - 1][1]]
        yield title[parts[cut][0] :]


def _parts(title: str) -> list[tuple[int, int]]:
    """Start and end of what stands between separators; one part for a title without any."""
    if not _SEPARATING.search(title):
        return [(0, len(title))] if title else []
    borders = [0]
    for match in _SEPARATOR.finditer(title):
        if match.start() and match.end() < len(title):
            borders += [match.start(), match.end()]
    borders.append(len(title))
    parts = [(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if end > start]
    return parts if len(parts) <= _PARTS_MAX else [(0, len(title))]


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    found = words(clean(unescape(name)))
    return "".join(found[1:] if len(found) > 1 and found[0] in ("the", "der", "die", "das", "le", "la") else found)


@lru_cache(maxsize=1024)
def _initials(name: str) -> str:
    found = [word for word in re.findall(r"\w+", fold(unescape(name))) if word not in ("the", "of", "and")]
    return "".join(word[0] for word in found) if _INITIALS_MIN <= len(found) <= 6 else ""
