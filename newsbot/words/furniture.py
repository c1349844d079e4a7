"""Words of what stands around an article, a row a language. Regular expressions, matched without regard to case.

    is_one_of(line, patterns) -> bool      whether a whole line is one of them
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Patterns of lines that are no body text, each for one whole line."""

    photo: tuple[str, ...]
    """Openers of a picture's credit, plain words: "photo", "image", "foto"."""
    featured: tuple[str, ...]
    """Openers of the lead picture's credit, plain words: "featured image", "cover photo"."""
    newsletter: tuple[str, ...]
    """Invitations to subscribe."""
    read_more: tuple[str, ...]
    """Lead-ins to other articles: "read more:", "see also:"."""
    toolbar: tuple[str, ...]
    """Controls: "skip to content", "share this article", "print", "menu"."""
    disclaimer: tuple[str, ...]
    """"The views expressed are the author's own"; one sentence each, since text may be glued to it."""
    paywall: tuple[str, ...]
    """"Subscribe to continue reading"."""
    end: tuple[str, ...]
    """Headings at which the article is over: "about the author", "related articles", "comments"."""
    older: tuple[str, ...]
    """Texts of links to the next page of a list, plain words: "older posts", "next", "»"."""
    byline: tuple[str, ...] = ()
    """Opening sentences that name the author, in a group `name`; one sentence each."""
    login: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    consent: tuple[str, ...] = ()
    """Titles of pages of these kinds."""
    common: tuple[str, ...] = ()
    """Fifteen to thirty of the language's commonest short words, to tell the language of a text."""


# What may stand behind the words of a heading or a control without changing what it is.
_TAIL = r"\s*[:.…»›>→!|–-]*\s*"


@lru_cache(maxsize=512)
def joined(patterns: tuple[str, ...], tail: str = "") -> re.Pattern[str] | None:
    """One expression for all `patterns`; None for none.  Group names may stand in one of them only."""
    if not patterns:
        return None
    return re.compile(rf"(?:{'|'.join(f'(?:{pattern})' for pattern in patterns)}){tail}", re.IGNORECASE)


def is_one_of(line: str, patterns: tuple[str, ...]) -> bool:
    """Whether a whole line, its final colon or arrow aside, is one of these patterns.

    >>> is_one_of("Skip to content »", FURNITURE["en"].toolbar)
    True
    """
    pattern = joined(patterns, _TAIL)
    return bool(pattern and pattern.fullmatch(line))


