"""Dates: what is understood of a text, and which rival is believed."""

import datetime as dt
import time

import pytest

from newsbot.items import Article, Candidate, RawArticle
from newsbot.normalise.date import date, parse
from newsbot.sites import Site

CAPTURE = dt.datetime(2024, 5, 6, 1, 0, tzinfo=dt.UTC)
SITE = Site(name="example", address="https://example.com/")

STAMPS = [
    ("2018-07-09T14:30:00Z", "2018-07-09T14:30:00+00:00"),
    ("2018-07-09T14:30:00z", "2018-07-09T14:30:00+00:00"),
    ("2018-07-09t14:30:00+09:00", "2018-07-09T14:30:00+09:00"),
    ("2019-04-30T15:10:10+0000", "2019-04-30T15:10:10+00:00"),
    ("2019-04-30T15:10:10+0530", "2019-04-30T15:10:10+05:30"),
    ("2019-04-30T15:10:10-03", "2019-04-30T15:10:10-03:00"),
    ("2019-04-30 15:10:10 +0200", "2019-04-30T15:10:10+02:00"),
    ("2019-04-30 15:10:10 UTC", "2019-04-30T15:10:10+00:00"),
    ("2024-05-03T15:47:42.389000+00:00", "2024-05-03T15:47:42+00:00"),
    ("2024-05-03T15:47:42.389123456Z", "2024-05-03T15:47:42+00:00"),
    ("2024-05-03T15:47+02:00", "2024-05-03T15:47:00+02:00"),
    ("2024-05-03T15:47:42+02:00[Europe/Berlin]", "2024-05-03T15:47:42+02:00"),
    ("20240503T154742Z", "2024-05-03T15:47:42+00:00"),
    ("20240503", "2024-05-03"),
    ("2024-05-03", "2024-05-03"),
    ("2024-05", "2024-05"),
    ("2018-W28-1", "2018-07-09"),
    ("2024-05-03T15:47:42", "2024-05-03"),
    ("2024-05-03T00:00:00", "2024-05-03"),
    ("  2024-05-03T15:47:42Z\n", "2024-05-03T15:47:42+00:00"),
    ("2018-02-31", None),
    ("2018-13-01", None),
    ("2018-00-00", None),
    ("0000-00-00T00:00:00Z", None),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"),
    ("99999-01-01", None),
    ("P5M", None),
    ("PT5M", None),
    ("99999", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), STAMPS, ids=[text.strip() or "nothing" for text, _ in STAMPS])
def test_a_stamp_is_read_as_written(text: str, expected: str | None) -> None:
    when = parse(text)
    assert (str(when) if when else None) == expected


