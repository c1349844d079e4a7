"""The language of a page: what it claims, checked against what it says."""

import pytest

from newsbot.document import document
from newsbot.extraction.finds import Finds
from newsbot.extraction.language import language
from newsbot.extraction.languagetag import tag
from newsbot.extraction.segments import segments
from newsbot.extraction.speech import of_text, shares
from newsbot.items import Candidate, Page

SENTENCES = {
    "en": "The minister said on Monday that the law would not be changed before the end of the year.",
    "de": "Der Minister sagte am Montag, dass das Gesetz nicht vor dem Ende des Jahres geändert wird.",
    "fr": "Le ministre a dit lundi que la loi ne sera pas changée avant la fin de l'année pour les villes.",
    "es": "El ministro dijo el lunes que la ley no se cambiará antes del fin del año para los pueblos.",
    "it": "Il ministro ha detto che la legge non sarà cambiata prima della fine dell'anno, come è stato chiesto.",
    "pt": "O ministro disse que a lei não será mudada antes do fim do ano, mas também que os municípios são livres.",
    "nl": "De minister zei dat de wet niet voor het einde van het jaar wordt veranderd en dat is ook goed.",
    "sv": "Ministern sade att lagen inte ska ändras före årets slut och att det är bra för alla som har frågat.",
    "pl": "Minister powiedział, że ustawa nie będzie zmieniona do końca roku i że to jest dobre dla miast.",
    "tr": "Bakan, yasanın bu yıl için çok önemli olduğunu ve daha sonra bir değişiklik olarak ele alınacağını söyledi.",
    "id": "Menteri itu mengatakan bahwa undang-undang tersebut tidak akan diubah dan ini untuk yang ada dalam kota.",
    "vi": "Bộ trưởng nói rằng luật này không được thay đổi trong năm và các thành phố đã có những người khác.",
    "ru": "Министр сказал, что закон не будет изменён до конца года, и это хорошо для всех, кто его ждал.",
    "uk": "Міністр сказав, що закон не буде змінено до кінця року, і це також добре для всіх, хто його чекав.",
    "ar": "قال الوزير إن القانون لن يتغير في هذا العام من أجل المدن التي كانت على الساحل بعد ذلك",
    "fa": "وزیر گفت که این قانون تا پایان سال تغییر نمی کند و این برای شهرها خوب است که از آن",
    "hi": "मंत्री ने कहा कि यह कानून साल के अंत तक नहीं बदला जाएगा और यह शहरों के लिए अच्छा है",
    "ko": "장관은 월요일에 올해 말까지 법이 바뀌지 않을 것이라고 말했다. 도시들은 환영했다.",
    "ja": "大臣は月曜日に、年末まで法律は変わらないと述べた。都市は歓迎した。",
    "zh": "部长星期一表示，该法律在年底之前不会改变，各城市对此表示欢迎，并且期待明年。",
    "el": "Ο υπουργός είπε ότι ο νόμος δεν θα αλλάξει πριν από το τέλος του έτους.",
    "he": "השר אמר ביום שני כי החוק לא ישתנה לפני סוף השנה.",
    "th": "รัฐมนตรีกล่าวว่ากฎหมายจะไม่เปลี่ยนแปลงก่อนสิ้นปี",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items(), ids=SENTENCES)
def test_one_sentence_tells_its_language(code: str, sentence: str) -> None:
    assert of_text(sentence) == code


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sign_of_no_script_changes_nothing(code: str) -> None:
    plain = SENTENCES[code]
    assert shares(f"“{plain}” ’ ² ½ ª 3rd_one") == shares(f"“{plain}” ☃ ² ½ ª 3rd_one")


@pytest.mark.parametrize("sentence", ["", "12 34", "xyzzy plugh frotz gnusto rezrov blorb", "!" * 9000])
def test_text_that_does_not_tell_is_none(sentence: str) -> None:
    assert of_text(sentence) is None


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("en_US", "en-US"),
        ("EN", "en"),
        ("cn", "zh"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("de-DE.UTF-8", "de-DE"),
        ("Deutsch", "de"),
        ("x-default", None),
        ("", None),
        ("nonsense", None),
    ],
)
def test_claims_are_written_as_bcp_47(claim: str, expected: str | None) -> None:
    assert tag(claim) == expected


@pytest.mark.parametrize(
    ("claims", "code", "expected"),
    [
        pytest.param(("en-GB",), "en", ["en-GB", "en"], id="borne-out"),
        pytest.param(("en-US",), "ko", ["ko", "en-US"], id="contradicted-by-script"),
        pytest.param(("en-US",), "de", ["de", "en-US"], id="contradicted-by-words"),
        pytest.param(("en", "de-AT"), "de", ["de-AT", "de", "en"], id="second-claim-right"),
        pytest.param((), "fr", ["fr"], id="no-claim"),
        pytest.param(("gl",), "pt", ["gl", "pt"], id="close-relative"),
    ],
)
def test_claim_comes_first_unless_the_text_contradicts_it(
    claims: tuple[str, ...], code: str, expected: list[str]
) -> None:
    page = document(Page(body=f"<html><body><p>{SENTENCES[code]}</p></body></html>".encode()))
    finds = Finds(language=tuple(Candidate(value=claim, source="html:lang") for claim in claims))
    assert [candidate.value for candidate in language(page, segments(page), finds)] == expected
