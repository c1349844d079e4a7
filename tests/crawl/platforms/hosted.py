"""Sites that a service hosts: Ghost, Squarespace."""

from tests.crawl.newspaper.answer import Answer, document, page
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
    long_day,
    names,
    prose,
    sitemap,
    teaser,
    whole,
)

PAGE = 9


def ghost_path(story: Story) -> str:
    return f"/{story.slug}/"


def ghost(press: Press, path: str, query: Query) -> Answer | None:
    """Casper: lists with /page/2/ and rel=next, a sitemap index of posts, pages, authors and tags, a feed of 15."""

    def shell(title: str, content: str, head: str = "", css: str = "home-template") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="en"><head><title>{e(title)}</title><meta charset="utf-8">{head}
<meta name="generator" content="Ghost 5.82"><link rel="alternate" type="application/rss+xml" title="{NAME}" href="{press.base}/rss/">
</head><body class="{css}"><div class="viewport"><header id="gh-head" class="gh-head outer"><a class="gh-head-logo" href="{press.base}">{NAME}</a>
<ul class="nav"><li class="nav-home"><a href="{press.base}/">Home</a></li><li class="nav-about"><a href="{press.base}/about/">About</a></li></ul>
<a class="gh-head-link" href="#/portal/signin" data-portal="signin">Sign in</a><a class="gh-head-button" href="#/portal/signup">Subscribe</a></header>
<div class="site-content">{content}</div><footer class="site-footer outer"><section class="copyright">{NAME} © 2025</section></footer></div></body></html>""",
            "page",
        )

    def cards(shown: tuple[Story, ...]) -> str:
        return "".join(
            f"""<article class="post-card post"><a class="post-card-image-link" href="{one.path}"><img class="post-card-image" src="/content/images/{one.number}.jpg" alt=""></a>
<div class="post-card-content"><a class="post-card-content-link" href="{one.path}"><header class="post-card-header"><h2 class="post-card-title">{e(one.title)}</h2></header>
<div class="post-card-excerpt">{teaser(one)}</div></a><footer class="post-card-meta"><time class="post-card-meta-date" datetime="{one.date:%Y-%m-%d}">{long_day(one.date)}</time><span class="post-card-meta-length">4 min read</span></footer></div></article>"""
            for one in shown
        )

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        people = " ".join(
            f'<h4 class="author-name"><a href="/author/{e(name.lower().replace(" ", "-"))}/">{e(name)}</a></h4>'
            for name in story.authors
        )
        return shell(
            story.title,
            f"""<main id="site-main" class="site-main"><article class="article post"><header class="article-header gh-canvas">
<div class="article-tag post-card-tags"><span class="post-card-primary-tag"><a href="/tag/{e(story.section.lower())}/">{e(story.section)}</a></span></div>
<h1 class="article-title">{e(story.title)}</h1>{f'<p class="article-excerpt">{e(story.subtitle)}</p>' if story.subtitle else ""}
<div class="article-byline"><section class="article-byline-content"><div class="article-byline-meta">{people}<div class="byline-meta-content">
<time class="byline-meta-date" datetime="{story.date:%Y-%m-%d}">{long_day(story.date)}</time><span class="byline-reading-time"><span class="bull">•</span> 4 min read</span></div></div></section></div></header>
<section class="gh-content gh-canvas">{prose(story)}<hr><div class="kg-card kg-cta-card"><p>Sign up for more like this. Your email address, once a week, no tide tables.</p></div></section></article></main>
<section class="footer-cta outer"><h2 class="footer-cta-title">Sign up for more like this.</h2></section>
<aside class="read-more-wrap outer"><div class="read-more inner">{cards(press.slice(at + 1, 3))}</div></aside>""",
            linked(press, story)
            + f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article">',
            "post-template",
        )
    if path == "/robots.txt":
        return document(
            f"User-agent: *\nSitemap: {press.base}/sitemap.xml\nDisallow: /ghost/\nDisallow: /p/\nDisallow: /email/\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap.xml":
        return document(
            index(press.base, [f"/sitemap-{kind}.xml" for kind in ("pages", "posts", "authors", "tags")]), "sitemap"
        )
    authors = sorted({name.lower().replace(" ", "-") for one in press.stories for name in one.authors})
    sections = sorted({one.section.lower() for one in press.stories})
    kinds = {
        "/sitemap-posts.xml": [(one.path, one.date) for one in press.stories],
        "/sitemap-pages.xml": [("/", press.stories[0].date), ("/about/", press.stories[-1].date)],
        "/sitemap-authors.xml": [(f"/author/{name}/", press.stories[0].date) for name in authors],
        "/sitemap-tags.xml": [(f"/tag/{name}/", press.stories[0].date) for name in sections],
    }
    if path in kinds:
        return document(sitemap(press.base, kinds[path]), "sitemap")
    if path == "/rss/":
        return document(feed(press, press.stories[:15], full=True), "feed")
    if path == "/about/":
        return shell(
            "About",
            f'<article class="article page"><header class="article-header"><h1 class="article-title">About this site</h1></header><section class="gh-content">{"".join(f"<p>{line}</p>" for line in ABOUT)}</section></article>',
            css="page-template",
        )
    parts = [part for part in path.split("/") if part]
    number = whole(parts[1]) if len(parts) == 2 and parts[0] == "page" else 1 if not parts else 0
    if len(parts) == 2 and parts[0] in ("author", "tag"):
        return shell(
            parts[1],
            f'<h1 class="post-card-title">{parts[1]}</h1><div class="post-feed">{cards(tuple(s for s in press.stories if parts[1] in [n.lower().replace(" ", "-") for n in s.authors] + [s.section.lower()])[:PAGE])}</div>',
            css="tag-template",
        )
    shown = press.slice((number - 1) * PAGE, PAGE) if number else ()
    if not shown:
        return None
    more = number * PAGE < len(press.stories)
    return shell(
        NAME,
        f'<div class="post-feed">{cards(shown)}</div>'
        + (
            f'<nav class="pagination"><a class="older-posts" href="/page/{number + 1}/">Older Posts <span aria-hidden="true">&rarr;</span></a></nav>'
            if more
            else ""
        ),
        f'<link rel="next" href="{press.base}/page/{number + 1}/">' if more else "",
    )


def squarespace_path(story: Story) -> str:
    return f"/blog/{story.date.year}/{story.date.month}/{story.date.day}/{story.slug}"


def squarespace(press: Press, path: str, query: Query) -> Answer | None:
    """A blog below a shop window; older posts by ?offset=MILLISECONDS; a sitemap of everything."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><!-- This is Squarespace. --><title>{e(title)} — {NAME}</title>{head}</head><body id="collection" class="tweak-blog">
