"""normalise.author: bylines to names, and which rival is believed."""

import re
from collections.abc import Sequence

import pytest

from newsbot.items import Article, Block, Candidate, RawArticle
from newsbot.normalise.author import author, split_byline
from newsbot.normalise.author.cleaning import cleaned, without_noise
from newsbot.normalise.author.lexicon import lexicon
from newsbot.normalise.author.naming import is_plain_name, key, kind
from newsbot.sites import Site
from newsbot.sites.model import TextRules
from newsbot.words import ROWS

LANGUAGES = ("en", "de", "fr", "ko", "ru", "es", "it", "pt", "ja", "zh", "ar")
PUBLICATION = ("NK News", "The Guardian")

BYLINES: tuple[tuple[str | None, str, tuple[str, ...]], ...] = (
    ("en", "View all of Rosalind Peake and Ines Farrow's posts.", ("Rosalind Peake", "Ines Farrow")),
    ("en", "By Ada Lovelace", ("Ada Lovelace",)),
    ("en", "Article by\nAda Lovelace", ("Ada Lovelace",)),
    ("en", "Ada Lovelace Leave a comment", ("Ada Lovelace",)),
    ("en", "By Ada Lovelace 3 Comments", ("Ada Lovelace",)),
    ("de", "Ada Lovelace Ein Kommentar", ("Ada Lovelace",)),
    ("de", "von Ada Lovelace Hinterlasse einen Kommentar", ("Ada Lovelace",)),
    ("fr", "par Ada Lovelace Laisser un commentaire", ("Ada Lovelace",)),
    ("de", "Gespeichert von Ada am 24. Juli 2017 - 18:55", ("Ada",)),
    ("de", "Über Ada", ()),
    ("en", "About Ada Lovelace", ()),
    ("en", "BY ADA LOVELACE", ("ADA LOVELACE",)),
    ("en", "ByAda Lovelace", ("Ada Lovelace",)),
    ("en", "Byron York", ("Byron York",)),
    ("en", "BYRON YORK", ("BYRON YORK",)),
    ("en", "Written by: Ada Lovelace", ("Ada Lovelace",)),
    ("en", "Opinion by Ada Lovelace", ("Ada Lovelace",)),
    ("en", "A column by Ada Lovelace", ("Ada Lovelace",)),
    ("en", "Author: Ada Lovelace, Lowy Institute", ("Ada Lovelace",)),
    ("en", "Authors: Ada Lovelace, ANU and Charles Babbage, Peterson Institute", ("Ada Lovelace", "Charles Babbage")),
    ("en", "Colin Marsh, Helen J. Flower, Newfield University", ("Colin Marsh", "Helen J. Flower")),
    ("en", "Mario Milano | Mark Bellow", ("Mario Milano", "Mark Bellow")),
    ("en", "Mario Milano | Mark Bellow December 1, 2019", ("Mario Milano", "Mark Bellow")),
    ("en", "Ada Lovelace, Charles Babbage and Mary Shelley", ("Ada Lovelace", "Charles Babbage", "Mary Shelley")),
    ("en", "Ada Lovelace, Charles Babbage, and Mary Shelley", ("Ada Lovelace", "Charles Babbage", "Mary Shelley")),
    ("en", "Ada Lovelace & Charles Babbage", ("Ada Lovelace", "Charles Babbage")),
    ("en", "Ada Lovelace; Charles Babbage", ("Ada Lovelace", "Charles Babbage")),
    ("en", "Ada Lovelace\nCharles Babbage", ("Ada Lovelace", "Charles Babbage")),
    ("en", "John LeeJohn Lee", ("John Lee",)),
    ("en", "JOHN LEEJohn Lee", ("John Lee",)),
    ("en", "Authored by: Dr. Emma Whitfield", ("Dr. Emma Whitfield",)),
    ("de", "Text und Interview: Nicole Opitz", ("Nicole Opitz",)),
    ("en", "Ada Lovelace\nAda LovelaceFounder", ("Ada Lovelace",)),
    ("en", "Ada Lovelace\nAda Lovelace USA", ("Ada Lovelace",)),
    ("en", "wordpressadmin", ()),
    ("en", "Facebook Pinterest Twitter", ()),
    ("en", "CC BY 3.0", ()),
    ("en", "[email protected]", ()),
    ("de", "Registrieren", ()),
    ("de", "Debatte Von", ()),
    ("en", "Alan Foster-ClarkAlan Foster-ClarkJune 29, 2023", ("Alan Foster-Clark",)),
    ("en", "John LeeJohn LeeJanuary 15, 2025", ("John Lee",)),
    ("en", "John Lee | June 3, 2021", ("John Lee",)),
    ("en", "June 3, 2021 by John Lee", ("John Lee",)),
    ("en", "Posted on June 3, 2021 by John Lee", ("John Lee",)),
    ("en", "By John Lee on June 3, 2021 at 5:04 pm", ("John Lee",)),
    ("en", "John Lee, 3 hours ago", ("John Lee",)),
    ("en", "By John Lee, Staff Writer", ("John Lee",)),
    ("en", "By John Lee, a senior fellow at the Lowy Institute", ("John Lee",)),
    ("en", "Staff Writer John Lee", ("John Lee",)),
    ("en", "John Lee, Seoul", ("John Lee",)),
    ("en", "By John Lee in Seoul", ("John Lee",)),
    ("en", "By JOHN LEE IN SEOUL", ("JOHN LEE",)),
    ("en", "Brian Carlow For The Mail On Sunday", ("Brian Carlow",)),
    ("en", "Dr. Emma Whitfield", ("Dr. Emma Whitfield",)),
    ("en", "Emma Whitfield, Ph.D.", ("Emma Whitfield",)),
    ("en", "Prof. Sir John Curtis", ("Prof. Sir John Curtis",)),
    ("en", "Percy Bacon Jr.", ("Percy Bacon Jr.",)),
    ("en", "Percy Bacon, Jr.", ("Percy Bacon Jr.",)),
    ("en", "Reuters", ("Reuters",)),
    ("en", "John Lee, Reuters", ("John Lee",)),
    ("en", "John Lee and Reuters", ("John Lee",)),
    ("en", "MND Staff", ("MND Staff",)),
    ("en", "Editorial Board", ("Editorial Board",)),
    ("en", "Editorial", ("Editorial",)),
    ("en", "Guardian staff reporter", ()),
    ("en", "Associated Press in Valencia", ("Associated Press",)),
    ("en", "No Author", ()),
    ("en", "admin", ()),
    ("en", "NK News", ()),
    ("en", "John Lee and NK News", ("John Lee",)),
    ("en", "John Lee, et al.", ("John Lee",)),
    ("en", "John Lee and 2 others", ("John Lee",)),
    ("en", "John Lee @jlee john@x.org https://x.org/a", ("John Lee",)),
    ("en", "Edited by Otto Holm", ()),
    ("en", "By John Lee, edited by Otto Holm", ("John Lee",)),
    ("en", "Photo: Karl Lens", ()),
    ("en", "Words by Ada Lovelace, photos by Karl Lens", ("Ada Lovelace",)),
    ("en", "By Ada Lovelace / Yomiuri Shimbun Staff Writers", ("Ada Lovelace",)),
    ("en", "Kwon Tae-Hoon", ("Kwon Tae-Hoon",)),
    ("en", "Walter von Jena", ("Walter von Jena",)),
    ("en", "Benjamin R. Yates", ("Benjamin R. Yates",)),
    ("en", "Gareth O'Connell", ("Gareth O'Connell",)),
    ("en", "Vera O’Riordan", ("Vera O’Riordan",)),
    ("en", "Prakash Rai, Media Relations", ("Prakash Rai",)),
    ("en", "The prime minister said on Monday that he would resign", ()),
    ("en", "Read more", ()),
    ("en", "5 min read", ()),
    ("en", "John Lee | 5 min read", ("John Lee",)),
    ("en", "Jane Doe is a professor at Yale", ("Jane Doe",)),
    ("de", "Kommentar von Nina Opal", ("Nina Opal",)),
    ("de", "Ein Gastbeitrag von Dr. Max Kolbe", ("Dr. Max Kolbe",)),
    ("de", "Von Roland Brock und Simon Dresch", ("Roland Brock", "Simon Dresch")),
    ("de", "Elena Oberholz (obe)", ("Elena Oberholz",)),
    ("de", "Elena Oberholz (obe) und Max Muster (mum), Berlin", ("Elena Oberholz", "Max Muster")),
    ("de", "Von Claus von Ritter, Korrespondent in Wien", ("Claus von Ritter",)),
    ("de", "Text: Anna Alt, Foto: Ben Bild", ("Anna Alt",)),
    ("de", "Autor: Jan Seller", ("Jan Seller",)),
    ("de", "Redaktion", ("Redaktion",)),
    ("de", "BR24 Redaktion", ("BR24 Redaktion",)),
    ("de", "Redaktion: Anna Alt", ()),
    ("de", "Anna Alt, dpa", ("Anna Alt",)),
    ("de", "Anne-Kathrin Neuburg-Vogel, 12. März 2024, 14:30 Uhr", ("Anne-Kathrin Neuburg-Vogel",)),
    ("de", "Von Anna Alt und 3 weitere", ("Anna Alt",)),
    ("fr", "Par Marie Curie et Pierre Curie", ("Marie Curie", "Pierre Curie")),
    ("fr", "Propos recueillis par Marie Curie", ("Marie Curie",)),
    ("fr", "Par Marie Curie, professeure à la Sorbonne", ("Marie Curie",)),
    ("fr", "Publié par Jean le Carré", ("Jean le Carré",)),
    ("fr", "Charles GERMAIN", ("Charles GERMAIN",)),
    ("fr", "Par Marie Curie avec AFP", ("Marie Curie",)),
    ("ko", "김철수 기자", ("김철수",)),
    ("ko", "김철수 기자 kim@example.kr", ("김철수",)),
    ("ko", "박준호 기자jun@example.kr다른기사 보기", ("박준호",)),
    ("ko", "기자명 박준호 기자", ("박준호",)),
    ("ko", "박준호 기자의 다른 기사 더 보기", ("박준호",)),
    ("ko", "기사보기", ()),
    ("ko", "박준호 기자 외 1명", ("박준호",)),
    ("ko", "(서울=연합뉴스) 김철수 기자", ("김철수",)),
    ("ko", "박윤아 기자, 이상우 기자", ("박윤아", "이상우")),
    ("ko", "박윤아·이상우 기자", ("박윤아", "이상우")),
    ("ko", "홍길동 서울대 교수", ("홍길동",)),
    ("ko", "글 김철수", ("김철수",)),
    ("ko", "연합뉴스", ("연합뉴스",)),
    ("ko", "김철수 논설위원", ("김철수",)),
    ("ru", "Автор: Иван Петров", ("Иван Петров",)),
    ("ru", "Иван Петров, обозреватель", ("Иван Петров",)),
    ("ru", "Текст: Иван Петров и Анна Сидорова", ("Иван Петров", "Анна Сидорова")),
    ("ru", "Корреспондент Иван Петров, 14 мая 2025", ("Иван Петров",)),
    ("ru", "Редактор: Анна Сидорова", ()),
    ("ru", "ТАСС", ("ТАСС",)),
    ("es", "Por Ana María López y José Ortega y Gasset", ("Ana María López", "José Ortega y Gasset")),
    ("es", "José Ortega y Gasset", ("José Ortega y Gasset",)),
    ("es", "Charo del Pino, Marc Abad", ("Charo del Pino", "Marc Abad")),
    ("es", "Escrito por Ana López, periodista", ("Ana López",)),
    ("es", "Agencia EFE", ("Agencia EFE",)),
    ("it", "di Viola Mazzi", ("Viola Mazzi",)),
    ("it", "Di Viola Mazzi e Luca Monti", ("Viola Mazzi", "Luca Monti")),
    ("it", "a cura di Luca Monti", ("Luca Monti",)),
    ("it", "Redazione", ("Redazione",)),
    ("pt", "Por Luana Pereira e Rafael Feliz", ("Luana Pereira", "Rafael Feliz")),
    ("pt", "Opinião de João da Silva", ("João da Silva",)),
    ("pt", "Rodrigo Costa.", ("Rodrigo Costa",)),
    ("ja", "【松本大地】", ("松本大地",)),
    ("ja", "山田太郎、佐藤花子", ("山田太郎", "佐藤花子")),
    ("ja", "文＝山田太郎 写真＝佐藤花子", ("山田太郎",)),
    ("ja", "山田 太郎（編集委員）", ("山田 太郎",)),
    ("ja", "ジョン・スミス", ("ジョン・スミス",)),
    ("ja", "山田太郎記者", ("山田太郎",)),
    ("zh", "作者：张三", ("张三",)),
    ("zh", "记者 张三 李四", ("张三", "李四")),
    ("zh", "文/王小波", ("王小波",)),
    ("zh", "新华社记者王小波", ("王小波",)),
    ("zh", "文在寅", ("文在寅",)),
    ("zh", "安德烈·伊万诺夫", ("安德烈·伊万诺夫",)),
    ("zh", "责任编辑：王小波", ()),
    ("zh", "新华社", ("新华社",)),
    ("ar", "بقلم: أحمد علي", ("أحمد علي",)),
    ("ar", "كتب أحمد علي", ("أحمد علي",)),
    ("ar", "أحمد علي و محمد حسن", ("أحمد علي", "محمد حسن")),
    ("ar", "د. أحمد علي", ("د. أحمد علي",)),
    ("ar", "رويترز", ("رويترز",)),
    (None, "Von Nina Opal", ("Nina Opal",)),
    (None, "Автор: Иван Петров", ("Иван Петров",)),
    ("nl", "Door Jan de Vries", ("Jan de Vries",)),
    ("pl", "Piotr Jankowski", ("Piotr Jankowski",)),
    ("sv", "Av Anna Hällström", ("Anna Hällström",)),
)

