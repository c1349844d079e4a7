"""What is kept of a feed or sitemap: entries with their fields, and which names these have.

Shape                which elements count
Entry, Field         what they hold
attribute(written, name) -> str | None
resolved(text) -> str
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5

# Far above any title or address (sitemaps.org: 2,048 characters); what is longer is cut here.
TEXT_CHARS_MAX = 4_000
ATTRIBUTE = re.compile(r"(?<![\w.:-])([\w.:-]{1,100}+)\s{0,100}+=\s{0,100}+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Which elements of a document are read."""

    roots: frozenset[str]
    """Names of elements of which one must come before the first entry."""
    holders: frozenset[str]
    """Names of elements that are an entry."""
    fields: frozenset[str]
    """Names of elements that are kept, with their text."""
    skipped: frozenset[str]
    """Names of elements that are left out with all they hold."""

    @classmethod
    def of(cls, *, roots: str, holders: str, fields: str, skipped: str) -> "Shape":
        """A shape from names that are parted by white space."""
        return cls(
            roots=frozenset(roots.split()),
            holders=frozenset(holders.split()),
            fields=frozenset(fields.split()),
            skipped=frozenset(skipped.split()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """An element that was kept."""

    name: str
    """Lower case, with the usual prefix of its namespace: "link", "dc:date"."""
    text: str
    """Entities resolved, not squeezed, cut at TEXT_CHARS_MAX; "" for an empty element."""
    attributes: str
    """As written."""

    def attribute(self, name: str) -> str | None:
        """The value of an attribute, None where it has none; "about" finds "rdf:about" too."""
        return attribute(self.attributes, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item of a feed, or an address of a sitemap."""

    name: str
    attributes: str
    fields: list[Field] = field(default_factory=list)

    def texts(self, *names: str) -> Iterator[str]:
        """The texts that are not empty of all fields of some names, name by name."""
        for name in names:
            for one in self.fields:
                if one.name == name and one.text.strip():
                    yield one.text.strip()


def attribute(written: str, name: str) -> str | None:
    """The value of an attribute among those `written` in a tag; None where there is none.

    >>> attribute(' rel="self" href="/?a=1&amp;b=2"', "href")
    '/?a=1&b=2'
    """
    for match in ATTRIBUTE.finditer(written[:TEXT_CHARS_MAX]):
        if match[1].lower() == name or (":" not in name and match[1].lower().endswith(f":{name}")):
            return resolved(match[2] or match[3] or match[4] or "")
    return None


def resolved(text: str) -> str:
    """`text` with entities of XML and HTML resolved; what has no semicolon or no meaning stays.

    >>> resolved("?a=1&amp;b=2&copy=3&#38;c&nope;")
    '?a=1&b=2&copy=3&c&nope;'
    """
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return html5.get(f"{name};", match[0])
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
