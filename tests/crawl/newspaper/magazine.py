"""Pages as a modern magazine makes them: cards, hashed class names, data attributes, no article element."""

from html import escape
from typing import TYPE_CHECKING
from zlib import crc32

from tests.crawl.newspaper import pieces
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import NAME, WORDS

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site


def hashed(name: str) -> str:
    """The class name that a build tool makes of a component's name.

    >>> hashed("Headline")
    'css-hganek'
    """
    number, letters = crc32(name.encode()), ""
    for _ in range(6):
        number, digit = divmod(number, 26)
        letters += chr(ord("a") + digit)
    return f"css-{letters}"


H = {
    name: hashed(name)
    for name in (
        "Shell",
        "Top",
        "Nav",
        "Headline",
        "Dek",
        "Byline",
        "Stamp",
        "Body",
        "Para",
        "Card",
        "Grid",
        "Rail",
        "Foot",
        "Promo",
        "Wall",
    )
}


def page(site: "Site", *, title: str, content: str, language: str, head: str = "", css: str = "") -> str:
    """A whole page around `content`."""
    return f"""<!doctype html><html lang="{language}" data-theme="light"><head><meta charset="utf-8"><title>{escape(title)} | {NAME}</title>
<meta name="viewport" content="width=device-width">{site.head_links()}{head}</head>
<body><div id="__app" data-page="{css}"><div class="{H["Top"]}" data-testid="masthead"><a href="/" aria-label="{NAME}"><svg width="90" height="20"></svg></a>
<div class="{H["Nav"]}" role="navigation">{pieces.anchors(pieces.menu(site), "span")}</div></div>
<div class="{H["Shell"]}" role="main">{content}</div>
<div class="{H["Foot"]}" role="contentinfo"><div>{pieces.anchors(pieces.STATICS, "div")}</div><div>{pieces.anchors(pieces.OUTSIDE, "div")}</div>
{site.footer_extras()}<div>© {site.desk.clock.year} {NAME}</div></div></div></body></html>
"""


def article(site: "Site", story: Story, number: int) -> str:
    """One page of a story."""
    words = WORDS[story.language]
    promo = f'<div class="{H["Promo"]}" data-component="newsletter"><div>{words.letter}</div><a href="/newsletter/">OK</a></div>'
    dek = (
        f'<div class="{H["Dek"]}" data-testid="dek">{escape(story.subtitle)}</div>'
        if story.subtitle and number == 1
        else ""
    )
    wall = (
        f'<div class="{H["Wall"]}" data-component="paywall"><div>{words.wall}</div><a href="/login/">Log in</a></div>'
        if story.access == "preview"
        else ""
    )
    updated = f" · {words.updated} {story.modified:%H:%M}" if story.modified else ""
    picture = ""
    if story.image and number == 1:
        picture = (
            f'<figure data-component="lead"><img src="{story.image.url}" alt="" loading="lazy">'
            f"<figcaption>{escape(story.image.caption or '')}</figcaption></figure>"
        )
    content = f"""<div data-component="story" data-id="{story.number}">
<div>{pieces.section_link(site, story)}</div>
<h1 class="{H["Headline"]}" data-testid="headline">{escape(story.title)}</h1>{dek}
<div class="{H["Byline"]}" data-testid="byline">{words.by.format(pieces.byline(site, story, hashed("Author")))}</div>
<div class="{H["Stamp"]}"><time datetime="{story.date.isoformat()}">{pieces.printed_day(story)}</time>{updated}</div>
{picture}<section class="{H["Body"]}" data-testid="body">{pieces.text(story, number, promo if number == 1 else "")}</section>{wall}{_turner(story, number)}
<div data-component="topics">{pieces.tag_links(site, story)}</div>
<div data-component="tools"><a href="{site.variant(story, "print")}">Print</a> <a href="https://mastodon.example/share?u={story.number}">{words.share}</a></div></div>
<div class="{H["Rail"]}" data-component="recirculation"><h2>{words.related}</h2>{_related(site, story)}</div>"""
    return page(
        site,
        title=story.title,
        content=content,
        css="story",
        language=story.language,
        head=pieces.head(site, story, number) + pieces.open_graph(site, story) + pieces.linked_data(site, story),
    )


def card(site: "Site", story: Story, *, sticky: bool = False) -> str:
    """A story in a list."""
    title = f"🔒 {story.title}" if story.kind == "protected" else story.title
    pinned = ' data-pinned="true"' if sticky else ""
    return (
        f'<div class="{H["Card"]}" data-id="{story.number}"{pinned}><a href="{story.path}" aria-hidden="true"><img src="/media/{story.number}.svg" alt=""></a>'
        f'<div>{escape(story.section)}</div><h3><a href="{story.path}">{escape(title)}</a></h3>'
        f"<div>{escape(site.teaser(story))}</div><div>{escape(', '.join(story.authors))} · {pieces.printed_day(story)}</div></div>"
    )


def listing(site: "Site", *, heading: str, cards: str, pager: str, head: str = "") -> str:
    """A page of a list."""
    content = f'<h1>{escape(heading)}</h1><div class="{H["Grid"]}" data-component="grid">{cards}</div>{pager}'
    return page(site, title=heading, content=content, css="index", language=site.options.language, head=head)


def _turner(story: Story, number: int) -> str:
    if story.pages == 1:
        return ""
    links = [(str(page), story.page_path(page)) for page in range(1, story.pages + 1) if page != number]
    return f'<div data-component="pages">{pieces.anchors(links, "span")}</div>'


def _related(site: "Site", story: Story) -> str:
    return "".join(
        f'<div class="{H["Card"]}"><h3><a href="{escape(href)}">{escape(other.title)}</a></h3><div>{pieces.printed_day(other)}</div></div>'
        for other, href in pieces.related(site, story)
    )