SITE = Site(
    name="example_review",
    address="https://www.example-review.org/opinion/",
    title="Example Review",
    publication=("The Example Review",),
    language="en",
    text=TextRules(
        byline=(re.compile(r"^The following article is a column by (?P<name>[^,]+), an? "),),
        editor=(re.compile(r"^Copy desk: (?P<name>.+)$"),),
    ),
)


def rival(source: str, value: str, context: str | None = None, label: str | None = None) -> Candidate:
    return Candidate(source=source, value=value, context=context, label=label)


def signed(
    *rivals: Candidate,
    blocks: Sequence[str] = (),
    editor: Sequence[Candidate] = (),
    title: str = "A headline",
    publication: str = "Example Review",
    site: Site = SITE,
) -> Article:
    """An article with these rivals, after the step."""
    raw = RawArticle(
        author=rivals,
        editor=tuple(editor),
        title=(rival("jsonld:headline", title),),
        publication=(rival("meta:og:site_name", publication),),
        blocks=tuple(Block(kind="paragraph", text=text) for text in blocks),
    )
    return author(Article(raw=raw, url="https://www.example-review.org/2024/05/a-headline/", language="en"), site)


@pytest.mark.parametrize(
    ("language", "line", "names"), BYLINES, ids=[f"{code}-{line[:40]}" for code, line, _ in BYLINES]
)
def test_byline_gives_its_names(language: str | None, line: str, names: tuple[str, ...]) -> None:
    assert split_byline(line, language, publication=PUBLICATION) == names


