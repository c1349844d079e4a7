"""Regular expressions for the words of bylines: openers, dates, and any of a list.

openers(words, spaced) -> str      any of the words at the start of a text, with what must stand behind it
dates(rows) -> str                 dates, times and reading times
any_of(words) -> str               an alternation, longest first
compiled(text) -> Pattern          the expression, without regard to case
"""

import re
from collections.abc import Iterable, Sequence

from newsbot import words

# Han, kana and Hangul are written without spaces: their words have no border that \b would see.
_UNSPACED = "\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
COLON = r"\s*[:：=]\s*"
_CAPITAL_AFTER_SMALL = r"(?-i:(?<=[^\W\d_A-Z])(?=[A-Z]))"
SIGN = r"\s*[:：=/・]\s*"
SPACED = rf"{COLON}|\s+(?=\S)|{_CAPITAL_AFTER_SMALL}"
CREDITED = rf"{COLON}|\s+(?:by|von|de|di|par|por)?\s*:?\s*(?=\S)|\s*$"
TWO_WORDS_FOLLOW = r"\s+(?=\w[\w.'’-]*\s+\w)(?-i:(?=[^\Wa-zß-ÿ]))"
_IS_HANGUL = re.compile(r"[\uac00-\ud7af]")
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


def compiled(pattern: str) -> re.Pattern[str]:
    """The expression of a text, without regard to case."""
    return re.compile(pattern, re.IGNORECASE)


def longest(listed: Iterable[str]) -> list[str]:
    """Each word once, the longest first."""
    return sorted(dict.fromkeys(listed), key=lambda word: -len(word))


def any_of(listed: Iterable[str]) -> str:
    """An alternation of plain words, longest first; one that never matches when there are none."""
    return "|".join(map(re.escape, longest(listed))) or r"(?!)"


def openers(listed: Iterable[str], spaced: str, unspaced: str | None = None) -> str:
    """Any of the words at the start, with what must stand behind it.

    Han words of two signs or more may stand against the name; shorter ones and Hangul need a sign between: "文" is
    a word for "text" and the family name of a president of South Korea.
    """
    words_ = list(listed)
    glued = [word for word in words_ if IS_UNSPACED.search(word) and len(word) > 1 and not _IS_HANGUL.search(word)]
    apart = [word for word in words_ if IS_UNSPACED.search(word) and word not in glued]
    plain = [word for word in words_ if not IS_UNSPACED.search(word)]
    return (
        "^(?:"
        + "|".join(
            (
                f"(?:{any_of(plain)})(?:{spaced})",
                f"(?:{any_of(glued)})" + (unspaced or r"\s*[:=/・]?\s*"),
                f"(?:{any_of(apart)})" + (unspaced or rf"(?:{SIGN}|\s+)"),
            )
        )
        + ")"
    )


def dates(rows: Sequence[words.Words]) -> str:
    """Dates, times, "2 hours ago" and reading times, glued to a name or not."""
    month = any_of(text for row in rows for month in row.calendar.months for text in month)
    weekday = any_of(text for row in rows for text in row.calendar.weekdays)
    free = [
        _GROUP_NAME.sub("(?:", pattern) for row in rows for pattern in (*row.calendar.ago, *row.calendar.reading_time)
    ]
    left = r"(?:(?<![\w-])|" + _CAPITAL_AFTER_SMALL + ")"
    year = r"(?:,?\s*(?:de\s+|г\.?\s*)?(?:19|20)\d\d(?!\d))"
    return "|".join(
        (
            rf"{left}(?:(?:{weekday})\.?,?\s+)?(?:{month})\.?\s*\d{{1,2}}(?:st|nd|rd|th)?(?!\d){year}?",
            rf"{left}(?:(?:{weekday})\.?,?\s+)?(?<!\d)\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s*(?:of\s|de\s)?\s*"
            rf"(?:{month})(?!\w)\.?{year}?",
            rf"{left}(?:{month})\.?{year}",
            r"(?<!\d)(?:19|20)\d\d\s?[年년.]\s?\d{1,2}\s?[月월.]\s?\d{1,2}\s?[日일.]?",
            r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:T[\d:.+Z-]*)?",
            r"(?<!\d)\d{1,2}(?::|\s?h\s?)\d\d(?::\d\d)?(?!\d)(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:uhr|utc|gmt|[ecmp][sd]?t|kst|jst)\b)?",
            *free,
        )
    )
