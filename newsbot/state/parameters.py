"""Parameters of addresses that tell where a link stands, not which page it leads to: learnt from what pages call
themselves, and left out of the keys of articles from then on."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from newsbot import urls
from newsbot.state.database import hashed, packed
from newsbot.state.frontier import ARTICLE
from newsbot.state.judgements import Judgements

_Row = tuple[int, str, int | None]
"""Number, address and article of a known address."""


class Parameters(Judgements):
    """Which parameters the articles of the site are known to do without."""

    _names: frozenset[str] | None = None

    def parameters(self) -> frozenset[str]:
        """Names of the parameters that are left out of the keys of articles."""
        if self._names is None:
            self._names = frozenset(name for (name,) in self._all("SELECT name FROM parameter"))
        return self._names

    def shown_by(self, key: str) -> tuple[tuple[str, str | None], ...]:
        """(address, kind) of each list that ever showed an address; of a visit that was wanted before something was
        learnt the key is the one of then."""
        names = self.parameters() if "?" in key else ()
        return super().shown_by(urls.key(f"https://{key}", names) if names else key)

    def drop_parameter(self, name: str, key: Callable[[str], str]) -> bool:
        """Whether a parameter is left out from now on: not where that joins the addresses of two different articles.

        `key` gives the key of an address without the parameter; addresses and visits that are known get it.
        """
        pattern = f"%{name.translate({ord(sign): f'!{sign}' for sign in '%_!'})}=%"
        joined: defaultdict[str, list[_Row]] = defaultdict(list)
        for row in self._all("SELECT id, url, article FROM address WHERE url LIKE ? ESCAPE '!'", (pattern,)):
            joined[key(row[1])].append(row)
        for bare, rows in joined.items():
            known = self._one("SELECT id, url, article FROM address WHERE hash = ?", (hashed(ARTICLE, bare),))
            rows += [known] if known and known not in rows else []
            if len({article for _, _, article in rows if article is not None}) > 1:
                return False
        self._run("INSERT OR IGNORE INTO parameter VALUES (?)", (name,))
        self._names = None
        for bare, rows in joined.items():
            self._join_addresses(bare, rows)
        self._join_visits(pattern, key)
        return True

    def _join_addresses(self, key: str, rows: Sequence[_Row]) -> None:
        """Makes one of several addresses, that of the article where it was read: it has all their sightings."""
        best, url, _ = min(rows, key=lambda row: (row[2] is None, row[0]))
        for other in {number for number, _, _ in rows} - {best}:
            self._run("UPDATE OR IGNORE sighting SET address = ? WHERE address = ?", (best, other))
            self._run("DELETE FROM sighting WHERE address = ?", (other,))
            self._run("UPDATE article SET address = ? WHERE address = ?", (best, other))
            self._run("DELETE FROM address WHERE id = ?", (other,))
        digest = hashed(ARTICLE, key)
        self._run("UPDATE address SET hash = ?, key = ? WHERE id = ?", (digest, packed(key, url), best))

    def _join_visits(self, pattern: str, key: Callable[[str], str]) -> None:
        """Gives visits the new keys of their addresses; those that wait for what was had or waits already are over."""
        visits = self._all(
            "SELECT number, url, step, note FROM visit WHERE kind = ? AND url LIKE ? ESCAPE '!' ORDER BY number",
            (ARTICLE, pattern),
        )
        for number, url, step, note in visits:
            digest = hashed(ARTICLE, key(url))
            moved = self._run(
                "UPDATE OR IGNORE visit SET hash = ?, key = ? WHERE number = ?", (digest, packed(key(url), url), number)
            ).rowcount
            if step == 0 and note is None and (not moved or self._is_read(digest)):
                self._run("DELETE FROM visit WHERE number = ?", (number,))
                self._waiting -= 1

    def _is_read(self, digest: bytes) -> bool:
        return self._one("SELECT 1 FROM address WHERE hash = ? AND outcome = 'article'", (digest,)) is not None

    def keep_parameter(self, name: str) -> None:
        """Notes that a parameter tells one page from another after all."""
        self._run("DELETE FROM parameter WHERE name = ?", (name,))
        self._names = None
