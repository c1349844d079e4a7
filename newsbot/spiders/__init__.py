"""The one spider, and the loader that serves it for every site.

article.py     ArticleSpider: what Scrapy calls, from the first list to the end
lists.py       Lists: feeds, sitemaps, listings            desk.py        Desk: articles
exchange.py    visits -> requests, answers -> pages        outgoing.py    pages past the frontier
faults.py      why a page could not be had                 blocks.py      hosts that keep newsbot out
keeper.py      Keeper: record file and state in step       inventory.py   are the record files there
ledger.py      Ledger: found, read, skipped, missed        summing.py     Ledger and state -> Summary
ending.py      how a crawl ends                            clock.py       what time it is
loader.py      SiteLoader: `scrapy list`, `scrapy crawl NAME`, `scrapy crawl url -a url=…`; typed.py
"""

from newsbot.spiders.loader import SiteLoader

__all__ = ["SiteLoader"]
