"""A Russian paper whose only list is a calendar; windows-1251."""

import calendar
import datetime as dt

from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, prose, teaser, whole

PAGE = 10


RUSSIAN = "Солёный берег"


MONTHS_RU = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


NAMED_RU = (
    "Январь",
    "Февраль",
    "Март",
    "Апрель",
    "Май",
    "Июнь",
    "Июль",
    "Август",
    "Сентябрь",
    "Октябрь",
    "Ноябрь",
    "Декабрь",
)


def calendar_path(story: Story) -> str:
    return f"/articles/{story.date:%Y/%m/%d}/{story.number}.shtml"


def gazeta(press: Press, path: str, query: Query) -> Answer | None:
    """No list but days: a calendar of each month links the days on which something stood; all in windows-1251."""

    def when(one: Story) -> str:
        return f"{one.date.day} {MONTHS_RU[one.date.month - 1]} {one.date.year}, {one.date:%H:%M}"

    def shell(title: str, content: str, head: str = "") -> Answer:
        top = "".join(
            f'<div class="b-top__item"><a href="{one.path}">{e(one.title)}</a></div>' for one in press.slice(2, 5)
        )
        text = f"""<!DOCTYPE html><html lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>{e(title)} - {RUSSIAN}</title>{head}</head><body><div class="b-header"><a href="/"><img src="/i/logo.png" alt="{RUSSIAN}"></a><ul class="b-menu"><li><a href="/">Главная</a></li><li><a href="/archive/">Архив</a></li><li><a href="/about/">О редакции</a></li><li><a href="/adv/">Реклама</a></li><li><a href="/subscribe/">Подписка</a></li></ul><form action="/search/"><input name="q" placeholder="Поиск"></form></div><div class="b-main">{content}</div><div class="b-right"><h3>Самое читаемое</h3>{top}<div class="b-partner"><h3>Новости партнёров</h3><a href="https://smi.example.net/click?id=9">Врачи назвали лучшее время для прогулок</a></div></div><div class="b-footer">© 2025 {RUSSIAN}. 18+ Все права защищены.</div></body></html>"""
        return Answer(
            kind="page", body=text.encode("cp1251", "xmlcharrefreplace"), headers={"Content-Type": "text/html"}
        )

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        more = "".join(
            f'<li><a href="{one.path}">{e(one.title)}</a> <span>{when(one)}</span></li>'
            for one in press.slice(at + 1, 3)
        )
        return shell(
            story.title,
            f"""<div class="b-topic"><div class="b-topic__info"><time datetime="{story.date.isoformat()}">{when(story)}</time> <a class="b-rubric" href="/archive/">{e(story.section)}</a></div><h1 class="b-topic__title">{e(story.title)}</h1>{f'<h2 class="b-topic__sub">{e(story.subtitle)}</h2>' if story.subtitle else ""}<p class="b-topic__author">Автор: <span class="name">{e(", ".join(story.authors))}</span></p><div class="b-text">{prose(story)}</div><div class="b-share">Поделиться: <a href="https://vk.com/share.php?url=x">ВКонтакте</a></div><p class="b-typo">Нашли опечатку? Нажмите Ctrl+Enter</p></div><div class="b-more"><h3>Читайте также</h3><ul>{more}</ul></div><a href="/print/{story.number}.shtml">Версия для печати</a>""",
            f'<meta property="og:title" content="{e(story.title)}"><meta property="og:type" content="article">',
        )
    if path.startswith("/print/"):
        story = next((one for one in press.stories if str(one.number) == path[7:-6]), None)
        return (
            Answer(
                kind="variant",
                body=f"<html><head><meta charset=windows-1251><title>{story.title}</title></head><body><h1>{story.title}</h1>{prose(story)}</body></html>".encode(
                    "cp1251", "xmlcharrefreplace"
                ),
                headers={"Content-Type": "text/html"},
            )
            if story
            else None
        )
    if path in ("/about/", "/adv/", "/subscribe/"):
        return shell(
            "О редакции",
            "<h1>О редакции</h1><p>Мы пишем о море, о людях и о том, что бывает между ними. Редакция отвечает на письма по вторникам.</p>",
        )
    if path == "/":
        items = "".join(
            f'<div class="b-item"><span class="date">{when(one)}</span> <a href="{one.path}">{e(one.title)}</a><p>{teaser(one)}</p></div>'
            for one in press.stories[:PAGE]
        )
        return shell("Главная", items)
    parts = [part for part in path.split("/") if part]
    if parts[:1] != ["archive"]:
        return None
    newest = press.stories[0].date
    numbers = [whole(part) for part in parts[1:]] or [newest.year, newest.month]
    if len(numbers) == 3:
        shown = [one for one in press.stories if [one.date.year, one.date.month, one.date.day] == numbers]
        items = "".join(
            f'<div class="b-item"><span class="date">{one.date:%H:%M}</span> <a href="{one.path}">{e(one.title)}</a><p>{teaser(one)}</p></div>'
            for one in shown
        )
        return (
            shell("Архив", f"<h1>{numbers[2]} {MONTHS_RU[numbers[1] - 1]} {numbers[0]}</h1>{items}") if shown else None
        )
    if len(numbers) != 2 or not 1 <= numbers[1] <= 12:
        return None
    year, month = numbers
    days = {one.date.day for one in press.stories if (one.date.year, one.date.month) == (year, month)}
    if not days:
        return None
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{f'<a href=/archive/{year}/{month:02}/{day:02}/>{day}</a>' if day in days else day or ''}</td>"
            for day in week
        )
        + "</tr>"
        for week in calendar.Calendar().monthdayscalendar(year, month)
    )
    before = dt.date(year, month, 1) - dt.timedelta(days=1)
    back = (
        f'<a href="/archive/{before.year}/{before.month:02}/">&laquo; {NAMED_RU[before.month - 1]}</a>'
        if press.stories[-1].date.date() <= before
        else ""
    )
    return shell(
        "Архив",
        f'<h1>Архив</h1><div class="b-calendar">{back} <b>{NAMED_RU[month - 1]} {year}</b><table>{rows}</table></div>',
    )
