"""Pages beside the articles of their site: which are none, and that no article is lost."""

import pytest

from newsbot.document import document
from newsbot.items import Page
from newsbot.judging.doubts import ARTICLE, STANDING, UNLIKE, WAIT, Seen
from newsbot.judging.evidence import NONE, PRINTED, TOLD, Mark
from tests.judging.pages import ALL, HOME, articles, doubts, seen

MENU = "<html><body><nav><a href='/our-story'>Our story</a><a href='/visit'>Visit</a></nav><p>Text.</p></body></html>"
DAY, NAME = Mark.PRINTED_DATE, Mark.BYLINE


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(seen("services/hulls", is_listed=True), ARTICLE, id="a list shows it"),
        pytest.param(seen("services/hulls", PRINTED), ARTICLE, id="a day and a name at the headline"),
        pytest.param(seen("2024/05/03/hulls", is_dated=True), ARTICLE, id="a day in the address"),
        pytest.param(seen("notes/hulls", is_post=True), ARTICLE, id="a post by its own system"),
        pytest.param(seen("services/hulls"), UNLIKE, id="no sign at all, no article alike"),
        pytest.param(seen("mug", other="Product"), "no article: calls itself Product", id="something else"),
        pytest.param(
            seen("mug", other="Product", is_listed=True),
            "no article: calls itself Product",
            id="something else in a list",
        ),
        pytest.param(seen("mug", NAME, other="Product", is_listed=True), ARTICLE, id="a listed review of a thing"),
        pytest.param(seen("hulls", other="Service", is_listed=True), ARTICLE, id="a service that a list shows"),
        pytest.param(seen("letter", DAY, other="page"), ARTICLE, id="a page of WordPress with a day, among articles"),
        pytest.param(seen("events/regatta", DAY), UNLIKE, id="a day and no name, no article alike"),
        pytest.param(seen("tides-and-ebbs-of-may", DAY), ARTICLE, id="a day and no name, articles alike"),
        pytest.param(seen("hulls-are-what-boats-need", words=90), ARTICLE, id="no sign at an address of articles"),
        pytest.param(
            seen("services/hulls-are-what-boats-need", words=90), UNLIKE, id="no sign, few words, no article alike"
        ),
        pytest.param(
            seen("poems/hulls-are-what-boats-need", words=400), ARTICLE, id="no sign, but a long text with a headline"
        ),
        pytest.param(seen("p/512", words=400), ARTICLE, id="no sign, but a long text with a number"),
    ],
)
def test_a_page_is_told_beside_thirty_articles_with_all_signs(page: Seen, expected: str) -> None:
    known, _ = doubts([*articles(30), page])
    known.learn(seen("short", PRINTED))
    assert known.verdict(page, is_last=True) == expected


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([], id="nothing known"),
        pytest.param(articles(9), id="few articles"),
        pytest.param([*articles(30, NONE, is_listed=True)], id="listed articles without signs"),
        pytest.param([*articles(8, is_listed=True), *articles(4, NONE, is_listed=True)], id="a third without signs"),
        pytest.param([*articles(10), *articles(10, NONE)], id="half of those alike without signs"),
    ],
)
def test_nothing_is_unlike_where_the_articles_of_a_site_are_not_known_to_have_signs(pages: list[Seen]) -> None:
    page = seen("services/hulls")
    known, _ = doubts([*pages, page])
    assert known.verdict(page, is_last=True) == ARTICLE


def test_a_doubtful_page_waits_until_more_is_known() -> None:
    page = seen("services/hulls")
    known, _ = doubts([page])
    assert known.verdict(page) == WAIT
    for one in articles(30):
        known.learn(one)
    assert (known.verdict(page), known.verdict(page, is_last=True)) == (WAIT, UNLIKE)


def test_many_pages_alike_need_not_wait() -> None:
    pages = [seen(f"shop/thing-{number}") for number in range(10)]
    known, _ = doubts([*articles(30), *pages])
    assert {known.verdict(page) for page in pages} == {UNLIKE}


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param(NONE, STANDING, id="no sign"),
        pytest.param(TOLD, STANDING, id="metadata call it an article, and it shows neither a day nor a name"),
        pytest.param(PRINTED, ARTICLE, id="a day and a name at the headline"),
    ],
)
def test_a_page_of_the_menus_must_look_like_an_article(marks: Mark, expected: str) -> None:
    known, _ = doubts()
    known.look(document(Page(body=MENU.encode(), url=HOME)))
    page = seen("our-story", marks)
    for one in [*articles(6, is_listed=True), page]:
        known.learn(one)
    assert known.verdict(page, is_last=True) == expected


def test_what_a_plugin_says_of_every_page_tells_nothing() -> None:
    known, _ = doubts()
    known.look(document(Page(body=MENU.encode(), url=HOME)))
    page = seen("services/hulls", TOLD)
    for one in [seen("our-story", TOLD), *articles(30), page]:
        known.learn(one)
    assert known.verdict(page, is_last=True) == ARTICLE
    known.learn(seen("visit", TOLD))
    assert known.verdict(page, is_last=True) == UNLIKE


def test_where_articles_show_no_signs_but_metadata_a_plugin_that_says_so_of_every_page_costs_none() -> None:
    known, _ = doubts()
    known.look(document(Page(body=MENU.encode(), url=HOME)))
    stories = articles(30, TOLD)
    for one in [seen("our-story", TOLD), seen("visit", TOLD), *stories]:
        known.learn(one)
    assert {known.verdict(page, is_last=True) for page in stories} == {ARTICLE}


def test_the_next_crawl_knows_what_this_one_learnt() -> None:
    before, _ = doubts(articles(30))
    lessons = before.lessons()
    now, _ = doubts()
    now.remember(lessons)
    assert now.verdict(seen("services/hulls"), is_last=True) == UNLIKE
    assert ALL in {marks for marks, *_ in now._pages}
