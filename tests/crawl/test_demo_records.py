"""The demo site's records against what its articles truly are, and against the same pages read without Scrapy."""

import datetime as dt
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from newsbot import reading, records, sites
from newsbot.demo import DemoSite, articles
from newsbot.items import Page
from tests.command import newsbot

# What depends on the moment and the way of the crawl.
OF_THE_CRAWL = ("crawled_at", "found_in", "fetched_url", "url", "id", "images")


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    done = newsbot("crawl", "demo", "--out", "-", folder=tmp_path_factory.mktemp("demo"))
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def path(record: dict[str, Any]) -> str:
    return urlsplit(record["url"]).path


def test_every_article_of_the_demo_is_there_once_and_nothing_else(crawled: list[dict[str, Any]]) -> None:
    assert sorted(path(record) for record in crawled) == sorted(article.path for article in articles(len(crawled)))


def test_each_record_tells_the_truth(crawled: list[dict[str, Any]]) -> None:
    got = {path(record): record for record in crawled}
    for article in articles(len(crawled)):
        record = got[article.path]
        assert (record["title"], record["subtitle"], record["authors"], record["editors"], record["date"][:10]) == (
            article.title,
            article.subtitle,
            list(article.authors),
            list(article.editors),
            f"{article.date:%Y-%m-%d}",
        )
        assert record["body"] == article.body
        assert (record["language"], record["pull_quotes"]) == (article.language, list(article.pull_quotes))
        assert [(image["caption"], image["credit"]) for image in record["images"]] == [
            (image.caption, image.credit) for image in article.images
        ]


def test_pipelines_and_reading_give_the_same_record(crawled: list[dict[str, Any]]) -> None:
    site, now = sites.site_for("demo"), dt.datetime.now(dt.UTC)
    base = crawled[0]["url"].removesuffix(path(crawled[0]))
    demo = DemoSite(articles(len(crawled)), base)
    for record in crawled:
        page = Page(
            body=demo.response(path(record), {}).body,
            url=record["url"],
            fetched_at=now,
            read_at=now,
            content_type="text/html; charset=utf-8",
        )
        again = records.record(reading.read(page, site))
        assert {key: again[key] for key in again if key not in OF_THE_CRAWL} == {
            key: record[key] for key in record if key not in OF_THE_CRAWL
        }


def test_a_crawl_of_few_is_a_part_of_the_whole(tmp_path: Path) -> None:
    done = newsbot("crawl", "demo", "--max", "3", "--out", "-", folder=tmp_path)
    assert len(done.stdout.splitlines()) == 3