def test_every_language_has_a_row() -> None:
    assert set(ROWS) == set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_row_is_lower_case_and_longest_first(code: str) -> None:
    row = ROWS[code].bylines
    for words in (row.by, row.roles, row.desks, row.editors, row.nobody, row.credits, row.affiliations):
        assert words
        assert list(words) == sorted(words, key=lambda word: -len(word))
        assert all(word == word.lower().strip() for word in words)


@pytest.mark.parametrize(
    "line",
    [
        "By " + "Ada " * 5000,
        "a," * 9000,
        "(" * 9000,
        "by " * 9000,
        "x@" * 9000,
        " - " * 9000,
        "1 " * 9000,
        "\n" * 9000,
        "\ud800",
        "\x00\x1b[31m",
        "",
        " ",
        "，。、；",
        "By",
        "By:",
        "&amp;&amp;",
        ")(",
        "Dr.",
        "·",
        "[object Object]",
    ],
    ids=lambda line: repr(line[:6]),
)
@pytest.mark.parametrize("language", [None, "en", "ko", "zh", "xx"])
def test_byline_survives_anything(line: str, language: str | None) -> None:
    assert isinstance(split_byline(line, language), tuple)


CHOICES = (
    (
        "first-rival-with-a-name",
        [rival("jsonld:author", "https://www.example-review.org/author/ada"), rival("meta:author", "Ada Lovelace")],
        ("Ada Lovelace",),
        "meta:author",
    ),
    (
        "several-names-on-lines",
        [rival("jsonld:author", "Ada Lovelace\nMary Shelley")],
        ("Ada Lovelace", "Mary Shelley"),
        "jsonld:author",
    ),
    (
        "one-string-with-all-names",
        [rival("jsonld:author", "Ada Lovelace, Mary Shelley, Jane Doe and Ben Nevis")],
        ("Ada Lovelace", "Mary Shelley", "Jane Doe", "Ben Nevis"),
        "jsonld:author",
    ),
    (
        "site-name-yields-to-byline",
        [rival("jsonld:author.organization", "Example Review"), rival("visible:by", "By Ada Lovelace", "headline")],
        ("Ada Lovelace",),
        "visible:by",
    ),
    (
        "host-name-yields-to-byline",
        [rival("jsonld:author", "example-review.org"), rival("visible:by", "By Ada Lovelace", "headline")],
        ("Ada Lovelace",),
        "visible:by",
    ),
    (
        "account-yields-to-metadata",
        [rival("jsonld:author", "chuck-rossi"), rival("meta:author", "Chuck Rossi")],
        ("Chuck Rossi",),
        "meta:author",
    ),
    ("account-alone-is-nobody", [rival("jsonld:author", "mwinterling")], (), None),
    (
        "nickname-beside-the-headline",
        [rival("visible:byline-class", "reineckefuchs", "headline")],
        ("reineckefuchs",),
        "visible:byline-class",
    ),
    (
        "role-yields-to-agency",
        [
            rival("jsonld:author", "Guardian staff reporter"),
            rival("meta:article:author", "Associated Press in Valencia"),
        ],
        ("Associated Press",),
        "meta:article:author",
    ),
    ("desk-alone", [rival("jsonld:author", "MND Staff")], ("MND Staff",), "jsonld:author"),
    (
        "desk-yields-to-byline",
        [rival("jsonld:author", "Editorial Board"), rival("visible:by", "By Ada Lovelace", "headline")],
        ("Ada Lovelace",),
        "visible:by",
    ),
    ("placeholder-is-nobody", [rival("meta:author", "No Author"), rival("meta:article:author", "admin")], (), None),
    (
        "publication-signs-itself",
        [rival("jsonld:author.organization", "Example Review")],
        ("Example Review",),
        "jsonld:author.organization",
    ),
    ("publication-in-meta-is-nobody", [rival("meta:author", "Example Review")], (), None),
    (
        "others-left-out",
        [rival("meta:article:author", "Ada Lovelace and 1 other")],
        ("Ada Lovelace",),
        "meta:article:author",
    ),
    ("account-of-twitter", [rival("meta:twitter:creator", "Ada Lovelace")], (), None),
    ("comment-refused", [rival("visible:by", "By Jane Doe", "comment")], (), None),
    (
        "related-refused",
        [rival("visible:byline-class", "Jane Doe", "related"), rival("meta:author", "Ada Lovelace")],
        ("Ada Lovelace",),
        "meta:author",
    ),
    ("footer-refused", [rival("visible:rel-author", "Jane Doe", "footer")], (), None),
    (
        "larger-set-that-two-agree-on",
        [
            rival("jsonld:author", "Ada Lovelace"),
            rival("visible:by", "By Ada Lovelace and Mary Shelley", "headline"),
            rival("visible:author-link", "Ada Lovelace\nMary Shelley", "headline"),
        ],
        ("Ada Lovelace", "Mary Shelley"),
        "visible:by",
    ),
    (
        "larger-set-of-one-witness",
        [rival("jsonld:author", "Ada Lovelace"), rival("visible:by", "By Ada Lovelace and Mary Shelley", "headline")],
        ("Ada Lovelace",),
        "jsonld:author",
    ),
    (
        "larger-set-of-five",
        [
            rival("jsonld:author", "Ada Lovelace"),
            *(
                rival(source, "Ada Lovelace\nMary Shelley\nJane Doe\nBen Nevis\nAnn Arbor", "headline")
                for source in ("visible:byline-class", "visible:author-link")
            ),
        ],
        ("Ada Lovelace",),
        "jsonld:author",
    ),
    (
        "comma-adds-no-person",
        [
            rival("visible:by", "By Ada Lovelace, Global Commons", "headline"),
            rival("visible:author-link", "Ada Lovelace", "headline"),
        ],
        ("Ada Lovelace",),
        "visible:by",
    ),
    ("same-person-twice", [rival("jsonld:author", "Ada Lovelace\nADA LOVELACE")], ("Ada Lovelace",), "jsonld:author"),
    ("title-kept", [rival("jsonld:author", "Dr. Emma Whitfield")], ("Dr. Emma Whitfield",), "jsonld:author"),
    (
        "surname-first-kept-as-printed",
        [rival("meta:citation_author", "Lovelace, Ada")],
        ("Lovelace, Ada",),
        "meta:citation_author",
    ),
    ("photographer-by-label", [rival("visible:label", "Karl Lens", "headline", "Photo")], (), None),
    ("editor-by-label", [rival("visible:label", "Otto Holm", "headline", "Edited by")], (), None),
    (
        "agency-beside-the-date-goes-before-the-publication",
        [
            rival("jsonld:author.organization", "Example Review"),
            rival("visible:beside-date", "Anadolu Agency", "headline"),
        ],
        ("Anadolu Agency",),
        "visible:beside-date",
    ),
    (
        "person-beside-the-date-goes-before-the-publication",
        [rival("jsonld:author", "Example Review"), rival("visible:beside-date", "Ada Lovelace", "headline")],
        ("Ada Lovelace",),
        "visible:beside-date",
    ),
    ("site-and-more-in-meta-is-nobody", [rival("meta:author", "Example-Review Online")], (), None),
    (
        "one-word-before-a-date",
        [rival("visible:by", "Written by Cooper on June 3, 2021", "headline")],
        ("Cooper",),
        "visible:by",
    ),
    (
        "an-account-before-the-initials-of-an-editor",
        [rival("jsonld:author.organization", "Example Review"), rival("visible:byline-class", "mkr", "headline")],
        ("Example Review",),
        "jsonld:author.organization",
    ),
    (
        "the-sign-of-the-publication-before-two-capitals-beside-a-date",
        [rival("hatom:vcard", "Example Review"), rival("visible:beside-date", "Mary Shelley", "headline")],
        ("Example Review",),
        "hatom:vcard",
    ),
    (
        "names-above-the-first-paragraph-before-the-publication",
        [rival("hatom:vcard", "Example Review"), rival("visible:opening", "Ada Lovelace/Mary Shelley", "headline")],
        ("Ada Lovelace", "Mary Shelley"),
        "visible:opening",
    ),
    (
        "a-list-of-authors-far-below-a-byline-is-that-of-others",
        [
            rival("visible:byline-class", "Sponsored", "headline"),
            rival("visible:author-link", "Ada Lovelace\nMary Shelley", "body"),
        ],
        (),
        None,
    ),
    (
        "a-list-of-authors-and-nothing-nearer",
        [rival("visible:author-link", "Ada Lovelace\nMary Shelley", "body")],
        ("Ada Lovelace", "Mary Shelley"),
        "visible:author-link",
    ),
    (
        "one-word-that-a-line-far-below-calls-the-author",
        [rival("visible:by", "Written by Cooper on June 3, 2021", "body", "Written by")],
        ("Cooper",),
        "visible:by",
    ),
    (
        "one-word-that-stands-behind-its-label-alone",
        [rival("visible:label", "Ada", "headline", "该日志由")],
        ("Ada",),
        "visible:label",
    ),
    (
        "one-word-that-a-chinese-line-far-below-calls-the-author",
        [rival("visible:label", "Ada", "body", "该日志由")],
        ("Ada",),
        "visible:label",
    ),
    ("one-word-behind-a-label-far-below", [rival("visible:label", "Ada", "body", "作者：")], (), None),
    ("one-word-in-meta-is-nobody", [rival("meta:author", "Cooper")], (), None),
    ("a-desk-in-meta-is-nobody", [rival("meta:author", "News Desk")], (), None),
    ("an-agency-in-meta", [rival("meta:author", "Reuters")], ("Reuters",), "meta:author"),
    (
        "one-word-in-meta-under-a-label",
        [rival("meta:twitter:data1", "Cooper", label="Written by")],
        ("Cooper",),
        "meta:twitter:data1",
    ),
    ("words-of-the-headline", [rival("visible:beside-date", "A Headline", "headline")], (), None),
    (
        "selector-first",
        [rival("jsonld:author", "Jane Doe"), rival("selector:.byline", "By Ada Lovelace")],
        ("Ada Lovelace",),
        "selector:.byline",
    ),
)


