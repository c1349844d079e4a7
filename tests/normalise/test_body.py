"""The text as written: what is dropped, what becomes a pull quote, what becomes an image."""

import re

import pytest

from newsbot.items import Article, Block, Image, RawArticle
from newsbot.items.raw import BlockKind, Candidate
from newsbot.normalise.body import body
from newsbot.sites import Site, TextRules

ONE = "The rain came on Monday, and by Tuesday the river had left its bed for the first time in eleven years."
TWO = "Nobody in the valley was surprised, since the last bridge had been carried off by a smaller flood in the spring."
THREE = "What surprised them was the silence of the ministry, which had promised a new bridge before the winter."
DEK = "A river leaves its bed"
QUOTE = "The last bridge had been carried off by a smaller flood"


def _read(
    *blocks: str | tuple[BlockKind, str],
    images: tuple[Image, ...] = (),
    text: TextRules | None = None,
    title: str | None = None,
    subtitle: str | None = None,
    rivals: tuple[Candidate, ...] = (),
) -> Article:
    raw = RawArticle(
        kind="article",
        subtitle=rivals,
        images=images,
        blocks=tuple(
            Block(kind=kind, text=value, taken=True)
            for kind, value in (("paragraph", one) if isinstance(one, str) else one for one in blocks)
        ),
    )
    site = Site(name="example", address="https://a.example/", text=text or TextRules())
    return body(Article(raw=raw, language="en", title=title, subtitle=subtitle), site)


def _texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param("Edited by Ann Lee", id="editor"),
        pytest.param("Sign up for our newsletter", id="newsletter"),
        pytest.param("Skip to toolbar", id="control"),
        pytest.param("Story continues below advertisement", id="advertisement"),
        pytest.param("Want to keep reading? Try our digital subscription.", id="wall"),
        pytest.param("Read more: another story", id="lead-in"),
        pytest.param("The views expressed are the author's own.", id="notice"),
        pytest.param("The following article is an opinion piece by Ann Lee, a pilot.", id="byline sentence"),
    ],
)
@pytest.mark.parametrize("place", [0, 1, 3])
def test_what_stands_around_the_text_is_left_out(extra: str, place: int) -> None:
    blocks = [ONE, TWO, THREE]
    blocks.insert(place, extra)
    if extra.startswith("The ") and place > 1:
        pytest.skip("notices are looked for at the start")
    assert _texts(_read(*blocks)) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    ("dek", "source", "shown"),
    [
        pytest.param(("heading", DEK), "visible:description", [], id="heading"),
        pytest.param(DEK, "visible:subtitle-class", [], id="set-apart-by-its-class"),
        pytest.param(DEK, "jsonld:alternativeHeadline", [], id="named-in-metadata"),
        pytest.param(DEK, "visible:description", [DEK], id="first-paragraph-that-is-the-description-too"),
    ],
)
def test_headline_and_dek_at_the_start_are_left_out(dek: str | tuple[str, str], source: str, shown: list[str]) -> None:
    rival = Candidate(value=DEK, source=source)
    article = _read(("heading", "Rain, at last"), dek, ONE, TWO, title="Rain at last", subtitle=DEK, rivals=(rival,))
    assert _texts(article) == [*shown, ONE, TWO]


def test_a_teaser_that_is_repeated_stands_once() -> None:
    assert _texts(_read(ONE, TWO, ONE, TWO, THREE)) == [ONE, TWO, THREE]


def test_a_teaser_that_is_cut_and_repeated_stands_once() -> None:
    assert _texts(_read(ONE, TWO[:50] + "…", ONE, TWO, THREE)) == [ONE, TWO, THREE]


def test_a_notice_glued_to_the_first_paragraph_is_taken_off() -> None:
    assert _texts(_read("The views expressed are those of the author." + ONE, TWO)) == [ONE, TWO]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_pull_quote_is_found_before_and_behind_its_sentence(place: int) -> None:
    blocks = [ONE, TWO, THREE]
    blocks.insert(place, QUOTE)
    article = _read(*blocks)
    assert _texts(article) == [ONE, TWO, THREE]
    assert article.pull_quotes == (QUOTE,)


@pytest.mark.parametrize("order", ["quote first", "sentence first"])
def test_of_equal_paragraphs_the_one_without_full_stop_is_the_quote(order: str) -> None:
    sentence, quote = (
        "The chances once opened by the summer have been squandered.\u00a0",
        "The chances once opened by the summer have been squandered",
    )
    pair = [quote, TWO, sentence] if order == "quote first" else [sentence, TWO, quote]
    article = _read(ONE, *pair)
    assert [text for text in _texts(article) if "chances" in text] == [sentence.strip()]
    assert article.pull_quotes == (quote,)


@pytest.mark.parametrize(
    "text", ["It was not to be.", "The last bridge", "Nobody in the valley was surprised, and I was not."]
)
def test_short_sentences_and_own_sentences_are_no_pull_quotes(text: str) -> None:
    assert text in _texts(_read(ONE, text, TWO))


