"""Scrapy's item pipelines of newsbot: one call each into the room that does the work."""

from dataclasses import replace

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newsbot import normalise, validation
from newsbot.items import Article
from newsbot.spiders.article import ArticleSpider


class _Step:
    """A pipeline knows its crawler, and through it the spider's site."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "_Step":
        return cls(crawler)

    @property
    def _spider(self) -> ArticleSpider:
        spider = self._crawler.spider
        if not isinstance(spider, ArticleSpider):
            raise TypeError(
                f"newsbot's pipelines serve ArticleSpider, not {type(spider).__name__}; "
                "take them out of ITEM_PIPELINES for spiders of your own"
            )
        return spider


class AuthorPipeline(_Step):
    """Fills authors and editors."""

    def process_item(self, item: Article) -> Article:
        return normalise.author(item, self._spider.site)


class DatePipeline(_Step):
    """Fills date and modified."""

    def process_item(self, item: Article) -> Article:
        return normalise.date(item, self._spider.site)


class ScopePipeline(_Step):
    """Drops what lies outside the days, sections and languages asked for, and what comes after --max."""

    def process_item(self, item: Article) -> Article:
        reason = self._spider.scope_refusal(item)
        if reason:
            raise DropItem(reason, log_level="DEBUG")
        return item


class TitlePipeline(_Step):
    """Fills title, subtitle, section and tags."""

    def process_item(self, item: Article) -> Article:
        return normalise.title(item, self._spider.site)


class BodyPipeline(_Step):
    """Fills blocks, pull_quotes and images."""

    def process_item(self, item: Article) -> Article:
        return normalise.body(item, self._spider.site)


class ValidationPipeline(_Step):
    """Adds what is to be said of the article as a whole."""

    def process_item(self, item: Article) -> Article:
        return replace(item, problems=item.problems + validation.problems(item, self._spider.site))


class RecordPipeline(_Step):
    """Keeps the record where `newsbot crawl` wants it; what gave none, being as it was, goes no further."""

    def process_item(self, item: Article) -> Article:
        kept = self._spider.keep(item)
        if kept is None:
            raise DropItem("as it was", log_level="DEBUG")
        return kept
