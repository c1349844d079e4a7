"""What the spider of one site asks for: visits of the frontier, and pages past it."""

import datetime as dt
from collections.abc import Awaitable, Callable

from scrapy import Request
from scrapy.core.engine import ExecutionEngine
from twisted.python.failure import Failure

from newsbot import urls
from newsbot.items import Missing, Page
from newsbot.politeness import Robots
from newsbot.spiders import exchange, faults

RobotsOf = Callable[[str], Awaitable[Robots]]


async def page_at(url: str, engine: ExecutionEngine, now: Callable[[], dt.datetime]) -> Page | Missing:
    """One page of the site, past the frontier: for a survey, and for the further pages of an article."""
    request = exchange.request(url, None, None)
    try:
        response = await engine.download_async(request)
    except Exception as error:  # whatever the network and the middlewares raise is news, not an error
        return faults.of_failure(_failure(error, request))
    return exchange.page(response, None, now()) if response.status == 200 else faults.of_response(response)


def _failure(error: Exception, request: Request) -> Failure:
    failure = Failure(error)  # type: ignore[no-untyped-call]
    failure.request = request  # type: ignore[attr-defined]
    return failure


async def sitemaps_of(robots: RobotsOf | None, address: str) -> tuple[str, ...]:
    """The sitemaps that the robots.txt of an address names; () without any, or where nobody reads it."""
    if robots is None:
        return ()
    found = await robots(address)
    absolute = (urls.absolute(address, text) for text in found.sitemaps)
    return tuple(url for url in absolute if url is not None)
