"""Who edited it: "Edited by Ada Lovelace" as a field of its own or as a line at the end.

editors(article, site, lexicon, own) -> Edited
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from newsbot.items import Article, Verdict
from newsbot.normalise.author.lexicon import START_CHARS, Lexicon
from newsbot.normalise.author.splitting import best, parts
from newsbot.sites import Site

# An editor's line holds a few names; a longer block that begins with "Edited by" is a sentence about a book.
LINE_CHARACTERS_MAX = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The editors, where they were found, and what was decided on the way."""

    names: tuple[str, ...] = ()
    source: str | None = None
    verdicts: tuple[Verdict, ...] = ()


def editors(article: Article, site: Site, lexicon: Lexicon, own: Collection[str]) -> Edited:
    """Editors by the first source that names any: the page's own fields, then its lines."""
    verdicts: list[Verdict] = []
    for rival in article.raw.editor:
        names = _named(rival.value, lexicon, own)
        taken = bool(names) and not any(verdict.taken for verdict in verdicts)
        reason = "names editors" if taken else "an earlier source names editors" if names else "names nobody"
        verdicts.append(Verdict(field="editors", candidate=rival, taken=taken, reason=reason))
    for verdict in verdicts:
        if verdict.taken:
            names = _named(verdict.candidate.value, lexicon, own)
            return Edited(names=names, source=verdict.candidate.source, verdicts=tuple(verdicts))
    lines = dict.fromkeys(_in_blocks(article, site, lexicon, own))
    return Edited(names=tuple(lines), source="line" if lines else None, verdicts=tuple(verdicts))


def edited_by(line: str, site: Site, lexicon: Lexicon, own: Collection[str]) -> tuple[str, ...]:
    """Editors that one line of the page names; () for any other line."""
    if len(line) > LINE_CHARACTERS_MAX:
        return ()
    for pattern in site.text.editor:
        match = pattern.search(line)
        if match:
            return _named(match.groupdict().get("name") or "", lexicon, own)
    if not lexicon.editor.match(line):
        return ()
    return tuple(name for name in parts(line, lexicon, own).editors if not re.search(r"\d", name))


def _in_blocks(article: Article, site: Site, lexicon: Lexicon, own: Collection[str]) -> Iterator[str]:
    texts = [block.text for block in article.raw.blocks]
    if not site.text.editor:
        # Hardly a line begins like this; the test stands here because pages have hundreds.
        starts = lexicon.editor_starts
        texts = [text for text in texts if text[:START_CHARS].lower() in starts]
    for text in texts:
        yield from edited_by(text, site, lexicon, own)


def _named(value: str, lexicon: Lexicon, own: Collection[str]) -> tuple[str, ...]:
    """Names in an editor's field, whether its opener stands with them or not."""
    found = parts(value, lexicon, own, trusted=True)
    if found.editors:
        return found.editors
    names, kind = best(found.names)
    return names if kind in ("person", "mononym") else ()
