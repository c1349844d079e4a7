"""The time that an address of an archive stands for: a year, a month or a day.

archive_period("https://a.example/2018/07/") -> (first day, last day)
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from newsbot import urls

# No newspaper's pages are older; calendars that run for ever go back to 1970, year 1 and beyond.
YEAR_MIN = 1990
YEAR_MAX = 2099

_MONTH_NAMES_LONG = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTHS = {form: number for number, name in enumerate(_MONTH_NAMES_LONG, 1) for form in (name[:3], name)}
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = rf"(?P<month>0?[1-9]|1[0-2]|{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_END = r"(?:/(?:all|index)|/index\.\w{3,5}|\.(?:s?html?|php|aspx?))?/?"
_WORD = (
    r"(?:archives?|archiv|archivio|archivos?|arquivo|date|daily|monthly|by-?date|day|month|year|calendar|chronik|"
    r"sitemap|history|posts?|blog|news|articles?|[a-z]{2}(?:-[a-z]{2})?)"
)
# Days written day first are those of events and meetings as often: only below what is called an archive.
_ARCHIVE = (
    r"/(?:[^/]{0,40}[-_])?(?:archiv\w{0,4}|arquivos?|arxiu|arkiv\w{0,3}|arsiv|hemeroteca|calend\w{1,6}|kalender|chronik|"
    r"edi[cçtz]\w{2,7}|date|by-?date|day|daily|архив|архів)(?:[-_][^/]{0,40})?"
)
# A year alone is a topic as often ("/elections/2018/"): only at the root or below a word that says archive.
_IN_PATH = (
    re.compile(rf"(?P<before>(?:/[^/]+){{0,4}})/(?:{_WORD}[-_])?{_YEAR}[/_-]{_MONTH}[/_-]{_DAY}{_END}", re.IGNORECASE),
    re.compile(rf"(?P<before>(?:/[^/]+){{0,4}})/(?:{_WORD}[-_])?{_YEAR}[/_-]{_MONTH}{_END}", re.IGNORECASE),
    # /archives-du-monde/05-03-2024/
    re.compile(rf"(?P<before>(?:/[^/]+){{0,3}}{_ARCHIVE})/{_DAY}[/._-]{_MONTH}[/._-]{_YEAR}{_END}", re.IGNORECASE),
    re.compile(
        rf"(?P<before>(?:/{_WORD}){{1,4}})/{_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])?{_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<before>(?:/{_WORD}){{0,4}})/(?:{_WORD}[-_])?{_YEAR}{_END}", re.IGNORECASE),
    re.compile(rf"(?P<before>/?)/{_YEAR}_{_MONTH}_01_archive\.html", re.IGNORECASE),  # Blogger until 2010
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?:(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])?)?")
_DASHED = re.compile(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0?[1-9]|1[0-2])(?:[-/](?P<day>0?[1-9]|[12]\d|3[01]))?")
_DAY_FIRST = re.compile(r"(?P<day>0?[1-9]|[12]\d|3[01])[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<year>(?:19|20)\d\d)")
_COMPACT_NAMES = frozenset(("m", "date", "archive", "day", "month", "ymd", "ym", "dt", "d"))
_YEAR_NAMES = frozenset(("year", "y", "yyyy", "jahr", "annee", "ano", "anno"))
_MONTH_NAMES = frozenset(("month", "monthnum", "mm", "mois", "mes", "monat", "mese"))
_DAY_NAMES = frozenset(("day", "dd", "jour", "dia", "tag", "giorno"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A year, month or day that an address stands for."""

    scope: str
    """Key of the list that it is a part of: the address without the time."""
    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def period(url: str) -> Period | None:
    """What an address stands for when it is the archive of a year, a month or a day, and nothing else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    found, rest = _in_query(pairs)
    path = unquote(parts.path)
    if found is None and len(path) <= 200:
        match = next(filter(None, (pattern.fullmatch(path) for pattern in _IN_PATH)), None)
        if match:
            found, path = match.groupdict(), match["before"]
    if found is None or any(not _is_standing(name) for name, _ in rest):
        return None
    scope = urls.key(
        parts._replace(path=path or "/", query="&".join(f"{a}={b}" for a, b in rest), fragment="").geturl()
    )
    return _made(scope, found)


def _is_standing(name: str) -> bool:
    """Whether a parameter may stand beside a date without making the address another page of it."""
    return name.lower() not in ("paged", "page", "p", "s", "q", "feed", "replytocom", "id")


def _in_query(pairs: list[tuple[str, str]]) -> tuple[dict[str, str | None] | None, list[tuple[str, str]]]:
    """Year, month and day in a query, and its other parameters."""
    named: dict[str, str | None] = {}
    rest = []
    for name, value in pairs:
        plain = name.lower()
        forms = (_COMPACT, _DASHED, _DAY_FIRST) if plain in _COMPACT_NAMES else ()
        match = next(filter(None, (form.fullmatch(value) for form in forms)), None)
        if match and (match["month"] or plain == "m") and "year" not in named:
            named = dict(match.groupdict())
        elif plain in _YEAR_NAMES and re.fullmatch(_YEAR, value):
            named["year"] = value
        elif plain in _MONTH_NAMES and re.fullmatch(r"0?[1-9]|1[0-2]", value):
            named.setdefault("month", value)
        elif plain in _DAY_NAMES and re.fullmatch(_DAY, value):
            named.setdefault("day", value)
        elif value:
            rest.append((name, value))
    return (named, rest) if named.get("year") else (None, pairs)


def _made(scope: str, found: dict[str, str | None]) -> Period | None:
    year, month, day = int(found["year"] or 0), found.get("month"), found.get("day")
    if not YEAR_MIN <= year <= YEAR_MAX:
        return None
    number = None if month is None else int(month) if month.isdecimal() else _MONTHS[month.lower()]
    try:
        made = Period(scope=scope, year=year, month=number, day=int(day) if day and number else None)
        return made if made.first else None
    except ValueError:
        return None  # 31 February


def archive_period(url: str) -> tuple[dt.date, dt.date] | None:
    """First and last day that an archive's address stands for; None for what is no archive of a time.

    >>> archive_period("https://a.example/blog/?m=201802")
    (datetime.date(2018, 2, 1), datetime.date(2018, 2, 28))
    """
    found = period(url)
    return None if found is None else (found.first, found.last)
