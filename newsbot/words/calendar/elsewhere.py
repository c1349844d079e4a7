"""Words of dates in languages that have no row: their months, and the labels beside dates. All lower case."""

from collections.abc import Mapping
from types import MappingProxyType

from newsbot.words.calendar.model import months

MONTHS_ELSEWHERE: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "nl": months(
            "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
            "september/sept/sep oktober/okt november/nov december/dec"
        ),
        "pl": months(
            "styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi maj/maja "
            "czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz "
            "październik/października/paź listopad/listopada/lis grudzień/grudnia/gru"
        ),
        "sv": months(
            "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug "
            "september/sept/sep oktober/okt november/nov december/dec"
        ),
        "da": months(
            "januar/jan februar/feb/febr marts/mar april/apr maj juni/jun juli/jul august/aug "
            "september/sept/sep oktober/okt november/nov december/dec"
        ),
        "no": months(
            "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sept/sep "
            "oktober/okt november/nov desember/des"
        ),
        "fi": months(
            "tammikuu/tammikuuta/tammikuun/tammi helmikuu/helmikuuta/helmikuun/helmi "
            "maaliskuu/maaliskuuta/maaliskuun/maalis huhtikuu/huhtikuuta/huhtikuun/huhti "
            "toukokuu/toukokuuta/toukokuun/touko kesäkuu/kesäkuuta/kesäkuun/kesä "
            "heinäkuu/heinäkuuta/heinäkuun/heinä elokuu/elokuuta/elokuun/elo syyskuu/syyskuuta/syyskuun/syys "
            "lokakuu/lokakuuta/lokakuun/loka marraskuu/marraskuuta/marraskuun/marras "
            "joulukuu/joulukuuta/joulukuun/joulu"
        ),
        "cs": months(
            "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě "
            "červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj "
            "listopad/listopadu/lis prosinec/prosince/pro"
        ),
        "uk": months(
            "січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/кві травень/травня/тра "
            "червень/червня/чер липень/липня/лип серпень/серпня/сер вересень/вересня/вер жовтень/жовтня/жов "
            "листопад/листопада/лис грудень/грудня/гру"
        ),
        "hu": months(
            "január/jan február/febr/feb március/márc/már április/ápr május/máj június/jún július/júl "
            "augusztus/aug szeptember/szept október/okt november/nov december/dec"
        ),
        "ro": months(
            "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug "
            "septembrie/sept/sep octombrie/oct noiembrie/noi/nov decembrie/dec"
        ),
        "tr": months(
            "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl "
            "ekim/eki kasım/kas aralık/ara"
        ),
        "el": months(
            "ιανουάριος/ιανουαρίου/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ απρίλιος/απριλίου/απρ "
            "μάιος/μαΐου/μαίου/μάι/μαι ιούνιος/ιουνίου/ιουν ιούλιος/ιουλίου/ιουλ αύγουστος/αυγούστου/αυγ "
            "σεπτέμβριος/σεπτεμβρίου/σεπ/σεπτ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε "
            "δεκέμβριος/δεκεμβρίου/δεκ"
        ),
        "bg": months(
            "януари/яну февруари/фев март/мар април/апр май юни/юн юли/юл август/авг септември/сеп/септ "
            "октомври/окт ноември/ное/ноем декември/дек"
        ),
        "sr": months(
            "јануар/јануара/јан фебруар/фебруара/феб март/марта/мар април/априла/апр мај/маја јун/јуна/јуни "
            "јул/јула/јули август/августа/авг септембар/септембра/сеп октобар/октобра/окт новембар/новембра/нов "
            "децембар/децембра/дец"
        ),
        "hr": months(
            "siječanj/siječnja/sij veljača/veljače/velj ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi "
            "lipanj/lipnja/lip srpanj/srpnja/srp kolovoz/kolovoza/kol rujan/rujna/ruj listopad/listopada/lis "
            "studeni/studenoga/studenog/stu prosinac/prosinca/pro"
        ),
        "sk": months(
            "január/januára/jan február/februára/feb marec/marca/mar apríl/apríla/apr máj/mája jún/júna "
            "júl/júla august/augusta/aug september/septembra/sep október/októbra/okt november/novembra/nov "
            "december/decembra/dec"
        ),
        "sl": months(
            "januar/januarja/jan februar/februarja/feb marec/marca/mar april/aprila/apr maj/maja junij/junija/jun "
            "julij/julija/jul avgust/avgusta/avg september/septembra/sep oktober/oktobra/okt november/novembra/nov "
            "december/decembra/dec"
        ),
        "lt": months(
            "sausis/sausio/saus vasaris/vasario/vas kovas/kovo balandis/balandžio/bal gegužė/gegužės/geg "
            "birželis/birželio/birž liepa/liepos rugpjūtis/rugpjūčio/rugp rugsėjis/rugsėjo/rugs spalis/spalio/spal "
            "lapkritis/lapkričio/lapkr gruodis/gruodžio/gruod"
        ),
        "lv": months(
            "janvāris/janvārī/janv februāris/februārī/febr marts/martā aprīlis/aprīlī/apr maijs/maijā "
            "jūnijs/jūnijā/jūn jūlijs/jūlijā/jūl augusts/augustā/aug septembris/septembrī/sept oktobris/oktobrī/okt "
            "novembris/novembrī/nov decembris/decembrī/dec"
        ),
        "et": months(
            "jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept oktoober/okt "
            "november/nov detsember/dets"
        ),
        "id": months(
            "januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agt/agu september/sep "
            "oktober/okt november/nov desember/des"
        ),
        "ms": months(
            "januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt "
            "november/nov disember/dis"
        ),
        "ca": months(
            "gener/gen febrer/febr març abril/abr maig juny/jun juliol/jul agost/ag setembre/set octubre/oct "
            "novembre/nov desembre/des"
        ),
        "hi": months("जनवरी/जन फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर"),
    }
)
"""Month names by language, as in a row."""

