"""What stands doubled at the start of a text: headline, dek, date and byline as printed, and the teaser."""

import re

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


def without_opening(blocks: tuple[Block, ...], article: Article) -> tuple[Block, ...]:
    """The blocks without what the fields of the article already say at their start."""
    kept = list(_without_blurb(blocks, article))
    index = 0
    told = [text for text in (article.title, *article.printed.values()) if text]
    while index < min(len(kept), _OPENING_BLOCKS):
        if (
            _is_told(kept[index].text, told)
            or _is_standfirst(kept[index], article)
            or _is_byline(kept[index].text, article)
            or (kept[index].kind == "heading" and index + 1 == len(kept))
        ):
            del kept[index]
        elif len(kept[index].text) > _TEASER_CHARS_MIN and kept[index].kind == "paragraph":
            break
        else:
            index += 1
    return _without_teaser(tuple(kept))


def _without_blurb(blocks: tuple[Block, ...], article: Article) -> tuple[Block, ...]:
    """The blocks without short ones that stand above the headline: the section's blurb, a slogan."""
    headline = words(article.title or "")
    if not headline:
        return blocks
    shown = [block for block in article.raw.blocks if block.taken or words(block.text) == headline]
    at = next((at for at, block in enumerate(shown[:_OPENING_BLOCKS]) if words(block.text) == headline), 0)
    above = {words(block.text) for block in shown[:at] if len(block.text) <= _BLURB_CHARS_MAX}
    start = 0
    while start < min(at, len(blocks)) and words(blocks[start].text) in above:
        start += 1
    return blocks[start:]


def _is_byline(text: str, article: Article) -> bool:
    """Whether a short line holds nothing but authors, date and a few words between them."""
    found = list(words(text))
    if not article.authors or len(found) > _BYLINE_WORDS_MAX:
        return False
    told = [word for part in (*article.authors, *article.printed.values()) for word in words(part)]
    rest = [word for word in found if word not in told]
    return len(rest) <= _BYLINE_WORDS_LEFT and all(word in found for word in words(article.authors[0]))


def _is_standfirst(block: Block, article: Article) -> bool:
    """Whether a block repeats the subtitle and is no paragraph of the text.

    Many pages have their first paragraph as description too: of 67 paragraphs that equalled a subtitle known from
    there, 61 were the article's own beginning by people's judgement (another 35 may be left or kept).
    """
    if not article.subtitle or not _is_told(block.text, [article.subtitle]):
        return False
    told = words(article.subtitle)
    return block.kind != "paragraph" or any(
        _SET_APART.match(rival.source) and words(rival.value) == told for rival in article.raw.subtitle
    )


def _is_told(text: str, told: list[str]) -> bool:
    found = words(text)
    return bool(found) and any(words(one) == found for one in told)


def _without_teaser(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without a first run of paragraphs that is repeated right behind itself, whole or cut short."""
    texts = [fold(block.text) for block in blocks]
    if not texts or len(texts[0]) < _TEASER_CHARS_MIN:
        return blocks
    stems = [text.rstrip(". …[]") for text in texts]
    for size in range(1, len(texts) // 2 + 1):
        first = texts[size]
        if not first.startswith(stems[0]):
            continue
        if all(texts[size + at].startswith(stems[at]) for at in range(size)):
            return blocks[size:]
    return blocks
