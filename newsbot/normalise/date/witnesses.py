"""What each rival for a date says, and why it is refused."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from newsbot import urls
from newsbot.items import Article, Candidate, RawArticle, When
from newsbot.normalise.date.parsing import parse
from newsbot.normalise.date.stamps import day_of, is_stamp
from newsbot.sites import Site
from newsbot.text import fold
from newsbot.words.calendar import CALENDARS, MODIFIED, PUBLISHED

# The first page of the web is of 1990; what bears an earlier day is a default of some machine, or the day
# of what the article tells of.
FIRST_YEAR = 1990
# Ends the years of pages of which neither capture nor reading is known: what lies beyond is a number.
LAST_YEAR = 2100
# A page that was fetched at noon UTC may bear the day that has begun on the other side of the date line
# (14 hours ahead), and tomorrow's print edition; what lies further off is announced, not published.
FUTURE_MAX = dt.timedelta(hours=36)
# Pages show a handful of dates; what goes on for longer is a calendar or an attack.
RIVALS_MAX = 100
# Hosts of a country whose English writes the day first: of any but the United States and their likes, Canada and the
# Philippines, and those that sell their letters to everybody ("tv", "io").
_DAY_FIRST_HOST = re.compile(
    r"\.(?!(?:us|ca|ph|pr|gu|as|mp|fm|pw|io|co|tv|me|ai|cc|ws|to|ly|gg|am|gl|vc|sh|ac|st|la|nu|so|li|im)$)[a-z]{2}$"
)
_YEAR = re.compile(r"\d{4}")
_ELSEWHERE = {
    "comment": "belongs to a comment",
    "related": "belongs to another article",
    "footer": "stands in the footer",
}
_DURATION = re.compile(r"p(?=.)(?:\d{1,9}[ymwd])*(?:t(?:\d{1,9}[hms])+)?|\d{1,3} ?(?:m|h|s|min|mins|sec)\.?")
# Dates in which the order of day and month is the writer's.
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d./-])", re.ASCII)
_VALUE_MAX = 300
# Where candidates come from attributes that no reader sees.
_ATTRIBUTE = re.compile(r"datetime|data-|@|::attr")


def _order(raw: RawArticle) -> bool | None:
    """Whether 07/09 is the ninth of July on this page: its other dates show it, those of other articles too."""
    seen = {
        int(match[1]) <= 12
        for candidate in (*raw.date, *raw.modified)
        for match in _NUMBERS.finditer(candidate.value[:_VALUE_MAX])
        if (int(match[1]) > 12) != (int(match[3]) > 12)
    }
    return seen.pop() if len(seen) == 1 else None


def _labels(labels: Iterable[str]) -> re.Pattern[str]:
    words = sorted({fold(word) for word in labels}, key=len, reverse=True)
    # Korean, Japanese and Chinese labels may touch what stands beside them.
    spaced = "|".join(re.escape(word) for word in words if ord(word[0]) < 0x1100)
    touching = "|".join(re.escape(word) for word in words if ord(word[0]) >= 0x1100)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)|{touching}")


_PUBLISHED, _MODIFIED = _labels(PUBLISHED), _labels(MODIFIED)
_READING_TIME = re.compile("|".join(rf"(?:{pattern})" for row in CALENDARS.values() for pattern in row.reading_time))


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a rival does not count."""

    code: str
    """Code of the problem that it becomes when nothing better is found: "refused-future"."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A candidate and what it says."""

    candidate: Candidate
    when: When | None = None
    refusal: Refusal | None = None
    is_stamp: bool = False
    """Whether it was written for machines: in metadata, in an attribute, or with the T of ISO 8601."""

    @property
    def is_valid(self) -> bool:
        return self.when is not None and self.refusal is None

    @property
    def day(self) -> dt.date:
        """The day that it names. Ask valid rivals only."""
        assert self.when is not None
        return self.when.day

    @property
    def is_visible(self) -> bool:
        """Whether a reader sees it."""
        return self.candidate.context is not None and not self.is_stamp

    @property
    def is_near(self) -> bool:
        """Whether a reader sees it at the headline, or the definition of the site points at it."""
        return not self.is_stamp and (
            self.candidate.context in ("headline", "above") or self.candidate.source.startswith("selector:")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of the page beside its rivals."""

    language: str | None
    timezone: str | None
    crawled_at: dt.datetime | None
    read_at: dt.datetime | None
    latest: dt.datetime | None
    """No true date lies after it; None when neither capture nor reading is known."""
    address: str | None
    month_first: bool | None = None
    """Whether the page's dates in numbers have the month first, by those that leave no choice; None without any."""

    @classmethod
    def of(cls, article: Article, site: Site) -> "Setting":
        """The setting of an article."""
        known = article.crawled_at or article.read_at
        address = article.url or article.fetched_url
        language = article.language or site.language
        # "en-US" is what publishing systems write where nobody chose.
        if language in ("en", "en-US") and address and _DAY_FIRST_HOST.search(urls.host(address) or ""):
            language = "en-GB"
        return cls(
            language=language,
            timezone=site.timezone,
            crawled_at=article.crawled_at,
            read_at=article.read_at,
            latest=_later(known),
            address=address,
            month_first=_order(article.raw),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The date that the address of a page names."""

    when: When
    candidate: Candidate

    def months_from(self, day: dt.date) -> int:
        """Months between the address and a day."""
        own = self.when.day
        return abs((own.year - day.year) * 12 + own.month - day.month)

    def names(self, day: dt.date) -> bool:
        """Whether it names this day, or its month when it names no day."""
        return self.when.day == day if self.when.precision == "day" else self.months_from(day) == 0

    def bears(self, day: dt.date) -> bool:
        """Whether a day is compatible with it: one day off, or in the neighbouring month."""
        if self.when.precision == "day":
            return abs((self.when.day - day).days) <= 1
        return self.months_from(day) <= 1


def address(setting: Setting) -> Address | None:
    """The date in the page's address, or None; what cannot be true is none."""
    found = urls.date_in(setting.address) if setting.address else None
    if found is None or setting.address is None:
        return None
    year, month, day = found
    whole = day_of(year, month, day) if day else None
    when = When(moment=whole or dt.date(year, month, 1), precision="day" if whole else "month")
    if refused(when, setting):
        return None
    return Address(when=when, candidate=Candidate(value=setting.address, source="url"))


def rivals(candidates: Iterable[Candidate], field: Literal["date", "modified"], setting: Setting) -> list[Rival]:
    """All rivals in their order, each with what it says or why it says nothing."""
    return [_rival(candidate, field, setting) for candidate, _ in zip(candidates, range(RIVALS_MAX), strict=False)]


def is_change(candidate: Candidate) -> bool:
    """Whether the words of a candidate speak of a change."""
    if candidate.context is None or (candidate.label is None and is_stamp(candidate.value)):
        return False
    return bool(_MODIFIED.search(fold(f"{candidate.label or ''} {candidate.value[:200]}")))


def is_publication(candidate: Candidate) -> bool:
    """Whether the words of a candidate speak of its publication."""
    return bool(candidate.label and _PUBLISHED.search(fold(candidate.label)))


def refused(when: When, setting: Setting) -> Refusal | None:
    """Why no article can be of this moment, or None."""
    if when.day.year < FIRST_YEAR:
        return Refusal(code="refused-past", reason=f"lies before {FIRST_YEAR}, the first year of the web")
    latest, moment = setting.latest, when.moment
    is_later = when.day.year > LAST_YEAR
    if latest and not is_later:
        is_later = moment > latest if isinstance(moment, dt.datetime) else moment > latest.date()
    return Refusal(code="refused-future", reason="lies in the future of the page") if is_later else None


def _rival(candidate: Candidate, field: Literal["date", "modified"], setting: Setting) -> Rival:
    if candidate.context in _ELSEWHERE:
        refusal: Refusal | None = Refusal(code="refused-elsewhere", reason=_ELSEWHERE[candidate.context])
        return Rival(candidate=candidate, refusal=refusal)
    value = candidate.value.strip()
    is_attribute = candidate.context is None or bool(_ATTRIBUTE.search(candidate.source))
    stamped = is_stamp(value)
    if stamped:
        for_machines = is_attribute or "t" in value.lower()
    else:
        # What is written out in an attribute of a visible element is what stands beside it: "3 May 2022".
        for_machines = candidate.context is None and not candidate.source.startswith("selector:")
        refusal = _no_date(value)
        part = None if refusal else value if candidate.context is None else _part(candidate, field)
        if part is None:
            return Rival(
                candidate=candidate,
                refusal=refusal or Refusal(code="refused-modified", reason="is labelled as the date of a change"),
            )
        value = part
    when = parse(
        value,
        language=setting.language,
        timezone=setting.timezone,
        fetched_at=setting.crawled_at,
        is_metadata=is_attribute,
        month_first=setting.month_first,
    )
    refusal = refused(when, setting) if when else Refusal(code="refused-unreadable", reason="names no day")
    return Rival(candidate=candidate, when=when, refusal=refusal, is_stamp=for_machines)


def _no_date(value: str) -> Refusal | None:
    text = fold(value[:60])
    if _DURATION.fullmatch(text) or _READING_TIME.fullmatch(text):
        return Refusal(code="refused-duration", reason="is a reading time")
    return None


def _part(candidate: Candidate, field: Literal["date", "modified"]) -> str | None:
    """The part of a value that speaks of `field`; None when all of it speaks of the other one."""
    text = fold(candidate.value[:300])
    own, other = (_PUBLISHED, _MODIFIED) if field == "date" else (_MODIFIED, _PUBLISHED)
    label = fold(candidate.label or "")
    found, rest = own.search(text), other.search(text)
    if found:
        end = rest.start() if rest and rest.start() > found.start() else None
        part = text[found.start() : end]
        # A label behind its date: "2018-07-09 updated".
        return part if rest or _YEAR.search(part) else text
    if not (rest or (label and other.search(label))):
        return text
    if rest and _YEAR.search(text[: rest.start()]):
        return text[: rest.start()]
    # "Published" above a time that the page itself gives as the last change is no contradiction.
    return text if field == "modified" else None


def _later(known: dt.datetime | None) -> dt.datetime | None:
    try:
        return known + FUTURE_MAX if known else None
    except OverflowError:
        return None
