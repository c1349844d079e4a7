"""What a newspaper can be asked to be: its kinds of source, its look, its traps and its faults."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

KINDS: dict[str, tuple[str, ...]] = {
    "listing": ("path", "query", "rel", "older", "fragment", "json", "scroll", "cursor"),
    "sections": (),
    "authors": (),
    "tags": (),
    "archive": (),
    "feed": ("rss", "atom", "json"),
    "sitemap": ("single", "months", "yoast", "core", "gz", "news", "txt"),
    "rest": (),
}
"""Kind of source -> its styles, the usual one first. The lists of sections, authors and tags take the style of
"listing"."""
ALL_KINDS = "listing,sections,authors,tags,archive,feed,sitemap,rest"
TEMPLATES = ("classic", "magazine", "plain")
TRAPS = ("endless", "calendar", "facets", "sessions", "loops", "junk", "soft404", "home404")
PERMALINKS = ("dated", "bare", "section", "number", "html")
LANGUAGES = ("en", "de", "ko")
# A newspaper's own clock: it never runs ahead of the true one, and tests get the same days for ever.
NEWEST = dt.datetime(2025, 9, 30, 8, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
YEARS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Every switch of a newspaper."""

    articles: int = 600
    kinds: str | Iterable[str] = ALL_KINDS
    """Names of KINDS, with ":style" behind where the usual one is not meant: "listing:query", "feed:atom"."""
    templates: tuple[str, ...] = TEMPLATES
    """Given to the articles by turns; the first is that of all other pages. "classic", "magazine", "plain"."""
    language: str = "en"
    permalinks: str = "dated"
    """dated /2019/07/slug/, bare /slug/, section /towns/slug, number /article/12345, html /towns/slug-12345.html."""
    page_size: int = 10
    feed_entries: int = 10
    robots_names_sitemap: bool = True
    sitemap_at: str | None = None
    """Path of the chief sitemap where it is not the usual one."""
    sitemap_dates: bool = True
    """Whether sitemaps tell lastmod."""
    sitemap_entries: int = 200
    """Addresses in one file of the styles yoast and core; the real ones take 1,000 and 2,000."""
    sitemap_newest: int = 0
    """Stories in sitemaps, the newest; 0 for all."""
    sitemap_lags: int = 0
    """Newest stories that sitemaps do not have yet."""
    leaks: float = 0.0
    """Share of the stories that the list of all, and apart from that the sitemap, leaves out, by chance."""
    columns: str = ""
    """Where the stories of the first section, which are of another type of post, are found beside its lists: "rest" under a
    route of their own, "sitemap" in sitemaps alone, "lists" nowhere else; "" where they are posts like any."""
    validators: bool = True
    """Whether answers carry ETag and Last-Modified."""
    traps: str | Iterable[str] = ()
    sticky: bool = False
    """Whether an old article stands on top of the first page of the lists."""
    insert_every: int = 0
    """An article is published after so many requests; 0 for never."""
    fail_every: int = 0
    """Each so-many-th request for a new address is answered 503 once; 0 for never."""
    wait_seconds: float = 0.0
    """Before each answer."""
    gone: int = 410
    """Status of a deleted article."""
    extras: bool = True
    """Whether there are live blogs, previews, articles of several pages, protected and moved ones."""
    host: str = "127.0.0.1"
    """The name in the paper's own addresses: "127.0.0.1", or "localhost", which has letters to be put in capitals."""
    newest: dt.datetime = NEWEST
    seed: int = 1

    def styles(self, kind: str) -> frozenset[str]:
        """The styles of a kind that are switched on; a kind without styles has itself. Empty when it is off.

        >>> sorted(Options(kinds="feed:atom,feed:json").styles("feed"))
        ['atom', 'json']
        """
        found = set()
        for token in _tokens(self.kinds):
            name, _, style = token.partition(":")
            if name not in KINDS or (style and style not in KINDS[name]):
                raise ValueError(f"kinds: {token!r} is none of {KINDS}")
            if name == kind:
                found.add(style or (KINDS[name] or (name,))[0])
        return frozenset(found)

    def trap_set(self) -> frozenset[str]:
        """The traps that are switched on."""
        traps = frozenset(_tokens(self.traps))
        if not traps <= frozenset(TRAPS):
            raise ValueError(f"traps: {sorted(traps)} are not all of {TRAPS}")
        return traps


def _tokens(value: str | Iterable[str]) -> list[str]:
    parts = value.split(",") if isinstance(value, str) else list(value)
    return [part.strip() for part in parts if part.strip()]
