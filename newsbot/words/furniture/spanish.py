"""Page furniture in Spanish."""

from newsbot.words.furniture.model import Furniture, framed, listed

ES = Furniture(
    photo=listed("""
        foto, fotos, fotografía, imagen, imágenes, crédito, créditos, ilustración, foto de archivo
    """),
    featured=listed("""
        imagen destacada, foto destacada, imagen de portada, foto de portada
    """),
    newsletter=(
        r"(?:suscríbe(?:te|ase)|regístrate|apúntate|inscríbete)\b.{0,120}",
        r"(?:recib[ea]|reciba)\b.{3,80}(?:boletín|correo|newsletter)\b.{0,60}",
        "(?:nuestro |el )?(?:boletín|newsletter)",
        "síguenos (?:en )?.{2,80}",
        "(?:tu )?correo electrónico",
    ),
    read_more=(
        r"(?:lea|leer|lee|ver|vea|te puede interesar|puede leer)(?: también| más| además)?\s?:.{0,200}",
        r"(?:lea|leer|lee|ver|vea) (?:también|más|además)\b.{0,200}",
        r"te (?:puede|podría) interesar\b.{0,160}",
        r"sigue leyendo\b.{0,80}",
        r"más información\b.{0,120}",
    ),
    toolbar=(
        "(?:saltar|ir|pasar) al contenido(?: principal)?",
        "(?:compartir|imprimir|enviar|guardar|comentar|copiar enlace|escuchar)(?: (?:este |el )?artículo| la noticia)?",
        "compartir (?:en|por|via|vía) .{2,40}",
        "menú",
        "cerrar",
        "buscar",
        "(?:iniciar|cerrar) sesión",
        "volver arriba",
        r"\d+ comentarios?",
        "ver comentarios",
        "enlace copiado",
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
        r"(?:ya eres|¿ya eres|¿ya es) (?:suscriptor|socio)\b.{0,40}",
        r"para seguir leyendo\b.{0,100}",
        r"¿?(?:quieres|quiere|deseas|desea) (?:seguir|continuar) leyendo\?.{0,160}",
        r"¿?(?:quieres|quiere) saber cómo (?:sigue|continúa|termina)\?.{0,80}\b(?:suscr|prueb|regístr|hazte).{0,120}",
    ),
    offer=(
        r"(?:prueba|pruebe|descubre|descubra|contrata|elige) (?:nuestr[oa]s?|tu|su|la)\b.{0,30}\bsuscripci(?:ón|"
        r"ones)\b.{0,120}",
    ),
    advertisement=framed(
        "(?:la )?publicidad|anuncio|contenido patrocinado",
        "(?:(?:el |la |este |esta )?(?:artículo|nota|noticia|texto|lectura) )?(?:continúa|sigue|continúe|continuar|"
        "siga)(?: leyendo| la lectura)? (?:después|tras|debajo|abajo|luego)(?: de)? (?:la|el|del|esta|"
        "este)? ?(?:publicidad|anuncio|pauta)",
    ),
    end=(
        "sobre (?:el autor|la autora|los autores)",
        "acerca del autor",
        r"(?:artículos|noticias|temas|contenidos|entradas) (?:relacionad[oa]s|recomendad[oa]s|similares)\b.{0,20}",
        r"(?:más|lo más) (?:leído|visto|noticias|artículos|en|de|sobre)\b.{0,60}",
        r"comentarios(?: \(?\d+\)?)?",
        "deja(?:r)? (?:un|tu) comentario",
        "te puede interesar",
        "(?:etiquetas|temas|archivado en|tags):?(?: .{0,120})?",
        "©.{0,100}",
    ),
    older=listed("""
        entradas antiguas, entradas anteriores, más antiguas, página siguiente, siguiente, siguientes, ver más,
        cargar más, más noticias, », ›
    """),
    login=(r"(?:iniciar sesión|inicia sesión|acceder|registro)\b.{0,40}",),
    not_found=(
        r"(?:error )?404\b.{0,60}",
        r"(?:página|contenido|artículo) no (?:encontrad[oa]|disponible|existe)\b.{0,40}",
    ),
    search=(r"(?:buscar|búsqueda|resultados)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookies|privacidad)\b.{0,40}",),
    common=listed("""
        el, la, de, que, y, los, las, en, del, se, por, con, para, una, un, es, su, al, lo, más, como, pero, sus,
        ha, fue, este, entre
    """),
)
