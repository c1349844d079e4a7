"""Words of bylines, a row a language. All lower case."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Bylines:
    """What stands around the names in a byline."""

    by: tuple[str, ...]
    """Openers, longest first: "written by", "by". Followed by white space, a colon or nothing but the name."""
    after: tuple[str, ...] = ()
    """Words behind a name that make it a byline: Korean "기자"."""
    conjunctions: tuple[str, ...]
    """Between two names: "and", "und", "&"."""
    roles: tuple[str, ...]
    """Jobs that are no part of a name: "staff writer", "korrespondent"."""
    honorifics: tuple[str, ...]
    """Titles printed with a name, which stay: "dr.", "prof.", "sir"."""
    others: tuple[str, ...] = ()
    """"and N others" as regular expressions: r"외 \\d+명"."""
    editors: tuple[str, ...]
    """Openers of an editor's credit: "edited by"."""
    desks: tuple[str, ...]
    """Desks and editorial boards, kept only as the sole byline: "editorial board", "redaktion"."""
    nobody: tuple[str, ...]
    """Placeholders that are no author: "no author", "admin"."""
    credits: tuple[str, ...] = ()
    """Openers of credits that are neither an author's nor an editor's: "photos by", "translated by"."""
    affiliations: tuple[str, ...] = ()
    """Words that make a line an institution: "university", "institut"."""
    places: tuple[str, ...] = ()
    """Small words behind a name that open a place, a paper or a date: "in", "for"."""


def _openers(bare: tuple[str, ...], genres: str, joint: str) -> tuple[str, ...]:
    """The openers `bare` and each of `genres` (parted by commas) with `joint` behind it, longest first."""
    joined = [f"{genre.strip()} {joint}" for genre in genres.split(",")]
    return tuple(sorted({*bare, *joined}, key=lambda opener: (-len(opener), opener)))


def _listed(words: str) -> tuple[str, ...]:
    """The words that commas part, longest first."""
    return tuple(sorted((word.strip() for word in words.split(",")), key=lambda word: (-len(word), word)))


AGENCIES = frozenset(_listed(
    "reuters, afp, ap, associated press, the associated press, dpa, dpa-afx, apa, sda, keystone-sda, ats, sid, epd, kna, "
    "kathpress, afx, upi, united press international, bloomberg, bloomberg news, pa media, press association, aap, "
    "the canadian press, canadian press, efe, agencia efe, europa press, ansa, adnkronos, agi, askanews, lusa, "
    "agência brasil, agence france-presse, agence france presse, belga, anp, ntb, tt, ritzau, stt, pap, čtk, ctk, mti, "
    "tass, ria novosti, interfax, тасс, риа новости, интерфакс, рбк, укринформ, унн, xinhua, kyodo, kyodo news, jiji, "
    "jiji press, yonhap, yonhap news, yonhap news agency, newsis, kcna, anadolu, anadolu agency, anadolu ajansı, aa, "
    "pti, ani, ians, wam, spa, irna, bernama, antara, vna, "
    "연합뉴스, 뉴시스, 뉴스1, 조선중앙통신, 新华社, 新華社, 中新社, 中国新闻社, 中央社, 法新社, 路透社, 美联社, "
    "共同通信, 共同, 共同通信社, 時事, 時事通信, 時事通信社, ロイター, رويترز, أ ف ب, أ.ف.ب, فرانس برس, د ب أ, وكالات, الأناضول, قنا, واس"
))
"""News agencies of the world as bylines print them."""

ELSEWHERE = _listed(
    "door, af, av, przez, yazan, skrevet av, skriven av, skrevet af, geschreven door, auteur, autor, kirjoittanut, napsal, "
    "napsala, autorius, penulis, oleh, bởi, tác giả, autorzy, tekst, text, συντάκτης, autorka, szerző, författare, forfatter"
)
"""Openers of languages that have no row."""

ELSEWHERE_JOINTS = _listed("og, och, oraz, i, ja, és, ve, en, dan, și, та, і, και, và, a")
"""Words for "and" of languages that have no row."""

PARTICLES = frozenset(_listed(
    "de, van, von, der, den, del, della, di, da, do, das, la, le, dos, du, des, bin, ibn, bint, al, el, zu, zur, ten, ter, "
    "te, y, e, i, af, av, st., 't, d', 'n, op, het, zum, vom, und, los, las, san, abu, ben, ul, ur, v., v, mc, à, o"
))
"""Small words inside names, which are printed lower case in many languages."""

