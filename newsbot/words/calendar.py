"""Words of dates, a row a language. All lower case."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What dates are made of."""

    months: tuple[tuple[str, ...], ...]
    """Twelve entries, January first; each holds all forms and abbreviations, without full stop. () where
    months are written as numbers (Korean, Japanese, Chinese)."""
    weekdays: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    """Regular expressions with groups n and unit: r"(?P<n>\\d+) (?P<unit>\\w+) ago"."""
    units: Mapping[str, str]
    """Unit as written -> "minute", "hour", "day", "week", "month", "year"."""
    published: tuple[str, ...]
    """Labels of the date of publication: "published", "posted on"."""
    modified: tuple[str, ...]
    """Labels of the date of change: "updated", "last modified"."""
    reading_time: tuple[str, ...] = ()
    """Regular expressions of reading times: r"\\d+ min(?:utes?)? read"."""


def _words(text: str) -> tuple[str, ...]:
    """The words of `text`, parted by spaces."""
    return tuple(text.split())


def _units(**names: str) -> Mapping[str, str]:
    """Unit as written -> unit, from words parted by spaces."""
    return MappingProxyType({word: unit for unit, words in names.items() for word in words.split()})


def _months(names: str) -> tuple[tuple[str, ...], ...]:
    """Twelve months parted by spaces, the forms of each by slashes; "_" is a space within a name."""
    return tuple(tuple(month.replace("_", " ").split("/")) for month in names.split())


