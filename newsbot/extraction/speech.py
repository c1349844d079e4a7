"""Which language a text speaks, by its script and its commonest words.

shares(sample) -> dict       how well each language fits
of_text(text) -> str | None  the language of a text by itself
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from newsbot.words.languages import COMMON

# So many characters tell a language; more would only take time.
SAMPLE_CHARS = 6_000
# Of most texts so many do: their language has a fifth of the words among its commonest. 1,341 of 1,342 pages get the
# same answers as by the whole sample.
SHORT_SAMPLE_CHARS = 2_000
SURE_SHARE_MIN = 0.2
LETTERS_MIN = 20
# A script that has this share of the letters is the text's; kana are a third of Japanese, Han the rest.
SCRIPT_SHARE_MIN = 0.3
KANA_SHARE_MIN = 0.08
# Common words are 20 to 50 % of running text; at under 8 % none of the table's languages is it.
COMMON_SHARE_MIN = 0.08
COMMON_HITS_MIN = 3

_WORD = re.compile(r"[^\W\d_]+")
# Letters of ASCII to small ones, a space for every other byte.
_LETTERS = bytes(code + 32 if 65 <= code <= 90 else code if 97 <= code <= 122 else 32 for code in range(256))
# The same for Latin-1: what is no letter to _WORD becomes a space.
_LATIN_LETTERS = bytes(code if _WORD.fullmatch(chr(code)) else 32 for code in range(256))
_SIGNS = "’‘“”„–—…•‹›"
# Word -> the languages that have it among their commonest.
_SPEAKERS: dict[str, list[str]] = {}
for _code, _words in COMMON.items():
    for _one in _words:
        _SPEAKERS.setdefault(_one, []).append(_code)
# A long row has more hits by chance.
_ROW_WORDS = 35
_WEIGHTS = {code: _ROW_WORDS / max(_ROW_WORDS, len(row)) for code, row in COMMON.items()}
# U+093C and the like are marks, no letters: Devanagari words are cut at white space instead.
_MARKED_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~।«»“”،؟]+")
SCRIPTS: dict[str, str] = {
    "HANGUL": "ko",
    "THAI": "th",
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "SINHALA": "si",
    "KHMER": "km",
    "LAO": "lo",
    "MYANMAR": "my",
    "ETHIOPIC": "am",
    "ORIYA": "or",
    "TIBETAN": "bo",
    "MONGOLIAN": "mn",
}
_SHARED_SCRIPTS: dict[str, tuple[str, ...]] = {
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "ARABIC": ("ar", "fa", "ur"),
    "DEVANAGARI": ("hi", "mr", "ne"),
}
_LATIN = tuple(code for code in COMMON if not any(code in codes for codes in _SHARED_SCRIPTS.values()))


@lru_cache(maxsize=4_096)
def _script(char: str) -> str:
    name = unicodedata.name(char, "")
    if name.startswith("CJK"):
        return "HAN"
    return name.partition(" ")[0].partition("-")[0]


def _scripts(sample: str) -> Counter[str]:
    """How many letters of each script."""
    plain = sample.encode("ascii", "ignore")
    letters = plain.translate(_LETTERS)
    result: Counter[str] = Counter(LATIN=len(letters) - letters.count(b" "))
    if len(plain) < len(sample):
        for char in filter(str.isalpha, set(sample)):
            if not char.isascii():
                result[_script(char)] += sample.count(char)
    return result


def _words_of(sample: str, *, marked: bool) -> list[str]:
    if marked:
        return _MARKED_WORD.findall(sample.lower())
    if sample.isascii():
        return sample.encode("ascii").translate(_LETTERS).decode("ascii").split()
    lowered = _plain(sample).lower()
    try:
        # Western Europe has letters of Latin-1: to read them as bytes takes a tenth of the time.
        return lowered.encode("latin-1").translate(_LATIN_LETTERS).decode("latin-1").split()
    except UnicodeEncodeError:
        return _WORD.findall(lowered)


def _plain(sample: str) -> str:
    """A text with a space for the signs outside Latin-1 that most texts have."""
    for sign in _SIGNS:
        sample = sample.replace(sign, " ")
    return sample


def _common_shares(sample: str, codes: Sequence[str], *, marked: bool = False) -> dict[str, float]:
    """Share of the words of a text that are common in each language."""
    words = _words_of(sample, marked=marked)
    total = len(words)
    hits = Counter(chain.from_iterable(map(_SPEAKERS.__getitem__, filter(_SPEAKERS.__contains__, words))))
    return {code: hits[code] / total * _WEIGHTS[code] for code in codes if hits[code] >= COMMON_HITS_MIN}


def shares(text: str) -> dict[str, float]:
    """How well each language fits a text; empty when the text does not tell."""
    found = _shares(text[:SHORT_SAMPLE_CHARS])
    if len(text) > SHORT_SAMPLE_CHARS and max(found.values(), default=0.0) < SURE_SHARE_MIN:
        return _shares(text[:SAMPLE_CHARS])
    return found


def _shares(sample: str) -> dict[str, float]:
    scripts = _scripts(sample)
    letters = sum(scripts.values())
    if letters < LETTERS_MIN:
        return {}
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana >= KANA_SHARE_MIN * letters and kana + scripts["HAN"] >= SCRIPT_SHARE_MIN * letters:
        return {"ja": 1.0}
    if scripts["HANGUL"] >= SCRIPT_SHARE_MIN * letters:
        return {"ko": 1.0}
    if scripts["HAN"] >= SCRIPT_SHARE_MIN * letters:
        return {"zh": 1.0}
    for script, code in SCRIPTS.items():
        if scripts[script] >= SCRIPT_SHARE_MIN * letters:
            return {code: 1.0}
    for script, codes in _SHARED_SCRIPTS.items():
        if scripts[script] >= SCRIPT_SHARE_MIN * letters:
            return _common_shares(sample, codes, marked=script == "DEVANAGARI") or {codes[0]: COMMON_SHARE_MIN}
    return _common_shares(sample, _LATIN)


def of_text(text: str) -> str | None:
    """ISO 639-1 code of a text's language; None when it does not tell.

    >>> of_text("The minister said that the law was not for the people but for the banks.")
    'en'
    """
    found = shares(text)
    if not found:
        return None
    code, share = max(found.items(), key=lambda item: item[1])
    return code if share >= COMMON_SHARE_MIN else None
