"""Articles: the revision that was last recorded, under which addresses, and when to look again."""

import datetime as dt
import json

from newsbot.state.addresses import GONE_AFTER, SELECT, Addresses, address_of
from newsbot.state.database import instant, moment
from newsbot.state.model import Address, KnownArticle
from newsbot.state.rhythm import LONGEST_TRY, looked_at


class Articles(Addresses):
    """What is known of each article."""

    def article(self, article_id: str) -> KnownArticle | None:
        """The article as its last record has it; None when none was kept."""
        row = self._one(
            "SELECT url, revision, content_hash, field_hashes, date, first_read, last_read, last_changed, next_check "
            "FROM article WHERE id = ? AND url IS NOT NULL",
            (article_id,),
        )
        if row is None:
            return None
        url, revision, content_hash, field_hashes, date, first_read, last_read, last_changed, next_check = row
        return KnownArticle(
            id=article_id,
            url=url,
            revision=revision,
            content_hash=content_hash,
            field_hashes=json.loads(field_hashes),
            date=None if date is None else dt.date.fromisoformat(date),
            first_read=moment(first_read),
            last_read=moment(last_read),
            last_changed=moment(last_changed),
            next_check=moment(next_check),
        )

    def article_like(self, content_hash: str) -> str | None:
        """Id of an article whose last record has this content; None when there is none."""
        row = self._one("SELECT id FROM article WHERE content_hash = ? ORDER BY number LIMIT 1", (content_hash,))
        return None if row is None else str(row[0])

    def kept(self, *, article: KnownArticle) -> None:
        """Keeps an article in place of what was known of it."""
        self._run(
            "INSERT INTO article (id, url, revision, content_hash, field_hashes, date, first_read, last_read, "
            "last_changed, next_check) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "url = excluded.url, revision = excluded.revision, content_hash = excluded.content_hash, "
            "field_hashes = excluded.field_hashes, date = excluded.date, first_read = excluded.first_read, "
            "last_read = excluded.last_read, last_changed = excluded.last_changed, next_check = excluded.next_check",
            (
                article.id,
                article.url,
                article.revision,
                article.content_hash,
                json.dumps(dict(article.field_hashes), separators=(",", ":")),
                None if article.date is None else article.date.isoformat(),
                instant(article.first_read),
                instant(article.last_read),
                instant(article.last_changed),
                instant(article.next_check),
            ),
        )

    def due_for_check(self, now: dt.datetime, *, limit: int) -> tuple[Address, ...]:
        """Up to `limit` addresses to look at again, those that wait longest first.

        One address, the last that gave it, of each article whose `next_check` has come, and each address that has
        been missing for GONE_AFTER without being looked at again.  Those that had no answer are told by `failed`.
        """
        checks = self._all(
            SELECT.replace("SELECT ", "SELECT next_check, ", 1).replace("LEFT JOIN", "JOIN")
            + "AND article.address = address.id WHERE next_check <= ? AND missing_since IS NULL "
            "AND outcome <> 'failed' ORDER BY next_check, article.number LIMIT ?",
            (instant(now), limit),
        )
        missing = self._all(
            SELECT.replace("SELECT ", "SELECT missing_since, ", 1)
            + "WHERE missing_since <= ? AND gone_at IS NULL ORDER BY missing_since, address.id LIMIT ?",
            (instant(now - GONE_AFTER), limit),
        )
        rows = sorted(checks + missing, key=lambda row: int(row[0]))[:limit]
        return tuple(address_of(row[1:]) for row in rows)

    def confirmed(self, *, key: str, now: dt.datetime) -> None:
        """Notes that the site says that an address gives what it gave before ("304 Not Modified")."""
        known = self.address(key)
        if known is None:
            return
        self.fetched(key=key, url=known.url, now=now, outcome=known.outcome, article=known.article)
        article = self.article(known.article) if known.article is not None else None
        if article is not None:
            self.kept(article=looked_at(article, now))

    def failed(self, now: dt.datetime, *, limit: int) -> tuple[Address, ...]:
        """Up to `limit` addresses whose last visit gave nothing to judge by and whose time has come (`next_try`).

        Those that wait longest come first.
        """
        rows = self._all(
            SELECT + "WHERE outcome = 'failed' AND (fetched_at > ?1 OR "
            "fetched_at + min(fetched_at - coalesce(failed_since, fetched_at), ?2) <= ?1) "
            "ORDER BY fetched_at, address.id LIMIT ?3",
            (instant(now), LONGEST_TRY // dt.timedelta(microseconds=1), limit),
        )
        return tuple(address_of(row) for row in rows)
