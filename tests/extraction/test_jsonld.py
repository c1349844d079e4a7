"""What JSON-LD says of the page itself."""

import json
from typing import Any

import pytest

from newsbot.document import Document, document
from newsbot.extraction.finds import Finds
from newsbot.extraction.jsonld import jsonld
from newsbot.items import Candidate, Image, Page

ADDRESS = "https://example.com/2024/05/a-long-day"


def page(*blocks: Any, title: str = "A long day at sea – Example Times", head: str = "") -> Document:
    scripts = "".join(
        f'<script type="application/ld+json">{block if isinstance(block, str) else json.dumps(block)}</script>'
        for block in blocks
    )
    markup = f"<html><head><title>{title}</title>{head}{scripts}</head><body><p>Text</p></body></html>"
    return document(Page(body=markup.encode(), url=ADDRESS))


def article(**fields: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A long day at sea", **fields}


def values(candidates: tuple[Candidate, ...]) -> list[str]:
    return [one.value for one in candidates]


def test_every_field_of_an_article_is_found() -> None:
    found = jsonld(
        page(
            article(
                url=ADDRESS,
                description="What happened.",
                datePublished="2024-05-03T10:00:00+02:00",
                dateModified="2024-05-04",
                dateCreated="2024-05-01",
                articleSection=["Sea", "Life"],
                keywords="tide, salt",
                inLanguage={"@type": "Language", "name": "English", "alternateName": "en"},
                articleBody="All of it.",
                author={"@type": "Person", "name": "Ada Lovelace"},
                editor={"name": "Mary Shelley"},
                publisher={"@type": "Organization", "name": "Example Times"},
                isAccessibleForFree=False,
                image={"@type": "ImageObject", "url": "/sea.jpg", "caption": "The sea.", "creditText": "Example"},
            )
        )
    )
    assert found == Finds(
        canonical=(Candidate(value=ADDRESS, source="jsonld:url"),),
        publication=(Candidate(value="Example Times", source="jsonld:publisher"),),
        title=(Candidate(value="A long day at sea", source="jsonld:headline"),),
        subtitle=(Candidate(value="What happened.", source="jsonld:description"),),
        author=(Candidate(value="Ada Lovelace", source="jsonld:author"),),
        editor=(Candidate(value="Mary Shelley", source="jsonld:editor"),),
        date=(
            Candidate(value="2024-05-03T10:00:00+02:00", source="jsonld:datePublished"),
            Candidate(value="2024-05-01", source="jsonld:dateCreated"),
        ),
        modified=(Candidate(value="2024-05-04", source="jsonld:dateModified"),),
        section=(
            Candidate(value="Sea", source="jsonld:articleSection"),
            Candidate(value="Life", source="jsonld:articleSection"),
        ),
        tags=(Candidate(value="tide\nsalt", source="jsonld:keywords"),),
        language=(Candidate(value="en", source="jsonld:inLanguage"),),
        images=(Image(url="https://example.com/sea.jpg", caption="The sea.", credit="Example"),),
        rights=(("isAccessibleForFree", "False"),),
        types=("NewsArticle",),
        article_body="All of it.",
    )


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        pytest.param("Ada Lovelace", {"jsonld:author": "Ada Lovelace"}, id="text"),
        pytest.param(["Ada", {"name": "Mary"}], {"jsonld:author": "Ada\nMary"}, id="list"),
        pytest.param({"@type": "Person", "name": ["Ada", "Mary"]}, {"jsonld:author": "Ada\nMary"}, id="names-in-one"),
        pytest.param({"givenName": "Ada", "familyName": "Lovelace"}, {"jsonld:author": "Ada Lovelace"}, id="two-parts"),
        pytest.param({"@type": "Role", "author": {"name": "Ada"}}, {"jsonld:author": "Ada"}, id="role"),
        pytest.param({"@list": [{"name": "Ada"}]}, {"jsonld:author": "Ada"}, id="list-object"),
        pytest.param(["https://example.com/ada", {"name": "http://example.com/ada"}], {}, id="addresses"),
        pytest.param({"@type": "Person", "name": ""}, {}, id="empty"),
        pytest.param(
            [{"@type": "Organization", "name": "Example Wire"}, {"@type": "Person", "name": "Ada"}],
            {"jsonld:author": "Ada", "jsonld:author.organization": "Example Wire"},
            id="organisation-behind",
        ),
        pytest.param({"@type": ["Person", "Organization"], "name": "Ada"}, {"jsonld:author": "Ada"}, id="both-types"),
        pytest.param(7, {}, id="number"),
        pytest.param(None, {}, id="null"),
    ],
)
def test_authors_are_read_in_every_shape(author: Any, expected: dict[str, str]) -> None:
    found = jsonld(page(article(author=author)))
    assert {one.source: one.value for one in found.author if one.value != "7"} == expected


