"""Whether a line of a paywall stands on the page."""

import re
from collections.abc import Iterable
from functools import cache

from newsbot import words
from newsbot.sites import Site

# Boxes that sell subscriptions are made of short lines; a paragraph that speaks of subscribing is longer.
LINE_CHARS_MAX = 220


def has_paywall_line(texts: Iterable[str], site: Site) -> bool:
    """Whether one of the texts, each a line of the page, asks to pay for the rest of the article."""
    own, usual = site.text.paywall, _usual()
    return any(
        any(pattern.search(text) for pattern in own) or usual.fullmatch(text) is not None
        for text in texts
        if len(text) <= LINE_CHARS_MAX
    )


@cache
def _usual() -> re.Pattern[str]:
    """The paywall lines of all languages as one pattern; matches nothing when there are none."""
    patterns = [pattern for row in words.ROWS.values() for pattern in row.furniture.paywall]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)
