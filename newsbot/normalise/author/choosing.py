"""Which of the rivals names the authors.

    author(article, site) -> Article      authors and editors filled
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType

from newsbot import urls
from newsbot.items import Article, Candidate, Problem, Verdict
from newsbot.normalise.author.editing import Edited, editors
from newsbot.normalise.author.lexicon import Lexicon, lexicon
from newsbot.normalise.author.naming import NameKind, key
from newsbot.normalise.author.splitting import best, parts
from newsbot.sites import Site
from newsbot.text import clean
from newsbot.text import words as text_words

# Parts of a page where other people sign.
_ELSEWHERE = frozenset(("comment", "related", "footer"))
# Where a byline stands that may correct the metadata.
_NEAR = frozenset(("headline", "header"))
_METADATA = frozenset(("jsonld", "meta", "script"))
# Sources that mark a text up as a name, so that it need not look like one.
_MARKED = frozenset(("jsonld", "meta", "script", "microdata", "rdfa", "rel", "hatom", "selector",
                     "visible:rel-author", "visible:byline-class", "visible:author-link"))
# What stands there may be any two capitalised words.
_GUESSED = frozenset(("visible:beside-date", "visible:author-link", "visible:by", "visible:byline-class"))
_LINKS = frozenset(("visible:author-link", "visible:byline-class"))
# A bare name beside a date, and whatever signs inside the body: right less often than not where anything else
# names somebody.
_WEAK = frozenset(("visible:beside-date",))
# The sentence that names the author opens the article; menus and dates may stand before it.
BYLINE_BLOCKS = 15
# No page of the 1,342 names its author only after that many sources.
RIVALS_MAX = 60
# A longer set than this beside the headline is a list of the paper's writers
# (trial on 1,342 pages: at most four names gained, more lost).
LARGER_SET_MAX = 4
LARGER_SET_WITNESSES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One rival and what it names."""

    candidate: Candidate
    names: tuple[str, ...] = ()
    kind: NameKind | None = None
    sure: frozenset[str] = frozenset()
    """Keys of names that more than a comma parts from others: these are no jobs and no places."""
    refusal: str | None = None
    """Why it cannot be taken, whatever it names."""

    @property
    def family(self) -> str:
        """The kind of source: "jsonld", "rel"."""
        return self.candidate.source.split(":")[0].split(".")[0]

    @property
    def is_metadata(self) -> bool:
        return self.family in _METADATA

    @property
    def is_weak(self) -> bool:
        return self.candidate.source in _WEAK or (self.family == "visible" and self.candidate.context == "body") or (
            self.candidate.source in _LINKS and self.candidate.context == "header")

    @property
    def is_near(self) -> bool:
        return self.candidate.context in _NEAR

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(map(key, self.names))


def author(article: Article, site: Site) -> Article:
    """`article` with authors and editors, their sources, the byline as printed, verdicts and problems.

    Rivals are taken in their order: the first that names a person.  Agencies, desks, nicknames and the paper itself
    serve only where no person is named.  Nobody named gives () and a Problem "missing", which is no error.
    """
    words = lexicon(article.language or site.language)
    own = frozenset(_own_names(article, site))
    edited = editors(article, site, words, own)
    readings = [_reading(rival, article, words, own, edited) for rival in islice(_rivals(article, site), RIVALS_MAX)]
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


def _rivals(article: Article, site: Site) -> Iterator[Candidate]:
    """All rivals, best first: selectors of the site, then its opening sentence, then what the page says of itself."""
    selected = [rival for rival in article.raw.author if rival.source.startswith("selector")]
    yield from selected
    yield from _opening(article, site)
    yield from (rival for rival in article.raw.author if rival not in selected)


def _opening(article: Article, site: Site) -> Iterator[Candidate]:
    """Names that the site's own pattern finds in one of the first blocks."""
    first = article.raw.blocks[:BYLINE_BLOCKS]
    taken = [block for block in article.raw.blocks if block.taken][:BYLINE_BLOCKS]
    for text in dict.fromkeys(block.text for block in (*taken, *first)):
        for pattern in site.text.byline:
            match = pattern.search(text)
            name = (match.groupdict().get("name") or "").strip() if match else ""
            if name:
                yield Candidate(value=name, source="text.byline", context="body", label=None)
                return


def _own_names(article: Article, site: Site) -> Iterator[str]:
    """What the publication is called, as `key` makes it: by its definition, by the page, by its host."""
    names = (*site.publication, site.title, *(rival.value for rival in article.raw.publication))
    yield from (key(name) for name in names if name)
    for address in (site.address, article.url):
        name = urls.site_name(address) if address else None
        if name:
            yield key(name)
            yield from (key(label) for label in name.split(".")[:-1] if len(label) > 2)


