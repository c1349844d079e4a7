"""Volumes and issues of magazines."""

import time

import pytest

from newsbot.discovery import found, next_pages
from newsbot.discovery.issues import is_name
from newsbot.document import document
from newsbot.items import Found, Page
from newsbot.sites import Source, undescribed

URL = "https://www.example.com/archive"
SITE = undescribed("https://www.example.com/")
ARTICLES = "".join(
    f'<h3><a href="/the-paper/v46/n06/ann-lee/the-story-of-bench-{number}">The story of bench {number}</a></h3>'
    for number in range(3)
)


def page(body: str, url: str = URL) -> Page:
    return Page(body=f"<html><body><main>{body}</main></body></html>".encode(), url=url)


def shown(body: str) -> Found:
    return found(page(body), SITE, Source(kind="archive", url=URL))


def sources(body: str) -> list[str]:
    return [link.url.removeprefix("https://www.example.com") for link in shown(body).sources]


@pytest.mark.parametrize(
    "text",
    ["Volume 46 (2024)", "Vol. 46 No. 6 · 7 November 2024", "Vol. XII, No. 3", "Issue 12: Water", "March/April 2020"]
    + ["Winter 2019", "Heft 3/2019", "Ausgabe 4", "n° 12 – juin 2020", "Número 31", "Выпуск 7", "第12期", "2024年5月号"]
    + ["제3호", "2nd March 2020", "1998"],
)
def test_issue_is_known_by_its_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who pays?",
        "No. 5 reasons to stay",
        "Seven ways to cross in 2024",
        "12",
        "Volume",
        "Jan 5",
        "Number 10 must answer",
    ]
    + ["Vol. 46 " + "x" * 60, "1234 5678"],
)
def test_headline_is_no_name_of_an_issue(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("text", ["2019" + "1" * 56, "2019" + "mar" * 18 + "!", "2019 " + "no" * 27, "1 " * 29 + "x"])
def test_name_of_an_issue_is_told_quickly(text: str) -> None:
    begun = time.process_time()
    is_name(text)
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize(
    ("body", "listed"),
    [
        pytest.param(
            '<a href="/archive/v46">Volume 46 (2024)</a> <a href="/archive/v45">Volume 45 (2023)</a>',
            ["/archive/v46", "/archive/v45"],
            id="volumes",
        ),
        pytest.param(
            '<div class="card"><a href="/the-paper/v46/n06"><img alt=""><h3>Vol. 46 No. 6</h3></a></div>'
            '<div class="card"><a href="/the-paper/v46/n05"><img alt=""><h3>Vol. 46 No. 5</h3></a></div>',
            ["/the-paper/v46/n06", "/the-paper/v46/n05"],
            id="covers that look like articles",
        ),
        pytest.param(
            '<a href="/issues/12"><img alt="Issue 12"></a>', ["/issues/12"], id="the only one, by its picture"
        ),
        pytest.param(ARTICLES + '<a href="/the-paper/v46">Volume 46</a>', [], id="the volume of an issue"),
        pytest.param(
            "".join(f'<a href="/n/{n}/">Who pays for it {n}</a>' for n in range(5)) + '<a href="/n/9/">Issue 9</a>',
            [],
            id="one among others of its kind",
        ),
        pytest.param('<nav><a href="/v1">Volume 1</a><a href="/v2">Volume 2</a></nav>', [], id="menu"),
        pytest.param('<a href="/latest">Volume 2</a><a href="/first">Volume 1</a>', [], id="addresses without numbers"),
        pytest.param('<a href="https://b.example/v1">Volume 1</a>', [], id="another site"),
        pytest.param('<a href="/archive?x=1#v1">Volume 1</a>', [], id="place on a page"),
    ],
)
def test_page_of_an_archive_gives_its_issues(body: str, listed: list[str]) -> None:
    assert sources(body) == listed


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<nav><a href="/back/2023/">2023</a> <a href="/back/2022/">2022</a></nav>', id="links"),
        pytest.param(
            '<select><option value="">Year</option><option value="/back/2023/">2023</option>'
            '<option value="/back/2022/">2022</option><option value="2021">2021</option></select>',
            id="choice",
        ),
    ],
)
def test_years_of_issues_are_known_wherever_they_stand(body: str) -> None:
    assert sources(body) == ["/back/2023/", "/back/2022/"]


def test_year_that_the_address_does_not_name_is_no_year_of_issues() -> None:
    assert sources('<nav><a href="/elections/">2023</a><a href="/budget/">2022</a></nav>') == []


def test_issue_is_no_article() -> None:
    body = '<h2><a href="/i/v1-n6">Vol. 1 No. 6 of all</a></h2><h2><a href="/i/v1-n5">Vol. 1 No. 5 of the year</a></h2>'
    assert sources(body + '<h2><a href="/i/v1-n4">Vol. 1 No. 4</a></h2><h2><a href="/i/v1-n3">Vol. 1 No. 3</a></h2>')
    assert not {link.url for link in shown(body).articles} & {link.url for link in shown(body).sources}


def test_dated_archive_stays_beside_issues() -> None:
    body = '<a href="/2020/01/">January 2020</a><a href="/v/2">Volume 2</a><a href="/v/1">Volume 1</a>'
    assert sources(body) == ["/2020/01/", "/v/2", "/v/1"]


@pytest.mark.parametrize(
    ("text", "is_next"),
    [
        pytest.param("Previous issue", True, id="English"),
        pytest.param("← Previous Issue", True, id="arrow"),
        pytest.param("Vorige Ausgabe", True, id="German"),
        pytest.param("Numéro précédent", True, id="French"),
        pytest.param("Número anterior", True, id="Spanish"),
        pytest.param("Numero precedente", True, id="Italian"),
        pytest.param("Предыдущий номер", True, id="Russian"),
        pytest.param("前号", True, id="Japanese"),
        pytest.param("Next issue", False, id="next"),
        pytest.param("The previous issue of this paper was late", False, id="headline"),
    ],
)
def test_previous_issue_is_the_next_page_of_an_issue(text: str, is_next: bool) -> None:
    body = ARTICLES + f'<a class="prev" href="/the-paper/v46/n05">{text}</a>'
    pages = next_pages(document(page(body, "https://www.example.com/the-paper/v46/n06")), SITE)
    assert bool(pages) is is_next
