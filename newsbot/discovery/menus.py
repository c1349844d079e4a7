"""Menus that nothing calls so: a run of short links that nothing parts but strokes, dots and breaks.

menu_links(anchors) -> the anchors that stand in such runs, in front of the first headlines
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import etree

from newsbot.discovery.anchors import Anchor
from newsbot.discovery.teasers import is_sentence

# "Subscribe for one pound an issue" and the like stand in front of menus; more are the list itself.
HEADLINES_MAX = 3
# Three links in a row are a breadcrumb or the tools of an article.
RUN_MIN_LINKS = 4
# The names of sections have a few words, the names of a mega menu not many more.
NAME_MAX_CHARACTERS = 40
NAME_MAX_WORDS = 4
# From a link to the cell, the item or the line that it has for itself.
STEPS_UP = 3
BOXES_MAX = 1_000
# A menu of the largest paper with its folded parts.
RUN_MAX_ELEMENTS = 1_000
# What stands between the links of a menu; ">" and "/" part a breadcrumb.
_BETWEEN = frozenset(" \t\r\n\xa0\u3000\u200b|·•∙・‧–—-*:;,、＊｜│┃▪■◆▸[]()【】")


def menu_links(found: Sequence[Anchor]) -> frozenset[Anchor]:
    """The links of runs of short names in front of the first headlines of a page.

    Papers of the first years, and those that a generator writes, have no <nav> and no class that says menu.
    """
    held: dict[etree._Element, list[Anchor]] = {}
    shared: dict[etree._Element, bool] = {}
    headlines = 0
    for anchor in found:
        headlines += is_sentence(anchor.text or anchor.label)
        if headlines >= HEADLINES_MAX:
            break
        if anchor.zone in ("page", "content", "header") and _is_name(anchor):
            for box in _boxes(anchor.element, shared):
                if box in held or len(held) < BOXES_MAX:
                    held.setdefault(box, []).append(anchor)
    runs = (links for box, links in held.items() if len(links) >= RUN_MIN_LINKS and _is_run(box))
    return frozenset(anchor for links in runs for anchor in links)


def _is_name(anchor: Anchor) -> bool:
    text = anchor.text or anchor.label
    return text is not None and len(text) <= NAME_MAX_CHARACTERS and len(text.split()) <= NAME_MAX_WORDS


def _boxes(link: etree._Element, shared: dict[etree._Element, bool]) -> Iterator[etree._Element]:
    """What a link stands in, and what that stands in as long as it has the link alone; `shared` remembers which boxes
    have more than one."""
    box = link.getparent()
    for _ in range(STEPS_UP):
        if box is None or box.tag in ("body", "html", "p", "article"):
            return
        yield box
        if box not in shared:
            shared[box] = sum(1 for _ in islice(box.iter("a"), 2)) > 1
        if shared[box]:
            return
        box = box.getparent()


def _is_run(box: etree._Element) -> bool:
    """Whether a box holds links and nothing else that a reader reads."""
    inside = {inner for link in islice(box.iter("a"), RUN_MAX_ELEMENTS) for inner in islice(link.iter(), 20)}
    elements = list(islice(box.iter(), RUN_MAX_ELEMENTS + 1))
    if len(elements) > RUN_MAX_ELEMENTS:
        return False
    return _BETWEEN.issuperset("".join(_beside(elements, box, inside)))


def _beside(elements: Iterable[etree._Element], box: etree._Element, links: set[etree._Element]) -> Iterator[str]:
    """The texts of a box that stand in none of its links."""
    for element in elements:
        if element not in links:
            if element.tag not in ("script", "style"):
                yield element.text or ""
            if element is not box:
                yield element.tail or ""
        elif element.tag == "a":
            yield element.tail or ""
