"""The trees that judge units of text."""

import json

import numpy as np
import pytest

from newsbot.document import document
from newsbot.errors import UnreadableError
from newsbot.extraction.body import body, forest
from newsbot.extraction.body.forest import FIRST_TREES, Forest
from newsbot.extraction.segments import segments
from newsbot.items import Page
from newsbot.sites.model import undescribed

# "Is trait 0 at most 1?" yes: leaf 0; no: "is trait 1 at most 2?" yes: leaf 1, no: leaf 2.
TREE = [[[0, 1.0, 0b001], [1, 2.0, 0b010]], [0.25, 0.5, -1.0]]


def text(*trees: object, traits: tuple[str, ...] = ("a", "b")) -> str:
    return json.dumps({"traits": traits, "trees": trees})


@pytest.mark.parametrize(
    ("first", "second", "value"), [(1.0, 9.0, 0.25), (1.5, 2.0, 0.5), (1.5, 2.5, -1.0)], ids=["yes", "no-yes", "no-no"]
)
def test_a_unit_gets_the_value_of_the_leaf_that_its_answers_lead_to(first: float, second: float, value: float) -> None:
    table = np.array([[first], [second]], dtype=np.float32)
    assert Forest.of(text(TREE)).log_odds(table).tolist() == [value]


def test_the_leaves_of_all_trees_add_up() -> None:
    table = np.zeros((2, 3), dtype=np.float32)
    assert Forest.of(text(*[TREE] * 50)).log_odds(table).tolist() == [12.5] * 3


def test_trees_of_one_leaf_and_of_many_stand_side_by_side() -> None:
    table = np.full((2, 1), 9, dtype=np.float32)
    assert Forest.of(text([[], [3.0]], TREE)).log_odds(table).tolist() == [2.0]


def test_what_the_first_trees_find_lost_is_lost() -> None:
    lost = [[], [-1.0]]
    trees = [*[lost] * FIRST_TREES, *[[[], [5.0]]] * FIRST_TREES]
    assert Forest.of(text(*trees)).log_odds(np.zeros((2, 1), dtype=np.float32)).tolist() == [-FIRST_TREES]


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"traits": [], "trees": [[1]]}', '{"traits": 1, "trees": []}'])
def test_a_file_that_is_no_forest_is_an_error_that_says_what_to_do(broken: str) -> None:
    with pytest.raises(UnreadableError, match="make train"):
        Forest.of(broken)


def _read(judge: forest.Judge) -> list[bool]:
    page = document(Page(body=b"<html><body><p>Rain fell all night.</p><p>Then snow came.</p></body></html>"))
    with forest.using(judge):
        return [block.taken for block in body(page, segments(page), undescribed("https://a.example/"), None, None)[0]]


def test_a_page_is_read_with_the_judge_that_is_given() -> None:
    names = forest.forest().names
    takes, leaves = (Forest.of(text([[], [value]], traits=names)) for value in (9.0, -9.0))
    assert _read(takes) == [True, True]
    assert forest.judge() is forest.forest()
    assert _read(leaves) != [True, False]


def test_a_forest_learned_from_other_traits_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"learned from other traits of the text \(.*make train"):
        _read(Forest.of(text(TREE)))
