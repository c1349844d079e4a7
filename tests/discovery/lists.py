"""Feeds and sitemaps that lie in fixtures/, and what they give, in the shape of their expected.json."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsbot.items import Found, Link, Page
from newsbot.sites import Site, Source, undescribed

FIXTURES = Path(__file__).parents[2] / "fixtures" / "discovery"
SITE = undescribed("https://www.example.com/")
Reader = Callable[[Page, Site, Source | None], Found]


def cases(kind: str) -> list[Path]:
    return sorted(path.parent for path in (FIXTURES / kind).glob("*/case.toml"))


def answer(case: Path, reader: Reader) -> dict[str, Any]:
    told = tomllib.loads((case / "case.toml").read_text(encoding="utf-8"))
    [path] = case.glob("page.*")
    page = Page(
        body=path.read_bytes(), url=told["url"], content_type=told.get("content_type"), read_at=told.get("read_at")
    )
    return shown(reader(page, SITE, None))


def expected(case: Path) -> dict[str, Any]:
    return json.loads((case / "expected.json").read_text(encoding="utf-8"))


def shown(found: Found) -> dict[str, Any]:
    """A Found as JSON, without what is empty."""
    told: dict[str, Any] = {
        "articles": [_link(link) for link in found.articles],
        "next_pages": [link.url for link in found.next_pages],
        "sources": [_link(link) for link in found.sources],
        "left_out": dict(found.left_out),
        "total": found.total,
        "problem": found.problem,
    }
    return {name: value for name, value in told.items() if value}


def _link(link: Link) -> dict[str, str]:
    told = {
        "url": link.url,
        "text": link.text,
        "source": link.source,
        "published": link.published.isoformat() if link.published else None,
        "modified": link.modified.isoformat() if link.modified else None,
    }
    return {name: value for name, value in told.items() if value}