def test_references_are_followed_through_the_graph() -> None:
    found = jsonld(
        page(
            {
                "@graph": [
                    article(author={"@id": "#ada"}, publisher={"@id": "#times"}, image={"@id": "#sea"}),
                    {"@type": "Person", "@id": "#ada", "name": "Ada Lovelace"},
                    {"@type": "Organization", "@id": "#times", "name": "Example Times"},
                    {"@type": "ImageObject", "@id": "#sea", "contentUrl": "https://example.com/sea.jpg"},
                ]
            }
        )
    )
    assert values(found.author) == ["Ada Lovelace"]
    assert values(found.publication)[0] == "Example Times"
    assert found.images == (Image(url="https://example.com/sea.jpg"),)


def test_references_in_a_circle_end() -> None:
    circle = {"@id": "#a", "@type": "Person", "author": {"@id": "#a"}}
    assert jsonld(page({"@graph": [article(author={"@id": "#a"}), circle]})).author == ()


def test_web_page_ranks_behind_the_article() -> None:
    found = jsonld(
        page(
            {"@type": "WebPage", "name": "A long day at sea – Times", "datePublished": "2024-05-02"},
            article(datePublished="2024-05-03"),
        )
    )
    assert [one.source for one in found.title] == ["jsonld:headline", "jsonld:WebPage.name"]
    assert values(found.date) == ["2024-05-03", "2024-05-02"]


def test_a_video_beside_the_article_gives_no_title() -> None:
    found = jsonld(page(article(), {"@type": "VideoObject", "name": "Waves", "uploadDate": "2020-01-01"}))
    assert values(found.title) == ["A long day at sea"]
    assert found.date == ()


def test_teasers_of_other_articles_are_left_out() -> None:
    other = {"@type": "NewsArticle", "headline": "Trains stand still", "url": "https://example.com/trains"}
    found = jsonld(page(other, {"@type": "ItemList", "itemListElement": [{"item": other}]}, article(url=ADDRESS)))
    assert values(found.title) == ["A long day at sea"]


def test_a_list_of_teasers_alone_is_no_article() -> None:
    teasers = [article(headline=f"Story {number} of another matter", url=f"/{number}") for number in range(3)]
    found = jsonld(page({"@type": "CollectionPage", "mainEntity": {"@type": "ItemList", "itemListElement": teasers}}))
    assert found.title == ()
    assert found.types == ("CollectionPage", "ItemList")


def test_an_article_below_the_page_is_found() -> None:
    found = jsonld(page({"@type": "WebPage", "mainEntity": article(author="Ada")}))
    assert values(found.author) == ["Ada"]


def test_a_paywalled_part_is_told() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": "http://schema.org/False"}
    assert jsonld(page(article(hasPart=part))).rights == (("hasPart.isAccessibleForFree", "False"),)


def test_crops_of_one_picture_are_one_picture() -> None:
    found = jsonld(page(article(image=["https://example.com/1x1.jpg", "https://example.com/16x9.jpg"])))
    assert found.images == (Image(url="https://example.com/1x1.jpg"),)


def test_the_type_of_a_script_may_be_written_with_entities() -> None:
    # ASP.NET writes every "+" of an attribute so.
    markup = f"<script type='application/ld&#x2B;json'>{json.dumps(article(author='Ada Lovelace'))}</script><p>Text</p>"
    found = jsonld(document(Page(body=markup.encode(), url=ADDRESS)))
    assert values(found.author) == ["Ada Lovelace"]


def test_a_broken_block_does_not_spoil_the_next() -> None:
    found = jsonld(page('{"@type": "NewsArticle", "headline": "A long day', article(author="Ada")))
    assert values(found.author) == ["Ada"]


@pytest.mark.parametrize(
    "block",
    [
        pytest.param({"@type": [7, None], "headline": ["A", {"@value": "B"}, 3]}, id="odd-types"),
        pytest.param(
            article(url="http://[x", mainEntityOfPage=[{}], image=[[[]]], author=[[[[[[["Ada"]]]]]]]), id="odd"
        ),
        pytest.param('{"@graph":' * 5_000, id="deep"),
        pytest.param("[" + '{"@type":"NewsArticle","headline":"x"},' * 20_000 + "]", id="many-articles"),
        pytest.param(article(hasPart=7, keywords={"a": 1}, inLanguage=[None], isPartOf="x"), id="wrong-shapes"),
        pytest.param("null", id="null"),
    ],
)
def test_nothing_in_a_block_raises(block: Any) -> None:
    assert isinstance(jsonld(page(block)), Finds)


def test_plain_text_has_none() -> None:
    assert jsonld(document(Page(body=b"Just text", content_type="text/plain"))) == Finds()
