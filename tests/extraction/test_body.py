"""Which text of a page is the article, told on pages made of the usual parts."""

import time

import pytest

from newsbot.document import Document, document
from newsbot.extraction.body import body
from newsbot.extraction.body.pictures import captioned
from newsbot.extraction.segments import segments
from newsbot.items import Block, Image, Page
from newsbot.sites.model import Layout, Selector, Site, undescribed

URL = "https://paper.example/2024/05/harbour/"
ONE = (
    "The harbour was rebuilt twice in a century, and both times the town paid for it with money that it had "
    "borrowed from the very people who later complained about the noise of the cranes."
)
TWO = (
    "Nobody I met on the quay remembers the first opening, but everybody has a story about the second, which "
    "took place in the rain and ended with the mayor in the water beside his own boat."
)
THREE = (
    "What remains is a question of numbers: how many ships must call before the new pier has earned its "
    "price, and who will count them when the harbour office closes at the end of the year."
)
FOUR = "The answer will come from the captains, who have always known more than the council and said less."


def page(inside: str, after: str = "", *, explain: bool = False) -> Document:
    html = (
        f"<html><head><title>Harbour</title></head><body><nav><ul><li><a href='/a'>News</a></li><li>"
        f"<a href='/b'>Sport</a></li></ul></nav><main><article><h1>The harbour again</h1>"
        f"<div class='entry-content'><p>{ONE}</p><p>{TWO}</p>{inside}<p>{THREE}</p><p>{FOUR}</p></div>"
        f"</article>{after}</main><footer><p>All rights reserved by the paper.</p></footer></body></html>"
    )
    return document(Page(body=html.encode(), url=URL, content_type="text/html; charset=utf-8"), explain=explain)


def read(doc: Document, site: Site | None = None) -> tuple[tuple[Block, ...], tuple[Image, ...]]:
    return body(doc, segments(doc), site or undescribed(URL), "The harbour again", None)


def taken(doc: Document, site: Site | None = None) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(doc, site)[0] if block.taken]


PLAIN = [("paragraph", ONE), ("paragraph", TWO), ("paragraph", THREE), ("paragraph", FOUR)]


def with_third(*found: tuple[str, str]) -> list[tuple[str, str]]:
    return [*PLAIN[:2], *found, *PLAIN[2:]]


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        pytest.param("<h2>A short history</h2>", [("heading", "A short history")], id="heading"),
        pytest.param(
            f"<blockquote><p>{FOUR[:60]}, he said to me.</p></blockquote>",
            [("quote", f"{FOUR[:60]}, he said to me.")],
            id="quotation",
        ),
        pytest.param(
            "<p>Three things are known:</p><ol><li>The pier is too short.</li><li><p>The water is too shallow for "
            "ships.</p></li><li>The money is gone.</li></ol>",
            [
                ("paragraph", "Three things are known:"),
                ("list", "The pier is too short.\nThe water is too shallow for ships.\nThe money is gone."),
            ],
            id="list-with-a-paragraph-inside",
        ),
        pytest.param(
            "<figure><img src='/pier.jpg' width='640' height='400'><figcaption>The pier | Photo: Ada Lovelace"
            "</figcaption></figure>",
            [("caption", "The pier | Photo: Ada Lovelace")],
            id="caption",
        ),
        pytest.param(
            "<aside class='pullquote'>Everybody has a story about the second</aside>",
            [("pull_quote", "Everybody has a story about the second")],
            id="pull-quote-in-aside",
        ),
        pytest.param(
            "<figure class='wp-block-pullquote'><blockquote><p>The town paid for it</p></blockquote></figure>",
            [("pull_quote", "The town paid for it")],
            id="pull-quote-in-figure",
        ),
        pytest.param(
            "<div class='newsletter-box'><h4>Get the harbour news every morning</h4><p>Join 20,000 readers.</p></div>",
            [],
            id="newsletter-box",
        ),
        pytest.param(
            "<blockquote class='twitter-tweet'><p>The crane is back, and so is the noise. Thread</p></blockquote>",
            [],
            id="post-of-a-social-network",
        ),
        pytest.param("<p><strong>Read more:</strong> <a href='/c'>The cranes of the north</a></p>", [], id="lead-in"),
        pytest.param(
            "<ul class='share'><li><a href='#f'>Share</a></li><li><a href='#t'>Tweet</a></li></ul>",
            [],
            id="sharing-links",
        ),
    ],
)
def test_what_stands_in_an_article_is_judged_by_what_it_is(inside: str, found: list[tuple[str, str]]) -> None:
    assert taken(page(inside)) == with_third(*found)


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        pytest.param(
            f"<section id='comments' class='comments'><h2>2 comments</h2><ol><li><p>{TWO[:120]}.</p></li></ol>"
            "</section>",
            "reader comments",
            id="comments",
        ),
        pytest.param(
            "<div class='related-articles'><h3><a href='/x'>Another harbour</a></h3><p>It was built last year and "
            "nobody has seen a ship there since the day of its opening.</p></div>",
            "other articles",
            id="related",
        ),
    ],
)
def test_what_stands_below_the_article_is_left_with_a_reason(after: str, reason: str) -> None:
    doc = page("", after, explain=True)
    assert taken(doc) == PLAIN
    assert reason in {block.reason for block in read(doc)[0] if not block.taken}


