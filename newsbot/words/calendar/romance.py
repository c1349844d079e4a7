"""Words of dates in French, Spanish, Italian and Portuguese. All lower case."""

from newsbot.words.calendar.model import Calendar, months, spaced, units

FR = Calendar(
    months=months(
        "janvier/janv/jan février/févr/fév/fevrier/fev mars/mar avril/avr mai juin/jun "
        "juillet/juil/jul août/aout/aoû septembre/sept/sep octobre/oct novembre/nov "
        "décembre/déc/decembre/dec"
    ),
    weekdays=spaced("lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim"),
    today=("aujourd'hui", "aujourd’hui"),
    yesterday=("hier",),
    ago=(r"il y a (?P<n>\d+|une?) (?P<unit>\w+)",),
    units=units(
        minute="minute minutes min",
        hour="heure heures h",
        day="jour jours j",
        week="semaine semaines",
        month="mois",
        year="an ans année années",
    ),
    published=(
        "date de publication",
        "mis en ligne le",
        "publiée le",
        "publié le",
        "publie le",
        "posté le",
        "écrit le",
        "paru le",
        "publié",
    ),
    modified=(
        "dernière modification",
        "dernière mise à jour",
        "mise à jour le",
        "mis à jour le",
        "actualisé le",
        "mise à jour",
        "mis à jour",
        "modifié le",
        "modifié",
    ),
    reading_time=(
        r"(?:temps de )?lecture(?: estimé)?:? ?(?:de )?\d+ ?min(?:utes?)?\.?",
        r"\d+ ?min(?:utes?)?\.? de lecture",
    ),
)

ES = Calendar(
    months=months(
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
        "septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic"
    ),
    weekdays=spaced("lunes lun martes mar miércoles mié jueves jue viernes vie sábado sáb domingo dom"),
    today=("hoy",),
    yesterday=("ayer",),
    ago=(r"hace (?P<n>\d+|una?) (?P<unit>\w+)",),
    units=units(
        minute="minuto minutos min",
        hour="hora horas h",
        day="día días dia dias",
        week="semana semanas",
        month="mes meses",
        year="año años",
    ),
    published=("fecha de publicación", "publicado el", "publicada el", "escrito el", "publicado", "creado"),
    modified=(
        "última actualización",
        "última modificación",
        "actualizado el",
        "actualización",
        "modificado el",
        "actualizado",
        "actualizada",
        "modificado",
    ),
    reading_time=(r"(?:tiempo de )?lectura:? ?\d+ ?min(?:utos?)?\.?", r"\d+ ?min(?:utos?)?\.? de lectura"),
)

IT = Calendar(
    months=months(
        "gennaio/gen/genn febbraio/feb/febbr marzo/mar aprile/apr maggio/mag giugno/giu "
        "luglio/lug agosto/ago settembre/sett/set ottobre/ott novembre/nov dicembre/dic"
    ),
    weekdays=spaced("lunedì lun martedì mar mercoledì mer giovedì gio venerdì ven sabato sab domenica dom"),
    today=("oggi",),
    yesterday=("ieri",),
    ago=(r"(?P<n>\d+|una?|un) (?P<unit>\w+) fa",),
    units=units(
        minute="minuto minuti min",
        hour="ora ore",
        day="giorno giorni",
        week="settimana settimane",
        month="mese mesi",
        year="anno anni",
    ),
    published=("data di pubblicazione", "pubblicato il", "pubblicata il", "pubblicato", "scritto il"),
    modified=(
        "ultimo aggiornamento",
        "aggiornato alle",
        "ultima modifica",
        "aggiornato il",
        "modificato il",
        "aggiornato",
        "modificato",
    ),
    reading_time=(r"(?:tempo di )?lettura:? ?\d+ ?min(?:ut[oi])?\.?", r"\d+ ?min(?:ut[oi])?\.? di lettura"),
)

PT = Calendar(
    months=months(
        "janeiro/jan fevereiro/fev março/mar/marco abril/abr maio/mai junho/jun julho/jul "
        "agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
    ),
    weekdays=spaced(
        "segunda-feira segunda seg terça-feira terça ter quarta-feira quarta qua "
        "quinta-feira quinta qui sexta-feira sexta sex sábado sáb domingo dom"
    ),
    today=("hoje",),
    yesterday=("ontem",),
    ago=(r"há (?P<n>\d+|uma?) (?P<unit>\w+)", r"(?P<n>\d+|uma?) (?P<unit>\w+) atrás"),
    units=units(
        minute="minuto minutos min",
        hour="hora horas h",
        day="dia dias",
        week="semana semanas",
        month="mês mes meses",
        year="ano anos",
    ),
    published=("data de publicação", "publicado em", "publicada em", "postado em", "escrito em", "publicado"),
    modified=(
        "última atualização",
        "última modificação",
        "actualizado em",
        "atualizado em",
        "atualizada em",
        "modificado em",
        "atualizado",
    ),
    reading_time=(r"(?:tempo de )?leitura:? ?\d+ ?min(?:utos?)?\.?", r"\d+ ?min(?:utos?)?\.? de leitura"),
)
