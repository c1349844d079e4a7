"""Where the text of a plain-text page begins.

head_and_rest(text, site) -> tuple[head, rest]      its paragraphs, parted before the first one of the text
"""

from collections.abc import Sequence
from itertools import pairwise

from newsbot.extraction.paragraphs import Paragraph, paragraphs
from newsbot.extraction.textlines import STOP, byline_opener, is_blurb, is_dateline, is_furniture
from newsbot.sites import Site

# The head of NK News' pages has at most eight lines; behind so many it is a page of short lines alone.
HEAD_LINES_MAX = 16
# The first paragraph has a sentence; deks of this length have no full stop, bylines are shorter.
PARAGRAPH_CHARS_MIN = 100
# Without a full stop (a text cut in the middle) only what is longer than any dek is a paragraph.
LONG_CHARS_MIN = 320


def head_and_rest(text: str, site: Site) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs above the first one of the text, and that one with all below it."""
    parts = _split_head(paragraphs(text))
    start = next((at for at, part in enumerate(parts) if _is_paragraph(part, parts[:at], site)), len(parts))
    if start > HEAD_LINES_MAX:
        start = _last_head_line(parts)
    return parts[:start], parts[start:]


def _split_head(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those at the top that hold a byline or a date on a line of its own taken apart."""
    result: list[Paragraph] = []
    for part in parts[:HEAD_LINES_MAX]:
        marks = [at for at, line in enumerate(part.lines) if is_dateline(line) or byline_opener(line)]
        if len(part.lines) == 1 or not marks or part.is_list:
            result.append(part)
            continue
        borders = sorted({0, *marks, *(at + 1 for at in marks), len(part.lines)})
        for one, other in pairwise(borders):
            lines = part.lines[one:other]
            result.append(Paragraph(text=" ".join(lines), lines=lines, number=part.number + one))
    return result + list(parts[HEAD_LINES_MAX:])


def _is_paragraph(part: Paragraph, before: Sequence[Paragraph], site: Site) -> bool:
    """Whether the text begins here: a full sentence behind the headline that is no notice."""
    text = part.text
    has_headline = any(not is_dateline(one.text) and not is_furniture(one.text, site) for one in before)
    if not has_headline or is_dateline(text) or byline_opener(text) or is_blurb(text, site):
        return False
    if any(pattern.search(text) for pattern in site.text.byline):
        return True
    wide = sum(character > "\u2e80" for character in text[:PARAGRAPH_CHARS_MIN])
    least = PARAGRAPH_CHARS_MIN if STOP.search(text) else LONG_CHARS_MIN
    return len(text) + wide >= least


def _last_head_line(parts: Sequence[Paragraph]) -> int:
    """Where the text begins on a page of short lines: behind the last date or byline at its top, or its first line."""
    top = parts[:HEAD_LINES_MAX]
    marks = [at for at, part in enumerate(top) if is_dateline(part.text) or byline_opener(part.text)]
    return max([*marks, 0]) + 1
