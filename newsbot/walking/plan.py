"""What a site offers, and which of it is walked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsbot import discovery
from newsbot.items import Found, Missing, Page
from newsbot.sites import Source, SourceKind

WHOLE_KINDS: tuple[SourceKind, ...] = ("wordpress", "sitemap")
"""Kinds that show all articles a site has in few requests, cheapest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One source of a site, and what was decided of it."""

    source: Source
    is_chosen: bool
    why: str
    """Why it is walked or not, as a person understands it."""
    page: Page | None = None
    """Its first page where that was fetched already; None where it was not."""
    found: Found | None = None
    """What that page shows; None without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All sources that were met, in the order in which they are walked."""

    planned: tuple[Planned, ...] = ()
    missing: tuple[Missing, ...] = ()
    """Sources that should be there and could not be had."""
    article: Page | None = None
    """The start page, where it is no list but an article itself."""
    failure: Missing | None = None
    """Why there is no plan: the start page could not be had."""

    @property
    def chosen(self) -> tuple[Planned, ...]:
        return tuple(one for one in self.planned if one.is_chosen)


@dataclass(slots=True)
class Met:
    """What a survey has met so far."""

    planned: list[Planned] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)

    @property
    def has_whole(self) -> bool:
        """Whether something shows everything."""
        return any(shows_everything(one.source) for one in self.planned)

    def has(self, kind: SourceKind) -> bool:
        return any(one.source.kind == kind for one in self.planned)

    def add(self, source: Source, why: str, *, page: Page | None = None, found: Found | None = None) -> None:
        """One more source, not chosen yet; a second one of the same address is no news."""
        if all(one.source.url != source.url for one in self.planned):
            self.planned.append(Planned(source=source, is_chosen=False, why=why, page=page, found=found))


def choose(met: Sequence[Planned], *, wants_all: bool) -> tuple[Planned, ...]:
    """The same sources with the decision: the cheapest set that covers what was asked for.

    A source that shows everything in few requests makes the long walk through listing pages needless; feed and
    listing are then read at their first page alone, which tests whether the cheap one is complete.  `wants_all`
    chooses every source to its end.
    """
    whole = next(
        (one for kind in WHOLE_KINDS for one in met if one.source.kind == kind and shows_everything(one.source)), None
    )
    return tuple(_decided(one, whole, wants_all=wants_all) for one in met)


def _decided(one: Planned, whole: Planned | None, *, wants_all: bool) -> Planned:
    kind = one.source.kind
    if wants_all:
        return replace(one, is_chosen=True, why=f"{one.why}; all sources are walked")
    if whole is None:
        return replace(one, is_chosen=True)
    if one is whole:
        return replace(one, is_chosen=True, why=f"{one.why}; the cheapest way to every article")
    if kind == whole.source.kind == "sitemap":
        return replace(one, is_chosen=True)
    if kind in ("feed", "listing") and one.found is not None:
        return replace(one, is_chosen=True, why=f"{one.why}; its first page tests the {name(whole.source.kind)}")
    return replace(one, why=f"{one.why}; not needed beside the {name(whole.source.kind)}")


def shows_everything(source: Source) -> bool:
    """Whether a source shows all articles that a site has; a news sitemap shows those of two days."""
    return source.kind in WHOLE_KINDS and not discovery.sitemap_rank(source.url).is_news


def name(kind: SourceKind) -> str:
    """What people call a kind of source."""
    return {"wordpress": "WordPress REST interface", "json": "JSON list"}.get(kind, kind)
