"""Addresses of articles: which list showed them, what the last visit gave, which are missing."""

import datetime as dt
from typing import Any, cast

from newsbot.state.crawls import Crawls
from newsbot.state.database import hashed, instant, maybe_moment, microseconds, moment, packed, unpacked
from newsbot.state.frontier import ARTICLE, LIST
from newsbot.state.model import Address, Failure, ListPage, Outcome

# A page that is missing may be a slip of an hour's redesign or a cache; two days later and still missing, it is gone.
GONE_AFTER = dt.timedelta(days=2)
_ANSWERED = ("article", "no article")
SELECT = (
    "SELECT address.key, address.url, outcome, reason, article.id, etag, last_modified, body_hash, fetched_at, "
    "told_modified, first_seen, missing_since, gone_at, failed_since, address.id "
    "FROM address LEFT JOIN article ON article.number = address.article "
)


class Addresses(Crawls):
    """What is known of each address."""

    def address(self, key: str) -> Address | None:
        """What is known of an address; None when it was never met."""
        row = self._one(SELECT + "WHERE hash = ?", (hashed(ARTICLE, key),))
        return None if row is None else address_of(row)

    def saw(self, *, key: str, url: str, source: str, now: dt.datetime, modified: dt.datetime | None = None) -> Address:
        """The address as it was before `source` showed it now; one that nothing was known of `is_new`."""
        digest, at, told = hashed(ARTICLE, key), instant(now), microseconds(modified)
        row = self._one(SELECT + "WHERE hash = ?", (digest,))
        if row is None:
            number = self._run(
                "INSERT INTO address (hash, key, url, outcome, told_modified, first_seen) "
                "VALUES (?, ?, ?, 'seen', ?, ?)",
                (digest, packed(key, url), url, told, at),
            ).lastrowid
            before = Address(key=key, url=url, outcome="seen", first_seen=moment(at), is_new=True)
        else:
            number, before = row[-1], address_of(row)
            if told is not None and (row[9] is None or told > row[9]):
                self._run("UPDATE address SET told_modified = ? WHERE id = ?", (told, number))
        self._sighted(number, self._place(source), at)
        return before

    def _sighted(self, address: int | None, source: int, at: int) -> None:
        """Notes that a source showed an address, and counts it the first time."""
        known = self._run(
            "UPDATE sighting SET last = ? WHERE address = ? AND source = ?", (at, address, source)
        ).rowcount
        if not known:
            self._run("INSERT INTO sighting VALUES (?, ?, ?, ?)", (address, source, at, at))
            self._run("UPDATE place SET shown = shown + 1 WHERE id = ?", (source,))

    def fetched(
        self,
        *,
        key: str,
        url: str,
        now: dt.datetime,
        outcome: Outcome,
        reason: str | None = None,
        article: str | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
        body_hash: str | None = None,
    ) -> None:
        """Notes what a visit gave. An answer with a page ends being missing.

        Without `body_hash` there was no new body, as after "304 Not Modified" or a failure: validators that are not
        given stay as they were, and so does the article.
        """
        if outcome == "missing":
            self.missing(key=key, url=url, now=now, reason=reason or "missing")
            return
        digest, at = hashed(ARTICLE, key), instant(now)
        number = None if article is None else self._article_number(article)
        row = self._all(
            "INSERT INTO address (hash, key, url, outcome, reason, article, etag, last_modified, body_hash, fetched_at,"
            " first_seen, failed_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET "
            "outcome = excluded.outcome, reason = excluded.reason, article = coalesce(excluded.article, article), "
            "etag = iif(excluded.body_hash IS NULL, coalesce(excluded.etag, etag), excluded.etag), last_modified = "
            "iif(excluded.body_hash IS NULL, coalesce(excluded.last_modified, last_modified), excluded.last_modified), "
            "body_hash = coalesce(excluded.body_hash, body_hash), fetched_at = excluded.fetched_at, "
            "failed_since = iif(excluded.outcome = 'failed', coalesce(failed_since, excluded.failed_since), NULL), "
            "missing_since = iif(excluded.outcome IN ('article', 'no article'), NULL, missing_since), "
            "gone_at = iif(excluded.outcome IN ('article', 'no article'), NULL, gone_at) RETURNING id",
            (
                digest,
                packed(key, url),
                url,
                outcome,
                reason,
                number,
                etag,
                last_modified,
                body_hash,
                at,
                at,
                at if outcome == "failed" else None,
            ),
        )[0]
        if number is not None and outcome == "article":
            self._run("UPDATE article SET address = ?1 WHERE number = ?2 AND address IS NOT ?1", (row[0], number))
        if outcome in _ANSWERED:
            self._overcome(key)

    def _article_number(self, article: str) -> int:
        """The number of an article's id, given to it if it has none."""
        row = self._one("SELECT number FROM article WHERE id = ?", (article,))
        return int(row[0] if row else self._run("INSERT INTO article (id) VALUES (?)", (article,)).lastrowid or 0)

    def missing(self, *, key: str, url: str, now: dt.datetime, reason: str) -> str:
        """ "missing", or "gone" when it was missing at least GONE_AFTER before already."""
        at = instant(now)
        known = self.address(key)
        since = at if known is None or known.missing_since is None else instant(known.missing_since)
        # A clock that was set back must not make what is missing wait for years.
        since = min(since, at)
        is_gone = at - since >= GONE_AFTER // dt.timedelta(microseconds=1)
        gone_at = at if is_gone else None
        self._run(
            "INSERT INTO address (hash, key, url, outcome, reason, fetched_at, first_seen, missing_since) "
            "VALUES (?1, ?2, ?3, 'missing', ?4, ?5, ?5, ?6) ON CONFLICT (hash) DO UPDATE SET outcome = 'missing', "
            "reason = ?4, fetched_at = ?5, missing_since = ?6, gone_at = coalesce(gone_at, ?7), failed_since = NULL",
            (hashed(ARTICLE, key), packed(key, url), url, reason, at, since, gone_at),
        )
        return "gone" if is_gone or (known is not None and known.gone_at is not None) else "missing"

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

    def list_page(self, key: str) -> ListPage | None:
        """The last answer of a page of a list; None without any."""
        rows = self._lists("hash = ?", hashed(LIST, key))
        return rows[0] if rows else None

    def lists_of(self, source: str) -> tuple[ListPage, ...]:
        """The last answers of all pages of a source."""
        return self._lists("place.url = ?", source)

    def forget_list(self, key: str) -> None:
        """Forgets the answer of a page that is a list of the site no more."""
        self._run("DELETE FROM list_page WHERE hash = ?", (hashed(LIST, key),))

    def _lists(self, condition: str, value: object) -> tuple[ListPage, ...]:
        rows = self._all(
            "SELECT key, list_page.url, place.url, etag, last_modified, body_hash, fetched_at FROM list_page "
            f"LEFT JOIN place ON place.id = source WHERE {condition}",
            (value,),
        )
        return tuple(
            ListPage(
                key=unpacked(stored, url),
                url=url,
                source=source,
                etag=etag,
                last_modified=last_modified,
                body_hash=body_hash,
                fetched_at=moment(fetched_at),
            )
            for stored, url, source, etag, last_modified, body_hash, fetched_at in rows
        )

    def list_fetched(
        self,
        *,
        key: str,
        url: str,
        source: str | None,
        now: dt.datetime,
        etag: str | None,
        last_modified: str | None,
        body_hash: str | None,
    ) -> None:
        """Notes the answer of a page of a list, in place of the one before."""
        self._run(
            "INSERT OR REPLACE INTO list_page VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                hashed(LIST, key),
                packed(key, url),
                url,
                self._maybe_place(source),
                etag,
                last_modified,
                body_hash,
                instant(now),
            ),
        )
        self._overcome(key)


def _either(key: str) -> bytes:
    """What a failure is found by: it may be of an article or of a list."""
    return hashed("failure", key)


def address_of(row: Any) -> Address:
    """An address from a row of SELECT."""
    (stored, url, outcome, reason, article, etag, last_modified, body_hash, fetched_at, told_modified, first_seen) = (
        row[:11]
    )
    return Address(
        key=unpacked(stored, url),
        url=url,
        outcome=cast("Outcome", outcome),
        reason=reason,
        article=article,
        etag=etag,
        last_modified=last_modified,
        body_hash=body_hash,
        fetched_at=maybe_moment(fetched_at),
        told_modified=maybe_moment(told_modified),
        first_seen=moment(first_seen),
        missing_since=maybe_moment(row[11]),
        gone_at=maybe_moment(row[12]),
        failed_since=maybe_moment(row[13]),
    )
