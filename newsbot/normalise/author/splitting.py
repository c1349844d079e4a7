"""A byline to the names in it.

split_byline("By Ada Lovelace and Charles Babbage", "en") -> ("Ada Lovelace", "Charles Babbage")
parts(line, lexicon, own) -> Parts        every piece with its kind, editors apart
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from newsbot.normalise.author.cleaning import CREDITED, EDGES, cleaned, without_noise
from newsbot.normalise.author.lexicon import Lexicon, lexicon
from newsbot.normalise.author.naming import NameKind, is_plain_name, is_unspaced, key, kind
from newsbot.text import clean, fold, unescape

# A byline of fifty names is shorter; anything longer is a text.
LINE_CHARACTERS_MAX = 1500
NAMES_MAX = 60
# "Posted by: Author: ..."
_OPENERS_MAX = 3

# A middle dot between Han signs or kana joins the parts of a foreign name; elsewhere it parts two people.
_BREAK = re.compile(
    r"[;|•∙▪●]|\s[-–—―]+\s|(?<![\u3040-\u30ff\u3400-\u9fff])·|·(?![\u3040-\u30ff\u3400-\u9fff])|\s[·・]\s"
    r"|(?<![\u30a0-\u30ff])・|・(?![\u30a0-\u30ff])"
)
_SOFT_EDGES = EDGES.replace(".", "")
_SHORT_JOINTS = frozenset(("y", "e", "i", "и", "و", "ed", "と", "和", "与", "與", "及"))
# "Interview: NAME": any one word with a colon, where the mark-up says that names follow.
_LABELLED = re.compile(r"^\w+(?:\s\w+)?:\s+(?=\S)")
# The link behind an author's box: "View all of Ada Lovelace and Charles Babbage's posts."
_ALL_POSTS = re.compile(
    r"(?:(?:view|see|read|show)\s+)?(?:all|more)\s+(?:of|from)\s+(?P<names>[^.!?]{3,200})['’]s?\s+"
    r"(?:posts|articles|columns|stories)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name in a byline."""

    text: str
    kind: NameKind
    by_comma: bool = False
    """Whether only a comma or a bar parts it from what stands before: places and employers follow names like that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All that a byline names."""

    names: tuple[Name, ...] = ()
    editors: tuple[str, ...] = ()


def split_byline(line: str, language: str | None, *, publication: Collection[str] = ()) -> tuple[str, ...]:
    """Names in a byline, in the order printed.

    `line` is a line as the page shows it, or several.  `language` is a BCP 47 tag and decides the words for "by" and
    "and"; None tries those of all languages.  `publication` holds the names of the paper, which are no authors.  Roles
    and places are left out.  Agencies and desks are given only when no person is named.  Nobody named gives an empty
    tuple, which is no error.

    >>> split_byline("By Ada Lovelace and Charles Babbage", "en")
    ('Ada Lovelace', 'Charles Babbage')
    """
    found = parts(line, lexicon(language), frozenset(map(key, publication)))
    names, kind_ = best(found.names)
    return names if kind_ in ("person", "mononym", "desk") else ()


def best(names: Collection[Name]) -> tuple[tuple[str, ...], NameKind | None]:
    """The texts of the best kind of name there is, each person once, and that kind."""
    persons = [name for name in names if name.kind == "person"]
    if persons:
        return _once(
            [name for name in names if name.kind == "person" or (name.kind == "mononym" and not name.by_comma)]
        ), "person"
    for wanted in ("mononym", "desk"):
        some = [name for name in names if name.kind == wanted and not (wanted == "mononym" and name.by_comma and names)]
        if some:
            return _once(some), some[0].kind
    for name in names:
        return (name.text,), name.kind
    return (), None


def parts(
    line: str, lexicon: Lexicon, own: Collection[str] = (), *, trusted: bool = False, metadata: bool = False
) -> Parts:
    """Every name in a byline with its kind, in the order printed, and the editors among them."""
    names: list[Name] = []
    editors: list[str] = []
    for row in unescape(line[: LINE_CHARACTERS_MAX * 4]).splitlines():
        text = clean(row)
        if not text or len(text) > LINE_CHARACTERS_MAX:
            continue
        all_posts = _ALL_POSTS.fullmatch(text)
        text = all_posts["names"] if all_posts else text
        if is_plain_name(text, lexicon, own):
            names.append(Name(text=text, kind="person"))
            continue
        if lexicon.ends_in_opener(fold(text)):
            # "Article by" on a line of its own: the name stands on the next.
            continue
        whole = _inverted(text) if metadata else None
        if whole:
            names.append(Name(text=whole, kind="person"))
            continue
        for at, segment in enumerate(_BREAK.split(without_noise(text, lexicon))):
            _read_segment(
                segment.strip(_SOFT_EDGES),
                lexicon,
                own,
                names,
                editors,
                "," if at else "",
                trusted=trusted,
                metadata=metadata,
            )
    return Parts(names=tuple(names[:NAMES_MAX]), editors=tuple(dict.fromkeys(editors)))


