"""Addresses that are never articles, by their path alone.

Words of paths in the languages that sites are written in; English stands on sites of all languages.
"""

import re
from urllib.parse import SplitResult, unquote

_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|docx?|xlsx?|pptx?|odt|zip|gz|rar|7z|mp[34]|m4[av]|mov|avi|webm|og[gv]|"
    r"wav|css|js|json|xml|rss|atom|txt|epub|exe|apk|ics|woff2?)$",
    re.IGNORECASE,
)
_INDEX = re.compile(r"^(?:index|default|home|main)(?:\.\w{2,5})?$", re.IGNORECASE)
_DATE_ALONE = re.compile(
    r"(?:/(?:archives?|archiv|archivo|archivio|date|day|month|year))?/(?:19|20)\d\d(?:[/-]\d{1,2}){0,2}/?"
)
_PAGE = re.compile(r"/(?:page|pagina|seite|paged|comment-page)[/-]?\d+/?$", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Anywhere in a path but as the name of an article at its end.
_FOLDERS = _words(
    "tag tags category categories categoria categorias categorie kategorie kategorien kategori rubrique rubriques "
    "schlagwort schlagworte etiqueta etiquetas etiquette tagged label labels keyword keywords hashtag mot-cle "
    "author authors autor autoren autores autore autori auteur auteurs content_author byline profile profiles "
    "profil user users member members contributor contributors columnist columnists "
    "search suche buscar busca recherche ricerca zoeken sok szukaj login signin sign-in signup register registration "
    "account accounts anmelden registrieren connexion inscription acceder accedi feed feeds rss atom wp-login.php "
    "wp-admin wp-content wp-json wp-includes cgi-bin comments comment share print amp oembed attachment "
    "тег теги категория рубрика автор авторы поиск 标签 分类 作者 標籤 分類 タグ カテゴリー 著者 "
    "태그 카테고리 기자 작성자 검색"
)
# Only as the whole of a short path: on other sites articles stand below such folders.
_PAGES = _words(
    "about about-us aboutus about-me contact contact-us contactus contacts kontakt contacto contattaci contatti "
    "contactenos contacter nous-contacter uber-uns ueber-uns impressum imprint datenschutz privacy privacy-policy "
    "privacidad confidentialite cookies cookie-policy terms terms-of-service terms-of-use terms-and-conditions tos agb "
    "legal mentions-legales aviso-legal disclaimer faq help hilfe ayuda aide sitemap site-map mapa-del-sitio "
    "subscribe subscription subscriptions abo abonnement suscribete newsletter newsletters donate donations spenden "
    "advertise advertising anzeigen publicidad jobs careers karriere masthead staff team redaktion redaction "
    "redaccion redazione etiquette-guide agreement archive archives archiv archivo archivio topics sections "
    "authors-list writers shop store events calendar membership support apply awards chi-siamo qui-sommes-nous "
    "quienes-somos quien-soy nosotros sobre sobre-nosotros sponsors corrections accessibility cart checkout logout "
    "о-нас контакты реклама 关于 关于我们 联系我们 회사소개 お問い合わせ"
)
_PAGES_START = re.compile(
    r"(?:privacy|cookies?|terms|politica-(?:de-)?(?:cookies|privacidad|tratamiento|proteccion|privacy)|"
    r"terminos-y-|condiciones-|termini-|conditions-generales|datenschutz|nutzungsbedingungen|pauta-con-)[\w-]*",
    re.IGNORECASE,
)
# One folder below these is a section, a person or a topic; deeper or with a long slug it may be an article.
_SHELVES = _words(
    "section sections topic topics thema themen tema temas theme themes dossier dossiers series serie tags people "
    "person by staff writer writers columnas rubrik rubriken ressort archive archives channel channels region regions"
)
_SHELF_SLUG_MAX_HYPHENS = 2
_QUERY = re.compile(
    r"(?:^|&)(?:s|q|search|query|replytocom|share|print|output|format|feed|cat|tag|author|login|redirect_to|order|orderby|"
    r"sort|filter_by)=",
    re.IGNORECASE,
)


def segments(parts: SplitResult) -> tuple[str, ...]:
    """The parts of a path, decoded and in lower case, without an index page at its end."""
    names = [unquote(name).lower() for name in parts.path.split("/") if name]
    if names and _INDEX.fullmatch(names[-1]):
        names.pop()
    return tuple(names)


def is_date_alone(path: str) -> bool:
    """Whether a path is the archive of a year, month or day.

    >>> is_date_alone("/2013/06/"), is_date_alone("/2013/06/who-pays/")
    (True, False)
    """
    return bool(_DATE_ALONE.fullmatch(path))


def is_no_article(parts: SplitResult, names: tuple[str, ...]) -> bool:
    """Whether an address is a file, a tag, an author, a form or a standing page."""
    if not names and not parts.query:
        return True
    path = parts.path
    if _FILE.search(path) or is_date_alone("/" + "/".join(names)) or _PAGE.search(path) or _QUERY.search(parts.query):
        return True
    if not names:
        return False
    last = names[-1].partition(".")[0]
    if any(name in _FOLDERS for name in names[:-1]) or last in ("amp", "feed", "print", "rss", "share"):
        return True
    if len(names) <= 2 and (
        names[-1] in _FOLDERS or last in _FOLDERS or last in _PAGES or _PAGES_START.fullmatch(last)
    ):
        return True
    return (
        len(names) >= 2
        and names[-2] in _SHELVES
        and last.count("-") <= _SHELF_SLUG_MAX_HYPHENS
        and not (any(character.isdigit() for character in last))
    )
