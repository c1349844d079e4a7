"""Words of bylines, a row a language. All lower case."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


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


BYLINES: Mapping[str, Bylines] = MappingProxyType({
    "en": Bylines(
        by=("by",), conjunctions=("and",), roles=("staff writer",), honorifics=("dr.",), editors=("edited by",),
        desks=("editorial board",), nobody=("no author",),
    ),
})
