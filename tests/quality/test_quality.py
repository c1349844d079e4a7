"""The gate of quality itself, told on figures and pages made up for it."""

import gzip
import json
from pathlib import Path

import pytest

from newsbot.extraction.body.forest import forest

from . import __main__ as command
from . import floors, scoring
from .corpus import Gold, fingerprint, golds
from .floors import Floors
from .reading import Answer, readings
from .table import table
from .training.folds import FOLDS, fold_of
from .training.labels import labels

BODY = "The harbour was rebuilt twice in a century.\n\nBoth times the town paid for it with borrowed money."
GOLD = Gold(id="a/1", source="fundus", domain="paper.example", url=None, body=BODY, title="The harbour", authors=())


def answer(body: str = BODY, title: str = "The harbour", authors: tuple[str, ...] = (), date: str = "") -> Answer:
    return Answer(body=body, title=title, authors=authors, date=date)


def test_a_figure_below_its_floor_is_named_with_field_floor_and_figure() -> None:
    assert floors.below({"date": {"fundus": 0.99, "all": 0.9}}, {"date": {"fundus": 0.9849, "all": 0.95}}) == [
        "date of fundus: 0.9849 is below its floor 0.990"
    ]


def test_a_figure_that_is_measured_no_more_has_fallen() -> None:
    assert floors.below({"date": {"all": 0.9}}, {}) == ["date of all: its floor is 0.900, and it was not measured"]


def test_floors_rise_with_the_figures_and_never_fall() -> None:
    before = {"title": {"all": 0.85}, "date": {"all": 0.9}}
    now = {"title": {"all": 0.8619}, "date": {"all": 0.89}}
    assert floors.risen(before, now) == {"title": {"all": 0.861}, "date": {"all": 0.9}}


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    kept = Floors(corpus="0123", floors={"title": {"all": 0.5}})
    floors.write(kept, tmp_path / "floors.json")
    assert floors.read(tmp_path / "floors.json") == kept


@pytest.mark.parametrize(
    ("given", "figures"),
    [
        pytest.param(
            answer(), {"body F1": 1.0, "body exact": 1.0, "title": 1.0, "no false author": 1.0}, id="all-right"
        ),
        pytest.param(
            answer(body="", title="Harbour", authors=("Staff",)),
            {"body F1": 0.0, "body exact": 0.0, "title": 0.0, "no false author": 0.0},
            id="all-wrong",
        ),
    ],
)
def test_figures_are_given_for_what_is_known_of_a_page(given: Answer, figures: dict[str, float]) -> None:
    found = scoring.figures([GOLD], {"a/1": given})
    assert {field: sources["all"] for field, sources in found.items() if sources} == figures


def test_the_table_has_a_row_for_each_source_and_one_for_all() -> None:
    rows = table([GOLD], scoring.figures([GOLD], {"a/1": answer()})).splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:]] == ["fundus", "all"]


def test_all_pages_of_an_owner_are_in_one_fold() -> None:
    pages = [
        Gold(id=str(at), source="fundus", domain=f"{name}.paper{at % 9}.co.uk", url=None, body="x")
        for at in range(40)
        for name in ("www", "news")
    ]
    folds = fold_of(pages)
    assert set(folds.values()) == set(range(FOLDS))
    assert set(folds) == {f"paper{at}.co.uk" for at in range(9)}


def test_units_are_labelled_by_the_passage_that_each_alone_answers_for() -> None:
    first, second = BODY.split("\n\n")
    found = labels([first, "Sign up for our letters and more", first, second], GOLD)
    assert found.is_body.tolist() in ([True, False, False, True], [False, False, True, True])
    assert found.weights.all()


def test_units_with_a_snippet_are_labelled_and_no_others() -> None:
    gold = Gold(id="a", source="a", domain="a", url=None, must=("rebuilt twice",), must_not=("Sign up",))
    found = labels(["It was rebuilt twice.", "Sign up now", "Something else"], gold)
    assert found.is_body.tolist() == [True, False, False]
    assert found.weights.tolist() == [1.0, 1.0, 0.0]


def corpus(folder: Path) -> Path:
    (folder / "gold.jsonl").write_text(
        json.dumps({"id": "fundus/1", "source": "fundus", "domain": "paper.example", "body": BODY}) + "\n"
    )
    return folder


def test_a_corpus_is_known_by_its_fingerprint(tmp_path: Path) -> None:
    before = fingerprint(corpus(tmp_path))
    assert golds(tmp_path)[0].body == BODY
    (tmp_path / "gold.jsonl").write_text("")
    assert fingerprint(tmp_path) != before


def test_pages_are_judged_by_the_model_of_their_fold(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    folder = corpus(tmp_path)
    (folder / "fundus").mkdir()
    html = f"<html><body><article><h1>The harbour</h1>{paragraphs}</article></body></html>"
    (folder / "fundus/1.html.gz").write_bytes(gzip.compress(html.encode()))
    names = forest().names
    # One takes what has at most nine words, the other what has more.
    questions = [[names.index("words"), 9.0, 1]]
    short, long = (
        json.dumps({"traits": names, "trees": [[questions, values]]}) for values in ([5.0, -5.0], [-5.0, 5.0])
    )
    known = golds(folder)
    first, second = BODY.split("\n\n")
    assert first in readings(folder, known, [short, long], {"paper.example": 0})["fundus/1"].body
    assert readings(folder, known, [short, long], {"paper.example": 1})["fundus/1"].body == second


def test_without_a_corpus_it_is_skipped_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv(command.VARIABLE, raising=False)
    monkeypatch.setattr("sys.argv", ["quality", str(tmp_path)])
    assert command.main() == 0
    assert "skipped, for there is no corpus" in capsys.readouterr().out
