"""The values that a page holds for its scripts: the state that lists and articles are drawn from.

states(document) -> values as JSON has them, in the order of the page

Pages that are drawn by scripts alone bring what is to be drawn: as <script type="application/json"> (Next.js, Nuxt 3,
Apollo, Drupal), as `window.NAME = {…}` or `NAME = JSON.parse("…")` (Redux, Vue, Nuxt 2), or in an attribute of the
element to be drawn (Inertia, React on Rails, web components).
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote

from lxml import etree

from newsbot.discovery.flight import flight
from newsbot.document import Document

SCRIPTS_MAX = 200
ELEMENTS_MAX = 50_000
# What a page of the largest sites holds in all of its scripts.
CHARACTERS_MAX = 6_000_000
# Two teasers with address, headline and day are longer.
STATE_MIN_CHARACTERS = 150
# Programs assign many things; states come first or last.
ASSIGNED_MAX = 200
# Characters that are read in vain, where what begins like a state is none.
VAIN_MAX_CHARACTERS = 6_000_000
# Of states written as a program writes objects, not as JSON, which are written anew before they are read.
LOOSE_MAX_CHARACTERS = 1_000_000

_JSON_TYPE = re.compile(r"(?:application|text)/(?!ld\+)(?:[\w.-]+\+)?json\b", re.IGNORECASE)
_OTHER_TYPE = re.compile(r"json|template|importmap|speculationrules", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"=\s{0,20}(?:(?P<parsed>JSON\.parse\s{0,5}\(\s{0,20}(?P<quoted>decodeURI(?:Component)?\(\s{0,20})?)(?=[\"'`])|(?=[\[{]))"
)
# A state without an address has no list.
_ADDRESSED = re.compile(r"(?:url|ur[il]s?|link|href|slug|path|permalink)\\?[\"']?\s{0,5}:", re.IGNORECASE)
_STRING = r"\"(?:[^\"\\]|\\.)*+(?:\"|\Z)|'(?:[^'\\]|\\.)*+(?:'|\Z)|`(?:[^`\\]|\\.)*+(?:`|\Z)"
_TEXT = re.compile(_STRING, re.DOTALL)
_LOOSE = re.compile(
    rf"(?P<text>{_STRING})|(?P<none>\b(?:undefined|void 0)\b)|(?P<flag>![01](?!\w))|"
    r"new Date\(\s{0,5}(?P<date>\"[^\"\\\n]{0,60}\"|\d{1,15})\s{0,5}\)|"
    r"(?P<key>(?<![\w$])[A-Za-z_$][\w$]{0,100}(?=\s{0,5}:))|"
    r"(?P<comma>,(?=\s{0,50}[\]}]))",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|(\r?\n)|(['`$])|.)|(\")", re.DOTALL)
_DECODER = json.JSONDecoder()


def states(document: Document) -> Iterator[Any]:
    """The objects and lists that a page holds for its scripts; broken ones are left out."""
    room = CHARACTERS_MAX
    pushed: list[str] = []
    for script in document.tagged["script"][:SCRIPTS_MAX]:
        text = script.text or ""
        is_piece = "__next_f.push" in text  # a part of a state: its addresses may stand in another
        if len(text) > room or not (is_piece or (len(text) >= STATE_MIN_CHARACTERS and _ADDRESSED.search(text))):
            continue
        room -= len(text)
        kind = script.get("type") or ""
        if _JSON_TYPE.match(kind):
            yield from _whole(text)
        elif is_piece:
            pushed.append(text)
        elif not _OTHER_TYPE.search(kind):
            yield from _assigned(text)
    yield from flight(pushed)
    if document.root is not None:
        yield from _attributes(document.root, room)


def _whole(text: str) -> Iterator[Any]:
    """The value that a text is."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    if isinstance(value, dict | list):
        yield _joined(value) if isinstance(value, list) else value


