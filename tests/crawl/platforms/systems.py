"""Sites of content management systems: Drupal, TYPO3, Joomla."""

import hashlib
from urllib.parse import quote

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, feed, names, prose, teaser, whole

PAGE = 10


def drupal_path(story: Story) -> str:
    return f"/node/{story.number}"


def drupal(press: Press, path: str, query: Query) -> Answer | None:
    """Views with ?page=1 for the second page, a feed of ten, no sitemap, printer versions, login in every page."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />{head}<title>{e(title)} | {NAME}</title>
<link rel="alternate" type="application/rss+xml" title="{NAME}" href="{press.base}/rss.xml" /></head><body class="path-node"><a href="#main-content" class="visually-hidden focusable skip-link">Skip to main content</a>
<div class="layout-container"><header role="banner"><div class="site-branding"><a href="/" rel="home">{NAME}</a></div><nav role="navigation"><h2 class="visually-hidden">Main navigation</h2><ul class="menu"><li class="menu-item"><a href="/">Home</a></li><li><a href="/columns">Columns</a></li><li><a href="/contact">Contact</a></li><li><a href="/user/login">Log in</a></li></ul></nav></header>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content">{content}</div></main><footer role="contentinfo"><p>{NAME}, Quay Street. <a href="/about">About us</a></p></footer></div></body></html>""",
            "page",
        )

    story = press.at(path)
    if story:
        return shell(
            story.title,
            f"""<div id="block-page-title"><h1 class="page-title"><span class="field field--name-title">{e(story.title)}</span></h1></div>
<article role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span lang="" class="username">{names(story)}</span></span> on <span class="field field--name-created">{story.date:%a, %m/%d/%Y - %H:%M}</span></div></footer>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{prose(story)}</div>
<div class="field field--name-field-tags field--label-above"><h3 class="field__label inline">Tags</h3><ul class="links field__items">{"".join(f'<li><a href="/tags/{quote(tag)}" hreflang="en">{e(tag)}</a></li>' for tag in story.tags)}</ul></div>
<div class="node__links"><ul class="links inline"><li><a href="/print/node/{story.number}">Printer-friendly version</a></li><li><a href="/user/login?destination=/node/{story.number}%23comment-form">Log in</a> to post comments</li></ul></div></div></article>""",
            f'<meta property="article:published_time" content="{story.date.isoformat()}" /><link rel="canonical" href="{press.base}{story.path}" />',
        )
    if path.startswith("/print/node/"):
        inner = press.at(path.removeprefix("/print"))
        return (
            None
            if inner is None
            else page(
                f"<html><head><title>{e(inner.title)}</title></head><body><h1>{e(inner.title)}</h1>{prose(inner)}</body></html>",
                "variant",
            )
        )
    if path == "/rss.xml":
        return document(feed(press, press.stories[:10]), "feed")
    if path in ("/contact", "/about", "/user/login"):
        return shell(
            path[1:],
            f'<h1 class="page-title">{path[1:].title()}</h1><article class="node node--type-page"><div class="field--name-body">{"".join(f"<p>{line}</p>" for line in ABOUT)}</div></article>',
        )
    if path in ("/", "/columns"):
        number = whole(query.get("page"))
        shown = press.slice(number * PAGE, PAGE)
        rows = "".join(
            f'<div class="views-row"><article class="node node--type-article node--promoted node--view-mode-teaser"><h2 class="node__title"><a href="{one.path}" rel="bookmark"><span class="field field--name-title">{e(one.title)}</span></a></h2><footer class="node__meta"><div class="node__submitted">Submitted by <span class="username">{names(one)}</span> on <span>{one.date:%a, %m/%d/%Y - %H:%M}</span></div></footer><div class="node__content"><p>{teaser(one)}</p><ul class="links inline"><li class="node-readmore"><a href="{one.path}" rel="tag" title="{e(one.title)}">Read more</a></li></ul></div></article></div>'
            for one in shown
        )
        last = (len(press.stories) - 1) // PAGE
        pager = "".join(
            f'<li class="pager__item"><a href="?page={n}" title="Go to page {n + 1}">{n + 1}</a></li>'
            for n in range(max(0, number - 2), min(last, number + 2) + 1)
            if n != number
        )
        following = (
            f'<li class="pager__item pager__item--next"><a href="?page={number + 1}" title="Go to next page" rel="next"><span class="visually-hidden">Next page</span><span aria-hidden="true">››</span></a></li><li class="pager__item pager__item--last"><a href="?page={last}" title="Go to last page"><span class="visually-hidden">Last page</span><span>Last »</span></a></li>'
            if number < last
            else ""
        )
        return shell(
            "Home",
            f'<div class="views-element-container"><div class="view view-frontpage">{rows or "<p>No front page content has been created yet.</p>"}<nav class="pager" role="navigation"><h4 class="visually-hidden">Pagination</h4><ul class="pager__items">{pager}{following}</ul></nav></div></div>',
        )
    return None


