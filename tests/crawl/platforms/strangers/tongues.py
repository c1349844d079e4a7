"""What stories in Japanese, Chinese, Russian and Arabic say; addresses in ASCII.

drafts("ja", 60)     plain("Süße Lucía Brandt")
"""

import random
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.crawl.newspaper.press import Draft

_SLOT = re.compile(r"\{(\w+)\}")


def plain(text: str) -> str:
    """Text as addresses in ASCII have it: small letters, hyphens.

    >>> plain("Süße Lucía Brandt")
    'suesse-lucia-brandt'
    """
    spelt = text.lower().translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"})
    letters = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters))


@cache
def _words(language: str) -> Mapping[str, Any]:
    made: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("tongues.toml").read_text(encoding="utf-8"))
    return made[language]  # type: ignore[no-any-return]


@cache
def drafts(language: str, count: int) -> tuple[Draft, ...]:
    """Drafts in Japanese, Chinese, Russian or Arabic; no two share a title or a sentence's filling by design."""
    words, chance, seen = _words(language), random.Random(7), set[str]()

    def filled(form: str, facts: Mapping[str, str]) -> str:
        return _SLOT.sub(lambda match: facts.get(match[1]) or chance.choice(words[match[1]]), form)

    def fresh(forms: list[str], facts: Mapping[str, str], size: int) -> str:
        for _ in range(500):
            text = str(words["joined"]).join(filled(form, facts) for form in chance.sample(forms, size))
            if text not in seen:
                seen.add(text)
                return text[:1].upper() + text[1:]
        raise AssertionError("not enough words")

    def draft() -> Draft:
        facts = {"thing": chance.choice(words["thing"])}
        return Draft(
            title=fresh(words["titles"], {}, 1),
            subtitle=chance.choice((None, filled(words["subtitles"][0], {}))),
            authors=(chance.choice(words["authors"]),),
            section=chance.choice(words["sections"]),
            tags=tuple(chance.sample(words["tags"], 2)),
            blocks=tuple(
                ("paragraph", fresh(words["sentences"], facts, chance.randint(3, 5)))
                for _ in range(chance.randint(5, 8))
            ),
        )

    return tuple(draft() for _ in range(count))
