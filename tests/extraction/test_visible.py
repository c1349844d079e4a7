"""What a reader sees: headline, standfirst, names, dates, section, tags and the paper's name."""

import pytest

from newsbot.document import document
from newsbot.extraction.dateform import dates_in
from newsbot.extraction.finds import Finds
from newsbot.extraction.segments import segments
from newsbot.extraction.visible import visible
from newsbot.items import Candidate, Page

TITLE = "Bridge opens again after the flood"
LINE = "The council met on Tuesday and spoke about the bridge that nobody had crossed since the flood. "
BODY = f"<div>{f'<p>{LINE * 2}</p>' * 4}</div>"


def _finds(title: str | None = TITLE, subtitle: str | None = None, publication: str | None = None) -> Finds:
    def one(value: str | None) -> tuple[Candidate, ...]:
        return (Candidate(value=value, source="meta:test"),) if value else ()

    return Finds(title=one(title), subtitle=one(subtitle), publication=one(publication))


def _visible(body: str, finds: Finds | None = None) -> Finds:
    page = document(Page(body=f"<html><body>{body}</body></html>".encode(), url="https://a.example/b"))
    return visible(page, segments(page), _finds() if finds is None else finds)


@pytest.mark.parametrize(
    ("body", "finds", "expected"),
    [
        pytest.param(f"<h1>{TITLE}</h1>", _finds(), TITLE, id="plain"),
        pytest.param(f"<h1>A Daily</h1><h1>{TITLE}</h1>", _finds(publication="A Daily"), TITLE, id="site-name-first"),
        pytest.param(f"<h1><span>Politics</span><div>{TITLE}</div></h1>", _finds(), TITLE, id="kicker-inside"),
        pytest.param(f"<h1>{TITLE}</h1>", _finds(f"{TITLE} | A Daily"), TITLE, id="title-with-site-name"),
        pytest.param(f"<h1>A Daily</h1><h2>{TITLE}</h2>", _finds(publication="A Daily"), TITLE, id="second-heading"),
        pytest.param("<h1>Menu</h1><h1>Nothing known of this</h1>", Finds(), "Nothing known of this", id="no-metadata"),
        pytest.param("<h1>다리가 홍수 뒤에 다시 열렸다</h1>", Finds(), "다리가 홍수 뒤에 다시 열렸다", id="korean"),
        pytest.param("<h1>Menu</h1>", Finds(), None, id="chrome-alone"),
        pytest.param(
            "<div class=entry_title>潮汐</div>", _finds("潮汐 | Ada's Blog"), "潮汐", id="short-with-a-title's-class"
        ),
        pytest.param("<div class=title>Ada</div>", _finds("Ada | A Daily"), None, id="short-with-any-title's-class"),
        pytest.param(
            "<div class=post-title>A Daily</div>",
            _finds("A Daily | Tides", publication="A Daily"),
            None,
            id="site-name-with-a-title's-class",
        ),
        pytest.param(
            f"<h1><a href=/>Saltmarsh Review</a></h1><h3>{TITLE}</h3>",
            _finds(f"Saltmarsh Review: {TITLE}"),
            TITLE,
            id="site-name-links-home",
        ),
        pytest.param(
            "<h1><a href=https://a.example/>Four Marshes Left</a></h1><h2>Of ferries</h2>",
            _finds("Four Marshes Left » Archive » Of ferries"),
            "Of ferries",
            id="short-headline-is-a-part-of-the-title",
        ),
        pytest.param(
            f"<h1><a href=''>{TITLE}</a></h1>", _finds(f"{TITLE} | A Daily"), TITLE, id="headline-links-to-its-own-page"
        ),
    ],
)
def test_headline(body: str, finds: Finds, expected: str | None) -> None:
    titles = _visible(body + BODY, finds).title
    assert (titles[0].value if titles else None) == expected


