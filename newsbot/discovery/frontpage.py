"""Whether an address is the front page of a site.

is_home(url) -> bool
"""

import re
from urllib.parse import parse_qsl, urlsplit

from newsbot import urls
from newsbot.discovery.refusals import segments

_LANGUAGE_ROOT = re.compile(r"[a-z]{2}(?:-[a-z]{2})?", re.IGNORECASE)
# Parameters by which one address gives many pages: an article, a section, a person, a time, a page of the list.
# Names of WordPress (developer.wordpress.org, WP_Query) and of boards; what else stands there counts visits.
_CHOOSING = frozenset(
    (
        *("p", "page_id", "attachment_id", "pagename", "post_type", "cat", "category", "category_name", "tag"),
        *("tag_id", "author", "author_name", "m", "year", "monthnum", "day", "s", "q", "search", "paged", "page"),
        *("offset", "start", "feed", "sitemap", "rest_route", "section", "sec", "topic", "id", "cid", "mid"),
    )
)


def is_home(url: str | None) -> bool:
    """Whether an address is the front page of a site or of one of its languages.

    >>> is_home("https://a.example/en/"), is_home("https://a.example/opinion/"), is_home("https://a.example/?cat=3")
    (True, False, False)
    """
    if url is None or not urls.is_web(url):
        return False
    parts = urlsplit(url)
    names = segments(parts)
    is_root = not names or (len(names) == 1 and bool(_LANGUAGE_ROOT.fullmatch(names[0])))
    return is_root and not any(name in _CHOOSING for name, _ in parse_qsl(parts.query))
