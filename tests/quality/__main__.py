"""Measures the whole reading: python -m tests.quality [DIR] [--table docs/quality.md] [--raise] [--cache FOLDER]"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import newsbot

from . import floors, training
from .corpus import Gold, fingerprint, golds
from .floors import Floors
from .reading import Answer, readings
from .scoring import Figures, figures
from .table import inserted, table
from .training.examples import examples
from .training.folds import fold_of, models

VARIABLE = "NEWSBOT_CORPUS"
# What a model depends on: the walk that makes the units, what is known of them, and how trees are fitted.
_WALK = ("walk.py", "states.py", "nodes.py", "zones.py", "zonenames.py", "segments.py", "tags.py")
_JUDGED = (
    *("names.py", "tree.py", "wholes.py", "units.py", "layout.py", "branches.py", "traits.py"),
    *("containers.py", "rows.py", "wording.py", "forest.py"),
)


def main() -> int:
    """Status 0 when all figures reach their floors or there is no corpus, 1 when one fell, 2 for another corpus."""
    options = _options()
    folder = options.corpus
    if folder is None or not (folder / "gold.jsonl").is_file():
        where = f"{folder} holds no gold.jsonl" if folder else f"neither a folder nor {VARIABLE} was given"
        print(f"quality: skipped, for there is no corpus: {where}.")
        return 0
    known = golds(folder)
    folds = fold_of(known)
    kept = models(options.cache, _mark(folder), folds, lambda: examples(folder, known))
    answers = readings(folder, known, kept, folds)
    found = figures(known, answers)
    made = table(known, found)
    print(made)
    if options.answers:
        _write_answers(options.answers, answers)
    if options.table:
        options.table.write_text(inserted(options.table.read_text(encoding="utf-8"), made), encoding="utf-8")
    return _held(fingerprint(folder), known, found, may_rise=options.rise)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Scores newsbot's answers on pages with known articles.")
    corpus = os.environ.get(VARIABLE)
    parser.add_argument("corpus", type=Path, nargs="?", default=Path(corpus) if corpus else None)
    parser.add_argument("--cache", type=Path, default=Path("build/quality"), help="folder for the models of the folds")
    parser.add_argument("--table", type=Path, help="document to write the figures into")
    parser.add_argument("--answers", type=Path, help="write every answer to this file, JSON Lines")
    parser.add_argument("--raise", dest="rise", action="store_true", help="lift the floors to the figures")
    return parser.parse_args()


def _mark(folder: Path) -> str:
    """Names corpus and code: another mark, other models."""
    extraction = Path(newsbot.__file__).parent / "extraction"
    files = [extraction / name for name in _WALK] + [extraction / "body" / name for name in _JUDGED]
    files += sorted(Path(training.__file__).parent.glob("*.py"))
    code = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
    return f"{fingerprint(folder)}-{code}"


def _write_answers(path: Path, answers: dict[str, Answer]) -> None:
    lines = (json.dumps({"id": name, **asdict(answer)}, ensure_ascii=False) + "\n" for name, answer in answers.items())
    path.write_text("".join(lines), encoding="utf-8")


def _held(corpus: str, known: Sequence[Gold], found: Figures, *, may_rise: bool) -> int:
    """The figures against the floors, told; the status."""
    before = floors.read()
    if before is not None and before.corpus != corpus:
        print(
            f"quality: {floors.FILE.name} is for the corpus {before.corpus}, this one is {corpus} with {len(known)} "
            f"pages. Give the same corpus, or remove the file and begin anew with --raise.",
            file=sys.stderr,
        )
        return 2
    fallen = floors.below(before.floors, found) if before else []
    for told in fallen:
        print(f"quality: {told}.", file=sys.stderr)
    if may_rise:
        floors.write(Floors(corpus=corpus, floors=floors.risen(before.floors if before else {}, found)))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
