"""What may stand under the keys of a definition: one reader a kind of value, each noting its faults.

READERS       key -> reader, for the whole file
table(...)    the values of a table, each read by its reader
"""

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from math import isfinite
from types import MappingProxyType
from typing import Any, TypeVar, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cssselect import SelectorError
from lxml import etree
from parsel.csstranslator import HTMLTranslator

from newsbot import urls
from newsbot.sites import templates
from newsbot.sites.model import Layout, SelectedField, Selector, Source, SourceKind, TextRules

Note = Callable[[str, str, str, str], None]
"""Takes down a fault: key, what was found, what was expected, the remedy."""
_Reader = Callable[[Any, str, Note], Any]
"""(value, key, note) -> what the Site holds; None after a fault."""
_Value = TypeVar("_Value")

_HOST = re.compile(r"(?:\[[0-9a-fA-F:]+\]|[\w-]+(?:\.[\w-]+)*)(?P<port>:\d{1,5})?")
# RFC 5646, section 2.1, without the extensions that no newspaper uses.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")
_NEEDED_GROUP: Mapping[str, str] = {"credit": "credit", "editor": "name", "byline": "name"}


def table(schema: Mapping[str, _Reader], value: object, where: str, note: Note) -> dict[str, Any] | None:
    """The values of a table by key, each read by its reader; faulty ones left out."""
    if not isinstance(value, dict):
        note(where, _shown(value), "a table", f"Write [{where}] on a line of its own, the keys below it.")
        return None
    values = {}
    for key, item in value.items():
        place = f"{where}.{key}" if where else key
        if key in schema:
            read = schema[key](item, place, note)
            if read is not None:
                values[key] = read
            continue
        close = difflib.get_close_matches(key, schema, n=1, cutoff=0.6)
        remedy = f"Did you mean {close[0]!r}?" if close else "Take it out, or see whether it belongs to another table."
        note(place, "an unknown key", "one of " + ", ".join(schema), remedy)
    return values


def _tables(
    build: Callable[[dict[str, Any], Any, str, Note], Any],
    schema: Mapping[str, _Reader],
    value: object,
    where: str,
    note: Note,
) -> tuple[Any, ...]:
    """What `build` makes of each table of an array of tables."""
    if not isinstance(value, list):
        note(where, _shown(value), "a list of tables", f"Write [[{where}]] with two brackets.")
        return ()
    places = [f"{where}[{index}]" for index in range(len(value))]
    read = [(table(schema, item, place, note), item, place) for item, place in zip(value, places, strict=True)]
    return tuple(build(values, item, place, note) for values, item, place in read if values is not None)


def _text(value: object, key: str, note: Note) -> str | None:
    if isinstance(value, str) and value.strip():
        return value.strip()
    note(key, _shown(value), "a text in quotation marks", "Write it in quotation marks, or take the key out.")
    return None


