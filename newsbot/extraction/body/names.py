"""What class and id of an element say of the text in it, as bits.

names_bits("post-relatedLinks") -> int      the groups of words that are in a class or an id
GROUPS  bits_of("nav ad")                   the bits by name
"""

import re
from functools import lru_cache
from types import MappingProxyType

# Words in class and id of an element and what they say about the text in it; each is looked for in a part of a name
# ("post-relatedLinks" has the parts post, related and links) ...
_PARTS = {
    "comment": r"^comment|disqus|^respond$|^replies$|talkback|^discussion|leserbrief|kommentar|reacties|comentario",
    "newsletter": r"newsletter|^subscri|^signup|^optin|mailchimp|^mailing",
    "paywall": r"paywall|regwall|^piano|^login|^register",
    "related": r"^relat(?!ive)|recommend|recirc|readmore|readnext|alsoread|teaser|promo|outbrain|taboola|trending"
    r"|popular|mostread|^latest|^prev$|^previous$|^further|linklist|topstor|^cards?$|carousel|slider|suggest|crosslink"
    r"|^next$",
    "social": r"social|^share|^sharing|^follow|facebook|whatsapp|addtoany|sharedaddy",
    "embed": r"embed|tweet|instagram|tiktok|youtube|^video|^player|^media",
    "cookie": r"cookie|consent|gdpr|privacy|onetrust|^ot$",
    "overlay": r"modal|popup|overlay|lightbox",
    "nav": r"^nav|menu|breadcrumb|pagination|^pager$|toolbar|^skip|^toc$|navigation",
    "ad": r"^ads?$|^advert|sponsor|banner|^dfp|affiliate|commercial|anzeige|werbung",
    "pull": r"pullquote|quotepull|^pulled$",
    "caption": r"caption|^credit|^legend|bildunterschrift|^image|^photo|^picture|^figure|gallery|copyright",
    "byline": r"byline|author|^bio|^meta$|metadata|dateline|^date|timestamp|published|^posted|contributor|writer",
    "standfirst": r"standfirst|^dek$|^deck|subtitle|subheadline",
    "summary": r"summary|excerpt|^intro|^lead$|^lede|kicker|abstract|teasertext",
    "title": r"headline|title|heading",
    "tags": r"^tags?$|^topics?$|keyword|^categor|^label",
    "box": r"infobox|factbox|^facts?$|^fakta|^box|sidebar|widget|aside|callout|highlight|^note$",
    "legal": r"footer|^legal$|disclaimer|imprint|colophon",
    "body": r"articlebody|articlecontent|articletext|storybody|storycontent|entrycontent|postbody|postcontent|richtext"
    r"|bodytext|^text$|paragraph|^content|^body|^prose$|^copy$",
    "live": r"^live$|^liveblog$|liveticker|^ticker$|timeline",
    "product": r"^product|^price|^deal|^shop|^rating|^review",
}
# ... and these in whole names whose parts alone say less.
_WHOLES = {
    "newsletter": r"sign-?up|opt-?in\b",
    "related": r"more-?stories|more-?news|more-?articles|more-?on|more-?from|read-?more|read-?also|read-?next|see-?also"
    r"|also-?read|most-?read|most-?viewed|link-list|top-stories",
    "nav": r"table-of-contents",
    "byline": r"article-info$",
    "pull": r"pull-?quote|quote-?pull",
    "standfirst": r"sub-title",
    "box": r"info-?box|fact-?box|side-bar",
    "body": r"article-?body|article-?content|article-?text|article-?main|story-?body|story-?content|story-?text"
    r"|entry-?content|post-?body|post-?content|post-?text|rich-?text|body-?text|body-?content|body-?copy",
}
_WHOLE_SIGNS = frozenset(
    (
        *("sign", "opt", "more", "read", "see", "also", "most", "link", "top", "table", "pull", "quote", "sub"),
        *("info", "fact", "side", "article", "story", "entry", "post", "rich", "body"),
    )
)
"""Of each whole name at least one part."""
GROUPS = MappingProxyType({name: 1 << place for place, name in enumerate((*_PARTS, "is-body"))})
"""For each group its bit."""
# Class lists of builders run to thousands of characters; what the element is stands in front.
NAMES_CHARS = 240


