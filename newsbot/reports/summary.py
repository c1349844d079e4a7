"""One crawl of one site in figures."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any

from newsbot.items import Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAccount:
    """What one list of a site brought."""

    url: str
    kind: str
    """listing, feed, sitemap, wordpress, json or archive."""
    is_walked: bool
    """Whether crawls walk it."""
    why: str
    """Why it is walked or not, as a person understands it."""
    shown: int = 0
    """Addresses it ever showed."""
    only_here: int = 0
    """Articles among them that no other source showed."""
    examples: tuple[str, ...] = ()
    """Some addresses of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A host that keeps newsbot out."""

    host: str
    since: dt.datetime
    """When the first crawl met it, of all crawls since the host last let newsbot in."""
    pages: int
    """How many pages of this crawl it concerns."""
    reason: str
    remedy: str
    """What to do about it."""

    def __str__(self) -> str:
        return f"{self.host} since {self.since:%Y-%m-%d %H:%M} UTC: {self.reason}; {self.remedy}"


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
    blocks: tuple[Block, ...] = ()
    """Hosts that kept newsbot out of some of their pages, or of all."""
    waiting: int = 0
    """Pages that the crawl wanted and did not ask, being ended by --max or --max-minutes; the next one asks them."""
    revisions: int = 0
    """Records among `read` of articles that changed."""
    unchanged: int = 0
    """Articles that were asked again and are as they were."""
    vanished: tuple[Missing, ...] = ()
    """Articles that have a record and are not there now; no loss, since nothing is deleted."""
    gone: tuple[Missing, ...] = ()
    """Those that were missing at least two days before already."""
    sources: tuple[SourceAccount, ...] = ()
    """All lists that the site was found to have."""
    months: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """"YYYY-MM" -> articles known of that month, months without any between the first and the last included."""
    estimate: int | None = None
    """How many articles the site has, seen or not, as two sources that know nothing of each other tell."""
    notes: tuple[str, ...] = ()
    """Sentences about lists that a person may want to know."""
    problems: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """"field: code" -> records that have this problem."""
    listing_pages: int = 0
    requests: int = 0
    seconds: float = 0.0
    finish: str = "finished"
    """Scrapy's finish reason, or newsbot's own: "max", "time", "interrupted", "cannot write", "cannot begin"."""
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
            "blocks": [{**asdict(one), "since": one.since.isoformat()} for one in self.blocks],
            "waiting": self.waiting,
            "revisions": self.revisions,
            "unchanged": self.unchanged,
            "vanished": [_as_json(one) for one in self.vanished],
            "gone": [_as_json(one) for one in self.gone],
            "sources": [asdict(one) for one in self.sources],
            "months": dict(self.months),
            "months_without_articles": [month for month, count in self.months.items() if not count],
            "estimate": self.estimate,
            "notes": list(self.notes),
            "problems": dict(self.problems),
            "listing_pages": self.listing_pages,
            "requests": self.requests,
            "seconds": round(self.seconds, 3),
            "output": self.output,
        }


def _as_json(missing: Missing) -> dict[str, str | None]:
    return {"url": missing.url, "reason": missing.reason, "detail": missing.detail}
