"""Readings and gold to figures by field and source.

figures(golds, answers) -> Figures           figures["body F1"]["fundus"]
"""

from collections.abc import Mapping, Sequence
from statistics import fmean

from .agreement import page_score, summary
from .corpus import JUDGED, Gold
from .fields import counts_of_authors, counts_of_snippets, date_is_right, summed, title_is_right
from .reading import Answer

ALL = "all"
"""The sources of JUDGED together."""
FIELDS = (
    "body F1",
    "body exact",
    "snippets F1",
    "title",
    "authors exact",
    "authors F1",
    "no false author",
    "date",
)
"""Every figure is a share that is better the higher it is."""
Figures = Mapping[str, Mapping[str, float]]


def figures(golds: Sequence[Gold], answers: Mapping[str, Answer]) -> Figures:
    """For each field the figure of each source that has it, and of all that are judged together."""
    found: dict[str, dict[str, float]] = {field: {} for field in FIELDS}
    sources = sorted({gold.source for gold in golds}, key=lambda name: (name not in JUDGED, name))
    groups = {name: [gold for gold in golds if gold.source == name] for name in sources}
    groups[ALL] = [gold for gold in golds if gold.source in JUDGED]
    for name, group in groups.items():
        for field, figure in _of_group(group, answers).items():
            found[field][name] = figure
    return found


def _of_group(golds: Sequence[Gold], answers: Mapping[str, Answer]) -> dict[str, float]:
    found: dict[str, float] = {}
    if bodies := [page_score(gold, answers[gold.id].body) for gold in golds if gold.body]:
        found["body F1"], found["body exact"] = summary(bodies).f1, summary(bodies).exact
    if snippets := [counts_of_snippets(gold, answers[gold.id].body) for gold in golds if gold.must]:
        found["snippets F1"] = summed(snippets).f1
    if titles := [title_is_right(gold.title, answers[gold.id].title) for gold in golds if gold.title]:
        found["title"] = fmean(titles)
    if authors := [counts_of_authors(gold.authors, answers[gold.id].authors) for gold in golds if gold.authors]:
        found["authors exact"] = fmean(not (one.wrong or one.missed) for one in authors)
        found["authors F1"] = summed(authors).f1
    if nobody := [not answers[gold.id].authors for gold in golds if gold.authors == ()]:
        found["no false author"] = fmean(nobody)
    dates = [date_is_right(gold.date, answers[gold.id].date) for gold in golds if gold.date]
    if known := [is_right for is_right in dates if is_right is not None]:
        found["date"] = fmean(known)
    return found