PRINTED = [
    ("hr", None, "5. svibnja 2020.", "2020-05-05"),
    ("el", None, "5 Μαΐου 2020", "2020-05-05"),
    ("bg", None, "5 май 2020", "2020-05-05"),
    ("id", None, "5 Agustus 2020", "2020-08-05"),
    ("sk", None, "5. mája 2020", "2020-05-05"),
    ("hi", None, "5 मई 2020", "2020-05-05"),
    ("en", None, "July 9th, 2018", "2018-07-09"),
    ("en", None, "Published July 9, 2018", "2018-07-09"),
    ("en", None, "Posted on Monday, July 9th, 2018 by Ada Lovelace", "2018-07-09"),
    ("en", None, "the 9th of July, 2018", "2018-07-09"),
    ("en", None, "9-Jul-2018", "2018-07-09"),
    ("en", None, "March 2018", "2018-03"),
    ("en", None, "Thursday March 23rd 2017", "2017-03-23"),
    ("en", None, "11 March 2014", "2014-03-11"),
    ("en-GB", None, "Mon 18 Nov 2019 18.54 GMT", "2019-11-18T18:54:00+00:00"),
    ("en", None, "Mon, 18 Nov 2019 18:54:07 +0000", "2019-11-18T18:54:07+00:00"),
    ("en", None, "Mon, 18 Nov 2019 18:54:07 EST", "2019-11-18T18:54:07-05:00"),
    ("en", None, "Mon Nov 18 18:54:07 GMT 2019", "2019-11-18T18:54:07+00:00"),
    ("en", None, "Tue Nov 19 2019 05:44:06 GMT+0000", "2019-11-19T05:44:06+00:00"),
    ("en", None, "19 Nov 2019 07:09 GMT", "2019-11-19T07:09:00+00:00"),
    ("en", "Asia/Hong_Kong", "Published: 10:00am, 20 Jan, 20", "2020-01-20T10:00:00+08:00"),
    ("en", "Asia/Seoul", "December. 18, 2021 07:56,", "2021-12-18T07:56:00+09:00"),
    ("en", "Asia/Seoul", "Posted : 2008-08-11 18:06", "2008-08-11T18:06:00+09:00"),
    ("en", None, "Posted : 2008-08-11 18:06", "2008-08-11"),
    ("en", "Asia/Seoul", "Sun, August 14, 2022 | 12:03", "2022-08-14T12:03:00+09:00"),
    ("en", "America/New_York", "February 28 2024, 9:54 a.m.", "2024-02-28T09:54:00-05:00"),
    ("en", "America/New_York", "July 4, 2024 at 12:05 AM", "2024-07-04T00:05:00-04:00"),
    ("en", None, "July 4, 2024 6:54 pm ET", "2024-07-04T18:54:00-04:00"),
    ("en", None, "07/09/2018", "2018-07-09"),
    ("en-US", "Asia/Seoul", "07/09/2018", "2018-07-09"),
    ("en-GB", None, "07/09/2018", "2018-09-07"),
    ("en", "Europe/London", "07/09/2018", "2018-09-07"),
    ("fr", None, "07/09/2018", "2018-09-07"),
    (None, None, "07/09/2018", "2018-09-07"),
    ("en-US", None, "13/09/2018", "2018-09-13"),
    ("fr", None, "09/13/2018", "2018-09-13"),
    ("en-US", None, "07.09.2018", "2018-09-07"),
    ("de", None, "9. Juli 2018", "2018-07-09"),
    ("de", "Europe/Berlin", "Mo, 9. März 2020, 14:30 Uhr", "2020-03-09T14:30:00+01:00"),
    ("de", "Europe/Berlin", "15.04.2025, 17:59", "2025-04-15T17:59:00+02:00"),
    ("de", "Europe/Berlin", "Veröffentlicht am 9. Juli 2018 um 14 Uhr", "2018-07-09T14:00:00+02:00"),
    ("de-AT", None, "9. Jänner 2018", "2018-01-09"),
    ("de", None, "Dienstag, 09. Juli 18", "2018-07-09"),
    ("fr", "Europe/Paris", "le 9 juillet 2018 à 14h30", "2018-07-09T14:30:00+02:00"),
    ("fr", None, "Publié le 1er août 2018", "2018-08-01"),
    ("fr", None, "9 fevrier 2018", "2018-02-09"),
    ("fr", None, "DÉCEMBRE 2018", "2018-12"),
    ("es", "Europe/Madrid", "15 oct 2024 - 08:22", "2024-10-15T08:22:00+02:00"),
    ("es", None, "9 de julio de 2018", "2018-07-09"),
    ("it", None, "9 luglio 2018", "2018-07-09"),
    ("it", "Europe/Rome", "Lunedì 9 lug 2018 ore 14.30", "2018-07-09T14:30:00+02:00"),
    ("pt", "America/Sao_Paulo", "9 de julho de 2018 às 14h30", "2018-07-09T14:30:00-03:00"),
    ("pt", None, "1º de março de 2018", "2018-03-01"),
    ("ru", "Europe/Moscow", "9 июля 2018 г., 12:30", "2018-07-09T12:30:00+03:00"),
    ("ru", "Europe/Moscow", "14.05.2025, 20:28", "2025-05-14T20:28:00+03:00"),
    ("ru", None, "12 мая 2019", "2019-05-12"),
    ("ko", None, "2018년 7월 9일", "2018-07-09"),
    ("ko", "Asia/Seoul", "입력 2018.07.09. 오후 3:12", "2018-07-09T15:12:00+09:00"),
    ("ko", "Asia/Seoul", "2018년 7월 9일 오전 9시 5분", "2018-07-09T09:05:00+09:00"),
    ("ko", None, "2018년 7월", "2018-07"),
    ("ja", "Asia/Tokyo", "2018年7月9日 14時30分", "2018-07-09T14:30:00+09:00"),
    ("ja", None, "公開日：2018/07/09", "2018-07-09"),
    ("zh", None, "由作者于2012年01月04日发表", "2012-01-04"),
    ("zh", "Asia/Shanghai", "2018-07-09 下午3:05", "2018-07-09T15:05:00+08:00"),
    ("ar", None, "9 يوليو 2018", "2018-07-09"),
    ("ar", None, "١٤ مايو ٢٠٢٥", "2025-05-14"),
    ("ar", None, "14 تشرين الثاني 2020", "2020-11-14"),
    ("nl", None, "9 maart 2018", "2018-03-09"),
    ("pl", None, "9 lipca 2018", "2018-07-09"),
    ("sv", None, "9 maj 2018", "2018-05-09"),
    ("da", "Europe/Copenhagen", "9. marts 2018 kl. 14.30", "2018-03-09T14:30:00+01:00"),
    ("no", None, "9. desember 2018", "2018-12-09"),
    ("fi", "Europe/Helsinki", "9. heinäkuuta 2018 klo 14.30", "2018-07-09T14:30:00+03:00"),
    ("tr", None, "9 Ağustos 2018", "2018-08-09"),
    ("cs", None, "9. července 2018", "2018-07-09"),
    ("cs", None, "9. června 2018", "2018-06-09"),
    ("uk", None, "9 липня 2018", "2018-07-09"),
    ("hu", "Europe/Budapest", "2018. július 9., hétfő 14:30", "2018-07-09T14:30:00+02:00"),
    ("ro", None, "9 iulie 2018", "2018-07-09"),
    ("el", None, "9 Ιουλίου 2018", "2018-07-09"),
    ("vi", None, "9 tháng 7 năm 2018", "2018-07-09"),
    (None, None, "9 juillet 2018", "2018-07-09"),
    ("en", None, "31 February 2018", None),
    ("en", None, "2018", None),
    ("en", None, "Chapter 7", None),
    ("en", None, "5 min read", None),
    ("de", None, "5 Min.", None),
    ("en", None, "+1 (212) 555-0123", None),
    ("xx-nonsense", None, "9 zzzz 2018", None),
]


