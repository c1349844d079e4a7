"""What a crawl did, from its ledger and the state of its site."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from newsbot.errors import NewsbotError
from newsbot.reports import Block, SourceAccount, Summary
from newsbot.safety import masked
from newsbot.sites import Site
from newsbot.spiders.blocks import noted as blocks_noted
from newsbot.spiders.keeper import Keeper
from newsbot.spiders.ledger import Ledger
from newsbot.state import KnownSource, State
from newsbot.walking import Scope

# Fewer articles that two sources both showed tell nothing of what both miss.
OVERLAP_MIN = 10
# Articles named that one source alone showed: enough to see what it is that the others lack.
EXAMPLES_MAX = 3
INTERRUPTED = ("shutdown",)
_NAMES = {"closespider_timeout": "time"}


def summary(
    site: Site,
    scope: Scope,
    ledger: Ledger,
    keeper: Keeper,
    *,
    reason: str,
    trouble: NewsbotError | None,
    requests: int,
    seconds: float,
    now: dt.datetime,
) -> Summary:
    """The account of a crawl that ended for Scrapy's `reason`."""
    blocks = blocks_noted(site, keeper.state, ledger, now) if trouble is None else ()
    finish = "interrupted" if reason in INTERRUPTED else _NAMES.get(reason, reason)
    return Summary(
        site=site.name,
        found=ledger.found,
        read=ledger.read + (keeper.crawl.records if keeper.crawl.resumed else 0),
        revisions=ledger.revisions,
        unchanged=ledger.unchanged,
        skipped=dict(ledger.skipped),
        missing=tuple(ledger.missing),
        vanished=tuple(ledger.vanished),
        gone=tuple(ledger.gone),
        failed_sources=tuple(ledger.failed_sources),
        blocks=blocks,
        notes=(*keeper.warnings, *keeper.notes, *ledger.notes),
        problems=dict(ledger.problems),
        listing_pages=ledger.listing_pages,
        requests=requests,
        seconds=seconds,
        finish=finish,
        message=_message(site, scope, ledger, finish, trouble, blocks),
        **_accounts(keeper.state, site, wants_estimate=scope.audit) if trouble is None else {},
    )


def _message(
    site: Site, scope: Scope, ledger: Ledger, finish: str, trouble: NewsbotError | None, blocks: Sequence[Block]
) -> str | None:
    """Why the crawl could not be done; None when it was."""
    if trouble is not None:
        return str(trouble)
    is_left_alone = finish == "left alone"
    if ledger.failed_sources and (is_left_alone or not (ledger.listing_pages or ledger.unchanged_lists)):
        first = ledger.failed_sources[-1 if is_left_alone else 0]
        since = f" So since {blocks[0].since:%Y-%m-%d %H:%M} UTC." if blocks else ""
        return f"{first.url}: {first.reason}" + (f" ({first.detail})" if first.detail else "") + "." + since
    if scope.single_pages or scope.dry_run or finish != "finished":
        return None
    if not (ledger.found or ledger.read or ledger.unchanged or ledger.unchanged_lists or ledger.has_known):
        return (
            f"{site.address} shows no links that look like articles. Give the address of a section or list, "
            "or write a definition with selectors."
        )
    return None


def _accounts(state: State, site: Site, *, wants_estimate: bool) -> Mapping[str, Any]:
    """What the state knows of the whole site, by the names of Summary's fields."""
    known_sources = state.sources(start=site.address)
    sources = tuple(
        SourceAccount(
            url=masked(known.url),
            kind=known.kind,
            is_walked=known.chosen,
            why=known.why,
            shown=known.shown,
            only_here=state.only_in(known.url) if known.shown else 0,
            examples=tuple(map(masked, state.examples_only_in(known.url, limit=EXAMPLES_MAX))) if known.shown else (),
        )
        for known in known_sources
    )
    return {
        "waiting": state.waiting() + state.taken(),
        "sources": sources,
        "months": _with_empty(state.months()),
        "estimate": _estimate(state, known_sources) if wants_estimate else None,
    }


def _with_empty(months: Mapping[str, int]) -> dict[str, int]:
    """The same with the months between the first and the last that have no article."""
    if not months:
        return {}
    (year, month), last = (int(part) for part in min(months).split("-")), max(months)
    filled: dict[str, int] = {}
    while (name := f"{year:04d}-{month:02d}") <= last:
        filled[name] = months.get(name, 0)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return filled


def _estimate(state: State, sources: tuple[KnownSource, ...]) -> int | None:
    """Articles of the site, by capture and recapture (Chapman's estimator) over the two sources that show most.

    It holds as far as the two do not copy from each other, and is a lower bound where they do.
    """
    largest = sorted((one for one in sources if one.shown), key=lambda one: -one.shown)[:3]
    estimates = []
    for one, other in combinations(largest, 2):
        both = state.overlap(one.url, other.url)
        if one.kind != other.kind and both >= OVERLAP_MIN:
            estimates.append((one.shown + 1) * (other.shown + 1) // (both + 1) - 1)
    return max(estimates, default=None)
