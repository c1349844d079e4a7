"""Dates of publication in the programs of a page, for pages that tell none elsewhere.

    script_dates(document) -> candidates

Pages that a program draws carry their article as JSON, and analytics are told when it was published.  Of 67 pages
with such dates 44 of 48 that name one day, and 4 of 5 that name two, have the right day first; with more it is a
list of articles.
"""

import re

from newsbot.document import Document
from newsbot.extraction.finds import candidates
from newsbot.items import Candidate

# More of a page's programs is not read.
SCRIPT_CHARS_MAX = 1_000_000
DAYS_MAX = 2
_DAY_CHARS = 10
_PUBLISHED = re.compile(
    r"[\"'](?P<key>\w{0,12}?(?:date_?publi(?:shed|cation)|publi(?:shed|cation|sh)_?(?:at|on|date|time|datetime)"
    r"|first_?publi(?:shed|cation)\w{0,8}|pub_?(?:date|time)|post_?date|display_?date))\\?[\"']\s{0,9}[:=,]\s{0,9}"
    r"\\?[\"']?(?P<value>\d{4}[-/]\d\d[-/]\d\d(?:[T ][\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?|\d{10}(?:\d{3})?(?!\d))",
    re.IGNORECASE | re.ASCII,
)


def script_dates(document: Document) -> tuple[Candidate, ...]:
    """The dates that inline programs call those of publication; () where they name those of several articles."""
    found: dict[str, Candidate] = {}
    left = SCRIPT_CHARS_MAX
    for script in document.tagged["script"]:
        text = (script.text or "")[:left]
        if "ld+json" in (script.get("type") or "").lower():
            continue
        left -= len(text)
        for match in _PUBLISHED.finditer(text):
            value = match["value"]
            for one in candidates([value], f"script:{match['key']}", document.place(script)):
                found.setdefault(value[:_DAY_CHARS], one)
            if len(found) > DAYS_MAX:
                return ()
    return tuple(found.values())
