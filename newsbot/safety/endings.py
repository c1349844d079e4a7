"""Whether a document ends in its middle, as far as it says itself where it ends.

is_unclosed(body) -> bool
"""

import re

# How a document begins and ends, and how far from its edges: scripts of counters stand behind many an end.
_OPENS = re.compile(rb"<(?:html|body|rss|feed|urlset|sitemapindex|rdf:rdf)\b", re.IGNORECASE)
_CLOSES = re.compile(rb"</(?:html|body|rss|feed|urlset|sitemapindex|rdf:rdf)\s{0,9}>", re.IGNORECASE)
_EDGE_BYTES = 4_096


def is_unclosed(body: bytes) -> bool:
    """Whether a document opens and does not close. HTML lets authors leave the end out: that alone proves nothing.

    >>> is_unclosed(b"<html><p>The council m"), is_unclosed(b"<html><p>words</html>"), is_unclosed(b"words")
    (True, False, False)
    """
    return _OPENS.search(body, 0, _EDGE_BYTES) is not None and _CLOSES.search(body[-_EDGE_BYTES:]) is None
