"""Which rival for a date is believed, and why."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from newsbot.items import Article, Candidate, When
from newsbot.normalise.date import witnesses
from newsbot.normalise.date.account import Choice, only_modified, printed_date, problems, verdicts
from newsbot.normalise.date.quarrels import FIRST, moment_of, month_of, settled
from newsbot.normalise.date.witnesses import Address, Refusal, Rival, Setting
from newsbot.sites import Site

# Pages made with a CMS say when a file was made or uploaded; that is worth less than any date of publication.
_WEAK = ("datecreated", "uploaddate")


def date(article: Article, site: Site) -> Article:
    """The article with `date` and `modified`, what the page prints, and a verdict on every rival.

    A page without a believable date takes day or month from its address (source "url").  What was found
    but refused becomes a problem only when nothing else is found.
    """
    setting = Setting.of(article, site)
    ranked = sorted(article.raw.date, key=lambda rival: rival.source.lower().endswith(_WEAK))
    ranked = ranked[: witnesses.RIVALS_MAX]
    address = witnesses.address(setting)
    rivals = _without_today(witnesses.rivals(ranked, "date", setting), address, setting)
    changes = witnesses.rivals([*article.raw.modified, *filter(witnesses.is_change, ranked)], "modified", setting)
    choice = _chosen([rival for rival in rivals if rival.refusal is None], address, setting, changes)
    choice = choice or _labelled_elsewhere(ranked, setting)
    told = problems("date", rivals, choice)
    if choice is None and (choice := _last_change(changes) or _change_at_the_foot(article.raw.modified, setting)):
        told = (only_modified(choice),)
    changes = _not_before(changes, choice.when if choice else None)
    change = _first(changes)
    fields = (("date", rivals, choice), ("modified", changes, change))
    sources = {field: made.candidate.source for field, _, made in fields if made}
    shown = printed_date(rivals, choice)
    return replace(
        article,
        date=choice.when if choice else None,
        modified=change.when if change else None,
        sources=MappingProxyType({**article.sources, **sources}),
        printed=MappingProxyType({**article.printed, **({"date": shown} if shown else {})}),
        verdicts=article.verdicts + tuple(made for each in fields for made in verdicts(*each)),
        problems=article.problems + told + problems("modified", changes, change),
    )


def _without_today(
    rivals: Sequence[Rival],
    address: Address | None,
    setting: Setting,
) -> list[Rival]:
    """The rivals, those above the headline refused unless another witness has their day.

    There papers print the day on which the page was served (fixtures of NK News, 38 North, Korea Times).
    """
    days = {
        rival.when.day for rival in rivals if rival.when and not rival.refusal and rival.candidate.context != "header"
    }
    captured = setting.crawled_at

    def is_today(day: dt.date) -> bool:
        if captured is not None and abs((captured.date() - day).days) <= 1:
            return True
        if day in days:
            return False
        # A month in the address proves nothing where the day of capture is not known.
        if address is None or not address.names(day):
            return True
        return captured is None and address.when.precision == "month"

    # Many papers print the date of publication there, too (without them date accuracy on 823 news pages fell from
    # .886 to .873): such a line is refused only on the day of capture, and when nothing else has that day.
    def is_capture_day(day: dt.date) -> bool:
        moment = captured or setting.read_at
        return moment is not None and abs((moment.date() - day).days) <= 1

    def is_witnessed(rival: Rival) -> bool:
        others = (other for other in rivals if other is not rival and other.when and not other.refusal)
        if any(other.day == rival.day and other.candidate.context not in ("above", "header") for other in others):
            return True
        return address is not None and address.when.precision == "day" and address.names(rival.day)

    refusal = Refusal(code="refused-header", reason="stands above the headline, where the day of the visit is printed")
    return [
        replace(rival, refusal=refusal)
        if rival.is_valid
        and (
            (rival.candidate.context == "header" and is_today(rival.day))
            or (rival.candidate.context == "above" and is_capture_day(rival.day) and not is_witnessed(rival))
        )
        else rival
        for rival in rivals
    ]


def _chosen(
    valid: Sequence[Rival], address: Address | None, setting: Setting, changes: Sequence[Rival]
) -> Choice | None:
    if valid:
        return settled(valid, address, setting, changes)
    if address is None:
        return None
    reason = "the page names no day that can be true; its address does"
    return Choice(candidate=address.candidate, when=address.when, reason=reason)


def _labelled_elsewhere(ranked: Sequence[Candidate], setting: Setting) -> Choice | None:
    """The date that the foot of the page, or a box beside the article, calls that of publication, where no other is
    printed; None where they name several days."""
    labelled = [rival for rival in ranked if rival.context in ("footer", "related") and witnesses.is_publication(rival)]
    return _alone(labelled, "date", setting, "labelled as publication, and alone")


def _change_at_the_foot(modified: Sequence[Candidate], setting: Setting) -> Choice | None:
    """The last change that the foot of the page tells, as wikis do: "This page was last edited on 29 January 2020"."""
    labelled = [rival for rival in modified if rival.context == "footer"]
    return _alone(labelled, "modified", setting, "the day of a change, told at the foot, and no other is told")


def _alone(
    labelled: Sequence[Candidate], field: Literal["date", "modified"], setting: Setting, reason: str
) -> Choice | None:
    """The first of some rivals whose place would refuse them, if all name the same day."""
    found = witnesses.rivals([replace(rival, context="body") for rival in labelled], field, setting)
    valid = [(candidate, rival) for candidate, rival in zip(labelled, found, strict=False) if rival.is_valid]
    if len({rival.day for _, rival in valid}) != 1:
        return None
    candidate, rival = valid[0]
    return Choice(candidate=candidate, when=moment_of(rival), reason=reason)


def _last_change(changes: Sequence[Rival]) -> Choice | None:
    """The last change, of a page that tells no other day: what a reader sees goes before what machines are told."""
    # The day that a site prints above all its pages is that of the visit.
    valid = [rival for rival in changes if rival.is_valid and rival.candidate.context != "header"]
    rival = min(valid, key=lambda one: not one.is_visible, default=None)
    if rival is None:
        return None
    reason = "the day of a change, and no other is told"
    return Choice(candidate=rival.candidate, when=moment_of(rival), reason=reason)


def _not_before(changes: Iterable[Rival], published: When | None) -> list[Rival]:
    """The rivals, those refused that lie before the publication."""
    refusal = Refusal(code="modified-before-date", reason="lies before the publication")
    return [
        replace(rival, refusal=refusal)
        if rival.is_valid and published and _is_before(moment_of(rival), published)
        else rival
        for rival in changes
    ]


def _is_before(one: When, other: When) -> bool:
    if isinstance(one.moment, dt.datetime) and isinstance(other.moment, dt.datetime):
        return one.moment < other.moment
    if "month" in (one.precision, other.precision):
        return month_of(one) < month_of(other)
    return one.day < other.day


def _first(rivals: Iterable[Rival]) -> Choice | None:
    for rival in rivals:
        if rival.when and not rival.refusal:
            return Choice(candidate=rival.candidate, when=rival.when, reason=FIRST)
    return None
