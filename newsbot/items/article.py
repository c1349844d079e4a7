"""What a page means: the article, and what is to be said of each of its fields."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from newsbot.items.raw import Block, Candidate, Image, PageKind, RawArticle

Precision = Literal["second", "minute", "day", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A point in time, no more precise than the page gives it."""

    moment: dt.datetime | dt.date
    """A datetime with zone for precision second and minute; a date for day and month (its first day)."""
    precision: Precision

    @property
    def day(self) -> dt.date:
        """The calendar day, in the zone of the moment itself."""
        return self.moment.date() if isinstance(self.moment, dt.datetime) else self.moment

    def __str__(self) -> str:
        """ISO 8601, as long as the precision allows.

        >>> str(When(moment=dt.date(2018, 7, 1), precision="month"))
        '2018-07'
        """
        if isinstance(self.moment, dt.datetime):
            return self.moment.isoformat(timespec="seconds")
        return self.moment.isoformat()[:7] if self.precision == "month" else self.moment.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something about one field that a user may want to know. No error: the rest of the article stands."""

    field: str
    """Name of the record's key, or "page"."""
    code: str
    """Stable and short, for counting: "missing", "refused-future", "not-an-article"."""
    message: str
    """A sentence: what was found, and why it does not serve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a normalise step decided about one rival; shown by --explain."""

    field: str
    candidate: Candidate
    taken: bool
    reason: str
    """Why it was taken or not, in words a person understands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. Each normalise step returns a copy with its own fields filled."""

    raw: RawArticle
    """What the page said, kept beside what was made of it."""
    url: str | None = None
    """Canonical address: tracking parameters and fragment gone; None for a file of unknown origin."""
    fetched_url: str | None = None
    site: str | None = None
    """Name of the definition, or the host."""
    crawled_at: dt.datetime | None = None
    """When the page came from the site; None when unknown."""
    read_at: dt.datetime | None = None
    """No true date lies after this moment; None switches the check off."""
    found_in: tuple[str, ...] = ()
    language: str | None = None
    """BCP 47."""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    date: When | None = None
    modified: When | None = None
    title: str | None = None
    subtitle: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    """The body: paragraph, heading, quote and list blocks alone, in order."""
    pull_quotes: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    revision: int = 1
    """1 for the first record of an article, one more for each that differs from the one before."""
    changed: tuple[str, ...] = ()
    """Fields in which this revision differs from the one before; () for revision 1."""
    sources: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Field -> the source of the candidate that was taken."""
    printed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """"date" and "author" as the page prints them."""
    problems: tuple[Problem, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def kind(self) -> PageKind:
        return self.raw.kind

    @property
    def body(self) -> str | None:
        """The text, blocks parted by one empty line; None without any."""
        return "\n\n".join(block.text for block in self.blocks) or None
