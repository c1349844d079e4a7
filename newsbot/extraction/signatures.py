"""The names gathered on one page, and the rivals that they make.

Signatures(document, headline)      add(source, segment, value, label) ...; candidates()
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsbot.document import Document
from newsbot.extraction.place import context, distance, rank
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate

# A line with names is no longer than this.
BYLINE_CHARS_MAX = 160
# Names of one source further apart than this belong to different articles.
SIBLING_SEGMENTS_MAX = 14

# Best first.  Names all authors when it fires beside a headline (pages that have one, 1,342 tried): rel .89,
# "By X" .88, links to authors .87, class .85, label .83, a bare name beside a date .71.
_SOURCES = (
    "visible:rel-author",
    "visible:label",
    "visible:by",
    "visible:byline-class",
    "visible:author-link",
    "visible:beside-date",
    "visible:opening",
)


class Signatures:
    """Names gathered on one page."""

    def __init__(self, document: Document, headline: int | None) -> None:
        self.document = document
        self.headline = headline
        self.found: list[tuple[str, Segment, str, str | None]] = []

    def add(self, source: str, segment: Segment, value: str, label: str | None = None) -> None:
        value = value.strip(" ,|•·:-–—")
        if value and len(value) <= BYLINE_CHARS_MAX and any(char.isalpha() for char in value):
            self.found.append((source, segment, value, label))

    def candidates(self) -> tuple[Candidate, ...]:
        """One candidate for each source and part of the page, nearest the headline first."""

        def key(entry: tuple[str, Segment, str, str | None]) -> tuple[int, int]:
            return rank(entry[1], self.headline)[0], _SOURCES.index(entry[0])

        result = []
        for _, group in groupby(sorted(self.found, key=key), key=key):
            rivals = sorted(group, key=lambda entry: distance(entry[1], self.headline))
            for cluster in _clusters(rivals):
                source, segment, _, label = cluster[0]
                names = dict.fromkeys(value for _, _, value, _ in sorted(cluster, key=lambda entry: entry[1].index))
                result.append(
                    Candidate(
                        value="\n".join(names),
                        source=source,
                        context=context(segment, self.headline),
                        label=label,
                        place=self.document.place(segment.element),
                    )
                )
        return tuple(dict.fromkeys(result))


def _clusters(
    rivals: Sequence[tuple[str, Segment, str, str | None]],
) -> Iterator[list[tuple[str, Segment, str, str | None]]]:
    """Rivals in groups that stand together, three at most: a page of lists has a name on every line."""
    rest = list(rivals)
    for _ in range(3):
        if not rest:
            return
        first = rest[0][1]
        own = [
            entry
            for entry in rest
            if entry[1].classes[:1] == first.classes[:1] and abs(entry[1].index - first.index) <= SIBLING_SEGMENTS_MAX
        ]
        yield own
        rest = [entry for entry in rest if entry not in own]
