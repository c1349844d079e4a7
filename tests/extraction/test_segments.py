"""The walk: where text is parted, what is left out, and which part of the page it stands in."""

import time
from itertools import permutations

import pytest

from newsbot.document import Document, document
from newsbot.extraction import states
from newsbot.extraction.segments import Segment, segments
from newsbot.items import Page

LONG = "The council met on Tuesday and spoke about the bridge that nobody had crossed since the flood of last year. "


def _document(body: str, head: str = "") -> Document:
    return document(Page(body=f"<html><head>{head}</head><body>{body}</body></html>".encode()))


def _segments(body: str, head: str = "") -> tuple[Segment, ...]:
    return segments(_document(body, head))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<p>One</p><p>Two</p>", ["One", "Two"], id="blocks"),
        pytest.param("<p>One <b>bold</b> <a href=x>link</a>, end</p>", ["One bold link, end"], id="inline-elements"),
        pytest.param("<div>One<br>line<br><br>Two</div>", ["One line", "Two"], id="two-line-breaks"),
        pytest.param("<div>One<br> \n <br>Two</div>", ["One", "Two"], id="white-space-between-breaks"),
        pytest.param("<div>Before<p>Inside</p>after</div>", ["Before", "Inside", "after"], id="text-around-a-block"),
        pytest.param("<a href=x><div>Card</div><div>text</div></a>", ["Card", "text"], id="blocks-in-a-link"),
        pytest.param("<p>a\u00a0 \n b</p>", ["a b"], id="white-space"),
        pytest.param(
            "<td><font size=3><i>Why so late?</i></font><br> <font size=1><b>By Ada Byron</b><br>May 2</font></td>",
            ["Why so late?", "By Ada Byron May 2"],
            id="break-between-styles",
        ),
        pytest.param(
            "<td><font size=3>One</font><br><font size=3>line</font><br>more</td>",
            ["One line more"],
            id="break-in-a-style",
        ),
        pytest.param(
            "<p>A <a href=x>link<span style='border:0;clip: rect(0 0 0 0);width:1px'>, opens new tab</span></a> here</p>",
            ["A link here"],
            id="words-for-the-ear-alone",
        ),
        pytest.param("<p>漢<ruby>字<rt>じ</rt></ruby></p>", ["漢字"], id="ruby-readings"),
    ],
)
def test_text_is_parted_at_block_borders_alone(body: str, expected: list[str]) -> None:
    assert [segment.text for segment in _segments(body)] == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<button>x</button>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<svg><text>x</text></svg>",
        "<div style='display: none'>x</div>",
        "<span aria-hidden=true>x</span>",
        "<dialog>x</dialog>",
    ],
)
def test_what_no_reader_reads_is_left_out(hidden: str) -> None:
    assert [segment.text for segment in _segments(f"<div>a{hidden}b</div><p>c</p>")] in (["ab", "c"], ["a", "b", "c"])


def test_text_behind_a_hidden_element_is_kept_once() -> None:
    assert [segment.text for segment in _segments("<p>a <script>x</script> b</p>")] == ["a b"]


@pytest.mark.parametrize("attributes", ["hidden", "class='screen-reader-text'", "class='visually-hidden'"])
def test_hidden_blocks_are_kept_and_marked(attributes: str) -> None:
    assert [segment.hidden for segment in _segments(f"<p {attributes}>x</p><p>y</p>")] == [True, False]


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        pytest.param("<h1><div>x</div></h1>", "h1", id="block-in-heading"),
        pytest.param("<blockquote><p>x</p></blockquote>", "blockquote", id="quote"),
        pytest.param("<ul><li><p>x</p></li></ul>", "li", id="list-item"),
        pytest.param("<figure><figcaption><p>x</p></figcaption></figure>", "figcaption", id="caption"),
        pytest.param("<table><tr><td><p>x</p></td></tr></table>", "p", id="layout-table"),
        pytest.param("<ul><li><article><p>x</p></article></li></ul>", "p", id="article-in-list"),
    ],
)
def test_tag_is_the_one_that_tells(body: str, tag: str) -> None:
    assert [segment.tag for segment in _segments(body)] == [tag]


@pytest.mark.parametrize(
    ("body", "zone"),
    [
        pytest.param("<nav><p>x</p></nav>", "nav", id="nav"),
        pytest.param("<header><p>x</p></header>", "header", id="header"),
        pytest.param("<article><header><p>x</p></header></article>", "main", id="header-of-an-article"),
        pytest.param("<footer><p>x</p></footer>", "footer", id="footer"),
        pytest.param("<div id=comments><article><p>x</p></article></div>", "comment", id="comments"),
        pytest.param("<div class='post has-comments'><p>x</p></div>", "main", id="has-comments"),
        pytest.param("<div class=relatedPosts><p>x</p></div>", "related", id="camel-case"),
        pytest.param("<section class=more-stories><p>x</p></section>", "related", id="phrase"),
        pytest.param("<div class=teaser><p>x</p></div>", "main", id="teaser-without-links"),
        pytest.param("<div class=teaser><a href=y>x</a></div>", "related", id="teaser-of-links"),
        pytest.param("<div id=respond><nav><p>x</p></nav></div>", "comment", id="stronger-outside"),
        pytest.param("<div class='elementor-widget'><p>x</p></div>", "main", id="page-builder"),
    ],
)
def test_zone_comes_from_tags_and_words(body: str, zone: str) -> None:
    found = _segments(f"{body}<h1>Bridge opens again today</h1><p>{LONG}</p>")
    assert {segment.text: segment.zone for segment in found}["x"] == zone


