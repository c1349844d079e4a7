"""Sites of the first years: Movable Type in 2004, tables that ASP served."""

import datetime as dt

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import (
    ABOUT,
    NAME,
    Press,
    Query,
    e,
    long_day,
    names,
    prose,
    teaser,
    whole,
)

PAGE = 10


def movable_type_path(story: Story) -> str:
    return f"/archives/{story.date:%Y/%m}/{story.number:06}.html"


def movable_type(press: Press, path: str, query: Query) -> Answer | None:
    """A weblog of 2004: months with whole entries, an index of them, RSS 1.0; pages in ISO 8859-1."""

    def shell(title: str, content: str) -> Answer:
        months = sorted({(one.date.year, one.date.month) for one in press.stories}, reverse=True)
        side = "".join(
            f'<a href="/archives/{year}/{month:02}/">{dt.date(year, month, 1):%B %Y}</a><br />'
            for year, month in months
        )
        text = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><meta name="generator" content="http://www.movabletype.org/" /><title>{e(title)}</title>
<link rel="alternate" type="application/rss+xml" title="RSS" href="/index.rdf" /></head><body><div id="banner"><h1><a href="/" accesskey="1">{NAME}</a></h1><span class="description">Arguments, at low tide</span></div><div id="content"><div class="blog">{content}</div></div>
<div id="links"><div class="sidetitle">Archives</div><div class="side">{side}</div><div class="sidetitle">Search</div><div class="side"><form method="get" action="/mt-search.cgi"><input name="search" /></form></div><div class="powered">Powered by<br /><a href="http://www.movabletype.org">Movable Type 2.64</a></div></div></body></html>"""
        return Answer(
            kind="page", body=text.encode("iso-8859-1", "xmlcharrefreplace"), headers={"Content-Type": "text/html"}
        )

    def entry(one: Story) -> str:
        return f"""<h2 class="date">{long_day(one.date)}</h2><div class="blogbody"><h3 class="title">{e(one.title)}</h3>{prose(one)}<div class="posted">Posted by {names(one)} at <a href="{one.path}">{one.date:%I:%M %p}</a> | <a href="/mt-comments.cgi?entry_id={one.number}">Comments (2)</a> | <a href="/mt-tb.cgi?__mode=view&amp;entry_id={one.number}">TrackBack</a></div></div>"""

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        older = press.stories[at + 1 : at + 2]
        turn = "".join(f'<a href="{one.path}">&laquo; {e(one.title)}</a> | ' for one in older)
        return shell(
            f"{NAME}: {story.title}",
            f"""<div align="right">{turn}<a href="/">Main</a></div><h2 class="date">{long_day(story.date)}</h2><div class="blogbody"><h3 class="title">{e(story.title)}</h3>{prose(story)}<span class="posted">Posted by {names(story)} at {long_day(story.date)} {story.date:%I:%M %p}</span></div>
<div class="comments-head">Comments</div><div class="comments-body"><p>I have rowed that bay since I was a girl and the author is right about the fog.</p><span class="comments-post">Posted by: <a href="mailto:p@example.org">Petra</a> at {long_day(story.date + dt.timedelta(days=2))} 04:12 PM</span></div>""",
        )
    if path == "/index.rdf":
        items = "".join(
            f'<item rdf:about="{press.base}{one.path}"><title>{e(one.title)}</title><link>{press.base}{one.path}</link><description>{teaser(one)}</description><dc:creator>{names(one)}</dc:creator><dc:date>{one.date.isoformat()}</dc:date></item>'
            for one in press.stories[:15]
        )
        return document(
            f'<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="{press.base}/"><title>{NAME}</title><link>{press.base}/</link></channel>{items}</rdf:RDF>',
            "feed",
        )
    if path in ("/mt-comments.cgi", "/mt-tb.cgi", "/mt-search.cgi"):
        return shell(
            "Comments", '<h2>Post a comment</h2><form><input name="author" /><textarea name="text"></textarea></form>'
        )
    parts = [part for part in path.split("/") if part]
    shown = (
        press.stories[:6]
        if not parts
        else tuple(one for one in press.stories if parts == ["archives", f"{one.date:%Y}", f"{one.date:%m}"])
    )
    return shell(NAME, "".join(map(entry, shown))) if shown else None


def asp_path(story: Story) -> str:
    return f"/leer.asp?cat=5&id={story.number}"


def asp(press: Press, path: str, query: Query) -> Answer | None:
    """Tables and font elements in windows-1252; articles and pages of the list are told apart by the query alone."""

    def shell(title: str, content: str) -> Answer:
        text = f"""<HTML><HEAD><TITLE>{e(title)}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" BORDER="0"><TR><TD COLSPAN="2"><A HREF="default.asp"><IMG SRC="img/logo.gif" ALT="{NAME}" BORDER="0"></A></TD></TR>
