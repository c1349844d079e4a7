"""Which rival for a date is believed, and why."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from newsbot.items import Article, When
from newsbot.normalise.date import witnesses
from newsbot.normalise.date.account import Choice, printed_date, problems, verdicts
from newsbot.normalise.date.clock import site_zone
from newsbot.normalise.date.witnesses import Address, Refusal, Rival, Setting
from newsbot.sites import Site

# A day is believed against the first structured one when so many independent sources name it.
WITNESSES_MIN = 2
# Pages made with a CMS say when a file was made or uploaded; that is worth less than any date of publication.
_WEAK = ("datecreated", "uploaddate")
# Where the order of day and month is the writer's.
_AMBIGUOUS = re.compile(r"(?<!\d)\d{1,2}[/\-]\d{1,2}[/\-]\d{2,4}(?!\d)")
_FIRST = "the first that makes sense"


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
    choice = _chosen([rival for rival in rivals if rival.refusal is None], address, setting)
    changes = witnesses.rivals([*article.raw.modified, *filter(witnesses.is_change, ranked)], "modified", setting)
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
        problems=article.problems + tuple(made for each in fields for made in problems(*each)),
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


def _chosen(valid: Sequence[Rival], address: Address | None, setting: Setting) -> Choice | None:
    if not valid:
        return (
            None
            if address is None
            else Choice(
                candidate=address.candidate,
                when=address.when,
                reason="the page names no day that can be true; its address does",
            )
        )
    first = valid[0]
    choice = (
        _outvoted(first, valid, address)
        or _by_address(first, valid, address)
        or _finer(first, valid, address)
        or Choice(candidate=first.candidate, when=_moment(first), reason=_FIRST)
    )
    return _by_eye(_turned(choice, valid, address), valid, setting)


def _turned(choice: Choice, valid: Sequence[Rival], address: Address | None) -> Choice:
    """The choice with day and month exchanged, where its numbers allow it and only that has a witness."""
    day = choice.when.day
    if day.day > 12 or day.day == day.month or not _AMBIGUOUS.search(choice.candidate.value):
        return choice
    turned = dt.date(day.year, day.day, day.month)
    others = {rival.day for rival in valid if not _AMBIGUOUS.search(rival.candidate.value)}
    if day in others or (address and address.bears(day)):
        return choice
    if turned not in others and not (address and address.names(turned)):
        return choice
    moment = choice.when.moment
    when = replace(choice.when, moment=moment.replace(month=turned.month, day=turned.day))
    return replace(choice, when=when, reason="day and month exchanged, as other witnesses have them")


def _moment(rival: Rival) -> When:
    assert rival.when is not None  # only valid rivals are chosen from
    return rival.when


def _outvoted(first: Rival, valid: Sequence[Rival], address: Address | None) -> Choice | None:
    """The day of two or more witnesses, when a machine's comes first and is days off all that people see."""
    day = first.day
    seen = [rival.day for rival in valid if rival.is_visible or rival.is_near]
    agrees = any(abs((other - day).days) <= 1 for other in seen) or bool(address and address.bears(day))
    if first.is_visible or first.is_near or agrees or not (seen or address):
        return None
    voters: dict[dt.date, set[str]] = defaultdict(set)
    for rival in valid:
        if _moment(rival).precision != "month":
            voters[rival.day].add(_family(rival))
    near = {rival.day for rival in valid if rival.is_near}
    for rival in valid:
        other = rival.day
        named = address is not None and address.names(other)
        votes = len(voters[other]) + named
        if votes >= WITNESSES_MIN and (named or other in near):
            return Choice(
                candidate=rival.candidate,
                when=_moment(rival),
                reason=f"{votes} witnesses name this day, and only a machine says {day}",
            )
    return None


def _by_address(first: Rival, valid: Sequence[Rival], address: Address | None) -> Choice | None:
    """The first rival that agrees with the address, when the first of all is months away from it."""
    if address is None or address.months_from(first.day) <= 1:
        return None
    # An old address that was used again: metadata and headline agree on the new day.
    if first.is_stamp and any(rival.is_near and rival.day == first.day for rival in valid):
        return None
    for rival in valid:
        if address.bears(rival.day):
            return Choice(
                candidate=rival.candidate,
                when=_moment(rival),
                reason="the first that agrees with the address of the page",
            )
    return None


def _finer(first: Rival, valid: Sequence[Rival], address: Address | None) -> Choice | None:
    """A day within the month that is all the first names."""
    month = _moment(first)
    if month.precision != "month":
        return None
    for rival in valid:
        when = _moment(rival)
        if when.precision != "month" and _month(when) == _month(month):
            return Choice(candidate=rival.candidate, when=when, reason="names the day in the month that ranks first")
    if address and address.when.precision == "day" and address.months_from(month.day) == 0:
        return Choice(
            candidate=address.candidate, when=address.when, reason="names the day in the month that ranks first"
        )
    return None


def _by_eye(choice: Choice, valid: Sequence[Rival], setting: Setting) -> Choice:
    """The choice, set right by the date at the headline when a machine's is one day off it.

    Stamps in UTC, or without a zone, are off by the site's distance from Greenwich; a true offset is believed.
    """
    near = next((rival for rival in valid if rival.is_near and _moment(rival).precision != "month"), None)
    moment = choice.when.moment
    if near is None or choice.when.precision == "month" or abs((near.day - choice.when.day).days) != 1:
        return choice
    zone = site_zone(setting.timezone)
    if isinstance(moment, dt.datetime):
        if zone and moment.astimezone(zone).date() == near.day:
            local = replace(choice.when, moment=moment.astimezone(zone))
            return replace(choice, when=local, reason="in the zone of the site it is the day printed at the headline")
        if moment.utcoffset() or any(
            _has_offset(rival) and rival.day == choice.when.day for rival in valid if rival.candidate.context is None
        ):
            return choice
    # A stamp that has an offset and names the printed day tells the time too.
    near = next(
        (
            rival
            for rival in valid
            if _has_offset(rival) and rival.day == near.day and rival.candidate.context in (None, "headline", "above")
        ),
        near,
    )
    return Choice(
        candidate=near.candidate,
        when=_moment(near),
        reason=f"its day is printed at the headline; {choice.candidate.source}, without zone, is a day off",
    )


def _family(rival: Rival) -> str:
    """Sources that one hand fills count as one witness: all of JSON-LD, all that is visible."""
    return "visible" if rival.is_visible else rival.candidate.source.split(":")[0].lower()


def _has_offset(rival: Rival) -> bool:
    moment = _moment(rival).moment
    return isinstance(moment, dt.datetime) and bool(moment.utcoffset())


def _not_before(changes: Iterable[Rival], published: When | None) -> list[Rival]:
    """The rivals, those refused that lie before the publication."""
    refusal = Refusal(code="modified-before-date", reason="lies before the publication")
    return [
        replace(rival, refusal=refusal)
        if rival.is_valid and published and _is_before(_moment(rival), published)
        else rival
        for rival in changes
    ]


def _month(when: When) -> tuple[int, int]:
    return when.day.year, when.day.month


def _is_before(one: When, other: When) -> bool:
    if isinstance(one.moment, dt.datetime) and isinstance(other.moment, dt.datetime):
        return one.moment < other.moment
    if "month" in (one.precision, other.precision):
        return _month(one) < _month(other)
    return one.day < other.day


def _first(rivals: Iterable[Rival]) -> Choice | None:
    for rival in rivals:
        if rival.when and not rival.refusal:
            return Choice(candidate=rival.candidate, when=rival.when, reason=_FIRST)
    return None
