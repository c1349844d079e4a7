"""The articles that a list showed once and shows no more: they are asked, to see whether they are gone."""

import datetime as dt

from newsbot import discovery
from newsbot.items import Found
from newsbot.state import State, Visit
from newsbot.walking.asking import CHECKS_MAX, Asking
from newsbot.walking.progress import BEHIND, CHANGED, PROBE
from newsbot.walking.scope import Scope

# What a list shows is noted with the moment of its reading, give or take.
SAME_READING = dt.timedelta(minutes=5)


class Losses:
    """What fell out of the lists of one site in one crawl."""

    def __init__(self, state: State, asking: Asking, scope: Scope, started: dt.datetime) -> None:
        self._state = state
        self._asking = asking
        self._scope = scope
        self._started = started

    def look(self, visit: Visit, found: Found, *, is_cut: bool) -> None:
        """Wants the articles that a whole list showed once and shows no more.

        They are asked once, by the first reading that shows them no more. `is_cut`: whether the source was left
        before its end.
        """
        if found.problem or found.next_pages or visit.note in (CHANGED, PROBE, BEHIND) or self._scope.is_narrow:
            return
        if found.sources:
            self._look_for_lists(visit, found)
        elif visit.kind == "sitemap" and discovery.sitemap_rank(visit.url).is_news:
            return  # It lists what is newest, and older articles leave it in the course of things.
        elif visit.kind == "sitemap" or (not is_cut and (visit.kind == "wordpress" or _is_long(visit))):
            told_by = visit.url if visit.kind == "sitemap" else visit.source or visit.url
            before = self._state.list_page(visit.key) if visit.url == told_by else None
            shown_since = before.fetched_at - SAME_READING if before else None
            self._want(told_by, shown_since)

    def _look_for_lists(self, visit: Visit, found: Found) -> None:
        """Wants the articles of sitemaps that an index named once and names no more."""
        if visit.kind != "sitemap":
            return
        named = {self._asking.key(link.url) for link in found.sources}
        for lost in self._state.lists_of(visit.source or visit.url):
            if lost.key not in named and lost.key != visit.key and self._want(lost.url, None) < CHECKS_MAX:
                self._state.forget_list(lost.key)

    def _want(self, told_by: str, shown_since: dt.datetime | None) -> int:
        addresses = self._state.unseen_since(told_by, self._started, shown_since=shown_since, limit=CHECKS_MAX)
        for address in addresses:
            self._asking.want_check(address)
        return len(addresses)


def _is_long(visit: Visit) -> bool:
    """Whether a visit is to a further page of a listing: one of a single page shows what is new, and older articles
    leave it in the course of things."""
    return visit.kind == "listing" and visit.url != (visit.source or visit.url)
