"""Listings that a page links: what addresses with a query are the lists of, and what archives are called."""

import pytest

from newsbot.discovery.offers import offers
from newsbot.discovery.sections import list_group
from newsbot.document import document
from newsbot.items import Link, Page
from newsbot.sites import undescribed

URL = "https://www.example.com/"
SESSION = "PHPSESSID=0123456789abcdef0123456789abcdef"


def links(body: str, name: str) -> list[str]:
    shown = document(Page(body=f"<html><body><p>News</p>{body}</body></html>".encode(), url=URL))
    found: tuple[Link, ...] = getattr(offers(shown, {}, undescribed(URL)), name)
    return [link.url.removeprefix(URL) for link in found]


@pytest.mark.parametrize(
    ("path", "group"),
    [
        pytest.param("?cat=3", "category", id="WordPress"),
        pytest.param("?author=3", "author", id="author"),
        pytest.param("modules.php?name=News&new_topic=3", "category", id="PHP-Nuke"),
        pytest.param(f"modules.php?name=News&new_topic=3&{SESSION}", "category", id="PHP-Nuke with a visitor"),
        pytest.param("index.php?topicid=12", "category", id="number of a topic"),
        pytest.param("modules.php?name=News&file=article&sid=12&topic=3", None, id="article of a topic"),
        pytest.param("index.php?topic=123.0", None, id="thread of a forum"),
        pytest.param("index.php?topic=general", None, id="topic by its name"),
        pytest.param("article.php?id=12", None, id="article"),
        pytest.param("category/news/", "category", id="path"),
    ],
)
def test_list_is_told_by_its_address(path: str, group: str | None) -> None:
    assert list_group(URL + path) == group


def test_topics_of_a_program_are_lists_of_categories() -> None:
    body = "".join(f'<a href="/modules.php?name=News&amp;new_topic={n}"><img alt="T"></a>' for n in (1, 2))
    assert links(body, "groups") == ["modules.php?name=News&new_topic=1", "modules.php?name=News&new_topic=2"]


@pytest.mark.parametrize(
    "text",
    ["Stories Archive", "Magazine Archive", "All issues", "Back issues", "Alle Ausgaben", "Tous les numéros"]
    + ["Todos los números", "Tutti i numeri", "Edições anteriores", "Все номера", "バックナンバー", "往期回顾"],
)
def test_archive_of_issues_is_a_list_of_all_articles(text: str) -> None:
    assert links(f'<a href="/everything/">{text}</a>', "all_articles") == ["everything/"]


@pytest.mark.parametrize("path", ["archive/", "magazine/backissues/", "back-issues", "past_issues.html"])
def test_archive_is_known_by_its_path(path: str) -> None:
    assert links(f'<a href="/{path}">Browse</a>', "all_articles") == [path]
