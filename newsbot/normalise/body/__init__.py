"""What did the author write?  (Article, Site) -> Article with blocks, pull_quotes and images.

opening.py   the doubled headline, dek and teaser at the start
quotes.py    sentences of the text that are set again as display
pictures.py  captions and credits, brought to their images
"""

from collections.abc import Iterator
from dataclasses import replace
from unicodedata import is_normalized

from newsbot.items import Article, Block, Verdict
from newsbot.items.raw import Candidate
from newsbot.normalise.body.opening import without_opening
from newsbot.normalise.body.pictures import Note, pictures
from newsbot.normalise.body.quotes import parted
from newsbot.normalise.captions import CAPTION_CHARS_MAX, caption_parts
from newsbot.normalise.lines import Line, by_definition, clean_line, line, without_notices
from newsbot.sites import Site
from newsbot.text import clean

__all__ = ["body"]

# Behind a heading such as "Comments" the article is over only when little of the page's text follows: above
# this share the heading belongs to the article.
_END_SHARE_MAX = 0.4
# Notices glued to the text stand in its first paragraphs; further down "the views of" is the author's own.
_NOTICE_BLOCKS = 3
# More headings in a row are a list of their own, as of pictures (a German business magazine's slide shows).
_TRAILING_HEADINGS_MAX = 2
# The lead picture's caption stands between headline and text, its credit below.
_BESIDE_BLOCKS = 6


def body(article: Article, site: Site) -> Article:
    """The article with its text, pull quotes and images."""
    step = _Sorting(article, site)
    blocks = tuple(step.kept(tuple(_tidied(article.raw.blocks))))
    blocks = without_opening(blocks, article)
    blocks, pull_quotes = parted(blocks)
    blocks = _without_trailing_headings(blocks)
    return replace(
        article,
        blocks=blocks,
        pull_quotes=pull_quotes,
        images=pictures(article.raw.images, tuple(step.notes), site, article.language),
        sources={**article.sources, "body": _source(article)} if blocks else article.sources,
        verdicts=article.verdicts + tuple(step.verdicts),
    )


class _Sorting:
    """Parts the taken blocks into text and what stands around it."""

    def __init__(self, article: Article, site: Site) -> None:
        self.rules, self.language = site.text, article.language
        self.notes: list[Note] = []
        self.verdicts: list[Verdict] = []

    def kept(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        """The blocks that are text; captions and credits are noted on the way."""
        length = sum(len(block.text) for block in blocks if block.taken)
        seen = shown = 0
        for block in blocks:
            if not block.taken:
                self._look_beside(block)
                continue
            seen += len(block.text)
            found = self._told(block.text)
            if block.kind == "caption":
                is_told = found is not None and found.kind in ("caption", "credit")
                caption, credit = (
                    (found.caption, found.credit) if found and is_told else caption_parts(block.text, self.language)
                )
                self.notes.append(Note(caption=caption, credit=credit))
                continue
            if found is None or found.kind == "text":
                text = block.text
                if shown < _NOTICE_BLOCKS and block.kind in ("paragraph", "quote") and "\n" not in text:
                    text = without_notices(text, self.rules, self.language)
                if not text:
                    self._dropped(block, "a standing notice")
                    continue
                shown += block.kind != "heading"
                yield block if text == block.text else replace(block, text=text)
            elif found.kind == "end":
                by_definition = any(pattern.search(block.text) for pattern in self.rules.end)
                if shown and (by_definition or length - seen <= _END_SHARE_MAX * length):
                    self._dropped(block, "the article is over here")
                    return
                if block.kind == "heading" and not by_definition:
                    yield block
            else:
                if found.kind in ("caption", "credit"):
                    self.notes.append(Note(caption=found.caption, credit=found.credit, is_lead=found.kind == "credit"))
                self._dropped(block, f"no text but a line of kind {found.kind}")

    def _told(self, text: str) -> Line | None:
        """What a tidied text is as a line; None for one of several lines."""
        if "\n" in text:
            return None
        # What is tidied and has no white space to be collapsed is clean.
        is_clean = "  " not in text and text[:1] != " " and text[-1:] != " "
        return (clean_line if is_clean else line)(text, self.rules, self.language)

    def _look_beside(self, block: Block) -> None:
        """Notes a caption that the definition knows, although the body finder left it outside the text."""
        if (self.rules.caption or self.rules.credit) and len(block.text) <= CAPTION_CHARS_MAX:
            found = by_definition(block.text, self.rules)
            if found and found.kind in ("caption", "credit"):
                self.notes.append(Note(caption=found.caption, credit=found.credit, is_lead=found.kind == "credit"))

    def _dropped(self, block: Block, reason: str) -> None:
        candidate = Candidate(value=block.text[:200], source="blocks", context="body", place=block.place)
        self.verdicts.append(Verdict(field="body", candidate=candidate, taken=False, reason=reason))


def _tidied(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The taken blocks, and those close to them, with clean text; in the kinds that a record has, captions and
    pull quotes aside."""
    taken = [at for at, block in enumerate(blocks) if block.taken]
    for block in blocks[max(taken[0] - _BESIDE_BLOCKS, 0) : taken[-1] + _BESIDE_BLOCKS + 1] if taken else ():
        text, kind = block.text, block.kind
        # Most blocks are clean as the page has them: white space is collapsed already, and that costs no pass.
        if not (text.isprintable() and is_normalized("NFC", text)):
            text = "\n".join(filter(None, map(clean, text.split("\n"))))
            if kind in ("paragraph", "heading"):
                text = clean(text)
        if kind in ("table", "code"):
            kind = "paragraph"
        if text == block.text and kind == block.kind:
            yield block
        elif text:
            yield replace(block, text=text, kind=kind)


def _without_trailing_headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    end = len(blocks)
    while end > 1 and blocks[end - 1].kind == "heading":
        end -= 1
    return blocks[:end] if len(blocks) - end <= _TRAILING_HEADINGS_MAX else blocks


def _source(article: Article) -> str:
    """Where the text comes from, in the words of whoever took it."""
    reasons = [block.reason for block in article.raw.blocks if block.taken and block.reason]
    chosen = [reason for reason in reasons if reason.startswith(("selector:", "text:", "jsonld:"))]
    return chosen[0].split(" ")[0].rstrip(",") if chosen else "visible:blocks"
