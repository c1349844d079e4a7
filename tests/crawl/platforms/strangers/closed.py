"""A WordPress with a bought theme, its lists for scripts alone, REST and sitemaps switched off."""

import json

from tests.crawl.newspaper.answer import Answer, data, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import (
    ABOUT,
    NAME,
    Press,
    Query,
    e,
    feed,
    linked,
    long_day,
    names,
    prose,
    teaser,
    whole,
)
from tests.crawl.platforms.strangers.tongues import plain

SHOWN = 10


def closed_path(story: Story) -> str:
    return f"/{story.section.lower()}/{story.slug}/"


def closed(press: Press, path: str, query: Query) -> Answer | None:
    """A bought theme: a button that posts to admin-ajax.php instead of pages, REST and sitemaps switched off, AMP, attachments."""
    sections = sorted({one.section for one in press.stories})
    live = "/live/storm-as-it-happens/"

    def shell(title: str, content: str, head: str = "", css: str = "home blog") -> Answer:
        menu = "".join(
            f'<li class="menu-item menu-item-type-taxonomy menu-item-object-category menu-item-{n}"><a href="{press.base}/category/{name.lower()}/">{name}</a></li>'
            for n, name in enumerate(sections)
        )
        popular = "".join(
            f'<div class="td_module_flex td-animation-stack"><h3 class="entry-title td-module-title"><a href="{press.base}{one.path}" rel="bookmark" title="{e(one.title)}">{e(one.title)}</a></h3></div>'
            for one in press.slice(5, 4)
        )
        return page(
            f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" /><title>{e(title)} | {NAME}</title><link rel="alternate" type="application/rss+xml" title="{NAME} &raquo; Feed" href="{press.base}/feed/" /><link rel="alternate" type="application/rss+xml" title="{NAME} &raquo; Comments Feed" href="{press.base}/comments/feed/" /><link rel='stylesheet' href='{press.base}/wp-content/themes/Newspaper/style.css?ver=12.6' />{head}</head><body class="{css} td-container"><div class="tdc-header-wrap"><a class="tdb-logo-a" href="{press.base}/">{NAME}</a><ul class="td-mega-menu">{menu}<li class="menu-item"><a href="{press.base}/about-us/">About us</a></li><li class="menu-item"><a href="{press.base}/contact/">Contact</a></li><li><a href="{live}">Live: the storm</a></li></ul><a href="{press.base}/wp-login.php">Sign in</a><form role="search" action="{press.base}/"><input name="s"></form></div><div class="td-main-content-wrap">{content}</div><div class="td-sidebar"><h4 class="td-block-title"><span>MOST POPULAR</span></h4>{popular}<div class="td-a-rec"><a href="https://affiliate.example.net/?ref=1"><img alt="Advertisement"></a></div><h4>Newsletter</h4><p>Get the best of the week.</p></div><script>var tds_login_sing_in_widget="show";var td_ajax_url="{press.base}/wp-admin/admin-ajax.php?td_theme_name=Newspaper&v=12.6.1";var td_get_template_directory_uri="{press.base}/wp-content/plugins/td-composer/legacy/common";</script><div class="td-footer-wrap"><p>© 2025 {NAME}</p><a href="{press.base}/privacy-policy/">Privacy Policy</a></div></body></html>""",
            "page",
        )

    def card(one: Story) -> str:
        return f"""<div class="td_module_10 td_module_wrap td-animation-stack"><div class="td-module-thumb"><a href="{press.base}{one.path}" rel="bookmark" class="td-image-wrap" title="{e(one.title)}"><span class="entry-thumb td-thumb-css"></span></a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="{press.base}{one.path}" rel="bookmark" title="{e(one.title)}">{e(one.title)}</a></h3><div class="td-module-meta-info"><a href="{press.base}/category/{one.section.lower()}/" class="td-post-category">{e(one.section)}</a><span class="td-post-author-name"><a href="{press.base}/author/{plain(one.authors[0])}/">{e(one.authors[0])}</a> <span>-</span> </span><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{one.date.isoformat()}">{long_day(one.date)}</time></span><span class="td-module-comments"><a href="{press.base}{one.path}#respond">0</a></span></div><div class="td-excerpt">{teaser(one)}</div></div></div>"""

    def block(shown: list[Story], number: int) -> str:
        pages = -(-len(shown) // SHOWN)
        more = (
            '<div class="td-load-more-wrap"><a href="#" class="td_ajax_load_more td_ajax_load_more_js" aria-label="Load more" id="next-page-tdi_61" data-td_block_id="tdi_61">Load more<i class="td-load-more-icon td-icon-font td-icon-menu-down"></i></a></div>'
            if number < pages
            else ""
        )
        script = f'''<script>var block_tdi_61 = new tdBlock();
block_tdi_61.id = "tdi_61";
block_tdi_61.atts = '{{"modules_on_row":"eyJhbGwiOiIxMDAlIn0=","limit":"{SHOWN}","ajax_pagination":"load_more"}}';
block_tdi_61.td_column_number = "2";
block_tdi_61.block_type = "tdb_loop";
block_tdi_61.post_count = "{SHOWN}";
block_tdi_61.found_posts = "{len(shown)}";
block_tdi_61.ajax_pagination_infinite_stop = "";
block_tdi_61.max_num_pages = "{pages}";
tdBlocksArray.push(block_tdi_61);
</script>'''
        return f'<div id="tdi_61" class="td_block_inner td-column-2">{"".join(map(card, shown[(number - 1) * SHOWN : number * SHOWN]))}</div>{more}{script}'

    amp = path.endswith("/amp/")
    story = press.at(path.removesuffix("amp/"))
    if story and amp:
        return page(
            f'<!doctype html><html amp lang="en-US"><head><meta charset="utf-8"><title>{e(story.title)}</title><link rel="canonical" href="{press.base}{story.path}"></head><body><article class="amp-wp-article"><h1 class="amp-wp-title">{e(story.title)}</h1><div>By {names(story)}</div><time>{long_day(story.date)}</time>{prose(story)}</article></body></html>',
            "variant",
        )
    if story:
        at = press.stories.index(story)
        related = "".join(map(card, press.slice(at + 1, 3)))
        people = " and ".join(f'<a href="{press.base}/author/{plain(name)}/">{e(name)}</a>' for name in story.authors)
        return shell(
            story.title,
            f"""<article id="post-{story.number}" class="post-{story.number} post type-post status-publish format-standard has-post-thumbnail hentry category-{story.section.lower()}" itemscope itemtype="https://schema.org/Article"><div class="td-crumb-container"><span><a href="{press.base}/" class="entry-crumb">Home</a></span> <span><a href="{press.base}/category/{story.section.lower()}/">{e(story.section)}</a></span></div><div class="td-post-header"><ul class="td-category"><li class="entry-category"><a href="{press.base}/category/{story.section.lower()}/">{e(story.section)}</a></li></ul><header class="td-post-title"><h1 class="entry-title">{e(story.title)}</h1>{f'<p class="td-post-sub-title">{e(story.subtitle)}</p>' if story.subtitle else ""}<div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div> {people}<div class="td-author-line"> -</div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{story.date.isoformat()}">{long_day(story.date)}</time></span><div class="td-post-views"><span class="td-nr-views-{story.number}">{story.number % 700}</span></div></div></header></div><div class="td-post-sharing"><a href="https://www.facebook.com/sharer.php?u=x">Facebook</a><a href="https://twitter.com/intent/tweet?text=x">Twitter</a></div><div class="td-post-content tagdiv-type"><div class="td-post-featured-image"><figure><a href="{press.base}{story.path}picture-{story.number}/"><img class="entry-thumb" src="{press.base}/wp-content/uploads/2025/{story.number}.jpg" alt=""></a><figcaption class="wp-caption-text">The harbour. Halden Pictures</figcaption></figure></div>{prose(story)}</div><footer><ul class="td-tags td-post-small-box clearfix"><li><span>TAGS</span></li>{"".join(f'<li><a href="{press.base}/tag/{plain(tag)}/">{e(tag)}</a></li>' for tag in story.tags)}</ul><div class="td-block-row td-post-next-prev"><div class="td-post-prev-post"><span>Previous article</span><a href="{press.base}{press.stories[(at + 1) % len(press.stories)].path}">{e(press.stories[(at + 1) % len(press.stories)].title)}</a></div></div><div class="author-box-wrap"><div class="desc"><div class="td-author-name vcard author"><span class="fn"><a href="{press.base}/author/{plain(story.authors[0])}/">{e(story.authors[0])}</a></span></div><div class="td-author-description">Writes from the boathouse and answers letters on Tuesdays.</div></div></div></footer></article><div class="td_block_related_posts"><h4>RELATED ARTICLES</h4>{related}</div><div class="comments" id="comments"><h4>1 COMMENT</h4><ol class="comment-list"><li class="comment"><cite class="fn">Petra</cite> <a class="comment-link" href="#comment-9"><time>{long_day(story.date)} At 4:12 pm</time></a><div class="comment-content"><p>I have rowed that bay since I was a girl and the author is right about the fog.</p></div></li></ol><h3>LEAVE A REPLY</h3></div>""",
            f'<link rel="canonical" href="{press.base}{story.path}" /><link rel="shortlink" href="{press.base}/?p={story.number}" /><link rel="amphtml" href="{press.base}{story.path}amp/" />{linked(press, story)}<meta property="og:type" content="article" />',
            "post-template-default single single-post",
        )
    if path == "/robots.txt":
        return document(
            "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n", "robots", "text/plain"
        )
    if path.startswith("/wp-json"):
        return data(
            {
                "code": "rest_login_required",
                "message": "DRA: Only authenticated users can access the REST API.",
                "data": {"status": 401},
            },
            "rest",
            status=401,
        )
    if path == "/wp-admin/admin-ajax.php":
        return Answer(kind="rest", body=b"0", status=400)
    if path == live:
        updates = "".join(
            f'<div class="live-update"><time datetime="2025-02-0{n}T10:00:00+00:00">10:0{n}</time><h3>Update {n}: the tide turns</h3><p>{ABOUT[0]}</p></div>'
            for n in range(1, 6)
        )
        ld = {
            "@context": "https://schema.org",
            "@type": "LiveBlogPosting",
            "headline": "The storm, as it happens",
            "datePublished": "2025-02-01T08:00:00+00:00",
            "liveBlogUpdate": [{"@type": "BlogPosting", "headline": f"Update {n}"} for n in range(1, 6)],
        }
        return shell(
            "The storm, as it happens",
            f'<article class="post"><h1 class="entry-title">The storm, as it happens</h1><time>February 1, 2025</time><div class="live-updates">{updates}</div></article>',
            f'<script type="application/ld+json">{json.dumps(ld)}</script>',
            "single single-live",
        )
    if "/picture-" in path:
        return shell(
            "picture",
            '<h1 class="entry-title">picture</h1><p class="attachment"><a href="/wp-content/uploads/2025/x.jpg"><img></a></p>',
            css="attachment",
        )
    if path == "/comments/feed/":
        return document(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Comments for {NAME}</title><item><title>Comment on {e(press.stories[0].title)} by Petra</title><link>{press.base}{press.stories[0].path}#comment-9</link></item></channel></rss>',
            "feed",
        )
    number = whole(query.get("paged")) or 1
    if path == "/feed/":
        some = press.slice((number - 1) * SHOWN, SHOWN)
        return document(feed(press, some), "feed") if some else None
    parts = [part for part in path.split("/") if part]
    if len(parts) > 1 and parts[-2] == "page":
        number, parts = whole(parts[-1]), parts[:-2]
    shown = list(press.stories) if not parts else []
    if len(parts) == 2 and parts[0] == "category":
        shown = [one for one in press.stories if one.section.lower() == parts[1]]
    if len(parts) == 2 and parts[0] == "tag":
        shown = [one for one in press.stories if parts[1] in [plain(tag) for tag in one.tags]]
    if len(parts) == 2 and parts[0] == "author":
        shown = [one for one in press.stories if parts[1] in [plain(name) for name in one.authors]]
    if parts and all(part.isdigit() for part in parts):
        shown = [one for one in press.stories if f"{one.date:%Y/%m/%d}/".startswith("/".join(parts) + "/")]
    if shown and number and (number - 1) * SHOWN < len(shown):
        return shell(
            NAME if not parts else parts[-1].title(),
            block(shown, number),
            css="home blog" if not parts else "archive category",
        )
    if path in ("/about-us/", "/contact/", "/privacy-policy/", "/wp-login.php"):
        return shell(
            path.strip("/").title(),
            f'<article class="page type-page"><h1 class="entry-title">{path.strip("/").title()}</h1><div class="td-page-content">{"".join(f"<p>{line}</p>" for line in ABOUT)}</div></article>',
            css="page-template-default page",
        )
    return None
