"""A review whose articles are reached by volumes and issues."""

from collections.abc import Callable
from dataclasses import replace

from tests.crawl.newspaper.answer import Answer, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import (
    ABOUT,
    NAME,
    Press,
    Query,
    e,
    press,
    prose,
    whole,
)
from tests.crawl.platforms.strangers.tongues import plain

FOUNDED = 1978


PARTED_EVERY = 4


PREVIEW_EVERY = 9


SHOWN = 10


def _issue(story: Story) -> tuple[int, int]:
    """Volume and number: six issues a year."""
    return story.date.year - FOUNDED, (story.date.month + 1) // 2


def issue_path(story: Story) -> str:
    volume, number = _issue(story)
    return f"/the-paper/v{volume}/n{number:02}/{plain(story.authors[0])}/{story.slug}"


def _parts_well(story: Story) -> bool:
    """Whether no part of three ends with a heading: no editor breaks a page there."""
    three = replace(story, pages=3)
    return all(three.part(number)[-1:] and three.part(number)[-1][0] != "heading" for number in (1, 2, 3))


def parted(base: str, count: int, path: Callable[[Story], str]) -> Press:
    """Dates are those of the issues; every fourth story has three parts, every ninth is for subscribers."""
    made = []
    for n, one in enumerate(press(base, count, path).stories):
        _, number = _issue(one)
        day = one.date.replace(month=number * 2 - 1, day=7, hour=0, minute=0, second=0)
        free = n % PREVIEW_EVERY != 4
        made.append(
            replace(
                one,
                date=day,
                authors=one.authors[:1],
                pages=3 if n % PARTED_EVERY == 1 and free and _parts_well(one) else 1,
                access="full" if free else "preview",
                blocks=one.blocks if free else one.blocks[:2],
            )
        )
    return Press(base=base, stories=tuple(made))


