"""Labelled units to decision trees.

example(gold, seen) -> Example
fitted(examples) -> str            a forest as newsbot/extraction/body/forest.py reads it
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from newsbot.extraction.body.forest import LEAVES_MAX

from ..corpus import Gold
from .labels import Labels, labels
from .seeing import Seen

# All units of a news page together weigh this much, those of another article half of it.  With a tenth and with all
# of it the figures are the same but for the other articles themselves.
PAGE_WEIGHT = 20.0
OTHER_PAGE_WEIGHT = 10.0
# A unit with a snippet weighs as much as a tenth of a news page.  1 gave .925 for snippets, 2 .929, 4 .929 and .001 less
# for bodies.
SNIPPET_WEIGHT = 2.0
# Trees and their growth; 250 trees at half the rate are the same, 30 trees of 12 leaves .004 worse.
SEEDS = (1, 2)
TREES = 60
SETTINGS: Mapping[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.16,
    "num_leaves": LEAVES_MAX,
    "min_data_in_leaf": 30,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.3,
    "lambda_l2": 3.0,
    "max_bin": 127,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
VALUE_DECIMALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A page for the fit."""

    gold: Gold
    seen: Seen
    labels: Labels


def example(gold: Gold, seen: Seen) -> Example:
    """A page's units with their labels."""
    return Example(gold=gold, seen=seen, labels=labels(seen.texts, gold))


def fitted(examples: Sequence[Example]) -> str:
    """A forest: trees fitted from several seeds, their answers averaged."""
    # Imported here, for the tests that run through all files do without the libraries of the trainer.
    import lightgbm

    weights = np.concatenate([_weights(page) for page in examples])
    known = weights > 0
    table = np.concatenate([page.seen.table.T for page in examples])[known]
    answers = np.concatenate([page.labels.is_body for page in examples])[known].astype(float)
    grown = []
    for seed in SEEDS:
        data = lightgbm.Dataset(table, answers, weight=weights[known], free_raw_data=False)
        model = lightgbm.train({**SETTINGS, "seed": seed}, data, TREES)
        grown.append([_tree(told["tree_structure"], 1 / len(SEEDS)) for told in model.dump_model()["tree_info"]])
    # Taken by turns: the first trees of the forest are then the first of each seed, which know most.
    trees = [tree for turn in zip(*grown, strict=True) for tree in turn]
    return _text(examples[0].seen.names, trees)


def _weights(page: Example) -> np.ndarray[Any, np.dtype[np.float64]]:
    own = page.labels.weights
    if not page.gold.body:
        return own * SNIPPET_WEIGHT
    total = own.sum()
    return own * ((PAGE_WEIGHT if page.gold.is_news else OTHER_PAGE_WEIGHT) / total if total else 0.0)


_Tree = tuple[list[tuple[int, float, int]], list[float]]


def _tree(root: dict[str, Any], share: float) -> _Tree:
    """Questions and leaves of one tree; none and one where nothing is worth asking."""
    leaves: list[float] = []
    questions: list[tuple[int, float, int]] = []

    def visited(node: dict[str, Any]) -> int:
        """The leaves below a node, as bits; they are numbered from the left."""
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"] * share, VALUE_DECIMALS))
            return 1 << (len(leaves) - 1)
        yes = visited(node["left_child"])
        no = visited(node["right_child"])
        questions.append((node["split_feature"], _below(node["threshold"]), yes))
        return yes | no

    visited(root)
    return questions, leaves


def _below(limit: float) -> float:
    """The highest 32-bit number that is not above a limit: the table has such numbers, and the answer is the same."""
    near = np.float32(limit)
    if float(near) > limit:
        near = np.nextafter(near, np.float32(-np.inf))
    return float(str(near))


def _text(names: Sequence[str], trees: Sequence[_Tree]) -> str:
    def lines() -> Iterator[str]:
        yield '{"traits": ' + json.dumps(names) + ', "trees": ['
        for number, tree in enumerate(trees):
            yield json.dumps(tree, separators=(",", ":")) + ("," if number + 1 < len(trees) else "")
        yield "]}\n"

    return "\n".join(lines())
