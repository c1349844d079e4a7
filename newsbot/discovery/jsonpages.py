"""The next page of a list that comes as JSON: by what the answer says, else by the number in its address.

next_page(value, page, site, source, count) -> Link or None
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from newsbot import urls
from newsbot.discovery.answers import at
from newsbot.discovery.jsonrecords import plain
from newsbot.items import Link, Page
from newsbot.sites import Site, Source, templates

# Where an answer tells of its pages: on top and a few levels down, never among its records.
DEPTH_MAX = 4
VALUES_MAX = 2_000
TEXT_MAX_CHARACTERS = 2_000

_NEXT = ("nextpageurl", "nexturl", "nextpagelink", "nextlink", "nexthref", "nextpage", "next", "more", "loadmore")
_NUMBERED = ("nextpage", "next")
_CURSORS = {
    "nextcursor": "cursor",
    "endcursor": "after",
    "nextpagetoken": "pageToken",
    "nexttoken": "token",
    "nextoffset": "offset",
    "continuation": "continuation",
    "cursor": "cursor",
}
_MORE = ("hasmore", "hasnext", "hasnextpage", "morepages", "ismore", "moreavailable", "hasmorepages")
_PAGES = ("totalpages", "lastpage", "maxpages", "maxnumpages", "pagecount", "numpages", "maxpage", "pages")
_TOTAL = ("total", "totalcount", "totalresults", "found", "totalitems", "count", "totalhits", "numfound")
_PAGE_NAME = re.compile(
    r"(?:.*[-_\[])?(?:page|paged|pg|pagina|seite|pageno|pagenum|pagenumber|pageindex|p)\]?", re.IGNORECASE
)
_OFFSET_NAME = re.compile(r"(?:.*[-_\[])?(?:offset|start|from|skip|startrow|first)\]?", re.IGNORECASE)
_SIZE_NAME = re.compile(
    r"(?:.*[-_\[])?(?:limit|size|per_?page|count|rows|num|pagesize|page_size|items|take|posts_per_page)\]?",
    re.IGNORECASE,
)
_IN_PATH = re.compile(r"(?P<before>.*/page/)(?P<number>\d{1,6})(?P<after>/?(?:\.json)?)", re.IGNORECASE)


def next_page(value: Any, page: Page, site: Site, source: Source | None, count: int) -> Link | None:
    """The link to the next page of an answer with `count` articles; None on the last."""
    told = dict(_told(value))
    url = page.url or page.fetched_url
    if url is None or any(told.get(name) is False for name in _MORE):
        return None
    template = source.next_url if source else None
    if template is not None:
        found = _by_template(template, value, told, url, count) if count else None
        return _link(found, "json:template", page, site)
    for name in _NEXT:
        if name not in _NUMBERED and _number(told.get(name)) is not None:
            continue  # "more": 12 tells how many
        found = _said(told.get(name), page, url)
        if found:
            return _link(found, f"json:{name}", page, site)
    if not count or any(_number(told.get(name)) is not None for name in _NUMBERED):
        return None
    for name, parameter in _CURSORS.items():
        cursor = told.get(name)
        if isinstance(cursor, str | int) and cursor is not True and cursor and len(str(cursor)) <= TEXT_MAX_CHARACTERS:
            return _link(
                _with(url, _known(url, cursor_names(parameter)) or parameter, cursor), "json:cursor", page, site
            )
    if any(name in told and told[name] in (None, "", False) for name in _NEXT[:-2]):
        return None
    return _link(_counted(told, url, count), "json:number", page, site)


def cursor_names(parameter: str) -> re.Pattern[str]:
    """Names that an address may give the cursor that an answer calls `parameter`."""
    return re.compile(
        rf"{parameter}|cursor|after|page_?token|(?:next_?)?token|continuation|offset|start|last_id", re.IGNORECASE
    )


def _told(value: Any) -> Iterator[tuple[str, Any]]:
    """(plain key, value) of what an answer says beside its records, the outermost last so that they win."""
    level, found, seen = [value], [], 0
    for _ in range(DEPTH_MAX):
        following: list[Any] = []
        for item in level:
            for key, inner in item.items() if isinstance(item, dict) else ():
                seen += 1
                if seen > VALUES_MAX:
                    break
                name = plain(key)
                if isinstance(inner, dict):
                    following.append(inner)
                    inner = inner.get("href") or inner.get("url")
                    if inner is None:
                        continue
                if not isinstance(inner, list):
                    found.append((name, inner))
        level = following
    return reversed(found)


def _said(value: Any, page: Page, url: str) -> str | None:
    """The address that the answer gives, or the one with the number that it gives."""
    if isinstance(value, bool) or value is None:
        return None
    text = str(value).strip()
    if text.isdecimal() and len(text) < 8:
        number = _page_number(url)
        return _with_page(url, int(text)) if int(text) > number else None
    if (
        isinstance(value, str)
        and len(text) <= TEXT_MAX_CHARACTERS
        and text.startswith(("http://", "https://", "/", "?"))
    ):
        return urls.absolute(page.address, text)
    return None


def _number(value: object) -> int | None:
    text = "" if isinstance(value, bool) else str(value).strip()
    return int(text) if text.isdecimal() and len(text) < 8 else None


def _known(url: str, pattern: re.Pattern[str]) -> str | None:
    """The parameter of an address whose name fits."""
    return next(
        (key for key, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True) if pattern.fullmatch(key)), None
    )


def _value(url: str, pattern: re.Pattern[str]) -> int | None:
    name = _known(url, pattern)
    text = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True)).get(name or "", "")
    return int(text) if text.isdecimal() and len(text) < 8 else None


def _page_number(url: str) -> int:
    number = _value(url, _PAGE_NAME)
    match = _IN_PATH.fullmatch(urlsplit(url).path) if number is None else None
    return int(match["number"]) if match else 1 if number is None else number


def _with(url: str, name: str, value: object) -> str:
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True)) | {name: str(value)}
    return urlunsplit(parts._replace(query=urlencode(query, safe="/,:[]")))


def _with_page(url: str, number: int) -> str:
    parts = urlsplit(url)
    match = _IN_PATH.fullmatch(parts.path)
    if match and _known(url, _PAGE_NAME) is None:
        return urlunsplit(parts._replace(path=f"{match['before']}{number}{match['after']}"))
    return _with(url, _known(url, _PAGE_NAME) or "page", number)


def _counted(told: dict[str, Any], url: str, count: int) -> str | None:
    """The address with the next number, when the one at hand has one and nothing says that it is the last."""
    size = _value(url, _SIZE_NAME)
    offset = _value(url, _OFFSET_NAME)
    total = _least(told, _TOTAL)
    is_more = any(told.get(name) is True for name in _MORE)
    if offset is not None:
        following = offset + (size or count)
        is_last = total is not None and total > count and following >= total
        return (
            None
            if is_last or _is_short(count, size, is_more)
            else _with(url, _known(url, _OFFSET_NAME) or "", following)
        )
    has_number = _known(url, _PAGE_NAME) is not None or _IN_PATH.fullmatch(urlsplit(url).path) is not None
    pages = _least(told, _PAGES)
    number = _page_number(url)
    if pages is not None:
        return _with_page(url, number + 1) if number < pages and (has_number or number == 1) else None
    if not has_number or _is_short(count, size, is_more):
        return None
    return _with_page(url, number + 1)


def _is_short(count: int, size: int | None, is_more: bool) -> bool:
    return not is_more and size is not None and count < size


def _least(told: dict[str, Any], names: tuple[str, ...]) -> int | None:
    for name in names:
        text = str(told.get(name))
        if text.isdecimal() and len(text) < 10:
            return int(text)
    return None


def _by_template(template: str, value: Any, told: dict[str, Any], url: str, count: int) -> str | None:
    """The address that the definition makes of the numbers and keys of this answer."""
    match = templates.shape(template).fullmatch(url)
    numbers = match.groupdict() if match else {}
    cursor = next((told[name] for name in _CURSORS if told.get(name)), None)
    known = {
        "page": int(numbers.get("page") or _page_number(url)) + 1,
        "offset": int(numbers.get("offset") or _value(url, _OFFSET_NAME) or 0) + count,
        "cursor": cursor,
    }
    return templates.filled(template, lambda name: known[name] if known.get(name) else at(value, name))


def _link(found: str | None, rule: str, page: Page, site: Site) -> Link | None:
    """A link to the next page, on the site or on the host that answered; None for the page itself and others."""
    if found is None or not (site.has_host(found) or urls.is_same_host(found, page.address or "")):
        return None
    own = {urls.key(url) for url in (page.url, page.fetched_url) if url}
    return None if urls.key(found) in own else Link(url=found, source=rule)
