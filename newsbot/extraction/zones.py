"""Which part of the page a run of segments stands in, by tags and by the words in class and id.

    traits(classes, identity) -> Traits            what the names of an element tell
    hint(tag, traits, in_article) -> Hint | None   what an element says of its zone
    zones(document, spans, lines) -> list[Zone]        for all segments, after the walk

Words in a class are no promise: themes write "has-sidebar" on the wrapper of all.  A container that holds the
headline, or most of the text, keeps the zone around it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from newsbot.document import Document
from newsbot.text import fold

Zone = Literal["main", "header", "nav", "aside", "footer", "comment", "related"]
"""Which part of the page, by tags and by the words in class and id of the ancestors."""

# A container with more of the page's unlinked text is no part beside the article, whatever its class says.
MAIN_SHARE_MIN = 0.6
# Below this share of linked text a "teaser" is the lead of the article, not a list of others.
WEAK_LINK_SHARE_MIN = 0.3

# A zone inside another takes its place only when it is stronger: a header inside a comment stays a comment.
_STRENGTH: dict[Zone, int] = {"main": 0, "header": 1, "aside": 1, "footer": 1, "nav": 2, "related": 3, "comment": 4}
ZONE_TAGS: dict[str, Zone] = {"nav": "nav", "header": "header", "aside": "aside", "footer": "footer"}
# Elements that hold one text, not a part of a page.
_NO_CONTAINERS = frozenset(("html", "body", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6", "br", "figcaption"))
_WORDS: tuple[tuple[Zone, frozenset[str]], ...] = (
    (
        "comment",
        frozenset(
            (
                "comment",
                "comments",
                "disqus",
                "respond",
                "commentlist",
                "commentform",
                "commentarea",
                "kommentare",
                "kommentar",
                "comentarios",
                "commentaires",
                "commenti",
                "reacties",
            )
        ),
    ),
    (
        "related",
        frozenset(
            (
                "related",
                "recommended",
                "recommendation",
                "recommendations",
                "recirc",
                "recirculation",
                "trending",
                "relatedposts",
                "relatedarticles",
                "outbrain",
                "taboola",
                "mostread",
                "morenews",
                "readmore",
                "crosslinks",
            )
        ),
    ),
    (
        "nav",
        frozenset(
            (
                "nav",
                "navbar",
                "navigation",
                "menu",
                "submenu",
                "megamenu",
                "breadcrumb",
                "breadcrumbs",
                "subnav",
                "topnav",
                "pagination",
                "pager",
                "nextprev",
            )
        ),
    ),
    ("aside", frozenset(("sidebar", "sidebars", "widget", "widgets", "rail", "sidenav"))),
    ("footer", frozenset(("footer", "colophon", "copyright"))),
    ("header", frozenset(("masthead", "topbar", "siteheader", "globalheader"))),
)
_WEAK_WORDS = frozenset(("teaser", "teasers", "popular", "latest", "promo", "promos", "recent"))
_PHRASES: tuple[tuple[Zone, re.Pattern[str]], ...] = (
    (
        "related",
        re.compile(
            r"more-(?:stories|news|from|articles|posts|on|like|in)|also-(?:read|like)|read-(?:also|next)|"
            r"most-(?:read|viewed|shared)|you-m(?:ay|ight)|up-next|(?:next|prev|previous)-(?:post|article|story)|"
            r"recent-posts|posts?-navigation"
        ),
    ),
    ("footer", re.compile(r"site-info|page-footer")),
    (
        "header",
        re.compile(
            r"^(?:header|(?:site|page|global|main|top|web|app)-(?:header|head)|(?:header|top)-bar|"
            r"site-(?:title|branding|logo))$"
        ),
    ),
)
# The words above and one of each phrase: most class attributes hold none, and need no closer look.
_ANY = (
    frozenset().union(*(telling for _, telling in _WORDS))
    | _WEAK_WORDS
    | {
        "more",
        "also",
        "read",
        "most",
        "you",
        "next",
        "prev",
        "previous",
        "posts",
        "site",
        "page",
        "header",
        "top",
        "global",
        "main",
        "web",
        "app",
    }
)
_ANY_HIDDEN = frozenset(
    (
        "sr",
        "visually",
        "visuallyhidden",
        "reader",
        "screenreader",
        "hidden",
        "invisible",
        "assistive",
        "offscreen",
        "vh",
    )
)
_ANY_EMBED = frozenset(("tweet", "video", "media", "embed", "embedded", "fb", "reddit"))
_ANY_TELLING = _ANY | _ANY_HIDDEN | _ANY_EMBED
# "has-sidebar", "no-comments": about something that is or is not elsewhere; and names of page builders, whose
# "widgets" hold the article.
_ELSEWHERE = frozenset(
    (
        "has",
        "no",
        "with",
        "without",
        "hide",
        "hidden",
        "is",
        "open",
        "closed",
        "count",
        "number",
        "icon",
        "toggle",
        "free",
        "off",
        "enabled",
        "disabled",
        "elementor",
        "et",
        "wpb",
        "vc",
        "fl",
        "jeg",
        "tdb",
        "tdi",
        "td",
    )
)
_SCREEN_READER = re.compile(
    r"(?<![\w-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|u-hidden-visually|"
    r"element-invisible|a11y-hidden|assistive-text|is-hidden|offscreen|vh)(?![\w-])"
)
_EMBED = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|(?:tiktok|bluesky|mastodon|reddit|imgur)-embed|fb-post|reddit-card|"
    r"text-post-media|wp-embedded-content"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEPARATORS = re.compile(r"[-_:.]+")
_LETTERS = re.compile(r"[a-z]+")
# Longer attributes come from generators; no word of ours stands behind so many others.
ATTRIBUTE_CHARS = 600
_HEADLINE_TAGS = ("h1", "h2")


class Hint(NamedTuple):
    """What an element says of its zone."""

    zone: Zone
    weak: bool
    """Whether it holds only when the text inside is mostly links."""


@dataclass(slots=True)
class Span:
    """A run of segments inside an element that hints at a zone."""

    zone: Zone
    weak: bool
    start: int
    end: int = 0
    """Index behind its last segment."""


class Traits(NamedTuple):
    """What class and id of an element tell."""

    hint: Hint | None
    is_screen_reader_only: bool
    """Hidden from the eye."""
    is_embed: bool
    """A post of a social network."""


NO_TRAITS = Traits(None, False, False)


# Names that pages share are judged once; so many hold those of some hundred pages.
_NAMES_KEPT = 16_384


@lru_cache(maxsize=_NAMES_KEPT)
def _name_traits(name: str) -> Traits:
    """What one name in class or id tells."""
    lower = name.lower()
    if lower != name:
        lower = _CAMEL.sub("-", name).lower()
    parts = _LETTERS.findall(lower)
    if _ANY_TELLING.isdisjoint(parts):
        return NO_TRAITS
    found = Traits(
        None if _ANY.isdisjoint(parts) else _name_hint(lower),
        not _ANY_HIDDEN.isdisjoint(parts) and _SCREEN_READER.search(lower) is not None,
        not _ANY_EMBED.isdisjoint(parts) and _EMBED.search(lower) is not None,
    )
    return NO_TRAITS if found == NO_TRAITS else found


def _name_hint(name: str) -> Hint | None:
    """The zone that a name, lower case, tells."""
    token = _SEPARATORS.sub("-", name).strip("-")
    words = token.split("-")
    if not _ELSEWHERE.isdisjoint(words):
        return None
    for zone, telling in _WORDS:
        if not telling.isdisjoint(words):
            return Hint(zone, False)
    for zone, pattern in _PHRASES:
        if pattern.search(token):
            return Hint(zone, False)
    return None if _WEAK_WORDS.isdisjoint(words) else Hint("related", True)


@lru_cache(maxsize=4096)
def traits(classes: str | None, identity: str | None) -> Traits:
    """What class and id of an element tell; the caller cuts them at ATTRIBUTE_CHARS.

    >>> traits("post-comments", None).hint
    Hint(zone='comment', weak=False)
    """
    found = by_id = None
    is_hidden = is_embed = False
    for name in classes.split() if classes else ():
        own = _name_traits(name)
        if own is not NO_TRAITS:
            found = found or own.hint
            is_hidden = is_hidden or own.is_screen_reader_only
            is_embed = is_embed or own.is_embed
    if identity and (found is None or found.weak):
        for name in identity.split():
            by_id = by_id or _name_traits(name).hint
    if by_id or found or is_hidden or is_embed:
        return Traits(by_id or found, is_hidden, is_embed)
    return NO_TRAITS


def hint(tag: str, own: Traits, in_article: bool) -> Hint | None:
    """What an element says of its zone; None when it says nothing."""
    if tag in _NO_CONTAINERS:
        return None
    zone = ZONE_TAGS.get(tag)
    if zone is None or (zone == "header" and in_article):
        return own.hint
    if own.hint is None or own.hint.weak or _STRENGTH[own.hint.zone] < _STRENGTH[zone]:
        return Hint(zone, False)
    return own.hint


def _title(document: Document) -> str:
    """What the page calls itself, folded: og:title and <title>."""
    head = document.root.find("head") if document.root is not None else None
    if head is None:
        return ""
    names = [
        element.get("content") or ""
        for element in document.tagged["meta"]
        if (element.get("property") or element.get("name")) == "og:title" and element.getparent() is head
    ]
    names.append(head.findtext("title") or "")
    return " \n ".join(fold(name[:ATTRIBUTE_CHARS]) for name in names)


def _headline(document: Document, lines: Sequence[tuple[str, str, int]]) -> int | None:
    """Index of the segment that is the headline of the page; None when no heading is surely that."""
    headings = [(index, name, text) for index, (name, text, _) in enumerate(lines) if name in _HEADLINE_TAGS]
    if not headings:
        return None
    title = _title(document)
    best, best_size = None, 0
    for tag in _HEADLINE_TAGS:
        for index, name, text in headings:
            if name != tag or len(text) > ATTRIBUTE_CHARS:
                continue
            folded = fold(text)
            is_long = folded.count(" ") >= 2 or (not folded.isascii() and len(folded) >= 8)
            if folded in title and len(folded) > best_size and (is_long or title.startswith(folded)):
                best, best_size = index, len(folded)
        if best is not None:
            return best
    long = [(len(text), -index) for index, name, text in headings if name == "h1" and text.count(" ") >= 2]
    return -max(long)[1] if long else None


def zones(document: Document, spans: Sequence[Span], lines: Sequence[tuple[str, str, int]]) -> list[Zone]:
    """The zone of each line, a line being the tag, text and linked characters of a segment.

    `spans` stand in document order, the outer before the inner.
    """
    result: list[Zone] = ["main"] * len(lines)
    unlinked = [0, *accumulate(len(text) - link_chars for _, text, link_chars in lines)]
    linked = [0, *accumulate(link_chars for _, _, link_chars in lines)]
    headline = _headline(document, lines)
    for span in spans:
        start, end = span.start, span.end
        if start >= end or (headline is not None and start <= headline < end):
            continue
        own = unlinked[end] - unlinked[start]
        links = linked[end] - linked[start]
        is_most = own > MAIN_SHARE_MIN * unlinked[-1] and (span.zone != "comment" or headline is None)
        if is_most or (span.weak and links < WEAK_LINK_SHARE_MIN * (own + links)):
            continue
        strength = _STRENGTH[span.zone]
        for index in range(start, end):
            if _STRENGTH[result[index]] < strength:
                result[index] = span.zone
    return result
