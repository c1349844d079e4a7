"""Dates that a listing page prints beside its entries."""

import datetime as dt

import pytest

from newsbot.discovery import listing
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import undescribed

URL = "https://www.example.com/opinion/"
SITE = undescribed(URL)
TITLES = ("Bakers ask for cheaper flour", "A bridge that nobody wanted", "School opens its doors at night")
DAYS = ("2019-03-03", "2019-02-14", "2018-12-31")


def days(body: str, read_at: dt.datetime | None = None) -> list[str | None]:
    page = Page(body=f"<html><body><main>{body}</main></body></html>".encode(), url=URL, read_at=read_at)
    found = listing(document(page), SITE).articles
    return [link.published.date().isoformat() if link.published else None for link in found]


def entries(template: str, printed: tuple[str, ...] = DAYS) -> str:
    return "".join(
        template.format(link=f"<a href='/opinion/item-{n}-of-the-day/'>{title}</a>", day=day)
        for n, (title, day) in enumerate(zip(TITLES, printed, strict=True))
    )


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        pytest.param("<article><h2>{link}</h2><time datetime='{day}'>then</time></article>", DAYS, id="time"),
        pytest.param("<article><time datetime='{day}'>then</time><h2>{link}</h2></article>", DAYS, id="time in front"),
        pytest.param(
            "<article><h2>{link}</h2><time class='entry-date published' datetime='{day}'></time>"
            "<time class='updated' datetime='2020-01-01'></time></article>",
            DAYS,
            id="published and updated",
        ),
        pytest.param(
            "<div><h2>{link}</h2><span>{day}</span></div>",
            ("3 March 2019", "14 February 2019", "31 December 2018"),
            id="English",
        ),
        pytest.param(
            "<div><h2>{link}</h2><p>By Ada Brown, {day}</p></div>",
            ("March 3, 2019", "Feb. 14, 2019", "Dec. 31, 2018"),
            id="behind an author",
        ),
        pytest.param(
            "<div><h2>{link}</h2><p>Ada Brown - {day} | 3 comments</p></div>",
            ("March 3, 2019", "February 14, 2019", "December 31, 2018"),
            id="between an author and comments",
        ),
        pytest.param("<li><h3>{link}</h3><i>{day}</i></li>", ("3. März 2019", "14.02.2019", "31.12.2018"), id="German"),
        pytest.param(
            "<li><h3>{link}</h3><i>{day}</i></li>",
            ("3 de marzo de 2019", "14 de febrero de 2019", "31 de diciembre de 2018"),
            id="Spanish",
        ),
        pytest.param(
            "<li><h3>{link}</h3><i>{day}</i></li>", ("3 mars 2019", "14 février 2019", "31 décembre 2018"), id="French"
        ),
        pytest.param(
            "<li><h3>{link}</h3><i>{day}</i></li>", ("3 марта 2019", "14 февраля 2019", "31 декабря 2018"), id="Russian"
        ),
        pytest.param("<h2>{link}</h2><p>{day}</p><p>A teaser.</p>", DAYS, id="lines side by side"),
    ],
)
def test_entry_has_the_date_that_is_printed_beside_it(template: str, printed: tuple[str, ...]) -> None:
    assert days(entries(template, printed)) == list(DAYS)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            entries("<article><h2>{link}</h2><p>The fair is on {day} in the hall.</p></article>"),
            id="within a sentence",
        ),
        pytest.param(
            entries("<article><h2>{link}</h2><span>{day}</span><span>2 May 2019</span></article>"), id="two days"
        ),
        pytest.param(entries("<article><h2>{link}</h2><p>Updated {day}</p></article>"), id="day of a change"),
        pytest.param(entries("<p>{day}</p><h2>{link}</h2><p>A teaser.</p>"), id="lines with the date in front"),
        pytest.param(
            entries("<h2 class='date'>{day}</h2><div><h3>{link}</h3><p>A teaser.</p></div>"), id="heading of a day"
        ),
        pytest.param(entries("<article><h2>{link}</h2><span>03/04/2019</span></article>"), id="day or month"),
        pytest.param(f"<p>3 March 2019</p>{entries('<h2>{link}</h2>')}", id="date of the page"),
    ],
)
def test_date_that_is_not_surely_the_entrys_is_left_alone(body: str) -> None:
    assert days(body) == [None, None, None]


def test_the_only_entry_of_a_page_does_not_own_the_pages_date() -> None:
    assert days("<p>3 March 2019</p><h2><a href='/opinion/item-1-of-the-day/'>A bridge nobody wanted</a></h2>") == [
        None
    ]


def test_a_day_to_come_is_no_date_of_an_entry() -> None:
    body = entries("<article><h2>{link}</h2><time datetime='{day}'></time></article>")
    assert days(body, dt.datetime(2019, 2, 20, tzinfo=dt.UTC)) == [None, "2019-02-14", "2018-12-31"]
