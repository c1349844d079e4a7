"""Bytes to text: in which encoding a page is written.

    decoded(body, content_type) -> (name, text)

Byte order mark, header, meta element and detection are asked in that order (WHATWG Encoding).  What says UTF-8 and
is none, and what says nothing, is detected by its letters: each script has few encodings, and read in a wrong one
a text has hardly a letter of that script.  What says another encoding and is UTF-8 throughout is read as UTF-8:
archives and proxies turn pages into it and leave the old name standing.
"""

import codecs
import re

import w3lib.encoding

# So many bytes outside ASCII tell an encoding; more would only take time.
SAMPLE_BYTES = 20_000
# In Latin text at most one letter in seven stands outside ASCII (Polish, Czech); elsewhere nearly all do.
HIGH_SHARE_MIN = 0.5
# A text read in its own encoding has this share of letters of its script; read in another one, trials in eleven
# languages gave at most half of it.
SCRIPT_SHARE_MIN = 0.7
# Kana make a third of Japanese and more; Chinese read as Japanese has a few by chance.
KANA_SHARE_MIN = 0.25
# A page that says UTF-8 and has so many undecodable bytes among all outside ASCII is another encoding's.
UNDECODABLE_SHARE_MIN = 0.5
# A pair of GB 18030 is valid UTF-8 once in thirty by chance, a letter of a Western page only where it prints "Ã¼"
# itself: four in a row are no chance.
UTF8_CHARS_MIN = 4
# UTF-16 without a mark shows itself by zeros: every other byte in Latin text and in all markup.
ZERO_SHARE_MIN = 0.3
# What stands beside these zeros is ASCII then; in films and programs it is anything.
PRINTED_SHARE_MIN = 0.95
_PRINTED = frozenset((*range(0x20, 0x7F), 0x09, 0x0A, 0x0D))

_MARKUP = re.compile(rb"<(?:script|style)\b.*?</(?:script|style)|<[^<>]{0,5000}>", re.IGNORECASE | re.DOTALL)
_HIGH = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z]")
_ISO_2022_JP = (b"\x1b$B", b"\x1b$@")
# What Python calls a codec but no page is written in: they are no text, or raise, or take other error handlers.
_NO_TEXT = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem", "utf-7"))
_UNICODE = frozenset(("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"))
# Where w3lib looks for the name of an encoding, and what names one there.
_HEAD_BYTES = 4_096
_NAMED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([a-z0-9_-]+)[\"'\s/>;]")
_UTF8_NAMES = frozenset((b"utf-8", b"utf8"))
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_COMMON_HAN = frozenset(
    "的一是不了人我在有他这這为為之大来來以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生会會"
    "自后後作里裡用过過家学學对對多日没沒发發成只如事把还還所月分开開方最小问問前起本面者第没民新"
)
_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ")
_GREEK = frozenset("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ")
_HEBREW = frozenset(map(chr, range(0x5D0, 0x5EB)))
_ARABIC = frozenset(map(chr, range(0x621, 0x653))) | set("پچژگکیی،؟")
_THAI = frozenset(map(chr, range(0xE01, 0xE5C)))
# In the order of asking, with the share that each needs: Hebrew has the places of small Cyrillic letters, but not of
# the last five; Thai has nearly all places there are.
_SINGLE: tuple[tuple[str, frozenset[str], float], ...] = (
    ("cp1255", _HEBREW, 0.97),
    ("cp1253", _GREEK, SCRIPT_SHARE_MIN),
    ("cp1251", _CYRILLIC, SCRIPT_SHARE_MIN),
    ("koi8-r", _CYRILLIC, SCRIPT_SHARE_MIN),
    ("iso8859-5", _CYRILLIC, SCRIPT_SHARE_MIN),
    ("cp866", _CYRILLIC, SCRIPT_SHARE_MIN),
    ("cp1256", _ARABIC, 0.9),
    ("iso8859-6", _ARABIC, 0.9),
    ("cp874", _THAI, 0.95),
)
# Small Greek letters have the places of small Cyrillic ones, but these stand where Cyrillic has rare capitals: about
# every sixteenth letter of Greek, not one in three hundred of Russian.
_GREEK_ACCENTED = frozenset("άέήί")
GREEK_ACCENTED_SHARE_MIN = 0.02


def decoded(body: bytes, content_type: str | None) -> tuple[str, str]:
    """Python's name of the encoding, and the text; what cannot be decoded becomes U+FFFD."""
    plain = _plainly_utf8(body, content_type)
    if plain is not None:
        return "utf-8", plain
    unmarked = unmarked_utf16(body)
    if unmarked:
        return unmarked, body.decode(unmarked, "replace")
    try:
        told, text = w3lib.encoding.html_to_unicode(
            content_type, body, default_encoding="utf8", auto_detect_fun=detected
        )
        name = codecs.lookup(told).name
    except (LookupError, ValueError):
        name, text = "", ""
    if not name or name in _NO_TEXT:
        name = detected(body)
        text = body.decode(name, "replace")
    elif name == "utf-8" and _is_no_utf8(body, text):
        other = detected(body)
        if other != "utf-8":
            return other, body.decode(other, "replace")
    elif name not in _UNICODE and _is_utf8(body):
        return "utf-8", body.decode("utf-8", "replace")
    return name, text


