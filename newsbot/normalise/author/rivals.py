"""What each rival for the authors says.

rivals(article, site) -> Iterator[Candidate]       all of them, best first
reading(rival, article, words, own, edited) -> Reading      the names in one, or why it is refused
own_names(article, site) -> Iterator[str]          what the publication is called
"""

from collections.abc import Iterator
from dataclasses import dataclass

from newsbot import urls
from newsbot.items import Article, Candidate
from newsbot.normalise.author.editing import Edited
from newsbot.normalise.author.lexicon import Lexicon
from newsbot.normalise.author.naming import NameKind, key
from newsbot.normalise.author.splitting import best, parts
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
_GUESSED = frozenset(("visible:beside-date", "visible:author-link", "visible:by", "visible:byline-class"))
_LINKS = frozenset(("visible:author-link", "visible:byline-class"))
# Sources of a headline without the publication's name.
_HEADLINES = frozenset(("visible:h1", "visible:h2", "jsonld:headline", "microdata:headline", "hatom:entry-title"))
# A bare name beside a date, and whatever signs inside the body: right less often than not where anything else
# names somebody.
_WEAK = frozenset(("visible:beside-date",))
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
        return self.candidate.source.split(":")[0].split(".")[0]

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


def reading(rival: Candidate, article: Article, words: Lexicon, own: frozenset[str], edited: Edited) -> Reading:
    """What a rival names; editors are no authors unless the byline at the headline says so."""
    family = rival.source.split(":")[0].split(".")[0]
    if rival.context in _ELSEWHERE:
        return Reading(candidate=rival, refusal=f"stands in the {rival.context} part of the page")
    if "twitter:creator" in rival.source:
        return Reading(candidate=rival, refusal="an account, never a name")
    if rival.label and words.editor.match(f"{rival.label.rstrip(' :')}: "):
        return Reading(candidate=rival, refusal=f"names an editor ({rival.label})")
    if rival.label and words.credit.match(f"{rival.label.rstrip(' :')}: "):
        return Reading(candidate=rival, refusal=f"is no author's credit ({rival.label})")
    is_marked = family in _MARKED or (rival.source in _MARKED and rival.context != "body")
    found = parts(rival.value, words, own, trusted=is_marked, metadata=family in _METADATA).names
    names, kind = best(found)
    if (
        kind in ("person", "mononym", "desk")
        and (family == "meta" or rival.source in _WEAK)
        and _holds_host(names, article)
    ):
        kind = "own"
    if rival.source in _GUESSED and names and _is_headline(rival, names, article):
        return Reading(candidate=rival, refusal="words of the headline, not a byline")
    if kind == "mononym" and (family == "meta" or not is_marked) and not _is_whole(rival, names, words):
        return Reading(candidate=rival, refusal="one word among others is no name")
    if rival.context not in _NEAR:
        names = tuple(name for name in names if key(name) not in set(map(key, edited.names)))
    return Reading(
        candidate=rival,
        names=names,
        kind=kind if names else None,
        sure=frozenset(key(name.text) for name in found if not name.by_comma),
    )


def _holds_host(names: tuple[str, ...], article: Article) -> bool:
    """Whether one of the names holds that of the host and more: "Mill Gazette Online" on mill-gazette.example."""
    host = urls.site_name(article.url) if article.url else None
    labels = [key(label) for label in (host or "").split(".")[:-1]]
    found = list(map(key, names))
    return any(len(label) >= HOST_LETTERS_MIN and label in name and label != name for label in labels for name in found)


def _is_headline(rival: Candidate, names: tuple[str, ...], article: Article) -> bool:
    """Whether what looks like a name is a piece of the headline: "Windows by Night", "The Atlantic Charter"."""
    headlines = [one.value for one in article.raw.title if one.source in _HEADLINES]
    titles = [f" {' '.join(text_words(title))} " for title in headlines or [one.value for one in article.raw.title[:5]]]
    value = clean(rival.value)
    for text in (names[0], value):
        if len(value) <= len(text) + 4 and any(f" {' '.join(text_words(text))} " in title for title in titles):
            return True
    return False


def _is_whole(rival: Candidate, names: tuple[str, ...], words: Lexicon) -> bool:
    """Whether a word is all that metadata say, or all that stands behind an opener."""
    value = clean(rival.value)
    if rival.context is None:
        return value == names[0]
    rest = words.opener.sub("", value)
    if rest == value or not rest.startswith(names[0]):
        return False
    date = words.date.search(rest, len(names[0]))
    return rest == names[0] or (date is not None and date.start() - len(names[0]) <= DATE_GAP_CHARS_MAX)
