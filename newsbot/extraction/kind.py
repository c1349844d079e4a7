"""What kind of page this is, and why.

    kind(document, segments, finds) -> tuple[PageKind, str]

og:type says "article" on many a listing, so no single sign decides but the server's status.  An article is a
headline with text under it; a list is headings that link, with little text between one and the next.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from newsbot import text, urls
from newsbot.document import Document
from newsbot.extraction.dateline import dated
from newsbot.extraction.finds import Finds
from newsbot.extraction.segments import Segment
from newsbot.items import PageKind
from newsbot.words.furniture import everywhere

# Under a headline two paragraphs or this many words make an article; a note in article markup needs fewer.
ARTICLE_WORDS_MIN = 60
NOTE_WORDS_MIN = 8
# So many headings that link make a list, when no run of text between two of them holds half of all text.
LINKED_HEADINGS_MIN = 3
RUN_SHARE_MAX = 0.5
# With so much text above the first of them, the headings belong to the boxes behind an article.
LEADING_WORDS_MIN = 100
# Error, login and consent pages say little else.
SHORT_PAGE_WORDS = 150
# In a list without headings most characters are linked.
LIST_LINK_SHARE = 0.6
PARAGRAPH_CHARS_MIN = 60
# A title of a list has so many words, and its date stands this close behind it.
TITLE_WORDS_MIN = 3
DATE_SEGMENTS = 3
# An address whose last part has so many words names one article, not a list.
SLUG_WORDS_MIN = 4
GONE = (404, 410)

_ARTICLE_TYPES = frozenset(
    (
        "Article",
        "NewsArticle",
        "BlogPosting",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "BackgroundNewsArticle",
        "AskPublicNewsArticle",
        "Report",
        "Review",
        "TechArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "AdvertiserContentArticle",
        "SatiricalArticle",
    )
)
_LIST_TYPES = frozenset(("CollectionPage", "ProfilePage", "Blog", "SearchResultsPage"))
_NOT_FOUND = re.compile(
    r"^(?:error\s*)?(?:404|410)\b|\b404\b.{0,20}(?:error|not found|fehler|erreur)|\bpage (?:was )?not found|"
    r"(?:page|article|story|content) (?:you.{0,30} )?(?:can(?:no|'|’)t|could not|couldn['’]t) be found|"
    r"nothing (?:was )?found|seite (?:wurde )?nicht gefunden|page (?:non|introuvable)|página no encontrada|"
    r"página não encontrada|pagina non trovata|pagina niet gevonden|sidan (?:kunde inte|hittades inte)|"
    r"siden (?:blev ikke|ble ikke|findes ikke)|sivua ei löyt|nie znaleziono strony|strona nie istnieje|"
    r"страница не найдена|сторінк\w+ не знайдено|sayfa bulunamadı|页面不存在|找不到(?:页面|頁面|该页)|"
    r"ページが見つかりません|페이지를 찾을 수 없|الصفحة غير موجودة|halaman tidak ditemukan|"
    r"no longer (?:available|exists)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|we value your privacy|cookie(?:s)? (?:consent|wall|settings|einstellungen)|"
    r"consent|datenschutz-?einstellungen|avant de continuer|antes de continuar|prima di continuare|"
    r"voordat je verdergaat|are you a robot|just a moment|attention required|access denied|verify you are human",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"^(?:log ?in|sign ?in|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesión|entrar|accedi|"
    r"inloggen|logga in|logg inn|zaloguj|вход|войти|giriş yap|登录|登入|ログイン|로그인|تسجيل الدخول)\b",
    re.IGNORECASE,
)
_SEARCH = re.compile(
    r"^(?:search|you searched|search results|suche|suchergebnis\w*|recherche|résultats|buscar|resultados|cerca|"
    r"risultati|zoek\w*|sök\w*|wyniki|поиск|результаты поиска|arama|搜索|検索|검색)\b.{0,80}$",
    re.IGNORECASE,
)
_SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|query|search|keyword|keywords)=[^&]")
_TAG_PATH = re.compile(
    r"/(?:tags?|topics?|hashtag|etiquetas?|schlagwort|mot-cle|keywords?)/[^/]+(?:/page/\d+|/\d{1,3})?/?$"
)
_LIST_PATH = re.compile(
    r"/(?:category|categories|categoria|kategorie|author|authors|autor|archives?|archiv|archivio)"
    r"/[^/.]+(?:/[^/.]+)?(?:/page/\d+)?/?$|/page/\d+/?$|^/(?:index\.\w+)?$|^(?:/[a-z-]+)?/(?:19|20)\d\d(?:/\d\d){0,2}/?$"
)
# WordPress's form for a post with a password; its action is wp-login.php?action=postpass.
_PROTECTED = re.compile(r"\bpost-password-form\b")
_LOGIN_PATH = re.compile(r"/(?:login|log-in|signin|sign-in|anmelden|connexion|wp-login\.php)/?$")
_VIDEO_PATH = re.compile(r"/(?:videos?|watch|mediathek)(?:/|$)")
_GALLERY_PATH = re.compile(r"/(?:galler(?:y|ies)|galerie|galeria|slideshow|photos?|bildergalerie|fotostrecke)(?:/|$)")
_BODY_CLASSES: tuple[tuple[str, PageKind], ...] = (
    ("error404", "not-found"),
    ("search-results", "search"),
    ("search-no-results", "search"),
    ("tag", "tag"),
    ("archive", "listing"),
    ("category", "listing"),
    ("author", "listing"),
    ("blog", "listing"),
    ("home", "listing"),
)
# With it five of 38 articles that looked like lists or like nothing are known as articles, and none of 120
# listing pages of eight sites changes its kind.
BODY_WORDS_MIN = 150
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
_SUBHEADINGS = frozenset(("h2", "h3", "h4"))
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# Characters of a script without spaces that weigh as one word.
_CJK_CHARS_A_WORD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What of a page is text and what is links."""

    names: tuple[str, ...]
    """Its <h1> and <title>."""
    has_headline: bool
    paragraphs: int
    """Lines of mostly unlinked text in the longest run between two headings that link."""
    words: int
    """Words of that run."""
    first_words: int
    """Words above the first heading that links."""
    all_words: int
    linked_headings: int
    link_share: float
    """Of the characters outside menus and footers."""
    has_markup: bool
    """Whether an <article> or a <time> stands in it."""

    @property
    def is_list(self) -> bool:
        """Whether headings that link part its text into pieces."""
        return (
            self.linked_headings >= LINKED_HEADINGS_MIN
            and self.first_words < LEADING_WORDS_MIN
            and self.words <= RUN_SHARE_MAX * max(self.all_words, 1) + NOTE_WORDS_MIN
        )


