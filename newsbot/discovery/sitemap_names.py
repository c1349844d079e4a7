"""What the name of a sitemap promises, before it is fetched: sitemap_rank(url) -> SitemapRank.

A name is only believed where it says one thing: "category-sitemap.xml" lists categories, but
"sitemap-category-opinion.xml" may list the articles of one.  What nobody knows is walked.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from newsbot.discovery.moments import FIRST_YEAR, MONTHS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What WordPress with Yoast, Rank Math, All in One SEO, Jetpack and its own sitemaps, Drupal, Shopify, Ghost and the
# programs of papers call lists of anything but articles.
_NO_ARTICLES = _words(
    "category categories cat cats categoria categorias categorie categorien kategorie kategorien kategori kategorier "
    "rubrique rubriques rubrik rubriken tag tags posttag post_tag tagi etiqueta etiquetas etiquette etiquettes "
    "schlagwort schlagworte keyword keywords hashtag hashtags taxonomy taxonomies tax term terms post_format format "
    "formats topic topics tema temas thema themen section sections "
    "author authors autor autores autoren autore autori auteur auteurs autorzy users user usuario usuarios "
    "utilisateurs benutzer contributor contributors columnist columnists writers profile profiles person "
    "members member pages pagina paginas pagine seiten strony static "
    "image images img imagen imagenes imagens immagini bilder foto fotos photos afbeeldingen attachment "
    "attachments video videos locations product products product_cat product_tag comments search "
    "event events store stores shop shops job jobs vacancies faq faqs testimonial testimonials portfolio "
    "kategorii tegi avtory категории теги авторы страницы 标签 分类 作者 タグ カテゴリー 태그 카테고리 기자"
)
_ARTICLES = _words(
    "post posts article articles articulo articulos artikel artikelen artigos articoli story stories blog blogs "
    "opinion opinions op-ed column columns editorial editorials nota notas noticia noticias notizie nachrichten "
    "beitrag beitraege content contents stati статьи новости 기사 文章 記事"
)
# They list what was published within the last two days (Google's rule for news sitemaps).
_NEWS = _words("news googlenews gnews latest recent breaking")
_FILLERS = _words("sitemap sitemaps wp index xml gz txt php html post-type pt part s of by and the list url urls main")
_EXTENSION = re.compile(r"(?:\.(?:xml|gz|txt|php|aspx?|ashx|jsp|html?|do|rss))+$", re.IGNORECASE)
_SPLIT = re.compile(r"[^\w]+|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|_(?=\d)")
# WordPress 5.5: wp-sitemap-posts-TYPE-N, wp-sitemap-taxonomies-NAME-N, wp-sitemap-users-N; N counts the parts.
_WORDPRESS = re.compile(r"wp-sitemap-(?:(taxonomies-.+|users)|posts-(.+?))-\d+", re.IGNORECASE)
_COUNTERS = _words("page paged p n no num offset start part chunk id batch")
# "sitemap-page-2" is the second part of a list, "page-sitemap" and "page-sitemap2" list standing pages.
_STANDING_PAGES = re.compile(
    r"(?:page|seite)[_-]sitemap[_-]?\d*|sitemap[_-](?:page|seite)|sitemap-pt-page.*", re.IGNORECASE
)

_YEAR = r"(?<![^\W_])(?P<year>(?:19|20)\d\d)"
_RANGE = re.compile(rf"{_YEAR}[-_](?:to[-_])?(?P<last>(?:19|20)\d\d)(?!\d)")
_DAY = re.compile(rf"{_YEAR}[-_/.]?(?P<month>0[1-9]|1[0-2])[-_/.]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(rf"{_YEAR}[-_/.]?(?P<month>0[1-9]|1[0-2])(?!\d)")
_MONTH_YEAR = re.compile(r"(?<!\d)(?P<month>0[1-9]|1[0-2])[-_/.](?P<year>(?:19|20)\d\d)(?!\d)")
_QUARTER = re.compile(rf"{_YEAR}[-_/]?q(?P<quarter>[1-4])(?!\d)", re.IGNORECASE)
_NAMED = re.compile(rf"{_YEAR}[-_/]?(?P<name>[^\W\d_]{{3,12}})(?![^\W\d_])")
_NAMED_FIRST = re.compile(r"(?<![^\W\d_])(?P<name>[^\W\d_]{3,12})[-_/]?(?P<year>(?:19|20)\d\d)(?!\d)")
_YEAR_ALONE = re.compile(rf"{_YEAR}(?!\d)")
_LAST_YEAR = 2099
_KEYS = {
    **dict.fromkeys(("yyyy", "year", "y", "yr", "jahr", "anno", "ano", "annee"), "year"),
    **dict.fromkeys(("mm", "month", "m", "mo", "monat", "mes", "mois", "mese"), "month"),
    **dict.fromkeys(("dd", "day", "d", "tag", "dia", "jour", "giorno"), "day"),
}
_PATH_CHARS_MAX = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapRank:
    """What the name of a sitemap promises."""

    holds_articles: bool
    """False only where the name says surely that it lists something else."""
    is_news: bool = False
    """Whether it lists what is newest, by its name."""
    is_named: bool = False
    """Whether its name says that it lists articles."""
    period: tuple[dt.date, dt.date] | None = None
    """First and last day of the time that the name tells; None where it tells none."""

    @property
    def key(self) -> tuple[int, int]:
        """For sorting: what to walk first comes first, and of periods the latest."""
        group = 3 if not self.holds_articles else 0 if self.is_news else 1 if self.is_named else 2
        return group, -self.period[1].toordinal() if self.period else 0


def sitemap_rank(url: str) -> SitemapRank:
    """What the address of a sitemap says of its content; an address that says nothing may hold articles.

    >>> sitemap_rank("https://a.example/category-sitemap2.xml").holds_articles
    False
    >>> str(sitemap_rank("https://a.example/sitemap-2018-07.xml").period[1])
    '2018-07-31'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return SitemapRank(holds_articles=True)
    segments = [_EXTENSION.sub("", unquote(name)).lower() for name in parts.path[-_PATH_CHARS_MAX:].split("/") if name]
    queries = [(key.lower(), value.lower()) for key, value in _pairs(parts.query)]
    last = segments[-1] if segments else ""
    wordpress = _WORDPRESS.fullmatch(_plain_name(queries) or last)
    if wordpress:
        kind = wordpress[2]
        holds = bool(kind) and kind not in ("page", "attachment") and kind not in _NO_ARTICLES
        return SitemapRank(holds_articles=holds, is_named=holds and kind in _ARTICLES)
    told = [_told(last), *(_told(value) for key, value in queries if key not in _COUNTERS and key not in _KEYS)]
    told = [words for words in told if words] or [_told(name) for name in segments[-2:-1] if _told(name)]
    is_other = bool(_STANDING_PAGES.fullmatch(last)) or any(words <= _NO_ARTICLES for words in told)
    is_other = is_other or any(key == "sitemap" and value == "page" for key, value in queries)
    every = {word for words in told for word in words}
    period = _period(segments, queries)
    return SitemapRank(
        holds_articles=not is_other or not _ARTICLES.isdisjoint(every),
        is_news=not is_other and period is None and not _NEWS.isdisjoint(every),
        is_named=not _ARTICLES.isdisjoint(every),
        period=period,
    )


