"""The newest stories as RSS, Atom and JSON Feed, and the feed of one story's comments."""

from collections.abc import Mapping
from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

from tests.crawl.newspaper import answer, pieces
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import MOTTO, NAME

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

PATHS = {"rss": "/feed/", "atom": "/feed/atom/", "json": "/feed.json"}


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """The feed at a path; None for any other path."""
    style = next((name for name, at in PATHS.items() if at == path), None)
    if style not in site.styles("feed"):
        return None
    newest = [story for story in site.desk.newest if story.kind != "protected"][: site.options.feed_entries]
    changed = max(story.changed for story in newest).timestamp() if newest else None
    if style == "json":
        made = answer.data(_json(site, newest), "feed")
        return Answer(kind="feed", body=made.body, headers={"Content-Type": "application/feed+json"}, changed=changed)
    text = _rss(site, newest) if style == "rss" else _atom(site, newest)
    content_type = "application/rss+xml; charset=UTF-8" if style == "rss" else "application/atom+xml; charset=UTF-8"
    return answer.document(text, "feed", content_type, changed=changed)


def _rss(site: "Site", stories: list[Story]) -> str:
    items = "".join(
        f"<item><title>{escape(story.title)}</title><link>{site.url(story.path)}</link>"
        f"<comments>{site.url(story.path)}#respond</comments>"
        f"{''.join(f'<dc:creator><![CDATA[{name}]]></dc:creator>' for name in story.authors)}"
        f"<pubDate>{format_datetime(story.date)}</pubDate><category><![CDATA[{story.section}]]></category>"
        f'<guid isPermaLink="false">{site.url(f"/?p={story.number}")}</guid>'
        f"<description><![CDATA[<p>{escape(site.teaser(story))}</p>]]></description></item>"
        for story in stories
    )
    built = format_datetime(site.desk.clock)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>{NAME}</title><link>{site.base}</link><description>{MOTTO}</description>"
        f"<lastBuildDate>{built}</lastBuildDate><language>{site.options.language}</language>{items}</channel></rss>"
    )


def _atom(site: "Site", stories: list[Story]) -> str:
    entries = "".join(
        f'<entry><title type="html">{escape(story.title)}</title><link rel="alternate" type="text/html" href="{site.url(story.path)}"/>'
        f'<link rel="replies" type="text/html" href="{site.url(story.path)}#comments"/>'
        f"<id>{site.url(f'/?p={story.number}')}</id><published>{story.date.isoformat()}</published>"
        f"<updated>{story.changed.isoformat()}</updated>"
        f"{''.join(f'<author><name>{escape(name)}</name></author>' for name in story.authors)}"
        f'<summary type="html">{escape(site.teaser(story))}</summary></entry>'
        for story in stories
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{NAME}</title>'
        f'<id>{site.url("/")}</id><updated>{site.desk.clock.isoformat()}</updated><link rel="self" href="{site.url(PATHS["atom"])}"/>{entries}</feed>'
    )


def _json(site: "Site", stories: list[Story]) -> dict[str, object]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": NAME,
        "home_page_url": site.url("/"),
        "feed_url": site.url(PATHS["json"]),
        "items": [
            {
                "id": site.url(f"/?p={story.number}"),
                "url": site.url(story.path),
                "title": story.title,
                "summary": site.teaser(story),
                "date_published": story.date.isoformat(),
                "date_modified": story.changed.isoformat(),
                "authors": [{"name": name} for name in story.authors],
                "tags": list(story.tags),
            }
            for story in stories
        ],
    }


def comments(site: "Site", story: Story) -> str:
    """The feed of one story's comments."""
    items = "".join(
        f"<item><title>By: {escape(name)}</title><link>{site.url(story.path)}#comment-{index}</link>"
        f"<pubDate>{format_datetime(moment)}</pubDate><description>{escape(words)}</description></item>"
        for index, (name, moment, words) in enumerate(pieces.comments(story))
    )
    title = f"Comments on: {escape(story.title)}"
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{title}</title><link>{site.url(story.path)}</link><description></description>{items}</channel></rss>'
