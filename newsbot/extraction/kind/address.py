"""What the address of a page says: a list, a search, a standing page, or the name of one article.

read(address, names) -> Address
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from newsbot import urls
from newsbot.text import words
from newsbot.words.addresses import LISTS, SEARCHES, TAGS, is_standing

# An address whose last part has so many words names one article, not a list.
SLUG_WORDS_MIN = 4
# So many of its words, at least two, stand in the headline of the article that it names; 323 articles of eight sites
# have .6 of them or more, but for those whose script is another.
ECHO_SHARE_MIN = 0.6
ECHO_WORDS_MIN = 2
# A headline that has so many words more than its address is no name of a section.
HEADLINE_WORDS_MORE = 4
_WORD_CHARS_MIN = 3
_NAME_CHARS = 200
_SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|query|search|keyword|keywords)=[^&]")
# Encyclopedias and magazines have texts there, too.
_TOPICS = frozenset(("topic", "topics", "keyword", "keywords"))
_ARCHIVES = frozenset(("archive", "archives", "archiv", "archivio", "archivo"))
_LISTS_AND_ARCHIVES = LISTS | _ARCHIVES
# The first page of the web is of 1990: an earlier "year" is the number of an article.
_LIST_PATH = re.compile(
    r"/page/\d{1,4}/?$|^/(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:index\.\w+)?$|"
    r"^(?:/[a-z-]+)?/(?:199\d|20\d\d)(?:/\d\d){1,2}/?$"
)
_YEAR_PATH = re.compile(r"(?:/[a-z-]+)?/(?:199\d|20\d\d)/?")
# Below these a number is that of an article, also where it could be a year: "/node/2020" of Drupal's.
_ONE = frozenset(("node", "article", "story", "post", "item", "entry", "nota", "noticia", "artikel", "beitrag"))
_LIST_QUERY = re.compile(r"(?:(?:cat|author|m|paged|page|order|orderby)=[^&]*(?:&|$))+", re.IGNORECASE)
_TAG_QUERY = re.compile(r"tag=[^&]+(?:&paged=\d+)?", re.IGNORECASE)
_PAGE = re.compile(r"(?:/page/\d+|/\d{1,3})$")
_VIDEO_PATH = re.compile(r"/(?:videos?|watch|mediathek)(?:/|$)")
_GALLERY_PATH = re.compile(r"/(?:galler(?:y|ies)|galerie|galeria|slideshow|photos?|bildergalerie|fotostrecke)(?:/|$)")
_INDEX = re.compile(r"(?:index|default|home|main)(?:\.\w{2,5})?")
_SUFFIX = re.compile(r"\.(?:s?html?|php|aspx?|jsp|ece)$")
_PARTED = re.compile(r"[^\W_]+")
_DATE_ALONE = re.compile(r"\d{1,4}|[a-z]{3}")
# An address names one article by so long a number, too.
_NUMBERED = re.compile(r"\d{5,}|\d{4,}(?=\.)")
_NUMBERED_QUERY = re.compile(
    r"(?:^|&)(?!(?:cat|tag|author|user|page|s)_?(?:id)?=)(?:\w{0,16}id|no|p|a|n)=\d+", re.IGNORECASE
)
# A name in a script without spaces has no hyphens: so many of its letters are a headline.
FOREIGN_LETTERS_MIN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What an address says of its page."""

    is_search: bool = False
    is_tag: bool = False
    is_topic: bool = False
    """Whether it is a tag's on most sites, and an article's on some."""
    is_list: bool = False
    is_year: bool = False
    """Whether it is that of a year, or of an article with such a number: its page tells."""
    is_standing: bool = False
    """Whether it is that of "about", "contact" or "terms"."""
    is_gallery: bool = False
    is_video: bool = False
    is_name: bool = False
    """Whether it names one article: a day and a name, or a long name."""
    is_dated_name: bool = False
    is_numbered: bool = False
    """Whether it holds a number as one article has it."""
    is_echoed: bool = False
    """Whether the words of its name stand in the headline."""


