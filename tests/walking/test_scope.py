"""Which links and articles a crawl is for."""

import datetime as dt
import re

import pytest

from newsbot.items import Article, Link, RawArticle, When
from newsbot.walking.scope import Scope


def link(path: str) -> Link:
    return Link(url=f"https://paper.example{path}", source="test")


@pytest.mark.parametrize(
    ("scope", "path", "reason"),
    [
        pytest.param(Scope(), "/a/", None, id="no limit"),
        pytest.param(Scope(include=(re.compile("/opinion/"),)), "/opinion/a/", None, id="included"),
        pytest.param(
            Scope(include=(re.compile("/opinion/"),)), "/sport/a/", "not included by --include", id="not included"
        ),
        pytest.param(Scope(exclude=(re.compile("lang=de"),)), "/a?lang=de", "excluded by --exclude", id="excluded"),
        pytest.param(Scope(since=dt.date(2025, 5, 1)), "/2025/03/02/a/", "before --since", id="address before"),
        pytest.param(Scope(since=dt.date(2025, 5, 1)), "/2025/04/30/a/", None, id="a day is left for zones"),
        pytest.param(Scope(until=dt.date(2025, 5, 1)), "/2025/06/02/a/", "after --until", id="address after"),
    ],
)
def test_link_is_refused_by_its_address(scope: Scope, path: str, reason: str | None) -> None:
    assert scope.refuses_link(link(path)) == reason


@pytest.mark.parametrize(
    ("scope", "section", "language", "path", "reason"),
    [
        pytest.param(Scope(sections=("Opinion",)), "OPINION", None, "/a/", None, id="section of the page"),
        pytest.param(Scope(sections=("Town & Sea",)), None, None, "/town-sea/a/", None, id="section of the address"),
        pytest.param(Scope(sections=("Opinion",)), "Sport", None, "/sport/a/", "another section", id="another section"),
        pytest.param(Scope(sections=("Opinion",)), None, None, "/opinion", "another section", id="name of the article"),
        pytest.param(Scope(languages=("pt",)), None, "pt-BR", "/a/", None, id="kind of a language"),
        pytest.param(Scope(languages=("pt-PT",)), None, "pt-BR", "/a/", "another language", id="another kind"),
        pytest.param(Scope(languages=("en",)), None, None, "/a/", None, id="language that nobody knows"),
    ],
)
def test_article_is_refused_by_section_and_language(
    scope: Scope, section: str | None, language: str | None, path: str, reason: str | None
) -> None:
    article = Article(raw=RawArticle(), url=f"https://paper.example{path}", section=section, language=language)
    assert scope.refuses_article(article) == reason


def test_a_crawl_of_another_scope_is_another_crawl() -> None:
    scopes = [Scope(), Scope(sections=("a",)), Scope(languages=("a",)), Scope(include=(re.compile("a"),))]
    scopes += [Scope(exclude=(re.compile("a"),)), Scope(since=dt.date(2025, 1, 1)), Scope(audit=True)]
    assert len({scope.text_at("https://paper.example/") for scope in scopes}) == len(scopes)


def test_article_of_a_month_is_kept_where_the_month_begins_before_since() -> None:
    when = When(moment=dt.date(2025, 5, 1), precision="month")
    article = Article(raw=RawArticle(), url="https://paper.example/a", date=when)
    assert Scope(since=dt.date(2025, 5, 20)).refuses_article(article) is None
