"""What is told of a choice: verdicts, problems, and the date as the page prints it."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsbot.items import Candidate, Problem, Verdict, When
from newsbot.normalise.date.witnesses import Rival

# Dates that many characters long are shown in messages whole.
_SHOWN_MAX = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The rival that is believed."""

    candidate: Candidate
    when: When
    reason: str


def printed_date(rivals: Sequence[Rival], choice: Choice | None) -> str | None:
    """What the page prints: the text at the headline, that of the chosen day before others."""
    seen = [rival for rival in rivals if rival.is_visible and not rival.refusal]
    same = [rival for rival in seen if choice and rival.day == choice.when.day]
    best = min(same or seen, key=lambda rival: not rival.is_near, default=None)
    return best.candidate.value if best else None


def verdicts(field: str, rivals: Sequence[Rival], choice: Choice | None) -> tuple[Verdict, ...]:
    """One verdict on every rival, and one on the address where that was taken."""
    made = [_verdict(field, rival, choice) for rival in rivals]
    if choice and not any(verdict.taken for verdict in made):
        made.append(Verdict(field=field, candidate=choice.candidate, taken=True, reason=choice.reason))
    return tuple(made)


def _verdict(field: str, rival: Rival, choice: Choice | None) -> Verdict:
    if choice and rival.candidate is choice.candidate:
        return Verdict(field=field, candidate=rival.candidate, taken=True, reason=choice.reason)
    if rival.refusal:
        reason = rival.refusal.reason
    else:
        is_same = choice is not None and rival.day == choice.when.day
        reason = "names the same day and ranks lower" if is_same else "names another day than the one believed"
    return Verdict(field=field, candidate=rival.candidate, taken=False, reason=reason)


def problems(field: str, rivals: Sequence[Rival], choice: Choice | None) -> tuple[Problem, ...]:
    """What was refused, when nothing else is left; () when a date was found or the page has none."""
    refusals = [rival for rival in rivals if rival.refusal]
    if choice or not refusals:
        return ()
    # What was read and refused tells more than what could not be read.
    rival = min(refusals, key=lambda one: one.when is None)
    assert rival.refusal is not None
    shown = rival.candidate.value[:_SHOWN_MAX]
    return (
        Problem(
            field=field,
            code=rival.refusal.code,
            message=f"{rival.candidate.source} has {shown!r}, which {rival.refusal.reason}.",
        ),
    )


def only_modified(choice: Choice) -> Problem:
    """That the page tells no day but that of its last change."""
    shown = choice.candidate.value[:_SHOWN_MAX]
    return Problem(
        field="date",
        code="only-modified",
        message=f"The page tells no day of publication; {choice.candidate.source} has {shown!r}, the day of a change.",
    )
