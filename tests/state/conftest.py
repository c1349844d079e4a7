"""States for tests: one of their own each, with a fixed clock."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsbot.state import State

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def now() -> dt.datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "site" / "state.sqlite"


@pytest.fixture(params=["file", "temporary"])
def state(request: pytest.FixtureRequest, path: Path) -> Iterator[State]:
    """A state with a crawl begun, once in a file and once in a private database."""
    with State.open(path if request.param == "file" else None, now=NOW) as opened:
        opened.begin(now=NOW, scope="all")
        yield opened