def read(address: str | None, names: Sequence[str]) -> Address:
    """What an address says; `names` are <h1> and <title> of its page.

    >>> read("https://a.example/2019/03/who-pays/", ("Who pays?",)).is_dated_name
    True
    """
    if not address:
        return Address()
    parts = urlsplit(address)
    path = unquote(parts.path).lower()
    folders = [name for name in _PAGE.sub("", path.rstrip("/")).split("/") if name]
    if folders and _INDEX.fullmatch(folders[-1]):
        folders.pop()
    last = _SUFFIX.sub("", folders[-1]) if folders else ""
    is_echoed = _is_echoed(last, names)
    is_long = _is_long_name(last) or (is_echoed and _is_headed(last, names))
    above = folders[-2] if len(folders) >= 2 else ""
    is_topic = above in _TOPICS
    is_tag = (above in TAGS and not is_topic) or bool(_TAG_QUERY.fullmatch(parts.query))
    is_listed = _is_list(path, parts.query, folders) and not is_tag
    is_standing_page = is_standing(tuple(folders))
    is_free = not (is_listed or is_tag or is_topic or is_standing_page)
    is_dated = is_free and bool(last) and not _DATE_ALONE.fullmatch(last) and urls.date_in(address) is not None
    return Address(
        is_search=bool(_SEARCH_QUERY.search(parts.query)) or not SEARCHES.isdisjoint(folders),
        is_tag=is_tag,
        is_topic=is_topic,
        is_list=is_listed,
        is_year=not is_listed and above not in _ONE and bool(_YEAR_PATH.fullmatch(path)),
        is_standing=is_standing_page,
        is_gallery=bool(_GALLERY_PATH.search(path)),
        is_video=bool(_VIDEO_PATH.search(path)),
        is_name=is_dated or (is_free and is_long),
        is_dated_name=is_dated,
        is_numbered=is_free and bool(_NUMBERED.search(path.rpartition("/")[2]) or _NUMBERED_QUERY.search(parts.query)),
        is_echoed=is_free and is_echoed,
    )


def _is_list(path: str, query: str, folders: Sequence[str]) -> bool:
    """Whether an address is that of a list: a home page, a time, a category, an author, a further page."""
    if query and path.count("/") < 2:
        return bool(_LIST_QUERY.fullmatch(query))
    if len(folders) >= 2 and folders[-2] in _ONE and folders[-1].isdecimal():
        return False
    if _LIST_PATH.search(path) or (len(folders) >= 2 and folders[-2] in LISTS):
        return True
    is_below = len(folders) >= 3 and folders[-3] in _LISTS_AND_ARCHIVES
    is_archive = len(folders) >= 2 and folders[-2] in _ARCHIVES
    return (is_below or is_archive) and not _is_long_name(folders[-1]) and "." not in folders[-1]


def _is_long_name(name: str) -> bool:
    """Whether a part of a path is long enough for the name of an article.

    >>> _is_long_name("who-pays-for-the-bridge"), _is_long_name("life-and-style"), _is_long_name("2024-05-03-2")
    (True, False, False)
    """
    pieces = name.replace("_", "-").split("-")
    if len(pieces) >= SLUG_WORDS_MIN:
        return sum(not piece.isdecimal() for piece in pieces if piece) >= SLUG_WORDS_MIN - 1
    return not name.isascii() and sum(not letter.isascii() for letter in name) >= FOREIGN_LETTERS_MIN


def _is_echoed(name: str, names: Sequence[str]) -> bool:
    """Whether the words of an address stand in the headline, accents aside."""
    own = {piece for piece in _PARTED.findall(_bare(name)) if len(piece) >= _WORD_CHARS_MIN and not piece.isdecimal()}
    if len(own) < ECHO_WORDS_MIN:
        return False
    told = {word for line in names for word in words(_bare(line[:_NAME_CHARS]))}
    shared = len(own & told)
    return shared >= ECHO_WORDS_MIN and shared >= ECHO_SHARE_MIN * len(own)


def _is_headed(name: str, names: Sequence[str]) -> bool:
    """Whether a headline is far longer than the address that it stands at, or the address has its days and years too.

    /authentic-dishes, "23 Authentic Dishes For A Rainy Day"; /report-14-20-january-2022.
    """
    pieces = name.replace("_", "-").count("-") + 1
    return pieces >= SLUG_WORDS_MIN or any(line.count(" ") + 1 >= pieces + HEADLINE_WORDS_MORE for line in names[:-1])


def _bare(line: str) -> str:
    """A line without accents.

    >>> _bare("qué")
    'que'
    """
    if line.isascii():
        return line
    return "".join(letter for letter in unicodedata.normalize("NFD", line) if not unicodedata.combining(letter))
