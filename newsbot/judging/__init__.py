"""Which pages are articles, as far as no page can tell it alone?  Gate(site, state, …).met(page, article, visit, …)

gate.py        Gate: what is let in, what waits, what is asked at all
doubts.py      Doubts: a page beside the articles of its site
evidence.py    the signs of an article on a page
thrift.py      Thrift: addresses like others that were asked in vain

A page that its own evidence leaves doubtful is compared with what the site's articles show and with what became of
addresses that are built like its own.  What is in doubt still is an article.
"""

from newsbot.judging.doubts import ARTICLE, WAIT
from newsbot.judging.gate import Gate, Held, Validators
from newsbot.judging.thrift import LEFT_OUT

__all__ = ["ARTICLE", "LEFT_OUT", "WAIT", "Gate", "Held", "Validators"]
