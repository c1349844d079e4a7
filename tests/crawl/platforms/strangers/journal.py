"""A Russian blog on LiveJournal: ?skip=10, a calendar, entries named by a number alone."""

import calendar
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote, unquote

from tests.crawl.newspaper.answer import Answer, document, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, feed, prose, whole
from tests.crawl.platforms.strangers.shelves import Shelf

PAGE = 10
BLOG = "saltshore"
TITLE = "Записки с солёного берега"


def journal_path(story: Story) -> str:
    return f"/{story.number}.html"


def journal(press: Press, path: str, query: Query) -> Answer | None:
    """Whole entries on the lists, comments as ?thread=, tags, a calendar by year and day; the owner writes everything."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        return page(
            f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{e(title)}</title>{head}<link rel="alternate" type="application/rss+xml" title="RSS" href="{press.base}/data/rss"><link rel="alternate" type="application/atom+xml" title="Atom" href="{press.base}/data/atom"></head><body><div class="s-header"><a href="https://www.livejournal.example/">LiveJournal</a><a href="https://www.livejournal.example/login.bml?returnto=x">Войти</a><a href="https://www.livejournal.example/shop/">Магазин</a></div><div class="j-w"><header class="j-header"><h1 class="j-title"><a href="{press.base}/">{TITLE}</a></h1><nav class="j-nav"><ul><li><a href="{press.base}/">Свежие записи</a></li><li><a href="{press.base}/calendar">Архив</a></li><li><a href="{press.base}/friends">Друзья</a></li><li><a href="{press.base}/profile">Профиль</a></li><li><a href="{press.base}/tag/">Метки</a></li></ul></nav></header><div class="j-content">{content}</div><footer>Разработано <a href="https://www.livejournal.example/">LiveJournal</a></footer></div></body></html>""",
            "page",
        )

    def entry(one: Story, alone: bool) -> str:
        tags = ", ".join(f'<a rel="tag" href="{press.base}/tag/{quote(tag)}">{e(tag)}</a>' for tag in one.tags)
        head = (
            f'<h1 class="aentry-post__title"><span class="aentry-post__title-text">{e(one.title)}</span></h1>'
            if alone
            else f'<h3 class="entry-title"><a class="subj-link" href="{press.base}{one.path}">{e(one.title)}</a></h3>'
        )
        return f"""<article class="entry hentry" id="entry-{one.number}"><div class="entry-author"><span class="ljuser i-ljuser" data-ljuser="{BLOG}"><a href="https://{BLOG}.livejournal.example/profile" class="i-ljuser-profile"><img></a><a href="https://{BLOG}.livejournal.example/" class="i-ljuser-username"><b>{BLOG}</b></a></span></div><time class="entry-date" datetime="{one.date.isoformat()}"><a href="{press.base}/{one.date:%Y}/">{one.date:%Y}</a>-<a href="{press.base}/{one.date:%Y/%m}/">{one.date:%m}</a>-<a href="{press.base}/{one.date:%Y/%m/%d}/">{one.date:%d}</a> {one.date:%H:%M}:00</time>{head}<div class="entry-content">{prose(one)}</div><div class="entry-tags">Метки: {tags}</div><ul class="entry-links"><li><a href="{press.base}{one.path}?mode=reply">Оставить комментарий</a></li><li><a href="{press.base}{one.path}?view=comments#comments">2 комментария</a></li><li><a href="https://www.livejournal.example/tools/memadd.bml?itemid={one.number}">В избранное</a></li></ul></article>"""

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        turn = "".join(
            f'<a rel="{rel}" href="{press.base}{press.stories[n].path}">{label}</a>'
            for n, rel, label in ((at + 1, "prev", "Предыдущая запись"), (at - 1, "next", "Следующая запись"))
            if 0 <= n < len(press.stories)
        )
        return shell(
            f"{story.title}: {BLOG} — ЖЖ",
            f'<div class="entry-nav">{turn}</div>{entry(story, True)}<div id="comments"><div class="comment"><span class="ljuser"><b>petra_row</b></span> <a href="{press.base}{story.path}?thread={story.number * 3}#t{story.number * 3}">ссылка</a><div class="comment-text">Я гребла в этой бухте с детства, и автор прав насчёт тумана.</div></div></div>',
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article"><meta property="og:title" content="{e(story.title)}"><meta property="article:author" content="{BLOG}">',
        )
    if path in ("/data/rss", "/data/atom"):
        return document(feed(press, press.stories[:25], full=True), "feed")
    if path in ("/profile", "/friends", "/tag/"):
        return shell(
            path, "<h2>Профиль</h2><p>О себе: живу у моря, гребу по вторникам, пишу обо всём, что видно с берега.</p>"
        )
    parts = [part for part in path.split("/") if part]
    if path == "/calendar" or (len(parts) == 1 and parts[0].isdigit()):
        year = whole(parts[0]) if parts[0].isdigit() else press.stories[0].date.year
        years = "".join(
            f'<li><a href="{press.base}/{y}/">{y}</a></li>' for y in sorted({one.date.year for one in press.stories})
        )
        tables = ""
        for month in range(1, 13):
            days = {one.date.day for one in press.stories if (one.date.year, one.date.month) == (year, month)}
            if days:
                cells = "".join(
                    f"<td>{f'<a href=/{year}/{month:02}/{day:02}/>{day}</a>' if day in days else day or ''}</td>"
                    for day in calendar.Calendar().itermonthdays(year, month)
                )
                tables += f'<table class="calendar"><caption><a href="/{year}/{month:02}/">{month}.{year}</a></caption><tr>{cells}</tr></table>'
        return shell(f"Архив: {BLOG}", f"<h2>Архив</h2><ul>{years}</ul>{tables}") if tables else None
    shown = list(press.stories) if path == "/" else []
    if len(parts) == 2 and parts[0] == "tag":
        shown = [one for one in press.stories if unquote(parts[1]) in one.tags]
    if len(parts) in (2, 3) and all(part.isdigit() for part in parts):
        shown = [one for one in press.stories if f"{one.date:%Y/%m/%d}/".startswith("/".join(parts) + "/")]
        if len(parts) == 2 and shown:
            return shell(
                "Архив",
                "<dl>"
                + "".join(
                    f'<dt>{one.date.day}</dt><dd>{one.date:%H:%M}: <a href="{press.base}{one.path}">{e(one.title)}</a> — 2 комментария</dd>'
                    for one in shown
                )
                + "</dl>",
            )
    start = whole(query.get("skip"))
    some = shown[start : start + PAGE]
    links = "".join(
        f'<li class="{rel}"><a href="{press.base}{path}?skip={n}">{label}</a></li>'
        for n, rel, label, there in (
            (start + PAGE, "prev", "Предыдущие 10", start + PAGE < len(shown)),
            (start - PAGE, "next", "Следующие 10", start > 0),
        )
        if there
    )
    return (
        shell(TITLE, "".join(entry(one, False) for one in some) + f'<ul class="j-page-nav">{links}</ul>')
        if some
        else None
    )


def owned(shelf: Shelf) -> Shelf:
    """The same shelf, all of it by the owner of the blog."""

    def made(base: str, count: int, path: Callable[[Story], str]) -> Press:
        found = shelf(base, count, path)
        return Press(base=base, stories=tuple(replace(one, authors=(BLOG,), subtitle=None) for one in found.stories))

    return made
