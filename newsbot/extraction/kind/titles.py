"""What makes a line the title of another article, as lists have them.

leads_elsewhere(document, segment)      whether its link is none to an article of this site
is_dated(segments, segment)             whether a date stands behind it
is_led(segment)                         whether a line of text begins with a title
word_count(line)                        words, in scripts without spaces too
"""

import re
from collections.abc import Sequence

from newsbot import urls
from newsbot.document import Document
from newsbot.extraction.dateform import dated
from newsbot.extraction.segments import Segment

# A title of a list has so many words, and its date stands this close behind it.
TITLE_WORDS_MIN = 3
DATE_SEGMENTS = 3
_DATE_CHARS = 60
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# Characters of a script without spaces that weigh as one word.
_CJK_CHARS_A_WORD = 2


def leads_elsewhere(document: Document, segment: Segment) -> bool:
    """Whether a heading links to a place in this page, to another site or nowhere: a test of products, no list."""
    base = document.page.address
    is_named = False
    for mark in segment.marks:
        href = (mark.element.get("href") or "")[:1000]
        if mark.element.tag == "a" and href:
            if _is_own_path(href, base):
                return False
            url = urls.absolute(base, href) if base else None
            return href.startswith("#") or (base is not None and url is not None and not urls.is_same_host(base, url))
        is_named = is_named or mark.element.tag == "a"
    return is_named


def _is_own_path(href: str, base: str | None) -> bool:
    """Whether an address is surely one of this site, by its first characters: that of most headings is."""
    if href[:1] == "/":
        return href[1:2] not in ("/", "\\")
    end = base.find("/", len("https://")) if base else -1
    return base is not None and end > 0 and href.startswith(base[: end + 1])


def is_dated(segments: Sequence[Segment], segment: Segment) -> bool:
    """Whether a line has a date right behind it, as the titles of a list have."""
    for near in segments[segment.index + 1 : segment.index + 1 + DATE_SEGMENTS]:
        if near.tag in HEADINGS:
            return False
        if near.has_time or dated(near.text):
            return True
    return False


def is_led(segment: Segment) -> bool:
    """Whether a line begins with a title that links and has a date behind it: a teaser parted by single <br>."""
    mark = next(iter(segment.marks), None)
    if mark is None or mark.element.tag != "a" or not mark.element.get("href"):
        return False
    title = mark.text
    if not title or not segment.text.startswith(title) or word_count(title) < TITLE_WORDS_MIN:
        return False
    return dated(segment.text[len(title) : len(title) + _DATE_CHARS])


def word_count(line: str) -> int:
    """Words of a line; in scripts without spaces two characters count as one.

    >>> word_count("Three short words"), word_count("北京今日")
    (3, 2)
    """
    if line.isascii():
        return line.count(" ") + 1
    cjk = len(_CJK.findall(line))
    return line.count(" ") + 1 if cjk * 2 < len(line) else max(1, cjk // _CJK_CHARS_A_WORD)
