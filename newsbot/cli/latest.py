"""`python -m newsbot.cli.latest DIR`: where the newest records of a folder are, and the newest article (make crawl)."""

import json
import sys
from pathlib import Path

from newsbot.cli.console import say

_SHOWN = ("title", "subtitle", "authors", "date", "section", "language", "access", "url")


def newest(folder: Path) -> Path | None:
    """The record file written last, or None."""
    return max(folder.glob("*/*.jsonl"), key=lambda path: path.stat().st_mtime, default=None)


def main() -> None:
    path = newest(Path(sys.argv[1]))
    if path is None:
        return
    with path.open(encoding="utf-8") as lines:
        newest_article = max(map(json.loads, lines), key=lambda record: record["date"] or "")
    say(f"\nThe records are in {path}; the newest article begins:")
    for key in _SHOWN:
        say(f"  {key}: {json.dumps(newest_article[key], ensure_ascii=False)}")
    say(f"  body: {(newest_article['body'] or '')[:200]}…")


if __name__ == "__main__":
    main()
