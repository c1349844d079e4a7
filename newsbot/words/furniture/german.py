"""Page furniture in German."""

from newsbot.words.furniture.model import Furniture, framed, listed

DE = Furniture(
    photo=listed("""
        foto, fotos, bild, bilder, fotografie, bildquelle, bildnachweis, grafik, illustration, symbolbild,
        symbolfoto, archivfoto, archivbild, credit, ©
    """),
    featured=listed("""
        titelbild, titelfoto, beitragsbild, aufmacherbild, aufmacherfoto, headerbild, coverfoto
    """),
    newsletter=(
        r".{0,60}\bnewsletter\b.{0,40}(?:abonnieren|anmelden|bestellen|registrieren|sichern).{0,60}",
        "(?:jetzt |hier )?(?:zum |unseren? |den )?newsletter",
        r"(?:jetzt |hier )?(?:abonnieren|anmelden)(?: sie)?\b.{0,120}(?:newsletter|briefing|updates?)?",
        r"melden sie sich (?:jetzt |hier )?(?:für|zu|an)\b.{0,80}",
        "folgen sie uns (?:auf|bei) .{2,80}",
        "(?:ihre )?e-mail-adresse",
        r"laden sie (?:jetzt )?(?:unsere|die) .{0,30}app\b.{0,60}",
        "mit ihrer (?:anmeldung|registrierung) .{5,160}",
    ),
    read_more=(
        r"(?:mehr|weiter)(?: dazu)? (?:lesen|erfahren)\b.{0,160}",
        r"(?:lesen sie|lies) (?:auch|hier|mehr|dazu|weiter)\b.{0,200}",
        r"weiterlesen\b.{0,120}",
        r"(?:siehe|sehen sie) auch\b.{0,160}",
        r"(?:auch|ebenfalls) interessant\b.{0,160}",
        r"mehr (?:zum thema|dazu)\b.{0,160}",
        r"lesetipps?\b.{0,160}",
        r"das könnte sie auch interessieren\b.{0,40}",
        r"hier (?:geht es|geht['’]s) (?:zu|zur|zum|weiter)\b.{0,120}",
        r"passend (?:zum thema|dazu)\b.{0,120}",
    ),
    toolbar=(
        "(?:zum |direkt zum )(?:inhalt|hauptinhalt|menü)(?: springen)?",
        "(?:artikel |seite |beitrag )?(?:teilen|drucken|merken|speichern|versenden|kommentieren|vorlesen|anhören|"
        "verschenken)",
        "(?:auf|per|via|über) (?:facebook|twitter|x|whatsapp|e-mail|mail|linkedin|telegram|xing)(?: teilen|"
        " verschicken)?",
        "menü",
        "schließen",
        "suche(?:n)?",
        "(?:anmelden|abmelden|einloggen|login)",
        "nach oben",
        "link kopieren",
        "kopiert",
        "schriftgröße",
        r"\d+ kommentare?",
        "kommentare? (?:anzeigen|lesen|schreiben)",
        "lesezeit:? .{0,20}",
        r"\d+ min(?:uten?)?(?: lesezeit)?",
        r"bitte aktivieren sie javascript\b.{0,80}",
        "(?:vorheriger|nächster)(?: artikel| beitrag)?",
        "empfohlener (?:redaktioneller|externer) inhalt",
        "facebook|twitter|whatsapp|linkedin|xing|telegram|instagram",
    ),
    disclaimer=(
        r"(?:der|dieser) (?:beitrag|kommentar|artikel|gastbeitrag|text) gibt\b[^.]{0,80}\bmeinung\b[^.]{0,120}\.",
        r"(?:gastbeiträge|kommentare|meinungsbeiträge) geben\b[^.]{0,80}\bmeinung\b[^.]{0,120}\.",
        r"(?:die )?(?:hier )?(?:geäußerten|dargestellten|vertretenen) (?:meinungen|ansichten|auffassungen)"
        r"\b[^.]{0,160}\.",
    ),
    paywall=(
        r"(?:jetzt )?(?:weiterlesen|weiter lesen) mit\b.{0,60}",
        r"(?:dieser|der) (?:artikel|inhalt|text) ist (?:nur )?(?:für|mit)\b.{0,60}(?:abonnenten|abo|premium|plus|"
        r"\+).{0,40}",
        r"(?:sie sind |bereits )(?:bereits |schon )?(?:abonnent|abonniert|registriert)\b.{0,60}",
        r"(?:jetzt )?(?:abonnieren|anmelden|registrieren|testen) (?:und|um) (?:weiter|weiterzulesen|zu lesen|"
        r"lesen)\b.{0,60}",
        r"(?:um|zum) (?:weiterzulesen|weiterlesen)\b.{0,60}(?:abo|anmeld|registrier|einlogg|freischalt).{0,60}",
        r"exklusiv für (?:abonnenten|mitglieder)\b.{0,40}",
        r"jetzt (?:\w+ )?(?:abo|probeabo|probemonat) (?:testen|abschließen|sichern)\b.{0,40}",
        "(?:sie )?(?:möchten|wollen)(?: sie)? (?:weiterlesen|wissen, wie es weitergeht|(?:den|diesen) (?:ganzen |"
        r"vollständigen )?(?:artikel|text|beitrag) lesen)\?.{0,160}",
        "um (?:den|diesen) (?:ganzen |vollständigen )?(?:artikel|text|beitrag) (?:weiter|zu ende|vollständig|"
        r"ganz)?\s?(?:zu lesen|weiterzulesen|lesen zu können)\b.{0,80}(?:abo|anmeld|melden|registrier|einlogg|"
        "freischalt).{0,80}",
    ),
    offer=(
        "(?:jetzt )?(?:testen|lesen|nutzen|sichern|bestellen|holen|wählen) sie (?:jetzt |"
        r"hier )?(?:sich )?(?:jetzt )?(?:unser|unsere|das|ein|ihr)\b.{0,30}\b(?:[\w-]+-)?(?:abo|abonnement|probeabo|"
        r"plus-abo|digitalabo|monatsabo|jahresabo)s?\b.{0,120}",
    ),
    advertisement=framed(
        "(?:anzeige|werbung)(?: - .{0,60})?",
        "(?:der |dieser )?(?:artikel|text|beitrag) (?:geht|wird|läuft) (?:weiter )?(?:nach|unter|unterhalb|"
        r"hinter) (?:der|dieser) (?:anzeige|werbung)\b.{0,20}",
        "(?:weiter(?:lesen)?|lesen sie|(?:hier )?geht es) (?:weiter )?(?:nach|unter|unterhalb|hinter) (?:der|"
        r"dieser) (?:anzeige|werbung)\b.{0,20}",
        r"(?:nach|unter|unterhalb) (?:der|dieser) (?:anzeige|werbung) (?:weiter(?:lesen)?|geht)\b.{0,30}",
    ),
    end=(
        "(?:über|zu) (?:den|die|der) autor(?:in|en|innen)?",
        "zur person",
        r"(?:mehr|weitere|ähnliche|verwandte|neueste|meistgelesene|passende|aktuelle) (?:zum thema|artikel|"
        r"beiträge|nachrichten|themen|meldungen|inhalte|videos)\b.{0,40}",
        "mehr (?:von|aus|zu|über) [^.?!]{2,60}",
        "mehr themen auf .{2,40}",
        r"das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)\b.{0,20}",
        r"(?:leser)?kommentare?(?: \(?\d+\)?)?",
        "kommentar (?:schreiben|hinterlassen|verfassen)",
        "schreibe? einen kommentar",
        "meistgelesen(?:e artikel)?",
        "auch interessant",
        "lesen sie auch",
        "diskutieren sie mit",
        "(?:themen|schlagworte|schlagwörter|stichworte|tags):?(?: .{0,120})?",
        "zur startseite",
        "©.{0,100}",
        "quelle:? .{2,40}",
    ),
    older=listed("""
        ältere beiträge, ältere artikel, ältere, nächste seite, nächste, weiter, mehr laden, mehr anzeigen, weitere
        artikel, vor, », ›
    """),
    byline=(
        r"(?:ein|eine) (?:gastbeitrag|kommentar|essay|analyse|kolumne|gastkommentar|leitartikel|glosse|reportage|"
        r"interview) von (?P<name>[^\W\d_](?:[^,.\n]|(?<=\b[A-Z])\.|(?<=\b[DP]r)\.){2,60})\.?",
    ),
    login=(
        r"(?:anmelden|einloggen|login|anmeldung|registrieren|registrierung)\b.{0,40}",
        r"passwort vergessen\b.{0,20}",
    ),
    not_found=(
        r"(?:fehler )?404\b.{0,60}",
        r"(?:seite|artikel|inhalt) (?:wurde )?nicht (?:gefunden|vorhanden|verfügbar)\b.{0,40}",
        r"nichts gefunden\b.{0,20}",
    ),
    search=(r"such(?:e|ergebnisse?)\b.{0,80}",),
    consent=(
        r".{0,40}\b(?:datenschutz|cookie)-?(?:einstellungen|hinweise?|erklärung)\b.{0,40}",
        r"(?:willkommen bei|weiter mit werbung)\b.{0,60}",
    ),
    common=listed("""
        der, die, und, das, ist, nicht, mit, von, den, auf, für, ein, eine, sich, dem, des, auch, es, dass, wird,
        im, zu, sind, nach, bei, hat, werden, aus
    """),
)
