"""What says that a page may be one of several pages of an article.

is_linked(root, readings) -> whether any of its links could lead to another one
is_article(place, root) -> whether address and page say that it is an article
"""

import re
from collections.abc import Sequence
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from newsbot import urls
from newsbot.discovery.partaddresses import Place
from newsbot.discovery.refusals import is_no_article, segments

# An address that names an article: a day, or words, or a number, in its last part.
SLUG_MIN_HYPHENS = 2
NUMBER_MIN_DIGITS = 4
FOREIGN_MIN_CHARACTERS = 6
_HREF_MAX_CHARACTERS = 1_000
# What stands behind the article's own address in that of a part, or of the whole.
_PART_SIGN = re.compile(r"(?<!\d)\d{1,2}(?!\d)|all|full|single|komplett|whole|complete|onepage", re.IGNORECASE)
# "2", "./2/", "2.html", "komplettansicht": the number or word alone, relative to the page.
_SHORT_MAX_CHARACTERS = 20


def is_linked(root: etree._Element, readings: Sequence[Place]) -> bool:
    """Whether any link of a page could be another part of it: a quick look that spares most pages a slow one."""
    # An address without a path is told by its query: WordPress's "/?p=13", whose second part is "/?p=13&page=2".
    named = [(unquote(_last_name(place.parts.path) or place.parts.query), place) for place in readings]
    names = {name for name, _ in named if name}
    # The last of two parts links the first alone, whose address has no number.
    firsts = {name for name, place in named if name and place.number > 1 and place.is_sure}
    host = readings[-1].parts.netloc.removeprefix("www.")
    for element in root.iter("a", "link"):
        href = (element.get("href") or "").partition("#")[0].strip()
        if not href or len(href) > _HREF_MAX_CHARACTERS or href.startswith(("javascript:", "data:", "mailto:")):
            continue
        if href.startswith(("http://", "https://", "//")):
            if not href.partition("//")[2].removeprefix("www.").startswith(host):
                continue
        elif href[0] == "?" or (len(href) <= _SHORT_MAX_CHARACTERS and href[0] != "/"):
            if _PART_SIGN.search(href):
                return True
            continue
        plain = unquote(href) if "%" in href else href
        if any(_PART_SIGN.search(plain.rpartition(name)[2]) for name in names if name in plain):
            return True
        if any(plain.rstrip("/").endswith(name) for name in firsts):
            return True
    return False


def _last_name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2].rpartition(".")[0] or path.rstrip("/").rpartition("/")[2]


def is_article(mine: Place, root: etree._Element, *, is_read: bool) -> bool:
    """Whether the address names an article, and the page says that it is one, or was read as one."""
    names = segments(mine.parts)
    if not names or is_no_article(mine.parts, names):
        return False
    last = names[-1].partition(".")[0]
    is_named = (
        urls.date_in(mine.url) is not None
        or last.count("-") + last.count("_") >= SLUG_MIN_HYPHENS
        or sum(map(str.isdigit, last)) >= NUMBER_MIN_DIGITS
        or sum(not character.isascii() for character in last) >= FOREIGN_MIN_CHARACTERS
        or any(sum(map(str.isdigit, value)) >= NUMBER_MIN_DIGITS for value in mine.parts.query.split("&"))
    )
    return is_named and (is_read or _says_article(root))


def _says_article(root: etree._Element) -> bool:
    body = next(root.iter("body"), None)
    classes = (body.get("class") or "").split() if body is not None else []
    if {"archive", "category", "tag", "author", "search", "home", "blog"}.intersection(classes):
        return False
    if any(name.startswith("single") for name in classes):
        return True
    for element in islice(root.iter("meta"), 500):
        name = (element.get("property") or element.get("name") or "").lower()
        if name in ("article:published_time", "article:author") or (
            name == "og:type" and (element.get("content") or "").strip().lower() == "article"
        ):
            return True
    if any('Article"' in (element.text or "") for element in islice(root.iter("script"), 200)):
        return True
    return any(
        element.get("itemprop") == "articleBody" for element in islice(root.iter("div", "article", "section"), 3_000)
    )