def bits_of(names: str) -> int:
    """The bits of all groups named, parted by spaces."""
    return sum(GROUPS[name] for name in names.split())


def _by_group(patterns: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()))


_PART = _by_group(_PARTS)
_WHOLE = _by_group(_WHOLES)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTERS = re.compile(r"[a-z]+")
# Blog software writes the topics of an article into its class: "tag-foreign-relations", "category-video".
_TOPIC = re.compile(r"(?:tag|category|cat|topic|author|format)-|(?:post|page)-?(?:id-)?\d|type-|status-", re.IGNORECASE)
_TOPIC_SIGNS = frozenset(
    ("tag", "category", "cat", "topic", "author", "format", "post", "page", "postid", "pageid", "type", "status")
)
_WORD_SIGNS = _WHOLE_SIGNS | _TOPIC_SIGNS

# Fourteen of fifteen parts say nothing, and to ask the groups of them costs twenty times what it costs to ask whether
# any of the patterns begins: each begins with letters (one of them may be left out: "ads?"), without which it cannot
# match.  Patterns without groups are compared by their first letter before anything else.
_BEGINNING = re.compile(r"(\^?)([a-z]+?)(?:[a-z]\?.*|[^a-z].*)?")


def _beginnings(patterns: dict[str, str], *, anchored: bool) -> re.Pattern[str]:
    """A pattern for the letters with which the patterns of all groups begin that are (or are not) bound to a start."""
    found = [_BEGINNING.fullmatch(one) for pattern in patterns.values() for one in pattern.split("|")]
    return re.compile("|".join(sorted({one[2] for one in found if one and bool(one[1]) == anchored})))


_PART_STARTS = _beginnings(_PARTS, anchored=True).match
_PART_HOLDS = _beginnings(_PARTS, anchored=False).search
_WHOLE_HOLDS = re.compile("|".join(_WHOLES.values())).search


@lru_cache(maxsize=16384)
def _part_bits(part: str) -> int:
    if not _PART_STARTS(part) and not _PART_HOLDS(part):
        return 0
    return sum({GROUPS[match.lastgroup or ""] for match in _PART.finditer(part)})


@lru_cache(maxsize=16384)
def _word_bits(word: str) -> int:
    parts = _LETTERS.findall(word if word.islower() else _CAMEL.sub("-", word).lower())
    bits = _parts_bits(parts)
    if len(parts) > 1 and not _WHOLE_SIGNS.isdisjoint(parts):
        whole = "-".join(parts)
        if _WHOLE_HOLDS(whole):
            for match in _WHOLE.finditer(whole):
                bits |= GROUPS[match.lastgroup or ""]
    return 0 if bits and _TOPIC.match(word) else bits


def _parts_bits(parts: list[str]) -> int:
    bits = 0
    for part in parts:
        bits |= _part_bits(part)
    return bits


@lru_cache(maxsize=8192)
def names_bits(names: str) -> int:
    """Groups of all words in a class or an id; of a very long one only its beginning is read.

    >>> names_bits("post-relatedLinks") == bits_of("related"), names_bits("tag-comment")
    (True, 0)
    """
    names = names[:NAMES_CHARS]
    if names.islower() and names.isascii():
        # Where no part tells a topic or may belong to a whole name, it does not matter which word a part stands in.
        parts = _LETTERS.findall(names)
        if _WORD_SIGNS.isdisjoint(parts):
            return _parts_bits(parts)
    bits = 0
    for word in names.split():
        bits |= _word_bits(word)
    return bits
