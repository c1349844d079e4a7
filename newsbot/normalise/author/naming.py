"""What a piece of a byline is: a person, a desk, an account, or nobody at all.

kind(text, lexicon, own, trusted=False) -> NameKind | None
"""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Literal

from newsbot.normalise.author.lexicon import Lexicon
from newsbot.text import fold, words
from newsbot.words.bylines import AGENCIES, PARTICLES

NameKind = Literal["person", "mononym", "desk", "own", "account"]
"""person: a full name.  mononym: one capitalised word.  desk: agency, desk, institution.  own: the
publication itself.  account: a user name of the content system."""

# Of the 1,037 authors of the development pages none that is a person has more words or signs than these.
PERSON_WORDS_MAX = 5
NAME_CHARACTERS_MAX = 60
# Names in Han signs and kana; foreign names in katakana are the longest.
UNSPACED_CHARACTERS_MAX = 12
HAN_CHARACTERS_MAX = 6
# All capitals in one word up to this length is an agency or a sign, not a name: "AP", "JIJI".
INITIALS_MAX = 5
# The longest job in the table: "former chief political correspondent" is two jobs.
ROLE_WORDS_MAX = 5

_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々〇ー]")
_KOREAN_NAME = re.compile(r"[\uac00-\ud7af]{2,5}(?:\s[\uac00-\ud7af]{2,5})?")
_HAN_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々〇ー·・ ]+")
_NAME_WORD = re.compile(r"\(?[^\W\d_][\w'’.\-·]*\)?")
_LATIN_CAPITAL = re.compile(r"[A-Z]")
_SENTENCE = re.compile(r"[?!:;\"“”„«»<>{}=#%*^~\[\]\\]|\.\.|…|\.\s+[A-Z][a-z]+\s+[a-z]")
_ACCOUNT = re.compile(r"[^\W\dA-Z][\w.\-]*|[\w\-]*_[\w\-]*|\w*\d\w*")
# Buttons of networks that stand where names do: "Facebook Pinterest Twitter".
_NETWORKS = frozenset(
    words(
        "facebook twitter x instagram linkedin pinterest youtube whatsapp telegram mastodon bluesky reddit tumblr "
        "xing threads tiktok flickr rss email e mail"
    )
)
# "wordpressadmin", "site-admin": whoever runs the content system.
_ADMIN = re.compile(r"[\w.-]*(?:admin|webmaster)[\w.-]*")
# "cc by 3.0" under a picture.
_LICENCE = re.compile(r"cc[\s-](?:by|0)\b.*|creative commons\b.*|copyright\b.*")
_ARTICLE = re.compile(r"(?:d|l|dell|al|el|ul|o)['’-]", re.IGNORECASE)
# Words that no name begins with; they begin sentences, buttons and menus.
_NO_BEGINNING = frozenset(
    words(
        "the a of and or for with by in to maybe even learn see ask this these that what how why when where who your "
        "our "
        "my all about read more click share view sign log follow subscribe leave skip join get next previous back menu "
        "zurück weiter alle aktuelle aktuell unsere mehr neue "
        "über about sobre "
        "search new latest top published posted updated der die das ein eine alle mehr les une nos los las una gli"
    )
)

_NEVER_PLAIN = (
    _NO_BEGINNING
    | _NETWORKS
    | frozenset(
        words(
            "cc creative copyright esq comment comments reply replies commentaire commentaires comentario comentarios "
            "commento commenti comentário comentários"
        )
    )
)
_PLAIN_NAME = re.compile(
    r"[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?(?: [A-Z]\.)?(?: [A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?){1,2}"
)


def kind(text: str, lexicon: Lexicon, own: Collection[str] = (), *, trusted: bool = False) -> NameKind | None:
    """What `text` names, or None for nobody.

    `own` holds the names of the publication as `key` makes them.  `trusted` is text marked up as a name: there a
    person may be printed in lower case.

    >>> from newsbot.normalise.author.lexicon import lexicon
    >>> kind("Ada Lovelace", lexicon("en")), kind("Reuters", lexicon("en")), kind("and then she left", lexicon("en"))
    ('person', 'desk', None)
    """
    plain = fold(text)
    if not 2 <= len(text) <= NAME_CHARACTERS_MAX or not any(sign.isalpha() for sign in text):
        return None
    if lexicon.is_chrome(text):
        return None
    if plain in lexicon.nobody or _ADMIN.fullmatch(plain) or _LICENCE.fullmatch(plain):
        return None
    found = set(words(text))
    if found <= lexicon.labels or found <= _NETWORKS:
        return None
    if key(text) in own:
        return "own"
    if lexicon.ends_in_opener(plain):
        return None
    if plain in AGENCIES or _is_desk(plain, lexicon):
        return "desk"
    if has_role(plain, lexicon):
        return None
    if _is_institution(text, plain, lexicon):
        return "desk" if len(plain.split()) > 1 or plain not in lexicon.affiliations else None
    return _person(text, lexicon, trusted=trusted)


