"""Features to scores, scores to a decision.

scores(rows, weights) -> probability of each unit by itself
decided(units, rows, branches, chances) -> scores after the neighbours were heard, and who is taken
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsbot.extraction.body.branches import Branches
from newsbot.extraction.body.features import signature
from newsbot.extraction.body.units import Unit

# All figures here: F1/exact on the 284 news pages with a full body, five folds by domain; .9652/.472 as it stands.
# A unit's chance is seven parts its own, three parts that of its like (same tag and class, same parent).
# 0 gave .9656/.451, .15 .9660/.461, .5 .9648/.482: more exact pages for no F1.
SIGNATURE_SHARE = 0.3
# A page without a sure paragraph has a lower bar: share of the best chance on the page, reached at 0.9.
# .45 gave .9636/.472, .65 .9657/.479: within the noise.
RELATIVE_THRESHOLD = 0.55
SURE = 0.9
# What each change between taken and left costs, in log-odds: single strays follow their neighbours.
# 0 gave .9634/.472, 1 .9599/.454.
SWITCH_COST = 0.4
# Openings like "Read more:" lead away from the article; longer units only begin like one.
# Without the rule: .9643/.454.
LEAD_IN_WORDS_MAX = 40
# Nearer to 0 or 1 no weight is trusted to be.
_SURENESS = 1e-6


def chances(rows: Sequence[Iterable[str]], weights: Mapping[str, float]) -> list[float]:
    """For each unit the chance that it is body by its own features."""
    return [_logistic(sum(weights.get(name, 0.0) for name in set(row))) for row in rows]


def blended(units: Sequence[Unit], branches: Branches, own: Sequence[float]) -> list[float]:
    """Each chance moved towards the mean of the units with the same signature."""
    sums: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    signatures = [signature(unit, branches) for unit in units]
    for unit, name, chance in zip(units, signatures, own, strict=True):
        weight = math.sqrt(unit.words + 1)
        sums[name][0] += chance * weight
        sums[name][1] += weight
    return [
        (1 - SIGNATURE_SHARE) * chance + SIGNATURE_SHARE * sums[name][0] / sums[name][1]
        for name, chance in zip(signatures, own, strict=True)
    ]


def runs(scores: Sequence[float]) -> list[bool]:
    """Which units are in, where each change between in and out has its cost (two-state Viterbi)."""
    if not scores:
        return []
    threshold = _log_odds(RELATIVE_THRESHOLD * min(1.0, max(scores) / SURE))
    out, within = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for score in scores:
        gain = (_log_odds(score) - threshold) / 2
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


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def _log_odds(chance: float) -> float:
    return math.log(max(_SURENESS, chance) / max(_SURENESS, 1.0 - chance))
