"""Lists that a page holds as the state that its scripts draw from.

with_state(shown, document, site) -> Found, with the articles of the state where the markup shows hardly any
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from newsbot import urls
from newsbot.discovery.itemlists import item_lists
from newsbot.discovery.jsonpages import next_page
from newsbot.discovery.jsonplaces import OTHER, RECORDS_MAX, Spot, likely, spots
from newsbot.discovery.jsonrecords import link, plain
from newsbot.discovery.states import states
from newsbot.document import Document
from newsbot.items import Found, Link
from newsbot.sites import Site

# A page whose markup shows so many articles is no shell; what it shows is its list.
MARKUP_MIN_ARTICLES = 3
# Lists of one page; a front page has some dozens.
SPOTS_MAX = 200
# Elements of React within each other: a list, an object and its children for each.
DEPTH_MAX = 60
# The section of a front page holds its list; the name of one holds none.
_SKIPPED = OTHER - {"sections"}
# What the whole site has most of, beside the list at hand.
_BOX = re.compile(
    r"(?:most(?:read|viewed|shared|popular|commented)|popular|trending|recommended|recommendations?|related|readnext|"
    r"upnext|editorspicks?|youmay(?:also)?like|mustreads?)(?:articles?|posts?|stories|news|items|list|content)?"
)
# Where the holder of a list says what follows.
_PAGING = re.compile(r"(?:links?|meta|page|paging|pager|pagination|pageinfo|paginginfo|cursors?|next(?:page)?)")
_SCALARS = (str, int, float, bool, type(None))


def with_state(shown: Found, document: Document, site: Site) -> Found:
    """What a page shows, with the lists of its state: their articles where the markup shows hardly any, and their
    next page where it is the list that the page shows."""
    is_shell = len(shown.articles) < MARKUP_MIN_ARTICLES
    if not is_shell and shown.next_pages:
        return shown
    found = _spots(document, site)
    links = [_links(spot, site) for spot in found]
    articles = {urls.key(one.url, site.drop_query): one for one in shown.articles}
    listed = articles.keys() | {urls.key(one.url, site.drop_query) for own in links for one in own}
    next_pages: dict[str, Link] = {}
    for spot, own in zip(found, links, strict=True):
        if is_shell or _is_shown(own, articles, site):
            following = _following(spot, document, site)
            # "next" beside a list may be the article behind the one at hand.
            if following is not None and urls.key(following.url, site.drop_query) not in listed:
                next_pages.setdefault(following.url, following)
    if is_shell:
        for one in islice((one for own in links for one in own), RECORDS_MAX):
            articles.setdefault(urls.key(one.url, site.drop_query), one)
        own_keys = {urls.key(url, site.drop_query) for url in (document.page.url, document.page.fetched_url) if url}
        shown = replace(shown, articles=tuple(one for key, one in articles.items() if key not in own_keys))
    return replace(shown, next_pages=shown.next_pages or tuple(next_pages.values()))


def _spots(document: Document, site: Site) -> list[Spot]:
    """The lists of articles in the state of a page; boxes of the whole site only where there is nothing else."""
    values = chain(states(document), item_lists(document))
    every = (spot for value in values for spot in spots(value, site, skipped=_SKIPPED, deepest=DEPTH_MAX))
    # The section or the article that a page is stands among other things of the page, with its address and its title.
    lists = (spot for spot in every if len(spot.records) > 1 or not spot.is_store)
    found = likely(islice(lists, SPOTS_MAX), site)
    return [spot for spot in found if not any(_BOX.fullmatch(name) for name in spot.names)] or found


def _links(spot: Spot, site: Site) -> tuple[Link, ...]:
    told = (link(record, site) for record in islice(spot.records, RECORDS_MAX))
    return tuple(replace(one, source="state:record") for one in told if isinstance(one, Link))


def _is_shown(own: Sequence[Link], articles: Iterable[str], site: Site) -> bool:
    """Whether most articles of a list of the state stand in the page, too."""
    return 2 * sum(urls.key(one.url, site.drop_query) in articles for one in own) > len(own)


def _following(spot: Spot, document: Document, site: Site) -> Link | None:
    """The page behind a list of the state: an address or a number that the state names, nothing that is guessed."""
    if spot.holder is None:
        return None
    told = {
        key: _flat(value)
        for key, value in islice(spot.holder.items(), 500)
        if isinstance(value, _SCALARS) or (isinstance(value, dict) and _PAGING.fullmatch(plain(key)))
    }
    found = next_page(told, document.page, site, None, len(spot.records))
    return found if found is not None and _is_named(found.source) else None


def _flat(value: Any) -> Any:
    """What the holder of a list says of its pages, without what else stands there."""
    if not isinstance(value, dict):
        return value
    return {key: inner for key, inner in islice(value.items(), 100) if isinstance(inner, (*_SCALARS, dict))}


def _is_named(rule: str | None) -> bool:
    """Whether a next page was named: a cursor has no address here, and a number alone was counted."""
    return rule is not None and rule not in ("json:cursor", "json:number")
