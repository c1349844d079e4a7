"""Which addresses may be fetched: http and https to public hosts, and what the user allowed by HOST:PORT.

    refusal(url, allowed) -> str | None      why an address is refused
    is_public(address) -> bool               for an IP address as text

Hosts in every spelling that a resolver takes for an IP address count as that address: decimal, octal, hex,
short and IPv6-mapped forms (inet_aton(3), RFC 4291 section 2.5.5.2).
"""

import ipaddress
import re
import socket
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_NUMERIC = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)
_LOCAL_NAMES = (
    ".localhost",
    ".local",
    ".internal",
    ".intranet",
    ".lan",
    ".localdomain",
    ".home.arpa",
)
_LOCAL_HOSTS = ("localhost", "localhost6", "ip6-localhost", "ip6-loopback", "broadcasthost", "localdomain")
_PORTS = {"http": 80, "https": 443}
# RFC 9110 section 4.1 asks servers for at least 8,000; an article's address has hundreds, a trap's grows.
URL_CHARS_MAX = 8_000
# Signs that IDNA takes for the dot between two labels.
_DOTS = str.maketrans("。．｡", "...")
# What no host name holds; two readers of one address would part it at different places.
_ODD = re.compile(r"[^\w.:\[\]~%-]|[\x00-\x20\x7f]")
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_RELAY = ipaddress.ip_network("192.88.99.0/24")
# ISATAP (RFC 5214 section 6.1) carries an IPv4 address behind one of these interface identifiers.
_ISATAP = (0x00005EFE, 0x02005EFE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """HOST:PORT pairs that may be fetched although they are not public."""

    pairs: frozenset[tuple[str, int]] = frozenset()

    @classmethod
    def parsed(cls, texts: Iterable[str]) -> "Allowance":
        """From "HOST:PORT" texts. Raises ValueError, naming the text, for anything else."""
        pairs = set()
        for text in texts:
            host, _, port = text.strip().rpartition(":")
            host = host.strip("[]").lower()
            if not host or not (port.isascii() and port.isdigit()) or not 0 < int(port) < 65536:
                raise ValueError(f"{text!r} is not HOST:PORT, like 127.0.0.1:8000")
            pairs.add((host, int(port)))
        return cls(pairs=frozenset(pairs))

    @property
    def hosts(self) -> frozenset[str]:
        return frozenset(host for host, _ in self.pairs)


def is_public(address: str) -> bool:
    """Whether an IP address, as text, can be reached by everybody.

    >>> is_public("93.184.216.34"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    try:
        parsed = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv4Address):
        return _is_public_v4(parsed)
    inner = _inner(parsed)
    if inner is not None and not _is_public_v4(inner):
        return False
    if parsed.ipv4_mapped or parsed in _NAT64:
        return True
    return parsed in _GLOBAL_UNICAST and parsed.is_global


def _is_public_v4(address: ipaddress.IPv4Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved and address not in _RELAY


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address leads to, by any of the ways to embed one."""
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    number = int(address)
    if inner is None and (address in _NAT64 or number >> 32 & 0xFFFFFFFF in _ISATAP):
        inner = ipaddress.IPv4Address(number & 0xFFFFFFFF)
    return inner


def literal(host: str) -> str | None:
    """The IP address that a host name spells, in its usual form; None for a real name.

    >>> literal("2130706433"), literal("0x7f.1"), literal("example.com")
    ('127.0.0.1', '127.0.0.1', None)
    """
    host = host.strip("[]")
    if ":" in host:
        try:
            return str(ipaddress.ip_address(host.split("%")[0]))
        except ValueError:
            return None
    if not _NUMERIC.fullmatch(host):
        return None
    try:
        return socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))
    except OSError:
        return "0.0.0.0"


def refusal(url: str, allowed: Allowance) -> str | None:
    """Why an address may not be fetched, as a sentence; None when it may."""
    if len(url) > URL_CHARS_MAX:
        return f"the address has {len(url):,} characters; newsbot asks for those of up to {URL_CHARS_MAX:,}"
    try:
        parts = urlsplit(url)
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return "the address cannot be parsed"
    if parts.scheme not in _PORTS:
        return f"only http and https are fetched, not {parts.scheme or 'an address without scheme'}"
    if not host:
        return "the address has no host"
    if parts.username is not None or parts.password is not None:
        return "the address holds a user name"
    if port == 0 or _ODD.search(host) or "\\" in parts.netloc:
        return "the address cannot be parsed"
    port = port or _PORTS[parts.scheme]
    if (host, port) in allowed.pairs:
        return None
    address = literal(host)
    is_private = not is_public(address) if address else host in _LOCAL_HOSTS or host.endswith(_LOCAL_NAMES)
    if is_private:
        shown = f"[{host}]" if ":" in host else host
        return f"{shown}:{port} is not a public address; to allow just this one add --allow {shown}:{port}"
    return None


def _host(name: str) -> str:
    """A host as a resolver will take it: percent-encoding and full-width letters resolved, no final dot."""
    return unicodedata.normalize("NFKC", unquote(name).translate(_DOTS)).lower().rstrip(".")
