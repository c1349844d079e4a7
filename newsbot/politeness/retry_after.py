"""How long a server asks us to wait (RFC 9110 section 10.2.3)."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d{1,18}(?:\.\d{1,9})?")


def retry_after_seconds(value: str | None, now: dt.datetime) -> float | None:
    """Seconds from `now` that a Retry-After header names; None for none, or for one that says nothing.

    Seconds and HTTP dates are read, in any of the three forms of a date. A moment that has passed gives 0.

    >>> now = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)
    >>> retry_after_seconds("120", now), retry_after_seconds("Wed, 01 May 2024 12:01:00 GMT", now)
    (120.0, 60.0)
    """
    value = (value or "").strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=dt.UTC)
        return max(0.0, (moment - now).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
