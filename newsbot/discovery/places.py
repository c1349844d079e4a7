"""Where in a list an address stands: its page number in the path or in the query.

places(url, site, keys) -> all ways to read an address, surest first
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from newsbot import urls
from newsbot.sites import Site

_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_WORD = r"(?:pages?|pagina|página|pagine|seite|sayfa|strona|strana|sida|side|sivu|oldal|paged|pg|p)"
IN_PATH = re.compile(rf"(?P<before>.*)/{_WORD}[/_-]?(?P<number>\d{{1,6}})(?:\.\w{{2,5}})?/?", re.IGNORECASE)
# Pages that a generator writes into a folder: index.html, index2.html, index_3.html.
_NUMBERED_INDEX = re.compile(
    r"(?P<before>.*)/(?:index|default)[-_]?(?P<number>\d{1,4})\.(?:s?html?|php|aspx?)", re.IGNORECASE
)
_IN_QUERY = re.compile(
    r"(?!c(?:omment)?[-_]?page)(?:\w{0,20}[-_\[.]|cur(?:rent)?|now)?(?:n?page|paged|pag|pg|pn|seite|pagina|sayfa|strona|strana|sivu|oldal|sida|hoja|blad)"
    r"(?:[-_]?(?:no|num|number|index|nr))?\]?|p|start|offset|skip|from|first|startrow",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"start|offset|skip|from|first|startrow", re.IGNORECASE)
# A bare number at the end of a path is a page up to 1899; from there on it is a year or an article.
_LOOSE = (
    re.compile(r"(?P<before>.*[^/])?/(?P<number>\d{1,3}|1[0-8]\d\d)(?P<after>)/?"),
    re.compile(r"(?P<before>.*\w)[-_.,](?P<number>\d{1,4})(?P<after>(?:\.[a-z]{2,5})?)/?", re.IGNORECASE),
)
DATED = re.compile(r"/(?:19|20)\d\d(?:/\d{1,2}){0,2}/?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One way to read an address: a page of a list."""

    stem: str
    """Key of the address without its page number."""
    number: int | None = None
    """Page number or offset; None for an address without one."""
    rule: str = "next-text"
    is_loose: bool = False
    """Whether the number may be part of the name."""
    is_offset: bool = False


def places(url: str, site: Site, keys: Set[str] = frozenset()) -> tuple[Place, ...]:
    """All ways to read an address as a page of a list, surest first; a number in the path outdoes the query.

    `keys` are parameters that hold the page's number on this site, beside those that do on any.
    """
    try:
        parts = urlsplit(urls.canonical(url, site.drop_query))
    except ValueError:
        return ()
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    path = _INDEX.sub("/", parts.path)
    marks = [
        (key, int(value))
        for key, value in pairs
        if value.isdecimal() and len(value) < 7 and (key in keys or _IN_QUERY.fullmatch(key))
    ]
    query = urlencode([(key, value) for key, value in pairs if key not in dict(marks)])

    def stem(bare: str) -> str:
        return urls.key(parts._replace(path=bare or "/", query=query).geturl(), site.drop_query)

    match = IN_PATH.fullmatch(path) or _NUMBERED_INDEX.fullmatch(path)
    if match:
        return (Place(stem=stem(match["before"]), number=int(match["number"]), rule="numbered-path"),)
    if marks:
        name, number = marks[-1]
        return (Place(stem=stem(path), number=number, rule="numbered-query", is_offset=bool(_OFFSET.fullmatch(name))),)
    found = [Place(stem=stem(path))]
    match = None if DATED.search(path) else _LOOSE[0].fullmatch(path) or _LOOSE[1].fullmatch(path)
    if match:
        found.append(
            Place(
                stem=stem((match["before"] or "") + match["after"]),
                number=int(match["number"]),
                rule="numbered-path",
                is_loose=True,
            )
        )
    return tuple(found)
