"""The headline that is marked as nothing: the line of the page that is a part of its title."""

import pytest

from newsbot.document import document
from newsbot.extraction.segments import segments
from newsbot.extraction.titleline import title_lines
from newsbot.items import Page
from newsbot.reading import read
from newsbot.text import words

TITLE = "Bridge opens again after the flood"
LINE = "The council met on Tuesday and spoke about the bridge that nobody had crossed since the flood. "
BODY = f"<div>{f'<p>{LINE * 2}</p>' * 4}</div>"
BOLD = f"<font><b>{TITLE}</b></font><br><br>"


def _lines(body: str, name: str, *sites: str) -> list[str]:
    page = document(Page(body=f"<html><body>{body}</body></html>".encode(), url="https://a-daily.example/b"))
    return [line.value for line in title_lines(page, segments(page), [name], {words(site) for site in sites})]


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        pytest.param(f"<td>{BOLD}</td>", f"River Words - {TITLE}", TITLE, id="behind-the-site-and-a-hyphen"),
        pytest.param(f"<td>{BOLD}</td>", f"{TITLE} || River5", TITLE, id="before-two-bars"),
        pytest.param(f"<td>{BOLD}</td>", f"{TITLE}|River Words", TITLE, id="bar-without-spaces"),
        pytest.param(f"<td>{BOLD}</td>", f"River Words :: News :: {TITLE}", TITLE, id="behind-a-rubric"),
        pytest.param(f"<td>{BOLD}</td>", f"{TITLE} · River Words", TITLE, id="middle-dot"),
        pytest.param(f"<td>{BOLD}</td>", f"River Words: {TITLE}", TITLE, id="colon"),
        pytest.param(
            "<h2>没有邮筒的城市会怎样</h2>", "没有邮筒的城市会怎样_河流评论", "没有邮筒的城市会怎样", id="underscore"
        ),
        pytest.param(
            "<h2>没有邮筒的城市会怎样</h2>",
            "没有邮筒的城市会怎样-河流评论",
            "没有邮筒的城市会怎样",
            id="chinese-hyphen",
        ),
        pytest.param(f"<p>{TITLE}</p>", f"{TITLE} - River Words", TITLE, id="plain-line-of-the-longest-part"),
        pytest.param(
            "<b>Ferries: the last one - almost</b>",
            "Ferries: the last one - almost - River Words",
            "Ferries: the last one - almost",
            id="headline-with-such-signs-itself",
        ),
        pytest.param(
            f"<td><span class=title><b>{TITLE}</b></span> (<a href=/s>Towns</a>)<br>By Ada Lovelace</td>",
            f"{TITLE} || River5",
            TITLE,
            id="line-that-goes-on-with-the-byline",
        ),
        pytest.param(
            f"<center><font size=5><b>{TITLE}</b></font><br>By Ada Lovelace</center>",
            f"River Words - {TITLE}",
            TITLE,
            id="bold-beginning-of-a-line",
        ),
        pytest.param(
            f"<p>There are currently three guests and no members that are online.</p>{BOLD}",
            f"River Words - {TITLE}",
            TITLE,
            id="below-a-notice",
        ),
    ],
)
def test_part_of_the_title_that_is_a_line_is_the_headline(body: str, name: str, expected: str) -> None:
    assert _lines(body + BODY, name)[:1] == [expected]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        pytest.param(f"<td>{BOLD}</td>", TITLE, id="title-of-one-part"),
        pytest.param("<b>The Old River Words</b>", f"The Old River Words - {TITLE}", id="publication"),
        pytest.param(
            "<p class=title><a href=/>New Sea Paper</a></p><b>New Sea Paper</b>",
            f"New Sea Paper - {TITLE}",
            id="name-that-links-to-the-front-page",
        ),
        pytest.param(
            "<a href=/><img alt='Welcome to the New Sea Paper!'></a><b>New Sea Paper</b>",
            f"New Sea Paper - {TITLE}",
            id="name-in-a-logo",
        ),
        pytest.param("<b>The A Daily</b>", f"The A Daily - {TITLE}", id="name-of-the-publication-with-article"),
        pytest.param(
            "<link rel=alternate title='New Sea Paper'><b>New Sea Paper</b>",
            f"New Sea Paper - {TITLE}",
            id="name-of-a-feed",
        ),
        pytest.param(
            "<b>New Sea Paper</b><p>All the rest © 2004 by New Sea Paper.</p>",
            f"New Sea Paper - {TITLE}",
            id="whose-the-page-is",
        ),
        pytest.param(
            f"<p><b>{TITLE}</b> (<a href=/x>{'all that we wrote of it in a whole year ' * 4}</a>)</p>",
            f"{TITLE} - River Words",
            id="bold-beginning-of-a-link-line",
        ),
        pytest.param("<b>Town News</b>", f"{TITLE} - Town News - River Words", id="rubric"),
        pytest.param("<p>News of the towns</p>", f"{TITLE} - News of the towns", id="plain-line-of-a-shorter-part"),
        pytest.param(f"<nav><b>{TITLE}</b></nav>", f"{TITLE} - River Words", id="in-a-menu"),
        pytest.param(f"<header><p>{TITLE}</p></header>", f"{TITLE} - River Words", id="plain-in-the-head-of-the-page"),
        pytest.param(f"<ul><li><a href=/x>{TITLE}</a></li></ul>", f"{TITLE} - River Words", id="in-a-list-of-links"),
        pytest.param(f"<p style='display:none'><b>{TITLE}</b></p>", f"{TITLE} - River Words", id="hidden"),
    ],
)
def test_other_lines_are_no_headline(body: str, name: str) -> None:
    assert _lines(body + BODY, name, "The Old River Words", "The A Daily") == []


