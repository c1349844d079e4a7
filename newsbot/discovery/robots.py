"""The sitemaps that a robots.txt names: robots_sitemaps(text, base) -> addresses."""

import re
from urllib.parse import urlsplit

from newsbot import urls

# RFC 9309, section 2.5: a robots.txt is read to 500 KiB at least.  Big papers list some sixty sitemaps.
CHARS_MAX = 2_000_000
SITEMAPS_MAX = 500
_LINE = re.compile(
    r"^[^\S\r\n]{0,50}+site-?maps?[^\S\r\n]{0,50}+[:=][^\S\r\n]{0,50}+([^\s#,;<>\"']\S{0,2100}+)",
    re.IGNORECASE | re.MULTILINE,
)
_JUNK_BEHIND = re.compile(r"[,;\"'<>]+$")


def robots_sitemaps(text: str, base: str) -> tuple[str, ...]:
    """The addresses of all Sitemap lines, absolute, in their order, each once; () for a page that is no robots.txt.

    `base` is the address of the robots.txt.  They may lead to any host: whoever fetches them asks whether he may.

    >>> robots_sitemaps("User-agent: *\\nSITEMAP: /news.xml # fresh", "https://a.example/robots.txt")
    ('https://a.example/news.xml',)
    """
    text = text[:CHARS_MAX].lstrip("\ufeff").replace("\r", "\n")
    if text.lstrip().startswith("<"):
        return ()
    found: dict[str, None] = {}
    for match in _LINE.finditer(text):
        url = urls.absolute(base, _JUNK_BEHIND.sub("", match[1]))
        if url is not None and "@" not in urlsplit(url).netloc:
            found[url] = None
            if len(found) >= SITEMAPS_MAX:
                break
    return tuple(found)
