"""Feeds and sitemaps as flat lists of entries, however broken their markup is.

    scan = Scan(text, SHAPE)
    for entry in scan.entries(): ...      scan.head, scan.root, scan.is_cut

No parser stands behind it, for none served: on the same broken feeds lxml (recover=True) turned "?a=1&b=2" into
"?a=1=2", lost every link behind an open <br> and everything behind a PHP warning; feedparser kept these but took
2.7 seconds for 3,000 items, six times as long as this.  What is needed is little: entries do not nest, and what counts
in them has no children.  So one pass over the tags is enough.  It knows no entities but those of HTML, hence expands
none that a document declares; it steps over DTDs, and fetches nothing.  Depth costs nothing, and each character is
looked at a few times.
"""

import functools
import re
from collections.abc import Iterator

from newsbot.discovery.elements import ATTRIBUTE, TEXT_CHARS_MAX, Entry, Field, Shape, resolved

# Atom entries have up to eight links; more elements of an entry are not kept.
FIELDS_MAX = 60
HEAD_FIELDS_MAX = 200
# 100,000 entries of forty tags each, ten seconds' work.  More are an attack: then only a part of the text is read.
TAGS_MAX = 4_000_000

_ASIDE = r"!\[CDATA\[|!--|!DOCTYPE|\?"
# A name and its prefix, what follows in the tag, whether it is closed, and the whole of an element without children.
_TAG = (
    r"(?P<close>/?)(?P<name>(?:[\w.-]{{1,50}}:)?(?:{names}))(?=[\s/>])"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)"
    r"(?:(?P<end>>)(?:(?P<leaf>[^<]*+)</(?P=name)\s{{0,20}}+>)?)?"
)
_TAG_END = re.compile(r"[<>]")
_SUBSET = re.compile(r"<!DOCTYPE[^<>\[\]]{0,1000}+\[", re.IGNORECASE)
_COMMENT_END = re.compile(r"-->")
_SUBSET_END = re.compile(r"\]\s{0,100}+>")
# What a namespace is called here, by a part of its address that all its spellings share.  "" are the vocabularies of
# feeds and sitemaps themselves; what stands nowhere in this list goes by the prefix that the document gives it.
_NAMESPACES = (
    ("w3.org/2005/atom", ""),
    ("purl.org/atom", ""),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/rss/1.0/modules", "module"),
    ("purl.org/rss", ""),
    ("my.netscape.com/rdf", ""),
    ("backend.userland.com", ""),
    ("22-rdf-syntax", ""),
    ("sitemap-news", "news"),
    ("sitemap-image", "image"),
    ("sitemap-video", "video"),
    ("schemas/sitemap", ""),
    ("purl.org/dc/", "dc"),
    ("search.yahoo.com", "media"),
    ("rssnamespace.org/feedburner", "feedburner"),
    ("purl.org/syndication/thread", "thr"),
    ("opensearch", "opensearch"),
    ("1999/xhtml", "xhtml"),
)
# What a web page begins with; asked for only to say that a document is one.
_PAGE_ROOTS = frozenset(("html", "head", "body"))
_OWN_PREFIXES = frozenset(("", "atom", "rss", "rdf", "sitemap", "sm", "a10"))

# "open", "close", "empty" or "leaf"; name; span of the attributes; span of the text of a leaf.
_Tag = tuple[str, str, int, int, tuple[int, int]]
_NOWHERE = (0, 0)


@functools.cache
def _pattern(shape: Shape) -> re.Pattern[str]:
    """What is looked for in a document: tags of the names that count under any prefix, and what is no tag."""
    names = {name.rpartition(":")[2] for name in shape.roots | shape.holders | shape.fields | shape.skipped}
    ordered = "|".join(map(re.escape, sorted(names | _PAGE_ROOTS, key=len, reverse=True)))
    return re.compile(f"<(?:{_ASIDE}|{_TAG.format(names=ordered)})", re.IGNORECASE)


