"""Pages as they were made by hand around the year 2000: tables, fonts and line breaks, no metadata at all."""

from html import escape
from typing import TYPE_CHECKING

from tests.crawl.newspaper import pieces
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import NAME, WORDS, names

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site


def page(site: "Site", *, title: str, content: str, language: str, head: str = "", css: str = "") -> str:
    """A whole page around `content`."""
    menu = "<br>\n".join(f'<a href="{escape(href)}">{escape(text)}</a>' for text, href in pieces.menu(site))
    foot = " | ".join(f'<a href="{escape(href)}">{escape(text)}</a>' for text, href in pieces.STATICS + pieces.OUTSIDE)
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="{language}"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{NAME}: {escape(title)}</title>
{site.head_links()}{head}</head>
<body bgcolor="#ffffff" link="#000099">
<table width="760" border="0" cellpadding="4" align="center"><tr><td colspan="2" bgcolor="#000066"><font color="#ffffff" size="5"><b>{NAME}</b></font></td></tr>
<tr><td width="140" valign="top" bgcolor="#eeeeee"><font size="2">{menu}</font></td>
<td width="620" valign="top">
{content}
</td></tr>
<tr><td colspan="2" align="center"><font size="1">{foot}<br>{site.footer_extras()}© {site.desk.clock.year} {NAME}</font></td></tr></table>
</body></html>
"""


def article(site: "Site", story: Story, number: int) -> str:
    """One page of a story."""
    words = WORDS[story.language]
    weekday = words.weekdays[story.date.weekday()]
    comma = " " if story.language == "ko" else ", "
    rows = []
    for kind, text in story.part(number):
        if kind == "list":
            rows.append("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in text.split("\n")) + "</ul>")
        else:
            shown = escape(text, quote=False)
            rows.append(f"<b>{shown}</b><br><br>" if kind == "heading" else f"{shown}<br><br>")
    dek = f"<font size=3><i>{escape(story.subtitle)}</i></font><br>" if story.subtitle and number == 1 else ""
    wall = f"<p><b>{words.wall}</b></p>" if story.access == "preview" else ""
    turner = " ".join(
        f"<b>{page}</b>" if page == number else f'<a href="{story.page_path(page)}">{page}</a>'
        for page in range(1, story.pages + 1)
    )
    more = "".join(
        f'<li><a href="{escape(href)}">{escape(other.title)}</a>' for other, href in pieces.related(site, story)
    )
    content = f"""<font size="2">{pieces.section_link(site, story)}</font><br>
<h1><font size="5">{escape(story.title)}</font></h1>
{dek}
<font size="2"><b>{words.by.format(escape(names(story.authors, story.language)))}</b><br>{weekday}{comma}{pieces.printed_day(story)}</font>
<br><br>
{chr(10).join(rows)}
{wall}{f"<center>{turner}</center>" if story.pages > 1 else ""}
<hr><font size="2"><a href="{site.variant(story, "print")}">Printer-friendly version</a> | {pieces.tag_links(site, story)}</font>
<p><b>{words.related}</b></p><ul>{more}</ul>"""
    return page(site, title=story.title, content=content, language=story.language)


def card(site: "Site", story: Story, *, sticky: bool = False) -> str:
    """A story in a list."""
    star = "* " if sticky else ""
    return (
        f'<tr><td><font size="4">{star}<a href="{story.path}">{escape(story.title)}</a></font><br>'
        f"{escape(names(story.authors, story.language))}, {pieces.printed_day(story)}<br>{escape(site.teaser(story))}<br><br></td></tr>"
    )


def listing(site: "Site", *, heading: str, cards: str, pager: str, head: str = "") -> str:
    """A page of a list."""
    content = f'<h1>{escape(heading)}</h1><table border="0">{cards}</table>{pager}'
    return page(site, title=heading, content=content, language=site.options.language, head=head)
