"""Models that never saw a domain.

fold_of(golds) -> dict[str, int]                 for each owner of pages its fold
models(folder, corpus, examples) -> list[str]    a forest for each fold, fitted on the other folds
"""

import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ..corpus import Gold
from .fitting import Example, fitted

FOLDS = 5
SEED = 0


def fold_of(golds: Iterable[Gold]) -> dict[str, int]:
    """For each owner of pages its fold; all pages of an owner are in one."""
    owners = sorted({gold.owner for gold in golds if gold.body or gold.must})
    random.Random(SEED).shuffle(owners)
    return {owner: place % FOLDS for place, owner in enumerate(owners)}


def models(cache: Path, mark: str, folds: dict[str, int], examples: Callable[[], Sequence[Example]]) -> list[str]:
    """For each fold the forest fitted on all pages but its own, kept in files of the folder `cache`.

    `mark` names corpus and code; files of another mark are fitted anew, for which `examples` gives the pages.
    """
    paths = [cache / f"{mark}-{number}.json" for number in range(FOLDS)]
    if not all(path.is_file() for path in paths):
        cache.mkdir(parents=True, exist_ok=True)
        pages = examples()
        for number, path in enumerate(paths):
            others = [page for page in pages if folds.get(page.gold.owner) != number]
            path.write_text(fitted(others), encoding="utf-8")
            print(f"fold {number + 1} of {FOLDS} fitted on {len(others)} pages", flush=True)
    return [path.read_text(encoding="utf-8") for path in paths]
