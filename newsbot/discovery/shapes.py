"""How addresses of a site are built, and what was learnt of each way of building.

shape(url) -> str                the same for all addresses that are built alike: "/2024/05/LONG-NAME", "/p/NUMBER"
Shapes().learn(url, told)        counts what came of an address
Shapes().of(url) -> Tally        what came of all that are built like it
names_one(url) -> bool           whether it is built as the address of one article

A name is judged by its length alone, a folder keeps its name: below "/shop/" other things stand than below "/opinion/".
"""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

# Sites have some dozens; one that has more makes them up, and what is new there teaches nothing.
SHAPES_MAX = 4_000
# Deeper parts tell no more.
PARTS_MAX = 6
_KEYS_MAX = 4
_ADDRESS_CHARS_MAX = 2_048
# A name of so many hyphens, or so many letters of a script without spaces, is a headline's.
LONG_HYPHENS_MIN = 3
LONG_FOREIGN_LETTERS_MIN = 8
# A folder is called by a word or two; what is longer is the name of one thing, below which its pages stand.
FOLDER_CHARS_MAX = 24
FOLDER_HYPHENS_MAX = 2
_SUFFIX = re.compile(r"\.[a-z]{2,5}$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:19|20)\d\d[-_.]?\d\d(?:[-_.]?\d\d)?")
_ID = re.compile(r"(?=[a-z_]*\d)(?=\d*[a-z_])[a-z0-9_]{6,}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_NUMBER_FIRST = re.compile(r"\d+[-_.]")
_NUMBER_LAST = re.compile(r"[-_.,]\w?\d{3,}$")

Told = Literal["article", "vain", "listed"]


def shape(url: str) -> str:
    """How an address is built: its folders, and a class for each name and number in it.

    >>> shape("https://a.example/Opinion/2024/05/who-pays-for-the-bridge/")
    '/opinion/YEAR/NUMBER/LONG-NAME'
    >>> shape("https://a.example/read.php?story=512"), shape("https://a.example/shop/tea-towel.html")
    ('/read.php?story=NUMBER', '/shop/NAME.html')
    """
    try:
        parts = urlsplit(url[:_ADDRESS_CHARS_MAX])
    except ValueError:
        return "?"
    names = [unquote(name).lower() for name in parts.path.split("/") if name]
    query = "&".join(sorted(map(_asked, parts.query.split("&")[:_KEYS_MAX]))) if parts.query else ""
    *folders, last = names or [""]
    told = [_folder(name) for name in folders[: PARTS_MAX - 1]]
    # A program that is asked for one of many things has its name as a folder has.
    told.append(_folder(last) if query and last else _last(last))
    return "/" + "/".join(told) + (f"?{query}" if query else "")


def _asked(pair: str) -> str:
    key, _, value = pair.partition("=")
    return f"{key.lower()[:FOLDER_CHARS_MAX]}={_class(unquote(value).lower()) if value else ''}"


def _folder(name: str) -> str:
    if _YEAR.fullmatch(name):
        return "YEAR"
    hyphens = name.count("-") + name.count("_")
    is_word = len(name) <= FOLDER_CHARS_MAX and hyphens <= FOLDER_HYPHENS_MAX and not any(map(str.isdigit, name))
    return name if is_word else _class(name)


def _last(name: str) -> str:
    suffix = _SUFFIX.search(name)
    return _class(name[: suffix.start()]) + suffix[0] if suffix else _class(name)


def _class(name: str) -> str:
    """What kind of name a part of an address is.

    >>> [_class(name) for name in ("512", "2024-05-03", "x7k2m9", "ferry", "who-pays-for-it", "512-ferry", "ferry-512")]
    ['NUMBER', 'DATE', 'ID', 'NAME', 'LONG-NAME', 'NUMBER-NAME', 'NAME-NUMBER']
    """
    if not name:
        return ""
    if name.isdecimal():
        return "NUMBER"
    if _DATE.fullmatch(name):
        return "DATE"
    if _ID.fullmatch(name):
        return "ID"
    if _NUMBER_FIRST.match(name):
        return "NUMBER-NAME"
    if _NUMBER_LAST.search(name):
        return "NAME-NUMBER"
    is_foreign = not name.isascii() and sum(not letter.isascii() for letter in name) >= LONG_FOREIGN_LETTERS_MIN
    return "LONG-NAME" if is_foreign or name.count("-") + name.count("_") >= LONG_HYPHENS_MIN else "NAME"


def names_one(url: str) -> bool:
    """Whether an address names one thing by a headline, a number or a day, as articles have it.

    >>> names_one("https://a.example/who-pays-for-the-bridge"), names_one("https://a.example/services/hull-repair")
    (True, False)
    """
    name = shape(url)
    return name.partition("?")[0].rpartition("/")[2].partition(".")[0] not in ("", "NAME") or "=NUMBER" in name


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of the addresses of one shape."""

    articles: int = 0
    """Those that gave a record."""
    vain: int = 0
    """Those that were asked and were no article."""
    listed: int = 0
    """Those that a list of articles, a feed or an interface shows."""

    @property
    def is_vain(self) -> bool:
        """Whether nothing tells that an article ever stood at such an address."""
        return not (self.articles or self.listed)


class Shapes:
    """What was learnt of the addresses of one site, shape by shape."""

    def __init__(self) -> None:
        self._tallies: dict[str, Tally] = {}
        self._shelves: set[str] = set()

    def learn(self, url: str, told: Told) -> None:
        """Counts what came of an address."""
        name = shape(url)
        tally = self._tallies.get(name)
        if tally is None:
            if len(self._tallies) >= SHAPES_MAX:
                return
            tally = self._tallies[name] = Tally()
        if told != "vain" and len(self._shelves) < SHAPES_MAX:
            self._shelves.add(_shelf(name))
        if told == "article":
            tally.articles += 1
        elif told == "vain":
            tally.vain += 1
        else:
            tally.listed += 1

    def of(self, url: str) -> Tally:
        """What came of all addresses that are built like this one."""
        return self._tallies.get(shape(url)) or Tally()

    def has_articles_beside(self, url: str) -> bool:
        """Whether an article stands in the same folder, whatever its name is like."""
        return _shelf(shape(url)) in self._shelves


def _shelf(name: str) -> str:
    return name.partition("?")[0].rpartition("/")[0]
