"""What a definition selects."""

import datetime as dt

import pytest
from parsel.csstranslator import HTMLTranslator

from newsbot.document import Document, document
from newsbot.extraction.finds import Finds
from newsbot.extraction.selectors import elements, selectors
from newsbot.items import Page
from newsbot.sites import Layout, Selector, Site

BODY = """<h1 class="t">A <em>long</em> day<script>x()</script></h1><p class="by"><a>Ada</a><a>Mary</a></p>
<time datetime="2024-05-03">May 3</time><div class="body"><p>One</p></div><div class="body old"><p>Two</p></div>"""


def page(fetched_at: dt.datetime | None = None) -> Document:
    return document(Page(body=f"<html><body>{BODY}</body></html>".encode(), fetched_at=fetched_at))


def selector(text: str) -> Selector:
    is_xpath = text.startswith("xpath:")
    return Selector(text=text, xpath=text.removeprefix("xpath:") if is_xpath else HTMLTranslator().css_to_xpath(text))


def site(*layouts: Layout) -> Site:
    return Site(name="example", address="https://example.com", layouts=layouts)


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        pytest.param("title", "h1.t", ["A long day"], id="element"),
        pytest.param("title", "h1.t::text", ["A day"], id="texts-of-one-element"),
        pytest.param("title", "h1.t ::text", ["A long day"], id="texts-below"),
        pytest.param("title", "xpath:string(//em)", ["long"], id="string"),
        pytest.param("title", "xpath:count(//h1)", [], id="number"),
        pytest.param("title", "h2", [], id="nothing"),
        pytest.param("title", "xpath:unknown(//h1)", [], id="unknown-function"),
        pytest.param("date", "time::attr(datetime)", ["2024-05-03"], id="attribute"),
        pytest.param("date", "time", ["May 3"], id="what-a-reader-sees"),
        pytest.param("author", ".by a", ["Ada\nMary"], id="authors-joined"),
        pytest.param("author", ".by a::text", ["Ada\nMary"], id="author-texts-joined"),
        pytest.param("subtitle", ".by a", ["Ada", "Mary"], id="others-apart"),
        pytest.param("title", "xpath://h1[re:test(@class, '^t$')]", ["A long day"], id="regular-expression"),
    ],
)
def test_values(field: str, text: str, expected: list[str]) -> None:
    found = selectors(page(), site(Layout(selectors={field: (selector(text),)})))  # type: ignore[dict-item]
    assert [(one.source, one.value) for one in getattr(found, field)] == [(f"selector:{text}", one) for one in expected]


def test_the_layout_of_the_day_of_capture_comes_first() -> None:
    old = Layout(until=dt.date(2020, 1, 1), selectors={"title": (selector("em"),)})
    new = Layout(since=dt.date(2020, 1, 1), selectors={"title": (selector("time"),)})
    captured = page(dt.datetime(2019, 5, 1, tzinfo=dt.UTC))
    assert [one.value for one in selectors(captured, site(old, new)).title] == ["long", "May 3"]
    assert [one.value for one in selectors(page(), site(old, new)).title] == ["May 3", "long"]


def test_elements_are_given_once_best_first() -> None:
    layout = Layout(selectors={"body": (selector(".old"), selector(".body"))})
    assert [element.get("class") for element in elements(page(), site(layout), "body")] == ["body old", "body"]


def test_an_undescribed_site_selects_nothing() -> None:
    assert selectors(page(), site()) == Finds()
    assert elements(page(), site(), "body") == []