def _plain_name(queries: list[tuple[str, str]]) -> str | None:
    """The readable name of a sitemap of WordPress's own that is named by its query; None for any other."""
    told = dict(queries)
    kind, subtype = told.get("sitemap"), told.get("sitemap-subtype")
    if kind in ("posts", "taxonomies") and subtype:
        return f"wp-sitemap-{kind}-{subtype}-1"
    return "wp-sitemap-users-1" if kind == "users" else None


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(query[:_PATH_CHARS_MAX], max_num_fields=20)
    except ValueError:
        return []


def _told(name: str) -> frozenset[str]:
    """The words of a name that mean something; those of one letter number the parts of a list."""
    if name in _NO_ARTICLES:
        return frozenset((name,))
    text = re.sub(r"post_(tag|format)", r"post\1", re.sub("sitemaps?", "-", name))
    text = re.sub(r"product_(cat|tag)", "product", text)
    words = (word for part in _SPLIT.split(text) for word in part.split("_"))
    return frozenset(word for word in words if len(word) > 1 and not word.isdecimal()) - _FILLERS - _COUNTERS


def _period(segments: list[str], queries: list[tuple[str, str]]) -> tuple[dt.date, dt.date] | None:
    """The time that a name tells: by parameters, by its last part, by its folders."""
    named = {_KEYS[key]: int(value) for key, value in queries if key in _KEYS and re.fullmatch(r"\d{1,4}", value)}
    if "year" in named:
        return _span(named["year"], named.get("month"), named.get("day"))
    for _, value in queries:
        if re.match(r"(?:19|20)\d\d-\d\d", value):
            days = [_read(text) for key, text in queries if key not in _COUNTERS and re.match(r"(?:19|20)\d\d-", text)]
            firsts = [day for day in days if day]
            return (min(day[0] for day in firsts), max(day[1] for day in firsts)) if firsts else None
    return _read("/".join(segments[-3:]))


def _read(text: str) -> tuple[dt.date, dt.date] | None:
    """The first time that a text tells, or None."""
    years = _RANGE.search(text)
    if years and years["year"] <= years["last"]:
        first, last = _span(int(years["year"])), _span(int(years["last"]))
        return (first[0], last[1]) if first and last else None
    days = [_span(int(day["year"]), int(day["month"]), int(day["day"])) for day in _DAY.finditer(text)]
    months = [_span(int(month["year"]), int(month["month"])) for month in _MONTH.finditer(text)]
    for spans in (days, months):
        sure = [span for span in spans if span]
        if sure:
            return min(span[0] for span in sure), max(span[1] for span in sure)
    quarter = _QUARTER.search(text)
    if quarter:
        last = _span(int(quarter["year"]), 3 * int(quarter["quarter"]))
        return (last[0].replace(month=last[0].month - 2), last[1]) if last else None
    for pattern in (_NAMED, _NAMED_FIRST):
        for match in pattern.finditer(text):
            if match["name"] in MONTHS:
                return _span(int(match["year"]), MONTHS[match["name"]])
    turned = _MONTH_YEAR.search(text)
    if turned:
        return _span(int(turned["year"]), int(turned["month"]))
    alone = _YEAR_ALONE.search(text)
    return _span(int(alone["year"])) if alone else None


def _span(year: int, month: int | None = None, day: int | None = None) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, a month or a day; None for what is none."""
    if not FIRST_YEAR <= year <= _LAST_YEAR or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    days = calendar.monthrange(year, month)[1]
    if day is not None and 1 <= day <= days:
        return dt.date(year, month, day), dt.date(year, month, day)
    return dt.date(year, month, 1), dt.date(year, month, days)
