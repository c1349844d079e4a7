"""Name resolution that yields public addresses alone, but for hosts that the user allowed.

The connection goes to the address that was checked, since Twisted connects to what the resolver gave.
"""

from collections.abc import Sequence
from typing import Any

from scrapy.crawler import Crawler
from scrapy.resolver import CachingHostnameResolver
from twisted.internet.interfaces import IHostResolution, IResolutionReceiver
from zope.interface import provider

from newsbot.safety import Allowance, is_public, literal


@provider(IResolutionReceiver)
class _PublicAlone:
    """Passes on what is public. Duck-typed as an IResolutionReceiver."""

    def __init__(self, receiver: Any) -> None:
        self._receiver = receiver

    def resolutionBegan(self, resolution: Any) -> None:  # noqa: N802  (Twisted's name)
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:  # noqa: N802
        if is_public(address.host):
            self._receiver.addressResolved(address)

    def resolutionComplete(self) -> None:  # noqa: N802
        self._receiver.resolutionComplete()


class GuardedResolver(CachingHostnameResolver):
    """Scrapy's caching resolver; addresses that are not public are left out, on cache hits too."""

    def __init__(self, reactor: Any, cache_size: int, allowed: Allowance) -> None:
        super().__init__(reactor, cache_size)
        self._allowed = allowed

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
        if literal(hostName) is None and hostName.lower() not in self._allowed.hosts:
            resolutionReceiver = _PublicAlone(resolutionReceiver)
        return super().resolveHostName(resolutionReceiver, hostName, portNumber, addressTypes, transportSemantics)
