"""Words of bylines, a row a language. All lower case.

germanic.py  romance.py  eastern.py     the rows
everywhere.py                           agencies, particles, languages without a row
model.py                                what a row holds
"""

from collections.abc import Mapping
from types import MappingProxyType

from newsbot.words.bylines.eastern import AR, JA, KO, RU, ZH
from newsbot.words.bylines.everywhere import AGENCIES, ELSEWHERE, ELSEWHERE_JOINTS, PARTICLES
from newsbot.words.bylines.germanic import DE, EN
from newsbot.words.bylines.model import Bylines
from newsbot.words.bylines.romance import ES, FR, IT, PT

__all__ = ["AGENCIES", "BYLINES", "ELSEWHERE", "ELSEWHERE_JOINTS", "PARTICLES", "Bylines"]

BYLINES: Mapping[str, Bylines] = MappingProxyType(
    {
        "en": EN,
        "de": DE,
        "fr": FR,
        "ko": KO,
        "ru": RU,
        "es": ES,
        "it": IT,
        "pt": PT,
        "ja": JA,
        "zh": ZH,
        "ar": AR,
    }
)
