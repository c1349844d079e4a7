"""Words of bylines in English and German. All lower case."""

from newsbot.words.bylines.model import Bylines, listed, openers

EN = Bylines(
    by=openers(
        bare="""
            by, author, authors, byline, words, from our correspondent, written and photographed by,
            story and photos by, as told to, author(s), interview, commentary, reporting
        """,
        genres="""
            written, posted, published, opinion, analysis, comment, commentary, column, a column, an op-ed,
            op-ed, essay, an essay, review, reviewed, perspective, guest post, guest essay, guest column,
            guest commentary, a guest post, story, words, text, report, reported, reporting, contributed,
            submitted, uploaded, interview, interviewed, created, article, an article, a commentary, an analysis,
            an opinion piece, viewpoint, letter, editorial, blog, authored, presented, compiled, produced
        """,
        joint="by",
    ),
    conjunctions=("and", "with", "&"),
    roles=listed("""
        staff writer, staff writers, staff reporter, staff reporters, senior writer, senior editor,
        senior reporter, senior correspondent, chief correspondent, special correspondent,
        foreign correspondent, political correspondent, correspondent, correspondents, reporter, reporters,
        columnist, guest columnist, contributor, contributors, contributing writer, contributing editor,
        contributing columnist, guest contributor, opinion contributor, opinion columnist, opinion writer,
        freelance writer, freelance journalist, journalist, editor, editors, editor-in-chief, editor in chief,
        executive editor, managing editor, associate editor, deputy editor, political editor, economics editor,
        opinion editor, editor at large, editor-at-large, writer, author, critic, analyst, blogger, intern,
        fellow, senior fellow, research fellow, visiting fellow, researcher, director, executive director,
        president, vice president, founder, co-founder, ceo, chair, chairman, lecturer, senior lecturer,
        associate professor, assistant professor, emeritus professor, professor emeritus, phd candidate,
        phd student, student, economist, historian, former ambassador, ambassador, special to, bureau chief,
        guest author, guest writer, photographer, producer, dietitian, publisher, attorney, consultant, expert,
        member, head of news, chief executive, policy analyst, research associate, research analyst, strategist,
        follow, media relations, posted, published, updated, last updated, news editor, content writer, manager,
        representative, reviewer, technologist, specialist, engineer, scientist, officer, secretary, minister,
        executive, adviser, advisor, coordinator, developer, designer, associate, counsel, lawyer, nutritionist,
        veterinarian, strategist, marketer, marketing, instructor, today, yesterday, min read, views, comments,
        share, subscribe, all posts
    """),
    honorifics=listed("""
        dr., dr, prof., prof, professor, sir, lord, lady, dame, rev., rev, the rev., fr., sen., rep., gov.,
        gen., lt., col., maj., capt., ambassador, amb., hon., mr., mrs., ms., mr, mrs, ms, baroness, rabbi,
        father, sister, bishop, pastor, judge, chef
    """),
    others=(
        r"(?:(?:,|and|&|\+)\s*)?\d+ (?:more|others?)\b.*",
        r",?\s*\bet\.? al\b\.?",
        r"\b(?:\d+|no|one|leave a|post a) (?:comments?|repl(?:y|ies))\b.*",
        r"(?:,|and|&)\s*others\b.*",
        r"\+\s*\d+\b.*",
    ),
    editors=listed("""
        edited by, editing by, editor, editors, edits by, copy edited by, copyedited by, additional editing by,
        edited and published by
    """),
    desks=listed("""
        editorial board, the editorial board, editorial, editorials, editorial team, editorial staff, editors,
        the editors, our editors, staff, staff report, staff reports, staff and wire reports, wire reports,
        wire services, web desk, news desk, newsdesk, desk, newsroom, team, agencies, news agencies,
        news service, news agency, online desk, web team, press release, contributor, contributors, bureau,
        newswire, letters, readers, admissions, correspondents
    """),
    nobody=listed("""
        no author, no-author, admin, administrator, webmaster, web master, anonymous, unknown, unknown author,
        user, guest, root, editor, author, none, null, undefined, n/a, na, nan, test, default, staff writer,
        staff reporter, wpadmin, wp-admin, siteadmin, site admin, superuser, super user, sysadmin, system,
        posts by, view all posts, website, default author, nobody, advertorial, sponsored, view profile,
        about the author, read more, share, object object, [object object], owner, team, me, guest author,
        content, about, home, login, subscribe, super admin, the author, various, true, false, byline,
        email protected, e-mail protected, fact checked, log in, log out, logout, sign in, sign up, register,
        my account, my settings, profile, text link, wordpress, all rights reserved, cookie settings, press,
        paid content, sponsored content, advertisement, promotion
    """),
    credits=listed("""
        photo by, photos by, photo, photos, photograph by, photographs by, photography by, photography,
        photographer, image by, images by, image, images, picture by, pictures by, picture, featured image,
        cover photo, illustration by, illustrations by, illustration, illustrated by, translated by,
        translation by, translation, translator, video by, video, graphic by, graphics by, cartoon by, credit,
        source, via, medically reviewed by, fact checked by, fact-checked by, reviewed by,
        additional reporting by, sponsored by, designed by, published in, filed under, categories, category,
        tags, topics, section, presented to, powered by, audio by, updated by, last updated by
    """),
    affiliations=listed("""
        university, college, institute, institution, school, academy, foundation, council, centre, center,
        association, society, ministry, department, bank, inc, inc., ltd, ltd., llc, plc, corp, corporation,
        co., kg, se, company, group, news, times, post, herald, tribune, gazette, journal, magazine, press,
        media, newspaper, agency, think tank, programme, program, commission, parliament, hospital, library,
        museum, studios, network, online, radio, tv, television, limited, services, union, organization,
        organisation, committee, forum, project, opinion, business, sports, politics, world, security, travel,
        policy, blog, website, chronicle, observer, review, shimbun, headquarters, laboratory
    """),
    places=("in", "for", "at", "under", "from", "on", "of", "is", "via", "special", "to"),
)

