"""What each rival for the authors says.

rivals(article, site) -> Iterator[Candidate]       all of them, best first
Circumstances(article=…, …).reading(rival) -> Reading      the names in one, or why it is refused
own_names(article, site) -> Iterator[str]          what the publication is called
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from newsbot import urls
from newsbot.items import Article, Candidate
from newsbot.normalise.author.editing import Edited
from newsbot.normalise.author.lexicon import Lexicon
from newsbot.normalise.author.naming import NameKind, key
from newsbot.normalise.author.splitting import Name, best, parts
from newsbot.sites import Site
from newsbot.text import clean, fold
from newsbot.text import words as text_words
from newsbot.words.bylines import AGENCIES

# Parts of a page where other people sign.
_ELSEWHERE = frozenset(("comment", "related", "footer"))
# Where a byline stands that may correct the metadata.
_NEAR = frozenset(("headline", "header"))
_METADATA = frozenset(("jsonld", "meta", "script"))
# Sources that mark a text up as a name, so that it need not look like one.
_MARKED = frozenset(
    (
        "jsonld",
        "meta",
        "script",
        "microdata",
        "rdfa",
        "rel",
        "hatom",
        "selector",
        "visible:rel-author",
        "visible:byline-class",
        "visible:author-link",
    )
)
# What stands there may be any two capitalised words.
_GUESSED = frozenset(
    ("visible:beside-date", "visible:opening", "visible:author-link", "visible:by", "visible:byline-class")
)
_LINKS = frozenset(("visible:author-link", "visible:byline-class"))
# Sources of a headline without the publication's name.
_HEADLINES = frozenset(("visible:h1", "visible:h2", "jsonld:headline", "microdata:headline", "hatom:entry-title"))
# A bare name beside a date, and whatever signs inside the body: right less often than not where anything else
# names somebody.
_WEAK = frozenset(("visible:beside-date", "visible:opening"))
# A shorter word in a host may be a first name.
HOST_LETTERS_MIN = 7
# Between a name and the date behind it: " am ", " | on ".
DATE_GAP_CHARS_MAX = 6
# The sentence that names the author opens the article; menus and dates may stand before it.
BYLINE_BLOCKS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
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
        return _family(self.candidate.source)

    @property
    def is_metadata(self) -> bool:
        return self.family in _METADATA

    @property
    def is_weak(self) -> bool:
        return (
            self.candidate.source in _WEAK
            or (self.family == "visible" and self.candidate.context == "body")
            or (self.candidate.source in _LINKS and self.candidate.context == "header")
        )

    @property
    def is_guess(self) -> bool:
        """Whether nothing but capitals and a date beside it make a name of it."""
        return self.candidate.source in _WEAK

    @property
    def is_agency(self) -> bool:
        """Whether it names news agencies and nobody else."""
        return self.kind == "desk" and all(fold(name) in AGENCIES for name in self.names)

    @property
    def is_near(self) -> bool:
        return self.candidate.context in _NEAR

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(map(key, self.names))


def rivals(article: Article, site: Site) -> Iterator[Candidate]:
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


def own_names(article: Article, site: Site) -> Iterator[str]:
    """What the publication is called, as `key` makes it: by its definition, by the page, by its host."""
    # The text of a logo may be any button beside it, or the name of whoever the page is about.
    told = (rival.value for rival in article.raw.publication if not rival.source.startswith("visible:"))
    names = (*site.publication, site.title, *told)
    yield from (key(name) for name in names if name)
    for address in (site.address, article.url):
        name = urls.site_name(address) if address else None
        if name:
            yield key(name)
            yield from (key(label) for label in name.split(".")[:-1] if len(label) > 2)


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What is known of a page beside its rivals. (Without slots: what it has looked up once it keeps.)"""

    article: Article
    words: Lexicon
    own: frozenset[str]
    """Names of the publication, as `key` makes them."""
    edited: Edited
    _read: dict[tuple[str, bool, bool], tuple[Name, ...]] = field(default_factory=dict)

    def reading(self, rival: Candidate) -> Reading:
        """What a rival names; editors are no authors unless the byline at the headline says so."""
        family = _family(rival.source)
        refusal = self._refusal(rival)
        if refusal:
            return Reading(candidate=rival, refusal=refusal)
        is_marked = family in _MARKED or (rival.source in _MARKED and rival.context != "body")
        found = self._names(rival.value, trusted=is_marked, metadata=family in _METADATA)
        names, kind = best(found)
        is_loose = family == "meta" or rival.source in _WEAK
        if is_loose and kind in ("person", "mononym", "desk") and self._holds_host(names):
            kind = "own"
        if names and rival.source in _GUESSED and self._is_headline(rival, names):
            return Reading(candidate=rival, refusal="words of the headline, not a byline")
        is_agency = kind == "desk" and all(fold(name) in AGENCIES for name in names)
        if kind in ("mononym", "desk") and family == "meta" and not (rival.label or is_agency):
            return Reading(candidate=rival, refusal="a single word or a desk, told to machines alone")
        if kind == "mononym" and (family == "meta" or not is_marked) and not _is_whole(rival, names, self.words):
            return Reading(candidate=rival, refusal="one word among others is no name")
        if self.edited.names and rival.context not in _NEAR:
            editors = set(map(key, self.edited.names))
            names = tuple(name for name in names if key(name) not in editors)
        return Reading(
            candidate=rival,
            names=names,
            kind=kind if names else None,
            sure=frozenset(key(name.text) for name in found if not name.by_comma),
        )

    def _refusal(self, rival: Candidate) -> str | None:
        """Why a rival is not even read, or None."""
        if rival.context in _ELSEWHERE:
            return f"stands in the {rival.context} part of the page"
        if "twitter:creator" in rival.source:
            return "an account, never a name"
        if rival.label:
            opener = f"{rival.label.rstrip(' :')}: "
            if self.words.editor.match(opener):
                return f"names an editor ({rival.label})"
            if self.words.credit.match(opener):
                return f"is no author's credit ({rival.label})"
        return None

    def _names(self, line: str, *, trusted: bool, metadata: bool) -> tuple[Name, ...]:
        """The names in a line; most sources of a page say the same."""
        found = self._read.get((line, trusted, metadata))
        if found is None:
            found = parts(line, self.words, self.own, trusted=trusted, metadata=metadata).names
            self._read[line, trusted, metadata] = found
        return found

    @cached_property
    def _host_labels(self) -> tuple[str, ...]:
        """Labels of the host that are long enough to be a name, as `key` makes them."""
        host = urls.site_name(self.article.url) if self.article.url else None
        labels = map(key, (host or "").split(".")[:-1])
        return tuple(label for label in labels if len(label) >= HOST_LETTERS_MIN)

    @cached_property
    def _titles(self) -> tuple[str, ...]:
        """The words of the headline in each of its printings, a space around each."""
        titles = self.article.raw.title
        headlines = [one.value for one in titles if one.source in _HEADLINES]
        return tuple(f" {' '.join(text_words(title))} " for title in headlines or [one.value for one in titles[:5]])

    def _holds_host(self, names: tuple[str, ...]) -> bool:
        """Whether a name holds that of the host and more: "Mill Gazette Online" on mill-gazette.example."""
        found = list(map(key, names))
        return any(label in name and label != name for label in self._host_labels for name in found)

    def _is_headline(self, rival: Candidate, names: tuple[str, ...]) -> bool:
        """Whether what looks like a name is a piece of the headline: "Windows by Night", "The Atlantic Charter"."""
        value = clean(rival.value)
        for text in dict.fromkeys((names[0], value)):
            if len(value) <= len(text) + 4:
                own = f" {' '.join(text_words(text))} "
                if any(own in title for title in self._titles):
                    return True
        return False


@lru_cache(maxsize=512)
def _family(source: str) -> str:
    """The kind of source: "jsonld", "rel"."""
    return source.partition(":")[0].partition(".")[0]


def _is_whole(rival: Candidate, names: tuple[str, ...], words: Lexicon) -> bool:
    """Whether a word is all that metadata say, or all that stands behind an opener."""
    value = clean(rival.value)
    if rival.context is None:
        return value == names[0]
    if rival.label and value == names[0]:
        return True
    rest = words.opener.sub("", value)
    if rest == value or not rest.startswith(names[0]):
        return False
    date = words.date.search(rest, len(names[0]))
    return rest == names[0] or (date is not None and date.start() - len(names[0]) <= DATE_GAP_CHARS_MAX)
