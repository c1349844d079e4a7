"""What React's server components leave in a page for its scripts.

flight(texts) -> the values of its rows, in their order

Next.js writes `self.__next_f.push([1,"…"])` into many scripts; the texts put together are rows, each a number, a colon
and a value as JSON.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

PIECES_MAX = 5_000
ROWS_MAX = 20_000
_PIECE = re.compile(r"__next_f\.push\(\s{0,5}\[\s{0,5}1\s{0,5},\s{0,5}(\"(?:[^\"\\]|\\.)*+\")", re.DOTALL)
_ROW = re.compile(r"(?:^|\n)[0-9a-f]{1,6}:(?=[\[{])")
_DECODER = json.JSONDecoder()


def flight(texts: Iterable[str]) -> Iterator[Any]:
    """The objects and lists of the rows that the scripts `texts` of a page hold together."""
    pieces: list[str] = []
    for text in texts:
        for match in islice(_PIECE.finditer(text), PIECES_MAX) if "__next_f" in text else ():
            try:
                pieces.append(json.loads(match[1], strict=False))
            except ValueError:
                continue
    joined = "".join(pieces)
    for match in islice(_ROW.finditer(joined), ROWS_MAX):
        # A row ends with its line: a broken one is read no further.
        end = joined.find("\n", match.end())
        try:
            yield _DECODER.raw_decode(joined[match.end() : end if end > 0 else None])[0]
        except (ValueError, RecursionError):
            continue
