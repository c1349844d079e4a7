"""newsbot reads opinion and news sites: every article, whole and clean, as data.

    import newsbot

    article = newsbot.read(html, url="https://example.org/2024/05/a-column/")
    article.title, article.authors, str(article.date), article.body
    newsbot.record(article)                      # the same as a dict for JSON

    for article in newsbot.crawl("demo"):
        print(article.title)

The map of the house, from the ground up; each floor imports only lower ones:

    floor 0  errors, text, urls, items/, words/, version    words and the data that flows
    floor 1  encoding, document, sites/                     bytes -> tree; the publications we can read
    floor 2  discovery/ extraction/ normalise/ validation   rooms that do not know each other
             records safety/
    floor 3  reading, reports/, exports/, walking/          lines through the rooms, still pure
             judging/
    floor 4  settings spiders/ pipelines middlewares …      Scrapy; crawling is the one place that starts it
    floor 5  cli/, demo/                                    the door to the street
"""

from newsbot._front import crawl, read
from newsbot.items import Article
from newsbot.records import record
from newsbot.sites import Site
from newsbot.version import VERSION

__all__ = ["Article", "Site", "crawl", "read", "record"]
__version__ = VERSION
