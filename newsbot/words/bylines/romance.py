"""Words of bylines in French, Spanish, Italian and Portuguese. All lower case."""

from newsbot.words.bylines.model import Bylines, listed, openers

FR = Bylines(
    by=openers(
        bare="""
            par, auteur, auteure, autrice, auteurs, texte, signé, de notre correspondant,
            de notre correspondante, de notre envoyé spécial, de notre envoyée spéciale, textes
        """,
        genres="""
            écrit, publié, soumis, rédigé, propos recueillis, recueilli, recueillis, chronique, une chronique, tribune,
            une tribune, analyse, une analyse, éditorial, un éditorial, l'éditorial, entretien, article,
            un article, posté, proposé, billet, un billet, texte, enquête, reportage, un reportage, critique,
            opinion, interview, rapporté
        """,
        joint="par",
    ),
    conjunctions=("et", "avec", "&"),
    roles=listed("""
        journaliste, correspondant, correspondante, envoyé spécial, envoyée spéciale, rédacteur, rédactrice,
        rédacteur en chef, rédactrice en chef, chroniqueur, chroniqueuse, éditorialiste, grand reporter,
        directeur, directrice, directeur de la rédaction, professeur, professeure, chercheur, chercheuse,
        écrivain, écrivaine, essayiste, économiste, politologue, historien, historienne, philosophe, sociologue,
        maître de conférences, collaborateur, collaboratrice, chef de service, publié, mis à jour,
        temps de lecture, modifié, aujourd'hui, hier, partager
    """),
    honorifics=listed("dr, dr., pr, pr., prof., m., mme, mme., mlle, me, maître, abbé, père, général"),
    others=(
        r"(?:et|,)\s*\d+ autres?\b.*",
        r"\bet (?:d')?autres\b.*",
        r"\bet alii?\b\.?",
        r"\b(?:\d+|aucun|laisser un) commentaires?\b.*",
    ),
    editors=listed("""
        édité par, révisé par, relu par, édition, éditeur, éditrice, corrigé par, secrétariat de rédaction,
        mise en ligne par
    """),
    desks=listed("""
        la rédaction, rédaction, éditorial, le service web, service web, agences, avec agences, l'équipe,
        équipe, comité de rédaction, collectif, un collectif, le monde avec afp, courrier des lecteurs,
        service des sports
    """),
    nobody=listed("""
        auteur inconnu, anonyme, inconnu, invité, sans auteur, aucun auteur, administrateur, auteur, webmestre,
        rédacteur, utilisateur
    """),
    credits=listed("""
        photo, photos, photo de, photographie, photographies, photographe, crédit, crédit photo, illustration,
        illustrations, image, images, dessin, traduit par, traduction, traduction par, traduit de l'anglais par,
        vidéo, infographie, source, rubrique, catégorie, mots-clés
    """),
    affiliations=listed("""
        université, institut, école, fondation, association, centre, ministère, académie, collège, société,
        journal, presse, agence, banque, laboratoire, cnrs, sciences po, politique, économie, culture, opinions,
        débats, idées, syndicat
    """),
    places=("à", "en", "pour", "au", "aux", "dans", "chez", "est"),
)

ES = Bylines(
    by=openers(
        bare="por, autor, autora, autores, texto, textos, escribe, de nuestro corresponsal, firma",
        genres="""
            escrito, publicado, enviado, creado, redactado, opinión, una columna, columna, análisis, un análisis,
            entrevista, un artículo, artículo, editado y escrito, crónica, comentario, tribuna, elaborado, informe,
            reportaje
        """,
        joint="por",
    ),
    conjunctions=("y", "e", "con", "&"),
    roles=listed("""
        periodista, corresponsal, enviado especial, enviada especial, redactor, redactora, redactor jefe,
        redactora jefe, columnista, director, directora, editor, editora, colaborador, colaboradora, profesor,
        profesora, catedrático, catedrática, escritor, escritora, economista, analista, historiador,
        historiadora, politólogo, politóloga, abogado, abogada, investigador, investigadora, reportero,
        reportera, subdirector, subdirectora, jefe de sección, actualizado, publicado, hoy, ayer, compartir,
        lectura
    """),
    honorifics=listed("dr., dra., prof., profa., don, doña, d., sr., sra., lic., ing., padre, fray"),
    others=(r"(?:y|,)\s*\d+ (?:más|otros)\b.*", r"\by otros\b.*"),
    editors=listed("""
        editado por, edición, edición de, edición a cargo de, revisado por, corregido por, editor, editora
    """),
    desks=listed("""
        redacción, la redacción, editorial, agencias, consejo editorial, equipo editorial, equipo de redacción,
        comité editorial, redacción digital, redacción web, equipo, cartas al director, ee, mesa de redacción
    """),
    nobody=listed("anónimo, sin autor, desconocido, administrador, autor, usuario, invitado"),
    credits=listed("""
        foto, fotos, fotografía, fotografías, fotógrafo, imagen, imágenes, ilustración, traducción,
        traducido por, traducción de, vídeo, video, fuente, gráfico, crédito, sección, categoría, etiquetas
    """),
    affiliations=listed("""
        universidad, instituto, fundación, escuela, centro, asociación, ministerio, academia, colegio, agencia,
        periódico, diario, banco, consejo, noticias, política, economía, opinión, deportes, cultura, universitat
    """),
    places=("en", "para", "desde"),
)

