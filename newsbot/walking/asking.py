"""Which article addresses are asked, when they are asked again, and what is noted of their answers."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsbot import urls
from newsbot.items import Article, Candidate, Link
from newsbot.sites import Site
from newsbot.state import Address, State, Visit, next_try
from newsbot.walking.placemarks import PlaceMarks
from newsbot.walking.scope import Scope

ARTICLE = "article"
# Articles go before further lists: it keeps the frontier short, and dates are known before a list goes on.
ARTICLE_PRIORITY = 10
# What is new goes before what is asked again.
CHECK_PRIORITY = -10
# Articles asked again in one run because their time has come: a tenth of what a day at one page a second can fetch
# would be 8,640; this is what a run every hour spends on it in seven minutes.
CHECKS_MAX = 400
# What is missing is asked again where a list shows it still, at ages of the fault that double from this one on: an
# article that comes back is read again, and a dead link costs eight requests in the first two months.
MISSING_SHORTEST = dt.timedelta(hours=6)
KNOWN = "known"
_ASKED = "asked for"
"""Note of a visit that a person named: what it gives is a record, whatever it is."""
_CHECK = "check"
"""Note of a visit to a known article, to see whether it changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanting:
    """What became of one address that a list shows."""

    is_wanted: bool = False
    """Whether it is asked because of this."""
    is_news: bool = False
    """Whether this process met it for the first time, or must ask it again."""
    reason: str | None = None
    """Why it is not asked; KNOWN for what was read or is wanted already; None for what is asked."""


class Asking:
    """The article addresses of one site in one crawl."""

    def __init__(
        self, site: Site, state: State, scope: Scope, started: dt.datetime, *, news_since: dt.datetime | None = None
    ) -> None:
        """`started` is when the crawl began, `news_since` when this process took it up; None where it is the same."""
        self._site = site
        self._state = state
        self._scope = scope
        self._started = started
        self._news_since = news_since or started
        self._marks = PlaceMarks(site, state)

    def key(self, url: str) -> str:
        """What the addresses of one page share."""
        return urls.key(url, self._site.drop_query)

    def learn(self, visit: Visit, article: Article) -> Visit:
        """Takes up what the page of an article says its address is; the visit with its key by what is known now."""
        claims = {urls.canonical(claim.value, self._site.drop_query) for claim in article.raw.canonical}
        if article.url in claims or not claims:
            self._marks.met(visit.url, article.url, has_claim=bool(claims))
        return self.present(visit)

    def present(self, visit: Visit) -> Visit:
        """A visit to an article with its key by what was learnt since it was wanted."""
        return replace(visit, key=self._own(visit))

    def _own(self, visit: Visit) -> str:
        """The key of an article by what is known now; a page that waited for a verdict has that of its time."""
        return self._marks.key(visit.url) if self._marks.names else visit.key

    # ── wanting ──

    def want(self, link: Link, *, told_by: str, source: str, found_in: str, now: dt.datetime) -> Wanting:
        """Whether an address that a list shows is asked now, and if not, why not.

        `source` is the first page of the list, `told_by` the part of it that can be read alone (a sitemap of an
        index), `found_in` the page itself.
        """
        reason = self._site.refuses(link.url)
        if reason:
            return Wanting(reason=reason)
        key = self._marks.key(link.url)
        known = self._state.saw(
            key=key, url=link.url, source=source, now=now, modified=link.modified, published=_written(link.published)
        )
        if link.published is None and known.told_published:
            link = replace(link, published=dt.datetime.fromisoformat(known.told_published))
        if told_by != source:
            self._state.saw(key=key, url=link.url, source=told_by, now=now, modified=link.modified)
        is_news = known.first_seen >= self._news_since
        reason = self._scope.refuses_link(link) or self._settled(known, link, now)
        if reason:
            return Wanting(is_news=is_news, reason=reason)
        is_wanted = self._state.want(
            kind=ARTICLE, key=key, url=link.url, priority=ARTICLE_PRIORITY, source=source, found_in=found_in
        )
        return Wanting(is_wanted=is_wanted, is_news=is_wanted or is_news, reason=None if is_wanted else KNOWN)

    def _settled(self, known: Address, link: Link, now: dt.datetime) -> str | None:
        """Why an address need not be asked again; None when it must be. --recheck asks what was no article, too."""
        is_old = known.fetched_at is not None and known.fetched_at < self._started
        if self._scope.recheck and is_old and known.outcome == "no article":
            return None
        return _settled(known, link, self._started, now)

    def want_asked(self, url: str) -> None:
        """Wants an address that a person named."""
        self._state.want(kind=ARTICLE, key=self._marks.key(url), url=url, note=_ASKED)

    def want_checks(self, now: dt.datetime) -> None:
        """Wants what had no answer the last time, and the known articles whose time has come; all under --recheck."""
        until = dt.datetime.max.replace(tzinfo=dt.UTC) if self._scope.recheck else now
        for address in self._state.failed(until, limit=CHECKS_MAX):
            if self._site.refuses(address.url) is None:
                priority = CHECK_PRIORITY if address.article else ARTICLE_PRIORITY
                self._state.want(kind=ARTICLE, key=address.key, url=address.url, priority=priority)
        limit = 10_000_000 if self._scope.recheck else CHECKS_MAX
        for address in self._state.due_for_check(until, limit=limit):
            self.want_check(address)

    def want_check(self, address: Address) -> None:
        """Wants a known article again, to see whether it changed or is gone."""
        if self._site.has_host(address.url):
            self._state.want(kind=ARTICLE, key=address.key, url=address.url, priority=CHECK_PRIORITY, note=_CHECK)

    def is_asked_for(self, visit: Visit) -> bool:
        """Whether a person named this very address."""
        return visit.note == _ASKED

    def validators(self, visit: Visit) -> Address | None:
        """What the site gave with the last answer of an address that gave a record; None where there is none."""
        known = self._state.address(self._own(visit))
        return known if known is not None and known.outcome == "article" and known.article else None

    def dated(self, article: Article, visit: Visit) -> Article:
        """The same article with the date that a list tells of it, where its own page tells none at all."""
        known = self._state.address(self._own(visit)) if not article.raw.date else None
        if known is None or known.told_published is None:
            return article
        told = Candidate(value=known.told_published, source="list")
        return replace(article, raw=replace(article.raw, date=(told,)))

    # ── noting ──

    def is_twin(self, visit: Visit, article: str) -> bool:
        """Whether an article was read under another address: in this crawl, or before under its canonical one."""
        known = self._state.article(article)
        if known is None:
            return False
        if known.last_read >= self._started:
            return True
        before = self._state.address(self._own(visit))
        is_old = before is not None and before.article == article
        return not is_old and self._marks.key(known.url) != self._own(visit)

    def visited(
        self,
        visit: Visit,
        outcome: str,
        now: dt.datetime,
        *,
        reason: str | None = None,
        article: str | None = None,
        validators: Mapping[str, str | None] | None = None,
    ) -> None:
        """Notes what an address gave."""
        self._state.fetched(
            key=self._own(visit),
            url=visit.url,
            now=now,
            outcome=outcome,  # type: ignore[arg-type]
            reason=reason,
            article=article,
            **(validators or {}),
        )

    def confirmed(self, visit: Visit, now: dt.datetime) -> None:
        """Notes that the site says that an article is as it was."""
        self._state.confirmed(key=self._own(visit), now=now)


