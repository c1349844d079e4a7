"""Words of dates in English and German. All lower case."""

from newsbot.words.calendar.model import Calendar, months, spaced, units

EN = Calendar(
    months=months(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sept/sep october/oct november/nov december/dec"
    ),
    weekdays=spaced(
        "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun"
    ),
    today=("today",),
    yesterday=("yesterday",),
    ago=(r"(?P<n>\d+|an?|one) (?P<unit>\w+) ago", r"(?P<n>\d+) ?(?P<unit>[mhdw]) ago"),
    units=units(
        minute="minute minutes min mins m",
        hour="hour hours hr hrs h",
        day="day days d",
        week="week weeks w",
        month="month months",
        year="year years",
    ),
    published=(
        "originally published",
        "date of publication",
        "publication date",
        "first published",
        "publish date",
        "date published",
        "published on",
        "published at",
        "release date",
        "written on",
        "published",
        "posted on",
        "posted at",
        "issued on",
        "posted",
    ),
    modified=(
        "last modified",
        "last updated",
        "corrected on",
        "last update",
        "modified on",
        "last edited",
        "last reviewed",
        "latest version",
        "updated on",
        "updated at",
        "edited on",
        "modified",
        "reviewed",
        "updated",
        "revised",
    ),
    reading_time=(
        r"\d+ ?-? ?min(?:ute)?s?\.?(?: to)? ?read(?:ing)?(?: time)?",
        r"(?:estimated )?read(?:ing)? time:? ?\d+ ?(?:min(?:ute)?s?)?",
    ),
)

DE = Calendar(
    months=months(
        "januar/jan/jänner/jän februar/feb/feber märz/mär/mrz/maerz april/apr mai "
        "juni/jun/juno juli/jul august/aug september/sept/sep oktober/okt november/nov "
        "dezember/dez"
    ),
    weekdays=spaced("montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so"),
    today=("heute",),
    yesterday=("gestern",),
    ago=(r"vor (?P<n>\d+|einem|einer) (?P<unit>\w+)",),
    units=units(
        minute="minute minuten min",
        hour="stunde stunden std",
        day="tag tage tagen",
        week="woche wochen",
        month="monat monate monaten",
        year="jahr jahre jahren",
    ),
    published=(
        "veröffentlicht am",
        "veröffentlicht",
        "geschrieben am",
        "erschienen am",
        "publiziert am",
        "erstellt am",
        "erschienen",
        "publiziert",
        "erstellt",
    ),
    modified=(
        "letzte aktualisierung",
        "zuletzt aktualisiert",
        "zuletzt geändert",
        "zuletzt bearbeitet",
        "zuletzt am",
        "aktualisiert am",
        "letzte änderung",
        "bearbeitet am",
        "aktualisiert",
        "geändert am",
        "bearbeitet",
        "update",
    ),
    reading_time=(
        r"(?:lesezeit:? ?)?(?:ca\.? )?\d+ ?min(?:uten?)?\.?(?: lesezeit| zu lesen)?",
        r"(?:lesezeit|lesedauer):? ?(?:ca\.? )?\d+.{0,10}",
    ),
)
