"""Sites that a generator writes once: Hugo with PaperMod, Jekyll with Minima."""

import datetime as dt

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, feed, long_day, names, prose, sitemap, teaser

HUGO_PAGE = 8


def hugo_path(story: Story) -> str:
    return f"/posts/{story.slug}/"


def _hugo(press: Press, title: str, content: str, head: str = "") -> Answer:
    return page(
        f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(title)} | {NAME}</title>{head}
<meta name="generator" content="Hugo 0.125.4"></head><body class="list" id="top"><header class="header"><nav class="nav">
<div class="logo"><a href="{press.base}/" accesskey="h" title="{NAME}">{NAME}</a></div><ul id="menu">
<li><a href="{press.base}/posts/" title="Posts"><span>Posts</span></a></li>
<li><a href="{press.base}/tags/" title="Tags"><span>Tags</span></a></li>
<li><a href="{press.base}/about/" title="About"><span>About</span></a></li></ul></nav></header>
<main class="main">{content}</main><footer class="footer"><span>&copy; 2025 <a href="{press.base}/">{NAME}</a></span>
<span>Powered by <a href="https://gohugo.io/">Hugo</a> & <a href="https://github.com/adityatelange/hugo-PaperMod/">PaperMod</a></span>
</footer></body></html>""",
        "page",
    )


def hugo(press: Press, path: str, query: Query) -> Answer | None:
    """Lists under / and /posts/ with /page/2/, a sitemap of everything, a feed of everything."""
    story = press.at(path)
    if story:
        tags = "".join(f'<li><a href="{press.base}/tags/{e(tag)}/">{e(tag)}</a></li>' for tag in story.tags)
        at = press.stories.index(story)
        older = press.stories[at + 1 : at + 2]
        turn = "".join(
            f'<a class="next" href="{one.path}"><span class="title">Next »</span><br><span>{e(one.title)}</span></a>'
            for one in older
        )
        return _hugo(
            press,
            story.title,
            f"""<article class="post-single"><header class="post-header">
<h1 class="post-title entry-hint-parent">{e(story.title)}</h1>{f'<div class="post-description">{e(story.subtitle)}</div>' if story.subtitle else ""}
<div class="post-meta"><span title='{story.date:%Y-%m-%d %H:%M:%S %z}'>{long_day(story.date)}</span>&nbsp;·&nbsp;4 min&nbsp;·&nbsp;{names(story)}</div>
</header><div class="post-content">{prose(story)}</div><footer class="post-footer"><ul class="post-tags">{tags}</ul>
<nav class="paginav">{turn}</nav></footer></article>""",
            f'<link rel="canonical" href="{press.base}{story.path}">',
        )
    parts = [part for part in path.split("/") if part]
    if path == "/sitemap.xml":
        tags_known = sorted({tag for one in press.stories for tag in one.tags})
        rows: list[tuple[str, dt.datetime | None]] = [(one.path, one.date) for one in press.stories]
        rows += [(f"/tags/{tag}/", press.stories[0].date) for tag in tags_known] + [
            ("/", None),
            ("/posts/", None),
            ("/tags/", None),
            ("/about/", None),
        ]
        return document(sitemap(press.base, rows), "sitemap")
    if path in ("/index.xml", "/posts/index.xml"):
        return document(feed(press, press.stories), "feed")
    if path == "/about/":
        text = "".join(f"<p>{e(line)}</p>" for line in ABOUT)
        return _hugo(
            press,
            "About",
            f'<article class="post-single"><header class="post-header"><h1 class="post-title">About</h1></header><div class="post-content">{text}</div></article>',
        )
    if path == "/tags/":
        return _hugo(
            press,
            "Tags",
            "<ul class='terms-tags'>"
            + "".join(
                f'<li><a href="/tags/{e(tag)}/">{e(tag)}</a></li>'
                for tag in sorted({t for s in press.stories for t in s.tags})
            )
            + "</ul>",
        )
    number = int(parts[-1]) if len(parts) > 1 and parts[-2] == "page" and parts[-1].isdigit() else 1
    place = parts[:-2] if number > 1 else parts
    shown = (
        press.stories
        if place in ([], ["posts"])
        else tuple(s for s in press.stories if len(place) == 2 and place[0] == "tags" and place[1] in s.tags)
    )
    some = shown[(number - 1) * HUGO_PAGE : number * HUGO_PAGE]
    if not some:
        return None
    root = "/" + "".join(f"{part}/" for part in place)
    entries = "".join(
        f"""<article class="post-entry"><header class="entry-header"><h2>{e(one.title)}</h2></header>
