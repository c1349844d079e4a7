"""Prints the figures by folds and rewrites the weights: python -m tests.quality.training DIR [--keep]"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from newsbot.extraction.body import weights as written
from newsbot.extraction.body.weights import WEIGHTS

from .agreement import PageScore, page_score, summary
from .corpus import NEWS, Gold, golds, reading
from .fitting import Example, example, weights
from .folds import FOLDS, fold_of, plain, predicted
from .writing import header, source


def main() -> None:
    """Reads the corpus, scores five folds, fits all pages, writes the file."""
    parser = argparse.ArgumentParser(description="Learns from a corpus what the body finder's features are worth.")
    parser.add_argument("corpus", type=Path, help="folder with gold.jsonl and SOURCE/NAME.html.gz")
    parser.add_argument("--keep", action="store_true", help="only print the figures; leave weights.py as it is")
    options = parser.parse_args()
    examples = _examples(options.corpus)
    by_folds, by_rule = _cross_validated(options.corpus, examples)
    _report("five folds by domain", by_folds)
    _report("main container and link share alone", by_rule)
    worth = weights(examples)
    _report_changes(worth)
    news = len(by_folds)
    text = source(worth, header(news, len(examples) - news, summary(_scores(by_folds)), summary(_scores(by_rule))))
    if not options.keep:
        Path(written.__file__).write_text(text, encoding="utf-8")


_Scored = list[tuple[Gold, PageScore]]


def _examples(corpus: Path) -> list[Example]:
    found = []
    for gold in golds(corpus):
        read = reading(corpus, gold)
        if read is not None:
            found.append(example(gold, read))
    return found


def _cross_validated(corpus: Path, examples: Sequence[Example]) -> tuple[_Scored, _Scored]:
    """For each news page its score with weights that never saw its domain, and its score by the plain rule."""
    fold = fold_of(page.gold for page in examples)
    by_folds: _Scored = []
    by_rule: _Scored = []
    for number in range(FOLDS):
        worth = weights([page for page in examples if fold.get(page.gold.domain) != number])
        for page in examples:
            gold = page.gold
            # Pages are read again rather than kept: hundreds of trees would fill the memory.
            if gold.is_news and fold[gold.domain] == number and (read := reading(corpus, gold)):
                by_folds.append((gold, page_score(gold, predicted(read, worth))))
                by_rule.append((gold, page_score(gold, plain(read))))
    return by_folds, by_rule


def _scores(scored: _Scored) -> list[PageScore]:
    return [score for _, score in scored]


def _report(title: str, scored: _Scored) -> None:
    print(title)
    for name in NEWS:
        own = [score for gold, score in scored if gold.source == name]
        if own:
            print(f"  {name:12}{summary(own)}")
    print(f"  {'all':12}{summary(_scores(scored))}", flush=True)


def _report_changes(worth: dict[str, float]) -> None:
    changed = {name for name in {*worth, *WEIGHTS} if worth.get(name, 0.0) != WEIGHTS.get(name, 0.0)}
    largest = max((abs(worth.get(name, 0.0) - WEIGHTS.get(name, 0.0)) for name in changed), default=0.0)
    print(f"{len(worth)} weights, {len(changed)} of them changed, by {largest:.1f} at most")


if __name__ == "__main__":
    main()
