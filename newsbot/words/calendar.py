"""Words of dates, a row a language. All lower case."""

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


CALENDARS: Mapping[str, Calendar] = MappingProxyType({
    "en": Calendar(
        months=(("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
                ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
                ("october", "oct"), ("november", "nov"), ("december", "dec")),
        units={"day": "day"}, published=("published",), modified=("updated",),
    ),
})
