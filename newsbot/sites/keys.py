"""Which keys a definition may have, and which reader each value goes to.

READERS       key -> reader, for the whole file
table(...)    the values of a table, each read by its reader
"""

import difflib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, get_args

from newsbot.sites.model import Layout, SelectedField, Source, TextRules
from newsbot.sites.values import (
    Note,
    Reader,
    read_address,
    read_date,
    read_host,
    read_kind,
    read_language,
    read_list,
    read_path,
    read_pattern,
    read_seconds,
    read_selector,
    read_template,
    read_text,
    read_timezone,
    shown,
)

# A pattern whose match is cut up needs the part that is kept under this name.
_NEEDED_GROUP: Mapping[str, str] = {"credit": "credit", "editor": "name", "byline": "name"}


def table(schema: Mapping[str, Reader], value: object, where: str, note: Note) -> dict[str, Any] | None:
    """The values of a table by key, each read by its reader; faulty ones left out."""
    if not isinstance(value, dict):
        note(where, shown(value), "a table", f"Write [{where}] on a line of its own, the keys below it.")
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
    schema: Mapping[str, Reader],
    value: object,
    where: str,
    note: Note,
) -> tuple[Any, ...]:
    """What `build` makes of each table of an array of tables."""
    if not isinstance(value, list):
        note(where, shown(value), "a list of tables", f"Write [[{where}]] with two brackets.")
        return ()
    places = [f"{where}[{index}]" for index in range(len(value))]
    read = [(table(schema, item, place, note), item, place) for item, place in zip(value, places, strict=True)]
    return tuple(build(values, item, place, note) for values, item, place in read if values is not None)


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


def _by(reader: Callable[..., Any], keys: Iterable[str]) -> dict[str, Reader]:
    return dict.fromkeys(keys, reader)


_texts = partial(read_list, read_text)
_selectors = partial(read_list, read_selector)
_patterns = partial(read_list, partial(read_pattern, None))
_TEXT: Mapping[str, Reader] = {
    key: partial(read_list, partial(read_pattern, _NEEDED_GROUP.get(key)))
    for key in ("drop", "caption", "credit", "editor", "disclaimer", "byline", "paywall", "end")
}
_SOURCE: Mapping[str, Reader] = {
    "kind": read_kind,
    "url": read_address,
    **_by(_selectors, ("articles", "next_page")),
    "record": read_path,
    **_by(read_template, ("article_url", "next_url")),
}
_LAYOUT: Mapping[str, Reader] = {
    **_by(read_date, ("since", "until")),
    "selectors": partial(table, _by(_selectors, get_args(SelectedField))),
}
READERS: Mapping[str, Reader] = {
    **_by(read_text, ("title", "section")),
    "address": read_address,
    **_by(_texts, ("publication", "drop_query", "only_sections")),
    "only_languages": partial(read_list, read_language),
    "language": read_language,
    "timezone": read_timezone,
    "hosts": partial(read_list, partial(read_host, False)),
    **_by(_patterns, ("include", "exclude")),
    "allow": partial(read_list, partial(read_host, True)),
    "delay": read_seconds,
    "sources": partial(_tables, _source, _SOURCE),
    "layouts": partial(_tables, _layout, _LAYOUT),
    "text": _text_rules,
}
