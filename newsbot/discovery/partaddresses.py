"""The addresses of an article's parts: its own with a number behind it.

places(url, site) -> all ways to read an address as a part, surest first
whole_place(url, mine, site) -> whether an address may be the whole of an article
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from newsbot import urls
from newsbot.sites import Site

# The longest of long reads have some twenty pages; what has more is a list.
PARTS_MAX = 50

_WORD = r"(?:page|pages|pg|part|seite|teil|pagina|página|parte|p)"
_SURE_PATH = (
    re.compile(
        rf"(?P<before>/.*[^/])/{_WORD}[/_-]?(?P<number>\d{{1,2}})(?P<after>(?:\.[a-z]{{2,5}})?)/?", re.IGNORECASE
    ),
    re.compile(r"(?P<before>/.*[^/])/(?P<number>\d{1,2})(?P<after>)/?"),
    re.compile(rf"(?P<before>/.*[^/])[-_,]{_WORD}[-_]?(?P<number>\d{{1,2}})(?P<after>\.[a-z]{{2,5}})", re.IGNORECASE),
)
# "slug-2" is the second article of that name on WordPress: a part only where the link shows the number.
_LOOSE_PATH = (
    re.compile(
        r"(?P<before>/.*[^/])[-_,][a-z]{1,12}[-_,](?P<number>\d{1,2})(?P<after>(?:\.[a-z]{2,5})?)", re.IGNORECASE
    ),
    re.compile(r"(?P<before>/.*[^/])[-_,.](?P<number>\d{1,2})(?P<after>\.[a-z]{2,5})", re.IGNORECASE),
    re.compile(r"(?P<before>/.*[^/])/(?P<number>\d{1,2})(?P<after>\.[a-z]{2,5})", re.IGNORECASE),
)
_QUERY = re.compile(
    r"(?:page|pages|pg|paged|pageno|page_?no|page_?num(?:ber)?|seite|pagina|part|showpage)", re.IGNORECASE
)
_LOOSE_QUERY = re.compile(r"p|pn|pno", re.IGNORECASE)
_WHOLE_PATH = re.compile(
    r"/(?:all|full|single-?page|komplettansicht|whole|view-?all|complete|page/all|0)/?$|[-_](?:all|full|single)\.[a-z]{2,5}$",
    re.IGNORECASE,
)
_WHOLE_QUERY = re.compile(
    r"(?:^|&)(?:(?:page|pages|seite|pagina|view|pg|p)=(?:all|full|whole|single|0|-1)|single_?page(?:=\w*)?|"
    r"(?:show|view)_?(?:all|full)(?:=\w*)?|onepage(?:=\w*)?|full(?:=\w*)?|all=\w*)(?:&|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One way to read an address: a part of an article."""

    stem: str
    """Key of the article's own address, which is that of its first part."""
    url: str
    """The article's own address."""
    number: int
    is_sure: bool
    """Whether the number can hardly be part of the article's name."""

    @property
    def parts(self) -> SplitResult:
        return urlsplit(self.url)


def places(url: str, site: Site) -> tuple[Place, ...]:
    """All ways to read an address as a part, the surest first; the last takes it for the first part."""
    try:
        parts = urlsplit(urls.canonical(url, site.drop_query))
    except ValueError:
        return ()
    found = []

    def add(path: str, query: str, number: int, is_sure: bool) -> None:
        own = parts._replace(path=path or "/", query=query).geturl()
        found.append(Place(stem=urls.key(own, site.drop_query), url=own, number=number, is_sure=is_sure))

    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for pattern, is_sure in ((_QUERY, True), (_LOOSE_QUERY, False)):
        for name, value in pairs:
            if pattern.fullmatch(name) and value.isdecimal() and len(value) <= 2:
                rest = urlencode([(key, kept) for key, kept in pairs if key != name])
                add(parts.path, rest, int(value), is_sure)
    for patterns, is_sure in ((_SURE_PATH, True), (_LOOSE_PATH, False)):
        for pattern in patterns:
            match = pattern.fullmatch(parts.path)
            if match and not _is_date(match):
                add(match["before"] + match["after"], parts.query, int(match["number"]), is_sure)
                add(match["before"] + match["after"] + "/", parts.query, int(match["number"]), is_sure)
    add(parts.path, parts.query, 1, True)
    return tuple({(place.stem, place.number): place for place in found if place.number}.values())


def _is_date(match: re.Match[str]) -> bool:
    """Whether the number is the month or day of a date in the path."""
    return urls.date_in(f"{match['before']}/{match['number']}") != urls.date_in(f"{match['before']}/")


def whole_place(url: str, mine: Place, site: Site) -> bool | None:
    """Whether an address that begins with the article's own says that it is the whole; None for other addresses."""
    try:
        parts = urlsplit(urls.canonical(url, site.drop_query))
    except ValueError:
        return None
    own = mine.parts
    stem = own.path.rstrip("/").rpartition(".")[0] if re.search(r"\.[a-z]{2,5}$", own.path) else own.path.rstrip("/")
    if (
        parts.netloc.removeprefix("www.") != own.netloc.removeprefix("www.")
        or not stem
        or not parts.path.startswith(stem)
    ):
        return None
    behind = parts.path[len(stem) :]
    if (parts.path.rstrip("/"), parts.query) == (own.path.rstrip("/"), own.query):
        return None
    says = bool(_WHOLE_PATH.search(behind) or _WHOLE_QUERY.search(parts.query))
    is_near = len(behind.strip("/").split("/")) <= 2 and (not behind or behind[0] in "/.-_")
    return says if is_near else None
