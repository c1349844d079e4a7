"""The Loopback Review: a small opinion site that newsbot brings along, for a first crawl and for tests.

articles(count)             the truth: a dozen columns written by people, then as many as wanted
DemoSite(articles, url)     the site as a function: response(path, headers), no sockets
server(count)               a DemoServer on the loopback interface: `with server() as running:`

article.py   DemoArticle, and the folder `articles`     generator.py, grammar.toml   further articles
pages.py     article pages in three layouts             furniture.py   what stands around the text
lists.py     listings, feed, sitemap                    fixed.py       home, about, login, pictures
frame.py     head, header, footer                       wording.py     bylines and dates by language
site.py      DemoSite                                   server.py      DemoServer
"""

from newsbot.demo.article import LAYOUTS, DemoArticle, Layout
from newsbot.demo.generator import articles
from newsbot.demo.server import DEMO_ARTICLES, DEMO_PORT, DemoServer, Request, serve, server
from newsbot.demo.site import ALL_KINDS, DemoSite, Response, SourceKind

__all__ = [
    "ALL_KINDS",
    "DEMO_ARTICLES",
    "DEMO_PORT",
    "LAYOUTS",
    "DemoArticle",
    "DemoServer",
    "DemoSite",
    "Layout",
    "Request",
    "Response",
    "SourceKind",
    "articles",
    "serve",
    "server",
]
