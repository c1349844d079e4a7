"""Words of what stands around an article, a row a language. Regular expressions, matched without regard to case.

is_one_of(line, patterns) -> bool      whether a whole line is one of them
standing(patterns) -> Lines            the same, ready to be asked often
framed(*patterns) -> patterns          those for lines that may stand between dashes or brackets
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from newsbot.words.furniture.lines import Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Patterns of lines that are no body text, each for one whole line."""

    photo: tuple[str, ...]
    """Openers of a picture's credit, plain words: "photo", "image", "foto"."""
    featured: tuple[str, ...]
    """Openers of the lead picture's credit, plain words: "featured image", "cover photo"."""
    newsletter: tuple[str, ...]
    """Invitations to subscribe."""
    read_more: tuple[str, ...]
    """Lead-ins to other articles: "read more:", "see also:"."""
    toolbar: tuple[str, ...]
    """Controls: "skip to content", "share this article", "print", "menu"."""
    disclaimer: tuple[str, ...]
    """"The views expressed are the author's own"; one sentence each, since text may be glued to it."""
    paywall: tuple[str, ...]
    """"Subscribe to continue reading": lines that speak of the rest of this article."""
    end: tuple[str, ...]
    """Headings at which the article is over: "about the author", "related articles", "comments"."""
    older: tuple[str, ...]
    """Texts of links to the next page of a list, plain words: "older posts", "next", "»"."""
    offer: tuple[str, ...]
    """"Try our digital subscription": lines that sell one and stand beside whole articles too."""
    advertisement: tuple[str, ...]
    """"Advertisement", "story continues below": lines that say only that an advertisement comes."""
    byline: tuple[str, ...] = ()
    """Opening sentences that name the author, in a group `name`; one sentence each."""
    login: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    consent: tuple[str, ...] = ()
    """Titles of pages of these kinds."""
    common: tuple[str, ...] = ()
    """Fifteen to thirty of the language's commonest short words, to tell the language of a text."""


# What may stand behind the words of a heading or a control without changing what it is.
_TAIL = r"\s*[:.…»›>→!|–-]*\s*"


def framed(*patterns: str) -> tuple[str, ...]:
    """The patterns for lines that may stand between dashes, stars or brackets: "- Advertisement -".

    >>> is_one_of("[Anzeige]", framed("anzeige"))
    True
    """
    return tuple(rf"(?:[\[(［（【*–—-] ?)?(?:{pattern})(?: ?[\])］）】*])?" for pattern in patterns)


@lru_cache(maxsize=512)
def joined(patterns: tuple[str, ...], tail: str = "") -> re.Pattern[str] | None:
    """One expression for all `patterns`; None for none.  Group names may stand in one of them only."""
    if not patterns:
        return None
    return re.compile(rf"(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)}){tail}", re.IGNORECASE)


def is_one_of(line: str, patterns: tuple[str, ...]) -> bool:
    r"""Whether a whole line, its final colon or arrow aside, is one of these patterns.

    >>> is_one_of("Skip to content »", (r"skip to \w+",))
    True
    """
    return standing(patterns).fits(line)


@lru_cache(maxsize=512)
def standing(patterns: tuple[str, ...]) -> Lines:
    """The lines that are one of these patterns, a final colon or arrow aside: for whoever asks often."""
    return Lines(patterns, _TAIL)


def listed(text: str) -> tuple[str, ...]:
    """The words of a list written with commas, in order.

    >>> listed("photo credit, photo")
    ('photo credit', 'photo')
    """
    return tuple(word for word in (" ".join(part.split()) for part in text.split(",")) if word)
