"""A line without what stands around the names, and a piece of it without what stands around one name.

without_noise(line, lexicon) -> str        addresses, brackets, dates, "and 2 others" gone
cleaned(piece, lexicon) -> list[str]       jobs, places, doubling gone
"""

import re

from newsbot.normalise.author.lexicon import Lexicon
from newsbot.normalise.author.naming import ROLE_WORDS_MAX, ends_in_desk, is_unspaced, word_count
from newsbot.text import fold, squeeze
from newsbot.words.bylines import AGENCIES

EDGES = " \t,.:;-–—―_*/\\|\"'“”„«»‹›·•・=>~"
_WIDE = str.maketrans(
    {
        "，": ",",
        "、": ",",
        "،": ",",
        "；": ";",
        "؛": ";",
        "｜": "|",
        "￨": "|",
        "／": "/",
        "：": ":",
        "＝": "=",
        "＆": "&",
        "（": "(",
        "）": ")",
        "【": " ",
        "】": " ",
        "［": " ",
        "］": " ",
        "〔": " ",
        "〕": " ",
        "「": " ",
        "」": " ",
        "[": " ",
        "]": " ",
        "‖": "|",
        "\u3000": " ",
        "▶": " ",
        "■": " ",
        "\u00ad": "",
    }
)
# In Latin letters: words of scripts without spaces stand against an address and are none of it.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?a:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})|(?<!\w)@\w{1,40}|<[^<>]{0,200}>"
)
_BRACKET = re.compile(r"\(([^()]{0,200})\)")
# Stands where "(Foto)" stood: whoever is named before it took the picture.
CREDITED = "\ufffc"
_LINK = re.compile(r"[:=：]|\s(?:by|von|par|por|di|de)\s", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# Names of buttons that stand against a name: "Ada LovelaceTwitter".
_NETWORK = re.compile(r"(?:(?<=[^\W\d_])|\s)(?:Twitter|Facebook|LinkedIn|Instagram|Bluesky|Mastodon|E-?[Mm]ail|RSS)$")
_NETWORK_ENDINGS = ("Twitter", "Facebook", "LinkedIn", "Instagram", "Bluesky", "Mastodon", "ail", "RSS")
_NUMBER = re.compile(r"(?<!\S)\d[^\s,;|]*")
_JUNIOR = re.compile(r"\s*,\s*(Jr|Sr|II|III|IV)\b\.?(?=\s|,|$)")
_DEGREE = re.compile(
    r"(?:,\s*|\s+)(?:Ph\.?\s?D|M\.?D|M\.?Phil|M\.?B\.?A|M\.?P\.?H|D\.?V\.?M|D\.?Phil|R\.?N|R\.?D|C\.?P\.?A|CFP|CFA|CEPF|"
    r"LL\.?[BM]|J\.?D|Ed\.?D|Psy\.?D|Esq|FRS|OBE|MBE|CBE|MW)[.®™]*(?=\s|,|;|/|&|$)"
)
_ABBREVIATED = re.compile(r"\b(?:\w|Jr|Sr)\.$")
_TRAILING_SMALL = re.compile(
    r"(?:\s+(?:on|am|at|the|le|el|il|del|um|den|vom|der|in|for|and|und|et|y|by|von|from|is|of))+$"
)
_KOREAN_HOUSE = re.compile(r"(?:대|대학교|연구소|연구원|신문|일보|뉴스|통신|방송|재단|센터|협회)$")
_HAN_NAMES = re.compile(r"[\u3400-\u9fff]{2,4}(?:\s[\u3400-\u9fff]{2,4})+")
# "Former senior correspondent, editor at large": jobs on one side of a name.
_ROLES_MAX = 3


def without_noise(text: str, lexicon: Lexicon) -> str:
    """`text` without addresses, brackets, dates and "and 2 others", with a break where they stood."""
    if not text.isascii() or "[" in text or "]" in text:
        text = text.translate(_WIDE)
    # Hardly a line has what these look for: a sign that each must have is found at once.
    if "@" in text or "<" in text or "://" in text or "www." in text:
        text = _ADDRESS.sub(" ; ", text)
    if "(" in text:
        text = _BRACKET.sub(lambda match: _bracket(match, lexicon), text)
    if " " in text:
        opener = lexicon.opener.match(text)
        start = opener.end() if opener else 0
        # Each of its openers has one of these signs and words within, or behind it.
        if _LINK.search(text, start):
            text = text[:start] + lexicon.inner_credit.sub(" ; ", text[start:])
        text = lexicon.others.sub(" ; ", text)
    if _DIGIT.search(text):
        text = _NUMBER.sub(" ; ", lexicon.date.sub(" ; ", text))
    if is_unspaced(text):
        text = lexicon.after.sub(" ; ", text)
    if text.endswith(_NETWORK_ENDINGS):
        text = _NETWORK.sub("", text)
    if "," in text:
        text = _JUNIOR.sub(r" \1.", text)
    return _DEGREE.sub("", text)


def _bracket(match: re.Match[str], lexicon: Lexicon) -> str:
    """What stays of a bracket: a mark for "(Foto)", a second name inside a name, else a space."""
    inside = match[1].strip()
    if lexicon.credit_word.fullmatch(inside):
        return CREDITED
    before, behind = match.string[: match.start()].rstrip(), match.string[match.end() :].lstrip()
    if not before and not behind:
        return f" {inside} "
    first = behind.split(" ")[0] if behind else ""
    is_name = inside.istitle() and inside.replace(".", "").isalpha() and first.istitle() and before[-1:].isalpha()
    return match[0] if is_name else " "


def cleaned(text: str, lexicon: Lexicon, *, trusted: bool) -> list[str]:
    """The name or names in one piece, without roles, places and doubling."""
    text = squeeze(_trimmed(_undoubled(_trimmed(text))))
    is_shouting = text.isupper() or " For The " in text
    cut = lexicon.place.search(text) or (lexicon.place.search(text.lower()) if is_shouting else None)
    if cut and cut.start() and not (trusted and " " not in text[: cut.start()]):
        text = _trimmed(text[: cut.start()])
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
    for _ in range(_ROLES_MAX):
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
                return text[: -len(role)]
            if text.startswith(role) and len(text) > len(role):
                return text[len(role) :]
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
    bare = text.strip(EDGES + "()")
    stop = "." if _ABBREVIATED.search(bare + ".") and f"{bare}." in text else ""
    return _TRAILING_SMALL.sub("", bare + stop)


def _undoubled(text: str) -> str:
    """`text` once, where a page prints it twice without a break.

    >>> _undoubled("John LeeJohn Lee")
    'John Lee'
    """
    half, odd = divmod(len(text), 2)
    if half >= 2 and not odd and text[:half].lower() == text[half:].lower():
        return text[half:] if text[:half].isupper() else text[:half]
    if odd and text[half] == " " and text[:half] == text[half + 1 :]:
        return text[:half]
    return text


def _korean(text: str) -> str:
    """A Korean name without the house it belongs to: it stands before or behind."""
    tokens = [token for token in text.split() if token]
    if len(tokens) < 2:
        return text
    people = [token for token in tokens if not _KOREAN_HOUSE.search(token) or len(token) < 3]
    return people[0] if len(people) == 1 else " ".join(people)
