"""What a line is, by a definition's patterns and by the table of words."""

import re

import pytest

from newsbot import words
from newsbot.normalise.lines import line, without_notices
from newsbot.sites import TextRules
from newsbot.words.furniture import FURNITURE, is_one_of, joined

NONE = TextRules()


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        pytest.param("The pier at dusk | Photo: Ann Lee", "en", "caption", id="caption with credit"),
        pytest.param("Der Hafen (Foto: Anna Lee/dpa)", "de", "caption", id="German caption in brackets"),
        pytest.param("Featured image: U.S. Harbor Department", "en", "credit", id="credit of the lead picture"),
        pytest.param("[사진=연합뉴스]", "ko", "credit", id="Korean credit"),
        pytest.param("Photo: he said it was stolen. Nobody believed it.", "en", "text", id="a sentence is no credit"),
        pytest.param("Edited by Ann Lee", "en", "editor", id="editor"),
        pytest.param("Subscribe to our daily newsletter", "en", "newsletter", id="newsletter"),
        pytest.param("Read more: The ferry that never came", "en", "read_more", id="lead-in"),
        pytest.param("Lesen Sie auch: Die Fähre", "de", "read_more", id="German lead-in"),
        pytest.param("Skip to content", "de", "toolbar", id="English control on a German page"),
        pytest.param("Already a subscriber? Log in", "en", "paywall", id="paywall"),
        pytest.param("About the author", "en", "end", id="end"),
        pytest.param("Об авторе", "ru", "end", id="Russian end"),
        pytest.param("À lire aussi : la digue", "fr", "read_more", id="French lead-in"),
        pytest.param(
            "Comments were few, and the harbor master read them all.",
            "en",
            "text",
            id="a sentence that begins like an end",
        ),
        pytest.param(
            "He was asked to share this article with nobody, and he did.",
            "en",
            "text",
            id="control words inside a sentence",
        ),
        pytest.param("", "en", "text", id="nothing"),
    ],
)
def test_line_is_of_the_kind_that_a_reader_sees(text: str, language: str, kind: str) -> None:
    assert line(text, NONE, language).kind == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Story continues below advertisement", "en"),
        ("Article continues after ad", "en"),
        ("- Advertisement -", "en"),
        ("Advertisement. Scroll to continue reading.", "en"),
        ("This advertisement has not loaded yet, but your article continues below.", "en"),
        ("Anzeige", "de"),
        ("Der Artikel wird nach der Anzeige fortgesetzt", "de"),
        ("Nach der Werbung weiterlesen", "de"),
        ("La suite après cette publicité", "fr"),
        ("La suite de l’article après cette publicité", "fr"),
        ("Publicidad", "es"),
        ("La nota continúa debajo del anuncio", "es"),
        ("L’articolo prosegue dopo la pubblicità", "it"),
        ("Continua depois da publicidade", "pt"),
        ("A matéria continua após o anúncio", "pt-BR"),
        ("Реклама", "ru"),
        ("Продолжение после рекламы", "ru"),
        ("［広告］", "ja"),
        ("広告の後に記事が続きます", "ja"),
        ("광고", "ko"),
        ("기사는 광고 아래에 이어집니다", "ko"),
        ("广告", "zh"),
        ("廣告 - 請繼續往下閱讀", "zh"),
        ("إعلان", "ar"),
        ("يستمر المقال بعد الإعلان", "ar"),
    ],
)
def test_a_line_that_says_only_that_an_advertisement_comes_is_no_text(text: str, language: str) -> None:
    assert line(text, NONE, language).kind == "advertisement"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sie möchten wissen, wie es weitergeht? Testen Sie unser Digital-Abo im ersten Monat für 1 Euro.", "de"),
        ("Testen Sie unser Digital-Abo im ersten Monat für 1 Euro.", "de"),
        ("Weiterlesen mit Plus", "de"),
        ("Want to keep reading? Try our digital subscription.", "en"),
        ("To read the full story, please subscribe to The Harbor Post.", "en"),
        ("Create an account or sign in to continue with your reading.", "en"),
        ("Vous souhaitez lire la suite ? Abonnez-vous pour 1 € le premier mois.", "fr"),
        ("Découvrez nos offres d’abonnement", "fr"),
        ("¿Quieres seguir leyendo? Suscríbete por 1 € al mes.", "es"),
        ("Vuoi continuare a leggere? Abbonati a 1 euro al mese.", "it"),
        ("Quer continuar lendo? Assine por R$ 1,90.", "pt"),
        ("Хотите дочитать до конца? Оформите подписку.", "ru"),
        ("계속 읽으시려면 로그인이 필요합니다", "ko"),
        ("この記事の続きは有料会員になると読めます", "ja"),
        ("想继续阅读吗？立即订阅", "zh"),
        ("هل تريد متابعة القراءة؟ اشترك الآن", "ar"),
    ],
)
def test_a_line_of_the_wall_is_no_text(text: str, language: str) -> None:
    assert line(text, NONE, language).kind == "paywall"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anzeige gegen unbekannt wurde erstattet.", "de"),
        ("Advertisement was his first trade, and he never forgot it.", "en"),
        ("The story continues after the war, in a harbour of the north.", "en"),
        ("Publicidad y política van de la mano.", "es"),
        ("Реклама обещала многое.", "ru"),
        ("Wollen Sie wissen, warum der Brunnen schweigt? Fragen Sie die Nachbarn.", "de"),
        ("Testen Sie die Fähre an einem Wochentag.", "de"),
        ("Do you want to know what the river said? Ask the miller.", "en"),
        ("To read the full story of the mill you have to walk up the river.", "en"),
        ("Continua depois da ponte", "pt"),
    ],
)
def test_a_sentence_with_words_of_walls_and_advertisements_is_text(text: str, language: str) -> None:
    assert line(text, NONE, language).kind == "text"