@pytest.mark.parametrize(
    ("rivals", "names", "source"), [case[1:] for case in CHOICES], ids=[case[0] for case in CHOICES]
)
def test_the_right_rival_is_taken(rivals: list[Candidate], names: tuple[str, ...], source: str | None) -> None:
    article = signed(*rivals)
    assert (article.authors, article.sources.get("authors")) == (names, source)
    assert [verdict.candidate.source for verdict in article.verdicts if verdict.taken] == ([source] if source else [])
    assert len(article.verdicts) == len(rivals)
    assert bool(article.problems) != bool(names)


BODY = Block(kind="paragraph", text="The river was low when Ada walked to the mill with Mrs Lovelace.", taken=True)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        pytest.param("Mary Shelley", (), id="nowhere"),
        pytest.param("Ada Lovelace", ("Ada Lovelace",), id="first-and-last-word"),
        pytest.param("Example Review", ("Example Review",), id="the-publication"),
    ],
)
def test_a_name_of_metadata_that_no_reader_sees_is_refused(value: str, names: tuple[str, ...]) -> None:
    raw = RawArticle(kind="article", author=(rival("jsonld:author", value),), blocks=(BODY,))
    assert author(Article(raw=raw, url=SITE.address, language="en"), SITE).authors == names


def test_what_nobody_sees_is_believed_where_the_page_shows_no_text() -> None:
    raw = RawArticle(kind="article", author=(rival("jsonld:author", "Mary Shelley"),))
    assert author(Article(raw=raw, language="en"), SITE).authors == ("Mary Shelley",)


