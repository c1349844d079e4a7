"""An article on several pages made one: the texts of its parts in order, all else from the first.

joined(parts) -> RawArticle
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from newsbot.items import Block, Image, RawArticle
from newsbot.text import fold, words
from newsbot.words import ROWS
from newsbot.words.furniture import is_one_of

# Parts open and close with at most so many lines that others have too: headline, dek, byline, date, picture, contents.
EDGE_BLOCKS_MAX = 12
# "Page 2 of 3", "Continued from page 1": longer lines are sentences.
PAGE_LINE_MAX_CHARACTERS = 80
_NO_PARTS = frozenset(("login", "consent", "not-found", "search"))
_PAGE = (
    r"(?:pages?|parts?|seiten?|teil|parties?|p[aá]ginas?|partes?|pagin[ae]|страниц[аы]|стр\.?|часть|"
    r"페이지|ページ|页|頁|صفحة)"
)
_PAGE_LINE = re.compile(
    rf"(?:[\[(]?{_PAGE}\s?:?\s?)?\d{{1,2}}"
    rf"(?:\s?(?:/|of|von|de|di|sur|из|\||-|–)\s?\d{{1,2}}|(?:[\s|,·]+\d{{1,2}}){{1,20}})?"
    rf"\s?(?:{_PAGE})?[\])]?[\s»›→>…]*|"
    rf"(?:{_PAGE}\s?:\s?)?(?:«|‹|<)?\s?(?:previous|prev|next|next page|previous page|nächste seite|"
    r"vorherige seite|weiter|"
    r"page suivante|página siguiente|pagina successiva|próxima página|следующая страница|다음 ?페이지|次へ|"
    r"次のページ|下一页|下一頁|上一页)(?:[\s|,·»›→>…\d]|next|page)*|"
    r"[\[(]?(?:continued|continue reading|continues|fortsetzung|suite|continúa|continua|viene|segue|продолжение)\b"
    rf".{{0,25}}\b{_PAGE}\b.{{0,12}}",
    re.IGNORECASE,
)


def joined(parts: Sequence[RawArticle]) -> RawArticle:
    """The article that `parts` are the pages of, in their order; all but text and pictures is that of the first.

    What a later part repeats at its beginning (headline, dek, byline, a picture), what all parts repeat at their end,
    and lines that only tell the page are dropped. A part that repeats only what was before, or is a form or an error,
    adds nothing. The editor, named at the end, may come from any part; a part cut by a paywall makes the whole a
    preview. Raises ValueError for no parts.
    """
    if not parts:
        raise ValueError("joined() needs at least one part of an article")
    first = parts[0]
    further = [part for part in parts[1:] if part.kind not in _NO_PARTS and any(map(_is_text, part.blocks))]
    pieces: list[tuple[Block, ...]] = [first.blocks]
    used = [first]
    for part in further:
        known = {_same(block.text) for piece in pieces for block in piece}
        texts = [block for block in part.blocks if _is_text(block)]
        if all(_same(block.text) in known for block in texts):
            continue
        pieces.append(part.blocks)
        used.append(part)
    if len(pieces) == 1:
        return first
    return replace(
        first,
        blocks=tuple(_blocks(pieces, _told(first))),
        images=_images(used),
        editor=next((part.editor for part in used if part.editor), ()),
        access="preview" if any(part.access == "preview" for part in used) else first.access,
    )


def _is_text(block: Block) -> bool:
    return block.taken and block.kind != "caption"


@lru_cache(maxsize=4096)
def _same(text: str) -> str:
    return " ".join(words(text)) or fold(text)


def _told(first: RawArticle) -> frozenset[str]:
    """What a later part may repeat of the first: headlines, deks, and the names of the authors."""
    candidates = (*first.title, *first.subtitle, *first.author, *first.date)
    said = {_same(candidate.value) for candidate in candidates}
    return frozenset(said | {f"by {name}" for name in (_same(candidate.value) for candidate in first.author)})


def _blocks(pieces: Sequence[tuple[Block, ...]], told: frozenset[str]) -> Iterator[Block]:
    """The blocks of all parts: what stands before the text from the first, what stands behind it from the last."""
    spans = [_span(piece) for piece in pieces]
    closing = _closing([piece[start:end] for piece, (start, end) in zip(pieces, spans, strict=True)])
    yield from pieces[0][: spans[0][0]]
    opening = told | {_same(block.text) for block in pieces[0][: spans[0][0] + EDGE_BLOCKS_MAX]}
    for at, (piece, (start, end)) in enumerate(zip(pieces, spans, strict=True)):
        is_last = at == len(pieces) - 1
        kept = list(piece[start:end])
        if at:
            kept = _without_edge(kept, lambda block: _same(block.text) in opening or _is_page_line(block))
        else:
            kept = _without_edge(kept, _is_page_line)
        if not is_last:
            kept = _without_edge(kept[::-1], lambda block: _same(block.text) in closing or _is_end(block))[::-1]
        yield from _without_edge(kept[::-1], _is_page_line)[::-1]
    yield from pieces[-1][spans[-1][1] :]


def _span(blocks: Sequence[Block]) -> tuple[int, int]:
    """From the first taken block to behind the last."""
    taken = [at for at, block in enumerate(blocks) if block.taken]
    return (taken[0], taken[-1] + 1) if taken else (len(blocks), len(blocks))


def _closing(texts: Sequence[Sequence[Block]]) -> frozenset[str]:
    """The lines with which the last part closes and another one does too."""
    last = [_same(block.text) for block in texts[-1]]
    shared: set[str] = set()
    for blocks in texts[:-1]:
        other = [_same(block.text) for block in blocks]
        for one, two in zip(reversed(last[-EDGE_BLOCKS_MAX:]), reversed(other[-EDGE_BLOCKS_MAX:]), strict=False):
            if one != two:
                break
            shared.add(one)
    return frozenset(shared)


def _without_edge(blocks: list[Block], drop: Callable[[Block], bool]) -> list[Block]:
    """`blocks` without the run of dropped ones at the beginning; what is not taken neither ends the run nor counts."""
    kept = list(blocks)
    at = 0
    for _ in range(EDGE_BLOCKS_MAX):
        while at < len(kept) and not kept[at].taken:
            at += 1
        if at >= len(kept) or not drop(kept[at]):
            break
        del kept[at]
    return kept


def _is_page_line(block: Block) -> bool:
    text = block.text.strip()
    return len(text) <= PAGE_LINE_MAX_CHARACTERS and bool(_PAGE_LINE.fullmatch(text))


@lru_cache(maxsize=1024)
def _says_end(text: str) -> bool:
    return any(is_one_of(text, row.furniture.end) for row in ROWS.values())


def _is_end(block: Block) -> bool:
    """Whether a block is a heading behind which an article is over: true of the last part alone."""
    return len(block.text) <= PAGE_LINE_MAX_CHARACTERS and _says_end(block.text)


def _images(parts: Sequence[RawArticle]) -> tuple[Image, ...]:
    """The pictures of all parts, each once."""
    kept: dict[tuple[str | None, ...], Image] = {}
    for part in parts:
        for image in part.images:
            kept.setdefault((image.url,) if image.url else (None, image.caption, image.credit), image)
    return tuple(kept.values())
