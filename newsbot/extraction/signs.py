"""What tells a byline: classes, addresses, the words that open one, and the look of a name.

has_author_class(names)  is_author_path(address)  is_link_text(shown)     of an element
is_name(line)  starts_like_a_name(line)  may_open(line)  has_after(line)  of a line
posted_by(line)                                                           label and name in a line
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsbot import text, words

# One name is no longer than this.
NAME_CHARS_MAX = 60
_AUTHOR_CLASS = re.compile(
    r"(?<![a-z])(?:by-?line|authors?|autor(?:en|in|es)?|auteurs?|autore|author-?name|post-?author|entry-?author|vcard|"
    r"fn|writer|creator-name|writtenby|written-by|contributors?|signature|redakteur|journalist|reporter|columnist)(?![a-z])"
)
# A name that this pattern fits holds one of these.
AUTHOR_CLASS_SIGNS = (
    "by",
    "aut",
    "vcard",
    "fn",
    "writ",
    "creator",
    "contributor",
    "signature",
    "redakteur",
    "journalist",
    "reporter",
    "columnist",
)
_NO_AUTHOR_CLASS = re.compile(
    r"bio|avatar|image|photo|img|social|follow|date|time|comment|descri|more|count|icon|job(?![a-su-z])|role"
)
_AUTHOR_PARTS = frozenset(
    text.words(
        "author authors autor autoren autores autorin auteur auteurs autore people person staff profile profiles "
        "profil by contributor contributors journalist journalists reporter reporters redakteur redakteure columnist "
        "columnists writer writers user users team"
    )
)
_AUTHOR_PATH = re.compile(rf"/(?:{'|'.join(sorted(_AUTHOR_PARTS, key=len, reverse=True))})[/?=][^/?#]", re.IGNORECASE)
# Pages of an account, licences and other sites' profiles: no author's page.
_NO_AUTHOR_PATH = re.compile(
    r"/(?:licen[sc]es|publicdomain)/|/(?:users?|profiles?|profil)/(?:log|sign|regist|pass|account|edit|settings|add)|"
    r"//(?:[\w-]+\.)?(?:youtube|facebook|twitter|x|instagram|linkedin|pinterest|flickr|xing|soundcloud|vimeo)\.com/",
    re.IGNORECASE,
)
_PARTING = re.compile(r"[/?=]")
# The text of a link to an author is a name, or a few.
LINK_WORDS_MAX = 8
LABEL = re.compile(
    r"(?:^|(?<=[\s|•·,;]))(?:authors?|autor(?:in|es|a)?|auteure?s?|autore|auteur|författare|forfatter|yazar|yazan|автор|автори|autorzy|"
    r"kirjoittaja|skribent|tekst|texto?e?|szerző|συντάκτης|記者|记者|作者|責任編集|기자|글|文|penulis|oleh|tác giả|"
    r"الكاتب|نویسنده|מאת|लेखक)\s?[:：]\s?(?P<name>\S.*)$",
    re.IGNORECASE,
)
# "Author: Ada Lovelace Source: ..." ends at the next label.
# Labels of Han signs are shorter, and stand against what they name: "作者:艾达 点击:12次".
NEXT_LABEL = re.compile(
    r"\s[^\W\d_]\w{2,15}\s?:\s|\s[\u3400-\u9fff]{2,6}\s?[:：]|"
    r"(?:来源|來源|出处|出處|时间|時間|日期|发布|發布|点击|點擊|浏览|瀏覽|阅读|閱讀|人气|人氣|编辑|編輯|责编|責編|字数|字數|评论|評論)"
    r"(?:量|次数|次數)?\s?[:：]"
)
# No name has one: "Reporter: How did you land?" is a line of an interview.
SPOKEN = re.compile("[。！？!?]")
PARTED = re.compile(r"\s*[|•·]\s*|\s[–—-]\s|,\s")
JOINED = re.compile(r"\s(?:and|und|et|y|e|en|och|og|&|и)\s")
SEVERAL = re.compile(rf"\s*[/,]\s*|{JOINED.pattern}")
CUT = re.compile(r"\s*[|•·–—]\s|\s{2,}|\s/\s")
_NAME = re.compile(
    r"^(?:[^\W\d_a-zß-ÿ][\w’'.-]*|de|van|von|der|den|del|di|da|la|le|du|dos|das|bin|al|ter|ten|y|e|af|zu)"
    r"(?:\s(?:[^\W\d_a-zß-ÿ][\w’'.-]*|de|van|von|der|den|del|di|da|la|le|du|dos|das|bin|al|ter|ten|y|e|af|zu)){1,4}$"
)
_SPEAKS = re.compile(r"[.!?:;…]$|[@#/\\<>{}=|]|\d{3}")

_ROWS = tuple(row.bylines for row in words.ROWS.values())


def _openers(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern for an opener at the start of a line, with white space or a colon behind it."""
    names = "|".join(re.escape(name) for name in sorted(set(entries), key=len, reverse=True))
    return re.compile(rf"(?P<label>{names})(?:\s?[:：]\s?|\s+)(?P<name>\S.*)", re.IGNORECASE)


