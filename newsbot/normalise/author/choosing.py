"""Which of the rivals names the authors.

author(article, site) -> Article      authors and editors filled
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from types import MappingProxyType

from newsbot.items import Article, Problem, Verdict
from newsbot.normalise.author.editing import editors
from newsbot.normalise.author.lexicon import lexicon
from newsbot.normalise.author.naming import key
from newsbot.normalise.author.rivals import Circumstances, Reading, own_names, rivals
from newsbot.normalise.author.shown import Shown
from newsbot.sites import Site
from newsbot.text import clean

# No page of the 1,342 names its author only after that many sources.
RIVALS_MAX = 60
# A longer set than this beside the headline is a list of the paper's writers
# (trial on 1,342 pages: at most four names gained, more lost).
LARGER_SET_MAX = 4
LARGER_SET_WITNESSES = 2
# Editors sign with so many letters.
INITIALS_MAX = 3
# Sources that hold a name and nothing beside it.
_EXACT = frozenset(("jsonld", "rel", "microdata", "hatom", "visible:author-link", "visible:rel-author"))
# Markup that says who wrote this very article.
_SIGNING = frozenset(("hatom", "rel"))
# "This entry was by": the line names the day as well, or it would have no such label.
_CHINESE_BY = "由"
_TAKEN = {
    "person": "names the author",
    "mononym": "names the author by one word",
    "own": "the publication signs itself",
    "desk": "an agency or desk is the sole byline",
    "account": "a nickname is the sole byline",
}


def author(article: Article, site: Site) -> Article:
    """`article` with authors and editors, their sources, the byline as printed, verdicts and problems.

    Rivals are taken in their order: the first that names a person.  Agencies, desks, nicknames and the paper itself
    serve only where no person is named.  Nobody named gives () and a Problem "missing", which is no error.
    """
    words = lexicon(article.language or site.language, _declared(article))
    own = frozenset(own_names(article, site))
    edited = editors(article, site, words, own)
    known = Circumstances(article=article, words=words, own=own, edited=edited)
    readings = [known.reading(rival) for rival in islice(rivals(article, site), RIVALS_MAX)]
    shown = Shown(article.raw)
    readings = _printed_alone(readings, shown)
    readings = [_without_common(one, shown) if one.is_guess else one for one in readings]
    chosen = _chosen(readings)
    found = {"authors": chosen.candidate.source} if chosen else {}
    if edited.source:
        found["editors"] = edited.source
    return replace(
        article,
        authors=chosen.names if chosen else (),
        editors=edited.names,
        sources=MappingProxyType({**article.sources, **found}),
        printed=MappingProxyType({**article.printed, **_printed(chosen, readings)}),
        verdicts=(*article.verdicts, *(_verdict(one, chosen) for one in readings), *edited.verdicts),
        problems=article.problems if chosen else (*article.problems, _missing(readings)),
    )


def _declared(article: Article) -> str | None:
    """The language that the page declares, whatever its text is found to be."""
    return next((one.value for one in article.raw.language if one.source == "html:lang"), None)


def _without_common(one: Reading, shown: Shown) -> Reading:
    """A guess at a name, refused when the page has its words in small letters too: "Creating Search Engines"."""
    if not any(map(shown.has_small, one.names)):
        return one
    return replace(one, refusal="the page uses its words in small letters, as no name is", names=(), kind=None)


def _printed_alone(readings: Sequence[Reading], shown: Shown) -> list[Reading]:
    """The readings, those of metadata refused whose names a reader sees nowhere on the page.

    They name whoever put the page into the system: of 16 pages without an author among the 442 older ones that had
    one all the same it was such a name, and on none of them was one right.  The publication's own name may stand in
    its logo's picture alone.
    """

    def is_unseen(one: Reading) -> bool:
        is_told = one.is_metadata or one.family == "microdata"
        return is_told and bool(one.names) and one.kind != "own" and not any(map(shown.has, one.names))

    refusal = "its names stand nowhere on the page that a reader sees"
    return [replace(one, refusal=refusal, names=(), kind=None) if is_unseen(one) else one for one in readings]


def _chosen(readings: Sequence[Reading]) -> Reading | None:
    """The reading to believe, None when no rival names anybody."""
    named = [one for one in readings if one.kind in ("person", "mononym", "desk") and not one.is_weak]
    if named:
        first = named[0]
        if first.kind != "person":
            first = next((one for one in named if one.kind == "person" and _overrules(one, first)), first)
        return _larger(first, readings) or _smaller(first, readings) or first
    accounts = [one for one in readings if one.kind == "account" and one.is_near and not one.is_weak]
    own = [one for one in readings if one.kind == "own" and one.family != "meta" and not one.is_guess]
    weak = [one for one in readings if one.kind == "person" and one.is_weak]
    if any(one.candidate.context == "headline" and not one.is_metadata for one in readings):
        weak = [one for one in weak if not _is_list(one)]
    # Where the line at the headline is signed by an account or the publication, two capitals beside a date are no name.
    is_signed = any(one.family in _SIGNING for one in own)
    beside = [
        one
        for one in weak
        if one.candidate.context == "headline" and not (is_signed and one.candidate.source == "visible:beside-date")
    ]
    nicknames = [one for one in accounts if not _is_initials(one)]
    agencies = [one for one in readings if one.is_agency and one.candidate.context == "headline"]
    signed = [one for one in readings if one.kind == "mononym" and _is_told(one)]
    return next(iter((*nicknames, *beside, *agencies, *own, *accounts, *weak, *signed)), None)


def _is_initials(one: Reading) -> bool:
    """Whether an account is the sign of an editor, "mkr"."""
    return all(len(name) <= INITIALS_MAX for name in one.names)


def _is_told(one: Reading) -> bool:
    """Whether a line far below the headline says in words who wrote the page: "Geschrieben von Ada am 3.5.2020"."""
    label = one.candidate.label or ""
    return (one.candidate.source == "visible:by" and " " in label) or label.endswith(_CHINESE_BY)


def _is_list(one: Reading) -> bool:
    """Whether it gathers links to authors far below the headline: where a byline stands there they are others'."""
    return len(one.names) > 1 and one.candidate.context == "body" and one.candidate.source == "visible:author-link"


