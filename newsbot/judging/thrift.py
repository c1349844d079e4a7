"""Which addresses are asked last, or not at all: those built like others that were asked in vain.

Thrift(shapes, doubts).course(visit)      ASK, LATER or LEAVE
Thrift(shapes, doubts).notes()            a sentence for each way of building that was left out

Nothing is left out for good: some are asked all the same, ever more rarely; one that is an article brings back all
that was left out; and what this crawl leaves out the next one may ask.
"""

from collections import defaultdict

from newsbot.discovery.shapes import Shapes, shape
from newsbot.judging.doubts import Doubts
from newsbot.safety import masked
from newsbot.state import Visit

ASK, LATER, LEAVE = "ask", "later", "leave"
LEFT_OUT = "left out: addresses like others that were no articles"
# So many addresses that are built alike, and no article among them.
VAIN_MIN = 10
# After everything else, the articles that are asked again too.
LAST_PRIORITY = -20
# Visits that come back when one of their kind is an article; those beyond come with the next crawl.
KEPT_MAX = 10_000


class Thrift:
    """What need not be asked of one site."""

    def __init__(self, shapes: Shapes, doubts: Doubts) -> None:
        self._shapes = shapes
        self._doubts = doubts
        self._left: defaultdict[str, list[Visit]] = defaultdict(list)
        self._since: defaultdict[str, int] = defaultdict(int)
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._kept = 0

    def course(self, visit: Visit) -> str:
        """What is to be done with an address that a sitemap alone shows."""
        tally = self._shapes.of(visit.url)
        if not tally.is_vain:
            return ASK
        # In a folder that has articles, one more may have a short name.
        if tally.vain >= VAIN_MIN and not self._shapes.has_articles_beside(visit.url):
            return self._sampled(visit, tally.vain)
        is_early = visit.priority > LAST_PRIORITY
        return LATER if is_early and self._doubts.is_doubtful(visit.url) else ASK

    def _sampled(self, visit: Visit, vain: int) -> str:
        """LEAVE; but ASK whenever as many were left out as were asked in vain."""
        name = shape(visit.url)
        if self._since[name] >= vain:
            self._since[name] = 0
            return ASK
        self._since[name] += 1
        self._counts[name] += 1
        if self._kept < KEPT_MAX:
            self._left[name].append(visit)
            self._kept += 1
        return LEAVE

    def came_back(self, url: str) -> list[Visit]:
        """What was left out and is to be asked after all, since one of its kind is an article."""
        visits = self._left.pop(shape(url), [])
        self._kept -= len(visits)
        self._counts[shape(url)] -= len(visits)
        return visits

    @property
    def left_out(self) -> int:
        """Addresses that are left out."""
        return sum(self._counts.values())

    def notes(self) -> list[str]:
        """What was left out, a sentence for each shape, the commonest first."""
        return [
            f"Left out, as others like them were no articles: {count} addresses like {masked(name)}."
            for name, count in sorted(self._counts.items(), key=lambda item: -item[1])
            if count > 0
        ]
