"""Which of the days that a page names is that of its publication, where they differ.

settled(valid, address, setting) -> Choice
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from newsbot.items import When
from newsbot.normalise.date.account import Choice
from newsbot.normalise.date.clock import site_zone
from newsbot.normalise.date.witnesses import Address, Rival, Setting, is_publication

# A day is believed against the first structured one when so many independent sources name it.
WITNESSES_MIN = 2
# Metadata that some systems fill with any day: that of the file, of the template, of the last change.
_LOOSE = frozenset(("meta:date", "meta:pubdate", "meta:pub_date", "meta:created"))
_LOOSE_FAMILIES = ("meta:dc.", "meta:dcterms.")
# Where the order of day and month is the writer's.
_AMBIGUOUS = re.compile(r"(?<!\d)\d{1,2}[/\-]\d{1,2}[/\-]\d{2,4}(?!\d)")
_DAY = dt.timedelta(days=1)
# A day begins on earth so long before it does at Greenwich, and ends so long after.
_EAST, _WEST = dt.timedelta(hours=14), dt.timedelta(hours=12)
# When a file was made or uploaded is another moment.
_OF_FILES = ("dateCreated", "uploadDate")
FIRST = "the first that makes sense"


def settled(valid: Sequence[Rival], address: Address | None, setting: Setting, changes: Sequence[Rival] = ()) -> Choice:
    """The day to believe: that of the first rival, unless better witnesses name another."""
    first = valid[0]
    choice = (
        _by_headline(first, valid)
        or _unchanged(first, valid, address, changes)
        or _outvoted(first, valid, address)
        or _by_address(first, valid, address)
        or _finer(first, valid, address)
        or _timed(first, valid)
        or Choice(candidate=first.candidate, when=moment_of(first), reason=FIRST)
    )
    return _by_eye(_turned(choice, valid, address), valid, setting)


def moment_of(rival: Rival) -> When:
    """What a valid rival says."""
    assert rival.when is not None  # only valid rivals are chosen from
    return rival.when


def month_of(when: When) -> tuple[int, int]:
    """Year and month."""
    return when.day.year, when.day.month


def _by_headline(first: Rival, valid: Sequence[Rival]) -> Choice | None:
    """The date at the headline, when what ranks first is loose metadata that name a day far from it.

    On pages where they quarrel, what a reader sees was right 5 times and these metadata never.
    """
    source = first.candidate.source.lower()
    if source not in _LOOSE and not source.startswith(_LOOSE_FAMILIES):
        return None
    near = next((rival for rival in valid if rival.is_near and moment_of(rival).precision != "month"), None)
    if near is None or abs((near.day - first.day).days) <= 1:
        return None
    if _AMBIGUOUS.search(first.candidate.value) and near.day == _exchanged(first.day):
        return None
    reason = "printed at the headline, far from loose metadata"
    return Choice(candidate=near.candidate, when=moment_of(near), reason=reason)


def _unchanged(
    first: Rival, valid: Sequence[Rival], address: Address | None, changes: Sequence[Rival]
) -> Choice | None:
    """The earlier day that a reader is told as that of publication, where a machine's is to the second that of the
    last change and no reader sees it: some systems write the change into both."""
    moment = moment_of(first).moment
    if not first.is_stamp or not isinstance(moment, dt.datetime) or moment not in _moments(changes):
        return None
    if any(rival.is_visible and abs(rival.day - first.day) <= _DAY for rival in valid):
        return None
    if address is not None and address.bears(first.day):
        return None
    for rival in valid:
        if is_publication(rival.candidate) and first.day - rival.day > _DAY and moment_of(rival).precision != "month":
            reason = f"told as published; {first.candidate.source} has the moment of the last change"
            return Choice(candidate=rival.candidate, when=moment_of(rival), reason=reason)
    return None


def _moments(changes: Sequence[Rival]) -> set[dt.datetime | dt.date]:
    return {moment_of(rival).moment for rival in changes if rival.is_valid and rival.is_stamp}


def _outvoted(first: Rival, valid: Sequence[Rival], address: Address | None) -> Choice | None:
    """The day of two or more witnesses, when a machine's comes first and is days off all that people see."""
    day = first.day
    seen = [rival.day for rival in valid if rival.is_visible or rival.is_near]
    agrees = any(abs((other - day).days) <= 1 for other in seen) or bool(address and address.bears(day))
    if first.is_visible or first.is_near or agrees or not (seen or address):
        return None
    voters: dict[dt.date, set[str]] = defaultdict(set)
    for rival in valid:
        if moment_of(rival).precision != "month":
            voters[rival.day].add(_family(rival))
    near = {rival.day for rival in valid if rival.is_near}
    for rival in valid:
        other = rival.day
        named = address is not None and address.names(other)
        votes = len(voters[other]) + named
        if votes >= WITNESSES_MIN and (named or other in near):
            return Choice(
                candidate=rival.candidate,
                when=moment_of(rival),
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
                when=moment_of(rival),
                reason="the first that agrees with the address of the page",
            )
    return None


