"""The words of bylines, compiled: what `splitting` and `naming` look for in one language.

lexicon("de") -> Lexicon          German and English words; those of all languages for one without a row
lexicon("en", "de") -> Lexicon    the same for an English text in a German frame
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from newsbot import words
from newsbot.text import fold
from newsbot.text import words as text_words
from newsbot.words.bylines import AGENCIES, ELSEWHERE, ELSEWHERE_JOINTS, PARTICLES

# Han, kana and Hangul are written without spaces: their words have no border that \b would see.
_UNSPACED = "\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_COLON = r"\s*[:：=]\s*"
_CAPITAL_AFTER_SMALL = r"(?-i:(?<=[^\W\d_A-Z])(?=[A-Z]))"
_SIGN = r"\s*[:：=/・]\s*"
_SPACED = rf"{_COLON}|\s+(?=\S)|{_CAPITAL_AFTER_SMALL}"
_CREDITED = rf"{_COLON}|\s+(?:by|von|de|di|par|por)?\s*:?\s*(?=\S)|\s*$"
_TWO_WORDS_FOLLOW = r"\s+(?=\w[\w.'’-]*\s+\w)(?-i:(?=[^\Wa-zß-ÿ]))"
_IS_HANGUL = re.compile(r"[\uac00-\ud7af]")
# Openers that are also particles of names: metadata may begin with either.
_NOBLE = frozenset(("von", "di", "da", "par", "por", "door", "av", "af", "aus"))
_ENDS_IN_BY = re.compile(r"(?:^|\s)(?:by|von|par|por|de|di|by:)$")
# Pages whose frame speaks another language than their text are few, and mostly of the same pair.
LEXICONS_KEPT = 32
# An opener is known by so many signs, more or less.
START_CHARS = 2
_GROUP_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Patterns and sets of words; all patterns ignore case."""

    language: str | None
    opener: re.Pattern[str]
    """At the start: "By ", "Author: "."""
    plain_opener: re.Pattern[str]
    """The same for metadata, where "von" and "di" may begin a name: two words must follow, or a colon stand there."""
    inner_opener: re.Pattern[str]
    """Inside a line, with white space on both sides: " by "."""
    editor: re.Pattern[str]
    credit: re.Pattern[str]
    inner_credit: re.Pattern[str]
    """White space before an opener with a colon, inside a line: "Text: X Foto: Y"."""
    credit_word: re.Pattern[str]
    """A whole text that is a credit: "(Foto)"."""
    after: re.Pattern[str]
    others: re.Pattern[str]
    conjunction: re.Pattern[str]
    roles: frozenset[str]
    unspaced_roles: tuple[str, ...]
    """Those of scripts without spaces, longest first: they stand against the name."""
    place: re.Pattern[str]
    honorific: re.Pattern[str]
    date: re.Pattern[str]
    desks: frozenset[str]
    unspaced_desks: tuple[str, ...]
    nobody: frozenset[str]
    affiliations: frozenset[str]
    unspaced_affiliations: tuple[str, ...]
    chrome: re.Pattern[str]
    """A whole text that is a button or a lead-in to another page."""
    common: frozenset[str]
    """The commonest words of the language: a name in small letters has none."""
    labels: frozenset[str]
    """Words of dates and of what stands beside them; a text of nothing else names nobody."""
    last_words: frozenset[str]
    """Words that end openers: what ends in one is a label before a name."""
    editor_starts: frozenset[str]
    """The first two signs of the openers of an editor's credit, lower case."""
    telling: frozenset[str]
    """Every folded word of which any word or list above is made: a text with none of them is nothing but a name."""

    def ends_in_opener(self, plain: str) -> bool:
        """Whether a folded text of several words is a label: "a column by"."""
        head, _, last = plain.rpartition(" ")
        return bool(head) and last.rstrip(":") in self.last_words


def lexicon(language: str | None, declared: str | None = None) -> Lexicon:
    """The words for a BCP 47 tag; those of a second one too, for a page whose frame speaks it."""
    code, other = ((tag or "").split("-")[0].lower() for tag in (language, declared))
    if code not in words.ROWS:
        return _lexicon("", "")
    return _lexicon(code, other if other in words.ROWS and other not in (code, "en") else "")