_EN = Furniture(
    photo=(
        "photo credit", "photo by", "photograph by", "photographs by", "photo", "photos", "photograph",
        "image credit", "image by", "image", "images", "picture", "pic", "credit", "credits", "illustration by",
        "illustration", "file photo", "photo illustration", "screenshot",
    ),
    featured=(
        "featured image", "featured photo", "feature image", "lead image", "cover image", "cover photo", "main image",
        "header image", "banner image", "main photo", "top photo", "top image",
    ),
    newsletter=(
        "(?:please )?(?:subscribe|sign[ -]?up)(?: here| now| today| free)?(?: to| for) (?:our|the|this|my|a)"
        " .{0,120}",
        "(?:please )?(?:subscribe|sign[ -]?up)(?: here| now| today| for free)?",
        r"(?:subscribe|sign[ -]?up) .{0,60}\b(?:newsletter|updates?|alerts?|briefing|inbox|e-?mails?)\b.{0,100}",
        r"get .{3,90} (?:delivered |sent |straight |directly |right )?(?:to|in|into) your (?:inbox|e-?mail)"
        r"\b.{0,60}",
        r"get (?:the|our) (?:daily|weekly|morning|free)\b.{0,60}(?:update|newsletter|briefing)\b.{0,40}",
        r".{0,60}\bnewsletters?\b ?(?:sign[ -]?up|subscription)", "(?:the |our |daily |weekly |free )*newsletters?",
        r"enter your e-?mail(?: address)?\b.{0,80}", "(?:your )?e-?mail address",
        r"join our (?:mailing list|newsletter)\b.{0,60}", "follow us on .{2,80}",
        r"follow .{2,50} on (?:x|twitter|facebook|instagram|google news|whatsapp|telegram)\b.{0,40}",
        r"thank you for (?:signing up|subscribing)\b.{0,80}", r"you (?:can|may) unsubscribe at any time\b.{0,80}",
        r"join (?:us|our channel) on (?:whatsapp|telegram)\b.{0,60}", r"download (?:our|the) .{0,30}\bapp\b.{0,60}",
    ),
    read_more=(
        r"(?:read|see|view|learn|find out) more\b.{0,200}",
        r"(?:also |further |more |recommended |related |must )(?:read|reading)s?\b ?:.{0,200}",
        "(?:also|must|further|recommended|related) read(?:ing)?s?", r"(?:see|watch|listen) also\b.{0,200}",
        r"read(?: also| next| this| the full (?:story|article)| full (?:story|article))\b ?[:>|].{0,200}",
        "read:.{0,200}", "read(?: also| next| the full (?:story|article)| full (?:story|article))",
        r"related(?: \w+)?:.{0,200}", r"more on this(?: story| topic)?\b.{0,80}", "click here (?:to|for) .{3,120}",
        r"continue reading\b.{0,120}", r"keep reading\b.{0,80}", r"up next\b.{0,120}",
        "(?:don['’]t|do not) miss:?.{0,120}", "recommended for you", "watch:.{0,200}", "listen:.{0,200}",
    ),
    toolbar=(
        r"skip to [\w ]{3,30}",
        "(?:share|print|email|e-mail|save|bookmark|copy|tweet|pin|listen(?: to)?|gift|download)(?: (?:this|"
        "the))?(?: (?:article|story|post|page|link))?",
        "(?:share|send)(?: this(?: article| story| post)?)? (?:on|via|by|with|to) .{2,60}",
        "share(?: this)?:?(?: (?:facebook|twitter|x|whatsapp|linkedin|email|e-mail|copy link|telegram|reddit|"
        "print|pinterest))+",
        "(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|instagram|youtube|tumblr|pocket|"
        "flipboard|messenger|line)",
        "menu", "close(?: menu)?", "search", "(?:log|sign)[ -]?(?:in|out)",
        r"advertisements?(?: - (?:scroll|continue)\b.{0,60})?",
        r"(?:story|article) continues (?:below|after)\b.{0,40}", "sponsored(?: content)?", "back to top",
        r"scroll (?:down|to continue)\b.{0,40}", "text size", "(?:link )?copied(?: to clipboard)?!?", "loading",
        "(?:play|pause|mute|unmute)(?: video| audio)?", r"comments? ?\(?\d+\)?", r"\d+ (?:comments?|shares?)",
        "(?:show|view|post|leave|add|join)(?: all| a| the)? (?:comments?|conversation)",
        "javascript (?:is|must be|needs to be) .{3,100}",
        r"(?:this )?video (?:is )?(?:unavailable|playing|player)\b.{0,30}", r"\d+ min(?:ute)?s?(?: read)?",
        "(?:previous|next)(?: article| post| story)?", r"report (?:a |an )?(?:typo|error|mistake)\b.{0,60}",
    ),
    disclaimer=(
        r"(?:all |the |any )?(?:views|opinions)(?: and (?:views|opinions))?(?: that are)? (?:expressed|stated|"
        r"presented|contained)\b[^.]{0,160}\b(?:own|alone|those of|not (?:necessarily )?(?:represent|reflect|"
        r"endorse)|do(?:es)? not)\b[^.]{0,160}\.",
        r"(?:the )?views (?:are|here are) (?:his|her|their|the author['’]?s?['’]?) own\.",
        r"(?:this|the) (?:article|piece|column|op-ed|commentary|post) (?:does|represents?|reflects?)"
        r"\b[^.]{0,60}\b(?:views?|opinions?) of\b[^.]{0,120}\.",
        r"the opinions? (?:is|are) (?:his|her|their) own\.",
    ),
    paywall=(
        r"(?:please )?(?:subscribe|sign in|log in|register|join)\b.{0,60}\bto (?:continue|keep|finish|read|unlock|"
        r"access)\b.{0,80}",
        r"(?:to|for) (?:continue|keep) reading\b.{0,100}(?:subscribe|register|sign|log)\b.{0,60}",
        r"already (?:a subscriber|subscribed|a member|have an account)\b.{0,60}",
        r"(?:this|the rest of this) (?:article|story|content) is (?:only |exclusively )?(?:available |"
        r"reserved )?(?:to|for) (?:\w+ )?(?:subscribers|members)\b.{0,60}",
        "(?:this is )?(?:subscriber|member|premium)[- ](?:only|exclusive)(?: content| article)?",
        r"subscribe (?:now )?(?:for|from) (?:only |just )?[$€£]\d.{0,80}",
        "(?:become a (?:member|subscriber)) for .{3,80}",
        r"(?:start|try) (?:your |a )?(?:free )?(?:trial|unlimited access)\b.{0,60}",
        r"you(?:['’]ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free articles?)\b.{0,60}",
        r"unlock (?:this article|unlimited)\b.{0,80}", r"create (?:a|your) free account to\b.{0,80}",
    ),
    end=(
        "about the authors?", "about the writers?", "author bio(?:graphy)?",
        r"(?:related|recommended|similar|popular|latest|trending|featured|more)(?: \w+)? (?:articles?|stories|"
        r"posts?|news|reading|content|coverage|topics?|videos?|links)",
        "related", "more (?:from|by|on|in|about) [^.?!]{2,60}",
        r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.{0,40}",
        r"(?:most|editors?['’]?s?) (?:read|popular|viewed|picks?|shared|recent)\b.{0,20}",
        r"(?:reader )?comments?(?: \(?\d+\)?)?", "leave a (?:reply|comment)", "(?:post|add|write) a comment",
        "join the (?:conversation|discussion)", "read next", "up next", "recommended(?: for you)?",
        "what to read next", "share this(?: article| story| post)?", "filed under:?.{0,80}",
        "(?:tags|topics|categories|keywords):?(?: .{0,120})?", r"(?:©|\(c\)|copyright)\s?.{0,100}",
        "all rights reserved.{0,40}", "(?:get )?behind the headlines",
    ),
    older=(
        "older posts", "older entries", "older articles", "older stories", "older", "next page", "next",
        "more articles", "more stories", "load more", "show more", "view more", "more posts", "previous posts",
        "earlier posts", "»", "›", "→", ">", ">>",
    ),
    byline=(
        r"(?:the following|this) (?:article|piece|text|essay|post|column|commentary|op-ed) (?:is|"
        r"was) (?:an? )?(?:[\w-]+ ){0,4}?by (?P<name>[^\W\d_](?:[^,.\n]|(?<=\b[A-Z])\.|(?<=\b[DMJS]r)\.){2,60})"
        r"(?:, (?:[^.\n]|\.(?=\w)|(?<=\.\w)\.){2,160})?\.",
    ),
    login=(
        r"(?:log|sign)[ -]?in\b.{0,40}", r"(?:create (?:an )?account|register)\b.{0,40}",
        r"(?:reset|forgot(?:ten)?)\b.{0,20}password\b.{0,20}",
    ),
    not_found=(
        r"(?:error )?404\b.{0,60}", r"(?:page|article|content|file) not found\b.{0,40}", "not found",
        r"(?:oops|sorry)\b.{0,80}", r"nothing (?:was )?found\b.{0,40}",
        r".{0,40}page (?:can['’]?t|cannot|could not) be found\b.{0,40}", "410 gone",
    ),
    search=(r"search(?: results?)?\b.{0,80}", r"(?:you searched|results) for\b.{0,80}"),
    consent=(
        r".{0,40}\b(?:cookies?|privacy) (?:consent|settings|preferences|policy|notice|choices)\b.{0,40}",
        r"we (?:value|care about) your privacy\b.{0,40}", r"before you continue\b.{0,40}",
    ),
    common=(
        "the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "as", "on", "it", "his", "are", "by",
        "this", "have", "from", "not", "but", "at", "has", "which", "their", "had", "been", "would",
    ),
)

