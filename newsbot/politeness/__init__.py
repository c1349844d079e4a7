"""May we, and when?

robots.py           Robots: what robots.txt lets newsbot fetch, how fast, and where the sitemaps are (RFC 9309)
retry_after.py      how long a server asks us to wait
pace.py             Pace: when the next request may go to a host
trying.py           which failures are tried again, and when
blocking.py         challenge pages and other refusals that look like answers
rights.py           whether a page may be kept
"""

from newsbot.politeness.blocking import challenge
from newsbot.politeness.pace import Pace
from newsbot.politeness.retry_after import retry_after_seconds
from newsbot.politeness.rights import may_keep
from newsbot.politeness.robots import ROBOTS_BYTES_MAX, TOKEN, Robots
from newsbot.politeness.trying import Trouble, tries, trouble_of_status, wait_seconds

__all__ = [
    "ROBOTS_BYTES_MAX",
    "TOKEN",
    "Pace",
    "Robots",
    "Trouble",
    "challenge",
    "may_keep",
    "retry_after_seconds",
    "tries",
    "trouble_of_status",
    "wait_seconds",
]
