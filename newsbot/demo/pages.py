"""Article pages in three layouts, with everything around the article that a reader must leave aside.

wordpress   JSON-LD and Open Graph, semantic classes, a newsletter box inside the text
plain       no metadata at all: a visible byline and day, and today's date in the header
modern      nested `div`s with microdata and meta tags, the headline twice
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import escape

from newsbot.demo import furniture
from newsbot.demo.article import DemoArticle, Layout
from newsbot.demo.frame import PUBLICATION, Frame, author_path, section_path, tag_path
from newsbot.demo.metadata import linked_data, social
from newsbot.demo.wording import date_line, name_list, wording
from newsbot.items import BlockKind, Image

# Blocks before the first, second, ... inset (picture, pull quote, newsletter box): never two side by side.
_INSET_AFTER = (1, 2, 4, 6, 8)


def article_page(
    article: DemoArticle, related: tuple[DemoArticle, ...], frame: Frame, layout: Layout | None = None
) -> bytes:
    """The page of one article, in `layout` or its own."""
    shown = replace(article, layout=layout or article.layout)
    return _LAYOUTS[shown.layout](shown, related, frame)


def _wordpress(article: DemoArticle, related: tuple[DemoArticle, ...], frame: Frame) -> bytes:
    words = wording(article.language)
    subtitle = f'<p class="entry-subtitle">{escape(article.subtitle)}</p>' if article.subtitle else ""
    updated = (
        f' · {words.updated} <time class="updated" datetime="{article.modified.isoformat()}">'
        f"{date_line(article.modified, article.language)}</time>"
        if article.modified
        else ""
    )
    insets = [
        *(_figure(image, article.language) for image in article.images[1:]),
        *(
            f'<figure class="wp-block-pullquote"><blockquote><p>{escape(quote)}</p></blockquote></figure>'
            for quote in article.pull_quotes
        ),
        furniture.newsletter(article),
    ]
    content = f"""{frame.header()}
<main id="main" class="site-main">
<article class="post type-post status-publish">
<header class="entry-header">
<p class="cat-links"><a href="{section_path(article.section)}" rel="category tag">{escape(article.section)}</a></p>
<h1 class="entry-title">{escape(article.title)}</h1>
{subtitle}
<p class="entry-meta meta"><span class="byline author vcard">{_byline(article, "url fn n")}</span> ·
<time class="entry-date published" datetime="{article.date.isoformat()}">{_day(article)}</time>{updated}</p>
</header>
{_lead(article)}
<div class="entry-content">
{_text(article, insets)}
{furniture.wall(article)}
{_edited(article, "edited-by")}
{furniture.share(article)}
</div>
<p class="entry-footer meta">Tagged {_tags(article)}</p>
{furniture.about_author(article)}
</article>
{furniture.related(related)}
{furniture.comments(article)}
</main>
<footer class="site-footer">{frame.footer()}</footer>"""
    return frame.page(
        title=f"{article.title} - {PUBLICATION}",
        content=content,
        language=article.language,
        head=social(article, frame) + linked_data(article, frame),
        attributes={"class": "single single-post"},
    )


def _plain(article: DemoArticle, related: tuple[DemoArticle, ...], frame: Frame) -> bytes:
    words = wording(article.language)
    subtitle = f'<h3 class="deck">{escape(article.subtitle)}</h3>' if article.subtitle else ""
    updated = f" ({words.updated} {date_line(article.modified, article.language)})" if article.modified else ""
    insets = [
        *(_figure(image, article.language) for image in article.images[1:]),
        *(f'<p class="pullquote">{escape(quote)}</p>' for quote in article.pull_quotes),
    ]
    content = f"""<div id="header"><h1 class="logo"><a href="/">{PUBLICATION}</a></h1>
<p class="today">{frame.today_line()}</p>{frame.navigation()}</div>
<div class="content">
<p class="blurb">{escape(furniture.section_blurb(article.section))}</p>
<h2 class="title">{escape(article.title)}</h2>
{subtitle}
<p class="info">{_byline(article, "name")} | {_day(article)}{updated}</p>
{_lead(article)}
{_text(article, insets)}
{furniture.wall(article)}
{_edited(article, "info")}
<p class="info">Filed under {_section(article)}: {_tags(article)}</p>
{furniture.share(article)}
{furniture.comments(article)}
{furniture.related(related)}
</div>
<div id="footer">{frame.footer()}</div>"""
    return frame.page(title=f"{PUBLICATION}: {article.title}", content=content, language=article.language)


def _modern(article: DemoArticle, related: tuple[DemoArticle, ...], frame: Frame) -> bytes:
    words = wording(article.language)
    title = escape(article.title)
    subtitle = (
        f'<div class="st-77" itemprop="alternativeHeadline">{escape(article.subtitle)}</div>'
        if article.subtitle
        else ""
    )
    updated = (
        f'<span class="up-3">{words.updated} {date_line(article.modified, article.language)}</span>'
        f'<meta itemprop="dateModified" content="{article.modified.isoformat()}">'
        if article.modified
        else ""
    )
    insets = [
        *(_figure(image, article.language) for image in article.images[1:]),
        furniture.newsletter(article),
        *(f'<div class="pq-1 pullquote"><div>{escape(quote)}</div></div>' for quote in article.pull_quotes),
    ]
    content = f"""<div class="sticky" aria-hidden="true"><div>{PUBLICATION}</div><div>{title}</div></div>