def test_the_next_article_for_those_who_scroll_on_is_left() -> None:
    second = "".join(f"<p>{text.replace('harbour', 'museum')} So it was told.</p>" for text in (TWO, THREE, FOUR))
    after = f"<article><h1>The museum at last</h1><div class='entry-content'>{second}</div></article>"
    assert taken(page("", after)) == PLAIN


OTHER = (
    "In the valley behind the town nobody talks about ships, for the river has not carried one since the dam was "
    "built and the last ferryman sold his boat to a museum."
)


def scrolled(first: str, second: str) -> list[str]:
    """Texts taken from a page of two parts, each in its own boxes below the other."""
    text = "".join(f"<p>{one}</p>" for one in (ONE, TWO, THREE, FOUR))
    html = (
        f"<html><body><div class='page'>{first}<article class='content content-1'>{text}</article>"
        f"{second}<article class='content content-2'><p>{OTHER}</p><p>{OTHER.replace('river', 'brook')}</p></article>"
        f"</div></body></html>"
    )
    doc = document(Page(body=html.encode(), url=URL, content_type="text/html; charset=utf-8"))
    return [text for _, text in taken(doc)]


def cover(title: str, meta: str = "<div class='date'>14 May 2024</div>", name: str = "cover cover-1") -> str:
    return f"<div class='{name}'><div class='heading'><h1 class='title'>{title}</h1></div>{meta}</div>"


def test_the_next_article_is_left_though_its_headline_stands_outside_of_it() -> None:
    assert scrolled(cover("The harbour again"), cover("The dam", name="cover cover-2")) == [ONE, TWO, THREE, FOUR]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("The harbour again", cover("The dam", meta=""), id="it-has-no-date-of-its-own"),
        pytest.param(
            "The harbour again", "<h1>The dam</h1><div class='date'>14 May</div>", id="it-looks-unlike-the-first"
        ),
        pytest.param("The Gull", cover("The harbour again"), id="the-first-is-the-name-of-the-paper"),
    ],
)
def test_a_second_h1_alone_opens_no_next_article(first: str, second: str) -> None:
    assert OTHER in scrolled(cover(first), second)


def test_a_second_h1_inside_of_the_article_ends_nothing() -> None:
    assert taken(page("<h1>A short history</h1>"))[-1] == PLAIN[-1]


def test_what_stands_in_an_article_info_is_left() -> None:
    inside = "<dl class='article-info'><dt>Details</dt><dd>Written by: Ada Byron</dd><dd>Hits: 12</dd></dl>"
    assert taken(page(inside)) == PLAIN


@pytest.mark.parametrize(
    ("line", "is_left"),
    [
        (
            "<p>Tags: <a rel='tag' href='/t/rowing'>Rowing on the river</a>, <a rel='tag' href='/t/docks'>Docks</a></p>",
            True,
        ),
        ("<p>Tags: <a rel='category tag' href='/t/rowing'>Rowing on the river and its boats</a></p>", True),
        (
            "<p>Tags: <a rel='tag' href='/t/rowing'>Rowing</a>, <a href='/2024/05/pier/'>the pier of the year</a></p>",
            False,
        ),
        (f"<p>{FOUR} He told it to the <a rel='tag' href='/t/council'>council</a>.</p>", False),
    ],
    ids=["topics", "topics by one of two words", "a link to something else", "a topic within a sentence"],
)
def test_a_line_of_topics_below_the_text_is_left(line: str, is_left: bool) -> None:
    found = [block for block in read(page(line, explain=True))[0] if block.text.startswith((FOUR[:20], "Tags"))]
    assert (found[0].reason == "topics") is is_left


