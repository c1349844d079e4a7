"""Lists that a site answers as JSON: its own API, "load more" buttons, WordPress's admin-ajax.php.

json_list(page, site, source) -> Found
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from newsbot import urls
from newsbot.discovery.answers import at, decoded
from newsbot.discovery.jsonpages import next_page
from newsbot.discovery.jsonplaces import lists
from newsbot.discovery.jsonrecords import fields, link
from newsbot.discovery.listing import listing
from newsbot.document import document
from newsbot.items import Found, Link, Page
from newsbot.sites import Site, Source

# What admin-ajax.php and hand-made scripts answer when there is nothing more.
_NOTHING: tuple[Any, ...] = (None, False, 0, -1, "", "0", "-1", [], {})


def json_list(page: Page, site: Site, source: Source | None = None) -> Found:
    """The articles of an answer in its order, and its next page; HTML in it, or instead of it, is read as a listing."""
    value, problem = decoded(page)
    if problem:
        return _of_html(page.body.decode("utf-8", "replace"), page, site, source, problem)
    if value in _NOTHING:
        return Found()
    records, html = _parts(value, site, source)
    links, left_out = _links(records, site, source.article_url if source else None)
    if not records and html:
        found = _of_html(html, page, site, source, None)
    else:
        problem = None if records or _is_empty(value) else "The answer is JSON without a list of articles."
        found = Found(articles=links, left_out=left_out, problem=problem)
    following = next_page(value, page, site, source, len(records) or len(found.articles))
    return replace(found, next_pages=(following,) if following else found.next_pages)


def _parts(value: Any, site: Site, source: Source | None) -> tuple[Sequence[Mapping[str, Any]], str | None]:
    """The records of an answer, and the HTML in it."""
    if source is not None and source.record is not None:
        told = at(value, source.record)
        members = list(told.values()) if isinstance(told, dict) else told if isinstance(told, list) else []
        records = [fields(member) for member in members if isinstance(member, dict)]
        if records:
            return records, None
    found = lists(value, site)
    return found.records, found.html


def _is_empty(value: Any) -> bool:
    """Whether an answer holds a list with nothing in it: the page behind the last."""
    inner = [value, *(value.values() if isinstance(value, dict) else ())]
    inner += [item for one in inner[1:] if isinstance(one, dict) for item in one.values()]
    return any(item in ([], "") for item in inner)


def _links(
    records: Sequence[Mapping[str, Any]], site: Site, template: str | None
) -> tuple[tuple[Link, ...], dict[str, int]]:
    links: dict[str, Link] = {}
    left_out: Counter[str] = Counter()
    for record in records:
        found = link(record, site, template)
        if isinstance(found, str):
            left_out[found] += 1
        else:
            links.setdefault(urls.key(found.url, site.drop_query), found)
    return tuple(links.values()), dict(left_out)


def _of_html(html: str, page: Page, site: Site, source: Source | None, problem: str | None) -> Found:
    """The articles of a piece of HTML; `problem` where it holds none."""
    # Its links are relative to the page that shows it, not to the script that answered.
    url = page.address if page.address and site.has_host(page.address) else site.address
    body = f"<html><body><main>{html}</main></body></html>".encode()
    found = listing(document(Page(body=body, url=url, content_type="text/html; charset=utf-8")), site, source)
    return found if found.articles or not problem else Found(problem=problem)