def _leads_elsewhere(document: Document, segment: Segment) -> bool:
    """Whether a heading links to a place in this page or to another site: a test of products, no list of articles."""
    base = document.page.address
    for mark in segment.marks:
        href = (mark.element.get("href") or "")[:1000]
        if mark.element.tag == "a" and href:
            url = urls.absolute(base, href) if base else None
            return href.startswith("#") or (base is not None and url is not None and not urls.is_same_host(base, url))
    return False


def _is_dated_title(segments: Sequence[Segment], segment: Segment) -> bool:
    """Whether a subheading, or a line that is all link, has a date right behind it, as the items of a list have."""
    is_linked = segment.link_share > 0.9 and word_count(segment.text) >= TITLE_WORDS_MIN
    if not is_linked and segment.tag not in _SUBHEADINGS:
        return False
    for near in segments[segment.index + 1 : segment.index + 1 + DATE_SEGMENTS]:
        if near.tag in _HEADINGS:
            return False
        if near.has_time or dated(near.text):
            return True
    return False


def word_count(line: str) -> int:
    """Words of a line; in scripts without spaces two characters count as one.

    >>> word_count("Three short words"), word_count("北京今日")
    (3, 2)
    """
    if line.isascii():
        return line.count(" ") + 1
    cjk = len(_CJK.findall(line))
    return line.count(" ") + 1 if cjk * 2 < len(line) else max(1, cjk // _CJK_CHARS_A_WORD)


def _shape(document: Document, segments: Sequence[Segment]) -> _Shape:
    """The shape of a page."""
    root = document.root
    title = text.squeeze(root.findtext("head/title") or "") if root is not None else ""
    first = [segment for segment in segments if segment.tag == "h1" and not segment.hidden]
    chars = linked = linked_headings = 0
    runs, paragraphs = [0], [0]
    has_markup = False
    for segment in segments:
        if segment.zone in ("nav", "footer", "comment", "related", "aside") or segment.embed:
            continue
        chars += len(segment.text)
        linked += segment.link_chars
        has_markup = has_markup or segment.in_article or segment.has_time
        is_linked = segment.link_share > 0.7
        is_title = segment.tag in _HEADINGS and is_linked and not _leads_elsewhere(document, segment)
        if is_title or _is_dated_title(segments, segment):
            linked_headings += 1
            runs.append(0)
            paragraphs.append(0)
        elif not is_linked and segment.zone == "main" and segment.tag not in ("h1", "figcaption"):
            count = word_count(segment.text)
            if len(segment.text) >= PARAGRAPH_CHARS_MIN or (segment.tag == "p" and count >= 5):
                runs[-1] += count
                paragraphs[-1] += 1
    longest = max(range(len(runs)), key=lambda place: runs[place])
    return _Shape(
        names=(*(segment.text for segment in first[:3]), title),
        has_headline=bool(first),
        words=runs[longest],
        first_words=runs[0],
        paragraphs=paragraphs[longest],
        all_words=sum(runs),
        linked_headings=linked_headings,
        link_share=linked / chars if chars else 0.0,
        has_markup=has_markup,
    )


def _body_class_kind(document: Document) -> PageKind | None:
    """What the classes of <body> say, as the commonest publishing systems write them."""
    body = document.root.find("body") if document.root is not None else None
    names = frozenset((body.get("class") or "").lower().split()) if body is not None else frozenset()
    if names & {"single", "single-post"} or any(name.startswith("postid-") for name in names):
        return "article"
    is_wordpress = bool(names & {"archive", "paged", "home", "blog", "search", "error404"})
    if not is_wordpress:
        return None
    return next((found for name, found in _BODY_CLASSES if name in names), None)


def _says(patterns: str, names: Sequence[str]) -> bool:
    """Whether a name of the page matches a pattern of the table of words for pages of a kind."""
    return any(everywhere(patterns).fits(name[:200]) for name in names if name)


def _barred(document: Document, shape: _Shape) -> tuple[PageKind, str] | None:
    """Pages that stand before an article or in its place."""
    if document.page.status in GONE:
        return "not-found", f"the server answered {document.page.status}"
    if shape.words >= SHORT_PAGE_WORDS:
        return None
    names = [name for name in shape.names if len(name) <= 120]
    if any(_NOT_FOUND.search(name) for name in names) or _says("not_found", names):
        return "not-found", f"headline or title says so: {names[0]!r}"
    path = urlsplit(document.page.address or "").path.lower()
    root = document.root
    has_password = any((element.get("type") or "").lower() == "password" for element in document.tagged["input"])
    is_login = any(_LOGIN.search(name) for name in names) or _says("login", names)
    if (
        root is not None
        and has_password
        and any(
            _PROTECTED.search(form.get("class") or "") or "postpass" in (form.get("action") or "")
            for form in root.iter("form")
        )
    ):
        return "login", "the article stands behind a password of its own"
    if _LOGIN_PATH.search(path) or (has_password and is_login):
        return "login", "the page asks for a password and has little text"
    if shape.words < ARTICLE_WORDS_MIN and (any(_CONSENT.search(name) for name in names) or _says("consent", names)):
        return "consent", f"headline or title says so: {names[0]!r}"
    return None


def _addressed(document: Document, shape: _Shape) -> tuple[PageKind, str] | None:
    """What address and classes of <body> tell."""
    own = _body_class_kind(document)
    if own not in (None, "article"):
        return own, f"the class of <body> says {own}"
    parts = urlsplit(document.page.address or "")
    path = unquote(parts.path).lower()
    if (
        own is None
        and (_SEARCH_QUERY.search(parts.query) or re.search(r"/search(?:/|$)", path))
        and (shape.linked_headings or any(_SEARCH.search(name) for name in shape.names))
    ):
        return "search", "the address is that of a search"
    if own is None and _TAG_PATH.search(path):
        return "tag", "the address is that of a tag"
    is_slug = path.rstrip("/").rpartition("/")[2].count("-") + 1 >= SLUG_WORDS_MIN
    is_query = bool(parts.query) and path.count("/") < 2
    if own is None and document.page.address and _LIST_PATH.search(path) and not is_slug and not is_query:
        return "listing", "the address is that of a list"
    return None


def kind(
    document: Document,
    segments: Sequence[Segment],
    finds: Finds,
    body_words: int = 0,
) -> tuple[PageKind, str]:
    """The kind of a page and the reason, in words a person understands.

    `body_words` counts the words that the body finder takes: it sees texts whose markup hides them from the
    counting here, while on lists it takes few.
    """
    shape = _shape(document, segments)
    found = _barred(document, shape)
    if found:
        return found
    types = frozenset(finds.types)
    if "LiveBlogPosting" in types:
        return "live", "the page calls itself a LiveBlogPosting"
    is_article_type = bool(types & _ARTICLE_TYPES)
    found = _addressed(document, shape)
    if found:
        return found
    has_text = shape.words >= SHORT_PAGE_WORDS or body_words >= BODY_WORDS_MIN
    if shape.is_list and not (is_article_type and has_text) and (_body_class_kind(document) != "article"):
        return "listing", f"{shape.linked_headings} headings link, with little text between them"
    has_headline = bool(finds.title or shape.has_headline)
    found = _by_text(document, shape, types, is_article_type, has_headline)
    if found[0] in ("listing", "other") and has_headline and body_words >= BODY_WORDS_MIN:
        return "article", f"a headline and {body_words} words of text"
    return found


def _by_text(
    document: Document,
    shape: _Shape,
    types: frozenset[str],
    is_article_type: bool,
    has_headline: bool,
) -> tuple[PageKind, str]:
    """The kind of a page that is no list by its headings: how much text stands under the headline."""
    path = urlsplit(document.page.address or "").path.lower()
    if shape.words < ARTICLE_WORDS_MIN:
        if types & {"ImageGallery", "MediaGallery"} or _GALLERY_PATH.search(path):
            return "gallery", "pictures with little text"
        if types & {"VideoObject", "og:video.other", "og:video"} and (not is_article_type or _VIDEO_PATH.search(path)):
            return "video", "a video with little text"
    if (
        has_headline
        and (shape.words >= ARTICLE_WORDS_MIN or shape.paragraphs >= 2)
        and (shape.link_share < LIST_LINK_SHARE or is_article_type or shape.words >= ARTICLE_WORDS_MIN)
    ):
        return "article", f"a headline and {shape.words} words of text under it"
    if is_article_type and shape.words >= NOTE_WORDS_MIN:
        return "article", f"the page calls itself an article and has {shape.words} words of text"
    if (
        has_headline
        and shape.words >= NOTE_WORDS_MIN
        and shape.link_share < LIST_LINK_SHARE
        and (shape.has_markup or "og:article" in types)
    ):
        return "article", f"a note of {shape.words} words in the markup of an article"
    if types & _LIST_TYPES or shape.link_share >= LIST_LINK_SHARE or shape.linked_headings >= LINKED_HEADINGS_MIN:
        return "listing", "mostly links"
    return "other", f"{shape.words} words of text, no sign of an article"