@pytest.mark.parametrize(
    ("language", "timezone", "text", "expected"),
    PRINTED,
    ids=[f"{language}-{timezone}-{text}" for language, timezone, text, _ in PRINTED],
)
def test_a_printed_date_is_understood(
    language: str | None,
    timezone: str | None,
    text: str,
    expected: str | None,
) -> None:
    when = parse(text, language=language, timezone=timezone)
    assert (str(when) if when else None) == expected


RELATIVE = [
    ("en", None, "5 days ago", "2024-05-01"),
    ("en", None, "an hour ago", "2024-05-06"),
    ("en", None, "2 hours ago", "2024-05-05"),
    ("en", None, "3 months ago", "2024-02"),
    ("en", None, "2 years ago", None),
    ("de", None, "vor 2 Stunden", "2024-05-05"),
    ("de", "Europe/Berlin", "vor 2 Stunden", "2024-05-06"),
    ("de", "Europe/Berlin", "Gestern, 14:30 Uhr", "2024-05-05T14:30:00+02:00"),
    ("fr", None, "il y a 3 jours", "2024-05-03"),
    ("es", None, "hace 3 días", "2024-05-03"),
    ("it", None, "3 giorni fa", "2024-05-03"),
    ("pt", None, "há 3 dias", "2024-05-03"),
    ("ru", None, "вчера", "2024-05-05"),
    ("ru", None, "3 дня назад", "2024-05-03"),
    ("ko", "Asia/Seoul", "2시간 전", "2024-05-06"),
    ("ko", None, "3일 전", "2024-05-03"),
    ("ja", None, "3日前", "2024-05-03"),
    ("zh", None, "3天前", "2024-05-03"),
    ("ar", None, "منذ 3 أيام", "2024-05-03"),
    (None, None, "il y a 3 jours", "2024-05-03"),
    ("en", None, "Nov 18, 14:30", "2023-11-18"),
    ("de", "Europe/Berlin", "3. Mai, 14:30 Uhr", "2024-05-03T14:30:00+02:00"),
    ("en", None, "9" * 200 + " days ago", None),
]


