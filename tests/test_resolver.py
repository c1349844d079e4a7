"""Names lead to public addresses alone, on cache hits too."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from scrapy.resolver import dnscache
from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.endpoints import HostnameEndpoint
from twisted.internet.protocol import Factory
from twisted.internet.testing import MemoryReactorClock

from newsbot import resolver
from newsbot.resolver import GuardedResolver, proxies
from newsbot.safety import Allowance

PUBLIC, PRIVATE = "93.184.216.34", "10.0.0.7"


@dataclass
class Receiver:
    """Collects what a name leads to."""

    hosts: list[str] = field(default_factory=list)
    is_complete: bool = False

    def resolutionBegan(self, resolution: Any) -> None:  # noqa: N802
        pass

    def addressResolved(self, address: Any) -> None:  # noqa: N802
        self.hosts.append(address.host)

    def resolutionComplete(self) -> None:  # noqa: N802
        self.is_complete = True


class Reactor:
    """A reactor whose names lead to these addresses."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses
        self.asked = 0
        self.nameResolver = self

    def resolveHostName(self, receiver: Any, name: str, port: int, *rest: Any) -> None:  # noqa: N802
        self.asked += 1
        receiver.resolutionBegan(None)
        for address in self.addresses:
            kind = IPv6Address if ":" in address else IPv4Address
            receiver.addressResolved(kind("TCP", address, port))
        receiver.resolutionComplete()


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    dnscache.clear()
    resolver.private_hosts.clear()
    yield
    dnscache.clear()
    resolver.private_hosts.clear()


def led_to(guard: GuardedResolver, name: str, port: int = 80) -> list[str]:
    receiver = Receiver()
    guard.resolveHostName(receiver, name, port)
    assert receiver.is_complete
    return receiver.hosts


def test_private_addresses_are_left_out_the_first_time_and_from_the_cache() -> None:
    reactor = Reactor(PRIVATE, PUBLIC, "127.0.0.1")
    guard = GuardedResolver(reactor, 100, Allowance())
    assert [led_to(guard, "paper.example") for _ in range(2)] == [[PUBLIC], [PUBLIC]]
    assert reactor.asked == 1
    assert not resolver.private_hosts


def test_a_name_that_leads_to_private_addresses_alone_leads_nowhere_and_is_remembered() -> None:
    assert led_to(GuardedResolver(Reactor(PRIVATE), 100, Allowance()), "Rebound.example") == []
    assert resolver.private_hosts == {"rebound.example"}


def test_an_allowed_name_is_allowed_at_its_port_alone() -> None:
    guard = GuardedResolver(Reactor(PRIVATE), 100, Allowance.parsed(["intranet.example:8000"]))
    assert led_to(guard, "intranet.example", 8000) == [PRIVATE]
    assert led_to(guard, "intranet.example", 8001) == []


class Turning(Reactor):
    """A name server that leads somewhere else each time it is asked."""

    def __init__(self, *turns: str) -> None:
        super().__init__()
        self.turns = list(turns)

    def resolveHostName(self, receiver: Any, name: str, port: int, *rest: Any) -> None:  # noqa: N802
        self.addresses = (self.turns.pop(0),)
        super().resolveHostName(receiver, name, port, *rest)


def connected(guard: GuardedResolver, name: str, port: int = 80) -> list[str]:
    """The addresses that Twisted's own endpoint connects to for a name, told by the guard alone."""
    reactor = MemoryReactorClock()
    reactor.nameResolver = guard
    HostnameEndpoint(reactor, name, port).connect(Factory()).addErrback(lambda failure: None)
    reactor.pump([1.0] * 3)
    return [host for host, *_ in reactor.tcpClients]


@pytest.mark.parametrize("cache", [0, 100], ids=["without cache", "with cache"])
def test_a_name_that_turns_private_between_check_and_connection_is_not_connected_to(cache: int) -> None:
    reactor = Turning(PUBLIC, PRIVATE, "127.0.0.1", PUBLIC)
    guard = GuardedResolver(reactor, cache, Allowance.parsed(["127.0.0.1:80"]))
    found = [connected(guard, "paper.example") for _ in range(4)]
    # One look-up a connection, and the connection goes to what that look-up gave and the guard let through.
    assert found == ([[PUBLIC]] * 4 if cache else [[PUBLIC], [], [], [PUBLIC]])
    assert reactor.asked == (1 if cache else 4)


@pytest.mark.parametrize(
    "address", [PRIVATE, "127.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.7", "fe80::1", "0.0.0.0"]
)
def test_among_the_addresses_of_a_name_only_the_public_are_connected_to(address: str) -> None:
    guard = GuardedResolver(Reactor(address, PUBLIC), 0, Allowance())
    assert connected(guard, "paper.example") == [PUBLIC]


def test_the_proxy_of_the_environment_may_be_private(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://ann:pw@proxy.example:3128")
    assert ("proxy.example", 3128) in proxies()
    guard = GuardedResolver(Reactor(PRIVATE), 100, Allowance())
    assert led_to(guard, "proxy.example", 3128) == [PRIVATE]
    assert led_to(guard, "proxy.example", 80) == []
