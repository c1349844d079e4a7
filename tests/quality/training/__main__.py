"""Fits the trees of the body finder anew: python -m tests.quality.training DIR [--keep]"""

import argparse
from pathlib import Path

from newsbot.extraction.body import forest

from ..corpus import golds
from .examples import examples
from .fitting import fitted


def main() -> None:
    """Reads the corpus, fits all pages, writes the file."""
    parser = argparse.ArgumentParser(description="Learns from a corpus what the units of an article are like.")
    parser.add_argument("corpus", type=Path, help="folder with gold.jsonl and SOURCE/NAME.html.gz")
    parser.add_argument("--keep", action="store_true", help="only say what would change; leave forest.json as it is")
    options = parser.parse_args()
    pages = examples(options.corpus, golds(options.corpus))
    text = fitted(pages)
    path = Path(forest.__file__).with_name(forest.FILE)
    is_same = path.is_file() and path.read_text(encoding="utf-8") == text
    print(f"{len(pages)} pages, {len(text) // 1000} kB, {'the same as before' if is_same else 'another forest'}")
    if not options.keep:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
