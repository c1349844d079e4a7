"""Article pages of our own writing: a folder a case, its name the test's name."""

import json
import tomllib
from pathlib import Path

import pytest

from newsbot import reading, records, sites
from newsbot.items import Page

FIXTURES = Path(__file__).parent.parent / "fixtures" / "articles"
CASES = sorted(path.parent for path in FIXTURES.glob("*/*/case.toml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_page_gives_the_expected_record(case: Path) -> None:
    told = tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))
    [path] = case.glob("page.*")
    page = Page(
        body=path.read_bytes(),
        url=told.get("url"),
        fetched_at=told.get("fetched_at"),
        read_at=told.get("fetched_at"),
        content_type="text/plain; charset=utf-8" if path.suffix == ".txt" else None,
    )
    record = records.record(reading.read(page, sites.site_for(told["site"]) if "site" in told else None))
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    assert {key: record[key] for key in expected} == expected
