"""Which rival is the title."""

import re
from collections.abc import Collection, Mapping, Sequence

from newsbot.items import Article, Candidate
from newsbot.normalise.publication import Heard, Publication
from newsbot.normalise.title.choosing import with_first
from newsbot.normalise.title.plain import plain, said

# The longest headlines of the trial's pages have 230 characters.
TITLE_CHARS_MAX = 400
# A heading that shares fewer of its words with the metadata is some other heading of the page (of 0.3 to 0.7
# the trial of facts on reading metadata chose this).
SUPPORT_MIN = 0.5
# A heading is cut to what metadata call the page from so many words on: fewer are a subject ("Meditation class
# cost"), no headline.  Of 14 such headings of the development pages 9 are right cut and 4 whole.
CUT_WORDS_MIN = 4
_WORD = re.compile(r"\w+")
# What marks of other articles on the page look like.
_MARKS = ("hatom:", "microdata:")


def with_title(article: Article, publication: Publication) -> Article:
    """The article with its title: the first rival that makes sense, without the publication's name."""
    rivals = article.raw.title
    # The sources of a page say much the same.
    printed = {value: plain(value) for value in {rival.value for rival in rivals}}
    pairs = [(rival, printed[rival.value]) for rival in rivals]
    heard = Heard.of(
        seen=[text for rival, text in pairs if _is_seen(rival)],
        told=[text for rival, text in pairs if _is_structured(rival)],
        named=filter(
            None, map(publication.before_name, dict.fromkeys(text for one, text in pairs if not _is_seen(one)))
        ),
    )
    asked = {(text, _is_seen(rival)) for rival, text in pairs}
    bare = {(text, is_seen): publication.without(text, heard, is_seen=is_seen) for text, is_seen in asked}
    names = {rival: bare[text, _is_seen(rival)] for rival, text in pairs}
    others = tuple(dict.fromkeys(said(names[rival]) for rival in rivals if not _is_seen(rival)))
    names |= {rival: _cut(names[rival], others) for rival in rivals if rival.source.startswith("visible:")}

    def fault(rival: Candidate) -> str | None:
        return _fault(names[rival], publication)

    chosen = with_first(article, "title", _ranked(rivals, names), names, fault)
    if chosen.title or not publication.told:
        return chosen
    # What the page calls its publication is the headline itself: only the definition's names are believed.
    return with_title(article, publication.believed())


def _fault(text: str, publication: Publication) -> str | None:
    if not said(text) and not text.strip("-–—| ."):
        return "it has no words"
    if len(text) > TITLE_CHARS_MAX:
        return f"it is longer than {TITLE_CHARS_MAX} characters"
    return "it is the name of the publication" if publication.is_name(text) else None


def _is_seen(rival: Candidate) -> bool:
    return rival.source.startswith(("visible:", "selector:", "text:"))


def _is_structured(rival: Candidate) -> bool:
    """Whether it is the headline of an article in JSON-LD; the name of its page comes from the same template as
    <title> and witnesses nothing."""
    return rival.source.startswith("jsonld:") and not rival.source.startswith("jsonld:WebPage")


def _cut(text: str, others: Collection[tuple[str, ...]]) -> str:
    """A heading without the kicker, date or section set inside it, where metadata have the rest alone.

    >>> from newsbot.text import words
    >>> _cut("Ministry of Rivers: Low water at the mill", [words("Low water at the mill")])
    'Low water at the mill'
    """
    own = said(text)
    if own in others or any(own == other[: len(own)] or own == other[-len(own) :] for other in others):
        return text
    spans = [match.span() for match in _WORD.finditer(text)]
    if len(spans) != len(own):
        return text
    for other in others:
        size = len(other)
        if not CUT_WORDS_MIN <= size < len(own):
            continue
        if own[-size:] == other:
            start = spans[-size][0]
            return text[_word_start(text, start) :]
        if own[:size] == other:
            return text[: _word_end(text, spans[size - 1][1])]
    return text


def _word_start(text: str, at: int) -> int:
    """Where what opens a word begins: its quotation mark or bracket."""
    while at and text[at - 1] in "\"'“„«‘([¿¡":
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    """Where what closes a word ends: its full stop, question mark or quotation mark."""
    while at < len(text) and text[at] in "\"'”“»’)].!?…":
        at += 1
    return at


def _ranked(rivals: Sequence[Candidate], names: Mapping[Candidate, str]) -> list[Candidate]:
    """The rivals, likeliest first: the definition's, what structured data and the open graph agree on, the
    headline a reader sees when metadata support it, then the order in which they came; at last marks of what
    nothing else on the page is called."""
    structured = next((one for one in rivals if _is_structured(one)), None)
    graph = next((one for one in rivals if one.source == "meta:og:title"), None)
    agreed = structured if structured and graph and said(names[structured]) == said(names[graph]) else None
    others = {said(names[one]) for one in rivals if not _is_seen(one)}
    sets = [frozenset(one) for one in others if one]

    def rank(rival: Candidate) -> int:
        if rival.source.startswith(("selector:", "text:")):
            return 0
        if rival is agreed:
            return 1
        own = said(names[rival])
        if rival.source.startswith("visible:h"):
            is_first = rival.source == "visible:h1" and _support(own, sets) >= SUPPORT_MIN
            return 2 if is_first or own in others else 3
        if rival.source.startswith(_MARKS) and len(rivals) > 1:
            beside = [frozenset(said(names[one])) for one in rivals if not one.source.startswith(_MARKS)]
            return 3 if not beside or _support(own, beside) >= SUPPORT_MIN else 4
        return 3

    return sorted(rivals, key=rank)


def _support(own: tuple[str, ...], others: Sequence[frozenset[str]]) -> float:
    """The largest share of words that a heading has in common with one of the others."""
    mine = frozenset(own)
    return max((len(mine & other) / min(len(mine), len(other)) for other in others if mine and other), default=0.0)
