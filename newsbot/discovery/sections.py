"""Listings that a page links: sections of its navigation, categories, authors, tags, "all articles".

sections(anchors, document, site)   groups(anchors, site)   all_articles(anchors, site)
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from urllib.parse import parse_qsl, urlsplit

from newsbot import urls
from newsbot.discovery.anchors import Anchor, anchors
from newsbot.discovery.menus import menu_links
from newsbot.discovery.periods import period
from newsbot.discovery.refusals import is_date_alone, is_no_article, segments
from newsbot.discovery.usual import LINKS_MAX
from newsbot.document import Document
from newsbot.items import Link
from newsbot.sites import Site
from newsbot.text import fold

# A section has a name of a few words; what is longer is a headline in a "mega menu".
SECTION_MAX_WORDS = 4
SECTION_MAX_CHARACTERS = 40
SECTION_MAX_SEGMENTS = 3
SECTION_MAX_HYPHENS = 3

_ALL = frozenset(
    fold(words)
    for row in (
        "archive, archives, the archive, all articles, all posts, all stories, all news, article archive, "
        "news archive, all opinion, all opinions, all columns, all commentary, all essays, all blog posts, "
        "stories archive, story archive, post archive, complete archive, past articles, past issues, back issues, "
        "magazine archive, issue archive, all issues, browse issues, browse all issues, all back issues, "
        "browse archive, browse the archive, article index, all entries, "
        "index of articles, view all articles, view all posts",
        "archiv, alle artikel, alle beiträge, artikelarchiv, alle meldungen, alle nachrichten, zum archiv, "
        "heftarchiv, alle ausgaben, alle hefte, frühere ausgaben",
        "archives, tous les articles, toutes les actualités, tous les billets, les archives, toutes les publications, "
        "tous les numéros, anciens numéros",
        "archivo, todos los artículos, todas las noticias, hemeroteca, archivos, todas las entradas, todos los posts, "
        "todos los números, números anteriores, ediciones anteriores",
        "archivio, tutti gli articoli, tutte le notizie, tutti i post, archivio articoli, archivio storico, "
        "tutti i numeri, numeri arretrati",
        "arquivo, arquivos, todos os artigos, todas as notícias, todas as publicações, todos os posts, "
        "todas as edições, edições anteriores",
        "архив, все статьи, все новости, все материалы, архив новостей, архив статей, все публикации, "
        "все номера, архив номеров, все выпуски",
        "전체기사, 전체 기사, 전체기사보기, 전체 글, 전체 글 보기, 모든 기사, 지난 기사, 아카이브, 기사 전체보기",
        "記事一覧, 全記事, 全ての記事, すべての記事, アーカイブ, 過去の記事, バックナンバー, ニュース一覧",
        "全部文章, 所有文章, 文章列表, 归档, 存档, 所有新闻, 文章归档, 歸檔, 彙整, 全部新闻, "
        "往期, 过刊, 往期回顾, 過刊",
        "الأرشيف, أرشيف, جميع المقالات, كل المقالات, كل الأخبار, جميع الأخبار",
    )
    for words in row.split(", ")
)
_ALL_PATH = re.compile(
    r"(?:/[a-z]{2})?/(?:(?:blog|news|articles|opinion|magazine)/)?(?:archives?|all|(?:back|past|all)[-_]?issues|archiv|archivio|archivo|hemeroteca|arquivo|"
    r"all-(?:articles|posts|stories|news)|alle-artikel|tous-les-articles|articlelist|article-?index)(?:\.\w{3,5})?/?",
    re.IGNORECASE,
)
_CATEGORY = frozenset(
    (
        *("category", "categories", "categoria", "categorias", "categorie", "kategorie", "kategorien", "section"),
        *("sections", "rubrique", "rubriques", "rubrik", "ressort", "topic", "topics", "thema", "themen", "kategori"),
        *("channel", "channels", "region", "regions", "dossier", "dossiers", "series", "serie"),
        *("рубрика", "категория", "카테고리", "カテゴリー", "分类", "分類"),
    )
)
_AUTHOR = frozenset(
    (
        *(
            "author",
            "authors",
            "autor",
            "autoren",
            "autores",
            "autore",
            "autori",
            "auteur",
            "auteurs",
            "content_author",
        ),
        *("by", "columnist", "columnists", "contributor", "contributors", "writer", "writers", "автор", "기자", "作者"),
    )
)
_TAG = frozenset(
    (
        *(
            "tag",
            "tags",
            "schlagwort",
            "schlagworte",
            "etiqueta",
            "etiquetas",
            "keyword",
            "keywords",
            "label",
            "mot-cle",
        ),
        *("тег", "теги", "태그", "标签", "標籤", "タグ"),
    )
)

_KEYS = {"cat": "category", "author": "author", "tag": "tag"}
# Programs that have one address for everything tell the list of a category by its number: PHP-Nuke, PostNuke, XOOPS.
_TOPIC_KEY = re.compile(r"(?:new_?|story_?)?(?:topic|cat|category|section|rubri(?:que|k)|sec)(?:[-_]?id)?")


def all_articles(found: Sequence[Anchor], site: Site) -> tuple[Link, ...]:
    """Pages that call themselves the list of all articles, or the archive, by their text before those by their path."""
    ranked: list[tuple[int, Link]] = []
    for anchor in found:
        # An archive of a time is no archive of all.
        if is_date_alone(anchor.parts.path) or period(anchor.url):
            continue
        words = fold(anchor.text or anchor.label or "").strip(' "»›→>:….')
        if len(words) <= SECTION_MAX_CHARACTERS and words in _ALL:
            ranked.append((0, Link(url=anchor.url, text=anchor.text, source="all-articles:text")))
        elif _ALL_PATH.fullmatch(anchor.parts.path) and not anchor.parts.query:
            ranked.append((1, Link(url=anchor.url, text=anchor.text, source="all-articles:path")))
    return _once([link for _, link in sorted(ranked, key=lambda pair: pair[0])], site)


def sections(found: Sequence[Anchor], document: Document, site: Site) -> tuple[Link, ...]:
    """Listings of the main navigation, in its order: short names and short addresses, no standing pages."""
    menus = menu_links(found)
    own = {urls.key(url, site.drop_query) for url in (document.page.url, document.page.fetched_url) if url}
    return _once(
        [
            Link(url=anchor.url, text=anchor.text, source="section:menu")
            for anchor in found
            if (anchor.zone in ("menu", "header") or anchor in menus) and _is_section(anchor)
        ],
        site,
        own,
    )


def _is_section(anchor: Anchor) -> bool:
    names = segments(anchor.parts)
    text = anchor.text or anchor.label
    if not text or len(text) > SECTION_MAX_CHARACTERS or len(text.split()) > SECTION_MAX_WORDS:
        return False
    kind = group(names)
    if text.isdecimal() or not names or len(names) > SECTION_MAX_SEGMENTS:
        return False
    if kind is None and is_no_article(anchor.parts, names):
        return False
    keys = {key for key, _ in parse_qsl(anchor.parts.query)} if anchor.parts.query else set()
    if keys and not keys & {"cat", "category", "section", "sec"} and _in_query(anchor.parts.query) != "category":
        return False
    if names[-1].count("-") > SECTION_MAX_HYPHENS or urls.date_in(anchor.url) or period(anchor.url):
        return False
    return kind is None or kind == "category"


def groups(found: Sequence[Anchor], site: Site) -> tuple[Link, ...]:
    """Listings of categories, authors and tags, by their addresses: categories first, tags last."""
    ranked: dict[str, list[Link]] = {"category": [], "author": [], "tag": []}
    for anchor in found:
        kind = group(segments(anchor.parts)) or _in_query(anchor.parts.query)
        if kind and not (anchor.text or "").isdecimal():
            ranked[kind].append(Link(url=anchor.url, text=anchor.text or anchor.label, source=kind))
    return _once([link for links in ranked.values() for link in links], site)


def group(names: Sequence[str]) -> str | None:
    """ "category", "author" or "tag" when a path is the list of one; None for any other.

    >>> group(("category", "opinion")), group(("author", "ann", "feed"))
    ('category', None)
    """
    for at, name in enumerate(names[:3]):
        behind = names[at + 1 :]
        if 1 <= len(behind) <= (3 if name in _CATEGORY else 1) and behind[-1] not in ("feed", "rss", "page"):
            if any(part.isdecimal() and at for at, part in enumerate(behind)):
                return None
            if name in _CATEGORY:
                return "category"
            if name in _AUTHOR:
                return "author"
            if name in _TAG:
                return "tag"
    return None


def list_group(url: str) -> str | None:
    """ "category", "author" or "tag" when an address is the list of one; None for any other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return group(segments(parts)) or _in_query(parts.query)


