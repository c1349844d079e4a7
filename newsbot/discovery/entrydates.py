"""When the entries of a listing page were published, as far as the page prints it beside them.

entry_dates(entries, zone, latest) -> a moment, or None, for each entry

A date belongs to an entry where it stands in an element that links no other entry, or right behind such an element.
What names two days is left alone: no date is better than a wrong one.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from newsbot.discovery.anchors import Anchor
from newsbot.discovery.moments import moment
from newsbot.discovery.zones import HEADINGS
from newsbot.words import ROWS

# The element of a teaser lies so far above its link, and holds so many elements.
CARD_DEPTH_MAX = 8
CARD_ELEMENTS_MAX = 120
# Picture, headline, "read more" and comments of a teaser lead to one address.
LINKS_MAX = 8
# Where teasers have no element of their own, their lines stand side by side.
LINES_MAX = 4
# "Published on Tuesday, 3 September 2019 at 10:45 pm by Somebody Else" has 70.
LINE_CHARS_MAX = 90
_DATE_CHARS = 40
_PARTS_MAX = 6
_MANY = -1
# A whole teaser has its date inside; what stands behind it is the next one's.
_TITLES = HEADINGS | {"a", "dt", "b", "strong", "font", "span"}
_BORDERS = frozenset(("body", "main", "html"))
_PARTED = re.compile(r"\s*[|·•⋅—–,/]\s+|\s+[-|·•⋅—–]\s+|\n")
_DIGIT = re.compile(r"\d")
_PUBLISHED = re.compile(r"(?:.*[-_\s])?(?:published|entry-date|pubdate|datePublished)(?:[-_\s].*)?")
_LABELS = sorted({label for row in ROWS.values() for label in row.calendar.published}, key=len, reverse=True)
_LABEL = re.compile(rf"(?:{'|'.join(_LABELS) or '(?!)'})\s*:?\s*(?:on\s|am\s|le\s|el\s|il\s)?", re.IGNORECASE)
_CHANGED = re.compile(
    "|".join({f"(?:{label})" for row in ROWS.values() for label in row.calendar.modified}) or "(?!)", re.IGNORECASE
)


def entry_dates(
    entries: Sequence[Sequence[Anchor]], zone: dt.tzinfo, latest: dt.datetime | None
) -> tuple[dt.datetime | None, ...]:
    """When each entry, given as all its links, was published; None where the page does not say so of it alone."""
    if len(entries) < 2:
        # Alone, an entry owns all dates of the page.
        return (None,) * len(entries)
    cards = _Cards(entries)
    return tuple(_date(cards, place, links, zone, latest) for place, links in enumerate(entries))


def _above(element: etree._Element) -> Iterator[etree._Element]:
    """A link and what it stands in, as far up as a teaser may reach."""
    current: etree._Element | None = element
    for _ in range(CARD_DEPTH_MAX):
        if current is None or current.tag in _BORDERS:
            return
        yield current
        current = current.getparent()


class _Cards:
    """Which elements belong to one entry alone."""

    def __init__(self, entries: Sequence[Sequence[Anchor]]) -> None:
        self._owners: dict[etree._Element, int] = {}
        self._date_first: dict[etree._Element, bool] = {}
        for place, links in enumerate(entries):
            for link in links:
                for element in _above(link.element):
                    self._owners[element] = place if self._owners.get(element, place) == place else _MANY

    def of(self, place: int, link: Anchor) -> Iterator[etree._Element]:
        """What belongs to one link of an entry: the largest element around it, and lines right behind that."""
        card = link.element
        for element in _above(link.element):
            if self._owners[element] != place:
                break
            card = element
        yield card
        parent = card.getparent()
        if card.tag not in _TITLES or parent is None or self._has_dates_first(parent):
            return
        for element in islice(card.itersiblings(), LINES_MAX):
            if element in self._owners or element.tag in HEADINGS:
                return
            yield element

    def _has_dates_first(self, parent: etree._Element) -> bool:
        """Whether a date stands before the first entry of a list whose entries have no elements of their own."""
        if parent not in self._date_first:
            first = next((one for one in parent if one in self._owners), None)
            lines = () if first is None else islice(first.itersiblings(preceding=True), LINES_MAX)
            self._date_first[parent] = any(_is_dated(line) for line in lines)
        return self._date_first[parent]


def _date(
    cards: _Cards, place: int, links: Sequence[Anchor], zone: dt.tzinfo, latest: dt.datetime | None
) -> dt.datetime | None:
    """The one day that stands in the teaser of an entry."""
    found: dict[dt.date, dt.datetime] = {}
    for link in links[:LINKS_MAX]:
        for element in cards.of(place, link):
            for when in _moments(element, zone, latest):
                day = when.date()
                found[day] = max(found.get(day, when), when)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_dated(element: etree._Element) -> bool:
    return next(_moments(element, dt.UTC, None), None) is not None


def _moments(element: etree._Element, zone: dt.tzinfo, latest: dt.datetime | None) -> Iterator[dt.datetime]:
    """The moments that an element tells: those of <time>, the published ones first, else those of its short lines."""
    pieces = list(islice(element.iter(etree.Element), CARD_ELEMENTS_MAX))
    times = [piece for piece in pieces if piece.tag == "time" and piece.get("datetime")]
    published = [time for time in times if _is_published(time)]
    stamps = [moment(time.get("datetime") or "", zone, latest) for time in published or times]
    if any(stamps):
        yield from (stamp for stamp in stamps if stamp is not None)
        return
    for piece in pieces:
        for line in (piece.text, piece.tail if piece is not element else None):
            if line and len(line) <= 2 * LINE_CHARS_MAX and _DIGIT.search(line):
                yield from _printed(" ".join(line.split()), zone, latest)


def _is_published(time: etree._Element) -> bool:
    names = f"{time.get('class') or ''} {time.get('itemprop') or ''} {'pubdate' if 'pubdate' in time.attrib else ''}"
    return len(names) <= _DATE_CHARS * 4 and _PUBLISHED.fullmatch(names.strip()) is not None


def _printed(line: str, zone: dt.tzinfo, latest: dt.datetime | None) -> Iterator[dt.datetime]:
    """The moment of a short line: "By Ada Brown, 3 March 2019"; none for one that tells of a change."""
    if len(line) > LINE_CHARS_MAX or _CHANGED.search(line):
        return
    starts = [0, *(match.end() for match in islice(_PARTED.finditer(line), _PARTS_MAX))]
    for start in starts:
        label = _LABEL.match(line, start)
        when = moment(line[label.end() if label else start :][:_DATE_CHARS], zone, latest)
        if when is not None:
            yield when
            return
