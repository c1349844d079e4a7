"""Scores to a verdict on each unit, with a reason a person understands.

verdicts(units, branches, rows, scores, chosen) -> list[Verdict]
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsbot.extraction.body.branches import Branches
from newsbot.extraction.body.scoring import LEAD_IN_WORDS_MAX, runs
from newsbot.extraction.body.units import Unit

# What the site's own layout calls body is body from this score on: captions, boxes and lists of links lie below.
CHOSEN_SCORE_MIN = 0.12
# A caption or pull quote goes with the taken units on both of its sides, this far away at most.
NEIGHBOURS = 6

# What a unit on a branch of this name is called, the surest first.
_NAMES = (
    ("comment", "reader comments"),
    ("newsletter", "newsletter box"),
    ("paywall", "subscription box"),
    ("cookie", "consent notice"),
    ("related", "other articles"),
    ("nav", "navigation"),
    ("social", "sharing links"),
    ("ad", "advertisement"),
    ("byline", "author or date line"),
    ("tags", "topics"),
    ("legal", "footer"),
    ("box", "box beside the text"),
    ("caption", "picture text"),
    ("summary", "summary or standfirst"),
)
_ZONES = {
    "comment": "reader comments",
    "related": "other articles",
    "nav": "navigation",
    "footer": "footer",
    "aside": "beside the article",
    "header": "page header",
}
# On these branches no caption or pull quote belongs to the article.
_FOREIGN = frozenset({"comment", "related", "nav", "cookie", "newsletter", "paywall", "ad"})
_FOREIGN_ZONES = frozenset({"comment", "related", "nav", "footer"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was decided about a unit."""

    score: float
    taken: bool
    reason: str


def verdicts(
    units: Sequence[Unit],
    branches: Branches,
    rows: Sequence[Collection[str]],
    scores: Sequence[float],
    chosen: Sequence[bool] | None,
) -> list[Verdict]:
    """A verdict on each unit; `chosen` says for each node whether the site's layout has it in the body."""
    if chosen is None:
        marks = runs(scores)
    else:
        marks = [chosen[unit.node] and score >= CHOSEN_SCORE_MIN for unit, score in zip(units, scores, strict=True)]
    found: list[Verdict] = []
    for unit, row, score, mark in zip(units, rows, scores, marks, strict=True):
        against = _against(unit, row) if mark else _left(unit, branches, row, chosen)
        taken = mark and against is None
        reason = _for(unit, branches, chosen) if taken else against or "scored as no article text"
        found.append(Verdict(score=score, taken=taken, reason=reason))
    return _with_attachments(units, branches, found)


def _against(unit: Unit, row: Collection[str]) -> str | None:
    """What no score outweighs.

    F1/exact pages on 284 news pages, five folds by domain: .9652/.472 with all of these; without the rule for
    posts of social networks .9644/.461, for the headline .9649/.468, for lead-ins .9643/.454.  The rule for what
    stands above the headline changed nothing there; it leaves out a section's blurb above a short article.
    """
    if unit.kind in ("caption", "pull_quote"):
        return "caption" if unit.kind == "caption" else "pull quote"
    if "embed" in row:
        return "post of a social network"
    if "is-headline" in row:
        return "the headline again"
    if "above-title" in row:
        return "above the headline"
    if "lead-in" in row and unit.words < LEAD_IN_WORDS_MAX:
        return "leads to another article"
    return None


def _left(unit: Unit, branches: Branches, row: Collection[str], chosen: Sequence[bool] | None) -> str:
    if unit.kind in ("caption", "pull_quote"):
        return f"{unit.kind.replace('_', ' ')} outside of the article"
    near = branches.near[unit.node] | branches.nodes[unit.node].groups
    named = next((name for group, name in _NAMES if group in near), None)
    zone = _ZONES.get(unit.zone)
    if unit.zone in _FOREIGN_ZONES and zone:
        return zone
    if named:
        return named
    if unit.link_share > 0.5:
        return "link list" if unit.kind == "list" else "links"
    if chosen is not None and not chosen[unit.node]:
        return "outside of the body that the site's definition selects"
    if "is-description" in row:
        return "summary or standfirst"
    if "above-title" in row or "above-h1" in row:
        return "above the headline"
    return zone or ("scored as no article text" if branches.steps[unit.node] == 0 else "beside the article")


def _for(unit: Unit, branches: Branches, chosen: Sequence[bool] | None) -> str:
    if chosen is not None:
        where = "in the body that the site's definition selects"
    else:
        where = "in the main container" if branches.steps[unit.node] == 0 else "close to the main container"
    links = "no links" if unit.link_share == 0 else f"{unit.link_share:.0%} links"
    return f"{where}, {unit.words} {'word' if unit.words == 1 else 'words'}, {links}"


def _with_attachments(units: Sequence[Unit], branches: Branches, found: list[Verdict]) -> list[Verdict]:
    """Captions and pull quotes taken where they stand among what is taken."""
    taken = [verdict.taken for verdict in found]
    first = taken.index(True) if True in taken else len(taken)
    for place, unit in enumerate(units):
        if unit.kind not in ("caption", "pull_quote"):
            continue
        foreign = unit.zone in _FOREIGN_ZONES or bool(branches.near[unit.node] & _FOREIGN)
        before = any(taken[max(0, place - NEIGHBOURS) : place])
        after = any(taken[place + 1 : place + 1 + NEIGHBOURS])
        leads = place < first and after and branches.steps[unit.node] <= 2
        if not foreign and ((before and (after or branches.steps[unit.node] == 0)) or leads):
            name = "caption" if unit.kind == "caption" else "pull quote"
            found[place] = Verdict(score=found[place].score, taken=True, reason=f"{name} in the article")
        elif unit.kind == "caption":
            found[place] = Verdict(score=found[place].score, taken=False, reason="caption outside of the article")
    return found