def _finer(first: Rival, valid: Sequence[Rival], address: Address | None) -> Choice | None:
    """A day within the month that is all the first names."""
    month = moment_of(first)
    if month.precision != "month":
        return None
    for rival in valid:
        when = moment_of(rival)
        if when.precision != "month" and month_of(when) == month_of(month):
            return Choice(candidate=rival.candidate, when=when, reason="names the day in the month that ranks first")
    if address and address.when.precision == "day" and address.months_from(month.day) == 0:
        return Choice(
            candidate=address.candidate, when=address.when, reason="names the day in the month that ranks first"
        )
    return None


def _timed(first: Rival, valid: Sequence[Rival]) -> Choice | None:
    """The stamp of other metadata that tells the time on the first one's day, where that is a midnight of Greenwich.

    Nobody publishes at that second: a day of the site's own calendar, wherever on earth, was written as a moment.
    """
    midnight = moment_of(first).moment
    if not isinstance(midnight, dt.datetime) or midnight.utcoffset() != dt.timedelta(0) or midnight.time() != dt.time():
        return None
    for rival in valid:
        moment = moment_of(rival).moment
        is_told = rival.is_stamp and rival.candidate.context is None and not rival.candidate.source.endswith(_OF_FILES)
        if is_told and isinstance(moment, dt.datetime) and moment.second and -_EAST < moment - midnight < _DAY + _WEST:
            reason = f"tells the time; {first.candidate.source} has a day written as a moment"
            return Choice(candidate=rival.candidate, when=moment_of(rival), reason=reason)
    return None


def _turned(choice: Choice, valid: Sequence[Rival], address: Address | None) -> Choice:
    """The choice with day and month exchanged, where its numbers allow it and only that has a witness."""
    day = choice.when.day
    turned = _exchanged(day)
    if turned is None or turned == day or not _AMBIGUOUS.search(choice.candidate.value):
        return choice
    others = {rival.day for rival in valid if not _AMBIGUOUS.search(rival.candidate.value)}
    if day in others or (address and address.bears(day)):
        return choice
    if turned not in others and not (address and address.names(turned)):
        return choice
    moment = choice.when.moment
    when = replace(choice.when, moment=moment.replace(month=turned.month, day=turned.day))
    return replace(choice, when=when, reason="day and month exchanged, as other witnesses have them")


def _exchanged(day: dt.date) -> dt.date | None:
    """The day with day and month exchanged; None where there is no such month."""
    return dt.date(day.year, day.day, day.month) if day.day <= 12 else None


def _by_eye(choice: Choice, valid: Sequence[Rival], setting: Setting) -> Choice:
    """The choice, set right by the date at the headline when a machine's is one day off it.

    Stamps in UTC, or without a zone, are off by the site's distance from Greenwich; a true offset is believed.
    """
    near = next((rival for rival in valid if rival.is_near and moment_of(rival).precision != "month"), None)
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
        when=moment_of(near),
        reason=f"its day is printed at the headline; {choice.candidate.source}, without zone, is a day off",
    )


def _family(rival: Rival) -> str:
    """Sources that one hand fills count as one witness: all of JSON-LD, all that is visible."""
    return "visible" if rival.is_visible else rival.candidate.source.split(":")[0].lower()


def _has_offset(rival: Rival) -> bool:
    moment = moment_of(rival).moment
    return isinstance(moment, dt.datetime) and bool(moment.utcoffset())
