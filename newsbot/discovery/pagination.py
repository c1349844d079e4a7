"""The next page of a list: by selector, by rel=next, by its number, by what the link says.

next_pages(document, site, source) -> links, best first
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import product
from urllib.parse import parse_qsl, urlsplit

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors, visible
from newsbot.discovery.issues import says_older
from newsbot.discovery.pagerwords import is_in_pager, number_in, says_next, shown_number
from newsbot.discovery.places import DATED, IN_PATH, Place, places
from newsbot.discovery.selecting import selected
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site, Source

_COMMENTS = re.compile(r"comment-page|[?&](?:cpage|comment_?page|replytocom)=", re.IGNORECASE)
_CURRENT_NAMES = frozenset(("current", "active", "on", "selected", "is-active", "is-current", "this"))
# One link may hold its number by chance, two do not.
_PAGE_KEY_NUMBERS = 2
_QUERY_PAIRS_MAX = 20
_MARKER_STEPS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A link that may lead on in the list at hand."""

    anchor: Anchor
    place: Place
    current: int | None
    """Number of the page at hand, by its address."""
    shown: int | None
    """The number that the link shows; None when it says "next"."""

    @property
    def number(self) -> int:
        return self.place.number or 0

    @property
    def link(self) -> Link:
        return Link(url=self.anchor.url, text=self.anchor.text, source=self.place.rule)


def next_pages(document: Document, site: Site, source: Source | None = None) -> tuple[Link, ...]:
    """Links to the next page of the list that `document` shows, best first; () on its last page."""
    return following(document, site, source, anchors(document, site))


def following(document: Document, site: Site, source: Source | None, found: Sequence[Anchor]) -> tuple[Link, ...]:
    """The same for a page whose anchors are known already."""
    keys = _page_keys(found)
    own = [place for url in _own(document) for place in places(url, site, keys)]
    if source is not None and source.next_page:
        chosen = [Link(url=url, text=text, source=rule) for url, text, rule in selected(document, source.next_page)]
        if chosen:
            return _each_once(chosen, document, site)
    related = [link for link in _related(document, site) if _is_ahead(link.url, own, site, keys)]
    saying = {anchor for anchor in found if shown_number(anchor) is None and says_next(anchor)}
    issues = [
        Link(url=anchor.url, text=anchor.text, source="previous-issue")
        for anchor in found
        if says_older(anchor.text) or says_older(anchor.label)
    ]
    steps = tuple(_steps(found, saying, own, site, keys))
    ahead = _ahead(steps)
    numbered = [ahead.link] if ahead else []
    of_list = {step.anchor.url for step in steps}
    said = [
        Link(url=anchor.url, text=anchor.text, source="next-text")
        for anchor in found
        if anchor in saying
        and anchor.url not in of_list
        and not _COMMENTS.search(anchor.url)
        and _stays(anchor, document)
        and _is_ahead(anchor.url, own, site, keys)
    ]
    is_jump = ahead is not None and not ahead.place.is_offset and ahead.number > (ahead.current or 1) + 1
    guessed = [*said, *numbered] if is_jump else [*numbered, *said]
    return _each_once([*related, *guessed, *issues], document, site)


def _own(document: Document) -> tuple[str, ...]:
    return tuple(dict.fromkeys(url for url in (document.page.fetched_url, document.page.url) if url))


def _each_once(links: Sequence[Link], document: Document, site: Site) -> tuple[Link, ...]:
    """Links of the site, each address once, the page itself left out."""
    seen = {urls.key(url, site.drop_query) for url in _own(document) if urls.is_web(url)}
    kept = []
    for link in links:
        key = urls.key(link.url, site.drop_query)
        if key not in seen and site.has_host(link.url):
            seen.add(key)
            kept.append(link)
    return tuple(kept)


def _related(document: Document, site: Site) -> Iterator[Link]:
    """Links that say rel=next."""
    for element in document.root.iter("link", "a") if document.root is not None else ():
        if "next" in (element.get("rel") or "").lower().split():
            url = urls.absolute(document.base, element.get("href") or "")
            if url and site.has_host(url) and not _COMMENTS.search(url):
                yield Link(url=url, text=visible(element), source="rel-next")