def test_a_refrain_stays() -> None:
    refrain = "And the river went on rising in the dark"
    assert _texts(_read(refrain, ONE, refrain, TWO, refrain)).count(refrain) == 3


def test_caption_lines_become_images() -> None:
    article = _read(ONE, "The pier at dusk | Photo: Lee/POST", TWO, "Featured image: U.S. Harbor Department")
    assert article.images == (
        Image(caption="The pier at dusk", credit="Lee/POST"),
        Image(credit="U.S. Harbor Department"),
    )
    assert _texts(article) == [ONE, TWO]


def test_captions_and_credits_go_to_the_images_they_speak_of() -> None:
    lead, inner = (
        Image(url="https://a.example/1.jpg"),
        Image(url="https://a.example/2.jpg", caption="The pier at dusk | Photo: Lee"),
    )
    article = _read(
        ONE, ("caption", "The pier at dusk | Photo: Lee"), TWO, "Featured image: Ann Ray", images=(lead, inner)
    )
    assert article.images == (
        Image(url=inner.url, caption="The pier at dusk", credit="Lee"),
        Image(url=lead.url, credit="Ann Ray"),
    )


def test_an_image_shown_twice_stands_once() -> None:
    image = Image(url="https://a.example/1.jpg")
    assert _read(ONE, images=(image, Image(url=image.url, caption="A pier"))).images == (
        Image(url=image.url, caption="A pier"),
    )


def test_the_article_ends_at_the_definitions_end_line() -> None:
    rules = TextRules(end=(re.compile("^About the Author$"),))
    assert _texts(_read(ONE, TWO, "About the Author", "Ann Lee", "Ann Lee is a pilot. " * 20, text=rules)) == [ONE, TWO]


def test_a_heading_named_comments_in_the_middle_does_not_end_an_article() -> None:
    assert THREE in _texts(_read(ONE, ("heading", "Comments"), TWO, THREE))


def test_headings_behind_the_last_paragraph_are_left_out() -> None:
    assert _texts(_read(ONE, ("heading", "What comes next"), TWO, ("heading", "Map"))) == [ONE, "What comes next", TWO]


def test_tables_and_code_become_paragraphs_and_lists_keep_their_lines() -> None:
    article = _read(ONE, ("table", "a b\nc  d"), ("list", "one\n two "))
    assert [(block.kind, block.text) for block in article.blocks[1:]] == [
        ("paragraph", "a b\nc d"),
        ("list", "one\ntwo"),
    ]


def test_blocks_that_are_not_taken_stay_out() -> None:
    raw = RawArticle(blocks=(Block(kind="paragraph", text=ONE, taken=True), Block(kind="paragraph", text=TWO)))
    assert _texts(body(Article(raw=raw), Site(name="a", address="https://a.example/"))) == [ONE]


def test_a_page_without_blocks_has_no_body() -> None:
    article = _read()
    assert article.body is None
    assert "body" not in article.sources


def test_many_equal_paragraphs_are_read_in_reasonable_time() -> None:
    assert len(_read(*[QUOTE] * 3000, *[ONE] * 3000).blocks) > 0


def test_a_blurb_above_the_headline_is_no_text() -> None:
    raw = RawArticle(
        kind="article",
        blocks=(
            Block(
                kind="paragraph",
                text="Rivers is our weekly look at water, and at those who live beside it.",
                taken=True,
            ),
            Block(kind="heading", text="The bridge that never came", taken=False),
            *(Block(kind="paragraph", text=text, taken=True) for text in (ONE, TWO, THREE)),
        ),
    )
    article = Article(raw=raw, language="en", title="The bridge that never came")
    assert _texts(body(article, Site(name="example", address="https://a.example/"))) == [ONE, TWO, THREE]


def test_a_line_of_authors_and_date_is_no_text() -> None:
    blocks = ("By Ambrose Tully | June 26th, 2025", ONE, "Ambrose Tully has seen it all before, he said on the phone.")
    raw = RawArticle(kind="article", blocks=tuple(Block(kind="paragraph", text=text, taken=True) for text in blocks))
    article = Article(raw=raw, language="en", authors=("Ambrose Tully",), printed={"date": "June 26th, 2025"})
    assert _texts(body(article, Site(name="example", address="https://a.example/"))) == list(blocks[1:])


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        pytest.param("The hall at noon. Photo: Ann Lee", "The hall at noon.", "Ann Lee", id="behind a full stop"),
        pytest.param("Die Halle. Foto: Ann Lee/dpa", "Die Halle.", "Ann Lee/dpa", id="German"),
        pytest.param("A photo of the hall", "A photo of the hall", None, id="no credit"),
    ],
)
def test_a_caption_gives_up_its_credit(text: str, caption: str, credit: str | None) -> None:
    raw = RawArticle(
        kind="article",
        blocks=(Block(kind="paragraph", text=ONE, taken=True), Block(kind="caption", text=text, taken=True)),
    )
    article = body(Article(raw=raw, language="de"), Site(name="example", address="https://a.example/"))
    assert article.images == (Image(caption=caption, credit=credit),)
