"""PHP-Nuke with a session in every address."""

import datetime as dt
import hashlib
import itertools

from tests.crawl.newspaper.answer import Answer, document
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, names, whole
from tests.crawl.platforms.strangers.tongues import plain

HOME_STORIES = 6


_visits = itertools.count()


def _old(text: str, content_type: str = "text/html") -> Answer:
    return Answer(
        kind="page", body=text.encode("iso-8859-1", "xmlcharrefreplace"), headers={"Content-Type": content_type}
    )


def nuke_path(story: Story) -> str:
    return f"/modules.php?name=News&file=article&sid={story.number}"


def nuke(press: Press, path: str, query: Query) -> Answer | None:
    """PHP-Nuke: modules and files in the query, PHP's session behind each link of who keeps no cookies, a forum, comments."""
    topics = sorted({one.section for one in press.stories})
    # Who brings no session gets a new one.
    session = query.get("PHPSESSID") or hashlib.md5(str(next(_visits)).encode(), usedforsecurity=False).hexdigest()

    def to(target: str) -> str:
        return e(f"{target}{'&' if '?' in target else '?'}PHPSESSID={session}")

    def moment(one: Story) -> str:
        return f"{one.date:%A, %B %d} @ {one.date:%H:%M:%S %Z}".replace("UTC+01:00", "BST")

    def shell(title: str, content: str) -> Answer:
        modules = "".join(
            f'<strong><big>&middot;</big></strong>&nbsp;<a href="{to(there)}">{name}</a><br>'
            for name, there in (
                ("Home", "/index.php"),
                ("Downloads", "/modules.php?name=Downloads"),
                ("FAQ", "/modules.php?name=FAQ"),
                ("Feedback", "/modules.php?name=Feedback"),
                ("Forums", "/modules.php?name=Forums"),
                ("Stories Archive", "/modules.php?name=Stories_Archive"),
                ("Submit News", "/modules.php?name=Submit_News"),
                ("Top 10", "/modules.php?name=Top"),
                ("Topics", "/modules.php?name=Topics"),
                ("Your Account", "/modules.php?name=Your_Account"),
            )
        )
        text = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>{e(title)}</title><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1"><META NAME="GENERATOR" CONTENT="PHP-Nuke Copyright (c) 2004 by Francisco Burzi."><LINK REL="alternate" TYPE="application/rss+xml" TITLE="{NAME}" HREF="backend.php"></head>
<body bgcolor="#FFFFFF" text="#000000"><table cellpadding="0" cellspacing="0" width="750" border="0" align="center"><tr><td><a href="{to("/index.php")}"><img src="themes/3D-Fantasy/images/logo.gif" alt="Welcome to {NAME}!" border="0"></a></td><td><form action="modules.php?name=Search" method="post"><input type="text" name="query"></form></td></tr></table>
<table width="100%"><tr valign="top"><td width="150"><table border="0"><tr><td><font class="boxtitle"><b>Modules</b></font></td></tr><tr><td><font class="boxcontent">{modules}</font></td></tr></table><table><tr><td><b>Who's Online</b></td></tr><tr><td>There are currently, 3 guest(s) and 0 member(s) that are online.</td></tr></table></td><td width="100%">{content}</td>
<td width="150"><table><tr><td><b>Past Articles</b></td></tr><tr><td>{"".join(f'<b>&middot;</b>&nbsp;<a href="{to(one.path)}">{e(one.title)}</a> ({one.number % 9})<br>' for one in press.slice(HOME_STORIES, 8))}</td></tr></table></td></tr></table><center>All logos and trademarks in this site are property of their respective owner. The comments are property of their posters, all the rest &copy; 2004 by {NAME}.<br>Page Generation: 0.214 Seconds</center></body></html>"""
        return _old(text, "text/html; charset=ISO-8859-1")

    def prose(one: Story, some: slice) -> str:
        # Such papers wrote breaks, not paragraphs.
        return "<br><br>".join(
            f"<b>{e(text)}</b>"
            if kind == "heading"
            else f"<i>{e(text)}</i>"
            if kind == "quote"
            else e(text).replace("\n", "<br>")
            for kind, text in one.blocks[some]
        )

    module, file = query.get("name"), query.get("file")
    if path == "/backend.php":
        items = "".join(
            f"<item><title>{e(one.title)}</title><link>{press.base}{e(one.path)}</link></item>"
            for one in press.stories[:10]
        )
        return document(
            f'<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>{NAME}</title><link>{press.base}</link><description>Arguments</description><language>en-us</language>{items}</channel></rss>',
            "feed",
        )
    if path in ("/", "/index.php") or (path == "/modules.php" and module == "News" and file is None):
        topic = whole(query.get("new_topic"))
        shown = [one for one in press.stories if not topic or topics.index(one.section) + 1 == topic]
        items = "".join(
            f"""<table border="0" width="100%"><tr><td><font class="option"><b>{e(one.title)}</b></font></td></tr><tr><td><font class="content">Posted by <a href="{to("/modules.php?name=Your_Account&op=userinfo&username=" + plain(one.authors[0]))}">{names(one)}</a> on {moment(one)} ({one.number} reads)<br><a href="{to(f"/modules.php?name=News&new_topic={topics.index(one.section) + 1}")}"><img src="images/topics/t.gif" border="0" Alt="{e(one.section)}"></a>{prose(one, slice(0, 1))}<br><br>(<a href="{to(one.path)}"><b>Read More...</b></a> | 2134 bytes more | <a href="{to(one.path)}#comments">2 comments</a> | Score: 0)</font></td></tr></table><br>"""
            for one in shown[:HOME_STORIES]
        )
        return shell(NAME, items) if shown else None
    if path != "/modules.php":
        return None
    story = next((one for one in press.stories if str(one.number) == query.get("sid")), None)
    if module == "News" and file == "article" and story:
        return shell(
            f"{NAME} - {story.title}",
            f"""<table width="100%"><tr><td valign="top"><table border="0" width="100%"><tr><td><font class="option"><b>{e(story.title)}</b></font><br><font class="content">Posted on {story.date:%A, %B %d, %Y} @ {story.date:%H:%M:%S} BST by {names(story)}</font></td></tr><tr><td><font class="content">{prose(story, slice(0, None))}</font></td></tr></table></td>