def _list(read: Callable[[Any, str, Note], _Value | None], value: object, key: str, note: Note) -> tuple[_Value, ...]:
    """Each item of a list as `read` has it; one text stands for a list of one."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        note(key, _shown(value), "a list of texts", "Write it in square brackets, each text in quotation marks.")
        return ()
    items = (read(item, f"{key}[{index}]" if len(value) > 1 else key, note) for index, item in enumerate(value))
    return tuple(item for item in items if item is not None)


def _address(value: object, key: str, note: Note) -> str | None:
    text = _text(value, key, note)
    if text is None or (urls.is_web(text) and urls.site_name(text) is not None):
        return text
    note(key, repr(text), "an absolute address", "Write it whole, with https:// and the host in front.")
    return None


def _template(value: object, key: str, note: Note) -> str | None:
    text = _text(value, key, note)
    fault = templates.fault(text) if text else None
    if fault is None:
        return text
    note(key, repr(text), *fault)
    return None


def _path(value: object, key: str, note: Note) -> str | None:
    """Keys parted by dots."""
    text = _text(value, key, note)
    if text is None or all(part.strip() == part and part for part in text.split(".")):
        return text
    note(key, repr(text), "keys parted by single dots", 'Write it like "data.articles".')
    return None


def _host(needs_port: bool, value: object, key: str, note: Note) -> str | None:
    text = _text(value, key, note)
    match = _HOST.fullmatch(text) if text else None
    if text is None or (match and (match["port"] or not needs_port)):
        return text
    note(
        key,
        repr(text),
        "HOST:PORT" if needs_port else "a host",
        "Write the host without https:// and path" + (", a colon and the port behind it." if needs_port else "."),
    )
    return None


def _language(value: object, key: str, note: Note) -> str | None:
    text = _text(value, key, note)
    if text is None or _LANGUAGE.fullmatch(text):
        return text
    note(key, repr(text), "a BCP 47 tag", 'Write "en", "ko", "pt-BR" or the like.')
    return None


def _timezone(value: object, key: str, note: Note) -> str | None:
    text = _text(value, key, note)
    if text is None:
        return None
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        note(key, repr(text), "a time zone of the IANA database", 'Write "Asia/Seoul", "Europe/London" or the like.')
        return None
    return text


def _seconds(value: object, key: str, note: Note) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and value >= 0:
        return float(value)
    note(key, _shown(value), "a number of seconds, 0 or more", "Write it without quotation marks: delay = 2.5.")
    return None


def _date(value: object, key: str, note: Note) -> dt.date | None:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        note(key, _shown(value), "a day", "Write it as 2019-08-31.")
        return None


def _pattern(group: str | None, value: object, key: str, note: Note) -> re.Pattern[str] | None:
    """A regular expression; with `group`, one that has this named group."""
    if not isinstance(value, str) or not value:
        note(key, _shown(value), "a regular expression in quotation marks", "Write it in single quotation marks: '…'.")
        return None
    try:
        pattern = re.compile(value)
    except (re.error, OverflowError, RecursionError) as error:
        note(
            key, repr(value), f"a regular expression ({error})", "Correct it, or put a backslash before that character."
        )
        return None
    if group and group not in pattern.groupindex:
        note(key, repr(value), f"the named group (?P<{group}>…)", "Put it around what shall be kept.")
    return pattern


def _selector(value: object, key: str, note: Note) -> Selector | None:
    text = _text(value, key, note)
    if text is None:
        return None
    is_xpath = text.startswith("xpath:")
    try:
        xpath = text.removeprefix("xpath:").strip() if is_xpath else HTMLTranslator().css_to_xpath(text)
        etree.XPath(xpath)
    except (SelectorError, etree.XPathError, ValueError, RecursionError) as error:
        note(
            key,
            repr(text),
            f"{'an XPath' if is_xpath else 'a CSS selector'} ({error or 'empty'})",
            "Correct it." if is_xpath else "Correct it, or write XPath with 'xpath:' in front.",
        )
        return None
    return Selector(text=text, xpath=xpath)


def _kind(value: object, key: str, note: Note) -> str | None:
    if value in get_args(SourceKind):
        return str(value)
    note(key, _shown(value), "one of " + ", ".join(map(repr, get_args(SourceKind))), "Write one of these.")
    return None


def _source(values: dict[str, Any], written: Mapping[str, Any], where: str, note: Note) -> Source:
    if "url" not in written:
        note(f"{where}.url", "nothing", "the address of the first page", 'Add url = "https://…".')
    return Source(**{"kind": "listing", "url": "", **values})


def _layout(values: dict[str, Any], written: Mapping[str, Any], where: str, note: Note) -> Layout:
    since, until = values.get("since"), values.get("until")
    if since and until and since >= until:
        note(f"{where}.until", str(until), f"a day after since = {since}", "Exchange the two, or correct one.")
    return Layout(since=since, until=until, selectors=MappingProxyType(values.get("selectors") or {}))


def _text_rules(value: object, key: str, note: Note) -> TextRules | None:
    values = table(_TEXT, value, key, note)
    return None if values is None else TextRules(**values)


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _by(reader: Callable[..., Any], keys: Iterable[str]) -> dict[str, _Reader]:
    return dict.fromkeys(keys, reader)


_texts = partial(_list, _text)
_selectors = partial(_list, _selector)
_patterns = partial(_list, partial(_pattern, None))
_TEXT: Mapping[str, _Reader] = {
    key: partial(_list, partial(_pattern, _NEEDED_GROUP.get(key)))
    for key in ("drop", "caption", "credit", "editor", "disclaimer", "byline", "paywall", "end")
}
_SOURCE: Mapping[str, _Reader] = {
    "kind": _kind,
    "url": _address,
    **_by(_selectors, ("articles", "next_page")),
    "record": _path,
    **_by(_template, ("article_url", "next_url")),
}
_LAYOUT: Mapping[str, _Reader] = {
    **_by(_date, ("since", "until")),
    "selectors": partial(table, _by(_selectors, get_args(SelectedField))),
}
READERS: Mapping[str, _Reader] = {
    **_by(_text, ("title", "section")),
    "address": _address,
    **_by(_texts, ("publication", "drop_query", "only_sections")),
    "only_languages": partial(_list, _language),
    "language": _language,
    "timezone": _timezone,
    "hosts": partial(_list, partial(_host, False)),
    **_by(_patterns, ("include", "exclude")),
    "allow": partial(_list, partial(_host, True)),
    "delay": _seconds,
    "sources": partial(_tables, _source, _SOURCE),
    "layouts": partial(_tables, _layout, _LAYOUT),
    "text": _text_rules,
}
