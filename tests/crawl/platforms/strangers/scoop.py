"""A collaborative opinion site on Scoop: days and seconds in addresses, threads of comments longer than the story."""

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, Press, Query, e, feed, names, prose, teaser, whole

PAGE = 8
SITE = "Harbour5"
_REPLIES = (
    "I have rowed that bay since I was a girl and the author is right about the fog.",
    "This was debunked years ago. The figures are from a survey that asked eleven people, nine of whom were related to each other by marriage.",
    "Speaking as somebody who has actually repaired one of these: no. The part that breaks is never the part you think, and the manual was written by someone who had left the company.",
    "+1, section front page.",
    "You say that as if it were a bad thing. In my town we tried the opposite for a decade and all we got was a larger committee and a smaller boat.",
)


def scoop_path(story: Story) -> str:
    return f"/story/{story.date.year}/{story.date.month}/{story.date.day}/{story.date:%H%M%S}/{story.number % 1000}"


def scoop(press: Press, path: str, query: Query) -> Answer | None:
    """Sections with ?page=, users' pages and diaries, a comment at an address of its own, polls."""
    sections = sorted({one.section.lower() for one in press.stories})

    def shell(title: str, content: str) -> Answer:
        menu = " | ".join(f'<a href="/section/{name}">{name.title()}</a>' for name in sections)
        return page(
            f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta charset="utf-8"><title>{e(title)} || {SITE}</title><link rel="alternate" type="application/rss+xml" href="{press.base}/backend.rdf"></head><body><table width="100%"><tr><td colspan="2" class="banner"><a href="/">{SITE}</a>: from the slipway, to the slipway</td></tr><tr><td colspan="2" class="topnav">[ <a href="/">Everything</a> | {menu} ] [ <a href="/special/faq">FAQ</a> | <a href="/user/new">Create Account</a> | <a href="/submit">Submit Story</a> ]</td></tr><tr><td valign="top" width="75%">{content}</td><td valign="top" class="boxes"><div class="box"><b>Login</b><form><input name="uname"><input name="pass"></form></div><div class="box"><b>Poll</b><a href="/poll/oars">Oars: ash or metal?</a></div><div class="box"><b>Recent Diaries</b><a href="/user/petra/diary">Petra's diary</a></div></td></tr></table><p class="foot">All trademarks and copyrights on this page are owned by their respective companies. Comments are owned by the Poster.</p></body></html>""",
            "page",
        )

    def head(one: Story) -> str:
        return f"""<span class="title"><b>{e(one.title)}</b></span> (<a href="/section/{one.section.lower()}">{e(one.section)}</a>)<br><span class="by">By <a href="/user/{one.number % 9}">{names(one)}</a><br>{one.date:%a %b %d, %Y at %I:%M:%S %p}</span><br>"""

    story = press.at(path)
    if story:
        comments = "".join(
            f'<div class="comment"><b>Re: {e(story.title)}</b> (4.50 / 6) (<a href="/comments{path[6:]}/{n}#{n}">#{n}</a>)<br>by <a href="/user/{n}">reader{n}</a> on {story.date:%a %b %d, %Y at} 0{n % 9 + 1}:10:00 PM<p>{_REPLIES[n % len(_REPLIES)]}</p><p>{_REPLIES[(n + 2) % len(_REPLIES)]}</p>[ <a href="/comments{path[6:]}/{n}?mode=alone">Parent</a> | <a href="/comments{path[6:]}/{n}/reply">Reply to This</a> ]</div>'
            for n in range(1, 13)
        )
        return shell(
            story.title,
            f"""{head(story)}<div class="intro">{prose(story, 1)}</div><div class="body">{prose(story).removeprefix(prose(story, 1)).strip()}</div><div class="related"><b>Related Links</b><br>+ <a href="/section/{story.section.lower()}">More on {e(story.section)}</a><br>+ <a href="/user/{story.number % 9}">Also by {names(story)}</a></div><hr><p class="display">Display: <a href="{path}?mode=nested">Nested</a> | <a href="{path}?mode=flat">Flat</a> | Sort: <a href="{path}?order=1">Highest Rated First</a></p><b>{e(story.title)} | 12 comments (12 topical, 0 editorial, 0 hidden)</b>{comments}""",
        )
    if path.startswith("/comments/"):
        return shell("Comment", f"<div class='comment'><b>Re</b><p>{_REPLIES[0]}</p><p>{_REPLIES[1]}</p></div>")
    if path == "/backend.rdf":
        return document(feed(press, press.stories[:10]), "feed")
    if path.startswith(("/user/", "/special/", "/poll/")) or path == "/submit":
        return shell(path[1:], f"<b>{path[1:]}</b><p>{ABOUT[1]}</p>")
    name = path.removeprefix("/section/") if path.startswith("/section/") else None
    if path == "/" or name in sections:
        shown = [one for one in press.stories if name in (None, one.section.lower())]
        number = whole(query.get("page")) or 1
        some = shown[(number - 1) * PAGE : number * PAGE]
        items = "".join(
            f'<p>{head(one)}<span class="intro">{teaser(one)}</span><br><a href="{one.path}"><b>Full Story</b></a> (12 comments, 843 words in story)</p>'
            for one in some
        )
        more = f'<a href="{path}?page={number + 1}">Next {PAGE} &gt;&gt;</a>' if number * PAGE < len(shown) else ""
        return shell(name or "Front Page", f"{items}<p align=right>{more}</p>") if some else None
    return None
