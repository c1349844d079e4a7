"""What <meta>, <title>, <link> and <html> say."""

import pytest

from newsbot.document import document
from newsbot.extraction.finds import Finds
from newsbot.extraction.metatags import metatags
from newsbot.items import Candidate, Image, Page


def read(head: str, html: str = "<html>") -> Finds:
    return metatags(
        document(
            Page(
                body=f"{html}<head>{head}</head><body>Text</body></html>".encode(),
                url="https://example.com/a",
                content_type="text/html; charset=utf-8",
            )
        )
    )


def meta(**contents: str) -> str:
    return "".join(f'<meta name="{name.replace("__", ":")}" content="{content}">' for name, content in contents.items())


def pairs(candidates: tuple[Candidate, ...]) -> list[tuple[str, str]]:
    return [(one.source, one.value) for one in candidates]


def test_every_field_is_found() -> None:
    found = read(
        "<title>A day | Example Times</title><link rel='canonical' href='/a'>"
        + meta(
            og__title="A day",
            og__description="What happened.",
            og__site_name="Example Times",
            author="Ada",
            article__published_time="2024-05-03",
            article__modified_time="2024-05-04",
            article__section="Sea",
            keywords="tide, salt",
            og__locale="en_GB",
            og__image="/sea.jpg",
            og__type="Article",
            robots="noarchive",
        ),
        html='<html lang="en">',
    )
    assert found == Finds(
        canonical=(Candidate(value="https://example.com/a", source="link:canonical"),),
        publication=(Candidate(value="Example Times", source="meta:og:site_name"),),
        title=(
            Candidate(value="A day", source="meta:og:title"),
            Candidate(value="A day | Example Times", source="title"),
        ),
        subtitle=(Candidate(value="What happened.", source="meta:og:description"),),
        author=(Candidate(value="Ada", source="meta:author"),),
        date=(Candidate(value="2024-05-03", source="meta:article:published_time"),),
        modified=(Candidate(value="2024-05-04", source="meta:article:modified_time"),),
        section=(Candidate(value="Sea", source="meta:article:section"),),
        tags=(Candidate(value="tide\nsalt", source="meta:keywords"),),
        language=(Candidate(value="en", source="html:lang"), Candidate(value="en_GB", source="meta:og:locale")),
        images=(Image(url="https://example.com/sea.jpg"),),
        rights=(("robots", "noarchive"),),
        types=("og:article",),
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            meta(author="Ada", parsely_author="x").replace("parsely_author", "parsely-author"),
            [("meta:parsely-author", "x"), ("meta:author", "Ada")],
            id="surest-first",
        ),
        pytest.param(meta(article__author="https://example.com/ada"), [], id="address-of-a-profile"),
        pytest.param(meta(article__author="facebook.com/ada"), [], id="profile-without-scheme"),
        pytest.param(
            '<meta property="article:author" content="Ada"><meta property="article:author" content="Mary">',
            [("meta:article:author", "Ada\nMary")],
            id="several",
        ),
        pytest.param(
            '<meta name="citation_author" content="Lovelace, Ada">',
            [("meta:citation_author", "Lovelace, Ada")],
            id="citation",
        ),
        pytest.param('<meta name="DC.Creator" content="Ada">', [("meta:dc.creator", "Ada")], id="dublin-core"),
        pytest.param(
            '<meta name="dc:creator" content="Ada">', [("meta:dc.creator", "Ada")], id="dublin-core-with-colon"
        ),
        pytest.param(meta(twitter__creator="@ada"), [], id="twitter-creator"),
        pytest.param(
            meta(twitter__label1="By", twitter__data1="Ada"), [("meta:twitter:data1", "Ada")], id="twitter-label"
        ),
        pytest.param(meta(twitter__label1="Reading time", twitter__data1="5 minutes"), [], id="twitter-reading-time"),
    ],
)
def test_authors(head: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(read(head).author) == expected


@pytest.mark.parametrize(
    ("field", "head", "expected"),
    [
        pytest.param(
            "date", '<meta property="og:article:published_time" content="2024-05-03">', "2024-05-03", id="og-article"
        ),
        pytest.param("date", '<meta name="publish-date" content=" 2024-05-03 ">', "2024-05-03", id="space-at-the-ends"),
        pytest.param("date", '<meta name="dcterms.issued" value="2024">', "2024", id="value-for-content"),
        pytest.param("date", '<meta itemprop="datePublished" content="2024-05-03">', "2024-05-03", id="microdata-head"),
        pytest.param("date", meta(article__published__time="2024-05-03"), "2024-05-03", id="own-key-colons"),
        pytest.param("date", meta(published_on="2024-05-03"), "2024-05-03", id="own-key-on"),
        pytest.param("date", meta(shop__first_published_date="2024-05-03"), "2024-05-03", id="own-key-prefix"),
        pytest.param(
            "date",
            '<meta property="http://ogp.me/ns/article#published_time" content="2024">',
            "2024",
            id="own-key-address",
        ),
        pytest.param("modified", meta(last_updated_date="2024-05-03"), "2024-05-03", id="own-key-of-change"),
        pytest.param("modified", '<meta http-equiv="Last-Modified" content="2024">', "2024", id="http-equiv"),
        pytest.param(
            "tags",
            '<meta property="article:tag" content="a"><meta property="article:tag" content="b, c">',
            "a\nb, c",
            id="tags-one-by-one",
        ),
        pytest.param("language", '<meta http-equiv="content-language" content="de">', "de", id="content-language"),
        pytest.param("title", "<svg><title>Logo</title></svg><title>A <b>day</title>", "A <b>day", id="drawing"),
        pytest.param("title", '<meta name="og:title" content="A &amp;amp; B">', "A &amp; B", id="entities-stay"),
    ],
)
def test_first_rival(field: str, head: str, expected: str) -> None:
    assert getattr(read(head), field)[0].value == expected


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(meta(last_published="2024-05-03"), id="last-published"),
        pytest.param(meta(expiration_time="2024-05-03"), id="expiration"),
        pytest.param('<meta itemprop="headline" content="2024-05-03">', id="other-microdata"),
    ],
)
def test_no_date_of_publication(head: str) -> None:
    assert read(head).date == ()


def test_what_a_site_reserves_is_kept() -> None:
    found = read(meta(article__content_tier="locked") + '<meta name="tdm-reservation" content="1">')
    assert found.rights == (("tdm-reservation", "1"), ("article:content_tier", "locked"))


def test_addresses_that_are_none_are_left_out() -> None:
    assert read("<link rel=canonical href='http://[x'>" + meta(og__url="javascript:void(0)")).canonical == ()


def test_empty_contents_are_no_rivals() -> None:
    assert read(meta(og__title="  ", author="") + "<title> </title>") == Finds()


def test_plain_text_has_none() -> None:
    assert metatags(document(Page(body=b"Just text", content_type="text/plain"))) == Finds()
