"""Which rival becomes the title, and what is taken off it."""

import time
from collections.abc import Sequence

import pytest

from newsbot.items import Article, Block, Candidate, RawArticle
from newsbot.normalise.title import title
from newsbot.sites import Site

SITE = Site(
    name="example", address="https://www.harborpost.example/", title="The Harbor Post", publication=("Harbor Post",)
)


def _candidates(pairs: Sequence[tuple[str, str]]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(value=value, source=source, context="headline" if source.startswith("visible") else None)
        for source, value in pairs
    )


def _titled(*pairs: tuple[str, str], publication: tuple[str, ...] = (), section: str | None = None) -> str | None:
    raw = RawArticle(
        title=_candidates(pairs),
        publication=_candidates([("meta:og:site_name", name) for name in publication]),
        section=_candidates([("meta:article:section", section)] if section else []),
    )
    return title(Article(raw=raw, url="https://www.harborpost.example/2020/01/rain"), SITE).title


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([("title", "Rain at last | The Harbor Post")], "Rain at last", id="name behind a bar"),
        pytest.param([("title", "Rain at last - Harbor Post")], "Rain at last", id="name behind a dash"),
        pytest.param([("title", "Rain at last – harborpost.example")], "Rain at last", id="host behind a dash"),
        pytest.param([("title", "Harbor Post: Rain at last")], "Rain at last", id="name before a colon"),
        pytest.param([("title", "Rain at last | Harbor Post Online")], "Rain at last", id="name with a word more"),
        pytest.param([("title", "Rain at last | Weather")], "Rain at last | Weather", id="nothing unknown is cut"),
        pytest.param(
            [("title", "Rain – at last"), ("visible:h1", "Rain – at last")],
            "Rain – at last",
            id="dash of the headline stays",
        ),
        pytest.param(
            [("meta:og:title", "Rain at last | Weather"), ("visible:h1", "Rain at last")],
            "Rain at last",
            id="part equal to the headline",
        ),
        pytest.param(
            [("meta:og:title", "Why we read the Harbor Post"), ("visible:h1", "Why we read the Harbor Post")],
            "Why we read the Harbor Post",
            id="name inside a headline stays",
        ),
        pytest.param(
            [
                ("visible:h1", "Harbor Post: the best ferry is to come"),
                ("meta:og:title", "Harbor Post: the best ferry is to come"),
                ("title", "Harbor Post: the best ferry is to come - Harbor Post"),
            ],
            "Harbor Post: the best ferry is to come",
            id="name at the front stays where it stands behind the headline once more",
        ),
        pytest.param(
            [("visible:h1", "Harbor Post: Rain at last"), ("title", "Harbor Post: Rain at last")],
            "Rain at last",
            id="name at the front and nowhere else is cut",
        ),
        pytest.param(
            [("visible:h1", "Harbor Post | Rain at last"), ("title", "Harbor Post | Rain at last | Harbor Post")],
            "Rain at last",
            id="name before a bar is cut",
        ),
        pytest.param(
            [("visible:h1", "Rain at last | Harbor Post"), ("title", "Rain at last | Harbor Post | Harbor Post")],
            "Rain at last",
            id="name at the end is cut however often it stands there",
        ),
        pytest.param(
            [("visible:h1", "“Brothers”: a story of rain.")],
            "“Brothers”: a story of rain.",
            id="quotes colon and stop stay",
        ),
        pytest.param([("meta:og:title", "R&amp;amp;D and the sea")], "R&D and the sea", id="entities escaped twice"),
        pytest.param([("visible:h1", "Rain\u00a0 at\n last")], "Rain at last", id="white space"),
        pytest.param(
            [("visible:h1", "Why the river rose in May Why the river rose in May")],
            "Why the river rose in May",
            id="said twice",
        ),
        pytest.param([("visible:h1", "Regen fÃ¼r alle")], "Regen für alle", id="misread"),
        pytest.param([("visible:h1", "Ânimo, São Paulo")], "Ânimo, São Paulo", id="accents stay"),
        pytest.param(
            [("visible:h1", "Ministry of Rivers :Rain came at last"), ("title", "Rain came at last")],
            "Rain came at last",
            id="kicker in the heading",
        ),
        pytest.param(
            [("visible:h1", "Rain came at last 02.02.2022 • West"), ("meta:og:title", "Rain came at last")],
            "Rain came at last",
            id="date in the heading",
        ),
        pytest.param(
            [("visible:h1", "What does rain cost"), ("title", "Rain cost")], "What does rain cost", id="subject alone"
        ),
        pytest.param(
            [
                ("visible:h2", "Rain, rivers and mills"),
                ("visible:h1", "Rain, rivers: all of it"),
                ("meta:og:title", "Rain, rivers and mills"),
            ],
            "Rain, rivers and mills",
            id="exact heading before a close one",
        ),
        pytest.param(
            [("hatom:entry-title", "Ten lamps for winter"), ("title", "Rain at last"), ("visible:h1", "At last, rain")],
            "At last, rain",
            id="mark of another article",
        ),
        pytest.param([("visible:h1", "New York, New York")], "New York, New York", id="short repetition stays"),
        pytest.param(
            [("visible:h1", "The Harbor Post"), ("title", "Rain at last")],
            "Rain at last",
            id="the site's name is no title",
        ),
        pytest.param([("title", "The Harbor Post")], None, id="nothing but the site's name"),
        pytest.param(
            [
                ("jsonld:headline", "Rain at last, say farmers"),
                ("meta:og:title", "Rain at last, say farmers"),
                ("visible:h1", "Rain at last"),
            ],
            "Rain at last, say farmers",
            id="structured data that agree win",
        ),
        pytest.param(
            [
                ("jsonld:headline", "Rain, at last"),
                ("meta:og:title", "Sun again in the west"),
                ("visible:h1", "Rain at last here"),
            ],
            "Rain at last here",
            id="a supported headline wins when metadata differ",
        ),
        pytest.param(
            [("selector:h1.entry-title", "Rain at last"), ("jsonld:headline", "Sun"), ("meta:og:title", "Sun")],
            "Rain at last",
            id="the definition goes first",
        ),
        pytest.param([], None, id="no rival"),
    ],
)
def test_title_is_the_headline_without_the_publications_name(
    pairs: list[tuple[str, str]], expected: str | None
) -> None:
    assert _titled(*pairs) == expected


