"""What marked-up elements say."""

import pytest

from newsbot.document import document
from newsbot.extraction.finds import Finds
from newsbot.extraction.microdata import microdata
from newsbot.items import Candidate, Page

ITEM = '<div itemscope itemtype="https://schema.org/NewsArticle">'


def read(body: str) -> Finds:
    markup = f"<html><head><title>A long day – Example Times</title></head><body>{body}</body></html>"
    return microdata(document(Page(body=markup.encode(), url="https://example.com/a")))


def pairs(candidates: tuple[Candidate, ...]) -> list[tuple[str, str]]:
    return [(one.source, one.value) for one in candidates]


def test_every_property_of_an_article_is_found() -> None:
    found = read(
        f'{ITEM}<link itemprop="mainEntityOfPage" href="/a"><h1 itemprop="headline">A long<br>day</h1>'
        '<p itemprop="description">What happened.</p><a itemprop="author">Ada Lovelace</a>'
        '<time itemprop="datePublished" datetime="2024-05-03">May 3</time><meta itemprop="dateModified" content="2024">'
        '<b itemprop="articleSection">Sea</b><i itemprop="keywords">tide, salt</i></div>'
    )
    assert found == Finds(
        canonical=(Candidate(value="https://example.com/a", source="microdata:mainEntityOfPage"),),
        title=(Candidate(value="A long day", source="microdata:headline"),),
        subtitle=(Candidate(value="What happened.", source="microdata:description"),),
        author=(Candidate(value="Ada Lovelace", source="microdata:author"),),
        date=(Candidate(value="2024-05-03", source="microdata:datePublished"),),
        modified=(Candidate(value="2024", source="microdata:dateModified"),),
        section=(Candidate(value="Sea", source="microdata:articleSection"),),
        tags=(Candidate(value="tide\nsalt", source="microdata:keywords"),),
        types=("NewsArticle",),
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f'{ITEM}<p itemprop="author" itemscope itemtype="schema.org/Person">By <a itemprop="name">Ada</a>'
            "</p></div>",
            [("microdata:author", "Ada")],
            id="name-inside",
        ),
        pytest.param(
            f'{ITEM}<a itemprop="author">Ada</a><a itemprop="author">Mary</a></div>',
            [("microdata:author", "Ada\nMary")],
            id="several",
        ),
        pytest.param('<span itemprop="author">Ada</span>', [("microdata:author", "Ada")], id="outside-any-item"),
        pytest.param(
            '<div typeof="schema:Article"><b property="schema:author">Ada</b></div>',
            [("rdfa:author", "Ada")],
            id="rdfa",
        ),
        pytest.param(
            '<p>By <a rel="author nofollow" href="/ada">Ada</a> and <a rel="author">Mary</a></p>',
            [("rel:author", "Ada\nMary")],
            id="rel-author",
        ),
        pytest.param(
            '<div><p><a rel="author">Ada</a></p></div><ul><li><p><a rel="author">Eve</a></p></li></ul>',
            [("rel:author", "Ada"), ("rel:author", "Eve")],
            id="rel-author-elsewhere",
        ),
        pytest.param(
            '<h1 class="entry-title">x</h1><span class="author vcard">by <a class="fn n">Ada</a></span>',
            [("hatom:vcard", "Ada")],
            id="vcard",
        ),
        pytest.param(f'{ITEM}<meta itemprop="author" content="https://example.com/ada"></div>', [], id="address"),
        pytest.param(
            f'<ol class="comment-list"><li>{ITEM}<b itemprop="author">Troll</b></div></li></ol>', [], id="comment"
        ),
        pytest.param('<div id="comments"><a rel="author">Troll</a></div>', [], id="comment-by-id"),
        pytest.param(
            '<div class="comments-open"><a rel="author">Ada</a></div>',
            [("rel:author", "Ada")],
            id="has-comments-but-is-none",
        ),
    ],
)
def test_authors(body: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(read(body).author) == expected


def test_items_of_other_articles_are_left_out() -> None:
    found = read(
        f'{ITEM}<h2 itemprop="headline">Trains stand still</h2></div>'
        f'{ITEM}<h1 itemprop="headline">A long day</h1></div>'
    )
    assert pairs(found.title) == [("microdata:headline", "A long day")]


def test_the_name_of_the_author_is_no_title() -> None:
    found = read(f'{ITEM}<p itemprop="author" itemscope><a itemprop="name">Ada</a></p></div>')
    assert found.title == ()


@pytest.mark.parametrize(
    ("classes", "date", "modified"),
    [
        pytest.param("entry-date published", ["2024"], [], id="published"),
        pytest.param("entry-date published updated", ["2024"], [], id="never-changed"),
        pytest.param("updated vcard", [], ["2024"], id="updated"),
        pytest.param("unpublished", [], [], id="another-word"),
    ],
)
def test_dates_of_hatom(classes: str, date: list[str], modified: list[str]) -> None:
    found = read(f'<b class="entry-meta">x</b><time class="{classes}" datetime="2024">May 3</time>')
    assert ([one.value for one in found.date], [one.value for one in found.modified]) == (date, modified)


def test_an_empty_element_says_its_title() -> None:
    found = read('<span class="entry-date updated" title="2013-04-04T18:52:11+00:00"></span>')
    assert pairs(found.date) == [("hatom:published", "2013-04-04T18:52:11+00:00")]


def test_text_of_scripts_is_never_read() -> None:
    found = read(f'{ITEM}<h1 itemprop="headline">A <script>var x;</script><style>h1</style>day</h1></div>')
    assert found.title[0].value == "A day"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(ITEM * 240 + '<i itemprop="headline">x</i>' * 5_000, id="deep-and-many"),
        pytest.param('<div itemprop="author">' * 240 + '<b itemprop="name">x</b>' * 2_000, id="nested-authors"),
        pytest.param('<div itemprop="" itemtype="" class="entry-title"></div>', id="empty"),
        pytest.param('<div itemscope itemtype="///"><i itemprop="headline name">x</i></div>', id="odd-type"),
    ],
)
def test_nothing_marked_raises(body: str) -> None:
    assert isinstance(read(body), Finds)


def test_marks_of_several_kinds_are_read_in_the_order_of_the_page() -> None:
    def element(kind: str, name: str) -> str:
        marks = {"rel": "a rel=Author", "hatom": "b class=vcard", "itemprop": "i itemprop=author"}
        return f"<{marks[kind]}>{name}</{marks[kind][0]}>"

    body = element("rel", "Ada") + element("hatom", "Mary") + element("itemprop", "Emmy") + element("rel", "Emma")
    assert pairs(read(body).author) == [
        ("microdata:author", "Emmy"),
        ("hatom:vcard", "Mary"),
        ("rel:author", "Ada\nEmma"),
    ]


def test_a_page_without_marks_has_none() -> None:
    assert read("<p>Text</p>") == Finds()