def typo3_path(story: Story) -> str:
    return f"/aktuelles/detail/{story.slug}"


def typo3(press: Press, path: str, query: Query) -> Answer | None:
    """tx_news: a list in pieces whose addresses carry a checksum; dates in German; no feed and no sitemap."""

    def check(number: int) -> str:
        return hashlib.md5(f"page{number}".encode(), usedforsecurity=False).hexdigest()

    def shell(title: str, content: str) -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>{e(title)} - {NAME}</title></head><body id="p12" class="page-12">
<header id="page-header"><a class="navbar-brand" href="/">{NAME}</a><nav><ul><li><a href="/">Start</a></li><li class="active"><a href="/aktuelles">Aktuelles</a></li><li><a href="/ueber-uns">Über uns</a></li><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></nav></header>
<ol class="breadcrumb"><li><a href="/">Start</a></li><li>Aktuelles</li></ol><main id="page-content"><!--TYPO3SEARCH_begin-->{content}<!--TYPO3SEARCH_end--></main><footer><p>© {NAME} <a href="/impressum">Impressum</a></p></footer></body></html>""",
            "page",
        )

    story = press.at(path)
    months = (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    )
    if story:
        return shell(
            story.title,
            f"""<div class="frame frame-default frame-type-list"><div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article">
<div class="header"><h1 itemprop="headline">{e(story.title)}</h1></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{story.date:%Y-%m-%d}">{story.date.day}. {months[story.date.month - 1]} {story.date.year}</time></span> <span class="news-list-author">Von {" und ".join(map(e, story.authors))}</span></p></div>
{f'<div class="teaser-text" itemprop="description"><p>{e(story.subtitle)}</p></div>' if story.subtitle else ""}<div class="news-text-wrap" itemprop="articleBody">{prose(story)}</div><div class="news-backlink-wrap"><a href="/aktuelles">Zurück</a></div></div></div></div>""",
        )
    if path in ("/ueber-uns", "/impressum", "/datenschutz"):
        return shell(path[1:], f"<h1>{path[1:].title()}</h1>" + "".join(f"<p>{line}</p>" for line in ABOUT))
    if path == "/":
        return shell(
            "Start",
            f'<h1>Willkommen</h1><p>{ABOUT[0]}</p><div class="news"><h2>Neues</h2>'
            + "".join(
                f'<div class="article"><h3><a title="{e(one.title)}" href="{one.path}">{e(one.title)}</a></h3></div>'
                for one in press.stories[:3]
            )
            + '<a class="btn" href="/aktuelles">Alle Beiträge</a></div>',
        )
    if path == "/aktuelles":
        number = whole(query.get("tx_news_pi1[currentPage]")) or 1
        if number > 1 and query.get("cHash") != check(number):
            return None
        last = -(-len(press.stories) // PAGE)
        rows = "".join(
            f'<div class="article articletype-0" itemscope="itemscope"><div class="header"><h3><a title="{e(one.title)}" href="{one.path}"><span itemprop="headline">{e(one.title)}</span></a></h3></div><div class="teaser-text"><div itemprop="description"><p>{teaser(one)}</p></div><a class="more" title="{e(one.title)}" href="{one.path}">Weiterlesen</a></div><div class="footer"><p><span class="news-list-date"><time datetime="{one.date:%Y-%m-%d}">{one.date:%d.%m.%Y}</time></span></p></div></div>'
            for one in press.slice((number - 1) * PAGE, PAGE)
        )
        links = "".join(
            f'<li class="{"current" if n == number else ""}">'
            + (
                str(n)
                if n == number
                else f'<a href="/aktuelles?tx_news_pi1%5BcurrentPage%5D={n}&amp;cHash={check(n)}">{n}</a>'
            )
            + "</li>"
            for n in range(1, last + 1)
        )
        following = (
            f'<li class="next"><a href="/aktuelles?tx_news_pi1%5BcurrentPage%5D={number + 1}&amp;cHash={check(number + 1)}">Nächste</a></li>'
            if number < last
            else ""
        )
        return shell(
            "Aktuelles",
            f'<h1>Aktuelles</h1><div class="news"><div class="news-list-view" id="news-container-4">{rows}<ul class="f3-widget-paginator">{links}{following}</ul></div></div>',
        )
    return None


def joomla_path(story: Story) -> str:
    return f"/index.php/{story.section.lower()}/{story.number}-{story.slug}"


def joomla(press: Press, path: str, query: Query) -> Answer | None:
    """A front page of everything with ?start=10, sections as blogs, several addresses for one article, no sitemap."""
    sections = sorted({one.section.lower() for one in press.stories})

    def shell(title: str, content: str, head: str = "") -> Answer:
        menu = "".join(
            f'<li class="nav-item item-{n}"><a href="/index.php/{section}">{section.title()}</a></li>'
            for n, section in enumerate(sections, 101)
        )
        return page(
            f"""<!DOCTYPE html><html lang="en-gb" dir="ltr"><head><meta charset="utf-8"><meta name="generator" content="Joomla! - Open Source Content Management">{head}<title>{e(title)}</title></head><body class="site com_content">
