"""Other forms of a story that are no stories of their own: print, AMP, feed, comments, attachment, password."""

import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from tests.crawl.newspaper import answer, feeds, pieces
from tests.crawl.newspaper.answer import Answer
from tests.crawl.newspaper.story import Story
from tests.crawl.newspaper.words import NAME, WORDS, names

if TYPE_CHECKING:
    from tests.crawl.newspaper.site import Site

_TAILS = {"print": "print/", "amp": "amp/", "feed": "feed/", "comments": "comment-page-2/"}
_TAIL = re.compile(r"(?P<story>/.+/)(?P<tail>print|amp|feed|comment-page-\d+|picture-\d+|\d{1,3})/")


def path(story: Story, name: str) -> str:
    """Path of a story's "print", "amp", "feed" or "comments" version."""
    if story.path.endswith("/"):
        return story.path + _TAILS[name]
    return story.path + {"feed": "?feed=rss2", "comments": "?cpage=2"}.get(name, f"?{name}=1")


def found(site: "Site", path: str, query: Mapping[str, str]) -> Answer | None:
    """The form of a story that a path names; None for any other path."""
    match = _TAIL.fullmatch(path)
    story = site.desk.places.get(match["story"]) if match else None
    if match is None or story is None or story.kind == "protected":
        return None
    tail = match["tail"]
    if tail.isdigit():
        number = int(tail)
        if number == 1:
            return answer.redirect(site.url(story.path))
        return site.story_page(story, number) if number <= story.pages else None
    if tail.startswith("comment-page-"):
        return comments(site, story, int(tail.rpartition("-")[2]))
    if tail.startswith("picture-"):
        return attachment(site, story) if story.image and tail == f"picture-{story.number}" else None
    return made(site, story, tail)


def made(site: "Site", story: Story, variant: str) -> Answer:
    """The print or AMP version, or the feed of the comments."""
    if variant == "feed":
        return answer.document(feeds.comments(site, story), "feed", "application/rss+xml; charset=UTF-8")
    text = "\n".join(pieces.block(kind, words) for kind, words in story.blocks)
    meta = f"<p>{WORDS[story.language].by.format(escape(names(story.authors, story.language)))}</p><p>{pieces.printed_day(story)}</p>"
    canonical = f'<link rel="canonical" href="{site.url(story.path)}">'
    if variant == "print":
        html = (
            f'<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title>{canonical}'
            f'<meta name="robots" content="noindex"></head><body onload="print()"><p>{NAME}</p><h1>{escape(story.title)}</h1>{meta}{text}'
            f"<p>{site.url(story.path)}</p></body></html>"
        )
    else:
        html = (
            f'<!doctype html><html ⚡ lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title>{canonical}'
            '<script async src="https://cdn.ampproject.org/v0.js"></script></head><body>'
            f'<header class="amp-wp-header"><a href="/">{NAME}</a></header><article class="amp-wp-article"><h1 class="amp-wp-title">'
            f'{escape(story.title)}</h1>{meta}<div class="amp-wp-article-content">{text}</div></article></body></html>'
        )
    return answer.page(html, "variant", changed=story.changed.timestamp())


def comments(site: "Site", story: Story, number: int) -> Answer | None:
    """The story again, with an older page of its comments."""
    if not 1 <= number <= max(2, pieces.comment_pages(story)):
        return None
    html = site.story_page(story, 1).body.decode()
    rows = "".join(f"<li>{escape(name)}: {escape(words)}</li>" for name, _, words in pieces.comments(story, number))
    return answer.page(html.replace('<ol class="comment-list">', f'<ol class="comment-list">{rows}'), "variant")


def attachment(site: "Site", story: Story) -> Answer:
    """The page of a picture."""
    assert story.image is not None
    caption = escape(story.image.caption or "")
    content = (
        f'<article class="attachment type-attachment hentry"><h1 class="entry-title">picture-{story.number}</h1>'
        f'<div class="entry-content"><p class="attachment"><img src="{story.image.url}" alt=""></p><p>{caption}</p></div>'
        f'<nav><a href="{story.path}">Published in {escape(story.title)}</a></nav></article>'
    )
    html = site.skin.page(
        site, title=f"picture-{story.number}", content=content, css="attachment", language=story.language
    )
    return answer.page(html, "page")


def password(site: "Site", story: Story) -> str:
    """The page of a story behind a password."""
    content = (
        f'<article class="post type-post status-publish post-password-required hentry"><h1 class="entry-title">Protected: {escape(story.title)}</h1>'
        '<div class="entry-content"><form action="/wp-login.php?action=postpass" class="post-password-form" method="post">'
        "<p>This content is password protected. To view it please enter your password below:</p>"
        '<p><label>Password: <input name="post_password" type="password"></label> <input type="submit" value="Enter"></p></form></div></article>'
    )
    title = f"Protected: {story.title}"
    return str(site.skin.page(site, title=title, content=content, css="single", language=story.language))