def review(press: Press, path: str, query: Query) -> Answer | None:
    """Volumes, issues, contents; long articles in parts with a view of all; letters, contributors, podcasts; no feed, no sitemap."""
    issues = sorted({_issue(one) for one in press.stories}, reverse=True)

    def day(volume: int, number: int) -> str:
        return f"7 {('January', 'March', 'May', 'July', 'September', 'November')[number - 1]} {FOUNDED + volume}"

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{e(title)} · {NAME}</title>{head}</head><body class="lrb"><div class="cookie-bar">We use cookies. <button>Accept</button></div><header id="header"><a href="/" class="logo">{NAME}</a><nav><ul><li><a href="/the-paper/v{issues[0][0]}/n{issues[0][1]:02}">Latest issue</a></li><li><a href="/archive">Archive</a></li><li><a href="/contributors">Contributors</a></li><li><a href="/podcasts-and-videos">Podcasts &amp; Videos</a></li><li><a href="/events">Events</a></li><li><a href="https://shop.saltmarsh.example/">Shop</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav><a href="/login">Sign in</a><a href="/search">Search</a></header><main>{content}</main><footer><ul><li><a href="/about">About</a></li><li><a href="/contact">Contact</a></li><li><a href="/jobs">Jobs</a></li><li><a href="/newsletters">Newsletters</a></li></ul><p>{NAME}, The Boathouse, 1 Quay Street. © {NAME} Ltd, 1979-2025</p></footer></body></html>""",
            "page",
        )

    def entry(one: Story) -> str:
        return f'<a class="toc-item" href="{one.path}"><h3>{e(one.authors[0])}</h3><h4>{e(one.title)}</h4></a>{f"<p>{e(one.subtitle)}</p>" if one.subtitle else ""}'

    story = press.at(path)
    if story:
        volume, number = _issue(story)
        at = whole(query.get("page")) or 1
        if at > story.pages:
            return None
        everything = query.get("page") == "all" or "print" in query
        blocks = story.blocks if everything else story.part(at)
        text = prose(replace(story, blocks=blocks))
        turn = ""
        if story.pages > 1 and not everything:
            turn = '<nav class="article-pages">' + " ".join(
                f"<strong>{n}</strong>" if n == at else f'<a href="{path}{f"?page={n}" if n > 1 else ""}">{n}</a>'
                for n in range(1, story.pages + 1)
            )
            turn += (
                f' <a class="next" href="{path}?page={at + 1}">Next page</a>' if at < story.pages else ""
            ) + f' <a href="{path}?page=all">View as a single page</a></nav>'
        wall = ""
        if story.access == "preview":
            wall = '<div class="paywall-wrap"><h2>Want to read more?</h2><p>The full text of this essay is only available to subscribers of the Saltmarsh Review. Already a subscriber? <a href="/login">Sign in</a></p><a class="button" href="/subscribe">Subscribe from £1 an issue</a></div>'
        others = [one for one in press.stories if _issue(one) == (volume, number) and one is not story][:3]
        if "print" in query:
            return page(
                f"<html><head><title>{e(story.title)}</title><link rel='canonical' href='{press.base}{story.path}'></head><body>{text}</body></html>",
                "variant",
            )
        return shell(
            f"{story.authors[0]} · {story.title}: {story.subtitle or 'Essays'}",
            f"""<article><header class="article-header"><p class="issue"><a href="/the-paper/v{volume}/n{number:02}">Vol. {volume} No. {number} · {day(volume, number)}</a></p><h1><span class="title">{e(story.title)}</span></h1><h2 class="by"><a href="/contributors/{plain(story.authors[0])}">{e(story.authors[0])}</a></h2>{f'<p class="dek">{e(story.subtitle)}</p>' if story.subtitle else ""}</header><div class="article-copy article-body">{text}</div>{turn}{wall}<div class="tools"><a href="{path}?print=1">Print</a><a href="mailto:?subject=x">Email</a></div></article><section class="letters-promo"><h3>Send Letters To:</h3><p>The Editor, {NAME}, The Boathouse, 1 Quay Street. Please include name, address and a telephone number.</p></section><section class="more"><h3>Read anywhere</h3><h3>More by this contributor, and in this issue</h3>{"".join(map(entry, others))}</section>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:title" content="{e(story.authors[0])} · {e(story.title)}"><meta property="og:type" content="article">',
        )
    if path == "/":
        volume, number = issues[0]
        some = [one for one in press.stories if _issue(one) == issues[0]][:5]
        return shell(
            NAME,
            f'<h1>{day(volume, number)}</h1>{"".join(map(entry, some))}<a href="/the-paper/v{volume}/n{number:02}">See the full contents</a><section><h2>Podcast</h2><a href="/podcasts-and-videos/podcasts/fog">Talking about fog</a></section><section class="sponsored"><a href="https://sponsor.example.net/pens">A pen for life</a></section>',
        )
    if path == "/archive":
        volumes = sorted({volume for volume, _ in issues}, reverse=True)
        return shell(
            "Archive",
            "<h1>Back issues</h1><ul>"
            + "".join(
                f'<li><a href="/archive/v{volume}">Volume {volume} ({FOUNDED + volume})</a></li>' for volume in volumes
            )
            + "</ul>",
        )
    if path.startswith("/archive/v"):
        some_issues = [(v, n) for v, n in issues if v == whole(path[10:])]
        items = "".join(
            f'<div class="issue-card"><a href="/the-paper/v{v}/n{n:02}"><img src="/cover/{v}-{n}.jpg" alt=""><h3>Vol. {v} No. {n}</h3><p>{day(v, n)}</p></a></div>'
            for v, n in some_issues
        )
        return shell(f"Volume {path[10:]}", f"<h1>Volume {path[10:]}</h1>{items}") if some_issues else None
    parts = path.split("/")
    if path.startswith("/the-paper/") and len(parts) == 4:
        wanted = (whole(parts[2][1:]), whole(parts[3][1:]))
        if wanted not in issues:
            return None
        at = issues.index(wanted)
        turn = ""
        if at + 1 < len(issues):
            turn += f'<a class="prev" href="/the-paper/v{issues[at + 1][0]}/n{issues[at + 1][1]:02}">Previous issue</a>'
        if at:
            turn += f'<a class="next" href="/the-paper/v{issues[at - 1][0]}/n{issues[at - 1][1]:02}">Next issue</a>'
        some = [one for one in press.stories if _issue(one) == wanted]
        return shell(
            f"Vol. {wanted[0]} No. {wanted[1]}",
            f'<h1>Vol. {wanted[0]} No. {wanted[1]} · {day(*wanted)}</h1><div class="toc"><a class="toc-item" href="{path}/letters"><h3>Letters</h3><h4>Petra, Bert, The Harbour Master</h4></a>{"".join(map(entry, some))}</div>{turn}',
        )
    if path.startswith("/the-paper/") and parts[-1] == "letters" and len(parts) == 5:
        return shell(
            "Letters",
            f'<h1>Letters</h1><p class="issue">Vol. {parts[2][1:]} No. {parts[3][1:]}</p><div class="letter"><h3>The Fog</h3><p>I have rowed that bay since I was a girl and your contributor is right about the fog.</p><p><b>Petra</b><br>Oberwyk</p></div><div class="letter"><h3>The Oar</h3><p>Ash, always. Nobody who has tried metal comes back to say so.</p><p><b>Bert</b><br>Quay Street</p></div>',
        )
    people = sorted({one.authors[0] for one in press.stories})
    if path == "/contributors":
        return shell(
            "Contributors",
            "<h1>Contributors</h1><ul>"
            + "".join(f'<li><a href="/contributors/{plain(name)}">{e(name)}</a></li>' for name in people)
            + "</ul>",
        )
    if path.startswith("/contributors/"):
        some = [one for one in press.stories if plain(one.authors[0]) == parts[-1]][:SHOWN]
        return (
            shell(
                "Contributor",
                f"<h1>{e(some[0].authors[0])}</h1><p>writes from the boathouse.</p>{''.join(map(entry, some))}",
            )
            if some
            else None
        )
    if path == "/podcasts-and-videos/podcasts/fog":
        return shell(
            "Talking about fog",
            f'<h1>Talking about fog</h1><p>Maren Oldcastle and Prudence Marsh</p><p>3 September 2025</p><audio src="/fog.mp3"></audio><p>{ABOUT[0]}</p>',
            '<meta property="og:type" content="music.song">',
        )
    if path in (
        "/podcasts-and-videos",
        "/events",
        "/subscribe",
        "/login",
        "/search",
        "/about",
        "/contact",
        "/jobs",
        "/newsletters",
    ):
        return shell(
            path[1:].title(),
            f"<h1>{path[1:].replace('-', ' ').title()}</h1>{''.join(f'<p>{line}</p>' for line in ABOUT)}",
        )
    return None
