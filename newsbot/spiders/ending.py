"""How a crawl of one site ends: in its state, its files and its summary."""

import datetime as dt
import json
from dataclasses import replace

from newsbot.errors import NewsbotError
from newsbot.reports import Summary
from newsbot.sites import Site
from newsbot.spiders import summing
from newsbot.spiders.keeper import Keeper
from newsbot.spiders.ledger import Ledger
from newsbot.walking import Scope, Walk


def ended(
    site: Site,
    scope: Scope,
    ledger: Ledger,
    keeper: Keeper,
    walk: Walk | None,
    *,
    reason: str,
    trouble: NewsbotError | None,
    requests: int,
    begun: dt.datetime,
    now: dt.datetime,
) -> tuple[Summary, NewsbotError | None]:
    """The account of a crawl that ended for Scrapy's `reason`, once all is kept; and what could not be kept, if any.

    `walk` is None where the crawl was ended before it knew its lists.
    """
    seconds = (now - begun).total_seconds()
    try:
        if reason == "finished" and not scope.dry_run and walk is not None:
            walk.finish(now)
        summary = summing.summary(
            site, scope, ledger, keeper, reason=reason, trouble=trouble, requests=requests, seconds=seconds, now=now
        )
        path = keeper.finish(status=summary.status, summary=json.dumps(summary.as_json()), now=now)
        summary = replace(summary, output=str(path) if path else None)
        keeper.tell(summary.as_json())
    except NewsbotError as error:
        trouble = trouble or error
        summary = summing.summary(
            site,
            scope,
            ledger,
            keeper,
            reason="cannot write",
            trouble=trouble,
            requests=requests,
            seconds=seconds,
            now=now,
        )
    return summary, trouble
