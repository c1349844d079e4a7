"""Visits as Scrapy's requests, and Scrapy's responses as pages."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.utils.misc import arg_to_iter

from newsbot.items import Article, Page
from newsbot.safety import masked, without_keys
from newsbot.state import Address, ListPage, Visit

# Headers that say something of a page beside its type: where its REST interface is, how long a list is, what
# may be done with it.
_TELLING = ("link", "x-wp-total", "x-wp-totalpages", "tdm-reservation", "tdm-policy")
# The limit of sitemaps.org for one file, packed and unpacked; lists of 50,000 addresses with their pictures come near
# it. What else is fetched keeps to DOWNLOAD_MAXSIZE.
LIST_BYTES_MAX = 52_428_800
_LARGE = frozenset(("sitemap", "feed"))
# A tag is a hash, a date has 29 signs. A larger one would be sent back with every request, and be refused.
_VALIDATOR_CHARS_MAX = 500
NOT_THERE = frozenset(("not found (404)", "gone (410)"))
"""Reasons that mean that a page does not exist, or no more."""
VISIT = "newsbot_visit"
"""Key of `Request.meta` that holds the Visit; retries and redirects carry it on."""


def request(url: str, visit: Visit | None, known: Address | ListPage | None, **arguments: Any) -> Request:
    """A request, with the conditions that spare an answer which is known (RFC 9110, section 13)."""
    headers = {}
    if known is not None and known.etag:
        headers["If-None-Match"] = known.etag
    if known is not None and known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    meta: dict[str, Any] = {VISIT: visit} if visit is not None else {}
    # What a survey looks at may be a sitemap as well.
    if visit is None or visit.kind in _LARGE:
        meta |= {"download_maxsize": LIST_BYTES_MAX, "newsbot_unpacked_max": LIST_BYTES_MAX}
    return Request(url, headers=headers, meta=meta, dont_filter=True, **arguments)


def header(response: Response, name: str) -> str | None:
    """A header of an answer, several of one name joined by commas; None without any."""
    return ", ".join(_lines(response, name)) or None


def _lines(response: Response, name: str) -> list[str]:
    return [value.decode("latin-1") for value in arg_to_iter(response.headers.getlist(name))]


def validators(response: Response) -> dict[str, str | None]:
    """What the next request of the same address can be made conditional on, and what its body was."""
    return {
        "etag": _validator(response, "ETag"),
        "last_modified": _validator(response, "Last-Modified"),
        "body_hash": hashlib.blake2b(response.body, digest_size=16).hexdigest(),
    }


def confirms(response: Response) -> bool:
    """Whether an answer says that what is known is as it was; "304" to a request without conditions says nothing."""
    asked = response.request.headers if response.request is not None else {}
    return response.status == 304 and ("If-None-Match" in asked or "If-Modified-Since" in asked)


def _validator(response: Response, name: str) -> str | None:
    """A header that is sent back with the next request; None for one that no honest server would have given."""
    value = header(response, name)
    return value if value and len(value) <= _VALIDATOR_CHARS_MAX and value.isascii() and value.isprintable() else None


def page(response: Response, found_in: str | None, now: dt.datetime) -> Page:
    """An answer with status 200 as a page."""
    redirected_from = response.meta.get("redirect_urls") or ()
    return Page(
        body=response.body,
        url=redirected_from[0] if redirected_from else response.url,
        fetched_url=response.url,
        content_type=header(response, "Content-Type"),
        robots_tag="\n".join(_lines(response, "X-Robots-Tag")) or None,
        headers=_telling(response),
        status=response.status,
        fetched_at=now,
        read_at=now,
        found_in=(masked(found_in),) if found_in else (),
    )


def discreet(article: Article) -> Article:
    """The article with addresses that open no door to whoever reads its record."""
    url, fetched = article.url, article.fetched_url
    return replace(article, url=url and without_keys(url), fetched_url=fetched and without_keys(fetched))


def _telling(response: Response) -> Mapping[str, str]:
    found = ((name, header(response, name)) for name in _TELLING)
    return {name: value for name, value in found if value}
