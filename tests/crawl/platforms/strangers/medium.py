"""A publication on Medium with a domain of its own."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, feed, index, sitemap, teaser, whole

MEDIUM_SHOWN = 10


def _mark(text: object) -> str:
    return hashlib.blake2b(str(text).encode(), digest_size=6).hexdigest()


def medium_path(story: Story) -> str:
    return f"/{story.slug}-{_mark(story.number)}"


def _day(day: dt.date) -> str:
    return f"{day:%b} {day.day}, {day.year}"


def medium(press: Press, path: str, query: Query) -> Answer | None:
    """A publication with a domain of its own: a source behind every address, archives by year and month, a sitemap a day."""
    count = {year: [one for one in press.stories if one.date.year == year] for year in _years(press)}

    def person(name: str) -> str:
        return f"https://medium.com/@{name.lower().replace(' ', '')}?source=post_page---byline--{_mark(name)}--------------------------------"

    def shell(title: str, content: str, head: str = "", state: object = None) -> Answer:
        return page(
            f"""<!doctype html><html lang="en"><head><title data-rh="true">{e(title)}</title><meta data-rh="true" charset="utf-8"/><meta data-rh="true" property="og:site_name" content="{NAME}"/><meta data-rh="true" name="theme-color" content="#000000"/>{head}
<link id="feedLink" rel="alternate" type="application/rss+xml" title="{NAME} - RSS" href="/feed"/></head><body><div id="root"><div class="a b c"><div class="d e f g"></div><div class="h k l"><div class="m n o p c"><a class="ag ah" href="https://rsci.app.link/?%24canonical_url=https%3A%2F%2Fmedium.com&amp;~feature=LoOpenInAppButton">Open in app</a><a href="https://medium.com/m/signin?operation=register&amp;redirect=x&amp;source=post_page---top_nav_layout_nav-----------------------global_nav-----------" class="q r">Sign up</a><a href="/m/signin?operation=login&amp;redirect=x" class="q r">Sign in</a><a aria-label="Homepage" data-testid="headerMediumLogo" href="https://medium.com/?source=post_page---top_nav_layout_nav">Medium Logo</a><a href="https://medium.com/new-story">Write</a></div></div>
{content}<div class="xa xb"><p class="be b">Help</p><a href="https://status.medium.com/?source=post_page-----">Status</a><a href="/about?autoplay=1">About</a><a href="https://jobs.medium.com/">Careers</a><a href="https://blog.medium.com/">Blog</a><a href="https://policy.medium.com/medium-privacy-policy-f03bf92035c9?source=post_page">Privacy</a><a href="https://policy.medium.com/medium-terms-of-service-9db0094a1e0f">Terms</a></div></div></div>
<script>window.__BUILD_ID__="main-20250930"</script><script>window.__APOLLO_STATE__ = {json.dumps(state or {"ROOT_QUERY": {"__typename": "Query"}})}</script></body></html>""",
            "page",
        )

    def card(one: Story, place: str) -> str:
        there = f"{press.base}{one.path}?source={place}---{one.number % 7}-----------------------------------"
        return f"""<div class="bh bi"><article data-testid="post-preview"><div class="bj"><a rel="noopener follow" href="{person(one.authors[0])}"><p class="be b">{e(one.authors[0])}</p></a></div><div role="link" data-href="{press.base}{one.path}"><a rel="noopener follow" href="{there}"><h2 class="be gi gj">{e(one.title)}</h2><div class="gk"><h3 class="be b gl">{teaser(one)}</h3></div></a></div><div class="gm"><span>{_day(one.date)}</span><span class="pw-clap">{one.number % 900}</span><a href="{there.replace("?", "?responsesOpen=true&amp;sortBy=REVERSE_CHRON&amp;")}">{one.number % 20}</a></div></article></div>"""

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        name = e(story.authors[0])
        ld = {
            "@context": "http://schema.org",
            "@type": "NewsArticle",
            "image": [f"https://miro.medium.com/v2/resize:fit:1200/1*{_mark(story.slug)}.jpeg"],
            "url": press.base + story.path,
            "dateCreated": f"{story.date.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}",
            "datePublished": f"{story.date.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}",
            "dateModified": f"{story.date.astimezone(dt.UTC) + dt.timedelta(hours=9):%Y-%m-%dT%H:%M:%S.000Z}",
            "headline": story.title,
            "name": story.title,
            "description": story.subtitle,
            "identifier": _mark(story.number),
            "author": {"@type": "Person", "name": story.authors[0], "url": person(story.authors[0]).split("?")[0]},
            "creator": [story.authors[0]],
            "publisher": {"@type": "Organization", "name": NAME, "url": press.base},
            "mainEntityOfPage": press.base + story.path,
        }
        more = "".join(card(one, "post_page---author_recirc") for one in press.slice(at + 1, 4))
        return shell(
            f"{story.title} | by {story.authors[0]} | {NAME} | Medium",
            f"""<article><div class="l"><div class="l"><section><div><div class="fs ft fu"><div class="speechify-ignore"></div><h1 id="{_mark(story.slug)[:4]}" class="pw-post-title gt gu gv" data-testid="storyTitle">{e(story.title)}</h1>{f'<h2 id="sub" class="pw-subtitle-paragraph hp gv">{e(story.subtitle)}</h2>' if story.subtitle else ""}
