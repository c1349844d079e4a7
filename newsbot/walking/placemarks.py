"""Parameters that mark the place of a link, learnt from what the pages of a site call themselves.

    marks.met(url, canonical, has_claim=…)    what a page that was asked at one address says its own is
    marks.key(url)                            the key of an article's address without these parameters

A paper that counts its readers' ways gives each place of its pages a parameter of its own ("?iref=top_7"): the same
article then has an address in each list.
"""

from collections import defaultdict
from urllib.parse import parse_qsl, urlsplit

from newsbot import urls
from newsbot.sites import Site
from newsbot.state import State

# Articles that leave a parameter out of their own address before it is left out of all: one or two may be slips of
# editors.  tests/crawl/platforms/strangers/shinbun.py at 80 articles: 1.43 requests an article without, 1.21 with it.
ARTICLES_MIN = 3


class PlaceMarks:
    """The parameters that the articles of one site do without."""

    def __init__(self, site: Site, state: State) -> None:
        self._site = site
        self._state = state
        self.names = state.parameters()
        """Those that were learnt."""
        self._left_out: defaultdict[str, set[str]] = defaultdict(set)
        self._kept: set[str] = set()

    def key(self, url: str) -> str:
        """What the addresses of one article share."""
        return urls.key(url, (*self._site.drop_query, *self.names)) if self.names else self._plain(url)

    def met(self, url: str, canonical: str | None, *, has_claim: bool) -> None:
        """Learns from an article that was asked at one address and whose own is `canonical`; `has_claim` tells whether
        its page names any."""
        asked = _names(urls.canonical(url, self._site.drop_query))
        if not asked or canonical is None:
            return
        kept = asked & _names(canonical) if has_claim else asked
        self._keep(kept)
        left_out = asked - kept
        if not left_out or urls.key(url, (*self._site.drop_query, *left_out)) != self._plain(canonical):
            return
        for name in left_out - self.names - self._kept:
            self._left_out[name].add(self._plain(canonical))
            if len(self._left_out[name]) >= ARTICLES_MIN:
                self._drop(name)

    def _drop(self, name: str) -> None:
        names = self.names | {name}
        if self._state.drop_parameter(name, lambda url: urls.key(url, (*self._site.drop_query, *names))):
            self.names = names
        else:
            self._kept.add(name)

    def _keep(self, names: frozenset[str]) -> None:
        """Notes that some parameters belong to the address of a page."""
        self._kept |= names
        for name in names & self.names:
            self._state.keep_parameter(name)
        self.names -= names

    def _plain(self, url: str) -> str:
        return urls.key(url, self._site.drop_query)


def _names(url: str) -> frozenset[str]:
    """The names of the parameters of an address."""
    try:
        return frozenset(name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True))
    except ValueError:
        return frozenset()