DE = Bylines(
    by=openers(
        bare="""
            von, autor, autorin, autoren, autorinnen, text, texte, verfasser, verfasserin, text und foto,
            text und fotos, text und redaktion, autor/in, autor*in, autor:in, von unserem korrespondenten,
            von unserer korrespondentin, von unserem redakteur, von unserer redakteurin, es schreibt, interview,
            kommentar, protokoll
        """,
        genres="""
            geschrieben, verfasst, veröffentlicht, kommentar, ein kommentar, gastkommentar, ein gastkommentar,
            gastbeitrag, ein gastbeitrag, analyse, eine analyse, essay, ein essay, kolumne, eine kolumne,
            die kolumne, leitartikel, ein leitartikel, glosse, eine glosse, interview, ein interview, reportage,
            eine reportage, rezension, eine rezension, bericht, ein bericht, artikel, ein artikel, beitrag,
            ein beitrag, aufgezeichnet, porträt, ein porträt, meinung, eine meinung, kritik, eine kritik, text,
            texte, notiert, zusammengestellt, erstellt, gespeichert, eingereicht, eingestellt, gesprochen, recherche,
            debattenbeitrag, ein debattenbeitrag, gesellschaft, pressemitteilung, gastartikel, ein gastartikel,
            ein text, eine recherche
        """,
        joint="von",
    ),
    conjunctions=("und", "sowie", "mit", "&"),
    roles=listed("""
        korrespondent, korrespondentin, auslandskorrespondent, redakteur, redakteurin, chefredakteur,
        chefredakteurin, chefreporter, chefreporterin, reporter, reporterin, volontär, volontärin, journalist,
        journalistin, freier journalist, freie journalistin, freier autor, freie autorin, freier mitarbeiter,
        freie mitarbeiterin, kolumnist, kolumnistin, ressortleiter, ressortleiterin,
        stellvertretender chefredakteur, herausgeber, herausgeberin, gastautor, gastautorin, autor, autorin,
        professor, professorin, praktikant, praktikantin, wissenschaftler, wissenschaftlerin, publizist,
        publizistin, redaktionsleiter, redaktionsleitung, mitarbeiter, politikredakteur, wirtschaftsredakteur,
        sportredakteur, volontariat, moderator, moderatorin, experte, expertin, erstellt, aktualisiert,
        veröffentlicht, lesezeit, uhr, heute, gestern, kommentare, teilen
    """),
    honorifics=listed("""
        dr., prof., dr, prof, prof. dr., dipl.-ing., freiherr, graf, gräfin, frau, herr, pfarrer, pater, mag.
    """),
    others=(
        r"(?:und|sowie|,|\+)?\s*\d+ (?:weitere|andere)n?\b.*",
        r"\bu\.\s?a\.",
        r"\b(?:\d+|keine|ein|hinterlasse einen|schreibe einen) kommentare?\b.*",
        r"(?:und|u\.) andere\b",
    ),
    editors=listed("""
        redaktion, redigiert von, bearbeitet von, redaktionell bearbeitet von, lektorat, editiert von,
        redaktionelle bearbeitung
    """),
    desks=listed("""
        redaktion, die redaktion, unsere redaktion, newsdesk, agenturen, online-redaktion, onlineredaktion,
        sportredaktion, redaktionsteam, lokalredaktion, politikredaktion, wirtschaftsredaktion, gastbeitrag,
        pressestelle, presse, team, leserbriefe, newsteam
    """),
    nobody=listed("""
        kein autor, unbekannt, anonym, gast, benutzer, administrator, autor, webredaktion, admin, verfasser,
        ohne autor, k.a., oradmin, red., red, zvg, registrieren, anmelden, abmelden, einloggen, passwort vergessen,
        neu registrieren, mein konto, profil, datenschutz verwalten, datenschutzeinstellungen verwalten, impressum,
        kontakt, startseite, anzeige, werbung, zeige alle artikel, alle artikel
    """),
    credits=listed("""
        foto, fotos, foto von, fotos von, bild, bilder, bild von, bilder von, fotografie, fotograf, grafik,
        illustration, illustrationen, titelbild, aufmacherbild, symbolbild, übersetzung, übersetzt von,
        aus dem englischen von, übersetzer, übersetzerin, video, kamera, schnitt, quelle, bildquelle,
        bildnachweis, rubrik, kategorie, kategorien, schlagwörter, themen
    """),
    affiliations=listed("""
        universität, hochschule, institut, stiftung, verband, verein, ministerium, akademie, gesellschaft,
        zeitung, nachrichten, verlag, gmbh, ag, bank, e.v., anzeiger, tagblatt, rundschau, magazin, zentrum,
        schule, fernsehen, rundfunk, politik, wirtschaft, sport, kultur, meinung, panorama
    """),
    places=("in", "aus", "für", "am", "um", "bei", "ist", "im"),
)
