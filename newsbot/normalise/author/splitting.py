"""A byline to the names in it.

    split_byline("By Ada Lovelace and Charles Babbage", "en") -> ("Ada Lovelace", "Charles Babbage")
    parts(line, lexicon, own) -> Parts        every piece with its kind, editors apart
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from newsbot.normalise.author.lexicon import Lexicon, lexicon
from newsbot.normalise.author.naming import ROLE_WORDS_MAX, NameKind, ends_in_desk, is_unspaced, key, kind, word_count
from newsbot.text import clean, fold, squeeze, unescape
from newsbot.words.bylines import AGENCIES

# A byline of fifty names is shorter; anything longer is a text.
LINE_CHARACTERS_MAX = 1500
NAMES_MAX = 60
# "Posted by: Author: ..."
_OPENERS_MAX = 3

_WIDE = str.maketrans({"，": ",", "、": ",", "،": ",", "；": ";", "؛": ";", "｜": "|", "￨": "|", "／": "/", "：": ":",
                       "＝": "=", "＆": "&", "（": "(", "）": ")", "【": " ", "】": " ", "［": " ", "］": " ", "〔": " ",
                       "〕": " ", "「": " ", "」": " ", "[": " ", "]": " ", "‖": "|", "\u3000": " ", "▶": " ", "■": " ", "\u00ad": ""})
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?<!\w)@\w{1,40}|<[^<>]{0,200}>")
_BRACKET = re.compile(r"\(([^()]{0,200})\)")
_CREDITED = "\ufffc"
_DIGIT = re.compile(r"\d")
# Names of buttons that stand against a name: "Ada LovelaceTwitter".
_NETWORK = re.compile(r"(?:(?<=[^\W\d_])|\s)(?:Twitter|Facebook|LinkedIn|Instagram|Bluesky|Mastodon|E-?[Mm]ail|RSS)$")
_NUMBER = re.compile(r"(?<!\S)\d[^\s,;|]*")
_BREAK = re.compile(r"[;|•∙▪●]|\s[-–—―]+\s|(?<![\u3040-\u30ff\u3400-\u9fff])·|·(?![\u3040-\u30ff\u3400-\u9fff])|\s[·・]\s"
                    r"|(?<![\u30a0-\u30ff])・|・(?![\u30a0-\u30ff])")
_JUNIOR = re.compile(r"\s*,\s*(Jr|Sr|II|III|IV)\b\.?(?=\s|,|$)")
_DEGREE = re.compile(
    r"(?:,\s*|\s+)(?:Ph\.?\s?D|M\.?D|M\.?Phil|M\.?B\.?A|M\.?P\.?H|D\.?V\.?M|D\.?Phil|R\.?N|R\.?D|C\.?P\.?A|CFP|CFA|CEPF|"
    r"LL\.?[BM]|J\.?D|Ed\.?D|Psy\.?D|Esq|FRS|OBE|MBE|CBE|MW)[.®™]*(?=\s|,|;|/|&|$)")
_EDGES = " \t,.:;-–—―_*/\\|\"'“”„«»‹›·•・=>~"
_SOFT_EDGES = _EDGES.replace(".", "")
_ABBREVIATED = re.compile(r"\b(?:\w|Jr|Sr)\.$")
_TRAILING_SMALL = re.compile(r"(?:\s+(?:on|am|at|the|le|el|il|del|um|den|vom|der|in|for|and|und|et|y|by|von|from|is|of))+$")
_SHORT_JOINTS = frozenset(("y", "e", "i", "и", "و", "ed", "と", "和", "与", "與", "及"))
_KOREAN_HOUSE = re.compile(r"(?:대|대학교|연구소|연구원|신문|일보|뉴스|통신|방송|재단|센터|협회)$")
# "Interview: NAME": any one word with a colon, where the mark-up says that names follow.
_LABELLED = re.compile(r"^\w+(?:\s\w+)?:\s+(?=\S)")
_HAN_NAMES = re.compile(r"[\u3400-\u9fff]{2,4}(?:\s[\u3400-\u9fff]{2,4})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name in a byline."""

    text: str
    kind: NameKind
    by_comma: bool = False
    """Whether only a comma parts it from what stands before: places and employers follow names like that."""


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
        return _once([name for name in names if name.kind == "person" or name.kind == "mononym" and not name.by_comma]), "person"
    for wanted in ("mononym", "desk"):
        some = [name for name in names if name.kind == wanted and not (wanted == "mononym" and name.by_comma and names)]
        if some:
            return _once(some), some[0].kind
    for name in names:
        return (name.text,), name.kind
    return (), None


