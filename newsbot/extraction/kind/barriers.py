"""Pages that stand before an article or in its place: not found, a password, a consent.

barred(document, form, is_own_title) -> (PageKind, str) | None
is_search_title(names) -> bool
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsbot.document import Document
from newsbot.extraction.kind.shape import Shape
from newsbot.items import PageKind
from newsbot.words.furniture import everywhere

# A page that says what it bars says little else.
SHORT_PAGE_WORDS = 150
# And one that speaks of cookies, or is sorry, still less: with more words it is an article about them.
BARE_PAGE_WORDS = 60
# A headline that says so is short.
NAME_CHARS_MAX = 120
GONE = (404, 410)
_NOT_FOUND = re.compile(
    r"^(?:error\s*)?(?:404|410)\W*$|\b404\b.{0,20}(?:error|not found|fehler|erreur)|\bpage (?:was )?not found|"
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
# WordPress's form for a post with a password; its action is wp-login.php?action=postpass.
_PROTECTED = re.compile(r"\bpost-password-form\b")
_LOGIN_PATH = re.compile(r"/(?:login|log-in|signin|sign-in|anmelden|connexion|wp-login\.php)/?$")


def barred(document: Document, form: Shape, *, is_own_title: bool) -> tuple[PageKind, str] | None:
    """What stands before an article or in its place, and the reason; None where nothing does.

    `is_own_title` says that the page is known for an article by its address or its date: then its headline is the
    article's, though it speaks of cookies or of error 404.
    """
    if document.page.status in GONE:
        return "not-found", f"the server answered {document.page.status}"
    if form.words >= SHORT_PAGE_WORDS:
        return None
    names = [name for name in form.names if len(name) <= NAME_CHARS_MAX]
    is_bare = form.words < BARE_PAGE_WORDS
    if not is_own_title and (any(map(_NOT_FOUND.search, names)) or (is_bare and _says("not_found", names))):
        return "not-found", f"headline or title says so: {names[0]!r}"
    found = _login(document, names)
    if found or is_own_title:
        return found
    if is_bare and (any(map(_CONSENT.search, names)) or _says("consent", names)):
        return "consent", f"headline or title says so: {names[0]!r}"
    return None


def is_search_title(names: Sequence[str]) -> bool:
    """Whether a name of the page is that of a search."""
    return any(map(_SEARCH.search, names)) or _says("search", names)


def _says(patterns: str, names: Sequence[str]) -> bool:
    """Whether a name of the page matches a pattern of the table of words for pages of a kind."""
    return any(everywhere(patterns).fits(name[:200]) for name in names if name)


def _login(document: Document, names: Sequence[str]) -> tuple[PageKind, str] | None:
    """Pages that ask for a password."""
    if _LOGIN_PATH.search(urlsplit(document.page.address or "").path.lower()):
        return "login", "the address is that of a login"
    if not any((element.get("type") or "").lower() == "password" for element in document.tagged["input"]):
        return None
    forms = document.root.iter("form") if document.root is not None else ()
    if any(_PROTECTED.search(form.get("class") or "") or "postpass" in (form.get("action") or "") for form in forms):
        return "login", "the article stands behind a password of its own"
    if any(_LOGIN.search(name) for name in names) or _says("login", names):
        return "login", "the page asks for a password and has little text"
    return None
