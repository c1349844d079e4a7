"""The articles of a JSON Feed (jsonfeed.org, versions 1 and 1.1), a cut or damaged one too.

json_feed(text, problem, page, site) -> Found
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsbot import urls
from newsbot.discovery.entries import ENTRIES_MAX, Listed, next_page, sorted_out, web_address
from newsbot.items import Found, Page
from newsbot.sites import Site
from newsbot.text import squeeze

_ITEMS = re.compile(r'"items"\s{0,20}:\s{0,20}\[')
_SEPARATOR = re.compile(r"[\s,]{0,1000}+")
_ADDRESSES = ("url", "id", "external_url")
# Text that a caller sees of a value; real ones have some hundred characters.
_CHARS_MAX = 4_000


def json_feed(text: str, problem: str | None, page: Page, site: Site) -> Found:
    """The items of a JSON Feed that lead to pages of the site, and its next page; `problem` is one met before."""
    try:
        told = json.loads(text)
        cut = None
    except (ValueError, RecursionError):
        told, cut = _salvaged(text), "The JSON is cut or broken; the items before that place were read."
    items = told.get("items") if isinstance(told, dict) else None
    if not isinstance(items, list):
        return Found(problem=f"This is JSON but no JSON Feed; it begins with {squeeze(text[:200])[:60]!r}.")
    base = web_address(_text(told, "home_page_url") or "", page.address, site)
    if base is None or not site.has_host(base):
        base = page.address
    sorted_ = sorted_out(_listed(items, base), page, site)
    following = next_page(_text(told, "next_url"), "json:next_url", page, site)
    return sorted_.found(problem, cut, next_pages=(following,) if following else ())


def _salvaged(text: str) -> Mapping[str, Any]:
    """What can be read of a broken JSON Feed: its whole items, from the front to the first broken one."""
    match = _ITEMS.search(text)
    if match is None:
        return {}
    items: list[Any] = []
    decoder = json.JSONDecoder()
    position = match.end()
    while len(items) <= ENTRIES_MAX:
        separator = _SEPARATOR.match(text, position)
        position = separator.end() if separator else position
        try:
            item, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            break
        items.append(item)
    return {"items": items}


def _listed(items: list[Any], base: str | None) -> Iterator[Listed]:
    for item in items:
        texts = {name: _text(item, name) for name in (*_ADDRESSES, "title", "date_published", "date_modified")}
        yield Listed(
            addresses=tuple(_addresses(texts)),
            base=base,
            title=texts["title"],
            published=tuple(filter(None, (texts["date_published"],))),
            modified=tuple(filter(None, (texts["date_modified"],))),
            is_surely_article=True,
            source="json:item",
        )


def _addresses(texts: Mapping[str, str | None]) -> Iterator[str]:
    for name in _ADDRESSES:
        text = texts[name]
        if text and (name != "id" or urls.is_web(text)):
            yield text


def _text(told: object, name: str) -> str | None:
    """A value that is text and not empty, cut; None for anything else."""
    value = told.get(name) if isinstance(told, dict) else None
    return value[:_CHARS_MAX] if isinstance(value, str) and value.strip() else None
