"""Words of what stands around an article, a row a language, each in a file of its own.

model.py     what a row holds, and how its patterns are matched
lines.py     many patterns for whole lines as one quick question

everywhere(field) -> Lines      the lines that all languages have for a field
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsbot.words.furniture.arabic import AR
from newsbot.words.furniture.chinese import ZH
from newsbot.words.furniture.english import EN
from newsbot.words.furniture.french import FR
from newsbot.words.furniture.german import DE
from newsbot.words.furniture.italian import IT
from newsbot.words.furniture.japanese import JA
from newsbot.words.furniture.korean import KO
from newsbot.words.furniture.lines import Lines
from newsbot.words.furniture.model import Furniture, is_one_of, joined, standing
from newsbot.words.furniture.portuguese import PT
from newsbot.words.furniture.russian import RU
from newsbot.words.furniture.spanish import ES

__all__ = ["FURNITURE", "Furniture", "Lines", "everywhere", "is_one_of", "joined", "standing"]

FURNITURE: Mapping[str, Furniture] = MappingProxyType(
    {"en": EN, "de": DE, "fr": FR, "ko": KO, "ru": RU, "es": ES, "it": IT, "pt": PT, "ja": JA, "zh": ZH, "ar": AR}
)


@cache
def everywhere(field: str) -> Lines:
    """The lines that all languages have for a field of Furniture ("paywall", "not_found")."""
    return Lines(pattern for row in FURNITURE.values() for pattern in getattr(row, field))
