"""What a row of the table of bylines holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bylines:
    """What stands around the names in a byline."""

    by: tuple[str, ...]
    """Openers, longest first: "written by", "by". Followed by white space, a colon or nothing but the name."""
    after: tuple[str, ...] = ()
    """Words behind a name that make it a byline: Korean "기자"."""
    conjunctions: tuple[str, ...]
    """Between two names: "and", "und", "&"."""
    roles: tuple[str, ...]
    """Jobs that are no part of a name: "staff writer", "korrespondent"."""
    honorifics: tuple[str, ...]
    """Titles printed with a name, which stay: "dr.", "prof.", "sir"."""
    others: tuple[str, ...] = ()
    """"and N others" as regular expressions: r"외 \\d+명"."""
    editors: tuple[str, ...]
    """Openers of an editor's credit: "edited by"."""
    desks: tuple[str, ...]
    """Desks and editorial boards, kept only as the sole byline: "editorial board", "redaktion"."""
    nobody: tuple[str, ...]
    """Placeholders that are no author: "no author", "admin"."""
    credits: tuple[str, ...] = ()
    """Openers of credits that are neither an author's nor an editor's: "photos by", "translated by"."""
    affiliations: tuple[str, ...] = ()
    """Words that make a line an institution: "university", "institut"."""
    places: tuple[str, ...] = ()
    """Small words behind a name that open a place, a paper or a date: "in", "for"."""


def listed(words: str) -> tuple[str, ...]:
    """The words that commas part, longest first.

    >>> listed("by, written by")
    ('written by', 'by')
    """
    found = {" ".join(word.split()) for word in words.split(",")}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def openers(*, bare: str, genres: str, joint: str) -> tuple[str, ...]:
    """The openers `bare`, and each of `genres` with `joint` behind it, longest first.

    >>> openers(bare="by", genres="written, a column", joint="by")
    ('a column by', 'written by', 'by')
    """
    return listed(", ".join((bare, *(f"{genre} {joint}" for genre in genres.split(",")))))
