"""Weblogs and letters that a service hosts: Blogger, Substack."""

import datetime as dt
from dataclasses import replace

from tests.crawl.newspaper.answer import Answer, data, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import (
    ABOUT,
    NAME,
    Press,
    Query,
    e,
    feed,
    index,
    linked,
    names,
    prose,
    sitemap,
    teaser,
    whole,
)


def blogger_path(story: Story) -> str:
    return f"/{story.date:%Y/%m}/{story.slug[:39].rstrip('-')}.html"


def blogger(press: Press, path: str, query: Query) -> Answer | None:
    """Whole posts on the front page, older ones under /search, which robots.txt forbids; an Atom feed in pieces."""

    def post(one: Story, alone: bool) -> str:
        title = e(one.title) if alone else f"<a href='{press.base}{one.path}'>{e(one.title)}</a>"
        return f"""<div class="date-outer"><h2 class='date-header'><span>{one.date:%A}, {one.date.day} {one.date:%B %Y}</span></h2><div class="date-posts"><div class='post-outer'>
<div class='post hentry' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><a name='{one.number}'></a>
<h3 class='post-title entry-title' itemprop='name'>{title}</h3><div class='post-body entry-content' id='post-body-{one.number}' itemprop='articleBody'>{prose(one)}<div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Posted by <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><span itemprop='name'>{names(one)}</span></span></span>
<span class='post-timestamp'>at <a class='timestamp-link' href='{press.base}{one.path}' rel='bookmark'><abbr class='published' itemprop='datePublished' title='{one.date.isoformat()}'>{one.date:%H:%M}</abbr></a></span>
<span class='post-comment-link'><a class='comment-link' href='{press.base}{one.path}#comment-form'>No comments:</a></span></div><div class='post-footer-line'><span class='post-labels'>Labels: {", ".join(f"<a href='{press.base}/search/label/{e(tag)}' rel='tag'>{e(tag)}</a>" for tag in one.tags)}</span></div></div></div></div></div></div>"""

    def shell(title: str, content: str) -> Answer:
        months = sorted({(one.date.year, one.date.month) for one in press.stories}, reverse=True)
        archive = "".join(
            f"<li class='archivedate'><a class='post-count-link' href='{press.base}/{year}/{month:02}/'>{dt.date(year, month, 1):%B %Y}</a> <span class='post-count'>(1)</span></li>"
            for year, month in months
        )
        return page(
            f"""<!DOCTYPE html><html dir='ltr'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/>
<link href='{press.base}/feeds/posts/default' rel='alternate' title='{NAME} - Atom' type='application/atom+xml'/><link href='{press.base}/feeds/posts/default?alt=rss' rel='alternate' title='{NAME} - RSS' type='application/rss+xml'/>
<title>{e(title)}</title></head><body class='loading'><div class='content'><div class='header section'><h1 class='title'><a href='{press.base}/'>{NAME}</a></h1></div><div class='main section' id='main'><div class='blog-posts hfeed'>{content}</div></div>
<div class='column-right-inner'><aside><div class='widget Profile'><h2>About Me</h2><p>{ABOUT[0]}</p></div><div class='widget BlogArchive'><h2>Blog Archive</h2><ul class='hierarchy'>{archive}</ul></div></aside></div></div></body></html>""",
            "page",
        )

    story = press.at(path)
    if story:
        return shell(f"{NAME}: {story.title}", post(story, True))
    if path == "/robots.txt":
        return document(
            f"User-agent: Mediapartners-Google\nDisallow:\n\nUser-agent: *\nDisallow: /search\nDisallow: /share-widget\nAllow: /\n\nSitemap: {press.base}/sitemap.xml\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap.xml":
        size = 30
        if "page" in query:
            return document(
                sitemap(
                    press.base, [(one.path, one.date) for one in press.slice((whole(query["page"]) - 1) * size, size)]
                ),
                "sitemap",
            )
        return document(
            index(press.base, [f"/sitemap.xml?page={n + 1}" for n in range(-(-len(press.stories) // size))]), "sitemap"
        )
    if path == "/feeds/posts/default":
        start = max(whole(query.get("start-index")), 1)
        size = whole(query.get("max-results")) or 25
        shown = press.slice(start - 1, min(size, 25))
        entries = "".join(
            f"<entry><id>tag:blogger.com,1999:post-{one.number}</id><published>{one.date.isoformat()}</published><updated>{one.date.isoformat()}</updated><title type='text'>{e(one.title)}</title><content type='html'>{e(prose(one))}</content><link rel='replies' type='application/atom+xml' href='{press.base}/feeds/{one.number}/comments/default'/><link rel='edit' href='https://www.blogger.com/feeds/1/posts/default/{one.number}'/><link rel='alternate' type='text/html' href='{press.base}{one.path}' title='{e(one.title)}'/></entry>"
            for one in shown
        )
        following = (
            f"<link rel='next' type='application/atom+xml' href='{press.base}/feeds/posts/default?start-index={start + len(shown)}&amp;max-results={size}'/>"
            if start + len(shown) <= len(press.stories)
            else ""
        )
        return document(
            f"<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title>{NAME}</title><link rel='alternate' type='text/html' href='{press.base}/'/>{following}{entries}</feed>",
            "feed",
            "application/atom+xml; charset=UTF-8",
        )
    parts = [part for part in path.split("/") if part]
    shown = (
        press.stories[:4]
        if not parts
        else tuple(one for one in press.stories if f"{one.date:%Y/%m}" == "/".join(parts))
    )
    if parts == ["search"] and "updated-max" in query:
        shown = tuple(one for one in press.stories if f"{one.date:%Y-%m-%dT%H:%M:%S}" < query["updated-max"][:19])[:4]
    if not shown:
        return None
    last = shown[-1].date
    older = f"<div class='blog-pager' id='blog-pager'><a class='blog-pager-older-link' href='{press.base}/search?updated-max={last:%Y-%m-%dT%H:%M:%S}%2B01:00&amp;max-results=4' title='Older Posts'>Older Posts</a></div>"
    return shell(NAME, "".join(post(one, False) for one in shown) + older)


def substack_path(story: Story) -> str:
    return f"/p/{story.slug}"


def substack(press: Press, path: str, query: Query) -> Answer | None:
    """A front page of a few, an archive that a script fills from /api/v1/archive, a sitemap, a feed of 20."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(title)}</title>{head}<link rel="alternate" type="application/rss+xml" href="/feed" title="{NAME}"></head>
<body class=""><div id="entry"><div id="main" class="main typography use-theme-bg"><div class="pencraft pc-display-flex topBar-pIF0J1"><h1 class="pencraft"><a href="/" native>{NAME}</a></h1><a href="/archive" class="pencraft">Archive</a><a href="/about" native>About</a><button class="button subscribe-btn primary">Subscribe</button></div>{content}</div></div>
<div class="footer-wrap"><div class="footer"><div class="footer-blurb">© 2025 {NAME} <a href="https://substack.com/privacy">Privacy</a> ∙ <a href="https://substack.com/tos">Terms</a></div></div></div></body></html>""",
            "page",
        )

    def row(one: Story) -> str:
        return f'<div class="pencraft post-preview"><a href="{press.base}{one.path}" class="pencraft pc-reset post-preview-title" data-testid="post-preview-title">{e(one.title)}</a><a href="{press.base}{one.path}" class="post-preview-description">{teaser(one)}</a><div class="meta"><time datetime="{one.date.isoformat()}">{one.date:%b} {one.date.day}</time> • <a href="https://substack.com/@desk">{names(one)}</a></div></div>'

    story = press.at(path)
    if story:
        return shell(
            f"{story.title} - by {names(story)}",
            f"""<div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post"><div role="region" class="post-header" aria-label="Post header">
<h1 class="post-title published">{e(story.title)}</h1>{f'<h3 class="subtitle">{e(story.subtitle)}</h3>' if story.subtitle else ""}<div class="byline-wrapper"><div class="pencraft byline-names">{e(", ".join(story.authors)) if len(story.authors) != 2 else e(" and ".join(story.authors))}</div><div class="pencraft meta-EgzBVA">{story.date:%b} {story.date.day:02}, {story.date.year}</div></div>
<div class="post-ufi"><a role="button" class="post-ufi-button">12</a><a href="{press.base}{story.path}/comments" class="post-ufi-comment-button">3</a><button>Share</button></div></div>
<div><div class="available-content"><div dir="auto" class="body markup">{prose(story, 3)}<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">{NAME} is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input type="email" placeholder="Type your email…"><input type="submit" value="Subscribe"></form></div></div>
{prose(replace(story, blocks=story.blocks[3:]))}<p class="button-wrapper"><a class="button primary" href="{press.base}{story.path}?utm_source=substack&utm_medium=email&utm_content=share&action=share"><span>Share</span></a></p></div></div></div></article></div>
<div class="pencraft comments-section"><h4>Discussion about this post</h4><div class="comment"><div class="comment-meta">Petra</div><div class="comment-body"><p>I have rowed that bay since I was a girl and the author is right about the fog.</p></div></div></div></div>""",
            linked(press, story, "NewsArticle") + f'<link rel="canonical" href="{press.base}{story.path}">',
        )
    if path.startswith("/p/") and path.endswith("/comments") and press.at(path.removesuffix("/comments")):
        return shell(
            "Comments - " + path,
            "<h1>Comments</h1><div class='comment'><p>I have rowed that bay since I was a girl and the author is right about the fog.</p></div>",
        )
    if path == "/api/v1/archive":
        shown = press.slice(whole(query.get("offset")), min(whole(query.get("limit")) or 12, 50))
        return data(
            [
                {
                    "id": one.number,
                    "slug": one.slug,
                    "title": one.title,
                    "subtitle": one.subtitle,
                    "post_date": one.date.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
                    "canonical_url": press.base + one.path,
                    "audience": "everyone",
                    "type": "newsletter",
                }
                for one in shown
            ],
            "list",
        )
    if path == "/sitemap.xml":
        return document(
            sitemap(
                press.base, [("/about", None), ("/archive", None), *((one.path, one.date) for one in press.stories)]
            ),
            "sitemap",
        )
    if path == "/feed":
        return document(feed(press, press.stories[:20], full=True), "feed")
    if path == "/about":
        return shell(
            "About", f'<div class="about-content"><h1>About</h1>{"".join(f"<p>{line}</p>" for line in ABOUT)}</div>'
        )
    if path in ("/", "/archive"):
        return shell(
            NAME,
            f'<div class="portable-archive"><div class="portable-archive-list">{"".join(map(row, press.stories[:12]))}</div></div>',
        )
    return None