<header class="Header"><a href="/" class="Header-branding">{NAME}</a><nav class="Header-nav"><a href="/blog" class="Header-nav-item">Blog</a><a href="/shop" class="Header-nav-item">Shop</a><a href="/contact" class="Header-nav-item">Contact</a></nav></header>
<main class="Main">{content}</main><footer class="Footer"><p>Powered by Squarespace</p></footer></body></html>""",
            "page",
        )

    def millis(one: Story) -> int:
        return int(one.date.timestamp() * 1000)

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        links = "".join(
            f'<a href="{one.path}" class="BlogItem-pagination-link"><span class="BlogItem-pagination-link-title">{e(one.title)}</span></a>'
            for one in press.slice(at + 1, 1)
        )
        return shell(
            story.title,
            f"""<article class="BlogItem hentry"><h1 class="BlogItem-title" data-content-field="title">{e(story.title)}</h1><div class="BlogItem-meta"><time class="BlogMeta-item BlogMeta-item--date published" datetime="{story.date:%Y-%m-%d}">{long_day(story.date)}</time><span class="BlogMeta-item--author">{names(story)}</span></div>
<div class="sqs-layout sqs-grid-12 columns-12"><div class="row sqs-row"><div class="col sqs-col-12 span-12"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content">{prose(story)}</div></div></div></div></div>
<div class="BlogItem-share"><a class="ss-social-button">Facebook0</a><a>Twitter</a><span class="like-count">0 Likes</span></div></article><nav class="BlogItem-pagination">{links}</nav>""",
            linked(press, story),
        )
    if path == "/robots.txt":
        return document(
            f"User-agent: *\nDisallow: /config\nDisallow: /search\nDisallow: /account$\nDisallow: /*?format=json\nDisallow: /*&format=json\nDisallow: /*?tag=*\nSitemap: {press.base}/sitemap.xml\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap.xml":
        return document(
            sitemap(
                press.base,
                [
                    ("/home", None),
                    ("/blog", None),
                    ("/shop", None),
                    ("/shop/p/mug", None),
                    ("/contact", None),
                    *((one.path, one.date) for one in press.stories),
                ],
            ),
            "sitemap",
        )
    if path in ("/shop", "/shop/p/mug", "/contact"):
        return shell(
            path[1:],
            f'<div class="ProductItem"><h1>The {NAME} Mug</h1><div class="product-price">£12.00</div><p>{ABOUT[0]}</p><button>Add To Cart</button></div>',
        )
    if path == "/blog":
        if query.get("format") == "rss":
            return document(feed(press, press.stories[:20], full=True), "feed")
        before = whole(query.get("offset"), 10**14)
        shown = tuple(one for one in press.stories if not before or millis(one) < before)[:PAGE]
        items = "".join(
            f'<article class="BlogList-item hentry"><h1 class="BlogList-item-title"><a href="{one.path}" class="BlogList-item-title">{e(one.title)}</a></h1><div class="BlogList-item-excerpt"><p>{teaser(one)}</p><a href="{one.path}" class="BlogList-item-readmore">Read More</a></div><time datetime="{one.date:%Y-%m-%d}">{long_day(one.date)}</time></article>'
            for one in shown
        )
        older = (
            f'<nav class="BlogList-pagination"><a href="/blog?offset={millis(shown[-1])}" class="BlogList-pagination-link">Older</a></nav>'
            if shown and shown[-1] != press.stories[-1]
            else ""
        )
        return shell(
            "Blog",
            f'<section class="BlogList">{items}</section>{older}',
            '<link rel="alternate" type="application/rss+xml" title="RSS Feed" href="/blog?format=rss">',
        )
    if path in ("/", "/home"):
        return shell(
            "Home",
            f'<div class="sqs-block-content"><h1>{NAME}</h1><p>{ABOUT[0]}</p><a href="/blog">Read the blog</a></div>',
        )
    return None