BYLINES: Mapping[str, Bylines] = MappingProxyType({
    "en": Bylines(
        by=_openers(
            ("by", "author", "authors", "byline", "words", "from our correspondent", "written and photographed by",
             "story and photos by", "as told to", "author(s)", "interview", "commentary", "reporting"),
            "written, posted, published, opinion, analysis, comment, commentary, column, a column, an op-ed, op-ed, essay, "
            "an essay, review, reviewed, perspective, guest post, guest essay, guest column, guest commentary, a guest post, "
            "story, words, text, report, reported, reporting, contributed, submitted, interview, interviewed, created, "
            "article, an article, a commentary, an analysis, an opinion piece, viewpoint, letter, editorial, blog, authored, "
            "presented, compiled, produced", "by"),
        conjunctions=("and", "with", "&"),
        roles=_listed(
            "staff writer, staff writers, staff reporter, staff reporters, senior writer, senior editor, senior reporter, "
            "senior correspondent, chief correspondent, special correspondent, foreign correspondent, political correspondent, "
            "correspondent, correspondents, reporter, reporters, columnist, guest columnist, contributor, contributors, "
            "contributing writer, contributing editor, contributing columnist, guest contributor, opinion contributor, "
            "opinion columnist, opinion writer, freelance writer, freelance journalist, journalist, editor, editors, "
            "editor-in-chief, editor in chief, executive editor, managing editor, associate editor, deputy editor, "
            "political editor, economics editor, opinion editor, editor at large, editor-at-large, writer, author, critic, "
            "analyst, blogger, intern, fellow, senior fellow, research fellow, visiting fellow, researcher, director, "
            "executive director, president, vice president, founder, co-founder, ceo, chair, chairman, lecturer, "
            "senior lecturer, associate professor, assistant professor, emeritus professor, professor emeritus, phd candidate, "
            "phd student, student, economist, historian, former ambassador, ambassador, special to, bureau chief, guest author, "
            "guest writer, photographer, producer, dietitian, publisher, attorney, consultant, expert, member, "
            "head of news, chief executive, policy analyst, research associate, research analyst, strategist, follow, "
            "media relations, posted, published, updated, last updated, news editor, content writer, manager, representative, reviewer, technologist, specialist, engineer, "
            "scientist, officer, secretary, minister, executive, adviser, advisor, coordinator, developer, designer, "
            "associate, counsel, lawyer, nutritionist, veterinarian, strategist, marketer, marketing, instructor, "
            "today, yesterday, min read, views, comments, share, subscribe, all posts"),
        honorifics=_listed("dr., dr, prof., prof, professor, sir, lord, lady, dame, rev., rev, the rev., fr., sen., rep., gov., "
                           "gen., lt., col., maj., capt., ambassador, amb., hon., mr., mrs., ms., mr, mrs, ms, baroness, "
                           "rabbi, father, sister, bishop, pastor, judge, chef"),
        others=(r"(?:(?:,|and|&|\+)\s*)?\d+ (?:more|others?)\b.*", r",?\s*\bet\.? al\b\.?",
                r"(?:,|and|&)\s*others\b.*", r"\+\s*\d+\b.*"),
        editors=_listed("edited by, editing by, editor, editors, edits by, copy edited by, copyedited by, additional editing by, "
                        "edited and published by"),
        desks=_listed("editorial board, the editorial board, editorial, editorials, editorial team, editorial staff, editors, "
                      "the editors, our editors, staff, staff report, staff reports, staff and wire reports, wire reports, "
                      "wire services, web desk, news desk, newsdesk, desk, newsroom, team, agencies, news agencies, news service, "
                      "news agency, online desk, web team, press release, contributor, contributors, bureau, newswire, "
                      "letters, readers, admissions, correspondents"),
        nobody=_listed("no author, no-author, admin, administrator, webmaster, web master, anonymous, unknown, unknown author, "
                       "user, guest, root, editor, author, none, null, undefined, n/a, na, nan, test, default, staff writer, "
                       "staff reporter, wpadmin, wp-admin, siteadmin, site admin, superuser, super user, sysadmin, system, "
                       "posts by, view all posts, website, default author, nobody, advertorial, sponsored, view profile, "
                       "about the author, read more, share, object object, [object object], owner, team, me, guest author, "
                       "content, about, home, login, subscribe, super admin, the author, various, true, false, byline"),
        credits=_listed("photo by, photos by, photo, photos, photograph by, photographs by, photography by, photography, "
                        "photographer, image by, images by, image, images, picture by, pictures by, picture, featured image, "
                        "cover photo, illustration by, illustrations by, illustration, illustrated by, translated by, "
                        "translation by, translation, translator, video by, video, graphic by, graphics by, cartoon by, "
                        "credit, source, via, medically reviewed by, fact checked by, fact-checked by, reviewed by, "
                        "additional reporting by, sponsored by, designed by, published in, filed under, categories, category, "
                        "tags, topics, section, presented to, powered by, audio by, updated by, last updated by"),
        affiliations=_listed("university, college, institute, institution, school, academy, foundation, council, centre, "
                             "center, association, society, ministry, department, bank, inc, inc., ltd, ltd., llc, plc, "
                             "corp, corporation, co., kg, se, company, group, news, times, post, herald, tribune, gazette, journal, "
                             "magazine, press, media, newspaper, agency, think tank, programme, program, commission, "
                             "parliament, hospital, library, museum, studios, network, online, radio, tv, television, "
                             "limited, services, union, organization, organisation, committee, forum, project, "
                             "opinion, business, sports, politics, world, security, travel, "
                             "policy, blog, website, chronicle, observer, review, shimbun, headquarters, laboratory"),
        places=("in", "for", "at", "under", "from", "on", "of", "is", "via", "special", "to"),
    ),
    "de": Bylines(
        by=_openers(
            ("von", "autor", "autorin", "autoren", "autorinnen", "text", "texte", "verfasser", "verfasserin", "text und foto",
             "text und fotos", "text und redaktion", "autor/in", "autor*in", "autor:in", "von unserem korrespondenten",
             "von unserer korrespondentin", "von unserem redakteur", "von unserer redakteurin", "es schreibt", "interview", "kommentar", "protokoll"),
            "geschrieben, verfasst, veröffentlicht, kommentar, ein kommentar, gastkommentar, ein gastkommentar, gastbeitrag, "
            "ein gastbeitrag, analyse, eine analyse, essay, ein essay, kolumne, eine kolumne, die kolumne, leitartikel, "
            "ein leitartikel, glosse, eine glosse, interview, ein interview, reportage, eine reportage, rezension, "
            "eine rezension, bericht, ein bericht, artikel, ein artikel, beitrag, ein beitrag, aufgezeichnet, porträt, "
            "ein porträt, meinung, eine meinung, kritik, eine kritik, text, texte, notiert, zusammengestellt, erstellt, "
            "gesprochen, recherche, debattenbeitrag, ein debattenbeitrag, gesellschaft, pressemitteilung, gastartikel, "
            "ein gastartikel, ein text, eine recherche", "von"),
        conjunctions=("und", "sowie", "mit", "&"),
        roles=_listed(
            "korrespondent, korrespondentin, auslandskorrespondent, redakteur, redakteurin, chefredakteur, chefredakteurin, "
            "chefreporter, chefreporterin, reporter, reporterin, volontär, volontärin, journalist, journalistin, "
            "freier journalist, freie journalistin, freier autor, freie autorin, freier mitarbeiter, freie mitarbeiterin, "
            "kolumnist, kolumnistin, ressortleiter, ressortleiterin, stellvertretender chefredakteur, herausgeber, "
            "herausgeberin, gastautor, gastautorin, autor, autorin, professor, professorin, praktikant, praktikantin, "
            "wissenschaftler, wissenschaftlerin, publizist, publizistin, redaktionsleiter, redaktionsleitung, mitarbeiter, "
            "politikredakteur, wirtschaftsredakteur, sportredakteur, volontariat, moderator, moderatorin, "
            "experte, expertin, erstellt, aktualisiert, veröffentlicht, lesezeit, uhr, heute, gestern, kommentare, teilen"),
        honorifics=_listed("dr., prof., dr, prof, prof. dr., dipl.-ing., freiherr, graf, gräfin, frau, herr, pfarrer, pater, mag."),
        others=(r"(?:und|sowie|,|\+)?\s*\d+ (?:weitere|andere)n?\b.*", r"\bu\.\s?a\.", r"(?:und|u\.) andere\b"),
        editors=_listed("redaktion, redigiert von, bearbeitet von, redaktionell bearbeitet von, lektorat, editiert von, "
                        "redaktionelle bearbeitung"),
        desks=_listed("redaktion, die redaktion, unsere redaktion, newsdesk, agenturen, online-redaktion, onlineredaktion, "
                      "sportredaktion, redaktionsteam, lokalredaktion, politikredaktion, wirtschaftsredaktion, gastbeitrag, "
                      "pressestelle, presse, team, leserbriefe, newsteam"),
        nobody=_listed("kein autor, unbekannt, anonym, gast, benutzer, administrator, autor, webredaktion, admin, verfasser, "
                       "ohne autor, k.a., oradmin"),
        credits=_listed("foto, fotos, foto von, fotos von, bild, bilder, bild von, bilder von, fotografie, fotograf, grafik, "
                        "illustration, illustrationen, titelbild, aufmacherbild, symbolbild, übersetzung, übersetzt von, "
                        "aus dem englischen von, übersetzer, übersetzerin, video, kamera, schnitt, quelle, bildquelle, "
                        "bildnachweis, rubrik, kategorie, kategorien, schlagwörter, themen"),
        affiliations=_listed("universität, hochschule, institut, stiftung, verband, verein, ministerium, akademie, gesellschaft, "
                             "zeitung, nachrichten, verlag, gmbh, ag, bank, e.v., anzeiger, tagblatt, rundschau, magazin, "
                             "zentrum, schule, fernsehen, rundfunk, politik, wirtschaft, sport, kultur, meinung, panorama"),
        places=("in", "aus", "für", "am", "um", "bei", "ist", "im"),
    ),
    "fr": Bylines(
        by=_openers(
            ("par", "auteur", "auteure", "autrice", "auteurs", "texte", "signé", "de notre correspondant",
             "de notre correspondante", "de notre envoyé spécial", "de notre envoyée spéciale", "textes"),
            "écrit, publié, rédigé, propos recueillis, recueilli, recueillis, chronique, une chronique, tribune, une tribune, "
            "analyse, une analyse, éditorial, un éditorial, l'éditorial, entretien, article, un article, posté, proposé, "
            "billet, un billet, texte, enquête, reportage, un reportage, critique, opinion, interview, rapporté", "par"),
        conjunctions=("et", "avec", "&"),
        roles=_listed("journaliste, correspondant, correspondante, envoyé spécial, envoyée spéciale, rédacteur, rédactrice, "
                      "rédacteur en chef, rédactrice en chef, chroniqueur, chroniqueuse, éditorialiste, grand reporter, "
                      "directeur, directrice, directeur de la rédaction, professeur, professeure, chercheur, chercheuse, "
                      "écrivain, écrivaine, essayiste, économiste, politologue, historien, historienne, philosophe, "
                      "sociologue, maître de conférences, collaborateur, collaboratrice, chef de service, publié, "
                      "mis à jour, temps de lecture, modifié, aujourd'hui, hier, partager"),
        honorifics=_listed("dr, dr., pr, pr., prof., m., mme, mme., mlle, me, maître, abbé, père, général"),
        others=(r"(?:et|,)\s*\d+ autres?\b.*", r"\bet (?:d')?autres\b.*", r"\bet alii?\b\.?"),
        editors=_listed("édité par, révisé par, relu par, édition, éditeur, éditrice, corrigé par, secrétariat de rédaction, "
                        "mise en ligne par"),
        desks=_listed("la rédaction, rédaction, éditorial, le service web, service web, agences, avec agences, l'équipe, équipe, "
                      "comité de rédaction, collectif, un collectif, le monde avec afp, courrier des lecteurs, service des sports"),
        nobody=_listed("auteur inconnu, anonyme, inconnu, invité, sans auteur, aucun auteur, administrateur, auteur, webmestre, "
                       "rédacteur, utilisateur"),
        credits=_listed("photo, photos, photo de, photographie, photographies, photographe, crédit, crédit photo, illustration, "
                        "illustrations, image, images, dessin, traduit par, traduction, traduction par, traduit de l'anglais par, "
                        "vidéo, infographie, source, rubrique, catégorie, mots-clés"),
        affiliations=_listed("université, institut, école, fondation, association, centre, ministère, académie, collège, société, "
                             "journal, presse, agence, banque, laboratoire, cnrs, sciences po, politique, économie, culture, "
                             "opinions, débats, idées, syndicat"),
        places=("à", "en", "pour", "au", "aux", "dans", "chez", "est"),
    ),
    "ko": Bylines(
        by=_listed("글, 글쓴이, 글·사진, 취재, 작성자, 기자, 저자, 지은이, 필자, 기고, 칼럼, 작성, 등록자, 정리, 인터뷰"),
        after=_listed("선임기자, 전문기자, 대기자, 수습기자, 객원기자, 인턴기자, 기자, 특파원, 논설위원, 논설위원실장, 논설실장, 편집위원, "
                      "칼럼니스트, 통신원, 리포터, 교수, 명예교수, 앵커, 에디터"),
        conjunctions=("및", "그리고", "&"),
        roles=_listed("기자, 특파원, 논설위원, 논설고문, 논설주간, 주필, 편집국장, 부국장, 부장, 차장, 국장, 팀장, 편집위원, 칼럼니스트, 교수, 명예교수, "
                      "석좌교수, 연구원, 연구위원, 선임연구위원, 소장, 원장, 대표, 이사장, 회장, 사장, 작가, 시인, 소설가, 변호사, 평론가, 전 장관, 전 대사, "
                      "대사, 의원, 국회의원, 박사, 디자이너, 앵커, 아나운서, 선임기자, 전문기자, 대기자, 인턴기자, 객원기자, 통신원, 구독, 입력, 수정, 승인, "
                      "기사입력, 발행일, 에디터, 리포터, 센터장, 위원, 고문, 본부장, 온라인 기자, 사진기자"),
        honorifics=(),
        others=(r"외\s*\d+\s*(?:명|인)", r"등\s*\d+\s*(?:명|인)"),
        editors=_listed("편집, 편집자, 교열, 담당 편집, 에디팅, 책임편집"),
        desks=_listed("사설, 편집국, 논설위원실, 디지털뉴스팀, 온라인뉴스팀, 온라인이슈팀, 디지털뉴스부, 뉴스팀, 특별취재팀, 취재팀, 편집부, 디지털팀, "
                      "뉴스룸, 온라인팀, 이슈팀, 사회부, 정치부, 경제부, 국제부, 문화부, 스포츠부"),
        nobody=_listed("관리자, 운영자, 작성자 없음, 익명, 기자 없음, 최고관리자, 편집자, 없음"),
        credits=_listed("사진, 사진=, 그래픽, 일러스트, 영상, 번역, 옮긴이, 삽화, 출처, 자료, 사진 제공, 촬영"),
        affiliations=_listed("대학교, 대학, 대, 연구소, 연구원, 신문, 일보, 뉴스, 방송, 통신, 재단, 협회, 센터, 학회, 위원회, 은행, 그룹, 정책실, "
                             "스포츠, 정치, 경제, 사회, 문화, 오피니언"),
    ),
    "ru": Bylines(
        by=_openers(
            ("автор", "авторы", "текст", "автор текста", "авторы текста", "автор статьи", "автор материала", "авторы материала",
             "подготовил", "подготовила", "подготовили", "написал", "написала", "беседовал", "беседовала", "колонка",
             "публикация", "опубликовал", "опубликовала", "записал", "записала", "интервью", "мнение", "опубликовано"),
            "автор, текст, авторы", "—"),
        conjunctions=("и", "&"),
        roles=_listed("корреспондент, специальный корреспондент, спецкор, собственный корреспондент, обозреватель, "
                      "политический обозреватель, журналист, журналистка, редактор, главный редактор, колумнист, политолог, "
                      "экономист, историк, эксперт, публицист, писатель, профессор, доктор наук, кандидат наук, "
                      "научный сотрудник, старший научный сотрудник, директор, автор, аналитик, социолог, философ, доцент, "
                      "заместитель главного редактора, шеф-редактор, репортер, репортёр, депутат, академик, юрист, адвокат, "
                      "опубликовано, обновлено, сегодня, вчера, просмотров, поделиться, собкор"),
        honorifics=_listed("д-р, проф., профессор, акад., г-н, г-жа, протоиерей, священник"),
        others=(r"и ещё \d+.*", r"и еще \d+.*", r"и др(?:\.|угие\b)", r"и соавт\."),
        editors=_listed("редактор, под редакцией, отредактировал, отредактировала, редактура, выпускающий редактор, "
                        "редактор материала, редакторы, под ред."),
        desks=_listed("редакция, от редакции, редакционная статья, редакционная коллегия, редакция сайта, служба новостей, "
                      "отдел новостей, пресс-служба, отдел политики, отдел экономики, новостная служба"),
        nobody=_listed("без автора, аноним, неизвестный автор, неизвестен, администратор, админ, гость, автор, пользователь, "
                       "модератор"),
        credits=_listed("фото, фотографии, фотограф, фотография, иллюстрация, иллюстрации, перевод, переводчик, перевел, перевела, "
                        "рисунок, графика, видео, источник, рубрика, теги, изображение, коллаж"),
        affiliations=_listed("университет, институт, академия, центр, фонд, совет, министерство, газета, журнал, агентство, банк, "
                             "новости, ооо, мгу, вшэ, ниу вшэ, ран, школа, общество, ассоциация, политика, экономика, спорт"),
        places=("из", "в", "для", "с", "на"),
    ),
    "es": Bylines(
        by=_openers(
            ("por", "autor", "autora", "autores", "texto", "textos", "escribe", "de nuestro corresponsal", "firma"),
            "escrito, publicado, redactado, opinión, una columna, columna, análisis, un análisis, entrevista, un artículo, "
            "artículo, editado y escrito, crónica, comentario, tribuna, elaborado, informe, reportaje", "por"),
        conjunctions=("y", "e", "con", "&"),
        roles=_listed("periodista, corresponsal, enviado especial, enviada especial, redactor, redactora, redactor jefe, "
                      "redactora jefe, columnista, director, directora, editor, editora, colaborador, colaboradora, profesor, "
                      "profesora, catedrático, catedrática, escritor, escritora, economista, analista, historiador, "
                      "historiadora, politólogo, politóloga, abogado, abogada, investigador, investigadora, reportero, "
                      "reportera, subdirector, subdirectora, jefe de sección, actualizado, publicado, hoy, ayer, compartir, "
                      "lectura"),
        honorifics=_listed("dr., dra., prof., profa., don, doña, d., sr., sra., lic., ing., padre, fray"),
        others=(r"(?:y|,)\s*\d+ (?:más|otros)\b.*", r"\by otros\b.*"),
        editors=_listed("editado por, edición, edición de, edición a cargo de, revisado por, corregido por, editor, editora"),
        desks=_listed("redacción, la redacción, editorial, agencias, consejo editorial, equipo editorial, equipo de redacción, "
                      "comité editorial, redacción digital, redacción web, equipo, cartas al director, ee, mesa de redacción"),
        nobody=_listed("anónimo, sin autor, desconocido, administrador, autor, usuario, invitado"),
        credits=_listed("foto, fotos, fotografía, fotografías, fotógrafo, imagen, imágenes, ilustración, traducción, "
                        "traducido por, traducción de, vídeo, video, fuente, gráfico, crédito, sección, categoría, etiquetas"),
        affiliations=_listed("universidad, instituto, fundación, escuela, centro, asociación, ministerio, academia, colegio, "
                             "agencia, periódico, diario, banco, consejo, noticias, política, economía, opinión, deportes, "
                             "cultura, universitat"),
        places=("en", "para", "desde"),
    ),
    "it": Bylines(
        by=_openers(
            ("di", "da", "a cura di", "autore", "autrice", "autori", "testo", "testi", "dal nostro inviato",
             "dalla nostra inviata", "dal nostro corrispondente", "dalla nostra corrispondente", "firma"),
            "scritto, articolo, un articolo, un commento, commento, analisi, un'analisi, editoriale, intervista, "
            "pubblicato, il commento, opinione, l'opinione, testo, testi, un intervento", "di"),
        conjunctions=("e", "ed", "con", "&"),
        roles=_listed("giornalista, corrispondente, inviato, inviata, inviato speciale, redattore, redattrice, caporedattore, "
                      "direttore, direttrice, direttore responsabile, editorialista, opinionista, collaboratore, "
                      "collaboratrice, professore, professoressa, docente, scrittore, scrittrice, economista, storico, "
                      "storica, politologo, politologa, analista, ricercatore, ricercatrice, vicedirettore, aggiornato, "
                      "pubblicato, oggi, ieri, condividi, lettura"),
        honorifics=_listed("dott., dott.ssa, dr., prof., prof.ssa, avv., ing., don, on., sen., sig., sig.ra, padre, mons."),
        others=(r"(?:e|,)\s*(?:altri\s*)?\d+ (?:altri|altre)\b.*", r"\be altri\b.*"),
        editors=_listed("redazione di, revisione di, revisionato da, editing di, editing, modificato da, curatore, revisione"),
        desks=_listed("redazione, la redazione, editoriale, agenzie, redazione web, redazione online, redazione centrale, "
                      "redazione sportiva, redazione cronaca, redazione economia, redazione esteri, redazione ansa, lettere"),
        nobody=_listed("anonimo, senza autore, sconosciuto, amministratore, autore, utente, ospite"),
        credits=_listed("foto, foto di, fotografie, fotografie di, fotografo, immagine, immagini, illustrazione, illustrazioni, "
                        "illustrazione di, traduzione, traduzione di, tradotto da, video, fonte, grafica, categoria, tag"),
        affiliations=_listed("università, istituto, fondazione, scuola, centro, associazione, ministero, accademia, agenzia, "
                             "giornale, gazzetta, corriere, banca, notizie, politica, economia, cronaca, sport, cultura, esteri"),
        places=("per", "alle"),
    ),
    "pt": Bylines(
        by=_openers(
            ("por", "autor", "autora", "autores", "texto", "textos", "texto de", "de nosso correspondente", "opinião de",
             "crónica de", "crônica de", "análise de", "coluna de", "artigo de", "entrevista de"),
            "escrito, publicado, postado, redigido, opinião, análise, uma análise, artigo, entrevista, reportagem, enviado, "
            "elaborado, coluna, comentário", "por"),
        conjunctions=("e", "com", "&"),
        roles=_listed("jornalista, correspondente, enviado especial, enviada especial, repórter, redator, redatora, redactor, "
                      "redactora, colunista, cronista, diretor, diretora, director, directora, editor, editora, editor-chefe, "
                      "colaborador, colaboradora, professor, professora, escritor, escritora, economista, analista, "
                      "historiador, historiadora, cientista político, advogado, advogada, investigador, investigadora, "
                      "pesquisador, pesquisadora, atualizado, publicado, hoje, ontem, compartilhe, leitura, estagiário"),
        honorifics=_listed("dr., dra., prof., profa., prof.ª, sr., sra., dom, padre, eng., d."),
        others=(r"(?:e|,)\s*(?:mais\s*)?\d+ outros\b.*", r"\be outros\b.*"),
        editors=_listed("editado por, edição, edição de, revisado por, revisão, revisto por, editor, editora"),
        desks=_listed("redação, da redação, a redação, redacção, editorial, agências, conselho editorial, equipa, equipe, "
                      "equipe editorial, redação online, agência, agência estado, agência brasil, cartas"),
        nobody=_listed("anônimo, anónimo, sem autor, desconhecido, administrador, autor, usuário, utilizador, convidado"),
        credits=_listed("foto, fotos, fotografia, fotografias, fotógrafo, imagem, imagens, ilustração, tradução, traduzido por, "
                        "tradução de, vídeo, fonte, arte, crédito, créditos, categoria, infografia"),
        affiliations=_listed("universidade, instituto, fundação, escola, centro, associação, ministério, academia, agência, "
                             "jornal, banco, conselho, notícias, política, economia, opinião, esporte, desporto, cultura, "
                             "faculdade, diário, folha"),
        places=("em", "para", "no", "na", "às", "desde"),
    ),
    "ja": Bylines(
        by=_listed("取材・文, 文・写真, 文, 文=, 文＝, 執筆, 執筆者, 著者, 筆者, 記者, 聞き手, 聞き手・, 構成, 作者, ライター, 投稿者, 寄稿, 寄稿者, "
                   "取材, 取材・構成, 担当記者, 書いた人, 著"),
        after=_listed("記者, 特派員, 編集委員, 論説委員, 解説委員, 支局長, 通信員, 専門記者"),
        conjunctions=("と", "および", "&"),
        roles=_listed("記者, 特派員, 編集委員, 論説委員, 解説委員, 論説委員長, 支局長, 編集長, 編集局長, 教授, 准教授, 名誉教授, 客員教授, 研究員, "
                      "主任研究員, 専門記者, 客員編集委員, コラムニスト, ジャーナリスト, ライター, 作家, 評論家, 経済学者, エコノミスト, 弁護士, 代表, "
                      "社長, デスク, 通信員, アナリスト, 更新, 公開, 配信, 有料記事, フリーライター, 政治学者, さん, 氏"),
        honorifics=(),
        others=(r"(?:ほか|他)\s*\d+\s*(?:人|名)", r"(?:ほか|ら)\s*$"),
        editors=_listed("編集, 編集者, 編集・構成, 校閲, 編集担当, 責任編集"),
        desks=_listed("編集部, 社説, 論説室, 論説委員会, 取材班, デジタル編集部, 経済部, 政治部, 社会部, 国際部, 運動部, ニュース編集部, オンライン編集部, "
                      "デジタル, 報道局, 編集局, 特別取材班"),
        nobody=_listed("管理者, 匿名, 作者不明, 名無し, 投稿者不明, ゲスト, 個人, なし"),
        credits=_listed("写真, 写真=, 撮影, 撮影=, 画像, イラスト, 翻訳, 訳, 図, 映像, 出典, 提供, カメラマン, グラフィック, 写真・"),
        affiliations=_listed("大学, 研究所, 新聞, 通信, 新聞社, 協会, 財団, 学会, 株式会社, 放送, 銀行, ニュース, 大学院, センター, 総局, 支局, 政治, "
                             "経済, 社会, 国際"),
    ),
    "zh": Bylines(
        by=_listed("作者, 文, 文/, 文／, 文|, 撰文, 撰稿, 撰稿人, 记者, 記者, 本报记者, 本報記者, 特约记者, 實習記者, 实习记者, 本刊记者, 本网记者, "
                   "新华社记者, 新華社記者, 中新社记者, 特约撰稿人, 文字, 采写, 採訪, 采访, 撰寫, 作 者, 責任記者, 图文, 圖文, 發布者, 发布者, 发布人, "
                   "文章作者, 评论员, 評論員, 特约评论员, 本报评论员"),
        after=_listed("记者, 記者, 報導, 报道, 综合报道, 綜合報導, 特约撰稿人, 撰稿"),
        conjunctions=("和", "与", "與", "及", "&"),
        roles=_listed("记者, 記者, 特派记者, 特派記者, 评论员, 評論員, 主笔, 主筆, 总编辑, 總編輯, 教授, 副教授, 研究员, 研究員, 专栏作家, 專欄作家, "
                      "作家, 主任, 所长, 学者, 學者, 编译, 編譯, 实习生, 實習生, 报道, 報導, 综合报道, 綜合報導, 台北报道, 通讯员, 通訊員, 发布, 發布, "
                      "更新, 发表, 發表, 律师, 分析师, 博士"),
        honorifics=(),
        others=(r"等\s*\d*\s*人?$",),
        editors=_listed("编辑, 編輯, 责任编辑, 責任編輯, 责编, 責編, 校对, 審核, 审核, 编审, 主编, 主編, 值班编辑"),
        desks=_listed("编辑部, 編輯部, 社论, 社論, 社评, 社評, 本报评论员, 本报讯, 即時新聞, 综合报道, 綜合報導, 新闻中心, 新聞中心, 本刊编辑部, 国际组, 編輯室, "
                      "财经组, 財經中心, 国际中心, 國際中心, 政治中心"),
        nobody=_listed("佚名, 匿名, 管理员, 管理員, 无, 無, 未知, 无作者, 網站管理員, 小编, 小編"),
        credits=_listed("图, 圖, 图片, 圖片, 摄影, 攝影, 图/, 圖/, 图源, 圖源, 来源, 來源, 稿源, 翻译, 翻譯, 译者, 譯者, 视频, 影片, 插画, 制图, 资料图, "
                        "设计, 美编, 出处"),
        affiliations=_listed("大学, 大學, 研究所, 研究院, 学院, 學院, 新闻, 新聞, 日报, 日報, 晚报, 晚報, 报社, 通讯社, 协会, 協會, 基金会, 中心, 电视台, "
                             "周刊, 网, 網, 社, 政治, 财经, 国际, 观点"),
    ),
    "ar": Bylines(
        by=_listed("بقلم, الكاتب, الكاتبة, كتب, كتبت, كتبه, كتبها, المؤلف, إعداد, بواسطة, نشر بواسطة, تقرير, من, حوار, أجرى الحوار, "
                   "مقال بقلم, رأي بقلم, بقلم الكاتب, بقلم الدكتور, مراسل, بقلم /, الكاتب /, تأليف"),
        conjunctions=("و", "&"),
        roles=_listed("مراسل, مراسلة, صحفي, صحفية, كاتب, كاتبة, محلل, محللة, رئيس التحرير, مدير التحرير, محرر, محررة, باحث, باحثة, "
                      "كاتب صحفي, كاتب ومحلل سياسي, محلل سياسي, أستاذ, إعلامي, إعلامية, خبير, أكاديمي, أكاديمية, خاص, نشر, تحديث, "
                      "آخر تحديث, كاتب رأي"),
        honorifics=_listed("د., د, أ.د., أ., الدكتور, الدكتورة, المهندس, م., الشيخ, السيد, السفير, دكتور, دكتورة, اللواء, المستشار"),
        others=(r"و\s?آخرون", r"و\s?آخرين"),
        editors=_listed("تحرير, حرره, حررته, المحرر, مراجعة, أشرف على التحرير"),
        desks=_listed("هيئة التحرير, أسرة التحرير, فريق التحرير, التحرير, افتتاحية, قسم الأخبار, قسم التحرير, وكالات, غرفة الأخبار, "
                      "رأي الصحيفة, كلمة التحرير, قسم الرياضة"),
        nobody=_listed("مجهول, بدون كاتب, مدير الموقع, غير معروف, الإدارة, ادمن, مشرف, زائر, أدمن"),
        credits=_listed("تصوير, صورة, الصورة, صور, ترجمة, ترجمها, ترجمه, المترجم, رسم, كاريكاتير, فيديو, المصدر, مصدر, غرافيك, عدسة"),
        affiliations=_listed("جامعة, معهد, مركز, مؤسسة, وزارة, صحيفة, جريدة, وكالة, مجلة, قناة, بنك, كلية, موقع, أكاديمية, شبكة, الأخبار, "
                             "السياسة, الاقتصاد, نت"),
        places=("من", "في", "إلى", "على"),
    ),
})
