"""The article's pictures, with caption and credit.

pictures(document, units, taken, layout) -> tuple[Image, ...]
captioned("A street | Photo: Ada/AFP") -> ("A street", "Ada/AFP")
"""

import re
from collections.abc import Sequence
from functools import cache

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.body.layout import Layout
from newsbot.extraction.body.tree import GROUPS, bits_of, groups
from newsbot.extraction.body.units import Unit
from newsbot.extraction.identity import located
from newsbot.items import Image
from newsbot.text import clean
from newsbot.words import ROWS

# Smaller pictures are faces, icons and counters.
SIDE_PIXELS_MIN = 100
# No article shows more; a hostile page may.
PICTURES_MAX = 60
# How far above a picture its figure and the parts of the page around it are looked for.
STEPS_MAX = 12
CAPTION_CHARS_MAX = 1500
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "data-image", "data-url")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_PLACEHOLDER = re.compile(
    r"^data:|(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|1x1|loading|lazy)[/_.-]",
    re.IGNORECASE,
)
# Outside a figure a drawing is a logo or an icon.
_DRAWING = re.compile(r"\.svg(?:$|\?)", re.IGNORECASE)
_SMALL = re.compile(
    r"avatar|gravatar|icon|logo|emoji|profile|headshot|author|badge|sprite|thumb(?:nail)?s?-small", re.IGNORECASE
)
_CREDIT_CLASS = re.compile(r"credit|copyright|photographer|source|byline|attribution", re.IGNORECASE)
_FOREIGN = bits_of("comment related nav cookie newsletter ad social byline legal")
_BODY = GROUPS["body"]
_NUMBER = re.compile(r"^\s*(\d{1,5})(?:px)?\s*$")
_BEHIND = re.compile(r"^(?P<caption>.*?)\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\s*\.?$")
_AGENCY = re.compile(
    r"\b(?:AFP|AP|EPA|dpa|APA|Reuters|Getty(?: Images)?|Yonhap|KCNA|Xinhua|TASS|PA|ANSA|EFE|ANP|NTB|TT|"
    r"Keystone|Imago|Picture Alliance|Shutterstock|iStock|Alamy|Bloomberg|Flickr|Wikimedia)\b"
)


@cache
def _opener() -> re.Pattern[str]:
    openers = sorted(
        {word for row in ROWS.values() for word in (*row.furniture.featured, *row.furniture.photo)}
        | {"photo", "image", "picture", "foto", "bild", "credit", "©", "사진", "写真"},
        key=len,
        reverse=True,
    )
    either = "|".join(re.escape(word) for word in openers)
    return re.compile(
        rf"(?:^|[|([\].!?…—–-]\s*|\s)(?:{either})(?:s|s?\s+(?:by|credit))?\s*(?::|(?<=©)|\bby\b)\s*"
        rf"(?P<credit>[^|()\[\]]{{2,120}})[)\]]?\s*$",
        re.IGNORECASE,
    )


def captioned(text: str) -> tuple[str | None, str | None]:
    """Caption and credit of a line under a picture; None for what it lacks.

    >>> captioned("A street, 1994 | Photo: Ada Lovelace")
    ('A street, 1994', 'Ada Lovelace')
    >>> captioned("Delegates arrive [EPA]")
    ('Delegates arrive', 'EPA')
    """
    text = text[:CAPTION_CHARS_MAX]
    match = _opener().search(text)
    if match:
        return text[: match.start()].rstrip(" |([-–—/,") + _stop(text, match.start()) or None, match["credit"].strip(
            " ."
        )
    match = _BEHIND.match(text)
    if match and (_AGENCY.search(match["credit"]) or "/" in match["credit"]):
        return match["caption"] or None, match["credit"].strip()
    head, bar, tail = text.rpartition("|")
    if bar and len(tail) <= 80:
        return head.strip() or None, tail.strip() or None
    return text or None, None


def _stop(text: str, end: int) -> str:
    return text[end] if text[end : end + 1] in (".", "!", "?", "…") else ""