@pytest.mark.parametrize(
    ("language", "timezone", "text", "expected"),
    RELATIVE,
    ids=[f"{language}-{timezone}-{text[:20]}" for language, timezone, text, _ in RELATIVE],
)
def test_a_relative_date_counts_from_the_capture(
    language: str | None,
    timezone: str | None,
    text: str,
    expected: str | None,
) -> None:
    when = parse(text, language=language, timezone=timezone, fetched_at=CAPTURE)
    assert (str(when) if when else None) == expected
    assert parse(text, language=language, timezone=timezone) is None


def test_seconds_since_1970_are_a_date_in_metadata_alone() -> None:
    assert str(parse("1531126200", is_metadata=True)) == "2018-07-09T08:50:00+00:00"
    assert str(parse("1531126200000", is_metadata=True, timezone="Asia/Seoul")) == "2018-07-09T17:50:00+09:00"
    assert parse("1531126200") is None


def test_a_zone_that_nobody_knows_leaves_the_day() -> None:
    assert str(parse("9 July 2018 14:30", language="en", timezone="Mars/Olympus")) == "2018-07-09"
    assert str(parse("9 July 2018 14:30", language="en", timezone="../etc/passwd")) == "2018-07-09"


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1-" * 50_000,
        "jan " * 30_000,
        "1 jan " * 20_000,
        " " * 100_000 + "2018",
        "2018 " * 20_000,
        "\x00\ud800\u202e",
        "１" * 5_000,
        "P" + "1Y" * 50_000,
        "12:30 " * 20_000,
        "٣" * 1000,
        "²⁰¹⁸-⁰⁷-⁰⁹",
        "2018-07-09T99:99:99Z",
    ],
    ids=lambda text: repr(text[:10]),
)
def test_no_text_is_too_odd_or_too_long(text: str) -> None:
    start = time.perf_counter()
    for language in ("en", "ko", "th", "not a language", None):
        parse(text, language=language, timezone="Asia/Seoul", fetched_at=CAPTURE, is_metadata=True)
    assert time.perf_counter() - start < 2


def meta(value: str, source: str = "jsonld:datePublished") -> Candidate:
    return Candidate(value=value, source=source)


def seen(value: str, context: str = "headline", label: str | None = None, source: str = "visible:date") -> Candidate:
    return Candidate(value=value, source=source, context=context, label=label)


def chosen(
    *candidates: Candidate,
    modified: tuple[Candidate, ...] = (),
    url: str | None = None,
    crawled_at: dt.datetime | None = None,
    read_at: dt.datetime | None = None,
    language: str | None = "en",
    timezone: str | None = None,
) -> Article:
    site = Site(name="example", address="https://example.com/", timezone=timezone)
    raw = RawArticle(kind="article", date=candidates, modified=modified)
    return date(Article(raw=raw, url=url, crawled_at=crawled_at, read_at=read_at, language=language), site)


CAPTURED = dt.datetime(2021, 7, 30, 12, tzinfo=dt.UTC)
MONTH_URL = "https://example.com/2013/05/slug/"
DAY_URL = "https://example.com/2013/05/10/slug/"

