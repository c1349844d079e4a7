"""Chances to a decision.

blended(chances, words, kin) -> scores       each chance after its like were heard
runs(scores) -> list[bool]                   who is taken
"""

import math
from collections.abc import Sequence

import numpy as np

from newsbot.extraction.body.layout import Row

# All figures here: F1/exact on the 284 news pages with a full body, five folds by domain; .9707/.504 as it stood.
# A unit's chance is seven parts its own, three parts that of its like (same tag and class, same parent).
# 0 gave .9705/.486, .15 .9705/.500, .45 .9711/.511: more exact pages for no F1.
KIN_SHARE = 0.3
# A page without a sure paragraph has a lower bar: share of the best chance on the page, reached at 0.9.
# .40 gave .9681/.496, .48 .9700/.511, .62 .9710/.500; snippets' F1 falls from .933 at .40 to .923 at .62.
RELATIVE_THRESHOLD = 0.5
SURE = 0.9
# What each change between taken and left costs, in log-odds: single strays follow their neighbours.
# 0 gave .9697/.468, .2 .9710/.507, .7 .9697/.496.
SWITCH_COST = 0.3
# Nearer to 0 or 1 no chance is trusted to be.
_SURENESS = 1e-6


def blended(chances: Row, words: Row, kin: Row) -> Row:
    """Each chance moved towards the mean of the units with the same kin."""
    weight = np.sqrt(words + 1)
    mean = np.bincount(kin, chances * weight) / np.bincount(kin, weight)
    return np.asarray((1 - KIN_SHARE) * chances + KIN_SHARE * mean[kin])


def runs(scores: Row) -> list[bool]:
    """Which units are in, where each change between in and out has its cost (two-state Viterbi)."""
    if not len(scores):
        return []
    threshold = max(_SURENESS, RELATIVE_THRESHOLD * min(1.0, float(scores.max()) / SURE))
    sure = scores.clip(_SURENESS, 1 - _SURENESS)
    gains = ((np.log(sure / (1 - sure)) - math.log(threshold / (1 - threshold))) / 2).tolist()
    return _path(gains)


def _path(gains: Sequence[float]) -> list[bool]:
    """The states with the highest sum: a gain for each that is in, its opposite for each that is out."""
    out = within = 0.0
    came: list[tuple[bool, bool]] = []
    for gain in gains:
        in_stays, out_stays = within >= out - SWITCH_COST, out >= within - SWITCH_COST
        came.append((not out_stays, in_stays))
        within, out = (
            (within if in_stays else out - SWITCH_COST) + gain,
            (out if out_stays else within - SWITCH_COST) - gain,
        )
    state = within > out
    taken = []
    for from_out, from_in in reversed(came):
        taken.append(state)
        state = from_in if state else from_out
    return taken[::-1]