def pictures(document: Document, units: Sequence[Unit], taken: Sequence[bool], page: Layout) -> tuple[Image, ...]:
    """The lead picture, then those among the taken units, each address once."""
    if document.root is None or not any(taken):
        return ()
    kept = [unit for unit, is_taken in zip(units, taken, strict=True) if is_taken]
    title = None if page.title is None else units[page.title]
    start = _start(kept, page, title)
    scope = _scope(page, kept, title)
    last = kept[-1].segment.element
    found: dict[str, Image] = {}
    known: dict[etree._Element, int] = {}
    # After the last taken text a picture still belongs to the article when it stands in the main container.
    main = page.tree.elements[page.main]
    open_ = closed = False
    # Pictures, and the elements between which they count: libxml2 passes over all others.
    for element in scope.iter(*{"img", start.tag, last.tag}):
        if element is start:
            open_ = True
        closed = closed or element is last
        if element.tag != "img" or not open_:
            continue
        if closed and not _is_below(element, main):
            break
        image = _image(document, element, known)
        if image is not None and image.url is not None and image.url not in found:
            found[image.url] = image
        if len(found) >= PICTURES_MAX:
            break
    return tuple(found.values())


def _start(kept: Sequence[Unit], page: Layout, title: Unit | None) -> etree._Element:
    """Where the article begins: its headline, else its main container."""
    if title is not None and title.segment.index <= kept[0].segment.index:
        return title.segment.element
    return page.tree.elements[page.main]


def _scope(page: Layout, kept: Sequence[Unit], title: Unit | None) -> etree._Element:
    """The smallest element around the headline and all taken text."""
    wanted = {unit.node for unit in kept} | ({title.node} if title is not None else set())
    most = max((page.steps[node] for node in wanted), default=0)
    return page.tree.elements[page.chain[min(most, len(page.chain) - 1)]]


def _is_below(element: etree._Element, above: etree._Element) -> bool:
    return element is above or any(parent is above for parent in element.iterancestors())


def _image(document: Document, element: etree._Element, known: dict[etree._Element, int]) -> Image | None:
    """The picture of an <img>; None where it is none of the article's. `known`: what names of elements above say."""
    if _is_small(element):
        return None
    figure = None
    for step, parent in enumerate(element.iterancestors()):
        if step >= STEPS_MAX or parent.tag in ("main", "article", "body"):
            break
        names = known.get(parent, -1)
        if names < 0:
            names = known[parent] = groups(parent)
        if names & _FOREIGN and not names & _BODY:
            return None
        if figure is None and (parent.tag == "figure" or "wp-caption" in (parent.get("class") or "")):
            figure = parent
    source = _source(element)
    url = located(document, source)
    if url is None or (figure is None and _DRAWING.search(url)):
        return None
    caption, credit = _under(figure) if figure is not None else (None, None)
    return Image(url=url, caption=caption, credit=credit)


def _is_small(element: etree._Element) -> bool:
    for side in ("width", "height"):
        match = _NUMBER.match(element.get(side) or "")
        if match and int(match[1]) < SIDE_PIXELS_MIN:
            return True
    return bool(_SMALL.search(f"{element.get('class', '')} {element.get('id', '')}"[:300]))


def _source(element: etree._Element) -> str | None:
    """The address of the picture itself, not of the grey box that stands for it."""
    named = [value for name in _LAZY if (value := element.get(name))] + [element.get("src") or ""]
    for value in named:
        if value.strip() and not _PLACEHOLDER.search(value[:2000]):
            return value
    parent = element.getparent()
    near = [element] + (list(parent.iterchildren("source")) if parent is not None and parent.tag == "picture" else [])
    for holder in near:
        for name in _SETS:
            largest = _largest(holder.get(name) or "")
            if largest:
                return largest
    return None


def _largest(srcset: str) -> str | None:
    best: tuple[float, str] | None = None
    for part in re.split(r",\s+", srcset[:20_000]):
        address, _, size = part.strip().rstrip(",").partition(" ")
        number = re.match(r"\s*(\d{1,6}(?:\.\d{1,3})?)", size)
        width = float(number[1]) if number else 1.0
        if address and not _PLACEHOLDER.search(address[:2000]) and (best is None or width > best[0]):
            best = (width, address)
    return best[1] if best else None


def _under(figure: etree._Element) -> tuple[str | None, str | None]:
    """Caption and credit in a figure."""
    holder = next(
        (
            child
            for child in figure.iter(etree.Element)
            if child.tag == "figcaption" or "caption-text" in (child.get("class") or "")
        ),
        None,
    )
    if holder is None:
        return None, None
    text = clean("".join(map(str, holder.itertext())))[:CAPTION_CHARS_MAX]
    for child in holder.iterdescendants(etree.Element):
        if not _CREDIT_CLASS.search((child.get("class") or "")[:300]):
            continue
        printed = clean("".join(map(str, child.itertext())))
        if printed and text.endswith(printed) and len(printed) < len(text):
            return text[: -len(printed)].rstrip(" |-–—/(") or None, captioned(printed)[1] or printed
        if printed and printed == text:
            return None, captioned(printed)[1] or printed
    return captioned(text) if text else (None, None)
