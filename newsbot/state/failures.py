"""Addresses that could not be had, crawl by crawl."""

import datetime as dt

from newsbot.state.crawls import Crawls
from newsbot.state.database import hashed, instant, moment, packed, unpacked
from newsbot.state.model import Failure


class Failures(Crawls):
    """What could not be had."""

    def failure(self, *, key: str, url: str, now: dt.datetime, reason: str, detail: str | None = None) -> None:
        """Notes that an address, an article's or a list's, could not be had in this crawl."""
        self._failures += 1
        self._run(
            "INSERT INTO failure (crawl, hash, key, url, reason, detail, at, times, number) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8) ON CONFLICT (crawl, hash) DO UPDATE SET "
            "reason = ?5, detail = ?6, at = ?7, times = times + 1, overcome = 0",
            (self._crawl, _either(key), packed(key, url), url, reason, detail, instant(now), self._failures),
        )

    def _overcome(self, key: str) -> None:
        if self._failures:
            self._run("UPDATE failure SET overcome = 1 WHERE crawl = ? AND hash = ?", (self._crawl, _either(key)))

    def failures(self, crawl: int) -> tuple[Failure, ...]:
        """What could not be had in a crawl, in the order of the first time."""
        rows = self._all(
            "SELECT key, url, reason, detail, at, times, overcome FROM failure WHERE crawl = ? ORDER BY number",
            (crawl,),
        )
        return tuple(
            Failure(
                key=unpacked(key, url),
                url=url,
                reason=reason,
                detail=detail,
                at=moment(at),
                times=times,
                overcome=bool(overcome),
            )
            for key, url, reason, detail, at, times, overcome in rows
        )


def _either(key: str) -> bytes:
    """What a failure is found by: it may be of an article or of a list."""
    return hashed("failure", key)
