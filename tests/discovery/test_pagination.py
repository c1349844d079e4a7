"""Which link of a page leads on in its list."""

import pytest

from newsbot.discovery import next_pages
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import Selector, Source, undescribed

HOST = "https://www.example.com"


def following(here: str, body: str, source: Source | None = None) -> list[str]:
    url = HOST + here
    shown = document(Page(body=f"<html><body>{body}</body></html>".encode(), url=url, content_type="text/html"))
    return [link.url.removeprefix(HOST) for link in next_pages(shown, undescribed(url), source)]


def link(href: str, text: str, more: str = "") -> str:
    return f'<a href="{href}" {more}>{text}</a> '


@pytest.mark.parametrize(
    ("here", "body", "expected"),
    [
        pytest.param("/c/", link("/c/page/2/", "2") + link("/c/page/9/", "9"), "/c/page/2/", id="number in the path"),
        pytest.param(
            "/c/",
            f'<div class="load-more">{link("/c/index/feed/pagina-2.ghtml", "Veja mais")}</div>',
            "/c/index/feed/pagina-2.ghtml",
            id="link in a box that loads more",
        ),
        pytest.param(
            "/c/index/feed/pagina-2.ghtml",
            f'<div class="load-more">{link("/c/index/feed/pagina-3.ghtml", "Veja mais")}</div>',
            "/c/index/feed/pagina-3.ghtml",
            id="second page of such a list",
        ),
        pytest.param("/c/index.html", link("/c/index2.html", "下一页"), "/c/index2.html", id="numbered index"),
        pytest.param(
            "/c/index_1.html",
            link("/c/index.html", "1") + link("/c/index_1.html", "2") + link("/c/index_2.html", "3"),
            "/c/index_2.html",
            id="numbered index that begins with nought",
        ),
        pytest.param(
            "/c/page/3/",
            link("/c/page/2/", "Newer") + link("/c/page/4/", "Older"),
            "/c/page/4/",
            id="words of WordPress",
        ),
        pytest.param(
            "/c/page/3/",
            link("/c/page/2/", "x", 'class="next"') + link("/c/page/4/", "y"),
            "/c/page/4/",
            id="numbers outdo classes",
        ),
        pytest.param(
            "/c?page=2", link("/c?page=1", "1") + link("/c?page=3", "3"), "/c?page=3", id="number in the query"
        ),
        pytest.param("/c?x=1&page=2", link("/c?page=3&x=1", "3"), "/c?page=3&x=1", id="order of the query"),
        pytest.param(
            "/c", link("/c?page=1", "2") + link("/c?page=2", "3"), "/c?page=1", id="pages counted from nought"
        ),
        pytest.param("/c", link("/c?page=1", "Next ›"), "/c?page=1", id="counted from nought without numbers"),
        pytest.param("/c", link("/c?start=0", "1") + link("/c?start=20", "2"), "/c?start=20", id="offset"),
        pytest.param(
            "/c?offset=40", link("/c?offset=20", "2") + link("/c?offset=60", "4"), "/c?offset=60", id="later offset"
        ),
        pytest.param("/c", link("/c?paged=2", "2"), "/c?paged=2", id="paged"),
        pytest.param("/c/4/", link("/c/3/", "3") + link("/c/5/", "5"), "/c/5/", id="number alone"),
        pytest.param(
            "/l_625_11.html", link("/l_625_10.html", "10") + link("/l_625_12.html", "12"), "/l_625_12.html", id="suffix"
        ),
        pytest.param(
            "/l_625.html", link("/l_626.html", "Sport") + link("/l_625_2.html", "2"), "/l_625_2.html", id="first suffix"
        ),
        pytest.param("/l-2.html", link("/l.html", "1") + link("/l-3.html", "3"), "/l-3.html", id="hyphen"),
        pytest.param(
            "/c/page/9/?page=99", link("/c/page/10/?page=99", "10"), "/c/page/10/?page=99", id="the path counts"
        ),
        pytest.param(
            "/c/page/10/", link("/c/page/1/", "1") + link("/c/page/21/", "21"), "/c/page/21/", id="only a window"
        ),
        pytest.param("/c/index.html", link("/c/page/2/index.html", "2"), "/c/page/2/index.html", id="saved pages"),
        pytest.param("/c", "<b>3</b>" + link("/c?p=2", "2") + link("/c?p=4", "4"), "/c?p=4", id="marked in the pager"),
        pytest.param("/c", '<link rel="next" href="/c/x9">', "/c/x9", id="link rel"),
        pytest.param("/c", link("/c/x9", "on", 'rel="next"'), "/c/x9", id="a rel"),
        pytest.param("/c", link("/c?after=abc", "Older posts"), "/c?after=abc", id="a page without a number"),
        pytest.param("/c", link("/c/page/2", "→"), "/c/page/2", id="an arrow"),
        pytest.param("/c", link("/c/page/2", "", 'aria-label="Next page"'), "/c/page/2", id="a label"),
        pytest.param(
            "/c", '<div class="pager">' + link("/c/abc", "x", 'class="next"') + "</div>", "/c/abc", id="a class"
        ),
    ],
)
def test_next_page_is_found(here: str, body: str, expected: str) -> None:
    assert following(here, body)[:1] == [expected]


