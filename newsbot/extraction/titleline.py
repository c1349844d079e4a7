"""The line of the page that is one part of its title: "Headline" where <title> has "A Daily - Headline".

    title_lines(document, segments, names, sites) -> lines, best first

Pages older than good mark-up, and many of today, show their headline in bold type and call it nothing.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from newsbot import text
from newsbot.document import Document
from newsbot.extraction.marks import text_of
from newsbot.extraction.segments import Mark, Segment
from newsbot.extraction.tags import HEADINGS
from newsbot.extraction.witnesses import HEADLINE_CHARS_MAX, PLAUSIBLE_WORDS_MIN, UNSPACED_CHARS_MIN

Words = tuple[str, ...]

# Signs between the name of a site, its sections and a headline. More than witnesses may part at: a wrong part is no
# line of the page. A hyphen without spaces parts Chinese and Japanese alone.
_PARTING = re.compile(r"\s*(?:\|+|::|»|·|_)\s*|\s+(?:[-–—:›•]|>>?)\s+|:\s+|(?<=[^\x00-\x7f])[-–—](?=[^\x00-\x7f])")
# Titles have three or four; of one with more the first are tried.
_PARTS_MAX = 8
# A page gives itself a few different titles, and tells once or twice whose it is.
_NAMES_MAX = 20
_TELLERS_MAX = 50
# Text that a reader reads, in characters and at most so much of it linked.
_RUNNING_CHARS = 60
_RUNNING_LINK_SHARE = 0.33
# The headline stands above the text, but for what the columns before it hold ("There are currently 3 guests online"):
# on pages of tables that is at most half of all.
_ABOVE_SHARE_MAX = 0.5
_LINK_SHARE_MAX = 0.5
# The address of a front page.
_HOME = re.compile(r"(?:https?://[^/?#]+/?|/)(?:(?:index|home|default)\.\w{3,5})?(?:[?#].*)?", re.DOTALL)
_TITLE_CLASS = re.compile(r"(?<![a-z])(?:title|headline|heading)(?![a-z])", re.IGNORECASE)
_BOLD_TAGS = ("b", "strong", "big")
# A line has one such element, or a few for letters alone; a page in one block may have thousands.
_BOLD_MAX = 20
# So much shows the first word of a line, and of a Chinese line the first sentence.
_FIRST_WORD_CHARS = 80
# A picture that says more shows no name: "Welcome to A Daily!"
_NAME_WORDS_MAX = 12


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line with the words of a part of the title."""

    value: str
    segment: Segment
    is_dressed: bool
    """Whether it looks like a headline: a heading, bold, or with a title's class."""
    is_longest: bool
    """Whether it has the longest part of the title that is not known for a name of the site."""


def title_lines(
    document: Document, segments: Sequence[Segment], names: Sequence[str], sites: Set[Words]
) -> list[TitleLine]:
    """Lines above the text that are a part of one of the titles `names`; `sites`: the publication's names."""
    parted = [parts for name in names[:_NAMES_MAX] if len(parts := _parts(name)) > 1]
    if not parted:
        return []
    sites = sites | _home_names(segments) | _feed_names(document)
    host = "".join(text.words((document.page.address or "").partition("//")[2].partition("/")[0][:HEADLINE_CHARS_MAX]))
    # The lines about rights stand at the end of a page.
    tellers = [*_logos(document)[:_TELLERS_MAX], *_rights_lines(segments)[-_TELLERS_MAX:]]

    def is_site(words: Words) -> bool:
        told = " ".join(words)
        return words in sites or "".join(words) in host or any(f" {told} " in teller for teller in tellers)

    runs: dict[Words, bool] = {}
    for parts in parted:
        for run, is_longest in _runs(parts, [is_site(part) for part in parts]):
            runs[run] = runs.get(run, False) or is_longest
    found = [line for line in _lines(segments, runs) if line.is_longest or line.is_dressed]
    return sorted(found, key=lambda line: (line.is_dressed + line.is_longest, line.segment.index), reverse=True)


def _parts(name: str) -> list[Words]:
    return [words for part in _PARTING.split(name[:HEADLINE_CHARS_MAX]) if (words := text.words(part))][:_PARTS_MAX]


def _runs(parts: Sequence[Words], known: Sequence[bool]) -> Iterator[tuple[Words, bool]]:
    """Neighbouring parts joined, but all of them, each with whether the longest part is among them.

    A headline may hold such a sign itself: "Ferries: the last one" in "Ferries: the last one - A Daily".
    """
    size = len(parts)
    lengths = [0 if is_known else sum(map(len, part)) for part, is_known in zip(parts, known, strict=True)]
    longest = lengths.index(max(lengths))
    for start in range(size):
        for end in range(start + 1, size + 1):
            run: Words = sum(parts[start:end], ())
            if end - start < size and not all(known[start:end]) and _is_headline(run):
                yield run, start <= longest < end


