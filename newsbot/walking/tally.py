"""What came of the addresses that one page of a list shows, counted."""

from collections import Counter
from dataclasses import dataclass

from newsbot.walking.asking import KNOWN, Wanting
from newsbot.walking.progress import Progress
from newsbot.walking.scope import BEFORE


@dataclass(slots=True, kw_only=True)
class Tally:
    """Addresses of one page of a list, by what came of them."""

    left_out: Counter[str]
    """Reason -> addresses that are not asked."""
    fresh: int = 0
    """Shown for the first time by this walk of the list."""
    wanted: int = 0
    news: int = 0
    """Met for the first time by this process, or to be asked again."""
    known: int = 0
    beyond: int = 0
    """News that none of the walked sources shows."""

    def count(self, one: Wanting, progress: Progress, *, is_fresh: bool, is_beyond: bool) -> None:
        """Counts one address, and notes in the progress of its list what that means for its end."""
        is_known = one.reason == KNOWN
        self.fresh += is_fresh
        self.wanted += one.is_wanted
        self.news += one.is_news
        self.known += is_known
        self.beyond += is_beyond
        if is_fresh and is_known and not one.is_news:
            # An article that an earlier crawl read: this list leads to articles, though to none that is new.
            progress.barren = 0
        if one.reason == BEFORE:
            progress.too_old += 1
        elif one.is_wanted:
            progress.too_old = 0
        if one.reason and not is_known:
            self.left_out[one.reason] += 1
