"""What one finder found: the fields of RawArticle that finders fill, each best first."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

from newsbot.items import Candidate, Image

# No page has so many rivals for a field; one that has is read no worse for it, and judged in a second.
RIVALS_MAX = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """All rivals of one finder, or of several in a row."""

    canonical: tuple[Candidate, ...] = ()
    publication: tuple[Candidate, ...] = ()
    title: tuple[Candidate, ...] = ()
    subtitle: tuple[Candidate, ...] = ()
    author: tuple[Candidate, ...] = ()
    """One candidate a source; several names are joined by "\\n"."""
    editor: tuple[Candidate, ...] = ()
    date: tuple[Candidate, ...] = ()
    modified: tuple[Candidate, ...] = ()
    section: tuple[Candidate, ...] = ()
    tags: tuple[Candidate, ...] = ()
    """One candidate a source; several tags are joined by "\\n"."""
    language: tuple[Candidate, ...] = ()
    images: tuple[Image, ...] = ()
    rights: tuple[tuple[str, str], ...] = ()
    types: tuple[str, ...] = ()
    """Types the page gives itself: schema.org names without address ("NewsArticle"), and og:type behind "og:"
    ("og:article")."""
    article_body: str | None = None
    """The body as metadata has it; None when they have none."""


_FIELDS = tuple(field.name for field in fields(Finds) if field.name != "article_body")


def merged(*finds: Finds) -> Finds:
    """The rivals of several finders, field by field, in the order of the finders, each once and a hundred at most.

    >>> one = Finds(types=("NewsArticle",))
    >>> merged(one, Finds(types=("og:article", "NewsArticle"), article_body="Text")).types
    ('NewsArticle', 'og:article')
    """
    joined = {name: rivals(name, *finds) for name in _FIELDS}
    body = next((find.article_body for find in finds if find.article_body), None)
    return Finds(**joined, article_body=body)


def rivals(field: str, *finds: Finds) -> tuple[Any, ...]:
    """The rivals of several finders for one field, as `merged` has them."""
    found = [own for find in finds if (own := getattr(find, field))]
    if not found:
        return ()
    if len(found) == len(found[0]) == 1:
        return found[0]  # type: ignore[no-any-return]
    return tuple(dict.fromkeys(chain.from_iterable(found)))[:RIVALS_MAX]


def candidates(values: Iterable[str | None], source: str, place: str | None = None) -> list[Candidate]:
    """A candidate for each value that is not empty, white space at the ends gone, each value once."""
    stripped = dict.fromkeys(value.strip() for value in values if value)
    return [Candidate(value=value, source=source, place=place) for value in stripped if value]


def listed(values: Iterable[str | None], source: str, place: str | None = None) -> list[Candidate]:
    """One candidate that holds all values, on lines of their own; [] without any.

    >>> listed(["Ada Lovelace", " Charles Babbage"], "meta:author")[0].value
    'Ada Lovelace\\nCharles Babbage'
    """
    # A line break inside a name would make two of it.
    lines = dict.fromkeys(" ".join(value.split()) for value in values if value)
    return candidates(["\n".join(line for line in lines if line)], source, place)
