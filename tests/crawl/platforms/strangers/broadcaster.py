"""A broadcaster: addresses without words or days, topics, live pages, videos, an archive of sitemaps; and one in three languages."""

import hashlib
import json

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, index, linked, names, prose, sitemap, whole

PAGE = 9
CHANNEL = "Tide World Service"
LABELS = {
    "en": ("Home", "Latest", "Older", "By {}", "More on this", "English"),
    "de": ("Start", "Aktuell", "Weitere Beiträge", "Von {}", "Mehr zum Thema", "Deutsch"),
}


def _mark(number: object) -> str:
    return (
        "c"
        + "".join(
            sign for sign in hashlib.blake2b(str(number).encode(), digest_size=9).hexdigest() if sign not in "aeiou"
        )[:11]
    )


def broadcaster_path(story: Story) -> str:
    return f"/news/articles/{_mark(story.number)}o"


def broadcaster(press: Press, path: str, query: Query) -> Answer | None:
    """Nothing but marks in addresses; films and live pages stand beside articles on each list and in each sitemap."""
    topics = {one.section: _mark(one.section) for one in press.stories}
    films = [(f"/news/videos/{_mark(f'film{n}')}o", f"Watch: The tide comes in, part {n}") for n in range(1, 6)]
    lives = [(f"/news/live/{_mark(f'live{n}')}t", f"Storm at sea: day {n} as it happened") for n in range(1, 3)]

    def shell(title: str, content: str, head: str = "", props: object = None) -> Answer:
        menu = "".join(f'<li><a href="/news/topics/{mark}">{name}</a></li>' for name, mark in topics.items())
        return page(
            f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{e(title)} - {NAME} News</title>{head}</head><body><div id="__next"><header><a href="/">{NAME}</a><nav data-testid="level1"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>{menu}<li><a href="/sounds">Audio</a></li><li><a href="/iplayer">Video</a></li></ul></nav><a href="/account/signin">Sign In</a></header>{content}<footer><a href="/usingthe/terms">Terms of Use</a><a href="/aboutthe">About</a><a href="/privacy">Privacy Policy</a></footer></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": props or {}}, "buildId": "x"})}</script></body></html>""",
            "page",
        )

    def card(there: str, title: str, when: str) -> str:
        return f'<div data-testid="dundee-card"><a href="{there}" data-testid="internal-link"><div data-testid="card-text-wrapper"><h2 data-testid="card-headline">{e(title)}</h2><span data-testid="card-metadata-lastupdated">{when}</span></div></a></div>'

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        more = "".join(card(one.path, one.title, "3 hrs ago") for one in press.slice(at + 1, 3))
        return shell(
            story.title,
            f"""<main id="main-content"><article><div data-component="headline-block"><h1>{e(story.title)}</h1></div><div data-component="byline-block"><time datetime="{story.date.isoformat()}">{story.date:%d %B %Y}</time><div data-testid="byline-new-contributors"><div><span data-testid="byline-new-contributors-contributor-0-name">{names(story)}</span><div><span data-testid="byline-new-contributors-contributor-0-role_location">Harbour correspondent</span></div></div></div><button>Share</button><button>Save</button></div>{"".join(f'<div data-component="text-block">{line}</div>' for line in prose(story).split(chr(10)))}<div data-component="links-block"><a href="/news/topics/{topics[story.section]}">{e(story.section)}</a></div></article><section><h2>Related</h2>{more}{card(*films[0], "2 days ago")}</section></main>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article"><meta property="og:title" content="{e(story.title)}">{linked(press, story, "NewsArticle")}',
        )
    for there, title in films:
        if path == there:
            return shell(
                title,
                f'<main><h1>{title}</h1><div data-testid="media-player"></div><p>The water rises for six hours and falls for six. Our camera stood on the pier for both, and for the pause between them.</p><time>2 March 2025</time></main>',
                f'<meta property="og:type" content="video.other"><script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "VideoObject", "name": title, "uploadDate": "2025-03-02T08:00:00Z"})}</script>',
            )
    for there, title in lives:
        if path == there:
            posts = "".join(
                f'<article data-testid="live-post"><h3>Update {n}</h3><time>10:{n:02}</time><p>{ABOUT[0]}</p></article>'
                for n in range(1, 9)
            )
            return shell(
                title,
                f"<main><h1>{title}</h1><h2>Summary</h2><ul><li>The tide turned at eight</li></ul>{posts}</main>",
                f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": title, "coverageStartTime": "2025-02-01T08:00:00Z"})}</script>',
            )
    if path == "/robots.txt":
        return document(
            f"User-agent: *\nDisallow: /search\nSitemap: {press.base}/sitemaps/https-index-com-archive.xml\nSitemap: {press.base}/sitemaps/https-index-com-news.xml\n",
            "robots",
            "text/plain",
        )
    if path == "/sitemaps/https-index-com-archive.xml":
        return document(index(press.base, [f"/sitemaps/https-sitemap-com-archive-{n}.xml" for n in (1, 2)]), "sitemap")
    if path == "/sitemaps/https-index-com-news.xml":
        return document(index(press.base, ["/sitemaps/https-sitemap-com-news-1.xml"]), "sitemap")
    if path == "/sitemaps/https-sitemap-com-news-1.xml":
        return document(sitemap(press.base, [(one.path, one.date) for one in press.stories[:4]]), "sitemap")
    if path.startswith("/sitemaps/https-sitemap-com-archive-"):
        half = len(press.stories) // 2
        shown = press.stories[half:] if path.endswith("1.xml") else press.stories[4:half]
        others = [(there, None) for there, _ in (films if path.endswith("1.xml") else lives)]
        return document(
            sitemap(
                press.base,
                [
                    *((one.path, one.date) for one in shown),
                    *others,
                    *((f"/news/topics/{mark}", None) for mark in topics.values()),
                ],
            ),
            "sitemap",
        )
    name = next((name for name, mark in topics.items() if path == f"/news/topics/{mark}"), None)
    if path in ("/", "/news") or name:
        shown = tuple(one for one in press.stories if name in (None, one.section))
        number = whole(query.get("page")) or 1
        some = shown[(number - 1) * PAGE : number * PAGE] if name else shown[:12]
        cards = [card(one.path, one.title, f"{n + 1} hrs ago") for n, one in enumerate(some)]
        cards.insert(2, card(*films[number % 5], "1 day ago"))
        cards.insert(4, card(*lives[0], "LIVE"))
        last = -(-len(shown) // PAGE)
        pages = (
            "".join(f'<li><a href="?page={n}"><span>{n}</span></a></li>' for n in range(1, last + 1)) if name else ""
        )
        return (
            shell(
                name or "Home",
                f'<main><h1>{name or NAME}</h1>{"".join(cards)}<nav aria-label="Pagination"><ol>{pages}</ol></nav></main>',
            )
            if some
            else None
        )
    if path in ("/sounds", "/iplayer", "/account/signin", "/usingthe/terms", "/aboutthe", "/privacy"):
        return shell(path[1:], f"<main><h1>{path[1:]}</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}</main>")
    return None


def voices_path(story: Story) -> str:
    return f"/{story.language}/{story.slug}/a-{60_000_000 + story.number}"


def voices(press: Press, path: str, query: Query) -> Answer | None:
    """English at the root's place, German behind a choice of languages: the home page names editions in its head and in a select."""

    def shell(title: str, content: str, language: str, head: str = "") -> Answer:
        home, latest, _, _, _, _ = LABELS[language]
        choices = "".join(f'<option value="{press.base}/{code}/">{words[5]}</option>' for code, words in LABELS.items())
        languages = "".join(
            f'<li><a href="/{code}/" hreflang="{code}" lang="{code}">{words[5]}</a></li>'
            for code, words in LABELS.items()
        )
        return page(
            f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{e(title)} – {CHANNEL}</title>{head}</head><body><header><a href="/{language}/">{CHANNEL}</a><nav><a href="/{language}/">{home}</a><a href="/{language}/latest">{latest}</a><a href="/{language}/about">{CHANNEL}</a></nav><select class="language-picker">{choices}</select></header>{content}<footer><h2>{CHANNEL}</h2><ul class="languages">{languages}</ul><a href="/{language}/legal-notice/s-32">Legal notice</a></footer></body></html>""",
            "page",
        )

    story = press.at(path)
    if story:
        shelf = tuple(one for one in press.stories if one.language == story.language)
        at = shelf.index(story)
        words = LABELS[story.language]
        more = "".join(f'<a href="{one.path}"><h3>{e(one.title)}</h3></a>' for one in shelf[at + 1 : at + 4])
        return shell(
            story.title,
            f"""<main><article><header><span class="kicker">{e(story.section)}</span><h1>{e(story.title)}</h1><span class="author">{words[3].format(names(story))}</span><time aria-hidden="true" datetime="{story.date.isoformat()}">{story.date:%m/%d/%Y}</time>{f'<p class="teaser-text">{e(story.subtitle)}</p>' if story.subtitle else ""}</header><div class="rich-text">{prose(story)}</div></article><section><h2>{words[4]}</h2>{more}</section></main>""",
            story.language,
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article">{linked(press, story, "NewsArticle")}',
        )
    parts = [part for part in path.split("/") if part]
    language = parts[0] if parts and parts[0] in LABELS else "en"
    shelf = tuple(one for one in press.stories if one.language == language)
    if parts[1:] in (["about"], ["legal-notice", "s-32"]):
        return shell("About", f"<main><h1>About</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}</main>", language)
    if path == "/" or (len(parts) == 1 and parts[0] in LABELS):
        items = "".join(
            f'<div class="teaser"><a href="{one.path}"><h3>{e(one.title)}</h3></a></div>' for one in shelf[:6]
        )
        alternates = "".join(f'<link rel="alternate" hreflang="{code}" href="{press.base}/{code}/">' for code in LABELS)
        return shell("Home", f"<main><h1>{CHANNEL}</h1>{items}</main>", language, alternates)
    if parts[1:] == ["latest"]:
        number = whole(query.get("page")) or 1
        some = shelf[(number - 1) * PAGE : number * PAGE]
        items = "".join(
            f'<div class="teaser"><a href="{one.path}"><h3>{e(one.title)}</h3></a><time>{one.date:%m/%d/%Y}</time></div>'
            for one in some
        )
        more = (
            f'<a class="next" href="/{language}/latest?page={number + 1}">{LABELS[language][2]}</a>'
            if number * PAGE < len(shelf)
            else ""
        )
        return (
            shell(LABELS[language][1], f"<main><h1>{LABELS[language][1]}</h1>{items}{more}</main>", language)
            if some
            else None
        )
    return None