def _attributes(root: etree._Element, room: int) -> Iterator[Any]:
    """The values of attributes that are JSON."""
    for element in islice(root.iter(etree.Element), ELEMENTS_MAX):
        for value in element.attrib.values():
            text = str(value)
            if text[:1] not in "{[" or len(text) < STATE_MIN_CHARACTERS or len(text) > room:
                continue
            if _ADDRESSED.search(text):
                room -= len(text)
                yield from _whole(text)


def _assigned(text: str) -> Iterator[Any]:
    """The values that a program assigns, as far as they are data."""
    position, vain, loose = 0, 0, 0
    for _ in range(ASSIGNED_MAX):
        match = _ASSIGNED.search(text, position)
        if match is None:
            return
        position = match.end()
        if match["parsed"]:
            string = _TEXT.match(text, position)
            if string is not None:
                position = string.end()
                inner = _unquoted(string[0])
                yield from _whole(unquote(inner) if match["quoted"] else inner)
            continue
        try:
            value, position = _DECODER.raw_decode(text, position)
        except RecursionError:
            return
        except json.JSONDecodeError as error:
            vain += error.pos - position
            if vain > VAIN_MAX_CHARACTERS:
                return
            loose += len(text) - position
            if loose > LOOSE_MAX_CHARACTERS:
                continue
            value = _loose(text[position:])
        if value and isinstance(value, dict | list):
            yield value


def _loose(text: str) -> Any:
    """The value that a text begins with, written as programs write objects; None for a function or an expression."""
    try:
        return _DECODER.raw_decode(_LOOSE.sub(_strict, text))[0]
    except (ValueError, RecursionError):
        return None


def _strict(match: re.Match[str]) -> str:
    """A part of an object of a program as JSON has it."""
    if match["text"]:
        return match["text"] if match["text"][0] == '"' else json.dumps(_unquoted(match["text"]))
    if match["none"]:
        return "null"
    if match["flag"]:
        return "true" if match["flag"] == "!0" else "false"
    if match["date"]:
        return match["date"]
    return f'"{match["key"]}"' if match["key"] else ""


def _unquoted(string: str) -> str:
    """What a string of a program says; "" for a broken one.

    >>> _unquoted(r"'{\\"a\\":\\'b\\'}'")
    '{"a":\\'b\\'}'
    """
    inner = string[1:-1]
    try:
        return str(json.loads(f'"{_ESCAPE.sub(_escaped, inner)}"', strict=False))
    except ValueError:
        return ""


def _escaped(match: re.Match[str]) -> str:
    code, newline, plain, quote = match.groups()
    if code:
        return f"\\u00{code}"
    return "" if newline else '\\"' if quote else str(plain or match[0])


def _joined(value: list[Any]) -> Any:
    """The value of a list whose members name each other by their numbers, as Nuxt 3 and SvelteKit write it (devalue);
    any other list as it is."""
    root = value[0] if value else None
    if not isinstance(root, dict | list) or not root or not all(_is_place(one, len(value)) for one in _members(root)):
        return value
    made: list[Any] = [{} if isinstance(one, dict) else [] if isinstance(one, list) else one for one in value]
    # ["Reactive", 1] stands for what is in place 1, ["Date", "2024-05-01"] for a text.
    for at, one in reversed(tuple(enumerate(value))):
        if isinstance(one, list) and len(one) > 1 and isinstance(one[0], str):
            made[at] = made[one[1]] if _is_place(one[1], len(value)) else one[1]
    for at, one in enumerate(value):
        if isinstance(one, dict):
            made[at].update({key: made[place] for key, place in one.items() if _is_place(place, len(value))})
        elif isinstance(one, list) and not (one and isinstance(one[0], str)):
            made[at].extend(made[place] for place in one if _is_place(place, len(value)))
    return made[0]


def _members(value: dict[str, Any] | list[Any]) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value[1:] if isinstance(value[0], str) else value


def _is_place(value: object, count: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count
