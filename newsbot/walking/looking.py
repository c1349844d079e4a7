"""A survey under way: what it has met, and how it asks whether an address is a source."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from newsbot import discovery, urls
from newsbot.discovery import Offers
from newsbot.items import Found, Missing, Page
from newsbot.sites import Site, Source, SourceKind
from newsbot.walking.plan import Met

Fetch = Callable[[str], Awaitable[Page | Missing]]
"""Gets one page of the site, or says why not."""

# Places tried for a kind of source that the site does not name. Each costs a request.
PLACES_MAX = 2
USUAL = "it stands in a usual place"
"""Why a source is met that nobody names: it may not be there."""


@dataclass(slots=True, kw_only=True)
class Looking:
    """A survey under way."""

    site: Site
    fetch: Fetch
    wants_all: bool
    met: Met = field(default_factory=Met)

    async def look(self, kind: SourceKind, addresses: Iterable[str], why: str, *, is_named: bool) -> bool:
        """Whether one of the addresses is a source of this kind; the first that is, is kept."""
        for url in addresses:
            if not self.site.has_host(url):
                continue
            answer = await self.fetch(url)
            if isinstance(answer, Missing):
                if is_named:
                    self.met.missing.append(answer)
                continue
            source = Source(kind=kind, url=url)
            found = discovery.found(answer, self.site, source)
            if found.articles or found.sources or (found.total is not None and not found.problem):
                self.met.add(source, why_of(why, found), page=answer, found=found)
                return True
        return False


def usual(offers: Offers, kind: str) -> list[str]:
    return [link.url for link in offers.usual if link.source == f"usual:{kind}"]


def is_within(url: str, own: str | None, site: Site) -> bool:
    """Whether an address is another's, but for its query, or stands below it; all do where there is none."""
    if own is None:
        return True
    path, above = (urls.key(one, site.drop_query).partition("?")[0] for one in (url, own))
    return path == above or path.startswith(f"{above}/")


def why_of(why: str, found: Found) -> str:
    if found.total is not None:
        return f"{why}; it lists {found.total} articles"
    if found.sources:
        return f"{why}; it names {len(found.sources)} further lists"
    return f"{why}; its first page shows {len(found.articles)} articles"
