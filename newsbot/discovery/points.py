"""What the links to an address look like, in points: those of articles have more than others.

judge(address, prose)     gives an address its points, by itself
teach(addresses)          gives points to those that stand or are built like most articles of the page
take_alike(addresses)     gives points to the largest group that stands alike, where nothing else tells articles
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult

from lxml import etree

from newsbot import urls
from newsbot.discovery.anchors import Anchor
from newsbot.discovery.refusals import segments
from newsbot.discovery.teasers import card_heading, is_in_card, is_inline, is_sentence, is_titled

# Points of an address; tests/discovery and pages of eight sites: 3 needs two signs, or a day in the address.
ARTICLE_MIN_POINTS = 3
DATED_POINTS = 3
# A day printed beside a link in an element of its own, where the page shows hardly an article by other signs: lists
# written by hand have short titles and addresses ("2024-07-19 Marsh Fires", /essays/marsh.html).
DATED_ENTRY_POINTS = 3
HEADING_POINTS = 2
CARD_POINTS = 1
SLUG_POINTS = 2
NUMBER_POINTS = 2
SENTENCE_POINTS = 2
SUFFIX_POINTS = 1
# What the page teaches: a place or a shape of which more than half (at least two) are articles.
TAUGHT_POINTS = 2
TAUGHT_MIN_ADDRESSES = 2
TAUGHT_MIN_SHARE = 0.5
INLINE_POINTS = -2
# So many links in one kind of place are a list, whatever they are called; a row of sections has mostly single words.
ALIKE_MIN_ADDRESSES = 5
ALIKE_MIN_WORDS = 2
ALIKE_MIN_SHARE = 0.5

SLUG_MIN_HYPHENS = 3
SLUG_MIN_FOREIGN_CHARACTERS = 8
# Four digits by themselves, or six behind letters: "p4633" is a section.
_NUMBER = re.compile(r"(?<![a-z\d])\d{4,}(?!\d)|\d{6,}")
_NUMBER_QUERY = re.compile(
    r"(?:^|&)(?:\w{0,16}(?:id|no|idx|num|seq|key|code)|p|article|story|a|n)=\d{3,}", re.IGNORECASE
)
_SUFFIX = re.compile(r"\.(?:s?html?|php|aspx?|jsp|ece|story|article)$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_SIGNATURE_DEPTH = 4


@dataclass(slots=True, kw_only=True)
class Address:
    """All links of a page to one address."""

    url: str
    anchors: list[Anchor]
    points: int = 0
    rule: str = "place"

    @property
    def zone(self) -> str:
        """The best zone that shows it."""
        return self.anchors[0].zone


def judge(address: Address, prose: dict[etree._Element, bool]) -> None:
    """Gives an address its points."""
    parts = address.anchors[0].parts
    names = segments(parts)
    last = names[-1] if names else ""
    signs = []
    if urls.date_in(address.url):
        signs.append(("dated-address", DATED_POINTS))
    elif _NUMBER.search("/".join(names[-2:])) or _NUMBER_QUERY.search(parts.query):
        signs.append(("numbered-address", NUMBER_POINTS))
    stem = _SUFFIX.sub("", last)
    if (
        stem.count("-") + stem.count("_") >= SLUG_MIN_HYPHENS
        or sum(not character.isascii() for character in stem) >= SLUG_MIN_FOREIGN_CHARACTERS
    ):
        signs.append(("slug", SLUG_POINTS))
    if stem != last:
        signs.append(("suffix", SUFFIX_POINTS))
    plain = [anchor for anchor in address.anchors if not anchor.has_fragment]
    headed = [
        anchor
        for anchor in plain
        if anchor.heading or "bookmark" in anchor.rel or is_titled(anchor) or card_heading(anchor)
    ]
    if headed:
        signs.insert(0, ("heading", HEADING_POINTS))
    if any(is_in_card(anchor) for anchor in headed):
        signs.append(("card", CARD_POINTS))
    if any(is_sentence(anchor.text or anchor.label) for anchor in plain) or any(
        is_sentence(card_heading(anchor)) for anchor in plain
    ):
        signs.append(("sentence", SENTENCE_POINTS))
    if all(is_inline(anchor, prose) for anchor in address.anchors):
        signs.append(("inline", INLINE_POINTS))
    address.points = sum(points for _, points in signs)
    address.rule = signs[0][0] if signs else "place"


def teach(addresses: Sequence[Address]) -> None:
    """Gives points to addresses that stand or are built like most articles of the page."""
    groups: dict[tuple[str, ...], list[Address]] = defaultdict(list)
    for address in addresses:
        shape = _shape(address.anchors[0].parts)
        places = {_place(anchor) for anchor in address.anchors if not anchor.has_fragment}
        for group in places | ({shape} if shape else set()):
            groups[group].append(address)
    taught: Counter[int] = Counter()
    for members in groups.values():
        articles = sum(address.points >= ARTICLE_MIN_POINTS for address in members)
        if articles >= TAUGHT_MIN_ADDRESSES and articles > TAUGHT_MIN_SHARE * len(members):
            taught.update({id(address): 1 for address in members})
    for address in addresses:
        address.points += TAUGHT_POINTS * min(taught[id(address)], 2)


def take_alike(addresses: Sequence[Address]) -> None:
    """Makes articles of the links in the commonest kind of place, if they are many and say more than a word."""
    groups: dict[tuple[str, ...], list[Address]] = defaultdict(list)
    for address in addresses:
        for place in {_place(anchor) for anchor in address.anchors if not anchor.has_fragment and anchor.text}:
            groups[place].append(address)
    members = max(groups.values(), key=len, default=[])
    telling = sum(any(len((anchor.text or "").split()) >= ALIKE_MIN_WORDS for anchor in one.anchors) for one in members)
    if len(members) >= ALIKE_MIN_ADDRESSES and telling >= ALIKE_MIN_SHARE * len(members):
        for address in members:
            address.points += ARTICLE_MIN_POINTS
            address.rule = "alike"


def _place(anchor: Anchor) -> tuple[str, ...]:
    """Tag and first class of the link and of what it stands in."""
    names: list[str] = []
    element: etree._Element | None = anchor.element
    while element is not None and len(names) < _SIGNATURE_DEPTH:
        dress = (element.get("class") or "").split()
        names.append(f"{element.tag}.{_DIGITS.sub('', dress[0])}" if dress else str(element.tag))
        element = element.getparent()
    return ("place", anchor.zone, *names)


def _shape(parts: SplitResult) -> tuple[str, ...] | None:
    """How an address is built; None for one that is built like any."""
    names = segments(parts)
    if parts.query:
        return ("shape", parts.path, *sorted(pair.partition("=")[0] for pair in parts.query.split("&")))
    suffix = _SUFFIX.search(names[-1]) if names else None
    if len(names) < 2 and not suffix:
        return None
    return ("shape", str(len(names)), _DIGITS.sub("0", names[0]) if len(names) > 1 else "", suffix[0] if suffix else "")
