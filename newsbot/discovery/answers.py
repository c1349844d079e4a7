"""What a site answers to programs: JSON, with the wrappings that servers put around it.

decoded(page) -> (value, None), or (None, why it could not be read)
at(value, path) -> what stands under keys parted by dots
moment(value, site) -> a point in time, however the answer writes it
"""

import datetime as dt
import json
import re
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

from newsbot import encoding
from newsbot.items import Page
from newsbot.sites import Site
from newsbot.text import squeeze

# A hundred WordPress posts with their whole text have 2 MB.
SIZE_MAX_BYTES = 32_000_000
# Guards against reading the answer as a script of another site, and callbacks: )]}', while(1); name({...});
_GUARD = re.compile(r"\s*(?:\)\]\}'?,?|while\s?\(1\);|for\s?\(;;\);)\s*")
_CALLBACK = re.compile(r"\s*(?:/\*\*/)?\s*[\w$.\[\]'\"]{1,100}\s?\(\s*(?=[\[{])")
_MARKUP = re.compile(r"\s*(?:<!--|<!doctype|<[a-z])", re.IGNORECASE)
# From here on a number of seconds is one of milliseconds: the year 2286 and April 1970.
_MILLISECONDS_FROM = 10_000_000_000
_SECONDS_FROM = 100_000_000
_NUMERIC = re.compile(r"\d{9,13}(?:\.\d+)?")
_COMPACT_ZONE = re.compile(r"([+-]\d\d)(\d\d)$")
_FRACTION = re.compile(r"(\.\d{6})\d+")


def decoded(page: Page) -> tuple[Any, str | None]:
    """The value that a page holds as JSON and None; or None and why it holds none."""
    if len(page.body) > SIZE_MAX_BYTES:
        return None, f"The answer has {len(page.body)} bytes; newsbot reads up to {SIZE_MAX_BYTES}."
    text = _text(page)
    if not text.strip():
        return None, "The answer is empty."
    if _MARKUP.match(text):
        return None, f"The answer is HTML, not JSON; it begins with {squeeze(text[:60])!r}."
    text = _bare(text)
    try:
        return json.loads(text), None
    except RecursionError:
        return None, "The JSON of the answer is nested too deep."
    except ValueError as error:
        return None, f"The answer is broken JSON ({error}); it begins with {squeeze(text[:60])!r}."


def _text(page: Page) -> str:
    try:
        return page.body.decode("utf-8-sig")  # RFC 8259, section 8.1
    except UnicodeDecodeError:
        return encoding.decoded(page.body, page.content_type)[1]


def _bare(text: str) -> str:
    """The JSON alone."""
    guard = _GUARD.match(text)
    if guard:
        return text[guard.end() :]
    callback = _CALLBACK.match(text)
    return text[callback.end() :].rstrip().rstrip(";").rstrip().removesuffix(")") if callback else text


def at(value: Any, path: str) -> Any:
    """What stands under `path`, keys and numbers of items parted by dots; None where nothing does."""
    for name in path.split("."):
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and name.isdecimal() and len(name) < 7:
            value = value[int(name)] if int(name) < len(value) else None
        else:
            return None
    return value


def moment(value: object, site: Site) -> dt.datetime | None:
    """A point in time with zone; one without offset is in the site's zone, else UTC. None for what is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str):
        text = value.strip()
        if not _NUMERIC.fullmatch(text):
            return _written(text, site)
        value = float(text)
    if value != value or not _SECONDS_FROM <= value < 1000 * _MILLISECONDS_FROM:
        return None
    return dt.datetime.fromtimestamp(value / 1000 if value >= _MILLISECONDS_FROM else value, dt.UTC)


def _written(text: str, site: Site) -> dt.datetime | None:
    if not 8 <= len(text) <= 40:
        return None
    try:
        found = dt.datetime.fromisoformat(_COMPACT_ZONE.sub(r"\1:\2", _FRACTION.sub(r"\1", text.replace(" UTC", "Z"))))
    except ValueError:
        try:
            found = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    if found.year < 2:
        return None  # "0001-01-01": nobody filled it in
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(site.timezone) if site.timezone else dt.UTC)
