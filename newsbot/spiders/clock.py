"""What time it is, for a crawl that must not be led astray by a clock that is put right while it runs."""

import datetime as dt
import time
from collections.abc import Callable

Clock = Callable[[], dt.datetime]


def steady(clock: Clock | None) -> Clock:
    """A clock that never goes back within this process.

    Without `clock` it is the machine's at the beginning, and counts on by itself.  What a crawl notes of one moment
    is compared with what it notes of another: whether an article was read in this crawl, whether a list still shows it.
    """
    if clock is not None:
        return _never_back(clock)
    begun, since = dt.datetime.now(dt.UTC), time.monotonic()
    return lambda: begun + dt.timedelta(seconds=time.monotonic() - since)


def _never_back(clock: Clock) -> Clock:
    latest = clock()

    def now() -> dt.datetime:
        nonlocal latest
        latest = max(latest, clock())
        return latest

    return now