PUBLISHED_ELSEWHERE = (
    "gepubliceerd op",
    "gepubliceerd",
    "geplaatst op",
    "geplaatst",
    "publicerad",
    "publicerat",
    "publisert",
    "offentliggjort",
    "udgivet",
    "julkaistu",
    "opublikowano",
    "data publikacji",
    "publikováno",
    "vydáno",
    "publikované",
    "megjelent",
    "közzétéve",
    "publicat la",
    "publicat",
    "yayınlanma tarihi",
    "yayınlanma",
    "yayın tarihi",
    "giriş tarihi",
    "дата публікації",
    "опубліковано",
    "публикувано",
    "објављено",
    "objavljeno",
    "publikuota",
    "publicēts",
    "avaldatud",
    "δημοσιεύτηκε",
    "δημοσίευση",
    "diterbitkan",
    "diterbitkan pada",
    "ngày đăng",
)
"""Labels of the date of publication."""

MODIFIED_ELSEWHERE = (
    "bijgewerkt op",
    "bijgewerkt",
    "laatst gewijzigd",
    "laatste update",
    "gewijzigd",
    "senast uppdaterad",
    "uppdaterad",
    "uppdaterat",
    "sist oppdatert",
    "oppdatert",
    "sidst opdateret",
    "opdateret",
    "päivitetty",
    "muokattu",
    "ostatnia aktualizacja",
    "zaktualizowano",
    "aktualizacja",
    "aktualizováno",
    "aktualizované",
    "frissítve",
    "frissült",
    "actualizat",
    "son güncelleme",
    "güncelleme tarihi",
    "güncellenme",
    "güncelleme",
    "оновлено",
    "обновена",
    "ажурирано",
    "ažurirano",
    "posodobljeno",
    "atnaujinta",
    "atjaunots",
    "uuendatud",
    "ενημερώθηκε",
    "τελευταία ενημέρωση",
    "diperbarui",
    "cập nhật",
)
"""Labels of the date of change."""