def _inverted(text: str) -> str | None:
    """A line that is nothing but "Lovelace, Ada": kept as printed, for nobody can know which name comes first."""
    one, comma, other = text.partition(", ")
    is_pair = comma and all(
        word.isalpha() and word[0].isupper() and not word.isupper() and not is_unspaced(word) and len(word) > 1
        for word in (one, other)
    )
    return text if is_pair else None


def _read_segment(
    segment: str,
    lexicon: Lexicon,
    own: Collection[str],
    names: list[Name],
    editors: list[str],
    joint: str,
    *,
    trusted: bool,
    metadata: bool,
) -> None:
    """Adds what one segment between strong breaks names; `joint` is what parts it from the one before."""
    is_edited = is_credited = False
    for piece, next_joint in _pieces(segment, lexicon):
        text, role = piece, None
        is_plain = is_plain_name(piece, lexicon, own)
        if not is_plain:
            text, role = _opened(piece, lexicon, trusted=trusted, metadata=metadata)
            is_plain = is_plain_name(text, lexicon, own)
        if role is not None:
            is_edited, is_credited = role == "editor", role == "credit"
        if not is_credited and CREDITED not in text:
            whole = [text] if is_plain else cleaned(text, lexicon, trusted=trusted or metadata)
            for one in whole:
                found = "person" if is_plain else kind(one, lexicon, own, trusted=trusted or metadata)
                if is_edited:
                    editors.extend([one] if found in ("person", "mononym") else [])
                elif found:
                    house = joint == "," and _is_house(one, names)
                    names.append(Name(text=one, kind="desk" if house else found, by_comma=joint == ","))
        joint = next_joint


def _is_house(text: str, before: list[Name]) -> bool:
    """Whether capitals behind a name printed in small letters are an employer: "Ada Lovelace, MDR AKTUELL"."""
    first = re.split(r"[\s-]", text)[0].strip(".")
    if not (first.isupper() and first.isalpha() and len(first) > 1) or is_unspaced(first) or not before:
        return False
    return not any(word.isupper() and len(word) > 3 for word in before[0].text.split())


def _pieces(segment: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Pieces of a segment, each with the joint behind it: ",", "&" or "" at the end."""
    found: list[tuple[str, str]] = []
    for row in re.split(r"\s*([,/])\s*", segment):
        if row in (",", "/"):
            if found:
                found[-1] = (found[-1][0], ",")
            continue
        found.extend((piece, "&") for piece in _conjoined(row, lexicon))
        if found and row:
            found[-1] = (found[-1][0], "")
    return found


def _conjoined(text: str, lexicon: Lexicon) -> list[str]:
    """`text` parted at "and"; a short word ("y", "e") only parts full names: José Ortega y Gasset is one man."""
    pieces: list[str] = []
    start = 0
    for match in lexicon.conjunction.finditer(f" {text} "):
        left, right = max(match.start() - 1, 0), match.end() - 1
        before, behind = text[start:left].strip(), text[right:].strip()
        if fold(match[0].strip()) in _SHORT_JOINTS and before and not _are_names(before, behind):
            continue
        pieces.append(before)
        start = right
    return [*pieces, text[start:].strip()]


def _are_names(before: str, behind: str) -> bool:
    return all(is_unspaced(side) or len(side.split()) > 1 for side in (before, behind))


def _opened(piece: str, lexicon: Lexicon, *, trusted: bool, metadata: bool) -> tuple[str, str | None]:
    """`piece` without its opener, and whose credit that opens: "author", "editor", "credit", or None for none."""
    role: str | None = None
    for _ in range(_OPENERS_MAX):
        piece = piece.strip(_SOFT_EDGES)
        if match := lexicon.editor.match(piece):
            return piece[match.end() :], "editor"
        author = (lexicon.plain_opener if metadata else lexicon.opener).match(piece)
        credit = lexicon.credit.match(piece)
        if credit and (not author or author.end() < credit.end()):
            return piece[credit.end() :], "credit"
        if not author:
            break
        piece, role = piece[author.end() :], "author"
    if role is None and trusted and (colon := _LABELLED.match(piece)):
        return piece[colon.end() :], "author"
    if role is None and not metadata and (inner := lexicon.inner_opener.search(piece)):
        return piece[inner.end() :], "author"
    return piece, role


def _once(names: Collection[Name]) -> tuple[str, ...]:
    """Texts of names, each person once; the fullest printing is kept in the place of the first."""
    found: dict[str, str] = {}
    for name in names:
        same = key(name.text)
        if same not in found or len(name.text) > len(found[same]):
            found[same] = name.text
    texts = list(found.values())
    return tuple(text for text in texts if not any(_is_glued(text, other) for other in texts))


def _is_glued(text: str, name: str) -> bool:
    """Whether a text is a full name that stands beside it, and more: "Ada LovelaceFounder", "Ada Lovelace USA"."""
    return text != name and text.startswith(name) and " " in name and not is_unspaced(text)