@pytest.mark.parametrize(
    ("body", "finds", "expected"),
    [
        pytest.param("<p class=dek>It was closed for a year.</p>", _finds(), "It was closed for a year.", id="class"),
        pytest.param(
            "<div class=post-description>It was closed for a year.</div>",
            _finds(),
            "It was closed for a year.",
            id="class-of-a-description",
        ),
        pytest.param(
            "<h2>It was closed for a whole year</h2>", _finds(), "It was closed for a whole year", id="heading"
        ),
        pytest.param(
            "<p>It was closed for a whole year, then mended.</p>",
            _finds(subtitle="It was closed for a whole"),
            "It was closed for a whole year, then mended.",
            id="description",
        ),
        pytest.param("", _finds(subtitle=LINE), None, id="description-is-first-paragraph"),
        pytest.param(
            "<div class=summary><p>It was closed for a year.</p></div>",
            _finds(),
            "It was closed for a year.",
            id="class-of-the-element-around",
        ),
        pytest.param(
            f"<div class=summary>{f'<p>{LINE}</p>' * 3}</div>", _finds(), None, id="class-around-the-whole-text"
        ),
        pytest.param(
            f"<div class=lead><p>It was closed for a year.</p><p>{LINE * 8}</p></div>",
            _finds(),
            None,
            id="class-around-more-text-than-the-line",
        ),
        pytest.param(
            f"<div class='field--name-body field--type-text-with-summary'><p>{LINE}</p></div>",
            _finds(),
            None,
            id="class-of-a-field-that-may-have-a-summary",
        ),
        pytest.param("<p class=dek>The Daily</p>", _finds(), None, id="too-short"),
    ],
)
def test_subtitle(body: str, finds: Finds, expected: str | None) -> None:
    found = _visible(f"<h1>{TITLE}</h1>{body}{BODY}", finds).subtitle
    assert (found[0].value if found else None) == expected


