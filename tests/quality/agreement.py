"""How much of a predicted body is right: overlap in runs of four words.

page_score(gold, predicted) -> PageScore          one page
summary(scores) -> Summary                        many pages
snippets(gold, predicted) -> Snippets             what must and must not be in it
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from .corpus import Gold

SHINGLE_WORDS = 4
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """One page's agreement with its gold."""

    precision: float | None
    """Share of the predicted shingles that are in the gold; None when nothing was predicted."""
    recall: float
    """Share of the gold's shingles that were predicted."""
    exact: bool
    """Whether the words are the same, in the same order."""

    @property
    def f1(self) -> float:
        return harmonic(self.precision or 0.0, self.recall)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Many pages' agreement: means over the pages, and the harmonic mean of the two means."""

    pages: int
    precision: float
    recall: float
    exact: float

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    def __str__(self) -> str:
        return (
            f"{self.pages:4} pages  F1 {self.f1:.4f}  precision {self.precision:.4f}  "
            f"recall {self.recall:.4f}  exact {self.exact:.3f}"
        )


def harmonic(first: float, second: float) -> float:
    """Harmonic mean of two shares; 0 when either is."""
    return 2 * first * second / (first + second) if first and second else 0.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All runs of four words with their counts; a shorter text is one run.

    >>> sorted(shingles("one two, three four five"))
    [('one', 'two', 'three', 'four'), ('two', 'three', 'four', 'five')]
    """
    words = WORD.findall(text)
    starts = range(max(1, len(words) - SHINGLE_WORDS + 1)) if words else range(0)
    return Counter(tuple(words[start : start + SHINGLE_WORDS]) for start in starts)


def compared(gold: str, predicted: str) -> PageScore:
    """The agreement of two texts.

    >>> compared("one two three four five", "one two three four")
    PageScore(precision=1.0, recall=0.5, exact=False)
    """
    wanted, given = shingles(gold), shingles(predicted)
    shared = (wanted & given).total()
    return PageScore(
        precision=shared / given.total() if given else None,
        recall=shared / (wanted.total() or 1),
        exact=WORD.findall(gold) == WORD.findall(predicted),
    )


def page_score(gold: Gold, predicted: str) -> PageScore:
    """The agreement with the gold, the standfirst and what is optional counting only where they were predicted."""
    return max((compared(text, predicted) for text in _allowed(gold, predicted)), key=lambda score: score.f1)


def summary(scores: Sequence[PageScore]) -> Summary:
    """The figures of at least one page; a page without prediction counts in recall alone."""
    precisions = [score.precision for score in scores if score.precision is not None]
    return Summary(
        pages=len(scores),
        precision=fmean(precisions) if precisions else 0.0,
        recall=fmean(score.recall for score in scores),
        exact=fmean(score.exact for score in scores),
    )


def _allowed(gold: Gold, predicted: str) -> Iterator[str]:
    """The texts that would be right: without the optional paragraphs that are absent, with and without standfirst."""
    given = shingles(predicted)
    body = "\n\n".join(
        paragraph
        for paragraph in gold.body.split("\n\n")
        if paragraph not in gold.optional or _is_mostly_in(paragraph, given)
    )
    yield body
    if gold.lede and body.startswith(gold.lede) and (rest := body[len(gold.lede) :].strip()):
        yield rest


def _is_mostly_in(paragraph: str, given: Counter[tuple[str, ...]]) -> bool:
    wanted = shingles(paragraph)
    return 2 * (wanted & given).total() >= wanted.total()
