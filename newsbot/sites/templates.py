"""Addresses with names in braces, as a definition writes them for lists that come as JSON.

names(template) -> the names in it        fault(template) -> what is wrong with it, and the remedy
filled(template, values) -> the address   shape(template) -> a pattern of all addresses that it makes
"""

import re
from collections.abc import Callable
from urllib.parse import quote

from newsbot import urls

_NAME = re.compile(r"\{([^\W\d][\w-]*(?:\.[\w-]+)*)\}")
# A slug or a cursor; what is longer is a text, and no server takes it.
VALUE_MAX_CHARACTERS = 1_000


def names(template: str) -> tuple[str, ...]:
    """The names in braces, in their order.

    >>> names("https://a.example/{section.slug}/{slug}")
    ('section.slug', 'slug')
    """
    return tuple(_NAME.findall(template))


def fault(template: str) -> tuple[str, str] | None:
    """What was expected and the remedy, where a text is no address with names in braces; None where it is one."""
    bare = _NAME.sub("x", template)
    if not urls.is_web(bare) or "{" in (urls.host(template) or "") or urls.host(bare) != urls.host(template):
        return "an absolute address", "Write it whole, with https:// and a host without braces in front."
    if "{" in bare or "}" in bare or bare == template:
        return "names of keys in braces", 'Write it like "https://www.example.com/{section.slug}/{slug}".'
    return None


def filled(template: str, value: Callable[[str], object]) -> str | None:
    """The address with each name replaced by its value, quoted; None when a value is missing or no text or number.

    >>> filled("https://a.example/{id}/{slug}", {"id": 7, "slug": "a b"}.get)
    'https://a.example/7/a%20b'
    """
    texts = {}
    for name in names(template):
        found = value(name)
        if isinstance(found, bool) or not isinstance(found, str | int):
            return None
        text = str(found).strip()
        if not text or len(text) > VALUE_MAX_CHARACTERS:
            return None
        texts[name] = quote(text.strip("/"), safe="/%:@!$'()*,;~-._" if "?" not in template else "%~-._")
    return urls.absolute(None, _NAME.sub(lambda match: texts[match[1]], template))


def shape(template: str) -> re.Pattern[str]:
    """A pattern of the addresses that a template makes; the values of {page} and {offset} are groups.

    >>> shape("https://a.example/l?p={page}").fullmatch("https://a.example/l?p=3")["page"]
    '3'
    """
    pieces, numbered = [], {"page", "offset"}
    for at, piece in enumerate(_NAME.split(template)):
        if at % 2 and piece in numbered:
            numbered.discard(piece)
            pieces.append(rf"(?P<{piece}>\d{{1,9}})")
        else:
            pieces.append("[^/?&]*" if at % 2 else re.escape(piece))
    return re.compile("".join(pieces))
