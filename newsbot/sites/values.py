"""One reader a kind of value that a definition may hold: text, address, day, selector …

    read_KIND(value, key, note) -> what the Site holds; None after a fault, which `note` took down

Which key has which reader stands in keys.py.
"""

import datetime as dt
import re
from collections.abc import Callable
from math import isfinite
from typing import Any, TypeVar, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cssselect import SelectorError
from lxml import etree
from parsel.csstranslator import HTMLTranslator

from newsbot import urls
from newsbot.sites import templates
from newsbot.sites.model import Selector, SourceKind

Note = Callable[[str, str, str, str], None]
"""Takes down a fault: key, what was found, what was expected, the remedy."""
Reader = Callable[[Any, str, Note], Any]
"""(value, key, note) -> what the Site holds; None after a fault."""
_Value = TypeVar("_Value")

_HOST = re.compile(r"(?:\[[0-9a-fA-F:]+\]|[\w-]+(?:\.[\w-]+)*)(?P<port>:\d{1,5})?")
# RFC 5646, section 2.1, without the extensions that no newspaper uses.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


def read_text(value: object, key: str, note: Note) -> str | None:
    """A text that is not empty, without white space around it."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    note(key, shown(value), "a text in quotation marks", "Write it in quotation marks, or take the key out.")
    return None


def read_list(
    read: Callable[[Any, str, Note], _Value | None], value: object, key: str, note: Note
) -> tuple[_Value, ...]:
    """Each item of a list as `read` has it; one text stands for a list of one."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        note(key, shown(value), "a list of texts", "Write it in square brackets, each text in quotation marks.")
        return ()
    items = (read(item, f"{key}[{index}]" if len(value) > 1 else key, note) for index, item in enumerate(value))
    return tuple(item for item in items if item is not None)


def read_address(value: object, key: str, note: Note) -> str | None:
    """An absolute address with a host."""
    text = read_text(value, key, note)
    if text is None or (urls.is_web(text) and urls.site_name(text) is not None):
        return text
    note(key, repr(text), "an absolute address", "Write it whole, with https:// and the host in front.")
    return None


def read_template(value: object, key: str, note: Note) -> str | None:
    """A template of addresses, as templates.py has them."""
    text = read_text(value, key, note)
    fault = templates.fault(text) if text else None
    if fault is None:
        return text
    note(key, repr(text), *fault)
    return None


def read_path(value: object, key: str, note: Note) -> str | None:
    """Keys of JSON parted by dots."""
    text = read_text(value, key, note)
    if text is None or all(part.strip() == part and part for part in text.split(".")):
        return text
    note(key, repr(text), "keys parted by single dots", 'Write it like "data.articles".')
    return None


def read_host(needs_port: bool, value: object, key: str, note: Note) -> str | None:
    """A host, or HOST:PORT when `needs_port`."""
    text = read_text(value, key, note)
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


def read_language(value: object, key: str, note: Note) -> str | None:
    """A BCP 47 tag."""
    text = read_text(value, key, note)
    if text is None or _LANGUAGE.fullmatch(text):
        return text
    note(key, repr(text), "a BCP 47 tag", 'Write "en", "ko", "pt-BR" or the like.')
    return None


def read_timezone(value: object, key: str, note: Note) -> str | None:
    """The name of a zone of the IANA database."""
    text = read_text(value, key, note)
    if text is None:
        return None
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        note(key, repr(text), "a time zone of the IANA database", 'Write "Asia/Seoul", "Europe/London" or the like.')
        return None
    return text


def read_seconds(value: object, key: str, note: Note) -> float | None:
    """A finite number, 0 or more."""
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and value >= 0:
        return float(value)
    note(key, shown(value), "a number of seconds, 0 or more", "Write it without quotation marks: delay = 2.5.")
    return None


def read_date(value: object, key: str, note: Note) -> dt.date | None:
    """A day, written as a date of TOML or as text."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        note(key, shown(value), "a day", "Write it as 2019-08-31.")
        return None


def read_pattern(group: str | None, value: object, key: str, note: Note) -> re.Pattern[str] | None:
    """A regular expression; with `group`, one that has this named group."""
    if not isinstance(value, str) or not value:
        note(key, shown(value), "a regular expression in quotation marks", "Write it in single quotation marks: '…'.")
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


def read_selector(value: object, key: str, note: Note) -> Selector | None:
    """A CSS selector, or XPath behind 'xpath:', compiled once to see whether it can be."""
    text = read_text(value, key, note)
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


def read_kind(value: object, key: str, note: Note) -> str | None:
    """One of the kinds of source."""
    if value in get_args(SourceKind):
        return str(value)
    note(key, shown(value), "one of " + ", ".join(map(repr, get_args(SourceKind))), "Write one of these.")
    return None


def shown(value: object) -> str:
    """A faulty value as a message shows it, cut where it is long."""
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"