<div class="speechify-ignore ab cp"><a href="{person(story.authors[0])}"><div class="l il im"><img alt="{name}" class="l" src="https://miro.medium.com/v2/resize:fill:88:88/1*x.jpeg" width="44" data-testid="authorPhoto"/></div></a><a class="af ag" data-testid="authorName" href="{person(story.authors[0])}">{name}</a><span>·</span><a href="/m/signin?operation=register&amp;redirect=follow">Follow</a><div>Published in</div><a href="{press.base}/?source=post_page---byline--x"><p class="be b">{NAME}</p></a><span class="be b"><span data-testid="storyReadTime">5 min read</span><span>·</span><span data-testid="storyPublishDate">{_day(story.date)}</span></span></div>
<div class="ab"><div class="pw-multi-vote-count l"><p class="be b">{story.number % 900}</p></div><button aria-label="responses"><p class="be b"><span class="pw-responses-count">4</span></p></button><button>Listen</button><button>Share</button></div>
{"".join(f'<p id="{_mark(n)[:4]}" class="pw-post-body-paragraph nd ne">{e(text)}</p>' if kind == "paragraph" else f'<h1 id="{_mark(n)[:4]}" class="og oh">{e(text)}</h1>' if kind == "heading" else f"<blockquote class='pb'><p class='nd'>{e(text)}</p></blockquote>" if kind == "quote" else "<ul>" + "".join(f"<li class='nd'>{e(line)}</li>" for line in text.split(chr(10))) + "</ul>" for n, (kind, text) in enumerate(story.blocks))}</div></div></section></div></div></article>
<div class="ab"><a href="https://medium.com/tag/{e(story.tags[0] if story.tags else "essay")}?source=post_page-----"><div>{e(story.tags[0].title() if story.tags else "Essay")}</div></a></div>
<div class="ab"><h2>Published in {NAME}</h2><span>1.2K followers</span><p>Arguments, at low tide.</p></div><div class="ab"><h2>Written by {name}</h2><span class="pw-follower-count">318 followers</span><p>Writes from the boathouse.</p></div>
<div class="ab"><h2>Responses (4)</h2><div><p>What are your thoughts?</p><pre>I have rowed that bay since I was a girl and the author is right about the fog.</pre><a href="https://medium.com/@petra?source=post_page---post_responses--x">Petra</a><p>Sep 3, 2025</p></div></div>
<div class="ab"><h2>More from {name} and {NAME}</h2>{more}</div><div class="ab"><h2>Recommended from Medium</h2><a href="https://medium.com/other-pub/ten-habits-of-quiet-harbours-0a1b2c3d4e5f?source=post_page---read_next_recirc--x">Ten Habits of Quiet Harbours</a><a href="https://medium.com/m/signin?x">See more recommendations</a></div>""",
            f'<link data-rh="true" rel="canonical" href="{press.base}{story.path}"/><meta data-rh="true" property="og:type" content="article"/><meta data-rh="true" property="article:published_time" content="{story.date.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}"/><meta data-rh="true" name="author" content="{name}"/><meta data-rh="true" property="og:title" content="{e(story.title)}"/><meta data-rh="true" property="og:url" content="{press.base}{story.path}"/><script data-rh="true" type="application/ld+json">{json.dumps(ld)}</script>',
            {
                f"Post:{_mark(story.number)}": {
                    "__typename": "Post",
                    "title": story.title,
                    "mediumUrl": press.base + story.path,
                }
            },
        )
    parts = [part for part in path.split("/") if part]
    if path == "/robots.txt":
        return document(
            f"User-Agent: *\nDisallow: /m/\nDisallow: /me/\nDisallow: /@me$\nDisallow: /@me/\nDisallow: /*/edit$\nDisallow: /*/*/edit$\nDisallow: /media/\nDisallow: /p/*/share\nDisallow: /r/\nDisallow: /trending\nDisallow: /search?q$\nDisallow: /search?q=\nDisallow: /*/search/*\nDisallow: /*/search?*\nDisallow: /*/*source=\nAllow: /_/\nAllow: /_/api/users/*/meta\nSitemap: {press.base}/sitemap/sitemap.xml\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemap/sitemap.xml":
        days = sorted({one.date.date() for one in press.stories})
        return document(
            index(
                press.base,
                [f"/sitemap/posts/{day.year}/posts-{day:%Y-%m-%d}.xml" for day in days]
                + [f"/sitemap/tags/tags-{n:03}.xml" for n in range(2)],
            ),
            "sitemap",
        )
    if parts[:2] == ["sitemap", "posts"]:
        shown = [one for one in press.stories if parts[-1] == f"posts-{one.date:%Y-%m-%d}.xml"]
        return document(sitemap(press.base, [(one.path, one.date) for one in shown]), "sitemap") if shown else None
    if parts[:2] == ["sitemap", "tags"]:
        return document(sitemap(press.base, [(f"/tagged/{t}", None) for t in ("essay", "harbours")]), "sitemap")
    if path == "/feed":
        text = feed(press, press.stories[:10], full=True).replace(
            "</link><pubDate", "?source=rss----a1b2---4</link><pubDate"
        )
        return document(text, "feed", "text/xml; charset=utf-8")
    if path == "/about":
        return shell(f"About {NAME}", f"<div><h1>About</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}</div>")
    if parts and parts[0] == "tagged":
        some = [one for one in press.stories if parts[-1] in one.tags][:10] or list(press.stories[:4])
        return shell(f"{parts[-1]} – {NAME}", "".join(card(one, "tagged") for one in some))
    if path == "/":
        blocks = [press.slice(0, 1), press.slice(1, 6), press.slice(7, 5)]
        return shell(
            NAME,
            f'<nav><a href="{press.base}/archive?source=collection_home">Archive</a><a href="{press.base}/about?source=collection_home">About</a><a href="{press.base}/tagged/essay?source=collection_home">Essays</a></nav>'
            + "".join(f"<section>{''.join(card(one, 'collection_home') for one in some)}</section>" for some in blocks),
        )
    if parts and parts[0] == "archive":
        return _archive(press, parts[1:], count, shell, card)
    return None


def _years(press: Press) -> list[int]:
    return sorted({one.date.year for one in press.stories}, reverse=True)


def _archive(
    press: Press,
    parts: Sequence[str],
    count: Mapping[int, list[Story]],
    shell: Callable[[str, str], Answer],
    card: Callable[[Story, str], str],
) -> Answer | None:
    """The best ten of all, of a year or of a month, with buckets below."""
    buckets = "".join(
        f'<div class="timebucket"><a href="{press.base}/archive/{year}">{year}</a></div>' for year in count
    )
    shown: Sequence[Story] = press.stories
    if parts:
        shown = count.get(whole(parts[0]), [])
        months = sorted({one.date.month for one in shown})
        buckets += "".join(
            f'<div class="timebucket"><a href="{press.base}/archive/{parts[0]}/{month:02}">{dt.date(2000, month, 1):%B}</a></div>'
            for month in months
        )
    if len(parts) > 1:
        shown = [one for one in shown if one.date.month == whole(parts[1])]
    if not shown:
        return None
    return shell(
        f"{NAME} Archive", f"{buckets}{''.join(card(one, 'collection_archive') for one in shown[:MEDIUM_SHOWN])}"
    )
