"""Article <-> JSON record."""

import datetime as dt
import hashlib
import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from newsbot import records
from newsbot.items import Article, Block, Image, Problem, RawArticle, When

WHOLE = Article(
    raw=RawArticle(kind="article", access="full", rights=(("robots", "noarchive"), ("robots", "nofollow"))),
    url="https://example.org/2024/05/ships/",
    fetched_url="https://example.org/2024/05/ships/?x=1",
    site="example.org",
    crawled_at=dt.datetime(2024, 5, 31, 12, tzinfo=dt.timezone(dt.timedelta(hours=9))),
    found_in=("https://example.org/",),
    language="en",
    authors=("Ada Lovelace", "Dr. Charles Babbage"),
    editors=("E. Ditor",),
    date=When(moment=dt.datetime(2024, 5, 30, 8, 15, tzinfo=dt.UTC), precision="minute"),
    modified=When(moment=dt.date(2024, 5, 31), precision="day"),
    title="Ships",
    subtitle="And shoes",
    section="Opinion",
    tags=("sea",),
    blocks=(Block(kind="paragraph", text="One."), Block(kind="list", text="a\nb")),
    pull_quotes=("One",),
    images=(Image(url="https://example.org/a.jpg", caption="A ship", credit="A. Phot"),),
    sources={"date": "jsonld:datePublished"},
    printed={"date": "May 30"},
    problems=(Problem(field="tags", code="few", message="One tag alone."),),
)
EMPTY = Article(raw=RawArticle())


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(records.schema())


@pytest.mark.parametrize("article", [WHOLE, EMPTY], ids=["whole", "empty"])
def test_a_record_meets_the_schema(article: Article, validator: Any) -> None:
    assert list(validator.iter_errors(records.record(article))) == []


def test_the_keys_stand_in_the_order_of_the_schema() -> None:
    assert list(records.record(WHOLE)) == records.schema()["required"]


def test_the_id_is_the_hash_of_the_address() -> None:
    assert records.record(WHOLE)["id"] == hashlib.sha256(b"https://example.org/2024/05/ships/").hexdigest()[:16]


def test_without_an_address_the_id_is_the_hash_of_the_content() -> None:
    record = records.record(replace(WHOLE, url=None))
    assert record["id"] == hashlib.sha256(record["content_hash"].encode()).hexdigest()[:16]


def test_the_body_parts_its_blocks_by_one_empty_line() -> None:
    assert records.record(WHOLE)["body"] == "One.\n\na\nb"


def test_absence_is_null_or_an_empty_list() -> None:
    assert "" not in records.record(EMPTY).values()


def test_moments_keep_their_offset_and_the_crawl_is_told_in_utc() -> None:
    record = records.record(WHOLE)
    assert (record["date"], record["modified"], record["crawled_at"]) == (
        "2024-05-30T08:15:00+00:00",
        "2024-05-31",
        "2024-05-31T03:00:00Z",
    )


@pytest.mark.parametrize(
    ("change", "is_same"),
    [
        pytest.param({"tags": ("land",)}, True, id="tags"),
        pytest.param({"title": "  Ships "}, True, id="white space"),
        pytest.param({"title": "Ship"}, False, id="title"),
        pytest.param({"authors": ("Ada Lovelace",)}, False, id="authors"),
        pytest.param({"blocks": (Block(kind="paragraph", text="Two."),)}, False, id="body"),
    ],
)
def test_the_content_hash_knows_what_makes_a_revision(change: dict[str, Any], is_same: bool) -> None:
    assert (records.content_hash(replace(WHOLE, **change)) == records.content_hash(WHOLE)) is is_same


def test_a_line_is_one_line_whatever_the_text_holds() -> None:
    text = records.line({"body": "a\u2028b\u2029c\x85d\ne\ud800f é"})
    assert len(text.splitlines()) == 1
    assert json.loads(text)["body"].startswith("a\u2028b\u2029c\x85d\ne")
    assert "é" in text


def test_an_article_comes_back_from_its_record() -> None:
    record = records.record(WHOLE)
    assert records.record(records.article(json.loads(records.line(record)))) == record


def test_what_is_said_twice_of_use_is_joined() -> None:
    assert records.record(WHOLE)["rights"] == {"robots": "noarchive, nofollow"}
