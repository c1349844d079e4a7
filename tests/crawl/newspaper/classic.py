"""Pages as a classic blog theme makes them: header, one column of text, a full sidebar, comments, footer."""

from html import escape
from typing import TYPE_CHECKING

from tests.crawl.newspaper import pieces
from tests.crawl.newspaper.desk import section_path, tag_path
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import MOTTO, NAME, WORDS

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

STYLE = (
    "body{margin:0;font:17px/1.6 Georgia,serif}.site-content{display:flex;max-width:64rem;margin:auto}"
    "main{flex:2;padding:1rem}#secondary{flex:1;padding:1rem;font-size:.85rem}.entry-meta{color:#666}"
)
# Tags in the cloud of the sidebar.
CLOUD = 20


def page(site: "Site", *, title: str, content: str, css: str, language: str, head: str = "") -> str:
    """A whole page around `content`."""
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} &#8211; {NAME}</title>
{site.head_links()}
{head}
<style>{STYLE}</style>
</head>
<body class="{css}">
<div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/" rel="home">{NAME}</a></p>
<p class="site-description">{MOTTO}</p></div>
<nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu">{pieces.anchors(pieces.menu(site), "li", "menu-item")}</ul></nav></header>
<div id="content" class="site-content">
<main id="main" class="site-main">
{content}
</main>
{site.side(lambda: _sidebar(site))}
</div>
<footer id="colophon" class="site-footer"><div class="footer-widgets"><ul>{pieces.anchors(pieces.STATICS)}</ul><ul>{pieces.anchors(pieces.OUTSIDE)}</ul></div>
{site.footer_extras()}<div class="site-info">© {site.desk.clock.year} {NAME}. Proudly printed on paper.</div></footer>
</div>
</body>
</html>
"""


def article(site: "Site", story: Story, number: int) -> str:
    """One page of a story."""
    words = WORDS[story.language]
    updated = (
        f'<time class="updated" datetime="{story.modified.isoformat()}">{story.modified:%d/%m/%Y}</time>'
        if story.modified
        else ""
    )
    subtitle = f'<p class="entry-subtitle">{escape(story.subtitle)}</p>' if story.subtitle and number == 1 else ""
    inset = (
        f'<div class="newsletter-signup widget"><p>{words.letter}</p><form action="/newsletter/"><input type="email" '
        'name="email"><button>OK</button></form></div>'
    )
    wall = f'<div class="paywall-prompt"><p>{words.wall}</p></div>' if story.access == "preview" else ""
    content = f"""<nav class="breadcrumbs"><a href="/">Home</a> » {pieces.section_link(site, story)}</nav>