def test_a_taken_block_says_where_it_stands_and_how_long_it_is() -> None:
    block = next(block for block in read(page("", explain=True))[0] if block.text == FOUR)
    assert block.reason == "in the main container, 18 words, no links"
    assert 0.5 < block.score <= 1


def test_every_segment_of_the_page_is_reported() -> None:
    texts = "\n".join(block.text for block in read(page(""))[0])
    assert "Sport" in texts
    assert "All rights reserved" in texts


def test_selectors_of_the_site_decide_what_the_body_is() -> None:
    doc = page("<div class='promo-line'><p>The paper thanks its readers for their patience.</p></div>")
    chosen = Layout(
        selectors={
            "body": (Selector(text="main", xpath="//div[@class='entry-content']"),),
            "remove": (Selector(text="p", xpath="//div[@class='promo-line']"),),
        }
    )
    site = Site(name="paper", address=URL, layouts=(chosen,))
    assert taken(doc, site) == PLAIN


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        pytest.param("src='/a.jpg'", "https://paper.example/a.jpg", id="plain"),
        pytest.param("src='data:image/gif;base64,AA' data-src='/b.jpg'", "https://paper.example/b.jpg", id="lazy"),
        pytest.param(
            "src='/placeholder.gif' srcset='/c-300.jpg 300w, /c-900.jpg 900w'",
            "https://paper.example/c-900.jpg",
            id="largest-of-a-set",
        ),
        pytest.param("src='/d.gif' width='1' height='1'", None, id="tracking-pixel"),
        pytest.param("src='/e.jpg' class='avatar'", None, id="face"),
    ],
)
def test_pictures_have_the_address_of_the_picture_itself(markup: str, url: str | None) -> None:
    images = read(page(f"<figure><img {markup}></figure>"))[1]
    assert [image.url for image in images] == ([url] if url else [])


def test_pictures_of_other_articles_are_left() -> None:
    after = "<div class='related'><a href='/x'><img src='/x.jpg' width='300' height='200'>Another harbour</a></div>"
    assert read(page("", after))[1] == ()


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("A street in 1994 | Photo: Ada Lovelace/AFP", "A street in 1994", "Ada Lovelace/AFP"),
        ("The pier (Photo: Ada Lovelace)", "The pier", "Ada Lovelace"),
        ("Der Hafen. Foto: dpa", "Der Hafen.", "dpa"),
        ("Delegates arrive [EPA]", "Delegates arrive", "EPA"),
        ("Delegates arrive (Ada Lovelace/Reuters)", "Delegates arrive", "Ada Lovelace/Reuters"),
        ("Delegates (in black) arrive", "Delegates (in black) arrive", None),
        ("Photo: KCNA", None, "KCNA"),
    ],
)
def test_a_credit_is_parted_from_its_caption(line: str, caption: str | None, credit: str | None) -> None:
    assert captioned(line) == (caption, credit)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div>" * 5000 + "deep", id="deep"),
        pytest.param("<ul>" + "<li><ul><li>x" * 3000, id="nested-lists"),
        pytest.param("<p>" + "photo (" * 40_000, id="long-line"),
        pytest.param("".join(f"<div class='c{i} {'x' * 500}'><p>word {i}</p></div>" for i in range(5000)), id="wide"),
        pytest.param("<figure>" + "<img srcset='" + "a, " * 30_000 + "'>" + "<figcaption>" + "( " * 20_000, id="set"),
        pytest.param("<table>" + "<tr><td>a<td>b" * 5000, id="table"),
    ],
)
def test_hostile_pages_are_read_in_bounded_time(html: str) -> None:
    doc = document(Page(body=f"<html><body>{html}".encode(), url=URL))
    walked = segments(doc)
    start = time.process_time()
    body(doc, walked, undescribed(URL), None, None)
    assert time.process_time() - start < 5


def test_a_page_without_text_has_no_blocks() -> None:
    doc = document(Page(body=b"<html><body><img src='/a.jpg'></body></html>", url=URL))
    assert read(doc) == ((), ())
