"""What the folders and the standing pages of sites are called, in the languages they are written in.

    is_standing(names) -> bool      whether a path is that of a standing page: about, contact, terms
    is_standing_title(line) -> bool      whether a headline is that of one

English stands on sites of all languages.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Folders of searches, and of other forms; anywhere in a path but at its end.
SEARCHES = _words("search suche buscar busca recherche ricerca zoeken sok szukaj поиск 검색 検索 搜索")
FORMS = SEARCHES | _words(
    "login signin sign-in signup account accounts anmelden registrieren connexion inscription acceder accedi "
    "wp-login.php wp-admin wp-content wp-json wp-includes amp oembed attachment"
)
# Folders of tags, and of other lists; anywhere but as the name of an article at the end.  Below a short name behind
# them an article may stand.
TAGS = _words(
    "tag tags schlagwort schlagworte etiqueta etiquetas etiquette tagged label labels keyword keywords hashtag mot-cle "
    "тег теги 标签 標籤 タグ 태그"
)
LISTS = TAGS | _words(
    "category categories categoria categorias categorie kategorie kategorien kategori rubrique rubriques "
    "author authors autor autoren autores autore autori auteur auteurs content_author byline "
    "категория рубрика автор авторы 分类 作者 分類 カテゴリー 著者 카테고리 기자 작성자"
)
# On some sites articles stand below these: /comment/opinion/article/3012/who-pays, /members/health/keep-your-teeth-so,
# /print/d-161500790.html, /columnists/zurawik/a-media-year.  They refuse what has no name of its own behind them.
DRAWERS = _words(
    "profile profiles profil user users member members contributor contributors columnist columnists register "
    "registration feed feeds rss atom cgi-bin comments comment share print"
)
# Only as the whole of a short path: on other sites articles stand below such folders.
_PAGES = _words(
    "about about-us aboutus about-me contact contact-us contactus contacts kontakt contacto contattaci contatti "
    "contactenos contacter nous-contacter uber-uns ueber-uns impressum imprint datenschutz privacy privacy-policy "
    "privacidad confidentialite cookies cookie-policy terms-of-service terms-of-use terms-and-conditions tos agb "
    "mentions-legales aviso-legal disclaimer faq hilfe sitemap site-map mapa-del-sitio "
    "subscribe subscription subscriptions abo abonnement suscribete newsletter newsletters donate donations spenden "
    "advertise advertising anzeigen publicidad karriere masthead redaktion redaction "
    "redaccion redazione etiquette-guide authors-list chi-siamo qui-sommes-nous "
    "quienes-somos quien-soy nosotros sobre-nosotros acerca-de sobre-nos quem-somos contato contactez-nous a-propos "
    "o-nas o-nás kontakty redakciya reklama checkout logout archive archives archiv archivo archivio "
    "о-нас контакты реклама о-проекте 关于 关于我们 联系我们 關於我們 회사소개 お問い合わせ 会社概要 運営会社"
)
# Words that an article may be called by too: they name a standing page at the root of a site or of its languages.
_ROOT_PAGES = _words(
    "terms legal help ayuda aide jobs careers staff team agreement topics sections writers shop store events calendar "
    "membership support apply awards sobre sponsors corrections accessibility cart"
)
# What stands around a site's standing pages.
_HALLS = _words("page pages info about static company service services site corporate help legal misc footer")
_TITLE_CHARS_MAX = 60
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
_PAGES_START = re.compile(
    r"(?:privacy|cookies?)-(?:policy|policies|statement|notice|settings|choices|consent|preferences|cent(?:er|re)|"
    r"declaration|hinweise?|richtlinien?|einstellungen)[\w-]*|"
    r"terms-(?:of-(?:use|service|sale|trade|business)|and-conditions|conditions|service|use)[\w-]*|"
    r"politica-(?:de-)?(?:cookies|privacidad|tratamiento|proteccion|privacy|datos)[\w-]*|"
    r"politique-(?:de-)?(?:confidentialite|cookies)[\w-]*|"
    r"terminos-(?:y-condiciones|de-(?:uso|servicio))[\w-]*|condiciones-(?:de-(?:uso|servicio|venta)|generales)[\w-]*|"
    r"termini-(?:e-condizioni|di-(?:utilizzo|servizio))[\w-]*|conditions-generales[\w-]*|"
    r"datenschutz-?(?:erkl(?:ae|ä)rung|hinweise?|bestimmungen|einstellungen)[\w-]*|nutzungsbedingungen[\w-]*|"
    r"pauta-con-[\w-]*",
    re.IGNORECASE,
)


def is_standing(names: tuple[str, ...]) -> bool:
    """Whether a short path is that of a standing page: about, contact, terms.

    `names` are the parts of the path, decoded and in lower case, without an index page at the end.

    >>> is_standing(("about-us",)), is_standing(("en", "help")), is_standing(("story", "help"))
    (True, True, False)
    """
    if not 1 <= len(names) <= 2:
        return False
    last = names[-1].partition(".")[0]
    if last in _PAGES or _PAGES_START.fullmatch(last):
        return True
    is_root = len(names) == 1 or names[0] in _HALLS or bool(_LANGUAGE.fullmatch(names[0]))
    return is_root and last in _ROOT_PAGES


_ABOUT = re.compile(
    r"about(?: us| me| the (?:site|paper|blog|author))?|contact(?: us)?|imprint|(?:our )?(?:staff|team|masthead)|"
    r"(?:our |the )?privacy (?:policy|statement|notice)|cookie (?:policy|notice|statement)|"
    r"legal (?:notice|information)|"
    r"terms (?:of (?:use|service)|and conditions|& conditions)|advertise(?: with us)?|accessibility statement|"
    r"über uns|kontakt|impressum|datenschutz(?:erklärung|hinweise)?|allgemeine geschäftsbedingungen|agb|"
    r"nutzungsbedingungen|redaktion|mediadaten|"
    r"(?:à|a) propos(?: de nous)?|qui sommes[- ]nous ?\??|contact(?:ez)?[- ]nous|nous contacter|mentions légales|"
    r"politique de confidentialité|conditions (?:générales )?d['’]utilisation|"
    r"quiénes somos|acerca de(?: nosotros)?|sobre (?:nosotros|mí)|contacto|contáctenos|aviso legal|"
    r"política de (?:privacidad|cookies)|términos y condiciones|"
    r"quem somos|sobre nós|contato|contacto|política de privacidade|termos de uso|"
    r"chi siamo|contatti|redazione|informativa (?:sulla )?privacy|note legali|"
    r"о нас|о проекте|о сайте|о редакции|контакты|политика конфиденциальности|реклама на сайте|"
    r"пользовательское соглашение|про нас|контакти|o nas|kontakt|polityka prywatności|over ons|om oss|om os|hakkımızda|"
    r"会社概要|運営会社|お問い合わせ|プライバシーポリシー|個人情報保護方針|利用規約|このサイトについて|サイトについて|"
    r"关于(?:我们|本站)|關於(?:我們|本站)|联系我们|聯絡我們|隐私政策|隱私權政策|使用条款|"
    r"회사 ?소개|개인정보 ?(?:처리방침|취급방침)|이용 ?약관|문의하기|من نحن|اتصل بنا|سياسة الخصوصية",
    re.IGNORECASE,
)


def is_standing_title(line: str) -> bool:
    """Whether a headline is that of a standing page, and of nothing else.

    >>> is_standing_title("Privacy Policy"), is_standing_title("Privacy policy of the Visigoths")
    (True, False)
    """
    return len(line) <= _TITLE_CHARS_MAX and _ABOUT.fullmatch(line.strip()) is not None
