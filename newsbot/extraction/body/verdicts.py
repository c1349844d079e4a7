"""What was decided about each unit, and why, in words a person understands.

decided(units, layout, traits, scores, chosen) -> list[bool]       who is taken
reasons(units, layout, traits, taken, chosen) -> list[str]         why, from what anybody can see on the page
"""

from collections import Counter
from collections.abc import Sequence

from newsbot.extraction.body.layout import Layout, Row
from newsbot.extraction.body.scoring import runs
from newsbot.extraction.body.sequels import sequels
from newsbot.extraction.body.traits import Traits
from newsbot.extraction.body.tree import GROUPS, bits_of
from newsbot.extraction.body.units import Unit

# What the site's own layout calls body is body from this score on: captions, boxes and lists of links lie below.
CHOSEN_SCORE_MIN = 0.12
# A caption or pull quote goes with the taken units on both of its sides, this far away at most.
NEIGHBOURS = 6
# Openings like "Read more:" lead away from the article; longer units only begin like one.
LEAD_IN_WORDS_MAX = 40

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
    ("standfirst", "summary or standfirst"),
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
_FOREIGN = bits_of("comment related nav cookie newsletter paywall ad")
_FOREIGN_ZONES = frozenset({"comment", "related", "nav", "footer"})
# In a branch of these names with less than this share of the taken words: 18 units that were no text on the 284 news
# pages, none that was.  Names of comments, boxes, captions or related articles as hard rules lose more than they win.
_BOXES = bits_of("newsletter social byline")
BOX_SHARE_MAX = 0.15
_STANDFIRST = GROUPS["standfirst"]
_ASIDE = frozenset({"caption", "pull_quote"})
# Above this share of linked characters a unit is told to be links.
_LINK_SHARE_MIN = 0.5


def decided(
    units: Sequence[Unit], page: Layout, known: Traits, scores: Row, chosen: Sequence[bool] | None
) -> list[bool]:
    """Which units are the article's; `chosen` says for each node whether the site's layout has it in the body."""
    if chosen is None:
        taken = runs(scores)
    else:
        certain = (scores >= CHOSEN_SCORE_MIN).tolist()
        taken = [chosen[unit.node] and is_certain for unit, is_certain in zip(units, certain, strict=True)]
    later = sequels(units, page, known.is_headline) if chosen is None else frozenset[int]()
    for place, unit in enumerate(units):
        if taken[place] and (place in later or _against(unit, place, page, known)):
            taken[place] = False
    return _with_attachments(units, page, _without_boxes(units, page, taken))


def _without_boxes(units: Sequence[Unit], page: Layout, taken: list[bool]) -> list[bool]:
    """The taken units less those in small boxes whose names say that they are no text."""
    named = [place for place, unit in enumerate(units) if taken[place] and page.branch[unit.node] & _BOXES]
    if not named:
        return taken
    words: Counter[int] = Counter()
    for unit, is_taken in zip(units, taken, strict=True):
        if is_taken:
            words[page.tops[unit.node]] += unit.words
    limit = BOX_SHARE_MAX * words.total()
    found = list(taken)
    for place in named:
        found[place] = words[page.tops[units[place].node]] >= limit
    return found


def _against(unit: Unit, place: int, page: Layout, known: Traits) -> str | None:
    """What no score outweighs.

    F1/exact pages on 284 news pages, five folds by domain: .9707/.504 with all of these; without the rule for
    posts of social networks .9703/.500, for the headline .9706/.500, for lead-ins .9700/.504, for captions and pull
    quotes .9704/.496.  A rule for all that stands above the headline made it worse: .9689/.504.
    """
    if unit.kind in _ASIDE:
        return "caption" if unit.kind == "caption" else "pull quote"
    if unit.segment.embed:
        return "post of a social network"
    if known.is_headline[place]:
        return "the headline again"
    if known.is_summary[place] and page.tree.groups[unit.node] & _STANDFIRST:
        return "summary or standfirst"
    if known.is_lead_in[place] and unit.words < LEAD_IN_WORDS_MAX:
        return "leads to another article"
    if unit.link_share > _LINK_SHARE_MIN and _is_topics(unit):
        return "topics"
    return None


def _is_topics(unit: Unit) -> bool:
    """Whether all links of a unit say that they lead to a topic: "Tags: Rowing, Docks", in a paragraph of its own."""
    rels = [mark.rel.split() for mark in unit.segment.marks if mark.element.tag == "a"]
    return bool(rels) and all("tag" in rel for rel in rels)


def _with_attachments(units: Sequence[Unit], page: Layout, taken: list[bool]) -> list[bool]:
    """Captions and pull quotes taken too where they stand among what is taken."""
    aside = [place for place, unit in enumerate(units) if unit.kind in _ASIDE]
    if not aside or True not in taken:
        return taken
    first = taken.index(True)
    found = list(taken)
    for place in aside:
        unit = units[place]
        if unit.zone in _FOREIGN_ZONES or page.branch[unit.node] & _FOREIGN:
            continue
        steps = page.steps[unit.node]
        before = any(taken[max(0, place - NEIGHBOURS) : place])
        behind = any(taken[place + 1 : place + 1 + NEIGHBOURS])
        leads = place < first and behind and steps <= 2
        found[place] = (before and (behind or steps == 0)) or leads
    return found


def reasons(
    units: Sequence[Unit], page: Layout, known: Traits, taken: Sequence[bool], chosen: Sequence[bool] | None
) -> list[str]:
    """For each unit why it was taken or left, told by its plain traits."""
    last = max((place for place, is_taken in enumerate(taken) if is_taken), default=-1)
    later = sequels(units, page, known.is_headline) if chosen is None else frozenset[int]()
    found = []
    for place, unit in enumerate(units):
        if taken[place]:
            found.append(_for(unit, page, chosen))
            continue
        against = _against(unit, place, page, known)
        if place in later:
            against = "the next article"
        elif against is None or unit.kind in _ASIDE:
            against = _left(unit, page, chosen, is_behind=place > last >= 0, is_above=place < (page.title or 0))
        found.append(against)
    return found


def _left(unit: Unit, page: Layout, chosen: Sequence[bool] | None, *, is_behind: bool, is_above: bool) -> str:
    if unit.kind in _ASIDE:
        return f"{unit.kind.replace('_', ' ')} outside of the article"
    groups = page.branch[unit.node] | page.tree.groups[unit.node]
    zone = _ZONES.get(unit.zone)
    if zone and unit.zone in _FOREIGN_ZONES:
        return zone
    for name, told in _NAMES:
        if groups & GROUPS[name]:
            return told
    if unit.link_share > _LINK_SHARE_MIN:
        return "link list" if unit.kind == "list" else "links"
    if chosen is not None and not chosen[unit.node]:
        return "outside of the body that the site's definition selects"
    if is_above:
        return "above the headline"
    if zone:
        return zone
    if is_behind:
        return "after the end of the article"
    return "unlike the article's paragraphs" if page.steps[unit.node] == 0 else "beside the article"


def _for(unit: Unit, page: Layout, chosen: Sequence[bool] | None) -> str:
    if unit.kind in _ASIDE:
        return f"{unit.kind.replace('_', ' ')} in the article"
    if chosen is not None:
        where = "in the body that the site's definition selects"
    else:
        where = "in the main container" if page.steps[unit.node] == 0 else "close to the main container"
    links = "no links" if unit.link_share == 0 else f"{unit.link_share:.0%} links"
    return f"{where}, {unit.words} {'word' if unit.words == 1 else 'words'}, {links}"
