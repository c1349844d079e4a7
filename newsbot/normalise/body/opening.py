"""What stands doubled at the start of a text: headline, dek, date and byline as printed, and the teaser."""

import re
from itertools import islice

from newsbot.items import Article, Block
from newsbot.text import fold, words

# Headline, dek, kicker, byline and date at most; behind them a repetition is meant.
_OPENING_BLOCKS = 8
# Blurbs of sections have one or two sentences; a longer text above the headline is a lead.
_BLURB_CHARS_MAX = 300
# "By", a weekday, a month and "at" may stand beside names and date; a sentence about the author is longer.
_BYLINE_WORDS_MAX = 24
_BYLINE_WORDS_LEFT = 4
# Where a subtitle comes from that the page itself sets apart from the text.
_SET_APART = re.compile(r"selector:|text:|visible:subtitle-class|.*alternat", re.IGNORECASE)
# Shorter paragraphs may well stand twice in a text.
_TEASER_CHARS_MIN = 60
# Quotation marks and the like around a headline.
_SIGNS_CHARS_MAX = 20
# So much of two texts tells most of those that begin differently apart; what is folded at a cut may fold otherwise,
# so a few characters less are compared.
_LEAD_CHARS, _LEAD_CHARS_KEPT = 14, 8


def without_opening(blocks: tuple[Block, ...], article: Article) -> tuple[Block, ...]:
    """The blocks without what the fields of the article already say at their start."""
    kept = list(_without_blurb(blocks, article))
    index = 0
    told = [words(text) for text in (article.title, *article.printed.values()) if text]
    while index < min(len(kept), _OPENING_BLOCKS):
        block = kept[index]
        found = words(block.text)
        if (
            (found and found in told)
            or _is_standfirst(block, found, article)
            or _is_byline(found, article)
            or (block.kind == "heading" and index + 1 == len(kept))
        ):
            del kept[index]
        elif len(block.text) > _TEASER_CHARS_MIN and block.kind == "paragraph":
            # A byline behind it makes the first paragraph a standfirst.
            if index + 1 < len(kept) and _is_byline(words(kept[index + 1].text), article):
                del kept[index + 1 if found != words(article.subtitle or "") else index : index + 2]
            break
        else:
            index += 1
    return _without_teaser(tuple(kept))


def _without_blurb(blocks: tuple[Block, ...], article: Article) -> tuple[Block, ...]:
    """The blocks without short ones that stand above the headline: the section's blurb, a slogan."""
    headline = words(article.title or "")
    if not headline:
        return blocks
    # The same words with other signs between them are not half as long nor twice.
    letters = sum(map(len, headline))
    sizes = range(letters // 2, 2 * len(article.title or "") + _SIGNS_CHARS_MAX)

    def is_headline(text: str) -> bool:
        return len(text) in sizes and words(text) == headline

    shown = list(
        islice((block for block in article.raw.blocks if block.taken or is_headline(block.text)), _OPENING_BLOCKS)
    )
    at = next((at for at, block in enumerate(shown) if is_headline(block.text)), 0)
    above = {words(block.text) for block in shown[:at] if len(block.text) <= _BLURB_CHARS_MAX}
    start = 0
    while start < min(at, len(blocks)) and words(blocks[start].text) in above:
        start += 1
    return blocks[start:]


def _is_byline(found: tuple[str, ...], article: Article) -> bool:
    """Whether the words of a short line are nothing but authors, date and a few words between them."""
    if not article.authors or len(found) > _BYLINE_WORDS_MAX:
        return False
    told = [word for part in (*article.authors, *article.printed.values()) for word in words(part)]
    rest = [word for word in found if word not in told]
    return len(rest) <= _BYLINE_WORDS_LEFT and all(word in found for word in words(article.authors[0]))


def _is_standfirst(block: Block, found: tuple[str, ...], article: Article) -> bool:
    """Whether a block, of which `found` are the words, repeats the subtitle and is no paragraph of the text.

    Many pages have their first paragraph as description too: of 67 paragraphs that equalled a subtitle known from
    there, 61 were the article's own beginning by people's judgement (another 35 may be left or kept).
    """
    if not article.subtitle or not found:
        return False
    told = words(article.subtitle)
    if told != found:
        return False
    return block.kind != "paragraph" or any(
        _SET_APART.match(rival.source) and words(rival.value) == told for rival in article.raw.subtitle
    )


def _without_teaser(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without a first run of paragraphs that is repeated right behind itself, whole or cut short."""
    if not blocks:
        return blocks
    lead = _lead(blocks[0].text)
    sizes = [size for size in range(1, len(blocks) // 2 + 1) if _lead(blocks[size].text) == lead]
    if not sizes or len(fold(blocks[0].text)) < _TEASER_CHARS_MIN:
        return blocks
    texts = [fold(block.text) for block in blocks]
    stems = [text.rstrip(". …[]") for text in texts]
    for size in sizes:
        if all(texts[size + at].startswith(stems[at]) for at in range(size)):
            return blocks[size:]
    return blocks


def _lead(text: str) -> str:
    """The first letters of a text, folded: what begins with another's words begins with its letters."""
    return fold(text[:_LEAD_CHARS])[:_LEAD_CHARS_KEPT]