CHOICES = {
    "the first that makes sense": (
        chosen(meta("2018-07-09T14:30:00+09:00"), seen("July 9, 2018")),
        "2018-07-09T14:30:00+09:00",
        "jsonld:datePublished",
    ),
    "a broken date falls through to the next": (
        chosen(meta("Invalid Date"), meta("2018-07-09", "meta:date")),
        "2018-07-09",
        "meta:date",
    ),
    "seconds since 1970 in metadata": (chosen(meta("1531126200")), "2018-07-09T08:50:00+00:00", "jsonld:datePublished"),
    "31 February is refused": (
        chosen(meta("2018-02-31T10:00:00Z"), seen("July 9, 2018")),
        "2018-07-09",
        "visible:date",
    ),
    "the zero of Unix is refused": (
        chosen(meta("1970-01-01T00:00:00Z"), seen("July 9, 2018")),
        "2018-07-09",
        "visible:date",
    ),
    "the year 1 is refused": (chosen(meta("0001-01-01T00:00:00Z"), seen("July 9, 2018")), "2018-07-09", "visible:date"),
    "the future is refused": (
        chosen(meta("2031-01-01T00:00:00Z"), seen("July 9, 2018"), crawled_at=CAPTURED),
        "2018-07-09",
        "visible:date",
    ),
    "the future of the reading is refused": (
        chosen(meta("2031-01-01T00:00:00Z"), seen("July 9, 2018"), read_at=CAPTURED),
        "2018-07-09",
        "visible:date",
    ),
    "the next day of another zone is no future": (
        chosen(meta("2021-07-31T20:00:00+00:00"), crawled_at=CAPTURED),
        "2021-07-31T20:00:00+00:00",
        "jsonld:datePublished",
    ),
    "a reading time is no date": (
        chosen(seen("5m", source="visible:time[datetime]"), seen("5 Min."), seen("July 9, 2018")),
        "2018-07-09",
        "visible:date",
    ),
    "today's date in the header is refused, and the address takes its place": (
        chosen(seen("July 30, 2021", "header"), url=MONTH_URL, crawled_at=CAPTURED),
        "2013-05",
        "url",
    ),
    "a header's date is refused where nothing confirms it": (chosen(seen("April 06, 2020", "header")), None, None),
    "a header's date of the month in the address is refused while the capture is unknown": (
        chosen(seen("May 30, 2013", "header"), url=MONTH_URL),
        "2013-05",
        "url",
    ),
    "a header's date counts when the address has its day": (
        chosen(seen("May 10, 2013", "header"), url=DAY_URL, crawled_at=CAPTURED),
        "2013-05-10",
        "visible:date",
    ),
    "a header's date counts when it is of the month in the address and not of the capture": (
        chosen(seen("May 10, 2013", "header"), url=MONTH_URL, crawled_at=CAPTURED),
        "2013-05-10",
        "visible:date",
    ),
    "the date at the headline goes before the day of capture in the header": (
        chosen(seen("July 30, 2021", "header"), seen("May 10th, 2013"), url=MONTH_URL, crawled_at=CAPTURED),
        "2013-05-10",
        "visible:date",
    ),
    "comments and related articles are refused": (
        chosen(seen("July 9, 2018", "comment"), seen("July 10, 2018", "related"), seen("July 11, 2018", "footer")),
        None,
        None,
    ),
    "a change is known in languages without a row": (
        chosen(seen("Oppdatert 5. mai 2020"), seen("3. mai 2020"), language="no"),
        "2020-05-03",
        "visible:date",
    ),
    "the day of a change is the last resort": (
        chosen(seen("July 9, 2018", label="Updated")),
        "2018-07-09",
        "visible:date",
    ),
    "the foot of the article tells its day where nothing else does": (
        chosen(seen("28.01.2022 06:00", "footer", label="veröffentlicht"), language="de"),
        "2022-01-28",
        "visible:date",
    ),
    "a date without label in the footer is none": (chosen(seen("28.01.2022", "footer"), language="de"), None, None),
    "the headline's date goes before loose metadata far from it": (
        chosen(meta("2016-01-07", "meta:date"), seen("October 8, 2024")),
        "2024-10-08",
        "visible:date",
    ),
    "structured data stay where the headline's date is far from them": (
        chosen(meta("2016-01-07"), seen("October 8, 2024")),
        "2016-01-07",
        "jsonld:datePublished",
    ),
    "the day of a change gives way to the address": (
        chosen(seen("Last updated July 9, 2018"), url=MONTH_URL),
        "2013-05",
        "url",
    ),
    "the address alone gives its day": (chosen(url=DAY_URL), "2013-05-10", "url"),
    "an address of the future gives nothing": (
        chosen(url="https://example.com/2031/05/10/slug/", crawled_at=CAPTURED),
        None,
        None,
    ),
    "an impossible day in the address leaves its month": (
        chosen(url="https://example.com/2013/02/31/slug/"),
        "2013-02",
        "url",
    ),
    "two witnesses outvote a stamp of the template's renewal": (
        chosen(meta("2021-07-01T00:00:00Z"), seen("May 10, 2013"), url=MONTH_URL),
        "2013-05-10",
        "visible:date",
    ),
    "text and metadata outvote the first stamp": (
        chosen(meta("2021-07-01"), meta("2013-05-10", "meta:date"), seen("May 10, 2013")),
        "2013-05-10",
        "meta:date",
    ),
    "one witness far off does not outvote a stamp": (
        chosen(meta("2021-07-01"), seen("May 10, 2013", "body")),
        "2021-07-01",
        "jsonld:datePublished",
    ),
    "the address decides between days years apart": (
        chosen(seen("July 30, 2021", "body"), seen("May 10, 2013", "body"), url=MONTH_URL),
        "2013-05-10",
        "visible:date",
    ),
    "the neighbouring month of the address is no contradiction": (
        chosen(meta("2013-06-01T01:00:00Z"), seen("May 10, 2013", "body"), url=MONTH_URL),
        "2013-06-01T01:00:00+00:00",
        "jsonld:datePublished",
    ),
    "a month is made finer by a day in it": (
        chosen(meta("2018-07"), seen("July 9, 2018")),
        "2018-07-09",
        "visible:date",
    ),
    "a stamp in UTC a day off the headline gives way": (
        chosen(meta("2018-07-08T23:30:00Z"), seen("July 9, 2018")),
        "2018-07-09",
        "visible:date",
    ),
    "a stamp in UTC is kept in the zone of the site that explains it": (
        chosen(meta("2018-07-08T23:30:00Z"), seen("July 9, 2018"), timezone="Asia/Seoul"),
        "2018-07-09T08:30:00+09:00",
        "jsonld:datePublished",
    ),
    "a second stamp with an offset tells the time of the printed day": (
        chosen(
            meta("2018-07-09T03:05:00Z"),
            seen("2018-07-08T19:05:00-08:00", source="visible:time[datetime]"),
            seen("July 8, 2018"),
        ),
        "2018-07-08T19:05:00-08:00",
        "visible:time[datetime]",
    ),
    "a stamp with a true offset stands against the headline": (
        chosen(meta("2018-07-08T23:30:00-04:00"), seen("July 9, 2018")),
        "2018-07-08T23:30:00-04:00",
        "jsonld:datePublished",
    ),
    "a stamp without offset takes the zone of the site": (
        chosen(meta("2018-07-08T23:30:00"), timezone="Europe/Berlin"),
        "2018-07-08T23:30:00+02:00",
        "jsonld:datePublished",
    ),
    "a stamp without offset keeps its day where no zone is known": (
        chosen(meta("2018-07-08T23:30:00")),
        "2018-07-08",
        "jsonld:datePublished",
    ),
    "a British host writes the day first": (
        chosen(seen("07/09/2018"), url="https://www.example.co.uk/slug"),
        "2018-09-07",
        "visible:date",
    ),
    "day and month are exchanged where all other witnesses have them so": (
        chosen(meta("11/01/2023 12:43:42", "meta:date"), seen("01.11.2023"), language="de"),
        "2023-11-01",
        "meta:date",
    ),
    "day and month stay where a witness has them so": (
        chosen(seen("11/01/2023"), meta("2023-01-11", "meta:date"), seen("01.11.2023"), language="de"),
        "2023-01-11",
        "visible:date",
    ),
    "an old address used again does not move the day that metadata and headline name": (
        chosen(
            meta("2024-04-25T08:18:00+02:00"),
            seen("25.4.24"),
            seen("4.5.18", "body"),
            url="https://example.com/2018/05/slug/",
            language="de",
        ),
        "2024-04-25T08:18:00+02:00",
        "jsonld:datePublished",
    ),
    "the day a file was made ranks behind metadata": (
        chosen(meta("2018-07-01", "jsonld:dateCreated"), meta("2018-07-09", "meta:date")),
        "2018-07-09",
        "meta:date",
    ),
    "both labels in one line": (
        chosen(seen("Posted : 2008-08-11 18:06 Updated : 2008-08-12 10:00"), timezone="Asia/Seoul"),
        "2008-08-11T18:06:00+09:00",
        "visible:date",
    ),
    "both labels in one line, the change first": (
        chosen(seen("Updated July 12, 2018 | Published July 9, 2018")),
        "2018-07-09",
        "visible:date",
    ),
    "the published day told, where a machine has the moment of the last change": (
        chosen(
            meta("2025-11-29T12:28:31-05:00"),
            seen("August 13, 2025", "body", "Published"),
            modified=(meta("2025-11-29T12:28:31-05:00", "jsonld:dateModified"),),
        ),
        "2025-08-13",
        "visible:date",
    ),
    "an article that never changed has one moment for both": (
        chosen(
            meta("2025-11-29T12:28:31-05:00"),
            seen("November 29, 2025"),
            seen("August 13, 2025", "body", "Published"),
            modified=(meta("2025-11-29T12:28:31-05:00", "jsonld:dateModified"),),
        ),
        "2025-11-29T12:28:31-05:00",
        "jsonld:datePublished",
    ),
    "a labelled date in a box beside the article, and no other": (
        chosen(seen("July 8, 2025", "related", "Published"), seen("May 2, 2024", "related")),
        "2025-07-08",
        "visible:date",
    ),
    "labelled dates of several articles beside it": (
        chosen(seen("July 8, 2025", "related", "Published"), seen("May 2, 2024", "related", "Published")),
        None,
        None,
    ),
    "a wiki tells its last change at the foot": (
        chosen(modified=(seen("29 January 2020 at 13:22", "footer", "last edited"),)),
        "2020-01-29",
        "visible:date",
    ),
    "another date of the page shows that the day comes first": (
        chosen(seen("02/12/2025"), seen("25/11/2025", "body")),
        "2025-12-02",
        "visible:date",
    ),
    "another date of the page shows that the month comes first": (
        chosen(seen("02/12/2025"), seen("11/25/2025", "body"), language="es"),
        "2025-02-12",
        "visible:date",
    ),
    "dates that contradict each other show nothing": (
        chosen(seen("02/12/2025"), seen("25/11/2025", "body"), seen("11/25/2025", "body")),
        "2025-02-12",
        "visible:date",
    ),
    "English of a country has the day first": (
        chosen(seen("02/12/2025"), url="https://paper.example.na/slug", language="en-US"),
        "2025-12-02",
        "visible:date",
    ),
    "English of a domain that all may have has the month first": (
        chosen(seen("02/12/2025"), url="https://paper.example.io/slug"),
        "2025-02-12",
        "visible:date",
    ),
    "a midnight of Greenwich yields to the moment that other metadata tell": (
        chosen(meta("2018-07-09T00:00:00+0000"), meta("2018-07-10T04:39:05+00:00", "jsonld:WebPage.datePublished")),
        "2018-07-10T04:39:05+00:00",
        "jsonld:WebPage.datePublished",
    ),
    "a midnight of Greenwich does not yield to the moment of another day": (
        chosen(meta("2018-07-09T00:00:00Z"), meta("2018-07-11T04:39:05Z", "jsonld:WebPage.datePublished")),
        "2018-07-09T00:00:00+00:00",
        "jsonld:datePublished",
    ),
    "nor to that of a file": (
        chosen(meta("2018-07-09T00:00:00Z"), meta("2018-07-08T20:39:05Z", "jsonld:dateCreated")),
        "2018-07-09T00:00:00+00:00",
        "jsonld:datePublished",
    ),
    "a midnight of the site's own zone is believed": (
        chosen(meta("2018-07-09T00:00:00+02:00"), meta("2018-07-09T04:39:05Z", "meta:article:published_time")),
        "2018-07-09T00:00:00+02:00",
        "jsonld:datePublished",
    ),
    "no rival at all": (chosen(), None, None),
}


