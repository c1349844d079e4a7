"""When the next request may go to a host.

A Pace is the memory of one host: how long a pause we owe it, when it was last asked, and how it answered. Moments
are seconds of any clock that only runs forward.
"""

from dataclasses import dataclass, replace

# A pause grows by a random part of itself up to this share, so that visits do not come in step; it never shrinks,
# for a Crawl-delay is a promise.
JITTER_SHARE = 0.25
# Of a slow server's time we take no more than this part: an answer in 3 s is followed by a pause of 3 s.
BUSY_SHARE_MAX = 0.5
# A slow server is given this much at most.
SLOW_SECONDS_MAX = 60.0
# The first extra pause after "too many requests"; each further one doubles it, each good answer takes a fifth off.
BACKOFF_SECONDS = 0.5
BACKOFF_SECONDS_MAX = 120.0
RECOVERY_SHARE = 0.8
# What is left of a backed-off pause below this is none.
BACKOFF_SECONDS_MIN = 0.1
# So many refusals in a row, each after a longer pause (1, 2, 4 … 64 s), are a no.
REFUSALS_MAX = 8
# Pages that are blocked may stand alone; so many in a row are a block of the whole site.
BLOCKS_MAX = 20
# Pages that fail at their first try, one after the other, may be a bad corner of a site; so many are a site that is
# down, and each costs up to twice the time limit.
FAILURES_MAX = 50

NEVER = float("-inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """What is known of one host."""

    least_seconds: float = 0.0
    """The user's pause between two requests."""
    step_seconds: float = BACKOFF_SECONDS
    """The first extra pause after a refusal."""
    asked_seconds: float = 0.0
    """The pause that its robots.txt asks for."""
    slow_seconds: float = 0.0
    """The pause that its refusals have added."""
    latency_seconds: float = 0.0
    """How long its answers take, of late."""
    sent_at: float = NEVER
    """When the last request went out."""
    closed_until: float = NEVER
    """Nothing goes out before."""
    refusals: int = 0
    """Answers "too many requests" in a row."""
    overloads: int = 0
    """Answers "not available" in a row."""
    blocks: int = 0
    """Answers that block us in a row."""
    failures: int = 0
    """Pages in a row that failed at their first try."""

    @property
    def pause_seconds(self) -> float:
        """The pause owed between two requests. Who says --delay 0 has it as fast as the site allows."""
        busy = min(self.latency_seconds / BUSY_SHARE_MAX, SLOW_SECONDS_MAX) if self.least_seconds else 0.0
        return max(self.least_seconds, self.asked_seconds, self.slow_seconds, busy)

    def opens_at(self, chance: float = 0.0) -> float:
        """The moment from which the next request may go out; `chance` from 0 to 1 sets the random part."""
        return max(self.closed_until, self.sent_at + self.pause_seconds * (1 + JITTER_SHARE * chance))

    def sent(self, now: float) -> "Pace":
        return replace(self, sent_at=now)

    def asking(self, seconds: float) -> "Pace":
        """With the pause that robots.txt asks for."""
        return replace(self, asked_seconds=seconds)

    def answered(self, latency_seconds: float) -> "Pace":
        """After an answer that is none of the refusals below."""
        slow = self.slow_seconds * RECOVERY_SHARE
        return replace(
            self,
            latency_seconds=(self.latency_seconds + latency_seconds) / 2,
            slow_seconds=slow if slow >= BACKOFF_SECONDS_MIN else 0.0,
            refusals=0,
            overloads=0,
            blocks=0,
            failures=0,
        )

    def refused(self, now: float, wait_seconds: float) -> "Pace":
        """After "too many requests": the host is left alone for `wait_seconds`, then asked more slowly."""
        return replace(
            self,
            closed_until=max(self.closed_until, now + wait_seconds),
            slow_seconds=self._slower(),
            refusals=self.refusals + 1,
        )

    def overloaded(self, now: float, wait_seconds: float) -> "Pace":
        """After "not available": one page may be broken; the second in a row means the host, which is left alone."""
        is_host = self.overloads > 0
        return replace(
            self,
            closed_until=max(self.closed_until, now + wait_seconds) if is_host else self.closed_until,
            slow_seconds=self._slower() if is_host else self.slow_seconds,
            overloads=self.overloads + 1,
        )

    def blocked(self) -> "Pace":
        return replace(self, blocks=self.blocks + 1)

    def failed(self) -> "Pace":
        """After the first try of a page that brought no answer, or an error of the server."""
        return replace(self, failures=self.failures + 1)

    @property
    def is_over(self) -> bool:
        """Whether the host has said no, or nothing, so often that asking on would be rude."""
        return self.refusals >= REFUSALS_MAX or self.blocks >= BLOCKS_MAX or self.failures >= FAILURES_MAX

    def _slower(self) -> float:
        # From what we do already, so that the first step is felt whatever the pause was.
        return min(max(self.step_seconds, 2 * max(self.slow_seconds, self.least_seconds)), BACKOFF_SECONDS_MAX)