def group_links(document: Document, site: Site) -> tuple[Link, ...]:
    """The same as `groups` for any page of the site."""
    return groups(anchors(document, site), site)


@lru_cache(maxsize=4096)
def _in_query(query: str) -> str | None:
    """What a query alone asks for the list of: one category, author or tag.

    >>> _in_query("cat=3"), _in_query("name=News&new_topic=3"), _in_query("topic=3&sid=12")
    ('category', 'category', None)
    """
    pairs = parse_qsl(urlsplit(urls.canonical(f"https://a.example/?{query}")).query) if query else []
    if len(pairs) == 1 and pairs[0][0] in _KEYS:
        return _KEYS[pairs[0][0]]
    numbered = [(key.lower(), value) for key, value in pairs if any(map(str.isdigit, value))]
    is_topic = len(numbered) == 1 and _TOPIC_KEY.fullmatch(numbered[0][0]) and numbered[0][1].isdecimal()
    return "category" if is_topic else None


def _once(links: Sequence[Link], site: Site, seen: set[str] | None = None) -> tuple[Link, ...]:
    kept: dict[str, Link] = {}
    for link in links:
        key = urls.key(link.url, site.drop_query)
        if key not in (seen or ()) and (key not in kept or (kept[key].text is None and link.text)):
            kept[key] = link
    return tuple(islice(kept.values(), LINKS_MAX))
