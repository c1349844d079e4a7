"""What have we seen of a site, what is still to fetch? `State`: one SQLite file a site, exact after any crash.

    model.py       the types that come back            schema.py     tables, version, migrations
    store.py       State: open, commit, close          opening.py    whose file is it, is it sound
    crawls.py      begin, wrote, finish                database.py   statements, errors, how values are stored
    frontier.py    want, take, settle                  lock.py       one process at a time
    addresses.py   saw, fetched, missing               rhythm.py     when to look at an article again
    listpages.py   list_page, list_fetched             failures.py   what could not be had
    articles.py    kept, confirmed, due_for_check      accounts.py   sources, counts, overlaps
    judgements.py  what came of earlier visits         parameters.py which parameters tell no page

Record file flushed -> `State.wrote` -> `State.commit`: the state never knows of a record that is not on the disk, and
what the file holds beyond `Crawl.offset` belongs to requests that are asked again.
"""

from newsbot.state.addresses import GONE_AFTER
from newsbot.state.model import (
    Address,
    Crawl,
    CrawlRow,
    Failure,
    KnownArticle,
    KnownSource,
    ListPage,
    Outcome,
    Visit,
)
from newsbot.state.rhythm import looked_at, next_check, next_try
from newsbot.state.store import State

__all__ = [
    "GONE_AFTER",
    "Address",
    "Crawl",
    "CrawlRow",
    "Failure",
    "KnownArticle",
    "KnownSource",
    "ListPage",
    "Outcome",
    "State",
    "Visit",
    "looked_at",
    "next_check",
    "next_try",
]
