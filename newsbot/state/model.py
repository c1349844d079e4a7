"""What the state of a site knows, as frozen data. Times carry a zone; texts are never empty."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Outcome = Literal["seen", "article", "no article", "missing", "refused", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """A crawl that is under way."""

    number: int
    """Counts up from 1; never used twice."""
    started: dt.datetime
    scope: str
    """What was asked for, as the caller writes it."""
    resumed: bool
    """Whether it was begun by an earlier process that did not end it."""
    goes_on: bool = False
    """Whether it was resumed with the scope that it had, so that what was asked for is partly done."""
    records_file: str | None = None
    """The file its records go to, as given to `wrote`; None before the first record."""
    offset: int = 0
    """Bytes of that file that the state knows of: what lies behind them belongs to requests that are asked again."""
    records: int = 0
    """Records within `offset`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlRow:
    """A crawl of the past, or the one under way."""

    number: int
    started: dt.datetime
    ended: dt.datetime | None
    """None while it is under way, and for one that was killed and not resumed yet."""
    status: int | None
    """Exit status; None as long as `ended` is."""
    summary: str | None
    """JSON, as given to `finish`."""
    records_file: str | None
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An address that the crawl under way wants to ask."""

    number: int
    """Counts up in the order in which visits were wanted."""
    kind: str
    """"article", or the kind of list."""
    key: str
    url: str
    priority: int
    """The higher, the earlier."""
    source: str | None
    """Address of the source it belongs to."""
    found_in: str | None
    """Address of the page that showed it."""
    note: str | None
    """What the caller wants to know when its turn comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address of an article, or of what was taken for one."""

    key: str
    url: str
    outcome: Outcome
    """What the last visit gave; "seen" as long as there was none."""
    reason: str | None = None
    """Why, in words a person understands."""
    article: str | None = None
    """Id of the article it gave, now or at an earlier visit."""
    etag: str | None = None
    last_modified: str | None = None
    """The Last-Modified header of the last answer with a body, as it came."""
    body_hash: str | None = None
    """Of the last answer with a body."""
    fetched_at: dt.datetime | None = None
    """The last visit, whatever its outcome; None without any."""
    told_modified: dt.datetime | None = None
    """When it last changed, as the lists last said."""
    told_published: str | None = None
    """When it was published, as the first list that told it says, in ISO 8601: a day, or a moment with its zone."""
    first_seen: dt.datetime
    missing_since: dt.datetime | None = None
    """The first visit at which the page was not there; None once it came back."""
    gone_at: dt.datetime | None = None
    """The visit that found it still missing at least GONE_AFTER later."""
    failed_since: dt.datetime | None = None
    """The first of the latest visits in a row that gave nothing to judge by: no answer, a fault of the server."""
    is_new: bool = False
    """Whether `saw` met it for the first time just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownArticle:
    """An article as its last record has it."""

    id: str
    url: str
    revision: int
    """Of the last record: 1, 2, …"""
    content_hash: str
    field_hashes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """title, subtitle, authors, date, body -> hash of its content."""
    date: dt.date | None
    """The day it was published; None when the page does not say."""
    first_read: dt.datetime
    last_read: dt.datetime
    last_changed: dt.datetime
    """When its last revision was met; `first_read` for revision 1."""
    next_check: dt.datetime
    """From when on it is worth asking again (see `rhythm.next_check`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """The last answer of a page of a list, a feed, a sitemap or robots.txt."""

    key: str
    url: str
    source: str | None
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    fetched_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSource:
    """A list that the site has, and whether crawls walk it."""

    url: str
    kind: str
    chosen: bool
    why: str
    """Why it was chosen or not, a sentence."""
    is_test: bool = False
    """Whether crawls read its first page alone, to see whether the others show everything."""
    is_main: bool = False
    """Whether it is the one list that shows all articles of the site, page by page."""
    walked_at: dt.datetime | None = None
    """The last time that it was walked to its end."""
    shown: int = 0
    """How many addresses it ever showed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An address that could not be had in one crawl."""

    key: str
    url: str
    reason: str
    """Of the last time, short, for counting."""
    detail: str | None
    at: dt.datetime
    """The last time."""
    times: int
    """How often it failed in this crawl."""
    overcome: bool
    """Whether a later visit of the same crawl had an answer."""
