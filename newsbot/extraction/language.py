"""In which language a page is written.

    language(document, segments, finds) -> tuple[Candidate, ...]     what it claims and what its text says
    of_text(text) -> str | None                                      the language of a text by itself

Themes come with lang="en" whatever is written in them, so a claim counts only while the text does not
contradict it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsbot.document import Document
from newsbot.extraction.finds import Finds
from newsbot.extraction.segments import Segment
from newsbot.items import Candidate
from newsbot.words.languages import COMMON

# So many characters tell a language; more would only take time.
SAMPLE_CHARS = 6_000
LETTERS_MIN = 20
# A script that has this share of the letters is the text's; kana are a third of Japanese, Han the rest.
SCRIPT_SHARE_MIN = 0.3
KANA_SHARE_MIN = 0.08
# Common words are 20 to 50 % of running text; at under 8 % none of the table's languages is it.
COMMON_SHARE_MIN = 0.08
COMMON_HITS_MIN = 3
# The text contradicts a claim when another language has this many times the common words of the claimed one; a
# judgement, so that neighbours which share half their words do not overrule a claim.
CONTRADICTION_FACTOR = 1.5

_WORD = re.compile(r"[^\W\d_]+")
_ASCII = re.compile(r"[\x00-\x7f]+")
_NO_LETTERS = bytes(code for code in range(0x80) if not chr(code).isalpha())
# Word -> the languages that have it among their commonest.
_SPEAKERS: dict[str, list[str]] = {}
for _code, _words in COMMON.items():
    for _one in _words:
        _SPEAKERS.setdefault(_one, []).append(_code)
# U+093C and the like are marks, no letters: Devanagari words are cut at white space instead.
_MARKED_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~।«»“”،؟]+")
_SCRIPTS: dict[str, str] = {
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
# Codes people write that are countries, or have another name in BCP 47.
_WRONG_CODES = {
    "cn": "zh",
    "jp": "ja",
    "kr": "ko",
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "se": "sv",
    "ua": "uk",
    "vn": "vi",
    "in": "id",
    "iw": "he",
    "ji": "yi",
    "nb": "nb",
    "nn": "nn",
    "gb": "en",
    "us": "en",
}
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?(?:[-.@].*)?", re.IGNORECASE
)
_NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "korean": "ko",
    "japanese": "ja",
    "chinese": "zh",
    "russian": "ru",
    "portuguese": "pt",
    "dutch": "nl",
    "arabic": "ar",
    "turkish": "tr",
    "polish": "pl",
    "swedish": "sv",
}
# Languages that share most common words: a claim of one is not contradicted by the other.
_TWINS = (
    {"no", "nb", "nn", "da"},
    {"id", "ms"},
    {"hr", "sr", "bs", "sh"},
    {"cs", "sk"},
    {"gl", "pt", "es"},
    {"ca", "es"},
    {"af", "nl"},
    {"lb", "de"},
    {"zh", "yue"},
)


def tag(claim: str) -> str | None:
    """A language as BCP 47 writes it; None for what is no language.

    >>> tag("en_US"), tag("cn"), tag("zh-hans-cn"), tag("x-default")
    ('en-US', 'zh', 'zh-Hans-CN', None)
    """
    claim = claim.strip().replace("_", "-")[:40]
    claim = _NAMES.get(claim.lower(), claim)
    match = _TAG.fullmatch(claim)
    if not match:
        return None
    code = match["language"].lower()
    code = _WRONG_CODES.get(code, code)
    parts = [code]
    if match["script"]:
        parts.append(match["script"].title())
    if match["region"]:
        parts.append(match["region"].upper())
    return "-".join(parts)


@lru_cache(maxsize=4_096)
def _script(char: str) -> str:
    name = unicodedata.name(char, "")
    if name.startswith("CJK"):
        return "HAN"
    return name.partition(" ")[0].partition("-")[0]


def _scripts(sample: str) -> Counter[str]:
    """How many letters of each script."""
    plain = sample.encode("ascii", "ignore")
    result: Counter[str] = Counter(LATIN=len(plain.translate(None, _NO_LETTERS)))
    if len(plain) < len(sample):
        for char, count in Counter(_ASCII.sub("", sample)).items():
            if char.isalpha():
                result[_script(char)] += count
    return result


def _common_shares(sample: str, codes: Sequence[str], *, marked: bool = False) -> dict[str, float]:
    """Share of the words of a text that are common in each language."""
    found = Counter((_MARKED_WORD if marked else _WORD).findall(sample.lower()))
    total = sum(found.values())
    hits: Counter[str] = Counter()
    for word in found.keys() & _SPEAKERS.keys():
        for code in _SPEAKERS[word]:
            hits[code] += found[word]
    # A long row has more hits by chance.
    return {
        code: hits[code] / total * (35 / max(35, len(COMMON[code]))) for code in codes if hits[code] >= COMMON_HITS_MIN
    }


def _shares(sample: str) -> dict[str, float]:
    """How well each language fits a text; empty when the text does not tell."""
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
    for script, code in _SCRIPTS.items():
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
    shares = _shares(text[:SAMPLE_CHARS])
    if not shares:
        return None
    code, share = max(shares.items(), key=lambda item: item[1])
    return code if share >= COMMON_SHARE_MIN else None


def _sample(segments: Sequence[Segment]) -> str:
    """Running text of the page: its longest unlinked lines, in order."""
    lines = [
        segment.text
        for segment in segments
        if segment.zone == "main" and len(segment.text) >= 40 and segment.link_chars * 2 < len(segment.text)
    ]
    if sum(map(len, lines)) < 200:
        lines = [segment.text for segment in segments if segment.zone not in ("nav", "footer")] or [
            segment.text for segment in segments
        ]
    size, kept = 0, []
    for line in lines:
        kept.append(line)
        size += len(line)
        if size >= SAMPLE_CHARS:
            break
    return "\n".join(kept)[:SAMPLE_CHARS]


def _contradicts(shares: dict[str, float], code: str) -> bool:
    """Whether a text is surely not in the language a page claims."""
    if not shares:
        return False
    best, share = max(shares.items(), key=lambda item: item[1])
    if best == code or share < COMMON_SHARE_MIN:
        return False
    if any(best in twins and code in twins for twins in _TWINS) and share < 2 * shares.get(code, share):
        return False
    if code not in COMMON and code not in (*_SCRIPTS.values(), "ja", "zh"):
        # A language the table lacks: only a text that is very much another one contradicts.
        return share >= 3 * COMMON_SHARE_MIN
    return share >= CONTRADICTION_FACTOR * shares.get(code, 0.0)


def language(document: Document, segments: Sequence[Segment], finds: Finds) -> tuple[Candidate, ...]:
    """BCP 47 tags, best first: the page's claims that its text bears out, the text's own, the other claims."""
    sample = document.text[:SAMPLE_CHARS] if document.text is not None else _sample(segments)
    shares = _shares(sample)
    claims = [
        Candidate(value=known, source=claim.source, place=claim.place)
        for claim in finds.language
        if (known := tag(claim.value))
    ]
    own = max(shares, key=lambda code: shares[code]) if shares else None
    by_text = [Candidate(value=own, source="visible:text")] if own and shares[own] >= COMMON_SHARE_MIN else []
    borne_out = [claim for claim in claims if not _contradicts(shares, claim.value.split("-")[0])]
    others = [claim for claim in claims if claim not in borne_out]
    return tuple(dict.fromkeys((*borne_out, *by_text, *others)))
