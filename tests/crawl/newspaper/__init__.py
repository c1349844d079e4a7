"""The Harbour Courier: a newspaper on loopback whose every article is known, to measure crawls against.

Newspaper(articles=600, kinds="listing:query,sitemap:yoast", templates=("magazine",), traps="facets", ...)
    .address .truth .wanted .requests .counts() .published_since(day)
    .publish(n) .edit(n) .delete(n) .touch()

options.py    every switch                        paper.py, server.py   the paper on a socket, its log
story.py      one article                         press.py              articles as many as wanted
desk.py       which article stands where, and when it changes           words.py   words by language
site.py       address -> answer                   answer.py             what an answer is
classic.py, magazine.py, plain.py                 templates             pieces.py  what they share
listings.py, archives.py, feeds.py, sitemaps.py, rest.py, terms.py      kinds of source
variants.py   print, AMP, comments, attachments   statics.py            pages that are no articles
traps.py      address spaces without end

By hand: python -m tests.crawl.newspaper --help
"""

from tests.crawl.newspaper.options import KINDS, PERMALINKS, TEMPLATES, TRAPS, Options
from tests.crawl.newspaper.paper import Newspaper, lines
from tests.crawl.newspaper.server import Request

__all__ = ["KINDS", "PERMALINKS", "TEMPLATES", "TRAPS", "Newspaper", "Options", "Request", "lines"]