@pytest.mark.parametrize(
    ("here", "body"),
    [
        pytest.param("/c/page/9/", link("/c/page/8/", "« Previous") + link("/c/", "1"), id="last page"),
        pytest.param("/c/page/9/", '<link rel="next" href="/c/page/8/">', id="rel that leads back"),
        pytest.param("/c/", link("/2020/05/x/2/", "2"), id="second page of an article"),
        pytest.param("/c/", link("/c/comment-page-2/", "Older comments", 'class="next"'), id="comments"),
        pytest.param("/c/", link("https://other.example.org/c/page/2/", "2"), id="another host"),
        pytest.param("/2020/05/", link("/2020/06/", "»") + link("/2020/05/06/", "6"), id="calendar"),
        pytest.param("/c/", link("/d/", "Next week in politics"), id="a headline that begins with next"),
        pytest.param("/c/", link("/c/", "2"), id="the page itself"),
        pytest.param("/l_625.html", link("/l_626.html", "Sport"), id="the section beside it"),
    ],
)
def test_nothing_leads_back_or_astray(here: str, body: str) -> None:
    assert following(here, body) == []


@pytest.mark.parametrize(
    "text", ["Older posts", "Next", "»", "더보기", "다음", "Weiter", "Suivant", "Siguiente", "Далее", "下一页"]
)
def test_words_for_next_are_known_in_many_languages(text: str) -> None:
    assert following("/c", link("/c?cursor=abc", text)) == ["/c?cursor=abc"]


def test_selector_of_the_definition_goes_first() -> None:
    source = Source(kind="listing", url=HOST, next_page=(Selector(text="#n", xpath="//*[@id='n']"),))
    assert following("/c", link("/c/page/2", "2") + link("/c/on", "x", 'id="n"'), source) == ["/c/on"]


def test_address_of_a_selector_may_be_an_attribute() -> None:
    source = Source(kind="listing", url=HOST, next_page=(Selector(text="b", xpath="//button/@data-next"),))
    assert following("/c", '<button data-next="/c/on">x</button>', source) == ["/c/on"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Older posts", id="English"),
        pytest.param("Load more", id="English button"),
        pytest.param("Ältere Beiträge", id="German"),
        pytest.param("Nächste Seite", id="German page"),
        pytest.param("Articles plus anciens", id="French"),
        pytest.param("Page suivante", id="French page"),
        pytest.param("Entradas antiguas", id="Spanish"),
        pytest.param("Página siguiente", id="Spanish page"),
        pytest.param("Pagina successiva", id="Italian"),
        pytest.param("Próxima página", id="Portuguese"),
        pytest.param("Следующая страница", id="Russian"),
        pytest.param("次のページ", id="Japanese"),
        pytest.param("下一页", id="Chinese"),
        pytest.param("다음", id="Korean"),
        pytest.param("التالي", id="Arabic"),
    ],
)
@pytest.mark.parametrize(
    ("here", "there", "back"),
    [
        pytest.param("/c/", "/c/page/2/", "/c/", id="path"),
        pytest.param("/c/page/3/", "/c/page/4/", "/c/page/2/", id="later path"),
        pytest.param("/c?page=3", "/c?page=4", "/c?page=2", id="query"),
        pytest.param("/c?before=3f1a", "/c?before=77c0", "/c?after=3f1a", id="cursor"),
    ],
)
def test_next_page_is_found_by_its_words_in_every_language(words: str, here: str, there: str, back: str) -> None:
    body = f'{link("/about/", "About")}<div class="pagination">{link(there, words)}</div>'
    assert following(here, body)[:1] == [there]


@pytest.mark.parametrize(
    ("here", "body", "expected"),
    [
        pytest.param(
            "/l.asp?cat=5",
            "<b>1</b>" + link("l.asp?cat=5&amp;hop=2", "2") + link("l.asp?cat=5&amp;hop=3", "3"),
            "/l.asp?cat=5&hop=2",
            id="first page",
        ),
        pytest.param(
            "/l.asp?cat=5&hop=2",
            link("l.asp?cat=5&amp;hop=1", "1") + "<b>2</b>" + link("l.asp?cat=5&amp;hop=3", "3"),
            "/l.asp?cat=5&hop=3",
            id="second page",
        ),
        pytest.param("/l.asp?cat=5", "<b>1</b>" + link("l.asp?cat=5&amp;pag=2", "2"), "/l.asp?cat=5&pag=2", id="known"),
    ],
)
def test_parameter_that_holds_the_numbers_shown_counts_pages(here: str, body: str, expected: str) -> None:
    assert following(here, body) == [expected]


def test_numbers_of_articles_do_not_make_their_parameter_a_page() -> None:
    assert following("/l.asp?cat=5", link("a.asp?id=7", "7") + link("a.asp?id=9", "Nine ways home")) == []