@pytest.mark.parametrize(("article", "expected", "source"), CHOICES.values(), ids=CHOICES.keys())
def test_the_believed_date(article: Article, expected: str | None, source: str | None) -> None:
    assert (str(article.date) if article.date else None, article.sources.get("date")) == (expected, source)


@pytest.mark.parametrize("article", [case[0] for case in CHOICES.values()], ids=CHOICES.keys())
def test_every_rival_has_its_verdict_and_one_is_taken(article: Article) -> None:
    judged = [verdict.candidate for verdict in article.verdicts if verdict.field == "date"]
    assert set(article.raw.date) <= set(judged)
    assert sum(verdict.taken for verdict in article.verdicts if verdict.field == "date") == bool(article.date)


PROBLEMS = {
    "refused-future": chosen(meta("2031-01-01T00:00:00Z"), crawled_at=CAPTURED),
    "refused-past": chosen(meta("1970-01-01T00:00:00Z")),
    "refused-header": chosen(seen("April 06, 2020", "header")),
    "refused-elsewhere": chosen(seen("July 9, 2018", "comment")),
    "refused-duration": chosen(seen("5 Min.")),
    "refused-unreadable": chosen(meta("31 February 2018")),
    "only-modified": chosen(seen("July 9, 2018", label="Updated")),
}