<TR><TD WIDTH="140" VALIGN="top"><FONT FACE="Verdana" SIZE="1"><A HREF="default.asp">Home</A><BR><A HREF="lista.asp?cat=5">Opinion</A><BR><A HREF="contact.asp">Contact</A><BR><A HREF="search.asp">Search</A></FONT></TD><TD VALIGN="top">{content}</TD></TR></TABLE><CENTER><FONT SIZE="1">Copyright 2003 {NAME}</FONT></CENTER></BODY></HTML>"""
        return Answer(
            kind="page",
            body=text.encode("cp1252", "xmlcharrefreplace"),
            headers={"Content-Type": "text/html; charset=windows-1252"},
        )

    if path == "/leer.asp":
        story = next((one for one in press.stories if str(one.number) == query.get("id")), None)
        if story is None:
            return None
        return shell(
            f"{NAME} - {story.title}",
            f'<FONT FACE="Georgia" SIZE="5"><B>{e(story.title)}</B></FONT><BR><FONT FACE="Verdana" SIZE="1">By <B>{names(story)}</B><BR>{long_day(story.date)}</FONT><FONT FACE="Georgia" SIZE="3">{prose(story)}</FONT><P><FONT SIZE="1"><A HREF="print.asp?id={story.number}">Print this article</A> | <A HREF="mailto:?subject=x">Send to a friend</A></FONT></P>',
        )
    if path == "/print.asp":
        story = next((one for one in press.stories if str(one.number) == query.get("id")), None)
        if story is None:
            return None
        return page(
            f"<html><title>{e(story.title)}</title><body onload='window.print()'><h1>{e(story.title)}</h1>{prose(story)}</body></html>",
            "variant",
        )
    if path in ("/contact.asp", "/search.asp"):
        return shell(path[1:-4].title(), f"<P>{ABOUT[0]}</P>")
    if path in ("/", "/default.asp", "/lista.asp"):
        number = whole(query.get("pag")) or 1
        size = 4 if path != "/lista.asp" else PAGE
        rows = "".join(
            f'<TR><TD><FONT FACE="Georgia" SIZE="4"><A HREF="leer.asp?cat=5&amp;id={one.number}">{e(one.title)}</A></FONT><BR><FONT FACE="Verdana" SIZE="1">{long_day(one.date)} - {names(one)}</FONT><BR><FONT SIZE="2">{teaser(one)}</FONT></TD></TR>'
            for one in press.slice((number - 1) * size, size)
        )
        last = -(-len(press.stories) // PAGE)
        links = (
            ""
            if path != "/lista.asp"
            else " ".join(
                f'<A HREF="lista.asp?cat=5&amp;pag={n}">{n}</A>' if n != number else f"<B>{n}</B>"
                for n in range(1, last + 1)
            )
        )
        return shell(NAME, f'<TABLE>{rows}</TABLE><P ALIGN="center">{links}</P>')
    return None
