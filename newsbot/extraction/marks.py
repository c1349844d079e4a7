"""Elements that carry a mark for machines, and what they say.

    marked(document) -> elements        with itemprop, RDFa property, rel=author or a class of hAtom
    value(element), text_of(element)    what an element says to machines, and to readers

Readers' comments carry the same marks as articles, and are left out.
"""

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from newsbot.document import Document
from newsbot.extraction.identity import holds
from newsbot.extraction.tags import SILENT
from newsbot.text import squeeze

# Listing pages mark up some hundred elements; the first ones are the article's.
ELEMENTS_MAX = 500
# No value is longer; a wrapper around half of the page may be.
TEXT_CHARS_MAX = 5_000

_HATOM = ("entry-title", "entry-date", "published", "updated", "vcard")
# What the bytes of a page hold when it uses hAtom.
_HATOM_SIGNS = (b"entry-", b"vcard")
_ITEMPROP, _PROPERTY = etree.XPath("descendant::*/@itemprop"), etree.XPath("descendant::*/@property")
_REL = etree.XPath("descendant::a/@rel")
# What they hold when a "property" is RDFa's.
_RDFA_SIGN = b"typeof="
# And when it is microdata's. React writes "itemProp": read, it gave of four pages one a wrong author and one a right.
_MICRODATA_SIGN = b"itemprop"
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "em",
        "font",
        "i",
        "ins",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    }
)
_ABOUT_COMMENTS = ("open", "closed", "enabled", "disabled", "count")


def marked(document: Document) -> list[etree._Element]:
    """The first elements below <body> that carry a mark, in document order, without those in comments."""
    comments: dict[etree._Element, bool] = {}
    return [element for element in _marked(document) if not _is_comment(element, comments)]


def value(element: etree._Element) -> str:
    """What an element says: its content or datetime attribute, an abbreviation's title, its text, else its title."""
    for attribute in ("content", "datetime"):
        said = (element.get(attribute) or "").strip()
        if said:
            return said
    if element.tag == "abbr" and element.get("title"):
        return (element.get("title") or "").strip()
    return text_of(element) or (element.get("title") or "").strip()


def text_of(element: etree._Element) -> str:
    """The text of an element, white space collapsed, without what scripts and styles hold; cut when very long."""
    if element.tag in SILENT:
        return ""
    parts = [element.text or ""]
    length = 0
    for step in element.iterdescendants(etree.Element):
        gap = "" if step.tag in _INLINE else " "
        parts += (gap, step.text or "" if step.tag not in SILENT else "")
        length += len(parts[-1])
        if length > TEXT_CHARS_MAX:
            break
        # The tail stands behind all that the element holds; a leaf's comes next.
        if not len(step):
            parts += _tails(step, element)
    return squeeze("".join(parts))


def _tails(leaf: etree._Element, top: etree._Element) -> Iterator[str]:
    """Texts behind a leaf and behind each ancestor that ends with it, below `top`."""
    step: etree._Element | None = leaf
    while step is not None and step is not top:
        if step.tag not in _INLINE:
            yield " "
        yield step.tail or ""
        if step.getnext() is not None:
            return
        step = step.getparent()


def _marked(document: Document) -> list[etree._Element]:
    """The first elements of <body> with a mark, in document order. (Comments may be among them.)"""
    body = None if document.root is None else next(document.root.iterchildren("body"), None)
    if body is None:
        return []
    # libxml2 finds an attribute in a fraction of the time in which each element can be asked for it.
    kinds = [_with(_REL, body, "author")]
    if (properties := _with(_ITEMPROP, body)) and holds(document, _MICRODATA_SIGN):
        kinds.append(properties)
    if (properties := _with(_PROPERTY, body)) and holds(document, _RDFA_SIGN):
        kinds.append(properties)
    if holds(document, *_HATOM_SIGNS):
        kinds.append(_with_classes(body))
    used = [own for own in kinds if own]
    if len(used) > 1:
        wanted = set(chain.from_iterable(used))
        used = [[one for one in body.iter(*{str(one.tag) for one in wanted}) if one in wanted]]
    return used[0][:ELEMENTS_MAX] if used else []


def _with(path: etree.XPath, body: etree._Element, part: str = "") -> list[etree._Element]:
    """The elements whose attributes a path gives, in order, where these hold `part` in any case.

    (Nobody writes these on <body> itself.)
    """
    found = path(body)
    assert isinstance(found, list)
    values = (one for one in found if isinstance(one, etree._ElementUnicodeResult) and one and part in one.lower())
    return [element for one in values if (element := one.getparent()) is not None]


def _with_classes(body: etree._Element) -> list[etree._Element]:
    """The elements with a class of hAtom's; each class stands on many elements, and is judged once."""
    known: dict[str, bool] = {}
    found = []
    for element in body.iter(etree.Element):
        said = element.get("class")
        if said:
            is_hatom = known.get(said)
            if is_hatom is None:
                is_hatom = known[said] = any(map(said.__contains__, _HATOM))
            if is_hatom:
                found.append(element)
    return found


def _is_comment(element: etree._Element, known: dict[etree._Element, bool]) -> bool:
    """Whether an element stands among readers' comments. `known` remembers the answers for its ancestors."""
    path = []
    answer = False
    step: etree._Element | None = element
    while step is not None and step.tag not in ("body", "html"):
        if step in known:
            answer = known[step]
            break
        path.append(step)
        if _names_comments(step):
            answer = True
            break
        step = step.getparent()
    known.update(dict.fromkeys(path, answer))
    return answer


def _names_comments(element: etree._Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}".lower()
    return "comment" in names and any(map(_names_comment, names.split()))


def _names_comment(name: str) -> bool:
    """Whether a class means a comment, and not that an article has some.

    >>> _names_comment("comment-list"), _names_comment("comments-open"), _names_comment("has-comments")
    (True, False, False)
    """
    if name.startswith("comment"):
        return not name.endswith(_ABOUT_COMMENTS)
    return name.endswith(("-comment", "-comments", "_comments")) and not name.startswith(("has-", "no-", "with-"))
