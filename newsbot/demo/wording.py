"""Words and dates that a page of the demo site prints around its article, in the article's language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What one language prints around an article."""

    by: str
    """A pattern with {names}."""
    edited_by: str
    conjunction: str
    updated: str
    photo: str
    date: str
    """A pattern with {day}, {ordinal}, {month}, {number} and {year}."""
    months: tuple[str, ...]


_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WORDING: Mapping[str, Wording] = {
    "en": Wording(
        by="By {names}",
        edited_by="Edited by {names}",
        conjunction=" and ",
        updated="Updated",
        photo="Photo",
        date="{month} {ordinal}, {year}",
        months=_ENGLISH_MONTHS,
    ),
    "de": Wording(
        by="Von {names}",
        edited_by="Redaktion: {names}",
        conjunction=" und ",
        updated="Aktualisiert",
        photo="Foto",
        date="{day}. {month} {year}",
        months=(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ),
    ),
    "fr": Wording(
        by="Par {names}",
        edited_by="Édité par {names}",
        conjunction=" et ",
        updated="Mis à jour le",
        photo="Photo",
        date="{day} {month} {year}",
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
    ),
    "ko": Wording(
        by="글 {names}",
        edited_by="편집 {names}",
        conjunction=", ",
        updated="수정",
        photo="사진",
        date="{year}년 {number}월 {day}일",
        months=_ENGLISH_MONTHS,
    ),
    "ru": Wording(
        by="Автор: {names}",
        edited_by="Редактор: {names}",
        conjunction=" и ",
        updated="Обновлено",
        photo="Фото",
        date="{day} {month} {year} г.",
        months=(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ),
    ),
}


def wording(language: str) -> Wording:
    """The words of a language; English for one that the demo site does not speak."""
    return WORDING.get(language, WORDING["en"])


def date_line(day: dt.date, language: str = "en") -> str:
    """A date as that language prints it.

    >>> date_line(dt.date(2018, 7, 9))
    'July 9th, 2018'
    >>> date_line(dt.date(2018, 7, 9), "ko")
    '2018년 7월 9일'
    """
    words = wording(language)
    return words.date.format(
        day=day.day, ordinal=_ordinal(day.day), month=words.months[day.month - 1], number=day.month, year=day.year
    )


def name_list(names: tuple[str, ...], language: str = "en") -> str:
    """Names in one line, the last two joined by "and".

    >>> name_list(("Ada", "Ben", "Cai"))
    'Ada, Ben and Cai'
    """
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + wording(language).conjunction + names[-1]


def _ordinal(number: int) -> str:
    if number in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