def root(text: str, shape: Shape) -> str | None:
    """The root of a document, None where it has none; nothing behind it is read."""
    scan = Scan(text, shape)
    for _, name, *_ in scan._tags():
        if name in shape.roots or name in shape.holders:
            return name
    return None


class Scan:
    """One pass over a document."""

    def __init__(self, text: str, shape: Shape) -> None:
        count = text.count("<")
        self.text = text if count <= TAGS_MAX else text[: len(text) * TAGS_MAX // count]
        self.shape = shape
        self.head = Entry(name="", attributes="")
        """What stands in no entry; grows while entries are read."""
        self.root: str | None = None
        """The first element that may be a root, or the first of all while none came; None before any."""
        self.is_cut = False
        """Whether the text ended before its root was closed; known when all entries were read."""
        self.root_attributes = ""
        """What stands in the tag of the root, as written."""
        self._pattern = _pattern(shape)
        self._is_begun = False
        self._kept: _Kept | None = None
        self._names: dict[str, str] = {}
        self._prefixes: dict[str, str] = {}
        self._never: set[re.Pattern[str]] = set()

    def entries(self) -> Iterator[Entry]:
        """Each entry once it is over; what is cut in its middle is given too."""
        shape = self.shape
        entry: Entry | None = None
        skipping: str | None = None
        for tag in self._tags():
            kind, name, start, end, _ = tag
            if not self._is_begun and not self._begins(kind, name, self._cut(start, end)):
                continue
            if name in shape.holders:
                self._keep(entry)
                if entry is not None:
                    yield entry
                skipping = None
                entry = None if kind == "close" else Entry(name=name, attributes=self._cut(start, end))
                if entry is not None and kind != "open":
                    yield entry
                    entry = None
            elif skipping is not None:
                skipping = None if name == skipping and kind == "close" else skipping
            elif name in shape.skipped:
                skipping = name if kind == "open" else None
            elif name in shape.fields:
                self._take(tag, entry)
            elif name == self.root and kind == "close":
                self.is_cut = False
        # A field that the end of the text cuts is half an address or half a title.
        self._kept = None
        if entry is not None:
            yield entry

    def _begins(self, kind: str, name: str, attributes: str) -> bool:
        """Whether the list begins with this tag: entries without a root are taken, but not those of a web page."""
        if kind != "close":
            is_root = name in self.shape.roots
            self._is_begun = is_root or (name in self.shape.holders and self.root is None)
            self.root = name if self._is_begun or self.root is None else self.root
            self.root_attributes = attributes if is_root else ""
            self.is_cut = self._is_begun and kind == "open"
        return self._is_begun

    def _take(self, tag: _Tag, entry: Entry | None) -> None:
        """Ends the field before, and begins that of this tag."""
        kind, name, start, end, leaf = tag
        self._keep(entry)
        if kind != "close":
            self._kept = _Kept(name, self._cut(start, end))
            if kind != "open":
                self._kept.add(self.text, *leaf, is_literal=False)
                self._keep(entry)

    def _cut(self, start: int, end: int) -> str:
        return self.text[start : min(end, start + TEXT_CHARS_MAX)]

    def _keep(self, entry: Entry | None) -> None:
        """Puts the field that is being read into its entry, or into the head where there is none."""
        kept, self._kept = self._kept, None
        if kept is not None:
            fields, most = (self.head.fields, HEAD_FIELDS_MAX) if entry is None else (entry.fields, FIELDS_MAX)
            if len(fields) < most:
                fields.append(Field(name=kept.name, text="".join(kept.parts), attributes=kept.attributes))

    def _tags(self) -> Iterator[_Tag]:
        """The tags that count for the shape; what stands between them goes to the field that is being read."""
        text, position = self.text, 0
        while match := self._pattern.search(text, position):
            start = match.start()
            if self._kept is not None:
                self._kept.add(text, position, start, is_literal=False)
            if match["name"] is not None:
                position = match.end()
                tag = self._tag(match)
                if not match["end"]:
                    position = tag[3] + text.startswith(">", tag[3])
                    if tag[3] == len(text):
                        break
                elif tag[0] == "empty":
                    position = match.end("end")
                yield tag
            elif text.startswith("<![CDATA[", start):
                end = text.find("]]>", start)
                end = len(text) if end < 0 else end
                if self._kept is not None:
                    self._kept.add(text, start + 9, end, is_literal=True)
                position = end + 3
            else:
                position = self._aside(start)
        if self._kept is not None:
            self._kept.add(text, position, len(text), is_literal=False)

    def _tag(self, match: re.Match[str]) -> _Tag:
        text, (begin, end) = self.text, match.span("rest")
        kind = "close" if match["close"] else "open" if match["leaf"] is None else "leaf"
        if not match["end"]:
            # A quote that is never closed: the tag ends at the next sign of one.
            stop = _TAG_END.search(text, match.end())
            end = stop.start() if stop else len(text)
        if end > begin and kind != "close":
            if text.find("xmlns", begin, end) >= 0:
                self._declare(self._cut(begin, end))
            kind = "empty" if text[end - 1] == "/" else kind
        return kind, self._name(match["name"]), begin, end, match.span("leaf") if kind == "leaf" else _NOWHERE

    def _aside(self, start: int) -> int:
        """Where a comment, an instruction or a DTD that begins at `start` is over."""
        text = self.text
        if text.startswith("<!--", start):
            return self._behind(_COMMENT_END, start + 4)
        subset = _SUBSET.match(text, start)
        if subset:
            return self._behind(_SUBSET_END, subset.end())
        end = text.find(">", start, start + TEXT_CHARS_MAX)
        return end + 1 if end >= 0 else start + 2

    def _behind(self, sign: re.Pattern[str], start: int) -> int:
        """Where a sign ends that stands after `start`; `start` itself, and no second search, where none does."""
        match = None if sign in self._never else sign.search(self.text, start)
        if match is None:
            self._never.add(sign)
            return start
        return match.end()

    def _declare(self, attributes: str) -> None:
        """Learns the prefixes that a tag declares; defaults hold for a part of the document only, and are not asked."""
        for match in ATTRIBUTE.finditer(attributes):
            declared = match[1].lower()
            if declared.startswith("xmlns") and len(self._prefixes) < HEAD_FIELDS_MAX:
                address = (match[2] or match[3] or match[4] or "").lower()
                prefix = declared.removeprefix("xmlns").removeprefix(":")
                known = next((name for part, name in _NAMESPACES if part in address), None)
                if known is not None and prefix:
                    self._prefixes[prefix] = known
                self._names.clear()

    def _name(self, written: str) -> str:
        """The name of an element as Field.name has it."""
        name = self._names.get(written)
        if name is None:
            prefix, _, local = written.lower().rpartition(":")
            if self.root is None and local in self.shape.roots:
                # The root tells what the prefix of its own words is, whatever namespace it names.
                self._prefixes.setdefault(prefix, "")
            known = self._prefixes.get(prefix, "" if prefix in _OWN_PREFIXES else prefix)
            name = f"{known}:{local}" if known else local
            if len(self._names) < HEAD_FIELDS_MAX:
                self._names[written] = name
        return name


class _Kept:
    """A field whose text is still coming."""

    __slots__ = ("attributes", "name", "parts", "size")

    def __init__(self, name: str, attributes: str) -> None:
        self.name, self.attributes = name, attributes
        self.parts: list[str] = []
        self.size = 0

    def add(self, text: str, start: int, end: int, *, is_literal: bool) -> None:
        """Takes a stretch of text, as far as there is room."""
        part = text[start : min(end, start + TEXT_CHARS_MAX - self.size)]
        if part:
            self.parts.append(part if is_literal else resolved(part))
            self.size += len(part)
