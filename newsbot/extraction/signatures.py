"""The names gathered on one page, and the rivals that they make.

Signatures(document, headline, segments)      add(source, segment, value, label) ...; candidates()
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from newsbot.document import Document
from newsbot.extraction.place import context, distance, rank
from newsbot.extraction.segments import Segment
from newsbot.extraction.signs import NAME_CHARS_MAX
from newsbot.items import Candidate

# A line with names is no longer than this.
BYLINE_CHARS_MAX = 160
# Names of one source further apart than this belong to different articles.
SIBLING_SEGMENTS_MAX = 14
# A heading whose text is linked to this share leads to another page; signs and numbers may stand beside the link.
LINK_SHARE_MIN = 0.9
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

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

_Entry = tuple[str, Segment, str, str | None]


class Signatures:
    """Names gathered on one page. (Without slots: what it has looked up once it keeps.)"""

    def __init__(self, document: Document, headline: int | None, segments: Sequence[Segment] = ()) -> None:
        self.document = document
        self.headline = headline
        self.segments = segments
        self.found: list[_Entry] = []

    def add(self, source: str, segment: Segment, value: str, label: str | None = None) -> None:
        value = value.strip(" ,|•·:-–—")
        if value and len(value) <= BYLINE_CHARS_MAX and any(char.isalpha() for char in value):
            self.found.append((source, segment, value, label))

    def candidates(self) -> tuple[Candidate, ...]:
        """One candidate for each source and part of the page, nearest the headline first."""

        def key(entry: _Entry) -> tuple[int, int]:
            return rank(entry[1], self.headline)[0], _SOURCES.index(entry[0])

        result = []
        for _, group in groupby(sorted(self.found, key=key), key=key):
            rivals = sorted(group, key=lambda entry: distance(entry[1], self.headline))
            for cluster in self._clusters(rivals):
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

    def _clusters(self, rivals: Sequence[_Entry]) -> Iterator[list[_Entry]]:
        """Rivals in groups that stand together, three at most: a page of lists has a name on every line.

        Where the headlines of other articles part names that else would be one group, they are cards, and only the
        group without such a headline above it is this article's.  Far below, boxes about its authors list their
        articles too; names there correct nothing, and stay together.
        """
        rest = list(rivals)
        for _ in range(3):
            if not rest:
                return
            first = rest[0][1]
            near = [
                entry
                for entry in rest
                if entry[1].classes[:1] == first.classes[:1]
                and abs(entry[1].index - first.index) <= SIBLING_SEGMENTS_MAX
            ]
            own = [entry for entry in near if not self._is_parted(first.index, entry[1].index)]
            if self.headline is None or context(first, self.headline) != "headline":
                yield near
            elif len(own) == len(near) or not self._is_parted(self.headline, first.index):
                yield own
            rest = [entry for entry in rest if entry not in near]

    def _is_parted(self, one: int, other: int) -> bool:
        """Whether the headline of another article stands between two segments: cards name its author in each."""
        between = self.segments[min(one, other) + 1 : max(one, other)]
        return any(_heads_another(segment) and segment.index not in self._signed for segment in between)

    @cached_property
    def _signed(self) -> frozenset[int]:
        """Segments that hold names; asked for when all are gathered. Lists of people set each in a heading."""
        return frozenset(segment.index for _, segment, _, _ in self.found)


def _heads_another(segment: Segment) -> bool:
    """Whether a segment is nothing but a link, and a heading or too long for a name."""
    is_heading = segment.tag in _HEADINGS or len(segment.text) > NAME_CHARS_MAX
    return is_heading and segment.link_share >= LINK_SHARE_MIN