def _written(moment: dt.datetime | None) -> str | None:
    """A date of a list in ISO 8601; midnight means that the list tells the day alone.

    >>> _written(dt.datetime(2025, 10, 30, tzinfo=dt.UTC))
    '2025-10-30'
    """
    if moment is None:
        return None
    is_day = moment.timetz().replace(tzinfo=None) == dt.time()
    return moment.date().isoformat() if is_day else moment.isoformat()


def _settled(known: Address, link: Link, started: dt.datetime, now: dt.datetime) -> str | None:
    """Why an address need not be asked again; None when it must be.

    What lists say of its last change is compared with what they said before, not with our clock: the site's may go
    otherwise.  What this crawl has read itself is old only if it changed since.
    """
    if known.fetched_at is None or known.outcome in ("seen", "refused"):
        return None
    if known.outcome in ("missing", "failed"):
        return _put_off(known, known.fetched_at, link, now)
    told = known.told_modified or known.fetched_at
    if known.fetched_at >= started:
        told = max(told, known.fetched_at)
    if link.modified is not None and link.modified > told:
        return None
    if known.outcome != "no article":
        return KNOWN
    # A page behind a password may be opened one day, and its list may tell no changes.
    is_shut = known.reason is not None and known.reason.endswith(": login") and known.fetched_at < started
    due = next_try(since=known.first_seen, last=known.fetched_at, shortest=MISSING_SHORTEST)
    return None if is_shut and now >= due else "known as no article"


def _put_off(known: Address, last: dt.datetime, link: Link, now: dt.datetime) -> str | None:
    """Why an address that could not be had is not asked yet, though a list shows it; None when it is time."""
    if link.modified is not None and link.modified > (known.told_modified or last):
        return None
    is_missing = known.outcome == "missing"
    due = next_try(
        since=(known.missing_since if is_missing else known.failed_since) or last,
        last=last,
        shortest=MISSING_SHORTEST if is_missing else dt.timedelta(0),
    )
    if not last <= now < due:
        return None
    return "known as missing" if is_missing else "no answer lately, asked again later"
