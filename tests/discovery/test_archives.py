"""Dated archives: what an address stands for, and what a page leads to."""

import datetime as dt
from pathlib import Path

import pytest

from newsbot.discovery.archives import archive, dated
from newsbot.discovery.periods import archive_period
from newsbot.document import Document, document
from newsbot.items import Page
from newsbot.sites import undescribed
from tests.discovery.cases import expected, folders, shown, told

URL = "https://www.example.com/"
SITE = undescribed(URL)
READ_AT = dt.datetime(2024, 5, 15, 12, tzinfo=dt.UTC)


def page(body: str, url: str = URL) -> Document:
    return document(Page(body=f"<html><body>{body}</body></html>".encode(), url=url, read_at=READ_AT))


def found(body: str, url: str = URL) -> list[str]:
    return [link.url.removeprefix("https://www.example.com") for link in dated(page(body, url), SITE)]


def links(*paths: str) -> str:
    return "".join(f'<li><a href="{path}">x</a></li>' for path in paths)


@pytest.mark.parametrize(
    ("path", "period"),
    [
        pytest.param("/2018/07/", "2018-07-01 2018-07-31", id="month"),
        pytest.param("/2018/2", "2018-02-01 2018-02-28", id="month without nought"),
        pytest.param("/2018/", "2018-01-01 2018-12-31", id="year"),
        pytest.param("/2018/07/12/", "2018-07-12 2018-07-12", id="day"),
        pytest.param("/opinion/2019/nov/18/all", "2019-11-18 2019-11-18", id="name of a month"),
        pytest.param("/2019/november/", "2019-11-01 2019-11-30", id="long name of a month"),
        pytest.param("/archive/2018-07-12", "2018-07-12 2018-07-12", id="hyphens"),
        pytest.param("/archive-2018-07.html", "2018-07-01 2018-07-31", id="file"),
        pytest.param("/archive/20180712", "2018-07-12 2018-07-12", id="digits"),
        pytest.param("/2008_03_01_archive.html", "2008-03-01 2008-03-31", id="old Blogger"),
        pytest.param("/?m=201807", "2018-07-01 2018-07-31", id="WordPress without speaking addresses"),
        pytest.param("/?m=20180712", "2018-07-12 2018-07-12", id="the same for a day"),
        pytest.param("/archive.php?year=2018&month=7", "2018-07-01 2018-07-31", id="year and month"),
        pytest.param("/list?date=2018-07-12", "2018-07-12 2018-07-12", id="day in the query"),
        pytest.param("/arquivo/12-07-2018", "2018-07-12 2018-07-12", id="day first"),
        pytest.param("/archives-du-monde/12-07-2018/", "2018-07-12 2018-07-12", id="day first, below a longer name"),
        pytest.param("/archiv/12.7.2018.html", "2018-07-12 2018-07-12", id="day first, with full stops"),
        pytest.param("/hemeroteca/12/07/2018/", "2018-07-12 2018-07-12", id="day first, each a folder"),
        pytest.param("/list?date=12/07/2018", "2018-07-12 2018-07-12", id="day first in the query"),
        pytest.param("/events/12-07-2018", None, id="day of an event"),
        pytest.param("/arquivo/32-07-2018", None, id="no day, day first"),
        pytest.param("/arquivo/12-07-2018/who-pays", None, id="article below a day"),
        pytest.param("/2018/07/who-pays/", None, id="article"),
        pytest.param("/elections/2018/", None, id="topic with a year"),
        pytest.param("/2018/07/page/2/", None, id="further page"),
        pytest.param("/?m=201807&paged=2", None, id="further page in the query"),
        pytest.param("/2018/13/", None, id="no month"),
        pytest.param("/2018/02/31/", None, id="no day"),
        pytest.param("/1970/01/", None, id="before the web"),
        pytest.param("/news/2018071234567", None, id="long number"),
        pytest.param("//[x", None, id="no address"),
    ],
)
def test_address_stands_for_a_time(path: str, period: str | None) -> None:
    told = archive_period("https://www.example.com" + path if path != "//[x" else "https://[x")
    assert (f"{told[0]} {told[1]}" if told else None) == period


@pytest.mark.parametrize("case", folders("archive"), ids=lambda case: case.name)
def test_page_gives_its_articles_and_the_times_it_leads_to(case: Path) -> None:
    url, read_at = told(case)["url"], told(case)["read_at"]
    shown_page = document(Page(body=(case / "page.html").read_bytes(), url=url, read_at=read_at))
    assert shown(archive(shown_page, undescribed(url))) == expected(case)


def test_months_come_latest_first_each_once_and_outdo_their_year_and_days() -> None:
    body = links("/2018/", "/2018/06/", "/2018/07/", "/2018/07", "/2018/07/12/", "/2017/", "/2016/03/09/")
    assert found(body) == ["/2018/07/", "/2018/06/", "/2017/", "/2016/03/09/"]


