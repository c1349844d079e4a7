"""Figures as a table for people.

table(golds, figures) -> str                Markdown, a row a source
inserted(text, table) -> str                a document with the table between its two marks
"""

from collections import Counter
from collections.abc import Sequence

from .corpus import JUDGED, Gold
from .scoring import ALL, FIELDS, Figures

BEGIN, END = "<!-- figures: written by `make quality`, not by hand -->", "<!-- end of figures -->"


def table(golds: Sequence[Gold], figures: Figures) -> str:
    """A row for each source and one for all, a column for each field."""
    counts = Counter(gold.source for gold in golds)
    counts[ALL] = sum(counts[name] for name in JUDGED)
    sources = [*(name for name in JUDGED if counts[name]), ALL, *sorted(set(counts) - {*JUDGED, ALL})]
    lines = [f"| pages | number | {' | '.join(FIELDS)} |", f"|---|---|{'---|' * len(FIELDS)}"]
    for name in sources:
        shown = [f"{figures[field][name]:.3f}" if name in figures[field] else "" for field in FIELDS]
        extra = "" if name in (*JUDGED, ALL) else " (no news)"
        lines.append(f"| {name}{extra} | {counts[name]} | {' | '.join(shown)} |")
    return "\n".join(lines)


def inserted(text: str, made: str) -> str:
    """The text with `made` between its marks; raises ValueError where it has none.

    >>> inserted(f"a\\n{BEGIN}\\nold\\n{END}\\nb", "new") == f"a\\n{BEGIN}\\n\\nnew\\n\\n{END}\\nb"
    True
    """
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the document has no lines {BEGIN!r} and {END!r} for the table to stand between")
    return f"{head}{BEGIN}\n\n{made}\n\n{END}{tail}"
