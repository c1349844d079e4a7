"""When a list is over, and which lists of an index or an archive need not be read.

end(visit, found, progress, news, standing, scope, leads_on) -> why, None where it goes on
refuses_list(kind, link, scope, told) -> why, None where it is read
is_walked_whole(known, progress) -> whether a source was walked to its end
"""

import datetime as dt

from newsbot import discovery
from newsbot.items import Found, Link
from newsbot.state import KnownSource, Visit
from newsbot.walking.plan import WHOLE_KINDS, is_walked
from newsbot.walking.progress import (
    AGAIN,
    AT_END,
    BEHIND,
    CHANGED,
    NOTHING_NEW,
    PROBE,
    TESTED,
    TOO_OLD,
    Progress,
    stamp,
)
from newsbot.walking.scope import Scope
from newsbot.walking.standing import Standing

# Lists shift while they are read, so a page may show nothing new; three in a row are the end or a trap.
STALE_PAGES_MAX = 3
# Pages of a list of one author or topic in a row that show nothing new, before it is left: such lists overlap.
IDLE_PAGES_MAX = 2
# Pages of a list that lead to addresses but to no record at all: junk that is made anew on every load.
BARREN_PAGES_MAX = 12
# Lists of one source: 50,000 articles at ten a page.
LISTS_MAX = 5_000
# Articles in a row, in the order of the list, that are older than --since, before a list sorted by date is left: a
# page of ten and two more, for articles that stand out of order.
TOO_OLD_MAX = 12


def end(
    visit: Visit, found: Found, progress: Progress, news: int, standing: Standing, scope: Scope, *, leads_on: bool
) -> str | None:
    """Why a list is not followed behind a page with `news` addresses that are new; None when it is.

    `leads_on`: whether it names lists that no page of it named before.
    """
    if not found.next_pages and not found.sources:
        return AT_END
    if progress.lists >= LISTS_MAX:
        return f"left after {LISTS_MAX} lists"
    if visit.note == PROBE:
        return TESTED
    if visit.note == BEHIND and not news:
        return NOTHING_NEW
    if leads_on or visit.kind == "sitemap" or visit.note == CHANGED:
        return None
    is_guess = any(link.source == discovery.PAGED for link in found.next_pages)
    if is_guess and standing.is_known and news < len(found.articles):
        return NOTHING_NEW
    if progress.stale >= STALE_PAGES_MAX:
        return AT_END
    if progress.idle >= IDLE_PAGES_MAX and standing.is_one_of_many and not scope.audit:
        return NOTHING_NEW
    if progress.barren >= BARREN_PAGES_MAX:
        return f"left after {BARREN_PAGES_MAX} pages without any article"
    if scope.since and progress.too_old >= TOO_OLD_MAX:
        return TOO_OLD
    if standing.is_tested:
        return TESTED
    if (standing.is_known or visit.note == AGAIN) and not news and not progress.is_short:
        return NOTHING_NEW
    return None


def refuses_list(kind: str, link: Link, scope: Scope, told: int | None) -> str | None:
    """Why a sitemap of an index, or a month of an archive, need not be read; `told` is its stamp of the last time."""
    if kind == "sitemap":
        rank = discovery.sitemap_rank(link.url)
        if not rank.holds_articles:
            return "list without articles"
        if rank.period and scope.refuses_period(*rank.period):
            return "list before --since"
    period = discovery.archive_period(link.url) if kind == "archive" else None
    if period and scope.refuses_period(*period):
        return "list before --since"
    if scope.since and link.modified and link.modified.date() + dt.timedelta(days=1) < scope.since:
        return "list before --since"
    if scope.audit or scope.recheck or link.modified is None:
        return None
    # A stamp is compared with the one before, not with our clock: the site's may go otherwise.
    return "list unchanged" if told == stamp(link) else None


def is_walked_whole(known: KnownSource, progress: Progress) -> bool:
    """Whether a source was walked to its end by this crawl, or as far as it needed."""
    if not is_walked(known) or not progress.lists or progress.has_failed:
        return False
    # What shows everything in its first pages, and nothing new, need not be walked to its end again.
    is_spared = known.kind in WHOLE_KINDS and known.walked_at is not None
    return is_spared or not progress.is_cut
