"""Addresses of WordPress's REST API, and what an address of it asks for. https://developer.wordpress.org/rest-api/

rest_posts(root, page=2, category=5) -> address of one page of posts
rest_types(root) -> address of what types of posts there are
rest_route(url) -> "posts" for .../wp-json/wp/v2/posts?page=2
"""

import datetime as dt
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

PER_PAGE_MAX = 100
"""More is refused by WordPress itself."""
PER_PAGE_DEFAULT = 10

# What discovery reads of a post. Names with dots are left out by WordPress before 5.3, which then says nothing of
# passwords; "title" whole is a few characters more than "title.rendered" and known to all.
_FIELDS = "id,link,date,date_gmt,modified,modified_gmt,status,type,title,content.protected,excerpt.protected"
_ROUTE = re.compile(r"/wp/v2/(?P<route>[\w-]+)/?$")


def rest_posts(
    root: str,
    *,
    route: str = "posts",
    page: int = 1,
    per_page: int = PER_PAGE_MAX,
    category: int | None = None,
    author: int | None = None,
    tag: int | None = None,
    modified_after: dt.datetime | None = None,
    after: dt.datetime | None = None,
    before: dt.datetime | None = None,
) -> str:
    """The address of one page of posts, latest first, with no more fields than discovery reads.

    `root` is the API's own: ".../wp-json/" or ".../?rest_route=/". `route` is the name of another type of post;
    `category`, `author` and `tag` are WordPress's numbers. WordPress knows `modified_after` from 5.7 on and overlooks
    it before; it takes a moment in the zone of the site where it does not know offsets (before 5.3): ask for a day more
    than needed.

    >>> rest_posts("https://a.example/wp-json/", page=2, per_page=10)[:58]
    'https://a.example/wp-json/wp/v2/posts?per_page=10&page=2&o'
    """
    asked: dict[str, object] = {
        "per_page": max(1, min(per_page, PER_PAGE_MAX)),
        "page": max(1, page),
        "orderby": "date",
        "order": "desc",
        "categories": category,
        "author": author,
        "tags": tag,
        "modified_after": _utc(modified_after),
        "after": _utc(after),
        "before": _utc(before),
        "_fields": _FIELDS,
    }
    return _address(root, route, {key: value for key, value in asked.items() if value is not None})


def _address(root: str, route: str, asked: Mapping[str, object]) -> str:
    """An address of the API by its own address, which has the route in its path or in a parameter."""
    bare, mark, own = root.partition("?")
    query = urlencode(asked, safe=",:")
    if not mark:
        return f"{bare.rstrip('/')}/wp/v2/{route}" + (f"?{query}" if query else "")
    kept = [(key, value) for key, value in parse_qsl(own, keep_blank_values=True) if key != "rest_route"]
    return f"{bare}?{urlencode([('rest_route', f'/wp/v2/{route}'), *kept], safe='/')}" + (f"&{query}" if query else "")


def rest_types(root: str) -> str:
    """The address that tells which types of posts a site has.

    >>> rest_types("https://a.example/wp-json/")
    'https://a.example/wp-json/wp/v2/types'
    """
    return _address(root, "types", {})


def rest_changed(url: str, since: dt.datetime) -> str:
    """The same address of posts, but only of those that changed after `since`."""
    return f"{url}&{urlencode({'modified_after': _utc(since)}, safe=':')}"


def _utc(moment: dt.datetime | None) -> str | None:
    """A moment as WordPress takes it: RFC 3339 in UTC."""
    return None if moment is None else f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def rest_route(url: str) -> str | None:
    """The kind of thing that an address asks WordPress for, "posts" or the name of a custom type; None for any other.

    >>> rest_route("https://a.example/?rest_route=/wp/v2/columns&page=3")
    'columns'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    for path in (dict(parse_qsl(parts.query)).get("rest_route", ""), unquote(parts.path)):
        match = _ROUTE.search(path)
        if match:
            return match["route"]
    return None
