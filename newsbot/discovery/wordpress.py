"""One answer of WordPress's REST API: the posts in it, and the next page.

wordpress(page, site, source, total_pages=…, total=…) -> Found
"""

import datetime as dt
import re
from collections import Counter
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from newsbot import urls
from newsbot.discovery.answers import at, decoded, moment
from newsbot.discovery.rest import PER_PAGE_DEFAULT, PER_PAGE_MAX, rest_posts, rest_route
from newsbot.items import Found, Link, Page
from newsbot.sites import Site, Source
from newsbot.text import clean, unescape

# WordPress gives a hundred at most; a plugin that lifts the limit may give thousands.
POSTS_MAX = 10_000
_PAST_THE_END = frozenset(("rest_post_invalid_page_number", "rest_invalid_page_number"))
# The type that is asked for anyway, those of WordPress itself that are no articles, and those of shops and builders.
_NO_ARTICLES = re.compile(
    r"posts?|pages?|attachment|media|revision|wp_.*|nav_menu.*|menu-items|product.*|shop_.*|elementor.*|e-.*|jetpack-.*|"
    r"oembed.*|acf-.*|custom_.*|user_request|customize_changeset|tribe_.*|event.*|faq.*|forum|topic|reply|ad|ads|"
    r"advert.*|banner.*|popup.*|form.*|wpcf7.*|testimonials?|team.*|sliders?|slides?|galler.*|portfolio.*|jobs?.*",
    re.IGNORECASE,
)
_ROUTE = re.compile(r"[\w-]{1,80}")
_TYPES = re.compile(r"(?:wp/v2/types/?|%2Fwp%2Fv2%2Ftypes/?|/wp/v2/types/?)(?=$|[?&])", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_TITLE_MAX_CHARACTERS = 1_000


def wordpress(
    page: Page, site: Site, source: Source | None = None, *, total_pages: int | None = None, total: int | None = None
) -> Found:
    """The posts of an answer to /wp-json/wp/v2/posts, in its order, and the next page.

    `total_pages` and `total` are the headers X-WP-TotalPages and X-WP-Total. Without them a full page has a next one.
    The author in an answer is who uploaded the post, often not who wrote it, and is not read.
    """
    value, problem = decoded(page)
    if problem:
        return Found(problem=problem)
    if isinstance(value, dict) and isinstance(value.get("headers"), dict) and "body" in value:  # ?_envelope
        total_pages = total_pages or _number(value["headers"].get("X-WP-TotalPages"))
        total = total or _number(value["headers"].get("X-WP-Total"))
        value = value["body"]
    types = _types(value, page, site)
    if types is not None:
        return Found(sources=types)
    posts = _posts(value)
    if posts is None:
        return _refused(value)
    links, left_out = _links(posts[:POSTS_MAX], site, _route(page, source))
    following, problem = _next_pages(page, len(posts), total_pages, total)
    return Found(articles=links, next_pages=following, left_out=left_out, total=total, problem=problem)


def _types(value: Any, page: Page, site: Site) -> tuple[Link, ...] | None:
    """Lists of the types of posts that may be articles, from what /wp/v2/types answers; None for any other answer."""
    address = page.url or page.fetched_url
    if not isinstance(value, dict) or address is None or rest_route(address) != "types":
        return None
    root = _TYPES.sub("", address)
    links = []
    for name, told in value.items():
        route = told.get("rest_base") if isinstance(told, dict) else None
        is_own = told.get("rest_namespace", "wp/v2") == "wp/v2" if isinstance(told, dict) else False
        if isinstance(route, str) and _ROUTE.fullmatch(route) and is_own and not _NO_ARTICLES.fullmatch(name):
            links.append(Link(url=rest_posts(root, route=route), text=name, source="wordpress:type"))
    return tuple(links)


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _posts(value: Any) -> list[Any] | None:
    """The posts of an answer; None for what is no list of them."""
    if isinstance(value, list):
        return value
    # PHP writes a list with gaps, as filters leave it, as an object with numbers for keys.
    if isinstance(value, dict) and value and all(key.isdecimal() for key in value):
        return list(value.values())
    return None


def _refused(value: Any) -> Found:
    """The end of the list, or what WordPress says instead of posts."""
    code = value.get("code") if isinstance(value, dict) else None
    if code in _PAST_THE_END:
        return Found()
    if isinstance(code, str | int):
        said = clean(_TAG.sub("", str(value.get("message") or "")))[:200]
        return Found(problem=f"WordPress refused the list: {str(code)[:60]}{f' ({said})' if said else ''}.")
    return Found(problem="The answer is JSON, but no list of posts of WordPress.")


def _route(page: Page, source: Source | None) -> str | None:
    """The kind of post that was asked for; None for any."""
    for url in (page.url, source.url if source else None, page.fetched_url):
        route = rest_route(url) if url else None
        if route:
            return None if route != "posts" else "post"
    return "post"


def _links(posts: list[Any], site: Site, wanted: str | None) -> tuple[tuple[Link, ...], dict[str, int]]:
    """The posts that may be read, each address once, and why others may not."""
    links: dict[str, Link] = {}
    left_out: Counter[str] = Counter()
    for post in posts:
        url = _address(post)
        reason = "no address" if url is None else _reason(post, wanted) or site.refuses(url)
        if url is None or reason is not None:
            left_out[reason or "no address"] += 1
            continue
        published = _moment(post, "date", site)
        links.setdefault(
            urls.key(url, site.drop_query),
            Link(
                url=url,
                text=_title(post),
                source="wordpress:post",
                published=published,
                modified=_moment(post, "modified", site),
            ),
        )
    return tuple(links.values()), dict(left_out)


def _address(post: Any) -> str | None:
    link = (post.get("link") or post.get("url")) if isinstance(post, dict) else None
    return urls.absolute(None, link) if isinstance(link, str) else None


def _reason(post: dict[str, Any], wanted: str | None) -> str | None:
    """Why a post is no article to read; None when it is one."""
    if at(post, "content.protected") is True or at(post, "excerpt.protected") is True:
        return "password"
    if post.get("status", "publish") != "publish":
        return "not published"
    kind = post.get("type") or "post"
    return "another type" if wanted is not None and kind not in (wanted, post.get("subtype")) else None


def _title(post: dict[str, Any]) -> str | None:
    title = post.get("title")
    text = title.get("rendered") if isinstance(title, dict) else title
    if not isinstance(text, str):
        return None
    return clean(unescape(_TAG.sub("", text[: 4 * _TITLE_MAX_CHARACTERS])))[:_TITLE_MAX_CHARACTERS] or None


def _moment(post: dict[str, Any], name: str, site: Site) -> dt.datetime | None:
    """date or modified: the moment in UTC where the answer has it, else the one in the zone of the site."""
    in_utc = moment(post.get(f"{name}_gmt"), site)
    return in_utc.replace(tzinfo=dt.UTC) if in_utc else moment(post.get(name), site)


def _next_pages(
    page: Page, count: int, total_pages: int | None, total: int | None
) -> tuple[tuple[Link, ...], str | None]:
    """The next page of the list; and a problem where the list breaks off."""
    url = next((url for url in (page.fetched_url, page.url) if url and rest_route(url)), page.address)
    if url is None:
        return (), None
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    number = _number(query.get("page")) or 1
    per_page = min(_number(query.get("per_page")) or PER_PAGE_DEFAULT, PER_PAGE_MAX)
    offset = _number(query.get("offset"))
    if offset is not None:  # it outdoes the page
        ahead = total > offset + per_page if total is not None else count >= per_page
        query["offset"] = str(offset + per_page)
    else:
        if total_pages is None and total is not None:
            total_pages = -(-total // per_page)
        ahead = number < total_pages if total_pages is not None else count >= per_page
        query["page"] = str(number + 1)
    if not count:
        problem = f"Page {number} of {total_pages} is empty, and the list breaks off there." if ahead else None
        return (), problem
    link = Link(url=urlunsplit(parts._replace(query=urlencode(query, safe="/,:"))), source="wordpress:page")
    return ((link,) if ahead else ()), None
