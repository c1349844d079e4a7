"""An article that somebody saved as plain text: (Document, Site) -> RawArticle.

Its head (texthead.py) has days of capture, the section's blurb, the headline (often twice), the dek, date and byline.
All that follows are blocks; normalise tells captions and end matter from text.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsbot.document import Document
from newsbot.extraction.dateform import dates_in
from newsbot.extraction.finds import Finds
from newsbot.extraction.paragraphs import Paragraph
from newsbot.extraction.paywall import has_paywall_line
from newsbot.extraction.rights import access
from newsbot.extraction.texthead import head_and_rest
from newsbot.extraction.textlines import (
    CALENDARS,
    EDITOR,
    FURNITURE,
    byline_opener,
    dated_name,
    is_about,
    is_dateline,
    is_furniture,
    is_name,
)
from newsbot.items import Block, Candidate, RawArticle
from newsbot.sites import Site
from newsbot.text import is_same
from newsbot.text import words as words_of
from newsbot.words.furniture import joined

TITLE_CHARS_MAX = 300
# A label above the headline: "Opinion", "Ask A North Korean".
KICKER_WORDS_MAX = 4
_NAMED = re.compile(r"\s+[|–—-]\s+(?=[^|–—]{2,40}$)")
_LOGO = re.compile(r"(?P<name>.{2,40}) (?:logo|banner)", re.IGNORECASE)


def plaintext(document: Document, site: Site) -> RawArticle:
    """All that a plain text says; kind "other" for one without headline and paragraph."""
    head, rest = head_and_rest(document.text or "", site)
    return _Reader(document, site, head, rest).article()


class _Reader:
    """Reads the head line by line."""

    def __init__(self, document: Document, site: Site, head: Sequence[Paragraph], rest: Sequence[Paragraph]) -> None:
        self.document, self.site, self.head, self.rest = document, site, head, rest
        self.headline = self._headline()

    def article(self) -> RawArticle:
        """The whole of it."""
        blocks = self._blocks()
        is_article = self.headline is not None and bool(self.rest)
        dates, modified = self._dates()
        lines = [part.text for part in self.rest]
        count = sum(len(words_of(text)) for text in lines)
        return RawArticle(
            kind="article" if is_article else "other",
            kind_reason="a headline and paragraphs below it" if is_article else "a text without headline or paragraphs",
            publication=self._publications(),
            title=self._titles(),
            subtitle=self._subtitles(),
            author=self._authors(),
            editor=self._editors(),
            date=dates,
            modified=modified,
            section=self._sections(),
            blocks=blocks,
            access=access(Finds(), count, has_paywall_line=has_paywall_line(lines, self.site)),
        )

    def _candidate(self, value: str, source: str, part: Paragraph, *, label: str | None = None) -> Candidate:
        context = "body"
        if part in self.head:
            context = "header" if self.headline is not None and self.head.index(part) < self.headline else "headline"
        return Candidate(
            value=value,
            source=f"text:{source}",
            context=context,
            label=label,
            place=f"line {part.number}" if self.document.explain else None,
        )

    def _headline(self) -> int | None:
        """Index in the head of the line that is the headline, the last of its repetitions."""
        rivals = [at for at, part in enumerate(self.head) if self._may_be_headline(part)]
        if not rivals:
            return None
        for at in rivals:
            again = [other for other in rivals if other > at and _repeats(self.head[other].text, self.head[at].text)]
            if again:
                return again[-1]
        slug = set(words_of((self.document.page.address or "").rstrip("/").rpartition("/")[2].replace("-", " ")))
        if len(slug) > 2:
            named = max(rivals, key=lambda at: (len(slug & set(words_of(self.head[at].text))), -at))
            if len(slug & set(words_of(self.head[named].text))) >= len(slug) / 2:
                return named
        first, *others = rivals
        if self._is_label(first) and others and not self._is_label(others[0]):
            return others[0]
        return first

    def _is_label(self, at: int) -> bool:
        """Whether a line is a few words below the day of capture or the logo."""
        return len(words_of(self.head[at].text)) <= KICKER_WORDS_MAX and self._is_dated_above(at)

    def _is_dated_above(self, at: int) -> bool:
        return any(is_dateline(part.text) or _LOGO.fullmatch(part.text) for part in self.head[:at])

    def _may_be_headline(self, part: Paragraph) -> bool:
        text = part.text
        if len(text) > TITLE_CHARS_MAX or part.is_list or is_dateline(text) or byline_opener(text):
            return False
        names = (*self.site.publication, self.site.title or "")
        is_own_name = _LOGO.fullmatch(text) or any(is_same(text, name) for name in names)
        return not (is_own_name or is_furniture(text, self.site))

    def _titles(self) -> tuple[Candidate, ...]:
        if self.headline is None:
            return ()
        return (self._candidate(self.head[self.headline].text, "headline", self.head[self.headline]),)

    def _subtitles(self) -> tuple[Candidate, ...]:
        """The lines of the head below the headline that are neither date nor byline."""
        below = self.head[self.headline + 1 :] if self.headline is not None else ()
        names = {candidate.value for candidate in self._authors()}
        return tuple(
            self._candidate(part.text, "dek", part)
            for part in below
            if self._may_be_headline(part) and part.text not in names
        )

    def _sections(self) -> tuple[Candidate, ...]:
        """The label right above the headline, on pages that begin with the day of capture."""
        if not self.headline:
            return ()
        above = self.head[self.headline - 1]
        is_label = self._may_be_headline(above) and self._is_label(self.headline - 1)
        return (self._candidate(above.text, "kicker", above),) if is_label else ()

    def _publications(self) -> tuple[Candidate, ...]:
        return tuple(
            self._candidate(match["name"], "logo", part) for part in self.head if (match := _LOGO.fullmatch(part.text))
        )

    def _dates(self) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
        """Dates below the headline, then those above it, which most often are the day of capture."""
        dates: list[Candidate] = []
        modified: list[Candidate] = []
        for part in self.head:
            if not is_dateline(part.text) and dated_name(part.text) is None and not byline_opener(part.text):
                continue
            end = 0
            for start, value in dates_in(part.text):
                before = part.text[end:start].casefold()
                end = start + len(value)
                change = next((label for one in CALENDARS for label in one.modified if label in before), None)
                label = change or next((label for one in CALENDARS for label in one.published if label in before), None)
                (modified if change else dates).append(self._candidate(value, "dateline", part, label=label))
        dates.sort(key=lambda candidate: candidate.context == "header")
        return tuple(dates), tuple(modified)

    def _authors(self) -> tuple[Candidate, ...]:
        """Bylines of the head, the sentence that opens the text, the name below "About the author"."""
        found: list[Candidate] = []
        for at, part in enumerate(self.head):
            if opener := byline_opener(part.text):
                found.append(self._candidate(part.text, "byline", part, label=opener))
            elif name := dated_name(part.text):
                found.append(self._candidate(name, "beside-date", part))
            elif self._is_name_beside_date(at):
                found.append(self._candidate(part.text, "beside-date", part))
        patterns = [*self.site.text.byline, *filter(None, (joined(one.byline) for one in FURNITURE))]
        for part in (*self.head, *self.rest[:3]):
            match = next((match for pattern in patterns if (match := pattern.search(part.text))), None)
            if match and match.groupdict().get("name"):
                found.append(self._candidate(match["name"].strip(), "intro", part))
        for part, after in pairwise(self.rest):
            if is_about(part.text) and is_name(after.text):
                found.append(self._candidate(after.text, "about", after))
        return tuple(dict.fromkeys(found))

    def _is_name_beside_date(self, at: int) -> bool:
        """Whether a line below the headline is a name, with a line of dates before or behind it."""
        text = self.head[at].text
        if self.headline is None or at <= self.headline or not is_name(text) or _LOGO.fullmatch(text):
            return False
        return any(is_dateline(other.text) for other in self.head[max(self.headline, at - 1) : at + 2])

    def _editors(self) -> tuple[Candidate, ...]:
        found = []
        for part in (*self.head, *self.rest):
            for pattern in (*self.site.text.editor, EDITOR) if len(part.text) <= TITLE_CHARS_MAX else ():
                match = pattern.search(part.text)
                name = match.groupdict().get("name") if match else None
                if name:
                    label = part.text[: part.text.find(name)].strip() or None
                    found.append(self._candidate(name.strip(" ."), "editor", part, label=label))
                    break
        return tuple(found)

    def _blocks(self) -> tuple[Block, ...]:
        return tuple(
            Block(
                kind="list" if part.is_list else "paragraph",
                text=part.text,
                score=float(taken),
                taken=taken,
                reason="text:body, below the head" if taken else "part of the head",
                place=f"line {part.number}" if self.document.explain else None,
            )
            for taken, parts in ((False, self.head), (True, self.rest))
            for part in parts
        )


def _repeats(text: str, earlier: str) -> bool:
    """Whether a line says an earlier one again, which may have had the publication's name behind it."""
    return is_same(text, earlier) or (len(text) < len(earlier) and is_same(text, _NAMED.split(earlier)[0]))