def _is_headline(words: Words) -> bool:
    """Whether it is more than a rubric."""
    told = "".join(words)
    return len(words) >= PLAUSIBLE_WORDS_MIN or (not told.isascii() and len(told) >= UNSPACED_CHARS_MIN)


def _lines(segments: Sequence[Segment], runs: dict[Words, bool]) -> Iterator[TitleLine]:
    """The lines above the text, in order; of those that say the same none behind the first that is dressed."""
    shown = [one for one in segments if one.zone in ("main", "header") and not one.hidden]
    running = [len(one.text) if _is_running(one) else 0 for one in shown]
    limit, passed = sum(running) * _ABOVE_SHARE_MAX, 0
    lengths = range(*_span(runs))
    first_words = {run[0] for run in runs}
    dressed = set[Words]()
    for segment, chars in zip(shown, running, strict=True):
        if passed >= limit:
            # Without text below it a line is no headline.
            return
        for value, is_dressed in _values(segment, first_words):
            if len(value) not in lengths or not (is_dressed or segment.zone == "main"):
                continue
            words = text.words(value)
            if words in runs and words not in dressed:
                yield TitleLine(value, segment, is_dressed, runs[words])
                if is_dressed:
                    dressed.add(words)
                break
        passed += chars


def _is_running(segment: Segment) -> bool:
    return len(segment.text) >= _RUNNING_CHARS and segment.link_share < _RUNNING_LINK_SHARE


def _span(runs: dict[Words, bool]) -> tuple[int, int]:
    """How few and how many characters a line of such words may have."""
    lengths = [sum(map(len, run)) for run in runs]
    return min(lengths, default=1), 2 * max(lengths, default=0) + 1


def _values(segment: Segment, first_words: Set[str]) -> Iterator[tuple[str, bool]]:
    """What of a segment may be a headline, with whether it looks like one: all of it, or what it begins with."""
    if first_words.isdisjoint(text.words(segment.text[:_FIRST_WORD_CHARS])[:1]):
        return
    if segment.link_share < _LINK_SHARE_MAX:
        is_dressed = segment.bold or segment.tag in HEADINGS or _TITLE_CLASS.search(segment.classes[0]) is not None
        yield segment.text, is_dressed or any(map(_has_title_class, segment.marks))
    first = next((mark for mark in segment.marks if _has_title_class(mark)), None)
    if first is not None and segment.text.startswith(value := first.text) and value:
        yield value, True
    if segment.link_share >= _LINK_SHARE_MAX or len(segment.text) > HEADLINE_CHARS_MAX:
        return
    # One break parts no segments: "<b>Headline</b><br>By Ada Lovelace".
    for element in islice(segment.element.iter(*_BOLD_TAGS), _BOLD_MAX):
        if segment.text.startswith(value := text_of(element)) and value and value != segment.text:
            yield value, True


def _has_title_class(mark: Mark) -> bool:
    return _TITLE_CLASS.search(mark.element.get("class") or "") is not None


def _home_names(segments: Sequence[Segment]) -> set[Words]:
    """What links to the front page say."""
    links = (mark for segment in segments for mark in segment.marks if mark.element.tag == "a")
    return {text.words(mark.text) for mark in links if _is_home(mark.element.get("href"))}


def _is_home(address: str | None) -> bool:
    return address is not None and len(address) <= HEADLINE_CHARS_MAX and _HOME.fullmatch(address) is not None


def _logos(document: Document) -> list[str]:
    """The words of pictures that link to the front page, with a space before and behind all."""
    found = []
    for image in document.tagged["img"]:
        parent, told = image.getparent(), image.get("alt")
        if parent is not None and parent.tag == "a" and told and _is_home(parent.get("href")):
            words = text.words(told[:HEADLINE_CHARS_MAX])
            if len(words) <= _NAME_WORDS_MAX:
                found.append(f" {' '.join(words)} ")
    return found


def _feed_names(document: Document) -> set[Words]:
    """What the page calls its feeds: many bear the site's name alone."""
    links = (link for link in document.tagged["link"] if "alternate" in (link.get("rel") or "").lower())
    return {text.words(link.get("title", "")[:HEADLINE_CHARS_MAX]) for link in links}


def _rights_lines(segments: Sequence[Segment]) -> list[str]:
    """The words of lines that tell whose the page is, likewise."""
    lines = (one.text for one in segments if len(one.text) <= HEADLINE_CHARS_MAX)
    return [f" {' '.join(text.words(line))} " for line in lines if "©" in line or "copyright" in line.casefold()]
