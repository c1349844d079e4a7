"""The one spider, and the loader that serves it for every site.

article.py     ArticleSpider: listings -> articles
ledger.py      Ledger: what the spider found, read, skipped and missed
loader.py      SiteLoader: `scrapy list`, `scrapy crawl NAME`, `scrapy crawl url -a url=…`
"""

from newsbot.spiders.loader import SiteLoader

__all__ = ["SiteLoader"]