def parts(line: str, lexicon: Lexicon, own: Collection[str] = (), *,
          trusted: bool = False, metadata: bool = False) -> Parts:
    """Every name in a byline with its kind, in the order printed, and the editors among them."""
    names: list[Name] = []
    editors: list[str] = []
    for row in unescape(line[:LINE_CHARACTERS_MAX * 4]).splitlines():
        text = clean(row)
        if not text or len(text) > LINE_CHARACTERS_MAX:
            continue
        whole = _inverted(text) if metadata else None
        if whole:
            names.append(Name(text=whole, kind="person"))
            continue
        for segment in _BREAK.split(_without_noise(text, lexicon)):
            _read_segment(segment.strip(_SOFT_EDGES), lexicon, own, names, editors, trusted=trusted, metadata=metadata)
    return Parts(names=tuple(names[:NAMES_MAX]), editors=tuple(dict.fromkeys(editors)))


def _inverted(text: str) -> str | None:
    """A line that is nothing but "Lovelace, Ada": kept as printed, for nobody can know which name comes first."""
    one, comma, other = text.partition(", ")
    is_pair = comma and all(word.isalpha() and word[0].isupper() and not word.isupper() and not is_unspaced(word)
                            and len(word) > 1 for word in (one, other))
    return text if is_pair else None


def _without_noise(text: str, lexicon: Lexicon) -> str:
    """`text` without addresses, brackets, dates and "and 2 others", with a break where they stood."""
    text = text.translate(_WIDE)
    text = _ADDRESS.sub(" ; ", text)
    text = _BRACKET.sub(lambda match: _bracket(match, lexicon), text)
    if " " in text:
        text = lexicon.inner_credit.sub(" ; ", text)
        text = lexicon.others.sub(" ; ", text)
    if _DIGIT.search(text):
        text = _NUMBER.sub(" ; ", lexicon.date.sub(" ; ", text))
    if is_unspaced(text):
        text = lexicon.after.sub(" ; ", text)
    text = _NETWORK.sub("", text)
    return _DEGREE.sub("", _JUNIOR.sub(r" \1.", text))


def _bracket(match: re.Match[str], lexicon: Lexicon) -> str:
    """What stays of a bracket: a mark for "(Foto)", a second name inside a name, else a space."""
    inside = match[1].strip()
    if lexicon.credit_word.fullmatch(inside):
        return _CREDITED
    before, behind = match.string[:match.start()].rstrip(), match.string[match.end():].lstrip()
    if not before and not behind:
        return f" {inside} "
    first = behind.split(" ")[0] if behind else ""
    is_name = inside.istitle() and inside.replace(".", "").isalpha() and first.istitle() and before[-1:].isalpha()
    return match[0] if is_name else " "


def _read_segment(segment: str, lexicon: Lexicon, own: Collection[str], names: list[Name], editors: list[str], *,
                  trusted: bool, metadata: bool) -> None:
    """Adds what one segment between strong breaks names."""
    joint = ""
    is_edited = is_credited = False
    for piece, next_joint in _pieces(segment, lexicon):
        text, role = _opened(piece, lexicon, trusted=trusted, metadata=metadata)
        if role is not None:
            is_edited, is_credited = role == "editor", role == "credit"
        if not is_credited and _CREDITED not in text:
            for one in _cleaned(text, lexicon, trusted=trusted or metadata):
                found = kind(one, lexicon, own, trusted=trusted or metadata)
                if found and is_edited:
                    editors.append(one)
                elif found:
                    house = joint == "," and _is_house(one, names)
                    names.append(Name(text=one, kind="desk" if house else found, by_comma=joint == ","))
        joint = next_joint


def _is_house(text: str, before: list[Name]) -> bool:
    """Whether a word in capitals behind a name printed in small letters is an employer: "Ada Lovelace, MDR AKTUELL"."""
    is_shouting = any(word.isupper() and len(word.strip(".")) > 1 and word.isalpha() for word in re.split(r"[\s-]", text))
    return is_shouting and bool(before) and not any(
        word.isupper() and len(word) > 3 for word in before[0].text.split()) and text.split()[0].isupper()


