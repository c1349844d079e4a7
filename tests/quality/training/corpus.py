"""Pages and their gold, read by the body finder's own code.

golds(folder) -> tuple[Gold, ...]
reading(folder, gold) -> Reading | None
"""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from newsbot.document import Document, document
from newsbot.extraction.body import branches as trees
from newsbot.extraction.body import features
from newsbot.extraction.body.branches import Branches
from newsbot.extraction.body.units import Unit, units
from newsbot.extraction.segments import segments
from newsbot.items import Page

# News with the whole body, made by people or by parsers written for one publisher; the figures are theirs.
NEWS = ("scrapinghub", "fundus", "fundus_eval", "wcxb_news")
# Guides, blogs and product articles: other pages, for the fit alone.
OTHERS = ("wcxb_article",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What is known of a page."""

    id: str
    source: str
    domain: str
    url: str | None
    body: str
    lede: str
    """The standfirst that opens the body; "" when none is marked."""
    optional: frozenset[str]
    """Paragraphs of the body that may be missing."""

    @property
    def is_news(self) -> bool:
        return self.source in NEWS


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page as the body finder sees it before anything is weighed."""

    units: tuple[Unit, ...]
    branches: Branches
    rows: list[list[str]]
    """For each unit the names of its features."""


def golds(folder: Path) -> tuple[Gold, ...]:
    """All pages of the known sources that have a body, in the order of the file."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    return tuple(
        Gold(
            id=record["id"],
            source=record["source"],
            domain=record["domain"],
            url=record.get("url") or None,
            body=record["body"],
            lede=record.get("body_lede") or "",
            optional=frozenset(record.get("body_optional", ())),
        )
        for record in records
        if record["source"] in NEWS + OTHERS and record.get("body")
    )


def reading(folder: Path, gold: Gold) -> Reading | None:
    """A page's units and their features; None for a page without text."""
    body = gzip.decompress((folder / f"{gold.id}.html.gz").read_bytes())
    read = document(Page(body=body, url=gold.url))
    walked = segments(read) if read.root is not None else ()
    if not walked:
        return None
    headline, description = _told(read, "og:title"), _told(read, "og:description", "description")
    tree, places = trees.nodes([segment.element for segment in walked])
    parts = units(walked, tree, places)
    title = features.headline_place(parts, headline)
    weights = [part.words if features.is_running(part) else 0 for part in parts]
    headed = None if title is None else parts[title].node
    branches = trees.branches(tree, [part.node for part in parts], weights, headed)
    return Reading(units=parts, branches=branches, rows=features.features(parts, branches, headline, description))


def _told(read: Document, *keys: str) -> str | None:
    """The first content that a <meta> of one of these names has."""
    if read.root is None:
        return None
    for meta in read.root.iter("meta"):
        content = meta.get("content")
        if content and (meta.get("property") or meta.get("name") or "").lower() in keys:
            return content
    return None