def is_plain_name(text: str, lexicon: Lexicon, own: Collection[str]) -> bool:
    """Whether a text is a person's name by its looks alone: two to four words in capitals that mean nothing else.

    Three names of four are; `kind` and all that `cleaning` does would leave them as they are.
    """
    if not _PLAIN_NAME.fullmatch(text):
        return False
    found = text.lower().replace("-", " ").replace(".", "").split()
    if not (lexicon.telling.isdisjoint(found) and _NEVER_PLAIN.isdisjoint(found)) or len(set(found)) < len(found):
        return False
    return len(text) <= NAME_CHARACTERS_MAX and key(text) not in own and not lexicon.is_chrome(text)


def has_role(plain: str, lexicon: Lexicon) -> bool:
    """Whether a folded text holds the word for a job."""
    parts = words(plain)
    if any(
        " ".join(parts[start:end]) in lexicon.roles
        for start in range(len(parts))
        for end in range(start + 1, min(start + ROLE_WORDS_MAX, len(parts)) + 1)
    ):
        return True
    return is_unspaced(plain) and any(role in plain for role in lexicon.unspaced_roles)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """What two printings of one name share: letters and digits alone, folded, without accents and titles.

    >>> key("Dr. Max KOLTER") == key("Max Kolter")
    True
    """
    bare = text
    if not text.isascii():
        bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    found = [word for word in words(bare) if word not in ("dr", "prof", "professor", "sir")]
    return "".join(found or words(bare))


def word_count(text: str, lexicon: Lexicon) -> int:
    """Words of a name, titles left out."""
    return len(lexicon.honorific.sub("", text).split())


def is_unspaced(text: str) -> bool:
    """Whether a name is written in Han signs, kana or Hangul."""
    return bool(_HANGUL.search(text) or _HAN_OR_KANA.search(text))


def ends_in_desk(plain: str, lexicon: Lexicon) -> bool:
    """Whether a folded text ends in the word for a desk: "BR24 Redaktion"."""
    parts = plain.split()
    return any(" ".join(parts[-size:]) in lexicon.desks for size in range(1, min(4, len(parts)) + 1)) or (
        is_unspaced(plain) and plain.endswith(lexicon.unspaced_desks)
    )


def _is_desk(plain: str, lexicon: Lexicon) -> bool:
    parts = plain.split()
    return ends_in_desk(plain, lexicon) or any(
        " ".join(parts[:size]) in lexicon.desks for size in range(1, min(4, len(parts)) + 1)
    )


def _is_institution(text: str, plain: str, lexicon: Lexicon) -> bool:
    if any(word in lexicon.affiliations for word in plain.split()):
        return True
    if _LATIN_CAPITAL.search(text) and text.isupper() and len(text) <= INITIALS_MAX and text.isalpha():
        return True
    return len(plain) > 3 and plain.endswith(lexicon.unspaced_affiliations)


def _person(text: str, lexicon: Lexicon, *, trusted: bool) -> NameKind | None:
    if _SENTENCE.search(text):
        return None
    if _HANGUL.search(text):
        return "person" if _KOREAN_NAME.fullmatch(text) else None
    if _HAN_OR_KANA.search(text):
        return "person" if _is_han_name(text) else None
    bare = lexicon.honorific.sub("", text)
    parts = bare.split()
    if not parts or len(parts) > PERSON_WORDS_MAX or fold(parts[0]) in _NO_BEGINNING:
        return None
    if len(parts) == 1:
        return _single(bare, lexicon, titled=bare != text)
    if not all(_NAME_WORD.fullmatch(part) for part in parts):
        return None
    if all(map(_is_name_word, parts)) and _is_cased(parts[-1]):
        return "person"
    is_lenient = trusted and len(parts) <= 3 and not any(fold(part) in lexicon.common for part in parts)
    return "person" if is_lenient else None


def _is_han_name(text: str) -> bool:
    signs = text.replace(" ", "")
    longest = UNSPACED_CHARACTERS_MAX if re.search(r"[\u3040-\u30ff·・]", text) else HAN_CHARACTERS_MAX
    return bool(_HAN_NAME.fullmatch(text)) and 2 <= len(signs) <= longest


def _single(text: str, lexicon: Lexicon, *, titled: bool) -> NameKind | None:
    if titled and _is_cased(text) and _NAME_WORD.fullmatch(text):
        return "person"
    if not re.fullmatch(r"[\w'’.\-]+", text):
        return None
    if _ACCOUNT.fullmatch(text) and (text[0].islower() or "_" in text):
        return None if text in lexicon.common else "account"
    return "mononym"


def _is_name_word(word: str) -> bool:
    return _is_cased(word) or word.casefold() in PARTICLES or bool(_ARTICLE.match(word))


def _is_cased(word: str) -> bool:
    """Whether a word begins with a capital, or with a letter of a script that has none."""
    word = word.lstrip("(")
    return not word[0].islower() or bool(_ARTICLE.match(word) and word[2:3].isupper())
