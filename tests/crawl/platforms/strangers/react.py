"""A single-page application: lists drawn from the state of the page."""

import json

from tests.crawl.newspaper.answer import Answer, data, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, long_day, names, prose, whole

SHOWN = 8


def react_path(story: Story) -> str:
    return f"/{story.section.lower()}/{story.slug}-a{story.number}"


def react(press: Press, path: str, query: Query) -> Answer | None:
    """Lists that scripts draw from the state of the page, which also holds the address of what follows; articles drawn by the server."""
    sections = sorted({one.section.lower() for one in press.stories})

    def row(one: Story) -> dict[str, object]:
        return {
            "id": one.number,
            "type": "article",
            "url": one.path,
            "headline": one.title,
            "standfirst": one.subtitle,
            "authors": [{"name": name} for name in one.authors],
            "publishedAt": one.date.isoformat(),
            "section": {"name": one.section, "url": f"/{one.section.lower()}"},
        }

    def batch(name: str | None, start: int) -> dict[str, object]:
        shown = [one for one in press.stories if name in (None, one.section.lower())]
        rows: list[dict[str, object]] = [row(one) for one in shown[start : start + SHOWN]]
        rows.insert(
            2,
            {
                "id": f"ad-{start}",
                "type": "native-ad",
                "url": "https://brand.example.net/cruises",
                "headline": "Cruises for Contrarians",
            },
        )
        there = f"/api/feed?{f'section={name}&' if name else ''}offset={start + SHOWN}&limit={SHOWN}"
        return {"items": rows, "total": len(shown), "links": {"next": there if start + SHOWN < len(shown) else None}}

    def shell(title: str, drawn: str, state: object, head: str = "") -> Answer:
        menu = "".join(f'<a class="css-1x" href="/{name}">{name.title()}</a>' for name in sections)
        return page(
            f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{e(title)}</title>{head}<link rel="preload" as="script" href="/static/js/main.8f3.chunk.js"></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"><header class="css-9k"><a href="/">{NAME}</a><nav>{menu}</nav><a href="/login">Log in</a><a href="/subscribe">Subscribe</a></header>{drawn}<footer><a href="/about">About</a><a href="/privacy">Privacy</a></footer></div><script>window.__INITIAL_STATE__={json.dumps(state).replace("/", chr(92) + "u002F")};window.__ENV__={{"api":"\\u002Fapi"}}</script><script src="/static/js/main.8f3.chunk.js"></script></body></html>""",
            "page",
        )

    story = press.at(path)
    if story:
        ld = {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "headline": story.title,
                    "datePublished": story.date.isoformat(),
                    "author": [{"@type": "Person", "name": name} for name in story.authors],
                    "mainEntityOfPage": press.base + story.path,
                    "publisher": {"@type": "Organization", "name": NAME},
                }
            ],
        }
        at = press.stories.index(story)
        more = "".join(f'<li><a href="{one.path}">{e(one.title)}</a></li>' for one in press.slice(at + 1, 2))
        return shell(
            f"{story.title} - {NAME}",
            f"""<main><article class="css-7h"><span class="css-sec"><a href="/{story.section.lower()}">{e(story.section)}</a></span><h1>{e(story.title)}</h1>{f'<p class="css-sf">{e(story.subtitle)}</p>' if story.subtitle else ""}<div class="css-by">By {names(story)}</div><time datetime="{story.date.isoformat()}">{long_day(story.date)}</time><div class="css-bd">{prose(story)}</div></article><aside><h2>Read next</h2><ul>{more}</ul></aside></main>""",
            {"article": row(story), "mostRead": [row(one) for one in press.stories[3:6]]},
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article"><script type="application/ld+json">{json.dumps(ld)}</script>',
        )
    if path == "/api/feed":
        return data(batch(query.get("section"), whole(query.get("offset"))), "list")
    if path in ("/about", "/privacy", "/login", "/subscribe"):
        return shell(
            path[1:], f"<main><h1>{path[1:].title()}</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}</main>", {}
        )
    if path == "/" or path[1:] in sections:
        name = path[1:] or None
        return shell(
            NAME if name is None else f"{name.title()} - {NAME}",
            '<main><div class="css-spin" role="progressbar">Loading…</div></main>',
            {
                "page": {"kind": "index", "section": name},
                "feed": batch(name, 0),
                "mostRead": [row(one) for one in press.stories[3:6]],
            },
        )
    return None
