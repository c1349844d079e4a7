"""Whether the record files of a site are those that its state knows."""

from pathlib import Path

import pytest

from newsbot.spiders.inventory import compared


@pytest.mark.parametrize(
    ("there", "known", "growing", "warns", "notes"),
    [
        pytest.param([], {}, None, "", "", id="a new folder"),
        pytest.param(["a.jsonl", "b.jsonl"], {"a": 3, "b": 1}, None, "", "", id="all there"),
        pytest.param(["a.jsonl", "b.jsonl.part"], {"a": 3, "b": 1}, "b", "", "", id="one grows"),
        pytest.param(["a.jsonl"], {}, None, "does not know a.jsonl:", "", id="a state made anew"),
        pytest.param(["a.jsonl", "b.jsonl"], {"a": 3}, None, "does not know b.jsonl:", "", id="an older state"),
        pytest.param(["a.jsonl.part"], {}, None, "does not know a.jsonl:", "", id="a file that grew"),
        pytest.param(
            ["a.jsonl", "b.jsonl", "c.jsonl"],
            {},
            None,
            "does not know c.jsonl and 2 older record files:",
            "",
            id="three",
        ),
        pytest.param(
            [], {"a": 3, "b": 1}, None, "", "b.jsonl and 1 older record files cannot be found", id="moved away"
        ),
        pytest.param([], {"a": 0}, None, "", "", id="crawls without a record have no file"),
        pytest.param([], {"a": 3}, "a", "", "", id="the growing one is told elsewhere"),
        pytest.param(["a.summary.json", "a.log", "state.sqlite"], {}, None, "", "", id="no record files"),
    ],
)
def test_what_does_not_fit_is_told(
    there: list[str], known: dict[str, int], growing: str | None, warns: str, notes: str, tmp_path: Path
) -> None:
    for name in there:
        (tmp_path / name).touch()
    found = compared(tmp_path, known, growing)
    assert (bool(found.warnings), bool(found.notes)) == (bool(warns), bool(notes))
    assert all(warns in text and str(tmp_path) in text for text in found.warnings)
    assert all(notes in text and "move state.sqlite away" in text for text in found.notes)