<td valign="top"><table><tr><td><b>Related Links</b></td></tr><tr><td>&middot;&nbsp;<a href="{to(f"/modules.php?name=News&new_topic={topics.index(story.section) + 1}")}">More about {e(story.section)}</a><br>&middot;&nbsp;<a href="{to("/modules.php?name=Search&author=editor")}">News by editor</a><hr><center>Most read story about {e(story.section)}:<br><a href="{to(press.stories[-1].path)}">{e(press.stories[-1].title)}</a></center></td></tr></table><table><tr><td><b>Options</b></td></tr><tr><td>&nbsp;<a href="{to(f"/modules.php?name=News&file=print&sid={story.number}")}">Printer Friendly Page</a><br><a href="{to(f"/modules.php?name=News&file=friend&op=FriendSend&sid={story.number}")}">Send to a Friend</a></td></tr></table></td></tr></table>
<a name="comments"></a><table><tr><td>"{e(story.title)}" | <a href="{to("/modules.php?name=Your_Account")}"><b>Login/Create an Account</b></a> | <b>1</b> comment</td></tr><tr><td>The comments are owned by the poster. We aren't responsible for their content.</td></tr></table><table width="99%"><tr><td><b>Re: {e(story.title)}</b> (Score: 1)<br>by <a href="{to("/modules.php?name=Your_Account&op=userinfo&username=petra")}">petra</a> on {story.date + dt.timedelta(days=1):%A, %B %d, %Y} @ 09:12:44 BST</td></tr><tr><td>I have rowed that bay since I was a girl and the author is right about the fog.</td></tr></table>[ <a href="{to(f"/modules.php?name=News&file=comments&op=Reply&pid=9&sid={story.number}")}">Reply to This</a> ]""",
        )
    if module == "News" and file == "print" and story:
        return _old(
            f"<html><head><title>{NAME} - {e(story.title)}</title></head><body><center><b>{e(story.title)}</b><br><font size=1><b>Date:</b> {story.date:%A, %B %d, %Y}<br><b>Topic:</b> {e(story.section)}</font></center><br><br>{prose(story, slice(0, None))}<br><br><hr>This article comes from {NAME}<br><a href='{press.base}'>{press.base}</a></body></html>"
        )
    if module == "Stories_Archive":
        months = sorted({(one.date.year, one.date.month) for one in press.stories}, reverse=True)
        if query.get("sa") == "show_month":
            wanted = (whole(query.get("year")), whole(query.get("month")))
            rows = "".join(
                f'<tr><td><a href="{to(one.path)}">{e(one.title)}</a></td><td align="center">{one.number % 9}</td><td align="center">{one.date:%Y-%m-%d %H:%M:%S}</td></tr>'
                for one in press.stories
                if (one.date.year, one.date.month) == wanted
            )
            return (
                shell(
                    "Stories Archive",
                    f'<center><b>Stories Archive</b></center><table border="1"><tr><td><b>Articles</b></td><td><b>Comments</b></td><td><b>Date</b></td></tr>{rows}</table>[ <a href="{to("/modules.php?name=Stories_Archive")}">Archives Index</a> ]',
                )
                if rows
                else None
            )
        items = "".join(
            f'<li><a href="{to(f"/modules.php?name=Stories_Archive&sa=show_month&year={year}&month={month:02}&month_l={dt.date(year, month, 1):%B}")}">{dt.date(year, month, 1):%B}, {year}</a>'
            for year, month in months
        )
        return shell("Stories Archive", f"<center>Select the month you want to view:</center><ul>{items}</ul>")
    if module == "Topics":
        return shell(
            "Active Topics",
            "".join(
                f'<a href="{to(f"/modules.php?name=News&new_topic={n}")}">{e(name)}</a><br>'
                for n, name in enumerate(topics, 1)
            ),
        )
    if module == "Top":
        return shell(
            "Top 10",
            "<b>10 most read stories</b><br>"
            + "".join(
                f'{n}: <a href="{to(one.path)}">{e(one.title)}</a> ({one.number} reads)<br>'
                for n, one in enumerate(press.stories[-10:], 1)
            ),
        )
    if module == "Forums":
        thread = query.get("t")
        if file == "viewtopic" and thread:
            return shell(
                "Forums :: View topic - Oars",
                "<h1>Oars, wood or metal?</h1><table><tr><td><b>petra</b><br>Joined: Mar 03, 2001</td><td>Posted: Tue Mar 04, 2003 9:12 am Post subject: Oars<hr>I have rowed that bay since I was a girl, always with ash. What do you use?</td></tr><tr><td><b>bert</b></td><td>Posted: Tue Mar 04, 2003 10:40 am<hr>Metal. It floats badly but it never splits, and the neighbours hear me coming.</td></tr></table>",
            )
        return shell(
            "Forums",
            "".join(
                f'<a href="{to(f"/modules.php?name=Forums&file=viewtopic&t={n}")}">Oars, wood or metal? {n}</a><br>'
                for n in range(1, 4)
            ),
        )
    if module in ("Downloads", "FAQ", "Feedback", "Submit_News", "Your_Account", "Search"):
        return shell(module, f"<b>{module}</b><br><br>{ABOUT[1]}")
    return None
