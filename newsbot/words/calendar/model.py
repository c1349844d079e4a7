"""What a row of the table of dates holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What dates are made of."""

    months: tuple[tuple[str, ...], ...]
    """Twelve entries, January first; each holds all forms and abbreviations, without full stop. () where
    months are written as numbers (Korean, Japanese, Chinese)."""
    weekdays: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    """Regular expressions with groups n and unit: r"(?P<n>\\d+) (?P<unit>\\w+) ago"."""
    units: Mapping[str, str]
    """Unit as written -> "minute", "hour", "day", "week", "month", "year"."""
    published: tuple[str, ...]
    """Labels of the date of publication: "published", "posted on"."""
    modified: tuple[str, ...]
    """Labels of the date of change: "updated", "last modified"."""
    reading_time: tuple[str, ...] = ()
    """Regular expressions of reading times: r"\\d+ min(?:utes?)? read"."""


def spaced(text: str) -> tuple[str, ...]:
    """The words of `text`, parted by spaces."""
    return tuple(text.split())


def units(**names: str) -> Mapping[str, str]:
    """Unit as written -> unit, from words parted by spaces."""
    return MappingProxyType({word: unit for unit, words in names.items() for word in words.split()})


def months(names: str) -> tuple[tuple[str, ...], ...]:
    """Twelve months parted by spaces, the forms of each by slashes; "_" is a space within a name."""
    return tuple(tuple(month.replace("_", " ").split("/")) for month in names.split())