BY = _openers(opener for row in _ROWS for opener in row.by)
BY_ALONE = frozenset(text.fold(opener) for row in _ROWS for opener in row.by)
# In the middle of a line only openers of their own: "de" and "di" are everywhere.
INSIDE = ("by ", "von ", "par ", "por ", "door ")
BY_INSIDE = re.compile(r"(?<=[\s|,•·–—-])(?P<label>by|von|par|por|door)\s(?P<name>[^\W\d_a-zß-ÿ].*)")
# The name of an account, lower case as often as not, before its date: "by ada on 3 May 2020".
NICK = re.compile(r"(?P<name>[^\W_][\w.-]{2,29})(?=\s+(?:on|at|am|um|le|el|il|em|op|den)\s|\s*[|•·–—,@(]|\s*$)")
BY_NICK = re.compile(r"(?<=[\s|,•·–—-])(?P<label>by|von|par|por|door)\s" + NICK.pattern)
# "Filed under: Towns — ada @ 00:11", as old themes of WordPress have it.
AT_TIME = re.compile(r"(?:^|[—–-]\s)(?P<name>[^\W_][\w .-]{1,40}?)\s@\s\d{1,2}:\d\d")
# "该日志由 ADA 于2011年12月02日发表在…分类下": in Chinese the name stands between "by" and the day.
_POSTED_BY = re.compile(
    r"(?P<label>(?:[该該本此这這](?:篇|文|文章|日志|日誌|博文|博客|帖|帖子|条目|條目)?)?由)\s*(?P<name>[^\s于於，,。：:][^于於，,。：:]{0,29}?)\s*"
    r"[于於]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^，,。]{0,20}?(?:发表|发布|發表|發佈|發布|撰写|撰寫)"
)
EDITED = _openers(opener for row in _ROWS for opener in row.editors)
# The first word of a line tells whether an opener may stand there; openers in scripts without spaces stand against
# the name, and are asked for by their first sign.
_FIRST_WORDS = frozenset(text.fold(name).split()[0].rstrip(":：") for row in _ROWS for name in (*row.by, *row.editors))
_FIRST_SIGNS = frozenset(name[0] for row in _ROWS for name in (*row.by, *row.editors) if not name[0].isascii())
_AFTER = tuple(opener for row in _ROWS for opener in row.after)
# No line with such a word, or of such an opener alone, is longer.
_AFTER_CHARS_MAX = 60
BY_CHARS_MAX = max(map(len, BY_ALONE)) + 10


def is_name(line: str) -> bool:
    """Whether a line may be a person's name and nothing else, in scripts with capitals.

    >>> is_name("Ada King of Lovelace"), is_name("Vincent van Gogh")
    (False, True)
    """
    return len(line) <= NAME_CHARS_MAX and not _SPEAKS.search(line) and bool(_NAME.match(line))


def may_open(line: str) -> bool:
    """Whether one of the openers may stand at the start of a line."""
    first = line.partition(" ")[0]
    if first.isascii():
        return first.partition(":")[0].lower() in _FIRST_WORDS
    return first[0] in _FIRST_SIGNS or first.replace("：", ":").partition(":")[0].lower() in _FIRST_WORDS


def starts_like_a_name(line: str) -> bool:
    return line[:1].isupper() or (not line[:1].isascii() and line[:1].isalpha() and not line[:1].islower())


@lru_cache(maxsize=4_096)
def has_author_class(names: str) -> bool:
    return (
        any(map(names.__contains__, AUTHOR_CLASS_SIGNS))
        and _AUTHOR_CLASS.search(names) is not None
        and _NO_AUTHOR_CLASS.search(names) is None
    )


def is_author_path(address: str) -> bool:
    """Whether an address is that of an author's page."""
    address = address[:500]
    lowered = address.lower()
    parts = _PARTING.split(lowered) if "?" in lowered or "=" in lowered else lowered.split("/")
    if _AUTHOR_PARTS.isdisjoint(parts):
        return False
    return bool(_AUTHOR_PATH.search(address)) and not _NO_AUTHOR_PATH.search(address)


def has_after(line: str) -> bool:
    """Whether a short line is a name with a word for "reporter" behind it: "홍길동 기자"."""
    if len(line) > _AFTER_CHARS_MAX or line.isascii():
        return False
    for word in _AFTER:
        if word in line:
            name, _, rest = line.partition(word)
            if 1 < len(name.strip()) <= 12 and len(rest) <= 40:
                return True
    return False


def posted_by(line: str) -> re.Match[str] | None:
    """Label and name in a Chinese line that tells who published an article on which day; None for any other.

    >>> posted_by("该日志由 Ada 于2011年12月02日发表在桥梁分类下")["name"]
    'Ada'
    """
    return _POSTED_BY.match(line) if "由" in line else None


def is_link_text(shown: str) -> bool:
    return len(shown) <= NAME_CHARS_MAX and shown.count(" ") < LINK_WORDS_MAX
