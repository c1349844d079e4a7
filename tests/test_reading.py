"""A page to an article, top to bottom."""

import datetime as dt

import pytest

from newsbot import reading
from newsbot.items import Page

NOW = dt.datetime(2024, 5, 31, 12, tzinfo=dt.UTC)
TEXT = "".join(
    f"<p>The {water} has been low since March, and the barges wait in the bend below the mill for rain that nobody "
    "at the market mentions any more.</p>"
    for water in ("river", "canal", "brook")
)


def date(above: str, *, fetched_at: dt.datetime | None) -> str | None:
    page = f"<html lang=en><body><p>{above}</p><h1>Low water at the mill again</h1><p>By Ada Lovelace</p>{TEXT}</body></html>"
    article = reading.read(
        Page(body=page.encode(), url="https://mill.example/low-water", fetched_at=fetched_at, read_at=NOW)
    )
    return str(article.date) if article.date else None


@pytest.mark.parametrize("fetched_at", [None, NOW], ids=["a file", "a fetched page"])
def test_the_day_of_the_visit_above_the_headline_is_no_date(fetched_at: dt.datetime | None) -> None:
    assert date("May 31, 2024", fetched_at=fetched_at) is None


@pytest.mark.parametrize("fetched_at", [None, NOW], ids=["a file", "a fetched page"])
def test_another_day_above_the_headline_is_the_date(fetched_at: dt.datetime | None) -> None:
    assert date("July 9, 2018", fetched_at=fetched_at) == "2018-07-09"


@pytest.mark.parametrize(
    ("claim", "fetched", "is_believed"),
    [
        pytest.param("https://a.example/2024/ships/", "http://www.a.example/2024/ships?x=1", True, id="the same page"),
        pytest.param("https://a.example/", "https://a.example/2024/ships/", False, id="home page"),
        pytest.param("https://a.example/index.html", "https://a.example/ships.html", False, id="static exporter"),
        pytest.param("https://b.example/2024/ships/", "https://a.example/2024/ships/", False, id="another host"),
        pytest.param("https://a.example/ships/", "https://a.example/ships/amp/", True, id="AMP"),
        pytest.param("javascript:void(0)", "https://a.example/ships/", False, id="no address"),
    ],
)
def test_a_canonical_address_is_believed_with_reason(claim: str, fetched: str, is_believed: bool) -> None:
    assert reading.is_believable(claim, fetched) is is_believed