def test_many_long_rivals_are_read_once_each() -> None:
    pairs = [("visible:h1", f"{number} | " + "rain - mill " * 20_000) for number in range(100)]
    started = time.process_time()
    assert _titled(*pairs) is None
    assert time.process_time() - started < 2


def test_section_is_cut_only_behind_the_name() -> None:
    assert _titled(("title", "Rain at last | Weather | The Harbor Post"), section="Weather") == "Rain at last"


def test_a_headline_that_the_page_gives_as_its_publication_is_still_the_title() -> None:
    assert (
        _titled(("visible:h1", "Rain at last in the west"), publication=("Rain at last in the west",))
        == "Rain at last in the west"
    )


def test_every_rival_looked_at_has_a_verdict_and_the_taken_one_is_the_source() -> None:
    raw = RawArticle(title=_candidates([("visible:h1", "Harbor Post"), ("title", "Rain at last")]))
    article = title(Article(raw=raw), SITE)
    assert [(verdict.taken, verdict.candidate.source) for verdict in article.verdicts] == [
        (False, "visible:h1"),
        (True, "title"),
    ]
    assert article.sources["title"] == "title"


FIRST = "The rain came on Monday, and by Tuesday the river had left its bed for the first time in years."


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        pytest.param("meta:description", "A river leaves its bed", "A river leaves its bed", id="a dek"),
        pytest.param("meta:description", "Rain at last", None, id="the title again"),
        pytest.param("meta:description", FIRST, None, id="the first paragraph"),
        pytest.param("visible:description", FIRST, FIRST, id="a lead that stands apart"),
        pytest.param("meta:description", FIRST[:60] + "…", None, id="the first paragraph cut short"),
        pytest.param("meta:description", FIRST[:61] + " [&hellip;]", None, id="cut by a template"),
        pytest.param("meta:description", "The views expressed here are the author's own.", None, id="a notice"),
        pytest.param("meta:description", "Subscribe to our newsletter", None, id="an invitation"),
        pytest.param("meta:description", "word " * 200, None, id="too long"),
        pytest.param(
            "selector:.dek", "Where will it end…", "Where will it end…", id="the definition's dek may end in dots"
        ),
    ],
)
def test_subtitle_is_a_dek_and_nothing_else(source: str, value: str, expected: str | None) -> None:
    blocks = (Block(kind="paragraph", text=FIRST, taken=True), Block(kind="paragraph", text="More rain.", taken=True))
    raw = RawArticle(
        title=_candidates([("visible:h1", "Rain at last")]), subtitle=_candidates([(source, value)]), blocks=blocks
    )
    assert title(Article(raw=raw, language="en"), SITE).subtitle == expected