<div class="mh"><div class="mh-name"><a href="/">{PUBLICATION}</a></div>{frame.navigation()}</div>
<div class="shell"><div class="g-12"><div class="g-8" itemscope itemtype="https://schema.org/NewsArticle">
<div class="kicker">{_section(article)}</div>
<div class="blurb">{escape(furniture.section_blurb(article.section))}</div>
<div class="hl-wrap"><h1 class="hl-2" itemprop="headline">{title}</h1>{subtitle}</div>
<div class="meta by-1">{_byline(article, "by-2", microdata=True)}
<div class="d-1"><meta itemprop="datePublished" content="{article.date.isoformat()}">
<span>{_day(article)}</span>{updated}</div></div>
{furniture.share(article)}
{_lead(article)}
<div class="tx-1" itemprop="articleBody">
{_text(article, insets, '<div class="tx-2">{block}</div>')}
</div>
{furniture.wall(article)}
{_edited(article, "ed-1")}
<div class="tg-1">{_tags(article)}</div>
{furniture.about_author(article)}
</div><div class="g-4">{furniture.related(related)}</div></div>
{furniture.comments(article)}
</div>
<footer>{frame.footer()}</footer>"""
    return frame.page(
        title=f"{article.title} | {article.section} | {PUBLICATION}",
        content=content,
        language=article.language,
        head=social(article, frame),
    )


def _byline(article: DemoArticle, css: str, *, microdata: bool = False) -> str:
    def linked(name: str) -> str:
        link = f'<a class="{css}" rel="author" href="{author_path(name)}">{escape(name)}</a>'
        return (
            f'<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
            f'<span itemprop="name">{link}</span></span>'
            if microdata
            else link
        )

    names = name_list(tuple(linked(name) for name in article.authors), article.language)
    return wording(article.language).by.format(names=names)


def _day(article: DemoArticle) -> str:
    return date_line(article.date, article.language)


def _section(article: DemoArticle) -> str:
    return f'<a href="{section_path(article.section)}">{escape(article.section)}</a>'


def _edited(article: DemoArticle, css: str) -> str:
    if not article.editors:
        return ""
    names = escape(name_list(article.editors, article.language))
    return f'<p class="{css}">{wording(article.language).edited_by.format(names=names)}</p>'


def _tags(article: DemoArticle) -> str:
    return ", ".join(f'<a rel="tag" href="{tag_path(tag)}">{escape(tag)}</a>' for tag in article.tags)


def _lead(article: DemoArticle) -> str:
    return _figure(article.images[0], article.language) if article.images else ""


def _figure(image: Image, language: str) -> str:
    credit = f' <span class="credit">{wording(language).photo}: {escape(image.credit)}</span>' if image.credit else ""
    caption = f'<span class="caption-text">{escape(image.caption)}</span>' if image.caption else ""
    below = f"<figcaption>{caption}{credit}</figcaption>" if caption or credit else ""
    return (
        f'<figure><img src="{escape(image.url or "")}" alt="{escape(image.caption or "")}" width="672"'
        f' height="378">{below}</figure>'
    )


def _text(article: DemoArticle, insets: list[str], wrapped: str = "{block}") -> str:
    return "\n".join(_woven([wrapped.format(block=_block(*block)) for block in article.blocks], insets))


def _woven(blocks: list[str], insets: list[str]) -> Iterator[str]:
    waiting = iter(inset for inset in insets if inset)
    for number, block in enumerate(blocks, start=1):
        yield block
        if number in _INSET_AFTER:
            yield next(waiting, "")
    yield from waiting


def _block(kind: BlockKind, text: str) -> str:
    if kind == "list":
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in text.split("\n")) + "</ul>"
    opened, closed = {"heading": ("<h2>", "</h2>"), "quote": ("<blockquote><p>", "</p></blockquote>")}.get(
        kind, ("<p>", "</p>")
    )
    return f"{opened}{escape(text, quote=False)}{closed}"


_LAYOUTS: Mapping[Layout, Callable[[DemoArticle, tuple[DemoArticle, ...], Frame], bytes]] = {
    "wordpress": _wordpress,
    "plain": _plain,
    "modern": _modern,
}
