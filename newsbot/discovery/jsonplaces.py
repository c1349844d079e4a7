"""Where in JSON the lists of teasers stand.

lists(value, site) -> the teasers of an answer, and pieces of HTML in it
spots(value, site) -> each list of teasers, with what it stands in
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from newsbot.discovery.jsonrecords import fields, is_dated, is_teaser, is_telling, plain, words
from newsbot.sites import Site

# The answer of a large site has some ten thousand values, six deep.
VALUES_MAX = 200_000
DEPTH_MAX = 14
RECORDS_MAX = 10_000
HTML_MAX_CHARACTERS = 4_000_000
# Half of a list must be teasers: between them stand advertisements.
TEASERS_MIN_SHARE = 0.5
# A list is dated, or telling, when more than half of its records are.
LIKE_MIN_SHARE = 0.5
# Names of types in a store of records of all types: "Article", "Author", "Image" and some more.
TYPES_MAX = 100

# Lists of what stands around articles, by their plain names.
OTHER = frozenset(
    words(
        "authors author bylines contributors tags tag categories category menu menus nav navigation navitems "
        "breadcrumbs breadcrumb sections topics keywords images image media gallery photos videos comments footer "
        "header social socials ads sponsors languages locales sites filters facets taxonomies taxonomy links"
    )
)
_HTML = re.compile(r"<a\s[^<>]{0,500}href\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A list of teasers."""

    records: tuple[Mapping[str, Any], ...]
    """Its teasers, in its order, their fields by plain names."""
    names: tuple[str, ...] = ()
    """The plain names of the keys that it stands under, the outermost first."""
    holder: Mapping[str, Any] | None = None
    """The object that it stands in; None where it stands in none."""
    is_store: bool = False
    """Whether its teasers have names, as members of an object: one alone may be a thing of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What an answer holds."""

    records: tuple[Mapping[str, Any], ...] = ()
    """Teasers, in the order of the answer."""
    html: str | None = None
    """Pieces of HTML with links, joined."""


def lists(value: Any, site: Site) -> Lists:
    """The teasers in an answer, wherever they stand; and the HTML in it."""
    pieces: list[str] = []
    found = likely(spots(value, site, pieces=pieces), site)
    records = tuple(islice((record for spot in found for record in spot.records), RECORDS_MAX))
    return Lists(records=records, html="\n".join(pieces)[:HTML_MAX_CHARACTERS] or None)


def likely(found: Iterator[Spot], site: Site) -> list[Spot]:
    """The lists that are lists of articles: those with days, else those whose addresses look like articles'."""
    every = list(found)
    dated = [spot for spot in every if _is_mostly(spot.records, is_dated)]
    return dated or [spot for spot in every if _is_mostly(spot.records, lambda one: is_telling(one, site))]


def _is_mostly(records: Sequence[Mapping[str, Any]], test: Callable[[Mapping[str, Any]], bool]) -> bool:
    return sum(map(test, records)) > LIKE_MIN_SHARE * len(records)


def spots(
    value: Any,
    site: Site,
    *,
    pieces: list[str] | None = None,
    skipped: Collection[str] = OTHER,
    deepest: int = DEPTH_MAX,
) -> Iterator[Spot]:
    """Each list of teasers, in the order of the value; teasers are not entered, nor what is called like `skipped`.

    Texts that hold links are put to `pieces`.
    """
    stack: list[tuple[Any, tuple[str, ...], Mapping[str, Any] | None]] = [(value, (), None)]
    seen = 0
    while stack and seen < VALUES_MAX:
        item, names, holder = stack.pop()
        seen += 1
        if isinstance(item, str):
            if pieces is not None and _HTML.search(item):
                pieces.append(item)
            continue
        if not isinstance(item, dict | list) or len(names) >= deepest:
            continue
        found = tuple(_teasers_in(item, site))
        if found:
            yield from (
                Spot(records=records, names=names, holder=holder, is_store=isinstance(item, dict)) for records in found
            )
            continue
        if isinstance(item, dict):
            named = [(plain(key), member) for key, member in islice(item.items(), VALUES_MAX)]
            inner = [(member, (*names, name), item) for name, member in named if name not in skipped]
            stack.extend(reversed(inner))
        else:
            stack.extend((member, (*names, ""), holder) for member in reversed(item[:VALUES_MAX]))


def _teasers_in(item: Mapping[str, Any] | list[Any], site: Site) -> Iterator[tuple[Mapping[str, Any], ...]]:
    """The teasers that are the members of a list or an object; those of each type apart where it holds many types."""
    if isinstance(item, list):
        members = item
    elif len(item) > 1:
        members = list(item.values())
    else:
        return
    records = _teasers(members, site)
    if records:
        yield records
        return
    if isinstance(item, dict):
        yield from filter(None, (_teasers(members, site) for members in _by_type(item).values()))


def _by_type(item: Mapping[str, Any]) -> Mapping[str, Sequence[Any]]:
    """The members of a store of records, as Apollo keeps them ("Article:12"), by their types; empty for any other."""
    types: dict[str, list[Any]] = defaultdict(list)
    for key, member in item.items():
        kind, _, identity = key.partition(":")
        if identity and isinstance(member, dict) and (kind in types or len(types) < TYPES_MAX):
            types[kind].append(member)
    return types


def _teasers(members: Sequence[Any], site: Site) -> tuple[Mapping[str, Any], ...]:
    """The records of a list when they are teasers."""
    records = [fields(member) for member in members if isinstance(member, dict)]
    if not records or len(records) < TEASERS_MIN_SHARE * len(members):
        return ()
    teasers = [record for record in records if is_teaser(record, site)]
    return tuple(teasers) if len(teasers) >= TEASERS_MIN_SHARE * len(records) else ()
