"""What the page says of itself in <meta>, <title>, <link> and the attributes of <html>.

    metatags(document) -> Finds

metakeys.py says which key serves which field, best first.  <title> comes behind all of them: it was the headline on
23 % of 157 news pages with known answers.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lxml import etree

from newsbot import words
from newsbot.document import Document
from newsbot.extraction.finds import Finds, candidates, listed
from newsbot.extraction.identity import located
from newsbot.extraction.marks import text_of
from newsbot.extraction.metakeys import KEYS, KNOWN, meaning
from newsbot.items import Candidate, Image
from newsbot.text import fold

# Keys whose content is one name each, although it holds commas ("Lovelace, Ada").
_WHOLE_NAMES = frozenset({"citation_author", "dc.creator", "dcterms.creator", "article:tag", "og:article:tag"})
_TWITTER_LABELS = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_OPENERS = frozenset(word for row in words.ROWS.values() for word in row.bylines.by)
_MOMENTS = frozenset(("datepublished", "published_time", "datemodified", "modified_time"))
_KEY_ATTRIBUTES = ("property", "name", "http-equiv", "itemprop")
_VALUES_MAX = 200

Values = Mapping[str, list[str]]


def metatags(document: Document) -> Finds:
    """All rivals in the head of a page; an empty Finds for a page without a tree."""
    if document.root is None:
        return Finds()
    values: dict[str, list[str]] = defaultdict(list)
    links: list[Candidate] = []
    for element in document.tagged["meta"]:
        _note(values, element)
    for element in document.tagged["link"]:
        links += _link(element, document)
    title = next((text_of(element) for element in document.tagged["title"] if _is_page_title(element)), None)
    return Finds(
        canonical=(*links, *_each(values, "canonical", document)),
        publication=_each(values, "publication"),
        title=(*_each(values, "title"), *candidates([title], "title")),
        subtitle=_each(values, "subtitle"),
        author=tuple(_authors(values)),
        date=_each(values, "date"),
        modified=_each(values, "modified"),
        section=_each(values, "section"),
        tags=tuple(_tags(values)),
        language=(*_of_html(document.root), *_each(values, "language")),
        images=_images(values, document),
        rights=tuple((key, value) for key in KEYS["rights"] for value in dict.fromkeys(values.get(key, ()))),
        types=tuple(f"og:{value.lower()}" for value in values.get("og:type", ())[:1]),
    )


def _note(values: dict[str, list[str]], element: etree._Element) -> None:
    """Adds a <meta> to the values of its keys; pages mix up name, property and http-equiv.

    A date in microdata of the head is that of the whole page.
    """
    said: dict[str, str] = dict(element.items())  # type: ignore[arg-type]
    content = (said.get("content") or said.get("value") or "").strip()
    if not content:
        return
    for attribute in _KEY_ATTRIBUTES:
        names = said.get(attribute)
        if not names or (attribute == "itemprop" and not _is_in_head(element)):
            continue
        for name in (names,) if " " not in names else names.split()[:5]:
            key = name.lower()
            if key.startswith(("dc:", "dcterms:")):
                key = key.replace(":", ".", 1)
            key = key if key in KNOWN else meaning(key)
            if attribute == "itemprop" and key not in _MOMENTS:
                continue
            if (key in KNOWN or key.startswith(("twitter:label", "twitter:data"))) and len(values[key]) < _VALUES_MAX:
                values[key].append(content)


def _is_in_head(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "head"


def _link(element: etree._Element, document: Document) -> list[Candidate]:
    rel = (element.get("rel") or "").lower()
    if "canonical" not in rel or "canonical" not in rel.split():
        return []
    return candidates([located(document, element.get("href"))], "link:canonical")


def _is_page_title(element: etree._Element) -> bool:
    """Whether a <title> is that of the page and not of a drawing in it."""
    parent = element.getparent()
    return parent is None or parent.tag in ("head", "html", "body")


def _each(values: Values, field: str, document: Document | None = None) -> tuple[Candidate, ...]:
    """A candidate for each value of each key of a field; addresses made absolute for `canonical`."""
    found: list[Candidate] = []
    for key in KEYS[field]:
        texts = values.get(key)
        if texts:
            found += candidates([located(document, text) for text in texts] if document else texts, f"meta:{key}")
    return tuple(found)


def _authors(values: Values) -> Iterator[Candidate]:
    """Names by key, several values of one key joined; addresses of profiles are no names."""
    for key in KEYS["author"]:
        texts = [text for text in values.get(key, ()) if not _is_address(text)]
        if texts:
            yield from listed(texts, f"meta:{key}")
        if key == "cxenseparse:author":
            yield from _labelled(values)


def _labelled(values: Values) -> Iterator[Candidate]:
    """Names under "Written by" in the two free lines of a Twitter card, as WordPress writes them."""
    for label_key, data_key in _TWITTER_LABELS:
        for label, text in zip(values.get(label_key, ()), values.get(data_key, ()), strict=False):
            if fold(label).rstrip(": ") in _OPENERS:
                yield Candidate(value=text, source=f"meta:{data_key}", label=label)


def _is_address(text: str) -> bool:
    return text.startswith(("http:", "https:", "//", "www.", "/", "@")) or "facebook.com/" in text


def _tags(values: Values) -> Iterator[Candidate]:
    for key in KEYS["tags"]:
        texts = values.get(key, ())
        if key not in _WHOLE_NAMES and len(texts) == 1:
            texts = texts[0].split("," if "," in texts[0] else ";")
        if texts:
            yield from listed(texts, f"meta:{key}")


def _of_html(root: etree._Element) -> list[Candidate]:
    """The language of the <html> element."""
    tag = root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return candidates([tag], "html:lang")


def _images(values: Values, document: Document) -> tuple[Image, ...]:
    """The picture that the page gives to those who share it."""
    for key in KEYS["image"]:
        for text in values.get(key, ()):
            url = located(document, text)
            if url:
                return (Image(url=url),)
    return ()
