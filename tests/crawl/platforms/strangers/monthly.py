"""A monthly: back issues as covers without words, contents of an issue, articles numbered behind their names."""

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, feed, names, prose, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

NEWEST = 6


def monthly_path(story: Story) -> str:
    return f"/magazine/archive/{story.date:%Y/%m}/{story.slug}/{story.number}/"


def monthly(press: Press, path: str, query: Query) -> Answer | None:
    """The front page shows the newest alone; covers of the year on the page of back issues, other years behind a choice of years."""
    months = sorted({(one.date.year, one.date.month) for one in press.stories}, reverse=True)

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(title)} - {NAME}</title>{head}<link rel="alternate" type="application/rss+xml" href="{press.base}/feed/best-of/"></head><body><div id="main-navigation"><nav class="Nav_root__x"><a href="/">{NAME}</a><ul><li><a href="/most-popular/">Popular</a></li><li><a href="/latest/">Latest</a></li><li><a href="/newsletters/">Newsletters</a></li><li><a href="/magazine/backissues/">Magazine Archive</a></li><li><a href="/podcasts/">Podcasts</a></li><li><a href="/games/">Games</a></li></ul><a href="https://accounts.example.net/login/">Sign In</a><a href="/subscribe/navbar/">Subscribe</a></nav></div><main>{content}</main><footer><a href="/history/">Our History</a><a href="/faq/">FAQ</a><a href="/privacy-policy/">Privacy Policy</a></footer></body></html>""",
            "page",
        )

    def item(one: Story) -> str:
        return f'<li class="TocItem_root"><a class="TocItem_link" href="{press.base}{one.path}"><h3>{e(one.title)}</h3></a><p class="dek">{teaser(one)}</p><span class="byline">{names(one)}</span></li>'

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        more = "".join(
            f'<li><a href="{press.base}{one.path}">{e(one.title)}</a></li>' for one in press.slice(at + 1, 3)
        )
        return shell(
            story.title,
            f"""<article><header><a class="rubric" href="/category/{story.section.lower()}/">{e(story.section)}</a><h1 class="ArticleTitle_root">{e(story.title)}</h1>{f'<p class="ArticleDek_root">{e(story.subtitle)}</p>' if story.subtitle else ""}<div class="ArticleByline">By {" and ".join(f'<a class="author-link" href="/author/{plain(name)}/">{e(name)}</a>' for name in story.authors)}</div><time class="ArticleTimestamp_root" datetime="{story.date.isoformat()}">{story.date:%B} {story.date.year} Issue</time></header><section class="ArticleBody_root">{prose(story)}</section><p class="backlink"><em>This article appears in the <a href="/magazine/toc/{story.date:%Y/%m}/">{story.date:%B %Y}</a> print edition.</em></p></article><aside><h2>Explore More</h2><ul>{more}</ul></aside>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article"><meta property="article:published_time" content="{story.date.isoformat()}"><meta name="author" content="{names(story)}">',
        )
    if path == "/feed/best-of/":
        return document(feed(press, press.stories[:5]), "feed")
    if path == "/":
        return shell(NAME, "<ul>" + "".join(map(item, press.stories[:NEWEST])) + "</ul>")
    if path == "/latest/":
        return shell("Latest", "<h1>Latest</h1><ul>" + "".join(map(item, press.stories[: NEWEST + 2])) + "</ul>")
    parts = [part for part in path.split("/") if part]
    if parts[:2] == ["magazine", "backissues"]:
        year = whole(parts[2]) if len(parts) > 2 else months[0][0]
        covers = "".join(
            f'<li class="Cover_root"><a href="{press.base}/magazine/toc/{y}/{m:02}/"><img alt="{y}-{m:02} cover" src="/covers/{y}-{m:02}.jpg"></a></li>'
            for y, m in months
            if y == year
        )
        years = "".join(
            f'<option value="/magazine/backissues/{y}/">{y}</option>'
            for y in sorted({y for y, _ in months}, reverse=True)
        )
        links = "".join(
            f'<a href="/magazine/backissues/{y}/">{y}</a> ' for y in sorted({y for y, _ in months}, reverse=True)
        )
        return (
            shell(
                "All Issues",
                f'<h1>All Issues</h1><select aria-label="Year">{years}</select><nav class="years">{links}</nav><ul>{covers}</ul>',
            )
            if covers
            else None
        )
    if parts[:2] == ["magazine", "toc"] and len(parts) == 4:
        shown = [one for one in press.stories if f"{one.date:%Y/%m}" == "/".join(parts[2:])]
        return (
            shell(
                f"{parts[2]}-{parts[3]} Issue",
                f"<h1>{parts[3]}/{parts[2]} Issue</h1><section><h2>Contents</h2><ul>{''.join(map(item, shown))}</ul></section>",
            )
            if shown
            else None
        )
    if len(parts) == 2 and parts[0] in ("author", "category"):
        shown = [
            one for one in press.stories if parts[1] in [one.section.lower(), *(plain(name) for name in one.authors)]
        ]
        return shell(parts[1], f"<h1>{parts[1]}</h1><ul>{''.join(map(item, shown[:8]))}</ul>") if shown else None
    if path in (
        "/most-popular/",
        "/newsletters/",
        "/podcasts/",
        "/games/",
        "/subscribe/navbar/",
        "/history/",
        "/faq/",
        "/privacy-policy/",
    ):
        return shell(
            path.strip("/"), f"<h1>{path.strip('/').title()}</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}"
        )
    return None
