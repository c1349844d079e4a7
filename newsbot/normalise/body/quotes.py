"""Pull quotes: sentences of the text that the page sets again as display."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from newsbot.items import Block
from newsbot.text import words

# Shorter lines ("It was not.") are found inside other sentences by chance.
QUOTE_WORDS_MIN = 6
# The longest pull quotes of magazines have some 40 words; what is longer is a paragraph that stands twice.
QUOTE_WORDS_MAX = 70
# With a full stop it may be a paragraph of its own that another one takes up: then more words must agree.
SENTENCE_WORDS_MIN = 9
# A line that stands three times and more is a refrain, not display.
_REFRAIN = 3
_STOPS = (".", "!", "?", "。", "！", "？", "…")
# What announces the next paragraph ("The steps are:") may well stand twice.
_ANNOUNCERS = (":", "：", ";")
# "Kate Moss", "Coach of the team" below a quote set as display say who spoke.
_ATTRIBUTION_WORDS_MAX = 4
_CLOSERS = " \"'”’»)›“」』"


def parted(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The text, and the pull quotes that stood in it, in order and each once.

    A pull quote may stand before the sentence it repeats: of two equal paragraphs the one without full stop
    is the quote, and of two equal sentences the first.
    """
    found = [words(block.text) for block in blocks]
    homes = _homes(blocks, found)
    kept: list[Block] = []
    quotes: list[str] = []
    for index, block in enumerate(blocks):
        may_be = block.kind in ("paragraph", "quote")
        if block.kind == "pull_quote" or (may_be and _is_display(index, blocks, found, homes)):
            if block.kind != "pull_quote" or not quotes or len(found[index]) > _ATTRIBUTION_WORDS_MAX:
                quotes.append(block.text)
        else:
            kept.append(block)
    return tuple(kept), tuple(dict.fromkeys(quotes))


def _homes(blocks: Sequence[Block], found: Sequence[tuple[str, ...]]) -> Mapping[tuple[str, ...], list[int]]:
    """For each run of QUOTE_WORDS_MIN words that opens a possible quote, the blocks it stands in."""
    may_be_home = [index for index, block in enumerate(blocks) if block.kind in ("paragraph", "list", "quote")]
    openings = {
        run[:QUOTE_WORDS_MIN]
        for index, run in enumerate(found)
        if QUOTE_WORDS_MIN <= len(run) <= QUOTE_WORDS_MAX and blocks[index].kind in ("paragraph", "quote")
    }
    asked = frozenset(chain.from_iterable(openings))
    counts = Counter(filter(asked.__contains__, chain.from_iterable([found[index] for index in may_be_home])))
    # Most have a word among them that stands nowhere else: nothing repeats those.
    openings = {opening for opening in openings if min(map(counts.__getitem__, opening)) > 1}
    homes: dict[tuple[str, ...], list[int]] = defaultdict(list)
    if not openings:
        return homes
    # Each is looked for by its rarest word: word -> where in an opening it stands.
    places: dict[str, set[int]] = defaultdict(set)
    for opening in openings:
        word = min(opening, key=counts.__getitem__)
        places[word].add(opening.index(word))
    rare = frozenset(places)
    for index in may_be_home:
        run = found[index]
        if rare.isdisjoint(run):
            continue
        for start in {at - place for at, word in enumerate(run) if word in rare for place in places[word]}:
            part = run[start : start + QUOTE_WORDS_MIN] if start >= 0 else ()
            if part in openings and (not homes[part] or homes[part][-1] != index) and len(homes[part]) < 2 * _REFRAIN:
                homes[part].append(index)
    return homes


def _is_display(
    index: int, blocks: Sequence[Block], found: Sequence[tuple[str, ...]], homes: Mapping[tuple[str, ...], list[int]]
) -> bool:
    run = found[index]
    text = blocks[index].text
    if (
        run[:QUOTE_WORDS_MIN] not in homes
        or "\n" in text
        or text.endswith(_ANNOUNCERS)
        or not QUOTE_WORDS_MIN <= len(run) <= QUOTE_WORDS_MAX
    ):
        return False
    own_stop = _has_stop(text)
    needle = f" {' '.join(run)} "
    places = [home for home in homes.get(run[:QUOTE_WORDS_MIN], ()) if home != index]
    places = [home for home in places if needle in f" {' '.join(found[home])} "]
    twins = [home for home in places if found[home] == run]
    if len(twins) + 1 >= _REFRAIN:
        return False
    if len(places) > len(twins):
        return not own_stop or len(run) >= SENTENCE_WORDS_MIN
    if not twins:
        return False
    twin_stop = _has_stop(blocks[twins[0]].text)
    # Two equal lines without full stop are labels of the text.
    return own_stop < twin_stop or (own_stop and twin_stop and index < twins[0])


def _has_stop(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_STOPS)
