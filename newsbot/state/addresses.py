"""Addresses of articles: which list showed them, what the last visit gave, which are missing."""

import datetime as dt
from typing import Any, cast

from newsbot.state.database import hashed, instant, maybe_moment, microseconds, moment, packed, unpacked
from newsbot.state.frontier import ARTICLE
from newsbot.state.listpages import ListPages
from newsbot.state.model import Address, Outcome

# A page that is missing may be a slip of an hour's redesign or a cache; two days later and still missing, it is gone.
GONE_AFTER = dt.timedelta(days=2)
_ANSWERED = ("article", "no article")
SELECT = (
    "SELECT address.key, address.url, outcome, reason, article.id, etag, last_modified, body_hash, fetched_at, "
    "told_modified, first_seen, missing_since, gone_at, failed_since, told_published, address.id "
    "FROM address LEFT JOIN article ON article.number = address.article "
)


class Addresses(ListPages):
    """What is known of each address."""

    def address(self, key: str) -> Address | None:
        """What is known of an address; None when it was never met."""
        row = self._one(SELECT + "WHERE hash = ?", (hashed(ARTICLE, key),))
        return None if row is None else address_of(row)

    def saw(
        self,
        *,
        key: str,
        url: str,
        source: str,
        now: dt.datetime,
        modified: dt.datetime | None = None,
        published: str | None = None,
    ) -> Address:
        """The address as it was before `source` showed it now; one that nothing was known of `is_new`.

        `published` is the date that the source tells, in ISO 8601.
        """
        digest, at, told = hashed(ARTICLE, key), instant(now), microseconds(modified)
        row = self._one(SELECT + "WHERE hash = ?", (digest,))
        if row is None:
            number = self._run(
                "INSERT INTO address (hash, key, url, outcome, told_modified, told_published, first_seen) "
                "VALUES (?, ?, ?, 'seen', ?, ?, ?)",
                (digest, packed(key, url), url, told, published, at),
            ).lastrowid
            before = Address(key=key, url=url, outcome="seen", first_seen=moment(at), is_new=True)
        else:
            number, before = row[-1], address_of(row)
            if told is not None and (row[9] is None or told > row[9]):
                self._run("UPDATE address SET told_modified = ? WHERE id = ?", (told, number))
            if published is not None and before.told_published is None:
                self._run("UPDATE address SET told_published = ? WHERE id = ?", (published, number))
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
        told_published=row[14],
    )
