"""Pages and what is known of them.

golds(folder) -> tuple[Gold, ...]
page(folder, gold) -> Page
fingerprint(folder) -> str
"""

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from newsbot.items import Page

# News with the whole body, made by people or by parsers written for one publisher; the body's figures are theirs.
NEWS = ("scrapinghub", "fundus", "fundus_eval", "wcxb_news")
# What "all" sums up: these and news of which snippets, title, authors or date are known.
JUDGED = (*NEWS, "trafilatura", "htmldate_news")
# Second-level names under which a registry of a country sells domains.
_SECOND_LEVELS = frozenset({"co", "com", "org", "net", "gov", "ac", "or", "ne", "edu"})
FINGERPRINT_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What is known of a page; what is not known is None or ()."""

    id: str
    source: str
    domain: str
    url: str | None
    body: str = ""
    lede: str = ""
    """The standfirst that opens the body; "" when none is marked."""
    optional: frozenset[str] = frozenset()
    """Paragraphs of the body that may be missing."""
    must: tuple[str, ...] = ()
    """Snippets that the body has."""
    must_not: tuple[str, ...] = ()
    """Snippets of the page that it has not."""
    title: str | None = None
    authors: tuple[str, ...] | None = None
    """() where people looked and found none."""
    date: str | None = None

    @property
    def is_news(self) -> bool:
        return self.source in NEWS

    @property
    def owner(self) -> str:
        """Whose pages these are: the part of the domain that somebody registered."""
        parts = self.domain.lower().split(".")
        size = 3 if len(parts) > 2 and parts[-2] in _SECOND_LEVELS else 2
        return ".".join(parts[-size:])


def golds(folder: Path) -> tuple[Gold, ...]:
    """All pages in the order of the file."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    return tuple(
        Gold(
            id=record["id"],
            source=record["source"],
            domain=record["domain"],
            url=record.get("url") or None,
            body=record.get("body") or "",
            lede=record.get("body_lede") or "",
            optional=frozenset(record.get("body_optional", ())),
            must=tuple(record.get("body_must", ())),
            must_not=tuple(record.get("body_must_not", ())),
            title=record.get("title") or None,
            authors=tuple(record["authors"]) if "authors" in record else None,
            date=record.get("date") or None,
        )
        for record in records
    )


def page(folder: Path, gold: Gold) -> Page:
    """The page as it was fetched."""
    return Page(body=gzip.decompress((folder / f"{gold.id}.html.gz").read_bytes()), url=gold.url)


def fingerprint(folder: Path) -> str:
    """Tells a corpus from another: digits of the hash over what is known of its pages."""
    return hashlib.sha256((folder / "gold.jsonl").read_bytes()).hexdigest()[:FINGERPRINT_DIGITS]
