"""Whole pages of every kind are told apart, whatever their language and template."""

from itertools import cycle

import pytest

from newsbot.document import document
from newsbot.extraction import extract
from newsbot.sites import undescribed
from tests.extraction.kinds import ARTICLES, EN, NO_ARTICLES, ORIGIN, TEMPLATES, TONGUES, Tongue, page

SITE = undescribed(ORIGIN + "/")
KINDS = {**ARTICLES, **NO_ARTICLES}
# English in every template; of the other languages each kind in one, another from language to language.
_turns = cycle(TEMPLATES)
PAGES = [
    *((name, EN, template) for name in KINDS for template in TEMPLATES),
    *((name, tongue, next(_turns)) for name in KINDS for tongue in TONGUES if tongue is not EN),
]


@pytest.mark.parametrize(
    ("name", "tongue", "template"), [pytest.param(*row, id=f"{row[0]}, {row[1].code}, {row[2]}") for row in PAGES]
)
def test_page_says_what_it_is(name: str, tongue: Tongue, template: str) -> None:
    sketch = KINDS[name](tongue)
    told = extract(document(page(sketch, tongue, template)), SITE)
    assert told.kind in sketch.expected, told.kind_reason


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in KINDS
        if name
        not in (
            "tag",
            "tag with one article",
            "search",
            "search without finds",
            "about by its address",
        )
    ],
)
def test_page_without_an_address_says_what_it_is(name: str) -> None:
    sketch = KINDS[name](EN)
    told = extract(document(page(sketch, EN, "newspaper", has_address=False)), SITE)
    assert told.kind in sketch.expected, told.kind_reason
