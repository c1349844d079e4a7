"""Which part of the page each run of text stands in, by tags and by the words in class and id.

    zones(document, spans, tags, texts, links) -> list[Zone]        for all runs, after the walk

Words in a class are no promise: themes write "has-sidebar" on the wrapper of all.  A container that holds the
headline, or most of the text, keeps the zone around it.
"""

from collections.abc import Sequence
from itertools import accumulate

from newsbot.document import Document
from newsbot.extraction.states import Span
from newsbot.extraction.zonenames import ATTRIBUTE_CHARS, STRENGTH, Zone
from newsbot.text import fold

# A container with more of the page's unlinked text is no part beside the article, whatever its class says.
MAIN_SHARE_MIN = 0.6
# Below this share of linked text a "teaser" is the lead of the article, not a list of others.
WEAK_LINK_SHARE_MIN = 0.3

_HEADLINE_TAGS = ("h1", "h2")


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


def _headline(document: Document, tags: Sequence[str], texts: Sequence[str]) -> int | None:
    """Index of the run that is the headline of the page; None when no heading is surely that."""
    if "h1" not in tags and "h2" not in tags:
        return None
    title = _title(document)
    best, best_size = None, 0
    for tag in _HEADLINE_TAGS:
        for index, name in enumerate(tags):
            if name != tag or len(texts[index]) > ATTRIBUTE_CHARS:
                continue
            folded = fold(texts[index])
            if len(folded) <= best_size or folded not in title:
                continue
            is_long = folded.count(" ") >= 2 or (not folded.isascii() and len(folded) >= 8)
            if is_long or title.startswith(folded):
                best, best_size = index, len(folded)
        if best is not None:
            return best
    long = [
        (len(text), -index)
        for index, (name, text) in enumerate(zip(tags, texts, strict=True))
        if name == "h1" and text.count(" ") >= 2
    ]
    return -max(long)[1] if long else None


def zones(
    document: Document, spans: Sequence[Span], tags: Sequence[str], texts: Sequence[str], links: Sequence[int]
) -> list[Zone]:
    """The zone of each run of text, told by its tag, text and linked characters.

    `spans` stand in document order, the outer before the inner.  A span takes the place of the one around it only
    when its zone is stronger: however deep they are nested, no run is written more often than there are strengths.
    """
    found: list[Zone] = ["main"] * len(texts)
    if not spans:
        return found
    linked = [0, *accumulate(links)]
    chars = [0, *accumulate(map(len, texts))]
    page = chars[-1] - linked[-1]
    headline = _headline(document, tags, texts)
    around: list[tuple[int, Zone]] = [(len(texts) + 1, "main")]
    for span in spans:
        start, end, own = span.start, span.end, span.state.hint
        if start >= end or own is None:
            continue
        while around[-1][0] <= start:
            around.pop()
        zone = around[-1][1]
        if STRENGTH[own.zone] > STRENGTH[zone] and (headline is None or not start <= headline < end):
            link_chars = linked[end] - linked[start]
            size = chars[end] - chars[start]
            is_most = size - link_chars > MAIN_SHARE_MIN * page and (own.zone != "comment" or headline is None)
            if not is_most and not (own.weak and link_chars < WEAK_LINK_SHARE_MIN * size):
                zone = own.zone
                found[start:end] = [zone] * (end - start)
        around.append((end, zone))
    return found