<article id="post-{story.number}" class="post-{story.number} post type-post status-publish format-standard hentry">
<header class="entry-header">
<h1 class="entry-title">{escape(story.title)}</h1>
{subtitle}
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{story.date.isoformat()}">{pieces.printed_day(story)}</time>{updated}</span>
<span class="byline">{words.by.format(f'<span class="author vcard">{pieces.byline(site, story)}</span>')}</span></div>
</header>
{_picture(story) if number == 1 else ""}
<div class="entry-content">
{pieces.text(story, number, inset if number == 1 else "")}
{wall}{_page_links(story, number)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">{words.share}</h3><ul>{pieces.anchors(_shares(site, story))}</ul></div>
</div>
<footer class="entry-footer"><span class="cat-links">Posted in {pieces.section_link(site, story)}</span>
<span class="tags-links">Tagged {pieces.tag_links(site, story)}</span></footer>
</article>
<div class="yarpp-related"><h3>{words.related}</h3><ol>{_related(site, story)}</ol></div>
{_comments(site, story)}"""
    return page(
        site,
        title=story.title,
        content=content,
        css=f"post-template-default single single-post postid-{story.number} single-format-standard",
        language=story.language,
        head=f"{pieces.head(site, story, number)}\n{pieces.open_graph(site, story)}\n{pieces.linked_data(site, story)}"
        f'\n<link rel="alternate" type="application/rss+xml" title="Comments on this" href="{site.url(site.variant(story, "feed"))}">',
    )


def card(site: "Site", story: Story, *, sticky: bool = False) -> str:
    """A story in a list."""
    title = f"Protected: {story.title}" if story.kind == "protected" else story.title
    teaser = (
        "There is no excerpt because this is a protected post." if story.kind == "protected" else site.teaser(story)
    )
    return f"""<article id="post-{story.number}" class="post-{story.number} post type-post status-publish hentry{" sticky" if sticky else ""}">
<header class="entry-header"><h2 class="entry-title"><a href="{story.path}" rel="bookmark">{escape(title)}</a></h2>
<div class="entry-meta"><time class="entry-date published" datetime="{story.date.isoformat()}">{pieces.printed_day(story)}</time>
<span class="byline">{WORDS[story.language].by.format(pieces.byline(site, story))}</span></div></header>
<div class="entry-summary"><p>{escape(teaser)} <a href="{story.path}#more-{story.number}" class="more-link">Continue reading</a></p></div>
<footer class="entry-footer"><a href="{story.path}#respond">Leave a comment</a></footer></article>"""


def listing(site: "Site", *, heading: str, cards: str, pager: str, head: str = "") -> str:
    """A page of a list."""
    content = f'<header class="page-header"><h1 class="page-title">{escape(heading)}</h1></header>\n{cards}\n{pager}'
    return page(site, title=heading, content=content, css="archive", language=site.options.language, head=head)


def _sidebar(site: "Site") -> str:
    boxes = [
        '<form role="search" class="search-form" action="/"><input type="search" name="s"><button>Search</button></form>'
    ]
    if site.has("sections"):
        links = [(section, section_path(section)) for section in site.desk.sections]
        boxes.append(f'<h2 class="widget-title">Categories</h2><ul>{pieces.anchors(links, "li", "cat-item")}</ul>')
    if site.has("archive"):
        options = "".join(f'<option value="/{month}/">{month}</option>' for month in site.months())
        boxes.append(
            f'<h2 class="widget-title">Archives</h2><select name="archive-dropdown"><option value="">Select Month</option>{options}</select>'
        )
        boxes.append(site.calendar(site.months()[0]))
    if site.has("tags"):
        tags = sorted({tag for story in list(site.desk.stories.values())[:80] for tag in story.tags})[:CLOUD]
        cloud = "".join(
            f'<a href="{tag_path(tag)}" class="tag-cloud-link" style="font-size:{8 + len(tag)}pt">{escape(tag)}</a> '
            for tag in tags
        )
        boxes.append(f'<h2 class="widget-title">Tags</h2><div class="tagcloud">{cloud}</div>')
    if site.has("feed"):
        boxes.append(
            f'<h2 class="widget-title">Meta</h2><ul>{pieces.anchors([("Entries feed", path) for path in site.feeds()])}</ul>'
        )
    return f'<aside id="secondary" class="widget-area">{"".join(f"<section class=widget>{box}</section>" for box in boxes)}</aside>'


def _picture(story: Story) -> str:
    if story.image is None:
        return ""
    name = f"{story.path.rstrip('/')}/picture-{story.number}/" if story.path.endswith("/") else story.image.url
    credit = f" {WORDS[story.language].photo}: {escape(story.image.credit)}" if story.image.credit else ""
    return (
        f'<figure class="post-thumbnail wp-caption"><a href="{name}"><img src="{story.image.url}" alt=""></a>'
        f'<figcaption class="wp-caption-text">{escape(story.image.caption or "")}{credit}</figcaption></figure>'
    )


def _page_links(story: Story, number: int) -> str:
    if story.pages == 1:
        return ""
    parts = [
        f'<span class="post-page-numbers current">{page}</span>'
        if page == number
        else f'<a href="{story.page_path(page)}" class="post-page-numbers">{page}</a>'
        for page in range(1, story.pages + 1)
    ]
    return f'<div class="page-links">Pages: {" ".join(parts)}</div>'


def _shares(site: "Site", story: Story) -> pieces.Links:
    return [
        ("Print", site.variant(story, "print")),
        ("Post", f"https://mastodon.example/share?text={site.url(story.path)}"),
        ("Email", f"mailto:?subject=Read%20this&body={site.url(story.path)}"),
    ]


def _related(site: "Site", story: Story) -> str:
    return "".join(
        f'<li><a href="{escape(href)}" rel="bookmark">{escape(other.title)}</a> <small>{pieces.printed_day(other)}</small></li>'
        for other, href in pieces.related(site, story)
    )


def _comments(site: "Site", story: Story) -> str:
    rows = "".join(
        f'<li class="comment"><div class="comment-body"><div class="comment-meta"><b class="fn">{escape(name)}</b> '
        f'<a href="{site.variant(story, "comments")}#comment-{index}"><time datetime="{moment.isoformat()}">{moment:%d/%m/%Y}</time></a></div>'
        f'<div class="comment-content"><p>{escape(words)}</p></div></div></li>'
        for index, (name, moment, words) in enumerate(pieces.comments(story))
    )
    older = ""
    if pieces.comment_pages(story) > 1:
        older = f'<nav class="comment-navigation"><a href="{site.variant(story, "comments")}#comments">Older comments</a></nav>'
    label = WORDS[story.language].comments
    return f'<div id="comments" class="comments-area"><h2 class="comments-title">{label}</h2><ol class="comment-list">{rows}</ol>{older}</div>'
