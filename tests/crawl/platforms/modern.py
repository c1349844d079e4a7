"""Sites of today's frameworks: Next.js with its data in the page, Arc Publishing with a sitemap a day."""

import json
from dataclasses import replace

from tests.crawl.newspaper.answer import Answer, data, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import (
    ABOUT,
    NAME,
    Press,
    Query,
    e,
    index,
    linked,
    long_day,
    names,
    prose,
    sitemap,
    teaser,
    whole,
)

PAGE = 12


def next_path(story: Story) -> str:
    return f"/a/{story.slug}"


def next_js(press: Press, path: str, query: Query) -> Answer | None:
    """Hashed class names, div for everything, the first stories in __NEXT_DATA__, the rest behind a cursor of an API."""

    def row(one: Story) -> dict[str, object]:
        return {
            "id": f"art_{one.number}",
            "slug": one.slug,
            "href": one.path,
            "headline": one.title,
            "publishedAt": one.date.isoformat(),
            "byline": list(one.authors),
        }

    def shell(title: str, content: str, props: object, head: str = "") -> Answer:
        state = json.dumps({"props": {"pageProps": props}, "page": "/", "query": {}, "buildId": "kD3f"})
        return page(
            f"""<!DOCTYPE html><html lang="en-US"><head><meta charSet="utf-8"/><title>{e(title)}</title>{head}</head><body><div id="__next"><div class="sc-a1b2c3 kZyXwV"><div class="sc-d4e5f6 hGfEdC"><a href="/">{NAME}</a><a href="/topics">Topics</a><a href="/about-us">About us</a><button>Sign in</button></div>{content}<div class="sc-z9y8x7 pQrStU"><a href="/terms">Terms</a><a href="/privacy">Privacy</a></div></div></div><script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>""",
            "page",
        )

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        more = "".join(
            f'<a class="sc-more Lm" href="{one.path}"><div class="sc-k8">{e(one.title)}</div><div>{teaser(one)}</div></a>'
            for one in press.slice(at + 1, 3)
        )
        return shell(
            story.title,
            f"""<div class="sc-main aBcDe"><div class="sc-g7 hJkLm"><div class="sc-lab">{e(story.section)}</div><h1 class="sc-h8 iJkLm">{e(story.title)}</h1>{f'<div class="sc-dek nOp">{e(story.subtitle)}</div>' if story.subtitle else ""}
<div class="sc-by qRs"><span>By </span><span class="sc-nm">{names(story)}</span><span>{story.date:%b} {story.date.day}, {story.date.year}</span></div></div><div class="sc-txt tUv">{prose(story)}</div></div><div class="sc-rel wXy"><div>More from {NAME}</div>{more}</div>""",
            {"article": row(story)},
            linked(press, story, "OpinionNewsArticle"),
        )
    if path == "/api/articles":
        start = whole((query.get("cursor") or "").removeprefix("c"))
        shown = press.slice(start, PAGE)
        more_there = start + PAGE < len(press.stories)
        return data(
            {
                "articles": [row(one) for one in shown],
                "pageInfo": {"hasNextPage": more_there, "endCursor": f"c{start + PAGE}" if more_there else None},
            },
            "list",
        )
    if path in ("/about-us", "/topics", "/terms", "/privacy"):
        return shell(path[1:], f"<div><h1>{path[1:]}</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}</div>", {})
    if path == "/":
        number = whole(query.get("page")) or 1
        shown = press.slice((number - 1) * PAGE, PAGE)
        if not shown:
            return None
        cards = "".join(
            f'<div class="sc-card eFg"><a href="{one.path}"><div class="sc-hd">{e(one.title)}</div></a><div class="sc-ex">{teaser(one)}</div><div class="sc-dt">{story_day(one)}</div></div>'
            for one in shown
        )
        button = (
            f'<a class="sc-btn vWx" href="/?page={number + 1}">Show more</a>'
            if number * PAGE < len(press.stories)
            else ""
        )
        return shell(
            NAME,
            f'<div class="sc-feed">{cards}</div>{button}',
            {"articles": [row(one) for one in shown], "pageInfo": {"endCursor": f"c{PAGE}"}},
        )
    return None


