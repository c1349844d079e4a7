"""Which units of a page are in its gold, and how much each says to the fit.

labels(texts, gold) -> Labels
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..agreement import SHINGLE_WORDS, WORD
from ..corpus import Gold

# A unit with more than this share of its shingles in the gold is body; at just this share it says nothing.
BODY_SHARE = 0.5
# Places in the gold where a unit may stand; more come from refrains.
PLACES_MAX = 3
# A unit of fewer words than a shingle counts half: it equals a line of the gold by chance more easily.
SHORT_WORTH = 0.5
# Words that two units in a row may overlap in the gold, as a share of the second and in words.
OVERLAP_SHARE, OVERLAP_WORDS = 0.2, 3
# Above this share of words that answered for another unit already, a passage is told twice.
USED_SHARE_MAX = 0.3
_SPACE = re.compile(r"\s+")


class Labels(NamedTuple):
    """The answers for the units of a page."""

    is_body: NDArray[np.bool_]
    weights: NDArray[np.float64]
    """0 for what may be taken or left: the standfirst, optional paragraphs, text without words."""


class _Stand(NamedTuple):
    """A place of the gold where a unit may stand."""

    unit: int
    start: int
    end: int
    worth: float


def labels(texts: Sequence[str], gold: Gold) -> Labels:
    """A label for each unit's text, in the order of the page.

    >>> gold = Gold(id="a", source="a", domain="a", url=None, body="Rain fell all night long.\\n\\nThen snow")
    >>> texts = ["Rain fell all night long.", "Rain fell all night long.", "Then snow"]
    >>> int(labels(texts, gold).is_body.sum())
    2
    """
    return _by_body(texts, gold) if gold.body else _by_snippets(texts, gold)


def _by_snippets(texts: Sequence[str], gold: Gold) -> Labels:
    """Only units with a snippet have a weight."""
    must = [squeezed for one in gold.must if (squeezed := _squeezed(one))]
    must_not = [squeezed for one in gold.must_not if (squeezed := _squeezed(one))]
    is_body = np.zeros(len(texts), dtype=bool)
    weights = np.zeros(len(texts))
    for place, text in enumerate(map(_squeezed, texts)):
        is_body[place] = any(one in text for one in must)
        weights[place] = is_body[place] or any(one in text for one in must_not)
    return Labels(is_body, weights)


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _by_body(texts: Sequence[str], gold: Gold) -> Labels:
    """Each passage of the gold answers for one unit: the heaviest run of units in the gold's order, then the rest."""
    words = [WORD.findall(text) for text in texts]
    shares, stands = _stands(words, gold.body)
    matched = np.zeros(len(texts))
    used = np.zeros(len(WORD.findall(gold.body)) + 1, dtype=bool)
    chain = _heaviest(stands)
    for stand in chain:
        matched[stand.unit] = shares[stand.unit]
        used[stand.start : stand.end] = True
    for stand in stands:
        # Boxes may stand elsewhere in the gold than on the page; what is told twice is used already.
        place = used[stand.start : stand.end]
        if (
            not matched[stand.unit]
            and len(words[stand.unit]) >= SHINGLE_WORDS
            and place.size
            and place.mean() < USED_SHARE_MAX
        ):
            matched[stand.unit] = shares[stand.unit]
            used[stand.start : stand.end] = True
    for unit, share in enumerate(shares):
        if share <= BODY_SHARE:
            matched[unit] = share
    lede, optional = _plain(gold.lede), {_plain(paragraph) for paragraph in gold.optional}
    # Long units matter more, but not by their length: ten paragraphs are more evidence than one of ten times the words.
    weights = np.abs(matched - BODY_SHARE) / BODY_SHARE * np.sqrt([len(own) + 1.0 for own in words])
    for unit, own in enumerate(words):
        plain = " ".join(own)
        if not own or plain in optional or (lede and len(own) >= SHINGLE_WORDS and plain in lede):
            weights[unit] = 0.0
    return Labels(matched > BODY_SHARE, weights)


def _stands(words: Sequence[list[str]], body: str) -> tuple[list[float], list[_Stand]]:
    """For each unit the share of its shingles that are in the gold, and all places where it may stand."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    all_words = WORD.findall(body)
    for start in range(len(all_words) - SHINGLE_WORDS + 1):
        places[tuple(all_words[start : start + SHINGLE_WORDS])].append(start)
    lines: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    for line in body.split("\n"):
        own = WORD.findall(line)
        lines[" ".join(own)].append(at)
        at += len(own)
    shares: list[float] = []
    found: list[_Stand] = []
    for unit, own in enumerate(words):
        if len(own) < SHINGLE_WORDS:
            starts = lines.get(" ".join(own), []) if own else []
            shares.append(float(bool(starts)))
            found.extend(_Stand(unit, start, start + len(own), len(own) * SHORT_WORTH) for start in starts[:20])
            continue
        count = len(own) - SHINGLE_WORDS + 1
        hits = [places.get(tuple(own[start : start + SHINGLE_WORDS]), []) for start in range(count)]
        shares.append(sum(map(bool, hits)) / count)
        if shares[-1] > BODY_SHARE:
            # Rounded to three words: a word more or less in between is the same place.
            begins = Counter(max(0, place - start) // 3 * 3 for start, hit in enumerate(hits) for place in hit[:20])
            for begin, votes in begins.most_common(PLACES_MAX):
                found.append(_Stand(unit, begin, begin + len(own), votes / count * len(own)))
    return shares, found


def _heaviest(stands: Sequence[_Stand]) -> list[_Stand]:
    """The heaviest run of stands in the order of both page and gold."""
    ordered = sorted(stands, key=lambda stand: (stand.unit, -stand.start))
    best: list[float] = []
    came: list[int] = []
    for stand in ordered:
        weight, source = 0.0, -1
        latest = stand.start + OVERLAP_WORDS + OVERLAP_SHARE * (stand.end - stand.start)
        for place, before in enumerate(ordered[: len(best)]):
            fits = before.unit < stand.unit and before.end <= latest and before.start <= stand.start
            if fits and best[place] > weight:
                weight, source = best[place], place
        best.append(weight + stand.worth)
        came.append(source)
    chain = []
    place = max(range(len(best)), key=best.__getitem__) if best else -1
    while place >= 0:
        chain.append(ordered[place])
        place = came[place]
    return chain


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text))
