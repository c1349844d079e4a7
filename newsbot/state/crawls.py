"""Crawls: begun, resumed, ended, and how far their record files are known."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newsbot.state.database import maybe_moment, moment
from newsbot.state.frontier import Frontier
from newsbot.state.model import Crawl, CrawlRow

# Failures and summaries are kept for the last so many crawls: four days of hourly ones, a quarter of daily ones.
CRAWLS_WITH_FAILURES = 100
_COLUMNS = "number, started, scope, records_file, offset, records"


class Crawls(Frontier):
    """Which crawl is under way, and what came of earlier ones."""

    _failures = 0

    def begin(self, *, now: dt.datetime, scope: str) -> Crawl:
        """The crawl that was not ended, else a new one.

        What an earlier crawl wanted and did not ask waits in either case: a list that was read says nothing of it a
        second time. When the unended one had another `scope`, what it dealt with may be wanted again; number, file
        and offset stay, as its records do.
        """
        now_stored = self._at(now)
        row = self._one(f"SELECT {_COLUMNS} FROM crawl WHERE ended IS NULL ORDER BY number DESC LIMIT 1")
        if row is None:
            self._forget_done()
            number = self._run("INSERT INTO crawl (started, scope) VALUES (?, ?)", (now_stored, scope)).lastrowid or 0
            self._crawl, self._failures = number, 0
            return Crawl(number=number, started=moment(now_stored), scope=scope, resumed=False)
        crawl = _crawl(row)
        self._crawl = crawl.number
        self._failures = self._one("SELECT coalesce(max(number), 0) FROM failure WHERE crawl = ?", (crawl.number,))[0]
        if crawl.scope == scope:
            return replace(crawl, goes_on=True)
        self._forget_done()
        self._run("UPDATE crawl SET scope = ? WHERE number = ?", (scope, crawl.number))
        return replace(crawl, scope=scope)

    def wrote(self, *, records_file: str, offset: int, records: int) -> None:
        """Notes how far the record file is on the disk; call it between the flush of that file and `commit`."""
        self._run(
            "UPDATE crawl SET records_file = ?, offset = ?, records = ? WHERE number = ?",
            (records_file, offset, records, self._crawl),
        )

    def finish(self, *, now: dt.datetime, status: int, summary: str) -> None:
        """Ends the crawl; what it still wanted waits for the next one. `summary` is JSON."""
        self._run(
            "UPDATE crawl SET ended = ?, status = ?, summary = ? WHERE number = ?",
            (self._at(now), status, summary, self._crawl),
        )
        self._run("DELETE FROM failure WHERE crawl <= ?", (self._crawl - CRAWLS_WITH_FAILURES,))
        self._run("UPDATE crawl SET summary = NULL WHERE number = ?", (self._crawl - CRAWLS_WITH_FAILURES,))
        self._forget_done()
        self._crawl = 0

    def record_files(self) -> Mapping[str, int]:
        """Record file -> how many records the state knows in it, of all crawls, the oldest first."""
        return dict(self._all("SELECT records_file, records FROM crawl WHERE records_file IS NOT NULL ORDER BY number"))

    def last_crawls(self, count: int) -> tuple[CrawlRow, ...]:
        """The last `count` crawls, latest first."""
        rows = self._all(
            "SELECT number, started, ended, status, summary, records_file, records FROM crawl "
            "ORDER BY number DESC LIMIT ?",
            (count,),
        )
        return tuple(_crawl_row(row) for row in rows)


def _crawl(row: Any) -> Crawl:
    number, started, scope, records_file, offset, records = row
    return Crawl(
        number=number,
        started=moment(started),
        scope=scope,
        resumed=True,
        records_file=records_file,
        offset=offset,
        records=records,
    )


def _crawl_row(row: Any) -> CrawlRow:
    number, started, ended, status, summary, records_file, records = row
    return CrawlRow(
        number=number,
        started=moment(started),
        ended=maybe_moment(ended),
        status=status,
        summary=summary,
        records_file=records_file,
        records=records,
    )
