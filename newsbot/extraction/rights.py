"""What the site allows, and whether the article is there in full.

rights(document, finds) -> pairs        what the page and its headers say of use
access(...) -> "full" | "preview" | "unknown"
"""

import re
from typing import Literal

from newsbot.document import Document
from newsbot.extraction.finds import Finds
from newsbot.text import clean

# Previews of paywalls show one to five paragraphs; of 284 news pages with known bodies 87 % are longer than this.
PREVIEW_WORDS_MAX = 250
# What is said of use is a word or a few; longer values are somebody's attempt at something else.
VALUE_CHARS_MAX = 1_000
_NO = frozenset({"false", "no", "0", "locked", "premium", "paid", "subscription"})
_YES = frozenset({"true", "yes", "1", "free", "open"})
_LOCKS = frozenset({"isaccessibleforfree", "article:content_tier", "article:content-tier"})
_LINE = re.compile(r"[\r\n]+")
# A line of X-Robots-Tag that speaks to one crawler alone ("otherbot: noindex"); dates of unavailable_after have colons
# as well.
_NAMED = re.compile(r"\s*(?!unavailable_after|max-)[\w*.-]{1,60}\s?:", re.IGNORECASE)
# Headers of the TDM Reservation Protocol (W3C, section 6.2), by the names that its meta elements have too.
_TDM = ("tdm-reservation", "tdm-policy")

Access = Literal["full", "preview", "unknown"]


def rights(document: Document, finds: Finds) -> tuple[tuple[str, str], ...]:
    """What is said of use, each pair once: the page's own words in order, then the headers of its answer.

    Lines of X-Robots-Tag that name a crawler come behind those that speak to everybody: whoever joins them must not
    make what is said to all a part of what is said to one.
    """
    page = document.page
    lines = sorted(_LINE.split(page.robots_tag or ""), key=lambda line: _NAMED.match(line) is not None)
    told = [("x-robots-tag", line) for line in lines] + [(key, page.headers.get(key, "")) for key in _TDM]
    pairs = ((key, clean(value[:VALUE_CHARS_MAX])) for key, value in (*finds.rights, *told))
    return tuple(dict.fromkeys((key, said) for key, said in pairs if said))


def is_free(finds: Finds) -> bool | None:
    """Whether the page says that everybody may read all of it; None when it does not say.

    >>> is_free(Finds(rights=(("isAccessibleForFree", "False"),)))
    False
    """
    said = [value.strip().lower() for key, value in finds.rights if key.lower().removeprefix("haspart.") in _LOCKS]
    if any(value in _NO for value in said):
        return False
    return True if any(value in _YES for value in said) else None


def access(finds: Finds, visible_words: int, *, has_paywall_line: bool) -> Access:
    """Whether the article is there in full.

    `visible_words` counts the words of the body that was found; `has_paywall_line` says whether a line of a paywall
    stands behind it. A locked page that shows a long text was served in full, as many do to whoever comes first.
    """
    free = is_free(finds)
    if free is True or (free is None and not has_paywall_line):
        return "full" if visible_words else "unknown"
    is_sure = free is False and has_paywall_line
    return "preview" if is_sure or visible_words < PREVIEW_WORDS_MAX else "unknown"
