"""Everything around an article that is no part of it: what a reader of the page must leave aside."""

import datetime as dt
from collections.abc import Mapping
from html import escape
from zlib import crc32

from newsbot.demo.article import DemoArticle
from newsbot.demo.frame import PUBLICATION, author_path
from newsbot.demo.wording import date_line

BOARD = "Editorial Board"

_BLURBS: Mapping[str, str] = {
    "Towns": "Towns is our weekly look at pavements, ferries, benches and the people who argue about them.",
    "Work": "Work asks what we do all day, and whether anyone would notice if we stopped.",
    "Science": "Science is where our columnists measure things that were perfectly happy before.",
    "Culture": "Culture covers books, music, museums and the queue for the cloakroom.",
    "Politics": "Politics follows small elections closely, on the theory that large ones are well looked after.",
}
_BIOS = (
    "{name} writes for this paper on alternate weeks and reads it on the others.",
    "{name} has lived in four harbour towns and can recommend one of them.",
    "{name} is the author of two books, one of which is still in print.",
    "{name} taught for twenty years and now gives homework to the readers of this paper.",
    "{name} keeps bees, grudges and a very complete set of timetables.",
)
COMMENTERS = ("Tilda R.", "old_harbourmaster", "Quentin from the hill", "M. Osei", "no sugar thanks", "Birgitta")
COMMENTS = (
    "I read this aloud at breakfast and was asked to stop at the second paragraph, but I finished it in the hall.",
    "With respect, the columnist has never had to carry a wardrobe up those stairs. I have, twice.",
    "Finally somebody says it. My late aunt said it too, every Sunday, and nobody printed her.",
    "This is the third column on the subject this year and still no word about the drains.",
    "Agreed on the whole, though the figures seem a little round. Real figures have elbows.",
    "I cancelled my subscription over this and then took out another one, because I missed the crossword.",
    "Lovely piece. Could the paper print it in larger letters for those of us who left our glasses at the ferry?",
    "Wrong, wrong, wrong, but nicely put.",
)


def section_blurb(section: str) -> str:
    """The sentence that presents a section, the same on all its articles."""
    return _BLURBS.get(section, f"{section}: opinions by people who have some.")


def newsletter(article: DemoArticle) -> str:
    """The box that stands in the middle of the text."""
    name = f"letter-{crc32(article.slug.encode()) % 1000}"
    return (
        f'<aside class="newsletter"><p><strong>The Sunday Loop.</strong> Sign up for our newsletter: the best '
        f"opinions of the week in your inbox, and nobody else's.</p>"
        f'<form action="/contact/"><label for="{name}">Your email</label> '
        f'<input id="{name}" type="email" name="email"> <button>Sign up</button></form></aside>'
    )


def share(article: DemoArticle) -> str:
    """The row of sharing links."""
    ways = ("Share", "Post", "Email", "Print", "Copy link")
    links = "".join(
        f'<a href="/contact/?{way.split()[0].lower()}={crc32(article.slug.encode())}">{way}</a>' for way in ways
    )
    return f'<div class="share">{links}</div>'


def wall(article: DemoArticle) -> str:
    """What ends the page of an article that only subscribers may read to its end; "" for the others."""
    if article.access == "full":
        return ""
    return (
        '<div class="wall paywall"><p><strong>This article is for subscribers.</strong> '
        'Subscribe to continue reading, or <a href="/login/">log in</a> if you already have a '
        "subscription.</p></div>"
    )


def about_author(article: DemoArticle) -> str:
    """The box about the first author; "" when no person signs."""
    if article.authors == (BOARD,):
        return ""
    name = article.authors[0]
    bio = _BIOS[crc32(name.encode()) % len(_BIOS)].format(name=name)
    return f'<div class="about-author"><p>{escape(bio)} <a href="{author_path(name)}">More by this author</a></p></div>'


def related(others: tuple[DemoArticle, ...]) -> str:
    """Links to other articles, with the tracking parameters that such boxes add."""
    if not others:
        return ""
    items = "".join(
        f'<li><a href="{other.path}?utm_source=related">{escape(other.title)}</a>'
        f" <span>{date_line(other.date, other.language)}</span></li>"
        for other in others
    )
    return f'<aside class="related"><h3>More from {PUBLICATION}</h3><ul>{items}</ul></aside>'


def comments(article: DemoArticle) -> str:
    """Some readers' comments, each with its own name and date."""
    number = crc32(article.slug.encode())
    rows = []
    for index in range(number % 4):
        day = article.date + dt.timedelta(days=1 + index, hours=number % 5)
        name = COMMENTERS[(number + index) % len(COMMENTERS)]
        text = COMMENTS[(number // 7 + index) % len(COMMENTS)]
        rows.append(
            f'<li class="comment"><p class="comment-meta"><b>{name}</b> says: '
            f'<time datetime="{day.isoformat()}">{date_line(day)} at {day:%H:%M}</time></p>'
            f"<p>{escape(text)}</p></li>"
        )
    if not rows:
        return ""
    return f'<section class="comments" id="comments"><h3>Comments ({len(rows)})</h3><ol>{"".join(rows)}</ol></section>'
