"""Pieces that every template sets around a text: menus, related links, comments, calendars, links of the head."""

import calendar
import datetime as dt
import json
from html import escape
from typing import TYPE_CHECKING
from zlib import crc32

from newsbot.demo import furniture
from newsbot.items import BlockKind
from tests.crawl.newspaper.desk import author_path, second_path, section_path, tag_path
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import NAME, WORDS, day

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

Links = list[tuple[str, str]]
RELATED = 4
COMMENTS_A_PAGE = 3
STATICS: Links = [
    ("About us", "/about/"),
    ("Contact", "/contact/"),
    ("Privacy", "/privacy/"),
    ("Newsletter", "/newsletter/"),
    ("Shop", "/shop/"),
    ("Events", "/events/"),
    ("Jobs", "/jobs/"),
    ("Galleries", "/galleries/"),
    ("Search", "/search/?q=harbour"),
    ("Log in", "/login/"),
]
OUTSIDE: Links = [
    ("Follow us on Mastodon", "https://mastodon.example/@courier"),
    ("Our printers", "https://printers.example/2024/05/a-press-that-never-sleeps/"),
    ("Write to us", "mailto:editor@courier.example"),
    ("Ring us", "tel:+441234567890"),
    ("Back to top", "#top"),
    ("Cookies", "javascript:void(0)"),
]


def menu(site: "Site") -> Links:
    """The main menu: home, the lists that are switched on, some fixed pages."""
    links: Links = [("Home", "/")]
    if site.has("listing"):
        links.append(("All opinions", "/opinion/"))
    if site.has("sections"):
        links += [(section, section_path(section)) for section in site.desk.sections]
    if site.has("archive"):
        links.append(("Archive", "/archive/"))
    return links + STATICS[:3] + STATICS[-2:]


def anchors(links: Links, mark: str = "li", css: str = "") -> str:
    """Links as a row of elements."""
    given = f' class="{css}"' if css else ""
    return "".join(f'<{mark}{given}><a href="{escape(href)}">{escape(text)}</a></{mark}>' for text, href in links)


def related(site: "Site", story: Story) -> list[tuple[Story, str]]:
    """Other stories with the addresses under which they are linked: each a different form of the true one.

    Neighbours by number do not change when something is published, so that the page stays as it is.
    """
    numbers = [story.number - 7 * step for step in range(1, RELATED + 1)]
    others = [other for number in numbers if (other := site.desk.stories.get(number)) and other.kind != "protected"]
    return [(other, aliases(site, other)[step % len(aliases(site, other))]) for step, other in enumerate(others)]


def aliases(site: "Site", story: Story) -> list[str]:
    """Addresses that lead to a story but are not its own."""
    joint = "&" if "?" in story.path else "?"
    found = [
        f"{story.path}{joint}utm_source=related&utm_medium=web",
        f"/?p={story.number}",
        site.shouted(story.path),
        story.path.rstrip("/") if story.path.endswith("/") else f"{story.path}?fbclid=IwAR{story.number}",
        f"{story.path}{joint}fbclid=IwAR{story.number}#comments",
    ]
    if story.old_slug and site.options.permalinks != "number":
        found.insert(0, site.old_path(story))
    if story.also_in and site.has("sections"):
        found.insert(0, second_path(story))
    return found


def byline(site: "Site", story: Story, css: str = "url fn n") -> str:
    """The names of the authors, linked where there are pages of authors."""
    linked = tuple(
        f'<a class="{css}" rel="author" href="{author_path(name)}">{escape(name)}</a>'
        if site.has("authors")
        else f'<span class="{css}">{escape(name)}</span>'
        for name in story.authors
    )
    joined = WORDS[story.language].joined
    return joined.join(linked) if len(linked) < 3 else ", ".join(linked[:-1]) + joined + linked[-1]


def tag_links(site: "Site", story: Story) -> str:
    """The tags of a story."""
    if not site.has("tags"):
        return ", ".join(escape(tag) for tag in story.tags)
    return ", ".join(f'<a href="{tag_path(tag)}" rel="tag">{escape(tag)}</a>' for tag in story.tags)


def section_link(site: "Site", story: Story) -> str:
    """The section of a story."""
    if not site.has("sections"):
        return escape(story.section)
    return f'<a href="{section_path(story.section)}" rel="category tag">{escape(story.section)}</a>'


