"""The table of words, a row a language: what bylines, dates and page furniture are made of.

    bylines/     "By", "and", roles, titles, agencies      -> Bylines
    calendar/    months, weekdays, "published", "ago"      -> Calendar
    furniture/   captions, newsletter boxes, "read more"   -> Furniture

    of("de") -> Words       the row of a language (English when there is none)
    ROWS                    all rows, for texts whose language is not known

To add a language add its row to each of the three.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsbot.words.bylines import BYLINES, Bylines
from newsbot.words.calendar import CALENDARS, Calendar
from newsbot.words.furniture import FURNITURE, Furniture

__all__ = ["ROWS", "Bylines", "Calendar", "Furniture", "Words", "of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One row of the table."""

    language: str
    """ISO 639-1."""
    bylines: Bylines
    calendar: Calendar
    furniture: Furniture


ROWS: Mapping[str, Words] = MappingProxyType(
    {
        code: Words(language=code, bylines=BYLINES[code], calendar=CALENDARS[code], furniture=FURNITURE[code])
        for code in BYLINES
    }
)


def of(language: str | None) -> Words:
    """The row for a BCP 47 tag: by its first subtag, English for None and for languages without a row.

    >>> of("de-AT").language
    'de'
    """
    return ROWS.get((language or "en").split("-")[0].lower(), ROWS["en"])
