"""Pages of our own writing of every kind, in seven languages and three templates.

TONGUES                       what is written, a row a language
TEMPLATES                     what stands around it
ARTICLES, NO_ARTICLES         name of a kind -> what a page of it holds
page(sketch, tongue, template) -> Page
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from newsbot.items import Page

ORIGIN = "https://www.example.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What is written in one language."""

    code: str
    headline: str
    slug: str
    """The headline as addresses have it."""
    paragraph: str
    """Some thirty words."""
    teaser: str
    """Some ten words."""
    titles: tuple[str, ...]
    """Headlines of a list."""
    months: str
    """A day, printed."""
    section: str
    author: str
    not_found: str
    login: str
    consent: str
    search: str
    about: str
    contact: str
    privacy: str
    comments: str
    photo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What a page of one kind holds."""

    path: str
    body: str
    title: str | None = None
    head: str = ""
    names: str = ""
    """Classes of <body>."""
    expected: tuple[str, ...] = field(default=("article",))


EN = Tongue(
    code="en",
    headline="Ferry returns to the old harbour after thirty years",
    slug="ferry-returns-to-the-old-harbour",
    paragraph=(
        "The first boat left the quay at seven in the morning with two hundred people on board, among them the last "
        "pilot of the old line, who had kept his cap for thirty years in a drawer."
    ),
    teaser="The council voted for it on Tuesday, after a long debate about money.",
    titles=(
        "Bakers ask for cheaper flour",
        "A bridge that nobody wanted",
        "School opens its doors at night",
        "Why the river has turned green",
        "Letters from the lighthouse keeper",
        "Tram drivers end their strike",
    ),
    months="3 March 2019",
    section="Opinion",
    author="Ada Brown",
    not_found="Page not found",
    login="Log in",
    consent="We value your privacy",
    search="Search results for: harbour",
    about="About us",
    contact="Contact",
    privacy="Privacy policy",
    comments="Comments",
    photo="Fishermen mend their nets on the quay.",
)
DE = Tongue(
    code="de",
    headline="Die Fähre kehrt nach dreißig Jahren in den alten Hafen zurück",
    slug="die-faehre-kehrt-in-den-alten-hafen-zurueck",
    paragraph=(
        "Das erste Schiff legte um sieben Uhr morgens mit zweihundert Menschen an Bord ab, unter ihnen der letzte "
        "Lotse der alten Linie, der seine Mütze dreißig Jahre lang in einer Schublade aufgehoben hatte."
    ),
    teaser="Der Rat stimmte am Dienstag nach langer Debatte über das Geld dafür.",
    titles=(
        "Bäcker verlangen billigeres Mehl",
        "Eine Brücke, die keiner wollte",
        "Die Schule öffnet nachts ihre Türen",
        "Warum der Fluss grün geworden ist",
        "Briefe des letzten Leuchtturmwärters",
        "Straßenbahnfahrer beenden ihren Streik",
    ),
    months="3. März 2019",
    section="Meinung",
    author="Anna Braun",
    not_found="Seite nicht gefunden",
    login="Anmelden",
    consent="Datenschutzeinstellungen",
    search="Suchergebnisse für: Hafen",
    about="Über uns",
    contact="Kontakt",
    privacy="Datenschutzerklärung",
    comments="Kommentare",
    photo="Fischer flicken am Kai ihre Netze.",
)
FR = Tongue(
    code="fr",
    headline="Le bac revient au vieux port après trente ans d’absence",
    slug="le-bac-revient-au-vieux-port",
    paragraph=(
        "Le premier bateau a quitté le quai à sept heures du matin avec deux cents personnes à bord, parmi elles le "
        "dernier pilote de l’ancienne ligne, qui avait gardé sa casquette trente ans dans un tiroir."
    ),
    teaser="Le conseil l’a voté mardi, après un long débat sur l’argent.",
    titles=(
        "Les boulangers veulent une farine moins chère",
        "Un pont dont personne ne voulait",
        "L’école ouvre ses portes la nuit",
        "Pourquoi la rivière est devenue verte",
        "Lettres du dernier gardien de phare",
        "Les conducteurs de tramway cessent la grève",
    ),
    months="3 mars 2019",
    section="Opinions",
    author="Anne Lebrun",
    not_found="Page introuvable",
    login="Connexion",
    consent="Avant de continuer",
    search="Résultats de recherche : port",
    about="Qui sommes-nous",
    contact="Nous contacter",
    privacy="Politique de confidentialité",
    comments="Commentaires",
    photo="Des pêcheurs réparent leurs filets sur le quai.",
)
ES = Tongue(
    code="es",
    headline="El transbordador vuelve al puerto viejo después de treinta años",
    slug="el-transbordador-vuelve-al-puerto-viejo",
    paragraph=(
        "El primer barco dejó el muelle a las siete de la mañana con doscientas personas a bordo, entre ellas el "
        "último práctico de la antigua línea, que había guardado su gorra treinta años en un cajón."
    ),
    teaser="El concejo lo aprobó el martes tras un largo debate sobre el dinero.",
    titles=(
        "Los panaderos piden harina más barata",
        "Un puente que nadie quería",
        "La escuela abre sus puertas de noche",
        "Por qué el río se ha vuelto verde",
        "Cartas del último farero",
        "Los tranviarios terminan la huelga",
    ),
    months="3 de marzo de 2019",
    section="Opinión",
    author="Ana Moreno",
    not_found="Página no encontrada",
    login="Iniciar sesión",
    consent="Antes de continuar",
    search="Resultados de búsqueda: puerto",
    about="Quiénes somos",
    contact="Contacto",
    privacy="Política de privacidad",
    comments="Comentarios",
    photo="Pescadores remiendan sus redes en el muelle.",
)
RU = Tongue(
    code="ru",
    headline="Паром возвращается в старую гавань спустя тридцать лет",
    slug="parom-vozvrashchaetsya-v-staruyu-gavan",
    paragraph=(
        "Первый пароход отошёл от причала в семь часов утра, на борту было двести человек, и среди них последний "
        "лоцман прежней линии, который тридцать лет хранил свою фуражку в ящике письменного стола."
    ),
    teaser="Совет проголосовал за это во вторник после долгого спора о деньгах.",
    titles=(
        "Пекари просят муку подешевле",
        "Мост, который никому не был нужен",
        "Школа открывает двери по ночам",
        "Почему река стала зелёной",
        "Письма последнего смотрителя маяка",
        "Вагоновожатые прекращают забастовку",
    ),
    months="3 марта 2019",
    section="Мнения",
    author="Анна Чернова",
    not_found="Страница не найдена",
    login="Вход",
    consent="Политика cookie",
    search="Результаты поиска: гавань",
    about="О нас",
    contact="Контакты",
    privacy="Политика конфиденциальности",
    comments="Комментарии",
    photo="Рыбаки чинят сети на причале.",
)
JA = Tongue(
    code="ja",
    headline="三十年ぶりに古い港へ渡し船が戻ってきた",
    slug="watashibune-ga-furui-minato-ni-modoru",
    paragraph=(
        "始発の船は午前七時に二百人を乗せて岸壁を離れた。その中には旧航路の最後の水先案内人の姿もあり、三十年のあいだ"
        "引き出しにしまっておいた帽子をかぶって、静かに手を振っていた。港の人びとはその姿をいつまでも見送った。"
    ),
    teaser="市議会は火曜日、費用をめぐる長い議論のすえにこれを可決した。",
    titles=(
        "パン屋が小麦粉の値下げを求める",
        "だれも望まなかった橋の話",
        "学校が夜も門を開ける理由",
        "なぜ川は緑色になったのか",
        "最後の灯台守からの手紙",
        "路面電車の運転士がストを終える",
    ),
    months="2019年3月3日",
    section="意見",
    author="山田花子",
    not_found="ページが見つかりません",
    login="ログイン",
    consent="クッキーの設定",
    search="検索結果：港",
    about="会社概要",
    contact="お問い合わせ",
    privacy="プライバシーポリシー",
    comments="コメント",
    photo="岸壁で網をつくろう漁師たち。",
)
ZH = Tongue(
    code="zh",
    headline="阔别三十年的渡轮重新驶入老港口",
    slug="du-lun-chong-xin-shi-ru-lao-gang",
    paragraph=(
        "第一班船早上七点离开码头，船上坐着两百名乘客，其中还有旧航线的最后一位领航员，他把自己的帽子在抽屉里"
        "整整保存了三十年，如今又戴在头上，向岸边的人群慢慢挥手。老港口的居民站在雨里看了很久才散去。"
    ),
    teaser="经过关于经费的长时间辩论，市议会于星期二通过了这项决定。",
    titles=(
        "面包师希望面粉便宜一些",
        "一座没有人想要的桥",
        "学校在夜里敞开大门",
        "河水为什么变成了绿色",
        "最后一位灯塔看守人的信",
        "电车司机结束了罢工",
    ),
    months="2019年3月3日",
    section="评论",
    author="王小明",
    not_found="页面不存在",
    login="登录",
    consent="隐私设置",
    search="搜索结果：港口",
    about="关于我们",
    contact="联系我们",
    privacy="隐私政策",
    comments="评论",
    photo="渔民在码头上修补渔网。",
)
TONGUES = (EN, DE, FR, ES, RU, JA, ZH)


def _newspaper(tongue: Tongue, inside: str) -> str:
    """<main> between a menu, a column of boxes and a footer."""
    links = "".join(f"<li><a href='/s{n}/'>{title[:14]}</a></li>" for n, title in enumerate(tongue.titles))
    boxes = "".join(f"<h4><a href='/2019/02/box-{n}/'>{title}</a></h4>" for n, title in enumerate(tongue.titles[:4]))
    return (
        f"<header><a href='/'>Example</a><nav><ul>{links}</ul></nav></header><main>{inside}</main>"
        f"<aside class='sidebar'>{boxes}</aside><footer><p>© Example <a href='/about/'>{tongue.about}</a></p></footer>"
    )


def _divided(tongue: Tongue, inside: str) -> str:
    """Nothing but <div>, with a roll of other headlines under the text."""
    links = "".join(f"<div class='mi'><a href='/s{n}/'>{title[:14]}</a></div>" for n, title in enumerate(tongue.titles))
    more = "".join(f"<div class='row'><a href='/n/{n}'>{title}</a></div>" for n, title in enumerate(tongue.titles[3:]))
    return (
        f"<div id='top'><div class='logo'><a href='/'>Example</a></div><div class='menu'>{links}</div></div>"
        f"<div id='mid'><div class='col'>{inside}</div></div><div class='more'>{more}</div>"
        f"<div id='bottom'>© Example</div>"
    )


def _tabled(tongue: Tongue, inside: str) -> str:
    """A table, as pages of twenty years ago."""
    links = "<br>".join(f"<a href='/s{n}.html'>{title[:14]}</a>" for n, title in enumerate(tongue.titles))
    return (
        f"<table width='100%'><tr><td colspan='2'><a href='/'>Example</a></td></tr><tr><td width='140'>{links}</td>"
        f"<td>{inside}</td></tr><tr><td colspan='2'><font size='1'>© Example</font></td></tr></table>"
    )


TEMPLATES: dict[str, Callable[[Tongue, str], str]] = {
    "newspaper": _newspaper,
    "divided": _divided,
    "tabled": _tabled,
}


def _story(tongue: Tongue, paragraphs: int = 4) -> str:
    return f"<h1>{tongue.headline}</h1><p>{tongue.months}</p>" + f"<p>{tongue.paragraph}</p>" * paragraphs


def _list(tongue: Tongue, title: str) -> str:
    items = "".join(
        f"<div class='item'><h2><a href='/2019/03/item-{n}/'>{headline}</a></h2><p>{tongue.teaser}</p></div>"
        for n, headline in enumerate(tongue.titles)
    )
    return f"<h1>{title}</h1>{items}<p><a href='?page=2'>2</a></p>"


def _lines(tongue: Tongue, title: str) -> str:
    items = "".join(
        f"<div class='l'><div class='t'><a href='/2019/03/item-{n}/'>{headline}</a></div>"
        f"<div class='d'>{tongue.teaser}</div></div>"
        for n, headline in enumerate(tongue.titles)
    )
    return f"<h3>{title}</h3>{items}"


def _linked_data(kind: str, tongue: Tongue) -> str:
    told = {"@context": "https://schema.org", "@type": kind, "headline": tongue.headline, "datePublished": "2019-03-03"}
    return f"<script type='application/ld+json'>{json.dumps(told)}</script>"


def _slug(tongue: Tongue) -> str:
    return f"/{tongue.slug}/"


ARTICLES: dict[str, Callable[[Tongue], Sketch]] = {
    "story": lambda tongue: Sketch(path=_slug(tongue), body=_story(tongue)),
    "story at a number": lambda tongue: Sketch(path="/view.php?id=4711", body=_story(tongue)),
    "story at a short name": lambda tongue: Sketch(path="/news/ferry", body=_story(tongue)),
    "brief": lambda tongue: Sketch(
        path="/2019/03/ferry/", body=f"<h1>{tongue.headline}</h1><p>{tongue.months}</p><p>{tongue.teaser}</p>"
    ),
    "brief at a long name": lambda tongue: Sketch(
        path=_slug(tongue), body=f"<h1>{tongue.headline}</h1><p>{tongue.teaser}</p>"
    ),
    "brief among headlines": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<h1>{tongue.headline}</h1><p>{tongue.teaser} {tongue.teaser}</p>"
        + "".join(f"<h3><a href='/2019/02/other-{n}/'>{title}</a></h3>" for n, title in enumerate(tongue.titles)),
    ),
    "brief that calls itself an article": lambda tongue: Sketch(
        path="/a/77",
        body=f"<article><h1>{tongue.headline}</h1><p>{tongue.teaser}</p></article>",
        head=_linked_data("NewsArticle", tongue),
    ),
    "list article": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<h1>{tongue.headline}</h1><p>{tongue.paragraph}</p>"
        + "".join(
            f"<h2>{n}. <a href='/places/{n}/'>{title}</a></h2><p>{tongue.paragraph}</p>"
            for n, title in enumerate(tongue.titles, start=1)
        ),
    ),
    "guide full of links": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<h1>{tongue.headline}</h1><p>{tongue.paragraph}</p><p>{tongue.paragraph}</p><ul>"
        + "".join(
            f"<li><a href='/places/{n}/'>{title}</a> – {tongue.teaser}</li>" for n, title in enumerate(tongue.titles)
        )
        + f"</ul><p>{tongue.paragraph}</p>",
    ),
    "interview": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<h1>{tongue.headline}</h1>"
        + "".join(f"<p><b>{title}?</b></p><p>{tongue.paragraph}</p>" for title in tongue.titles),
    ),
    "photo essay": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<h1>{tongue.headline}</h1><p>{tongue.paragraph}</p><p>{tongue.paragraph}</p>"
        + f"<figure><img src='/p.jpg'><figcaption>{tongue.photo}</figcaption></figure>" * 8,
    ),
    "live blog without a word of it": lambda tongue: Sketch(
        path=f"/2019/03/03/{tongue.slug}/",
        body=f"<h1>{tongue.headline}</h1><p>{tongue.paragraph}</p>"
        + "".join(
            f"<div><h2>{title}</h2><time datetime='2019-03-03T1{n}:00:00Z'>1{n}:00</time><p>{tongue.paragraph}</p></div>"
            for n, title in enumerate(tongue.titles)
        ),
    ),
    "live blog": lambda tongue: Sketch(
        path=f"/2019/03/03/{tongue.slug}/",
        body=_story(tongue),
        head=_linked_data("LiveBlogPosting", tongue),
        expected=("live",),
    ),
    "recipe": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<h1>{tongue.headline}</h1><p>{tongue.paragraph}</p><ul>"
        + "".join(f"<li>{n} × {title}</li>" for n, title in enumerate(tongue.titles))
        + "</ul><ol>"
        + "".join(f"<li>{tongue.teaser}</li>" for _ in tongue.titles)
        + "</ol>",
        head=_linked_data("Recipe", tongue),
    ),
    "print view": lambda tongue: Sketch(path=f"/2019/03/{tongue.slug}/print/", body=_story(tongue)),
    "article under a headline of error 404": lambda tongue: Sketch(
        path="/2019/03/404-days/", body=_story(tongue).replace("<h1>", "<h1>404: "), title=f"404: {tongue.headline}"
    ),
    "story behind a login form in the head of the page": lambda tongue: Sketch(
        path=_slug(tongue),
        body=f"<form action='/login'><input name='u'><input type='password'></form>{_story(tongue)}",
    ),
    "post of WordPress": lambda tongue: Sketch(
        path="/?p=12", body=_story(tongue, 2), names="post-template-default single single-post postid-12"
    ),
    "page of a theme that calls it blog": lambda tongue: Sketch(
        path=_slug(tongue), body=_story(tongue), names="show blog"
    ),
}
NO_ARTICLES: dict[str, Callable[[Tongue], Sketch]] = {
    "home": lambda tongue: Sketch(path="/", body=_list(tongue, "Example"), expected=("listing",)),
    "home of a language": lambda tongue: Sketch(
        path=f"/{tongue.code}/", body=_list(tongue, "Example"), expected=("listing",)
    ),
    "section": lambda tongue: Sketch(path="/opinion/", body=_list(tongue, tongue.section), expected=("listing",)),
    "section without headings": lambda tongue: Sketch(
        path="/opinion/", body=_lines(tongue, tongue.section), expected=("listing",)
    ),
    "category": lambda tongue: Sketch(
        path="/category/opinion/page/3/", body=_list(tongue, tongue.section), expected=("listing",)
    ),
    "category in the query": lambda tongue: Sketch(
        path="/?cat=5", body=_list(tongue, tongue.section), expected=("listing",)
    ),
    "month": lambda tongue: Sketch(path="/2019/03/", body=_list(tongue, tongue.months), expected=("listing",)),
    "author": lambda tongue: Sketch(
        path="/author/anna-maria-von-der-heide/", body=_list(tongue, tongue.author), expected=("listing",)
    ),
    "author with a life": lambda tongue: Sketch(
        path="/author/ada/",
        body=_list(tongue, tongue.author).replace("</h1>", f"</h1><p>{tongue.paragraph}</p><p>{tongue.paragraph}</p>"),
        expected=("listing",),
    ),
    "tag": lambda tongue: Sketch(path="/tag/harbour/", body=_list(tongue, tongue.titles[0]), expected=("tag",)),
    "tag with one article": lambda tongue: Sketch(
        path="/tag/harbour/",
        body=f"<h1>{tongue.section}</h1><h2><a href='/2019/03/item/'>{tongue.titles[1]}</a></h2><p>{tongue.paragraph}</p>",
        expected=("tag",),
    ),
    "search": lambda tongue: Sketch(path="/?s=harbour", body=_list(tongue, tongue.search), expected=("search",)),
    "search without finds": lambda tongue: Sketch(
        path="/search/harbour", body=f"<h1>{tongue.search}</h1><p>0</p>", expected=("search", "not-found")
    ),
    "login": lambda tongue: Sketch(
        path="/members/",
        body=f"<h1>{tongue.login}</h1><form><input name='u'><input type='password'><button>OK</button></form>",
        expected=("login",),
    ),
    "consent": lambda tongue: Sketch(
        path="/news/ferry",
        body=f"<h1>{tongue.consent}</h1><p>{tongue.teaser}</p><button>OK</button>",
        expected=("consent",),
    ),
    "not found, answered with 200": lambda tongue: Sketch(
        path="/2019/03/gone/", body=f"<h1>{tongue.not_found}</h1><p>{tongue.teaser}</p>", expected=("not-found",)
    ),
    "gallery": lambda tongue: Sketch(
        path="/photos/harbour",
        body=f"<h1>{tongue.titles[4]}</h1>"
        + f"<figure><img src='/p.jpg'><figcaption>{tongue.photo}</figcaption></figure>" * 8,
        head=_linked_data("ImageGallery", tongue),
        expected=("gallery",),
    ),
    "video": lambda tongue: Sketch(
        path="/watch/991",
        body=f"<h1>{tongue.titles[4]}</h1><video src='/v.mp4'></video><p>{tongue.photo}</p>",
        head=_linked_data("VideoObject", tongue),
        expected=("video",),
    ),
    "about": lambda tongue: Sketch(
        path="/p/17", body=f"<h1>{tongue.about}</h1>" + f"<p>{tongue.paragraph}</p>" * 4, expected=("other",)
    ),
    "about by its address": lambda tongue: Sketch(
        path="/about-us/", body=f"<h1>Example</h1>{f'<p>{tongue.paragraph}</p>' * 4}", expected=("other",)
    ),
    "contact": lambda tongue: Sketch(
        path="/p/18", body=f"<h1>{tongue.contact}</h1><p>{tongue.teaser}</p><p>{tongue.photo}</p>", expected=("other",)
    ),
    "privacy": lambda tongue: Sketch(
        path="/p/19",
        body=f"<h1>{tongue.privacy}</h1>" + f"<p>{tongue.paragraph}</p>" * 6,
        expected=("other", "consent"),
    ),
    "post with a password": lambda tongue: Sketch(
        path="/2019/03/ferry/",
        body=f"<h1>{tongue.headline}</h1><form class='post-password-form' action='/wp-login.php?action=postpass'>"
        f"<p>{tongue.teaser}</p><input type='password' name='post_password'></form>",
        names="single single-post postid-8",
        expected=("login",),
    ),
    "attachment": lambda tongue: Sketch(
        path="/2019/03/ferry/quay/",
        body=f"<h1>quay</h1><p><a href='/quay.jpg'><img src='/quay.jpg'></a></p><p>{tongue.photo}</p>",
        names="attachment attachment-template-default single single-attachment postid-9 attachmentid-9",
        expected=("other",),
    ),
}


def page(sketch: Sketch, tongue: Tongue, template: str, *, has_address: bool = True) -> Page:
    """The page of a sketch, at its address or as a file of unknown origin."""
    title = tongue.headline if sketch.title is None else sketch.title
    if "<h1>" in sketch.body and sketch.title is None:
        title = sketch.body.partition("<h1>")[2].partition("</h1>")[0]
    body = (
        f"<!doctype html><html lang='{tongue.code}'><head><meta charset='utf-8'><title>{title} | Example</title>"
        f"{sketch.head}</head><body class='{sketch.names}'>{TEMPLATES[template](tongue, sketch.body)}</body></html>"
    )
    return Page(
        body=body.encode(), url=ORIGIN + sketch.path if has_address else None, content_type="text/html; charset=utf-8"
    )