def _plainly_utf8(body: bytes, content_type: str | None) -> str | None:
    """The text of a page that calls itself UTF-8, wherever it names an encoding, and is it; None for any other.

    Nine pages of ten are such, and need no closer look.
    """
    if body.startswith(_MARKS) or (content_type and "charset" in content_type.lower()):
        return None
    head = body[:_HEAD_BYTES].lower()
    named = _NAMED.findall(head)
    # Each word that may name an encoding must be one that was understood.
    if not named or len(named) != head.count(b"charset") + head.count(b"encoding") or set(named) - _UTF8_NAMES:
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def unmarked_utf16(body: bytes) -> str | None:
    """The name of UTF-16 without a byte order mark, known by its zeros; None for anything else."""
    head = body[:2_000]
    if len(head) < 4 or 0 not in head:
        return None
    even, odd = head[::2], head[1::2]
    zeros, others = even.count(0), odd.count(0)
    if max(zeros, others) < ZERO_SHARE_MIN * len(even) or min(zeros, others) * 10 > max(zeros, others):
        return None
    pairs = zip(even, odd, strict=False) if zeros > others else zip(odd, even, strict=False)
    beside = [one for zero, one in pairs if not zero]
    if sum(one in _PRINTED for one in beside) < PRINTED_SHARE_MIN * len(beside):
        return None
    return "utf-16-be" if zeros > others else "utf-16-le"


def _is_no_utf8(body: bytes, text: str) -> bool:
    """Whether most of what stands outside ASCII is no UTF-8."""
    lost = text.count("\ufffd")
    if not lost:
        return False
    return lost >= UNDECODABLE_SHARE_MIN * sum(1 for char in text if char > "\x7f")


def _is_utf8(body: bytes) -> bool:
    """Whether all that stands outside ASCII is UTF-8, and is too much for chance."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    # Each character outside ASCII has one byte more than itself at least.
    return len(body) - len(text) >= UTF8_CHARS_MIN and sum(char > "\x7f" for char in text) >= UTF8_CHARS_MIN


def detected(body: bytes) -> str:
    """The encoding of bytes that declare none, as Python names it.

    >>> detected("Корабли ушли из гавани, и никто не знал почему.".encode("koi8-r"))
    'koi8-r'
    """
    try:
        body.decode("utf-8")
        return "iso2022_jp" if body.isascii() and any(mark in body for mark in _ISO_2022_JP) else "utf-8"
    except UnicodeDecodeError as error:
        # A cut in the middle of the last character is still UTF-8.
        if error.start >= len(body) - 4:
            return "utf-8"
    sample = _sample(body)
    if len(_HIGH.findall(sample)) < HIGH_SHARE_MIN * len(_LETTER.findall(sample)):
        return _latin(sample)
    return _eastern(sample) or _single(sample) or "cp1252"


def _sample(body: bytes) -> bytes:
    """The lines and parts of a page that hold bytes outside ASCII, without its markup."""
    kept = []
    size = 0
    for part in _MARKUP.sub(b"\n", body[: 50 * SAMPLE_BYTES]).split(b"\n"):
        if not part.isascii():
            kept.append(part[:SAMPLE_BYTES])
            size += len(kept[-1])
            if size >= SAMPLE_BYTES:
                break
    return b"\n".join(kept) or body[:SAMPLE_BYTES]


def _shares(sample: bytes, encoding: str, *ranges: tuple[int, int]) -> float:
    """Share of the characters outside ASCII that lie in some ranges of Unicode; 0 where much is undecodable."""
    chars = [char for char in sample.decode(encoding, "replace") if char > "\x7f"]
    if not chars or chars.count("\ufffd") * 50 > len(chars):
        return 0.0
    return sum(any(low <= ord(char) <= high for low, high in ranges) for char in chars) / len(chars)


def _eastern(sample: bytes) -> str | None:
    """The encoding of Japanese, Korean or Chinese; None for anything else."""
    for encoding in ("euc_jp", "cp932"):
        if _shares(sample, encoding, (0x3040, 0x30FF)) >= KANA_SHARE_MIN:
            return encoding
    if _shares(sample, "cp949", (0xAC00, 0xD7A3)) >= SCRIPT_SHARE_MIN + 0.2:
        return "cp949"
    best, most = None, 0.0
    for encoding in ("gb18030", "big5hkscs"):
        chars = [char for char in sample.decode(encoding, "replace") if char > "\x7f"]
        if chars.count("\ufffd") * 50 <= len(chars):
            share = sum(char in _COMMON_HAN for char in chars) / len(chars)
            best, most = (encoding, share) if share > most else (best, most)
    # Seventy characters are a fifth and more of any Chinese text, and of any other text hardly one in a hundred.
    return best if most >= 0.1 else None


def _single(sample: bytes) -> str | None:
    """The encoding with one byte a letter in which most are small letters of its script; None without any."""
    for encoding, letters, share_min in _SINGLE:
        chars = [char for char in sample.decode(encoding, "replace") if char > "\x7f"]
        if letters is _GREEK and sum(char in _GREEK_ACCENTED for char in chars) < GREEK_ACCENTED_SHARE_MIN * len(chars):
            continue
        if chars and sum(char in letters for char in chars) >= share_min * len(chars):
            return encoding
    return None


def _latin(sample: bytes) -> str:
    """Western or Central European: read as the wrong one, letters inside of words become signs."""
    signs = re.compile(r"(?<=[a-z])[¹³º¿¾¼½¶±¢£¥¦œŸ](?=[a-z])")
    text = sample.decode("cp1252", "replace")
    inside = re.compile(r"(?<=[a-z])[^\x00-\x7f’‘'­](?=[a-z])")
    found = len(signs.findall(text))
    return "cp1250" if found >= 3 and found * 5 >= len(inside.findall(text)) else "cp1252"
