"""Whether a line of a paywall stands on the page."""

from collections.abc import Iterable

from newsbot.sites import Site
from newsbot.words.furniture import everywhere

# Boxes that sell subscriptions are made of short lines; a paragraph that speaks of subscribing is longer.
LINE_CHARS_MAX = 220


def has_paywall_line(texts: Iterable[str], site: Site) -> bool:
    """Whether one of the texts, each a line of the page, asks to pay for the rest of the article."""
    fits = everywhere("paywall").fits
    lines = {text for text in texts if len(text) <= LINE_CHARS_MAX}
    if any(map(fits, lines)):
        return True
    own = site.text.paywall
    return bool(own) and any(pattern.search(line) for line in lines for pattern in own)