def test_a_page_is_read_in_the_language_of_its_frame_too() -> None:
    raw = RawArticle(
        kind="article",
        author=(rival("visible:by", "Von Ada Lovelace", "headline"),),
        language=(Candidate(value="en", source="text"), Candidate(value="de", source="html:lang")),
    )
    assert author(Article(raw=raw, language="en"), SITE).authors == ("Ada Lovelace",)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "ru", None])
@pytest.mark.parametrize(
    "line",
    [
        "Ada Lovelace",
        "Ada Byron Lovelace",
        "Ada B. Lovelace",
        "Anne-Marie Müller",
        "Editor Desk",
        "Mai Thi Nguyen",
        "Von Neumann",
        "Ada Lovelace Esq",
        "Ada Ada",
        "Share This",
        "Staff Reporter",
        "Reuters London",
        "Dr. Max Born",
        "Example Review",
        "Ada Mai",
        "Creative Commons",
    ],
)
@pytest.mark.parametrize("trusted", [False, True])
def test_a_plain_name_is_read_as_any_other(line: str, language: str | None, *, trusted: bool) -> None:
    words, own = lexicon(language), frozenset((key("Example Review"),))
    if is_plain_name(line, words, own):
        assert cleaned(line, words, trusted=trusted) == [line]
        assert kind(line, words, own, trusted=trusted) == "person"
        assert without_noise(line, words) == line


