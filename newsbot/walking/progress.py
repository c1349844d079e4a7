"""How far a source has been walked, and what the visits to its lists note."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from newsbot.items import Link
from newsbot.state import Visit

CHANGED = "changed"
"""Note of a visit that asks REST for what changed, and for nothing else."""
AGAIN = "again"
"""Note of a visit to a list that this crawl read before it was interrupted: it is followed while it brings news."""
BEHIND = "behind"
"""Note of a visit to a list that is followed as long as it shows what the walked sources do not."""
PROBE = "probe"
"""Note of a visit to one page of a list that is not walked, to see whether what is walked shows its articles."""
GUESS = "guess"
"""Note of a visit to a place where a source may be: it is no loss where it is not."""

AT_END = "at its end"
TOO_OLD = "older than --since"
TESTED = "read for a test"
NOTHING_NEW = "nothing new"
SILENT = frozenset((AT_END, TOO_OLD, TESTED, NOTHING_NEW))
"""Ends of a list that are not worth a note."""


@dataclass(slots=True)
class Progress:
    """How far one source has been walked by this process."""

    stale: int = 0
    """Pages in a row that showed no address which this walk had not met."""
    idle: int = 0
    """Pages in a row that showed no address which the crawl had not met."""
    barren: int = 0
    """Pages since the last record that it led to."""
    too_old: int = 0
    """Articles in a row that were older than --since."""
    lists: int = 0
    is_cut: bool = False
    """Whether it was left before its end."""
    has_first: bool = False
    """Whether its first page was read by this process, of a crawl that is its own."""
    is_short: bool = False
    """Whether it holds fewer articles than it should, by what it says itself: it is walked to its end."""
    total: int | None = None
    """How many articles it says that it holds; None where it does not say."""
    has_failed: bool = False
    """Whether one of its pages could not be had."""
    seen: set[int] = field(default_factory=set)
    """Hashes of the keys of all addresses that it showed."""
    named: set[int] = field(default_factory=set)
    """Hashes of the keys of all lists that it named."""
    following: tuple[Link, ...] = ()
    """Where it goes on behind the page that was read for a test."""

    def meets(self, mark: int) -> bool:
        """Whether an address, given as the hash of its key, is shown for the first time; notes it."""
        is_fresh = mark not in self.seen
        self.seen.add(mark)
        return is_fresh

    def leads_on(self, marks: Iterable[int]) -> bool:
        """Whether one of these lists, given as the hashes of their keys, is named for the first time; notes them."""
        before = len(self.named)
        self.named.update(marks)
        return len(self.named) > before

    def told(self, total: int, *, before: int | None, news: int) -> None:
        """Notes how many articles the list says that it holds; where `news` since the last time do not make up for the
        difference, it lost one, and is walked whole."""
        self.total = total
        self.is_short |= before is not None and total != before + news

    def turned(self, *, has_fresh: bool, has_news: bool) -> None:
        """Notes that a page was read, and whether it showed anything new to this walk, and to the crawl."""
        self.stale = 0 if has_fresh else self.stale + 1
        self.idle = 0 if has_news else self.idle + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one list page came to."""

    found: int = 0
    """Addresses that were wanted for the first time."""
    known: int = 0
    """Addresses of articles that were read before."""
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Reason -> addresses that are not asked."""
    note: str | None = None
    """Why the list ends here, where that is worth saying."""


def stamp(link: Link) -> int | None:
    """When a list is said to have changed, in seconds since 1970; None where nobody says."""
    return int(link.modified.timestamp()) if link.modified else None


def numbers(visit: Visit) -> tuple[int, int | None]:
    """How deep a list stands in an index, and when it is said to have changed, from the note of its visit."""
    found = [int(text) for text in (visit.note or "").split() if text.lstrip("-").isdigit()]
    return (found[0] if found else 0), (found[1] if len(found) > 1 else None)
