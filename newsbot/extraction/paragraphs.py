"""Plain text to paragraphs, whether each stands on one line or is wrapped at a fixed width.

paragraphs(text) -> tuple[Paragraph, ...]
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newsbot.text import clean

# Text is wrapped when its lines end near one width: mail and manuals at 60 to 80, terminals up to 110.
WIDTH_MIN, WIDTH_MAX = 36, 112
# Share of the lines followed by another that must reach this share of the width.
FULL_SHARE_MIN = 0.6
FULL_WIDTH_SHARE = 0.7
_LINES_MIN = 4
# A web address does not wrap: so many lines may be longer than the width.
_LONG_SHARE_MAX = 0.03
_BULLET = re.compile(r"(?:[•‣▪◦●○*·–—-]|\(?\d{1,2}[.)])\s+(?=\S)")
_RULE = re.compile(r"[-=_*~#+. ]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a plain text."""

    text: str
    """White space collapsed, wrapped lines joined; items of a list on lines of their own."""
    lines: tuple[str, ...]
    """As they stand in the file, clean."""
    is_list: bool = False
    number: int
    """Of its first line, from 1."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in order."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    wrapped = _is_wrapped(lines)
    return tuple(part for number, chunk in _chunks(lines) for part in _parts(chunk, number, wrapped))


def _chunks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines without an empty one between them, with the number of the first."""
    chunk: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        if clean(line) and not _RULE.fullmatch(clean(line)):
            chunk.append(line)
        elif chunk:
            yield number - len(chunk), chunk
            chunk = []


def _width(line: str) -> int:
    """Columns of a line: Chinese, Japanese and Korean characters take two."""
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def _is_wrapped(lines: list[str]) -> bool:
    widths = [_width(line.rstrip()) for line in lines[:5000]]
    shown = sorted(width for width in widths if width)
    if len(shown) < _LINES_MIN:
        return False
    widest = shown[int((len(shown) - 1) * (1 - _LONG_SHARE_MAX))]
    inner = [width for width, after in pairwise(widths) if width and after]
    if not WIDTH_MIN <= widest <= WIDTH_MAX or len(inner) < _LINES_MIN - 1:
        return False
    return sum(width >= FULL_WIDTH_SHARE * widest for width in inner) >= FULL_SHARE_MIN * len(inner)


def _parts(chunk: list[str], number: int, wrapped: bool) -> Iterator[Paragraph]:
    """The paragraphs of one chunk: a line each, or what wrapped lines make together; items as one list."""
    groups: list[list[int]] = []
    # A deeper indent opens a paragraph only where most lines have none.
    indents = [len(line) - len(line.lstrip()) for line in chunk]
    usual = min(indents[1:], default=0)
    for at, line in enumerate(chunk):
        is_indented = at > 0 and indents[at] >= usual + 2 and indents[at - 1] <= usual
        if not wrapped or at == 0 or is_indented or _BULLET.match(line.lstrip()):
            groups.append([at])
        else:
            groups[-1].append(at)
    items: list[list[int]] = []
    for group in [*groups, []]:
        if group and _BULLET.match(chunk[group[0]].lstrip()) and len(groups) > 1:
            items.append(group)
            continue
        if items:
            yield _list(chunk, items, number)
            items = []
        if group:
            lines = tuple(clean(chunk[at]) for at in group)
            yield Paragraph(text=_joined(lines), lines=lines, number=number + group[0])


def _list(chunk: list[str], items: list[list[int]], number: int) -> Paragraph:
    lines = tuple(clean(chunk[at]) for item in items for at in item)
    texts = [_joined(tuple(clean(chunk[at]) for at in item)) for item in items]
    return Paragraph(
        text="\n".join(_BULLET.sub("", text, count=1) for text in texts),
        lines=lines,
        is_list=len(items) > 1,
        number=number + items[0][0],
    )


def _joined(lines: tuple[str, ...]) -> str:
    text = lines[0]
    for line in lines[1:]:
        wide = unicodedata.east_asian_width(text[-1]) in "WF" and unicodedata.east_asian_width(line[0]) in "WF"
        korean = "가" <= text[-1] <= "힣"
        hyphen = len(text) > 1 and text[-1] == "-" and text[-2].isalpha()
        text += line if (wide and not korean) or hyphen else f" {line}"
    return text
