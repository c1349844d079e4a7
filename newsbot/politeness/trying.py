"""Which failures are tried again, how often, and after how long a wait."""

from typing import Literal

Trouble = Literal["refused", "overloaded", "failing", "broken", "silent", "unreachable"]
"""refused: 429; overloaded: 503 with or without Retry-After; failing: other errors of the server; broken: reset or
cut short; silent: no answer in time; unreachable: no connection, no such host."""

_STATUS: dict[int, Trouble] = {
    408: "silent",
    425: "failing",
    429: "refused",
    500: "failing",
    502: "failing",
    503: "overloaded",
    504: "failing",
    520: "failing",
    521: "failing",
    522: "failing",
    523: "failing",
    524: "failing",
}
# Requests in all. A refused page is good once the host has calmed down, so it is given the longest; a silent one
# costs its whole time limit, while all other pages of the host wait.
_TRIES: dict[Trouble, int] = {
    "refused": 8,
    "overloaded": 5,
    "failing": 4,
    "broken": 4,
    "silent": 2,
    "unreachable": 3,
}
# Wait before the second request to a page that failed; doubled for each further one.
WAIT_SECONDS = 0.5
WAIT_SECONDS_MAX = 120.0


def trouble_of_status(status: int) -> Trouble | None:
    """What an error status means for a second try; None for an answer that stands."""
    return _STATUS.get(status)


def tries(trouble: Trouble) -> int:
    """Requests in all that a page with this trouble is worth."""
    return _TRIES[trouble]


def wait_seconds(tried: int, step_seconds: float = WAIT_SECONDS) -> float:
    """Wait before the next request to a page that was asked for `tried` times.

    >>> [wait_seconds(tried) for tried in (1, 2, 3)]
    [0.5, 1.0, 2.0]
    """
    return min(step_seconds * 2.0 ** (min(tried, 30) - 1), WAIT_SECONDS_MAX)
