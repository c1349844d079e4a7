"""What a site offers, and which of it is walked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsbot import discovery
from newsbot.items import Found, Missing, Page
from newsbot.sites import Source, SourceKind
from newsbot.state import KnownSource

WHOLE_KINDS: tuple[SourceKind, ...] = ("wordpress", "sitemap")
"""Kinds that show all articles a site has in few requests, cheapest first."""
_LONG_KINDS = frozenset(("listing", "archive", "json", "feed"))
# A dated archive of fewer parts is a widget of the last months.
ARCHIVES_MIN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One source of a site, and what was decided of it."""

    source: Source
    is_chosen: bool
    why: str
    """Why it is walked or not, as a person understands it."""
    is_test: bool = False
    """Whether it is read at its first page alone, to see whether what is walked shows everything."""
    is_main: bool = False
    """Whether it is the one list that shows all articles."""
    is_apart: bool = False
    """Whether it is of articles that what shows everything may leave out: a kind of posts of its own."""
    page: Page | None = None
    """Its first page where that was fetched already; None where it was not."""
    found: Found | None = None
    """What that page shows; None without one."""

    @property
    def known(self) -> KnownSource:
        """The same as the state keeps it."""
        return KnownSource(
            url=self.source.url,
            kind=self.source.kind,
            chosen=self.is_chosen,
            why=self.why,
            is_test=self.is_test,
            is_main=self.is_main,
        )

    @property
    def goes_on(self) -> bool:
        """Whether its first page leads to further ones."""
        return self.found is not None and bool(self.found.next_pages or self.found.sources)

    @property
    def is_guess(self) -> bool:
        """Whether it goes on by a page that it does not name, and that may not be there."""
        return self.found is not None and any(link.source == discovery.PAGED for link in self.found.next_pages)


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
    def goes_on(self) -> bool:
        """Whether a list leads to further pages that it names."""
        return any(one.goes_on and not one.is_guess and one.source.kind in _LONG_KINDS for one in self.planned)

    @property
    def has_whole(self) -> bool:
        """Whether something shows everything."""
        return any(one.found is not None and shows_everything(one.source) for one in self.planned)

    def has(self, kind: SourceKind) -> bool:
        return any(one.source.kind == kind and one.found is not None for one in self.planned)

    def add(
        self, source: Source, why: str, *, page: Page | None = None, found: Found | None = None, is_apart: bool = False
    ) -> None:
        """One more source, not chosen yet; a second one of the same address is no news."""
        if all(one.source.url != source.url for one in self.planned):
            one = Planned(source=source, is_chosen=False, why=why, is_apart=is_apart, page=page, found=found)
            self.planned.append(one)


def choose(met: Sequence[Planned], *, wants_all: bool) -> tuple[Planned, ...]:
    """The same sources with the decision: the cheapest set that covers what was asked for.

    A source that shows everything in few requests makes the long walk through listing pages needless, and one list of
    all articles makes those of sections, months and authors needless.  The first pages of others are read for a test.
    `wants_all` chooses every source to its end.
    """
    if wants_all:
        return tuple(replace(one, is_chosen=True, why=f"{one.why}; all sources are walked") for one in met)
    whole = next(
        (
            one
            for kind in WHOLE_KINDS
            for one in met
            if one.source.kind == kind and one.found and shows_everything(one.source)
        ),
        None,
    )
    if whole is not None:
        return tuple(_beside_whole(one, whole) for one in met)
    # Of two lists that go on, the one with more articles on a page costs less.
    main = max((one for one in met if one.goes_on and one.source.kind in _LONG_KINDS), key=_size, default=None)
    if main is not None:
        return tuple(_beside_main(one, main) for one in met)
    return _of_parts(met)


def _beside_whole(one: Planned, whole: Planned) -> Planned:
    """A source beside one that shows everything."""
    if one is whole:
        return replace(one, is_chosen=True, why=f"{one.why}; the cheapest way to every article")
    if one.is_apart or (one.found is not None and one.source.kind == whole.source.kind == "sitemap"):
        return replace(one, is_chosen=True)
    if one.source.kind == whole.source.kind == "wordpress":  # its other kinds of posts: one request, and one a kind
        return replace(one, is_chosen=True)
    return _tested(one, f"the {name(whole.source.kind)}")


def _beside_main(one: Planned, main: Planned) -> Planned:
    """A source beside a list that goes on through all articles."""
    if one is main:
        return replace(one, is_chosen=True, is_main=True, why=f"{one.why}; it goes on from page to page")
    if one.source.kind == "sitemap" and one.found is not None:
        return replace(one, is_chosen=True)
    return _tested(one, "that list")


def _tested(one: Planned, what: str) -> Planned:
    """A source of which the first page is read, where it is at hand, to see whether `what` shows everything."""
    if one.found is not None and one.source.kind in ("feed", "listing", "archive", "json"):
        return replace(one, is_chosen=True, is_test=True, why=f"{one.why}; its first page tests {what}")
    return replace(one, why=f"{one.why}; not needed beside {what}")


def _of_parts(met: Sequence[Planned]) -> tuple[Planned, ...]:
    """The decision where no list shows everything: the dated archive, else all sections, else all there is."""
    archives = [one for one in met if one.source.kind == "archive"]
    has_archive = len(archives) >= ARCHIVES_MIN
    sections = [one for one in met if one.source.kind == "listing" and one.found is None and not is_group(one.source)]
    chosen = []
    for one in met:
        if one.found is not None or (has_archive and one.source.kind == "archive"):
            chosen.append(replace(one, is_chosen=True))
        elif has_archive:
            chosen.append(replace(one, why=f"{one.why}; not needed beside the dated archive"))
        elif is_group(one.source) and (sections or archives):
            chosen.append(replace(one, why=f"{one.why}; not needed beside the sections"))
        else:
            chosen.append(replace(one, is_chosen=one.source.kind not in WHOLE_KINDS))
    return tuple(chosen)


def _size(one: Planned) -> int:
    return len(one.found.articles) if one.found else 0


def is_walked(source: KnownSource) -> bool:
    """Whether a source is walked to its end, not only tested."""
    return source.chosen and not source.is_test


def is_group(source: Source | KnownSource) -> bool:
    """Whether a list is that of one author or tag: the last way in."""
    return source.kind == "listing" and discovery.list_group(source.url) in ("author", "tag")


def shows_everything(source: Source | KnownSource) -> bool:
    """Whether a source shows all articles that a site has; a news sitemap shows those of two days."""
    return source.kind in WHOLE_KINDS and not discovery.sitemap_rank(source.url).is_news


def name(kind: str) -> str:
    """What people call a kind of source."""
    return {"wordpress": "WordPress REST interface", "json": "JSON list", "archive": "dated archive"}.get(kind, kind)