@lru_cache(maxsize=LEXICONS_KEPT)
def _lexicon(code: str, other: str) -> Lexicon:
    known = bool(code)
    rows = [words.ROWS[key] for key in dict.fromkeys((code, *filter(None, (other,)), "en") if known else words.ROWS)]
    lines = [row.bylines for row in rows]
    by = [word for row in lines for word in row.by] + ([] if known else list(ELSEWHERE))
    roles = [word for row in lines for word in row.roles] + [
        word for row in rows for word in (*row.calendar.published, *row.calendar.modified)
    ]
    editors = [word for row in lines for word in row.editors]
    desks = [word for row in lines for word in row.desks]
    affiliations = [word for row in lines for word in row.affiliations]
    after = [word for row in lines for word in row.after]
    credits_ = [word for row in lines for word in row.credits] + [word for row in rows for word in row.furniture.photo]
    return Lexicon(
        language=code or None,
        opener=_openers(by, _SPACED),
        plain_opener=_compiled(
            _openers([word for word in by if word not in _NOBLE], _SPACED).pattern
            + (rf"|^(?:{_any(word for word in by if word in _NOBLE)})(?:{_COLON}|{_TWO_WORDS_FOLLOW})")
        ),
        inner_opener=_compiled(r"\s(?:" + _any(word for word in by if word in ("by", "por", "par")) + r"):?\s"),
        editor=_compiled(
            "|".join(
                (
                    _openers(
                        [word for word in editors if not _ENDS_IN_BY.search(word)], _COLON, unspaced=_SIGN
                    ).pattern,
                    _openers([word for word in editors if _ENDS_IN_BY.search(word)], _CREDITED).pattern,
                )
            )
        ),
        credit=_openers(credits_, _CREDITED),
        inner_credit=_compiled(
            rf"\s(?=(?:{_any([*credits_, *by, *editors])}){_COLON}"
            rf"|(?:{_any(word for word in credits_ if not _ENDS_IN_BY.search(word))})\s+(?:von|by|par|por|di|de)\s"
            rf"|(?:{_any(word for word in [*credits_, *editors] if _ENDS_IN_BY.search(word))})\s)"
        ),
        credit_word=_compiled(rf"(?:{_any(credits_)})s?"),
        after=_compiled(rf"(?<=\w)\s*(?:{_any(after)})(?!\w)" if after else r"(?!)"),
        others=_compiled("|".join(f"(?:{pattern})" for row in lines for pattern in row.others)),
        conjunction=_compiled(rf"(?:(?<=\s)(?:{_any(_joints(lines, known=known))})(?=\s)|\s*[&+]\s*)"),
        roles=_folded(roles),
        unspaced_roles=tuple(word for word in _longest(roles) if _IS_UNSPACED.search(word)),
        place=re.compile(rf"\s(?:{_any(word for row in lines for word in row.places)})(?=\s)"),
        honorific=_compiled(rf"^(?:(?:{_any(word for row in lines for word in row.honorifics)})\s+)+"),
        date=_dates(rows),
        desks=_folded(desks),
        unspaced_desks=tuple(filter(_IS_UNSPACED.search, desks)),
        nobody=_folded([*(word for row in lines for word in row.nobody), *by]),
        affiliations=_folded(affiliations),
        unspaced_affiliations=tuple(word for word in affiliations if len(word) > 1 and _IS_UNSPACED.search(word)),
        chrome=_compiled(
            "|".join(f"(?:{pattern})" for row in rows for pattern in (*row.furniture.toolbar, *row.furniture.read_more))
            or r"(?!)"
        ),
        common=_folded(word for row in rows for word in row.furniture.common) - PARTICLES,
        labels=_labels(rows),
        last_words=_folded(word.split()[-1] for word in by if _ENDS_IN_BY.search(word)),
        editor_starts=frozenset(word[:START_CHARS].lower() for word in editors),
        telling=_telling([*by, *roles, *editors, *desks, *affiliations, *after, *credits_], rows, known=known),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _longest(listed: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(listed), key=lambda word: -len(word))


def _any(listed: Iterable[str]) -> str:
    """An alternation of plain words, longest first; one that never matches when there are none."""
    return "|".join(map(re.escape, _longest(listed))) or r"(?!)"


def _joints(lines: Iterable[words.Bylines], *, known: bool) -> list[str]:
    own = [word for row in lines for word in row.conjunctions if word != "&"]
    return own if known else [*own, *ELSEWHERE_JOINTS]


def _openers(listed: Iterable[str], spaced: str, unspaced: str | None = None) -> re.Pattern[str]:
    """Any of the words at the start, with what must stand behind it.

    Han words of two signs or more may stand against the name; shorter ones and Hangul need a sign between: "文" is
    a word for "text" and the family name of a president of South Korea.
    """
    words_ = list(listed)
    glued = [word for word in words_ if _IS_UNSPACED.search(word) and len(word) > 1 and not _IS_HANGUL.search(word)]
    apart = [word for word in words_ if _IS_UNSPACED.search(word) and word not in glued]
    plain = [word for word in words_ if not _IS_UNSPACED.search(word)]
    return _compiled(
        "^(?:"
        + "|".join(
            (
                f"(?:{_any(plain)})(?:{spaced})",
                f"(?:{_any(glued)})" + (unspaced or r"\s*[:=/・]?\s*"),
                f"(?:{_any(apart)})" + (unspaced or rf"(?:{_SIGN}|\s+)"),
            )
        )
        + ")"
    )


def _folded(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, listed))


def _telling(listed: Iterable[str], rows: list[words.Words], *, known: bool) -> frozenset[str]:
    """The folded words of all lists of bylines, parted at every sign that is no letter."""
    lines = [row.bylines for row in rows]
    texts = [
        *listed,
        *(word for row in lines for word in (*row.honorifics, *row.nobody, *row.places)),
        *(word for row in rows for word in row.furniture.common),
        *_joints(lines, known=known),
        *_labels(rows),
        *AGENCIES,
        *PARTICLES,
    ]
    return frozenset(word for text in texts for word in text_words(fold(text)))


def _labels(rows: Iterable[words.Words]) -> frozenset[str]:
    found: set[str] = set()
    for row in rows:
        one = row.calendar
        for texts in (one.weekdays, one.today, one.yesterday, one.published, one.modified, row.bylines.places):
            found.update(word for text in texts for word in fold(text).split())
        found.update(word for month in one.months for text in month for word in fold(text).split())
    return frozenset(found) | frozenset("on at am pm the le el il del um den vom der utc gmt".split())  # noqa: SIM905


def _dates(rows: list[words.Words]) -> re.Pattern[str]:
    """Dates, times, "2 hours ago" and reading times, glued to a name or not."""
    month = _any(text for row in rows for month in row.calendar.months for text in month)
    weekday = _any(text for row in rows for text in row.calendar.weekdays)
    free = [
        _GROUP_NAME.sub("(?:", pattern) for row in rows for pattern in (*row.calendar.ago, *row.calendar.reading_time)
    ]
    left = r"(?:(?<![\w-])|" + _CAPITAL_AFTER_SMALL + ")"
    year = r"(?:,?\s*(?:de\s+|г\.?\s*)?(?:19|20)\d\d(?!\d))"
    return _compiled(
        "|".join(
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
    )