def comments(story: Story, page: int = 1) -> list[tuple[str, dt.datetime, str]]:
    """Name, moment and text of the readers' comments on one of their pages."""
    number = crc32(story.slug.encode())
    rows = []
    for index in range((page - 1) * COMMENTS_A_PAGE, min(number % 6, page * COMMENTS_A_PAGE)):
        name = furniture.COMMENTERS[(number + index) % len(furniture.COMMENTERS)]
        text = furniture.COMMENTS[(number // 7 + index) % len(furniture.COMMENTS)]
        rows.append((name, story.date + dt.timedelta(hours=7 + 5 * index), text))
    return rows


def comment_pages(story: Story) -> int:
    """How many pages the comments of a story fill; at least one."""
    return max(1, -(-(crc32(story.slug.encode()) % 6) // COMMENTS_A_PAGE))


def head(site: "Site", story: Story, page: int) -> str:
    """Links and metas of an article's head that its template does not decide."""
    own = site.url(story.page_path(page))
    lines = [f'<link rel="canonical" href="{own}">']
    if page == 1:
        lines += [
            f'<link rel="amphtml" href="{site.url(site.variant(story, "amp"))}">',
            f'<link rel="shortlink" href="{site.url(f"/?p={story.number}")}">',
        ]
    if page < story.pages:
        lines.append(f'<link rel="next" href="{site.url(story.page_path(page + 1))}">')
    if page > 1:
        lines.append(f'<link rel="prev" href="{site.url(story.page_path(page - 1))}">')
    return "\n".join(lines)


def open_graph(site: "Site", story: Story) -> str:
    """Open Graph and article metas."""
    pairs = [
        ("og:type", "article"),
        ("og:title", story.title),
        ("og:site_name", NAME),
        ("og:url", site.url(story.path)),
        ("article:published_time", story.date.isoformat()),
        ("article:section", story.section),
    ]
    if story.modified:
        pairs.append(("article:modified_time", story.modified.isoformat()))
    if story.image:
        pairs.append(("og:image", site.url(story.image.url or "")))
    return "\n".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in pairs)


def linked_data(site: "Site", story: Story) -> str:
    """The story as JSON-LD."""
    node: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting" if story.kind == "live" else "NewsArticle",
        "headline": story.title,
        "datePublished": story.date.isoformat(),
        "dateModified": (story.modified or story.date).isoformat(),
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "articleSection": story.section,
        "inLanguage": story.language,
        "mainEntityOfPage": site.url(story.path),
        "publisher": {"@type": "NewsMediaOrganization", "name": NAME, "url": site.url("/")},
        "isAccessibleForFree": story.access == "full",
    }
    if story.subtitle:
        node["description"] = story.subtitle
    text = json.dumps(node, ensure_ascii=False).replace("</", r"<\/")
    return f'<script type="application/ld+json">{text}</script>'


def block(kind: BlockKind, text: str) -> str:
    """One block of text as HTML."""
    if kind == "list":
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in text.split("\n")) + "</ul>"
    mark = {"heading": "h2", "quote": "blockquote"}.get(kind, "p")
    return f"<{mark}>{escape(text, quote=False)}</{mark}>"


def text(story: Story, page: int, inset: str = "") -> str:
    """The blocks of one page of a story, with something set in after the second; a live blog's with their times."""
    rows = []
    for index, (kind, words) in enumerate(story.part(page)):
        if story.kind == "live":
            moment = story.date + dt.timedelta(minutes=11 * index)
            rows.append(f'<div class="live-entry"><time datetime="{moment.isoformat()}">{moment:%H:%M}</time>')
        rows.append(block(kind, words))
        if story.kind == "live":
            rows.append("</div>")
        if index == 1:
            rows.append(inset)
    return "\n".join(rows)


def month_calendar(month: dt.date, days: set[int], before: str | None, after: str | None) -> str:
    """A calendar of one month with links to its days."""
    rows = []
    for week in calendar.monthcalendar(month.year, month.month):
        cells = [
            f'<td><a href="/{month:%Y/%m}/{number:02}/">{number}</a></td>'
            if number in days
            else f"<td>{number or ''}</td>"
            for number in week
        ]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    around = "".join(
        f'<a href="{href}">{label}</a>' for label, href in (("« earlier", before), ("later »", after)) if href
    )
    return (
        f'<table class="wp-calendar-table"><caption>{month:%B %Y}</caption><tbody>{"".join(rows)}</tbody></table>'
        f'<nav class="wp-calendar-nav">{around}</nav>'
    )


def printed_day(story: Story) -> str:
    """The day of a story as its page prints it."""
    return day(story.date, story.language)