@pytest.mark.parametrize(
    ("body", "value", "source"),
    [
        pytest.param("<p>By Ada Lovelace</p>", "By Ada Lovelace", "visible:by", id="by"),
        pytest.param(
            "<p>By <a rel=author href=/x>Ada Lovelace</a></p>", "Ada Lovelace", "visible:rel-author", id="rel"
        ),
        pytest.param("<div class=byline>Ada Lovelace</div>", "Ada Lovelace", "visible:byline-class", id="class"),
        pytest.param("<p><a href=/author/ada/>Ada Lovelace</a></p>", "Ada Lovelace", "visible:author-link", id="link"),
        pytest.param("<p>Autor: Ada Lovelace</p>", "Autor: Ada Lovelace", "visible:label", id="label"),
        pytest.param(
            "<p>Date: 3 May<br>Author: Ada Lovelace<br>Source: X</p>", "Ada Lovelace", "visible:label", id="in-line"
        ),
        pytest.param(
            "<p>4 February 2022 | 13:10 | Ada Lovelace</p>", "Ada Lovelace", "visible:beside-date", id="date-and-name"
        ),
        pytest.param(
            '<div class="blog_author-text"><div class="small">Ada Lovelace</div></div>',
            "Ada Lovelace",
            "visible:byline-class",
            id="class-around",
        ),
        pytest.param(
            "<p><span class=jobber-hero__author>Ada Lovelace</span></p>",
            "Ada Lovelace",
            "visible:byline-class",
            id="job-in-another-word",
        ),
        pytest.param("<div>By</div><div>Ada Lovelace</div>", "Ada Lovelace", "visible:label", id="label-alone"),
        pytest.param(
            "<div>Ada Lovelace</div><div>3 January 2019</div>", "Ada Lovelace", "visible:beside-date", id="beside-date"
        ),
        pytest.param(
            "<p><a href=/author/a>Ada Lovelace</a>, <a href=/author/b>Charles Babbage</a></p>",
            "Ada Lovelace\nCharles Babbage",
            "visible:author-link",
            id="siblings",
        ),
        pytest.param(
            "<p>Posted in Towns by lovelace on August 3, 2019</p>", "lovelace", "visible:by", id="account-inside-a-line"
        ),
        pytest.param(
            "<p>Gespeichert von ada am 24. Juli 2017 - 18:55</p>", "ada", "visible:by", id="account-behind-by"
        ),
        pytest.param("<p>Filed under: Towns — ada @ 00:11</p>", "ada", "visible:by", id="account-at-a-time"),
        pytest.param(
            "<p>May 1, 2024 · 4 min · Ada Lovelace and Mary Shelley</p>",
            "Ada Lovelace and Mary Shelley",
            "visible:beside-date",
            id="two-beside-a-date",
        ),
        pytest.param(
            "<p>Ada Lovelace/Mary Shelley</p>", "Ada Lovelace/Mary Shelley", "visible:opening", id="opening-line"
        ),
        pytest.param(
            "<p>May 1, 2024</p><p><a href=/a>Ada Lovelace</a></p>",
            "Ada Lovelace",
            "visible:beside-date",
            id="linked-name-beside-a-date",
        ),
        pytest.param(
            "<p>本文由 Ada 於2024年5月1日發佈在橋樑分類下</p>",
            "Ada",
            "visible:label",
            id="between-by-and-the-day-in-chinese",
        ),
        pytest.param(
            "<p><span class=post_author>该日志由 Ada 于2024年05月01日发表在<a rel='category tag' href=/c>桥梁</a></span>分类下</p>",
            "Ada",
            "visible:label",
            id="between-by-and-the-day-in-a-class",
        ),
        pytest.param(
            "<div><small>时间:</small>2024-05-01 08:00<small>来源:</small>未知 <small>作者:</small>李文静 <small>点击:</small>12次</div>",
            "李文静",
            "visible:label",
            id="labels-in-elements-of-their-own",
        ),
        pytest.param(
            "<div><small>作者:</small>李文静<small>点击:</small>12次</div>",
            "作者:李文静",
            "visible:label",
            id="labels-without-white-space",
        ),
        pytest.param(
            "<ul><li>기자명 박서준</li><li>입력 2024.05.01 08:00</li></ul>",
            "기자명 박서준",
            "visible:by",
            id="korean-opener",
        ),
    ],
)
def test_byline(body: str, value: str, source: str) -> None:
    found = _visible(f"<h1>{TITLE}</h1>{body}{BODY}").author
    assert (found[0].value, found[0].source, found[0].context) == (value, source, "headline")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p><a rel='category tag' href=/c/b>Bridges And Roads</a></p>", id="rel"),
        pytest.param("<p><a href=/category/b/>River Works</a> <a href=/tag/c>Town Council</a></p>", id="addresses"),
        pytest.param("<p class=entry-cats>River Works</p>", id="class"),
        pytest.param("<p>May 1, 2024 | <a href=/rubrik/works>River Works</a></p>", id="in-the-line-of-the-date"),
    ],
)
def test_a_section_beside_a_date_names_nobody(body: str) -> None:
    assert _visible(f"<h1>{TITLE}</h1><p>May 1, 2024</p>{body}{BODY}").author == ()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>Ada Lovelace</p>", id="signed-at-the-end"),
        pytest.param("<p>By the end of the year all was well.</p>", id="sentence"),
        pytest.param("<p>By the river</p>", id="place"),
        pytest.param("<p>Sent in by those who live there on all days</p>", id="small-letters-without-a-date"),
        pytest.param("<p><a href=/user/register>Sign up here</a></p>", id="account"),
        pytest.param("<p><a href=https://creativecommons.org/licenses/by/3.0/>CC BY</a></p>", id="licence"),
        pytest.param("<p><a href=https://www.youtube.com/user/adaily>A Daily</a></p>", id="network"),
        pytest.param(
            "<p><a href=/author/x>I read books, plays, letters and all that is sent</a></p>", id="sentence-link"
        ),
    ],
)
def test_no_byline(body: str) -> None:
    assert _visible(f"<h1>{TITLE}</h1>{BODY}{body}").author == ()


def _card(name: str, heading: str = "h3") -> str:
    return f"""<div class=module><{heading}><a href=/{name}>What {name} saw at the harbour</a></{heading}>
        <div class=meta><span class=author-name><a href=/author/{name}>{name} Shelley</a></span></div></div>"""


def test_names_in_cards_of_other_articles_are_not_joined() -> None:
    own = "<div class=meta><span class=author-name><a href=/author/mary>Mary Shelley</a></span></div>"
    cards = "".join(map(_card, ("Percy", "Ada", "Mary")))
    found = _visible(f"<h1>{TITLE}</h1>{own}{BODY}<div>{cards}</div>").author
    assert {one.value for one in found} == {"Mary Shelley"}