def test_a_guess_whose_words_the_page_has_in_small_letters_is_no_name() -> None:
    text = Block(kind="paragraph", text="How to go creating search machines.", taken=True)
    raw = RawArticle(
        kind="article", author=(rival("visible:beside-date", "Creating Search", "headline"),), blocks=(text,)
    )
    assert author(Article(raw=raw, language="en"), SITE).authors == ()


def test_nobody_gives_a_problem_and_no_error() -> None:
    article = signed()
    assert article.authors == ()
    assert [(problem.field, problem.code) for problem in article.problems] == [("authors", "missing")]


def test_opening_sentence_names_the_author() -> None:
    article = signed(
        rival("jsonld:author", "Otto Holm"),
        blocks=["May 3, 2024", "The following article is a column by Ada Lovelace, a fellow at Newfield University."],
    )
    assert (article.authors, article.sources["authors"]) == (("Ada Lovelace",), "text.byline")


def test_byline_is_kept_as_printed() -> None:
    article = signed(
        rival("jsonld:author", "Ada Lovelace"), rival("visible:by", "By Ada Lovelace, Staff Writer", "headline")
    )
    assert article.printed["author"] == "By Ada Lovelace, Staff Writer"


def test_refusal_is_told() -> None:
    article = signed(rival("visible:by", "By Jane Doe", "comment"))
    assert article.verdicts[0].reason == "stands in the comment part of the page"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Edited by Otto Holm", ("Otto Holm",)),
        ("Edited by Otto Holm and Jane Doe", ("Otto Holm", "Jane Doe")),
        ("Copy desk: Otto Holm", ("Otto Holm",)),
        ("Edited by hand in a cellar, the paper outlived three governments and two censors.", ()),
        ("Edited by " + "a very long sentence about a book " * 8, ()),
        ("The editor resigned", ()),
    ],
    ids=lambda value: str(value)[:30],
)
def test_line_names_editors(line: str, names: tuple[str, ...]) -> None:
    article = signed(rival("jsonld:author", "Ada Lovelace"), blocks=["A paragraph.", line])
    assert (article.authors, article.editors) == (("Ada Lovelace",), names)


