"""What was fetched, and where its links lead."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The bytes of one page and what is known of how they came."""

    body: bytes
    """As received, decompressed, not decoded."""
    url: str | None = None
    """The address that was asked for; None for a file of unknown origin."""
    fetched_url: str | None = None
    """The address that answered, after redirects; None when it is `url`."""
    content_type: str | None = None
    """The Content-Type header, or None."""
    robots_tag: str | None = None
    """The X-Robots-Tag header, or None."""
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Further headers of the answer that say something of it: lower-case name -> value ("link", "x-wp-total",
    "tdm-reservation")."""
    status: int | None = None
    """HTTP status; None for a file."""
    fetched_at: dt.datetime | None = None
    """When the bytes came from the site, with zone; relative times ("2 hours ago") count from here.
    None for a file whose capture time nobody knows."""
    read_at: dt.datetime | None = None
    """The moment of reading, with zone: no true date lies after it. None switches that check off."""
    found_in: tuple[str, ...] = ()
    """Addresses of the lists, feeds and sitemaps that showed this page."""

    @property
    def address(self) -> str | None:
        """Where the page stands: the base of its relative links."""
        return self.fetched_url or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to another page."""

    url: str
    """Absolute, without fragment."""
    text: str | None = None
    """What a reader sees of the link, white space collapsed; None for a link without text."""
    source: str
    """Which rule found it: "selector:h2 a", "heading", "rel-next", "numbered-path", "rss:item", "sitemap:url"."""
    published: dt.datetime | None = None
    """When the list says that it was published, with zone; None where it says nothing."""
    modified: dt.datetime | None = None
    """When the list says that it last changed, with zone; None where it says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a listing page, feed or sitemap leads to."""

    articles: tuple[Link, ...] = ()
    """Pages that may be articles, in the order shown, each address once."""
    next_pages: tuple[Link, ...] = ()
    """Further pages of the same list, best first."""
    sources: tuple[Link, ...] = ()
    """Other lists of the same kind that must be read too: the sitemaps of an index, the months of an archive."""
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Reason -> addresses that are no articles for it: "another site", "password", "no article address"."""
    total: int | None = None
    """Articles that the whole list holds, where it says so (X-WP-Total); None where it does not."""
    problem: str | None = None
    """Why the list could not be read, or not wholly, as a person understands it; None when it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A page that could not be had."""

    url: str
    reason: str
    """Stable and short, for counting: "not found (404)", "forbidden by robots.txt", "no answer"."""
    detail: str | None = None
