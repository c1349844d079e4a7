"""Which articles a crawl is for."""

import datetime as dt
from dataclasses import dataclass

from newsbot import urls
from newsbot.items import Article, Link

BEFORE = "before --since"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which articles a crawl is for."""

    since: dt.date | None = None
    """First day, inclusive."""
    until: dt.date | None = None
    """Last day, inclusive."""
    max_articles: int | None = None
    """No more records than this."""
    dry_run: bool = False
    """Find out what the site offers and fetch no article."""
    recheck: bool = False
    """Ask for every known article again, whatever its age."""
    audit: bool = False
    """Walk every source to its end, also those that are not needed."""
    single_pages: tuple[str, ...] = ()
    """Read just these addresses, whatever they are, and no list."""

    def text_at(self, address: str) -> str:
        """The same as one line, for a crawl that begins at `address`: a crawl of another scope is another crawl."""
        parts = (
            ("at", address),
            ("since", self.since),
            ("until", self.until),
            ("max", self.max_articles),
            ("recheck", self.recheck or None),
            ("audit", self.audit or None),
        )
        return " ".join(f"{name}={value}" for name, value in parts if value is not None)

    def refuses_link(self, link: Link) -> str | None:
        """Why the page behind a link cannot be wanted, by what its list and its address say; None when it may be.

        An article changes after it was published, never before: what last changed before --since was published
        before it too.  A day is left as margin, for zones.
        """
        margin = dt.timedelta(days=1)
        published = link.published.date() if link.published else None
        latest = published or (link.modified.date() if link.modified else None)
        if self.since and latest and latest + margin < self.since:
            return BEFORE
        if self.until and published and published - margin > self.until:
            return "after --until"
        first, last = _period(link.url)
        if self.since and last and last + margin < self.since:
            return BEFORE
        if self.until and first and first - margin > self.until:
            return "after --until"
        return None

    def refuses_period(self, first: dt.date, last: dt.date) -> bool:
        """Whether a list of the articles of these days, inclusive, shows nothing that is wanted."""
        margin = dt.timedelta(days=1)
        return bool(self.since and last + margin < self.since) or bool(self.until and first - margin > self.until)

    def refuses_article(self, article: Article) -> str | None:
        """Why an article with its date known is not wanted; None when it is."""
        when = article.date
        if when is None:
            return None
        is_month = when.precision == "month"
        if self.since and when.day < (self.since.replace(day=1) if is_month else self.since):
            return BEFORE
        if self.until and when.day > self.until:
            return "after --until"
        return None


def _period(url: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day that the path of an address names; (None, None) when it names none."""
    found = urls.date_in(url)
    if found is None:
        return None, None
    year, month, day = found
    try:
        if day:
            return dt.date(year, month, day), dt.date(year, month, day)
        first = dt.date(year, month, 1)
        return first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    except ValueError:
        return None, None
