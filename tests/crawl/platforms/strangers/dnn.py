"""A business paper on DotNetNuke: modules and numbers as folders, .aspx at the end, pages as PageID in the path."""

from itertools import pairwise

from tests.crawl.newspaper.answer import Answer, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import ABOUT, NAME, Press, Query, e, names, prose, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

PAGE = 8


def _name(title: str) -> str:
    return "-".join(word.capitalize() for word in plain(title.replace("'", "")).split("-"))


def dnn_path(story: Story) -> str:
    return f"/Opinion/tabid/75/articleType/ArticleView/articleId/{story.number}/{_name(story.title)}.aspx"


def dnn(press: Press, path: str, query: Query) -> Answer | None:
    """Live Articles: categories and archives by month as folders, the same article below its category too."""
    sections = sorted({one.section for one in press.stories})
    months = sorted({(one.date.year, one.date.month) for one in press.stories}, reverse=True)
    here = "/Opinion/tabid/75"

    def shell(title: str, content: str, head: str = "") -> Answer:
        categories = "".join(
            f'<li><a href="{here}/articleType/CategoryView/categoryId/{n}/{name}.aspx">{name}</a></li>'
            for n, name in enumerate(sections, 1)
        )
        archive = "".join(
            f'<li><a href="{here}/articleType/ArchiveView/month/{m}/year/{y}/Default.aspx">{m}/{y}</a></li>'
            for y, m in months[:12]
        )
        return page(
            f"""<!DOCTYPE html><html lang="en-US"><head id="Head"><meta charset="utf-8"><title>{e(title)}</title><meta name="GENERATOR" content="DotNetNuke">{head}</head><body id="Body"><form method="post" action="{path}" id="Form"><input type="hidden" name="__VIEWSTATE" value="x"><div id="dnn_Header"><a id="dnn_dnnLOGO_hypLogo" href="/Default.aspx"><img alt="{NAME}"></a><ul id="dnn_Menu" class="mainMenu"><li><a href="/Default.aspx">Home</a></li><li><a href="/Opinion.aspx">Opinion</a></li><li><a href="/AboutUs.aspx">About Us</a></li><li><a href="/Contact/tabid/58/Default.aspx">Contact</a></li></ul><a id="dnn_LOGIN" href="/Login.aspx?returnurl=%2f">Login</a> <a href="/Register.aspx">Register</a></div><div id="dnn_ContentPane" class="contentpane">{content}</div><div id="dnn_RightPane"><h2 class="Head">Categories</h2><ul>{categories}</ul><h2 class="Head">Archive</h2><ul>{archive}</ul></div><div class="footer"><a href="/Privacy.aspx">Privacy Statement</a> <a href="/Terms.aspx">Terms Of Use</a> Copyright 2025 by {NAME}</div></form></body></html>""",
            "page",
        )

    story = next((one for one in press.stories if f"/articleId/{one.number}/" in path), None)
    if story:
        at = press.stories.index(story)
        more = "".join(f'<li><a href="{one.path}">{e(one.title)}</a></li>' for one in press.slice(at + 1, 3))
        return shell(
            story.title,
            f"""<div class="DnnModule"><div class="article_view"><h1 class="article_title">{e(story.title)}</h1><div class="article_info">Author: <a href="{here}/articleType/AuthorView/authorID/{story.number % 9}/Default.aspx">{names(story)}</a> / {story.date:%A, %B %d, %Y} / Categories: <a href="{here}/articleType/CategoryView/categoryId/{sections.index(story.section) + 1}/{story.section}.aspx">{e(story.section)}</a></div><div class="article_body">{prose(story)}</div><div class="article_rating">Rate this article: No rating</div><div class="actions"><a href="{story.path}?print=true">Print</a></div><h3>Related articles</h3><ul>{more}</ul></div></div>""",
            f'<link rel="canonical" href="{press.base}{story.path}">',
        )
    if path in (
        "/AboutUs.aspx",
        "/Contact/tabid/58/Default.aspx",
        "/Login.aspx",
        "/Register.aspx",
        "/Privacy.aspx",
        "/Terms.aspx",
    ):
        return shell(path[1:], f'<h2 class="Head">{path[1:-5]}</h2><p>{ABOUT[0]}</p>')
    if path in ("/", "/Default.aspx"):
        items = "".join(
            f'<div class="article"><a href="{one.path}"><h3>{e(one.title)}</h3></a><p>{teaser(one)}</p></div>'
            for one in press.stories[:4]
        )
        return shell(NAME, f'<h2 class="Head">Latest</h2>{items}<a href="/Opinion.aspx">More</a>')
    parts = [part for part in path.split("/") if part]
    given = dict(pairwise(parts))
    number = whole(given.get("PageID")) or 1
    shown = list(press.stories) if parts[:1] in (["Opinion.aspx"], ["Opinion"]) else []
    tail = "articleType/ArticleList"
    if "categoryId" in given:
        at = whole(given["categoryId"])
        shown = [one for one in shown if sections.index(one.section) + 1 == at]
        tail = f"articleType/CategoryView/categoryId/{at}"
    elif "month" in given:
        shown = [
            one for one in shown if (one.date.month, one.date.year) == (whole(given["month"]), whole(given.get("year")))
        ]
        tail = f"articleType/ArchiveView/month/{given['month']}/year/{given.get('year')}"
    elif "authorID" in given:
        shown = [one for one in shown if one.number % 9 == whole(given["authorID"])]
        tail = f"articleType/AuthorView/authorID/{given['authorID']}"
    some = shown[(number - 1) * PAGE : number * PAGE]
    items = "".join(
        f'<div class="article"><h2><a href="{one.path}">{e(one.title)}</a></h2><span class="date">{one.date:%A, %B %d, %Y}</span><p>{teaser(one)} <a href="{one.path}">Read more</a></p></div>'
        for one in some
    )
    last = -(-len(shown) // PAGE)
    pages = " ".join(
        f"<strong>{n}</strong>" if n == number else f'<a href="{here}/{tail}/PageID/{n}/Default.aspx">{n}</a>'
        for n in range(1, last + 1)
    )
    after = f'<a href="{here}/{tail}/PageID/{number + 1}/Default.aspx">Next</a>' if number < last else ""
    return (
        shell("Opinion", f'{items}<div class="article_pager">Page {number} of {last} {pages} {after}</div>')
        if some
        else None
    )