def test_editor_is_no_author() -> None:
    article = signed(rival("jsonld:author", "Otto Holm"), blocks=["Edited by Otto Holm"])
    assert (article.authors, article.editors) == ((), ("Otto Holm",))


def test_field_of_editors_comes_before_lines() -> None:
    article = signed(
        rival("jsonld:author", "Ada Lovelace"),
        blocks=["Edited by Jane Doe"],
        editor=[rival("jsonld:editor", "Example Review"), rival("jsonld:editor", "Edited by Otto Holm")],
    )
    assert (article.editors, article.sources["editors"]) == (("Otto Holm",), "jsonld:editor")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Redaktion: Otto Holm"),
        ("de", "Bearbeitet von Otto Holm"),
        ("fr", "Édité par Otto Holm"),
        ("es", "Editado por Otto Holm"),
        ("ru", "Редактор: Отто Хольм"),
        ("zh", "责任编辑：王小波"),
        ("ko", "편집: 김철수"),
    ],
)
def test_editor_in_other_languages(language: str, line: str) -> None:
    raw = RawArticle(blocks=(Block(kind="paragraph", text=line),))
    article = author(Article(raw=raw, language=language), Site(name="x", address="https://x.example/"))
    assert len(article.editors) == 1
    assert article.authors == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Opinion by Ann Lee, professor of law | Seoul", ("Ann Lee",), id="place behind a bar"),
        pytest.param("Marco Milani | Markus Bell", ("Marco Milani", "Markus Bell"), id="people on both sides"),
        pytest.param("Madonna and Ann Lee", ("Madonna", "Ann Lee"), id="one word joined by and"),
    ],
)
def test_one_word_behind_a_bar_is_no_author(line: str, names: tuple[str, ...]) -> None:
    assert split_byline(line, "en") == names