def test_a_year_whose_link_is_a_headline_is_the_number_of_an_article() -> None:
    body = '<a href="/news/2019">Who pays for it?</a><a href="/news/2018">All articles of 2018</a>' + links("/2017/")
    assert found(body) == ["/news/2018", "/2017/"]


BOX = '<div><h3><a href="/articles/2025/09/26/who-pays-for-it-{0}.html">Who pays for it, part {0}</a></h3></div>'
CALENDAR = links("/archive/2025/08/08/", "/archive/2025/08/09/")


@pytest.mark.parametrize(
    ("entries", "leads_on"),
    [
        pytest.param("".join(BOX.format(n) for n in range(3)), True, id="articles of another month"),
        pytest.param("".join(BOX.format(n).replace("/09/26/", "/08/09/") for n in range(3)), False, id="its own"),
        pytest.param(
            "".join(BOX.format(n).replace("/2025/09/26/", "/") for n in range(3)), False, id="nobody tells of which day"
        ),
        pytest.param("", True, id="none"),
    ],
)
def test_days_of_a_month_are_read_where_its_page_does_not_show_its_articles(entries: str, leads_on: bool) -> None:
    url = f"{URL}archive/2025/08/"
    body = f"<html><body>{CALENDAR}{entries}</body></html>".encode()
    shown = archive(document(Page(body=body, url=url, read_at=READ_AT.replace(year=2026))), SITE)
    assert (len(shown.sources) == 2) == leads_on


def test_days_of_a_month_are_read_where_its_page_shows_articles_of_its_last_days_alone() -> None:
    days = "".join(f'<td><a href="/arquivo/{day:02}-08-2025">{day}</a></td>' for day in range(1, 25))
    entries = "".join(BOX.format(n).replace("/09/26/", f"/08/2{n}/") for n in range(3))
    body = f"<html><body><table><tr>{days}</tr></table>{entries}</body></html>".encode()
    shown = archive(document(Page(body=body, url=f"{URL}arquivo/2025/08", read_at=READ_AT.replace(year=2026))), SITE)
    assert len(shown.sources) == 24


def test_a_contents_page_is_read_as_a_list_and_not_as_an_article_too() -> None:
    titles = "".join(f'<h3><a href="/toc/2024/0{month}/">The boats of month {month}</a></h3>' for month in (2, 3))
    shown = archive(page(titles, f"{URL}backissues/"), SITE)
    assert (len(shown.sources), shown.articles) == (2, ())


def test_select_called_archives_gives_its_options() -> None:
    body = '<select><option value="">Month</option><option value="/2018/07/"> July 2018 (3)</option></select>'
    [link] = dated(page(body), SITE)
    assert (link.url, link.text, link.source) == ("https://www.example.com/2018/07/", "July 2018 (3)", "archive:option")
    assert link.published == dt.datetime(2018, 7, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/2024/07/", id="future"),
        pytest.param("/1989/12/", id="before the web"),
        pytest.param("https://other.example/2018/07/", id="another site"),
        pytest.param("javascript:go('/2018/07/')", id="script"),
        pytest.param("http://[2018/07/", id="no address"),
    ],
)
def test_calendar_that_runs_for_ever_is_refused(path: str) -> None:
    assert found(links(path)) == []


def test_days_of_a_month_are_read_only_when_its_page_shows_no_articles() -> None:
    calendar, url = links("/2018/07/12/", "/2018/06/"), "https://www.example.com/2018/07/"
    articles = "".join(f'<h2><a href="/2018/07/1{n}/a-long-story/">A long story</a></h2>' for n in range(3))
    bare, full = archive(page(calendar, url), SITE), archive(page(articles + calendar, url), SITE)
    assert [link.url[23:] for link in bare.sources] == ["/2018/07/12/", "/2018/06/"]
    assert [link.url[23:] for link in full.sources] == ["/2018/06/"]
    assert len(full.articles) == 3


def test_lists_of_two_sections_are_kept_apart() -> None:
    assert found(links("/sport/2018/07/", "/2018/", "/2018/07/")) == ["/sport/2018/07/", "/2018/07/"]


def test_page_that_cannot_be_read_leads_nowhere() -> None:
    assert archive(document(Page(body=b"%PDF-1.7", url=URL)), SITE).sources == ()


def test_filters_of_an_archive_are_left_where_the_archive_itself_is_there() -> None:
    body = links("/2018/07/?color=red", "/2018/06/?sort=asc", "/2018/06/", "/list?year=2018&month=5&kind=opinion")
    assert found(body, "https://www.example.com/2018/07/") == ["/2018/06/", "/list?year=2018&month=5&kind=opinion"]