@pytest.mark.parametrize(("code", "article"), PROBLEMS.items(), ids=PROBLEMS.keys())
def test_what_was_refused_becomes_a_problem_when_nothing_is_left(code: str, article: Article) -> None:
    problem = next(problem for problem in article.problems if problem.field == "date")
    assert problem.code == code
    assert article.raw.date[0].value in problem.message


def test_a_refused_rival_is_no_problem_when_another_serves() -> None:
    assert chosen(meta("Invalid Date"), meta("2018-07-09", "meta:date")).problems == ()


CHANGES = {
    "the first that makes sense": (("Invalid Date", "2018-07-10T10:00:00Z", "2018-07-11"), "2018-07-10T10:00:00+00:00"),
    "the moment of publication": (("2018-07-09T14:30:00Z",), "2018-07-09T14:30:00+00:00"),
    "never before the publication": (("2018-07-09T14:29:59Z",), None),
    "a later one after one that lies before": (("2018-07-08", "2018-07-10"), "2018-07-10"),
    "the day of publication": (("2018-07-09",), "2018-07-09"),
}


@pytest.mark.parametrize(("values", "expected"), CHANGES.values(), ids=CHANGES.keys())
def test_the_believed_change(values: tuple[str, ...], expected: str | None) -> None:
    article = chosen(meta("2018-07-09T14:30:00Z"), modified=tuple(meta(value, "meta:modified") for value in values))
    assert (str(article.modified) if article.modified else None) == expected
    assert [problem.code for problem in article.problems] == ([] if expected else ["modified-before-date"])


def test_a_line_with_both_labels_tells_the_change_too() -> None:
    article = chosen(seen("Posted : 2008-08-11 18:06 Updated : 2008-08-12 10:00"))
    assert (str(article.date), str(article.modified)) == ("2008-08-11", "2008-08-12")


def test_what_the_page_prints_is_kept_beside_the_stamp() -> None:
    article = chosen(meta("2018-07-09T14:30:00Z"), seen("April 06, 2020", "header"), seen("July 9th, 2018"))
    assert article.printed["date"] == "July 9th, 2018"


def test_a_stamp_in_an_attribute_is_not_printed() -> None:
    assert "date" not in chosen(seen("2018-07-09T14:30:00Z", source="visible:time[datetime]")).printed


def test_ten_thousand_rivals_are_not_all_read() -> None:
    start = time.perf_counter()
    chosen(*(seen(f"July {number % 28 + 1}, 2018") for number in range(10_000)))
    assert time.perf_counter() - start < 1
