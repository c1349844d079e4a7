"""A German newspaper with commas in its addresses, galleries, previews, AMP and print doubles."""

import json
from collections.abc import Callable
from dataclasses import replace

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import WORDS
from tests.crawl.platforms.press import Press, Query, e, feed, linked, prose, teaser, whole
from tests.crawl.platforms.strangers.shelves import Shelf
from tests.crawl.platforms.strangers.tongues import plain

PAGE = 10


PREVIEW_EVERY = 8


MONTHS_DE = WORDS["de"].months


GERMAN = "Salzmoorer Anzeiger"


def comma_path(story: Story) -> str:
    return f"/{story.section.lower()}/artikel,-{plain(story.slug)}-_arid,{story.number}.html"


def comma(press: Press, path: str, query: Query) -> Answer | None:
    """Commas for everything: sections in pages, galleries, videos, print and AMP doubles, previews, a wall of consent."""
    sections = sorted({one.section.lower() for one in press.stories})
    media = [
        (
            f"/{sections[n % len(sections)]}/bilder,-der-hafen-im-winter-{n}-_mediagalid,{900 + n}.html",
            f"Der Hafen im Winter {n}",
        )
        for n in range(3)
    ]
    films = [(f"/video/video,-ein-tag-im-chor-{n}-_vidid,{950 + n}.html", f"Ein Tag im Chor {n}") for n in range(3)]

    def shell(title: str, content: str, head: str = "") -> Answer:
        menu = "".join(f'<li><a href="/{name}.html">{name.title()}</a></li>' for name in sections)
        box = "".join(
            f'<li><a href="{one.path}"><span class="rank">{n}</span>{e(one.title)}</a></li>'
            for n, one in enumerate(press.slice(4, 5), 1)
        )
        return page(
            f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{e(title)} - {GERMAN}</title>{head}<link rel="alternate" type="application/rss+xml" title="RSS" href="/rss.xml"></head><body><div id="sp_message_container"><p>Mit Werbung und Cookies weiterlesen oder das Pur-Abo abschließen. Wir und unsere 187 Partner verarbeiten Daten.</p><button>Alle akzeptieren</button><a href="/pur.html">Pur-Abo ab 2,99 Euro</a></div><header><a class="logo" href="/">{GERMAN}</a><nav><ul>{menu}<li><a href="/video.html">Video</a></li><li><a href="https://trauer.salzmoor.example/">Traueranzeigen</a></li><li><a href="https://jobs.salzmoor.example/">Stellenmarkt</a></li><li><a href="/epaper.html">E-Paper</a></li><li><a href="/abo.html">Abo</a></li></ul></nav><a href="/anmelden.html">Anmelden</a></header><main>{content}</main>
<aside><section class="most-read"><h3>Meistgelesen</h3><ol>{box}</ol></section><section class="ad-teaser"><span>Anzeige</span><a href="https://ads.example.net/klick?id=7">Treppenlifte: Das müssen Sie über Zuschüsse wissen</a></section><section><h3>Newsletter</h3><a href="/newsletter.html">Der Morgen in Salzmoor</a></section></aside><footer><a href="/impressum.html">Impressum</a><a href="/datenschutz.html">Datenschutz</a><a href="/agb.html">AGB</a><a href="/kontakt.html">Kontakt</a><p>© {GERMAN} 2025</p></footer></body></html>""",
            "page",
        )

    def when(one: Story) -> str:
        return f"{one.date.day:02}. {MONTHS_DE[one.date.month - 1]} {one.date.year}, {one.date:%H:%M} Uhr"

    def card(one: Story) -> str:
        plus = '<span class="plus" title="Plus-Artikel">+</span> ' if one.access == "preview" else ""
        return f'<article class="teaser"><a href="{one.path}"><img src="/img/{one.number}.jpg" alt=""></a><span class="kicker">{e(one.tags[0])}</span><h2><a href="{one.path}">{plus}{e(one.title)}</a></h2><p>{teaser(one)} <a class="more" href="{one.path}">mehr</a></p></article>'

    for suffix in (",druck", ",amp", ""):
        story = press.at(path.replace(f"{suffix}.html", ".html") if suffix else path)
        if story and path.endswith(f"{suffix}.html"):
            break
    if story and suffix == ",druck":
        return page(
            f"<html><head><title>{e(story.title)}</title><link rel='canonical' href='{press.base}{story.path}'></head><body onload='print()'><h1>{e(story.title)}</h1><p>{when(story)}</p>{prose(story)}</body></html>",
            "variant",
        )
    if story and suffix == ",amp":
        return page(
            f"<!doctype html><html amp lang='de'><head><title>{e(story.title)}</title><link rel='canonical' href='{press.base}{story.path}'></head><body><h1>{e(story.title)}</h1><p>Von {e(' und '.join(story.authors))}</p><time>{when(story)}</time>{prose(story)}</body></html>",
            "variant",
        )
    if story:
        at = press.stories.index(story)
        more = "".join(
            f'<li><a href="{one.path}"><span class="kicker">{e(one.tags[0])}</span> {e(one.title)}</a></li>'
            for one in press.slice(at + 1, 3)
        )
        body = prose(story).split("\n")
        body.insert(
            2,
            '<div class="newsletter-box"><h4>Newsletter: Der Morgen in Salzmoor</h4><p>Jeden Werktag um 6 Uhr das Wichtigste aus der Region in Ihr Postfach.</p><a href="/newsletter.html">Jetzt anmelden</a></div>',
        )
        wall = (
            '<div class="paywall"><h3>Weiterlesen mit Plus</h3><p>Sie möchten wissen, wie es weitergeht? Testen Sie unser Digital-Abo im ersten Monat für 0,99 Euro.</p><a href="/abo.html">Jetzt testen</a></div>'
            if story.access == "preview"
            else ""
        )
        return shell(
            story.title,
            f"""<nav class="breadcrumb"><a href="/">Startseite</a> › <a href="/{story.section.lower()}.html">{e(story.section)}</a></nav><article class="article"><header><span class="kicker">{e(story.tags[0])}</span><h1>{e(story.title)}</h1><div class="meta"><span class="author">Von <a href="/autor/autor,-{plain(story.authors[0].split()[-1])}-_autid,7.html">{'</a> und <a href="/autor/autor,-x-_autid,8.html">'.join(map(e, story.authors))}</a></span><time>{when(story)}</time></div>{f'<p class="lead">{e(story.subtitle)}</p>' if story.subtitle else ""}<div class="share"><a href="https://www.facebook.com/sharer.php?u=x">Teilen</a><a href="{path.replace(".html", ",druck.html")}" rel="nofollow">Drucken</a></div></header><div class="article-body">{"".join(body)}{wall}</div><footer><h4>Themen</h4><ul class="tags">{"".join(f'<li><a href="/thema/{plain(tag)}.html">{e(tag)}</a></li>' for tag in story.tags)}</ul></footer></article><section class="related"><h3>Das könnte Sie auch interessieren</h3><ul>{more}</ul></section><section id="kommentare"><h3>2 Kommentare</h3><div class="comment"><b>Hafenfreund</b> <time>{when(story)}</time><p>Der Autor hat völlig recht, das war schon unter dem alten Bürgermeister so.</p></div></section>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><link rel="amphtml" href="{press.base}{story.path.replace(".html", ",amp.html")}"><meta property="og:type" content="article"><meta property="og:title" content="{e(story.title)}">{linked(press, story, "NewsArticle")}',
        )
    for there, title in media:
        if path == there:
            return shell(
                title,
                f'<h1>{title}</h1><time>05. März 2025, 10:00 Uhr</time><div class="gallery">{"".join(f"<figure><img src=/img/g{n}.jpg><figcaption>Bild {n} von 9: Eis an der Mole. Foto: Selma Yıldız</figcaption></figure>" for n in range(1, 10))}</div>',
                '<meta property="og:type" content="article">',
            )
    for there, title in films:
        if path == there:
            return shell(
                title,
                f'<h1>{title}</h1><time>06. März 2025, 10:00 Uhr</time><video src="/v.mp4"></video><p>Der Chor probt dienstags. Wir waren mit der Kamera dabei.</p>',
                f'<meta property="og:type" content="video.other"><script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "VideoObject", "name": title, "uploadDate": "2025-03-06"})}</script>',
            )
    if path == "/rss.xml":
        return document(feed(press, press.stories[:15]), "feed")
    if path == "/video.html":
        return shell(
            "Video",
            "".join(
                f'<article class="teaser"><h2><a href="{there}">{title}</a></h2></article>' for there, title in films
            ),
        )
    if path == "/":
        gallery = "".join(
            f'<article class="teaser"><span>Bilder</span><h2><a href="{there}">{title}</a></h2></article>'
            for there, title in media
        )
        return shell(
            "Nachrichten",
            "".join(map(card, press.stories[:12]))
            + f'<section><h3>Bilder und Videos</h3>{gallery}</section><article class="teaser ad"><span>Anzeige</span><h2><a href="https://advertorial.example.net/salzmoor/kueche">Küchen nach Maß</a></h2></article>',
        )
    name, _, number = path[1:].removesuffix(".html").partition(",seite,")
    shown = [one for one in press.stories if one.section.lower() == name]
    if name.startswith("thema/"):
        shown = [one for one in press.stories if name.split("/")[1] in [plain(tag) for tag in one.tags]]
    at_page = whole(number) or 1
    some = shown[(at_page - 1) * PAGE : at_page * PAGE]
    if some:
        last = -(-len(shown) // PAGE)
        pages = "".join(
            f'<li><a href="/{name}{f",seite,{n}" if n > 1 else ""}.html">{n}</a></li>'
            if n != at_page
            else f'<li class="active">{n}</li>'
            for n in range(1, last + 1)
        )
        following = (
            f'<li><a class="next" href="/{name},seite,{at_page + 1}.html" title="weiter">&rsaquo;</a></li>'
            if at_page < last
            else ""
        )
        return shell(
            name.title(),
            f'<h1>{name.split("/")[-1].title()}</h1>{"".join(map(card, some))}<ul class="pager">{pages}{following}</ul>',
        )
    if path in (
        "/impressum.html",
        "/datenschutz.html",
        "/agb.html",
        "/kontakt.html",
        "/abo.html",
        "/anmelden.html",
        "/newsletter.html",
        "/epaper.html",
        "/pur.html",
    ):
        return shell(
            path[1:-5].title(),
            f"<h1>{path[1:-5].title()}</h1><p>{GERMAN}, Am Deich 4, 26999 Salzmoor. Verantwortlich im Sinne des Presserechts: Annegret Süß. Wir freuen uns über jede Zuschrift und drucken manche davon.</p>",
        )
    return None


def with_previews(shelf: Shelf) -> Shelf:
    """The same shelf, where every eighth story is for subscribers."""

    def made(base: str, count: int, path: Callable[[Story], str]) -> Press:
        found = shelf(base, count, path)
        return Press(
            base=base,
            stories=tuple(
                replace(one, access="preview", blocks=one.blocks[:2]) if n % PREVIEW_EVERY == 3 else one
                for n, one in enumerate(found.stories)
            ),
        )

    return made
