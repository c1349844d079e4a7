"""A blog of Wix."""

import datetime as dt
import hashlib
import json

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, feed, index, sitemap, teaser, whole

WIX_SHOWN = 10


def _mark(text: object) -> str:
    return hashlib.blake2b(str(text).encode(), digest_size=6).hexdigest()


def _day(day: dt.date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def wix_path(story: Story) -> str:
    return f"/post/{story.slug}"


def wix(press: Press, path: str, query: Query) -> Answer | None:
    """Wix Blog: divs for everything, hidden signs in every line, days without a year for this year's posts, pages by path."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        menu = "".join(
            f'<li id="comp-{n}" class="itemDepth02233374943 itemShared"><div data-testid="linkElement"><a data-testid="linkElement" href="{press.base}{to}" target="_self" class="DEaB5L"><p class="CfF1r">{name}</p></a></div></li>'
            for n, (name, to) in enumerate(
                (
                    ("Home", "/"),
                    ("Blog", "/blog"),
                    ("About", "/about"),
                    ("Events", "/events"),
                    ("Shop", "/shop"),
                    ("Contact", "/contact"),
                )
            )
        )
        return page(
            f"""<!DOCTYPE html><html lang="en"><head><meta charset='utf-8'><meta name="generator" content="Wix.com Website Builder"/>{head}<title>{e(title)}</title></head><body class='responsive'><div id="SITE_CONTAINER"><div id="main_MF" class="main_MF"><div id="SCROLL_TO_TOP" class="Vd6aQZ ignore-focus" role="region" tabindex="-1" aria-label="top of page"><span class="mHZSwn">top of page</span></div>
<header id="SITE_HEADER" class="xU8fqS SITE_HEADER wixui-header"><div class="wixui-rich-text"><h1 class="font_0"><a href="{press.base}">{NAME}</a></h1></div><nav id="comp-menu" aria-label="Site" class="HSsXRf"><ul>{menu}</ul></nav><div id="comp-login"><button class="login">Log In</button></div></header>
<main id="PAGES_CONTAINER" tabindex="-1" data-main-content="true"><div id="SITE_PAGES">{content}</div></main><footer id="SITE_FOOTER" class="wixui-footer"><p class="font_8"><span class="wixui-rich-text__text">©2025 by {NAME}. Proudly created with <a href="https://www.wix.com/?utm_campaign=vir_created_with">Wix.com</a></span></p><form><label>Subscribe Form</label><input type="email"><button>Submit</button></form></footer><span class="mHZSwn">bottom of page</span></div></div><script type="application/json" id="wix-warmup-data">{{"platform":{{}}}}</script></body></html>""",
            "page",
        )

    def meta(one: Story) -> str:
        return f"""<ul class="post-metadata"><li class="H6Uj1s"><span data-hook="user-name" class="tQ0Q1A user-name">{e(one.authors[0])}</span></li><li class="zh_1C-"><span title="{_day(one.date)}" class="post-metadata__date time-ago" data-hook="time-ago">{one.date:%b} {one.date.day}{f", {one.date.year}" if one.date.year < 2025 else ""}</span></li><li><span data-hook="time-to-read" class="post-metadata__readTime">4 min read</span></li></ul>"""

    def card(one: Story) -> str:
        return f"""<article class="gallery-item-container blog-post-homepage-border-color" data-hook="post-list-item" tabindex="-1"><div><a href="{press.base}{one.path}" class="O16KGI"><div data-hook="gallery-item-image"></div></a><div data-hook="post-info">{meta(one)}<a class="O16KGI pu51Xe" href="{press.base}{one.path}"><div class="post-title" data-hook="post-title"><h2 class="bD0vt9 KNiaIk"><p>{e(one.title)}</p></h2></div></a><div data-hook="post-description" class="post-excerpt"><div>{teaser(one)}</div></div></div><div data-hook="post-footer"><div data-hook="view-count">{one.number % 400} views</div><div data-hook="comments-count"><a href="{press.base}{one.path}">0 comments</a></div><button data-hook="like-button">{one.number % 9} likes</button></div></div></article>"""

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        ld = {
            "@context": "https://schema.org/",
            "@type": "BlogPosting",
            "mainEntityOfPage": {"@type": "WebPage", "@id": press.base + story.path},
            "headline": story.title,
            "datePublished": f"{story.date.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}",
            "dateModified": f"{story.date.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}",
            "author": {
                "@type": "Person",
                "name": story.authors[0],
                "url": f"{press.base}/profile/{_mark(story.authors[0])}/profile",
            },
            "publisher": {"@type": "Organization", "name": NAME},
            "description": story.subtitle or story.blocks[0][1][:150],
        }
        text = "".join(
            f'<div data-breakout="normal"><p class="-XRvG mVzZr" dir="auto"><span class="p4cQG">{e(text)}</span></p></div><div type="empty-line" data-hook="rcv-block{n}" data-breakout="normal"><div class="_3N9Qz"><br role="presentation"></div></div>'
            if kind == "paragraph"
            else f'<div data-breakout="normal"><h2 class="pIMcm" dir="auto"><span class="p4cQG">{e(text)}</span></h2></div>'
            if kind == "heading"
            else f'<div data-breakout="normal"><blockquote class="zHQtl"><span class="p4cQG">{e(text)}</span></blockquote></div>'
            if kind == "quote"
            else "<ul>"
            + "".join(f'<li><p class="-XRvG" dir="auto"><span>{e(line)}</span></p></li>' for line in text.split("\n"))
            + "</ul>"
            for n, (kind, text) in enumerate(story.blocks)
        )
        return shell(
            f"{story.title}",
            f"""<div id="TPASection_post" class="TPASection"><div data-hook="header-navigation"><a href="{press.base}/blog" data-hook="category-label-All Posts">All Posts</a><a href="{press.base}/blog/categories/{story.section.lower()}">{e(story.section)}</a><button aria-label="Search">Search</button></div><article class="blog-post-page-border-color" data-hook="post"><div class="post-header">{meta(story)}<button aria-label="More actions" data-hook="more-button"></button></div><div class="blog-post-page-font"><h1 class="UbhFJ7 nkqC0Q" data-hook="post-title"><span class="post-title__text">{e(story.title)}</span></h1></div>
<section data-hook="post-description"><div class="fTEXDR A2sIZ4 QEEfz0" data-rce-version="9.21"><div class="kyX_ Kkb" dir="ltr"><div class="moHCnT"><div data-id="content-viewer">{text}</div></div></div></div></section><div class="post-footer"><div data-hook="post-category-label-list"><ul aria-label="Post categories"><li><a href="{press.base}/blog/categories/{story.section.lower()}">{e(story.section)}</a></li></ul></div><div><button aria-label="Share via Facebook"></button></div><div data-hook="view-count">{story.number % 400} views</div></div></article>
<div data-hook="recent-posts"><h2>Recent Posts</h2><a href="{press.base}/blog">See All</a>{"".join(card(one) for one in (press.stories[(at + n) % len(press.stories)] for n in (1, 2, 3)))}</div><div data-hook="comments"><h2>Comments</h2><div>Write a comment...</div></div></div>""",
            f'<link rel="canonical" href="{press.base}{story.path}"/><meta property="og:type" content="article"/><meta property="og:title" content="{e(story.title)}"/><meta property="og:site_name" content="{NAME}"/><meta property="article:published_time" content="{story.date.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}"/><meta property="article:author" content="{e(story.authors[0])}"/><script type="application/ld+json">{json.dumps(ld)}</script>',
        )
    sections = sorted({one.section.lower() for one in press.stories})
    if path == "/robots.txt":
        return document(
            f"User-agent: *\nAllow: /\nDisallow: *?lightbox=\nSitemap: {press.base}/sitemap.xml\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap.xml":
        return document(
            index(
                press.base,
                [
                    "/store-products-sitemap.xml",
                    "/blog-categories-sitemap.xml",
                    "/blog-posts-sitemap.xml",
                    "/event-pages-sitemap.xml",
                    "/pages-sitemap.xml",
                ],
            ),
            "sitemap",
        )
    kinds: dict[str, list[tuple[str, dt.datetime | None]]] = {
        "/blog-posts-sitemap.xml": [(one.path, one.date) for one in press.stories],
        "/blog-categories-sitemap.xml": [(f"/blog/categories/{name}", None) for name in sections],
        "/store-products-sitemap.xml": [(f"/product-page/{name}", None) for name in ("tide-table", "oar")],
        "/event-pages-sitemap.xml": [("/event-details/an-evening-of-arguments", None)],
        "/pages-sitemap.xml": [
            ("/", None),
            ("/blog", None),
            ("/about", None),
            ("/contact", None),
            ("/events", None),
            ("/shop", None),
        ],
    }
    if path in kinds:
        return document(sitemap(press.base, kinds[path]), "sitemap")
    if path == "/blog-feed.xml":
        return document(feed(press, press.stories[:20]), "feed")
    if path in ("/about", "/contact", "/events", "/shop"):
        return shell(
            f"{path[1:].title()} | {NAME}",
            "".join(f'<div class="wixui-rich-text"><p class="font_8">{line}</p></div>' for line in ABOUT),
        )
    if path == "/event-details/an-evening-of-arguments":
        return shell(
            "An Evening of Arguments | " + NAME,
            f'<h1 data-hook="event-title">An Evening of Arguments</h1><p data-hook="event-full-date">Oct 12, 2025, 7:00 PM – 9:00 PM</p><p data-hook="event-full-location">The Boathouse, 1 Quay Street</p><div data-hook="about-section"><h2>About the event</h2><p>{ABOUT[0]}</p><p>{ABOUT[1]} Doors open at half past six, and the tide turns at eight.</p></div><button>RSVP</button>',
            f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org/", "@type": "Event", "name": "An Evening of Arguments", "startDate": "2025-10-12T19:00:00+01:00", "endDate": "2025-10-12T21:00:00+01:00", "eventStatus": "https://schema.org/EventScheduled", "location": {"@type": "Place", "name": "The Boathouse"}})}</script>',
        )
    if path.startswith("/product-page/"):
        return shell(
            f"{path.split('/')[-1]} | {NAME}",
            f'<h1 data-hook="product-title">{path.split("/")[-1]}</h1><div>SKU: 0007</div><span data-hook="formatted-primary-price">$12.00</span><button>Add to Cart</button><p>{ABOUT[1]}</p>',
        )
    if path == "/":
        return shell(
            NAME,
            f'<div class="wixui-rich-text"><h2>Arguments, at low tide</h2></div>{"".join(map(card, press.stories[:3]))}',
            f'<link rel="alternate" type="application/rss+xml" title="{NAME} - RSS" href="{press.base}/blog-feed.xml"/>',
        )
    parts = [part for part in path.split("/") if part]
    number = whole(parts[-1]) if len(parts) > 2 and parts[-2] == "page" else 1
    place = parts[:-2] if number > 1 else parts
    shown = [one for one in press.stories if place == ["blog"] or place[1:] == ["categories", one.section.lower()]]
    some = shown[(number - 1) * WIX_SHOWN : number * WIX_SHOWN] if place[:1] == ["blog"] else []
    if not some:
        return None
    links = "".join(
        f'<a data-hook="pagination__{n}" class="page-number" href="{press.base}/{"/".join(place)}{f"/page/{n}" if n > 1 else ""}" aria-label="Page {n}">{n}</a>'
        for n in range(1, -(-len(shown) // WIX_SHOWN) + 1)
    )
    return shell(
        f"Blog | {NAME}",
        f'<div data-hook="feed-page-root">{"".join(map(card, some))}<nav data-hook="pagination" aria-label="Pagination">{links}</nav></div>',
    )
