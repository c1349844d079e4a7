"""Pages of lists: what the site gave with the last answer of each."""

import datetime as dt

from newsbot.state.database import hashed, instant, moment, packed, unpacked
from newsbot.state.failures import Failures
from newsbot.state.frontier import LIST
from newsbot.state.model import ListPage


class ListPages(Failures):
    """What is known of each page of a list."""

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

    def list_confirmed(self, *, key: str, now: dt.datetime) -> None:
        """Notes that the site said that a page of a list is as it was."""
        self._run("UPDATE list_page SET fetched_at = ? WHERE hash = ?", (instant(now), hashed(LIST, key)))

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
