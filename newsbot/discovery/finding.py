"""One list of any kind, read by the reader of its kind.

found(page, site, source) -> Found
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from newsbot.discovery.archives import archive
from newsbot.discovery.feed import feed
from newsbot.discovery.issues import with_issues
from newsbot.discovery.jsonlist import json_list
from newsbot.discovery.listing import listing
from newsbot.discovery.loadmore import load_more
from newsbot.discovery.refusals import is_no_article, segments
from newsbot.discovery.sitemap import sitemap
from newsbot.discovery.statelist import with_state
from newsbot.discovery.wordpress import wordpress
from newsbot.document import document
from newsbot.items import Found, Page
from newsbot.sites import Site, Source, SourceKind

Reader = Callable[[Page, Site, Source], Found]


def found(page: Page, site: Site, source: Source) -> Found:
    """What a list leads to. A page that is no list of the kind gives nothing, and `problem` says why."""
    return READERS[source.kind](page, site, source)


def may_be_article(url: str, site: Site) -> bool:
    """Whether an address may be an article's, by its path alone: no file, tag, author, form or standing page."""
    try:
        parts = urlsplit(url)
        return site.has_host(url) and not is_no_article(parts, segments(parts))
    except ValueError:
        return False


def _listing(page: Page, site: Site, source: Source) -> Found:
    """A listing page; where it names no next page, what its "load more" button asks for; where its markup shows hardly
    an article, those of the state that its scripts draw from.

    Such a button is answered with HTML or with JSON, whatever the first page was.
    """
    if _is_json(page):
        return json_list(page, site, source)
    parsed = document(page)
    shown = listing(parsed, site, source)
    if not shown.next_pages and not source.next_page:
        shown = replace(shown, next_pages=load_more(parsed, site))
    return shown if source.articles else with_state(shown, parsed, site)


def _is_json(page: Page) -> bool:
    kind = (page.content_type or "").split(";")[0].strip().lower()
    return kind.endswith("json") or (not kind.endswith("html") and page.body.lstrip()[:1] in (b"{", b"["))


def _archive(page: Page, site: Site, source: Source) -> Found:
    parsed = document(page)
    return with_issues(archive(parsed, site, source), parsed, site)


def _wordpress(page: Page, site: Site, source: Source) -> Found:
    return wordpress(
        page,
        site,
        source,
        total_pages=_number(page.headers.get("x-wp-totalpages")),
        total=_number(page.headers.get("x-wp-total")),
    )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 10 else None


READERS: Mapping[SourceKind, Reader] = {
    "listing": _listing,
    "feed": feed,
    "sitemap": sitemap,
    "wordpress": _wordpress,
    "json": json_list,
    "archive": _archive,
}
"""A reader for each kind of source."""