_DE = Furniture(
    photo=(
        "foto", "fotos", "bild", "bilder", "fotografie", "bildquelle", "bildnachweis", "grafik", "illustration",
        "symbolbild", "symbolfoto", "archivfoto", "archivbild", "credit", "©",
    ),
    featured=("titelbild", "titelfoto", "beitragsbild", "aufmacherbild", "aufmacherfoto", "headerbild", "coverfoto"),
    newsletter=(
        r".{0,60}\bnewsletter\b.{0,40}(?:abonnieren|anmelden|bestellen|registrieren|sichern).{0,60}",
        "(?:jetzt |hier )?(?:zum |unseren? |den )?newsletter",
        r"(?:jetzt |hier )?(?:abonnieren|anmelden)(?: sie)?\b.{0,60}(?:newsletter|briefing|updates?)?",
        r"melden sie sich (?:jetzt |hier )?(?:für|zu|an)\b.{0,80}", "folgen sie uns (?:auf|bei) .{2,80}",
        "(?:ihre )?e-mail-adresse", r"laden sie (?:jetzt )?(?:unsere|die) .{0,30}app\b.{0,60}",
        "mit ihrer (?:anmeldung|registrierung) .{5,160}",
    ),
    read_more=(
        r"(?:mehr|weiter)(?: dazu)? (?:lesen|erfahren)\b.{0,160}",
        r"(?:lesen sie|lies) (?:auch|hier|mehr|dazu|weiter)\b.{0,200}", r"weiterlesen\b.{0,120}",
        r"(?:siehe|sehen sie) auch\b.{0,160}", r"(?:auch|ebenfalls) interessant\b.{0,160}",
        r"mehr (?:zum thema|dazu)\b.{0,160}", r"lesetipps?\b.{0,160}", r"das könnte sie auch interessieren\b.{0,40}",
        r"hier (?:geht es|geht['’]s) (?:zu|zur|zum|weiter)\b.{0,120}", r"passend (?:zum thema|dazu)\b.{0,120}",
    ),
    toolbar=(
        "(?:zum |direkt zum )(?:inhalt|hauptinhalt|menü)(?: springen)?",
        "(?:artikel |seite |beitrag )?(?:teilen|drucken|merken|speichern|versenden|kommentieren|vorlesen|anhören|"
        "verschenken)",
        "(?:auf|per|via|über) (?:facebook|twitter|x|whatsapp|e-mail|mail|linkedin|telegram|xing)(?: teilen|"
        " verschicken)?",
        "menü", "schließen", "suche(?:n)?", "(?:anmelden|abmelden|einloggen|login)",
        "(?:anzeige|werbung)(?: - .{0,60})?", "nach oben", "link kopieren", "kopiert", "schriftgröße",
        r"\d+ kommentare?", "kommentare? (?:anzeigen|lesen|schreiben)", "lesezeit:? .{0,20}",
        r"\d+ min(?:uten?)?(?: lesezeit)?", r"bitte aktivieren sie javascript\b.{0,80}",
        "(?:vorheriger|nächster)(?: artikel| beitrag)?", "empfohlener (?:redaktioneller|externer) inhalt",
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
    ),
    end=(
        "(?:über|zu) (?:den|die|der) autor(?:in|en|innen)?", "zur person",
        r"(?:mehr|weitere|ähnliche|verwandte|neueste|meistgelesene|passende|aktuelle) (?:zum thema|artikel|"
        r"beiträge|nachrichten|themen|meldungen|inhalte|videos)\b.{0,40}",
        "mehr (?:von|aus|zu|über) [^.?!]{2,60}", "mehr themen auf .{2,40}",
        r"das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)\b.{0,20}",
        r"(?:leser)?kommentare?(?: \(?\d+\)?)?", "kommentar (?:schreiben|hinterlassen|verfassen)",
        "schreibe? einen kommentar", "meistgelesen(?:e artikel)?", "auch interessant", "lesen sie auch",
        "diskutieren sie mit", "(?:themen|schlagworte|schlagwörter|stichworte|tags):?(?: .{0,120})?",
        "zur startseite", "©.{0,100}", "quelle:? .{2,40}",
    ),
    older=(
        "ältere beiträge", "ältere artikel", "ältere", "nächste seite", "nächste", "weiter", "mehr laden",
        "mehr anzeigen", "weitere artikel", "vor", "»", "›",
    ),
    byline=(
        r"(?:ein|eine) (?:gastbeitrag|kommentar|essay|analyse|kolumne|gastkommentar|leitartikel|glosse|reportage|"
        r"interview) von (?P<name>[^\W\d_](?:[^,.\n]|(?<=\b[A-Z])\.|(?<=\b[DP]r)\.){2,60})\.?",
    ),
    login=(
        r"(?:anmelden|einloggen|login|anmeldung|registrieren|registrierung)\b.{0,40}", r"passwort vergessen\b.{0,20}",
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
    common=(
        "der", "die", "und", "das", "ist", "nicht", "mit", "von", "den", "auf", "für", "ein", "eine", "sich", "dem",
        "des", "auch", "es", "dass", "wird", "im", "zu", "sind", "nach", "bei", "hat", "werden", "aus",
    ),
)

_FR = Furniture(
    photo=(
        "photo", "photos", "crédit photo", "crédits photo", "crédit", "crédits", "image", "photographie",
        "illustration", "photo d'illustration", "photo d’archives", "photo d'archives",
    ),
    featured=(
        "image à la une", "photo à la une", "photo de une", "image de couverture", "photo de couverture",
        "photo d'ouverture",
    ),
    newsletter=(
        r"(?:inscrivez-vous|abonnez-vous|s['’]inscrire|s['’]abonner|inscription)\b.{0,40}\b(?:newsletters?|"
        r"lettres?|infolettres?|alertes?)\b.{0,60}",
        r"(?:recevez|recevoir)\b.{3,100}(?:newsletters?|boîte|mail|infolettre|lettre)\b.{0,60}",
        "(?:la |notre |nos )?(?:newsletters?|infolettres?)",
        "(?:inscrivez-vous|abonnez-vous)(?: gratuitement| ici| maintenant)?", "suivez-nous (?:sur )?.{2,80}",
        "(?:votre )?(?:adresse )?(?:e-?mail|courriel|adresse électronique)",
        r"téléchargez (?:notre|l['’]) ?.{0,30}application\b.{0,60}",
    ),
    read_more=(
        r"(?:à )?lire (?:aussi|également|la suite|plus|l['’]article|notre)\b.{0,200}",
        r"(?:à )?(?:voir|écouter|regarder) (?:aussi|également)\b.{0,200}", r"sur le même (?:sujet|thème)\b.{0,160}",
        r"en savoir plus\b.{0,120}", "lire :.{0,200}", r"article (?:lié|réservé|suivant)\b.{0,60}",
    ),
    toolbar=(
        "(?:aller|passer|accéder) au (?:contenu|menu)(?: principal)?",
        "(?:partager|imprimer|envoyer|enregistrer|sauvegarder|commenter|copier le lien|écouter|offrir|réagir)"
        "(?: (?:cet |l['’])?article| la page)?",
        "partager (?:sur|par|via) .{2,40}", "menu", "fermer", "rechercher?",
        "(?:se connecter|connexion|déconnexion|s['’]identifier)", "publicité", "haut de page|retour en haut",
        r"\d+ commentaires?", "(?:voir|lire|afficher) les commentaires", "temps de lecture.{0,30}",
        r"lecture \d+ min\.?", "lien copié", "(?:article )?(?:précédent|suivant)",
        "la suite après (?:la|cette) publicité", "facebook|twitter|whatsapp|linkedin|telegram|instagram",
    ),
    disclaimer=(
        r"(?:les )?(?:opinions|propos|points de vue|avis)\b(?: et \w+)?(?: \w+)? (?:exprimé|émis|tenu|présenté)"
        r"e?s\b[^.]{0,200}\.",
        r"cet(?:te)? (?:article|tribune|chronique|texte) (?:n['’]engage|reflète|ne reflète)\b[^.]{0,160}\.",
    ),
    paywall=(
        r"(?:cet |l['’])article est (?:réservé|en accès réservé)\b.{0,60}",
        r"(?:article |contenu )?réservé aux abonnés\b.{0,40}",
        r"il vous reste [\d.,]+ ?% de (?:cet article|ce contenu)\b.{0,80}",
        r"(?:abonnez-vous|connectez-vous|inscrivez-vous) pour (?:lire|continuer|poursuivre|accéder)\b.{0,80}",
        r"(?:la suite est|lecture) réservée? aux\b.{0,60}", r"(?:déjà|vous êtes déjà) abonnée?\b.{0,40}",
        r"pour (?:lire|continuer|poursuivre)\b.{0,60}abonne\w*\b.{0,40}",
    ),
    end=(
        "(?:à propos|l['’]auteur|les auteurs)(?: de l['’]auteure?| des auteurs)?",
        r"(?:articles?|sujets?|contenus?|vidéos?) (?:liés?|similaires?|associés?|connexes?|recommandés?|"
        r"les plus lus)\b.{0,20}",
        "(?:sur|dans) le même (?:sujet|thème)", "(?:à )?lire (?:aussi|également)", "(?:les )?plus lus?",
        r"(?:les )?commentaires?(?: \(?\d+\)?)?", "laisser un commentaire",
        "(?:laissez|ajoutez|écrire|poster) un commentaire",
        r"vous (?:aimerez|pourriez) (?:aussi|aimer|également)\b.{0,40}",
        r"plus (?:de|d['’]) ?(?:articles?|actualités?)\b.{0,40}",
        "(?:thèmes|mots-clés|tags|étiquettes) ?:?(?: .{0,120})?", "contribuer", "©.{0,100}",
        "tous droits réservés.{0,40}",
    ),
    older=(
        "articles plus anciens", "articles précédents", "plus anciens", "page suivante", "suivante", "suivant",
        "voir plus", "charger plus", "plus d'articles", "afficher plus", "»", "›",
    ),
    byline=(
        r"(?:une|un) (?:tribune|chronique|éditorial|analyse|texte|article|billet) (?:de|d['’]|par)"
        r" ?(?P<name>[^\W\d_](?:[^,.\n]|(?<=\b[A-Z])\.){2,60})\.?",
    ),
    login=(
        r"(?:connexion|se connecter|identifiez-vous|inscription|créer un compte)\b.{0,40}",
        r"mot de passe oublié\b.{0,20}",
    ),
    not_found=(
        r"(?:erreur )?404\b.{0,60}", r"(?:page|article|contenu) (?:introuvable|non trouvée?|inexistante?)\b.{0,40}",
        r".{0,40}n['’]existe (?:pas|plus)\b.{0,20}",
    ),
    search=(r"(?:recherche|résultats?)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookies|confidentialité|vie privée)\b.{0,40}",),
    common=(
        "le", "la", "les", "des", "et", "est", "dans", "que", "pour", "une", "qui", "du", "en", "sur", "pas", "au",
        "par", "plus", "ce", "avec", "sont", "aux", "ne", "il", "un", "de",
    ),
)

_KO = Furniture(
    photo=(
        "사진", "사진제공", "사진 제공", "사진출처", "사진 출처", "사진=", "그래픽", "이미지", "이미지 출처", "출처",
        "자료사진", "자료 사진", "ⓒ", "©",
    ),
    featured=("대표 이미지", "대표이미지", "대표 사진", "메인 사진", "표지 사진"),
    newsletter=(
        ".{0,40}뉴스레터.{0,30}(?:구독|신청|받아|가입).{0,40}",
        "(?:뉴스레터|구독하기|구독 신청|구독신청|무료 구독|이메일 주소|구독)",
        ".{0,40}(?:네이버|카카오톡?|텔레그램|유튜브|페이스북)(?:에서|으로|채널)"
        ".{0,40}(?:구독|팔로우|친구 추가|만나).{0,30}",
        ".{0,30}(?:앱|어플)(?:을)? (?:다운로드|설치).{0,30}",
    ),
    read_more=(
        "(?:더 ?보기|더 ?읽기|자세히 ?보기|계속 읽기|이어 ?보기|전문 ?보기)",
        r"[\[【<▶☞]?\s?(?:관련 ?기사|함께 ?(?:읽을|보면|볼).{0,20}|이 기사도|"
        r"같이 ?보기|관련 ?뉴스|바로 ?가기)\b.{0,120}",
        r"[▶☞►]\s?.{2,120}",
    ),
    toolbar=(
        "(?:본문|메뉴) ?(?:바로가기|으로 건너뛰기|으로 바로가기)",
        r"(?:공유|인쇄|스크랩|글자 ?크기|글씨 ?크기|저장|복사|url ?복사|기사 ?저장|댓글|"
        r"좋아요|링크 ?복사)(?:하기)?(?: ?\d+)?",
        "(?:페이스북|트위터|카카오톡|카카오스토리|네이버 ?블로그|밴드|라인|이메일|텔레그램)"
        "(?:으?로)?(?: ?공유(?:하기)?)?",
        "메뉴", "닫기", "검색", "로그인|로그아웃|회원가입", "광고", "맨 ?위로|위로", r"(?:가|폰트)(?:\s?[+\-])?",
        "음성으로 듣기|기사 ?듣기", "(?:이전|다음) ?(?:기사|글)?", "기사 ?(?:원문|제보|목록)",
    ),
    disclaimer=(
        r"(?:이|본|외부) ?(?:글|기사|칼럼|기고|필진)[^.]{0,60}(?:견해|의견|입장|"
        r"편집 ?방향)[^.]{0,60}(?:다를|무관|일치하지)[^.]{0,40}\.",
        r"[※*]? ?(?:외부 ?필자|기고|칼럼)[^.]{0,60}(?:다를 수 있습니다|무관합니다|관계 ?없습니다)\.?",
    ),
    paywall=(
        ".{0,40}(?:구독자|회원|유료)(?: ?전용| ?만).{0,40}",
        ".{0,40}(?:로그인|구독|가입)(?: 후| 하시면|하시면|해야|하고).{0,40}(?:읽|볼|이용|보실).{0,30}",
        "(?:이 기사는 )?(?:유료|프리미엄) (?:기사|콘텐츠|컨텐츠).{0,30}",
    ),
    end=(
        "(?:필자|저자|글쓴이|기자) ?(?:소개|정보|약력|프로필)",
        "(?:관련|추천|인기|주요|많이 본|최신|다른|이 시각|실시간) ?(?:기사|뉴스|글|콘텐츠|주요뉴스|포스트).{0,20}",
        r"댓글(?: ?쓰기| ?\(?\d+\)?)?", "(?:의견|댓글)을? ?(?:남기기|달기|쓰기|작성)",
        ".{0,20}기자의? 다른 ?기사.{0,10}", "(?:무단 ?전재|저작권자|copyright|ⓒ|©|<저작권자).{0,120}",
        "(?:태그|키워드):?(?: .{0,80})?", "함께 ?(?:본|읽은|볼만한) ?(?:기사|뉴스)?",
    ),
    older=(
        "이전 글", "이전글", "다음 페이지", "다음페이지", "다음", "더보기", "더 보기", "목록 더보기", "»", "›", ">",
    ),
    byline=(
        r"(?:다음은|이 글은) (?P<name>[가-힣]{2,5})(?: [가-힣]{1,12})"
        r"? ?(?:교수|박사|연구원|기자|위원|소장)?의 (?:칼럼|기고|글)(?:이다|입니다)\.?",
    ),
    login=("로그인.{0,20}", "회원 ?가입.{0,20}"),
    not_found=(
        ".{0,30}(?:페이지|기사|게시물)(?:를|을|가|이)? ?(?:찾을 수 없|존재하지 않|없습니다|삭제).{0,30}",
        r"404\b.{0,40}",
    ),
    search=("(?:통합 ?)?검색(?: ?결과)?.{0,40}",),
    consent=(".{0,20}(?:쿠키|개인정보).{0,40}",),
    common=(
        "있다", "이", "그", "수", "것", "등", "및", "한", "할", "있는", "대한", "위해", "것이다", "했다", "있습니다",
        "그러나", "하지만", "지난", "것으로", "밝혔다", "말했다", "더", "또", "이런", "때문에",
    ),
)

_RU = Furniture(
    photo=(
        "фото", "фотография", "фотографии", "снимок", "изображение", "иллюстрация", "источник фото", "автор фото",
        "фото из архива", "архивное фото", "©",
    ),
    featured=("главное фото", "заглавное фото", "фото на обложке", "изображение на обложке", "титульное фото"),
    newsletter=(
        r"(?:подпишитесь|подписывайтесь|подписаться|подписка|подпишись)\b.{0,120}",
        r".{0,40}\bрассылк[аеуи]\b.{0,40}",
        r"(?:читайте|следите за|присоединяйтесь к)\b.{0,60}\b(?:telegram|телеграм\w*|дзен\w*|вконтакте|whatsapp|"
        r"facebook|соцсет\w+)\b.{0,40}",
        "(?:ваш )?(?:e-?mail|адрес электронной почты)", r"(?:скачайте|установите)\b.{0,30}приложение\b.{0,40}",
    ),
    read_more=(
        r"(?:читайте|смотрите|читать|слушайте|смотреть)(?: также| ещё| еще| далее| дальше| полностью| подробнее|"
        r" по теме| больше)\b.{0,200}",
        r"(?:подробнее|по теме|см\. также|материалы? по теме|ещё по теме)\b.{0,160}",
    ),
    toolbar=(
        r"(?:перейти|перейти сразу) к (?:содержанию|содержимому|основному \w+|меню)",
        "(?:поделиться|распечатать|печать|сохранить|отправить|скопировать ссылку|копировать ссылку|"
        "комментировать|слушать)(?: (?:статью|ссылкой|в .{2,30}))?",
        "меню", "закрыть", "поиск", "(?:войти|вход|выйти|регистрация)", "реклама", "(?:наверх|вверх)",
        r"\d+ комментари(?:й|я|ев)", "(?:показать|читать) комментарии", "время (?:на )?чтени[яе].{0,30}",
        r"\d+ мин(?:ут\w?)?\.?(?: чтения)?", "(?:предыдущая|следующая)(?: статья| запись| новость)?",
        "ссылка скопирована", "facebook|twitter|whatsapp|telegram|вконтакте|одноклассники",
    ),
    disclaimer=(
        r"(?:мнени[ея]|взгляды|позици[ия]|точка зрения)\b[^.]{0,60}\b(?:автор\w*|выраженн\w+|высказанн\w+|"
        r"редакци\w+)\b[^.]{0,120}\b(?:совпада\w+|отраж\w+|принадлеж\w+|явля\w+)\b[^.]{0,120}\.",
    ),
    paywall=(
        r"(?:этот |данный )?(?:материал|текст|статья|контент) доступ\w+ (?:только )?(?:по подписке|для|"
        r"подписчикам)\b.{0,60}",
        r"(?:оформите подписку|подпишитесь|войдите|зарегистрируйтесь)\b.{0,40}чтобы\b.{0,80}",
        r"(?:уже )?(?:есть подписка|подписаны)\b.{0,40}", r"чтобы (?:читать|продолжить)\b.{0,100}",
    ),
    end=(
        "об авторе|об авторах",
        "(?:другие|похожие|последние|популярные|главные|связанные|рекомендуемые|новые) (?:материалы|статьи|"
        "новости|записи|публикации)(?: .{0,40})?",
        r"комментарии(?: \(?\d+\)?)?", "(?:оставить|добавить|написать) комментарий",
        "(?:материалы|новости|ещё|ссылки) по теме", "(?:самое|самые) (?:читаемое|популярное|читаемые|интересное)",
        "(?:теги|метки|темы|ключевые слова):?(?: .{0,120})?", "рекомендуем", "©.{0,100}", "все права защищены.{0,40}",
        "читайте также",
    ),
    older=(
        "предыдущие записи", "более ранние записи", "следующая страница", "следующая", "далее", "дальше", "ещё",
        "показать ещё", "показать еще", "загрузить ещё", "загрузить еще", "»", "›",
    ),
    login=(r"(?:вход|войти|авторизация|регистрация)\b.{0,40}", r"забыли пароль\b.{0,10}"),
    not_found=(
        r"(?:ошибка )?404\b.{0,60}",
        r".{0,30}(?:страница|материал|статья)\b.{0,20} не (?:найден\w*|существует)\b.{0,20}",
    ),
    search=(r"(?:результаты )?поиск\w*\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookie|куки|конфиденциальност\w+)\b.{0,40}",),
    common=(
        "и", "в", "не", "на", "что", "с", "по", "как", "это", "из", "к", "для", "от", "за", "но", "его", "он", "так",
        "был", "у", "о", "же", "все", "или", "были", "после", "которые",
    ),
)

_ES = Furniture(
    photo=(
        "foto", "fotos", "fotografía", "imagen", "imágenes", "crédito", "créditos", "ilustración", "foto de archivo",
    ),
    featured=("imagen destacada", "foto destacada", "imagen de portada", "foto de portada"),
    newsletter=(
        r"(?:suscríbe(?:te|ase)|regístrate|apúntate|inscríbete)\b.{0,120}",
        r"(?:recib[ea]|reciba)\b.{3,80}(?:boletín|correo|newsletter)\b.{0,60}",
        "(?:nuestro |el )?(?:boletín|newsletter)", "síguenos (?:en )?.{2,80}", "(?:tu )?correo electrónico",
    ),
    read_more=(
        r"(?:lea|leer|lee|ver|vea|te puede interesar|puede leer)(?: también| más| además)?\s?:.{0,200}",
        r"(?:lea|leer|lee|ver|vea) (?:también|más|además)\b.{0,200}", r"te (?:puede|podría) interesar\b.{0,160}",
        r"sigue leyendo\b.{0,80}", r"más información\b.{0,120}",
    ),
    toolbar=(
        "(?:saltar|ir|pasar) al contenido(?: principal)?",
        "(?:compartir|imprimir|enviar|guardar|comentar|copiar enlace|escuchar)(?: (?:este |el )?artículo|"
        " la noticia)?",
        "compartir (?:en|por|via|vía) .{2,40}", "menú", "cerrar", "buscar", "(?:iniciar|cerrar) sesión",
        "publicidad|anuncio", "volver arriba", r"\d+ comentarios?", "ver comentarios", "enlace copiado",
        "facebook|twitter|whatsapp|linkedin|telegram",
    ),
    disclaimer=(
        r"(?:las |los )?(?:opiniones|puntos de vista|ideas)\b[^.]{0,60}\b(?:expresad[ao]s|vertidas|emitidas)"
        r"\b[^.]{0,200}\.",
    ),
    paywall=(
        r"(?:este |el )?(?:contenido|artículo|noticia) (?:es )?(?:exclusiv[oa]|solo) para (?:suscriptores|socios)"
        r"\b.{0,60}",
        r"(?:suscríbe(?:te|ase)|inicia sesión|regístrate) para (?:seguir|continuar|leer)\b.{0,80}",
        r"(?:ya eres|¿ya eres|¿ya es) (?:suscriptor|socio)\b.{0,40}", r"para seguir leyendo\b.{0,100}",
    ),
    end=(
        "sobre (?:el autor|la autora|los autores)", "acerca del autor",
        r"(?:artículos|noticias|temas|contenidos|entradas) (?:relacionad[oa]s|recomendad[oa]s|similares)\b.{0,20}",
        r"(?:más|lo más) (?:leído|visto|noticias|artículos|en|de|sobre)\b.{0,60}", r"comentarios(?: \(?\d+\)?)?",
        "deja(?:r)? (?:un|tu) comentario", "te puede interesar",
        "(?:etiquetas|temas|archivado en|tags):?(?: .{0,120})?", "©.{0,100}",
    ),
    older=(
        "entradas antiguas", "entradas anteriores", "más antiguas", "página siguiente", "siguiente", "siguientes",
        "ver más", "cargar más", "más noticias", "»", "›",
    ),
    login=(r"(?:iniciar sesión|inicia sesión|acceder|registro)\b.{0,40}",),
    not_found=(
        r"(?:error )?404\b.{0,60}", r"(?:página|contenido|artículo) no (?:encontrad[oa]|disponible|existe)\b.{0,40}",
    ),
    search=(r"(?:buscar|búsqueda|resultados)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookies|privacidad)\b.{0,40}",),
    common=(
        "el", "la", "de", "que", "y", "los", "las", "en", "del", "se", "por", "con", "para", "una", "un", "es", "su",
        "al", "lo", "más", "como", "pero", "sus", "ha", "fue", "este", "entre",
    ),
)

_IT = Furniture(
    photo=("foto", "fotografia", "immagine", "immagini", "credit", "crediti", "illustrazione", "foto d'archivio"),
    featured=("immagine in evidenza", "foto in evidenza", "immagine di copertina", "foto di copertina"),
    newsletter=(
        r"(?:iscriviti|iscrivetevi|abbonati|registrati)\b.{0,120}",
        r"(?:ricevi|ricevere)\b.{3,80}(?:newsletter|e-?mail)\b.{0,60}", "(?:la |nostra )*newsletter",
        "segui(?:ci|teci) (?:su )?.{2,80}",
    ),
    read_more=(
        r"(?:leggi|leggere|guarda|vedi) (?:anche|di più|tutto|ancora|l['’]articolo)\b.{0,200}",
        r"(?:leggi|guarda|approfondisci)\s?:.{0,200}", r"continua a leggere\b.{0,80}", r"per approfondire\b.{0,120}",
    ),
    toolbar=(
        "(?:vai|salta|passa) al contenuto(?: principale)?",
        "(?:condividi|stampa|invia|salva|commenta|copia link|ascolta)(?: (?:l['’]|questo )?articolo)?",
        "condividi (?:su|via) .{2,40}", "menu", "chiudi", "cerca", "(?:accedi|esci|login)", "pubblicità", "torna su",
        r"\d+ commenti", "facebook|twitter|whatsapp|linkedin|telegram",
    ),
    disclaimer=(r"(?:le )?opinioni\b[^.]{0,60}\bespresse\b[^.]{0,200}\.",),
    paywall=(
        r"(?:questo |l['’])(?:contenuto|articolo) è (?:riservato|esclusivo)\b.{0,60}",
        r"(?:abbonati|accedi|registrati) per (?:continuare|leggere|proseguire)\b.{0,80}",
        r"(?:sei )?già abbonat[oa]\b.{0,30}", r"per (?:continuare|proseguire)\b.{0,100}",
    ),
    end=(
        "(?:sull['’]autore|sull['’]autrice|l['’]autore)",
        r"(?:articoli|notizie|contenuti|argomenti) (?:correlat[ie]|simili|consigliat[ie]|collegat[ie])\b.{0,20}",
        "(?:i )?più lett[ie]", "leggi anche", r"commenti(?: \(?\d+\)?)?", "lascia un commento",
        r"potrebbe interessarti\b.{0,20}", "(?:tag|argomenti|temi):?(?: .{0,120})?", "©.{0,100}",
        "riproduzione riservata.{0,40}",
    ),
    older=(
        "articoli precedenti", "articoli meno recenti", "pagina successiva", "successiva", "successivo", "avanti",
        "mostra altri", "carica altri", "altri articoli", "»", "›",
    ),
    login=(r"(?:accedi|accesso|registrati|login)\b.{0,40}",),
    not_found=(r"(?:errore )?404\b.{0,60}", r"pagina non (?:trovata|disponibile)\b.{0,40}"),
    search=(r"(?:cerca|ricerca|risultati)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookie|privacy)\b.{0,40}",),
    common=(
        "il", "di", "che", "la", "e", "per", "non", "un", "una", "del", "della", "con", "sono", "è", "le", "si", "da",
        "nel", "alla", "i", "gli", "come", "ha", "anche", "più", "dei", "delle",
    ),
)

_PT = Furniture(
    photo=(
        "foto", "fotos", "fotografia", "imagem", "imagens", "crédito", "créditos", "ilustração", "foto de arquivo",
    ),
    featured=("imagem destacada", "imagem de destaque", "foto de capa", "imagem de capa"),
    newsletter=(
        r"(?:assine|inscreva-se|subscreva|cadastre-se|receba)\b.{0,120}(?:newsletter|boletim|e-?mail|notícias)"
        r"\b.{0,60}",
        "(?:assine|inscreva-se|subscreva)(?: já| agora| aqui)?", "(?:a |nossa )*newsletter",
        "siga-nos (?:no |na |em )?.{2,80}",
    ),
    read_more=(
        r"(?:leia|ler|veja|ver|saiba|assista|ouça) (?:também|mais|ainda|a seguir)\b.{0,200}",
        r"(?:leia|veja)\s?:.{0,200}", r"continue (?:lendo|a ler)\b.{0,80}",
    ),
    toolbar=(
        "(?:ir|pular|saltar|avançar) para o conteúdo(?: principal)?",
        "(?:compartilhar|compartilhe|partilhar|imprimir|enviar|guardar|salvar|comentar|copiar link|ouvir)"
        "(?: (?:este |o )?artigo| notícia)?",
        "(?:compartilhar|partilhar) (?:no|na|em|por|via) .{2,40}", "menu", "fechar",
        "(?:buscar|pesquisar|busca|pesquisa)", "(?:entrar|sair|login|iniciar sessão)", "(?:publicidade|anúncio)",
        "voltar ao topo", r"\d+ comentários?", "facebook|twitter|whatsapp|linkedin|telegram",
    ),
    disclaimer=(
        r"(?:as )?opiniões\b[^.]{0,60}\bexpress\w+\b[^.]{0,200}\.",
        r"(?:este|o) (?:artigo|texto) (?:não )?(?:reflete|representa)\b[^.]{0,120}\.",
    ),
    paywall=(
        r"(?:este )?(?:conteúdo|artigo|texto) (?:é )?(?:exclusivo|reservado) (?:para|a|aos) (?:assinantes|"
        r"subscritores)\b.{0,60}",
        r"(?:assine|entre|inicie sessão|cadastre-se) para (?:continuar|ler)\b.{0,80}",
        r"já (?:é|sou) (?:assinante|subscritor)\b.{0,30}", r"para continuar (?:lendo|a ler)\b.{0,100}",
    ),
    end=(
        "sobre (?:o autor|a autora|os autores)",
        r"(?:artigos|notícias|conteúdos|posts|matérias) relacionad[oa]s\b.{0,20}", "(?:as )?mais lidas|os mais lidos",
        "leia também", r"comentários(?: \(?\d+\)?)?", "deix(?:e|ar) um comentário",
        "(?:tópicos|temas|tags|etiquetas):?(?: .{0,120})?", "©.{0,100}", "todos os direitos reservados.{0,40}",
    ),
    older=(
        "posts antigos", "posts mais antigos", "mais antigos", "próxima página", "página seguinte", "próxima",
        "próximo", "seguinte", "ver mais", "carregar mais", "mais notícias", "»", "›",
    ),
    login=(r"(?:entrar|iniciar sessão|login|cadastro)\b.{0,40}",),
    not_found=(r"(?:erro )?404\b.{0,60}", r"página não (?:encontrada|existe)\b.{0,40}"),
    search=(r"(?:busca|pesquisa|resultados)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookies|privacidade)\b.{0,40}",),
    common=(
        "o", "a", "de", "que", "e", "do", "da", "em", "um", "para", "com", "não", "uma", "os", "no", "se", "na",
        "por", "mais", "as", "dos", "como", "mas", "ao", "das", "são", "foi", "à",
    ),
)

_JA = Furniture(
    photo=("写真", "画像", "撮影", "写真提供", "写真=", "写真:", "提供", "イラスト", "資料写真"),
    featured=("トップ画像", "アイキャッチ画像", "トップ写真", "カバー写真"),
    newsletter=(
        ".{0,40}(?:メールマガジン|メルマガ|ニュースレター|メール配信).{0,40}",
        "(?:登録する|購読する|無料登録|会員登録|フォローする|フォロー)",
    ),
    read_more=(
        "(?:続きを読む|もっと見る|もっと読む|詳しくはこちら|全文を読む|記事全文を読む|あわせて読みたい)",
        "(?:【?関連(?:記事)?】?|あわせて読みたい|こちらも)[:：].{0,120}",
    ),
    toolbar=(
        "(?:本文|コンテンツ)へ(?:スキップ|移動|ジャンプ)",
        "(?:シェア|印刷|保存|共有|ツイート|ブックマーク|リンクをコピー|コメント)(?:する)?", "メニュー", "閉じる",
        "検索", "ログイン|ログアウト", "広告|pr", "(?:ページ)?トップへ(?:戻る)?", "(?:前|次)の(?:記事|ページ)(?:へ)?",
        "facebook|twitter|line|はてなブックマーク",
    ),
    disclaimer=("[^。]{0,60}(?:個人の(?:見解|意見)|筆者(?:の|個人)[^。]{0,20}(?:見解|意見))[^。]{0,80}。",),
    paywall=(
        ".{0,20}(?:この記事は)?(?:有料|会員)(?:会員)?(?:限定|記事).{0,40}",
        ".{0,30}(?:ログイン|会員登録|購読)(?:して|すると|が必要).{0,40}", r"残り\s?\d+文字.{0,40}",
    ),
    end=(
        "(?:著者|筆者|執筆者)(?:紹介|プロフィール|について|略歴)?",
        "(?:関連|おすすめ|人気|最新|注目)の?(?:記事|ニュース|コンテンツ|リンク|特集).{0,10}",
        r"コメント(?:を書く|する|\s?\(?\d+\)?)?", "アクセスランキング|ランキング", "あわせて読みたい",
        "(?:タグ|キーワード)[:：]?.{0,60}", "©.{0,100}", "無断転載.{0,30}",
    ),
    older=("次のページ", "次へ", "次の", "もっと見る", "過去の記事", "以前の記事", "古い記事", "»", "›", ">"),
    login=("ログイン.{0,20}", "会員登録.{0,20}"),
    not_found=(".{0,30}(?:ページ|記事)(?:が|は)?(?:見つかりません|存在しません|ありません).{0,20}", r"404\b.{0,40}"),
    search=("(?:検索|検索結果).{0,40}",),
    consent=(".{0,20}(?:クッキー|cookie|プライバシー).{0,30}",),
    common=(
        "の", "に", "は", "を", "た", "が", "で", "て", "と", "し", "れ", "さ", "ある", "いる", "も", "する", "から",
        "な", "こと", "として", "い", "や", "など",
    ),
)

_ZH = Furniture(
    photo=(
        "图", "图片", "照片", "图片来源", "图源", "摄影", "圖", "圖片", "圖片來源", "攝影", "资料图", "資料圖", "图/",
        "圖/",
    ),
    featured=("题图", "封面图", "封面圖", "頭圖", "头图", "特色图片"),
    newsletter=(
        ".{0,30}(?:订阅|訂閱|关注|關注)(?:我们|我們|本站|公众号|邮件|電子報|新闻|"
        "通讯)?.{0,40}(?:邮件|電郵|通讯|公众号|电子报|電子報).{0,30}",
        "(?:订阅|訂閱|关注我们|關注我們|立即订阅|立即訂閱)",
    ),
    read_more=(
        "(?:阅读更多|閱讀更多|阅读全文|閱讀全文|继续阅读|繼續閱讀|查看更多|更多内容|了解更多|延伸阅读|延伸閱讀)",
        "(?:相关阅读|相關閱讀|延伸阅读|延伸閱讀|更多|推荐阅读|推薦閱讀)[:：].{0,120}",
    ),
    toolbar=(
        "(?:跳至|跳转到|跳到|转到)(?:主?要?内容|正文|主?要?內容)",
        "(?:分享|打印|列印|收藏|保存|复制链接|複製連結|评论|評論|点赞)(?:到.{1,10})?", "菜单|選單", "关闭|關閉",
        "搜索|搜尋", "登录|登入|注册|註冊", "广告|廣告", "返回顶部|回到頂部", "(?:上|下)一[篇页頁]",
        "微信|微博|facebook|twitter",
    ),
    disclaimer=("[^。]{0,40}(?:仅代表|僅代表|不代表)[^。]{0,20}(?:观点|觀點|立场|立場)[^。]{0,60}。",),
    paywall=(".{0,30}(?:订阅|訂閱|登录|登入|注册|付费|付費|会员|會員)(?:后|後|以|才|即可|专享|專享).{0,40}",),
    end=(
        "(?:关于|關於)?作者(?:简介|簡介|介绍|介紹)?",
        "(?:相关|相關|推荐|推薦|热门|熱門|最新|更多)(?:文章|新闻|新聞|阅读|閱讀|报道|報導|内容|链接).{0,10}",
        r"(?:评论|評論|留言|网友评论)(?:\s?\(?\d+\)?)?", "(?:标签|標籤|关键词|關鍵字)[:：]?.{0,60}",
        "(?:责任编辑|責任編輯|版权声明|版權聲明|版权所有|©).{0,100}", "(?:延伸|相关|相關)(?:阅读|閱讀)",
    ),
    older=(
        "下一页", "下一頁", "下页", "更多", "加载更多", "載入更多", "查看更多", "更早的文章", "较旧文章", "»", "›",
        ">",
    ),
    login=("(?:登录|登入|注册|註冊).{0,20}",),
    not_found=(".{0,30}(?:页面|頁面|文章|内容)(?:不存在|未找到|无法找到|已删除|已刪除).{0,20}", r"404\b.{0,40}"),
    search=("(?:搜索|搜尋)(?:结果|結果)?.{0,40}",),
    consent=(".{0,20}(?:cookie|隐私|隱私).{0,30}",),
    common=(
        "的", "了", "在", "是", "和", "有", "不", "这", "他", "也", "就", "为", "中", "对", "与", "说", "上", "将",
        "从", "這", "為", "對", "與", "說", "將",
    ),
)

_AR = Furniture(
    photo=("صورة", "الصورة", "تصوير", "مصدر الصورة", "المصدر"),
    featured=("الصورة الرئيسية", "صورة الغلاف", "الصورة البارزة"),
    newsletter=(
        r"(?:اشترك|اشتركوا|سجل|انضم)\b.{0,100}", r"(?:تابعنا|تابعونا)\b.{0,80}", "(?:ال)?نشرة (?:ال)?بريدية",
        "(?:ال)?بريد(?:ك)? (?:ال)?إلكتروني",
    ),
    read_more=(
        r"(?:اقرأ|إقرأ|اقرئي|اقرؤوا|شاهد|طالع) (?:أيضا|أيضًا|أيضاً|المزيد|كذلك)\b.{0,160}",
        r"(?:اقرأ|شاهد)\s?:.{0,160}", r"(?:لل)?مزيد(?: من)?\b.{0,80}", r"ذات صلة\b.{0,100}",
    ),
    toolbar=(
        "(?:تخطى|تخطي|انتقل|تجاوز) إلى المحتوى(?: الرئيسي)?",
        "(?:مشاركة|شارك|طباعة|حفظ|إرسال|نسخ الرابط|استمع|تعليق)(?: (?:المقال|الخبر|عبر .{2,30}|على .{2,30}))?",
        "(?:ال)?قائمة", "إغلاق", "(?:ال)?بحث", "تسجيل (?:الدخول|الخروج)", "إعلان(?:ات)?", "(?:ال)?(?:سابق|تالي)",
        "فيسبوك|تويتر|واتساب|تلغرام|تيليجرام",
    ),
    disclaimer=(
        r"(?:الآراء|المقالات|ما ورد|هذا المقال|جميع الآراء)\b[^.]{0,100}(?:تعبر|يعبر|تعكس|يعكس|تمثل)"
        r"\b[^.]{0,120}\.",
    ),
    paywall=(
        r"(?:هذا )?(?:المحتوى|المقال) (?:متاح|مخصص|حصري) (?:فقط )?(?:ل|لل)\w+.{0,40}",
        r"(?:سجل|اشترك)\b.{0,40}(?:لمتابعة|لمواصلة|لقراءة)\b.{0,60}",
    ),
    end=(
        "(?:عن|نبذة عن) (?:الكاتب|الكاتبة|المؤلف)",
        r"(?:مقالات|أخبار|مواضيع|موضوعات|محتوى) (?:ذات صلة|مشابهة|متعلقة|أخرى|مرتبطة)\b.{0,10}",
        r"(?:ال)?تعليقات(?: \(?\d+\)?)?", "(?:اترك|أضف|اكتب) تعليق(?:ا|ًا|اً|ك)?", "(?:ال)?أكثر (?:قراءة|مشاهدة)",
        "اقرأ أيض(?:ا|ًا|اً)", "(?:كلمات (?:مفتاحية|دلالية)|(?:ال)?وسوم|(?:ال)?علامات):?.{0,80}", "©.{0,100}",
        "جميع الحقوق محفوظة.{0,40}",
    ),
    older=(
        "المقالات الأقدم", "مقالات أقدم", "الأقدم", "الصفحة التالية", "التالي", "المزيد", "تحميل المزيد",
        "عرض المزيد", "»", "›",
    ),
    login=(r"(?:تسجيل|سجل) (?:الدخول|دخول)\b.{0,20}",),
    not_found=(r".{0,20}الصفحة\b.{0,20}(?:غير موجودة|لم يتم العثور)\b.{0,20}", r"404\b.{0,40}"),
    search=(r"(?:نتائج )?(?:ال)?بحث\b.{0,60}",),
    consent=(r".{0,20}(?:ملفات تعريف الارتباط|الخصوصية)\b.{0,30}",),
    common=(
        "في", "من", "على", "إلى", "أن", "التي", "عن", "مع", "هذا", "هذه", "الذي", "كان", "لا", "ما", "بعد", "أو",
        "كما", "بين", "قال", "وقد", "ذلك", "لم", "قبل",
    ),
)

FURNITURE: Mapping[str, Furniture] = MappingProxyType({
    "en": _EN, "de": _DE, "fr": _FR, "ko": _KO, "ru": _RU, "es": _ES, "it": _IT, "pt": _PT, "ja": _JA, "zh": _ZH,
    "ar": _AR,
})
