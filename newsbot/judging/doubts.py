"""Which pages that could be articles are none: told by what the page shows, by its address, and by what leads to it.

Doubts(site, shapes).learn(seen)        a page was read
Doubts(site, shapes).verdict(seen)      ARTICLE, WAIT, or why it is none

A page that a list of articles, a feed or an interface shows is one.  Others, mostly of sitemaps that hold all pages
of a site, are compared with the site's articles: these have a day and a name, and stand at addresses of their own.
Where the site's articles lack that too, nothing can be told, and what may be an article is one.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newsbot.discovery.furniture import furniture
from newsbot.discovery.shapes import SHAPES_MAX, Shapes, names_one, shape
from newsbot.document import Document
from newsbot.judging.evidence import NONE, PAGE, PRINTED, TOLD, Evidence, Mark, is_sure
from newsbot.sites import Site

ARTICLE = "article"
WAIT = "wait"
"""What a page is must be told later, when more of the site is known."""
OTHER = "no article: calls itself {}"
STANDING = "no article: a page of the menus"
UNLIKE = "no article: unlike the articles of the site"
# So many pages at addresses that are built alike tell what stands there.
ALIKE_MIN = 10
# Fewer articles do not tell what the articles of a site are like.
ARTICLES_MIN = 10
# Articles that lists show are known for certain: fewer of them tell as much.
LISTED_MIN = 5
# Where so many of a site's articles have a day and a name, one without either is unlike them.
USUAL_SHARE = 0.9
# To lack only one of the two tells something where nearly all have both, and no article stands at such addresses.
STRICT_SHARE = 0.95
STRICT_ARTICLES_MIN = 20
# A text of so many words at an address that names one article is one, whatever it lacks: services, things for sale and
# people are told of in fewer.
NAMED_WORDS_MIN = 200
# A sign that so many of the pages in the menus bear, at least two, tells nothing on this site.
WORTHLESS_SHARE = 0.5
WORTHLESS_MIN = 2
# Pages that are remembered, from crawl to crawl; beyond, the count of each kind is halved.
PAGES_MAX = 2_000
# Pages whose menus are looked at, and the share of them that a page of the menu is linked from.
MENUS_MAX = 20
MENU_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A page that was read."""

    url: str
    key: str
    evidence: Evidence
    is_listed: bool
    """Whether a list of articles, a feed or an interface shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Articles:
    """What the pages read so far tell of the articles of their site."""

    worth: Mark
    """The signs that tell something here."""
    count: int
    """How many of the pages are surely articles."""
    usual: float
    """Share of the articles that have enough signs."""
    signed: float
    """Share of the articles that have a name."""
    printed: float
    """Share of the articles that show a reader a day or a name."""


class Doubts:
    """What is known of the pages of one site."""

    def __init__(self, site: Site, shapes: Shapes) -> None:
        self._site = site
        self._shapes = shapes
        self._menus: Counter[str] = Counter()
        self._menus_seen = 0
        self._pages: Counter[tuple[Mark, bool, bool]] = Counter()
        """(signs, whether listed, whether in the menus) -> pages."""
        self._company: dict[str, Counter[Mark]] = {}
        """Shape -> signs of the pages that neither a list nor a menu shows -> how many."""
        self._told: _Articles | None = None

    def remember(self, lessons: Mapping[int, int]) -> None:
        """Takes up what earlier crawls learnt, as `lessons` gave it."""
        for number, count in lessons.items():
            self._pages[_page(number)] += count

    def lessons(self) -> Mapping[int, int]:
        """What was learnt so far of the pages of the site, a number for each kind of page: for the next crawl."""
        return {_number(*page): count for page, count in self._pages.items()}

    @property
    def wants_menus(self) -> bool:
        """Whether too few menus were looked at yet."""
        return self._menus_seen < MENUS_MAX

    def look(self, page: Document) -> None:
        """Notes what the menus of a page lead to."""
        if self.wants_menus:
            self._menus_seen += 1
            self._menus.update(furniture(page, self._site))

    def learn(self, seen: Seen) -> None:
        """Notes a page that could be an article."""
        is_in_menus = self._is_in_menus(seen)
        self._told = None
        self._pages[seen.evidence.marks, seen.is_listed, is_in_menus] += 1
        if self._pages.total() > PAGES_MAX:
            # What a site was like long ago tells less of what it is now.
            self._pages = Counter({page: -(-count // 2) for page, count in self._pages.items()})
        name = shape(seen.url)
        if not (seen.is_listed or is_in_menus) and (name in self._company or len(self._company) < SHAPES_MAX):
            self._company.setdefault(name, Counter())[seen.evidence.marks] += 1

    def verdict(self, seen: Seen, *, is_last: bool = False) -> str:
        """ARTICLE, WAIT, or the reason why a page is none; with `is_last` it cannot wait any more."""
        told = self._at_sight(seen)
        if told is not None:
            return told
        site, marks = self._articles(), seen.evidence.marks
        if self._is_in_menus(seen):
            return self._of_menu(marks, site, is_last=is_last)
        if is_sure(marks & site.worth):
            # What metadata say may turn out to be said of every page.
            return ARTICLE if marks & PRINTED or site.count >= ARTICLES_MIN or is_last else WAIT
        if site.count >= ARTICLES_MIN and site.usual < USUAL_SHARE:
            return ARTICLE
        if not is_last:
            return UNLIKE if self._is_hopeless(seen, site) else WAIT
        return UNLIKE if self._is_unlike(seen, site) else ARTICLE

    def _at_sight(self, seen: Seen) -> str | None:
        """What a page is, where it need not be compared with any other; None where it must."""
        shown = seen.evidence
        if shown.is_surely_other and PRINTED not in shown.marks:
            return OTHER.format(shown.other)
        if seen.is_listed or shown.is_dated or PRINTED in shown.marks:
            return ARTICLE
        if shown.other is not None and (shown.other != PAGE or shown.marks == NONE):
            return OTHER.format(shown.other)
        return ARTICLE if shown.is_post else None

    def is_doubtful(self, url: str) -> bool:
        """Whether pages at such addresses lack what articles have, as far as some were read and none was an article."""
        if not self._shapes.of(url).is_vain:
            return False
        sure, bare = self._alike(url, self._articles().worth)
        return bare >= ALIKE_MIN and not sure

    def _alike(self, url: str, worth: Mark) -> tuple[int, int]:
        """How many pages at addresses that are built alike have enough signs, and how many have not."""
        counts = self._company.get(shape(url), Counter())
        sure = sum(count for marks, count in counts.items() if is_sure(marks & worth))
        return sure, counts.total() - sure

    def _is_in_menus(self, seen: Seen) -> bool:
        """Whether the menus of most pages lead to a page, and nothing else does."""
        return not seen.is_listed and self._menus[seen.key] >= max(1.0, MENU_SHARE * self._menus_seen)

    @staticmethod
    def _of_menu(marks: Mark, site: "_Articles", *, is_last: bool) -> str:
        """The same for a page of the menus: to be an article it must look like one, not only call itself one."""
        if not is_sure(marks & site.worth):
            return STANDING
        if marks & PRINTED or (site.count >= LISTED_MIN and site.printed < USUAL_SHARE):
            return ARTICLE if is_last else WAIT
        if site.count >= LISTED_MIN:
            return STANDING
        return ARTICLE if is_last else WAIT

    def _is_hopeless(self, seen: Seen, site: "_Articles") -> bool:
        """Whether it need not wait: many such addresses were asked, many articles are known, and none is alike."""
        return site.count >= STRICT_ARTICLES_MIN and self.is_doubtful(seen.url) and self._is_unlike(seen, site)

    def _is_unlike(self, seen: Seen, site: "_Articles") -> bool:
        """Whether a page without enough signs is unlike the articles of the site."""
        if site.count < ARTICLES_MIN or site.usual < USUAL_SHARE:
            return False
        is_named = names_one(seen.url)
        if is_named and seen.evidence.words >= NAMED_WORDS_MIN:
            return False
        tally, marks = self._shapes.of(seen.url), seen.evidence.marks & site.worth
        sure, bare = self._alike(seen.url, site.worth)
        sure = max(sure, tally.articles, tally.listed)
        if sure:
            # Of two ways to make pages that share a shape, the rarer one is that of standing pages.
            return marks == NONE and bare < sure and not is_named
        return marks == NONE or (site.count >= STRICT_ARTICLES_MIN and site.signed >= STRICT_SHARE)

    def _articles(self) -> "_Articles":
        if self._told is None:
            self._told = _articles(self._pages, self._alike_share)
        return self._told

    def _alike_share(self, worth: Mark) -> float:
        """Share of the pages with enough signs among all at addresses where some have them."""
        sure = every = 0
        for counts in self._company.values():
            own = sum(count for marks, count in counts.items() if is_sure(marks & worth))
            sure += own
            every += counts.total() if own else 0
        return sure / every if every else 1.0


def _number(marks: Mark, is_listed: bool, is_in_menus: bool) -> int:
    return marks.value << 2 | is_listed << 1 | is_in_menus


def _page(number: int) -> tuple[Mark, bool, bool]:
    return Mark(number >> 2), bool(number & 2), bool(number & 1)


def _articles(pages: Counter[tuple[Mark, bool, bool]], alike_share: Callable[[Mark], float]) -> _Articles:
    """What pages tell of the articles of their site; `alike_share` is asked where lists show too few."""
    worth = TOLD | PRINTED
    standing = Counter(
        {marks: count for (marks, is_listed, in_menus), count in pages.items() if in_menus and PRINTED not in marks}
    )
    total = standing.total()
    for mark in TOLD:
        bearing = sum(count for marks, count in standing.items() if mark in marks)
        if total >= WORTHLESS_MIN and bearing >= WORTHLESS_SHARE * total:
            worth &= ~mark
    listed: Counter[Mark] = Counter()
    others: Counter[Mark] = Counter()
    for (marks, is_listed, in_menus), count in pages.items():
        if is_listed:
            listed[marks & worth] += count
        elif not in_menus and is_sure(marks & worth):
            others[marks & worth] += count
    # What lists show is known for certain; where they show too little, what has enough signs stands for it.
    is_known = listed.total() >= LISTED_MIN
    sample = listed if is_known else listed + others
    size = max(sample.total(), 1)
    usual = sum(count for marks, count in sample.items() if is_sure(marks)) / size
    return _Articles(
        worth=worth,
        count=(listed + others).total(),
        usual=usual if is_known else min(usual, alike_share(worth)),
        signed=sum(count for marks, count in sample.items() if marks & (Mark.BYLINE | Mark.TOLD_AUTHOR)) / size,
        printed=sum(count for marks, count in sample.items() if marks & PRINTED) / size,
    )
