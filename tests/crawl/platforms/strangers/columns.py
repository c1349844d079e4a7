"""One columnist's pages of 1998: a list a year, names of files that are days, the text between two rules."""

from collections.abc import Callable
from dataclasses import replace

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, Press, Query, e, long_day
from tests.crawl.platforms.strangers.shelves import Shelf

OWNER = "Wilfred Nakamura"
COLUMN = "Notes from the Slipway"


def columns_path(story: Story) -> str:
    return f"/cols/{story.date:%y%m%d}.html"


def owned(shelf: Shelf) -> Shelf:
    """The same shelf, all of it by one columnist, without standfirsts."""

    def made(base: str, count: int, path: Callable[[Story], str]) -> Press:
        found = shelf(base, count, path)
        return Press(base=base, stories=tuple(replace(one, authors=(OWNER,), subtitle=None) for one in found.stories))

    return made


def columns(press: Press, path: str, query: Query) -> Answer | None:
    """Neither classes nor sections: pages of years, links to the columns before and behind."""

    def sheet(title: str, content: str) -> Answer:
        text = f"<html>\n<head><title>{e(title)}</title></head>\n<body bgcolor=white>\n{content}\n</body>\n</html>"
        return Answer(
            kind="page", body=text.encode("iso-8859-1", "xmlcharrefreplace"), headers={"Content-Type": "text/html"}
        )

    def block(kind: str, text: str) -> str:
        if kind == "list":
            return "<ul>" + "".join(f"<li>{e(line)}" for line in text.split("\n")) + "</ul>"
        return (
            f"<h4>{e(text)}</h4>"
            if kind == "heading"
            else f"<p>{e(text)}"
            if kind == "paragraph"
            else f"<blockquote>{e(text)}</blockquote>"
        )

    years = sorted({one.date.year for one in press.stories}, reverse=True)
    story = press.at(path)
    if story:
        at = press.stories.index(story)
        before = (
            f'<a href="{press.stories[at + 1].path[6:]}">[Previous column]</a> ' if at + 1 < len(press.stories) else ""
        )
        behind = f'<a href="{press.stories[at - 1].path[6:]}">[Next column]</a> ' if at else ""
        return sheet(
            f"{COLUMN}: {story.title}",
            f"""<h3 align=center><i>{COLUMN}</i></h3>
<h2 align=center>{e(story.title)}</h2>
<p align=center>By {OWNER}<br>{long_day(story.date)}</p>
<hr>
{chr(10).join(block(kind, text) for kind, text in story.blocks)}
<hr>
<p>{before}{behind}<a href="../{story.date.year}.html">[{story.date.year}]</a> <a href="../index.html">[Home]</a>
<address>Copyright {story.date.year} {OWNER}. <a href="mailto:wn@slipway.example">wn@slipway.example</a></address>""",
        )
    if path in ("/", "/index.html"):
        latest = press.stories[0]
        rows = "".join(f'<li><a href="{year}.html">Columns of {year}</a>\n' for year in years)
        return sheet(
            COLUMN,
            f'<h1>{COLUMN}</h1><p>by {OWNER}</p><p>This week: <a href="{latest.path[1:]}">{e(latest.title)}</a></p><h3>Past columns</h3><ul>{rows}</ul><p><a href="bio.html">Who is this person?</a> <a href="links.html">Links</a>',
        )
    if path == "/bio.html":
        return sheet("Bio", f"<h2>{OWNER}</h2><p>{ABOUT[0]}<p>{ABOUT[1]}")
    if path == "/links.html":
        return sheet("Links", '<ul><li><a href="http://www.geocities.example/tides">Tides</a></ul>')
    year = path.strip("/").removesuffix(".html")
    shown = [one for one in press.stories if str(one.date.year) == year]
    rows = "".join(
        f'<li>{one.date.month}/{one.date.day}: <a href="{one.path[1:]}">{e(one.title)}</a>\n' for one in shown
    )
    return (
        sheet(f"Columns of {year}", f'<h2>Columns of {year}</h2><ul>{rows}</ul><a href="index.html">[Home]</a>')
        if shown
        else None
    )