SLOGAN = "Student voices from every corner of campus since 1921"
LONG = (FIRST, *(f"Paragraph {number} speaks of rain, of bridges, ministries and of mills." for number in range(9)))


@pytest.mark.parametrize(
    ("rivals", "paragraphs", "expected"),
    [
        pytest.param([("meta:description", SLOGAN)], LONG, None, id="a slogan"),
        pytest.param(
            [("meta:description", SLOGAN), ("jsonld:description", "Bridges, rivers")],
            LONG,
            "Bridges, rivers",
            id="the next rival",
        ),
        pytest.param(
            [("meta:og:description", SLOGAN), ("meta:description", SLOGAN)],
            LONG,
            SLOGAN,
            id="told by another source too",
        ),
        pytest.param(
            [("meta:description", SLOGAN), ("visible:description", SLOGAN + ".")],
            LONG,
            SLOGAN,
            id="shown to readers too",
        ),
        pytest.param(
            [("meta:description", "How bridging rivers fails ministers, millers and paragraphs")],
            LONG,
            "How bridging rivers fails ministers, millers and paragraphs",
            id="a dek in inflected words",
        ),
        pytest.param([("meta:description", "Voices from campus")], LONG, "Voices from campus", id="few words"),
        pytest.param([("meta:description", SLOGAN)], (FIRST,), SLOGAN, id="a short text"),
        pytest.param(
            [("meta:description", "校园 学生 声音 since every corner campus voices")],
            LONG,
            "校园 学生 声音 since every corner campus voices",
            id="a script without spaces",
        ),
    ],
)
def test_a_description_that_shares_hardly_a_word_with_the_article_is_the_sites_slogan(
    rivals: list[tuple[str, str]], paragraphs: tuple[str, ...], expected: str | None
) -> None:
    raw = RawArticle(
        title=_candidates([("visible:h1", "Rain at last")]),
        subtitle=_candidates(rivals),
        blocks=tuple(Block(kind="paragraph", text=text, taken=True) for text in paragraphs),
    )
    assert title(Article(raw=raw, language="en"), SITE).subtitle == expected


@pytest.mark.parametrize(
    ("found", "own", "expected"),
    [
        pytest.param("Weather", None, "Weather", id="as the page says"),
        pytest.param("Uncategorized", "Opinion", "Opinion", id="no section goes to the site's"),
        pytest.param("Skip to content", None, None, id="a control is none"),
        pytest.param("Harbor Post", None, None, id="the site's name is none"),
    ],
)
def test_section_is_the_pages_else_the_sites(found: str, own: str | None, expected: str | None) -> None:
    site = Site(name="example", address=SITE.address, publication=SITE.publication, section=own)
    raw = RawArticle(section=_candidates([("meta:article:section", found)]))
    assert title(Article(raw=raw, language="en"), site).section == expected


def test_tags_are_split_and_stand_once() -> None:
    raw = RawArticle(tags=_candidates([("meta:keywords", "Rain, rivers\n#Rain\nR&amp;D, ")]))
    assert title(Article(raw=raw), SITE).tags == ("Rain", "rivers", "R&D")
