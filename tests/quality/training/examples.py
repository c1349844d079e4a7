"""All pages of a corpus as examples.

examples(folder, golds) -> list[Example]
"""

from collections.abc import Iterable
from pathlib import Path

from ..corpus import Gold, page
from .fitting import Example, example
from .seeing import seen


def examples(folder: Path, golds: Iterable[Gold]) -> list[Example]:
    """The pages with a body or with snippets, read and labelled; pages without text are left out."""
    found = []
    for gold in golds:
        if not gold.body and not gold.must:
            continue
        read = seen(page(folder, gold))
        if read is not None:
            found.append(example(gold, read))
    return found
