"""Which addresses may be fetched: http and https to public hosts, and what the user allowed by HOST:PORT.

    refusal(url, allowed) -> str | None      why an address is refused
    is_public(address) -> bool               for an IP address as text

Hosts in every spelling that a resolver takes for an IP address count as that address: decimal, octal, hex,
short and IPv6-mapped forms (inet_aton(3), RFC 4291 section 2.5.5.2).
"""

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

_NUMERIC = re.compile(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}\.?", re.IGNORECASE)
_LOCAL_NAMES = ("localhost", ".localhost", ".local", ".internal", ".localdomain", ".home.arpa")
_PORTS = {"http": 80, "https": 443}


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
            if not host or not port.isdigit() or not 0 < int(port) < 65536:
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
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is not None:
            parsed = inner
        elif parsed in _NAT64:
            parsed = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
    return parsed.is_global and not parsed.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


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
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower().rstrip("."), parts.port
    except ValueError:
        return "the address cannot be parsed"
    if parts.scheme not in _PORTS:
        return f"only http and https are fetched, not {parts.scheme or 'an address without scheme'}"
    if not host:
        return "the address has no host"
    if parts.username is not None or parts.password is not None:
        return "the address holds a user name"
    port = port or _PORTS[parts.scheme]
    if (host, port) in allowed.pairs:
        return None
    address = literal(host)
    is_private = not is_public(address) if address else host == "localhost" or host.endswith(_LOCAL_NAMES)
    if is_private or host in allowed.hosts:
        return f"{host}:{port} is not a public address; to allow just this one add --allow {host}:{port}"
    return None
