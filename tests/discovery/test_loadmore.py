"""The address behind "load more" buttons."""

import pytest

from newsbot.discovery.loadmore import load_more
from newsbot.document import document
from newsbot.items import Page
from newsbot.sites import undescribed

URL = "https://www.example.com/opinion/"


def found(body: str, url: str = URL) -> list[str]:
    shown = document(Page(body=f"<html><body><p>News</p>{body}</body></html>".encode(), url=url))
    return [link.url.removeprefix("https://www.example.com") for link in load_more(shown, undescribed(URL))]


@pytest.mark.parametrize(
    ("body", "address"),
    [
        pytest.param(
            '<button class="load-more" data-url="/api/list?page=2">More</button>', "/api/list?page=2", id="data-url"
        ),
        pytest.param('<div data-next-url="?page=2"></div>', "/opinion/?page=2", id="data-next-url"),
        pytest.param('<a class="btn" data-href="/x?p=2">Mehr laden</a>', "/x?p=2", id="words"),
        pytest.param('<div hx-get="/more?page=2" hx-trigger="revealed"></div>', "/more?page=2", id="htmx"),
        pytest.param('<form><button formaction="/l?o=20">Show more</button></form>', "/l?o=20", id="formaction"),
        pytest.param('<link rel="next" href="/opinion/page/2/">', "/opinion/page/2/", id="rel next"),
        pytest.param(
            '<script>var x = {"nextPageUrl":"\\/api\\/l?page=2\\u0026s=1"}</script>', "/api/l?page=2&s=1", id="script"
        ),
        pytest.param("<script>loader({nextUrl: '/l/2'})</script>", "/l/2", id="script without quotes around keys"),
        pytest.param(
            '<script id="__NEXT_DATA__" type="application/json">{"props":{"page":{"next_page":"/opinion?page=2"}}}</script>',
            "/opinion?page=2",
            id="Next.js",
        ),
        pytest.param(
            '<script>var more = {"ajaxurl":"\\/wp-admin\\/admin-ajax.php","current_page":"1","max_page":"8"};</script>',
            "/opinion/page/2/",
            id="WordPress plugin",
        ),
        pytest.param(
            '<script>b.max_num_pages = "8";</script><script>var td_ajax_url="/wp-admin/admin-ajax.php?v=1";</script>',
            "/opinion/page/2/",
            id="address and number of pages in two scripts",
        ),
        pytest.param(
            '<button data-page="1" data-max-pages="8">More</button><script>u="/wp-admin/admin-ajax.php"</script>',
            "/opinion/page/2/",
            id="number of pages in a button",
        ),
        pytest.param(
            '<div data-infinite-scroll="true" data-endpoint="/api/items?list=a" data-cursor="c10"></div>',
            "/api/items?list=a&cursor=c10",
            id="cursor beside its address",
        ),
        pytest.param(
            '<div class="list" data-url="/api/l"><p><button data-next-cursor="YWJj">More</button></p></div>',
            "/api/l?cursor=YWJj",
            id="cursor of a button, address of its list",
        ),
        pytest.param(
            '<button class="load-more" data-url="/api/l" data-offset="20" data-limit="20">More</button>',
            "/api/l?limit=20&offset=20",
            id="offset beside its address",
        ),
        pytest.param(
            '<button class="load-more" data-action="/l/{page}/" data-page="1">More</button>',
            "/l/2/",
            id="hole for a page",
        ),
        pytest.param(
            '<script>window.feed = {"endpoint":"\\/api\\/l?s=1","size":10,"nextCursor":"k9"};</script>',
            "/api/l?s=1&cursor=k9",
            id="cursor and address in one object of a script",
        ),
    ],
)
def test_address_is_found(body: str, address: str) -> None:
    assert found(body) == [address]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param('<a class="share" data-url="/2024/05/x/">Share</a>', id="share button"),
        pytest.param('<button class="load-more" data-url="https://other.example/2">More</button>', id="another site"),
        pytest.param('<button class="load-more" data-url="javascript:x()">More</button>', id="script"),
        pytest.param('<button class="load-more" data-url="/opinion/">More</button>', id="the page itself"),
        pytest.param('<button data-next="2">More</button>', id="number"),
        pytest.param('<div data-url="/2024/05/x/" data-page="3">A</div>', id="page of a thing that is no list"),
        pytest.param('<div data-cursor="c10"></div>', id="cursor without an address"),
        pytest.param('<button data-next-url="/page/{n}">More</button>', id="pattern"),
        pytest.param('<button data-next-url="http://[x/">More</button>', id="no address"),
        pytest.param('<div hx-get="/menu">Menu</div>', id="htmx of another thing"),
        pytest.param('<script id="__NEXT_DATA__">{"broken":</script>', id="broken data"),
        pytest.param(
            '<script>{"ajaxurl":"/wp-admin/admin-ajax.php","maxPage":1,"current_page":1}</script>', id="last page"
        ),
        pytest.param(
            '<i data-page="1" data-max-pages="1"></i><script>u="/wp-admin/admin-ajax.php"</script>',
            id="last by a button",
        ),
        pytest.param('<i data-max-pages="3"></i>', id="number of pages where nobody asks for them"),
        pytest.param(
            "<i data-max-pages='9²'></i><script>u='/wp-admin/admin-ajax.php'</script>", id="number that is none"
        ),
    ],
)
def test_nothing_is_found(body: str) -> None:
    assert found(body) == []


def test_page_of_wordpress_counts_on_from_its_own_number() -> None:
    body = '<script>{"ajaxurl":"/wp-admin/admin-ajax.php","max_page":"8"}</script>'
    assert found(body, "https://www.example.com/opinion/page/3/") == ["/opinion/page/4/"]
    assert found(body, "https://www.example.com/opinion/page/8/") == []
    assert found(body, "https://www.example.com/opinion/index.html") == []
    assert found(body, "https://www.example.com/?cat=4") == ["/?cat=4&paged=2"]


def test_no_more_than_a_few_are_given() -> None:
    assert len(found("".join(f'<i data-next-url="/l/{n}/"></i>' for n in range(99)))) == 8