IT = Bylines(
    by=openers(
        bare="""
            di, da, a cura di, autore, autrice, autori, testo, testi, dal nostro inviato, dalla nostra inviata,
            dal nostro corrispondente, dalla nostra corrispondente, firma
        """,
        genres="""
            scritto, articolo, un articolo, un commento, commento, analisi, un'analisi, editoriale, intervista,
            pubblicato, inviato, creato, il commento, opinione, l'opinione, testo, testi, un intervento
        """,
        joint="di",
    ),
    conjunctions=("e", "ed", "con", "&"),
    roles=listed("""
        giornalista, corrispondente, inviato, inviata, inviato speciale, redattore, redattrice, caporedattore,
        direttore, direttrice, direttore responsabile, editorialista, opinionista, collaboratore,
        collaboratrice, professore, professoressa, docente, scrittore, scrittrice, economista, storico, storica,
        politologo, politologa, analista, ricercatore, ricercatrice, vicedirettore, aggiornato, pubblicato,
        oggi, ieri, condividi, lettura
    """),
    honorifics=listed("""
        dott., dott.ssa, dr., prof., prof.ssa, avv., ing., don, on., sen., sig., sig.ra, padre, mons.
    """),
    others=(r"(?:e|,)\s*(?:altri\s*)?\d+ (?:altri|altre)\b.*", r"\be altri\b.*"),
    editors=listed("""
        redazione di, revisione di, revisionato da, editing di, editing, modificato da, curatore, revisione
    """),
    desks=listed("""
        redazione, la redazione, editoriale, agenzie, redazione web, redazione online, redazione centrale,
        redazione sportiva, redazione cronaca, redazione economia, redazione esteri, redazione ansa, lettere
    """),
    nobody=listed("anonimo, senza autore, sconosciuto, amministratore, autore, utente, ospite"),
    credits=listed("""
        foto, foto di, fotografie, fotografie di, fotografo, immagine, immagini, illustrazione, illustrazioni,
        illustrazione di, traduzione, traduzione di, tradotto da, video, fonte, grafica, categoria, tag
    """),
    affiliations=listed("""
        università, istituto, fondazione, scuola, centro, associazione, ministero, accademia, agenzia, giornale,
        gazzetta, corriere, banca, notizie, politica, economia, cronaca, sport, cultura, esteri
    """),
    places=("per", "alle"),
)

PT = Bylines(
    by=openers(
        bare="""
            por, autor, autora, autores, texto, textos, texto de, de nosso correspondente, opinião de,
            crónica de, crônica de, análise de, coluna de, artigo de, entrevista de
        """,
        genres="""
            escrito, publicado, postado, criado, redigido, opinião, análise, uma análise, artigo, entrevista,
            reportagem, enviado, elaborado, coluna, comentário
        """,
        joint="por",
    ),
    conjunctions=("e", "com", "&"),
    roles=listed("""
        jornalista, correspondente, enviado especial, enviada especial, repórter, redator, redatora, redactor,
        redactora, colunista, cronista, diretor, diretora, director, directora, editor, editora, editor-chefe,
        colaborador, colaboradora, professor, professora, escritor, escritora, economista, analista,
        historiador, historiadora, cientista político, advogado, advogada, investigador, investigadora,
        pesquisador, pesquisadora, atualizado, publicado, hoje, ontem, compartilhe, leitura, estagiário
    """),
    honorifics=listed("dr., dra., prof., profa., prof.ª, sr., sra., dom, padre, eng., d."),
    others=(r"(?:e|,)\s*(?:mais\s*)?\d+ outros\b.*", r"\be outros\b.*"),
    editors=listed("editado por, edição, edição de, revisado por, revisão, revisto por, editor, editora"),
    desks=listed("""
        redação, da redação, a redação, redacção, editorial, agências, conselho editorial, equipa, equipe,
        equipe editorial, redação online, agência, agência estado, agência brasil, cartas
    """),
    nobody=listed("""
        anônimo, anónimo, sem autor, desconhecido, administrador, autor, usuário, utilizador, convidado
    """),
    credits=listed("""
        foto, fotos, fotografia, fotografias, fotógrafo, imagem, imagens, ilustração, tradução, traduzido por,
        tradução de, vídeo, fonte, arte, crédito, créditos, categoria, infografia
    """),
    affiliations=listed("""
        universidade, instituto, fundação, escola, centro, associação, ministério, academia, agência, jornal,
        banco, conselho, notícias, política, economia, opinião, esporte, desporto, cultura, faculdade, diário,
        folha
    """),
    places=("em", "para", "no", "na", "às", "desde"),
)