def story_day(story: Story) -> str:
    return f"{story.date:%b} {story.date.day}, {story.date.year}"


def arc_path(story: Story) -> str:
    return f"/{story.section.lower()}/{story.date:%Y/%m/%d}/{story.slug}/"


def arc(press: Press, path: str, query: Query) -> Answer | None:
    """Sitemaps of one day each behind an index that robots.txt names, a news sitemap of the newest; no lists beyond the first."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>{e(title)} - {NAME}</title>{head}<script id="fusion-metadata" type="application/javascript">window.Fusion=window.Fusion||{{}};Fusion.arcSite="saltmarsh";</script></head><body><div id="fusion-app" class="layout-section">
<nav id="main-nav" class="c-stack b-header-nav-chain"><a class="b-header-nav-chain__logo" href="/">{NAME}</a><a href="/newsletters/">Newsletters</a><a href="/account/login/">Sign In</a></nav><section role="main" tabindex="-1" class="b-right-rail__main">{content}</section><footer class="b-footer"><p>© 2025 {NAME}</p></footer></div></body></html>""",
            "page",
        )

    day_of = {f"{one.date:%Y-%m-%d}": [] for one in press.stories}  # type: dict[str, list[Story]]
    for one in press.stories:
        day_of[f"{one.date:%Y-%m-%d}"].append(one)
    story = press.at(path)
    if story:
        at = press.stories.index(story)
        rail = "".join(
            f'<li class="b-numbered-list__item"><a href="{one.path}"><h3>{e(one.title)}</h3></a></li>'
            for one in press.slice(at + 1, 5)
        )
        return shell(
            story.title,
            f"""<h1 class="b-headline">{e(story.title)}</h1>{f'<h2 class="b-subheadline">{e(story.subtitle)}</h2>' if story.subtitle else ""}<div class="b-byline"><span class="b-byline__by">By</span> <span class="b-byline__names">{names(story)}</span></div><time as="time" class="b-date" datetime="{story.date.isoformat()}">{long_day(story.date)} at {story.date:%I:%M%p} GMT</time>
<article class="c-stack b-article-body">{prose(story, 2)}<div class="c-ad"><span>ADVERTISEMENT</span></div><div class="b-newsletter-signup"><h3>Get the Saltmarsh briefing</h3><p>Every morning before the tide. Sign up for free.</p></div>{_rest(story)}</article><div class="b-taboola"><h2>Around the Web</h2></div><aside><h2>Most read</h2><ol>{rail}</ol></aside>""",
            linked(press, story, "OpinionNewsArticle"),
        )
    if path == "/robots.txt":
        return document(
            f"User-agent: *\nDisallow: /pf/\nDisallow: /account/\nSitemap: {press.base}/arc/outboundfeeds/sitemap-index/?outputType=xml\nSitemap: {press.base}/arc/outboundfeeds/news-sitemap/?outputType=xml\n",
            "robots",
            "text/plain",
        )
    if path == "/arc/outboundfeeds/sitemap-index/":
        return document(
            index(press.base, [f"/arc/outboundfeeds/sitemap/{day}/?outputType=xml" for day in day_of]), "sitemap"
        )
    if path.startswith("/arc/outboundfeeds/sitemap/"):
        shown = day_of.get(path.split("/")[4], [])
        return document(sitemap(press.base, [(one.path, one.date) for one in shown]), "sitemap") if shown else None
    if path == "/arc/outboundfeeds/news-sitemap/":
        return document(sitemap(press.base, [(one.path, one.date) for one in press.stories[:3]]), "sitemap")
    if path == "/newsletters/":
        return shell("Newsletters", f"<h1>Newsletters</h1><p>{ABOUT[0]}</p>")
    if path == "/":
        return shell(
            NAME,
            "".join(
                f'<article class="b-promo"><h2><a href="{one.path}">{e(one.title)}</a></h2><p>{teaser(one)}</p><span>{names(one)}</span></article>'
                for one in press.stories[:10]
            ),
        )
    return None


def _rest(story: Story) -> str:
    return prose(replace(story, blocks=story.blocks[2:]))