def _page_keys(found: Sequence[Anchor]) -> frozenset[str]:
    """Parameters that hold the number which their links show, as no other does: ?cat=5&pag=2 at "2", pag=3 at "3"."""
    numbers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for anchor in found:
        number = shown_number(anchor) if anchor.parts.query else None
        if number is not None:
            for key, value in parse_qsl(anchor.parts.query)[:_QUERY_PAIRS_MAX]:
                if value == str(number):
                    numbers[anchor.parts.path, key].add(number)
    return frozenset(key for (_, key), shown in numbers.items() if len(shown) >= _PAGE_KEY_NUMBERS)


def _is_ahead(url: str, own: Sequence[Place], site: Site, keys: Set[str]) -> bool:
    """Whether an address does not lead back in the list at hand."""
    return not any(
        place.stem == mine.stem and (place.number or 1) <= (mine.number or 0)
        for place in places(url, site, keys)
        for mine in own
    )


def _steps(
    found: Sequence[Anchor], saying: Set[Anchor], own: Sequence[Place], site: Site, keys: Set[str]
) -> Iterator[_Step]:
    """Links to another page of the list at hand that show its number, say "next" or are simply the next one."""
    awaited = tuple(str((mine.number or 1) + 1) for mine in own)
    for anchor in found:
        shown = shown_number(anchor)
        is_awaited = anchor.parts.path.rstrip("/").endswith(awaited) or any(
            f"={number}" in anchor.parts.query for number in awaited
        )
        if (shown is None and anchor not in saying and not is_awaited) or DATED.search(anchor.parts.path):
            continue
        if _COMMENTS.search(anchor.url):
            continue
        for place, mine in product(places(anchor.url, site, keys), own):
            if place.stem != mine.stem or place.number is None or not _is_true(place, shown):
                continue
            if shown is None and anchor not in saying and (place.is_loose or place.number != (mine.number or 1) + 1):
                continue
            yield _Step(anchor=anchor, place=place, current=mine.number, shown=shown)
            break


def _is_true(place: Place, shown: int | None) -> bool:
    """Whether the number in the address agrees with the one that the link shows."""
    if shown is None or place.number is None:
        return True
    return shown == place.number or place.is_offset or (shown == place.number + 1 and not place.is_loose)


def _ahead(steps: Sequence[_Step]) -> _Step | None:
    """The step to the smallest number behind the current one."""
    marked = _marked(steps)
    ahead = [step for step in steps if step.shown != 1 and _is_behind(step, marked)]
    return min(ahead, key=lambda step: step.number, default=None)


def _is_behind(step: _Step, marked: int | None) -> bool:
    if step.current is not None:
        return step.number > step.current
    if marked is not None:
        return step.number > marked - 1 if step.shown is None else step.shown > marked
    return step.shown is None or step.shown > 1


def _marked(steps: Sequence[_Step]) -> int | None:
    """The number of the current page as the pager marks it; None when it does not."""
    for step in steps:
        if step.shown is None or step.current is not None:
            continue
        container = step.anchor.element.getparent()
        for _ in range(2):
            if container is None:
                break
            for count, element in enumerate(container.iter()):
                if count > _MARKER_STEPS:
                    break
                if not isinstance(element.tag, str) or len(element) or not _is_marker(element):
                    continue
                told = number_in((element.text or "").strip())
                if told is not None:
                    return told
            container = container.getparent()
        return None
    return None


def _is_marker(element: object) -> bool:
    get = element.get  # type: ignore[attr-defined]
    if get("aria-current") or _CURRENT_NAMES.intersection((get("class") or "").split()):
        return True
    parent = element.getparent()  # type: ignore[attr-defined]
    return not get("href") and (parent is None or not parent.get("href"))


def _stays(anchor: Anchor, document: Document) -> bool:
    """Whether a link that says "next" leads on in the list: same path, a page number, or a place in a pager."""
    own = urlsplit(_own(document)[0]) if _own(document) else None
    if own and anchor.parts.path.rstrip("/") == own.path.rstrip("/") and anchor.parts.query != own.query:
        return True
    if IN_PATH.fullmatch(anchor.parts.path):
        return True
    return is_in_pager(anchor)
