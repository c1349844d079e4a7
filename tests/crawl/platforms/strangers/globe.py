"""A Brazilian portal: feeds that scripts draw, /index/feed/pagina-2.ghtml behind "Veja mais"."""

import json

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, index, prose, sitemap, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

PAGE = 10
PAPER = "Folha da Maré"


def globe_path(story: Story) -> str:
    return f"/{plain(story.section)}/noticia/{story.date:%Y/%m/%d}/{plain(story.title)}-{story.number}.ghtml"


def globe(press: Press, path: str, query: Query) -> Answer | None:
    """Sections with further pages of their feed, videos of another host, blogs' heads, a web story each; a sitemap of the last days."""
    sections = sorted({one.section for one in press.stories})

    def shell(title: str, content: str, head: str = "") -> Answer:
        menu = "".join(
            f'<li class="menu-item"><a class="menu-item-link" href="{press.base}/{plain(name)}/"><span class="menu-item-title">{name}</span></a></li>'
            for name in sections
        )
        return page(
            f"""<!DOCTYPE HTML><html lang="pt-br"><head><meta charset="utf-8"><title>{e(title)} | {PAPER}</title>{head}</head><body><div class="cookie-banner-lgpd"><p>Nós usamos cookies e outras tecnologias semelhantes para melhorar a sua experiência.</p><button>Prosseguir</button></div><header class="header-editoria"><div class="header-navegacao"><a class="header-produto" href="{press.base}/">{PAPER}</a><div class="menu-area"><ul class="menu-root">{menu}<li><a href="https://play.example.net/">Vídeos</a></li><li><a href="{press.base}/webstories/">Web stories</a></li><li><a href="{press.base}/podcast/">Podcasts</a></li></ul></div><a class="barra-item-login" href="https://login.example.net/">Acesse sua conta</a><form action="{press.base}/busca/"><input name="q" placeholder="Buscar"></form></div></header>{content}<footer><ul><li><a href="{press.base}/principios-editoriais.ghtml">Princípios editoriais</a></li><li><a href="{press.base}/politica-de-privacidade.ghtml">Política de privacidade</a></li><li><a href="https://anuncie.example.net/">Anuncie conosco</a></li></ul><p>© Copyright 2000-2025 {PAPER}</p></footer></body></html>""",
            "page",
        )

    def card(one: Story) -> str:
        return f"""<div class="bastian-feed-item" data-type="materia"><div class="feed-post bstn-item-shape type-materia"><div class="feed-post-body"><div class="feed-post-header"><span class="feed-post-header-chapeu">{e(one.section)}</span></div><div class="feed-post-body-title gui-color-primary"><div class="_evt"><h2><a href="{press.base}{one.path}" class="feed-post-link gui-color-primary"><p elementtiming="text-csr">{e(one.title)}</p></a></h2></div></div><div class="feed-post-body-resumo"><p>{teaser(one)}</p></div><div class="feed-post-metadata"><span class="feed-post-datetime">Há {one.number % 20 + 2} dias</span><span class="feed-post-metadata-section"> Em {e(one.section)} </span></div></div></div></div>"""

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        ld = {
            "@context": "http://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": story.date.isoformat(),
            "dateModified": story.date.isoformat(),
            "author": {"@type": "Person", "name": f"Por {story.authors[0]}"},
            "publisher": {"@type": "Organization", "name": PAPER},
            "mainEntityOfPage": press.base + story.path,
        }
        text = prose(story).split("\n")
        text.insert(2, '<div class="content-ads"><span>Continua depois da publicidade</span></div>')
        text.insert(
            4,
            f'<ul class="content-unordered-list"><li><a href="{press.base}{press.stories[(at + 3) % len(press.stories)].path}"><strong>{e(press.stories[(at + 3) % len(press.stories)].title)}</strong></a></li></ul>',
        )
        return shell(
            story.title,
            f"""<main class="mc-body theme"><article itemscope itemtype="http://schema.org/NewsArticle"><div class="mc-article-header"><div class="title"><h1 class="content-head__title" itemprop="headline">{e(story.title)}</h1></div>{f'<div class="medium-centered subtitle"><h2 class="content-head__subtitle" itemprop="alternativeHeadline">{e(story.subtitle)}</h2></div>' if story.subtitle else ""}<div class="content-publication-data"><p class="content-publication-data__from" title="{e(story.authors[0])}, {PAPER}">Por {e(story.authors[0])}, {PAPER} — Praia do Sal</p><p class="content-publication-data__updated"><time itemprop="datePublished" datetime="{story.date.isoformat()}">{story.date:%d/%m/%Y %Hh%M}</time> <span class="content-publication-data__updated-relative">Atualizado há {at + 2} dias</span></p></div></div><div class="mc-article-body" itemprop="articleBody">{"".join(text)}</div></article><section class="entities"><ul>{"".join(f'<li><a href="{press.base}/tudo-sobre/{plain(tag)}/">{e(tag)}</a></li>' for tag in story.tags)}</ul></section><section class="mais-lidas"><h2>Mais lidas</h2><ul>{"".join(f'<li><a href="{press.base}{one.path}">{e(one.title)}</a></li>' for one in press.slice(4, 5))}</ul></section><section class="post-bastian-products"><h2>Veja também</h2><a href="https://play.example.net/v/123/">Assista ao vídeo: o dia amanhece no cais</a></section></main>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><link rel="amphtml" href="{press.base}/google/amp{story.path}"><meta property="og:type" content="article"><meta property="og:title" content="{e(story.title)}"><meta property="article:published_time" content="{story.date.isoformat()}"><script type="application/ld+json">{json.dumps(ld)}</script>',
        )
    if path == "/robots.txt":
        return document(
            f"User-agent: *\nDisallow: /busca\nSitemap: {press.base}/sitemap/news.xml\nSitemap: {press.base}/sitemap/webstories.xml\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap/news.xml":
        return document(sitemap(press.base, [(one.path, one.date) for one in press.stories[:3]]), "sitemap")
    if path == "/sitemap/webstories.xml":
        return document(index(press.base, []), "sitemap")
    if path in ("/principios-editoriais.ghtml", "/politica-de-privacidade.ghtml", "/webstories/", "/podcast/"):
        return shell(
            path.strip("/"),
            f"<main><h1>{path.strip('/')}</h1><p>O jornal nasceu numa casa de barcos. Tem quatro editores, um dos quais sabe remar, e publica cartas de leitores às terças-feiras.</p></main>",
        )
    parts = [part for part in path.split("/") if part]
    if len(parts) == 2 and parts[0] == "tudo-sobre":
        shown = [one for one in press.stories if parts[1] in [plain(tag) for tag in one.tags]]
        return shell(parts[1], f"<main><h1>{parts[1]}</h1>{''.join(map(card, shown[:PAGE]))}</main>") if shown else None
    number = 1
    if parts[-3:-1] == ["index", "feed"]:
        number, parts = whole(parts[-1].removeprefix("pagina-").removesuffix(".ghtml")), parts[:-3]
    name = next((name for name in sections if parts == [plain(name)]), None)
    shown = [one for one in press.stories if name in (None, one.section)] if name or not parts else []
    some = shown[(number - 1) * PAGE : number * PAGE] if number else []
    if not some:
        return None
    place = f"/{plain(name)}" if name else ""
    more = (
        f'<div class="load-more gui-color-primary-bg"><a href="{press.base}{place}/index/feed/pagina-{number + 1}.ghtml">Veja mais</a></div>'
        if number * PAGE < len(shown)
        else ""
    )
    return shell(
        name or "Notícias",
        f'<main><div id="feed-placeholder" class="feed-placeholder">{"".join(map(card, some))}{more}</div></main>',
    )