def test_line_without_text_below_it_is_no_headline() -> None:
    assert _lines(BODY * 2 + BOLD, f"River Words - {TITLE}") == []
    assert _lines(BOLD, f"River Words - {TITLE}") == []


def test_name_that_the_address_tells_is_no_headline() -> None:
    page = document(Page(body=f"<body><b>The Sea Paper</b>{BODY}</body>".encode(), url="https://theseapaper.example/b"))
    assert title_lines(page, segments(page), [f"The Sea Paper - {TITLE}"], frozenset()) == []


def test_longest_part_wins_over_one_nearer_the_text() -> None:
    body = f"{BOLD}<b>Letters to the paper</b>{BODY}"
    assert _lines(body, f"{TITLE} - Letters to the paper - River Words") == [TITLE, "Letters to the paper"]


def test_headline_said_again_below_counts_where_it_is_said_first() -> None:
    page = document(Page(body=f"<body>{BOLD}{BODY}{BOLD}{BODY * 9}</body>".encode(), url="https://a.example/b"))
    assert [line.segment.index for line in title_lines(page, segments(page), [f"{TITLE} - A"], frozenset())] == [0]


SIDE = (
    "<b>Welcome</b><br><br>We print what others leave out, and thank all who send us stories, poems and letters.<br><br>"
    "<b>Who's Online</b><br><br>There are currently, 3 guest(s) and 0 member(s) that are online."
)
OLD = (
    f"<html><head><title>River Words - {TITLE}</title></head><body><table><tr><td>{SIDE}</td><td><table><tr><td>"
    f"<font class=option><b>{TITLE}</b></font><br><font class=content>Posted on Friday, May 21, 2004 @ 06:49:11 BST by "
    f"Ada Lovelace</font></td></tr><tr><td>{'<br><br>'.join([LINE * 3] * 4)}</td></tr></table></td></tr></table></body>"
    "</html>"
)


def test_page_of_tables_gives_its_headline_and_a_body_that_begins_below_it() -> None:
    article = read(Page(body=OLD.encode(), url="https://river.example/modules.php?name=News&sid=5"))
    assert (article.title, article.sources.get("title")) == (TITLE, "visible:title-part")
    assert article.authors == ("Ada Lovelace",)
    assert article.blocks[0].text.startswith(LINE.strip()[:40])


def test_line_that_goes_on_gives_no_standfirst_and_keeps_the_first_paragraph() -> None:
    page = (
        f"<html><head><title>{TITLE} || River5</title></head><body><table><tr><td><span class=title><b>{TITLE}</b></span>"
        f" (<a href=/s>Towns</a>)<br>By Ada Lovelace<div class=intro><p>It began with a cup of tea. {LINE}</p></div>"
        f"{BODY}</td></tr></table></body></html>"
    )
    article = read(Page(body=page.encode(), url="https://river.example/story/5"))
    assert (article.title, article.subtitle) == (TITLE, None)
    assert article.blocks[0].text.startswith("It began with a cup of tea.")


def test_link_above_a_headline_without_mark_up_names_no_section() -> None:
    page = (
        f"<html><head><title>{TITLE}_River Words</title></head><body><ul><li><a href=/>Home page</a><li><a href=/s>Science"
        f"</a></ul><div><b>{TITLE}</b></div>{BODY}</body></html>"
    )
    article = read(Page(body=page.encode(), url="https://river.example/a/5.html"))
    assert (article.title, article.section) == (TITLE, None)