CALENDARS: Mapping[str, Calendar] = MappingProxyType(
    {
        "en": Calendar(
            months=_months(
                "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
                "september/sept/sep october/oct november/nov december/dec"
            ),
            weekdays=_words(
                "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun"
            ),
            today=("today",),
            yesterday=("yesterday",),
            ago=(r"(?P<n>\d+|an?|one) (?P<unit>\w+) ago", r"(?P<n>\d+) ?(?P<unit>[mhdw]) ago"),
            units=_units(
                minute="minute minutes min mins m",
                hour="hour hours hr hrs h",
                day="day days d",
                week="week weeks w",
                month="month months",
                year="year years",
            ),
            published=(
                "publication date",
                "first published",
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
        ),
        "de": Calendar(
            months=_months(
                "januar/jan/jänner/jän februar/feb/feber märz/mär/mrz/maerz april/apr mai "
                "juni/jun/juno juli/jul august/aug september/sept/sep oktober/okt november/nov "
                "dezember/dez"
            ),
            weekdays=_words(
                "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so"
            ),
            today=("heute",),
            yesterday=("gestern",),
            ago=(r"vor (?P<n>\d+|einem|einer) (?P<unit>\w+)",),
            units=_units(
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
                "vom",
            ),
            modified=(
                "letzte aktualisierung",
                "zuletzt aktualisiert",
                "zuletzt geändert",
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
        ),
        "fr": Calendar(
            months=_months(
                "janvier/janv/jan février/févr/fév/fevrier/fev mars/mar avril/avr mai juin/jun "
                "juillet/juil/jul août/aout/aoû septembre/sept/sep octobre/oct novembre/nov "
                "décembre/déc/decembre/dec"
            ),
            weekdays=_words("lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim"),
            today=("aujourd'hui", "aujourd’hui"),
            yesterday=("hier",),
            ago=(r"il y a (?P<n>\d+|une?) (?P<unit>\w+)",),
            units=_units(
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
        ),
        "es": Calendar(
            months=_months(
                "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
                "septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic"
            ),
            weekdays=_words("lunes lun martes mar miércoles mié jueves jue viernes vie sábado sáb domingo dom"),
            today=("hoy",),
            yesterday=("ayer",),
            ago=(r"hace (?P<n>\d+|una?) (?P<unit>\w+)",),
            units=_units(
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
        ),
        "it": Calendar(
            months=_months(
                "gennaio/gen/genn febbraio/feb/febbr marzo/mar aprile/apr maggio/mag giugno/giu "
                "luglio/lug agosto/ago settembre/sett/set ottobre/ott novembre/nov dicembre/dic"
            ),
            weekdays=_words("lunedì lun martedì mar mercoledì mer giovedì gio venerdì ven sabato sab domenica dom"),
            today=("oggi",),
            yesterday=("ieri",),
            ago=(r"(?P<n>\d+|una?|un) (?P<unit>\w+) fa",),
            units=_units(
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
        ),
        "pt": Calendar(
            months=_months(
                "janeiro/jan fevereiro/fev março/mar/marco abril/abr maio/mai junho/jun julho/jul "
                "agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
            ),
            weekdays=_words(
                "segunda-feira segunda seg terça-feira terça ter quarta-feira quarta qua "
                "quinta-feira quinta qui sexta-feira sexta sex sábado sáb domingo dom"
            ),
            today=("hoje",),
            yesterday=("ontem",),
            ago=(r"há (?P<n>\d+|uma?) (?P<unit>\w+)", r"(?P<n>\d+|uma?) (?P<unit>\w+) atrás"),
            units=_units(
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
        ),
        "ru": Calendar(
            months=_months(
                "январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр "
                "май/мая июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент "
                "октябрь/октября/окт ноябрь/ноября/ноя/нояб декабрь/декабря/дек"
            ),
            weekdays=_words("понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс"),
            today=("сегодня",),
            yesterday=("вчера",),
            ago=(
                r"(?P<n>\d+|один|одну) (?P<unit>\w+) назад",
                "(?P<n>)(?P<unit>час|минуту|день|неделю|месяц|год) назад",
            ),
            units=_units(
                minute="минута минуту минуты минут мин",
                hour="час часа часов ч",
                day="день дня дней",
                week="неделя неделю недели недель",
                month="месяц месяца месяцев",
                year="год года лет",
            ),
            published=("дата публикации", "опубликовано", "опубликована", "добавлено", "размещено"),
            modified=("последнее обновление", "отредактировано", "обновлено", "обновлён", "обновлен", "изменено"),
            reading_time=(r"(?:время чтения|чтение):? ?(?:~ ?)?\d+ ?мин\w*\.?", r"\d+ ?мин\w*\.? (?:на чтение|чтения)"),
        ),
        "ko": Calendar(
            months=(),
            weekdays=_words("월요일 화요일 수요일 목요일 금요일 토요일 일요일"),
            today=("오늘",),
            yesterday=("어제",),
            ago=(r"(?P<n>\d+) ?(?P<unit>분|시간|일|주일?|개월|달|년) ?전",),
            units=_units(minute="분", hour="시간", day="일", week="주 주일", month="개월 달", year="년"),
            published=("기사입력", "작성일", "입력", "등록", "게재", "작성", "승인", "발행"),
            modified=("최종 수정", "최종수정", "기사수정", "업데이트", "수정", "갱신"),
            reading_time=(r"(?:읽는 시간|읽기)[: ]*\d+ ?분", r"\d+ ?분 (?:읽기|분량|소요)"),
        ),
        "ja": Calendar(
            months=(),
            weekdays=_words("月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日"),
            today=("今日", "本日"),
            yesterday=("昨日",),
            ago=(r"(?P<n>\d+) ?(?P<unit>分|時間|日|週間|[かヶカケ]月|年) ?前",),
            units=_units(minute="分", hour="時間", day="日", week="週間", month="か月 ヶ月 カ月 ケ月", year="年"),
            published=("公開日", "掲載日", "投稿日", "公開", "配信", "掲載", "投稿", "発表"),
            modified=("最終更新日", "最終更新", "更新日", "更新", "改訂"),
            reading_time=(r"(?:読了時間|この記事は)[: 約]*\d+ ?分(?:で読めます)?", r"\d+ ?分で読め(?:ます|る)"),
        ),
        "zh": Calendar(
            months=(),
            weekdays=_words(
                "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日"
            ),
            today=("今天", "今日"),
            yesterday=("昨天", "昨日"),
            ago=(r"(?P<n>\d+) ?(?P<unit>分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年) ?[之以]?前",),
            units=_units(minute="分钟 分鐘", hour="小时 小時", day="天 日", week="周 週", month="个月 個月", year="年"),
            published=(
                "发布时间",
                "發布時間",
                "发布于",
                "發布於",
                "发表于",
                "發表於",
                "发布",
                "發布",
                "发表",
                "發表",
                "刊登",
            ),
            modified=("最后更新", "最後更新", "更新时间", "更新時間", "更新于", "更新於", "更新", "修改"),
            reading_time=(r"(?:阅读时间|閱讀時間)[:： 约約]*\d+ ?分[钟鐘]", r"\d+ ?分[钟鐘](?:阅读|閱讀)"),
        ),
        "ar": Calendar(
            months=_months(
                "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/إبريل/نيسان/أفريل "
                "مايو/أيار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية أغسطس/آب/أوت/غشت "
                "سبتمبر/أيلول/شتنبر أكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني/نونبر "
                "ديسمبر/كانون_الأول/دجنبر"
            ),
            weekdays=_words("الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
            today=("اليوم",),
            yesterday=("أمس",),
            ago=(r"(?:منذ|قبل) (?P<n>\d+) (?P<unit>\w+)", r"(?:منذ|قبل) (?P<n>)(?P<unit>\w+)"),
            units=_units(
                minute="دقيقة دقائق",
                hour="ساعة ساعات",
                day="يوم أيام يوما",
                week="أسبوع أسابيع",
                month="شهر أشهر شهور",
                year="سنة سنوات عام أعوام",
            ),
            published=("تاريخ النشر", "نُشر في", "نشرت في", "نشر في", "نشر"),
            modified=("تم التحديث", "آخر تحديث", "عُدل في", "حُدث في", "تحديث"),
            reading_time=(r"(?:مدة|وقت) القراءة:? ?\d+ ?دق(?:يقة|ائق)",),
        ),
    }
)

MONTHS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        **{code: row.months for code, row in CALENDARS.items() if row.months},
        "nl": _months(
            "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
            "september/sept/sep oktober/okt november/nov december/dec"
        ),
        "pl": _months(
            "styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi maj/maja "
            "czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz "
            "październik/października/paź listopad/listopada/lis grudzień/grudnia/gru"
        ),
        "sv": _months(
            "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug "
            "september/sept/sep oktober/okt november/nov december/dec"
        ),
        "da": _months(
            "januar/jan februar/feb/febr marts/mar april/apr maj juni/jun juli/jul august/aug "
            "september/sept/sep oktober/okt november/nov december/dec"
        ),
        "no": _months(
            "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sept/sep "
            "oktober/okt november/nov desember/des"
        ),
        "fi": _months(
            "tammikuu/tammikuuta/tammikuun/tammi helmikuu/helmikuuta/helmikuun/helmi "
            "maaliskuu/maaliskuuta/maaliskuun/maalis huhtikuu/huhtikuuta/huhtikuun/huhti "
            "toukokuu/toukokuuta/toukokuun/touko kesäkuu/kesäkuuta/kesäkuun/kesä "
            "heinäkuu/heinäkuuta/heinäkuun/heinä elokuu/elokuuta/elokuun/elo syyskuu/syyskuuta/syyskuun/syys "
            "lokakuu/lokakuuta/lokakuun/loka marraskuu/marraskuuta/marraskuun/marras "
            "joulukuu/joulukuuta/joulukuun/joulu"
        ),
        "cs": _months(
            "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě "
            "červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj "
            "listopad/listopadu/lis prosinec/prosince/pro"
        ),
        "uk": _months(
            "січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/кві травень/травня/тра "
            "червень/червня/чер липень/липня/лип серпень/серпня/сер вересень/вересня/вер жовтень/жовтня/жов "
            "листопад/листопада/лис грудень/грудня/гру"
        ),
        "hu": _months(
            "január/jan február/febr/feb március/márc/már április/ápr május/máj június/jún július/júl "
            "augusztus/aug szeptember/szept október/okt november/nov december/dec"
        ),
        "ro": _months(
            "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug "
            "septembrie/sept/sep octombrie/oct noiembrie/noi/nov decembrie/dec"
        ),
        "tr": _months(
            "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl "
            "ekim/eki kasım/kas aralık/ara"
        ),
    }
)
"""Month names of every language whose dates are read: those of the rows above and more, in which only dates
are known. The first language to hold a name wins where the language of a text is not known."""