def test_names_in_headings_of_their_own_are_joined() -> None:
    people = "".join(
        f"<h3><a href=/author/{name}><span class=author>{name} Shelley</span></a></h3>"
        for name in ("Ada", "Mary", "Percy")
    )
    found = _visible(f"<h1>{TITLE}</h1><div>{people}</div>{BODY}").author
    assert found[0].value == "Ada Shelley\nMary Shelley\nPercy Shelley"


def test_the_label_of_a_chinese_line_is_kept() -> None:
    body = "<p>该日志由 Ada 于2024年05月01日发表在桥梁分类下</p>"
    assert _visible(f"<h1>{TITLE}</h1>{body}{BODY}").author[0].label == "该日志由"


def test_questions_of_an_interview_are_no_byline() -> None:
    body = "<p>记者：船长您好，今天的雾大吗？</p>"
    assert _visible(f"<h1>{TITLE}</h1>{body}{BODY}").author == ()


def test_names_in_comments_and_beside_other_articles_are_no_rivals() -> None:
    found = _visible(
        f"<h1>{TITLE}</h1><p>By Ada Lovelace</p>{BODY * 5}<div id=comments><p class=author>Troll</p></div>"
        "<div class=related-articles><p class=author>Mary Somerville</p></div>"
    ).author
    assert [(candidate.value, candidate.context) for candidate in found] == [("By Ada Lovelace", "headline")]


def test_editor_has_its_label() -> None:
    (found,) = _visible(f"<h1>{TITLE}</h1>{BODY}<p>Edited by Mary Somerville</p>").editor
    assert (found.value, found.label) == ("Mary Somerville", "Edited by")


@pytest.mark.parametrize(
    ("body", "value"),
    [
        pytest.param("<time datetime=2019-01-03T10:30:00Z>3 Jan</time>", "2019-01-03T10:30:00Z", id="time"),
        pytest.param("<p>January 3, 2019 10:30 am</p>", "January 3, 2019 10:30 am", id="english"),
        pytest.param("<p>3. Januar 2019, 10:30 Uhr</p>", "3. Januar 2019, 10:30 Uhr", id="german"),
        pytest.param("<p>2019년 1월 3일 10:30</p>", "2019년 1월 3일 10:30", id="korean"),
        pytest.param("<p>2019年1月3日</p>", "2019年1月3日", id="japanese"),
        pytest.param("<p>03.01.2019</p>", "03.01.2019", id="dots"),
        pytest.param("<p>3 de enero de 2019</p>", "3 de enero de 2019", id="spanish"),
        pytest.param("<p>3 января 2019</p>", "3 января 2019", id="russian"),
        pytest.param("<p>٣ يناير ٢٠١٩</p>", "٣ يناير ٢٠١٩", id="arabic"),
    ],
)
def test_date(body: str, value: str) -> None:
    found = _visible(f"<h1>{TITLE}</h1>{body}{BODY}").date
    assert (found[0].value, found[0].context) == (value, "headline")


def test_date_of_today_above_the_headline_comes_after_the_date_below() -> None:
    found = _visible(f"<header><p>9 May 2021</p></header><h1>{TITLE}</h1><p>3 January 2019</p>{BODY}").date
    assert [(candidate.value, candidate.context) for candidate in found] == [
        ("3 January 2019", "headline"),
        ("9 May 2021", "header"),
    ]


def test_label_parts_change_from_publication() -> None:
    found = _visible(f"<h1>{TITLE}</h1><p>Published 3 January 2019 | Updated 4 January 2019</p>{BODY}")
    assert [(one.value, one.label) for one in found.date] == [("3 January 2019", "Published")]
    assert [(one.value, one.label) for one in found.modified] == [("4 January 2019", "Updated")]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        pytest.param("3 Sept 2024 | Originally published", "published", id="bar"),
        pytest.param("3 September 2024 (posted)", "posted", id="bracket"),
        pytest.param("Published 3 September 2024", "Published", id="before"),
        pytest.param("3 September 2024 in Paris", None, id="place"),
    ],
)
def test_a_label_may_stand_behind_its_date(line: str, label: str | None) -> None:
    (found,) = _visible(f"<h1>{TITLE}</h1><p>{line}</p>{BODY}").date
    assert (found.label or "").lower() == (label or "").lower()


