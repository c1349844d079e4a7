"""What a spider found, read, skipped and missed; grows while the crawl runs."""

from collections import Counter
from dataclasses import dataclass, field

from newsbot.items import Article
from newsbot.reports import Missing


@dataclass(slots=True)
class Ledger:
    """The one mutable account of a crawl of one site."""

    found: int = 0
    """Addresses that lists showed as articles."""
    read: int = 0
    """Records kept."""
    listing_pages: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    missing: list[Missing] = field(default_factory=list)
    failed_sources: list[Missing] = field(default_factory=list)
    has_known: bool = False
    """Whether a list showed articles that were read before."""
    unchanged: int = 0
    """Articles that were asked again and are as they were."""
    unchanged_lists: int = 0
    """Lists of which the site says that they are as they were."""
    revisions: int = 0
    """Records of articles that changed."""
    vanished: list[Missing] = field(default_factory=list)
    """Articles that were read before and are not there now."""
    gone: list[Missing] = field(default_factory=list)
    """Those that were missing at least two days before already."""
    notes: list[str] = field(default_factory=list)
    """Sentences about lists that a person may want to know."""
    problems: Counter[str] = field(default_factory=Counter)

    @property
    def has_answers(self) -> bool:
        """Whether the site gave anything at all: where it does not, a page that is not there tells nothing."""
        return bool(self.listing_pages or self.unchanged_lists or self.read or self.unchanged)

    def keep(self, article: Article) -> None:
        """Counts a record that was kept, and its problems."""
        self.read += 1
        self.revisions += article.revision > 1
        self.problems.update({f"{problem.field}: {problem.code}" for problem in article.problems})
