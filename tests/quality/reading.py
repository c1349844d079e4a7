"""Each page read by the whole line, its body judged by a model that never saw its domain.

readings(folder, golds, models, folds) -> dict[id, Answer]
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsbot import reading, records
from newsbot.extraction.body import forest
from newsbot.extraction.body.forest import Forest

from .corpus import Gold, page


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What newsbot says of a page; the record's own words, "" and () for what it does not say."""

    body: str
    title: str
    authors: tuple[str, ...]
    date: str


def readings(folder: Path, golds: Sequence[Gold], models: Sequence[str], folds: Mapping[str, int]) -> dict[str, Answer]:
    """For each page's id its answer; a page of an owner that no model saw is judged by the first."""
    forests = [Forest.of(text) for text in models]
    found = {}
    for gold in golds:
        with forest.using(forests[folds.get(gold.owner, 0)]):
            found[gold.id] = _answer(records.record(reading.read(page(folder, gold))))
    return found


def _answer(record: Mapping[str, Any]) -> Answer:
    return Answer(
        body=record["body"] or "",
        title=record["title"] or "",
        authors=tuple(record["authors"] or ()),
        date=record["date"] or "",
    )
