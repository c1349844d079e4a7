"""Which units of a page are in its gold, and how much each says to the fit.

labels(texts, gold) -> list[Label]
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .agreement import SHINGLE_WORDS, WORD
from .corpus import Gold

# A unit with more than this share of its shingles in the gold is body; at just this share it says nothing.
BODY_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The answer for one unit."""

    is_body: bool
    weight: float
    """0 for what may be taken or left: the standfirst, optional paragraphs, text without words."""


def labels(texts: Sequence[str], gold: Gold) -> list[Label]:
    """A label for each unit's text, in the order of the page.

    Each place of the gold answers for one unit only: the same paragraph again, further down, is not body.
    Units of fewer than four words are body when a line of the gold has just their words.

    >>> gold = Gold(id="a", source="a", domain="a", url=None, lede="", optional=frozenset(),
    ...             body="Rain fell all night long.\\n\\nThen snow")
    >>> texts = ["Rain fell all night long.", "Rain fell all night long.", "Then snow"]
    >>> [label.is_body for label in labels(texts, gold)]
    [True, False, True]
    """
    words = WORD.findall(gold.body)
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - SHINGLE_WORDS + 1):
        places[tuple(words[start : start + SHINGLE_WORDS])].append(start)
    lines = Counter(_plain(line) for line in gold.body.split("\n"))
    lede, optional = _plain(gold.lede), {_plain(paragraph) for paragraph in gold.optional}
    used: set[int] = set()
    return [_label(WORD.findall(text), places, used, lines, lede, optional) for text in texts]


def _label(
    words: list[str],
    places: dict[tuple[str, ...], list[int]],
    used: set[int],
    lines: Counter[str],
    lede: str,
    optional: set[str],
) -> Label:
    plain = " ".join(words)
    if not words or plain in optional or (len(words) >= SHINGLE_WORDS and plain in lede):
        return Label(is_body=False, weight=0.0)
    if len(words) < SHINGLE_WORDS:
        is_body = lines[plain] > 0
        lines[plain] -= is_body
        return Label(is_body=is_body, weight=1.0)
    mine: set[int] = set()
    count = len(words) - SHINGLE_WORDS + 1
    for start in range(count):
        shingle = tuple(words[start : start + SHINGLE_WORDS])
        free = next((place for place in places.get(shingle, ()) if place not in used and place not in mine), None)
        if free is not None:
            mine.add(free)
    share = len(mine) / count
    if share > BODY_SHARE:
        used |= mine
    # Long units matter more, but not by their length: ten paragraphs are more evidence than one of ten times the words.
    return Label(is_body=share > BODY_SHARE, weight=abs(share - BODY_SHARE) / BODY_SHARE * len(words) ** 0.5)


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text))