<div class="entry-content"><p>{teaser(one)}</p></div><footer class="entry-footer"><span title='{one.date:%Y-%m-%d}'>{long_day(one.date)}</span>&nbsp;·&nbsp;{names(one)}</footer>
<a class="entry-link" aria-label="post link to {e(one.title)}" href="{press.base}{one.path}"></a></article>"""
        for one in some
    )
    older_link = (
        f'<a class="next" href="{press.base}{root}page/{number + 1}/">Next&nbsp;&nbsp;»</a>'
        if number * HUGO_PAGE < len(shown)
        else ""
    )
    return _hugo(
        press,
        NAME,
        f'{entries}<footer class="page-footer"><nav class="pagination">{older_link}</nav></footer>',
        f'<link rel="alternate" type="application/rss+xml" href="{press.base}/index.xml">',
    )


def jekyll_path(story: Story) -> str:
    return f"/{story.section.lower()}/{story.date:%Y/%m/%d}/{story.slug}.html"


def jekyll(press: Press, path: str, query: Query) -> Answer | None:
    """One list of everything on the front page, a feed of ten, nothing else."""
    top = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link type="application/atom+xml" rel="alternate" href="{press.base}/feed.xml" title="{NAME}">'
    bar = f'<header class="site-header"><div class="wrapper"><a class="site-title" rel="author" href="/">{NAME}</a><nav class="site-nav"><a class="page-link" href="/about/">About</a></nav></div></header>'
    end = f'<footer class="site-footer h-card"><div class="wrapper"><h2 class="footer-heading">{NAME}</h2><p>{ABOUT[1]}</p></div></footer></body></html>'
    story = press.at(path)
    if story:
        return page(
            f"""{top}<title>{e(story.title)} | {NAME}</title></head><body>{bar}<main class="page-content"><div class="wrapper">
<article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header">
<h1 class="post-title p-name" itemprop="name headline">{e(story.title)}</h1>
<p class="post-meta"><time class="dt-published" datetime="{story.date.isoformat()}" itemprop="datePublished">{story.date:%b} {story.date.day}, {story.date.year}</time>
• <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">{'</span></span> • <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">'.join(map(e, story.authors))}</span></span></p></header>
<div class="post-content e-content" itemprop="articleBody">{prose(story)}</div><a class="u-url" href="{story.path}" hidden></a></article></div></main>{end}""",
            "article",
        )
    if path == "/feed.xml":
        entries = "".join(
            f'<entry><title type="html">{e(one.title)}</title><link href="{press.base}{one.path}" rel="alternate" type="text/html"/><published>{one.date.isoformat()}</published><updated>{one.date.isoformat()}</updated><id>{press.base}{one.path}</id><content type="html">{e(prose(one))}</content></entry>'
            for one in press.stories[:10]
        )
        return document(
            f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{NAME}</title>{entries}</feed>',
            "feed",
        )
    if path == "/about/":
        return page(
            f'{top}<title>About | {NAME}</title></head><body>{bar}<article class="post"><header class="post-header"><h1 class="post-title">About</h1></header><div class="post-content">{"".join(f"<p>{line}</p>" for line in ABOUT)}</div></article>{end}',
            "page",
        )
    if path == "/":
        items = "".join(
            f'<li><span class="post-meta">{one.date:%b} {one.date.day}, {one.date.year}</span><h3><a class="post-link" href="{one.path}">{e(one.title)}</a></h3></li>'
            for one in press.stories
        )
        return page(
            f'{top}<title>{NAME}</title></head><body>{bar}<div class="home"><h2 class="post-list-heading">Posts</h2><ul class="post-list">{items}</ul><p class="feed-subscribe">subscribe <a href="/feed.xml">via RSS</a></p></div>{end}',
            "list",
        )
    return None