def test_the_definition_is_asked_first() -> None:
    rules = TextRules(
        caption=(re.compile(r"^(?P<credit>Post \(file\)) \| (?P<caption>.+)$"),), drop=(re.compile("^Skip"),)
    )
    found = line("Post (file) | The pier", rules, "en")
    assert (found.caption, found.credit) == ("The pier", "Post (file)")
    assert line("Skip to content", rules, "en").kind == "dropped"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("The views expressed are the author's own. Rain fell.", "Rain fell.", id="notice before text"),
        pytest.param(
            "The views expressed in this article are the author's own.As the year ends", "As the year ends", id="glued"
        ),
        pytest.param(
            "The following article is a column by Robert R. Lee, a fellow at a U.S. college. Views expressed in it are"
            " exclusively the author’s own.",
            "",
            id="byline sentence and notice",
        ),
        pytest.param(
            "Rain fell. The views expressed are the author's own.",
            "Rain fell. The views expressed are the author's own.",
            id="a notice behind text stays",
        ),
    ],
)
def test_notices_at_the_front_are_taken_off(text: str, rest: str) -> None:
    assert without_notices(text, NONE, "en") == rest


@pytest.mark.parametrize("language", FURNITURE)
def test_all_patterns_of_a_row_compile_and_stay_fast_on_long_lines(language: str) -> None:
    row = FURNITURE[language]
    for name in (
        "newsletter",
        "read_more",
        "toolbar",
        "disclaimer",
        "paywall",
        "offer",
        "advertisement",
        "end",
        "login",
        "not_found",
        "search",
        "consent",
    ):
        patterns = getattr(row, name)
        assert patterns
        assert not is_one_of("x " * 2000, patterns)
        assert joined(patterns) is not None


def test_the_table_has_the_same_languages_as_the_others() -> None:
    assert set(FURNITURE) == {"en", "de", "fr", "ko", "ru", "es", "it", "pt", "ja", "zh", "ar"}
    assert set(words.ROWS) == set(FURNITURE)