<header class="header container-header"><div class="navbar-brand"><a class="brand-logo" href="/">{NAME}</a></div><ul class="mod-menu nav"><li class="nav-item item-100 default"><a href="/index.php">Home</a></li>{menu}</ul></header>
<div class="site-grid"><div class="container-component"><nav class="mod-breadcrumbs"><ol><li>You are here: </li><li>Home</li></ol></nav><main>{content}</main></div><div class="container-sidebar-right"><div class="mod-login"><h3>Login Form</h3><form><input name="username"><a href="/index.php/component/users/reset">Forgot your password?</a></form></div></div></div></body></html>""",
            "page",
        )

    number = path.rsplit("/", 1)[-1].split("-")[0]
    story = next(
        (
            one
            for one in press.stories
            if number.isdigit() and one.number == int(number) and path.startswith("/index.php/")
        ),
        None,
    )
    if story:
        return shell(
            story.title,
            f"""<div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB"><div class="page-header"><h1 itemprop="headline">{e(story.title)}</h1></div>
<dl class="article-info text-muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by: <span itemprop="name">{names(story)}</span></dd><dd class="category-name">Category: <a href="/index.php/{story.section.lower()}">{e(story.section)}</a></dd><dd class="published"><time datetime="{story.date.isoformat()}" itemprop="datePublished">Published: {story.date.day:02} {story.date:%B %Y}</time></dd><dd class="hits">Hits: 412</dd></dl>
<div itemprop="articleBody" class="com-content-article__body">{prose(story)}</div><nav class="pagenavigation"><span class="pagination ms-0"><a class="btn btn-sm btn-secondary next" href="{press.stories[(press.stories.index(story) + 1) % len(press.stories)].path}" rel="next"><span class="visually-hidden">Next article: {e(press.stories[(press.stories.index(story) + 1) % len(press.stories)].title)}</span><span>Next</span></a></span></nav></div>""",
            f'<link href="{press.base}{story.path}" rel="canonical">',
        )
    parts = [part for part in path.split("/") if part]
    if (parts and parts[0] != "index.php") or len(parts) > 2 or (len(parts) == 2 and parts[1] not in sections):
        return None
    shown = tuple(one for one in press.stories if len(parts) < 2 or one.section.lower() == parts[1])
    if query.get("format") == "feed":
        return document(feed(press, shown[:10]), "feed")
    start = whole(query.get("start"))
    root = path if parts else "/index.php"
    items = "".join(
        f'<div class="com-content-category-blog__item blog-item"><div class="item-content"><div class="page-header"><h2 itemprop="name"><a href="/index.php/{one.section.lower() if len(parts) > 1 else "component/content/article"}/{one.number}-{one.slug}" itemprop="url">{e(one.title)}</a></h2></div><dl class="article-info"><dd class="published"><time datetime="{one.date.isoformat()}">{one.date.day:02} {one.date:%B %Y}</time></dd></dl><p>{teaser(one)}</p><p class="readmore"><a class="btn btn-secondary" href="{one.path}" aria-label="Read more: {e(one.title)}">Read more …</a></p></div></div>'
        for one in shown[start : start + PAGE]
    )
    following = (
        f'<li class="page-item"><a aria-label="Go to next page" href="{root}?start={start + PAGE}" class="page-link"><span class="icon-angle-right"></span></a></li>'
        if start + PAGE < len(shown)
        else ""
    )
    pages = "".join(
        f'<li class="page-item"><a href="{root}?start={n * PAGE}" class="page-link">{n + 1}</a></li>'
        for n in range(-(-len(shown) // PAGE))
        if n * PAGE != start
    )
    return shell(
        NAME,
        f'<div class="blog-featured" itemscope itemtype="https://schema.org/Blog">{items}<div class="w-100"><p class="counter">Page {start // PAGE + 1} of {-(-len(shown) // PAGE)}</p><ul class="pagination">{pages}{following}</ul></div></div>',
        f'<link href="{root}?format=feed&amp;type=rss" rel="alternate" type="application/rss+xml" title="RSS 2.0">',
    )
