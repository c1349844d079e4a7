"""JSON as pages have it: read strictly first, then with all forbearance.

    values(text) -> list[object]      the values in a script element: usually one

The second try takes comments, CDATA marks, escaped quotes, raw line breaks, unescaped quotation marks, trailing
and missing commas, single quotes, bare words, several values in a row, and text that breaks off in the middle.
Numbers are returned as text: nobody calculates with them, and Python refuses to read very long ones.
"""

import html
import json
import re

# Longer blocks are lists of products or base64 images; the largest news page seen has 300 kB.
SIZE_LIMIT_CHARS = 2_000_000
# The second try is written in Python and reads about 5 MB a second.
LOOSE_LIMIT_CHARS = 500_000
# Text that is no JSON at all may hold a bracket every other character.
VALUES_MAX = 1_000
# schema.org nests five or six levels; what lies deeper than this is left out.
DEPTH_LIMIT = 100

_WRAPPING = re.compile(r"<!--|-->|(?://|/\*)?\s{0,9}(?:<!\[CDATA\[|\]\]>)(?:\s{0,9}\*/)?")
_GAP = re.compile(r"[\s,;\ufeff]*")
_OPENING = re.compile(r"[{\[]")
_CLOSING = re.compile(r"[}\]]")
_COMMENT_ENDS = {"/*": "*/", "//": "\n"}
_COLON = re.compile(r"\s*[:=]?")
_BARE_KEY = re.compile(r"""[^\s,:{}\[\]"']+""")
_BARE_VALUE = re.compile(r"""[^,{}\[\]"'\r\n]+""")
_NEXT_VALUE = r"""(?:["{\[\-\d/]|true\b|false\b|null\b|[}\]]|$)"""
# A quotation mark ends a string only where JSON goes on behind it; others were forgotten to be escaped.
_KEY_END = re.compile(r'(?<!\\)"(?=\s{0,99}:)')
_VALUE_END = re.compile(
    rf'(?<!\\)(?:\\\\){{0,9}}(")(?=\s{{0,999}}(?:[}}\]]|$|,\s{{0,999}}{_NEXT_VALUE})'
    r'|\s{1,99}"[\w@:.-]{1,60}"\s{0,9}:)'
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
# Half a character outside the basic plane is none, and no file can hold it.
_SURROGATES = re.compile(
    r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
_WORDS = {"true": True, "false": False, "null": None, "undefined": None, "none": None}
_STRICT = json.JSONDecoder(strict=False, parse_int=str, parse_float=str, parse_constant=lambda _: None)


def values(text: str) -> list[object]:
    """The JSON values in a text, as far as they can be read; [] when nothing can.

    >>> values('{"headline": "Say "no"", "author": ["Ada",],')
    [{'headline': 'Say "no"', 'author': ['Ada']}]
    """
    text = text.strip()
    if "\\ud" in text or "\\uD" in text:
        text = _SURROGATES.sub(lambda match: match[1] or "", text)
    if len(text) <= SIZE_LIMIT_CHARS:
        try:
            return [_STRICT.decode(text)]
        except (ValueError, RecursionError):
            pass
    text = text[:LOOSE_LIMIT_CHARS]
    if "&quot;" in text and text.count("&quot;") > text.count('"'):
        text = html.unescape(text)
    return _Reader(_WRAPPING.sub(" ", text)).everything()


class _Reader:
    """Reads on from wherever it is and never fails."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.is_endless = False

    def everything(self) -> list[object]:
        found: list[object] = []
        while True:
            start = _OPENING.search(self.text, self.at)
            if start is None or len(found) >= VALUES_MAX:
                return [value for value in found if value]
            self.at = start.start()
            found.append(self.value(0))

    def value(self, depth: int) -> object:
        """The value that begins here; None when there is none."""
        mark = self.text[self.at : self.at + 1]
        if mark in ("{", "["):
            if depth >= DEPTH_LIMIT:
                self.skip()
                return None
            return self.members(depth) if mark == "{" else self.items(depth)
        if mark in ('"', "'"):
            return self.string(mark, is_key=False)
        return self.word(_BARE_VALUE)

    def members(self, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        self.at += 1
        while self.is_open("}"):
            mark = self.text[self.at]
            name = self.string(mark, is_key=True) if mark in ('"', "'") else self.word(_BARE_KEY)
            colon = _COLON.match(self.text, self.at)
            self.at = colon.end() if colon else self.at
            self.step_over_gap()
            if self.at >= len(self.text) or self.text[self.at] in "}]":
                continue
            value = self.value(depth + 1)
            if isinstance(name, str) and value is not None:
                found.setdefault(name, value)
        return found

    def items(self, depth: int) -> list[object]:
        found = []
        self.at += 1
        while self.is_open("]"):
            value = self.value(depth + 1)
            if value is not None:
                found.append(value)
        return found

    def is_open(self, closing: str) -> bool:
        """Whether another member follows; steps over the closing bracket, or over one that fits nothing."""
        self.step_over_gap()
        if self.at >= len(self.text):
            return False
        if self.text[self.at] in "}]":
            # A foreign bracket closes this one too where one was forgotten: it stays for the one it belongs to.
            self.at += self.text[self.at] == closing or closing == "}"
            return False
        return True

    def string(self, mark: str, *, is_key: bool) -> str | None:
        """A string up to the mark that ends it; None when it breaks off: half a headline is worse than none."""
        begin = self.at + 1
        end = -1
        if mark == '"' and is_key:
            match = _KEY_END.search(self.text, begin, begin + 200)
            end = match.start() if match else -1
        elif mark == '"' and not self.is_endless:
            match = _VALUE_END.search(self.text, begin)
            end = match.start(1) if match else -1
            self.is_endless = match is None
        if end < 0:
            end = self.text.find(mark, begin)
        if end < 0:
            self.at = len(self.text)
            return None
        self.at = end + 1
        said = _ESCAPE.sub(_unescaped, self.text[begin:end])
        return said.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")

    def word(self, kind: re.Pattern[str]) -> object:
        match = kind.match(self.text, self.at)
        if match is None:
            self.at += 1
            return None
        self.at = match.end()
        word = match[0].strip()
        return _WORDS.get(word.lower(), word)

    def step_over_gap(self) -> None:
        """White space, commas and comments; a comment that nobody closed goes on to the end."""
        while True:
            match = _GAP.match(self.text, self.at)
            self.at = match.end() if match else self.at
            mark = self.text[self.at : self.at + 2]
            if mark not in _COMMENT_ENDS:
                return
            end = self.text.find(_COMMENT_ENDS[mark], self.at + 2)
            self.at = len(self.text) if end < 0 else end + len(_COMMENT_ENDS[mark])

    def skip(self) -> None:
        """Leaves out a value that is nested too deep: on to the first closing bracket behind it."""
        end = _CLOSING.search(self.text, self.at)
        self.at = end.end() if end else len(self.text)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _SHORT.get(match[2], match[2])
