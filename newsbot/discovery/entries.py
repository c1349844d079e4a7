"""What a feed or sitemap says of its pages, sorted into articles and what is left out.

Listed                   one entry: where it may lead, what it is called, when it is of
sorted_out(...) -> Found
"""

import datetime as dt
import re
import zoneinfo
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit

from newsbot import urls
from newsbot.discovery.moments import moment
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.items import Found, Link, Page
from newsbot.sites import Site
from newsbot.text import clean, unescape

# A sitemap may have 50,000 addresses (sitemaps.org), and some have more; feeds have a hundredth of that.
ENTRIES_MAX = 100_000
# sitemaps.org: "must be less than 2,048 characters".  Longer ones are met where an address holds a session or itself.
ADDRESS_CHARS_MAX = 2_048
_UNSEEN = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u200b\\u200e\\u200f\\u2060\\ufeff\\ufffd]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}:")
_HOST_ALONE = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?(?=/)", re.IGNORECASE)
# What urls.absolute would give back as it is: the common case, told in a twentieth of the time.
_PLAIN = re.compile(r"(?P<origin>https?://(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})/[\w/%:@!$&'()*+,;=~.?-]*", re.ASCII)
# An address of one comment: WordPress, Blogger, Disqus, Movable Type.
_COMMENT = re.compile(r"#(?:li-)?comment-?\w*\d|#c\d{3,}|[?&]showComment=|#disqus_thread/\d", re.IGNORECASE)
_HTML_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_LINE_BREAK = re.compile(r"<br\b[^<>]{0,50}>|</p>", re.IGNORECASE)
TITLE_CHARS_MAX = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry of a list, as written."""

    addresses: tuple[str, ...]
    """Where it may lead, best first; relative ones too."""
    source: str
    """Which rule found it, as Link.source has it."""
    base: str | None = None
    """What its addresses are relative to; None where the list has none."""
    title: str | None = None
    published: tuple[str, ...] = ()
    """Dates as written, best first."""
    modified: tuple[str, ...] = ()
    is_comment: bool = False
    is_surely_article: bool = False
    """Whether the list says so: then the shape of the address is not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The entries of a list, sorted."""

    links: tuple[Link, ...]
    left_out: Mapping[str, int]
    is_more: bool
    """Whether there were more than ENTRIES_MAX."""

    def found(self, *problems: str | None, next_pages: tuple[Link, ...] = (), total: int | None = None) -> Found:
        """These as Found.articles, with what went wrong."""
        told = [problem for problem in problems if problem]
        if self.is_more:
            told.append(f"Only the first {ENTRIES_MAX} entries were read.")
        return Found(
            articles=self.links,
            next_pages=next_pages,
            left_out=self.left_out,
            total=total,
            problem=" ".join(told) or None,
        )


def sorted_out(entries: Iterable[Listed], page: Page, site: Site) -> Sorted:
    """Entries that lead to pages of the site, in their order and each address once, and how many do not, by reason.

    An address that is met again fills in what its first entry did not say.
    """
    links: dict[str, Link] = {}
    left_out: Counter[str] = Counter()
    zone, latest = site_zone(site), page.read_at or page.fetched_at
    own: dict[str, bool] = {}
    is_more = False
    for count, entry in enumerate(entries):
        if count >= ENTRIES_MAX:
            is_more = True
            break
        url, reason = _address(entry, site, own)
        if url is None:
            left_out[reason] += 1
            continue
        link = Link(
            url=url,
            text=plain(entry.title),
            source=entry.source,
            published=_first(entry.published, zone, latest),
            modified=_first(entry.modified, zone, latest),
        )
        links[url] = link if url not in links else _merged(links[url], link)
    return Sorted(links=tuple(links.values()), left_out=MappingProxyType(dict(left_out)), is_more=is_more)


def _merged(one: Link, other: Link) -> Link:
    return Link(
        url=one.url,
        text=one.text or other.text,
        source=one.source,
        published=one.published or other.published,
        modified=one.modified or other.modified,
    )


def _address(entry: Listed, site: Site, own: dict[str, bool]) -> tuple[str | None, str]:
    """The first address of an entry that is a page of the site; None and the reason where there is none."""
    reason = "comment" if entry.is_comment else "no address"
    if entry.is_comment:
        return None, reason
    for written in entry.addresses:
        if _COMMENT.search(written):
            return None, "comment"
        url = web_address(written, entry.base, site)
        if url is None:
            continue
        refused = _refused(url, site, own)
        if refused is None and not entry.is_surely_article:
            parts = urlsplit(url)
            refused = "no article address" if is_no_article(parts, segments(parts)) else None
        if refused is None:
            return url, ""
        reason = refused if reason == "no address" else reason
    return None, reason


def _refused(url: str, site: Site, own: dict[str, bool]) -> str | None:
    """What site.refuses says; `own` remembers the hosts."""
    match = _PLAIN.fullmatch(url)
    if match is None or site.include or site.exclude:
        return site.refuses(url)
    origin = match["origin"]
    if origin not in own and len(own) < ENTRIES_MAX:
        own[origin] = site.has_host(origin)
    return None if own[origin] else "another site"


def web_address(written: str, base: str | None, site: Site) -> str | None:
    """An address as a list writes it, made absolute; None for what is no web address or too long to be one.

    "www.example.com/a" without scheme, which is common, is taken as an address where that host is the site's.
    """
    text = _UNSEEN.sub("", written.replace("\n", "").strip()).replace("&amp;", "&").strip()
    if not text or len(text) > ADDRESS_CHARS_MAX:
        return None
    if _PLAIN.fullmatch(text):
        return text
    alone = _HOST_ALONE.match(text)
    if alone and site.has_host(f"https://{alone[0]}/"):
        text = f"{urlsplit(site.address).scheme}://{text}"
    elif not _SCHEME.match(text) and (" " in text or base is None):
        return None
    url = urls.absolute(base, text)
    return url if url and "@" not in urlsplit(url).netloc else None


def joined(base: str | None, address: str) -> str | None:
    """`address` made absolute for relative links to stand on; `base` where it makes no sense."""
    try:
        url = urljoin(base or "", address[:ADDRESS_CHARS_MAX].strip())
    except ValueError:
        return base
    return url if urls.is_web(url) else base


def next_page(written: str | None, rule: str, page: Page, site: Site) -> Link | None:
    """The link to a further part of a list; None where it leads to another host than the list's and the site's."""
    url = web_address(written or "", page.address, site)
    if url is None or url == page.address:
        return None
    is_own = site.has_host(url) or (page.address is not None and urls.is_same_host(url, page.address))
    return Link(url=url, source=rule) if is_own else None


def plain(title: str | None) -> str | None:
    """A title as a reader sees it: its tags gone, entities resolved, white space collapsed; None for none.

    >>> plain("A &lt;b&gt;big&lt;/b&gt; R&amp;amp;D <i>day</i>")
    'A big R&D day'
    """
    if not title:
        return None
    text = title[:TITLE_CHARS_MAX]
    for _ in range(2):
        if "<" in text:
            text = _HTML_TAG.sub("", _LINE_BREAK.sub(" ", text))
        text = unescape(text) if "&" in text else text
    return clean(text) or None


def site_zone(site: Site) -> dt.tzinfo:
    """The zone of times without offset: the site's where it is known, else UTC."""
    try:
        return zoneinfo.ZoneInfo(site.timezone) if site.timezone else dt.UTC
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return dt.UTC


def _first(written: tuple[str, ...], zone: dt.tzinfo, latest: dt.datetime | None) -> dt.datetime | None:
    for text in written:
        found = moment(text, zone, latest)
        if found is not None:
            return found
    return None