def test_a_label_of_change_behind_its_date_makes_it_a_change() -> None:
    found = _visible(f"<h1>{TITLE}</h1><p>12 January 2026 | Latest version</p>{BODY}")
    assert (found.date, [one.value for one in found.modified]) == ((), ["12 January 2026"])


def test_the_line_below_the_headline_is_no_menu() -> None:
    found = _visible(f"<h1>{TITLE}</h1><ul class='nav meta'><li>13 Oct 2020 18:29</li></ul>{BODY}").date
    assert [(one.value, one.context) for one in found] == [("13 Oct 2020 18:29", "headline")]


def test_the_foot_of_an_article_is_part_of_it() -> None:
    found = _visible(f"<article><h1>{TITLE}</h1>{BODY * 12}<footer>August 12, 2025</footer></article>").date
    assert [(one.value, one.context) for one in found] == [("August 12, 2025", "body")]
    labelled = _visible(
        f"<article><h1>{TITLE}</h1>{BODY * 12}<footer>Posted on August 12, 2025</footer></article>"
    ).date
    assert [(one.value, one.context) for one in labelled] == [("August 12, 2025", "body")]


def test_a_box_beside_the_article_has_its_date_only_with_a_label() -> None:
    box = "<div class=related-posts><h4>{}</h4><p>July 8, 2025</p></div>"
    found = _visible(f"<h1>{TITLE}</h1>{BODY * 5}{box.format('Published')}{box.format('A fair')}").date
    assert [(one.value, one.context, one.label) for one in found] == [("July 8, 2025", "related", "Published")]


@pytest.mark.parametrize(
    "line",
    [
        "© 2019 A Daily, 3 January 2019",
        "5 min read",
        "Room 12/3",
        "The next round of talks will begin on 5 May 2020 in the old town hall.",
    ],
)
def test_no_date(line: str) -> None:
    assert _visible(f"<h1>{TITLE}</h1><p>{line}</p>{BODY}").date == ()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Engine 8.4.13 is out", id="version"),
        pytest.param(
            "A meeting of the council, of all who came and of some who had not been asked, 5 May 2020", id="long"
        ),
    ],
)
def test_a_day_told_far_below_the_headline_is_none_of_the_page(line: str) -> None:
    assert _visible(f"<h1>{TITLE}</h1>{BODY * 12}<p>{line}</p>").date == ()


def test_section_is_the_last_step_of_the_path_then_the_kicker() -> None:
    found = _visible(
        "<div class=breadcrumb><a href=/>Home</a> <a href=/w>World</a> <a href=/w/a>Asia</a></div>"
        f"<div class=kicker>Floods</div><h1>{TITLE}</h1>{BODY}"
    ).section
    assert [candidate.value for candidate in found] == ["Asia", "World", "Floods"]


def test_tags_are_joined() -> None:
    (found,) = _visible(
        f"<h1>{TITLE}</h1>{BODY}<p><a rel=tag href=/tag/a>Bridges</a> "
        "<a rel=tag href=/tag/b>#Floods</a> <a rel='category tag' href=/c>News</a></p>"
    ).tags
    assert found.value == "Bridges\nFloods"


def test_publication_is_the_text_of_the_logo() -> None:
    found = _visible(f"<header><div class=site-title>A Daily</div></header><h1>{TITLE}</h1>{BODY}").publication
    assert [(one.value, one.source) for one in found] == [("A Daily", "visible:logo")]


@pytest.mark.parametrize(
    "body",
    ["", "<p>" + "1 " * 50_000, "<h1>" + "a-" * 50_000, "<p>" + "by " * 30_000, "<h1></h1>" * 999],
    ids=["empty", "numbers", "long-heading", "by", "headings"],
)
def test_odd_pages_give_a_bounded_number_of_rivals(body: str) -> None:
    found = _visible(body)
    assert max(len(found.title), len(found.author), len(found.date)) <= 999


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("Published: 10:00am, 20 Jan, 20", "20 Jan, 20", id="two digits at the end"),
        pytest.param("Jan 20, 20 | Seoul", "Jan 20, 20", id="two digits before a bar"),
        pytest.param("On 5 May 20 people met", None, id="a number that is no year"),
    ],
)
def test_a_year_of_two_digits_ends_its_line(line: str, found: str | None) -> None:
    assert next((text for _, text in dates_in(line)), None) == found
