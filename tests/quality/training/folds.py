"""The figures on domains that were not fitted on.

fold_of(golds) -> dict[str, int]
predicted(reading, weights) -> str
plain(reading) -> str
"""

import random
from collections.abc import Iterable, Mapping

from newsbot.extraction.body import scoring
from newsbot.extraction.body.verdicts import verdicts

from .corpus import Gold, Reading

FOLDS = 5
SEED = 0
# Above this share of linked characters the plain rule leaves a unit out.
_PLAIN_LINK_SHARE_MAX = 0.5


def fold_of(golds: Iterable[Gold]) -> dict[str, int]:
    """For each domain of the news pages its fold; all pages of a domain are in one."""
    domains = sorted({gold.domain for gold in golds if gold.is_news})
    random.Random(SEED).shuffle(domains)
    return {domain: place % FOLDS for place, domain in enumerate(domains)}


def predicted(reading: Reading, weights: Mapping[str, float]) -> str:
    """The body that the finder takes with these weights, without captions and pull quotes."""
    own = scoring.chances(reading.rows, weights)
    scores = scoring.blended(reading.units, reading.branches, own)
    found = verdicts(reading.units, reading.branches, reading.rows, scores, None)
    return "\n\n".join(
        unit.text
        for unit, verdict in zip(reading.units, found, strict=True)
        if verdict.taken and unit.kind not in ("caption", "pull_quote")
    )


def plain(reading: Reading) -> str:
    """The body by the main container and the share of links alone, for comparison."""
    return "\n\n".join(
        unit.text
        for unit in reading.units
        if reading.branches.steps[unit.node] == 0 and unit.link_share <= _PLAIN_LINK_SHARE_MAX
    )
