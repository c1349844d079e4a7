"""What earlier visits teach: what came of addresses, which lists show them, and what the pages of a site are like."""

from collections.abc import Mapping

from newsbot.state.accounts import Accounts
from newsbot.state.database import hashed
from newsbot.state.frontier import ARTICLE

_LISTED = (
    "EXISTS (SELECT 1 FROM sighting WHERE sighting.address = address.id AND "
    "source IN (SELECT place FROM plan WHERE kind <> 'sitemap'))"
)


class Judgements(Accounts):
    """Questions about addresses that were asked before, and about the pages that were read."""

    def judged(self, *, limit: int) -> tuple[tuple[str, bool, bool], ...]:
        """(address, whether it gave a record, whether a list beside sitemaps shows it) of the latest that were asked.

        What another address had given already is no record.
        """
        rows = self._all(
            f"SELECT url, outcome = 'article' AND reason IS NULL, {_LISTED} FROM address "
            "WHERE outcome IN ('article', 'no article') ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return tuple((url, bool(is_article), bool(is_listed)) for url, is_article, is_listed in rows)

    def shown_by(self, key: str) -> tuple[tuple[str, str | None], ...]:
        """(address, kind) of each list that ever showed an address; the kind is None for a part of a list."""
        rows = self._all(
            "SELECT DISTINCT place.url, plan.kind FROM sighting JOIN place ON place.id = sighting.source "
            "LEFT JOIN plan ON plan.place = place.id "
            "WHERE sighting.address = (SELECT id FROM address WHERE hash = ?)",
            (hashed(ARTICLE, key),),
        )
        return tuple((url, kind) for url, kind in rows)

    def lessons(self) -> Mapping[int, int]:
        """How many pages of each kind were read."""
        return dict(self._all("SELECT kind, pages FROM lesson"))

    def teach(self, kind: int, pages: int) -> None:
        """Notes how many pages of a kind were read by now."""
        self._run(
            "INSERT INTO lesson VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET pages = excluded.pages", (kind, pages)
        )
