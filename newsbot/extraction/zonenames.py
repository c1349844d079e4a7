"""What tag, class and id of an element tell of the part of the page that it holds.

    traits(classes, identity) -> Traits            what the names of an element tell
    hint(tag, traits, in_article) -> Hint | None   what an element says of its zone

Words in a class are no promise (zones.py).
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


Zone = Literal["main", "header", "nav", "aside", "footer", "comment", "related"]
"""Which part of the page, by tags and by the words in class and id of the ancestors."""

# A zone inside another takes its place only when it is stronger: a header inside a comment stays a comment.
STRENGTH: dict[Zone, int] = {"main": 0, "header": 1, "aside": 1, "footer": 1, "nav": 2, "related": 3, "comment": 4}
ZONE_TAGS: dict[str, Zone] = {"nav": "nav", "header": "header", "aside": "aside", "footer": "footer"}
# Elements that hold one text, not a part of a page.
_NO_CONTAINERS = frozenset(("html", "body", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6", "br", "figcaption"))
_WORDS: tuple[tuple[Zone, frozenset[str]], ...] = (
    (
        "comment",
        _set(
            """
            comment comments disqus respond commentlist commentform commentarea kommentare kommentar comentarios
            commentaires commenti reacties
            """
        ),
    ),
    (
        "related",
        _set(
            """
            related recommended recommendation recommendations recirc recirculation trending relatedposts
            relatedarticles outbrain taboola mostread morenews readmore crosslinks
            """
        ),
    ),
    (
        "nav",
        _set(
            """
            nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs subnav topnav pagination pager nextprev
            """
        ),
    ),
    ("aside", _set("sidebar sidebars widget widgets rail sidenav")),
    ("footer", _set("footer colophon copyright")),
    ("header", _set("masthead topbar siteheader globalheader")),
)
_WEAK_WORDS = _set("teaser teasers popular latest promo promos recent")
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
    | _set("more also read most you next prev previous posts site page header top global main web app")
)
_ANY_HIDDEN = _set("sr visually visuallyhidden reader screenreader hidden invisible assistive offscreen vh")
_ANY_EMBED = _set("tweet video media embed embedded fb reddit")
_ANY_TELLING = _ANY | _ANY_HIDDEN | _ANY_EMBED
# "has-sidebar", "no-comments": about something that is or is not elsewhere; and names of page builders, whose
# "widgets" hold the article.
_ELSEWHERE = _set(
    """
    has no with without hide hidden is open closed count number icon toggle free off enabled disabled elementor et wpb
    vc fl jeg tdb tdi td
    """
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


class Hint(NamedTuple):
    """What an element says of its zone."""

    zone: Zone
    weak: bool
    """Whether it holds only when the text inside is mostly links."""


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
    if own.hint is None or own.hint.weak or STRENGTH[own.hint.zone] < STRENGTH[zone]:
        return Hint(zone, False)
    return own.hint