@pytest.mark.parametrize("names", ["sidebar", "related", "widget", "menu"])
def test_container_of_the_headline_is_main_whatever_its_class(names: str) -> None:
    found = _segments(f"<div class={names}><h1>Bridge opens again today</h1><p>{LONG}</p></div><p>{LONG * 9}</p>")
    assert {segment.zone for segment in found} == {"main"}


def test_container_of_most_text_is_main_whatever_its_class() -> None:
    found = _segments(f"<div class=sidebar><p>{LONG * 9}</p></div><p>{LONG}</p>")
    assert {segment.zone for segment in found} == {"main"}


def test_classes_of_body_tell_nothing() -> None:
    page = Page(body=b"<html><body class='sidebar comments'><p>x</p><p>y</p></body></html>")
    assert {segment.zone for segment in segments(document(page))} == {"main"}


def test_links_bold_and_marks_are_told() -> None:
    (segment,) = _segments("<p class=Meta><b><a rel=author href=/a>Ada</a></b></p>")
    assert (segment.link_chars, segment.bold, segment.italic, segment.classes[0]) == (3, True, False, "meta")
    assert [(mark.element.tag, mark.text) for mark in segment.marks] == [("a", "Ada")]


def test_embedded_posts_are_marked() -> None:
    found = _segments("<blockquote class=twitter-tweet><p>Tweet</p></blockquote><p>y</p>")
    assert [segment.embed for segment in found] == [True, False]


def test_plain_text_has_no_segments() -> None:
    assert segments(document(Page(body=b"Hello", content_type="text/plain"))) == ()


def test_deep_and_broken_pages_take_no_long() -> None:
    start = time.process_time()
    _segments("<div>" * 100_000 + "x")
    _segments("<b>" * 20_000 + "x")
    _segments("<p>" + "<br>x" * 20_000)
    assert time.process_time() - start < 10


def test_zones_nested_without_end_take_no_long() -> None:
    body = "<div class='sidebar'><p>Aside</p>" * 150 + "<nav><p>Menu</p></nav>" * 2_000 + "</div>" * 150
    began = time.process_time()
    found = _segments(f"<h1>A headline of the day</h1><p>{LONG * 200}</p>{body}")
    assert time.process_time() - began < 5
    assert [segment.zone for segment in found[-2:]] == ["nav", "nav"]
    assert found[2].zone == "aside"


def test_nodes_lead_from_a_text_to_the_root_by_way_of_inline_elements() -> None:
    card = _segments("<section><a class=card href=x><div id=one>Card</div><div>text</div></a></section>")
    above = []
    for segment in card:
        path = []
        node = segment.node
        while node.parent is not None:
            assert node.parent.index < node.index
            path.append((node.state.tag, node.state.names, node.state.identity))
            node = node.parent
        above.append(path)
    around = [("a", "card", None), ("section", None, None), ("body", None, None)]
    assert above == [[("div", None, "one"), *around], [("div", None, None), *around]]
    assert card[0].node.parent is card[1].node.parent


def test_text_that_shows_nothing_is_no_segment_and_moves_no_zone() -> None:
    found = _segments(f"<p>{LONG * 5}</p><p>\u200b</p><nav><p>\u200b</p><p>Menu</p></nav><p>{LONG}</p>")
    assert [(segment.index, segment.zone) for segment in found] == [(0, "main"), (1, "nav"), (2, "main")]


PAGES = (
    f"<article class=post><h2 class=title>One</h2><p class=lead>{LONG}</p></article><div class=sidebar><p>Beside</p></div>",
    f"<div class=post><h2 class=title>Two</h2><p class=lead>{LONG}</p></div><div class=sidebar id=main><p>Beside</p></div>",
    f"<article class=post><div class=sidebar><p class=lead>{LONG}</p></div></article><p hidden class=lead>Unseen</p>",
)


def _read(body: str) -> list[tuple[object, ...]]:
    return [(one.text, one.tag, one.zone, one.hidden, one.in_article, one.classes) for one in _segments(body)]


@pytest.mark.parametrize("kept", [states.STATES_KEPT, 3, 0], ids=["all", "three", "none"])
def test_what_pages_before_had_changes_no_segment(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "STATES_KEPT", 0)
    alone = [_read(page) for page in PAGES]
    monkeypatch.setattr(states, "STATES_KEPT", kept)
    for order in permutations(range(len(PAGES))):
        assert [_read(PAGES[place]) for place in order] == [alone[place] for place in order]


def test_states_of_no_more_pages_are_kept_than_may_be() -> None:
    for page in range(3 * states.STATES_KEPT // 1_000):
        _segments("".join(f"<p class=c{page}-{block}>Text</p>" for block in range(1_000)))
    assert states._kept.count <= states.STATES_KEPT + 1_010
