"""What stands doubled at the start of a text: headline, dek, date and byline as printed, and the teaser."""

from newsbot.items import Article, Block
from newsbot.text import fold, words

# Headline, dek, kicker, byline and date at most; behind them a repetition is meant.
_OPENING_BLOCKS = 8
# Shorter paragraphs may well stand twice in a text.
_TEASER_CHARS_MIN = 60


def without_opening(blocks: tuple[Block, ...], article: Article) -> tuple[Block, ...]:
    """The blocks without what the fields of the article already say at their start."""
    kept = list(blocks)
    index = 0
    told = [text for text in (article.title, article.subtitle, *article.printed.values()) if text]
    while index < min(len(kept), _OPENING_BLOCKS):
        if _is_told(kept[index].text, told) or (kept[index].kind == "heading" and index + 1 == len(kept)):
            del kept[index]
        elif len(kept[index].text) > _TEASER_CHARS_MIN and kept[index].kind == "paragraph":
            break
        else:
            index += 1
    return _without_teaser(tuple(kept))


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
