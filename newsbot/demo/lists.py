"""Pages that lead to articles: listings with their pagination, the feed and the sitemap."""

import datetime as dt
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape

from newsbot.demo.article import DemoArticle
from newsbot.demo.frame import MOTTO, PUBLICATION, Frame
from newsbot.demo.wording import date_line, name_list, wording

# What blog software puts into a feed unless told otherwise is 10; twice that shows more of a small site.
FEED_ENTRIES_MAX = 20
# A teaser ends at the first word past this many characters: two lines on a screen.
_TEASER_CHARS = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One list of articles, newest first."""

    path: str
    """Path of its first page."""
    heading: str
    articles: tuple[DemoArticle, ...]

    def page_count(self, page_size: int) -> int:
        """How many pages it fills, at least one."""
        return max(1, -(-len(self.articles) // page_size))

    def page_path(self, number: int) -> str:
        """Path of page `number`, counted from 1."""
        return self.path if number == 1 else f"{self.path}page/{number}/"


def listing_page(listing: Listing, number: int, page_size: int, frame: Frame) -> bytes:
    """Page `number` of a listing, counted from 1."""
    shown = listing.articles[(number - 1) * page_size : number * page_size]
    newer = listing.page_path(number - 1) if number > 1 else None
    older = listing.page_path(number + 1) if number < listing.page_count(page_size) else None
    content = (
        f"<h1>{escape(listing.heading)}</h1>\n"
        + "\n".join(_teaser(article) for article in shown)
        + _pagination(newer, older, number, listing.page_count(page_size))
    )
    head = "".join(
        f'<link rel="{rel}" href="{frame.url(path)}">' for rel, path in (("prev", newer), ("next", older)) if path
    )
    title = listing.heading if number == 1 else f"{listing.heading}, page {number}"
    return frame.framed(title=title, content=content, head=head, kind="archive")


def teasers(articles: tuple[DemoArticle, ...]) -> str:
    """Teasers of articles, one below the other."""
    return "\n".join(_teaser(article) for article in articles)


def feed(articles: tuple[DemoArticle, ...], frame: Frame) -> bytes:
    """The newest articles as RSS 2.0."""
    items = "".join(_entry(article, frame) for article in articles[:FEED_ENTRIES_MAX])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>{PUBLICATION}</title><link>{frame.url('/')}</link><description>{MOTTO}</description>"
        f'<language>en</language><atom:link href="{frame.url("/feed/")}" rel="self" type="application/rss+xml"/>'
        f"{items}</channel></rss>\n"
    ).encode()


def sitemap(articles: tuple[DemoArticle, ...], frame: Frame) -> bytes:
    """Every article and the fixed pages as a sitemap."""
    rows = [f"<url><loc>{frame.url(path)}</loc></url>" for path in ("/", "/about/", "/contact/")]
    rows += [
        f"<url><loc>{frame.url(article.path)}</loc><lastmod>{article.changed.isoformat()}</lastmod></url>"
        for article in articles
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(rows)}</urlset>\n'
    ).encode()


def _teaser(article: DemoArticle) -> str:
    names = escape(name_list(article.authors, article.language))
    byline = wording(article.language).by.format(names=names)
    return (
        f'<article class="teaser" lang="{article.language}">'
        f'<h2><a href="{article.path}">{escape(article.title)}</a></h2>'
        f'<p class="meta">{byline} · {date_line(article.date, article.language)}</p>'
        f"<p>{escape(_shortened(article.subtitle or article.paragraphs[0]))}</p></article>"
    )


def _shortened(text: str) -> str:
    if len(text) <= _TEASER_CHARS:
        return text
    return text[:_TEASER_CHARS].rsplit(" ", 1)[0].rstrip(",.;: ") + " …"


def _pagination(newer: str | None, older: str | None, number: int, count: int) -> str:
    if count == 1:
        return ""
    links = [
        f'<a class="prev" rel="prev" href="{newer}">Newer posts</a>' if newer else "",
        f"<span>Page {number} of {count}</span>",
        f'<a class="next" rel="next" href="{older}">Older posts</a>' if older else "",
    ]
    return f'\n<nav class="pagination" aria-label="Posts">{" ".join(links)}</nav>'


def _entry(article: DemoArticle, frame: Frame) -> str:
    url = frame.url(article.path)
    authors = "".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in article.authors)
    categories = "".join(f"<category>{escape(name)}</category>" for name in (article.section, *article.tags))
    moment: dt.datetime = article.date
    return (
        f"<item><title>{escape(article.title)}</title><link>{url}?utm_source=feed</link>"
        f'<guid isPermaLink="true">{url}</guid><pubDate>{format_datetime(moment)}</pubDate>{authors}{categories}'
        f"<description>{escape(_shortened(article.paragraphs[0]))}</description></item>"
    )
