"""Page furniture in French."""

from newsbot.words.furniture.model import Furniture, framed, listed

FR = Furniture(
    photo=listed("""
        photo, photos, crédit photo, crédits photo, crédit, crédits, image, photographie, illustration, photo
        d'illustration, photo d’archives, photo d'archives
    """),
    featured=listed("""
        image à la une, photo à la une, photo de une, image de couverture, photo de couverture, photo d'ouverture
    """),
    newsletter=(
        r"(?:inscrivez-vous|abonnez-vous|s['’]inscrire|s['’]abonner|inscription)\b.{0,40}\b(?:newsletters?|"
        r"lettres?|infolettres?|alertes?)\b.{0,60}",
        r"(?:recevez|recevoir)\b.{3,100}(?:newsletters?|boîte|mail|infolettre|lettre)\b.{0,60}",
        "(?:la |notre |nos )?(?:newsletters?|infolettres?)",
        "(?:inscrivez-vous|abonnez-vous)(?: gratuitement| ici| maintenant)?",
        "suivez-nous (?:sur )?.{2,80}",
        "(?:votre )?(?:adresse )?(?:e-?mail|courriel|adresse électronique)",
        r"téléchargez (?:notre|l['’]) ?.{0,30}application\b.{0,60}",
    ),
    read_more=(
        r"(?:à )?lire (?:aussi|également|la suite|plus|l['’]article|notre)\b.{0,200}",
        r"(?:à )?(?:voir|écouter|regarder) (?:aussi|également)\b.{0,200}",
        r"sur le même (?:sujet|thème)\b.{0,160}",
        r"en savoir plus\b.{0,120}",
        "lire :.{0,200}",
        r"article (?:lié|réservé|suivant)\b.{0,60}",
    ),
    toolbar=(
        "(?:aller|passer|accéder) au (?:contenu|menu)(?: principal)?",
        "(?:partager|imprimer|envoyer|enregistrer|sauvegarder|commenter|copier le lien|écouter|offrir|réagir)"
        "(?: (?:cet |l['’])?article| la page)?",
        "partager (?:sur|par|via) .{2,40}",
        "menu",
        "fermer",
        "rechercher?",
        "(?:se connecter|connexion|déconnexion|s['’]identifier)",
        "haut de page|retour en haut",
        r"\d+ commentaires?",
        "(?:voir|lire|afficher) les commentaires",
        "temps de lecture.{0,30}",
        r"lecture \d+ min\.?",
        "lien copié",
        "(?:article )?(?:précédent|suivant)",
        "facebook|twitter|whatsapp|linkedin|telegram|instagram",
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
        r"(?:la suite est|lecture) réservée? aux\b.{0,60}",
        r"(?:déjà|vous êtes déjà) abonnée?\b.{0,40}",
        r"pour (?:lire|continuer|poursuivre)\b.{0,60}abonne\w*\b.{0,40}",
        r"(?:vous )?(?:souhaitez|voulez)(?:-vous)?(?: vous)? (?:lire|connaître|découvrir) la suite\s?\?.{0,160}",
        r"envie de (?:lire|connaître|découvrir) la suite\s?\?.{0,160}",
        r"la suite de (?:cet|l['’]) ?article est (?:réservée|accessible)\b.{0,100}",
        "(?:lisez la suite|poursuivez|continuez) (?:votre |"
        r"la )?(?:lecture )?(?:de cet article )?(?:en vous abonnant|avec (?:un|notre) abonnement)\b.{0,80}",
    ),
    offer=(
        r"(?:testez|essayez|découvrez|choisissez|profitez de) (?:notre|nos|l['’]|votre)\s?.{0,30}"
        r"\babonnements?\b.{0,120}",
    ),
    advertisement=framed(
        "(?:la )?publicité|annonce publicitaire|contenu sponsorisé",
        r"(?:lire )?(?:la )?suite (?:de (?:l['’]|votre |cet )article )?(?:après|sous) (?:la|cette) (?:publicité|"
        "pub|annonce)",
        r"(?:l['’]|cet |votre )article (?:continue|se poursuit) (?:après|sous) (?:la|cette) (?:publicité|pub|annonce)",
    ),
    end=(
        "(?:à propos|l['’]auteur|les auteurs)(?: de l['’]auteure?| des auteurs)?",
        r"(?:articles?|sujets?|contenus?|vidéos?) (?:liés?|similaires?|associés?|connexes?|recommandés?|"
        r"les plus lus)\b.{0,20}",
        "(?:sur|dans) le même (?:sujet|thème)",
        "(?:à )?lire (?:aussi|également)",
        "(?:les )?plus lus?",
        r"(?:les )?commentaires?(?: \(?\d+\)?)?",
        "laisser un commentaire",
        "(?:laissez|ajoutez|écrire|poster) un commentaire",
        r"vous (?:aimerez|pourriez) (?:aussi|aimer|également)\b.{0,40}",
        r"plus (?:de|d['’]) ?(?:articles?|actualités?)\b.{0,40}",
        "(?:thèmes|mots-clés|tags|étiquettes) ?:?(?: .{0,120})?",
        "contribuer",
        "©.{0,100}",
        "tous droits réservés.{0,40}",
    ),
    older=listed("""
        articles plus anciens, articles précédents, plus anciens, page suivante, suivante, suivant, voir plus,
        charger plus, plus d'articles, afficher plus, », ›
    """),
    byline=(
        r"(?:une|un) (?:tribune|chronique|éditorial|analyse|texte|article|billet) (?:de|d['’]|par)"
        r" ?(?P<name>[^\W\d_](?:[^,.\n]|(?<=\b[A-Z])\.){2,60})\.?",
    ),
    login=(
        r"(?:connexion|se connecter|identifiez-vous|inscription|créer un compte)\b.{0,40}",
        r"mot de passe oublié\b.{0,20}",
    ),
    not_found=(
        r"(?:erreur )?404\b.{0,60}",
        r"(?:page|article|contenu) (?:introuvable|non trouvée?|inexistante?)\b.{0,40}",
        r".{0,40}n['’]existe (?:pas|plus)\b.{0,20}",
    ),
    search=(r"(?:recherche|résultats?)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookies|confidentialité|vie privée)\b.{0,40}",),
    common=listed("""
        le, la, les, des, et, est, dans, que, pour, une, qui, du, en, sur, pas, au, par, plus, ce, avec, sont, aux,
        ne, il, un, de
    """),
)
