"""Words of dates, a row a language. All lower case.

germanic.py  romance.py  eastern.py     the rows
elsewhere.py                            languages without a row: months, and labels beside dates
model.py                                what a row holds
"""

from collections.abc import Mapping
from types import MappingProxyType

from newsbot.words.calendar.eastern import AR, JA, KO, RU, ZH
from newsbot.words.calendar.elsewhere import MODIFIED_ELSEWHERE, MONTHS_ELSEWHERE, PUBLISHED_ELSEWHERE
from newsbot.words.calendar.germanic import DE, EN
from newsbot.words.calendar.model import Calendar
from newsbot.words.calendar.romance import ES, FR, IT, PT

__all__ = ["CALENDARS", "MODIFIED", "MONTHS", "PUBLISHED", "Calendar"]

CALENDARS: Mapping[str, Calendar] = MappingProxyType(
    {"en": EN, "de": DE, "fr": FR, "es": ES, "it": IT, "pt": PT, "ru": RU, "ko": KO, "ja": JA, "zh": ZH, "ar": AR}
)

MONTHS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {**{code: row.months for code, row in CALENDARS.items() if row.months}, **MONTHS_ELSEWHERE}
)
"""Month names of every language whose dates are read: those of the rows and more, in which only dates are known.
The first language to hold a name wins where the language of a text is not known."""

PUBLISHED: tuple[str, ...] = (*(label for row in CALENDARS.values() for label in row.published), *PUBLISHED_ELSEWHERE)
"""Labels of the date of publication in all languages."""

MODIFIED: tuple[str, ...] = (*(label for row in CALENDARS.values() for label in row.modified), *MODIFIED_ELSEWHERE)
"""Labels of the date of change in all languages."""
