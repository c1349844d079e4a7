"""Cases of discovery on disk: a folder each, with case.toml, what came in, and expected.json."""

import json
import tomllib
from pathlib import Path
from typing import Any

from newsbot.items import Found, Link

FIXTURES = Path(__file__).parents[2] / "fixtures" / "discovery"


def folders(kind: str) -> list[Path]:
    """The cases of a kind, in order."""
    return sorted(path.parent for path in (FIXTURES / kind).glob("*/case.toml"))


def told(case: Path) -> dict[str, Any]:
    return tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))


def expected(case: Path) -> Any:
    return json.loads((case / "expected.json").read_text(encoding="utf-8"))


def row(link: Link) -> list[str | None]:
    """A link as expected.json has it: address, text, days."""
    return [
        link.url,
        link.text,
        link.published.isoformat() if link.published else None,
        link.modified.isoformat() if link.modified else None,
    ]


def shown(found: Found) -> dict[str, Any]:
    """A whole answer as expected.json has it."""
    return {
        "articles": [row(link) for link in found.articles],
        "next_pages": [link.url for link in found.next_pages],
        "sources": [row(link) for link in found.sources],
        "left_out": dict(found.left_out),
        "total": found.total,
        "problem": found.problem,
    }
