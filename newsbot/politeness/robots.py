"""What a robots.txt says, by RFC 9309.

    Robots.parsed(body) -> Robots
    robots.refusal(url) -> str | None       the line that forbids an address
    robots.pause_seconds                    the larger of Crawl-delay and Request-rate
    robots.sitemaps                         addresses as written

Protego, which Scrapy brings, takes "User-agent: news" for ours and "newsbot/2.0" for another's: hence our own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote, urlsplit

TOKEN = "newsbot"
"""The product token that newsbot answers to (RFC 9309 section 2.2.1)."""
# RFC 9309 section 2.5 asks for at least 500 KiB; what lies behind is not read.
ROBOTS_BYTES_MAX = 512_000
SITEMAPS_MAX = 1_000

_LINE_END = re.compile(r"\r\n|\r|\n")
# "Disallow /x" without colon and the misspellings that large sites bear are read as what they mean.
_LINE = re.compile(r"\s*(?P<key>user[ -]?agent|[a-z-]+)\s*(?::|\s(?=\s*\S+\s*$))\s*(?P<value>.*?)\s*$", re.IGNORECASE)
_DISALLOW = frozenset(("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"))
_ANY = "*"
_TOKEN = re.compile(r"[A-Za-z_-]+")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,6})?|\.\d{1,6}")
_RATE = re.compile(r"(?P<requests>\d{1,9})\s*/\s*(?P<period>\d{1,9})\s*(?P<unit>[smhd]?)", re.IGNORECASE)
_UNIT_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3_600, "d": 86_400}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One Allow or Disallow line."""

    allows: bool
    text: str
    """The pattern as written."""
    pieces: tuple[str, ...]
    """Its parts between asterisks, percent-encoding made one."""
    is_anchored: bool
    """Whether it ends with "$"."""
    length: int
    """Octets of the pattern: the longest that matches decides."""

    def matches(self, path: str) -> bool:
        """Whether a path with query, percent-encoding made one, is under this rule. Linear in both."""
        first, *others = self.pieces
        if not path.startswith(first):
            return False
        if self.is_anchored and not others:
            return path == first
        place = len(first)
        last = others.pop() if self.is_anchored else None
        for piece in others:
            found = path.find(piece, place)
            if found < 0:
                return False
            place = found + len(piece)
        return last is None or (path.endswith(last) and len(path) - len(last) >= place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What one robots.txt says to one crawler."""

    rules: tuple[Rule, ...] = ()
    """Longest first; of two of one length the one that allows comes first."""
    pause_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """What one robots.txt says to everybody."""

    groups: Mapping[str, Group] = field(default_factory=lambda: MappingProxyType({}))
    """"newsbot" and "*" -> group, as far as they are named."""
    sitemaps: tuple[str, ...] = ()
    """The Sitemap lines as written, each once."""

    @classmethod
    def parsed(cls, body: bytes) -> "Robots":
        """From the bytes of a robots.txt; bytes behind the limit, HTML pages and nonsense say nothing."""
        text = _text(body)
        if text.lstrip()[:1] == "<":
            return cls()
        rules: dict[str, list[Rule]] = {}
        pauses: dict[str, float] = {}
        sitemaps: dict[str, None] = {}
        agents: set[str] = set()
        is_open = False
        for key, value in _lines(text):
            if key == "user-agent":
                agents = agents if is_open else set()
                is_open = True
                # Others' groups are not ours to read, however many there are.
                if value in (TOKEN, _ANY):
                    agents.add(value)
                    rules.setdefault(value, [])
            elif key == "sitemap":
                if value and len(sitemaps) < SITEMAPS_MAX:
                    sitemaps[value] = None
            elif key in ("allow", "disallow"):
                is_open = False
                if agents and (rule := _rule(value, allows=key == "allow")):
                    for agent in agents:
                        rules[agent].append(rule)
            elif (pause := _pause(key, value)) is not None:
                is_open = False
                pauses |= {agent: max(pause, pauses.get(agent, 0.0)) for agent in agents}
        groups = {
            agent: Group(rules=tuple(sorted(found, key=_rank)), pause_seconds=pauses.get(agent))
            for agent, found in rules.items()
        }
        return cls(groups=MappingProxyType(groups), sitemaps=tuple(sitemaps))

    @property
    def group(self) -> Group:
        """What is said to newsbot: under its own name, else to everybody."""
        return self.groups.get(TOKEN) or self.groups.get(_ANY) or Group()

    @property
    def pause_seconds(self) -> float | None:
        """The pause between two requests that newsbot is asked for; None when there is no word of it."""
        return self.group.pause_seconds

    def refusal(self, url: str) -> str | None:
        """The line that forbids an address to newsbot; None when it may be fetched.

        >>> robots = Robots.parsed(b"User-agent: *\\nDisallow: /private/\\nAllow: /private/press$")
        >>> robots.refusal("https://a.example/private/x"), robots.refusal("https://a.example/private/press")
        ('Disallow: /private/', None)
        """
        path = _path_of(url)
        if path == "/robots.txt":
            return None
        for rule in self.group.rules:
            if rule.matches(path):
                return None if rule.allows else f"Disallow: {rule.text}"
        return None


def _text(body: bytes) -> str:
    """The text of a robots.txt up to the limit, without a line that the limit cuts."""
    if len(body) > ROBOTS_BYTES_MAX:
        body = body[:ROBOTS_BYTES_MAX]
        body = body[: max(body.rfind(b"\n"), body.rfind(b"\r")) + 1]
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    return body.decode("utf-8-sig", errors="surrogateescape").lstrip("\ufeff")


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Keys in lower case with their values; a user agent as its product token."""
    for line in _LINE_END.split(text):
        match = _LINE.match(line.partition("#")[0][:8_192])
        if not match:
            continue
        key, value = match["key"].lower(), match["value"]
        if key.replace(" ", "").replace("-", "") == "useragent":
            token = _TOKEN.match(value)
            if value.startswith(_ANY):
                yield "user-agent", _ANY
            else:
                yield "user-agent", token[0].lower() if token else value
        else:
            yield "disallow" if key in _DISALLOW else key, value


def _pause(key: str, value: str) -> float | None:
    """Seconds between two requests that a Crawl-delay or Request-rate line asks for."""
    if key == "crawl-delay":
        number = _NUMBER.match(value)
        return float(number[0]) if number else None
    if key == "request-rate":
        rate = _RATE.match(value)
        if rate and int(rate["requests"]):
            return int(rate["period"]) * _UNIT_SECONDS[rate["unit"].lower()] / int(rate["requests"])
    return None


def _rank(rule: Rule) -> tuple[int, bool]:
    return -rule.length, not rule.allows


def _rule(value: str, *, allows: bool) -> Rule | None:
    """The rule of a line; None for an empty one, which forbids and allows nothing."""
    if not value:
        return None
    pattern = value if value.startswith(("/", _ANY)) else "/" + value
    is_anchored = pattern.endswith("$")
    body = pattern[:-1] if is_anchored else pattern
    path, mark, query = body.partition("?")
    pieces = _encoded(path, keep=_ANY) + mark + _encoded(query, keep=_ANY, is_query=True)
    return Rule(
        allows=allows,
        text=value[:200],
        pieces=tuple(pieces.split(_ANY)),
        is_anchored=is_anchored,
        length=len(pieces) + is_anchored,
    )


def _path_of(url: str) -> str:
    """Path and query of an address as rules are compared with."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "/"
    path = _encoded(parts.path or "/")
    return path + ("?" + _encoded(parts.query, is_query=True) if parts.query or url.endswith("?") else "")


def _encoded(text: str, keep: str = "", *, is_query: bool = False) -> str:
    """`text` with percent-encoding made one: none for unreserved characters, upper case for the rest.

    RFC 9309 section 2.2.2. A slash that is encoded in the path is not the slash between two folders; in the query,
    the RFC's own example takes "://" and its encoded form for the same.
    """
    raw = quote(text.encode("utf-8", errors="surrogateescape"), safe="%/:?@!$&'()*+,;=~[]|^`{}\"<>\\ ")
    raw = _ESCAPE.sub(_normal_escape, raw)
    signs = "*$:/" if is_query else "*$"
    for sign in signs:
        if sign != keep:
            raw = raw.replace(sign, f"%{ord(sign):02X}")
    return raw


def _normal_escape(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if character in _UNRESERVED else match[0].upper()
