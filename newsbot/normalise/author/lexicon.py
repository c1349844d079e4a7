"""The words of bylines, compiled: what `splitting` and `naming` look for in one language.

lexicon("de") -> Lexicon          German and English words; those of all languages for one without a row
lexicon("en", "de") -> Lexicon    the same for an English text in a German frame
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from newsbot import words
from newsbot.normalise.author.expressions import (
    COLON,
    CREDITED,
    IS_UNSPACED,
    SIGN,
    SPACED,
    TWO_WORDS_FOLLOW,
    any_of,
    compiled,
    dates,
    longest,
    openers,
)
from newsbot.normalise.author.vocabulary import folded, joints, label_words, telling_words
from newsbot.words.bylines import ELSEWHERE, PARTICLES
from newsbot.words.furniture import Lines

# Openers that are also particles of names: metadata may begin with either.
_NOBLE = frozenset(("von", "di", "da", "par", "por", "door", "av", "af", "aus"))
_ENDS_IN_BY = re.compile(r"(?:^|\s)(?:by|von|par|por|de|di|by:)$")
# Pages whose frame speaks another language than their text are few, and mostly of the same pair.
LEXICONS_KEPT = 32
# An opener is known by so many signs, more or less.
START_CHARS = 2


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """Patterns and sets of words, each made when it is first asked for; all patterns ignore case. (Without slots: what
    it has made it keeps.)"""

    language: str | None
    rows: tuple[words.Words, ...]
    known: bool
    """Whether the language has a row; the rows are those of all languages where it has none."""

    @cached_property
    def opener(self) -> re.Pattern[str]:
        """At the start: "By ", "Author: "."""
        return compiled(openers(self._by, SPACED))

    @cached_property
    def plain_opener(self) -> re.Pattern[str]:
        """The same for metadata, where "von" and "di" may begin a name: two words must follow, or a colon stand
        there."""
        noble = any_of(word for word in self._by if word in _NOBLE)
        return compiled(
            openers([word for word in self._by if word not in _NOBLE], SPACED)
            + rf"|^(?:{noble})(?:{COLON}|{TWO_WORDS_FOLLOW})"
        )

    @cached_property
    def inner_opener(self) -> re.Pattern[str]:
        """Inside a line, with white space on both sides: " by "."""
        return compiled(r"\s(?:" + any_of(word for word in self._by if word in ("by", "por", "par")) + r"):?\s")

    @cached_property
    def editor(self) -> re.Pattern[str]:
        apart = [word for word in self._editors if not _ENDS_IN_BY.search(word)]
        by = [word for word in self._editors if _ENDS_IN_BY.search(word)]
        return compiled(f"{openers(apart, COLON, unspaced=SIGN)}|{openers(by, CREDITED)}")

    @cached_property
    def credit(self) -> re.Pattern[str]:
        return compiled(openers(self._credits, CREDITED))

    @cached_property
    def inner_credit(self) -> re.Pattern[str]:
        """White space before an opener with a colon, inside a line: "Text: X Foto: Y"."""
        apart = any_of(word for word in self._credits if not _ENDS_IN_BY.search(word))
        by = any_of(word for word in (*self._credits, *self._editors) if _ENDS_IN_BY.search(word))
        return compiled(
            rf"\s(?=(?:{any_of([*self._credits, *self._by, *self._editors])}){COLON}"
            rf"|(?:{apart})\s+(?:von|by|par|por|di|de)\s"
            rf"|(?:{by})\s)"
        )

    @cached_property
    def credit_word(self) -> re.Pattern[str]:
        """A whole text that is a credit: "(Foto)"."""
        return compiled(rf"(?:{any_of(self._credits)})s?")

    @cached_property
    def after(self) -> re.Pattern[str]:
        after = self._after
        return compiled(rf"(?<=\w)\s*(?:{any_of(after)})(?!\w)" if after else r"(?!)")

    @cached_property
    def others(self) -> re.Pattern[str]:
        return compiled("|".join(f"(?:{pattern})" for row in self._lines for pattern in row.others))

    @cached_property
    def conjunction(self) -> re.Pattern[str]:
        return compiled(rf"(?:(?<=\s)(?:{any_of(joints(self._lines, known=self.known))})(?=\s)|\s*[&+]\s*)")

    @cached_property
    def place(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:{any_of(word for row in self._lines for word in row.places)})(?=\s)")

    @cached_property
    def honorific(self) -> re.Pattern[str]:
        return compiled(rf"^(?:(?:{any_of(word for row in self._lines for word in row.honorifics)})\s+)+")

    @cached_property
    def date(self) -> re.Pattern[str]:
        return compiled(dates(self.rows))

    @cached_property
    def roles(self) -> frozenset[str]:
        return folded(self._roles)

    @cached_property
    def unspaced_roles(self) -> tuple[str, ...]:
        """Those of scripts without spaces, longest first: they stand against the name."""
        return tuple(word for word in longest(self._roles) if IS_UNSPACED.search(word))

    @cached_property
    def desks(self) -> frozenset[str]:
        return folded(self._desks)

    @cached_property
    def unspaced_desks(self) -> tuple[str, ...]:
        return tuple(filter(IS_UNSPACED.search, self._desks))

    @cached_property
    def nobody(self) -> frozenset[str]:
        return folded([*(word for row in self._lines for word in row.nobody), *self._by])

    @cached_property
    def affiliations(self) -> frozenset[str]:
        return folded(self._affiliations)

    @cached_property
    def unspaced_affiliations(self) -> tuple[str, ...]:
        return tuple(word for word in self._affiliations if len(word) > 1 and IS_UNSPACED.search(word))

    @cached_property
    def common(self) -> frozenset[str]:
        """The commonest words of the language: a name in small letters has none."""
        return folded(word for row in self.rows for word in row.furniture.common) - PARTICLES

    @cached_property
    def labels(self) -> frozenset[str]:
        """Words of dates and of what stands beside them; a text of nothing else names nobody."""
        return label_words(self.rows)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """Words that end openers: what ends in one is a label before a name."""
        return folded(word.split()[-1] for word in self._by if _ENDS_IN_BY.search(word))

    @cached_property
    def editor_starts(self) -> frozenset[str]:
        """The first two signs of the openers of an editor's credit, lower case."""
        return frozenset(word[:START_CHARS].lower() for word in self._editors)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Every folded word of which any word or list above is made: a text with none of them is nothing but a
        name."""
        listed = (self._by, self._roles, self._editors, self._desks, self._affiliations, self._after, self._credits)
        return telling_words([word for each in listed for word in each], self.rows, known=self.known)

    def ends_in_opener(self, plain: str) -> bool:
        """Whether a folded text of several words is a label: "a column by"."""
        head, _, last = plain.rpartition(" ")
        return bool(head) and last.rstrip(":") in self.last_words

    def is_chrome(self, text: str) -> bool:
        """Whether a whole text is a button or a lead-in to another page."""
        return any(_chrome(row.language).fits(text) for row in self.rows)

    @cached_property
    def _lines(self) -> list[words.Bylines]:
        return [row.bylines for row in self.rows]

    @cached_property
    def _by(self) -> list[str]:
        return [word for row in self._lines for word in row.by] + ([] if self.known else list(ELSEWHERE))

    @cached_property
    def _roles(self) -> list[str]:
        dated = [word for row in self.rows for word in (*row.calendar.published, *row.calendar.modified)]
        return [word for row in self._lines for word in row.roles] + dated

    @cached_property
    def _editors(self) -> list[str]:
        return [word for row in self._lines for word in row.editors]

    @cached_property
    def _desks(self) -> list[str]:
        return [word for row in self._lines for word in row.desks]

    @cached_property
    def _affiliations(self) -> list[str]:
        return [word for row in self._lines for word in row.affiliations]

    @cached_property
    def _after(self) -> list[str]:
        return [word for row in self._lines for word in row.after]

    @cached_property
    def _credits(self) -> list[str]:
        return [word for row in self._lines for word in row.credits] + [
            word for row in self.rows for word in row.furniture.photo
        ]


def lexicon(language: str | None, declared: str | None = None) -> Lexicon:
    """The words for a BCP 47 tag; those of a second one too, for a page whose frame speaks it."""
    code, other = ((tag or "").split("-")[0].lower() for tag in (language, declared))
    if code not in words.ROWS:
        return _lexicon("", "")
    return _lexicon(code, other if other in words.ROWS and other not in (code, "en") else "")


@lru_cache(maxsize=LEXICONS_KEPT)
def _lexicon(code: str, other: str) -> Lexicon:
    codes = dict.fromkeys((code, *filter(None, (other,)), "en") if code else words.ROWS)
    return Lexicon(language=code or None, rows=tuple(words.ROWS[key] for key in codes), known=bool(code))


@cache
def _chrome(code: str) -> Lines:
    """The buttons and lead-ins of one row."""
    own = words.ROWS[code].furniture
    return Lines((*own.toolbar, *own.read_more))
