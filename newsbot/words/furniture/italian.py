"""Page furniture in Italian."""

from newsbot.words.furniture.model import Furniture, framed, listed

IT = Furniture(
    photo=listed("""
        foto, fotografia, immagine, immagini, credit, crediti, illustrazione, foto d'archivio
    """),
    featured=listed("""
        immagine in evidenza, foto in evidenza, immagine di copertina, foto di copertina
    """),
    newsletter=(
        r"(?:iscriviti|iscrivetevi|abbonati|registrati)\b.{0,120}",
        r"(?:ricevi|ricevere)\b.{3,80}(?:newsletter|e-?mail)\b.{0,60}",
        "(?:la |nostra )*newsletter",
        "segui(?:ci|teci) (?:su )?.{2,80}",
    ),
    read_more=(
        r"(?:leggi|leggere|guarda|vedi) (?:anche|di più|tutto|ancora|l['’]articolo)\b.{0,200}",
        r"(?:leggi|guarda|approfondisci)\s?:.{0,200}",
        r"continua a leggere\b.{0,80}",
        r"per approfondire\b.{0,120}",
    ),
    toolbar=(
        "(?:vai|salta|passa) al contenuto(?: principale)?",
        "(?:condividi|stampa|invia|salva|commenta|copia link|ascolta)(?: (?:l['’]|questo )?articolo)?",
        "condividi (?:su|via) .{2,40}",
        "menu",
        "chiudi",
        "cerca",
        "(?:accedi|esci|login)",
        "torna su",
        r"\d+ commenti",
        "facebook|twitter|whatsapp|linkedin|telegram",
    ),
    disclaimer=(r"(?:le )?opinioni\b[^.]{0,60}\bespresse\b[^.]{0,200}\.",),
    paywall=(
        r"(?:questo |l['’])(?:contenuto|articolo) è (?:riservato|esclusivo)\b.{0,60}",
        r"(?:abbonati|accedi|registrati) per (?:continuare|leggere|proseguire)\b.{0,80}",
        r"(?:sei )?già abbonat[oa]\b.{0,30}",
        r"per (?:continuare|proseguire)\b.{0,100}",
        "(?:vuoi|vuole|desideri) (?:continuare a leggere|leggere (?:tutto|il resto|"
        r"l['’]articolo completo))\s?\?.{0,160}",
        r"(?:vuoi|vuole) sapere come (?:continua|prosegue|va a finire)\s?\?.{0,80}\b(?:abbona|prova|registra|"
        "accedi).{0,120}",
    ),
    offer=(r"(?:prova|scopri|attiva|scegli) (?:il nostro|i nostri|il tuo|l['’])\s?.{0,30}\babbonament[oi]\b.{0,120}",),
    advertisement=framed(
        "(?:la )?pubblicità|annuncio pubblicitario|messaggio pubblicitario|contenuto sponsorizzato",
        r"(?:(?:l['’]articolo|il testo|la notizia|la lettura) )?(?:continua|prosegue)(?: a leggere|"
        r" la lettura)? (?:dopo|sotto) (?:la|l['’]|questa) ?(?:pubblicità|annuncio|inserzione)",
    ),
    end=(
        "(?:sull['’]autore|sull['’]autrice|l['’]autore)",
        r"(?:articoli|notizie|contenuti|argomenti) (?:correlat[ie]|simili|consigliat[ie]|collegat[ie])\b.{0,20}",
        "(?:i )?più lett[ie]",
        "leggi anche",
        r"commenti(?: \(?\d+\)?)?",
        "lascia un commento",
        r"potrebbe interessarti\b.{0,20}",
        "(?:tag|argomenti|temi):?(?: .{0,120})?",
        "©.{0,100}",
        "riproduzione riservata.{0,40}",
    ),
    older=listed("""
        articoli precedenti, articoli meno recenti, pagina successiva, successiva, successivo, avanti, mostra altri,
        carica altri, altri articoli, », ›
    """),
    login=(r"(?:accedi|accesso|registrati|login)\b.{0,40}",),
    not_found=(r"(?:errore )?404\b.{0,60}", r"pagina non (?:trovata|disponibile)\b.{0,40}"),
    search=(r"(?:cerca|ricerca|risultati)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookie|privacy)\b.{0,40}",),
    common=listed("""
        il, di, che, la, e, per, non, un, una, del, della, con, sono, è, le, si, da, nel, alla, i, gli, come, ha,
        anche, più, dei, delle
    """),
)