def _overrules(person: Reading, first: Reading) -> bool:
    """Whether a rival that names a person beats an earlier one that names a desk or a single word."""
    if (person.is_near and person.candidate.source != "visible:author-link") or (
        first.kind == "desk" and person.candidate.context is None
    ):
        return True
    return first.is_metadata and person.candidate.context is None


def _larger(first: Reading, readings: Sequence[Reading]) -> Reading | None:
    """A byline that holds all names of `first` and more, when enough visible sources agree on it."""
    if first.kind != "person" or first.family == "selector":
        return None
    near = [
        one
        for one in readings
        if one.is_near
        and not one.is_metadata
        and one.kind == "person"
        and first.keys < one.keys
        and 2 <= len(one.names) <= LARGER_SET_MAX
    ]
    counts = Counter(one.keys for one in near)
    return next((one for one in near if counts[one.keys] >= LARGER_SET_WITNESSES), None)


def _smaller(first: Reading, readings: Sequence[Reading]) -> Reading | None:
    """`first` without what only a comma adds, when markup says it is no name: "Ada Lovelace, Global Commons"."""
    if first.kind != "person" or first.family != "visible" or first.keys <= first.sure:
        return None
    others = [
        one
        for one in readings
        if one.names
        and one.keys < first.keys
        and one.kind == "person"
        and (one.family in _EXACT or one.candidate.source in _EXACT)
    ]
    if not others:
        return None
    kept = first.sure.union(*(one.keys for one in others))
    return replace(first, names=tuple(name for name in first.names if key(name) in kept))


def _printed(chosen: Reading | None, readings: Sequence[Reading]) -> dict[str, str]:
    """The byline as a reader sees it, or as the chosen source has it."""
    if chosen is None:
        return {}
    visible = (one for one in readings if one.is_near and one.keys == chosen.keys and not one.is_metadata)
    source = chosen if not chosen.is_metadata else next(visible, chosen)
    return {"author": ", ".join(filter(None, map(clean, source.candidate.value.splitlines())))}


def _verdict(one: Reading, chosen: Reading | None) -> Verdict:
    names = ", ".join(one.names)
    is_chosen = chosen is not None and one.candidate is chosen.candidate
    if is_chosen:
        reason = _TAKEN[one.kind or "person"]
    elif one.refusal:
        reason = one.refusal
    elif one.kind is None:
        reason = "names nobody"
    elif one.kind == "account":
        reason = f"{names!r} is an account, not a name"
    elif one.kind == "own":
        reason = f"{names!r} is the publication itself"
    elif chosen and one.keys == chosen.keys:
        reason = "says the same as the source that was taken"
    elif chosen and one.kind == "desk" and chosen.kind != "desk":
        reason = f"{names!r} is an agency or desk, and a person is named elsewhere"
    elif chosen and one.keys < chosen.keys:
        reason = "leaves out authors that the byline names"
    else:
        reason = "a better source names the author"
    return Verdict(field="authors", candidate=one.candidate, taken=is_chosen, reason=reason)


def _missing(readings: Sequence[Reading]) -> Problem:
    seen = [one.candidate.value.splitlines()[0][:60] for one in readings if one.candidate.value.strip()]
    told = "the page names nobody"
    if seen:
        told = f"none of {len(readings)} sources names a person, the first says {seen[0]!r}"
    return Problem(field="authors", code="missing", message=f"No author: {told}.")
