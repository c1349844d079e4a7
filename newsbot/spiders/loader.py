"""Scrapy's way to our sites: one ArticleSpider for each definition, and "url" for any other."""

import builtins

from scrapy import Request, Spider
from scrapy.settings import BaseSettings

from newsbot import sites
from newsbot.spiders.article import ArticleSpider

UNDESCRIBED = "url"
"""Name of the spider for a site nobody described: `scrapy crawl url -a url=https://…`."""


class SiteLoader:
    """A spider loader (SPIDER_LOADER_CLASS) that reads the site definitions instead of modules."""

    def __init__(self, settings: BaseSettings) -> None:
        self._folders = tuple(settings.getlist("NEWSBOT_SITES"))

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> "SiteLoader":
        return cls(settings)

    def load(self, spider_name: str) -> type[Spider]:
        """The spider of a site. Raises KeyError for a name that no definition has."""
        if spider_name == UNDESCRIBED:
            return ArticleSpider
        if spider_name not in sites.names(self._folders):
            raise KeyError(f"Spider not found: {spider_name}; there are {', '.join(self.list())}")
        site = sites.site_for(spider_name, self._folders)

        class SiteSpider(ArticleSpider):
            name = spider_name
            described_site = site

        return SiteSpider

    def list(self) -> builtins.list[str]:
        return [*sites.names(self._folders), UNDESCRIBED]

    def find_by_request(self, request: Request) -> builtins.list[str]:
        """Names of the sites that an address belongs to."""
        return [
            name for name in sites.names(self._folders) if sites.site_for(name, self._folders).has_host(request.url)
        ]
