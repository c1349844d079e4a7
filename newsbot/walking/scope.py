"""Which articles a crawl is for."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from newsbot import urls
from newsbot.items import Article, Link
from newsbot.text import fold

BEFORE = "before --since"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which articles a crawl is for."""

    since: dt.date | None = None
    """First day, inclusive."""
    until: dt.date | None = None
    """Last day, inclusive."""
    include: tuple[re.Pattern[str], ...] = ()
    """Patterns searched in path and query of an address: only these are wanted. () means no such limit."""
    exclude: tuple[re.Pattern[str], ...] = ()
    """Patterns searched in path and query of an address: these are not wanted."""
    sections: tuple[str, ...] = ()
    """Names of sections, as pages print them or addresses have them: only their articles are wanted; () means all."""
    languages: tuple[str, ...] = ()
    """Codes like "en" or "pt-BR": only articles in these are wanted; () means all."""
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

    @property
    def is_narrow(self) -> bool:
        """Whether a crawl of another scope wants articles that this one refuses."""
        return bool(self.since or self.until or self.include or self.exclude or self.sections or self.languages)

    def text_at(self, address: str) -> str:
        """The same as one line, for a crawl that begins at `address`: a crawl of another scope is another crawl."""
        parts = (
            ("at", address),
            ("since", self.since),
            ("until", self.until),
            ("max", self.max_articles),
            ("include", _shown(pattern.pattern for pattern in self.include)),
            ("exclude", _shown(pattern.pattern for pattern in self.exclude)),
            ("section", _shown(self.sections)),
            ("language", _shown(self.languages)),
            ("recheck", self.recheck or None),
            ("audit", self.audit or None),
        )
        return " ".join(f"{name}={value}" for name, value in parts if value is not None)

    def refuses_link(self, link: Link) -> str | None:
        """Why the page behind a link cannot be wanted, by what its list and its address say; None when it may be.

        An article changes after it was published, never before: what last changed before --since was published
        before it too.  A day is left as margin, for zones.
        """
        if self.include or self.exclude:
            parts = urlsplit(link.url)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            if any(pattern.search(target) for pattern in self.exclude):
                return "excluded by --exclude"
            if self.include and not any(pattern.search(target) for pattern in self.include):
                return "not included by --include"
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
        """Why an article with its fields known is not wanted; None when it is."""
        reason = refusal(article, sections=self.sections, languages=self.languages)
        if reason:
            return reason
        when = article.date
        if when is None:
            return None
        is_month = when.precision == "month"
        if self.since and when.day < (self.since.replace(day=1) if is_month else self.since):
            return BEFORE
        if self.until and when.day > self.until:
            return "after --until"
        return None


def refusal(article: Article, *, sections: Sequence[str], languages: Sequence[str]) -> str | None:
    """Why an article is not wanted where only some sections and languages are; () means all."""
    if languages and article.language and not is_in_language(article, languages):
        return "another language"
    if sections and not is_in_section(article, sections):
        return "another section"
    return None


def is_in_language(article: Article, languages: Iterable[str]) -> bool:
    """Whether an article is in one of some languages; "pt" stands for all kinds of it, "pt-BR" for one."""
    own = (article.language or "").casefold()
    return any(own == code or own.startswith(f"{code}-") for code in map(str.casefold, languages))


def is_in_section(article: Article, sections: Iterable[str]) -> bool:
    """Whether an article belongs to one of some sections: its page names it, or a part of its address."""
    wanted = {_plain(name) for name in sections}
    folders = unquote(urlsplit(article.url or "").path).split("/")[:-1]
    return _plain(article.section or "") in wanted or any(_plain(name) in wanted for name in folders if name)


def _plain(name: str) -> str:
    """A section's name without what differs between a headline and an address."""
    return re.sub(r"[\W_]+", "", fold(name))


def _shown(texts: Iterable[str]) -> str | None:
    return ",".join(texts) or None


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
