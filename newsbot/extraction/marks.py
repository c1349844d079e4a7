"""Elements that carry a mark for machines, and what they say.

    marked(document) -> elements        with itemprop, RDFa property, rel=author or a class of hAtom
    value(element), text_of(element)    what an element says to machines, and to readers

Readers' comments carry the same marks as articles, and are left out.
"""

from collections.abc import Iterator
from itertools import islice

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
# What the bytes of a page hold when it uses a kind of mark: most use none or one, and are asked for no other.
_SIGNS = {"itemprop": (b"itemprop",), "property": (b"typeof=",), "class": (b"entry-", b"vcard"), "rel": (b"author",)}
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
    return [element for element in islice(_marked(document), ELEMENTS_MAX) if not _is_comment(element, comments)]


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


def _marked(document: Document) -> Iterator[etree._Element]:
    """Elements with a mark. Attributes that the page does not hold are not asked for; each class is judged once."""
    used = [name for name, signs in _SIGNS.items() if holds(document, *signs)]
    body = None if document.root is None else document.root.find("body")
    if body is None or not used:
        return
    known: dict[str, bool] = {}
    # rel=author is asked of links alone, which libxml2 finds.
    others = [name for name in used if name != "rel"]
    for element in body.iter(etree.Element) if others else body.iter("a"):
        for name in used if element.tag == "a" else others:
            said = element.get(name)
            if said and _is_mark(name, said, known):
                yield element
                break


def _is_mark(name: str, said: str, known: dict[str, bool]) -> bool:
    if name == "rel":
        return "author" in said.lower()
    if name != "class":
        return True
    answer = known.get(said)
    if answer is None:
        answer = known[said] = any(word in said for word in _HATOM)
    return answer


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
