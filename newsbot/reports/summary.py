"""One crawl of one site in figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A page that could not be had."""

    url: str
    reason: str
    """Stable and short, for counting: "not found (404)", "forbidden by robots.txt", "no answer"."""
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What one crawl of one site did."""

    site: str
    found: int = 0
    """Addresses that lists showed as articles, each once."""
    read: int = 0
    """Records written."""
    skipped: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Reason -> pages that were fetched or found and are no record, rightly: no article, out of scope."""
    missing: tuple[Missing, ...] = ()
    """Articles that could not be had."""
    failed_sources: tuple[Missing, ...] = ()
    """Lists that could not be had."""
    problems: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """"field: code" -> records that have this problem."""
    listing_pages: int = 0
    requests: int = 0
    seconds: float = 0.0
    finish: str = "finished"
    """Scrapy's finish reason, or newsbot's own: "max", "time", "interrupted", "cannot write"."""
    output: str | None = None
    """Where the records are; None for none, "-" for standard output."""
    message: str | None = None
    """What a person should know: why it could not be done."""

    @property
    def status(self) -> int:
        """Exit status: 0 all done, 1 could not be done, 3 some articles could not be had, 130 interrupted."""
        if self.finish == "interrupted":
            return 130
        if self.message is not None:
            return 1
        return 3 if self.missing or self.failed_sources else 0

    def as_json(self) -> dict[str, Any]:
        """The summary as it is kept beside the records."""
        return {
            "site": self.site,
            "status": self.status,
            "finish": self.finish,
            "message": self.message,
            "found": self.found,
            "read": self.read,
            "skipped": dict(self.skipped),
            "missing": [_as_json(one) for one in self.missing],
            "failed_sources": [_as_json(one) for one in self.failed_sources],
            "problems": dict(self.problems),
            "listing_pages": self.listing_pages,
            "requests": self.requests,
            "seconds": round(self.seconds, 3),
            "output": self.output,
        }


def _as_json(missing: Missing) -> dict[str, str | None]:
    return {"url": missing.url, "reason": missing.reason, "detail": missing.detail}
