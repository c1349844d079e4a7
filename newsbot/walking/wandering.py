"""The way through a site that has no list of all its articles: by lists of authors and topics, and from one article to
the next.

What every page names is noted while the crawl runs, and walked when nothing else waits.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from newsbot import discovery
from newsbot.items import Link
from newsbot.sites import Site
from newsbot.state import KnownSource
from newsbot.walking.asking import Asking
from newsbot.walking.looking import is_within
from newsbot.walking.plan import is_group, is_walked

# Lists of authors and topics that pages name on the way; a large paper has some thousands.
MET_MAX = 3_000
# Articles that others name; a site of more has lists.
PASSED_MAX = 50_000
# Of these so many are asked first, then twice as many each time.
BATCH_FIRST = 20


def must_wander(site: Site, known: Iterable[KnownSource], asking: Asking) -> bool:
    """Whether a site shows its articles by its start page, its feed and lists of authors and topics alone."""
    walked = [source for source in known if is_walked(source)]
    if not walked or site.sources or not discovery.is_home(site.address):
        return False
    own = asking.key(site.address)
    return all(
        not source.is_main and (source.kind == "feed" or is_group(source) or asking.key(source.url) == own)
        for source in walked
    )


class Wandering:
    """What the pages of one crawl name beside what is walked."""

    def __init__(self, site: Site, asking: Asking) -> None:
        self._site = site
        self._asking = asking
        self._met: dict[str, KnownSource] = {}
        self._passed: dict[str, Link] = {}
        self._asked: set[str] = set()
        self._batch = BATCH_FIRST
        self._read_before: int | None = None

    def meet(self, links: Iterable[Link]) -> None:
        """Notes lists of authors and topics that a page names."""
        for link in links:
            self._meet(link, "listing", f"a list by {link.source}, met on the way")

    def meet_archives(self, links: Iterable[Link]) -> None:
        """Notes months and years that the start page names, of a section those below it: new ones begin while a site is
        known."""
        own = None if discovery.is_home(self._site.address) else self._site.address
        for link in links:
            if is_within(link.url, own, self._site):
                self._meet(link, "archive", "a part of the dated archive that was not there before")

    def _meet(self, link: Link, kind: str, why: str) -> None:
        if len(self._met) < MET_MAX and self._site.has_host(link.url):
            source = KnownSource(url=link.url, kind=kind, chosen=True, why=why)
            self._met.setdefault(self._asking.key(link.url), source)

    def met(self, known: Mapping[str, KnownSource]) -> tuple[KnownSource, ...]:
        """The lists that were met since the last time and are not known, to be walked."""
        met, self._met = self._met, {}
        keys = {self._asking.key(url) for url in known}
        return tuple(source for key, source in met.items() if key not in keys)

    def pass_by(self, links: Iterable[Link]) -> None:
        """Notes the articles that the page of another one names."""
        for link in links:
            if len(self._passed) < PASSED_MAX and discovery.may_be_article(link.url, self._site):
                self._passed.setdefault(self._asking.key(link.url), link)

    def want_passed(self, read: int, now: dt.datetime) -> int:
        """How many of these are wanted now, when nothing else waits; `read` counts the records so far.

        Most are other addresses of what was read: some are asked first, and more as long as that brings records.
        """
        if self._read_before == read:
            return 0
        start, wanted = self._site.address, 0
        for key, link in list(self._passed.items()):
            if key not in self._asked:
                self._asked.add(key)
                one = self._asking.want(link, told_by=start, source=start, found_in=start, now=now)
                wanted += one.is_wanted
            if wanted >= self._batch:
                break
        self._batch, self._read_before = 2 * self._batch, read
        return wanted
