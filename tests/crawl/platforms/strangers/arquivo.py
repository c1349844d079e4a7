"""A Portuguese daily: its archive is a page a day, day first, reached by a calendar; lists of columnists beside it."""

import calendar

from tests.crawl.newspaper.answer import Answer, page
from tests.crawl.newspaper.story import Story
from tests.crawl.platforms.press import Press, Query, e, prose, teaser, whole
from tests.crawl.platforms.strangers.tongues import plain

NEWEST = 9
PAPER = "Diário do Cais"
_MONTHS = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)


def arquivo_path(story: Story) -> str:
    return f"/{story.date:%Y/%m/%d}/{plain(story.section)}/opiniao/{plain(story.title)}-{story.number}"


def arquivo(press: Press, path: str, query: Query) -> Answer | None:
    """/arquivo/2025/09 is a calendar of /arquivo/30-09-2025; the front page shows the newest, most read and live things."""

    def shell(title: str, content: str, head: str = "") -> Answer:
        read = "".join(f'<li><a href="{one.path}">{e(one.title)}</a></li>' for one in press.slice(1, 5))
        return page(
            f"""<!DOCTYPE html><html lang="pt"><head><meta charset="utf-8"><title>{e(title)} | {PAPER}</title>{head}</head><body><header class="masthead"><a href="/">{PAPER}</a><nav><a href="/ultimas">Últimas</a><a href="/opiniao">Opinião</a><a href="/arquivo">Arquivo</a><a href="/assinaturas">Assinar</a><a href="/login">Entrar</a></nav></header><main>{content}</main><aside class="sidebar"><h3>Mais lidas</h3><ol>{read}</ol></aside><footer><a href="/ficha-tecnica">Ficha técnica</a><a href="/contactos">Contactos</a><a href="/termos">Termos e condições</a></footer></body></html>""",
            "page",
        )

    def card(one: Story) -> str:
        return f'<article class="card"><h3 class="headline"><a href="{one.path}">{e(one.title)}</a></h3><p>{teaser(one)}</p><time datetime="{one.date.isoformat()}">{one.date.day} de {_MONTHS[one.date.month - 1]} de {one.date.year}</time></article>'

    story = press.at(path)
    if story:
        at = press.stories.index(story)
        more = "".join(map(card, press.slice(at + 1, 2)))
        return shell(
            story.title,
            f"""<article class="story"><header class="story__header"><span class="kicker">Opinião</span><h1 class="headline story__headline">{e(story.title)}</h1>{f'<p class="story__blurb">{e(story.subtitle)}</p>' if story.subtitle else ""}<div class="byline"><a class="byline__name" href="/autor/{plain(story.authors[0])}">{e(story.authors[0])}</a></div><time datetime="{story.date.isoformat()}">{story.date.day} de {_MONTHS[story.date.month - 1]} de {story.date.year}, {story.date:%H:%M}</time></header><div class="story__body">{prose(story)}</div><footer><p class="disclaimer">O autor escreve segundo o novo acordo ortográfico</p></footer></article><section class="related"><h2>Ler mais</h2>{more}</section>""",
            f'<link rel="canonical" href="{press.base}{story.path}"><meta property="og:type" content="article">',
        )
    parts = [part for part in path.split("/") if part]
    if parts[:1] == ["arquivo"]:
        newest = press.stories[0].date
        if len(parts) == 2:
            shown = [one for one in press.stories if f"{one.date:%d-%m-%Y}" == parts[1]]
            return shell(f"Arquivo de {parts[1]}", f"<h1>{parts[1]}</h1>{''.join(map(card, shown))}") if shown else None
        year, month = (whole(parts[1]), whole(parts[2])) if len(parts) == 3 else (newest.year, newest.month)
        days = {one.date.day for one in press.stories if (one.date.year, one.date.month) == (year, month)}
        if not days:
            return None
        cells = "".join(
            f"<td>{f'<a href=/arquivo/{day:02}-{month:02}-{year}>{day}</a>' if day in days else day or ''}</td>"
            for day in calendar.Calendar().itermonthdays(year, month)
        )
        months = sorted({(one.date.year, one.date.month) for one in press.stories}, reverse=True)
        options = "".join(f'<option value="/arquivo/{y}/{m:02}">{_MONTHS[m - 1]} {y}</option>' for y, m in months)
        return shell(
            "Arquivo",
            f"<h1>Arquivo</h1><select onchange='go(this)'>{options}</select><table><caption>{_MONTHS[month - 1]} {year}</caption><tr>{cells}</tr></table>",
        )
    if parts[:1] == ["autor"]:
        shown = [one for one in press.stories if plain(one.authors[0]) == parts[-1]]
        return (
            shell(parts[-1], f"<h1>{e(shown[0].authors[0])}</h1>{''.join(map(card, shown[:NEWEST]))}")
            if shown
            else None
        )
    if path in ("/", "/ultimas", "/opiniao"):
        return shell("Início", "".join(map(card, press.stories[:NEWEST])))
    if path in ("/assinaturas", "/login", "/ficha-tecnica", "/contactos", "/termos"):
        return shell(
            path[1:],
            f"<h1>{path[1:]}</h1><p>O jornal nasceu numa casa de barcos, tem quatro editores e publica cartas de leitores às terças-feiras.</p>",
        )
    return None
