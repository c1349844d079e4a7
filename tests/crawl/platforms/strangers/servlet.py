"""A paper on a Java servlet of 2005: a session behind a semicolon in every address, "Next 10" by a start in the query."""

import hashlib
import itertools

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, long_day, names, prose, teaser, whole

PAGE = 10
_visits = itertools.count()


def servlet_path(story: Story) -> str:
    return f"/news/viewArticle.do?articleId={story.number}"


def servlet(press: Press, path: str, query: Query) -> Answer | None:
    """Struts: .do for everything, tables, the same article with and without a category behind it."""
    bare, _, given = path.partition(";jsessionid=")
    session = given or hashlib.md5(str(next(_visits)).encode(), usedforsecurity=False).hexdigest().upper()
    sections = sorted({one.section for one in press.stories})

    def to(target: str) -> str:
        there, mark, rest = target.partition("?")
        return e(f"{there};jsessionid={session}{mark}{rest}")

    def shell(title: str, content: str) -> Answer:
        menu = "".join(
            f'<tr><td class="nav"><a class="nav" href="{to(f"/news/listArticles.do?category={n}")}">{name}</a></td></tr>'
            for n, name in enumerate(sections, 1)
        )
        text = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>{NAME} :: {e(title)}</title><link rel="stylesheet" href="/css/main.css"></head><body><table width="100%" border="0"><tr><td colspan="3"><a href="{to("/index.do")}"><img src="/images/banner.jpg" alt="{NAME}"></a></td></tr><tr><td width="150" valign="top"><table class="leftNav"><tr><td class="nav"><a class="nav" href="{to("/index.do")}">Home</a></td></tr>{menu}<tr><td class="nav"><a class="nav" href="{to("/user/register.do")}">Register</a></td></tr><tr><td class="nav"><a class="nav" href="{to("/contact.do")}">Contact Us</a></td></tr><tr><td class="nav"><a class="nav" href="{to("/calendar/viewMonth.do?month=10&year=2025")}">Events</a></td></tr></table></td><td valign="top">{content}</td></tr></table><div class="footer">&copy; 2005 {NAME} | <a href="{to("/privacy.do")}">Privacy Policy</a> | <a href="{to("/terms.do")}">Terms</a></div></body></html>"""
        return Answer(
            kind="page",
            body=text.encode(),
            headers={"Content-Type": "text/html;charset=UTF-8", "Set-Cookie": f"JSESSIONID={session}; Path=/"},
        )

    if bare == "/news/viewArticle.do":
        story = next((one for one in press.stories if str(one.number) == query.get("articleId")), None)
        if story is None:
            return None
        at = press.stories.index(story)
        more = "".join(
            f'<li><a href="{to(f"{one.path}&category={sections.index(one.section) + 1}")}">{e(one.title)}</a></li>'
            for one in press.slice(at + 1, 3)
        )
        return shell(
            story.title,
            f"""<div class="crumb"><a href="{to("/index.do")}">Home</a> &gt; <a href="{to(f"/news/listArticles.do?category={sections.index(story.section) + 1}")}">{e(story.section)}</a></div><div class="headline">{e(story.title)}</div><div class="byline">By {names(story)}</div><div class="dateline">{long_day(story.date)}</div><div class="storytext">{prose(story)}</div><div class="tools"><a href="{to(f"/news/printArticle.do?articleId={story.number}")}">Printable version</a> | <a href="{to(f"/news/emailArticle.do?articleId={story.number}")}">Email this story</a></div><div class="relatedBox"><b>Related stories</b><ul>{more}</ul></div>""",
        )
    if bare in ("/", "/index.do"):
        items = "".join(
            f'<p><a class="storylink" href="{to(one.path)}">{e(one.title)}</a><br>{teaser(one)} <span class="date">{long_day(one.date)}</span></p>'
            for one in press.stories[:8]
        )
        return shell("Home", f'<div class="sectionhead">Today</div>{items}')
    if bare == "/news/listArticles.do":
        category = whole(query.get("category"))
        shown = [one for one in press.stories if sections.index(one.section) + 1 == category]
        start = whole(query.get("start"))
        some = shown[start : start + PAGE]
        if not some:
            return None
        rows = "".join(
            f'<tr><td><a class="storylink" href="{to(one.path)}">{e(one.title)}</a></td><td>{one.date:%m/%d/%Y}</td></tr>'
            for one in some
        )
        turn = (
            f'<a href="{to(f"/news/listArticles.do?category={category}&start={start - PAGE}")}">&lt;&lt; Prev 10</a> '
            if start
            else ""
        )
        turn += (
            f'<a href="{to(f"/news/listArticles.do?category={category}&start={start + PAGE}")}">Next 10 &gt;&gt;</a>'
            if start + PAGE < len(shown)
            else ""
        )
        return shell(
            sections[category - 1],
            f'<div class="sectionhead">{sections[category - 1]}</div><table class="list">{rows}</table><div class="pager">Showing {start + 1}-{start + len(some)} of {len(shown)} {turn}</div>',
        )
    if bare == "/calendar/viewMonth.do":
        month, year = whole(query.get("month")), whole(query.get("year"))
        return (
            shell(
                "Events",
                f'<a href="{to(f"/calendar/viewMonth.do?month={month % 12 + 1}&year={year + month // 12}")}">Next month</a><table><tr><td>{month}/{year}: no events</td></tr></table>',
            )
            if 1 <= month <= 12
            else None
        )
    if bare in ("/user/register.do", "/contact.do", "/privacy.do", "/terms.do"):
        return shell(bare[1:-3], f"<p>{ABOUT[0]}</p><form><input name=email></form>")
    if bare in ("/news/printArticle.do", "/news/emailArticle.do"):
        story = next((one for one in press.stories if str(one.number) == query.get("articleId")), None)
        return shell(story.title, f"<h1>{e(story.title)}</h1>{prose(story)}") if story else None
    return None
