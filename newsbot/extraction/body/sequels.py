"""Articles that a page shows below its own, for readers who scroll on.

next_article(segments, headline) -> the segment with which the first of them begins
sequels(units, page, is_headline) -> places of the units in them, where each is an <article>
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.tree import GROUPS, groups
from newsbot.extraction.body.units import Unit, word_count
from newsbot.extraction.nodes import Node
from newsbot.extraction.segments import Segment
from newsbot.text import words as folded_words

_ARTICLE, _HEADLINE = "article", "h1"
# So many words an article has at least before the next may begin, and that one between its headline and its end.
_ARTICLE_WORDS_MIN = 60
_SEQUEL_WORDS_MIN = 25
# A line with at least so many words is running text.
_RUNNING_WORDS = 12
# Date and author stand within so many lines below (or two above) a headline; builders show them twice, for two widths.
_BYLINE_LINES = 10
_BYLINE_LINES_ABOVE = 2
_DIGITS = re.compile(r"\d+")


def next_article(segments: Sequence[Segment], headline: str | None) -> int | None:
    """Index of the <h1> that opens a second article, or None.

    It looks like the page's own headline (tag, class, and those of two elements around it, numbers aside), has an
    author or date of its own and running text below, and the page's own article has ended with enough of it.  A page
    whose <h1> is not its headline, or whose parts have an <h1> each, has none: 40 pages of a television station
    have up to four articles below, of 284 news pages of other sites none is cut.
    """
    heads = [at for at, one in enumerate(segments) if one.tag == _HEADLINE]
    if len(heads) < 2 or not headline:
        return None
    wanted = folded_words(headline)
    own = next((at for at in heads if folded_words(segments[at].text) == wanted), None)
    if own is None:
        return None
    like = _signature(segments[own].node)
    later = [at for at in heads if at > own and segments[at].holder is not segments[own].holder]
    for at, end in pairwise([*later, len(segments)]):
        if (
            _signature(segments[at].node) == like
            and _has_byline(segments, at)
            and _words(segments[own + 1 : at]) >= _ARTICLE_WORDS_MIN
            and _words(segments[at + 1 : end]) >= _SEQUEL_WORDS_MIN
        ):
            return at
    return None


def _signature(node: Node) -> tuple[str, ...]:
    """Tag and class of an element and of two around it, numbers aside."""
    found: list[str] = []
    step: Node | None = node
    while step is not None and len(found) < 3:
        found.append(f"{step.state.tag}.{_DIGITS.sub('', step.state.names or '')}")
        step = step.parent
    return tuple(found)


def _has_byline(segments: Sequence[Segment], head: int) -> bool:
    """Whether an author or date line stands at a headline, before the text."""
    for at in range(max(0, head - _BYLINE_LINES_ABOVE), min(len(segments), head + _BYLINE_LINES)):
        segment = segments[at]
        if at != head and (segment.has_time or groups(segment.element) & GROUPS["byline"]):
            return True
    return False


def _words(segments: Sequence[Segment]) -> int:
    """Words of running text."""
    counts = (word_count(one.text) for one in segments if one.tag == "p" and not one.link_chars * 2 > len(one.text))
    return sum(count for count in counts if count >= _RUNNING_WORDS)


def sequels(units: Sequence[Unit], page: Layout, is_headline: Row) -> frozenset[int]:
    """Places of all units in another <article> that has an <h1> of its own, below the one that has the headline.

    Outermost elements alone count: what stands inside the headline's is no other article.  One page of 284 news pages
    has such, and no text of theirs was lost by it; scripts bring most of them when a reader scrolls.
    """
    heads = [place for place, unit in enumerate(units) if unit.segment.tag == _HEADLINE]
    first = next((place for place in heads if is_headline[place]), None)
    if first is None or heads[-1] == first:
        return frozenset()
    around = _outermost(page)
    own = around[units[first].node]
    if own is None:
        return frozenset()
    others = {around[units[place].node] for place in heads if place > first} - {own, None}
    return frozenset(place for place, unit in enumerate(units) if place > first and around[unit.node] in others)


def _outermost(page: Layout) -> list[int | None]:
    """For each node the outermost <article> around it, or itself."""
    made: list[int | None] = []
    for node, (tag, parent) in enumerate(zip(page.tree.tags, page.tree.parents, strict=True)):
        above = made[parent] if parent < node else None
        made.append(node if above is None and tag == _ARTICLE else above)
    return made
