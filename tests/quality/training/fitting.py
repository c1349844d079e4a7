"""Labelled units to weights: a logistic regression with a penalty on large weights.

example(gold, reading) -> Example
weights(examples) -> dict[str, float]
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .corpus import Gold, Reading
from .labels import Label, labels

# Strength of the penalty.  1 and 4 were tried too, with earlier features.
L2 = 2.0
# Features on fewer pages are not learned: what three sites do is no rule.  6 was tried too.
PAGES_MIN = 12
# All units of a news page together weigh this much against the penalty, those of any other page a tenth of it.
PAGE_WEIGHT = 20.0
OTHER_SHARE = 0.1
# Their weights came out with a sign against sense: a "paywall" branch spoke for the article.
LEFT_OUT = frozenset(
    {
        "in:paywall",
        "out:paywall",
        "self:paywall",
        "out:related",
        "out:tags",
        "self:box",
        "tag:aside",
        "zone:aside",
        "zone:related",
    }
)
# F1/exact on domains not fitted on: .9651/.472 with two decimals as with six, .9649/.468 with one.
DECIMALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A page for the fit."""

    gold: Gold
    rows: tuple[frozenset[str], ...]
    """For each unit the names of the features that may be learned."""
    labels: tuple[Label, ...]


def example(gold: Gold, reading: Reading) -> Example:
    """A page's units with their labels."""
    return Example(
        gold=gold,
        rows=tuple(frozenset(row) - LEFT_OUT for row in reading.rows),
        labels=tuple(labels([unit.text for unit in reading.units], gold)),
    )


def weights(examples: Sequence[Example]) -> dict[str, float]:
    """For each feature that is worth something its worth in log-odds, in the order of the names."""
    # Imported here, for the tests that run through all files do without the libraries of the trainer.
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    pages = Counter(name for page in examples for name in frozenset().union(*page.rows))
    rows: list[dict[str, float]] = []
    answers: list[bool] = []
    shares: list[float] = []
    for page in examples:
        unit_share = _page_weight(page.gold) / (sum(label.weight for label in page.labels) or 1.0)
        for row, label in zip(page.rows, page.labels, strict=True):
            if label.weight > 0:
                rows.append({name: 1.0 for name in sorted(row) if pages[name] >= PAGES_MIN})
                answers.append(label.is_body)
                shares.append(label.weight * unit_share)
    names = DictVectorizer()
    table = names.fit_transform(rows)
    # "bias" is a feature of every unit, so no intercept of its own; L-BFGS starts from zero and draws no lots.
    model = LogisticRegression(C=1 / L2, fit_intercept=False, tol=1e-7, max_iter=5000)
    model.fit(table, answers, sample_weight=shares)
    found = zip(names.feature_names_, model.coef_[0], strict=True)
    return {str(name): worth for name, value in found if (worth := round(float(value), DECIMALS))}


def _page_weight(gold: Gold) -> float:
    return PAGE_WEIGHT if gold.is_news else PAGE_WEIGHT * OTHER_SHARE
