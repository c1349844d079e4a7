"""A site as data: where its articles are and how its pages are laid out."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from newsbot import urls

SourceKind = Literal["listing", "feed", "sitemap", "wordpress", "json", "archive"]
SelectedField = Literal[
    "title",
    "subtitle",
    "author",
    "editor",
    "date",
    "modified",
    "section",
    "tags",
    "body",
    "image",
    "pull_quote",
    "remove",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """A CSS or XPath selector, as the definition has it and as XPath."""

    text: str
    """As written: CSS, with parsel's ::text and ::attr(name); or XPath behind "xpath:"."""
    xpath: str
    """The same as XPath 1.0, to be compiled once by whoever uses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place of the site that shows its articles."""

    kind: SourceKind
    url: str
    """Absolute address of its first page."""
    articles: tuple[Selector, ...] = ()
    """What selects the links to articles; () lets discovery find them by itself."""
    next_page: tuple[Selector, ...] = ()
    """What selects the link to the next page; () lets discovery find it by itself."""
    record: str | None = None
    """Where in a JSON answer the list of articles stands: keys parted by dots; None finds it."""
    article_url: str | None = None
    """Address of an article of a JSON answer, with keys of its record in braces; None takes the record's own."""
    next_url: str | None = None
    """Address of the next page of a JSON list, with {page}, {offset}, {cursor} or keys of the answer in braces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The selectors of one era of the site's template."""

    since: dt.date | None = None
    """First day on which pages were served in this layout; None from the beginning."""
    until: dt.date | None = None
    """First day on which they no longer were; None if they still are."""
    selectors: Mapping[SelectedField, tuple[Selector, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Best first. "body" selects the element that holds the body, "remove" what is thrown away before reading."""

    def is_served_on(self, day: dt.date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRules:
    """Patterns for lines of text, each searched in one whole line (white space collapsed).

    Named groups say what is kept: (?P<caption>), (?P<credit>), (?P<name>).
    """

    drop: tuple[re.Pattern[str], ...] = ()
    """Lines that are never part of an article: toolbar texts, newsletter boxes."""
    caption: tuple[re.Pattern[str], ...] = ()
    """Picture captions; groups caption and credit, both optional."""
    credit: tuple[re.Pattern[str], ...] = ()
    """Credits of the lead picture that stand alone; group credit."""
    editor: tuple[re.Pattern[str], ...] = ()
    """"Edited by NAME"; group name."""
    disclaimer: tuple[re.Pattern[str], ...] = ()
    """Standing notices, blurbs of the section; taken off the front of a paragraph when glued to it."""
    byline: tuple[re.Pattern[str], ...] = ()
    """An opening sentence that names the author; group name."""
    paywall: tuple[re.Pattern[str], ...] = ()
    """Lines of a box that cuts the article: the article before them is a preview."""
    end: tuple[re.Pattern[str], ...] = ()
    """Lines at which the article is over: "About the author", "Recommended for you"."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """One publication."""

    name: str
    """The definition's stem, or the host without "www." (see `urls.site_name`)."""
    address: str
    """Where a crawl begins when there are no `sources`."""
    title: str | None = None
    """What people call it."""
    publication: tuple[str, ...] = ()
    """Names of the publication that are neither part of a title nor an author."""
    language: str | None = None
    """BCP 47 of its articles; None when nobody said."""
    timezone: str | None = None
    """IANA name for times without offset; None when unknown: then they are taken as UTC days."""
    hosts: tuple[str, ...] = ()
    """Hosts that carry its articles, with ":PORT" where it is not the usual one; those of `address` always do."""
    section: str | None = None
    """The section that all its articles belong to, where the page does not say."""
    sources: tuple[Source, ...] = ()
    include: tuple[re.Pattern[str], ...] = ()
    """Patterns searched in path and query of an address: only these are articles. () means no such limit."""
    exclude: tuple[re.Pattern[str], ...] = ()
    """Patterns searched in path and query of an address: these are none."""
    only_sections: tuple[str, ...] = ()
    """Names of sections, as pages print them or addresses have them: only their articles are wanted; () means all."""
    only_languages: tuple[str, ...] = ()
    """Codes like "en" or "pt-BR": only articles in these are wanted; () means all."""
    drop_query: tuple[str, ...] = ()
    """Query parameters that do not change the page."""
    layouts: tuple[Layout, ...] = ()
    text: TextRules = field(default_factory=TextRules)
    allow: tuple[str, ...] = ()
    """HOST:PORT of private addresses that may be fetched although they are not public."""
    delay_seconds: float | None = None
    """Pause between two requests; None takes the default of the settings."""
    described: bool = False
    """Whether somebody wrote a definition for it."""

    @cached_property
    def authorities(self) -> frozenset[str]:
        """Host, or host:port, of every address that may be an article; without "www."."""
        own = urlsplit(urls.canonical(self.address)).netloc
        return frozenset(name.lower().removeprefix("www.") for name in (own, *self.hosts))

    def has_host(self, url: str) -> bool:
        """Whether an address belongs to this site."""
        try:
            return urlsplit(urls.canonical(url)).netloc.removeprefix("www.") in self.authorities
        except ValueError:
            return False

    def refuses(self, url: str) -> str | None:
        """Why an address cannot be an article of this site by its definition; None when it can."""
        if not self.has_host(url):
            return "another site"
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        if any(pattern.search(target) for pattern in self.exclude):
            return "excluded by the definition"
        if self.include and not any(pattern.search(target) for pattern in self.include):
            return "not included by the definition"
        return None

    def layouts_on(self, day: dt.date | None) -> tuple[Layout, ...]:
        """Layouts to try for a page captured on `day`, likeliest first; all, latest first, when unknown."""
        latest_first = tuple(reversed(self.layouts))
        if day is None:
            return latest_first
        return tuple(sorted(latest_first, key=lambda layout: not layout.is_served_on(day)))


def undescribed(url: str) -> Site:
    """The Site of an address that nobody described. Raises ValueError for what is no web address."""
    name = urls.site_name(url)
    if name is None or not urls.is_web(url):
        raise ValueError(f"{url!r} is no web address")
    return Site(name=name, address=url)
