"""When to look at an article again: often while it is young or has just changed, rarely when it is old.

Of the articles whose title or text changes within a week of their publication, 82 in 100 change within the first day,
and one article in 60 is deleted within the week (GDELT, Global Difference Graph, 1.3 billion changes, 2018 to 2020).
So the chance of a change falls about as 1/age, and the visits that find most changes for their number stand at ages
that double: 6, 12 and 24 hours, then 2, 4, 8 … days; 14 visits in the first year.  After the first day about one
visit in a hundred then finds a change; most of the others are answered by "304 Not Modified".
"""

import datetime as dt
import hashlib
from dataclasses import replace

from newsbot.state.model import KnownArticle

# Nobody reads an hourly crawl's revisions of an opinion piece closer than that; four visits on the first day.
SHORTEST = dt.timedelta(hours=6)
# Twice a year for what is old, as web archives plan for pages that stay as they are: a million old articles are 5,500
# visits a day.
LONGEST = dt.timedelta(days=180)
# How long to wait, as a share of the article's age: 1 makes the ages at which it is visited double.
SHARE_OF_AGE = 1.0
# After a change the interval is this share of what the age alone would say, and grows again with the time it is quiet:
# corrections come in groups.
SHARE_AFTER_CHANGE = 0.125
# Articles of one age fall due over this share of their interval, by their id, instead of all in one crawl.
SPREAD = 0.25
_STEPS = 1 << 16
# A page that gives no answer, or none that is worth anything, is tried once a week at least: sites come back.
LONGEST_TRY = dt.timedelta(days=7)


def next_check(
    *,
    date: dt.date | None,
    last_changed: dt.datetime,
    last_read: dt.datetime,
    now: dt.datetime,
    revision: int | None = None,
    spread: str | None = None,
) -> dt.datetime:
    """The moment from which on an article is worth asking again, SHORTEST to LONGEST * (1 + SPREAD) after `last_read`.

    `date` is the day it was published; without one it counts as published when it last changed.  `revision` 1 says
    that it never changed since it was first read; None that nobody knows.  `spread` is the article's id.

    >>> read = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    >>> str(next_check(date=dt.date(2026, 2, 20), last_changed=read, last_read=read, now=read, revision=1))
    '2026-03-10 00:00:01+00:00'
    """
    # A clock that was set back leaves moments of the future behind; they count as now.
    read = min(last_read, now)
    changed = min(last_changed, read)
    age = read - (changed if date is None else _end_of(date))
    usual = min(max(age * SHARE_OF_AGE, SHORTEST), LONGEST)
    interval = usual if revision == 1 else min(usual, max(read - changed, usual * SHARE_AFTER_CHANGE, SHORTEST))
    return read + interval * (1 + SPREAD * _place(spread))


def looked_at(article: KnownArticle, now: dt.datetime) -> KnownArticle:
    """An article of which a visit at this moment said that it is as its last record has it."""
    seen = replace(article, last_read=now)
    return replace(
        seen,
        next_check=next_check(
            date=seen.date,
            last_changed=seen.last_changed,
            last_read=now,
            now=now,
            revision=seen.revision,
            spread=seen.id,
        ),
    )


def next_try(*, since: dt.datetime, last: dt.datetime, shortest: dt.timedelta = dt.timedelta(0)) -> dt.datetime:
    """The moment from which on an address is worth asking again that could not be had from `since` to `last`.

    The ages of the fault at which it is asked double, up to LONGEST_TRY: a fault of an hour is met by the next crawl,
    one that stays costs a site with a crawl every hour eight requests in the first week, and one a week then.

    >>> monday = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    >>> str(next_try(since=monday, last=monday + dt.timedelta(hours=8)))
    '2026-03-02 16:00:00+00:00'
    """
    return last + min(max(last - since, shortest), LONGEST_TRY)


def _end_of(date: dt.date) -> dt.datetime:
    """The end of a day in UTC: an article of today has no age yet."""
    return dt.datetime.combine(date, dt.time(23, 59, 59), dt.UTC)


def _place(spread: str | None) -> float:
    """Where an id stands between 0 and 1, evenly."""
    if spread is None:
        return 0.0
    digest = hashlib.blake2b(spread.encode("utf-8", "surrogatepass"), digest_size=2).digest()
    return int.from_bytes(digest, "big") / _STEPS
