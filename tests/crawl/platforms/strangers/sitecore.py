"""Sitecore in two languages, whose addresses are spelt in several ways."""

from tests.crawl.newspaper.answer import Answer, page, redirect
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import WORDS
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, prose, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

SHOWN = 8


MONTHS_DE = WORDS["de"].months


def _words_in_capitals(title: str) -> str:
    return "-".join(word.capitalize() for word in plain(title.replace("'", "")).split("-"))


def sitecore_path(story: Story) -> str:
    month = f"{story.date:%B}" if story.language == "en" else MONTHS_DE[story.date.month - 1].replace("ä", "ae")
    folder = "News-and-Views" if story.language == "en" else "Aktuelles-und-Meinung"
    return f"/{story.language}/{folder}/{story.date.year}/{month}/{_words_in_capitals(story.title)}"


def sitecore(press: Press, path: str, query: Query) -> Answer | None:
    """Two languages side by side; every address answers in any spelling and with .aspx, and boxes link it in small letters."""
    low = path.lower().removesuffix(".aspx").rstrip("/")
    if low == "":
        return redirect("/en", 302)
    language = "de" if low.startswith("/de") else "en"
    folder = "Aktuelles-und-Meinung" if language == "de" else "News-and-Views"
    shelf = tuple(one for one in press.stories if one.language == language)
    words = WORDS[language]

    def shell(title: str, content: str, head: str = "") -> Answer:
        box = "".join(
            f'<li><a href="{one.path.lower()}?sc_lang={language}">{e(one.title)}</a></li>' for one in shelf[1:5]
        )
        labels = (
            (
                "Home",
                "News and Views",
                "About us",
                "Careers",
                "Contact",
                "Most read",
                "Cookies help us. Accept all cookies?",
            )
            if language == "en"
            else (
                "Startseite",
                "Aktuelles und Meinung",
                "Über uns",
                "Karriere",
                "Kontakt",
                "Meistgelesen",
                "Wir verwenden Cookies. Alle akzeptieren?",
            )
        )
        return page(
            f"""<!DOCTYPE html><html lang="{language}" data-jss="true"><head><meta charset="utf-8"/><title>{e(title)} | {NAME}</title>{head}</head><body><div id="onetrust-banner-sdk" class="otFlat"><p>{labels[6]}</p><button>OK</button></div><form method="post" action="./" id="mainform"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTE0"/><header class="component header"><a href="/{language}"><img alt="{NAME}" src="/-/media/Logo.ashx"/></a><div class="language-selector"><a href="/en">EN</a> | <a href="/de">DE</a></div><nav class="component navigation"><ul><li><a href="/{language}">{labels[0]}</a></li><li><a href="/{language}/{folder}">{labels[1]}</a></li><li><a href="/{language}/About-Us">{labels[2]}</a></li><li><a href="/{language}/Careers">{labels[3]}</a></li><li><a href="/{language}/Contact">{labels[4]}</a></li></ul></nav></header>
<main id="content" class="container">{content}</main><aside class="component link-list"><h3>{labels[5]}</h3><ul>{box}</ul></aside><footer><a href="/{language}/Privacy">Privacy</a></footer></form></body></html>""",
            "page",
        )

    def day(one: Story) -> str:
        return (
            f"{one.date.day:02} {one.date:%B %Y}"
            if language == "en"
            else f"{one.date.day}. {MONTHS_DE[one.date.month - 1]} {one.date.year}"
        )

    story = next((one for one in press.stories if one.path.lower() == low), None)
    if story:
        at = shelf.index(story)
        related = "".join(
            f'<li class="related-item"><a href="{one.path}"><span>{e(one.title)}</span></a></li>'
            for one in shelf[at + 1 : at + 4]
        )
        return shell(
            story.title,
            f"""<div class="component breadcrumb"><ol><li><a href="/{language}">Home</a></li><li><a href="/{language}/{folder}">{folder.replace("-", " ")}</a></li><li><a href="/{language}/{folder}/{story.date.year}">{story.date.year}</a></li></ol></div><div class="component article-header"><div class="field-category">{e(story.section)}</div><h1 class="field-title">{e(story.title)}</h1><div class="field-date">{day(story)}</div><div class="field-author">{words.by.format(words.joined.join(map(e, story.authors)))}</div></div>{f'<div class="component intro field-summary"><p>{e(story.subtitle)}</p></div>' if story.subtitle else ""}
<div class="component rich-text"><div class="component-content"><div class="field-content">{prose(story)}</div></div></div><div class="component share"><a href="https://www.linkedin.com/shareArticle?url=x">LinkedIn</a><a href="mailto:?subject=x">{words.share}</a></div><div class="component related"><h3>{words.related}</h3><ul>{related}</ul></div>""",
            f'<link rel="canonical" href="{press.base}{story.path}"/><meta property="og:title" content="{e(story.title)}"/><meta property="og:type" content="website"/>',
        )
    parts = [part for part in low.split("/") if part]
    if len(parts) == 1 and parts[0] in ("en", "de"):
        items = "".join(
            f'<div class="teaser"><a href="{one.path}"><h3>{e(one.title)}</h3></a><p>{teaser(one)}</p></div>'
            for one in shelf[:4]
        )
        return shell(
            "Home",
            f'<h1>{NAME}</h1><p>{ABOUT[0]}</p>{items}<a class="button" href="/{language}/{folder}">{"All news" if language == "en" else "Alle Beiträge"}</a>',
            f'<link rel="alternate" hreflang="en" href="{press.base}/en"/><link rel="alternate" hreflang="de" href="{press.base}/de"/>',
        )
    if len(parts) == 2 and parts[1] in ("about-us", "careers", "contact", "privacy"):
        return shell(
            parts[1].title(),
            f'<h1>{parts[1].title()}</h1><div class="component rich-text">{"".join(f"<p>{line}</p>" for line in ABOUT)}</div>',
            f'<link rel="alternate" hreflang="en" href="{press.base}/en/{parts[1]}"/><link rel="alternate" hreflang="de" href="{press.base}/de/{parts[1]}"/>',
        )
    if 2 <= len(parts) <= 3 and parts[1] == folder.lower():
        year = whole(parts[2] if len(parts) > 2 else query.get("year"))
        shown = [one for one in shelf if year in (0, one.date.year)]
        number = whole(query.get("page")) or 1
        some = shown[(number - 1) * SHOWN : number * SHOWN]
        if not some:
            return None
        years = "".join(
            f'<li><a href="/{language}/{folder}?year={y}">{y}</a></li>'
            for y in sorted({one.date.year for one in shelf}, reverse=True)
        )
        items = "".join(
            f'<li class="search-result"><div class="field-date">{day(one)}</div><div class="field-title"><a title="{e(one.title)}" href="{one.path}">{e(one.title)}</a></div><div class="field-summary">{teaser(one)}</div></li>'
            for one in some
        )
        tail = f"year={year}&amp;" if year else ""
        last = -(-len(shown) // SHOWN)
        pages = "".join(
            f'<li class="page-selector-item-link{" active" if n == number else ""}"><a href="/{language}/{folder}?{tail}page={n}">{n}</a></li>'
            for n in range(1, last + 1)
        )
        following = (
            f'<li class="page-selector-item-next"><a href="/{language}/{folder}?{tail}page={number + 1}">&gt;</a></li>'
            if number < last
            else ""
        )
        return shell(
            folder.replace("-", " "),
            f'<h1>{folder.replace("-", " ")}</h1><ul class="filter">{years}</ul><ul class="search-result-list">{items}</ul><ul class="page-selector-list">{pages}{following}</ul>',
        )
    return None
