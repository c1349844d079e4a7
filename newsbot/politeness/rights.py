"""Whether a page may be kept, from what the site says of its use.

    may_keep(rights) -> bool

`rights` are the pairs of a record: (name, what it says). Only what speaks to everybody or to newsbot counts:
"otherbot: noarchive" in an X-Robots-Tag header is another's business.
"""

import re
from collections.abc import Iterable

from newsbot.politeness.robots import TOKEN

_NAMES = frozenset(("robots", "x-robots-tag", TOKEN))
_SEPARATOR = re.compile(r"[,;]")
_KEEP_NOT = frozenset(("noarchive", "nocache", "none"))
# A colon that belongs to a directive, not to the name of a crawler.
_VALUED = frozenset(("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"))


def may_keep(rights: Iterable[tuple[str, str]]) -> bool:
    """Whether the page itself may be kept in an archive; its record is no copy and is always written.

    >>> may_keep([("x-robots-tag", "otherbot: noarchive"), ("robots", "noindex")]), may_keep([("robots", "noarchive")])
    (True, False)
    """
    return not any(
        directive in _KEEP_NOT for name, said in rights if name.lower() in _NAMES for directive in directives(said)
    )


def directives(said: str) -> tuple[str, ...]:
    """The words of a robots meta tag or header that speak to newsbot, in lower case.

    A crawler's name with a colon speaks to that crawler until the next name ("googlebot: noindex, nofollow").

    >>> directives("noindex, otherbot: noarchive, nosnippet, newsbot: noimageindex")
    ('noindex', 'noimageindex')
    """
    words = []
    is_ours = True
    for part in _SEPARATOR.split(said.lower()):
        name, colon, rest = part.partition(":")
        word = part.strip()
        if colon and name.strip() not in _VALUED:
            is_ours = name.strip() in (TOKEN, "*")
            word = rest.strip()
        if is_ours and word:
            words.append(word)
    return tuple(words)