def _reading(rival: Candidate, article: Article, words: Lexicon, own: frozenset[str], edited: Edited) -> _Reading:
    """What a rival names; editors are no authors unless the byline at the headline says so."""
    family = rival.source.split(":")[0].split(".")[0]
    if rival.context in _ELSEWHERE:
        return _Reading(candidate=rival, refusal=f"stands in the {rival.context} part of the page")
    if "twitter:creator" in rival.source:
        return _Reading(candidate=rival, refusal="an account, never a name")
    if rival.label and words.editor.match(f"{rival.label.rstrip(' :')}: "):
        return _Reading(candidate=rival, refusal=f"names an editor ({rival.label})")
    if rival.label and words.credit.match(f"{rival.label.rstrip(' :')}: "):
        return _Reading(candidate=rival, refusal=f"is no author's credit ({rival.label})")
    is_marked = family in _MARKED or rival.source in _MARKED and rival.context != "body"
    found = parts(rival.value, words, own, trusted=is_marked, metadata=family in _METADATA).names
    names, kind = best(found)
    if rival.source in _GUESSED and names and _is_headline(rival, names, article):
        return _Reading(candidate=rival, refusal="words of the headline, not a byline")
    if kind == "mononym" and (family == "meta" or not is_marked) and not _is_whole(rival, names, words):
        return _Reading(candidate=rival, refusal="one word among others is no name")
    if rival.context not in _NEAR:
        names = tuple(name for name in names if key(name) not in set(map(key, edited.names)))
    return _Reading(candidate=rival, names=names, kind=kind if names else None,
                    sure=frozenset(key(name.text) for name in found if not name.by_comma))


def _is_headline(rival: Candidate, names: tuple[str, ...], article: Article) -> bool:
    """Whether what looks like a name is a piece of the headline: "Windows by Night", "The Atlantic Charter"."""
    titles = [f" {' '.join(text_words(title.value))} " for title in article.raw.title[:5]]
    return any(f" {' '.join(text_words(names[0]))} " in title for title in titles) and (
        len(clean(rival.value)) <= len(names[0]) + 4)


def _is_whole(rival: Candidate, names: tuple[str, ...], words: Lexicon) -> bool:
    """Whether a word is all that metadata say, or all that stands behind an opener."""
    value = clean(rival.value)
    return value == names[0] if rival.context is None else value != names[0] and words.opener.sub("", value) == names[0]


def _chosen(readings: Sequence[_Reading]) -> _Reading | None:
    """The reading to believe, None when no rival names anybody."""
    named = [one for one in readings if one.kind in ("person", "mononym", "desk") and not one.is_weak]
    if named:
        first = named[0]
        if first.kind != "person":
            first = next((one for one in named if one.kind == "person" and _overrules(one, first)), first)
        return _larger(first, readings) or _smaller(first, readings) or first
    nicknames = (one for one in readings if one.kind == "account" and one.is_near and not one.is_weak)
    own = (one for one in readings if one.kind == "own" and one.family != "meta")
    weak = (one for one in readings if one.kind == "person" and one.is_weak)
    return next(nicknames, None) or next(own, None) or next(weak, None)


def _overrules(person: _Reading, first: _Reading) -> bool:
    """Whether a rival that names a person beats an earlier one that names a desk or a single word."""
    if (person.is_near and person.candidate.source != "visible:author-link") or first.kind == "desk" and person.candidate.context is None:
        return True
    return first.is_metadata and person.candidate.context is None


def _larger(first: _Reading, readings: Sequence[_Reading]) -> _Reading | None:
    """A byline that holds all names of `first` and more, when enough visible sources agree on it."""
    if first.kind != "person" or first.family == "selector":
        return None
    near = [one for one in readings if one.is_near and not one.is_metadata and one.kind == "person"
            and first.keys < one.keys and 2 <= len(one.names) <= LARGER_SET_MAX]
    counts = Counter(one.keys for one in near)
    return next((one for one in near if counts[one.keys] >= LARGER_SET_WITNESSES), None)


def _smaller(first: _Reading, readings: Sequence[_Reading]) -> _Reading | None:
    """`first` without what only a comma adds to it, when markup of names says it is none: "Ada Lovelace, Lead Analyst"."""
    if first.kind != "person" or first.family != "visible" or first.keys <= first.sure:
        return None
    others = [one for one in readings if one.keys and one.keys < first.keys and one.kind == "person" and (
        one.family in ("jsonld", "rel", "microdata", "hatom") or one.candidate.source in ("visible:author-link", "visible:rel-author"))]
    if not others:
        return None
    kept = first.sure.union(*(one.keys for one in others))
    return replace(first, names=tuple(name for name in first.names if key(name) in kept))


def _printed(chosen: _Reading | None, readings: Sequence[_Reading]) -> dict[str, str]:
    """The byline as a reader sees it, or as the chosen source has it."""
    if chosen is None:
        return {}
    visible = (one for one in readings if one.is_near and one.keys == chosen.keys and not one.is_metadata)
    source = chosen if not chosen.is_metadata else next(visible, chosen)
    return {"author": ", ".join(filter(None, map(clean, source.candidate.value.splitlines())))}


def _verdict(one: _Reading, chosen: _Reading | None) -> Verdict:
    names = ", ".join(one.names)
    is_chosen = chosen is not None and one.candidate is chosen.candidate
    if is_chosen:
        reason = {"person": "names the author", "mononym": "names the author by one word", "own": "the publication signs itself",
                  "desk": "an agency or desk is the sole byline", "account": "a nickname is the sole byline"}[one.kind or "person"]
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


def _missing(readings: Sequence[_Reading]) -> Problem:
    seen = [one.candidate.value.splitlines()[0][:60] for one in readings if one.candidate.value.strip()]
    told = f"none of {len(readings)} sources names a person, the first says {seen[0]!r}" if seen else "the page names nobody"
    return Problem(field="authors", code="missing", message=f"No author: {told}.")
