"""What pages of the newspaper print around a text, by language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

NAME = "The Harbour Courier"
MOTTO = "Opinion from both sides of the water"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language."""

    by: str
    joined: str
    date: str
    """With {day}, {month}, {number} and {year}."""
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    updated: str
    photo: str
    related: str
    comments: str
    share: str
    older: str
    more: str
    wall: str
    letter: str


WORDS: Mapping[str, Words] = {
    "en": Words(
        by="By {}",
        joined=" and ",
        date="{day} {month} {year}",
        months=(
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
        ),
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        updated="Updated",
        photo="Photo",
        related="You may also like",
        comments="Comments",
        share="Share",
        older="Older posts",
        more="Load more",
        wall="This article is for subscribers. Subscribe to continue reading, or log in if you already have a subscription.",
        letter="Sign up for our newsletter: the best opinions of the week, every Sunday in your inbox.",
    ),
    "de": Words(
        by="Von {}",
        joined=" und ",
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
        weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        updated="Aktualisiert",
        photo="Foto",
        related="Das könnte Sie auch interessieren",
        comments="Kommentare",
        share="Teilen",
        older="Ältere Beiträge",
        more="Mehr laden",
        wall="Dieser Artikel ist unseren Abonnenten vorbehalten. Jetzt abonnieren und weiterlesen, oder melden Sie sich an.",
        letter="Abonnieren Sie unseren Newsletter: die besten Meinungen der Woche, jeden Sonntag in Ihrem Postfach.",
    ),
    "ko": Words(
        by="{} 기자",
        joined=", ",
        date="{year}년 {number}월 {day}일",
        months=(
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
        ),
        weekdays=("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
        updated="수정",
        photo="사진",
        related="관련 기사",
        comments="댓글",
        share="공유",
        older="이전 글",
        more="더 보기",
        wall="이 기사는 구독자 전용입니다. 계속 읽으려면 구독하거나 로그인하세요.",
        letter="뉴스레터를 구독하세요. 한 주의 가장 좋은 칼럼을 일요일마다 보내 드립니다.",
    ),
}


def day(moment: dt.date, language: str) -> str:
    """A day as the language prints it.

    >>> day(dt.date(2019, 7, 9), "de")
    '9. Juli 2019'
    """
    words = WORDS[language]
    return words.date.format(
        day=moment.day, month=words.months[moment.month - 1], number=moment.month, year=moment.year
    )


def names(authors: tuple[str, ...], language: str) -> str:
    """Names in one line.

    >>> names(("Ada", "Ben"), "de")
    'Ada und Ben'
    """
    if len(authors) < 2:
        return "".join(authors)
    return ", ".join(authors[:-1]) + WORDS[language].joined + authors[-1]
