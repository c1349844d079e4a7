"""Name resolution that yields public addresses alone, but for the host and port that the user allowed.

The connection goes to the address that was checked, since Twisted connects to what the resolver gave.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.crawler import Crawler
from scrapy.resolver import CachingHostnameResolver
from twisted.internet.interfaces import IHostResolution, IResolutionReceiver
from zope.interface import provider

from newsbot.safety import Allowance, is_public, literal

# Hosts whose addresses were all refused, so that the failure can be told from a host that does not exist.
HOSTS_REMEMBERED_MAX = 1_000
private_hosts: set[str] = set()


@provider(IResolutionReceiver)
class _PublicAlone:
    """Passes on what is public. Duck-typed as an IResolutionReceiver."""

    def __init__(self, receiver: Any, host: str) -> None:
        self._receiver = receiver
        self._host = host
        self._passed = self._held_back = 0

    def resolutionBegan(self, resolution: Any) -> None:  # noqa: N802  (Twisted's name)
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:  # noqa: N802
        if is_public(address.host):
            self._passed += 1
            self._receiver.addressResolved(address)
        else:
            self._held_back += 1

    def resolutionComplete(self) -> None:  # noqa: N802
        if self._held_back and not self._passed and len(private_hosts) < HOSTS_REMEMBERED_MAX:
            private_hosts.add(self._host)
        self._receiver.resolutionComplete()


class GuardedResolver(CachingHostnameResolver):
    """Scrapy's caching resolver; addresses that are not public are left out, on cache hits too."""

    def __init__(self, reactor: Any, cache_size: int, allowed: Allowance) -> None:
        super().__init__(reactor, cache_size)
        self._allowed = allowed.pairs | proxies()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> "GuardedResolver":
        settings = crawler.settings
        size = settings.getint("DNSCACHE_SIZE") if settings.getbool("DNSCACHE_ENABLED") else 0
        return cls(reactor, size, Allowance.parsed(settings.getlist("NEWSBOT_ALLOW")))

    def resolveHostName(  # noqa: N802
        self,
        resolutionReceiver: Any,
        hostName: str,
        portNumber: int = 0,
        addressTypes: Sequence[Any] | None = None,
        transportSemantics: str = "TCP",
    ) -> IHostResolution:
        # An address written as a number was judged by the address guard, with its port.
        host = hostName.lower().rstrip(".")
        if literal(host) is None and (host, portNumber) not in self._allowed:
            resolutionReceiver = _PublicAlone(resolutionReceiver, host)
        return super().resolveHostName(resolutionReceiver, hostName, portNumber, addressTypes, transportSemantics)


def proxies() -> frozenset[tuple[str, int]]:
    """Host and port of the proxies that the environment names: whoever sets them has allowed them."""
    pairs = set()
    for kind, address in getproxies().items():
        if kind in ("http", "https"):
            try:
                parts = urlsplit(address if "://" in address else f"http://{address}")
                port = parts.port or (443 if parts.scheme == "https" else 80)
            except ValueError:
                continue
            if parts.hostname:
                pairs.add((parts.hostname.lower().rstrip("."), port))
    return frozenset(pairs)