def _pieces(segment: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Pieces of a segment, each with the joint behind it: ",", "&" or "" at the end."""
    found: list[tuple[str, str]] = []
    for row in re.split(r"\s*([,/])\s*", segment):
        if row in (",", "/"):
            if found:
                found[-1] = (found[-1][0], "," if row == "," or found[-1][1] == "," else ",")
            continue
        for piece in _conjoined(row, lexicon):
            found.append((piece, "&"))
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
            return piece[match.end():], "editor"
        author = (lexicon.plain_opener if metadata else lexicon.opener).match(piece)
        credit = lexicon.credit.match(piece)
        if credit and (not author or author.end() < credit.end()):
            return piece[credit.end():], "credit"
        if not author:
            break
        piece, role = piece[author.end():], "author"
    if role is None and trusted and (colon := _LABELLED.match(piece)):
        return piece[colon.end():], "author"
    if role is None and not metadata and (inner := lexicon.inner_opener.search(piece)):
        return piece[inner.end():], "author"
    return piece, role


def _cleaned(text: str, lexicon: Lexicon, *, trusted: bool) -> list[str]:
    """The name or names in one piece, without roles, places and doubling."""
    text = squeeze(_trimmed(_undoubled(_trimmed(text))))
    cut = lexicon.place.search(text) or (lexicon.place.search(text.lower()) if text.isupper() or " For The " in text else None)
    if cut and cut.start() and not (trusted and " " not in text[:cut.start()]):
        text = _trimmed(text[:cut.start()])
    text = _without_roles(text, lexicon)
    if re.search(r"[\uac00-\ud7af]", text):
        return [_korean(text)]
    if lexicon.language != "ja" and _HAN_NAMES.fullmatch(text):
        return text.split()
    return [text] if text else []


def _without_roles(text: str, lexicon: Lexicon) -> str:
    """`text` without jobs before and behind the name, and without an agency behind it."""
    if ends_in_desk(fold(text), lexicon):
        return text
    for _ in range(_OPENERS_MAX):
        rest = _trimmed(_without_role(text, lexicon))
        if rest == text or not (is_unspaced(rest) or word_count(rest, lexicon) > 1):
            break
        text = rest
    words_ = text.split()
    for size in (3, 2, 1):
        last = " ".join(words_[-size:])
        if len(words_) - size >= 2 and fold(last) in AGENCIES and len(last) > 2:
            return _trimmed(" ".join(words_[:-size]))
    return text


def _without_role(text: str, lexicon: Lexicon) -> str:
    """`text` without the longest job at its end or its beginning: "FOCUS-Reporter" is one too."""
    if is_unspaced(text):
        for role in lexicon.unspaced_roles:
            if text.endswith(role) and len(text) > len(role):
                return text[:-len(role)]
            if text.startswith(role) and len(text) > len(role):
                return text[len(role):]
    words_ = text.split()
    folded = [fold(word).strip(".,:") for word in words_]
    for size in range(min(ROLE_WORDS_MAX, len(words_) - 1), 0, -1):
        if " ".join(folded[-size:]) in lexicon.roles:
            return " ".join(words_[:-size])
        if " ".join(folded[:size]) in lexicon.roles or (size == 1 and folded[0].rpartition("-")[2] in lexicon.roles):
            return " ".join(words_[size:])
    return text


def _trimmed(text: str) -> str:
    """`text` without punctuation and small words at its ends; "Jr." keeps its full stop."""
    bare = text.strip(_EDGES + "()")
    stop = "." if _ABBREVIATED.search(bare + ".") and f"{bare}." in text else ""
    return _TRAILING_SMALL.sub("", bare + stop)


def _undoubled(text: str) -> str:
    """`text` once, where a page prints it twice without a break.

    >>> _undoubled("John LeeJohn Lee")
    'John Lee'
    """
    half, odd = divmod(len(text), 2)
    if half >= 2 and not odd and text[:half] == text[half:]:
        return text[:half]
    if odd and text[half] == " " and text[:half] == text[half + 1:]:
        return text[:half]
    return text


def _korean(text: str) -> str:
    """A Korean name without the house it belongs to: it stands before or behind."""
    tokens = [token for token in text.split() if token]
    if len(tokens) < 2:
        return text
    people = [token for token in tokens if not _KOREAN_HOUSE.search(token) or len(token) < 3]
    return people[0] if len(people) == 1 else " ".join(people)


def _once(names: Collection[Name]) -> tuple[str, ...]:
    """Texts of names, each person once; the fullest printing is kept in the place of the first."""
    found: dict[str, str] = {}
    for name in names:
        same = key(name.text)
        if same not in found or len(name.text) > len(found[same]):
            found[same] = name.text
    return tuple(found.values())
