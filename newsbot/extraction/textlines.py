"""What one line at the head of a plain text is: a date, a byline, a name, a standing notice.

is_dateline(line)   is_name(line)   is_blurb(line, site)   is_furniture(line, site)   is_about(line)
byline_opener(line) -> "By"         dated_name(line) -> the name before a date
"""

import re
from collections.abc import Sequence

from newsbot import words
from newsbot.extraction.dateform import dates_in
from newsbot.sites import Site
from newsbot.words.furniture import is_one_of, joined

# Bylines and dates stand on lines shorter than this.
LINE_CHARS_MAX = 120
# The longest standing notice of the words has 400 characters; what is longer is a text that may end with one.
NOTICE_CHARS_MAX = 1_000
STOP = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*)(?: [^\W\d_][\w.'’-]*){1,4}")
_PARTICLES = frozenset(
    (
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "di",
        "da",
        "la",
        "du",
        "dos",
        "bin",
        "al",
        "ibn",
        "ter",
        "ten",
        "y",
        "e",
        "af",
    )
)
FURNITURE = tuple(row.furniture for row in words.ROWS.values())
CALENDARS = tuple(row.calendar for row in words.ROWS.values())


def _openers(entries: Sequence[str]) -> str:
    return "|".join(re.escape(entry) for entry in sorted(set(entries), key=len, reverse=True))


_BYLINES = tuple(row.bylines for row in words.ROWS.values())
_LABELS = sorted(
    {label for one in CALENDARS for label in (*one.published, *one.modified, *one.weekdays)}, key=len, reverse=True
)
_BY = _openers([opener for one in _BYLINES for opener in one.by])
_EDITED = _openers([opener for one in _BYLINES for opener in one.editors])
_BYLINE = re.compile(rf"(?P<by>{_BY})(?:\s*:\s*|\s+)", re.IGNORECASE)
EDITOR = re.compile(rf"^(?:{_EDITED})\b\s?:?\s+(?P<name>[^\W\d_][^\d:!?;]{{1,80}})$", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about the|à propos de l['’]|über (?:den|die)|sobre (?:el|la|o|a)|об)\s?"
    r"(?:authors?|auteure?s?|autor(?:in|a|en)?|авторе)"
    r"|(?:필자|저자|글쓴이) ?소개|(?:著者|筆者)(?:紹介|プロフィール)|(?:关于)?作者简介",
    re.IGNORECASE,
)


def is_blurb(text: str, site: Site) -> bool:
    """Whether a whole line is a standing notice; text that is glued behind one begins the article."""
    if len(text) > NOTICE_CHARS_MAX:
        return False
    for pattern in (*site.text.disclaimer, *filter(None, (joined(one.disclaimer) for one in FURNITURE))):
        match = pattern.search(text)
        if match and match.end() == len(text.rstrip()):
            return True
    return False


def is_furniture(text: str, site: Site) -> bool:
    """Whether a line is a control, an invitation, a notice or a paywall's, by the definition or by the words."""
    if any(pattern.search(text) for pattern in (*site.text.drop, *site.text.disclaimer, *site.text.paywall)):
        return True
    return any(
        is_one_of(text, patterns)
        for one in FURNITURE
        for patterns in (one.toolbar, one.newsletter, one.disclaimer, one.paywall)
    )


def is_dateline(text: str) -> bool:
    """Whether a line holds dates and words around dates alone: "Published: July 9th, 2018"."""
    if len(text) > LINE_CHARS_MAX:
        return False
    rest, end = "", 0
    found = list(dates_in(text))
    for start, value in found:
        rest += text[end:start] + " "
        end = start + len(value)
    rest = (rest + text[end:]).casefold()
    if not found:
        return False
    for label in _LABELS:
        rest = rest.replace(label, " ")
    return len(re.findall(r"[^\W\d_]{3,}", rest)) == 0


def byline_opener(text: str) -> str | None:
    """The opener of a byline of a few names ("By"), or None."""
    if len(text) > LINE_CHARS_MAX:
        return None
    match = _BYLINE.match(text)
    return match["by"] if match and (_names_follow(text[match.end() :])) else None


def _names_follow(rest: str) -> bool:
    first = rest.split(" ")[0]
    is_upper = bool(first) and (first[0].isupper() or not first[0].isascii())
    return is_upper and not STOP.search(rest.rstrip("."))


def dated_name(text: str) -> str | None:
    """The name in "Ada Lovelace July 9, 2018"; a name printed twice counts once; None for anything else."""
    found = list(dates_in(text)) if len(text) <= LINE_CHARS_MAX else []
    if not found or found[0][0] == 0 or found[-1][0] + len(found[-1][1]) < len(text.rstrip()):
        return None
    before = text[: found[0][0]].strip(" |·•,–—-")
    half, odd = divmod(len(before), 2)
    if not odd and before[:half] == before[half:]:
        before = before[:half]
    return before if before and all(is_name(one.strip()) for one in before.split("|")) else None


def is_name(text: str) -> bool:
    """Whether a line is two to five words as names have them."""
    if len(text) > 60 or not _NAME.fullmatch(text):
        return False
    return all(word[0].isupper() or not word[0].isascii() or word in _PARTICLES for word in text.split())


def is_about(text: str) -> bool:
    """Whether a line announces the author: "About the author"."""
    return _ABOUT.fullmatch(text) is not None
